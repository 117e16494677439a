//! kerma: a register of the foreign cooperation of Indonesia's regional governments, kept in a terminal.

pub mod command_line;
pub mod exchange;
pub mod journal;
pub mod language;
pub mod model;
pub mod register;
pub mod rules;
pub mod screen;
pub mod text;
