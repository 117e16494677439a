//! How much may be held; beyond it is refused, not cut. Records and entries are measured by the register.

use crate::model::Reason;
use crate::msg;
use crate::text::one_line;

/// Bytes of one text.
pub const TEXT: usize = 16 * 1024;

/// Bytes of one record.
pub const RECORD: usize = 256 * 1024;

/// What is typed into a field of one line: without blanks around it, nothing where there is nothing else.
pub fn filled(text: Option<&str>) -> Option<String> {
    text.map(|text| one_line(text.trim()).into_owned()).filter(|text| !text.is_empty())
}

/// The same of several lines.
pub fn filled_lines(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Why `text` may not stand in this field.
pub fn too_long(field: &'static str, text: Option<&str>) -> Option<Reason> {
    text.filter(|t| t.len() > TEXT).map(|t| Reason::new("too_long", msg!("refused-too_long", kib = t.len().div_ceil(1024))).in_field(field))
}
