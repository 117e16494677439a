//! Why something failed below the program, as data: the system's number or kind, never its English text.

use std::io;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

use crate::files::Unfit;
use crate::model::{Id, Message};
use crate::msg;

/// Why a file, a folder or a store failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// By the system's number.
    System(i32),
    /// Known only by its kind: it did not come from the system.
    Kind(io::ErrorKind),
    /// What is named is none of these.
    NotAFile(Sort),
    /// Longer than so many MiB.
    Longer(u64),
    /// What lies where a file or folder of ours should be is none.
    Place(Unfit),
    /// A change that does not fit its record: a fault in this program.
    Unfit(Id),
    /// The journal cannot be read again after its store failed.
    JournalLost,
    /// The store failed, and no other could be made.
    Store,
    At(PathBuf, Box<Cause>),
}

/// What may stand where a plain file is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Folder,
    Pipe,
    Device,
    Socket,
    Link,
}

/// The system's numbers, the kind where nothing but that is known, and the words. The first row of a kind speaks for it.
const CAUSES: &[(Errno, Option<io::ErrorKind>, Message)] = &[
    (Errno::NOENT, Some(io::ErrorKind::NotFound), Message::new("cause-missing")),
    (Errno::ACCESS, Some(io::ErrorKind::PermissionDenied), Message::new("cause-permission")),
    (Errno::PERM, None, Message::new("cause-permission")),
    (Errno::NOSPC, Some(io::ErrorKind::StorageFull), Message::new("cause-full")),
    (Errno::DQUOT, Some(io::ErrorKind::QuotaExceeded), Message::new("cause-quota")),
    (Errno::FBIG, Some(io::ErrorKind::FileTooLarge), Message::new("cause-too_large")),
    (Errno::OVERFLOW, None, Message::new("cause-too_large")),
    (Errno::ROFS, Some(io::ErrorKind::ReadOnlyFilesystem), Message::new("cause-read_only")),
    (Errno::ISDIR, Some(io::ErrorKind::IsADirectory), Message::new("cause-folder")),
    (Errno::NOTDIR, Some(io::ErrorKind::NotADirectory), Message::new("cause-not_folder")),
    (Errno::NOTEMPTY, Some(io::ErrorKind::DirectoryNotEmpty), Message::new("cause-not_empty")),
    (Errno::EXIST, Some(io::ErrorKind::AlreadyExists), Message::new("cause-exists")),
    (Errno::NAMETOOLONG, Some(io::ErrorKind::InvalidFilename), Message::new("cause-name")),
    (Errno::LOOP, None, Message::new("cause-link")),
    (Errno::XDEV, Some(io::ErrorKind::CrossesDevices), Message::new("cause-other_disk")),
    (Errno::MLINK, Some(io::ErrorKind::TooManyLinks), Message::new("cause-link")),
    (Errno::IO, None, Message::new("cause-device")),
    (Errno::NXIO, None, Message::new("cause-no_device")),
    (Errno::NODEV, None, Message::new("cause-no_device")),
    (Errno::BUSY, Some(io::ErrorKind::ResourceBusy), Message::new("cause-busy")),
    (Errno::TXTBSY, Some(io::ErrorKind::ExecutableFileBusy), Message::new("cause-busy")),
    (Errno::AGAIN, Some(io::ErrorKind::WouldBlock), Message::new("cause-again")),
    (Errno::DEADLK, Some(io::ErrorKind::Deadlock), Message::new("cause-again")),
    (Errno::NOLCK, None, Message::new("cause-locks")),
    (Errno::MFILE, None, Message::new("cause-descriptors")),
    (Errno::NFILE, None, Message::new("cause-descriptors")),
    (Errno::NOMEM, Some(io::ErrorKind::OutOfMemory), Message::new("cause-memory")),
    (Errno::INVAL, Some(io::ErrorKind::InvalidInput), Message::new("cause-invalid")),
    (Errno::BADF, None, Message::new("cause-closed")),
    (Errno::PIPE, Some(io::ErrorKind::BrokenPipe), Message::new("cause-closed")),
    (Errno::SPIPE, Some(io::ErrorKind::NotSeekable), Message::new("cause-pipe")),
    (Errno::STALE, Some(io::ErrorKind::StaleNetworkFileHandle), Message::new("cause-network")),
    (Errno::TIMEDOUT, Some(io::ErrorKind::TimedOut), Message::new("cause-network")),
    (Errno::CONNRESET, Some(io::ErrorKind::ConnectionReset), Message::new("cause-network")),
    (Errno::CONNREFUSED, Some(io::ErrorKind::ConnectionRefused), Message::new("cause-network")),
    (Errno::CONNABORTED, Some(io::ErrorKind::ConnectionAborted), Message::new("cause-network")),
    (Errno::NOTCONN, Some(io::ErrorKind::NotConnected), Message::new("cause-network")),
    (Errno::HOSTUNREACH, Some(io::ErrorKind::HostUnreachable), Message::new("cause-network")),
    (Errno::NETUNREACH, Some(io::ErrorKind::NetworkUnreachable), Message::new("cause-network")),
    (Errno::NETDOWN, Some(io::ErrorKind::NetworkDown), Message::new("cause-network")),
    (Errno::OPNOTSUPP, Some(io::ErrorKind::Unsupported), Message::new("cause-unsupported")),
    (Errno::NOSYS, None, Message::new("cause-unsupported")),
    (Errno::NOTTY, None, Message::new("cause-no_terminal")),
    (Errno::INTR, Some(io::ErrorKind::Interrupted), Message::new("cause-interrupted")),
    // No row of the system's: what files of our own answer.
    (Errno::ILSEQ, Some(io::ErrorKind::InvalidData), Message::new("cause-content")),
    (Errno::NODATA, Some(io::ErrorKind::UnexpectedEof), Message::new("cause-short")),
    (Errno::CANCELED, Some(io::ErrorKind::WriteZero), Message::new("cause-full")),
];

