//! The store: all that is known of sled. One tree; the first byte of a key tells what it is:
//!
//! | key | value |
//! | --- | --- |
//! | `r` + id's key | revision (8 bytes), then the record's JSON, nothing where it was taken back |
//! | `x` + a block's key | rows of the lists, those of neighbours together |
//! | `t` + a block's key | long texts that are searched, likewise |
//! | `u` + a block's key | an empty row for each record that does not read as its kind, likewise |
//! | `c` + command id | the entry it made |
//! | `C` + command id | the same of many commands from this one on, as a store is built |
//! | `e` + revision | the entry's head |
//! | `E` + revision | the heads of many entries from this one on, as a store is built; an `e` goes before it |
//! | `a` + author | the author's newest entry |
//! | `m` | [`Meta`] |
//!
//! sled answers damaged files with a panic as often as with an error, at opening or at any later read: every
//! call is contained, and whoever gets a [`StoreFault`] lets go of the store.

mod build;
mod folder;
mod large;
mod renew;
mod rows;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ulid::Ulid;

use super::blocks::{self, Edits};
use super::folded::Slot;
use super::head::Head;
use super::means::{file_length, lack};
use crate::contained::containing;
use crate::files::Dir;
use crate::journal::entry::Chain;
use crate::journal::{Position, Tip};
use crate::model::{Id, Json, Revision};

pub use rows::Block;

const CACHE: u64 = 8 << 20;
/// Heads side by side in a store as it is built: one by one they would take most of the time.
const HEADS: u64 = 32;
/// Commands side by side.
const COMMANDS: usize = 256;
/// A command's id, then the entry it made.
const COMMAND: usize = 16 + 8;

/// Bytes that sled's file may grow by while it is open.
const GROWTH: u64 = 32 << 20;

/// sled lets go of its file a little after it was dropped: so often is it asked again, so many milliseconds
/// apart.
const PATIENCE: (u32, u64) = (50, 20);

/// The store cannot be read or written. What it held is in the journal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    #[error("the store failed: {0}")]
    Failed(String),
    /// It is sound for all that is known, and stays as it is: somebody else has it open, or the system does not let this
    /// process have what sled takes.
    #[error("the store is left alone: {0}")]
    Spared(String),
}

impl StoreFault {
    pub const fn is_spared(&self) -> bool {
        matches!(self, Self::Spared(_))
    }

    fn failed(why: &str) -> Self {
        Self::Failed(why.to_owned())
    }
}

impl From<sled::Error> for StoreFault {
    fn from(e: sled::Error) -> Self {
        let why = e.to_string();
        if why.contains("could not acquire lock") { Self::Spared(why) } else { Self::Failed(why) }
    }
}

/// A value where sled keeps it: what is read of it is not copied.
type Held = sled::IVec;

/// How far the store follows the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    pub revision: Revision,
    pub chain: Chain,
    pub position: Position,
    pub format: u64,
    /// The highest numbers ever given to agreements and partners.
    pub highest: (u32, u32),
    /// The form of the rows; 0 where it was not noted yet.
    #[serde(default)]
    pub rows: u8,
    /// The chain was once found broken from here on: the next opening looks again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken: Option<Revision>,
}

impl Meta {
    pub const fn tip(&self) -> Tip {
        Tip { revision: self.revision, chain: self.chain, position: self.position }
    }
}

/// A call of sled: its error, or its panic.
fn contained<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreFault> {
    match containing(work) {
        Some(result) => result.map_err(StoreFault::from),
        None => Err(StoreFault::failed("it panicked")),
    }
}

fn unsound(what: &str) -> StoreFault {
    StoreFault::Failed(format!("{what} has no sound form"))
}

/// A record as an entry left it, or the trace of one that it took back.
#[derive(Clone, Debug)]
pub struct Left {
    pub revision: Revision,
    pub json: Option<Json>,
}

impl Left {
    pub fn slot(&self) -> Slot {
        Slot { revision: self.revision, value: self.value() }
    }

    fn value(&self) -> Option<Value> {
        self.json.as_ref().map(Json::value)
    }

    fn bytes(&self) -> Vec<u8> {
        record_bytes(self.revision, self.json.as_ref().map_or("", Json::text))
    }
}

/// What entries left, to be taken in together.
#[derive(Default)]
pub struct Entries {
    pub records: HashMap<Id, Left>,
    pub heads: BTreeMap<Revision, Head>,
    pub newest: HashMap<Arc<str>, Revision>,
    /// How long they are in the journal.
    pub bytes: u64,
}

