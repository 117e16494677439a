//! Rows of the lists as the store holds them: those of neighbouring numbers side by side in one value, so that
//! a start reads few of them. A row stands behind its id's key and the length of each.

use std::collections::BTreeMap;

use serde_json::Value;

use super::index::VERSION;
use super::readable::UNREADABLE;
use super::sights::{row_bytes, texts_bytes};
use crate::model::Id;

/// How many numbers share a block.
const NUMBERS: u32 = 32;

/// The form that rows have now.
pub const ROWS: u8 = VERSION;

/// A sort of rows that records have in the lists.
#[derive(Clone, Copy)]
pub struct Rows {
    /// How the keys of its blocks begin.
    pub key: u8,
    bytes: fn(Id, &Value) -> Option<Vec<u8>>,
}

/// What lists show, order and narrow by.
pub const LISTED: Rows = Rows::new(b'x', row_bytes);
/// Long texts, which only a search looks at.
pub const SEARCHED: Rows = Rows::new(b't', texts_bytes);

/// All rows of a record, as it is now; `None` where it is gone.
pub fn rows_of(id: Id, value: Option<&Value>) -> [(Rows, Option<Vec<u8>>); 3] {
    let row = |of: Rows| value.and_then(|value| of.row(id, value));
    let listed = row(LISTED);
    // What the lists could read is not read once more.
    let unreadable = if listed.is_some() { None } else { row(UNREADABLE) };
    [(LISTED, listed), (SEARCHED, row(SEARCHED)), (UNREADABLE, unreadable)]
}

impl Rows {
    pub const fn new(key: u8, bytes: fn(Id, &Value) -> Option<Vec<u8>>) -> Self {
        Self { key, bytes }
    }

    /// The row of a record; `None` where it has none.
    pub fn row(self, id: Id, value: &Value) -> Option<Vec<u8>> {
        (self.bytes)(id, value)
    }
}

/// What becomes of rows: `None` takes one away.
pub type Edits = BTreeMap<Id, Option<Vec<u8>>>;

/// The key of the block that an id's row stands in.
pub fn key_of(id: Id) -> Vec<u8> {
    let first = |number: u32| number / NUMBERS * NUMBERS;
    match id {
        Id::Agreement(number) => Id::Agreement(first(number)).key(),
        Id::Partner(number) => Id::Partner(first(number)).key(),
        _ => id.key(),
    }
}

/// The rows of a block, by id; `None` where it has no sound form.
pub fn read(mut block: &[u8]) -> Option<Vec<(Id, &[u8])>> {
    let mut rows = Vec::with_capacity(NUMBERS as usize);
    while let Some((&length, rest)) = block.split_first() {
        let (key, rest) = rest.split_at_checked(length.into())?;
        let (length, rest) = rest.split_first_chunk()?;
        let (row, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        rows.push((Id::from_key(key)?, row));
        block = rest;
    }
    Some(rows)
}

/// A block with `edits` made; empty where no row is left, `None` where it had no sound form.
pub fn edited(block: &[u8], edits: &Edits) -> Option<Vec<u8>> {
    let mut rows: BTreeMap<Id, &[u8]> = read(block)?.into_iter().collect();
    for (&id, row) in edits {
        match row {
            Some(row) => rows.insert(id, row),
            None => rows.remove(&id),
        };
    }
    let mut block = Vec::new();
    for (id, row) in rows {
        let key = id.key();
        block.push(u8::try_from(key.len()).ok()?);
        block.extend(key);
        block.extend(u32::try_from(row.len()).ok()?.to_le_bytes());
        block.extend(row);
    }
    Some(block)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id() -> impl Strategy<Value = Id> {
        prop_oneof![any::<u32>().prop_map(Id::Agreement), (0..3 * NUMBERS).prop_map(Id::Partner)]
    }

    proptest! {
        #[test]
        fn a_block_holds_what_the_edits_left(edits in prop::collection::vec(prop::collection::btree_map(id(), any::<Option<Vec<u8>>>(), 0..20), 0..4)) {
            let (mut block, mut expected) = (Vec::new(), BTreeMap::new());
            for edits in &edits {
                block = edited(&block, edits).expect("a sound block");
                expected.extend(edits.clone());
            }
            expected.retain(|_, row| row.is_some());
            let rows: Edits = read(&block).expect("a sound block").into_iter().map(|(id, row)| (id, Some(row.to_vec()))).collect();
            prop_assert_eq!(rows, expected);
        }

        #[test]
        fn foreign_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = edited(&bytes, &Edits::new());
        }
    }

    #[test]
    fn a_cut_block_is_not_read() {
        let block = edited(&[], &Edits::from([(Id::Agreement(7), Some(vec![1, 2, 3]))])).expect("a block");
        assert!((1..block.len()).all(|end| read(&block[..end]).is_none()));
    }

    #[test]
    fn neighbours_stand_in_the_block_of_the_first() {
        assert_eq!(key_of(Id::Agreement(NUMBERS + 5)), key_of(Id::Agreement(NUMBERS)));
        assert_ne!(key_of(Id::Agreement(NUMBERS - 1)), key_of(Id::Agreement(NUMBERS)));
        assert_ne!(key_of(Id::Agreement(5)), key_of(Id::Partner(5)));
    }
}
