//! Keys in, screen out: the model over a real register, without a terminal.

mod as_of;
mod asked;
mod attention;
mod bench;
mod calendar;
mod changes;
mod coverage;
mod desk;
mod editors;
mod fields;
#[path = "../../../tests/support/figures.rs"]
mod figures;
mod forms;
mod frequency;
mod places;
mod records;
mod rehearsal;
mod review;
mod sizes;
mod still;
mod tasks;
mod typing;
mod unsure;
mod voiding;
mod waiting;
mod way;

pub use bench::Bench;
