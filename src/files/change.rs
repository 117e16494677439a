//! What changes in a folder held open.

use std::ffi::OsStr;
use std::fs::{DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use rustix::fs::{self, AtFlags, Gid, Mode, OFlags, RenameFlags, Stat, Uid};
use rustix::io::Errno;
use ulid::Ulid;

use super::Unfit;
use super::dir::{Dir, FILE, is_file, parts};

/// Folders are for their owner alone, whatever the umask.
const DIR_MODE: u32 = 0o700;
/// Files too.
const FILE_MODE: u32 = 0o600;

impl Dir {
    /// The folder at `path`, made with the folders above it where it is not there. One that is there is left as it is.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn make(path: &Path) -> io::Result<Self> {
        match Self::open(path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            other => return other,
        }
        let (parent, name) = parts(path)?;
        if fs::stat(parent).is_err() {
            DirBuilder::new().recursive(true).mode(DIR_MODE).create(parent)?;
        }
        Self::open(parent)?.make_dir(name)
    }

    /// The folder of this name in it, made where it is not there. One that is there is left as it is.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn make_dir(&self, name: impl AsRef<OsStr>) -> io::Result<Self> {
        let name = name.as_ref();
        let made = match fs::mkdirat(&self.fd, name, Mode::from_raw_mode(DIR_MODE)) {
            Ok(()) => true,
            Err(Errno::EXIST) => false,
            Err(e) => return Err(e.into()),
        };
        let dir = self.dir(name)?;
        if made && dir.is_ours() && dir.mode() & 0o777 != DIR_MODE {
            fs::fchmod(&dir.fd, Mode::from_raw_mode(DIR_MODE))?;
        }
        Ok(dir)
    }

    /// A file to be read and changed, made where it is not there. It has no second name.
    ///
    /// # Errors
    /// Of the system; [`Unfit`].
    pub fn open_or_create(&self, name: impl AsRef<OsStr>) -> io::Result<File> {
        let name = name.as_ref();
        match self.create(name) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made,
        }
        let file = self.file(name, OFlags::RDWR)?;
        if fs::fstat(&file)?.st_nlink > 1 {
            return Err(Unfit::Shared(self.path().join(name)).into());
        }
        Ok(file)
    }

    /// A new file to be read and appended to, for its owner alone.
    ///
    /// # Errors
    /// Of the system; `AlreadyExists` also where a link of that name leads nowhere.
    pub fn create(&self, name: impl AsRef<OsStr>) -> io::Result<File> {
        let access = OFlags::RDWR | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL;
        let fd = fs::openat(&self.fd, name.as_ref(), FILE | access, Mode::from_raw_mode(FILE_MODE))?;
        fs::fchmod(&fd, Mode::from_raw_mode(FILE_MODE))?;
        Ok(fd.into())
    }

    /// Puts a file of these bytes there at once, over one that is there: under a name that nobody knows until it is
    /// whole and on the disk. It has the mode of the one before, and where that can be its owner.
    ///
    /// # Errors
    /// Of the system; nothing is left then.
    pub fn put(&self, name: impl AsRef<OsStr>, bytes: &[u8]) -> io::Result<()> {
        let name = name.as_ref();
        let before = self.stat(name)?.filter(is_file);
        let new = self.put_beside(bytes, before)?;
        let named = fs::renameat(&self.fd, new.as_str(), &self.fd, name).map_err(io::Error::from);
        self.named(&new, named)
    }

    /// Puts a new file there, over no other one even where that comes in this moment.
    ///
    /// # Errors
    /// Of the system, `AlreadyExists` too; nothing is left then.
    pub fn put_new(&self, name: impl AsRef<OsStr>, bytes: &[u8]) -> io::Result<()> {
        let name = name.as_ref();
        let new = self.put_beside(bytes, None)?;
        let named = fs::renameat_with(&self.fd, new.as_str(), &self.fd, name, RenameFlags::NOREPLACE).map_err(io::Error::from);
        self.named(&new, named)
    }

    fn put_beside(&self, bytes: &[u8], before: Option<Stat>) -> io::Result<String> {
        let new = passing_name();
        let mut file = self.create(&new)?;
        let written = file.write_all(bytes).and_then(|()| before.map_or(Ok(()), |before| like(&file, &before)));
        match written.and_then(|()| file.sync_all()) {
            Ok(()) => Ok(new),
            Err(e) => self.named(&new, Err(e)).map(|()| new),
        }
    }

    fn named(&self, new: &str, named: io::Result<()>) -> io::Result<()> {
        if named.is_err() {
            let _ = self.remove(new);
        }
        named.and_then(|()| self.sync())
    }

    /// # Errors
    /// Of the system.
    pub fn rename(&self, from: impl AsRef<OsStr>, to: impl AsRef<OsStr>) -> io::Result<()> {
        Ok(fs::renameat(&self.fd, from.as_ref(), &self.fd, to.as_ref())?)
    }

    /// A file or a link, never what it leads to.
    ///
    /// # Errors
    /// Of the system.
    pub fn remove(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        Ok(fs::unlinkat(&self.fd, name.as_ref(), AtFlags::empty())?)
    }

    /// A folder with all that is in it, or what else has this name.
    ///
    /// # Errors
    /// Of the system; what could be removed is gone then.
    pub fn remove_all(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        let name = name.as_ref();
        match fs::unlinkat(&self.fd, name, AtFlags::empty()) {
            Err(Errno::ISDIR | Errno::PERM) => {}
            other => return Ok(other?),
        }
        let inner = self.dir(name)?;
        inner.names()?.iter().try_for_each(|name| inner.remove_all(name))?;
        Ok(fs::unlinkat(&self.fd, name, AtFlags::REMOVEDIR)?)
    }

    /// Makes new names durable.
    ///
    /// # Errors
    /// Of the system.
    pub fn sync(&self) -> io::Result<()> {
        Ok(fs::fsync(&self.fd)?)
    }
}

/// A name for a file until it is whole, that nobody can foresee.
pub fn passing_name() -> String {
    format!(".kerma-{}.new", Ulid::new())
}

/// Whatever else this process makes is for its owner alone too: other people's code makes files as the umask says. To be
/// called before anything else is done.
pub fn make_private() {
    rustix::process::umask(Mode::from_raw_mode(0o077));
}

/// Gives `file` the mode of another, and where that can be its owner.
fn like(file: &File, before: &Stat) -> io::Result<()> {
    let now = fs::fstat(file)?;
    let changed = |before: u32, now: u32| (before != now).then_some(before);
    // Only the system's own user gives files away; a group can be one that is not ours.
    if let Some(group) = changed(before.st_gid, now.st_gid) {
        let _ = fs::fchown(file, None, Some(Gid::from_raw(group)));
    }
    if let Some(owner) = changed(before.st_uid, now.st_uid) {
        let _ = fs::fchown(file, Some(Uid::from_raw(owner)), None);
    }
    Ok(fs::fchmod(file, Mode::from_raw_mode(before.st_mode & 0o777))?)
}

#[cfg(test)]
#[path = "change_tests.rs"]
mod tests;
