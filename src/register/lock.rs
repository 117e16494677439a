//! One owner: a lock on a file of ours, which also says who holds it. The system lets go of the lock with
//! its process, so that one left by a kill hinders nobody; the file itself is never removed.

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use super::Holder;
use crate::journal::disk::FILE_MODE;

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

/// Asks for the lock of the register in `dir`, which is there, in the name of `holder`.
pub fn take(dir: &Path, holder: &Holder) -> io::Result<Asked> {
    let path = dir.join("lock");
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(FILE_MODE).open(&path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Asked::Held(read(&mut file))),
        Err(TryLockError::Error(e)) => return Err(e),
    }
    file.set_permissions(Permissions::from_mode(FILE_MODE))?;
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
        Holder { pid: 4711, user: user.into(), since: "2026-11-24T02:30:00.000Z".into() }
    }

    #[test]
    fn the_second_learns_who_holds_it_and_may_have_it_afterwards() {
        let dir = tempfile::tempdir().expect("a folder");
        let Ok(Asked::Ours(lock)) = take(dir.path(), &holder("budi, a long name")) else { panic!("free") };
        let Ok(Asked::Held(by)) = take(dir.path(), &holder("sari")) else { panic!("held") };
        assert_eq!(by, holder("budi, a long name"));
        drop(lock);
        let Ok(Asked::Ours(_lock)) = take(dir.path(), &holder("sari")) else { panic!("free again") };
        let Ok(Asked::Held(by)) = take(dir.path(), &holder("budi")) else { panic!("held") };
        assert_eq!(by, holder("sari"));
    }
}
