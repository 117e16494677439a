//! The verbs, pure: what may be, what it changes, where something stands. No clock, no file, no terminal.

pub mod attention;
pub mod facts;
pub mod judge;
pub mod sentence;
pub mod standing;
pub mod status;

mod import_checklist;
mod import_table;
mod set_follow_up;
mod set_office;
mod undo;

pub use facts::{Facts, Past};
pub use judge::judge;
pub use standing::Standing;
