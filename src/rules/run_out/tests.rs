use proptest::prelude::*;

use super::*;
use crate::language::{Language, say};
use crate::model::act::Advance;
use crate::model::question::Reply;
use crate::model::{Actor, Attention, Command, Kind, Stage};
use crate::rules::attention::{attention, causes};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::position::position;
use crate::rules::procedure::Silence;
use crate::rules::stage_facts::Time;
use crate::rules::ways::{self, KOTA, ask, at, date, day, give, held, register};
use crate::rules::why::Why;

/// A region at the DPRD with its letter received on a day, and everything there but the answer.
fn at_the_dprd(received: &str) -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, received, &[("dprd_received", received)]);
    for kind in ["letter_of_intent", "plan", "dprd_letter"] {
        give(&mut facts, kind, "2026-10-05");
    }
    facts
}

/// The holidays recorded of a year are whole: its New Year alone.
fn complete(facts: &mut FakeFacts, year: u16) {
    let command = Command::AddHoliday { day: format!("{year}-01-01").parse().expect("a day"), name: "Tahun Baru".into() };
    facts.submit("budi", "2026-11-24", command).expect("a holiday");
    facts.submit("budi", "2026-11-24", Command::CompleteHolidays { year }).expect("whole");
}

fn actor(why: &Why) -> Option<Actor> {
    why.turn.as_ref().map(|turn| turn.actor)
}

fn said(why: &Why) -> String {
    say(&why.sentence, Language::Id).to_string()
}

fn reply(value: &str, reason: Option<&str>) -> Replies {
    [(HOLIDAYS_UNKNOWN.to_owned(), Reply { value: value.into(), reason: reason.map(str::to_owned) })].into()
}

/// Judged and written with these answers.
fn submit(facts: &mut FakeFacts, on: &str, command: Command, replies: Replies) -> Result<(), Refusal> {
    let envelope = facts.envelope("sari", on, command);
    facts.submit_whole(&Envelope { replies, ..envelope }).map(|_| ())
}

fn onward(on: &str) -> Command {
    Command::Advance(Advance { agreement: 1, ..ways::advance(on) })
}

fn code(verdict: Result<(), Refusal>) -> Result<(), &'static str> {
    verdict.map_err(|refusal| refusal.code())
}

/// Each clock of the pack whose silence speaks: the day before its last, that day, and the day after, where the holidays
/// are known and where they are not; over the turn of a year.
#[test]
fn a_clock_whose_holidays_are_known_runs_out_and_one_whose_are_not_only_may() {
    let table = [
        // Stage, event, received, whether 2027 is whole, last day, whether certain.
        (Stage::Dprd, "dprd_received", "2026-10-05", false, "2026-12-07", true),
        (Stage::Dprd, "dprd_received", "2026-11-10", false, "2027-01-14", false),
        (Stage::Dprd, "dprd_received", "2026-11-10", true, "2027-01-15", true),
        (Stage::Verification, "governor_received", "2026-12-21", false, "2026-12-30", true),
        (Stage::Verification, "governor_received", "2026-12-28", false, "2027-01-04", false),
        (Stage::Verification, "governor_received", "2026-12-28", true, "2027-01-05", true),
        (Stage::Drafting, "governor_received", "2026-06-11", false, "2026-06-19", true),
        (Stage::Drafting, "governor_received", "2027-03-01", false, "2027-03-08", false),
    ];
    for (stage, event, received, whole, last, certain) in table {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, stage, received, &[(event, received)]);
        give(&mut facts, "draft", received);
        if whole {
            complete(&mut facts, 2027);
        }
        let last_day = day(last);
        for (after, time) in [(-1, Time::Left), (0, Time::Left), (1, if certain { Time::Over } else { Time::Unsure })] {
            let on = crate::model::day::add_days(last_day, after).to_string();
            let why = ask(&facts, &on);
            let clock = why.clock.clone().expect("a clock");
            assert_eq!(
                (clock.until, clock.earliest, clock.is_certain, clock.time),
                (last_day, last_day, certain, time),
                "{stage} {received} {on}"
            );
            let waited_for = if stage == Stage::Dprd { Actor::Dprd } else { Actor::Governor };
            assert_eq!(actor(&why) == Some(waited_for), time != Time::Over, "{stage} {received} {on}");
            let stated = ["Tidak dijawab sampai", "Tidak diteruskan sampai"].iter().any(|words| said(&why).contains(words));
            assert_eq!(stated, time == Time::Over, "{}", said(&why));
            assert_eq!(said(&why).contains("hari libur 2027 belum dicatat"), !certain, "{}", said(&why));
        }
    }
}

