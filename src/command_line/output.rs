//! Files that are written outside of the register: whole or not at all, new ones for their owner alone, and not over
//! another one unasked. Where a link, a pipe or a device lies, or only kerma itself writes, none is.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::FileType;

use super::kept::Kept;
use super::session::Session;
use super::trouble::Failure;
use crate::files::{Dir, Unfit};
use crate::msg;
use crate::register::Cause;

/// Where a line wants a file.
pub struct Target {
    path: PathBuf,
    dir: Dir,
    name: OsString,
    is_there: bool,
}

impl Target {
    /// Looks at the place; nothing is written.
    ///
    /// # Errors
    /// `not_saved`: the folder is not there, or nothing may be written in this place.
    pub fn of(path: &Path, kept: &Kept) -> Result<Self, Failure> {
        looked_at(path, kept).map_err(|e| failed(path, e))
    }

    /// Asks whether a file that is there may be written over; yes where there is none.
    pub fn may_write(&self, session: &Session) -> bool {
        !self.is_there || session.agreed(&msg!("ask-overwrite", file = self.path.to_string_lossy().into_owned()))
    }

    /// # Errors
    /// `not_saved`: the folder is full, or may not be written.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        self.dir.put(&self.name, bytes).map_err(|e| failed(&self.path, e))
    }
}

fn looked_at(path: &Path, kept: &Kept) -> io::Result<Target> {
    let (dir, name) = Dir::of_file(path)?;
    let there = dir.stat(&name)?;
    match there.map(|there| FileType::from_raw_mode(there.st_mode)) {
        None | Some(FileType::RegularFile) => {}
        Some(FileType::Symlink) => return Err(Unfit::Link(path.to_owned()).into()),
        Some(_) => return Err(Unfit::NotFile(path.to_owned()).into()),
    }
    kept.check(&dir, &name)?;
    Ok(Target { path: path.to_owned(), dir, name, is_there: there.is_some() })
}

fn failed(path: &Path, e: io::Error) -> Failure {
    let file = path.to_string_lossy().into_owned();
    Failure::new("not_saved", msg!("trouble-file_not_saved", file = file, cause = Cause::from(e).reason()))
}

/// Most files of one name in a folder.
const NAMESAKES: u32 = 999;

/// Writes a new file of this name into `folder`, or beside it where one of that name is there: `reviu.txt`, then
/// `reviu-2.txt`.
///
/// # Errors
/// Of the system, or where only kerma itself writes; nothing is left then.
pub fn write_new(folder: &Path, name: &str, bytes: &[u8], kept: &Kept) -> io::Result<PathBuf> {
    let dir = Dir::open(folder)?;
    kept.check(&dir, name.as_ref())?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for n in 1..=NAMESAKES {
        let name = if n == 1 { name.to_owned() } else { format!("{stem}-{n}.{ending}") };
        match dir.put_new(&name, bytes) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other.map(|()| folder.join(name)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn write(path: &Path, bytes: &[u8]) -> Result<(), &'static str> {
        Target::of(path, &Kept::default()).and_then(|target| target.write(bytes)).map_err(|failure| failure.code)
    }

    #[test]
    fn a_file_is_whole_and_a_new_one_its_owners_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("daftar.csv");
        let mode = || fs::metadata(&path).expect("it is there").permissions().mode() & 0o777;
        write(&path, b"lama").expect("written");
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
        write(&path, b"baru").expect("written over");
        assert_eq!((fs::read(&path).expect("readable"), mode()), (b"baru".to_vec(), 0o644));
        assert_eq!(fs::read_dir(dir.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn a_new_file_lies_beside_others_of_its_name() {
        let dir = tempfile::tempdir().expect("a folder");
        let new = |folder: &Path, text: &str| write_new(folder, "reviu.txt", text.as_bytes(), &Kept::default());
        symlink("nowhere", dir.path().join("reviu-2.txt")).expect("linked");
        let names: Vec<String> = ["satu", "dua", "tiga"]
            .map(|text| new(dir.path(), text).expect("written"))
            .iter()
            .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["reviu.txt", "reviu-3.txt", "reviu-4.txt"]);
        assert_eq!(fs::read(dir.path().join("reviu.txt")).expect("readable"), b"satu");
        assert!(new(&dir.path().join("tidak"), "a").is_err());
        assert_eq!(fs::read_dir(dir.path()).expect("the folder").count(), 4);
    }

    #[test]
    fn where_nothing_may_be_written_nothing_is_left() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = |name: &str| dir.path().join(name);
        fs::write(path("victim"), "kept").and_then(|()| symlink("victim", path("link"))).expect("made");
        symlink("nowhere", path("dangling")).expect("linked");
        rustix::fs::mknodat(rustix::fs::CWD, path("pipe"), FileType::Fifo, rustix::fs::Mode::RUSR, 0).expect("a pipe");
        let places = [path("tidak/ada.csv"), path("link"), path("dangling"), path("pipe"), dir.path().to_owned(), path("..")];
        for place in places.iter().map(PathBuf::as_path).chain(["/dev/null", "/dev/stdout", "/"].map(Path::new)) {
            assert_eq!(write(place, b"a"), Err("not_saved"), "{}", place.display());
        }
        assert_eq!(fs::read(path("victim")).expect("there"), b"kept");
        assert_eq!(fs::read_dir(dir.path()).expect("the folder").count(), 4);
    }
}
