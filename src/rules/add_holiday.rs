//! `holidays add`: a day that is no working day; `holidays complete`: those of a year are all there, and from then on it
//! is known. One day more makes no year known: what silence means may never follow from a list that is not whole.

use chrono::Datelike;

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::{Completed, Day, Envelope, Holidays, Id, Reason, Refusal, Target, Verdict};
use crate::msg;

use super::import_table::quote;
use super::limits::{filled, too_long};
use super::uid::uid;
use super::{Facts, typed};

/// Another name takes the place of the one before, and is told.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, day: Day, name: &str) -> Verdict {
    let missing = || Refusal::of(Reason::new("missing", msg!("refused-holiday_name")).in_field("name"));
    let name = filled(Some(name)).ok_or_else(missing)?;
    if let Some(reason) = too_long("name", Some(&name)) {
        return Err(Refusal::of(reason));
    }
    let held = facts.procedure().calendar.holidays().find(|(on, held)| *on == day && *held != name).map(|(_, held)| held.to_owned());
    let before = typed::read::<Holidays>(facts, Id::Holidays)?;
    let fresh = || Holidays { uid: uid(envelope.id, 0), ..Holidays::default() };
    let mut holidays = before.as_ref().map_or_else(fresh, |before| before.record.clone());
    let renamed = held.map(|held| {
        let message = msg!("told-holiday_renamed", day = day, was = quote(&held), name = quote(&name));
        Reason::new("holiday_renamed", message).in_field("name")
    });
    holidays.days.insert(day, name);
    let changes: Vec<_> = typed::change(Id::Holidays, before.as_ref(), &holidays)?.into_iter().collect();
    let told = renamed.into_iter().chain(still_unknown(facts, day)).filter(|_| !changes.is_empty()).collect();
    let report = Report::Fields(FieldsReport { target: Some(Target::Record(Id::Holidays)), told });
    Ok(Decision { changes, report, undoes: None })
}

/// A year of which no day was recorded is not whole: each has at least its New Year.
pub(super) fn complete(facts: &dyn Facts, envelope: &Envelope, year: u16) -> Verdict {
    let calendar = &facts.procedure().calendar;
    if !calendar.holidays().any(|(day, _)| day.year() == i32::from(year)) {
        let message = msg!("refused-no_holidays", year = year.to_string());
        return Err(Refusal::of(Reason::new("no_holidays", message).in_field("year")));
    }
    let before = typed::read::<Holidays>(facts, Id::Holidays)?;
    if calendar.knows(year.into()) {
        return Ok(Decision::default());
    }
    let mut holidays = before.as_ref().map_or_else(Holidays::default, |before| before.record.clone());
    holidays.complete.insert(year, Completed { on: envelope.day, by: envelope.author.clone() });
    let changes: Vec<_> = typed::change(Id::Holidays, before.as_ref(), &holidays)?.into_iter().collect();
    let report = Report::Fields(FieldsReport { target: Some(Target::Record(Id::Holidays)), told: Vec::new() });
    Ok(Decision { changes, report, undoes: None })
}

/// That one day does not make its year known, and what does.
fn still_unknown(facts: &dyn Facts, day: Day) -> Option<Reason> {
    let unknown = !facts.procedure().calendar.knows(day.year());
    unknown.then(|| Reason::new("year_unknown", msg!("told-year_unknown", year = day.year().to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;
    use crate::rules::fake_facts::FakeFacts;

    #[test]
    fn another_name_of_a_day_is_told_with_the_one_before() {
        let mut facts = FakeFacts::default();
        let table = [
            ("2027-03-10", "Idul Fitri", &["year_unknown"][..]),
            ("2027-03-10", "Idul Fitri", &[]),
            ("2027-03-10", "Cuti bersama", &["holiday_renamed", "year_unknown"]),
            // Of the decree that comes with the program.
            ("2025-08-18", "Libur", &["holiday_renamed"]),
        ];
        for (day, name, told) in table {
            let command = Command::AddHoliday { day: day.parse().expect(day), name: name.into() };
            let Report::Fields(report) = facts.submit("budi", "2026-11-24", command).expect(name).report else { panic!("{name}") };
            assert_eq!(report.told.iter().map(|reason| reason.code).collect::<Vec<_>>(), told, "{day} {name}");
        }
    }

    #[test]
    fn a_day_is_added_once_and_a_year_is_known_once_it_is_said_to_be_whole() {
        let mut facts = FakeFacts::default();
        let table = [
            ("2027-03-10", "Idul Fitri", Ok(1)),
            ("2027-03-10", " Idul Fitri ", Ok(0)),
            ("2027-03-10", "Hari Raya Idul Fitri", Ok(1)),
            ("2027-03-11", "Cuti bersama", Ok(1)),
            ("2027-03-12", " ", Err("missing")),
        ];
        for (day, name, expected) in table {
            let command = Command::AddHoliday { day: day.parse().expect(day), name: name.into() };
            let added = facts.submit("budi", "2026-11-24", command);
            assert_eq!(added.map(|d| d.changes.len()).map_err(|r| r.code()), expected, "{day} {name}");
        }
        let long = Command::AddHoliday { day: "2027-03-12".parse().expect("a day"), name: "x".repeat(1_000_000) };
        assert_eq!(facts.submit("budi", "2026-11-24", long).map_err(|r| r.code()), Err("too_long"));

        let working = |facts: &FakeFacts, day: &str| facts.procedure().calendar.is_working(day.parse().expect(day));
        assert_eq!((working(&facts, "2027-03-10"), working(&facts, "2027-03-12")), (false, true));
        let knows = |facts: &FakeFacts| facts.procedure().calendar.knows(2027);
        assert!(!knows(&facts), "a day is not the year");
        let complete = |year| Command::CompleteHolidays { year };
        assert_eq!(facts.submit("budi", "2026-11-24", complete(2028)).map_err(|r| r.code()), Err("no_holidays"));
        for (year, changes) in [(2027, 1), (2027, 0), (2025, 0)] {
            assert_eq!(facts.submit("budi", "2026-11-24", complete(year)).expect("whole").changes.len(), changes, "{year}");
        }
        assert!(knows(&facts));
        facts.submit("budi", "2026-11-24", Command::Undo).expect("it is taken back");
        assert!(!knows(&facts));
        facts.submit("budi", "2026-11-24", Command::Undo).expect("the second day is taken back");
        assert_eq!((working(&facts, "2027-03-10"), working(&facts, "2027-03-11")), (false, true));
    }
}
