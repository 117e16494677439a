//! The few things a journal asks of a disk: one seam, so that each of them can be made to fail.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::files::Dir;

/// What changes a file system, and what reads files; folders are held by the system itself.
pub trait Disk: Send + Sync {
    /// For reading alone.
    fn open(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>>;

    /// For reading and appending.
    fn open_to_append(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>>;

    /// A new file, readable by its owner alone; fails where there is one.
    fn create(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>>;

    /// The folder of a register, with the folders above it. One that is there already is left as it is.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// A folder in another. One that is there already is left as it is.
    fn create_dir_in(&self, dir: &Dir, name: &str) -> io::Result<()>;

    fn rename(&self, dir: &Dir, from: &str, to: &str) -> io::Result<()>;

    /// Makes new names in a folder durable.
    fn sync_dir(&self, dir: &Dir) -> io::Result<()>;
}

/// An open file.
pub trait DiskFile: Send {
    /// Its length in bytes.
    fn length(&self) -> io::Result<u64>;

    /// As [`std::io::Read::read`], from `offset`.
    fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize>;

    /// All of `bytes`, at the end.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until what was written is on the disk (`fdatasync`).
    fn sync_data(&mut self) -> io::Result<()>;

    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

/// The machine's own file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Real;

impl Disk for Real {
    fn open(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(dir.open_file(name)?))
    }

    fn open_to_append(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(dir.open_to_append(name)?))
    }

    fn create(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(dir.create(name)?))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        Dir::make(path).map(drop)
    }

    fn create_dir_in(&self, dir: &Dir, name: &str) -> io::Result<()> {
        dir.make_dir(name).map(drop)
    }

    fn rename(&self, dir: &Dir, from: &str, to: &str) -> io::Result<()> {
        dir.rename(from, to)
    }

    fn sync_dir(&self, dir: &Dir) -> io::Result<()> {
        dir.sync()
    }
}

impl DiskFile for File {
    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize> {
        FileExt::read_at(self, into, offset)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        File::sync_data(self)
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }
}
