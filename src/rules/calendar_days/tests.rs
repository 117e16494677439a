//! What falls on which day, with the day as argument.

use super::*;
use crate::model::{HaltKind, Id, Kind, Move, RegionCode, Stage};
use crate::rules::Course;
use crate::rules::course::{CourseHalt, CoursePaper, CourseStep};
use crate::rules::status::status;

const TODAY: &str = "2026-11-24";

fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

/// What is open and what lies ahead within two years, as "what on", ± where it rests on a part.
fn found(standing: &Standing<'_>, on: &str) -> Vec<String> {
    let (procedure, on) = (Procedure::default(), day(on));
    let status = status(standing, &procedure, on);
    let (_, until) = months_from(on, 24);
    let mut found = Vec::new();
    let mut tell = |prefix: &str, dated: Dated| {
        found.push(format!("{prefix}{} {}{}", dated.what, if dated.on.is_known() { "" } else { "± " }, dated.on.on));
    };
    each_open(standing, &procedure, status, on, &mut |dated| tell("past ", dated));
    each_ahead(standing, &procedure, status, on, until, &mut |dated| tell("", dated));
    found
}

/// Of Kota Surabaya, signed as a twin.
fn signed(until: &str) -> Standing<'static> {
    Standing {
        region: RegionCode::new(35, 78),
        signed: date("2022-08-01"),
        until: date(until),
        kind: Some(Kind::Twin),
        has_partner: true,
        ..Standing::default()
    }
}

#[test]
fn a_term_has_its_end_and_the_day_of_the_letter_of_extension() {
    // The same day is the first for the letter by one reading, and the last by the other.
    let table: &[(&str, &str, &[&str])] = &[
        ("2027-08-31", TODAY, &["notice 2027-02-28", "extension_by 2027-02-28", "end 2027-08-31"]),
        ("2024-08-31", "2024-01-01", &["notice 2024-02-29", "extension_by 2024-02-29", "end 2024-08-31"]),
        // Once its day has passed the last day is open.
        ("2027-05-24", TODAY, &["notice 2026-11-24", "extension_by 2026-11-24", "end 2027-05-24"]),
        ("2027-05-23", TODAY, &["past extension_by 2026-11-23", "end 2027-05-23"]),
        ("2026-11-24", TODAY, &["past extension_by 2026-05-24", "end 2026-11-24"]),
        ("2026-11-23", TODAY, &["past end 2026-11-23"]),
        // The last day of the last month, and the one after it.
        ("2028-10-31", TODAY, &["notice 2028-04-30", "extension_by 2028-04-30", "end 2028-10-31"]),
        ("2028-11-01", TODAY, &["notice 2028-05-01", "extension_by 2028-05-01"]),
        // Known in part: over only after the last day that it may be.
        ("2027-03", TODAY, &["past extension_by ± 2026-09-01", "end ± 2027-03"]),
        ("2027", TODAY, &["notice ± 2026-07-01", "extension_by ± 2026-07-01", "end ± 2027"]),
        ("2028", TODAY, &["notice ± 2027-07-01", "extension_by ± 2027-07-01", "end ± 2028"]),
        ("2026", TODAY, &["past extension_by ± 2025-07-01", "end ± 2026"]),
        ("2025", TODAY, &["past end ± 2025"]),
        ("", TODAY, &[]),
    ];
    for (until, on, expected) in table {
        assert_eq!(found(&signed(until), on), *expected, "{until} on {on}");
    }
    assert_eq!(
        found(&Standing { notice: Some(3), ..signed("2027-08-31") }, TODAY),
        ["own_notice 2027-05-31", "notice 2027-02-28", "extension_by 2027-02-28", "end 2027-08-31"]
    );
}

#[test]
fn each_turn_of_what_is_renewed_tacitly_has_its_day_of_notice() {
    let turning = Standing { automatic: true, turn_months: Some(12), notice: Some(3), ..signed("2025-08-31") };
    assert_eq!(found(&turning, TODAY), ["own_notice 2027-05-31", "turn 2027-08-31", "own_notice 2028-05-31", "turn 2028-08-31"]);
    // Without a notice of its own as Pasal 33 counts; without its months nothing is known beyond the first end.
    assert_eq!(
        found(&Standing { notice: None, ..turning }, TODAY),
        ["own_notice 2027-02-28", "turn 2027-08-31", "own_notice 2028-02-29", "turn 2028-08-31"]
    );
    assert!(found(&Standing { turn_months: None, ..turning }, TODAY).is_empty());
    assert_eq!(found(&Standing { turn_months: None, ..turning }, "2025-05-31"), ["own_notice 2025-05-31", "turn 2025-08-31"]);
}

