//! One owner: a lock on a file of ours, which also says who holds it. The system lets go of the lock with
//! its process, so that one left by a kill hinders nobody; the file itself is never removed.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::time::Duration;

use super::Holder;
use crate::files::Dir;

/// The lock, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Asked {
    Ours(Lock),
    Held(Holder),
}

/// How long one who holds it only for a moment is waited for, and how often it is looked again.
const PATIENCE: Duration = Duration::from_secs(10);
const AGAIN: Duration = Duration::from_millis(5);

/// Asks for the lock of the register in `dir`, in the name of `holder`; waits for somebody
/// who is about to let go of it, or has only just taken it and not yet said who it is.
pub fn take(dir: &Dir, holder: &Holder) -> io::Result<Asked> {
    let mut waited = Duration::ZERO;
    loop {
        match try_take(dir, holder)? {
            Asked::Held(by) if (by.passing || by == Holder::default()) && waited < PATIENCE => {
                std::thread::sleep(AGAIN);
                waited += AGAIN;
            }
            asked => return Ok(asked),
        }
    }
}

/// How the lock is asked for: with patience or without.
pub type Take = fn(&Dir, &Holder) -> io::Result<Asked>;

/// The same without waiting.
pub fn try_take(dir: &Dir, holder: &Holder) -> io::Result<Asked> {
    let mut file = dir.open_or_create("lock")?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Asked::Held(read(&mut file))),
        Err(TryLockError::Error(e)) => return Err(e),
    }
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(&serde_json::to_vec(holder)?)?;
    Ok(Asked::Ours(Lock { _file: file }))
}

/// Who wrote the lock's file; nobody where it is just being written.
fn read(file: &mut File) -> Holder {
    const MOST: u64 = 64 << 10;
    let mut text = Vec::new();
    let read = file.take(MOST).read_to_end(&mut text);
    read.ok().and_then(|_| serde_json::from_slice(&text).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(user: &str) -> Holder {
        Holder { pid: 4711, user: user.into(), since: "2026-11-24T02:30:00.000Z".into(), passing: false }
    }

    #[test]
    fn one_who_holds_it_for_a_moment_is_waited_for() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = Dir::open(base.path()).expect("there");
        let Ok(Asked::Ours(lock)) = take(&dir, &Holder { passing: true, ..holder("budi") }) else { panic!("free") };
        std::thread::scope(|scope| {
            let second = scope.spawn(|| take(&dir, &holder("sari")));
            // Whether the second has asked already or not: it is not told that the register is held.
            drop(lock);
            assert!(matches!(second.join(), Ok(Ok(Asked::Ours(_)))));
        });
    }

    #[test]
    fn the_second_learns_who_holds_it_and_may_have_it_afterwards() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = Dir::open(base.path()).expect("there");
        let Ok(Asked::Ours(lock)) = take(&dir, &holder("budi, a long name")) else { panic!("free") };
        let Ok(Asked::Held(by)) = take(&dir, &holder("sari")) else { panic!("held") };
        assert_eq!(by, holder("budi, a long name"));
        drop(lock);
        let Ok(Asked::Ours(_lock)) = take(&dir, &holder("sari")) else { panic!("free again") };
        let Ok(Asked::Held(by)) = take(&dir, &holder("budi")) else { panic!("held") };
        assert_eq!(by, holder("sari"));
    }
}
