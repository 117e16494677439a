//! An index read from a store's rows: one thread reads while another takes in what was read.

use std::mem::take;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::scope;

use super::blocks::LISTED;
use super::index::Index;
use super::kept::Kept;
use super::records::Records;
use super::store::StoreFault;
use crate::model::Id;

/// Few enough bytes that the allocator keeps them at hand.
const BATCH_BYTES: usize = 8 << 10;

/// So many batches may wait.
const WAITING: usize = 64;

/// Rows one behind the other, on their way.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    /// Whose each row is, and where it ends.
    ends: Vec<(Id, usize)>,
}

impl Batch {
    fn push(&mut self, id: Id, row: &[u8]) {
        self.bytes.extend(row);
        self.ends.push((id, self.bytes.len()));
    }

    /// Each row, with its id.
    fn rows(&self) -> impl Iterator<Item = (Id, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|&(_, end)| end));
        starts.zip(&self.ends).map(|(start, &(id, end))| (id, &self.bytes[start..end]))
    }
}

/// The index of all records, without their long texts.
pub fn read_index(kept: &Kept) -> Index {
    let (agreements, partners) = kept.highest();
    let (batches, arriving) = sync_channel(WAITING);
    let (mut index, unread) = scope(|scope| {
        let taking = scope.spawn(move || take_in(&arriving, Index::with_room(agreements, partners)));
        kept.note(send_rows(kept, |batch| drop(batches.send(batch))));
        drop(batches);
        taking.join().unwrap_or_else(|panic| resume_unwind(panic))
    });
    // A row of an older form: the record itself tells.
    for id in unread {
        index.put(id, kept.record(id).as_ref().map(|stored| &stored.value));
    }
    index
}

fn send_rows(kept: &Kept, send: impl Fn(Batch)) -> Result<(), StoreFault> {
    let mut batch = Batch::default();
    kept.settled()?.rows(LISTED, |id, row| {
        batch.push(id, row);
        if batch.bytes.len() >= BATCH_BYTES {
            send(take(&mut batch));
        }
    })?;
    send(batch);
    Ok(())
}

/// The index with all rows that come, and the ids of those that could not be read.
fn take_in(arriving: &Receiver<Batch>, mut index: Index) -> (Index, Vec<Id>) {
    let mut unread = Vec::new();
    for batch in arriving {
        unread.extend(batch.rows().filter(|(id, row)| !index.load(*id, row)).map(|(id, _)| id));
    }
    (index, unread)
}
