//! The folder of a store. sled reaches what lies in it by path, and follows whatever it finds there: it is looked through
//! before, and the path is that of the folder held open.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::StoreFault;
use crate::files::Dir;

const NAME: &str = "store";
/// The one folder that sled makes in its own.
const BLOBS: &str = "blobs";
/// The file that sled locks as long as any of its threads has the store.
const LOCKED: &str = "db";

fn fault(e: io::Error) -> StoreFault {
    StoreFault::Failed(e.to_string())
}

/// The store's folder, made where it is not there; what lies in it are files of its owner.
pub fn made(home: &Dir) -> Result<Dir, StoreFault> {
    let dir = home.make_dir(NAME).map_err(fault)?;
    look_through(&dir).map_err(fault)?;
    Ok(dir)
}

fn look_through(dir: &Dir) -> io::Result<()> {
    for name in dir.names()? {
        if name == BLOBS { look_through(&dir.dir(&name)?)? } else { dir.open_file(&name).map(drop)? }
    }
    Ok(())
}

/// Bytes of what sled keeps there.
pub fn length(home: &Dir) -> u64 {
    let file = home.dir(NAME).and_then(|dir| dir.stat(LOCKED));
    file.ok().flatten().and_then(|file| u64::try_from(file.st_size).ok()).unwrap_or_default()
}

/// A path to this very folder.
pub fn path(dir: &Dir) -> Result<PathBuf, StoreFault> {
    dir.reach().map_err(fault)
}

/// Folders whose store was let go of, and that a thread of sled may still come back to: until then no other folder may
/// get the descriptor that their paths name.
static LEFT: Mutex<Vec<Dir>> = Mutex::new(Vec::new());

/// Closes the folder of a store once sled is done with it.
pub fn leave(dir: Dir) {
    let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
    left.push(dir);
    left.retain(is_in_use);
}

fn is_in_use(dir: &Dir) -> bool {
    dir.open_file(LOCKED).is_ok_and(|file| file.try_lock().is_err())
}
