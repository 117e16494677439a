//! A sheet's own part of an XLSX package, for what the reader of its cells does not tell: rows and columns that are
//! hidden, formulas without a value.

use std::collections::HashMap;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::archive::{self, Archive};

use super::beside::Beside;

/// Bytes of a part that names the others.
const MOST_NAMES: u64 = 4 << 20;

/// The paths of the sheets' parts, by the sheets' names.
pub fn paths(archive: &mut Archive<'_>) -> HashMap<String, String> {
    let book = archive.file_names().filter_map(Result::ok).find(|name| name.ends_with("workbook.xml")).map(|name| name.to_string());
    let Some(book) = book else { return HashMap::new() };
    let (folder, file) = book.rsplit_once('/').unwrap_or(("", &book));
    let beside = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let mut targets: HashMap<String, String> = HashMap::new();
    each(archive::text(archive, &beside, MOST_NAMES).unwrap_or_default().as_bytes(), |tag, _| {
        if tag.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            targets.insert(id, target);
        }
    });
    let mut paths = HashMap::new();
    each(archive::text(archive, &book, MOST_NAMES).unwrap_or_default().as_bytes(), |tag, _| {
        if tag.local_name().as_ref() == "sheet"
            && let (Some(name), Some(target)) = (attribute(tag, "name"), attribute(tag, "id").and_then(|id| targets.get(&id)))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("{folder}/{target}"), str::to_owned);
            paths.insert(name, path.trim_start_matches('/').to_owned());
        }
    });
    paths
}

/// What the part at `path` says beside its cells' texts; as far as it can be read.
pub fn beside(archive: &mut Archive<'_>, path: &str) -> Beside {
    let Ok(part) = archive.by_name(path) else { return Beside::default() };
    let mut sheet = Sheet::default();
    each(BufReader::new(part), |tag, opened| if opened { sheet.open(tag) } else { sheet.close(tag.local_name().as_ref()) });
    sheet.beside
}

#[derive(Default)]
struct Sheet {
    beside: Beside,
    /// From 1; a row and a cell may leave out where they stand.
    line: u32,
    column: usize,
    formula: bool,
    valued: bool,
    in_value: bool,
    /// Of a text a formula may come to nothing.
    is_text: bool,
}

impl Sheet {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let number = |name| attribute(tag, name).and_then(|text| text.parse::<u32>().ok());
        let hidden = || attribute(tag, "hidden").is_some_and(|text| text == "1" || text == "true");
        match tag.local_name().as_ref() {
            "col" if hidden() => {
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    self.beside.hide_columns(first.saturating_sub(1) as usize, last.saturating_sub(1) as usize);
                }
            }
            "row" => {
                self.line = number("r").unwrap_or(self.line.saturating_add(1));
                self.column = 0;
                if hidden() {
                    self.beside.hide_row(self.line);
                }
            }
            "c" => {
                self.column = attribute(tag, "r").and_then(|at| column(&at)).unwrap_or(self.column + 1);
                self.is_text = attribute(tag, "t").as_deref() == Some("str");
                (self.formula, self.valued) = (false, false);
            }
            "f" => self.formula = true,
            "v" => self.in_value = true,
            "is" => self.valued = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            TEXT => self.valued |= self.in_value,
            "v" => self.in_value = false,
            "c" if self.formula && !self.valued && !self.is_text => self.beside.lack_value(self.line, self.column.saturating_sub(1)),
            _ => {}
        }
    }
}

/// Stands for a text among the names that are closed.
const TEXT: &str = "#text";

/// The column, from 1, of a place such as `AB12`.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).map(|letter| usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    letters.take(4).map(Some).fold(None, |sum, letter| Some(sum.unwrap_or(0) * 26 + letter?))
}

/// Each tag as it opens (`true`) and closes, up to the first fault.
fn each(part: impl Read, mut tag: impl FnMut(&BytesStart<'_>, bool)) {
    let mut xml = Reader::from_reader(BufReader::new(part));
    xml.config_mut().expand_empty_elements = true;
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    while let Ok(event) = xml.read_event_into(&mut buffer) {
        match event {
            Event::Start(opened) => tag(&opened, true),
            Event::End(closed) => tag(&BytesStart::new(closed.name().as_ref()), false),
            Event::Text(text) if !text.trim().is_empty() => tag(&BytesStart::new(TEXT), false),
            Event::CData(_) | Event::GeneralRef(_) => tag(&BytesStart::new(TEXT), false),
            Event::Eof => return,
            _ => {}
        }
        buffer.clear();
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_name_their_column() {
        assert_eq!(["A1", "Z9", "AA10", "xfd1", "12"].map(column), [Some(1), Some(26), Some(27), Some(16_384), None]);
    }
}
