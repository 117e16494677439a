use proptest::prelude::*;

use super::*;
use crate::model::act::{Advance, Return};
use crate::model::day::add_days;
use crate::model::{Agreement, Command, HeldActivity, Id, Kind, Move, Stage, Target};
use crate::rules::clock::last_day;
use crate::rules::fake_facts::FakeFacts;
use crate::rules::procedure::Route;
use crate::rules::ways::{KOTA, PROVINSI, advance, ask, at, date, day, held, paper, register, step, with};
use crate::rules::{Course, Facts, acting};

/// Gives KS-0001 a fact, in a stage in which it can be; the day on which it then is.
fn put(facts: &mut FakeFacts, route: &Route, rule: &OrderRule, name: &str, on: PartialDate) -> PartialDate {
    let (sort, code) = name.split_once('.').expect(name);
    let calendar = facts.procedure().calendar.clone();
    match sort {
        "document" => with(facts, |agreement| {
            let next = acting::next_number(&agreement.documents);
            agreement.documents.insert(next, crate::model::Document { date: Some(on), ..paper(code, "") });
        }),
        "event" => {
            let has = |stage: &Stage| route.stages.iter().any(|of| of.code == *stage && of.event.iter().any(|event| event.code == code));
            let stage = rule.stage.or_else(|| route.stages.iter().map(|of| of.code).find(has)).expect(name);
            in_step(facts, stage, |step| _ = step.events.insert(code.to_owned(), on));
        }
        "clock" => {
            let stage = rule.stage.unwrap_or_else(|| Stage::from_code(code).expect(code));
            let clock = route.stages.iter().filter(|of| of.code == stage).flat_map(|of| &of.clock).find(|clock| clock.code == code);
            let clock = clock.expect(name);
            in_step(facts, stage, |step| _ = step.events.insert(clock.starts.clone(), on));
            return add_days(last_day(&calendar, on, clock.length, clock.unit), 1).into();
        }
        "stage" => in_step(facts, Stage::from_code(code).expect(code), |step| step.entered = on),
        "field" if code == "signed" => with(facts, |agreement| agreement.signed = Some(on)),
        "field" => with(facts, |agreement| agreement.in_force = Some(on)),
        _ => with(facts, |agreement| {
            let held =
                HeldActivity { on, what: "x".into(), kind: None, people: None, value: None, outcome: None, evidence: None, void: None };
            agreement.activities.insert(1, held);
        }),
    }
    on
}

fn in_step(facts: &mut FakeFacts, stage: Stage, change: impl FnOnce(&mut crate::model::Step)) {
    let new = step(facts, stage, "2025-01-02", &[]);
    with(facts, |agreement| {
        let known = agreement.steps.iter().find(|(_, step)| step.stage == stage).map(|(number, _)| *number);
        let number = known.unwrap_or_else(|| acting::next_number(&agreement.steps));
        change(agreement.steps.entry(number).or_insert(new));
    });
}

fn all_of(agreement: &Agreement, facts: &FakeFacts, on: Day) -> Vec<(String, String)> {
    let course = Course::of(agreement);
    let standing = Standing::of(agreement, None, course.as_ref());
    broken(&standing, &facts.procedure(), on).iter().map(|one| (one.rule.earlier.clone(), one.rule.later.clone())).collect()
}

fn breaks(facts: &FakeFacts, rule: &OrderRule) -> bool {
    all_of(&held(facts), facts, Day::MAX).contains(&(rule.earlier.clone(), rule.later.clone()))
}

