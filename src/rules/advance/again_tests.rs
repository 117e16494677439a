//! The Minister's consideration and the DPRD's refusal: what goes back, and what counts again.

use crate::model::act::{Advance, Return};
use crate::model::question::Reply;
use crate::model::{Command, Considered, Document, Kind, Refusal, Stage};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, advance, ask, at, date, give, held, paper, register, step, with};

/// Judged with these answers, as "code=value:reason", and written where it may be.
fn done(facts: &mut FakeFacts, command: Command, answers: &[&str]) -> Result<(), Vec<&'static str>> {
    let mut envelope = facts.envelope("sari", "2026-11-24", command.clone());
    let reply = |text: &&str| {
        let (code, rest) = text.split_once('=').expect(text);
        let (value, reason) = rest.split_once(':').map_or((rest, None), |(value, reason)| (value, Some(reason.to_owned())));
        (code.to_owned(), Reply { value: value.to_owned(), reason })
    };
    envelope.replies = answers.iter().map(reply).collect();
    let codes = |refusal: Refusal| refusal.reasons.iter().map(|reason| reason.code).collect::<Vec<_>>();
    facts.submit_whole(&envelope).map(drop).map_err(codes)
}

fn on(day: &str, papers: &[Document], events: &[(&str, &str)]) -> Command {
    let events = events.iter().map(|(code, on)| ((*code).to_owned(), date(on))).collect();
    Command::Advance(Advance { documents: papers.to_vec(), events, ..advance(day) })
}

fn back(day: &str) -> Command {
    Command::Return(Return { agreement: 1, to: None, on: date(day), reason: "diperbaiki".into() })
}

/// At f since 1 July, approved by the DPRD in June, or deemed to be by its silence.
fn verified(is_silent: bool) -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    let received = if is_silent { "2026-03-02" } else { "2026-06-02" };
    let steps = [
        step(&facts, Stage::Plan, "2026-02-02", &[]),
        step(&facts, Stage::Dprd, "2026-03-02", &[("dprd_received", received)]),
        step(
            &facts,
            Stage::Verification,
            "2026-07-01",
            &[("governor_received", "2026-07-01"), ("governor_forwarded", "2026-07-03"), ("minister_received", "2026-07-06")],
        ),
    ];
    with(&mut facts, |agreement| agreement.steps = (1..).zip(steps).collect());
    for (kind, on) in [("study", "2026-01-05"), ("letter_of_intent", "2026-01-12"), ("plan", "2026-02-10"), ("dprd_letter", "2026-02-20")] {
        give(&mut facts, kind, on);
    }
    give(&mut facts, if is_silent { "follow_up_letter" } else { "dprd_approval" }, "2026-06-20");
    facts
}

fn considered(outcome: Option<Considered>) -> Document {
    Document { outcome, ..paper("consideration", "2026-08-03") }
}

/// The codes of what is refused.
type Expected = Result<(), &'static [&'static str]>;

#[test]
fn the_way_to_the_draft_asks_what_the_minister_considered() {
    let table: [(Option<Considered>, &[&str], Expected); 7] = [
        (None, &[], Err(&["outcome"])),
        (None, &["outcome=maybe"], Err(&["bad_answer"])),
        (None, &["outcome=repair"], Err(&["consideration_returned"])),
        (None, &["outcome=draft"], Ok(())),
        (Some(Considered::Draft), &[], Ok(())),
        (Some(Considered::Repair), &[], Err(&["consideration_returned"])),
        (Some(Considered::Repair), &["outcome=draft"], Err(&["consideration_returned"])),
    ];
    for (outcome, answers, expected) in &table {
        let mut facts = verified(false);
        let found = done(&mut facts, on("2026-08-10", &[considered(*outcome)], &[]), answers);
        assert_eq!(
            found.as_ref().map_err(Vec::as_slice),
            expected.as_ref().map(|()| &()).map_err(|codes| *codes),
            "{outcome:?} {answers:?}"
        );
        if expected.is_ok() {
            assert!(held(&facts).documents.values().any(|paper| paper.outcome == Some(Considered::Draft)));
            // What was answered keeps who said it and when.
            let said = held(&facts).documents.values().find_map(|paper| paper.answers.get("outcome").cloned());
            assert_eq!(said.as_ref().map(|said| said.value.as_str()), outcome.is_none().then_some("draft"), "{answers:?}");
            assert!(said.is_none_or(|said| !said.by.is_empty()));
        }
    }
}

