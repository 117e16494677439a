//! How much one entry may hold. Beyond it nothing is written.

use std::io::{self, Write};

use serde_json::Value;

use super::folded::After;
use crate::journal::entry::{MOST_RECORDS, TooLarge};
use crate::model::{Change, Id, Reason, Refusal};
use crate::msg;
use crate::rules::limits::{RECORD, TEXT};

/// Refuses changes that hold a text, a record or a number of records beyond the limits.
pub fn check(changes: &[Change], after: &[After]) -> Result<(), Refusal> {
    if changes.len() > MOST_RECORDS {
        return Err(too_large(TooLarge::Entry));
    }
    let fresh = changes.iter().flat_map(|change| &change.edits).filter_map(|edit| edit.is.as_ref());
    if let Some(bytes) = fresh.map(longest_text).find(|&bytes| bytes > TEXT) {
        return Err(Refusal::of(Reason::new("too_long", msg!("refused-too_long", kib = bytes.div_ceil(1024)))));
    }
    match after.iter().find(|a| a.value.as_ref().is_some_and(|value| length(value) > RECORD as u64)) {
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

/// The bytes of the longest text in a value.
fn longest_text(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(longest_text).max().unwrap_or(0),
        Value::Object(map) => map.values().map(longest_text).max().unwrap_or(0),
        _ => 0,
    }
}

/// The bytes of a value's JSON.
fn length(value: &Value) -> u64 {
    struct Counted(u64);
    impl Write for Counted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len() as u64;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut counted = Counted(0);
    // Counting cannot fail.
    let _ = serde_json::to_writer(&mut counted, value);
    counted.0
}
