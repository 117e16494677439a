//! Records as the judge holds them: typed, with the entry that they are from.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::change::difference;
use crate::model::{Change, Edit, Id, Packed, Reason, Refusal, Revision, Stored};
use crate::msg;

use super::Facts;

/// A stored record, read.
pub(super) struct Typed<T> {
    revision: Revision,
    pub record: T,
}

/// The record of this id; `None` where there is none.
///
/// # Errors
/// `damaged` where what is stored is no such record.
pub(super) fn read<T: DeserializeOwned>(facts: &dyn Facts, id: Id) -> Result<Option<Typed<T>>, Refusal> {
    let typed = |Stored { revision, value }: Stored| match T::deserialize(value) {
        Ok(record) => Ok(Typed { revision, record }),
        Err(_) => Err(damaged(id)),
    };
    facts.record(id).map(typed).transpose()
}

/// The change that makes `after` of what was read; `None` where nothing changes.
///
/// # Errors
/// `damaged` where `after` cannot be written as JSON.
pub(super) fn change<T: Serialize>(id: Id, before: Option<&Typed<T>>, after: &T) -> Result<Option<Change<Packed>>, Refusal> {
    let json = |record: &T| serde_json::to_value(record).map_err(|_| damaged(id));
    let after = json(after)?;
    let edits = match before {
        None => vec![Edit::making(after)],
        // Only what the type knows of the stored JSON is compared: the rest of it survives.
        Some(before) => difference(&json(&before.record)?, &after),
    };
    let prev = before.map(|before| before.revision);
    Ok((!edits.is_empty()).then(|| Change { record: id, prev, edits }.into()))
}

/// The change that makes `after` of what the register holds: read again where many are laid over, rather than kept
/// beside each.
///
/// # Errors
/// As [`read`] and [`change`].
pub(super) fn laid_over<T: Serialize + DeserializeOwned>(facts: &dyn Facts, id: Id, after: &T) -> Result<Option<Change<Packed>>, Refusal> {
    change(id, read::<T>(facts, id)?.as_ref(), after)
}

fn damaged(id: Id) -> Refusal {
    Refusal::of(Reason::new("damaged", msg!("refused-damaged", id = id)))
}
