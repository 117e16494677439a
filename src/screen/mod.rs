//! The screen: a model of values, an update that is pure, a view that only reads; effects at the edge.

mod correct;
pub mod effect;
mod errands;
mod extent;
mod job;
pub mod keys;
mod lane;
pub mod look;
pub mod model;
pub mod outside;
pub mod personal;
pub mod place;
mod queue;
mod run;
pub mod state;
mod taken;
mod terminal;
mod typed;
mod unsaved;
mod worker;

mod act;
mod part;
mod update;
mod view;

#[cfg(test)]
mod tests;

pub use effect::{Effect, Input, Leave};
pub use keys::Key;
pub use model::{Model, Session};
pub use outside::{Files, Outside, Watch};
pub use part::basis;
pub use place::minute::written;
pub use place::review::told as review;
pub use taken::Screen;
pub use update::update;
pub use view::view;
