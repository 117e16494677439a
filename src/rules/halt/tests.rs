use super::*;
use crate::model::{Command, Kind};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, at, date, held, register, with};

const TODAY: &str = "2026-11-24";

fn act(kind: HaltKind, on: &str, reason: &str) -> Command {
    Command::Halt(HaltAct { agreement: 1, kind, on: date(on), reason: reason.into() })
}

fn again(on: &str) -> Command {
    Command::Resume(Resume { agreement: 1, on: date(on), reason: Some("selesai".into()) })
}

fn code(facts: &mut FakeFacts, command: Command) -> Result<(), &'static str> {
    facts.submit("sari", TODAY, command).map(|_| ()).map_err(|refusal| refusal.code())
}

/// At the DPRD since October, or signed in 2020.
fn on_its_way() -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-10-05", &[]);
    facts
}

fn signed() -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |agreement| agreement.signed = Some(date("2020-05")));
    facts
}

#[test]
fn each_act_stops_what_it_may() {
    use HaltKind::*;
    type Start = fn() -> FakeFacts;
    let table: [(Start, Command, Result<(), &str>); 17] = [
        (on_its_way, act(Rejected, TODAY, "DPRD menolak"), Ok(())),
        (on_its_way, act(Withdrawn, TODAY, "mitra mundur"), Ok(())),
        (on_its_way, act(Suspended, TODAY, "menunggu pilkada"), Ok(())),
        // Pasal 34: what does not bind is not ended.
        (on_its_way, act(Ended, TODAY, "agreed"), Err("not_signed")),
        (signed, act(Ended, TODAY, "agreed"), Ok(())),
        (signed, act(Suspended, TODAY, "bencana"), Ok(())),
        (signed, act(Rejected, TODAY, "x"), Err("not_in_process")),
        (signed, act(Withdrawn, TODAY, "x"), Err("not_in_process")),
        (signed, act(Ended, "2020-04-30", "x"), Err("impossible_order")),
        (signed, act(Ended, "2020-05-01", "x"), Ok(())),
        (signed, act(Ended, "2020", "x"), Ok(())),
        (on_its_way, act(Rejected, TODAY, " "), Err("reason_missing")),
        (on_its_way, act(Rejected, "2026-11-25", "x"), Err("after_today")),
        (on_its_way, act(Rejected, "2026-10-04", "x"), Err("before_stage")),
        (on_its_way, again(TODAY), Err("not_suspended")),
        (on_its_way, Command::Halt(HaltAct { agreement: 7, kind: Rejected, on: date(TODAY), reason: "x".into() }), Err("not_found")),
        (on_its_way, act(Rejected, TODAY, &"x".repeat(17 * 1024)), Err("too_long")),
    ];
    for (start, command, expected) in table {
        assert_eq!(code(&mut start(), command.clone()), expected, "{command:?}");
    }
}

#[test]
fn an_end_without_its_ground_names_those_of_the_pack() {
    let refusal = signed().submit("sari", "2026-11-24", act(HaltKind::Ended, "2026-11-20", " ")).expect_err("no ground");
    let reason = &refusal.reasons[0];
    assert_eq!((reason.code, reason.article.as_deref()), ("reason_missing", Some("Pasal 34 Permendagri 25/2020")));
    let said = crate::language::say(&reason.message, crate::language::Language::Id).to_string();
    assert!(said.contains("tujuan"), "{said}");
}

#[test]
fn what_was_stopped_for_good_stays_so() {
    use HaltKind::*;
    for first in [Rejected, Withdrawn] {
        let mut facts = on_its_way();
        code(&mut facts, act(first, "2026-11-01", "x")).expect("stopped");
        for second in [Rejected, Withdrawn, Suspended] {
            assert_eq!(code(&mut facts, act(second, TODAY, "x")), Err("already_halted"), "{first} then {second}");
        }
    }
    let mut facts = signed();
    code(&mut facts, act(Ended, "2026-11-01", "x")).expect("ended");
    assert_eq!(code(&mut facts, act(Ended, TODAY, "x")), Err("already_halted"));
}