/// Months end on the same date or on the month's last, whichever years they touch.
#[test]
fn a_clock_of_months_needs_no_holidays_and_a_start_known_in_part_makes_each_clock_uncertain() {
    let at_the_letter = |signed: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::LetterOfIntent, "2028-01-01", &[("letter_of_intent_signed", signed)]);
        ask(&facts, "2028-06-01").clock.expect("a clock")
    };
    let months = [("2028-02-29", "2029-02-28", true), ("2028-01-31", "2029-01-31", true), ("2028-02", "2029-02-28", false)];
    for (signed, until, certain) in months {
        let clock = at_the_letter(signed);
        assert_eq!((clock.until, clock.is_certain, clock.holidays_known()), (day(until), certain, true), "{signed}");
    }
    let facts = at_the_dprd("2026-09");
    let clock = |on: &str| ask(&facts, on).clock.expect("a clock");
    // Received on the first of September at the earliest, on the last at the latest.
    assert_eq!((clock("2026-11-03").earliest, clock("2026-11-03").until), (day("2026-11-03"), day("2026-12-02")));
    assert_eq!(["2026-11-03", "2026-11-04", "2027-06-01"].map(|on| clock(on).time), [Time::Left, Time::Unsure, Time::Unsure]);
    assert!(!clock("2026-11-03").is_certain && clock("2026-11-03").holidays_known());
    assert!(said(&ask(&facts, "2026-11-04")).contains("tanggal mulainya hanya diketahui sebagian"));
}

#[test]
fn nothing_follows_from_an_uncertain_clock_in_lists_and_attention() {
    let facts = at_the_dprd("2026-11-10");
    let agreement = held(&facts);
    let course = Course::of(&agreement);
    let standing = Standing::of(&agreement, None, course.as_ref());
    let procedure = facts.procedure();
    let of = |on: &str| {
        let found = causes(&standing, &procedure, day(on));
        let rules: Vec<(&str, bool)> = found.iter().map(|cause| (cause.rule, cause.is_certain)).collect();
        (rules, position(&standing, &procedure, day(on)))
    };
    let (rules, position) = of("2027-01-14");
    assert!(rules.contains(&("stage-limit", false)), "{rules:?}");
    assert_eq!((position.due, position.is_certain, position.turn), (Some(day("2027-01-14")), false, Some(Actor::Dprd)));
    let (rules, position) = of("2027-02-01");
    assert!(rules.contains(&("clock-unsure", false)) && !rules.iter().any(|(rule, _)| *rule == "deemed-approved"), "{rules:?}");
    assert_eq!((position.due, position.turn), (Some(day("2027-01-14")), Some(Actor::Dprd)));
    assert!(attention(&standing, &procedure, day("2027-02-01")).contains(&Attention::StageNear));
}

#[test]
fn a_gate_that_only_the_clock_would_open_asks_and_keeps_the_answer_with_its_stage() {
    let table: [(&str, Replies, Result<(), &str>); 7] = [
        // It may not have run out yet: what is missing is the approval.
        ("2027-01-14", Replies::new(), Err("missing_document")),
        ("2027-01-15", Replies::new(), Err("holidays_unknown")),
        ("2027-01-15", reply("over", None), Err("reason_missing")),
        ("2027-01-15", reply("maybe", Some("x")), Err("bad_answer")),
        ("2027-01-15", reply("not_over", None), Err("clock_runs")),
        ("2027-01-14", reply("over", Some("surat")), Err("missing_document")),
        ("2027-01-15", reply("over", Some("surat Setwan 100/7")), Ok(())),
    ];
    for (on, replies, expected) in table {
        let mut facts = at_the_dprd("2026-11-10");
        give(&mut facts, "follow_up_letter", "2027-01-15");
        let before = held(&facts);
        let verdict = submit(&mut facts, on, onward(on), replies.clone());
        assert_eq!(code(verdict), expected, "{on} {replies:?}");
        let steps = held(&facts).steps;
        let Some(answered) = steps.get(&1).and_then(|step| step.answers.get(HOLIDAYS_UNKNOWN)) else {
            assert_eq!(held(&facts), before, "nothing is kept of what is refused");
            continue;
        };
        assert_eq!(
            (answered.value.as_str(), answered.reason.as_deref(), answered.on, answered.by.as_str()),
            ("over", Some("surat Setwan 100/7"), day("2027-01-15"), "sari")
        );
        assert_eq!(steps.last_key_value().map(|(_, step)| step.stage), Some(Stage::Verification));
    }
}

