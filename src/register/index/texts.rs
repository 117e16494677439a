//! The parts of the searched text of an agreement: its instrument, and each of its areas.

use std::borrow::Cow;

use super::Tables;
use super::agreements::Row;
use super::bytes::{PART, searched};

/// Which parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first one.
    Instrument,
    /// All others.
    Areas,
}

/// The values of a row, folded, as a query can name each of them exactly; what is empty is none.
pub fn parts<'a>(tables: &'a Tables, row: &Row, part: Part) -> impl Iterator<Item = Cow<'a, str>> {
    let (skip, take) = match part {
        Part::Instrument => (0, 1),
        Part::Areas => (1, usize::MAX),
    };
    let all = tables.agreements.texts.get(row.text).split(PART).skip(skip).take(take);
    all.map(without_quotes).filter(|text| !text.is_empty())
}

/// A value as it stands in its part of a searched text.
pub fn as_part(text: &str) -> String {
    without_quotes(&searched(text)).into_owned()
}

/// A query has no sign for a quote within quotes.
fn without_quotes(text: &str) -> Cow<'_, str> {
    if text.contains('"') { Cow::Owned(searched(&text.replace('"', " "))) } else { Cow::Borrowed(text) }
}
