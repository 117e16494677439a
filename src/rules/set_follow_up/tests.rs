use crate::model::candidate::{Article, Item};
use crate::model::{ChecklistId, Command, RegionCode};
use crate::rules::fake_facts::FakeFacts;

use super::*;

fn list() -> ChecklistId {
    "DP-2021-03".parse().expect("an id")
}

fn register() -> FakeFacts {
    let items = vec![Item { number: 4, title: "Petakan potensi".into(), text: "Isi".into(), lines: [1, 1] }];
    let article = Article { title: "Rakor".into(), date: "2021-03-08".parse().ok(), items, ..Article::default() };
    let mut facts = FakeFacts::default();
    facts.submit("sampel", "2021-03-08", Command::ImportChecklist { article }).expect("the list");
    facts
}

fn wanted(state: State) -> SetFollowUp {
    SetFollowUp { list: list(), number: 4, region: RegionCode::new(36, 0), state, evidence: None, document: None, reason: None }
}

/// The ids changed, or the codes of all reasons.
fn set(facts: &mut FakeFacts, day: &str, wanted: SetFollowUp) -> Result<Vec<String>, Vec<&'static str>> {
    let decision = facts.submit("budi", day, Command::SetFollowUp(wanted));
    decision
        .map(|d| d.changes.iter().map(|c| c.record.to_string()).collect())
        .map_err(|refusal| refusal.reasons.iter().map(|r| r.code).collect())
}

#[test]
fn the_rule_refuses_what_lacks_its_words() {
    let text = |t: &str| Some(t.to_owned());
    let long = "a".repeat(16 * 1024 + 1);
    let table = [
        (wanted(State::Done), vec!["evidence_missing"]),
        (SetFollowUp { evidence: text(" \u{a0}\t"), ..wanted(State::Done) }, vec!["evidence_missing"]),
        (SetFollowUp { document: text("DOC-1"), reason: text("x"), ..wanted(State::Done) }, vec!["evidence_missing"]),
        (wanted(State::Cannot), vec!["reason_missing"]),
        (SetFollowUp { reason: text("  "), evidence: text("x"), ..wanted(State::Cannot) }, vec!["reason_missing"]),
        (SetFollowUp { list: "DP-2020".parse().expect("an id"), ..wanted(State::NotBegun) }, vec!["not_found"]),
        (SetFollowUp { number: 5, ..wanted(State::NotBegun) }, vec!["not_found"]),
        (SetFollowUp { number: 0, ..wanted(State::NotBegun) }, vec!["not_found"]),
        (SetFollowUp { region: RegionCode::new(31, 74), ..wanted(State::NotBegun) }, vec!["unknown_region"]),
        (SetFollowUp { region: RegionCode::new(99, 0), ..wanted(State::NotBegun) }, vec!["unknown_region"]),
        (SetFollowUp { evidence: text(&long), ..wanted(State::Done) }, vec!["too_long"]),
        (
            SetFollowUp { number: 9, region: RegionCode::new(99, 0), ..wanted(State::Done) },
            vec!["not_found", "unknown_region", "evidence_missing"],
        ),
    ];
    let mut facts = register();
    let before = facts.values();
    for (wanted, codes) in table {
        assert_eq!(set(&mut facts, "2026-11-24", wanted.clone()), Err(codes), "{wanted:?}");
    }
    assert_eq!(facts.values(), before);
}

#[test]
fn an_answer_is_added_only_where_it_says_something_new() {
    let text = |t: &str| Some(t.to_owned());
    let done = SetFollowUp { evidence: text("  kajian "), ..wanted(State::Done) };
    let table = [
        ("2026-01-05", done.clone(), 1),
        ("2026-02-05", SetFollowUp { evidence: text("kajian"), ..done.clone() }, 0),
        ("2026-02-05", SetFollowUp { document: text("DOC-1"), ..done.clone() }, 1),
        ("2026-03-05", wanted(State::NotBegun), 1),
        ("2026-03-05", wanted(State::NotBegun), 0),
        ("2026-03-05", SetFollowUp { reason: text("lewat"), ..wanted(State::Cannot) }, 1),
        // As of an earlier day another answer held.
        ("2026-01-06", done, 0),
    ];
    let mut facts = register();
    for (at, (day, wanted, changes)) in table.into_iter().enumerate() {
        assert_eq!(set(&mut facts, day, wanted).map(|ids| ids.len()), Ok(changes), "row {at}");
    }
    let id = "DP-2021-03/4/36".parse().expect("an id");
    let held: FollowUp = facts.get(id).expect("the answers");
    let answers: Vec<_> = held.answers.iter().map(|(n, a)| (*n, a.on.to_string(), a.state, a.evidence.clone())).collect();
    assert_eq!(
        answers,
        [
            (1, "2026-01-05".into(), State::Done, text("kajian")),
            (2, "2026-02-05".into(), State::Done, text("kajian")),
            (3, "2026-03-05".into(), State::NotBegun, None),
            (4, "2026-03-05".into(), State::Cannot, None),
        ]
    );
    assert!(held.answers.values().all(|a| a.by == "budi"));
}

#[test]
fn a_region_that_answers_comes_onto_the_list() {
    let mut facts = register();
    let kota = RegionCode::new(36, 71);
    let ids = set(&mut facts, "2026-11-24", SetFollowUp { region: kota, ..wanted(State::UnderWay) });
    assert_eq!(ids, Ok(vec!["DP-2021-03/4/36.71".to_owned(), "DP-2021-03".to_owned()]));
    let checklist: Checklist = facts.get(Id::Checklist(list())).expect("the list");
    assert_eq!(checklist.addressed.get(&kota), Some(&Addressed::Answered));
    assert_eq!(checklist.addressed.get(&RegionCode::new(36, 0)), Some(&Addressed::Import));
}
