//! The store: all that is known of sled. One tree; the first byte of a key tells what it is:
//!
//! | key | value |
//! | --- | --- |
//! | `r` + id's key | revision (8 bytes), then the record's JSON, nothing where it was taken back |
//! | `x` + id's key | the row of the lists |
//! | `c` + command id | the entry it made |
//! | `e` + revision | the entry's head |
//! | `a` + author | the author's newest entry |
//! | `m` | [`Meta`] |
//!
//! sled answers damaged files with a panic as often as with an error, at opening or at any later read: every
//! call is contained, and whoever gets a [`StoreFault`] lets go of the store.

use std::cell::Cell;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Once;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ulid::Ulid;

use super::folded::{After, Folded, Progress, Slot, Watch};
use super::head::Head;
use super::records::Records;
use super::sights::row_bytes;
use crate::journal::disk::{DIR_MODE, FILE_MODE};
use crate::journal::entry::Chain;
use crate::journal::{Position, Tip};
use crate::model::{Id, Revision};

const CACHE: u64 = 8 << 20;
/// Records in a batch while a store is built.
const BUILD: usize = 1024;

/// The store cannot be read or written. What it held is in the journal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the store failed: {0}")]
pub struct StoreFault(String);

/// How far the store follows the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    pub revision: Revision,
    pub chain: Chain,
    pub position: Position,
    pub format: u64,
    /// The highest numbers ever given to agreements and partners.
    pub highest: (u32, u32),
    /// The chain was once found broken from here on: the next opening looks again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken: Option<Revision>,
}

impl Meta {
    pub const fn tip(&self) -> Tip {
        Tip { revision: self.revision, chain: self.chain, position: self.position }
    }
}

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread is the store's and will be caught: a panic hook lets it pass without a
/// word and leaves the terminal as it is.
pub fn is_contained() -> bool {
    CONTAINED.get() || std::thread::current().name().is_some_and(|name| name.starts_with("sled-"))
}

fn quiet_hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !is_contained() {
                before(panic);
            }
        }));
    });
}

fn contained<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreFault> {
    quiet_hook();
    let outer = CONTAINED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(outer);
    match done {
        Ok(result) => result.map_err(|e| StoreFault(e.to_string())),
        Err(_) => Err(StoreFault("it panicked".to_owned())),
    }
}

fn unsound(what: &str) -> StoreFault {
    StoreFault(format!("{what} has no sound form"))
}

/// An open store.
pub struct Store {
    db: Option<sled::Db>,
    path: PathBuf,
}

impl Store {
    /// Opens it, or makes an empty one.
    pub fn open(path: &Path) -> Result<Self, StoreFault> {
        let config = sled::Config::new().path(path).cache_capacity(CACHE).flush_every_ms(None);
        let db = contained(|| config.open())?;
        let store = Self { db: Some(db), path: path.to_owned() };
        store.close_to_others();
        Ok(store)
    }

    fn db(&self) -> Result<&sled::Db, StoreFault> {
        self.db.as_ref().ok_or_else(|| StoreFault("it is closed".to_owned()))
    }

    /// sled makes its files readable by all.
    fn close_to_others(&self) {
        // Where it fails the folder above still keeps others out.
        let _ = fs::set_permissions(&self.path, Permissions::from_mode(DIR_MODE));
        for file in fs::read_dir(&self.path).into_iter().flatten().flatten() {
            let mode = if file.file_type().is_ok_and(|t| t.is_dir()) { DIR_MODE } else { FILE_MODE };
            let _ = fs::set_permissions(file.path(), Permissions::from_mode(mode));
        }
    }

    fn get(&self, key: &[u8]) -> Result<Option<sled::IVec>, StoreFault> {
        let db = self.db()?;
        contained(|| db.get(key))
    }

