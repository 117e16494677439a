//! What a register reads from: its store, or a fold in memory where there is none that can be trusted.

use std::collections::HashSet;
use std::io;

use super::blocks::SEARCHED;
use super::folded::{After, Folded};
use super::index::Index;
use super::kept::{Fault, Kept};
use super::read_index::read_index;
use super::readable::{UNREADABLE, folded_unreadable};
use super::records::Records;
use super::store::StoreFault;
use crate::journal::entry::Seal;
use crate::journal::{Place, Tip};
use crate::model::{Change, Id, Json, Packed, Revision};

/// See the module.
pub enum Image {
    Store(Box<Kept>),
    Memory(Box<Folded>),
}

/// A change that does not fit what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit(pub Id);

impl Image {
    pub fn records(&self) -> &dyn Records {
        match self {
            Image::Store(kept) => &**kept,
            Image::Memory(folded) => &**folded,
        }
    }

    /// What could not be read since the last time.
    pub fn take_fault(&self) -> Option<Fault> {
        match self {
            Image::Store(kept) => kept.take_fault(),
            Image::Memory(folded) => folded.fault.take().map(Fault::Journal),
        }
    }

    /// The newest entry, and its chain hash as 64 hex digits.
    pub fn head(&self) -> (Revision, String) {
        match self {
            Image::Store(kept) => (kept.meta().revision, kept.meta().chain.to_string()),
            Image::Memory(folded) => (folded.tip.revision, folded.tip.chain.to_string()),
        }
    }

    /// The newest entry, with the place where its seal ends.
    pub fn sealed(&self) -> Tip {
        match self {
            Image::Store(kept) => kept.meta().tip(),
            Image::Memory(folded) => folded.sealed(),
        }
    }

    /// An index of all records; of a store without the long texts, which follow by [`Self::read_texts`].
    pub fn index(&self) -> Index {
        match self {
            Image::Store(kept) => read_index(kept),
            Image::Memory(folded) => {
                let mut index = Index::default();
                for (&id, slot) in folded.records.iter().filter(|(_, slot)| slot.value.is_some()) {
                    index.put(id, slot.value.as_ref());
                }
                index
            }
        }
    }

    /// The records that do not read as their kind.
    pub fn unreadable(&self) -> Vec<Id> {
        match self {
            Image::Store(kept) => {
                let mut found = Vec::new();
                kept.note(kept.settled().and_then(|store| store.rows(UNREADABLE, |id, _| found.push(id))));
                found
            }
            Image::Memory(folded) => folded_unreadable(folded),
        }
    }

    /// Reads the long texts of `most` blocks into an index, from a block on; where to go on, `None` when all
    /// are there.
    pub fn read_texts(&self, index: &mut Index, from: &[u8], most: usize) -> Option<Vec<u8>> {
        let Image::Store(kept) = self else { return None };
        let mut load = |id, row: &[u8]| {
            // Of an older form, as its row was: the record told its texts already.
            index.load_texts(id, row);
        };
        let read = kept.settled().and_then(|store| store.some_rows(SEARCHED, from, most, &mut load));
        read.unwrap_or_else(|e| {
            kept.note(Err(e));
            None
        })
    }

    /// Takes in an entry of the journal, with the records as it left them.
    pub fn post(&mut self, tip: Tip, seal: &Seal, place: Place, after: Vec<After>) -> Result<(), StoreFault> {
        match self {
            Image::Store(kept) => kept.post(tip, seal, place, after),
            Image::Memory(folded) => {
                folded.post(tip, seal, place, after);
                Ok(())
            }
        }
    }
}

/// The records as `changes` leave them, each changed once, from the revision that it names.
pub fn apply_all(records: &dyn Records, changes: &[Change<Packed>]) -> Result<Vec<After>, Unfit> {
    let mut seen = HashSet::with_capacity(changes.len());
    let after = |change: &Change<Packed>| {
        let fits = seen.insert(change.record) && records.last_change(change.record) == change.prev;
        let json = if fits { applied(records, change) } else { None };
        json.map(|json| After { id: change.record, json }).ok_or(Unfit(change.record))
    };
    changes.iter().map(after).collect()
}

/// The record as a change leaves it; `None` where it does not fit what is there.
fn applied(records: &dyn Records, change: &Change<Packed>) -> Option<Option<Json>> {
    // Of one that no entry ever changed nothing is there.
    let there = change.prev.and_then(|_| records.record(change.record)).map(|stored| stored.value);
    change.edits.applied(there).ok()
}

/// Names in each change the entry that changed its record before.
pub fn link_to_past(records: &dyn Records, changes: &mut [Change<Packed>]) {
    for change in changes {
        change.prev = records.last_change(change.record);
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Store(e) => io::Error::other(e),
            Fault::Journal(e) => e,
        }
    }
}