/// An open store.
pub struct Store {
    db: Option<sled::Db>,
    /// sled comes back to it by path, also a moment after it was let go of.
    dir: Option<Dir>,
}

impl Store {
    /// Opens that of a register's folder, or makes an empty one.
    pub fn open(home: &Dir) -> Result<Self, StoreFault> {
        Self::check_means(home)?;
        let dir = folder::made(home)?;
        let config = sled::Config::new().path(folder::path(&dir)?).cache_capacity(CACHE).flush_every_ms(None);
        let mut store = Self { db: None, dir: Some(dir) };
        let (times, apart) = PATIENCE;
        let mut opened = contained(|| config.open());
        for _ in 0..times {
            if !opened.as_ref().is_err_and(StoreFault::is_spared) {
                break;
            }
            std::thread::sleep(Duration::from_millis(apart));
            opened = contained(|| config.open());
        }
        store.db = Some(opened?);
        Ok(store)
    }

    /// Whether the system lets this process have what sled takes: it waits for ever for threads that do not come, and
    /// a write that is cut short leaves a store that has to be made again.
    ///
    /// # Errors
    /// `Spared`, with what is lacking.
    pub fn check_means(home: &Dir) -> Result<(), StoreFault> {
        if let Some(lack) = lack() {
            return Err(StoreFault::Spared(format!("{lack:?}")));
        }
        match file_length() {
            Some(most) if most < folder::length(home).saturating_add(GROWTH) => Err(StoreFault::Spared(format!("files of {most} bytes"))),
            _ => Ok(()),
        }
    }

    fn db(&self) -> Result<&sled::Db, StoreFault> {
        self.db.as_ref().ok_or_else(|| StoreFault::failed("it is closed"))
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
        match self.own_head(revision)? {
            Some(head) => Ok(Some(head)),
            None => Ok(self.heads_built(revision)?.into_iter().find(|head| head.revision == revision)),
        }
    }