#[test]
fn each_order_of_the_pack_is_broken_by_every_earlier_day_and_by_no_other() {
    let procedure = crate::rules::procedure::Procedure::default();
    let pack = procedure.packs.all()[0].pack.clone();
    assert!(pack.orders.len() > 40);
    for rule in pack.orders.iter().filter(|rule| !rule.excludes && !rule.later.starts_with("clock.") && !stages::is_one(rule)) {
        let kind = rule.kinds.first().copied().unwrap_or(Kind::Twin);
        let route = pack.route(kind).expect("a route");
        let judged = |first: &str, later: &dyn Fn(PartialDate) -> PartialDate| {
            let mut facts = register(KOTA, kind);
            let since = put(&mut facts, route, rule, &rule.earlier, date(first));
            put(&mut facts, route, rule, &rule.later, later(since));
            breaks(&facts, rule)
        };
        let moved = |days: i64| move |since: PartialDate| PartialDate::from(add_days(since.earliest(), days));
        let text = |text: &'static str| move |_: PartialDate| date(text);
        for (days, expected) in [(-400, true), (-1, true), (0, false), (1, false), (400, false)] {
            assert_eq!(judged("2026-09-15", &moved(days)), expected, "{} {} {days}", rule.earlier, rule.later);
        }
        // Known in part: as long as any of its days would be right, it is.
        for (later, expected) in [("2025", true), ("2026-08", true), ("2026", false), ("2027-01", false)] {
            assert_eq!(judged("2026-09-15", &text(later)), expected, "{} {} {later}", rule.earlier, rule.later);
        }
        if !rule.earlier.starts_with("clock.") {
            for (later, expected) in [("2026-08-31", true), ("2026-09-01", false), ("2026-09", false)] {
                assert_eq!(judged("2026-09", &text(later)), expected, "{} {} {later} of a month", rule.earlier, rule.later);
            }
        }
    }
}

#[test]
fn an_order_is_one_of_its_kinds_levels_and_time() {
    let early = |region, kind, on: [&str; 2]| {
        let mut facts = register(region, kind);
        at(&mut facts, Stage::Verification, "2020-01-02", &[("governor_received", on[0]), ("governor_forwarded", on[1])]);
        with(&mut facts, |agreement| agreement.documents = [(1, paper("plan", on[0])), (2, paper("consideration", on[1]))].into());
        all_of(&held(&facts), &facts, Day::MAX).into_iter().map(|(_, later)| later).collect::<Vec<_>>()
    };
    let (forwarded, considered) = ("event.governor_forwarded", "document.consideration");
    assert_eq!(early(KOTA, Kind::Twin, ["2026-09-15", "2026-09-14"]), [forwarded, considered, considered]);
    assert_eq!(early(PROVINSI, Kind::Twin, ["2026-09-15", "2026-09-14"]), [considered, considered]);
    assert!(early(KOTA, Kind::Continuation, ["2026-09-15", "2026-09-14"]).is_empty());
    // What was before the first pack is judged by none.
    assert!(early(KOTA, Kind::Twin, ["2026-09-15", "2020-05-21"]).is_empty());
    assert_eq!(early(KOTA, Kind::Twin, ["2026-09-15", "2020-05-22"]).len(), 3);
}

/// Steps as (stage, entered, how, events), papers as (kind, date).
type Way<'a> = (&'a [(Stage, &'a str, Move, &'a [(&'a str, &'a str)])], &'a [(&'a str, &'a str)]);