#[test]
fn a_suspension_is_lifted_once_and_can_be_given_up() {
    let mut facts = on_its_way();
    code(&mut facts, act(HaltKind::Suspended, "2026-11-01", "x")).expect("suspended");
    assert_eq!(code(&mut facts, act(HaltKind::Suspended, TODAY, "x")), Err("already_halted"));
    assert_eq!(code(&mut facts, again("2026-10-31")), Err("impossible_order"));
    code(&mut facts, again("2026-11-20")).expect("lifted");
    let halt = held(&facts).halts[&1].clone();
    assert_eq!((halt.lifted, halt.lifted_because.as_deref()), (Some(date("2026-11-20")), Some("selesai")));
    assert_eq!(code(&mut facts, again(TODAY)), Err("not_suspended"));
    code(&mut facts, act(HaltKind::Suspended, TODAY, "lagi")).expect("suspended again");
    code(&mut facts, act(HaltKind::Withdrawn, TODAY, "mitra mundur")).expect("given up");
    assert_eq!(held(&facts).halts.len(), 3);
}

/// Pasal 34 lists three grounds; another is taken and told, and so is none that is the term's end.
#[test]
fn another_ground_is_taken_and_told() {
    let told = |on: &str, reason: &str, until: Option<&str>| {
        let mut facts = signed();
        with(&mut facts, |agreement| agreement.until = until.map(date));
        let decision = facts.submit("sari", TODAY, act(HaltKind::Ended, on, reason)).expect("an end");
        assert_eq!(held(&facts).halts[&1].reason, reason, "as it was given");
        matches!(decision.report, crate::model::command::Report::Fields(report) if report.told[0].code == "other_ground")
    };
    let table = [
        ("2026-11-20", "achieved", None, false),
        ("2026-11-20", "Tujuan tercapai.", None, false),
        ("2026-11-20", "purpose reached", None, false),
        ("2026-11-20", "mitra bubar", None, true),
        ("2026-11-20", "mitra bubar", Some("2026-11-21"), true),
        ("2026-11-20", "jangka waktu berakhir", Some("2026-11-20"), false),
    ];
    for (on, reason, until, other) in table {
        assert_eq!(told(on, reason, until), other, "{reason} {until:?}");
    }
}

/// The code of what is refused.
type Verdict = Result<(), &'static str>;

#[test]
fn a_rejection_or_a_withdrawal_is_taken_back_with_a_reason_and_nothing_else_is() {
    let reopen = |on: &str, reason: &str| Command::Reopen(Reopen { agreement: 1, on: date(on), reason: reason.into() });
    let table: [(Option<HaltKind>, &str, &str, Verdict); 8] = [
        (Some(HaltKind::Rejected), "2026-11-03", "keliru", Ok(())),
        (Some(HaltKind::Withdrawn), "2026-11-02", "keliru", Ok(())),
        (Some(HaltKind::Rejected), "2026-11-03", " ", Err("reason_missing")),
        (Some(HaltKind::Rejected), "2026-11-01", "keliru", Err("impossible_order")),
        (Some(HaltKind::Rejected), "2026-11-25", "keliru", Err("after_today")),
        (Some(HaltKind::Suspended), "2026-11-03", "keliru", Err("not_halted")),
        (Some(HaltKind::Ended), "2026-11-03", "keliru", Err("not_halted")),
        (None, "2026-11-03", "keliru", Err("not_halted")),
    ];
    for (kind, on, reason, expected) in &table {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Dprd, "2026-10-05", &[]);
        with(&mut facts, |agreement| {
            let halt = |kind| Halt { kind, on: date("2026-11-02"), reason: "x".into(), lifted: None, lifted_because: None };
            agreement.halts = kind.iter().map(|kind| (1, halt(*kind))).collect();
        });
        let before = held(&facts);
        let done = facts.submit("sari", "2026-11-24", reopen(on, reason));
        assert_eq!(done.map(drop).map_err(|refusal| refusal.code()), *expected, "{kind:?} {on} {reason}");
        if expected.is_ok() {
            let halt = held(&facts).halts[&1].clone();
            assert_eq!((halt.lifted, halt.lifted_because.as_deref()), (Some(date(on)), Some("keliru")));
            let reject = HaltAct { agreement: 1, kind: HaltKind::Rejected, on: date("2026-11-24"), reason: "lagi".into() };
            facts.submit("sari", "2026-11-24", Command::Halt(reject)).expect("it can be rejected again");
            facts.submit("sari", "2026-11-24", reopen("2026-11-24", "lagi")).expect("and taken back again");
            (0..3).for_each(|_| _ = facts.submit("sari", "2026-11-24", Command::Undo).expect("undone"));
        }
        assert_eq!(held(&facts), before, "{kind:?} {on} {reason}");
    }
}
