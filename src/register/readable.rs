//! Whether a record reads as what its id says it is. One that does not stands in no list and is kept as it is: it is
//! told by its id wherever the register is read.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::blocks::Rows;
use super::folded::{Folded, Slot};
use crate::model::{Agreement, Checklist, Decided, FollowUp, Holidays, Id, Minute, Office, PackRecord, Partner};
use crate::rules::procedure::Pack;

/// Those that do not, by an empty row of their own in the store.
pub const UNREADABLE: Rows = Rows::new(b'u', |id, value| (!is_readable(id, value)).then(Vec::new));

pub fn is_readable(id: Id, value: &Value) -> bool {
    match id {
        Id::Office => reads_as::<Office>(value),
        Id::Holidays => reads_as::<Holidays>(value),
        Id::Pack(_) => PackRecord::deserialize(value).is_ok_and(|pack| Pack::parse(&pack.text).is_ok()),
        Id::Agreement(_) => reads_as::<Agreement>(value),
        Id::Partner(_) => reads_as::<Partner>(value),
        Id::Checklist(_) => reads_as::<Checklist>(value),
        Id::FollowUp(_) => reads_as::<FollowUp>(value),
        Id::Minute(_) => reads_as::<Minute>(value),
        Id::Decided(_) => reads_as::<Decided>(value),
    }
}

fn reads_as<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}

/// The records of a fold that do not read as their kind.
pub fn folded_unreadable(folded: &Folded) -> Vec<Id> {
    let is_unreadable = |(&id, slot): (&Id, &Slot)| slot.value.as_ref().filter(|value| !is_readable(id, value)).map(|_| id);
    folded.records.iter().filter_map(is_unreadable).collect()
}