#[test]
fn what_went_back_is_held_against_what_came_after_it() {
    use Move::{Advance as On, Return as Back};
    use Stage::{Dprd, Plan, Verification};
    let first = [("dprd_received", "2026-03-02")].as_slice();
    let again = [("dprd_received", "2026-06-01")].as_slice();
    let forwarded = [("governor_received", "2026-03-02"), ("governor_forwarded", "2026-03-03"), ("minister_received", "2026-03-04")];
    let table: &[(&str, Way<'_>, &[&str])] = &[
        ("in order", (&[(Dprd, "2026-03-02", On, first)], &[("plan", "2026-02-02"), ("dprd_approval", "2026-04-01")]), &[]),
        ("a plan that came too late", (&[(Dprd, "2026-03-02", On, first)], &[("plan", "2026-03-03")]), &["event.dprd_received"]),
        ("one plan of two was there", (&[(Dprd, "2026-03-02", On, first)], &[("plan", "2026-03-03"), ("plan", "2026-02-02")]), &[]),
        ("nobody knows when it was made", (&[(Dprd, "2026-03-02", On, first)], &[("plan", ""), ("plan", "2026-03-03")]), &[]),
        (
            "repaired, and received before its repair",
            (
                &[(Dprd, "2026-03-02", On, first), (Plan, "2026-05-04", Back, &[]), (Dprd, "2026-05-20", On, again)],
                &[("plan", "2026-02-02"), ("plan", "2026-06-02")],
            ),
            &["event.dprd_received"],
        ),
        (
            "repaired, then received",
            (
                &[(Dprd, "2026-03-02", On, first), (Plan, "2026-05-04", Back, &[]), (Dprd, "2026-05-20", On, again)],
                &[("plan", "2026-02-02"), ("plan", "2026-05-18")],
            ),
            &[],
        ),
        (
            "an approval of the second time, before its second receipt",
            (
                &[(Dprd, "2026-03-02", On, first), (Plan, "2026-05-04", Back, &[]), (Dprd, "2026-05-20", On, again)],
                &[("plan", "2026-05-18"), ("dprd_approval", "2026-05-25")],
            ),
            &["document.dprd_approval"],
        ),
        (
            "returned on the day of the consideration",
            (
                &[(Verification, "2026-03-02", On, &forwarded), (Plan, "2026-05-04", Back, &[])],
                &[("plan", "2026-02-02"), ("consideration", "2026-05-04"), ("plan", "2026-06-02")],
            ),
            &[],
        ),
        (
            "refused, and approved without a new receipt",
            (
                &[(Dprd, "2026-03-02", On, &[("dprd_received", "2026-03-02"), ("dprd_refused", "2026-04-01")])],
                &[("plan", "2026-02-02"), ("dprd_approval", "2026-04-20")],
            ),
            &["event.dprd_refused"],
        ),
        (
            "approved, and refused without a new plan",
            (
                &[(Dprd, "2026-03-02", On, &[("dprd_received", "2026-03-02"), ("dprd_refused", "2026-04-20")])],
                &[("plan", "2026-02-02"), ("dprd_approval", "2026-04-01")],
            ),
            &["event.dprd_refused"],
        ),
        (
            "refused, and approved once a new plan was received",
            (
                &[
                    (Dprd, "2026-03-02", On, &[("dprd_received", "2026-03-02"), ("dprd_refused", "2026-04-01")]),
                    (Plan, "2026-05-04", Back, &[]),
                    (Dprd, "2026-05-20", On, again),
                ],
                &[("plan", "2026-02-02"), ("plan", "2026-05-18"), ("dprd_approval", "2026-06-20")],
            ),
            &[],
        ),
        (
            "the signed paper dates the signing of the letter of intent",
            (&[], &[("letter_of_intent", "2026-03-02"), ("minister_response", "2026-03-03")]),
            &["event.letter_of_intent_signed"],
        ),
        (
            "a letter after an approval is not the one that follows silence",
            (
                &[(Dprd, "2026-03-02", On, first)],
                &[("plan", "2026-02-02"), ("dprd_approval", "2026-03-09"), ("follow_up_letter", "2026-03-16")],
            ),
            &[],
        ),
        (
            "and one before the silence is",
            (&[(Dprd, "2026-03-02", On, first)], &[("plan", "2026-02-02"), ("follow_up_letter", "2026-03-16")]),
            &["document.follow_up_letter"],
        ),
    ];
    for (case, (steps, papers), expected) in table {
        let mut facts = register(KOTA, Kind::Twin);
        let steps: Vec<_> =
            steps.iter().map(|(stage, on, how, events)| crate::model::Step { how: *how, ..step(&facts, *stage, on, events) }).collect();
        with(&mut facts, |agreement| {
            agreement.steps = (1..).zip(steps).collect();
            agreement.documents = (1..).zip(papers.iter().map(|(kind, on)| paper(kind, on))).collect();
        });
        let found: Vec<String> = all_of(&held(&facts), &facts, Day::MAX).into_iter().map(|(_, later)| later).collect();
        assert_eq!(found, *expected, "{case}");
        assert!(all_of(&held(&facts), &facts, day("2026-01-01")).is_empty(), "{case}: before anything happened");
    }
}

#[test]
fn stages_follow_one_another_and_lead_to_the_signing() {
    use Stage::{Approval, Dprd, Implementation, Plan, Signature};
    type Case<'a> = (&'a str, &'a [(Stage, &'a str)], &'a [(Option<Stage>, Option<Stage>)]);
    let table: &[Case<'_>] = &[
        ("", &[(Plan, "2026-03-02"), (Dprd, "2026-03-02")], &[]),
        ("", &[(Plan, "2026-03-02"), (Dprd, "2026-03-01")], &[(Some(Plan), Some(Dprd))]),
        ("", &[(Plan, "2026-03"), (Dprd, "2026-03-01")], &[]),
        // Stages are recorded in their order whichever law was in force.
        ("", &[(Plan, "2019-03-02"), (Dprd, "2019-03-01")], &[(Some(Plan), Some(Dprd))]),
        ("2026-06-14", &[(Approval, "2026-06-15")], &[(Some(Approval), None)]),
        // Told once, by the first.
        ("2026-06-14", &[(Dprd, "2026-06-15"), (Approval, "2026-06-16")], &[(Some(Dprd), None)]),
        ("2026-06-15", &[(Approval, "2026-06-15")], &[]),
        ("2026", &[(Approval, "2026-06-15")], &[]),
        ("2026-06-14", &[(Signature, "2026-06-15"), (Implementation, "2026-06-16")], &[]),
        // Before the first law it is nobody's.
        ("2019-06-14", &[(Approval, "2019-06-15")], &[]),
    ];
    for (signed, steps, expected) in table {
        let mut facts = register(KOTA, Kind::Twin);
        let steps: Vec<_> = steps.iter().map(|(stage, on)| step(&facts, *stage, on, &[])).collect();
        with(&mut facts, |agreement| {
            agreement.signed = signed.parse().ok();
            agreement.steps = (1..).zip(steps).collect();
        });
        let (agreement, procedure) = (held(&facts), facts.procedure());
        let course = Course::of(&agreement);
        let found: Vec<_> =
            broken(&Standing::of(&agreement, None, course.as_ref()), &procedure, Day::MAX).into_iter().map(|one| one.stages).collect();
        assert_eq!(found, *expected, "{signed} {:?}", agreement.steps);
    }
}

