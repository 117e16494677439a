//! What a file holds, before anybody judged it: the text of cells and of an article, nothing resolved.

use std::fmt;

use super::written::by::{Counted, Order};
use super::{Id, Json, Message, PartialDate, RegionCode};

/// A table as read: its columns, and the text of each cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Physical line of the header, from 1.
    pub line: u32,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    /// From which year its bare numbers count days.
    pub counted: Counted,
    /// The region of every row that names none.
    pub whole: Option<Whole>,
    /// The order of day and month of its dates, where somebody said it.
    pub order: Option<Order>,
}

/// A region that is said once for all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    pub region: RegionCode,
    pub by: WholeBy,
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeBy {
    /// Who brings the table in.
    Person,
    /// The title above the table.
    Title,
    Sheet,
    /// The register's office.
    Office,
}

/// A column that numbers the rows: never data.
pub const NUMBER: &str = "number";
/// The column of a repair file that says what is wrong: never data.
pub const FAULT: &str = "fault";
/// A column that is passed over and was told of already.
pub const OTHERWISE: &str = "-";
/// A column of persons: contacts, telephones, mail, who signed. No field of an agreement holds them.
pub const PERSON: &str = "person";

/// A column and the field it was taken for (`model::field`), or one of the codes that are no fields; `None` where no
/// field takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub field: Option<&'static str>,
    /// How sure that is, out of 100.
    pub sure: u8,
}

impl Column {
    /// The code of the field that it holds; `None` also where it is none, numbers the rows, or is passed over.
    pub fn data(&self) -> Option<&'static str> {
        self.field.filter(|code| ![NUMBER, FAULT, OTHERWISE, PERSON].contains(code))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Data rows from 1.
    pub row: u32,
    /// Physical lines of the file from 1.
    pub line: u32,
    /// As many as there are columns.
    pub cells: Cells,
}

/// The cells of a row as one text: a long table has a million.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cells {
    text: Box<str>,
    ends: Box<[u32]>,
}

impl Cells {
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..end)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|at| self.get(at))
    }
}

impl<T: AsRef<str>> FromIterator<T> for Cells {
    fn from_iter<I: IntoIterator<Item = T>>(cells: I) -> Self {
        let mut text = String::new();
        let end = |cell: T| {
            text.push_str(cell.as_ref());
            // A table's texts are at most an entry of the journal long.
            u32::try_from(text.len()).unwrap_or(u32::MAX)
        };
        let ends = cells.into_iter().map(end).collect();
        Self { text: text.into(), ends }
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A record as an export wrote it, to be made again as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLine {
    /// Of the file, from 1.
    pub line: u32,
    pub id: Id,
    pub json: Json,
}

/// A meeting's article as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    pub title: String,
    pub date: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub place: Option<String>,
    pub theme: Option<String>,
    /// The office that held it.
    pub held_by: Option<String>,
    pub attended: Option<u32>,
    pub institutions: Vec<String>,
    pub items: Vec<Item>,
    /// The article's lines, unchanged.
    pub lines: Vec<String>,
    pub doubts: Vec<Doubt>,
    /// Somebody corrected what was read: the same text may then say something else.
    pub by_hand: bool,
    /// Where it is from, as it is to be recorded.
    pub source: Option<String>,
}

/// One recommendation of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub number: u16,
    pub title: String,
    pub text: String,
    /// First and last line, from 1.
    pub lines: [u32; 2],
}

/// What can be read two ways, or was not found.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub code: &'static str,
    pub line: Option<u32>,
    pub text: String,
    pub message: Message,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cells_are_what_they_were_made_of(texts in prop::collection::vec(any::<String>(), 0..6)) {
            let cells: Cells = texts.iter().collect();
            prop_assert_eq!(cells.iter().collect::<Vec<_>>(), texts.clone());
            prop_assert_eq!(cells.get(texts.len()), None);
        }
    }
}
