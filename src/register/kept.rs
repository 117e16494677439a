//! Records as the store keeps them. Reading promises no errors, and sled may fail at any read: what failed
//! is noted here, and whoever asked looks for the note before using the answers.

use std::cell::RefCell;
use std::io;

use super::HistoryHead;
use super::folded::{After, higher, newest_by};
use super::head::{Head, NAMED, relink};
use super::records::Records;
use super::store::{Meta, Store, StoreFault};
use crate::journal::entry::Seal;
use crate::journal::{Folder, Place, Tip};
use crate::model::{Change, Id, Revision, Stored};
use crate::rules::Past;

/// What could not be read.
#[derive(Debug)]
pub enum Fault {
    Store(StoreFault),
    Journal(io::Error),
}

/// The store with the journal that it follows.
pub struct Kept {
    pub(super) store: Store,
    pub(super) meta: Meta,
    journal: Folder,
    fault: RefCell<Option<Fault>>,
}

impl Kept {
    pub fn new(store: Store, meta: Meta, journal: Folder) -> Self {
        Self { store, meta, journal, fault: RefCell::new(None) }
    }

    /// What failed since the last time.
    pub fn take_fault(&self) -> Option<Fault> {
        self.fault.take()
    }

    /// Notes what went wrong, if anything did.
    pub(super) fn note(&self, read: Result<(), StoreFault>) {
        self.ok(read.map(Some));
    }

    fn ok<T>(&self, read: Result<Option<T>, StoreFault>) -> Option<T> {
        read.unwrap_or_else(|e| {
            self.fault.replace(Some(Fault::Store(e)));
            None
        })
    }

    fn readable<T>(&self, read: io::Result<T>) -> Option<T> {
        read.map_err(|e| self.fault.replace(Some(Fault::Journal(e)))).ok()
    }

    pub(super) fn entry(&self, revision: Revision) -> Option<Head> {
        self.ok(self.store.head(revision))
    }

    pub(super) fn entry_of(&self, command: ulid::Ulid) -> Option<Head> {
        self.ok(self.store.entry_of(command)).and_then(|revision| self.entry(revision))
    }

    /// Takes in an entry of the journal, with the records as it left them.
    pub(super) fn post(&mut self, tip: Tip, seal: &Seal, place: Place, after: &[After]) -> Result<(), StoreFault> {
        let ids = after.iter().take(NAMED).map(|a| a.id).collect();
        let head = Head::of(seal, place, self.store.newest_by(&seal.by)?, ids);
        let links = relink(seal.revision, seal.undoes, |revision| self.store.head(revision))?;
        let meta = Meta {
            revision: tip.revision,
            chain: tip.chain,
            position: tip.position,
            format: seal.format.unwrap_or(self.meta.format),
            highest: after.iter().fold(self.meta.highest, |highest, a| higher(highest, a.id)),
            broken: self.meta.broken,
        };
        self.store.post(&meta, &head, &links, after)?;
        self.meta = meta;
        Ok(())
    }
}

impl Records for Kept {
    fn revision(&self) -> Revision {
        self.meta.revision
    }

    fn record(&self, id: Id) -> Option<Stored> {
        let slot = self.ok(self.store.slot(id))?;
        Some(Stored { revision: slot.revision, value: slot.value? })
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        self.ok(self.store.last_change(id))
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        let scanned = self.store.each(prefix, |id, slot| {
            if let Some(value) = slot.value {
                each(id, Stored { revision: slot.revision, value });
            }
        });
        self.note(scanned);
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.entry(revision).map(|head| head.told())
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        let head = self.entry(revision)?;
        let before = if revision > 1 { Some(self.entry(revision - 1)?) } else { None };
        self.readable(head.past(&self.journal, before.as_ref()))
    }

    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        let place = self.entry(revision)?.place;
        self.readable(self.journal.change_of(place, id)).flatten()
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        let newest = self.ok(self.store.newest_by(author));
        newest_by(newest, author, before, |revision| self.entry(revision)).map(|head| head.told())
    }

    fn highest(&self) -> (u32, u32) {
        self.meta.highest
    }
}