#[test]
fn a_text_is_carried_out_once_it_is_in_force_also_where_no_stage_is_recorded() {
    let told = |signed: &str, in_force: &str, held_on: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        with(&mut facts, |agreement| (agreement.signed, agreement.in_force) = (signed.parse().ok(), in_force.parse().ok()));
        if !held_on.is_empty() {
            let rule = facts.procedure().packs.all()[0].pack.orders[0].clone();
            let route = facts.procedure().packs.all()[0].pack.route(Kind::Twin).expect("a route").clone();
            put(&mut facts, &route, &rule, "activity.held", date(held_on));
        }
        all_of(&held(&facts), &facts, day("2026-11-24")).into_iter().map(|(_, later)| later).collect::<Vec<_>>()
    };
    assert_eq!(told("2026-06-15", "2026-06-14", ""), ["field.in_force"]);
    assert_eq!(told("2026-06-15", "2026-06-15", "2026-06-15"), Vec::<String>::new());
    // Its entry into force is known ahead.
    assert_eq!(told("2026-06-15", "2027-01-01", "2026-11-01"), ["activity.held"]);
    assert_eq!(told("2026-06-15", "", "2026-06-14"), ["activity.held"]);
    assert_eq!(told("2026-06-15", "2027-01-01", "2027-01-01"), Vec::<String>::new());
}

fn codes(refused: crate::model::Refusal) -> Vec<(&'static str, Option<&'static str>)> {
    refused.reasons.iter().map(|reason| (reason.code, reason.field)).collect()
}

