//! What the system lets the program have, tried before a register is opened: a sentence then, where it would be a panic,
//! an abort or a wait without end in the middle of something.

use std::fs;
use std::hint::black_box;
use std::io;
use std::os::fd::AsFd;
use std::path::Path;
use std::sync::Arc;

use signal_hook::consts::SIGXFSZ;

use super::settings::Settings;
use super::trouble::Failure;
use crate::msg;
use crate::register::{Lack, file_length, lack, space};

/// Files that a run has open at once, at most.
const FILES: usize = 24;
/// Bytes of a file that a run writes beside journal and store, at least.
const LENGTH: u64 = 64 << 10;
/// Bytes of memory that a run takes whatever its register is, and for each byte of its journal.
const MEMORY: u64 = 96 << 20;
const TIMES: u64 = 16;
/// For each byte of a file that is read, and once records are made of it.
const TIMES_READ: u64 = 8;
const TIMES_MADE: u64 = 96;
/// A workbook is an archive, and so packed.
const PACKED: u64 = 8;
/// Bytes that are asked for at once: a larger piece the allocator keeps apart.
const PIECE: usize = 4 << 20;

/// Tries what every run takes.
///
/// # Errors
/// `not_permitted`, with what is too little and how it is raised.
pub fn check(settings: &Settings) -> Result<(), Failure> {
    // A write beyond the limit of a file's length fails then, and does not end the program.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    let files: io::Result<Vec<_>> = (0..FILES).map(|_| io::stdin().as_fd().try_clone_to_owned()).collect();
    if files.is_err() {
        return Err(Failure::new("not_permitted", msg!("limits-files")));
    }
    if !settings.read_only && file_length().is_some_and(|most| most < LENGTH) {
        return Err(Failure::new("not_permitted", msg!("limits-length")));
    }
    let wanted = MEMORY + TIMES * length(&settings.register_dir.join("journal"));
    check_memory(wanted)
}

/// Tries what it takes to read a file, whatever it holds.
///
/// # Errors
/// As of [`check`].
pub fn check_to_read(bytes: &[u8]) -> Result<(), Failure> {
    check_memory(MEMORY + TIMES_READ * unpacked(bytes))
}

/// Tries what it takes to make records of a file that was read.
///
/// # Errors
/// As of [`check`].
pub fn check_to_make(bytes: &[u8]) -> Result<(), Failure> {
    check_memory(MEMORY + TIMES_MADE * unpacked(bytes))
}

/// About how long it is once it is unpacked.
fn unpacked(bytes: &[u8]) -> u64 {
    let times = if bytes.starts_with(b"PK") { PACKED } else { 1 };
    times * bytes.len() as u64
}

/// Where no limit is set the system gives what it has.
fn check_memory(wanted: u64) -> Result<(), Failure> {
    match space() {
        Some(left) if left < wanted || !gives(wanted) => Err(Failure::new("not_permitted", msg!("limits-memory"))),
        _ => Ok(()),
    }
}

/// Tries what a screen takes besides.
///
/// # Errors
/// As of [`check`].
pub fn check_for_screen() -> Result<(), Failure> {
    match lack() {
        None => Ok(()),
        Some(Lack::Threads) => Err(Failure::new("not_permitted", msg!("limits-threads"))),
        Some(Lack::Space) => Err(Failure::new("not_permitted", msg!("limits-memory"))),
    }
}

/// Bytes of all files in a folder.
fn length(dir: &Path) -> u64 {
    fs::read_dir(dir).into_iter().flatten().flatten().filter_map(|entry| entry.metadata().ok()).map(|file| file.len()).sum()
}

/// Whether so many bytes are to be had. They stay with the allocator, for what comes.
fn gives(wanted: u64) -> bool {
    let mut pieces: Vec<Vec<u8>> = Vec::new();
    (0..wanted.div_ceil(PIECE as u64)).all(|_| {
        let mut piece = Vec::new();
        let given = piece.try_reserve_exact(PIECE).is_ok();
        pieces.push(black_box(piece));
        given
    })
}
