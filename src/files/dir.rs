//! A folder held open.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::fs::{self, AtFlags, FileType, Mode, OFlags, Stat, Uid};
use rustix::io::Errno;

use super::Unfit;

/// Of a file or folder, whatever its names: device and number on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity(u64, u64);

/// A folder held open: what is asked of it is asked of this very one, whatever becomes of its path.
#[derive(Debug)]
pub struct Dir {
    pub(super) fd: OwnedFd,
    /// As it was named, for sentences.
    path: PathBuf,
    identity: Identity,
    owner: Uid,
    mode: u32,
    changed: SystemTime,
}

/// Waits for no pipe, takes no terminal, follows no link in the last name.
pub(super) const FILE: OFlags = OFlags::CLOEXEC.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::NOCTTY);
const FOLDER: OFlags = OFlags::CLOEXEC.union(OFlags::DIRECTORY);

impl Dir {
    /// The folder at `path`; links on the way are followed.
    ///
    /// # Errors
    /// Of the system; [`Unfit::NotFolder`].
    pub fn open(path: &Path) -> io::Result<Self> {
        match fs::open(path, FOLDER | OFlags::RDONLY, Mode::empty()) {
            Ok(fd) => Self::of(fd, path.to_owned()),
            Err(Errno::NOTDIR) => Err(Unfit::NotFolder(path.to_owned()).into()),
            Err(e) => Err(e.into()),
        }
    }

    /// The folder that a file of this path lies in, and the file's name there.
    ///
    /// # Errors
    /// As [`Self::open`]; `InvalidInput` where the path names no file.
    pub fn of_file(path: &Path) -> io::Result<(Self, OsString)> {
        let (parent, name) = parts(path)?;
        Ok((Self::open(parent)?, name.to_owned()))
    }

    fn of(fd: OwnedFd, path: PathBuf) -> io::Result<Self> {
        let stat = fs::fstat(&fd)?;
        let (identity, owner) = (identity(&stat), Uid::from_raw(stat.st_uid));
        let changed = UNIX_EPOCH + Duration::from_secs(stat.st_mtime.max(0).unsigned_abs());
        Ok(Self { fd, path, identity, owner, mode: stat.st_mode & 0o7777, changed })
    }

