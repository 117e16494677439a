//! A TOML document with the place of everything in it, and the faults found there.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::Message;

use super::super::PackFault;

/// Bytes of the text.
pub type Place = Range<usize>;

/// A word of the file and where it stands.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    pub text: &'a str,
    pub place: Place,
}

/// A table of the file and where it begins.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    table: &'a DeTable<'a>,
    pub place: Place,
}

impl<'a> Node<'a> {
    pub fn root(table: &'a DeTable<'a>) -> Self {
        Self { table, place: 0..0 }
    }

    /// `None` where the value is no table.
    pub fn of(value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self { table, place: value.span() }),
            _ => None,
        }
    }

    pub fn entries(&self) -> impl Iterator<Item = (Word<'a>, &'a Spanned<DeValue<'a>>)> {
        self.table.iter().map(|(key, value)| (Word { text: key.get_ref(), place: key.span() }, value))
    }

    pub fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    pub fn text(&self, key: &str) -> Option<Word<'a>> {
        word(self.value(key)?)
    }

    /// The words of a list; what is no text in it is passed over.
    pub fn texts(&self, key: &str) -> Vec<Word<'a>> {
        self.items(key).filter_map(word).collect()
    }

    pub fn is(&self, key: &str) -> bool {
        self.value(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Boolean(true)))
    }

    pub fn table(&self, key: &str) -> Option<Node<'a>> {
        Node::of(self.value(key)?)
    }

    /// The tables of a list; what is no table in it is passed over.
    pub fn tables(&self, key: &str) -> Vec<Node<'a>> {
        self.items(key).filter_map(Node::of).collect()
    }

    fn items(&self, key: &str) -> impl Iterator<Item = &'a Spanned<DeValue<'a>>> {
        let list = self.value(key).and_then(|value| match value.get_ref() {
            DeValue::Array(items) => Some(items.iter()),
            _ => None,
        });
        list.into_iter().flatten()
    }
}

/// `None` where the value is no text.
pub fn word<'a>(value: &'a Spanned<DeValue<'a>>) -> Option<Word<'a>> {
    match value.get_ref() {
        DeValue::String(text) => Some(Word { text, place: value.span() }),
        _ => None,
    }
}

/// What was found so far.
pub struct Faults<'t> {
    text: &'t str,
    found: Vec<PackFault>,
}

impl<'t> Faults<'t> {
    pub const fn of(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    pub fn add(&mut self, place: Place, code: &'static str, message: Message) {
        let (line, column) = position(self.text, place.start);
        self.found.push(PackFault { line, column, code, message });
    }

    /// By line and column.
    pub fn all(&mut self) -> Vec<PackFault> {
        self.found.sort_by_key(|fault| (fault.line, fault.column));
        std::mem::take(&mut self.found)
    }

    /// # Errors
    /// What was found, where anything was.
    pub fn none(&mut self) -> Result<(), Vec<PackFault>> {
        if self.found.is_empty() { Ok(()) } else { Err(self.all()) }
    }
}

/// Line and column of a byte, both from 1; columns in characters.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
