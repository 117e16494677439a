//! An entry in one line, as a register keeps it beside the journal.

use std::borrow::Cow;
use std::io;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ulid::Ulid;

use super::HistoryHead;
use crate::journal::entry::Seal;
use crate::journal::{Folder, Place};
use crate::model::{Day, Id, Revision};
use crate::rules::Past;

/// How many of an entry's records its head names.
pub const NAMED: usize = 8;

/// Where an entry stands, what its seal says, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub revision: Revision,
    pub place: Place,
    pub at: DateTime<Utc>,
    pub day: Day,
    pub by: Arc<str>,
    pub verb: Arc<str>,
    pub command: Ulid,
    pub undoes: Option<Revision>,
    pub undone_by: Option<Revision>,
    /// The entry of the same author before this one.
    pub before: Option<Revision>,
    pub records: u32,
    /// The first of them.
    pub ids: Vec<Id>,
}

/// A head as a store keeps it, without names: there are as many heads as entries.
type Row<Word, Ids> = (Revision, Place, i64, Day, Word, Word, Ulid, Option<Revision>, Option<Revision>, Option<Revision>, u32, Ids);

impl Serialize for Head {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (at, by, verb) = (self.at.timestamp_millis(), &*self.by, &*self.verb);
        let Head { revision, place, day, command, undoes, undone_by, before, records, .. } = *self;
        let row: Row<&str, &[Id]> = (revision, place, at, day, by, verb, command, undoes, undone_by, before, records, &self.ids);
        row.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let row: Row<Cow<'de, str>, Vec<Id>> = Deserialize::deserialize(deserializer)?;
        let (revision, place, at, day, by, verb, command, undoes, undone_by, before, records, ids) = row;
        let at = DateTime::from_timestamp_millis(at).ok_or_else(|| serde::de::Error::custom("not an instant"))?;
        let (by, verb) = (by.into(), verb.into());
        Ok(Self { revision, place, at, day, by, verb, command, undoes, undone_by, before, records, ids })
    }
}

impl Head {
    /// Of a fresh entry; `before` is its author's entry before it.
    pub fn of(seal: &Seal, place: Place, before: Option<Revision>, ids: Vec<Id>) -> Self {
        Self {
            revision: seal.revision,
            place,
            // As the store keeps it, whatever a foreign hand wrote finer.
            at: DateTime::from_timestamp_millis(seal.at.timestamp_millis()).unwrap_or(seal.at),
            day: seal.day,
            by: seal.by.as_str().into(),
            verb: seal.verb.as_str().into(),
            command: seal.command,
            undoes: seal.undoes,
            undone_by: None,
            before,
            records: seal.lines,
            ids,
        }
    }

    pub fn told(&self) -> HistoryHead {
        HistoryHead {
            revision: self.revision,
            at: self.at,
            day: self.day,
            by: self.by.to_string(),
            verb: self.verb.to_string(),
            command: self.command,
            undoes: self.undoes,
            undone_by: self.undone_by,
            ids: self.ids.clone(),
            records: self.records as usize,
        }
    }

    /// With all its changes, read from the journal and held against the chain.
    pub fn past(&self, journal: &Folder, before: Option<&Head>) -> io::Result<Past> {
        let chain = match before {
            None => crate::journal::entry::Chain::NONE,
            Some(head) => journal.tip_at(head.place.end())?.ok_or(io::ErrorKind::InvalidData)?.chain,
        };
        let changes = journal.changes(self.place, chain)?;
        Ok(Past { head: self.told(), changes })
    }
}

/// The heads that a fresh entry with `undoes` changes: what it takes back is undone by it, and what *that*
/// had taken back is no longer undone.
pub fn relink<E>(
    revision: Revision,
    undoes: Option<Revision>,
    mut head: impl FnMut(Revision) -> Result<Option<Head>, E>,
) -> Result<Vec<Head>, E> {
    let Some(mut undone) = undoes.map_or(Ok(None), &mut head)? else { return Ok(Vec::new()) };
    undone.undone_by = Some(revision);
    let mut changed = Vec::new();
    if let Some(mut original) = undone.undoes.map_or(Ok(None), &mut head)? {
        original.undone_by = None;
        changed.push(original);
    }
    changed.push(undone);
    Ok(changed)
}
