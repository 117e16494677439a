//! The query language: plain words, "quoted words", `-minus`, `field:value`,
//! `field=value` exactly, `field:-` without one, `field<value`. Pure: from a
//! text and a day to conditions; the index knows what meets them.

mod complete;
mod condition;
mod dates;
mod fields;
mod names;
mod parse;
mod said;
mod term;
mod values;
mod words;

pub use complete::complete;
pub use condition::{Condition, DateField, Days, KindIs, TextField, Word};
pub use dates::Today;
pub use fields::{Reading, Subject, names as names_of};
pub use names::{CountrySet, RegionSet};
pub use parse::parse;
pub use term::{counted, term};
pub use words::Named;
#[cfg(test)]
pub use words::words_shown;

use super::QueryNotes;

/// A query as understood: all its terms must hold.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub terms: Vec<Term>,
    pub notes: QueryNotes,
}

#[derive(Clone, Debug)]
pub struct Term {
    /// Holds where the condition does not.
    pub negated: bool,
    pub condition: Condition,
}
