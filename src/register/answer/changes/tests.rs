//! What changed, held against a comparison of the two states record by record.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::model::change::difference;
use crate::model::{Context, Id, Revision};
use crate::register::records::Records;
use crate::register::sample_records::{Memory, today};
use crate::register::{
    Anchor, Answer, Ask, ChangeSort, ChangedRecord, ChangesAnswer, ChangesAsk, Grouping, Heading, Since, SinceFrom, Window,
};

use super::super::answer;

const ALL: Window = Window { anchor: Anchor::First, offset: 0, above: usize::MAX, below: usize::MAX };

fn since(since: Since) -> ChangesAsk {
    ChangesAsk {
        since,
        author: "budi".into(),
        by: None,
        region: None,
        query: String::new(),
        grouping: Grouping::Record,
        steps: false,
        window: ALL,
    }
}

fn asked(ask: ChangesAsk, memory: &Memory, index: &mut crate::register::index::Index) -> ChangesAnswer {
    match answer(&Ask::Changes(Box::new(ask)), memory, index, &Context::on(today())) {
        Answer::Changes(answer) => *answer,
        other => panic!("{other:?}"),
    }
}

fn changes(ask: ChangesAsk, memory: &Memory) -> ChangesAnswer {
    asked(ask, memory, &mut memory.index())
}

fn id(text: &str) -> Id {
    text.parse().expect(text)
}

/// "KS-0001 /note" of each row, in order.
fn told(records: &[ChangedRecord]) -> Vec<String> {
    let row = |record: &ChangedRecord| {
        let rows = record.rows.iter().map(|row| format!("{} {}{}@{}", record.id, row.sort.code(), row.edit.path, row.head.revision));
        rows.collect::<Vec<_>>()
    };
    records.iter().flat_map(row).collect()
}

fn agreement(note: &str, region: &str) -> Value {
    json!({"uid": "1", "region": region, "technical": false, "note": note, "verified": true})
}

/// One import, then what people did.
fn register() -> Memory {
    let mut memory = Memory::default();
    let (one, two, three) = (id("KS-0001"), id("KS-0002"), id("KS-0003"));
    memory.enter("sari", "import", vec![(one, Some(agreement("a", "36"))), (two, Some(agreement("a", "32.73")))]);
    memory.enter("budi", "set", vec![(one, Some(agreement("b", "36")))]);
    memory.enter("budi", "set", vec![(two, Some(agreement("b", "32.73")))]);
    memory.enter("sari", "set", vec![(one, Some(agreement("a", "36")))]);
    memory.enter("sari", "new", vec![(three, Some(agreement("\u{1b}[31m", "36")))]);
    memory.enter("sari", "set", vec![(three, Some(agreement(&"x".repeat(9000), "36")))]);
    memory
}

#[test]
fn a_value_set_and_set_back_is_no_row_and_a_made_record_is_one() {
    let table: [(Revision, &[&str]); 7] = [
        (0, &["KS-0003 made@5", "KS-0001 made@1", "KS-0002 made@1"]),
        (1, &["KS-0003 made@5", "KS-0002 changed/note@3"]),
        (2, &["KS-0003 made@5", "KS-0001 changed/note@4", "KS-0002 changed/note@3"]),
        (5, &["KS-0003 changed/note@6"]),
        (6, &[]),
        (7, &[]),
        (Revision::MAX, &[]),
    ];
    let memory = register();
    for (revision, rows) in table {
        assert_eq!(told(&changes(since(Since::Revision(revision)), &memory).page.rows), rows, "since {revision}");
    }
}

#[test]
fn each_step_is_told_on_request() {
    let ask = ChangesAsk { steps: true, ..since(Since::Revision(1)) };
    let rows = told(&changes(ask, &register()).page.rows);
    let steps = ["KS-0003 changed/note@6", "KS-0003 made@5", "KS-0001 changed/note@4", "KS-0001 changed/note@2", "KS-0002 changed/note@3"];
    assert_eq!(rows, steps);
}

