//! What lies where a file or folder of ours should be, and is none.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file or folder is not taken. `Display` is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("{} is a link", .0.display())]
    Link(PathBuf),
    #[error("{} is not a folder", .0.display())]
    NotFolder(PathBuf),
    /// A pipe, a device, a socket or a folder.
    #[error("{} is not a file", .0.display())]
    NotFile(PathBuf),
    /// Of another owner than the folder that it lies in.
    #[error("{} belongs to somebody else", .0.display())]
    Foreign(PathBuf),
    /// Others may open it.
    #[error("others may open {}", .0.display())]
    Open(PathBuf),
    /// It has a second name, by which it may be anything.
    #[error("{} has a second name", .0.display())]
    Shared(PathBuf),
    /// A file of a register, or a personal one, where another was to be written.
    #[error("{} belongs to a register", .0.display())]
    Kept(PathBuf),
}

impl Unfit {
    /// What an error of [`super::Dir`] says, where it says this.
    pub fn of(e: &io::Error) -> Option<&Self> {
        e.get_ref()?.downcast_ref()
    }

    pub fn path(&self) -> &Path {
        match self {
            Self::Link(path) | Self::NotFolder(path) | Self::NotFile(path) | Self::Foreign(path) => path,
            Self::Open(path) | Self::Shared(path) | Self::Kept(path) => path,
        }
    }
}

impl From<Unfit> for io::Error {
    fn from(unfit: Unfit) -> Self {
        Self::other(unfit)
    }
}
