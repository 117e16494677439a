//! What a term asks of a row.

use crate::model::{ChecklistId, Day};

use super::fields::Reading;
use super::names::{CountrySet, RegionSet};
use super::words::Named;

#[derive(Clone, Debug)]
pub enum Condition {
    /// Holds for no row.
    Nothing,
    Word(Word),
    /// The row's own number.
    Number(u32),
    /// The partner's number.
    Partner(u32),
    Regions(RegionSet),
    Countries(CountrySet),
    Kind(KindIs),
    /// A bit for each place in `Status::ALL`.
    Status(u16),
    /// A bit for each place in `Stage::ALL`.
    Stage(u16),
    /// A bit for each place in `Actor::ALL`.
    Turn(u16),
    /// A bit for each place in `Activity::ALL`.
    Activity(u16),
    /// A bit for each place in `Kept::ALL`.
    Procedure(u16),
    /// A bit for each place in `Level::ALL`.
    Level(u16),
    /// The agreement serves a recommendation of this list: the one of this number, or any.
    Serves(ChecklistId, Option<u16>),
    /// Folded text within one field.
    Text(TextField, String),
    /// Folded text that is the whole of one value.
    Whole(TextField, String),
    /// No value in this field.
    Without(Reading),
    /// Any day that the date may be lies within.
    Date(DateField, Days),
}

/// A plain word, folded, with what it names by any of its letters.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
    pub regions: RegionSet,
    pub countries: CountrySet,
    pub named: Named,
}

/// Of one of these kinds, or technical, or with `both` of one of these and technical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindIs {
    /// A bit for each place in `Kind::ALL`.
    pub kinds: u16,
    pub technical: bool,
    pub both: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    Partner,
    Instrument,
    Areas,
    Note,
    Source,
}

impl TextField {
    /// Whether it is made of values that one can name, and no prose.
    pub const fn has_values(self) -> bool {
        matches!(self, TextField::Instrument | TextField::Areas)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    Signed,
    Until,
    Due,
}

/// From the first to the last day, both included; none where the last lies before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: Day,
    pub last: Day,
}
