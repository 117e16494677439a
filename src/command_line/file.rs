//! Files that somebody names: only plain ones of a bounded size, opened without waiting for anybody and read in
//! pieces. `-` is standard input.

use std::ffi::OsString;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;

use clap::ArgMatches;
use rustix::fs::OFlags;
use sha2::{Digest, Sha256};

use super::print::Print;
use super::trouble::Failure;
use crate::msg;
use crate::register::{Cause, FileSort};
use crate::screen::Watch;

const MIB: u64 = 1024 * 1024;
/// An entry of the journal is at most so long: a longer file could not be kept anyway.
const MOST: u64 = 256 * MIB;
/// No paper that an office keeps is longer; what is, is no paper.
const MOST_DIGESTED: u64 = 4096 * MIB;
/// How much is read between two looks at whether it is still wanted.
const PIECE: usize = 256 * 1024;

/// A file as the line names it, and what stands in it.
#[derive(Debug, Default)]
pub struct Input {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads the line's FILE; on a terminal it is told how far.
///
/// # Errors
/// `usage`: there is no such file, it is no plain one, or it cannot be read; `unreadable`: it is too long.
pub fn read(given: &ArgMatches, print: Print) -> Result<Input, Failure> {
    let path = given.get_one::<OsString>("file").cloned().unwrap_or_default();
    let name = path.to_string_lossy().into_owned();
    let watch = &mut telling(print, &name);
    let read = if path == "-" { pieces(io::stdin().lock(), MOST, 0, watch) } else { read_path(Path::new(&path), watch) };
    print.progress(None);
    match read {
        Ok(bytes) => Ok(Input { name: name.clone(), bytes }),
        Err(Cause::Longer(_)) => Err(Failure::new("unreadable", msg!("refused-file_long", file = &name, most = MOST / MIB))),
        Err(cause) => Err(unreadable(&name, &cause)),
    }
}

/// Why the line cannot be done: the file that it names cannot be read.
pub fn unreadable(name: &str, cause: &Cause) -> Failure {
    Failure::usage(if cause.is_missing() {
        msg!("usage-file_missing", file = name)
    } else {
        msg!("usage-file", file = name, cause = cause.message())
    })
}

/// Tells on a terminal how far a file is, by whole percents.
pub fn telling(print: Print, name: &str) -> impl FnMut(u64, u64) -> bool {
    let mut told = 0;
    move |done, total| {
        let percent = done.saturating_mul(100) / total.max(1);
        if percent > told && total > PIECE as u64 {
            told = percent;
            print.progress(Some(&msg!("told-reading_file", file = name, percent = percent.min(100))));
        }
        true
    }
}

/// The bytes of a plain file.
///
/// # Errors
/// Of the system; what it is where it is no plain file; `Longer`; `Interrupted` where `watch` says so.
pub fn read_path(path: &Path, watch: Watch<'_>) -> Result<Vec<u8>, Cause> {
    let (file, length) = open(path, |path| std::fs::metadata(path), OFlags::empty(), MOST)?;
    pieces(file, MOST, length, watch)
}

/// The SHA-256 of a plain file, in hexadecimal digits. A link is not followed.
///
/// # Errors
/// As of [`read_path`].
pub fn digest(path: &Path, watch: Watch<'_>) -> Result<String, Cause> {
    let (file, length) = open(path, |path| std::fs::symlink_metadata(path), OFlags::NOFOLLOW, MOST_DIGESTED)?;
    let mut hasher = Sha256::new();
    each_piece(file, MOST_DIGESTED, length, watch, |piece| hasher.update(piece))?;
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Looked at before and after it is opened: opening a device may do something to it, and the name may come to mean
/// another file in between.
fn open(path: &Path, look: fn(&Path) -> io::Result<Metadata>, flags: OFlags, most: u64) -> Result<(File, u64), Cause> {
    plain(&look(path)?, most)?;
    let flags = flags | OFlags::NONBLOCK | OFlags::NOCTTY;
    let flags = i32::try_from(flags.bits()).map_err(|_| Cause::Kind(io::ErrorKind::Unsupported))?;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path)?;
    let length = plain(&file.metadata()?, most)?;
    Ok((file, length))
}

/// The length of a plain file; one that is too long by its own account is not read.
fn plain(there: &Metadata, most: u64) -> Result<u64, Cause> {
    let sort = there.file_type();
    match there.len() {
        length if sort.is_file() && length <= most => Ok(length),
        _ if sort.is_file() => Err(Cause::Longer(most / MIB)),
        _ if sort.is_dir() => Err(Cause::NotAFile(FileSort::Folder)),
        _ if sort.is_symlink() => Err(Cause::NotAFile(FileSort::Link)),
        _ if sort.is_fifo() => Err(Cause::NotAFile(FileSort::Pipe)),
        _ if sort.is_socket() => Err(Cause::NotAFile(FileSort::Socket)),
        _ => Err(Cause::NotAFile(FileSort::Device)),
    }
}

fn pieces(from: impl Read, most: u64, length: u64, watch: Watch<'_>) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(length as usize).map_err(|_| Cause::Kind(io::ErrorKind::OutOfMemory))?;
    each_piece(from, most, length, watch, |piece| bytes.extend_from_slice(piece))?;
    Ok(bytes)
}

/// One that grows while it is read is still bounded.
fn each_piece(mut from: impl Read, most: u64, length: u64, watch: Watch<'_>, mut take: impl FnMut(&[u8])) -> Result<(), Cause> {
    let (mut piece, mut done) = (vec![0; PIECE], 0);
    while watch(done, length) {
        match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(n) => {
                done += n as u64;
                if done > most {
                    return Err(Cause::Longer(most / MIB));
                }
                take(&piece[..n]);
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e.into()),
        }
    }
    Err(Cause::Kind(io::ErrorKind::Interrupted))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    /// A file that says it is so long, of which nothing is on the disk.
    fn sparse(path: &Path, length: u64) -> PathBuf {
        File::create(path).and_then(|file| file.set_len(length)).expect("a file");
        path.to_owned()
    }

