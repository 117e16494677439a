//! Disks that fail, or kill their process, at a chosen step.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kerma::files::Dir;
use kerma::journal::disk::{Disk, DiskFile, Real};

/// What happens at the chosen step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It fails, once; a write leaves nothing.
    Fails,
    /// It fails, once; a write leaves half of its bytes.
    FailsShort,
    /// It fails, and so does everything after it.
    FailsForGood,
    /// The process is killed; a write leaves half of its bytes.
    Kills,
}

/// Counts every step that changes something, from 0.
#[derive(Clone)]
pub struct Mishaps {
    at: usize,
    mishap: Mishap,
    steps: Arc<AtomicUsize>,
}

impl Mishaps {
    pub fn at(at: usize, mishap: Mishap) -> Self {
        Self { at, mishap, steps: Arc::default() }
    }

    pub fn steps(&self) -> usize {
        self.steps.load(Ordering::Relaxed)
    }

    fn step(&self) -> io::Result<()> {
        self.step_or(|| {})
    }

    fn step_or(&self, half: impl FnOnce()) -> io::Result<()> {
        let step = self.steps.fetch_add(1, Ordering::Relaxed);
        let failed = || Err(io::Error::from_raw_os_error(5));
        match self.mishap {
            Mishap::FailsForGood if step >= self.at => failed(),
            _ if step != self.at => Ok(()),
            Mishap::Fails | Mishap::FailsForGood => failed(),
            Mishap::FailsShort => {
                half();
                failed()
            }
            Mishap::Kills => {
                half();
                die()
            }
        }
    }
}

/// As a power cut to this process: nothing of ours runs any more.
pub fn die() -> ! {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    unreachable!("killed")
}

struct File {
    real: Box<dyn DiskFile>,
    mishaps: Mishaps,
}

impl Mishaps {
    fn watched(&self, real: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(File { real, mishaps: self.clone() })
    }
}

impl Disk for Mishaps {
    fn open(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Real.open(dir, name)
    }

    fn open_to_append(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        self.step()?;
        Ok(self.watched(Real.open_to_append(dir, name)?))
    }

    fn create(&self, dir: &Dir, name: &str) -> io::Result<Box<dyn DiskFile>> {
        self.step()?;
        Ok(self.watched(Real.create(dir, name)?))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Real.create_dir(path)
    }

    fn create_dir_in(&self, dir: &Dir, name: &str) -> io::Result<()> {
        self.step()?;
        Real.create_dir_in(dir, name)
    }

    fn rename(&self, dir: &Dir, from: &str, to: &str) -> io::Result<()> {
        self.step()?;
        Real.rename(dir, from, to)
    }

    fn sync_dir(&self, dir: &Dir) -> io::Result<()> {
        self.step()?;
        Real.sync_dir(dir)
    }
}

impl DiskFile for File {
    fn length(&self) -> io::Result<u64> {
        self.real.length()
    }

    fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize> {
        self.real.read_at(into, offset)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let real = &mut self.real;
        self.mishaps.step_or(|| real.append(&bytes[..bytes.len() / 2]).expect("half is written"))?;
        self.real.append(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.mishaps.step()?;
        self.real.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.mishaps.step()?;
        self.real.truncate(length)
    }
}