    fn own_head(&self, revision: Revision) -> Result<Option<Head>, StoreFault> {
        self.get(&keyed(b'e', &revision.to_be_bytes()))?.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| unsound("e"))).transpose()
    }

    /// The heads that were built beside this one.
    fn heads_built(&self, revision: Revision) -> Result<Vec<Head>, StoreFault> {
        let first = first_beside(revision);
        let built = self.get(&keyed(b'E', &first.to_be_bytes()))?;
        built.map_or(Ok(Vec::new()), |bytes| serde_json::from_slice(&bytes).map_err(|_| unsound("E")))
    }

    /// Calls `each` for the heads of entries `from` to `last`, as far as there are any.
    pub fn heads(&self, from: Revision, last: Revision, mut each: impl FnMut(Head)) -> Result<(), StoreFault> {
        for first in (first_beside(from)..=last).step_by(HEADS as usize) {
            let mut built = self.heads_built(first)?.into_iter().skip_while(|head| head.revision < from).peekable();
            for revision in first.max(from)..(first + HEADS).min(last + 1) {
                let beside = built.next_if(|head| head.revision == revision);
                if let Some(head) = self.own_head(revision)?.or(beside) {
                    each(head);
                }
            }
        }
        Ok(())
    }

    /// The newest head of which `wanted` holds, from `last` back: several come from each read.
    pub fn last_head(&self, last: Revision, wanted: impl Fn(&Head) -> bool) -> Result<Option<Head>, StoreFault> {
        let mut until = last;
        while until > 0 {
            let first = first_beside(until);
            let mut found = None;
            self.heads(first, until, |head| found = Some(head).filter(&wanted).or(found.take()))?;
            if found.is_some() {
                return Ok(found);
            }
            until = first - 1;
        }
        Ok(None)
    }

    /// The entry that a command made.
    pub fn entry_of(&self, command: Ulid) -> Result<Option<Revision>, StoreFault> {
        let id = command.to_bytes();
        if let Some(bytes) = self.get(&keyed(b'c', &id))? {
            return number(&bytes).map(Some);
        }
        let db = self.db()?;
        // The last that begins at or before it.
        let built = contained(|| db.range(keyed(b'C', &[])..=keyed(b'C', &id)).next_back().transpose())?;
        let Some((_, rows)) = built else { return Ok(None) };
        let row = rows.chunks_exact(COMMAND).find(|row| row.starts_with(&id));
        row.map(|row| number(&row[id.len()..])).transpose()
    }

    /// Whether no earlier entry bears the command of this one.
    fn is_new(&self, head: &Head) -> Result<bool, StoreFault> {
        Ok(self.entry_of(head.command)?.is_none())
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

    /// The blocks that hold the rows of `records`, as these leave them; empty ones are to be taken away.
    fn blocks<'a>(&self, records: impl Iterator<Item = (Id, Option<Cow<'a, Value>>)>) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreFault> {
        let mut edits: BTreeMap<Vec<u8>, Edits> = BTreeMap::new();
        for (id, value) in records {
            for (of, row) in blocks::rows_of(id, value.as_deref()) {
                edits.entry(keyed(of.key, &blocks::key_of(id))).or_default().insert(id, row);
            }
        }
        let mut edited = BTreeMap::new();
        for (key, edits) in edits {
            let before = self.get(&key)?;
            let block = blocks::edited(before.as_deref().unwrap_or_default(), &edits).ok_or_else(|| unsound("a block"))?;
            if before.is_some() || !block.is_empty() {
                edited.insert(key, block);
            }
        }
        Ok(edited)
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

    /// Takes in entries as one batch, where they are not too many: what they left of records, heads and authors.
    pub fn post(&self, meta: &Meta, entries: &Entries) -> Result<(), StoreFault> {
        if entries.records.len() > large::BATCHED {
            return self.post_in_parts(meta, entries);
        }
        let mut batch = sled::Batch::default();
        for (id, left) in &entries.records {
            batch.insert(keyed(b'r', &id.key()), left.bytes());
        }
        add_blocks(&mut batch, self.blocks(entries.records.iter().map(|(&id, left)| (id, left.value().map(Cow::Owned))))?);
        // The first entry of a command is its receipt: of several in one batch the last that is put stays.
        for head in entries.heads.values().rev() {
            batch.insert(keyed(b'e', &head.revision.to_be_bytes()), head_bytes(head)?);
            if self.is_new(head)? {
                batch.insert(keyed(b'c', &head.command.to_bytes()), &head.revision.to_be_bytes());
            }
        }
        for (author, revision) in &entries.newest {
            batch.insert(keyed(b'a', author.as_bytes()), &revision.to_be_bytes());
        }
        batch.insert(b"m", meta_bytes(meta)?);
        let db = self.db()?;
        contained(|| db.apply_batch(batch))
    }

    /// Takes in blocks as one batch.
    fn put_blocks(&self, blocks: BTreeMap<Vec<u8>, Vec<u8>>) -> Result<(), StoreFault> {
        let mut batch = sled::Batch::default();
        add_blocks(&mut batch, blocks);
        let db = self.db()?;
        contained(|| db.apply_batch(batch))
    }

    pub fn set_meta(&self, meta: &Meta) -> Result<(), StoreFault> {
        self.put(b"m", meta_bytes(meta)?)
    }

    fn take_away(&self, key: &[u8]) -> Result<(), StoreFault> {
        let db = self.db()?;
        contained(|| db.remove(key).map(drop))
    }

    fn put(&self, key: &[u8], value: Vec<u8>) -> Result<(), StoreFault> {
        let db = self.db()?;
        contained(|| db.insert(key, value).map(drop))
    }

    /// Waits until all is on the disk, so that little has to be done again after a kill.
    pub fn flush(&self) -> Result<(), StoreFault> {
        let db = self.db()?;
        contained(|| db.flush().map(drop))
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
        if let Some(dir) = self.dir.take() {
            folder::leave(dir);
        }
    }
}

/// Empty blocks are taken away.
fn add_blocks(batch: &mut sled::Batch, blocks: BTreeMap<Vec<u8>, Vec<u8>>) {
    for (key, block) in blocks {
        if block.is_empty() { batch.remove(key) } else { batch.insert(key, block) }
    }
}

fn keyed(kind: u8, key: &[u8]) -> Vec<u8> {
    [&[kind], key].concat()
}

/// The first of the revisions that are built side by side with this one.
const fn first_beside(revision: Revision) -> Revision {
    revision.saturating_sub(1) / HEADS * HEADS + 1
}

fn record_bytes(revision: Revision, json: &str) -> Vec<u8> {
    [&revision.to_be_bytes(), json.as_bytes()].concat()
}

fn head_bytes(head: &Head) -> Result<Vec<u8>, StoreFault> {
    serde_json::to_vec(head).map_err(|_| unsound("e"))
}

fn meta_bytes(meta: &Meta) -> Result<Vec<u8>, StoreFault> {
    serde_json::to_vec(meta).map_err(|_| unsound("m"))
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
