//! Rows read from the store, block by block.

use super::{Held, Store, StoreFault, contained, keyed, unsound};
use crate::model::Id;
use crate::register::blocks::{self, Rows};

/// A block as the store holds it: whoever wants its rows reads them, on whichever thread.
pub struct Block(Held);

impl Block {
    /// Its rows, by id.
    ///
    /// # Errors
    /// Where it has no sound form.
    pub fn rows(&self) -> Result<Vec<(Id, &[u8])>, StoreFault> {
        blocks::read(&self.0).ok_or_else(|| unsound("a block"))
    }
}

impl Store {
    /// Calls `each` for every row of a sort, in order of the blocks' keys.
    pub fn rows(&self, of: Rows, mut each: impl FnMut(Id, &[u8])) -> Result<(), StoreFault> {
        self.some_rows(of, &[], usize::MAX, &mut each).map(drop)
    }

    /// The same for `most` blocks from a block's key on; where to go on, `None` behind the last.
    pub fn some_rows(&self, of: Rows, from: &[u8], most: usize, mut each: impl FnMut(Id, &[u8])) -> Result<Option<Vec<u8>>, StoreFault> {
        self.some_blocks(of, from, most, |block| {
            block.rows()?.into_iter().for_each(|(id, row)| each(id, row));
            Ok(())
        })
    }

    /// Calls `each` for every block of a sort, in order of their keys.
    pub fn each_block(&self, of: Rows, mut each: impl FnMut(Block)) -> Result<(), StoreFault> {
        let each = |block| {
            each(block);
            Ok(())
        };
        self.some_blocks(of, &[], usize::MAX, each).map(drop)
    }

    fn some_blocks(
        &self,
        of: Rows,
        from: &[u8],
        most: usize,
        mut each: impl FnMut(Block) -> Result<(), StoreFault>,
    ) -> Result<Option<Vec<u8>>, StoreFault> {
        let db = self.db()?;
        let mut found = contained(|| Ok(db.range(keyed(of.key, from)..[of.key + 1].to_vec())))?;
        for _ in 0..most {
            let Some((_, block)) = contained(|| found.next().transpose())? else { return Ok(None) };
            each(Block(block))?;
        }
        Ok(contained(|| found.next().transpose())?.map(|(key, _)| key[1..].to_vec()))
    }
}
