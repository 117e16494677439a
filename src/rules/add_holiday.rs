//! `holidays add`: a day that is no working day. From the first on, the holidays of its year count as known.

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::{Day, Envelope, Holidays, Id, Reason, Refusal, Target, Verdict};
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
    let told = renamed.filter(|_| !changes.is_empty()).into_iter().collect();
    let report = Report::Fields(FieldsReport { target: Some(Target::Record(Id::Holidays)), told });
    Ok(Decision { changes, report, undoes: None })
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
            ("2027-03-10", "Idul Fitri", false),
            ("2027-03-10", "Idul Fitri", false),
            ("2027-03-10", "Cuti bersama", true),
            // Of the decree that comes with the program.
            ("2025-08-18", "Libur", true),
        ];
        for (day, name, is_told) in table {
            let command = Command::AddHoliday { day: day.parse().expect(day), name: name.into() };
            let Report::Fields(report) = facts.submit("budi", "2026-11-24", command).expect(name).report else { panic!("{name}") };
            assert_eq!(
                report.told.iter().map(|reason| reason.code).collect::<Vec<_>>(),
                ["holiday_renamed"][..usize::from(is_told)],
                "{day} {name}"
            );
        }
    }

    #[test]
    fn a_day_is_added_once_and_makes_its_year_known() {
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
        assert!(facts.procedure().calendar.knows(2027));
        facts.submit("budi", "2026-11-24", Command::Undo).expect("the second day is taken back");
        assert_eq!((working(&facts, "2027-03-10"), working(&facts, "2027-03-11")), (false, true));
    }
}
