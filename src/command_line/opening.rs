//! The one place that opens registers.

use std::path::Path;

use super::author;
use super::settings::Settings;
use super::trouble::Failure;
use crate::register::{Open, Opened, open};

/// Opens the register of `settings`: as its owner where it is free, so that its store serves and is mended,
/// else beside the owner.
///
/// # Errors
/// What keeps it from being read at all.
pub fn of(settings: &Settings) -> Result<Opened, Failure> {
    in_folder(&settings.register_dir, settings.read_only)
}

/// Opens the register in `dir`; none there is an empty one, and no folder is made before its first change.
///
/// # Errors
/// What keeps it from being read at all.
pub fn in_folder(dir: &Path, read_only: bool) -> Result<Opened, Failure> {
    Ok(open(dir, Open { read_only, user: author::author(), ..Open::default() })?)
}
