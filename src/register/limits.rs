//! How much one entry may hold. Beyond it nothing is written.

use serde_json::Value;

use super::folded::After;
use crate::journal::entry::{MOST_RECORDS, TooLarge};
use crate::model::{Change, Id, Packed, Reason, Refusal};
use crate::msg;
use crate::rules::limits::{RECORD, TEXT};

/// Refuses changes that hold a text, a record or a number of records beyond the limits.
pub fn check(changes: &[Change<Packed>], after: &[After]) -> Result<(), Refusal> {
    if changes.len() > MOST_RECORDS {
        return Err(too_large(TooLarge::Entry));
    }
    // A rule pack is one text, which only its record bounds.
    let written = changes.iter().filter(|change| !matches!(change.record, Id::Pack(_)));
    if let Some(bytes) = written.map(longest_fresh).find(|&bytes| bytes > TEXT) {
        return Err(Refusal::of(Reason::new("too_long", msg!("refused-too_long", kib = bytes.div_ceil(1024)))));
    }
    match after.iter().find(|a| a.json.as_ref().is_some_and(|json| json.text().len() > RECORD)) {
        Some(record) => Err(record_too_large(record.id)),
        None => Ok(()),
    }
}

/// The refusal of an entry that the journal cannot take.
pub fn too_large(what: TooLarge) -> Refusal {
    match what {
        TooLarge::Entry => Refusal::of(Reason::new("too_large", msg!("entry-too-large"))),
        TooLarge::Record(id) => record_too_large(id),
    }
}

fn record_too_large(id: Id) -> Refusal {
    Refusal::of(Reason::new("too_large", msg!("record-too-large", id = id)))
}

/// The bytes of the longest text that a change brings.
fn longest_fresh(change: &Change<Packed>) -> usize {
    match &change.edits {
        Packed::Unmade(_) => 0,
        // No text in it is longer than it is.
        Packed::Made(json) if json.text().len() <= TEXT => 0,
        Packed::Made(json) => longest_text(&json.value()),
        Packed::Each(edits) => edits.iter().filter_map(|edit| edit.is.as_ref()).map(longest_text).max().unwrap_or(0),
    }
}

/// The bytes of the longest text in a value.
fn longest_text(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(longest_text).max().unwrap_or(0),
        Value::Object(map) => map.values().map(longest_text).max().unwrap_or(0),
        _ => 0,
    }
}
