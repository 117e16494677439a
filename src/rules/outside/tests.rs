use super::*;
use crate::model::{Id, Move};
use crate::rules::Course;
use crate::rules::course::{CoursePaper, CourseStep};

/// Stages with the days on which they were entered.
type Way = &'static [(Stage, &'static str)];

/// Codes of rules.
type Codes = &'static [&'static str];

/// Names with days.
type Dated = &'static [(&'static str, &'static str)];

fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

fn way(steps: &[(Stage, &str)]) -> Course {
    let step = |(stage, on): &(Stage, &str)| CourseStep {
        stage: *stage,
        entered: date(on).expect(on),
        pack: Some(Id::Pack(1)),
        events: Box::default(),
        how: Move::Advance,
        answers: Box::default(),
    };
    Course { steps: steps.iter().map(step).collect(), ..Course::default() }
}

fn twin<'a>(course: Option<&'a Course>, signed: &str, until: &str) -> Standing<'a> {
    Standing { kind: Some(Kind::Twin), signed: date(signed), until: date(until), course, ..Standing::default() }
}

/// After every day of the table.
fn today() -> Day {
    "2040-01-01".parse().expect("a day")
}

fn told(standing: &Standing<'_>) -> (Vec<String>, Option<bool>) {
    let procedure = Procedure::default();
    let words = outside(standing, &procedure, today()).map(|outside| match outside {
        Outside::SignedAt(stage) => format!("signed at {stage}"),
        Outside::RouteChanged(stage) => format!("changed at {stage}"),
        Outside::AfterEnd(end) => format!("after {end}"),
        Outside::BeforeWindow(opens) => format!("before {opens}"),
        Outside::TooLong(from) => format!("long from {from}"),
    });
    (words.collect(), kept(standing, &procedure, today()))
}

#[test]
fn what_is_signed_before_its_stage_is_outside() {
    use Stage::{Approval, Implementation, LetterOfIntent, Plan, Signature};
    let at_plan = way(&[(Plan, "2026-10-01")]);
    let all = way(&[(Plan, "2026-01-05"), (Approval, "2026-09-01"), (Signature, "2026-10-01"), (Implementation, "2026-10-15")]);
    let brought = way(&[(Implementation, "2026-10-15")]);
    let letter = way(&[(LetterOfIntent, "2026-10-01")]);
    let table: Vec<(Standing<'_>, &[&str], Option<bool>)> = vec![
        (twin(Some(&at_plan), "2026-11-20", ""), &["signed at plan"], Some(false)),
        (twin(Some(&at_plan), "2026-10-01", ""), &["signed at plan"], Some(false)),
        // Signed before the first stage that is recorded.
        (twin(Some(&at_plan), "2026-09-30", ""), &["signed at plan"], Some(false)),
        (twin(Some(&at_plan), "", ""), &[], Some(true)),
        // On the day on which the stage of the signing was entered, and the day before.
        (twin(Some(&all), "2026-10-01", "2031-10-01"), &[], Some(true)),
        (twin(Some(&all), "2026-09-30", "2031-09-30"), &["signed at approval"], Some(false)),
        (twin(Some(&all), "2026", ""), &[], Some(true)),
        // Entered or imported without stages, or with the last alone: nobody knows.
        (twin(None, "2026-10-01", "2036-10-01"), &[], None),
        (twin(Some(&brought), "2026-10-01", "2036-10-01"), &[], None),
        // A letter of intent does not bind.
        (Standing { letter_of_intent: true, ..twin(Some(&letter), "2026-10-02", "") }, &[], Some(true)),
        // From before 22 May 2020, and of that day.
        (twin(Some(&at_plan), "2020-05-21", "2040-01-01"), &[], Some(true)),
        (twin(Some(&at_plan), "2020-05-22", ""), &["signed at plan"], Some(false)),
        (twin(Some(&at_plan), "2020", ""), &[], Some(true)),
    ];
    for (standing, expected, kept) in table {
        assert_eq!(told(&standing), (expected.iter().map(|&text| text.to_owned()).collect(), kept), "{standing:?}");
    }
}

