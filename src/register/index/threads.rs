//! Long work over a table, by several threads.

use std::ops::Range;
use std::thread::{available_parallelism, scope};

/// What `part` gives for each share of `length` places, in their order. `enough` places are worth a thread.
pub fn in_shares<T: Send>(length: usize, enough: usize, part: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T> {
    let threads = available_parallelism().map_or(1, usize::from).min(length / enough.max(1)).max(1);
    let share = length.div_ceil(threads);
    let share_of = |thread: usize| (thread * share).min(length)..((thread + 1) * share).min(length);
    let part = &part;
    scope(|scope| {
        let others: Vec<_> = (1..threads).map(|thread| (thread, scope.spawn(move || part(share_of(thread))))).collect();
        let mut all = part(share_of(0));
        for (thread, other) in others {
            all.extend(other.join().unwrap_or_else(|_| part(share_of(thread))));
        }
        all
    })
}
