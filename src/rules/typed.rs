//! Records as the judge holds them: typed, with the stored JSON they were read from.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::{Change, Id, Reason, Refusal, Stored};
use crate::msg;

use super::Facts;

/// A stored record, read.
pub(super) struct Typed<T> {
    stored: Stored,
    /// What of the stored JSON the type knows.
    known: Value,
    pub record: T,
}

/// The record of this id; `None` where there is none.
///
/// # Errors
/// `damaged` where what is stored is no such record.
pub(super) fn read<T: Serialize + DeserializeOwned>(facts: &dyn Facts, id: Id) -> Result<Option<Typed<T>>, Refusal> {
    facts.record(id).map(|stored| typed(stored).ok_or_else(|| damaged(id))).transpose()
}

fn typed<T: Serialize + DeserializeOwned>(stored: Stored) -> Option<Typed<T>> {
    let record: T = T::deserialize(&stored.value).ok()?;
    let known = serde_json::to_value(&record).ok()?;
    Some(Typed { stored, known, record })
}

/// The change that makes `after` of what was read; `None` where nothing changes.
///
/// # Errors
/// `damaged` where `after` cannot be written as JSON.
pub(super) fn change<T: Serialize>(id: Id, before: Option<&Typed<T>>, after: &T) -> Result<Option<Change>, Refusal> {
    let after = serde_json::to_value(after).map_err(|_| damaged(id))?;
    Ok(Change::between(id, before.map(|b| &b.stored), before.map(|b| &b.known), &after))
}

fn damaged(id: Id) -> Refusal {
    Refusal::of(Reason::new("damaged", msg!("refused-damaged", id = id)))
}