impl Cause {
    #[must_use]
    pub fn at(self, path: impl Into<PathBuf>) -> Self {
        Self::At(path.into(), Box::new(self))
    }

    /// Whether what was asked for is not there.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        match self {
            Self::System(number) => *number == Errno::NOENT.raw_os_error(),
            Self::Kind(kind) => *kind == io::ErrorKind::NotFound,
            Self::At(_, cause) => cause.is_missing(),
            _ => false,
        }
    }

    /// As [`Self::message`], without the place where it is named already.
    pub fn reason(&self) -> Message {
        match self {
            Self::Place(unfit) => not_taken(unfit),
            Self::At(_, cause) => cause.reason(),
            other => other.message(),
        }
    }

    /// In the reader's words; what no table knows by its number.
    pub fn message(&self) -> Message {
        match self {
            Self::System(number) => {
                by(|errno, _| errno.raw_os_error() == *number).unwrap_or_else(|| msg!("cause-number", number = number.to_string()))
            }
            Self::Kind(kind) => by(|_, of| of == Some(*kind)).unwrap_or_else(|| msg!("cause-unknown")),
            Self::NotAFile(sort) => sort.message(),
            Self::Longer(most) => msg!("cause-longer", most = *most),
            Self::Place(unfit) => msg!("cause-at", path = unfit.path().display().to_string(), cause = not_taken(unfit)),
            Self::Unfit(id) => msg!("cause-unfit", id = *id),
            Self::JournalLost => msg!("cause-journal_lost"),
            Self::Store => msg!("cause-store"),
            Self::At(path, cause) => msg!("cause-at", path = path.display().to_string(), cause = cause.message()),
        }
    }
}

fn by(is: impl Fn(Errno, Option<io::ErrorKind>) -> bool) -> Option<Message> {
    CAUSES.iter().find(|(errno, kind, _)| is(*errno, *kind)).map(|(_, _, words)| words.clone())
}

fn not_taken(unfit: &Unfit) -> Message {
    match unfit {
        Unfit::Link(_) => msg!("cause-link_not_followed"),
        Unfit::NotFolder(_) => msg!("cause-not_folder"),
        Unfit::NotFile(_) => msg!("cause-not_file"),
        Unfit::Foreign(_) => msg!("cause-foreign"),
        Unfit::Open(path) => msg!("cause-others_open", word = as_word(path)),
        Unfit::Shared(_) => msg!("cause-second_name"),
        Unfit::Kept(_) => msg!("cause-kept"),
    }
}

/// A path as a shell takes it for one word.
fn as_word(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+".contains(c);
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

impl Sort {
    fn message(self) -> Message {
        match self {
            Self::Folder => msg!("cause-folder"),
            Self::Pipe => msg!("cause-pipe"),
            Self::Device => msg!("cause-is_device"),
            Self::Socket => msg!("cause-socket"),
            Self::Link => msg!("cause-link"),
        }
    }
}

impl From<&io::Error> for Cause {
    fn from(e: &io::Error) -> Self {
        if let Some(unfit) = Unfit::of(e) {
            return Self::Place(unfit.clone());
        }
        e.raw_os_error().map_or_else(|| Self::Kind(e.kind()), Self::System)
    }
}

impl From<io::Error> for Cause {
    fn from(e: io::Error) -> Self {
        Self::from(&e)
    }
}

/// For logs.
impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_and_each_kind_has_its_words() {
        for (errno, kind, words) in CAUSES {
            assert_eq!(Cause::System(errno.raw_os_error()).message(), *words);
            let Some(kind) = kind else { continue };
            assert_eq!(Cause::from(io::Error::from(*kind)).message(), *words, "{kind:?}");
            // The text of an error that is none of the system's is not looked at.
            assert_eq!(Cause::from(io::Error::new(*kind, "No such file or directory")).message(), *words);
        }
    }

    #[test]
    fn what_no_table_knows_is_told_by_its_number() {
        assert_eq!(Cause::System(123_456).message(), msg!("cause-number", number = "123456"));
        assert_eq!(Cause::from(io::Error::other("anything")).message(), msg!("cause-unknown"));
    }

    #[test]
    fn a_folder_open_to_others_is_told_with_the_line_that_closes_it() {
        let told = |path: &str| {
            let message = Cause::from(io::Error::from(Unfit::Open(path.into()))).message();
            crate::language::say(&message, crate::language::Language::Id).to_string()
        };
        assert!(told("/srv/kerma").ends_with("chmod -R go-rwx /srv/kerma"));
        assert!(told("/srv/kerja sama's").ends_with(r"chmod -R go-rwx '/srv/kerja sama'\''s'"));
    }

    #[test]
    fn every_number_of_linux_is_told_without_the_systems_english() {
        for number in 1..=133 {
            let said = io::Error::from_raw_os_error(number).to_string();
            let english = said.split(" (os error").next().unwrap_or_default().to_owned();
            for language in [crate::language::Language::Id, crate::language::Language::En] {
                let told = crate::language::say(&Cause::System(number).message(), language).to_string();
                assert!(!told.contains(&english), "{number}: {told}");
            }
        }
    }
}
