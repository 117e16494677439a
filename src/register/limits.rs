//! How much one entry may hold. Beyond it nothing is written.

use std::io::{self, Write};

use serde_json::Value;

use super::folded::After;
use crate::journal::entry::{MOST_RECORDS, TooLarge};
use crate::model::{Change, Id, Reason, Refusal};
use crate::msg;

/// The most bytes of a record's JSON.
pub const RECORD: u64 = 256 << 10;
/// The most bytes of one text.
pub const TEXT: usize = 16 << 10;

/// Refuses changes that hold a text, a record or a number of records beyond the limits.
pub fn check(changes: &[Change], after: &[After]) -> Result<(), Refusal> {
    if changes.len() > MOST_RECORDS {
        return Err(too_large(TooLarge::Entry));
    }
    let fresh = |change: &Change| change.edits.iter().filter_map(|e| e.is.as_ref()).any(holds_long_text);
    if let Some(change) = changes.iter().find(|change| fresh(change)) {
        return Err(Refusal::of(Reason::new("too_long", msg!("text-too-long", id = change.record))));
    }
    match after.iter().find(|a| a.value.as_ref().is_some_and(|value| length(value) > RECORD)) {
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

fn holds_long_text(value: &Value) -> bool {
    match value {
        Value::String(text) => text.len() > TEXT,
        Value::Array(items) => items.iter().any(holds_long_text),
        Value::Object(map) => map.values().any(holds_long_text),
        _ => false,
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
