//! Rows of another form of the index, made again from the records.

use std::borrow::Cow;

use crate::model::Id;
use crate::register::folded::{Progress, Slot, Watch};

use super::{Meta, Store, StoreFault, slot};

/// Records whose rows are made together.
const RENEWED: usize = 2048;

impl Store {
    /// Makes all rows again, and notes in the store that they are of the form `meta` says. Each batch leaves whole
    /// blocks, and `meta` comes last: after a kill it is done again.
    pub fn renew_rows(&self, meta: &Meta, watch: Watch) -> Result<(), StoreFault> {
        let (mut some, mut done) = (Vec::with_capacity(RENEWED), 0);
        let given = u64::from(meta.highest.0) + u64::from(meta.highest.1);
        self.scan(b"r", |id, bytes| {
            some.push((id, slot(bytes)?));
            if some.len() == RENEWED {
                done += RENEWED as u64;
                self.renew(&mut some)?;
                watch(Progress { done, total: given.max(done) });
            }
            Ok(())
        })?;
        self.renew(&mut some)?;
        self.set_meta(meta)?;
        self.flush()?;
        watch(Progress { done: given, total: given });
        Ok(())
    }

    /// Makes the rows of these records again, and waits until they are on the disk.
    fn renew(&self, records: &mut Vec<(Id, Slot)>) -> Result<(), StoreFault> {
        self.put_blocks(self.blocks(records.drain(..).map(|(id, slot)| (id, slot.value.map(Cow::Owned))))?)?;
        self.flush()
    }
}
