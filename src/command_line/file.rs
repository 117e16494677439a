//! Files that a line names; `-` is standard input.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};

use clap::ArgMatches;

use super::trouble::Failure;
use crate::msg;
use crate::register::Cause;

/// An entry of the journal is at most so long: a longer file could not be kept anyway.
const MOST: u64 = 256 * 1024 * 1024;

/// A file as the line names it, and what stands in it.
pub struct Input {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads the line's FILE.
///
/// # Errors
/// `usage`: there is no such file, or it cannot be opened; `unreadable`: it is too long.
pub fn read(given: &ArgMatches) -> Result<Input, Failure> {
    let path = given.get_one::<OsString>("file").cloned().unwrap_or_default();
    let name = path.to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let read = if path == "-" { limited(io::stdin().lock(), &mut bytes) } else { File::open(&path).and_then(|f| of_file(f, &mut bytes)) };
    match read {
        Ok(length) if length > MOST => Err(Failure::new("unreadable", msg!("refused-file_long", file = name, most = MOST / 1024 / 1024))),
        Ok(_) => Ok(Input { name, bytes }),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Err(Failure::usage(msg!("usage-file_missing", file = name))),
        Err(e) => Err(Failure::usage(msg!("usage-file", file = name, cause = Cause::from(e).message()))),
    }
}

/// The bytes of a file that the screen was given.
///
/// # Errors
/// Of the system, and `FileTooLarge`.
pub fn read_path(path: &std::path::Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match of_file(File::open(path)?, &mut bytes)? {
        length if length > MOST => Err(io::ErrorKind::FileTooLarge.into()),
        _ => Ok(bytes),
    }
}

/// A file that is too long by its own account is not read.
fn of_file(file: File, into: &mut Vec<u8>) -> io::Result<u64> {
    match file.metadata()?.len() {
        length if length > MOST => Ok(length),
        _ => limited(file, into),
    }
}

fn limited(from: impl Read, into: &mut Vec<u8>) -> io::Result<u64> {
    from.take(MOST + 1).read_to_end(into).map(|length| length as u64)
}