    #[test]
    fn only_plain_files_are_read_and_nobody_is_waited_for() {
        let dir = folder();
        let path = |name: &str| dir.path().join(name);
        std::fs::write(path("kosong"), b"").expect("a file");
        std::fs::write(path("panjang"), vec![b'x'; PIECE * 2 + 1]).expect("a file");
        std::os::unix::fs::symlink(path("kosong"), path("tautan")).expect("a link");
        std::os::unix::fs::symlink("putar", path("putar")).expect("a link");
        mknodat(CWD, path("pipa"), FileType::Fifo, Mode::RUSR, 0).expect("a pipe");
        let _socket = std::os::unix::net::UnixListener::bind(path("soket")).expect("a socket");
        sparse(&path("tebal"), MOST_DIGESTED + 1);
        let of = |name: &str| (read_path(&path(name), &mut |_, _| true).map(|bytes| bytes.len()), digest(&path(name), &mut |_, _| true));
        let not = |sort| Cause::NotAFile(sort);
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned();
        assert_eq!(of("kosong"), (Ok(0), Ok(empty)));
        let whole: String = Sha256::digest(vec![b'x'; PIECE * 2 + 1]).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(of("panjang"), (Ok(PIECE * 2 + 1), Ok(whole)));
        assert_eq!(of("tautan"), (Ok(0), Err(not(FileSort::Link))));
        assert_eq!(of("pipa"), (Err(not(FileSort::Pipe)), Err(not(FileSort::Pipe))));
        assert_eq!(of("soket"), (Err(not(FileSort::Socket)), Err(not(FileSort::Socket))));
        assert_eq!(of("/dev/zero"), (Err(not(FileSort::Device)), Err(not(FileSort::Device))));
        assert_eq!(of("."), (Err(not(FileSort::Folder)), Err(not(FileSort::Folder))));
        assert_eq!(of("tebal"), (Err(Cause::Longer(256)), Err(Cause::Longer(4096))));
        assert_eq!(of("tiada").0.map_err(|cause| cause.is_missing()), Err(true));
        assert_eq!(of("putar").0, Err(Cause::System(rustix::io::Errno::LOOP.raw_os_error())));
    }

    #[test]
    fn how_far_it_is_is_told_and_it_stops_when_nobody_wants_it_any_more() {
        let dir = folder();
        let path = sparse(&dir.path().join("tipis"), MOST_DIGESTED);
        let mut told = Vec::new();
        let stopped = digest(&path, &mut |done, total| {
            told.push((done, total));
            told.len() < 4
        });
        assert_eq!(stopped, Err(Cause::Kind(io::ErrorKind::Interrupted)));
        let piece = PIECE as u64;
        assert_eq!(told, [0, piece, piece * 2, piece * 3].map(|done| (done, MOST_DIGESTED)));
    }

    #[test]
    fn what_is_longer_than_it_said_is_still_bounded() {
        let mut taken = 0;
        let endless = io::repeat(b'x');
        assert_eq!(each_piece(endless, MIB, 1, &mut |_, _| true, |piece| taken += piece.len()), Err(Cause::Longer(1)));
        assert!(taken as u64 <= MIB);
    }
}
