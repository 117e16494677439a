use serde_json::json;

use super::*;
use crate::model::{FollowUpId, Id, RegionCode};
use crate::register::sample_records::{Memory, today};
use crate::register::{Anchor, Column, Page, Sort};

fn asked(memory: &Memory, query: &str, window: &Window) -> AttentionAnswer {
    attention(query, window, memory, &mut memory.index(), today())
}

fn all(memory: &Memory, query: &str) -> AttentionAnswer {
    asked(memory, query, &Window::WHOLE)
}

fn chosen(page: &Page<MatterRow>) -> Option<Matter> {
    page.rows.get(page.chosen?).map(|row| row.matter)
}

/// The day by which a matter orders: of its reasons the one that is furthest past, else the next.
fn orders_by(row: &MatterRow) -> Day {
    row.causes.iter().filter_map(|cause| cause.due).map(|due| due.falls(today())).min().unwrap_or(Day::MAX)
}

#[test]
fn every_agreement_that_needs_somebody_is_one_row_in_the_one_order() {
    let memory = Memory::sample();
    let answer = all(&memory, "");
    let counted = memory.index().counts(today()).attention;
    assert_eq!((answer.agreements, answer.matters.all, answer.matters.total), (counted, counted, counted));
    let keys: Vec<(Day, Matter)> = answer.matters.rows.iter().map(|row| (orders_by(row), row.matter)).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(keys.first().is_some_and(|(day, _)| *day < today()) && keys.last().is_some_and(|(day, _)| *day == Day::MAX));
    assert!(answer.matters.rows.iter().all(|row| !row.causes.is_empty()));
}

#[test]
fn the_order_is_that_of_the_desk() {
    let memory = Memory::sample();
    let sort = Sort { column: Column::Attention, reversed: false };
    let desk = memory.index().find_agreements("", sort, None, today()).numbers.clone();
    let matters: Vec<Matter> = all(&memory, "").matters.rows.iter().map(|row| row.matter).collect();
    let same: Vec<Matter> = desk.into_iter().take(matters.len()).map(Matter::Agreement).collect();
    assert_eq!(matters, same);
}

#[test]
fn it_is_narrowed_as_lists_are_and_by_what_a_reason_is_called() {
    let memory = Memory::sample();
    let found = |query: &str| all(&memory, query).matters.total;
    let table = [("status:berakhir", 11), ("negara:jp status:berakhir", 0), ("-status:berakhir", found("") - 11), ("mitra:tidakada", 0)];
    for (query, total) in table {
        assert_eq!(found(query), total, "{query}");
    }
    let lapsed = all(&memory, "\"loi kedaluwarsa\"");
    assert!(lapsed.matters.total > 0 && lapsed.matters.all > lapsed.matters.total);
    assert!(lapsed.matters.rows.iter().all(|row| row.causes.iter().any(|cause| cause.rule == "letter-lapsed")));
    let unknown = all(&memory, "warna:merah").matters.notes;
    assert_eq!(unknown.unparsed.as_deref(), Some("warna:merah"));
}

#[test]
fn unknown_activity_is_counted_and_no_row() {
    let memory = Memory::sample();
    let sort = Sort { column: Column::Number, reversed: false };
    for query in ["", "negara:jp", "mitra:tidakada"] {
        let of_list = memory.index().find_agreements(&format!("{query} kegiatan:unknown"), sort, None, today()).numbers.len();
        assert_eq!(all(&memory, query).unknown, of_list, "{query}");
    }
    assert!(all(&memory, "").unknown > all(&memory, "").matters.total);
}

#[test]
fn the_cursor_stays_on_its_matter_and_goes_to_the_next_where_it_is_gone() {
    let mut memory = Memory::sample();
    let matters: Vec<Matter> = all(&memory, "").matters.rows.iter().map(|row| row.matter).collect();
    let at = |place: usize| Window { anchor: Anchor::Matter { matter: matters[place], place }, offset: 0, above: 3, below: 3 };
    let page = asked(&memory, "", &at(5)).matters;
    assert_eq!((page.first, page.rows.len(), chosen(&page)), (2, 7, Some(matters[5])));
    let moved = asked(&memory, "", &Window { offset: 2, ..at(5) }).matters;
    assert_eq!(chosen(&moved), Some(matters[7]));
    // The first one is seen to: the others move up, the cursor with its own.
    let mut healed = |matter: Matter| {
        let mut value = memory.record(matter.into()).expect("a record").value;
        value["void"] = json!({ "on": "2026-11-24", "by": "budi", "reason": "ganda" });
        memory.enter("budi", "void", vec![(Id::from(matter), Some(value))]);
        asked(&memory, "", &at(5)).matters
    };
    let above = healed(matters[0]);
    assert_eq!((above.first + above.chosen.expect("a row"), chosen(&above)), (4, Some(matters[5])));
    // Its own is seen to: the row that stands at its last place now.
    let own = healed(matters[5]);
    assert_eq!(chosen(&own), Some(matters[7]));
}

