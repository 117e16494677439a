//! Making a store of what was folded.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use ulid::Ulid;

use super::{COMMANDS, HEADS, Meta, Store, StoreFault, keyed, record_bytes, unsound};
use crate::files::Dir;
use crate::journal::Tip;
use crate::model::{Id, Revision};
use crate::register::blocks::ROWS;
use crate::register::folded::{Folded, Progress, Slot, Watch};
use crate::register::head::Head;
use crate::register::records::Records;
use crate::register::threads::beside;

/// Records whose rows are built together.
const BUILT: usize = 1024;

impl Store {
    /// Fills an empty store with what was folded. What `m` is comes last: without it a store does not count.
    pub fn build(home: &Dir, folded: &Folded, watch: Watch) -> Result<(Self, Meta), StoreFault> {
        let store = Self::open(home)?;
        let records = &folded.records;
        let put_records = || store.put_records_built(records);
        // sled takes both at once, and is what is waited for.
        let (entries, records) = std::thread::scope(|scope| {
            let records = beside(scope, put_records);
            let entries = store.put_entries_built(folded, watch);
            (entries, records.map_or_else(put_records, |thread| thread.join().unwrap_or_else(|_| Err(unsound("a thread")))))
        });
        entries.and(records)?;
        store.finish(folded)
    }

    fn put_records_built(&self, records: &BTreeMap<Id, Slot>) -> Result<(), StoreFault> {
        let json = |slot: &Slot| slot.value.as_ref().map(Value::to_string).unwrap_or_default();
        records.iter().try_for_each(|(id, slot)| self.put(&keyed(b'r', &id.key()), record_bytes(slot.revision, &json(slot))))
    }

    fn put_entries_built(&self, folded: &Folded, watch: Watch) -> Result<(), StoreFault> {
        let total = (folded.heads.len() + folded.records.len()) as u64;
        let mut done = 0;
        for heads in folded.heads.chunks(HEADS as usize) {
            self.put_heads_built(heads)?;
            done += heads.len() as u64;
            watch(Progress { done, total });
        }
        self.put_commands_built(&folded.heads)?;
        for (author, revision) in &folded.newest {
            self.put(&keyed(b'a', author.as_bytes()), revision.to_be_bytes().to_vec())?;
        }
        let records: Vec<_> = folded.records.iter().collect();
        for some in records.chunks(BUILT) {
            for (key, block) in self.blocks(some.iter().map(|&(&id, slot)| (id, slot.value.as_ref().map(Cow::Borrowed))))? {
                self.put(&key, block)?;
            }
            done += some.len() as u64;
            watch(Progress { done, total });
        }
        Ok(())
    }

    fn put_heads_built(&self, heads: &[Head]) -> Result<(), StoreFault> {
        let Some(first) = heads.first() else { return Ok(()) };
        let bytes = serde_json::to_vec(heads).map_err(|_| unsound("E"))?;
        self.put(&keyed(b'E', &first.revision.to_be_bytes()), bytes)
    }

    fn put_commands_built(&self, heads: &[Head]) -> Result<(), StoreFault> {
        let mut commands: Vec<(Ulid, Revision)> = heads.iter().map(|head| (head.command, head.revision)).collect();
        commands.sort_unstable();
        // The first entry of a command is its receipt.
        commands.dedup_by_key(|(command, _)| *command);
        for some in commands.chunks(COMMANDS) {
            let row = |(command, revision): &(Ulid, Revision)| [&command.to_bytes()[..], &revision.to_be_bytes()].concat();
            self.put(&keyed(b'C', &some[0].0.to_bytes()), some.iter().flat_map(row).collect())?;
        }
        Ok(())
    }

    fn finish(self, folded: &Folded) -> Result<(Self, Meta), StoreFault> {
        self.flush()?;
        let Tip { revision, chain, position } = folded.sealed();
        let meta = Meta { revision, chain, position, format: folded.format, highest: folded.highest(), rows: ROWS, broken: None };
        self.set_meta(&meta)?;
        self.flush()?;
        Ok((self, meta))
    }
}