#[test]
fn a_plan_to_be_repaired_goes_back_and_what_was_before_counts_as_it_was_answered() {
    for (is_silent, answer, needs) in [
        (false, "plan_again=yes:arahan biro hukum", &["document.dprd_approval", "document.dprd_letter"][..]),
        (false, "plan_again=no:substansi tetap", &[]),
        (true, "plan_again=yes:arahan biro hukum", &["document.dprd_approval", "document.dprd_letter"]),
        (true, "plan_again=no:substansi tetap", &[]),
    ] {
        let mut facts = verified(is_silent);
        with(&mut facts, |agreement| _ = agreement.documents.insert(9, considered(Some(Considered::Repair))));
        let why = ask(&facts, "2026-08-10");
        assert_eq!((why.back, why.turn.map(|turn| turn.actor.code())), (Some(Stage::Plan), Some("region")));
        done(&mut facts, back("2026-08-11"), &[]).expect("back");
        assert_eq!(held(&facts).steps[&4].stage, Stage::Plan);
        assert_eq!(done(&mut facts, on("2026-08-20", &[], &[]), &[]), Err(vec!["missing_document"]), "the plan of before");
        let repaired = || on("2026-08-20", &[paper("plan", "2026-08-18")], &[]);
        assert_eq!(done(&mut facts, repaired(), &[]), Err(vec!["plan_again"]));
        assert_eq!(done(&mut facts, repaired(), &["plan_again=yes"]), Err(vec!["reason_missing"]));
        done(&mut facts, repaired(), &[answer]).expect(answer);
        assert!(held(&facts).steps[&5].answers.contains_key("plan_again"), "kept with the step");
        let lacking: Vec<String> =
            ask(&facts, "2026-08-21").needs.into_iter().filter(|need| need.is_lacking()).map(|need| need.code).collect();
        assert_eq!(lacking, needs, "{is_silent} {answer}");
        if needs.is_empty() {
            done(&mut facts, on("2026-08-24", &[], &[]), &[]).expect("the approval that was there");
            // The consideration of before says nothing of the repaired plan.
            let sent = [("governor_received", "2026-08-25"), ("governor_forwarded", "2026-08-26"), ("minister_received", "2026-08-27")];
            assert_eq!(done(&mut facts, on("2026-08-31", &[], &sent), &["outcome=draft"]), Err(vec!["missing_document"]));
        } else {
            let papers = |on: &str| [paper("dprd_letter", "2026-08-21"), paper("dprd_approval", on)];
            let events = [("dprd_received", "2026-08-24")];
            assert_eq!(done(&mut facts, on("2026-09-10", &papers("2026-08-23"), &events), &[]), Err(vec!["wrong_order"]));
            done(&mut facts, on("2026-09-10", &papers("2026-09-07"), &events), &[]).expect("approved anew");
        }
    }
}

#[test]
fn what_the_dprd_refused_goes_back_and_is_never_deemed_approved() {
    let refused = |refusal: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Dprd, "2026-03-02", &[("dprd_received", "2026-03-02"), ("dprd_refused", refusal)]);
        for (kind, on) in [("letter_of_intent", "2026-01-12"), ("plan", "2026-02-10"), ("dprd_letter", "2026-02-20")] {
            give(&mut facts, kind, on);
        }
        facts
    };
    let mut facts = refused("2026-04-01");
    for day in ["2026-04-01", "2026-11-24"] {
        let why = ask(&facts, day);
        assert_eq!(why.turn.as_ref().map(|turn| turn.actor.code()), Some("region"), "{day}");
        assert!(!why.may_advance && why.clock.is_some_and(|clock| clock.stopped.is_some()), "{day}");
    }
    let papers = [paper("follow_up_letter", "2026-06-01")];
    let codes = done(&mut facts, on("2026-11-24", &papers, &[]), &[]).expect_err("refused");
    assert!(codes.contains(&"barred"), "{codes:?}");
    done(&mut facts, back("2026-04-06"), &[]).expect("back to the plan");
    // Nobody asks whether it returns to the DPRD: it does.
    done(&mut facts, on("2026-05-04", &[paper("plan", "2026-05-01")], &[]), &[]).expect("the plan repaired");
    give(&mut facts, "dprd_approval", "2026-04-03");
    let lacking: Vec<String> = ask(&facts, "2026-05-05").needs.into_iter().filter(|need| need.is_lacking()).map(|need| need.code).collect();
    assert_eq!(lacking, ["document.dprd_approval", "document.dprd_letter"], "an approval of before is none");
    // A refusal after silence was an approval: told, and nobody is kept.
    let late = refused("2026-10-01");
    let need = ask(&late, "2026-11-24").needs.into_iter().find(|need| need.code == "event.dprd_refused").expect("told");
    assert_eq!(need.met, None);
}
