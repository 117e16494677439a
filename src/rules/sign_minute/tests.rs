use super::*;
use crate::model::act::Decide;
use crate::model::{Agreement, Command, Matter, Outcome, RegionCode};
use crate::rules::Reviews;
use crate::rules::fake_facts::FakeFacts;

const DAY: &str = "2026-11-24";
const MINUTE: MinuteId = MinuteId::first(2026);

fn register() -> FakeFacts {
    let mut facts = FakeFacts::leaving_open(5);
    for number in 1..=3 {
        facts.hold(Id::Agreement(number), &Agreement::new(number.to_string(), RegionCode::new(36, 0)));
    }
    facts
}

fn fine(number: u32) -> Command {
    let matter = Matter::Agreement(number);
    Command::Decide(Decide { matter, outcome: Outcome::Fine, note: None, who: None, until: None, query: None })
}

fn sign() -> Command {
    Command::SignMinute { minute: MINUTE }
}

fn refused(facts: &mut FakeFacts, author: &str, command: Command) -> &'static str {
    facts.submit(author, DAY, command).expect_err("a refusal").code()
}

fn done(facts: &mut FakeFacts, author: &str, command: Command) {
    facts.submit(author, DAY, command).unwrap_or_else(|refusal| panic!("{refusal}"));
}

#[test]
fn the_signature_keeps_what_it_was_given_over() {
    let mut facts = register();
    [1, 2].into_iter().for_each(|number| done(&mut facts, "budi", fine(number)));
    let (revision, head) = facts.head();
    done(&mut facts, "budi", sign());
    let minute: Minute = facts.get(Id::Minute(MINUTE)).expect("a minute");
    let on = DAY.parse().expect("a day");
    assert_eq!(minute.signed, Some(Signed { on, revision, head, decided: 2, open: 5 }));
}

#[test]
fn only_its_author_signs_once_and_nothing_empty() {
    let mut facts = register();
    assert_eq!(refused(&mut facts, "budi", sign()), "not_found");
    let begun = Minute { uid: "1".into(), author: "budi".into(), begun: DAY.parse().expect("a day"), query: None, signed: None };
    facts.hold(Id::Minute(MINUTE), &begun);
    assert_eq!(refused(&mut facts, "budi", sign()), "review_empty");
    done(&mut facts, "budi", fine(1));
    assert_eq!(refused(&mut facts, "sari", sign()), "not_permitted");
    done(&mut facts, "budi", sign());
    assert_eq!(refused(&mut facts, "budi", sign()), "signed_already");
}

#[test]
fn a_signed_minute_takes_no_more_and_what_is_in_it_stays() {
    let mut facts = register();
    [1, 2].into_iter().for_each(|number| done(&mut facts, "budi", fine(number)));
    done(&mut facts, "budi", sign());
    done(&mut facts, "budi", fine(3));
    assert!(facts.value("BA-2026-002/KS-0003".parse().expect("an id")).is_some(), "the next review takes it");
    // The signing taken back and given again, with one decision less: that one may not slip in behind it.
    for _ in 0..3 {
        done(&mut facts, "budi", Command::Undo);
    }
    done(&mut facts, "budi", sign());
    let before = facts.values();
    assert_eq!(refused(&mut facts, "budi", Command::Redo), "minute_signed");
    assert_eq!(facts.values(), before);
    done(&mut facts, "budi", Command::Undo);
    done(&mut facts, "budi", Command::Redo);
    assert_eq!(facts.values(), before);
}

#[test]
fn what_a_decision_names_cannot_vanish() {
    let mut facts = FakeFacts::default();
    let mut agreement = |number: u32| {
        let id = Id::Agreement(number);
        let json = crate::model::Json::of(&serde_json::json!({"uid": "1", "region": "36"}));
        let records = vec![crate::model::candidate::RecordLine { id, line: 1, json }];
        done(&mut facts, "budi", Command::ImportRecords { records, update: false, exercise: false });
    };
    agreement(1);
    done(&mut facts, "sari", fine(1));
    assert_eq!(refused(&mut facts, "budi", Command::Undo), "still_referenced");
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    assert_eq!(refused(&mut facts, "sari", Command::Redo), "not_found");
}
