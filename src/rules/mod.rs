//! The verbs, pure: what may be, what it changes, where something stands. No clock, no file, no terminal.

pub mod attention;
pub mod facts;
pub mod judge;
pub mod limits;
pub mod sentence;
pub mod standing;
pub mod status;

mod import_checklist;
mod import_records;
mod import_table;
mod known_region;
mod set_follow_up;
mod set_office;
mod typed;
mod uid;
mod undo;

#[cfg(test)]
pub(crate) mod fake_facts;
#[cfg(test)]
mod sample_tests;

pub use facts::{Facts, Past};
pub use judge::judge;
pub use standing::Standing;
