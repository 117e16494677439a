//! The register: one owner that writes, anybody who reads, everything at one revision.

pub mod answer;
pub mod folded;
pub mod index;
pub mod local;
pub mod lock;
pub mod query;
pub mod records;
#[allow(clippy::module_inception)]
pub mod register;
pub mod store;
mod told;

pub use register::*;
