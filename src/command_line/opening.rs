//! The one place that opens registers.

use std::path::Path;

use super::settings::Settings;
use super::trouble::Failure;
use crate::register::{Mended, Register, Trouble};

/// An opened register, and what was mended on the way.
pub struct Opened {
    pub register: Box<dyn Register>,
    pub mended: Vec<Mended>,
}

/// Opens the register of `settings`, for a verb that reads or one that changes.
///
/// # Errors
/// What keeps it from being read at all.
pub fn open(settings: &Settings, _changes: bool) -> Result<Opened, Failure> {
    open_to_change(&settings.register_dir)
}

/// Opens the register in `dir` as its one writer.
///
/// # Errors
/// What keeps it from being opened.
pub fn open_to_change(_dir: &Path) -> Result<Opened, Failure> {
    Err(Trouble::ReadOnly.into())
}
