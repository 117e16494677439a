//! Dates that are typed, by what they date: when it lies, and what is told of a date that was not written whole.

use crate::model::written::by::Lies;
use crate::model::written::date::{Inferred, WrittenDate};
use crate::model::{Message, PartialDate, Reason};
use crate::msg;

use super::import_table::quote;

/// When what a field dates lies, by the field's code; `date_of` gives the dates of other fields of the same record.
pub fn lies(code: &str, date_of: impl Fn(&str) -> Option<PartialDate>) -> Lies {
    let begun: &[&str] = match code {
        "signed" | "on" | "date" | "event" => return Lies::Past,
        "in_force" => &["signed"],
        "until" => &["in_force", "signed", "date"],
        _ => &[],
    };
    begun.iter().find_map(|code| date_of(code)).map_or(Lies::Anywhere, Lies::After)
}

/// What was inferred of a date, in a sentence; nothing where all of it was written.
pub fn inferred(text: &str, written: &WrittenDate) -> Option<Message> {
    let (text, date) = (quote(text.trim()), written.date);
    Some(match written.inferred? {
        Inferred::Century => msg!("warning-inferred_date-century", text = text, date = date),
        Inferred::DayNumber => msg!("warning-inferred_date-day_number", text = text, date = date),
        Inferred::Unparted => msg!("warning-inferred_date-unparted", text = text, date = date),
        Inferred::UnknownPart => msg!("warning-inferred_date-unknown_part", text = text, date = date),
        Inferred::Zone => msg!("warning-inferred_date-zone", text = text, date = date),
        Inferred::Time => msg!("warning-inferred_date-time", text = text, date = date),
    })
}

/// The same as it is told beside what is written all the same.
pub fn told(text: &str, written: &WrittenDate, field: &'static str) -> Option<Reason> {
    inferred(text, written).map(|message| Reason::new("inferred_date", message).in_field(field))
}
