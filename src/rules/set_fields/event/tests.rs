use crate::model::{Command, Id, Kind, RegionCode, Stage, Target};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, PROVINSI, at, date, give, held, register, step, with};

const DAY: &str = "2026-11-24";

/// KS-0001 at a stage since 5 October 2026, with these events.
fn entered(region: RegionCode, stage: Stage, events: &[(&str, &str)]) -> FakeFacts {
    let mut facts = register(region, Kind::Twin);
    at(&mut facts, stage, "2026-10-05", events);
    facts
}

/// Code and field of each reason.
fn set(facts: &mut FakeFacts, field: &str, text: &str) -> Result<(), Vec<(&'static str, Option<&'static str>)>> {
    let command = Command::Set { target: Target::Record(Id::Agreement(1)), fields: vec![(field.to_owned(), text.to_owned())] };
    let told = facts.submit("budi", DAY, command);
    told.map(drop).map_err(|refusal| refusal.reasons.iter().map(|reason| (reason.code, reason.field)).collect())
}

fn on(facts: &FakeFacts, code: &str) -> Option<String> {
    held(facts).steps[&1].events.get(code).map(ToString::to_string)
}

#[test]
fn the_day_of_an_event_is_kept_as_it_is_known() {
    let table = [
        ("2026-10-06", Some("2026-10-06")),
        ("6/10/2026", Some("2026-10-06")),
        // The day itself, and the day that the stage was entered on.
        (DAY, Some(DAY)),
        ("2026-10-05", Some("2026-10-05")),
        ("kemarin", Some("2026-11-23")),
        ("-1hk", Some("2026-11-23")),
        // Known in part: today's month may be before today.
        ("Okt 2026", Some("2026-10")),
        ("Nov 2026", Some("2026-11")),
        ("2026", Some("2026")),
        // Taken away again.
        ("", None),
        (" ", None),
        ("-", None),
    ];
    for (text, expected) in table {
        let mut facts = entered(KOTA, Stage::Dprd, &[("dprd_received", "2026-11-01")]);
        assert_eq!(set(&mut facts, "event.dprd_received", text), Ok(()), "{text}");
        assert_eq!(on(&facts, "dprd_received").as_deref(), expected, "{text}");
    }
}

/// What a stage owes and keeps nobody may be recorded at any later one (Pasal 19 (2) PP 59/2016).
#[test]
fn what_an_earlier_stage_owes_is_recorded_there() {
    let mut facts = register(KOTA, Kind::ContinuationNonprofit);
    at(&mut facts, Stage::Licence, "2026-10-05", &[]);
    let mut agreement = held(&facts);
    agreement.steps.insert(2, crate::rules::ways::step(&facts, Stage::YearlyPlan, "2026-10-20", &[]));
    facts.hold(Id::Agreement(1), &agreement);
    assert_eq!(set(&mut facts, "event.home_affairs_notified", "2026-11-02"), Ok(()));
    assert_eq!(on(&facts, "home_affairs_notified").as_deref(), Some("2026-11-02"));
    // What only the stage that was left asks for is none of them.
    assert!(set(&mut facts, "event.dprd_received", "2026-11-02").is_err());
}

#[test]
fn what_is_no_event_of_the_stage_or_no_day_is_refused_and_changes_nothing() {
    let unknown = ("unknown_field", None);
    let table = [
        ("event.puisi", "2026-10-06", unknown),
        ("event.", "2026-10-06", unknown),
        ("event.DPRD_RECEIVED", "2026-10-06", unknown),
        // Of the stage after this one.
        ("event.governor_received", "2026-10-06", unknown),
        ("event.puisi", "", unknown),
        ("event.dprd_received", "2026-11-25", ("after_today", Some("event"))),
        ("event.dprd_received", "besok", ("after_today", Some("event"))),
        ("event.dprd_received", "Des 2026", ("after_today", Some("event"))),
        ("event.dprd_received", "2027", ("after_today", Some("event"))),
        ("event.dprd_received", "31/9/2026", ("bad_date", Some("event"))),
        ("event.dprd_received", "segera", ("bad_date", Some("event"))),
    ];
    for (field, text, reason) in table {
        let mut facts = entered(KOTA, Stage::Dprd, &[("dprd_received", "2026-11-01")]);
        let before = held(&facts);
        assert_eq!(set(&mut facts, field, text), Err(vec![reason]), "{field}={text}");
        assert_eq!(held(&facts), before, "{field}={text}");
    }
}

