//! What is told about cells: faults, warnings, likely duplicates.

use crate::model::command::{Duplicate, Fault};
use crate::model::{Arg, Message};
use crate::text::width::cut;

use super::cells::Cell;

#[derive(Default)]
pub(super) struct Notes {
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
    pub duplicates: Vec<Duplicate>,
}

impl Notes {
    pub fn fault(&mut self, cell: &Cell<'_>, code: &'static str, message: Message) {
        self.faults.push(note(cell, code, message, Vec::new()));
    }

    pub fn fault_with(&mut self, cell: &Cell<'_>, code: &'static str, message: Message, suggestions: Vec<String>) {
        self.faults.push(note(cell, code, message, suggestions));
    }

    pub fn warn(&mut self, cell: &Cell<'_>, code: &'static str, message: Message) {
        self.warnings.push(note(cell, code, message, Vec::new()));
    }

    pub fn warn_with(&mut self, cell: &Cell<'_>, code: &'static str, message: Message, suggestions: Vec<String>) {
        self.warnings.push(note(cell, code, message, suggestions));
    }

    /// Everything in the order of rows.
    pub fn sort(&mut self) {
        self.warnings.sort_by_key(|warning| warning.row);
    }
}

fn note(cell: &Cell<'_>, code: &'static str, message: Message, suggestions: Vec<String>) -> Fault {
    Fault {
        row: cell.row,
        line: cell.line,
        column: cell.header.to_owned(),
        field: cell.field,
        value: cell.text.to_owned(),
        code,
        message,
        suggestions,
    }
}

/// A cell's text as a sentence quotes it: its beginning.
pub(in crate::rules) fn quote(text: &str) -> String {
    cut(text, 60)
}

/// Suggestions as a sentence lists them.
pub(in crate::rules) fn listed(words: &[String]) -> Vec<Arg> {
    words.iter().map(Arg::from).collect()
}
