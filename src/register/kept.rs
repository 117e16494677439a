//! Records as the store keeps them. Reading promises no errors, and sled may fail at any read: what failed
//! is noted here, and whoever asked looks for the note before using the answers.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;

use ulid::Ulid;

use super::HistoryHead;
use super::blocks::ROWS;
use super::folded::{After, Slot, Watch, higher, newest_by};
use super::head::{Head, NAMED, relink};
use super::records::{Link, Records};
use super::store::{Entries, Left, Meta, Store, StoreFault};
use crate::journal::entry::Seal;
use crate::journal::{Folder, Place, Tip};
use crate::model::{Change, Day, Id, Revision, Stored};
use crate::rules::Past;

/// What could not be read.
#[derive(Debug)]
pub enum Fault {
    Store(StoreFault),
    Journal(io::Error),
}

/// So many entries, or so many bytes of them, go into the store together: each batch wakes sled's threads.
const TOGETHER: usize = 64;
const TOGETHER_BYTES: u64 = 1 << 20;

/// The store with the journal that it follows.
pub struct Kept {
    store: Store,
    /// Of all entries, with those that wait.
    meta: Meta,
    /// Entries that the journal has and the store has not yet.
    waiting: RefCell<Entries>,
    journal: Folder,
    fault: RefCell<Option<Fault>>,
}

impl Kept {
    pub fn new(store: Store, meta: Meta, journal: Folder) -> Self {
        let waiting = RefCell::default();
        Self { store, meta, waiting, journal, fault: RefCell::new(None) }
    }

    pub(super) const fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Notes, or forgets, that the chain is broken from a revision on.
    pub(super) fn set_broken(&mut self, broken: Option<Revision>) -> Result<(), StoreFault> {
        self.settle()?;
        self.meta.broken = broken;
        self.store.set_meta(&self.meta)?;
        self.store.flush()
    }

    /// Makes the rows of the lists again where they are of another form: read row by row from the records they would
    /// make each start a long one.
    pub(super) fn renew_rows(&mut self, watch: Watch) -> Result<(), StoreFault> {
        if self.meta.rows == ROWS {
            return Ok(());
        }
        self.settle()?;
        let meta = Meta { rows: ROWS, ..self.meta.clone() };
        self.store.renew_rows(&meta, watch)?;
        self.meta = meta;
        Ok(())
    }

    /// The store itself, with all entries in it.
    pub(super) fn settled(&self) -> Result<&Store, StoreFault> {
        self.settle()?;
        Ok(&self.store)
    }

    fn settle(&self) -> Result<(), StoreFault> {
        let waiting = self.waiting.take();
        if waiting.heads.is_empty() { Ok(()) } else { self.store.post(&self.meta, &waiting) }
    }

    /// Waits until all is on the disk.
    pub(super) fn flush(&self) -> Result<(), StoreFault> {
        self.settled()?.flush()
    }

    fn slot(&self, id: Id) -> Result<Option<Slot>, StoreFault> {
        match self.waiting.borrow().records.get(&id) {
            Some(left) => Ok(Some(left.slot())),
            None => self.store.slot(id),
        }
    }

    fn any_head(&self, revision: Revision) -> Result<Option<Head>, StoreFault> {
        match self.waiting.borrow().heads.get(&revision) {
            Some(head) => Ok(Some(head.clone())),
            None => self.store.head(revision),
        }
    }

    fn newest(&self, author: &str) -> Result<Option<Revision>, StoreFault> {
        match self.waiting.borrow().newest.get(author) {
            Some(&revision) => Ok(Some(revision)),
            None => self.store.newest_by(author),
        }
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
        self.ok(self.any_head(revision))
    }

    /// Takes in an entry of the journal, with the records as it left them.
    pub(super) fn post(&mut self, tip: Tip, seal: &Seal, place: Place, after: Vec<After>) -> Result<(), StoreFault> {
        let ids = after.iter().take(NAMED).map(|a| a.id).collect();
        let head = Head::of(seal, place, self.newest(&seal.by)?, ids);
        let links = relink(seal.revision, seal.undoes, |revision| self.any_head(revision))?;
        self.meta = Meta {
            revision: tip.revision,
            chain: tip.chain,
            position: tip.position,
            format: seal.format.unwrap_or(self.meta.format),
            highest: after.iter().fold(self.meta.highest, |highest, a| higher(highest, a.id)),
            rows: self.meta.rows,
            broken: self.meta.broken,
        };
        let waiting = self.waiting.get_mut();
        waiting.records.extend(after.into_iter().map(|a| (a.id, Left { revision: seal.revision, json: a.json })));
        waiting.newest.insert(head.by.clone(), head.revision);
        waiting.heads.extend(links.into_iter().chain([head]).map(|head| (head.revision, head)));
        waiting.bytes += place.length;
        if waiting.heads.len() < TOGETHER && waiting.bytes < TOGETHER_BYTES { Ok(()) } else { self.settle() }
    }
}

impl Records for Kept {
    fn revision(&self) -> Revision {
        self.meta.revision
    }

    fn record(&self, id: Id) -> Option<Stored> {
        let slot = self.ok(self.slot(id))?;
        Some(Stored { revision: slot.revision, value: slot.value? })
    }

    fn note_unsound(&self) {
        let mut fault = self.fault.borrow_mut();
        fault.get_or_insert_with(|| Fault::Journal(io::ErrorKind::InvalidData.into()));
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        if let Some(left) = self.waiting.borrow().records.get(&id) {
            return Some(left.revision);
        }
        self.ok(self.store.last_change(id))
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        let mut told = |id, slot: Slot| {
            if let Some(value) = slot.value {
                each(id, Stored { revision: slot.revision, value });
            }
        };
        self.note(self.settled().and_then(|store| store.each(prefix, &mut told)));
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.entry(revision).map(|head| head.told())
    }

    fn entry_of(&self, command: Ulid) -> Option<HistoryHead> {
        let waiting = || self.waiting.borrow().heads.values().find(|head| head.command == command).map(Head::told);
        self.ok(self.store.entry_of(command)).and_then(|revision| self.head(revision)).or_else(waiting)
    }

    fn ids_of(&self, revision: Revision) -> Vec<Id> {
        self.entry(revision).and_then(|head| self.readable(self.journal.ids(head.place))).unwrap_or_default()
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

    fn changes(&self, revision: Revision, ids: &BTreeSet<Id>) -> Vec<Change> {
        self.entry(revision).and_then(|head| self.readable(self.journal.changes_of(head.place, ids))).unwrap_or_default()
    }

    fn entries(&self, after: Revision, each: &mut dyn FnMut(HistoryHead, Vec<Link>)) -> bool {
        let mut next = after + 1;
        let look = |head: Head| {
            if head.revision == next
                && let Some(links) = self.readable(self.journal.links(head.place))
            {
                each(head.told(), links);
                next += 1;
            }
        };
        self.note(self.settled().and_then(|store| store.heads(after + 1, self.meta.revision, look)));
        next > self.meta.revision
    }

    fn last_by(&self, day: Day) -> Revision {
        let found = self.settled().and_then(|store| store.last_head(self.meta.revision, |head| head.day <= day));
        self.ok(found).map_or(0, |head| head.revision)
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        let newest = self.ok(self.newest(author));
        newest_by(newest, author, before, |revision| self.entry(revision)).map(|head| head.told())
    }

    fn highest(&self) -> (u32, u32) {
        self.meta.highest
    }
}