#[test]
fn a_successor_follows_in_time_and_for_five_years() {
    use Succession::{Amendment, Extension, Renewal};
    let step = way(&[(Stage::Implementation, "2026-10-01")]);
    let old = |until: &str| twin(None, "2022-03-01", until);
    let follows = |succession, on: &str, until: &str, followed: &Standing<'_>| {
        let standing = twin(Some(&step), on, until);
        Standing { before: Some(Before::of(followed, succession, standing.signed)), ..standing }
    };
    let table: Vec<(Standing<'_>, &[&str])> = vec![
        // The window opens on 1 September 2026.
        (follows(Extension, "2026-08-31", "2032-03-01", &old("2027-03-01")), &["before 2026-09-01"]),
        (follows(Extension, "2026-09-01", "2032-03-01", &old("2027-03-01")), &[]),
        (follows(Extension, "2027-03-01", "2032-03-01", &old("2027-03-01")), &[]),
        (follows(Extension, "2027-03-02", "2032-03-01", &old("2027-03-01")), &["after 2027-03-01"]),
        // Five years from the old end, not from the signing of the new one.
        (follows(Extension, "2026-09-01", "2032-03-02", &old("2027-03-01")), &["long from 2027-03-01"]),
        (follows(Extension, "2026-09-01", "2032", &old("2027-03-01")), &[]),
        (follows(Extension, "2026-09-01", "2033", &old("2027-03-01")), &["long from 2027-03-01"]),
        (follows(Extension, "2028-02-28", "2033-02-28", &old("2028-02-29")), &[]),
        (follows(Extension, "2028-02-28", "2033-03-01", &old("2028-02-29")), &["long from 2028-02-29"]),
        // Renewed before the end at any time; what is over is not renewed.
        (follows(Renewal, "2024-01-01", "2029-01-01", &old("2027-03-01")), &[]),
        (follows(Renewal, "2027-03-01", "2032-03-01", &old("2027-03-01")), &[]),
        (follows(Renewal, "2027-03-02", "2032-03-02", &old("2027-03-01")), &["after 2027-03-01"]),
        (follows(Renewal, "2027-01-01", "2032-01-02", &old("2027-03-01")), &["long from 2027-01-01"]),
        // An amendment counts from the old beginning, and not where it leaves the end.
        (follows(Amendment, "2025-01-01", "2027-03-01", &old("2027-03-01")), &[]),
        (follows(Amendment, "2025-01-01", "2029-01-01", &twin(None, "2022-03-01", "2029-01-01")), &[]),
        (follows(Amendment, "2025-01-01", "2027-03-02", &old("2026-03-01")), &["long from 2022-03-01"]),
        (follows(Amendment, "2027-03-02", "2027-03-01", &old("2027-03-01")), &["after 2027-03-01"]),
        // Without an end: Pasal 42 b.
        (follows(Renewal, "2027-03-02", "2032-03-02", &old("")), &[]),
        // Known in part: only what is so whichever day is meant.
        (follows(Extension, "2027", "2032", &old("2027-03-01")), &[]),
        (follows(Extension, "2028", "2032", &old("2027")), &["after 2027"]),
        // Renewed tacitly it was in force.
        (follows(Extension, "2029-02-01", "2034-03-01", &Standing { automatic: true, turn_months: Some(12), ..old("2027-03-01") }), &[]),
    ];
    for (standing, expected) in table {
        let (words, kept) = told(&standing);
        assert_eq!(words, expected, "{standing:?}");
        // That it came too early is so by one reading alone.
        let left = expected.iter().any(|words| !words.starts_with("before "));
        assert_eq!(kept, Some(!left), "{standing:?}");
    }
}

#[test]
fn routes_without_a_signature_hold_five_years_from_when_they_are_carried_out() {
    let carried_out = way(&[(Stage::Implementation, "2026-10-01")]);
    let of = |until: &str| Standing { kind: Some(Kind::Continuation), ..twin(Some(&carried_out), "", until) };
    assert_eq!(told(&of("2031-10-01")), (vec![], Some(true)));
    assert_eq!(told(&of("2031-10-02")), (vec!["long from 2026-10-01".to_owned()], Some(false)));
    assert_eq!(told(&Standing { kind: Some(Kind::Twin), ..of("2031-10-02") }), (vec![], None));
}

#[test]
fn what_is_signed_past_the_stages_of_a_continuation_is_outside() {
    use Kind::{Continuation, ContinuationNonprofit};
    use Stage::{Implementation, Interministerial, Licence, Offer, Verification, YearlyPlan};
    let table: &[(Kind, Way, &str, Codes, Option<bool>)] = &[
        (Continuation, &[(Offer, "2030-01-01")], "2030-01-02", &["signed at offer"], Some(false)),
        (Continuation, &[(Offer, "2030-01-01"), (Verification, "2030-02-01")], "2030-01-31", &["signed at offer"], Some(false)),
        (Continuation, &[(Offer, "2030-01-01"), (Verification, "2030-02-01")], "2030-02-01", &["signed at verification"], Some(false)),
        (Continuation, &[(Offer, "2030-01-01"), (Interministerial, "2030-02-01")], "", &[], Some(true)),
        (Continuation, &[(Interministerial, "2030-02-01"), (Implementation, "2030-03-01")], "2030-03-01", &[], Some(true)),
        (Continuation, &[(Implementation, "2030-03-01")], "2030-02-01", &[], Some(true)),
        (Continuation, &[], "2030-02-01", &[], None),
        (ContinuationNonprofit, &[(Licence, "2030-01-01")], "2030-01-01", &["signed at licence"], Some(false)),
        (
            ContinuationNonprofit,
            &[(Licence, "2030-01-01"), (YearlyPlan, "2030-02-01")],
            "2030-02-02",
            &["signed at yearly_plan"],
            Some(false),
        ),
    ];
    for (kind, steps, signed, expected, kept) in table {
        let course = way(steps);
        let standing = Standing { kind: Some(*kind), ..twin(Some(&course), signed, "") };
        assert_eq!(told(&standing), (expected.iter().map(|&text| text.to_owned()).collect(), *kept), "{kind} {steps:?} {signed}");
    }
}