#[test]
fn a_step_that_breaks_an_order_is_refused_and_what_was_broken_before_is_in_nobodys_way() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-10-01", &[("dprd_received", "2026-10-05")]);
    for (kind, on) in
        [("plan", "2026-09-01"), ("letter_of_intent", "2026-08-01"), ("dprd_letter", "2026-10-02"), ("minister_response", "2026-07-01")]
    {
        with(&mut facts, |agreement| _ = agreement.documents.insert(acting::next_number(&agreement.documents), paper(kind, on)));
    }
    let on = |approved: &str| Command::Advance(Advance { documents: vec![paper("dprd_approval", approved)], ..advance("2026-11-02") });
    let refused = facts.submit("sari", "2026-11-02", on("2026-10-04")).expect_err("approved before it was received");
    let reason = refused.reasons[0].clone();
    assert_eq!(codes(refused), [("wrong_order", Some("document"))]);
    assert_eq!(reason.article.as_deref(), Some("Pasal 17 (2) Permendagri 25/2020"));
    let set = |fields: &[(&str, &str)]| Command::Set {
        target: Target::Record(Id::Agreement(1)),
        fields: fields.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect(),
    };
    // Events belong to a step: refused however they are given.
    let refused =
        facts.submit("sari", "2026-11-02", set(&[("event.dprd_received", "2026-08-30")])).expect_err("before plan, letter and stage");
    assert_eq!(codes(refused), [("wrong_order", Some("event")); 3]);
    // A paper by itself is told, and keeps the stage from being left until it is put right.
    let fields = [("kind", "dprd_approval"), ("date", "2026-10-04")].map(|(code, text)| (code.to_owned(), text.to_owned())).to_vec();
    let decided = facts.submit("sari", "2026-11-02", Command::New { new: crate::model::New::Document(1), fields }).expect("told");
    let crate::model::command::Report::Fields(report) = decided.report else { panic!("a report") };
    assert_eq!(report.told.iter().map(|reason| reason.code).collect::<Vec<_>>(), ["wrong_order"]);
    assert!(ask(&facts, "2026-11-02").needs.iter().any(|need| need.code == "order.dprd_approval" && need.is_lacking()));
    let refused = facts.submit("sari", "2026-11-02", Command::Advance(advance("2026-11-02"))).expect_err("still out of order");
    assert_eq!(codes(refused), [("wrong_order", Some("document"))]);
    // What has nothing to do with it goes on, and so does what puts it right.
    facts.submit("sari", "2026-11-02", set(&[("note", "catatan")])).expect("a note");
    facts.submit("sari", "2026-11-02", set(&[("event.dprd_received", "2026-10-04")])).expect("put right");
    facts.submit("sari", "2026-11-02", Command::Advance(advance("2026-11-02"))).expect("in order now");
}

#[test]
fn signing_by_hand_before_the_approval_is_told_by_its_article() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Approval, "2026-09-01", &[]);
    with(&mut facts, |agreement| agreement.documents = [(1, paper("approval_letter", "2026-10-05"))].into());
    let fields = vec![("signed".to_owned(), "2026-10-04".to_owned())];
    let decided = facts.submit("sari", "2026-11-02", Command::Set { target: Target::Record(Id::Agreement(1)), fields }).expect("told");
    let crate::model::command::Report::Fields(report) = decided.report else { panic!("a report") };
    let told: Vec<_> = report.told.iter().map(|reason| (reason.code, reason.article.as_deref())).collect();
    assert!(told.contains(&("wrong_order", Some("Pasal 24 (2) Permendagri 25/2020"))), "{told:?}");
    let marks = crate::rules::attention::attention;
    let agreement = held(&facts);
    let course = Course::of(&agreement);
    let of = |on: &str| marks(&Standing::of(&agreement, None, course.as_ref()), &facts.procedure(), day(on));
    assert!(of("2026-11-02").contains(&crate::model::Attention::WrongOrder));
    assert!(!of("2026-10-04").contains(&crate::model::Attention::WrongOrder), "the approval was not there yet");
}

