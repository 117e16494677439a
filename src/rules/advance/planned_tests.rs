//! A plan is no fact: what it may come with, what follows from it, and how it becomes one.

use super::*;
use crate::model::{Command, Kind, Status};
use crate::rules::status::status;
use crate::rules::ways::{self, KOTA, at, date, day, held, paper, register};
use crate::rules::{Course, Standing};

const TODAY: &str = "2026-11-24";

fn codes(verdict: Result<(), Refusal>) -> Vec<&'static str> {
    verdict.err().map(|refusal| refusal.reasons.iter().map(|reason| reason.code).collect()).unwrap_or_default()
}

fn planned(on: &str, papers: &[(&str, &str)], events: &[(&str, &str)]) -> Advance {
    let documents = papers.iter().map(|(kind, on)| paper(kind, on)).collect();
    let events = events.iter().map(|(code, on)| ((*code).to_owned(), date(on))).collect();
    Advance { planned: true, documents, events, ..ways::advance(on) }
}

#[test]
fn what_comes_with_a_plan_has_happened() {
    type Given<'a> = &'a [(&'a str, &'a str)];
    let table: [(&str, Given<'_>, Given<'_>, &[&str]); 8] = [
        ("2027-02-01", &[], &[], &[]),
        ("2027-02-01", &[("original", TODAY)], &[("original_sent", TODAY)], &[]),
        ("2027-02-01", &[("original", "2026-11-25")], &[], &["after_today"]),
        ("2027-02-01", &[], &[("original_sent", "2026-11-25")], &["after_today"]),
        ("2027-02-01", &[("original", "2027")], &[("original_sent", "2027-01-28")], &["after_today", "after_today"]),
        ("2027-02-01", &[("poem", TODAY)], &[], &["wrong_paper"]),
        // Of the stage to come nothing has happened.
        ("2027-02-01", &[], &[("dprd_received", TODAY)], &["wrong_event"]),
        // No plan: the gate is judged.
        (TODAY, &[], &[], &["missing_document", "missing_event"]),
    ];
    for (on, papers, events, expected) in table {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Signature, "2026-10-01", &[]);
        let told = codes(facts.submit("sari", TODAY, Command::Advance(planned(on, papers, events))).map(|_| ()));
        assert_eq!(told, expected, "{on} {papers:?} {events:?}");
    }
}

#[test]
fn nothing_is_in_force_by_the_calendar_alone() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Signature, "2026-10-01", &[]);
    facts.submit("sari", TODAY, Command::Advance(planned("2027-02-01", &[], &[]))).expect("planned");
    let stands = |facts: &crate::rules::fake_facts::FakeFacts, on: &str| {
        let (agreement, procedure) = (held(facts), facts.procedure());
        let course = Course::of(&agreement);
        let standing = Standing::of(&agreement, None, course.as_ref());
        (course.as_ref().and_then(|course| course.step(day(on))).map(|step| step.stage), status(&standing, &procedure, day(on)))
    };
    for on in [TODAY, "2027-02-01", "2027-02-02", "2030-01-01"] {
        assert_eq!(stands(&facts, on), (Some(Stage::Signature), Status::InProcess), "{on}");
    }
    let told: Vec<&str> = ways::ask(&facts, "2027-02-02").told.iter().map(|told| told.message.name).collect();
    assert!(told.contains(&"told-planned"), "{told:?}");
    // What really happened before the planned day is recorded as ever, and takes the plan's place.
    let real = Advance { planned: false, ..planned("2026-12-01", &[("original", "2026-11-30")], &[("original_sent", "2026-12-01")]) };
    facts.submit("sari", "2026-12-02", Command::Advance(real)).expect("recorded");
    assert_eq!(stands(&facts, "2026-12-02"), (Some(Stage::Implementation), Status::InForce));
    assert_eq!((held(&facts).planned, held(&facts).steps.len()), (None, 2));
}

#[test]
fn a_step_back_takes_the_plan_away() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Plan, "2026-10-01", &[]);
    facts.submit("sari", TODAY, Command::Advance(planned("2026-12-01", &[], &[]))).expect("planned");
    assert_eq!(held(&facts).planned.map(|planned| planned.stage), Some(Stage::Dprd));
    let back = Return { agreement: 1, to: None, on: date(TODAY), reason: "isi kurang".into() };
    facts.submit("sari", TODAY, Command::Return(back)).expect("returned");
    assert_eq!(held(&facts).planned, None);
}
