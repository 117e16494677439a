//! Files that a line asks for: whole or not at all, for their owner alone, and not over another one unasked.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::session::Session;
use super::trouble::Failure;
use crate::msg;
use crate::register::cause;

/// Asks whether a file that is there may be written over; yes where there is none.
pub fn may_write(path: &Path, session: &Session) -> bool {
    !path.exists() || session.agreed(&msg!("ask-overwrite", file = path.to_string_lossy().into_owned()))
}

/// Writes `bytes` beside the place and puts them there at once.
///
/// # Errors
/// `not_saved`: the folder is not there, or is full, or may not be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |e: io::Error| {
        let file = path.to_string_lossy().into_owned();
        Failure::new("not_saved", msg!("trouble-file_not_saved", file = file, cause = cause(&e.to_string())))
    };
    match std::fs::metadata(path) {
        // A device or a pipe stays what it is.
        Ok(there) if !there.is_file() => OpenOptions::new().write(true).open(path).and_then(|mut f| f.write_all(bytes)),
        _ => put(path, bytes),
    }
    .map_err(failed)
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let new = beside(path);
    let written = new_file(&new, bytes).and_then(|()| std::fs::rename(&new, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&new);
    }
    written.and_then(|()| File::open(folder)?.sync_all())
}

fn new_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name in the same folder that nobody else has.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsStr::new(".").to_owned();
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_file_is_whole_and_its_owners_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("daftar.csv");
        write(&path, b"lama").expect("written");
        write(&path, b"baru").expect("written over");
        let mode = std::fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!((std::fs::read(&path).expect("readable"), mode & 0o777), (b"baru".to_vec(), 0o600));
        assert_eq!(std::fs::read_dir(dir.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_left() {
        let dir = tempfile::tempdir().expect("a folder");
        assert_eq!(write(&dir.path().join("tidak/ada.csv"), b"a").map_err(|f| f.code), Err("not_saved"));
        assert_eq!(write(Path::new("/dev/null"), b"a"), Ok(()));
        assert!(std::fs::metadata("/dev/null").is_ok_and(|m| !m.is_file()));
        assert_eq!(write(dir.path(), b"a").map_err(|f| f.code), Err("not_saved"));
        assert_eq!(std::fs::read_dir(dir.path()).expect("the folder").count(), 0);
    }
}