#[test]
fn a_question_is_asked_once_nothing_else_is_missing_and_not_where_the_approval_is_there() {
    let mut facts = at_the_dprd("2026-11-10");
    let refused = |facts: &mut FakeFacts, replies| {
        let refusal = submit(facts, "2027-02-01", onward("2027-02-01"), replies).expect_err("refused");
        refusal.reasons.iter().map(|reason| (reason.code, reason.question.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(refused(&mut facts, Replies::new()), [("missing_document", false)]);
    // With the answer it is known what is missing then: the letter to the Minister.
    let refusal = submit(&mut facts, "2027-02-01", onward("2027-02-01"), reply("over", Some("surat"))).expect_err("refused");
    assert_eq!(
        refusal.reasons.iter().map(|r| r.article.clone()).collect::<Vec<_>>(),
        [Some("Pasal 17 (4) Permendagri 25/2020".to_owned())]
    );
    give(&mut facts, "follow_up_letter", "2027-01-20");
    assert_eq!(refused(&mut facts, Replies::new()), [("holidays_unknown", true)]);
    give(&mut facts, "dprd_approval", "2027-01-25");
    assert_eq!(code(submit(&mut facts, "2027-02-01", onward("2027-02-01"), Replies::new())), Ok(()));
}

#[test]
fn the_answer_alone_passes_the_turn_on_and_is_taken_back_like_any_act() {
    let mut facts = at_the_dprd("2026-11-10");
    let answer = |facts: &mut FakeFacts, on: &str, replies| code(submit(facts, on, Command::Answer { agreement: 1 }, replies));
    let over = || reply("over", Some("surat"));
    assert_eq!(answer(&mut facts, "2027-01-14", over()), Err("nothing_asked"), "it still runs");
    assert_eq!(answer(&mut facts, "2027-01-15", Replies::new()), Err("holidays_unknown"));
    assert_eq!(answer(&mut facts, "2027-01-15", over()), Ok(()));
    assert_eq!(answer(&mut facts, "2027-01-16", over()), Err("nothing_asked"), "it is answered");
    let why = ask(&facts, "2027-01-15");
    assert_eq!((actor(&why), why.turn.as_ref().and_then(|turn| turn.since)), (Some(Actor::Head), Some(date("2027-01-15"))));
    assert!(said(&why).contains("Menurut jawaban petugas") && !said(&why).contains("Tidak dijawab sampai"), "{}", said(&why));
    // Before the day of the answer nothing followed from it.
    assert_eq!(actor(&ask(&facts, "2027-01-14")), Some(Actor::Dprd));
    // Once the year is known the clock itself speaks.
    complete(&mut facts, 2027);
    assert_eq!(actor(&ask(&facts, "2027-01-15")), Some(Actor::Dprd), "the last day is 15 January by then");
    assert_eq!(actor(&ask(&facts, "2027-01-16")), Some(Actor::Head));
    facts.submit("sari", "2027-01-16", Command::Undo).expect("taken back");
    assert!(held(&facts).steps[&1].answers.is_empty());
}

#[test]
fn an_agreement_that_is_halted_or_nowhere_asks_nothing() {
    let mut nowhere = register(KOTA, Kind::Twin);
    assert_eq!(code(submit(&mut nowhere, "2027-01-15", Command::Answer { agreement: 1 }, Replies::new())), Err("nothing_asked"));
    assert_eq!(code(submit(&mut nowhere, "2027-01-15", Command::Answer { agreement: 9 }, Replies::new())), Err("not_found"));
}

/// What follows silence is recorded by hand: refused before the earliest end, asked about where that end is not certain,
/// and the answer is kept with the stage of the clock.
#[test]
fn what_follows_silence_is_asked_about_however_it_is_recorded() {
    let letter = |on: &str| Command::New {
        new: crate::model::New::Document(1),
        fields: [("kind", "follow_up_letter"), ("date", on)].map(|(code, text)| (code.to_owned(), text.to_owned())).to_vec(),
    };
    let sent = |on: &str| Command::Set {
        target: crate::model::Target::Record(Id::Agreement(1)),
        fields: vec![("event.sent_direct".to_owned(), on.to_owned())],
    };
    let at_the_governor = |received: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Verification, received, &[("governor_received", received)]);
        facts
    };
    let over = || reply("over", Some("surat Setwan 100/7"));
    type Made<'a> = (&'a dyn Fn() -> FakeFacts, &'a dyn Fn(&str) -> Command);
    let dprd: Made<'_> = (&|| at_the_dprd("2026-11-10"), &letter);
    let governor: Made<'_> = (&|| at_the_governor("2026-12-28"), &sent);
    let known: Made<'_> = (&|| at_the_governor("2026-12-14"), &sent);
    let table = [
        // The earliest end is 14 January, and 4 January.
        (dprd, "2027-01-14", Replies::new(), Err("wrong_order")),
        (dprd, "2027-01-14", over(), Err("wrong_order")),
        (dprd, "2027-01-15", Replies::new(), Err("holidays_unknown")),
        (dprd, "2027-01-15", reply("not_over", None), Err("clock_runs")),
        (dprd, "2027-01-15", reply("over", None), Err("reason_missing")),
        (dprd, "2027-01-15", over(), Ok(true)),
        (governor, "2027-01-04", Replies::new(), Err("wrong_order")),
        (governor, "2027-01-05", Replies::new(), Err("holidays_unknown")),
        (governor, "2027-01-05", reply("not_over", None), Err("clock_runs")),
        (governor, "2027-01-05", over(), Ok(true)),
        // Where the holidays are known nothing is asked.
        (known, "2026-12-21", Replies::new(), Err("wrong_order")),
        (known, "2026-12-22", Replies::new(), Ok(false)),
    ];
    for ((register, act), on, replies, expected) in table {
        let mut facts = register();
        let before = held(&facts);
        let verdict = code(submit(&mut facts, "2027-02-01", act(on), replies.clone()));
        let after = held(&facts);
        let answered = after.steps[&1].answers.get(HOLIDAYS_UNKNOWN);
        assert_eq!(verdict.map(|()| answered.is_some()), expected, "{on} {replies:?}");
        assert!(verdict.is_ok() || after == before, "{on} {replies:?}");
        if let Some(answered) = answered {
            assert_eq!((answered.on, answered.by.as_str(), answered.reason.as_deref()), (day(on), "sari", Some("surat Setwan 100/7")));
        }
    }
}

#[test]
fn what_follows_an_answer_or_an_approval_asks_nothing_and_nothing_else_does() {
    let letter = |on: &str| Command::New {
        new: crate::model::New::Document(1),
        fields: [("kind", "follow_up_letter"), ("date", on)].map(|(code, text)| (code.to_owned(), text.to_owned())).to_vec(),
    };
    let mut facts = at_the_dprd("2026-11-10");
    submit(&mut facts, "2027-01-15", Command::Answer { agreement: 1 }, reply("over", Some("surat"))).expect("answered");
    assert_eq!(code(submit(&mut facts, "2027-01-20", letter("2027-01-20"), Replies::new())), Ok(()));
    let mut facts = at_the_dprd("2026-11-10");
    give(&mut facts, "dprd_approval", "2027-01-11");
    assert_eq!(code(submit(&mut facts, "2027-01-20", letter("2027-01-12"), Replies::new())), Ok(()));
    let note = Command::Set { target: crate::model::Target::Record(Id::Agreement(1)), fields: vec![("note".to_owned(), "x".to_owned())] };
    let mut facts = at_the_dprd("2026-11-10");
    give(&mut facts, "follow_up_letter", "2027-01-20");
    assert_eq!(code(submit(&mut facts, "2027-02-01", note, Replies::new())), Ok(()), "what was held is told elsewhere");
}

proptest! {
    /// Without an answer no clock whose last day is not certain is ever called over, whatever the day; and the last day
    /// never comes earlier by more holidays.
    #[test]
    fn an_uncertain_clock_never_yields_approval_without_an_answer(received in 0i64..400, later in 0i64..400, partly in any::<bool>(), whole in any::<bool>()) {
        let start = crate::model::day::add_days(day("2026-10-01"), received);
        let on = crate::model::day::add_days(start, later);
        let date = if partly { start.format("%Y-%m").to_string() } else { start.to_string() };
        let mut facts = at_the_dprd(&date);
        let known = ask(&facts, &on.to_string());
        if whole {
            complete(&mut facts, 2027);
        }
        let why = ask(&facts, &on.to_string());
        if let (Some(before), Some(clock)) = (known.clock, &why.clock) {
            prop_assert!(clock.earliest >= before.earliest);
            prop_assert!(clock.silence == Silence::DeemedApproved);
            if !clock.is_certain {
                prop_assert!(clock.time != Time::Over);
                prop_assert_eq!(actor(&why), Some(Actor::Dprd));
                prop_assert!(!said(&why).contains("Tidak dijawab sampai"));
            }
        }
    }
}