/// What the governor did not receive he does not forward; what neither he forwarded nor the head sent after the five days
/// the Minister did not receive; and of what the Minister did not receive nothing is considered.
#[test]
fn nobody_is_passed_by_on_the_way_to_the_minister() {
    type Given<'a> = &'a [(&'a str, &'a str)];
    let (received, forwarded) = (("governor_received", "2026-10-06"), ("governor_forwarded", "2026-10-08"));
    let (direct, minister) = (("sent_direct", "2026-10-14"), ("minister_received", "2026-10-15"));
    let table: [(Given<'_>, &[&str]); 9] = [
        (&[received, forwarded, minister], &[]),
        // The five days end on 13 October.
        (&[received, direct, minister], &[]),
        (&[received, ("sent_direct", "2026-10-13")], &["clock.governor event.sent_direct"]),
        (&[forwarded], &["event.governor_received event.governor_forwarded"]),
        (&[direct], &["event.governor_received event.sent_direct"]),
        (&[minister], &["event.governor_forwarded event.minister_received"]),
        (&[received, minister], &["event.governor_forwarded event.minister_received"]),
        (&[received, forwarded, ("minister_received", "2026-10-07")], &["event.governor_forwarded event.minister_received"]),
        (&[("governor_received", "2026-10-04"), ("governor_forwarded", "2026-10-05")], &["stage.STAGE event.governor_received"]),
    ];
    for (stage, paper_of) in [(Stage::Verification, "dprd_approval"), (Stage::Drafting, "draft")] {
        for (events, expected) in &table {
            let mut facts = register(KOTA, Kind::Twin);
            at(&mut facts, stage, "2026-10-05", &[]);
            with(&mut facts, |agreement| agreement.documents = [(1, paper(paper_of, "2026-10-01"))].into());
            let told = |agreement: &Agreement| -> Vec<String> {
                all_of(agreement, &facts, Day::MAX).into_iter().map(|(earlier, later)| format!("{earlier} {later}")).collect()
            };
            let mut recorded = held(&facts);
            let step = recorded.steps.get_mut(&1).expect("a step");
            step.events = events.iter().map(|(code, on)| ((*code).to_owned(), date(on))).collect();
            let expected: Vec<String> = expected.iter().map(|one| one.replace("STAGE", stage.code())).collect();
            assert_eq!(told(&recorded), expected, "{stage} {events:?}");
            // The act that would record it is refused.
            let fields = events.iter().map(|(code, on)| (format!("event.{code}"), (*on).to_owned())).collect();
            let set = facts.submit("sari", "2026-11-02", Command::Set { target: Target::Record(Id::Agreement(1)), fields });
            assert_eq!(set.is_ok(), expected.is_empty(), "{stage} {events:?}");
            if let Err(refused) = set {
                assert!(refused.reasons.iter().all(|reason| reason.code == "wrong_order" && reason.article.is_some()), "{refused:?}");
            }
        }
    }
    // A draft that nobody wrote is sent to nobody.
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Drafting, "2026-10-05", &[received, forwarded, minister]);
    assert_eq!(all_of(&held(&facts), &facts, Day::MAX).len(), 2, "the governor's and the Minister's receipt");
    // Without any receipt nothing is considered: an act that brings the consideration says which is missing, what is held
    // is told, and where the stage was never recorded nobody knows.
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Verification, "2026-10-05", &[]);
    let wanted = Advance { documents: vec![paper("consideration", "2026-10-30")], ..advance("2026-11-02") };
    let refused = facts.submit("sari", "2026-11-02", Command::Advance(wanted)).expect_err("nothing was received");
    assert!(refused.reasons.iter().any(|reason| reason.code == "missing_event"), "{refused:?}");
    with(&mut facts, |agreement| agreement.documents = [(1, paper("consideration", "2026-10-30"))].into());
    assert_eq!(all_of(&held(&facts), &facts, Day::MAX), [("event.minister_received".to_owned(), "document.consideration".to_owned())]);
    at(&mut facts, Stage::Negotiation, "2026-10-05", &[]);
    assert!(all_of(&held(&facts), &facts, Day::MAX).is_empty());
}

