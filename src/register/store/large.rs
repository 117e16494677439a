//! Taking in an entry of very many records.

use std::borrow::Cow;

use crate::model::Id;

use super::{Entries, Left, Meta, Store, StoreFault, head_bytes, keyed};

/// Records that one batch takes: sled holds each of them several times over until all are in.
pub(super) const BATCHED: usize = 4096;

impl Store {
    /// Takes in entries row by row. Meanwhile there is no `m`, without which a store does not count: after a kill
    /// it is folded again.
    pub(super) fn post_in_parts(&self, meta: &Meta, entries: &Entries) -> Result<(), StoreFault> {
        self.take_away(b"m")?;
        self.flush()?;
        let mut records: Vec<(&Id, &Left)> = entries.records.iter().collect();
        records.sort_by_cached_key(|(id, _)| id.key());
        for some in records.chunks(BATCHED) {
            some.iter().try_for_each(|(id, left)| self.put(&keyed(b'r', &id.key()), left.bytes()))?;
            for (key, block) in self.blocks(some.iter().map(|&(&id, left)| (id, left.value().map(Cow::Owned))))? {
                if block.is_empty() { self.take_away(&key)? } else { self.put(&key, block)? }
            }
        }
        for head in entries.heads.values() {
            self.put(&keyed(b'e', &head.revision.to_be_bytes()), head_bytes(head)?)?;
            if self.is_new(head)? {
                self.put(&keyed(b'c', &head.command.to_bytes()), head.revision.to_be_bytes().to_vec())?;
            }
        }
        for (author, revision) in &entries.newest {
            self.put(&keyed(b'a', author.as_bytes()), revision.to_be_bytes().to_vec())?;
        }
        self.flush()?;
        self.set_meta(meta)?;
        self.flush()
    }
}
