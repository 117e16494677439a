use super::*;
use crate::model::HaltKind;
use crate::rules::Course;
use crate::rules::course::CourseHalt;

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn renewed(signed: &str, until: &str, months: u16) -> Standing<'static> {
    let months = Some(months).filter(|&months| months > 0);
    Standing { signed: signed.parse().ok(), until: until.parse().ok(), automatic: true, turn_months: months, ..Standing::default() }
}

#[test]
fn a_text_goes_on_by_turns_of_its_months_counted_from_its_first_end() {
    let table = [
        // On the first end, and the day after.
        ("2020-03-01", "2025-03-01", 60, "2025-03-01", Some((0, "2025-03-01"))),
        ("2020-03-01", "2025-03-01", 60, "2025-03-02", Some((1, "2030-03-01"))),
        ("2020-03-01", "2025-03-01", 12, "2027-03-01", Some((2, "2027-03-01"))),
        ("2020-03-01", "2025-03-01", 12, "2027-03-02", Some((3, "2028-03-01"))),
        // Ends of months stay ends of months, and a leap day comes back.
        ("2020-01-31", "2025-01-31", 1, "2025-02-01", Some((1, "2025-02-28"))),
        ("2020-01-31", "2025-01-31", 1, "2025-03-01", Some((2, "2025-03-31"))),
        ("2020-02-29", "2024-02-29", 12, "2025-02-28", Some((1, "2025-02-28"))),
        ("2020-02-29", "2024-02-29", 12, "2025-03-01", Some((2, "2026-02-28"))),
        ("2020-02-29", "2024-02-29", 12, "2028-02-29", Some((4, "2028-02-29"))),
        // Known in part: as exactly as it is known.
        ("2015", "2020", 12, "2020-12-31", Some((0, "2020"))),
        ("2015", "2020", 12, "2021-01-01", Some((1, "2021"))),
        ("2015", "2020", 18, "2021-01-01", Some((1, "2022-06"))),
        ("2015", "2020-02", 12, "2020-03-01", Some((1, "2021-02"))),
        ("1990-05-01", "1995-05-01", 1, "2026-11-24", Some((379, "2026-12-01"))),
        // Never in force: signed later, or not at all.
        ("2026-05-01", "2025-03-01", 12, "2025-04-01", Some((0, "2025-03-01"))),
        ("", "2025-03-01", 12, "2026-04-01", Some((0, "2025-03-01"))),
        ("2020-03-01", "", 12, "2026-04-01", None),
    ];
    for (signed, until, months, on, expected) in table {
        let standing = renewed(signed, until, months);
        let found = turn(&standing, day(on)).and_then(|turn| Some((turn.nth, turn.end?.to_string())));
        assert_eq!(found, expected.map(|(nth, end)| (nth, end.to_owned())), "{signed} {until} {months} {on}");
    }
}

#[test]
fn without_its_months_it_goes_on_and_has_no_end() {
    let standing = renewed("2020-03-01", "2025-03-01", 0);
    assert_eq!(end(&standing, day("2025-03-01")), standing.until);
    assert_eq!(end(&standing, day("2025-03-02")), None);
    assert_eq!(turn(&standing, day("2025-03-02")), Some(Turn { nth: 1, end: None }));
}

#[test]
fn what_is_followed_ended_or_no_such_text_does_not_turn() {
    let turning = renewed("2020-03-01", "2025-03-01", 12);
    let ended = |on: &str| Course {
        halts: [CourseHalt { kind: HaltKind::Ended, on: on.parse().expect(on), lifted: None }].into(),
        ..Course::default()
    };
    let (early, late, tomorrow) = (ended("2024-06-01"), ended("2027-06-01"), ended("2028-01-01"));
    let table = [
        (turning, "2028-03-01"),
        (Standing { succeeded: true, ..turning }, "2025-03-01"),
        (Standing { automatic: false, ..turning }, "2025-03-01"),
        (Standing { letter_of_intent: true, ..turning }, "2025-03-01"),
        (Standing { course: Some(&early), ..turning }, "2025-03-01"),
        // Ended in its third turn: it turned until then.
        (Standing { course: Some(&late), ..turning }, "2028-03-01"),
        (Standing { course: Some(&tomorrow), ..turning }, "2028-03-01"),
    ];
    for (standing, expected) in table {
        assert_eq!(end(&standing, day("2027-12-31")).map(|end| end.to_string()).as_deref(), Some(expected), "{standing:?}");
    }
}

#[test]
fn each_turn_has_a_last_day_of_notice() {
    let procedure = Procedure::default();
    let with = |months: u16, notice| Standing { notice, ..renewed("2020-03-01", "2025-03-01", months) };
    let table = [
        (with(12, Some(3)), "2024-12-01", Some(("2024-12-01", "2025-03-01"))),
        (with(12, Some(3)), "2024-12-02", Some(("2025-12-01", "2026-03-01"))),
        // Without a notice of its own as Pasal 33 counts.
        (with(12, None), "2025-09-01", Some(("2025-09-01", "2026-03-01"))),
        // A notice longer than a turn is for a later one.
        (with(3, Some(6)), "2025-01-01", Some(("2025-03-01", "2025-09-01"))),
        // Of turns whose months nobody recorded the first alone is known.
        (with(0, Some(3)), "2024-12-01", Some(("2024-12-01", "2025-03-01"))),
        (with(0, Some(3)), "2024-12-02", None),
        (with(0, Some(3)), "2025-12-02", None),
        (Standing { automatic: false, ..with(12, Some(3)) }, "2024-11-01", None),
    ];
    for (standing, on, expected) in table {
        let found = next_notice(&standing, &procedure, day(on)).map(|(notice, end)| (notice.on.to_string(), end.to_string()));
        assert_eq!(found, expected.map(|(notice, end)| (notice.to_owned(), end.to_owned())), "{on} {standing:?}");
    }
}

#[test]
fn the_ends_ahead_are_those_of_the_turns() {
    let ends = |standing: &Standing<'_>| {
        let ends: Vec<String> = ends_ahead(standing, day("2026-11-24"), day("2029-01-01")).map(|end| end.to_string()).collect();
        ends.join(" ")
    };
    let turning = renewed("2020-03-01", "2025-03-01", 12);
    assert_eq!(ends(&turning), "2027-03-01 2028-03-01 2029-03-01");
    assert_eq!(ends(&Standing { automatic: false, ..turning }), "2025-03-01");
    assert_eq!(ends(&Standing { turn_months: None, ..turning }), "");
    assert_eq!(after(&turning, "2027-03-01".parse().expect("a date")).map(|end| end.to_string()).as_deref(), Some("2028-03-01"));
}