/// A refusal after the 45 days is never swallowed: what was deemed approved and the refusal are both told, until something
/// follows.
#[test]
fn a_refusal_after_silence_is_told_beside_what_is_deemed_approved() {
    let refused = |on: &str, approved: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Dprd, "2026-03-02", &[("dprd_received", "2026-03-03"), ("dprd_refused", on)]);
        with(&mut facts, |agreement| agreement.documents = [(1, paper("plan", "2026-02-27"))].into());
        if !approved.is_empty() {
            with(&mut facts, |agreement| _ = agreement.documents.insert(2, paper("dprd_approval", approved)));
        }
        let agreement = held(&facts);
        let course = Course::of(&agreement);
        let found =
            crate::rules::attention::causes(&Standing::of(&agreement, None, course.as_ref()), &facts.procedure(), day("2026-06-01"));
        found.into_iter().map(|cause| cause.rule).collect::<Vec<_>>()
    };
    // The 45 days end on 18 May.
    assert_eq!(refused("2026-05-18", ""), Vec::<&str>::new());
    assert_eq!(refused("2026-05-19", ""), ["deemed-approved", "wrong-order"]);
    assert_eq!(refused("2026-05-19", "2026-05-05"), ["wrong-order"], "an approval and a refusal of one plan");
    let agreement = held(&{
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Dprd, "2026-03-02", &[("dprd_received", "2026-03-03"), ("dprd_refused", "2026-05-19")]);
        facts
    });
    let course = Course::of(&agreement);
    let procedure = crate::rules::procedure::Procedure::default();
    let found = broken(&Standing::of(&agreement, None, course.as_ref()), &procedure, Day::MAX);
    let said = crate::language::say(&sentence(&found[0]), crate::language::Language::Id).to_string();
    assert!(said.starts_with("Sesudah batas waktu 18 Mei 2026: penolakan DPRD 19 Mei 2026"), "{said}");
}

/// One act of an officer: which, and so many days after the last one, or before it.
#[derive(Clone, Debug)]
enum Act {
    On { back_papers: i64, back_events: i64, ahead: i64 },
    Back { ahead: i64 },
    Event { code: &'static str, ahead: i64 },
}

const EVENTS: &[&str] = &[
    "dprd_received",
    "dprd_refused",
    "governor_received",
    "governor_forwarded",
    "sent_direct",
    "copy_sent",
    "minister_received",
    "original_sent",
];

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0_i64..90, 0_i64..90, 0_i64..60).prop_map(|(back_papers, back_events, ahead)| Act::On { back_papers, back_events, ahead }),
        1 => (0_i64..30).prop_map(|ahead| Act::Back { ahead }),
        3 => (prop::sample::select(EVENTS), -60_i64..20).prop_map(|(code, ahead)| Act::Event { code, ahead }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_done_breaks_no_order(acts in prop::collection::vec(any_act(), 1..24), province in any::<bool>()) {
        let mut facts = register(if province { PROVINSI } else { KOTA } , Kind::Twin);
        at(&mut facts, Stage::Exploration, "2024-01-15", &[]);
        let mut today = day("2024-02-01");
        for act in acts {
            let before = held(&facts);
            let command = match act {
                Act::On { back_papers, back_events, ahead } => {
                    today = add_days(today, ahead);
                    let (papers, events) = (add_days(today, -back_papers), add_days(today, -back_events));
                    let mut wanted = Advance { pass: None, ..advance(&today.to_string()) };
                    for need in ask(&facts, &today.to_string()).needs.into_iter().filter(|need| need.is_lacking()) {
                        match need.about {
                            crate::rules::why::About::Document(kind) => wanted.documents.push(paper(&kind, &papers.to_string())),
                            crate::rules::why::About::Event(code) => wanted.events.extend([(code, events.into())]),
                            _ => {}
                        }
                    }
                    Command::Advance(wanted)
                }
                Act::Back { ahead } => {
                    today = add_days(today, ahead);
                    Command::Return(Return { agreement: 1, to: None, on: today.into(), reason: "x".into() })
                }
                Act::Event { code, ahead } => Command::Set {
                    target: Target::Record(Id::Agreement(1)),
                    fields: vec![(format!("event.{code}"), add_days(today, ahead.min(0)).to_string())],
                },
            };
            let is_done = facts.submit("sari", &today.to_string(), command).is_ok();
            let refusing = |agreement: &Agreement| {
                let course = Course::of(agreement);
                let procedure = facts.procedure();
                broken(&Standing::of(agreement, None, course.as_ref()), &procedure, Day::MAX).iter().filter(|one| !one.rule.told).count()
            };
            prop_assert!(refusing(&held(&facts)) <= refusing(&before), "{is_done}");
        }
    }
}