    /// `None` in a store that was never finished.
    pub fn meta(&self) -> Result<Option<Meta>, StoreFault> {
        self.get(b"m")?.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| unsound("m"))).transpose()
    }

    pub fn slot(&self, id: Id) -> Result<Option<Slot>, StoreFault> {
        self.get(&keyed(b'r', &id.key()))?.map(|bytes| slot(&bytes)).transpose()
    }

    /// The entry that last changed this id.
    pub fn last_change(&self, id: Id) -> Result<Option<Revision>, StoreFault> {
        self.get(&keyed(b'r', &id.key()))?.map(|bytes| split_record(&bytes).map(|(revision, _)| revision)).transpose()
    }

    pub fn head(&self, revision: Revision) -> Result<Option<Head>, StoreFault> {
        self.get(&keyed(b'e', &revision.to_be_bytes()))?.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| unsound("e"))).transpose()
    }

    /// The entry that a command made.
    pub fn entry_of(&self, command: Ulid) -> Result<Option<Revision>, StoreFault> {
        self.get(&keyed(b'c', &command.to_bytes()))?.map(|bytes| number(&bytes)).transpose()
    }

    pub fn newest_by(&self, author: &str) -> Result<Option<Revision>, StoreFault> {
        self.get(&keyed(b'a', author.as_bytes()))?.map(|bytes| number(&bytes)).transpose()
    }

    /// Calls `each` for every record and every trace of one, in order of key.
    pub fn each(&self, prefix: &[u8], mut each: impl FnMut(Id, Slot)) -> Result<(), StoreFault> {
        self.scan(&keyed(b'r', prefix), |id, bytes| {
            each(id, slot(bytes)?);
            Ok(())
        })
    }

    /// Calls `each` for every row of the lists, in order of key.
    pub fn rows(&self, mut each: impl FnMut(Id, &[u8])) -> Result<(), StoreFault> {
        self.scan(b"x", |id, bytes| {
            each(id, bytes);
            Ok(())
        })
    }

    fn scan(&self, prefix: &[u8], mut each: impl FnMut(Id, &[u8]) -> Result<(), StoreFault>) -> Result<(), StoreFault> {
        let db = self.db()?;
        let mut found = contained(|| Ok(db.scan_prefix(prefix)))?;
        while let Some((key, value)) = contained(|| found.next().transpose())? {
            let id = Id::from_key(&key[1..]).ok_or_else(|| unsound("a key"))?;
            each(id, &value)?;
        }
        Ok(())
    }

    /// Takes in an entry as one batch: its records, its head, the heads that it relinked.
    pub fn post(&self, meta: &Meta, head: &Head, links: &[Head], after: &[After]) -> Result<(), StoreFault> {
        let mut batch = sled::Batch::default();
        for record in after {
            put_record(&mut batch, record.id, head.revision, record.value.as_ref());
        }
        links.iter().try_for_each(|link| put_head(&mut batch, link))?;
        put_head(&mut batch, head)?;
        batch.insert(keyed(b'c', &head.command.to_bytes()), &head.revision.to_be_bytes());
        batch.insert(keyed(b'a', head.by.as_bytes()), &head.revision.to_be_bytes());
        put_meta(&mut batch, meta)?;
        self.apply(batch)
    }

    pub fn set_meta(&self, meta: &Meta) -> Result<(), StoreFault> {
        let mut batch = sled::Batch::default();
        put_meta(&mut batch, meta)?;
        self.apply(batch)
    }

    fn apply(&self, batch: sled::Batch) -> Result<(), StoreFault> {
        let db = self.db()?;
        contained(|| db.apply_batch(batch))
    }

    /// Waits until all is on the disk, so that little has to be done again after a kill.
    pub fn flush(&self) -> Result<(), StoreFault> {
        let db = self.db()?;
        contained(|| db.flush())?;
        self.close_to_others();
        Ok(())
    }

    /// Fills an empty store with what was folded. What `m` is comes last: without it a store does not count.
    pub fn build(path: &Path, folded: &Folded, watch: Watch) -> Result<(Self, Meta), StoreFault> {
        let store = Self::open(path)?;
        let total = (folded.records.len() + folded.heads.len()) as u64;
        let mut done = 0;
        let mut told = |more: usize| {
            done += more as u64;
            watch(Progress { done, total });
        };
        let records: Vec<_> = folded.records.iter().collect();
        for some in records.chunks(BUILD) {
            let mut batch = sled::Batch::default();
            some.iter().for_each(|(id, slot)| put_record(&mut batch, **id, slot.revision, slot.value.as_ref()));
            store.apply(batch)?;
            told(some.len());
        }
        for some in folded.heads.chunks(BUILD) {
            let mut batch = sled::Batch::default();
            for head in some {
                put_head(&mut batch, head)?;
                batch.insert(keyed(b'c', &head.command.to_bytes()), &head.revision.to_be_bytes());
            }
            store.apply(batch)?;
            told(some.len());
        }
        store.finish(folded)
    }

    fn finish(self, folded: &Folded) -> Result<(Self, Meta), StoreFault> {
        let mut batch = sled::Batch::default();
        for (author, revision) in &folded.newest {
            batch.insert(keyed(b'a', author.as_bytes()), &revision.to_be_bytes());
        }
        self.apply(batch)?;
        self.flush()?;
        let Tip { revision, chain, position } = folded.sealed();
        let meta = Meta { revision, chain, position, format: folded.format, highest: folded.highest(), broken: None };
        self.set_meta(&meta)?;
        self.flush()?;
        Ok((self, meta))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(db) = self.db.take() {
            let _ = contained(|| {
                drop(db);
                Ok(())
            });
        }
    }
}

fn keyed(kind: u8, key: &[u8]) -> Vec<u8> {
    [&[kind], key].concat()
}

fn put_record(batch: &mut sled::Batch, id: Id, revision: Revision, value: Option<&Value>) {
    let key = id.key();
    let mut bytes = revision.to_be_bytes().to_vec();
    if let Some(value) = value {
        // A JSON value in memory: there is nothing that could fail.
        let _ = serde_json::to_writer(&mut bytes, value);
    }
    batch.insert(keyed(b'r', &key), bytes);
    match value.and_then(|value| row_bytes(id, value)) {
        Some(row) => batch.insert(keyed(b'x', &key), row),
        None => batch.remove(keyed(b'x', &key)),
    }
}

fn put_head(batch: &mut sled::Batch, head: &Head) -> Result<(), StoreFault> {
    let bytes = serde_json::to_vec(head).map_err(|_| unsound("e"))?;
    batch.insert(keyed(b'e', &head.revision.to_be_bytes()), bytes);
    Ok(())
}

fn put_meta(batch: &mut sled::Batch, meta: &Meta) -> Result<(), StoreFault> {
    batch.insert(b"m", serde_json::to_vec(meta).map_err(|_| unsound("m"))?);
    Ok(())
}

fn number(bytes: &[u8]) -> Result<Revision, StoreFault> {
    bytes.try_into().map(u64::from_be_bytes).map_err(|_| unsound("a number"))
}

fn split_record(bytes: &[u8]) -> Result<(Revision, &[u8]), StoreFault> {
    let (revision, json) = bytes.split_at_checked(8).ok_or_else(|| unsound("r"))?;
    Ok((number(revision)?, json))
}

fn slot(bytes: &[u8]) -> Result<Slot, StoreFault> {
    let (revision, json) = split_record(bytes)?;
    let value = if json.is_empty() { None } else { Some(serde_json::from_slice(json).map_err(|_| unsound("r"))?) };
    Ok(Slot { revision, value })
}