#[test]
fn a_change_and_another_day_ask_anew() {
    let memory = Memory::sample();
    let mut index = memory.index();
    let total = |index: &mut Index, day: &str| attention("", &Window::WHOLE, &memory, index, day.parse().expect(day)).matters.total;
    let now = total(&mut index, "2026-11-24");
    assert_ne!(total(&mut index, "2020-01-01"), now);
    assert_eq!(total(&mut index, "2026-11-24"), now);
    let matter = all(&memory, "").matters.rows[0].matter;
    index.put(matter.into(), None);
    assert_eq!(total(&mut index, "2026-11-24"), now - 1);
}

/// The sample with a checklist that is past its day, and an answer without its evidence.
fn with_a_day() -> Memory {
    let mut memory = Memory::sample();
    let asked = |number: u16| (number.to_string(), json!({ "title": format!("Rekomendasi ke-{number}"), "text": "…" }));
    let list = json!({
        "uid": "", "title": "Rakor", "date": "2021-03-08", "due": "2026-06-30",
        "recommendations": (1..=8).map(asked).collect::<serde_json::Map<_, _>>(),
        "addressed": { "32": "import", "36": "import", "51": "import" },
    });
    let answer = json!({ "uid": "", "answers": { "1": { "state": "done", "on": "2026-05-04", "by": "budi" } } });
    memory.enter("budi", "import", vec![(LIST.parse().expect(LIST), Some(list)), (follow_up(4, 36).into(), Some(answer))]);
    memory
}

const LIST: &str = "DP-2021-03";

fn follow_up(number: u16, region: u8) -> Matter {
    Matter::FollowUp(FollowUpId::new(LIST.parse().expect(LIST), number, RegionCode::new(region, 0)))
}

fn answers(memory: &Memory, query: &str) -> Vec<Matter> {
    let rows = all(memory, query).matters.rows;
    rows.iter().map(|row| row.matter).filter(|matter| matches!(matter, Matter::FollowUp(_))).collect()
}

#[test]
fn answers_that_are_overdue_or_unsupported_stand_among_the_agreements() {
    let memory = with_a_day();
    let answer = all(&memory, "");
    let keys: Vec<(Day, Matter)> = answer.matters.rows.iter().map(|row| (orders_by(row), row.matter)).collect();
    assert!(keys.is_sorted());
    assert_eq!((answer.matters.total - answer.agreements, answers(&memory, "").len()), (24, 24));
    let row = answer.matters.rows.iter().find(|row| row.matter == follow_up(1, 36)).expect("an answer that is owed");
    assert_eq!((row.causes[0].rule, row.turn, row.agreement.is_none()), ("recommendation-due", Some(Actor::Region), true));
    assert!(row.title().starts_with("Banten – "), "{}", row.title());
    let done = answer.matters.rows.iter().find(|row| row.matter == follow_up(4, 36)).expect("an answer without evidence");
    assert_eq!(done.causes.iter().map(|cause| cause.rule).collect::<Vec<_>>(), ["evidence"]);
    // A region that was never asked owes nothing.
    assert!(answer.matters.rows.iter().all(|row| row.matter != follow_up(1, 99)));
}

#[test]
fn answers_are_found_by_region_title_reason_state_turn_and_day_alone() {
    let memory = with_a_day();
    let table = [
        ("daerah:banten", 8),
        ("banten", 8),
        ("ke-3 banten", 1),
        ("dp-2021-03/4/36", 1),
        ("banten \"bukti belum ada\"", 1),
        ("banten \"isi satu kalimat\"", 1),
        ("banten \"belum ditindaklanjuti\"", 7),
        ("giliran:daerah tenggat<2026-07 -banten", 16),
        ("giliran:dprd", 0),
        ("tenggat<2026", 0),
        ("negara:jp", 0),
        ("-negara:jp banten", 8),
        ("status:berakhir", 0),
    ];
    for (query, count) in table {
        assert_eq!(answers(&memory, query).len(), count, "{query}");
    }
}

#[test]
fn a_region_sees_its_own_answers_alone() {
    let mut memory = with_a_day();
    let every = all(&memory, "");
    memory.enter("budi", "office_set", vec![(Id::Office, Some(json!({ "region": "36" })))]);
    assert_eq!(answers(&memory, "").len(), 8);
    assert_eq!(all(&memory, "").agreements, every.agreements);
}

#[test]
fn an_answer_that_was_given_is_no_longer_found() {
    let memory = with_a_day();
    let mut index = memory.index();
    let total = |index: &mut Index| attention("", &Window::WHOLE, &memory, index, today()).matters.total;
    let before = total(&mut index);
    let given = json!({ "uid": "", "answers": { "1": { "state": "done", "on": "2026-11-24", "by": "budi", "evidence": "Peta potensi" } } });
    index.put(follow_up(1, 36).into(), Some(&given));
    assert_eq!(total(&mut index), before - 1);
    index.put(LIST.parse().expect(LIST), None);
    assert_eq!(total(&mut index), before - 24);
}
