//! The register: one owner that writes, anybody who reads, everything at one revision.

pub mod answer;
pub mod folded;
pub mod index;
pub mod local;
pub mod query;
pub mod records;
#[allow(clippy::module_inception)]
pub mod register;
#[cfg(test)]
mod sample_records;
pub mod store;
mod told;
mod touched;

mod accepted;
mod as_of;
mod beside;
mod blocks;
mod cause;
mod chain;
mod dated;
mod gate;
mod head;
mod image;
mod kept;
mod known;
mod last_by;
mod limits;
mod lock;
mod means;
mod odd;
mod open;
mod procedures;
mod read_index;
mod readable;
mod reader;
mod restore;
mod reviews;
mod sight;
mod sights;
mod site;
mod threads;
mod verify;
mod witness;

pub use crate::rules::HistoryHead;
pub use cause::{Cause, Sort as FileSort};
pub use chain::is_chain_sound;
pub use folded::{Folded, Progress};
pub use gate::{Gate, Writing};
pub use means::{Lack, file_length, lack, space};
pub use open::{Judge, Open, Opened, open};
pub use reader::none;
pub use register::*;
pub use sight::*;
pub use told::told_unreadable;
