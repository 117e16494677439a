//! The verbs, pure: what may be, what it changes, where something stands. No clock, no file, no terminal.

pub mod article;
pub mod attention;
pub mod begun;
pub mod clock;
pub mod course;
pub mod dated;
pub mod due;
pub mod duties;
pub mod edits;
pub mod fact_names;
pub mod facts;
pub mod fit;
pub mod judge;
pub mod ladder;
pub mod level;
pub mod limits;
pub mod moment;
pub mod outside;
pub mod paper_year;
pub mod position;
pub mod procedure;
pub mod proposals;
pub mod rehearsal;
pub mod review;
pub mod reviews;
pub mod sentence;
pub mod span;
pub mod stage_facts;
pub mod standing;
pub mod status;
pub mod turns;
pub mod why;

mod acting;
mod add_holiday;
mod adopt_pack;
mod advance;
mod after;
pub mod asking;
mod back_planning;
pub mod calendar_days;
mod condition;
mod decide;
mod extension_papers;
mod gate;
mod halt;
mod import_checklist;
mod import_records;
mod import_table;
mod known_region;
mod notices;
mod orders;
mod record_files;
mod run_out;
mod set_fields;
mod set_follow_up;
mod set_office;
mod sign_minute;
mod signing;
mod succeed;
mod supervision;
mod told;
mod typed;
mod uid;
mod undo;
mod void;

#[cfg(test)]
pub(crate) mod fake_facts;
#[cfg(test)]
mod sample_tests;
#[cfg(test)]
pub(crate) mod ways;

pub use adopt_pack::{check as check_pack, text_of as pack_text};
pub use course::Course;
pub use facts::{Around, Asked, Facts, HistoryHead, Past};
pub use judge::judge;
pub use reviews::Reviews;
pub use set_fields::no_date;
pub use standing::{Others, Standing};
pub use undo::standing_act;