    /// The folder of this name in it, which is no link.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn dir(&self, name: impl AsRef<OsStr>) -> io::Result<Self> {
        let name = name.as_ref();
        match fs::openat(&self.fd, name, FOLDER | OFlags::NOFOLLOW | OFlags::RDONLY, Mode::empty()) {
            Ok(fd) => Self::of(fd, self.path.join(name)),
            Err(Errno::NOTDIR | Errno::LOOP) if self.is_link(name) => Err(Unfit::Link(self.path.join(name)).into()),
            Err(Errno::NOTDIR | Errno::LOOP) => Err(Unfit::NotFolder(self.path.join(name)).into()),
            Err(e) => Err(e.into()),
        }
    }

    /// A file to be read.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn open_file(&self, name: impl AsRef<OsStr>) -> io::Result<File> {
        self.file(name.as_ref(), OFlags::RDONLY)
    }

    /// A file to be read and appended to.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn open_to_append(&self, name: impl AsRef<OsStr>) -> io::Result<File> {
        self.file(name.as_ref(), OFlags::RDWR | OFlags::APPEND)
    }

    /// All bytes of a file, of at most `most`.
    ///
    /// # Errors
    /// Of the system; [`Unfit`]; `FileTooLarge`.
    pub fn read(&self, name: impl AsRef<OsStr>, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open_file(name)?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    pub(super) fn file(&self, name: &OsStr, access: OFlags) -> io::Result<File> {
        let unfit = |unfit: fn(PathBuf) -> Unfit| io::Error::from(unfit(self.path.join(name)));
        let fd = match fs::openat(&self.fd, name, FILE | access, Mode::empty()) {
            Err(Errno::LOOP) => return Err(unfit(Unfit::Link)),
            // A socket; a pipe that nobody reads.
            Err(Errno::NXIO | Errno::ISDIR) => return Err(unfit(Unfit::NotFile)),
            other => other?,
        };
        let stat = fs::fstat(&fd)?;
        if !is_file(&stat) {
            return Err(unfit(Unfit::NotFile));
        }
        if Uid::from_raw(stat.st_uid) != self.owner {
            return Err(unfit(Unfit::Foreign));
        }
        Ok(fd.into())
    }

    /// The names in it, in no order.
    ///
    /// # Errors
    /// Of the system.
    pub fn names(&self) -> io::Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in fs::Dir::read_from(&self.fd)? {
            let name = entry?.file_name().to_bytes().to_vec();
            if name != b"." && name != b".." {
                names.push(OsString::from_vec(name));
            }
        }
        Ok(names)
    }

    /// What has this name, a link itself and not what it leads to; `None` where nothing has.
    ///
    /// # Errors
    /// Of the system.
    pub fn stat(&self, name: impl AsRef<OsStr>) -> io::Result<Option<Stat>> {
        found(fs::statat(&self.fd, name.as_ref(), AtFlags::SYMLINK_NOFOLLOW))
    }

    /// Whether something has this name.
    pub fn has(&self, name: impl AsRef<OsStr>) -> bool {
        self.stat(name).is_ok_and(|stat| stat.is_some())
    }

    /// # Errors
    /// Of the system.
    pub fn identity_of(&self, name: impl AsRef<OsStr>) -> io::Result<Option<Identity>> {
        Ok(self.stat(name)?.as_ref().map(identity))
    }

    pub const fn identity(&self) -> Identity {
        self.identity
    }

    /// As it was named, for sentences.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it belongs to whom the process acts for.
    pub fn is_ours(&self) -> bool {
        self.owner == rustix::process::geteuid()
    }

    /// Whether it belongs to whom `other` belongs to.
    pub fn is_of_the_owner_of(&self, other: &Self) -> bool {
        self.owner == other.owner
    }

    /// When a name in it last came or went, as it was when it was opened.
    pub const fn changed(&self) -> SystemTime {
        self.changed
    }

    /// The bits of its mode, as they were when it was opened.
    pub const fn mode(&self) -> u32 {
        self.mode
    }

    /// A path to this very folder, for what opens by path: good as long as it is held. Its own path where the system
    /// has no such.
    ///
    /// # Errors
    /// `NotFound` where its own path leads to another one.
    pub fn reach(&self) -> io::Result<PathBuf> {
        let paths = [PathBuf::from(format!("/proc/self/fd/{}", self.fd.as_raw_fd())), self.path.clone()];
        let leads_here = |path: &PathBuf| matches!(identity_at(path), Ok(Some(there)) if there == self.identity);
        paths.into_iter().find(leads_here).ok_or(io::ErrorKind::NotFound.into())
    }

    fn is_link(&self, name: &OsStr) -> bool {
        matches!(self.stat(name), Ok(Some(stat)) if FileType::from_raw_mode(stat.st_mode) == FileType::Symlink)
    }
}

/// Whether the process acts for the system's own user, who may do everything everywhere.
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The folder that `path` names something in, and that name.
pub(super) fn parts(path: &Path) -> io::Result<(&Path, &OsStr)> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok((path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")), name))
}

pub(super) fn identity_at(path: &Path) -> io::Result<Option<Identity>> {
    Ok(found(fs::stat(path))?.as_ref().map(identity))
}

fn found(stat: rustix::io::Result<Stat>) -> io::Result<Option<Stat>> {
    match stat {
        Err(Errno::NOENT | Errno::NOTDIR | Errno::LOOP) => Ok(None),
        other => Ok(Some(other?)),
    }
}

pub(super) const fn identity(stat: &Stat) -> Identity {
    Identity(stat.st_dev, stat.st_ino)
}

pub(super) fn is_file(stat: &Stat) -> bool {
    FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile
}
