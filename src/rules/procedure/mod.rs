//! The procedure as data: the routes of the law in rule packs, the days that count as working days, and what
//! the office set. Everything that a rule needs beside the record and the day.

mod calendar;
#[cfg(test)]
mod law_tests;
mod older;
mod order;
mod pack;
mod packs;
mod parse;

pub use calendar::{Calendar, Decree};
pub use order::{EACH_STAGE, OrderRule};
pub use pack::{
    Basis, Check, ClockRule, Condition, Content, Event, EventRule, Extension, Pack, PackFault, Paper, PaperRule, PartnerRule, Route,
    RouteStage, Silence, Supervision, Term, TurnRule, Unit, Words, YearDay, YearlyRule,
};
pub use packs::{Packs, Ranked};

use std::sync::Arc;

use crate::model::{Holidays, Office, PackRecord, RegionCode, Zone};

/// Months without an activity after which an agreement is dormant, where the office set none.
pub const DORMANT_AFTER: u16 = 12;

/// Days for which what a review found fine stays away, where the office set none.
pub const REVIEW_AFTER: u16 = 7;

/// Months without a move after which a stage is told to stand still, where the office set none.
pub const STALLED_AFTER: u16 = 6;

/// What holds in a register beside its agreements.
#[derive(Clone, Debug, PartialEq)]
pub struct Procedure {
    pub packs: Packs,
    pub calendar: Arc<Calendar>,
    /// Months.
    pub dormant_after: u16,
    /// Days.
    pub review_after: u16,
    /// Months.
    pub stalled_after: u16,
    /// The region whose register it is.
    pub office: Option<RegionCode>,
    /// It is the ministry's own.
    pub ministry: bool,
}

impl Default for Procedure {
    /// With what comes with the program alone.
    fn default() -> Self {
        Self {
            packs: Packs::default(),
            calendar: Arc::default(),
            dormant_after: DORMANT_AFTER,
            review_after: REVIEW_AFTER,
            stalled_after: STALLED_AFTER,
            office: None,
            ministry: false,
        }
    }
}

impl Procedure {
    /// What a register holds beside what comes with the program; `system` is the computer's zone.
    pub fn of(
        adopted: impl IntoIterator<Item = (u32, PackRecord)>,
        holidays: Option<&Holidays>,
        office: &Office,
        system: Option<Zone>,
    ) -> Self {
        Self {
            packs: Packs::with(adopted),
            calendar: Arc::new(holidays.map(Calendar::with).unwrap_or_default().within(office.zone(system))),
            dormant_after: office.dormant_after.unwrap_or(DORMANT_AFTER),
            review_after: office.review_after.unwrap_or(REVIEW_AFTER),
            stalled_after: office.stalled_after.unwrap_or(STALLED_AFTER),
            office: office.region,
            ministry: office.ministry,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::written::by::Lies;

    #[test]
    fn a_time_with_a_zone_is_a_day_of_the_office() {
        // Half past eleven in the evening in Jakarta.
        let table = [
            (r#"{"region":"91.71"}"#, Some(Zone::Wib), "2026-11-25"),
            (r#"{"region":"51"}"#, None, "2026-11-25"),
            (r#"{"region":"36"}"#, Some(Zone::Wit), "2026-11-24"),
            (r#"{"region":"91.71","zone":"WIB"}"#, Some(Zone::Wit), "2026-11-24"),
            (r#"{"ministry":true}"#, Some(Zone::Wit), "2026-11-24"),
            ("{}", Some(Zone::Wit), "2026-11-25"),
            ("{}", None, "2026-11-24"),
        ];
        for (office, system, expected) in table {
            let office = serde_json::from_str::<Office>(office).expect(office);
            let procedure = Procedure::of([], None, &office, system);
            let today = "2026-12-01".parse().expect("a day");
            let read = procedure.calendar.typed("2026-11-24T23:30:00+07:00", today, Lies::Past);
            assert_eq!(read.ok().flatten().map(|read| read.date.to_string()).as_deref(), Some(expected), "{office:?} {system:?}");
        }
    }
}
