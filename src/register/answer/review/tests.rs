use serde_json::{Value, json};

use super::*;
use crate::model::{Outcome, Signed};
use crate::register::sample_records::{Memory, today};
use crate::register::{MinuteDetail, Outcomes};

const BUDI: MinuteId = MinuteId::first(2026);

fn asked<'a>(query: &'a str, at: Option<Matter>) -> Asked<'a> {
    Asked { author: "budi", query, at, day: today() }
}

fn stands(memory: &Memory, query: &str, at: Option<Matter>) -> ReviewAnswer {
    review(&asked(query, at), memory, &mut memory.index())
}

fn begin(memory: &mut Memory, query: Option<&str>) {
    let minute = Minute { uid: String::new(), author: "budi".into(), begun: today(), query: query.map(str::to_owned), signed: None };
    memory.enter("budi", "decide", vec![(Id::Minute(BUDI), serde_json::to_value(minute).ok())]);
}

/// Decides of a matter as it stands, without the judge; the entry that it made.
fn decide(memory: &mut Memory, minute: MinuteId, matter: Matter, outcome: Outcome) -> u64 {
    let until = (outcome != Outcome::Fine).then(|| crate::model::day::add_days(today(), 10));
    let card = stands(memory, "", Some(matter)).card.filter(|card| card.matter == matter).expect("a card");
    let decided = Decided {
        outcome,
        note: None,
        who: None,
        until,
        on: today(),
        by: "budi".into(),
        title: card.title,
        reasons: card.causes.iter().map(|cause| cause.code).collect(),
        seen: memory.last_change(matter.into()).unwrap_or(0),
    };
    let id = Id::Decided(DecidedId { minute, matter });
    memory.enter("budi", "decide", vec![(id, serde_json::to_value(decided).ok())])
}

fn edited(memory: &Memory, matter: Matter, field: &str, is: &str) -> (Id, Option<Value>) {
    let mut value = memory.record(matter.into()).expect("a record").value;
    value[field] = json!(is);
    (matter.into(), Some(value))
}

#[test]
fn it_goes_through_what_needs_somebody_and_comes_back_where_it_was() {
    let mut memory = Memory::sample();
    let first = stands(&memory, "", None);
    assert_eq!((first.minute.is_none(), first.decided.all(), first.place, first.previous), (true, 0, 0, None));
    let left = first.left;
    let matter = first.card.expect("a card").matter;
    let next = first.next.expect("a second one");
    begin(&mut memory, None);
    decide(&mut memory, BUDI, matter, Outcome::Fine);
    // Asking again is going on: the decided one is past, and asked for by name the next one stands in its place.
    for at in [None, Some(matter)] {
        let second = stands(&memory, "", at);
        assert_eq!((second.left, second.decided), (left - 1, Outcomes { fine: 1, ..Outcomes::default() }));
        assert_eq!(second.card.map(|card| card.matter), Some(next), "{at:?}");
    }
    let third = stands(&memory, "", Some(next)).next.expect("a third one");
    decide(&mut memory, BUDI, next, Outcome::Action);
    let undone = decide(&mut memory, BUDI, third, Outcome::Postponed);
    assert_eq!(stands(&memory, "", None).left, left - 3);
    memory.undo("budi", "undo", undone);
    let answer = stands(&memory, "", Some(third));
    assert_eq!((answer.left, answer.card.map(|card| card.matter), answer.previous), (left - 2, Some(third), None));
    // A review of somebody else finds the same matters left.
    let other = review(&Asked { author: "sari", ..asked("", None) }, &memory, &mut memory.index());
    assert_eq!((other.minute, other.left), (None, left - 2));
}

#[test]
fn what_changed_since_comes_back_with_what_changed() {
    let mut memory = Memory::sample();
    begin(&mut memory, None);
    let matter = stands(&memory, "", None).card.expect("a card").matter;
    decide(&mut memory, BUDI, matter, Outcome::Fine);
    let left = stands(&memory, "", None).left;
    let note = edited(&memory, matter, "note", "surat datang");
    let changed = memory.enter("sari", "set", vec![note]);
    let answer = stands(&memory, "", Some(matter));
    assert_eq!((answer.left, answer.decided.all(), answer.back, answer.done()), (left + 1, 1, 1, 0));
    let card = answer.card.expect("a card");
    assert_eq!(card.matter, matter);
    assert_eq!(card.reviewed.map(|(minute, decided)| (minute, decided.outcome)), Some((BUDI, Outcome::Fine)));
    assert_eq!(card.changed.iter().map(|row| row.head.revision).collect::<Vec<_>>(), [changed]);
    // Taken back it is another change all the same: a person looks once more.
    memory.undo("sari", "undo", changed);
    assert_eq!(stands(&memory, "", None).left, left + 1);
    decide(&mut memory, BUDI, matter, Outcome::Fine);
    let again = stands(&memory, "", None);
    assert_eq!((again.left, again.back, again.done()), (left, 0, 1));
}

#[test]
fn a_review_goes_on_as_it_was_narrowed() {
    let mut memory = Memory::sample();
    begin(&mut memory, Some("daerah:\"jawa barat\""));
    let narrowed = stands(&memory, "", None);
    assert_eq!(narrowed.query, "daerah:\"jawa barat\"");
    let row = narrowed.card.and_then(|card| card.row).expect("an agreement");
    assert_eq!(row.region.province().short_name(), "Jawa Barat");
    let all = stands(&memory, "status:berakhir", None);
    assert_eq!((all.query.as_str(), all.left), ("status:berakhir", 11));
    let none = stands(&memory, "mitra:tidakada", None);
    assert_eq!((none.left, none.card, none.previous, none.next), (0, None, None, None));
}

#[test]
fn minutes_are_told_newest_first_and_whole() {
    let mut memory = Memory::sample();
    begin(&mut memory, None);
    let answer = stands(&memory, "", None);
    let (first, second) = (answer.card.expect("a card").matter, answer.next.expect("a second one"));
    decide(&mut memory, BUDI, first, Outcome::Fine);
    decide(&mut memory, BUDI, second, Outcome::Action);
    let signed = Signed { on: today(), revision: 4, head: "0".repeat(64), decided: 2, open: 1 };
    let mut minute: Minute = typed(&memory, Id::Minute(BUDI)).expect("a minute");
    minute.signed = Some(signed);
    memory.enter("budi", "minute_sign", vec![(Id::Minute(BUDI), serde_json::to_value(&minute).ok())]);
    let later = MinuteId { serial: 2, ..BUDI };
    let another = Minute { signed: None, author: "sari".into(), ..minute.clone() };
    memory.enter("sari", "decide", vec![(Id::Minute(later), serde_json::to_value(another).ok())]);
    let index = memory.index();
    let rows: Vec<_> = minutes::minutes(&memory, &index).into_iter().map(|row| (row.id, row.decided.all())).collect();
    assert_eq!(rows, [(later, 0), (BUDI, 2)]);
    let MinuteDetail { minute: told, decided, .. } = minutes::minute(BUDI, &memory, &index).expect("a minute");
    assert_eq!((told, decided.len()), (minute, 2));
    assert_eq!(minutes::minute(MinuteId::first(2025), &memory, &index), None);
    // A signed review is no longer open.
    assert_eq!(stands(&memory, "", None).minute, None);
}