#[test]
fn a_kind_that_is_changed_on_the_way_leaves_gates_behind() {
    use Kind::{Continuation, ContinuationNonprofit, OtherRegional, Twin};
    use Stage::{Dprd, Drafting, Exploration, Implementation, Initiative, Licence, Offer, Plan, Verification};
    let to_f: &[(Stage, &str)] = &[(Plan, "2026-01-01"), (Dprd, "2026-02-01"), (Verification, "2026-03-01")];
    let anew: &[(Stage, &str)] =
        &[(Initiative, "2026-01-01"), (Exploration, "2026-02-01"), (Offer, "2026-03-01"), (Verification, "2026-04-01")];
    let table: &[(Kind, Way, Codes)] = &[
        (Twin, to_f, &[]),
        // Of the same route.
        (OtherRegional, to_f, &[]),
        (Continuation, to_f, &["changed at verification"]),
        // Not yet at a stage of its route.
        (ContinuationNonprofit, to_f, &[]),
        (Continuation, anew, &[]),
        (Twin, &[(Offer, "2026-03-01"), (Verification, "2026-04-01")], &["changed at verification"]),
        // Brought at a stage under way.
        (Continuation, &[(Verification, "2026-04-01")], &[]),
        (Continuation, &[(Verification, "2026-03-01"), (Drafting, "2026-04-01")], &[]),
        (
            Continuation,
            &[(Verification, "2026-03-01"), (Drafting, "2026-04-01"), (Implementation, "2026-05-01")],
            &["changed at implementation"],
        ),
        // What was passed by is made up for.
        (Continuation, &[(Plan, "2026-01-01"), (Verification, "2026-04-01"), (Offer, "2026-05-01"), (Verification, "2026-06-01")], &[]),
        (ContinuationNonprofit, &[(Plan, "2026-01-01"), (Licence, "2026-04-01")], &[]),
    ];
    for (kind, steps, expected) in table {
        let course = way(steps);
        let standing = Standing { kind: Some(*kind), ..twin(Some(&course), "", "") };
        let changed: Vec<String> = told(&standing).0.into_iter().filter(|words| words.starts_with("changed")).collect();
        assert_eq!(changed, *expected, "{kind} {steps:?}");
        assert_eq!(told(&standing).1, Some(expected.is_empty()), "{kind} {steps:?}");
    }
}

/// The grounds of being in force, each in its order and out of it.
#[test]
fn what_breaks_an_order_that_gates_was_not_kept() {
    let paper = |(kind, on): &(&str, &str)| CoursePaper {
        kind: (*kind).into(),
        date: date(on),
        year: None,
        until: None,
        outcome: None,
        looked: Box::default(),
    };
    let table: &[(Dated, &str, bool)] = &[
        (&[("approval_letter", "2026-08-20")], "2026-08-20", true),
        (&[("approval_letter", "2026-08-20")], "2026-08-19", false),
        (&[("approval_letter", "2026-08")], "2026-08-19", true),
        // Nobody recorded it.
        (&[], "2026-08-19", true),
        (&[("minister_response", "2026-02-02"), ("letter_of_intent", "2026-02-01")], "2026-08-20", false),
        (&[("minister_response", "2026-02-02"), ("letter_of_intent", "2026-02-02")], "2026-08-20", true),
        (&[("confirmation_letter", "2026-07-02"), ("approval_letter", "2026-07-01")], "2026-08-20", false),
        (&[("consideration", "2026-05-20"), ("draft", "2026-05-19")], "2026-08-20", false),
        // An order that is only told, and one that is no ground: full powers, the study.
        (&[("full_powers", "2026-08-21")], "2026-08-20", true),
        (&[("study", "2026-02-02"), ("letter_of_intent", "2026-02-01")], "2026-08-20", true),
    ];
    for (papers, signed, expected) in table {
        let steps = way(&[(Stage::Plan, "2026-01-05"), (Stage::Signature, "2026-08-01"), (Stage::Implementation, "2026-09-01")]);
        let course = Course { papers: papers.iter().map(paper).collect(), ..steps };
        assert_eq!(kept(&twin(Some(&course), signed, ""), &Procedure::default(), today()), Some(*expected), "{papers:?} {signed}");
    }
}
