//! Questions about one record, and about what was done.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::model::{ChecklistId, State};
use crate::register::sample_records::{Memory, today};
use crate::register::{Anchor, ChecklistPane, Column, DeskAsk, Sort, Window};

fn ask(question: &Ask, memory: &Memory) -> Answer {
    // What says that it does without the index is asked without one.
    let mut index = if needs_index(question) { memory.index() } else { Index::default() };
    answer(question, memory, &mut index, &Context::on(today()))
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn list(title: &str, date: &str) -> Value {
    json!({ "uid": "", "title": title, "date": date, "recommendations": { "1": { "title": "Pemicu inovasi", "text": "…" }, "4": { "title": "Petakan potensi", "text": "…" } },
        "addressed": { "32": "import", "36": "import", "51": "import" } })
}

fn answered(state: &str, on: &str) -> Value {
    json!({ "uid": "", "answers": { "1": { "state": state, "on": on, "by": "budi", "evidence": "…", "reason": "…" } } })
}

/// The sample with two meetings' checklists and some answers to the older one.
fn with_checklists() -> Memory {
    let mut memory = Memory::sample();
    memory.enter("sampel", "checklist_import", vec![(id("DP-2021-03"), Some(list("Rakor 2021", "2021-03-08")))]);
    memory.enter("sampel", "checklist_import", vec![(id("DP-2024-09"), Some(list("Rakor 2024", "2024-09-18")))]);
    let answers =
        [("36", "done", "2026-09-14"), ("32", "cannot", "2026-11-25"), ("11", "done", "2026-01-01"), ("51", "under_way", "2026-01-01")];
    for (region, state, on) in answers {
        memory.enter("budi", "checklist_set", vec![(id(&format!("DP-2021-03/4/{region}")), Some(answered(state, on)))]);
    }
    memory
}

fn pane(memory: &Memory, query: &str, nth: usize) -> (Option<ChecklistPane>, usize) {
    let window = Window { anchor: Anchor::NameHit, offset: 0, above: 1, below: 1 };
    let sort = Sort { column: Column::Number, reversed: false };
    let desk = DeskAsk {
        agreements_query: query.to_owned(),
        agreements_sort: sort,
        agreements: window.clone(),
        link: None,
        partners_query: String::new(),
        partners_sort: sort,
        partners: window,
        partners_follow: true,
        checklist: nth,
    };
    let Answer::Desk(desk) = ask(&Ask::Desk(Box::new(desk)), memory) else { panic!("another answer") };
    (desk.checklist, desk.checklists)
}

#[test]
fn the_third_pane_shows_the_newest_meeting_then_the_older_and_round() {
    let memory = with_checklists();
    let shown = |nth| pane(&memory, "bant", nth).0.unwrap().id.to_string();
    assert_eq!([0, 1, 2, 3].map(shown), ["DP-2024-09", "DP-2021-03", "DP-2024-09", "DP-2021-03"]);
    assert_eq!(pane(&memory, "bant", 0).1, 2);
    assert_eq!(pane(&Memory::sample(), "bant", 5), (None, 0));
}

#[test]
fn a_tally_counts_the_addressed_regions_on_the_day() {
    let pane = pane(&with_checklists(), "bant", 1).0.unwrap();
    assert_eq!((pane.region.map(|region| region.to_string()), pane.addressed), (Some("36".to_owned()), 3));
    let row = &pane.rows[1];
    // Aceh is not addressed, and Jawa Barat answers tomorrow.
    assert_eq!((row.tally.done, row.tally.under_way, row.tally.not_begun, row.tally.cannot), (1, 1, 1, 0));
    assert_eq!((row.number, row.state), (4, Some(State::Done)));
    assert_eq!(pane.rows[0].state, Some(State::NotBegun));
}

#[test]
fn a_checklist_in_full_has_the_same_tallies_and_the_answers() {
    let memory = with_checklists();
    let number: ChecklistId = "DP-2021-03".parse().unwrap();
    let Answer::Checklist(Some(detail)) = ask(&Ask::Checklist(number), &memory) else { panic!("no checklist") };
    assert_eq!(detail.tallies[&4], pane(&memory, "bant", 1).0.unwrap().rows[1].tally);
    assert_eq!(detail.answers[&4].keys().map(ToString::to_string).collect::<Vec<_>>(), ["11", "36", "51"]);
    let Answer::Checklists(rows) = ask(&Ask::Checklists, &memory) else { panic!("another answer") };
    assert_eq!(
        rows.iter().map(|row| (row.id.to_string(), row.addressed, row.recommendations)).collect::<Vec<_>>(),
        [("DP-2024-09".to_owned(), 3, 2), ("DP-2021-03".to_owned(), 3, 2)]
    );
    assert_eq!(ask(&Ask::Checklist("DP-1999".parse().unwrap()), &memory), Answer::Checklist(None));
}

#[test]
fn a_history_walks_back_and_tells_of_a_record_that_is_gone() {
    let mut memory = Memory::sample();
    let made = memory.enter("sari", "set", vec![(id("KS-0200"), Some(json!({ "uid": "", "region": "32" })))]);
    let undone = memory.undo("sari", "undo", made);
    let Answer::History(Some(rows)) = ask(&Ask::History(id("KS-0200")), &memory) else { panic!("no history") };
    let told: Vec<_> = rows.iter().map(|row| (row.head.revision, row.head.undoes, row.head.undone_by, row.edits.len())).collect();
    assert_eq!(told, [(undone, Some(made), None, 1), (made, None, Some(undone), 1)]);
    assert_eq!(ask(&Ask::History(id("KS-0999")), &memory), Answer::History(None));
    assert_eq!(ask(&Ask::Show(id("KS-0200")), &memory), Answer::Show(None));
    assert_eq!(ask(&Ask::Agreement(200), &memory), Answer::Agreement(None));
}

#[test]
fn undo_and_redo_name_the_authors_newest() {
    let mut memory = Memory::sample();
    let newest = |memory: &Memory, author: &str, redo| {
        let Answer::Undoable(head) = ask(&Ask::Undoable { author: author.to_owned(), redo }, memory) else { panic!("another answer") };
        head.map(|head| head.revision)
    };
    let set = |memory: &mut Memory, by: &str, note: &str| {
        let value = json!({ "uid": "", "region": "32", "note": note });
        memory.enter(by, "set", vec![(id("KS-0001"), Some(value))])
    };
    assert_eq!((newest(&memory, "sari", false), newest(&memory, "sari", true)), (None, None));
    let first = set(&mut memory, "sari", "a");
    let second = set(&mut memory, "sari", "b");
    set(&mut memory, "budi", "b");
    let undo = memory.undo("sari", "undo", second);
    assert_eq!((newest(&memory, "sari", false), newest(&memory, "sari", true)), (Some(first), Some(undo)));
    let redo = memory.undo("sari", "redo", undo);
    // The redone act stands again, and can be taken back again.
    assert_eq!((newest(&memory, "sari", false), newest(&memory, "sari", true)), (Some(second), None));
    assert_eq!(memory.head(redo).unwrap().undoes, Some(undo));
}

#[test]
fn details_say_what_lists_say() {
    let memory = with_checklists();
    let mut index = memory.index();
    let listed = rows::agreement(9, &index, today()).unwrap();
    let Answer::Agreement(Some(detail)) = ask(&Ask::Agreement(9), &memory) else { panic!("no agreement") };
    assert_eq!((&detail.row, detail.partner.as_ref().unwrap().name.as_str(), detail.history.len()), (&listed, "Kōchi", 1));
    assert_eq!(detail.checklist.unwrap().region.unwrap().to_string(), "35.78");
    let Answer::Show(Some(shown)) = ask(&Ask::Show(id("KS-0009")), &memory) else { panic!("no record") };
    assert_eq!(shown.derived.unwrap().0, listed);
    let Answer::List(list) = ask(&Ask::List { query: "negara:jp".to_owned() }, &memory) else { panic!("another answer") };
    assert_eq!(list.rows.len(), 16);
    assert!(list.rows.is_sorted_by_key(|row| row.row.number));
    for row in list.rows {
        assert_eq!(rows::agreement(row.row.number, &index, today()), Some(row.row));
    }
    let number = listed.partner.unwrap().0;
    let Answer::Partner(Some(partner)) = ask(&Ask::Partner(number), &memory) else { panic!("no partner") };
    assert_eq!((partner.row.agreements, partner.agreements.len(), partner.agreements[0].number), (1, 1, 9));
    let Answer::Partners(all) = ask(&Ask::Partners { query: String::new() }, &memory) else { panic!("another answer") };
    assert_eq!(all.rows.iter().map(|row| row.agreements).sum::<usize>(), 107);
    index.put(Id::Partner(number), None);
    assert_eq!(rows::agreement(9, &index, today()).unwrap().partner, None);
}

/// The sentence under the panes is the short form of `w`, whether the record was read or the index alone.
#[test]
fn the_sentence_of_the_desk_is_that_of_w() {
    let mut memory = Memory::sample();
    let steps = json!({ "1": { "stage": "dprd", "entered": "2026-10-05", "move": "advance", "pack": "PK-0001", "events": { "dprd_received": "2026-10-05" } } });
    let on_its_way = json!({ "uid": "a", "region": "00.71", "partner": "MT-0009", "kind": "twin", "steps": steps });
    let successor = json!({ "uid": "b", "region": "35.78", "partner": "MT-0010", "signed": "2026-01-05", "follows": { "agreement": "KS-0010", "as": "extension" } });
    memory.enter("sari", "import_records", vec![(id("KS-0201"), Some(on_its_way)), (id("KS-0202"), Some(successor))]);
    let (index, mut expired) = (memory.index(), None);
    for (of, _) in crate::register::sample_records::sample_values() {
        let Id::Agreement(number) = of else { continue };
        let why = why::why(number, &memory, &index, today()).unwrap();
        assert_eq!(why::sentence(number, &memory, &index, today()), Some(why.sentence.clone()), "{of}");
        expired = expired.or((number == 10).then_some(why.sentence));
    }
    let why = why::why(201, &memory, &index, today()).unwrap();
    assert_eq!(why::sentence(201, &memory, &index, today()), Some(why.sentence));
    assert!(why.clock.is_some_and(|clock| clock.spent == 36));
    let said = crate::language::say(&expired.unwrap(), crate::language::Language::Id).to_string();
    assert!(said.contains("Penerusnya sudah tercatat"), "{said}");
    let attention = |number| rows::agreement(number, &index, today()).unwrap().attention;
    assert!(attention(10).is_empty(), "{:?}", attention(10));
}

#[test]
fn a_chain_holds_by_what_each_record_says_it_follows() {
    let follower = |region: &str, partner: &str, of: &str, kind: &str| {
        let follows = json!({ "agreement": of, "as": kind });
        json!({ "uid": "", "region": region, "partner": partner, "signed": "2020-01-01", "follows": follows })
    };
    let mut memory = Memory::sample();
    memory.enter("budi", "extend", vec![(id("KS-0101"), Some(follower("36", "MT-0002", "KS-0001", "extension")))]);
    memory.enter("budi", "amend", vec![(id("KS-0102"), Some(follower("11.71", "MT-0003", "KS-0101", "amendment")))]);
    memory.enter("budi", "new", vec![(id("KS-0103"), Some(json!({ "uid": "", "region": "36", "partner": "MT-0002" })))]);
    for number in [1, 101, 102, 103] {
        let Answer::Agreement(Some(detail)) = ask(&Ask::Agreement(number), &memory) else { panic!("an agreement was asked for") };
        let chain: Vec<u32> = detail.chain.iter().map(|row| row.number).collect();
        assert_eq!(chain, if number == 103 { vec![] } else { vec![1, 101, 102] }, "KS-{number:04}");
    }
}

#[test]
fn exercise_records_are_in_no_file_nor_what_was_decided_of_them() {
    let mut memory = Memory::default();
    let agreement = |region: &str| Some(json!({ "uid": "", "region": region }));
    let minute = json!({ "uid": "", "author": "budi", "begun": "2026-11-24" });
    let decided = json!({ "outcome": "fine", "on": "2026-11-24", "by": "budi", "title": "…", "reasons": [], "seen": 1 });
    memory.enter("budi", "import_records", vec![(id("KS-0001"), agreement("00.71")), (id("KS-0002"), agreement("36"))]);
    memory.enter("budi", "decide", vec![(id("BA-2026-001"), Some(minute)), (id("BA-2026-001/KS-0001"), Some(decided.clone()))]);
    memory.enter("budi", "decide", vec![(id("BA-2026-001/KS-0002"), Some(decided))]);
    let Answer::Records(listed) = ask(&Ask::Records { query: String::new() }, &memory) else { panic!("another answer") };
    let ids: Vec<String> = listed.rows.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, ["KS-0002", "BA-2026-001/KS-0002", "BA-2026-001"]);
}
