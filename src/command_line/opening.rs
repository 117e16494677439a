//! The one place that opens registers.

use super::author;
use super::interrupt::Interrupts;
use super::print::Print;
use super::settings::Settings;
use super::trouble::Failure;
use crate::msg;
use crate::register::{Open, Opened, Progress, open};

/// Reading a shorter journal is over before anybody asks what goes on.
const WORTH_TELLING: u64 = 16 << 20;

/// Opens the register of `settings` for a verb, and tells how far a long journal is read,
/// and who waits for an end when something is written. `accept_older` goes on from a journal that has lost something.
///
/// # Errors
/// What keeps it from being read at all.
pub fn for_verb(settings: &Settings, print: Print, interrupts: &Interrupts, accept_older: bool) -> Result<Opened, Failure> {
    let progress = Box::new(move |Progress { done, total }| {
        if total >= WORTH_TELLING {
            print.progress((done < total).then(|| msg!("told-progress", percent = done.saturating_mul(100) / total)).as_ref());
        }
    });
    let interrupts = interrupts.clone();
    let writing = Box::new(move || interrupts.begin_writing());
    Ok(open(&settings.register_dir, Open { accept_older, passing: true, progress, writing, ..options(settings) })?)
}

/// Opens the register of `settings`: as its owner where it is free, so that its store serves and is mended,
/// else beside the owner.
///
/// # Errors
/// What keeps it from being read at all.
pub fn of(settings: &Settings) -> Result<Opened, Failure> {
    Ok(open(&settings.register_dir, options(settings))?)
}

/// Opens the folder of a sample to be filled, also for who will only read it.
///
/// # Errors
/// What keeps it from being read at all.
pub fn to_fill(settings: &Settings) -> Result<Opened, Failure> {
    Ok(open(&settings.register_dir, Open { read_only: false, ..options(settings) })?)
}

fn options(settings: &Settings) -> Open {
    Open { read_only: settings.read_only, user: author::author(), zone: settings.system_zone, ..Open::default() }
}
