//! The procedure as data: the routes of the law in rule packs, the days that count as working days, and what
//! the office set. Everything that a rule needs beside the record and the day.

mod calendar;
#[cfg(test)]
mod law_tests;
mod pack;
mod packs;
mod parse;

pub use calendar::{Calendar, Decree};
pub use pack::{
    Bar, Basis, Check, ClockRule, Condition, Content, EventRule, Pack, PackFault, Paper, PaperRule, Route, RouteStage, Silence, Term,
    TurnRule, Unit, Words, YearDay, YearlyRule,
};
pub use packs::{Packs, Ranked};

use std::sync::Arc;

use crate::model::{Holidays, Office, PackRecord, Zone};

/// Months without an activity after which an agreement is dormant, where the office set none.
pub const DORMANT_AFTER: u16 = 12;

/// Days for which what a review found fine stays away, where the office set none.
pub const REVIEW_AFTER: u16 = 7;

/// What holds in a register beside its agreements.
#[derive(Clone, Debug, PartialEq)]
pub struct Procedure {
    pub packs: Packs,
    pub calendar: Arc<Calendar>,
    /// Months.
    pub dormant_after: u16,
    /// Days.
    pub review_after: u16,
}

impl Default for Procedure {
    /// With what comes with the program alone.
    fn default() -> Self {
        Self { packs: Packs::default(), calendar: Arc::default(), dormant_after: DORMANT_AFTER, review_after: REVIEW_AFTER }
    }
}

impl Procedure {
    /// What a register holds beside what comes with the program.
    pub fn of(adopted: impl IntoIterator<Item = (u32, PackRecord)>, holidays: Option<&Holidays>, office: &Office) -> Self {
        Self {
            packs: Packs::with(adopted),
            calendar: Arc::new(holidays.map(Calendar::with).unwrap_or_default().within(office.zone.unwrap_or(Zone::Wib))),
            dormant_after: office.dormant_after.unwrap_or(DORMANT_AFTER),
            review_after: office.review_after.unwrap_or(REVIEW_AFTER),
        }
    }
}
