//! Whether a shell could bring this program back once it has stopped.

use rustix::process::getpid;

/// A process among the others.
#[derive(Clone, Copy, Debug)]
struct Process {
    parent: i32,
    group: i32,
    session: i32,
}

/// Whether this program was started by a shell that watches it: one of its session, with a group of its own.
pub fn is_watched() -> bool {
    watched(getpid().as_raw_pid(), process)
}

/// Up through the parents of the same group, as a shell watches a group by its eldest.
fn watched(own: i32, process: impl Fn(i32) -> Option<Process>) -> bool {
    let Some(own) = process(own) else { return false };
    let mut eldest = own;
    while let Some(parent) = process(eldest.parent).filter(|parent| parent.session == own.session) {
        if parent.group != own.group {
            return true;
        }
        eldest = parent;
    }
    false
}

fn process(id: i32) -> Option<Process> {
    read(&std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?)
}

/// The second to the fourth field behind the name, which may hold anything. What lies outside this container is 0.
fn read(stat: &str) -> Option<Process> {
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(1).map(str::parse);
    let mut next = || fields.next()?.ok();
    Some(Process { parent: next()?, group: next()?, session: next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each with its parent, its group and its session.
    fn is_watched_among(processes: &[(i32, i32, i32, i32)], own: i32) -> bool {
        watched(own, |id| {
            let found = processes.iter().find(|(of, ..)| *of == id);
            found.map(|&(_, parent, group, session)| Process { parent, group, session })
        })
    }

    #[test]
    fn only_who_was_started_by_a_shell_of_its_session_is_brought_back() {
        let shell = (10, 1, 10, 10);
        // By a shell; through a script; as the session's first; by a shell that gives no group; with nobody above.
        assert!(is_watched_among(&[shell, (20, 10, 20, 10)], 20));
        assert!(is_watched_among(&[shell, (20, 10, 20, 10), (21, 20, 20, 10)], 21));
        assert!(!is_watched_among(&[(1, 0, 1, 1), (20, 1, 20, 20)], 20));
        assert!(!is_watched_among(&[(1, 0, 1, 1), (20, 1, 20, 20), (21, 20, 20, 20)], 21));
        assert!(!is_watched_among(&[(20, 0, 20, 20)], 20));
        assert!(!is_watched_among(&[], 20));
        // Entered from outside a container: group and session of who started it are not seen.
        assert!(!is_watched_among(&[(20, 7, 20, 20), (7, 0, 0, 0)], 20));
        assert!(!is_watched_among(&[(20, 0, 0, 0)], 20));
    }

    #[test]
    fn a_process_is_read_behind_a_name_that_may_hold_anything() {
        let fields = |stat| read(stat).map(|process| (process.parent, process.group, process.session));
        let table = [
            ("20 (kerma) S 10 20 10 34816 20", Some((10, 20, 10))),
            ("20 (a ) S 1 2 (b) R 0 0 0 -1", Some((0, 0, 0))),
            ("20 (kerma) S 10 20", None),
            ("20 (kerma) S x 20 10", None),
            ("", None),
        ];
        for (stat, expected) in table {
            assert_eq!(fields(stat), expected, "{stat}");
        }
    }
}
