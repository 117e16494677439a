//! What the system lets this process have beside what it holds: threads, address space, length of files.

use std::sync::{Mutex, OnceLock};
use std::thread::{Builder, scope, yield_now};

use rustix::process::{Resource, getrlimit};

/// What keeps this process from having more threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Threads,
    Space,
}

/// sled makes seven, and waits for ever where it gets none; a screen makes three.
const WANTED: usize = 10;
/// Bytes of address space that so many take: a stack each, and what the system's library lays aside for each.
const SPACE: u64 = 1 << 30;
/// How often it is looked whether threads that ended are gone.
const LOOKS: usize = 10_000;

/// What keeps this process from having threads beside the one at hand; tried once.
pub fn lack() -> Option<Lack> {
    static TRIED: OnceLock<Option<Lack>> = OnceLock::new();
    *TRIED.get_or_init(|| match space() {
        Some(left) if left < SPACE => Some(Lack::Space),
        _ => (!has_threads()).then_some(Lack::Threads),
    })
}

/// Makes as many threads as are wanted, all at once, and lets them go.
fn has_threads() -> bool {
    let before = threads();
    let gate = Mutex::new(());
    let wait = || drop(gate.lock());
    let has_all = scope(|scope| {
        let shut = gate.lock();
        let made: Vec<_> = (0..WANTED).map_while(|_| Builder::new().spawn_scoped(scope, wait).ok()).collect();
        drop(shut);
        let has_all = made.len() == WANTED;
        made.into_iter().for_each(|thread| drop(thread.join()));
        has_all
    });
    // One that ended counts until the system has let go of it.
    for _ in 0..LOOKS {
        if threads() <= before {
            break;
        }
        yield_now();
    }
    has_all
}

/// How many threads this process has; 0 where the system does not say.
fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

/// Bytes of address space that are left; `None` where no limit is set.
pub fn space() -> Option<u64> {
    let left = |resource, used| getrlimit(resource).current.map(|most| most.saturating_sub(held(used)));
    [left(Resource::As, "VmSize:"), left(Resource::Data, "VmData:")].into_iter().flatten().min()
}

/// Bytes that this process holds, by the system's name for them; 0 where the system does not say.
fn held(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = status.lines().find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kib.unwrap_or_default() << 10
}

/// Bytes that a file may have; `None` where no limit is set.
pub fn file_length() -> Option<u64> {
    getrlimit(Resource::Fsize).current
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_read_from_the_system() {
        assert!(held("VmSize:") > 1 << 20);
        assert_eq!(held("VmNothing:"), 0);
    }

    #[test]
    fn a_process_without_limits_lacks_nothing() {
        assert!(has_threads());
        assert!(space().is_some() || lack().is_none());
    }
}
