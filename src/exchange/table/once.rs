//! What a table says once for many rows: the region in the title above it, in the name of its sheet, in a row over a
//! group, in a cell with empty ones below.

use std::collections::HashSet;

use crate::model::RegionCode;
use crate::model::candidate::{Column, Whole, WholeBy};
use crate::model::command::Fault;
use crate::model::region::RegionLevel;
use crate::model::written::is_nothing;
use crate::model::written::region::{Named, named};
use crate::msg;

use super::aside::{REGIONS, note};
use super::grid::GridRow;

/// Words with which the name of a region begins, so that it is found within a sentence.
const TITLES: &[&str] = &["kota", "kabupaten", "kab", "provinsi", "propinsi", "prov", "pemkot", "pemkab", "pemprov", "daerah"];

/// Most words of a region's name, its title among them.
const WORDS: usize = 5;

/// The one region that a title names; `None` where it names none, or several.
pub fn region_within(text: &str) -> Option<RegionCode> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_title = |word: &str| TITLES.contains(&word.to_lowercase().as_str());
    let mut found = HashSet::new();
    for at in (0..words.len()).filter(|&at| is_title(words[at])) {
        let name = (2..=WORDS.min(words.len() - at)).rev().find_map(|count| region(&words[at..at + count].join(" ")));
        found.extend(name);
    }
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}

/// The region that is a text's whole, a mark of a list before it or not: `A. KOTA BANDUNG`, `II. PROVINSI BALI`.
pub fn group_region(text: &str) -> Option<RegionCode> {
    let text = text.trim();
    let is_roman = |mark: &str| mark.bytes().all(|b| b"IVXLivxl".contains(&b));
    let is_mark = |mark: &str| match mark.len() {
        1 => mark.bytes().all(|b| b.is_ascii_alphanumeric()),
        2..=5 => is_roman(mark) || mark.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    let unmarked = text.split_once(['.', ')']).filter(|(mark, _)| is_mark(mark)).map_or(text, |(_, rest)| rest);
    region(unmarked.trim())
}

/// Of a region alone: a word that may be anybody's name says nothing.
fn region(text: &str) -> Option<RegionCode> {
    let begins = text.split_whitespace().next().is_some_and(|word| TITLES.contains(&word.trim_matches('.').to_lowercase().as_str()));
    match named(text, RegionLevel::ALL) {
        Named::Region(code) if begins => Some(code),
        _ => None,
    }
}

/// The region that the rows above a table name.
pub fn in_titles(rows: &[GridRow]) -> Option<Whole> {
    let regions: HashSet<RegionCode> = rows.iter().flat_map(|row| &row.cells).filter_map(|cell| region_within(cell)).collect();
    let region = regions.iter().next().copied().filter(|_| regions.len() == 1)?;
    Some(Whole { region, by: WholeBy::Title })
}

/// The region of the group that each row stands in, where the table has no column for it; rows that name one themselves
/// are marked by their own.
pub fn groups(rows: &[GridRow], columns: &[Column]) -> Option<Vec<Option<RegionCode>>> {
    if columns.iter().any(|column| column.data().is_some_and(|code| REGIONS.contains(&code))) {
        return None;
    }
    let mut current = None;
    let of_row = |row: &GridRow| {
        current = heads(row).or(current);
        current
    };
    let all: Vec<Option<RegionCode>> = rows.iter().map(of_row).collect();
    all.iter().any(Option::is_some).then_some(all)
}

/// The region that a row names and nothing beside it.
pub fn heads(row: &GridRow) -> Option<RegionCode> {
    let mut filled = row.cells.iter().filter(|cell| !is_nothing(cell));
    let (first, second) = (filled.next()?, filled.next());
    match (second, filled.next()) {
        (None, _) => group_region(first),
        // Its number stands in a cell of its own.
        (Some(name), None) if first.trim().len() <= 5 => group_region(name),
        _ => None,
    }
}

/// Fills the empty cells below a region that stands once over several rows, and tells of it.
pub fn filled_down(rows: &mut [GridRow], kept: &[usize], columns: &[Column]) -> Option<Fault> {
    let has = |code| columns.iter().any(|column| column.field == Some(code));
    // A code that is missing beside a name is no cell that another one stands over.
    let is_it = |column: &Column| column.field == Some("province") || column.field == Some("region") && !has("region_name");
    let column = columns.iter().position(is_it)?;
    let at = kept[column];
    let cell = |row: &GridRow| row.cells.get(at).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty());
    let is_open = |row: &GridRow| cell(row).is_none() && row.cells.iter().filter(|cell| !is_nothing(cell)).count() >= 2;
    let open = rows.iter().filter(|row| is_open(row)).count();
    // One empty cell among many is a slip; a third of them is how a list is written.
    if rows.len() < 3 || open * 3 < rows.len() || rows.first().and_then(cell).is_none() {
        return None;
    }
    let (mut above, mut first) = (String::new(), 0);
    for row in rows.iter_mut() {
        match cell(row) {
            Some(text) => above = text,
            None if is_open(row) => {
                row.cells.resize(row.cells.len().max(at + 1), String::new());
                row.cells[at].clone_from(&above);
                first = if first == 0 { row.line } else { first };
            }
            None => {}
        }
    }
    let header = columns[column].header.as_str();
    Some(note(first, header, "inferred_region", msg!("warning-filled_down", column = header, count = open, line = first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_one_region_or_none() {
        let table = [
            ("DAFTAR KERJA SAMA SISTER CITY KOTA BANDUNG", Some("32.73")),
            ("Rekapitulasi Kerja Sama Luar Negeri Pemerintah Provinsi Bali Tahun 2024", Some("51")),
            ("Kerja sama Kabupaten Bandung Barat", Some("32.17")),
            ("Kota Bandung dan Kota Bogor", None),
            ("Daftar kota kembar", None),
            ("Bandung", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(region_within(text).map(|code| code.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_row_over_a_group_names_its_region() {
        let table = [
            ("A. KOTA BANDUNG", Some("32.73")),
            ("II. PROVINSI BALI", Some("51")),
            ("Kab. Badung", Some("51.03")),
            ("Bali", None),
            ("Kota Kembar", None),
            ("1) Kota Semarang", Some("33.74")),
        ];
        for (text, expected) in table {
            assert_eq!(group_region(text).map(|code| code.to_string()).as_deref(), expected, "{text}");
        }
    }
}