#[test]
fn what_is_over_or_followed_by_another_has_no_days() {
    for &kind in HaltKind::ALL {
        let halt = CourseHalt { kind, on: day("2026-01-05").into(), lifted: None };
        let course = Course { halts: [halt].into(), ..Course::default() };
        let standing = Standing { course: Some(&course), ..signed("2027-08-31") };
        let expected: &[&str] =
            if kind == HaltKind::Suspended { &["notice 2027-02-28", "extension_by 2027-02-28", "end 2027-08-31"] } else { &[] };
        assert_eq!(found(&standing, TODAY), expected, "{kind}");
    }
    assert!(found(&Standing { succeeded: true, ..signed("2027-08-31") }, TODAY).is_empty());
    assert!(found(&Standing { succeeded: true, ..signed("2025-08-31") }, TODAY).is_empty());
}

fn step(stage: Stage, entered: &str, events: &[(&str, &str)]) -> CourseStep {
    let events = events.iter().map(|(code, on)| ((*code).into(), date(on).expect(on))).collect();
    let entered = date(entered).expect(entered);
    CourseStep { stage, entered, how: Move::Advance, pack: Some(Id::Pack(1)), events, answers: Box::default() }
}

fn unsigned() -> Standing<'static> {
    Standing { signed: None, ..signed("") }
}

#[test]
fn a_clock_stands_on_its_last_day_until_it_has_passed() {
    let course = Course { steps: [step(Stage::Dprd, "2026-10-05", &[("dprd_received", "2026-10-05")])].into(), ..Course::default() };
    let standing = Standing { course: Some(&course), ..unsigned() };
    assert_eq!(found(&standing, TODAY), ["clock 2026-12-07"]);
    assert_eq!(found(&standing, "2026-12-07"), ["clock 2026-12-07"]);
    // Silence is approval: nothing is open.
    assert!(found(&standing, "2026-12-08").is_empty());
    assert!(found(&standing, "2026-10-04").is_empty());
}

#[test]
fn a_day_wished_for_signing_is_planned_back_from() {
    let plan = step(Stage::Plan, "2026-10-05", &[]);
    let wished = |target: &str| Course { steps: [plan.clone()].into(), target: date(target), ..Course::default() };
    let of = |course: &Course, on: &str| {
        let found = found(&Standing { course: Some(course), ..unsigned() }, on);
        found.into_iter().filter(|told| told.contains("start_by")).collect::<Vec<_>>()
    };
    let target = wished("2027-07-01");
    let told = of(&target, TODAY);
    assert_eq!(told.len(), 1, "{told:?}");
    let by = told[0].strip_prefix("start_by ").expect("a day").to_owned();
    assert!(day(&by) > day(TODAY) && day(&by) < day("2027-07-01"), "{by}");
    assert_eq!(of(&target, &by), [format!("start_by {by}")]);
    assert_eq!(of(&target, &add_days(day(&by), 1).to_string()), [format!("past start_by {by}")]);
    assert!(of(&wished(""), TODAY).is_empty());
    assert!(of(&wished("2027-07"), TODAY)[0].starts_with("start_by ± "));
}

#[test]
fn yearly_duties_stand_in_each_year_until_they_are_there() {
    let course = |papers: &[(&str, u16)]| Course {
        steps: [step(Stage::Implementation, "2022-08-01", &[])].into(),
        papers: papers
            .iter()
            .map(|(kind, year)| CoursePaper {
                kind: (*kind).into(),
                date: None,
                year: Some(*year),
                until: None,
                outcome: None,
                looked: [].into(),
            })
            .collect(),
        ..Course::default()
    };
    let none = course(&[]);
    let told = found(&Standing { course: Some(&none), ..signed("") }, TODAY);
    let expected = ["past report 2023-01-07", "plan ± 2027-01", "report 2027-01-07", "plan ± 2028-01", "report 2028-01-07"];
    assert_eq!(sorted(told), sorted(expected.map(str::to_owned).to_vec()));
    let sent = course(&[("report", 2025), ("report", 2026)]);
    let told = found(&Standing { course: Some(&sent), ..signed("") }, TODAY);
    assert!(!told.iter().any(|told| told.contains("2026-01-") || told.contains("report 2027")), "{told:?}");
    // Nothing of a year in which it no longer holds.
    let told = found(&Standing { course: Some(&none), ..signed("2026-12-31") }, TODAY);
    assert!(!told.iter().any(|told| told.contains("2028")), "{told:?}");
    assert!(found(&signed(""), TODAY).is_empty(), "nobody knows what was sent");
}

fn sorted(mut told: Vec<String>) -> Vec<String> {
    told.sort();
    told
}
