//! Records as the judge holds them: typed, with the stored JSON they were read from.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::{Change, Id, Reason, Refusal, Stored};
use crate::msg;

use super::Facts;

/// A stored record, read.
pub(super) struct Typed<T> {
    stored: Stored,
    pub record: T,
}

/// The record of this id; `None` where there is none.
///
/// # Errors
/// `damaged` where what is stored is no such record.
pub(super) fn read<T: DeserializeOwned>(facts: &dyn Facts, id: Id) -> Result<Option<Typed<T>>, Refusal> {
    let typed = |stored: Stored| match T::deserialize(&stored.value) {
        Ok(record) => Ok(Typed { stored, record }),
        Err(_) => Err(damaged(id)),
    };
    facts.record(id).map(typed).transpose()
}

/// The change that makes `after` of what was read; `None` where nothing changes.
///
/// # Errors
/// `damaged` where `after` cannot be written as JSON.
pub(super) fn change<T: Serialize>(id: Id, before: Option<&Typed<T>>, after: &T) -> Result<Option<Change>, Refusal> {
    let json = |record: &T| serde_json::to_value(record).map_err(|_| damaged(id));
    // Only what the type knows of the stored JSON is compared: the rest of it survives.
    let known = before.map(|before| json(&before.record)).transpose()?;
    Ok(Change::between(id, before.map(|before| &before.stored), known.as_ref(), &json(after)?))
}

fn damaged(id: Id) -> Refusal {
    Refusal::of(Reason::new("damaged", msg!("refused-damaged", id = id)))
}
