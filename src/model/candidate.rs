//! What a file holds, before anybody judged it: the text of cells and of an article, nothing resolved.

use super::{Id, Message, PartialDate};

/// A table as read: its columns, and the text of each cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
}

/// A column that numbers the rows: never data.
pub const NUMBER: &str = "number";
/// The column of a repair file that says what is wrong: never data.
pub const FAULT: &str = "fault";
/// A column that is passed over and was told of already.
pub const OTHERWISE: &str = "-";

/// A column and the field it was taken for (`model::field`), or one of the three that are no fields; `None` where
/// nobody knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub field: Option<&'static str>,
}

impl Column {
    /// The code of the field that it holds; `None` also where it is none, numbers the rows, or is passed over.
    pub fn data(&self) -> Option<&'static str> {
        self.field.filter(|code| ![NUMBER, FAULT, OTHERWISE].contains(code))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Data rows from 1.
    pub row: u32,
    /// Physical lines of the file from 1.
    pub line: u32,
    /// As many as there are columns.
    pub cells: Vec<String>,
}

/// A record as an export wrote it, to be made again as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLine {
    /// Of the file, from 1.
    pub line: u32,
    pub id: Id,
    pub value: serde_json::Value,
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