#[test]
fn changes_of_a_person_or_region_alone() {
    let memory = register();
    let by = |by: &str| told(&changes(ChangesAsk { by: Some(by.into()), ..since(Since::Revision(2)) }, &memory).page.rows);
    assert_eq!(by("budi"), ["KS-0002 changed/note@3"]);
    assert_eq!(by("sari"), ["KS-0003 made@5", "KS-0001 changed/note@4"]);
    assert_eq!(by("nobody"), [""; 0]);
    let region = "32.73".parse().ok();
    assert_eq!(told(&changes(ChangesAsk { region, ..since(Since::Revision(2)) }, &memory).page.rows), ["KS-0002 changed/note@3"]);
}

#[test]
fn records_stand_under_each_person_and_under_their_region() {
    let memory = register();
    let headings = |grouping| {
        let page = changes(ChangesAsk { grouping, ..since(Since::Revision(2)) }, &memory).page;
        page.rows.into_iter().filter_map(|record| record.under.map(|(heading, count)| (heading, count, record.id))).collect::<Vec<_>>()
    };
    let (budi, sari) = (Heading::Person("budi".into()), Heading::Person("sari".into()));
    let people = [(budi, 1, id("KS-0002")), (sari.clone(), 2, id("KS-0003")), (sari, 2, id("KS-0001"))];
    assert_eq!(headings(Grouping::Person), people);
    let region = |code: &str| Heading::Region(code.parse().ok());
    let regions = [(region("32.73"), 1, id("KS-0002")), (region("36"), 2, id("KS-0003")), (region("36"), 2, id("KS-0001"))];
    assert_eq!(headings(Grouping::Region), regions);
}

#[test]
fn what_others_changed_again_stands_under_a_person_without_a_row() {
    let mut memory = register();
    memory.enter("budi", "set", vec![(id("KS-0001"), Some(agreement("c", "36")))]);
    memory.enter("sari", "set", vec![(id("KS-0001"), Some(agreement("d", "36")))]);
    let page = changes(ChangesAsk { grouping: Grouping::Person, ..since(Since::Revision(6)) }, &memory).page;
    let rows: Vec<_> = page.rows.iter().map(|record| record.rows.len()).collect();
    assert_eq!(rows, [0, 1]);
}

#[test]
fn a_window_lies_where_the_record_stands_and_narrows_by_words() {
    let memory = register();
    let window = |anchor, offset| Window { anchor, offset, above: 0, below: 0 };
    let page = changes(ChangesAsk { window: window(Anchor::Last, 0), ..since(Since::Revision(2)) }, &memory).page;
    let number = page.rows[0].number;
    assert_eq!((page.first, page.total, page.all, page.rows[0].id), (2, 3, 3, id("KS-0002")));
    let anchor = Anchor::Record { number, place: 2 };
    let page = changes(ChangesAsk { window: window(anchor, -1), ..since(Since::Revision(2)) }, &memory).page;
    assert_eq!((page.first, page.rows[0].id), (1, id("KS-0001")));
    for (query, found) in [("banten", 2), ("ks-0002", 1), ("daerah:36", 2), ("tidakada", 0)] {
        let page = changes(ChangesAsk { query: query.into(), ..since(Since::Revision(2)) }, &memory).page;
        assert_eq!((page.total, page.all), (found, 3), "{query}");
    }
}

#[test]
fn since_the_last_signed_review_and_without_one_since_a_week() {
    let mut memory = register();
    let answer = changes(since(Since::Review), &memory);
    assert!(matches!(answer.since.from, SinceFrom::NoReview(_)), "{:?}", answer.since);
    assert_eq!(answer.since.revision, 0);
    let signed = json!({"on": "2026-11-24", "revision": 6, "head": "0", "decided": 0, "open": 0});
    let minute = |author: &str| json!({"uid": "1", "author": author, "begun": "2026-11-24", "signed": signed});
    let by_sari = memory.enter("sari", "minute_sign", vec![(id("BA-2026-001"), Some(minute("sari")))]);
    let by_budi = memory.enter("budi", "minute_sign", vec![(id("BA-2026-002"), Some(minute("budi")))]);
    memory.enter("sari", "set", vec![(id("KS-0002"), Some(agreement("z", "32.73")))]);
    let answer = changes(since(Since::Review), &memory);
    assert!(by_budi > by_sari && answer.since.revision == by_budi, "{:?}", answer.since);
    assert_eq!(told(&answer.page.rows), ["KS-0002 changed/note@9"]);
}

