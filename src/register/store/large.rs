//! Taking in an entry of very many records.

use crate::model::Id;
use crate::register::folded::Slot;

use super::{Entries, Meta, Store, StoreFault, head_bytes, keyed, record_bytes};

/// Records that one batch takes: sled holds each of them several times over until all are in.
pub(super) const BATCHED: usize = 4096;

impl Store {
    /// Takes in entries row by row. Meanwhile there is no `m`, without which a store does not count: after a kill
    /// it is folded again.
    pub(super) fn post_in_parts(&self, meta: &Meta, entries: &Entries) -> Result<(), StoreFault> {
        self.take_away(b"m")?;
        self.flush()?;
        let mut slots: Vec<(&Id, &Slot)> = entries.slots.iter().collect();
        slots.sort_unstable_by_key(|(id, _)| id.key());
        for some in slots.chunks(BATCHED) {
            some.iter().try_for_each(|(id, slot)| self.put(&keyed(b'r', &id.key()), record_bytes(slot)))?;
            for (key, block) in self.blocks(some.iter().copied())? {
                if block.is_empty() { self.take_away(&key)? } else { self.put(&key, block)? }
            }
        }
        for head in entries.heads.values() {
            self.put(&keyed(b'e', &head.revision.to_be_bytes()), head_bytes(head)?)?;
            self.put(&keyed(b'c', &head.command.to_bytes()), head.revision.to_be_bytes().to_vec())?;
        }
        for (author, revision) in &entries.newest {
            self.put(&keyed(b'a', author.as_bytes()), revision.to_be_bytes().to_vec())?;
        }
        self.flush()?;
        self.set_meta(meta)?;
        self.flush()
    }
}
