//! The journal: what was decided, in order, readable, kept for ever and chained by hash.
//!
//! `DIR/journal/000001.jsonl` and on. An *entry* is a line for each changed record, then a *seal* line; it
//! counts from its seal on. See [`entry`] for the bytes, [`segments`] for the writing, [`walk`] and [`fold`]
//! for the reading. It knows nothing of rules or of the store.

pub mod disk;
pub mod entry;
pub mod fold;
pub mod segments;
pub mod walk;

mod lines;

use std::path::Path;
use std::sync::Arc;

use crate::files::Held;
use crate::model::Revision;
use disk::Disk;
use entry::Chain;

/// The folder in that of its register.
pub const NAME: &str = "journal";

/// A journal's folder, to be read; it need not be there.
#[derive(Clone)]
pub struct Folder {
    pub disk: Arc<dyn Disk>,
    pub home: Held,
    pub held: Held,
}

impl Folder {
    /// The journal of the register in `register`.
    pub fn of(disk: Arc<dyn Disk>, register: &Path) -> Self {
        Self::within(disk, &Held::at(register))
    }

    /// The journal of the register that is held.
    pub fn within(disk: Arc<dyn Disk>, home: &Held) -> Self {
        Self { disk, home: home.clone(), held: home.within(NAME) }
    }

    /// As it is named, for sentences.
    pub fn path(&self) -> &Path {
        self.held.path()
    }
}

/// The end of an entry: a segment and the byte behind the seal's newline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Position {
    pub segment: u32,
    pub offset: u64,
}

/// Where the bytes of an entry stand. Three numbers in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(into = "(u32, u64, u64)", from = "(u32, u64, u64)")]
pub struct Place {
    pub segment: u32,
    /// Of its first line.
    pub offset: u64,
    /// Through the seal's newline.
    pub length: u64,
}

impl Place {
    pub const fn end(self) -> Position {
        Position { segment: self.segment, offset: self.offset + self.length }
    }
}

impl From<Place> for (u32, u64, u64) {
    fn from(place: Place) -> Self {
        (place.segment, place.offset, place.length)
    }
}

impl From<(u32, u64, u64)> for Place {
    fn from((segment, offset, length): (u32, u64, u64)) -> Self {
        Self { segment, offset, length }
    }
}

/// What the journal has come to after an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    pub revision: Revision,
    pub chain: Chain,
    pub position: Position,
}

impl Tip {
    /// Before the first entry.
    pub const START: Tip = Tip { revision: 0, chain: Chain::NONE, position: Position { segment: 1, offset: 0 } };
}
