//! What a person can do, one file a verb.

pub mod advance;
pub mod article;
pub mod back;
pub mod check;
pub mod columns;
pub mod copy;
pub mod done;
pub mod import;
pub mod language;
pub mod motion;
pub mod need;
pub mod neighbour;
pub mod number;
pub mod open;
pub mod palette;
pub mod paste;
pub mod picker;
pub mod question;
pub mod quit;
pub mod search;
pub mod sight;
pub mod sort;
pub mod text;
pub mod tick;
pub mod undo;
