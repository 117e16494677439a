//! An index read from a store's rows: one thread reads while another takes in what was read, where there is another.

use std::mem::take;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread::scope;

use super::blocks::LISTED;
use super::index::Index;
use super::kept::Kept;
use super::records::Records;
use super::store::{Block, StoreFault};
use super::threads::beside;
use crate::model::Id;

/// So many blocks go together: each hand-over may wake a thread.
const TOGETHER: usize = 8;

/// So many hand-overs may wait.
const WAITING: usize = 64;

/// The index of all records, without their long texts.
pub fn read_index(kept: &Kept) -> Index {
    let (agreements, partners) = kept.highest();
    let empty = || Index::with_room(agreements, partners);
    let taken = scope(|scope| {
        let (blocks, arriving) = sync_channel(WAITING);
        if let Some(taking) = beside(scope, move || take_in(arriving.into_iter(), empty())) {
            kept.note(send_blocks(kept, |some| drop(blocks.send(some))));
            drop(blocks);
            return taking.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
        let mut all = Vec::new();
        kept.note(send_blocks(kept, |some| all.push(some)));
        take_in(all.into_iter(), empty())
    });
    let (mut index, unread) = taken.unwrap_or_else(|fault| {
        kept.note(Err(fault));
        Default::default()
    });
    // A row of an older form: the record itself tells.
    for id in unread {
        index.put(id, kept.record(id).as_ref().map(|stored| &stored.value));
    }
    index
}

fn send_blocks(kept: &Kept, mut send: impl FnMut(Vec<Block>)) -> Result<(), StoreFault> {
    let mut some = Vec::with_capacity(TOGETHER);
    kept.settled()?.each_block(LISTED, |block| {
        some.push(block);
        if some.len() == TOGETHER {
            send(take(&mut some));
        }
    })?;
    send(some);
    Ok(())
}

/// The index with all rows that come, and the ids of those that could not be read.
fn take_in(arriving: impl Iterator<Item = Vec<Block>>, mut index: Index) -> Result<(Index, Vec<Id>), StoreFault> {
    let mut unread = Vec::new();
    for block in arriving.flatten() {
        unread.extend(block.rows()?.into_iter().filter(|(id, row)| !index.load(*id, row)).map(|(id, _)| id));
    }
    Ok((index, unread))
}