#[test]
fn a_day_means_what_stood_when_it_began() {
    let memory = register();
    for (day, revision, from) in [("2026-11-24", 0, 3), ("2026-11-25", 6, 0)] {
        let day = day.parse().expect("a day");
        let answer = changes(since(Since::Day(day)), &memory);
        assert_eq!((answer.since.revision, answer.page.total), (revision, from), "{day}");
    }
}

/// Records by id, as they stand.
type State = BTreeMap<Id, Value>;

/// The rows that two states make, written down record by record.
fn compared(before: &State, after: &State) -> BTreeMap<(Id, String), (Option<Value>, Option<Value>)> {
    let mut rows = BTreeMap::new();
    for id in before.keys().chain(after.keys()) {
        match (before.get(id), after.get(id)) {
            (Some(was), Some(is)) => {
                rows.extend(difference(was, is).into_iter().map(|edit| ((*id, edit.path), (edit.was, edit.is))));
            }
            _ => _ = rows.insert((*id, String::new()), (None, None)),
        }
    }
    rows
}

/// What a record may hold: odd texts, parts of dates, maps within maps.
fn record() -> impl Strategy<Value = Value> {
    let text = prop::sample::select(vec!["", "a", "\u{1b}[2J", "\u{202e}x", "2018-03", "2018", "a/b~c"]);
    let part = prop::collection::btree_map(prop::sample::select(vec!["1", "2", "a/b"]), text.clone(), 0..3);
    (text, part, any::<bool>()).prop_map(|(note, steps, verified)| {
        json!({"uid": "1", "region": "36", "technical": false, "note": note, "areas": [note], "steps": steps, "verified": verified})
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_are_those_of_a_naive_comparison(
        entries in prop::collection::vec(prop::collection::btree_map(1u32..5, prop::option::weighted(0.8, record()), 1..4), 1..8),
        undone in prop::collection::vec(any::<bool>(), 8),
    ) {
        let mut memory = Memory::default();
        let mut states: Vec<State> = vec![State::new()];
        let mut index = memory.index();
        for (entry, undo) in entries.into_iter().zip(undone) {
            let before = states.last().cloned().unwrap_or_default();
            // Nobody takes away what is not there, nor writes what stands there already.
            let values = entry.into_iter().map(|(number, value)| (Id::Agreement(number), value));
            let values: Vec<_> = values.filter(|(id, value)| before.get(id) != value.as_ref()).collect();
            let mut after = before.clone();
            for (id, value) in &values {
                match value {
                    Some(value) => after.insert(*id, value.clone()),
                    None => after.remove(id),
                };
            }
            let revision = memory.enter("sari", "set", values);
            states.push(after);
            if undo {
                memory.undo("sari", "undo", revision);
                states.push(before);
            }
            // The index follows along, so that what it keeps of earlier questions is tried too.
            index = follow(index, &memory);
            check(&memory, &states, &mut index)?;
        }
    }
}

fn follow(mut index: crate::register::index::Index, memory: &Memory) -> crate::register::index::Index {
    for number in 1..5 {
        let id = Id::Agreement(number);
        index.put(id, memory.record(id).as_ref().map(|stored| &stored.value));
    }
    index
}

fn check(memory: &Memory, states: &[State], index: &mut crate::register::index::Index) -> Result<(), TestCaseError> {
    let after = states.last().cloned().unwrap_or_default();
    for (revision, before) in (0..).zip(states) {
        let page = asked(since(Since::Revision(revision)), memory, index).page;
        let mut rows = BTreeMap::new();
        for record in &page.rows {
            prop_assert!(!record.rows.is_empty(), "{} has no row", record.id);
            for row in &record.rows {
                prop_assert!(row.head.revision > revision);
                let is_there = (before.contains_key(&record.id), after.contains_key(&record.id));
                let sort = match is_there {
                    (false, _) => ChangeSort::Made,
                    (true, false) => ChangeSort::Unmade,
                    (true, true) => ChangeSort::Changed,
                };
                prop_assert_eq!(row.sort, sort);
                let edit = row.edit.clone();
                prop_assert!(rows.insert((record.id, edit.path), (edit.was, edit.is)).is_none());
            }
        }
        prop_assert_eq!(rows, compared(before, &after), "since {}", revision);
        prop_assert_eq!((page.total, page.all), (page.rows.len(), page.rows.len()));
    }
    Ok(())
}
