//! Work beside the thread at hand; where the system gives no thread, the one at hand does it.

use std::ops::Range;
use std::thread::{Builder, Scope, ScopedJoinHandle, available_parallelism, scope};

use super::means::lack;

/// Begins `work` on a thread of its own; `None` where there is none to be had, and nothing was begun.
pub fn beside<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Option<ScopedJoinHandle<'scope, T>> {
    if lack().is_some() { None } else { Builder::new().spawn_scoped(scope, work).ok() }
}

/// What `part` gives for each share of `length` places, in their order. `enough` places are worth a thread.
pub fn in_shares<T: Send>(length: usize, enough: usize, part: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T> {
    let threads = available_parallelism().map_or(1, usize::from).min(length / enough.max(1)).max(1);
    let share = length.div_ceil(threads);
    let share_of = |thread: usize| (thread * share).min(length)..((thread + 1) * share).min(length);
    let part = &part;
    scope(|scope| {
        let others: Vec<_> = (1..threads).map(|thread| (thread, beside(scope, move || part(share_of(thread))))).collect();
        let mut all = part(share_of(0));
        for (thread, other) in others {
            all.extend(other.and_then(|other| other.join().ok()).unwrap_or_else(|| part(share_of(thread))));
        }
        all
    })
}
