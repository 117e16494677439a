//! Files that a line asks for: whole or not at all, for their owner alone, and not over another one unasked.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::session::Session;
use super::trouble::Failure;
use crate::msg;
use crate::register::Cause;

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
        Failure::new("not_saved", msg!("trouble-file_not_saved", file = file, cause = Cause::from(e).message()))
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

/// Writes a new file of this name into `folder`, or beside it where one of that name is there: `reviu.txt`, then
/// `reviu-2.txt`.
///
/// # Errors
/// Of the system; nothing is left then.
pub fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let new = beside(&folder.join(name));
    let written = new_file(&new, bytes).and_then(|()| put_new(&new, folder, name));
    if written.is_err() {
        let _ = std::fs::remove_file(&new);
    }
    written.and_then(|path| File::open(folder)?.sync_all().map(|()| path))
}

/// Most files of one name in a folder.
const NAMESAKES: u32 = 999;

/// Names the file, over no other one even where that comes in this moment.
fn put_new(new: &Path, folder: &Path, name: &str) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for n in 1..=NAMESAKES {
        let path = if n == 1 { folder.join(name) } else { folder.join(format!("{stem}-{n}.{ending}")) };
        match renameat_with(CWD, new, CWD, &path, RenameFlags::NOREPLACE) {
            Ok(()) => return Ok(path),
            Err(Errno::EXIST) => {}
            Err(e) => return Err(e.into()),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
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
    fn a_new_file_lies_beside_others_of_its_name() {
        let dir = tempfile::tempdir().expect("a folder");
        let names: Vec<String> = ["satu", "dua", "tiga"]
            .map(|text| write_new(dir.path(), "reviu.txt", text.as_bytes()).expect("written"))
            .iter()
            .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["reviu.txt", "reviu-2.txt", "reviu-3.txt"]);
        assert_eq!(std::fs::read(dir.path().join("reviu.txt")).expect("readable"), b"satu");
        assert!(write_new(&dir.path().join("tidak"), "reviu.txt", b"a").is_err());
        assert_eq!(std::fs::read_dir(dir.path()).expect("the folder").count(), 3);
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
