//! Text between people and the machine: the one gate out, folding for search, plain letters, width on a screen.

pub mod bar;
pub mod fold;
pub mod one_line;
pub mod plain;
pub mod shown;
pub mod width;

pub use fold::fold;
pub use one_line::one_line;
pub use shown::{Shown, shown};