#[test]
fn an_event_is_named_in_both_languages_where_the_region_has_it() {
    let names = ["event.governor_received", "event.diterima gubernur", "event.Received by the Governor"];
    for name in names {
        let mut facts = entered(KOTA, Stage::Verification, &[]);
        assert_eq!(set(&mut facts, name, "2026-10-06"), Ok(()), "{name}");
        assert_eq!(on(&facts, "governor_received").as_deref(), Some("2026-10-06"), "{name}");
        // A province has no governor above it.
        let mut facts = entered(PROVINSI, Stage::Verification, &[]);
        assert_eq!(set(&mut facts, name, "2026-10-06"), Err(vec![("unknown_field", None)]), "{name}");
    }
}

#[test]
fn without_a_stage_no_event_is_known() {
    let mut facts = register(KOTA, Kind::Twin);
    assert_eq!(set(&mut facts, "event.dprd_received", "2026-10-06"), Err(vec![("unknown_field", None)]));
    assert!(held(&facts).steps.is_empty());
    at(&mut facts, Stage::Dprd, "2026-10-05", &[]);
    assert_eq!(set(&mut facts, "event.dprd_received", "2026-10-06"), Ok(()));
    assert_eq!(held(&facts).steps[&1].events["dprd_received"], date("2026-10-06"));
}

/// What was recorded wrongly in a stage that was left can be put right, and what was forgotten there added; it is not of
/// a day after the stage was left, unless its gate was passed.
#[test]
fn an_event_of_a_stage_that_was_left_is_corrected_and_added() {
    use crate::model::Move;
    let way = |how: Move| {
        let mut facts = register(KOTA, Kind::Twin);
        let steps = [
            step(&facts, Stage::Dprd, "2026-03-02", &[("dprd_received", "2026-03-03")]),
            step(&facts, Stage::Verification, "2026-05-20", &[("governor_received", "2026-05-21")]),
            crate::model::Step { how, ..step(&facts, Stage::Drafting, "2026-08-10", &[]) },
        ];
        with(&mut facts, |agreement| agreement.steps = (1..).zip(steps).collect());
        facts
    };
    let at_step = |facts: &FakeFacts, number: u16, code: &str| held(facts).steps[&number].events.get(code).map(ToString::to_string);
    let table = [
        ("event.dprd_received", "2026-03-04", Move::Advance, Ok(1)),
        ("event.dprd.dprd_received", "2026-03-04", Move::Advance, Ok(1)),
        ("event.verification.governor_received", "2026-05-22", Move::Advance, Ok(2)),
        ("event.verification.diterima gubernur", "2026-05-22", Move::Advance, Ok(2)),
        ("event.verification.governor_forwarded", "2026-05-25", Move::Advance, Ok(2)),
        ("event.dprd_received", "2026-05-21", Move::Advance, Err(vec![("impossible_order", Some("event"))])),
        ("event.verification.governor_received", "2026-08-11", Move::Advance, Err(vec![("impossible_order", Some("event"))])),
        ("event.verification.governor_received", "2026-08-11", Move::Pass, Ok(2)),
        ("event.verification.dprd_received", "2026-03-04", Move::Advance, Err(vec![("unknown_field", None)])),
        ("event.plan.dprd_received", "2026-03-04", Move::Advance, Err(vec![("unknown_field", None)])),
        ("event.original_sent", "2026-03-04", Move::Advance, Err(vec![("unknown_field", None)])),
    ];
    for (field, text, how, expected) in table {
        let mut facts = way(how);
        let code = if field.ends_with("gubernur") { "governor_received" } else { field.rsplit('.').next().expect("a code") };
        let done = set(&mut facts, field, text);
        assert_eq!(done, expected.clone().map(drop), "{field} {text}");
        if let Ok(number) = expected {
            assert_eq!(at_step(&facts, number, code).as_deref(), Some(text), "{field}");
        }
    }
    // By its code alone it is that of the newest stage that has it.
    let mut facts = way(Move::Advance);
    give(&mut facts, "draft", "2026-08-10");
    assert_eq!(set(&mut facts, "event.governor_received", "2026-08-12"), Ok(()));
    assert_eq!(at_step(&facts, 3, "governor_received").as_deref(), Some("2026-08-12"));
    assert_eq!(at_step(&facts, 2, "governor_received").as_deref(), Some("2026-05-21"));
}
