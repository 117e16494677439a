use super::*;
use crate::model::{Agreement, Attention, Command, Matter, RegionCode, Void};
use crate::rules::fake_facts::FakeFacts;

const DAY: &str = "2026-11-24";

fn register() -> FakeFacts {
    let mut facts = FakeFacts::default();
    for number in 1..=2 {
        facts.hold(Id::Agreement(number), &Agreement::new(number.to_string(), RegionCode::new(35, 78)));
    }
    facts
}

fn fine(number: u32) -> Decide {
    Decide { matter: Matter::Agreement(number), outcome: Outcome::Fine, note: None, who: None, until: None, query: None }
}

fn action(until: &str) -> Decide {
    let text = |text: &str| Some(text.to_owned());
    Decide { outcome: Outcome::Action, note: text("surati mitra"), who: text("Ibu Sari"), until: until.parse().ok(), ..fine(1) }
}

fn decided(facts: &FakeFacts, id: &str) -> Option<Decided> {
    facts.get(id.parse().expect(id))
}

#[test]
fn the_first_decision_begins_the_minute_in_the_same_entry() {
    let mut facts = register();
    let before = facts.revision();
    let wanted = Decide { query: Some(" daerah:35 ".into()), note: Some("lengkap".into()), ..fine(1) };
    facts.submit("budi", DAY, Command::Decide(wanted)).expect("decided");
    assert_eq!(facts.revision(), before + 1);
    let minute: Minute = facts.get("BA-2026-001".parse().expect("an id")).expect("a minute");
    assert_eq!((minute.author.as_str(), minute.query.as_deref(), minute.signed), ("budi", Some("daerah:35"), None));
    let first = decided(&facts, "BA-2026-001/KS-0001").expect("a decision");
    // The name, the reasons and the revision are the register's.
    assert_eq!((first.title.as_str(), first.seen, first.note.as_deref()), ("Kota Surabaya", 1, Some("lengkap")));
    assert_eq!(first.reasons, [Attention::NoPartner, Attention::NoKind, Attention::NoDate]);
    facts.submit("budi", "2026-11-25", Command::Decide(fine(2))).expect("decided");
    assert!(decided(&facts, "BA-2026-001/KS-0002").is_some());
    // Each has a review of his own, and none takes back what another decided.
    facts.submit("sari", DAY, Command::Decide(fine(1))).expect("decided");
    assert!(decided(&facts, "BA-2026-002/KS-0001").is_some());
}

#[test]
fn deciding_again_changes_the_decision_and_the_same_again_nothing() {
    let mut facts = register();
    facts.submit("budi", DAY, Command::Decide(action("2026-12-01"))).expect("decided");
    let again = facts.submit("budi", DAY, Command::Decide(action("2026-12-01"))).expect("allowed");
    assert!(again.changes.is_empty());
    // What is fine has neither somebody who does it nor a day.
    facts.submit("budi", DAY, Command::Decide(Decide { outcome: Outcome::Fine, ..action("2026-12-01") })).expect("decided");
    let now = decided(&facts, "BA-2026-001/KS-0001").expect("a decision");
    assert_eq!((now.outcome, now.who, now.until), (Outcome::Fine, None, None));
    facts.submit("budi", DAY, Command::Undo).expect("undone");
    let back = decided(&facts, "BA-2026-001/KS-0001").expect("a decision");
    assert_eq!((back.outcome, back.until), (Outcome::Action, DAY.parse().ok().map(|day| crate::model::day::add_days(day, 7))));
    // A look at what changed since is another decision.
    facts.hold(Id::Agreement(1), &Agreement { note: Some("baru".into()), ..facts.get(Id::Agreement(1)).expect("an agreement") });
    facts.submit("budi", DAY, Command::Decide(action("2026-12-01"))).expect("decided");
    assert_eq!(decided(&facts, "BA-2026-001/KS-0001").map(|d| d.seen), Some(facts.revision() - 1));
}

#[test]
fn each_refusal_has_its_reasons() {
    let void = Void { on: DAY.parse().expect("a day"), by: "budi".into(), reason: "ganda".into() };
    let mut facts = register();
    facts.hold(Id::Agreement(3), &Agreement { void: Some(void), ..Agreement::new("3".into(), RegionCode::new(36, 0)) });
    let without = |change: fn(&mut Decide)| {
        let mut wanted = action("2026-12-01");
        change(&mut wanted);
        wanted
    };
    let postponed = |until: &str| Decide { outcome: Outcome::Postponed, ..action(until) };
    let answer = |text: &str| Decide { matter: text.parse().expect(text), ..fine(1) };
    let table: Vec<(Decide, &[&str])> = vec![
        (action("2026-11-24"), &[]),
        (action("2026-11-23"), &["until_past"]),
        (action("2026-12"), &["until_partial"]),
        (without(|wanted| wanted.until = None), &["until_missing"]),
        (without(|wanted| wanted.note = Some("  ".into())), &["what_missing"]),
        (without(|wanted| (wanted.note, wanted.who, wanted.until) = (None, None, None)), &["what_missing", "who_missing", "until_missing"]),
        (without(|wanted| wanted.note = Some("x".repeat(20_000))), &["too_long"]),
        (postponed("2026-11-25"), &[]),
        (postponed("2026-11-24"), &["until_past"]),
        (postponed("2027"), &["until_partial"]),
        (Decide { until: None, ..postponed("2027-01-01") }, &["until_missing"]),
        // A day that is not needed is not looked at.
        (Decide { until: "2019".parse().ok(), ..fine(1) }, &[]),
        (fine(9), &["not_found"]),
        (fine(3), &["not_found"]),
        (answer("DP-2021-03/1/36"), &["not_found"]),
    ];
    for (row, (wanted, expected)) in table.into_iter().enumerate() {
        let mut facts = facts.clone();
        let refused = facts.submit("budi", DAY, Command::Decide(wanted));
        let codes: Vec<_> = refused.err().into_iter().flat_map(|refusal| refusal.reasons).map(|reason| reason.code).collect();
        assert_eq!(codes, expected, "row {row}");
    }
}
