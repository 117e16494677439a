//! The index against slower and plainer ways of the same.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::model::country::countries;
use crate::model::day::add_days;
use crate::model::status::Activity;
use crate::model::written::country::forms;
use crate::model::{Actor, Agreement, Day, HaltKind, Kind, Level, Partner, Stage, State, Status};
use crate::register::answer::rows::of_records;
use crate::register::sample_records::{sample_values, today};
use crate::register::{AgreementRow, Column, Link, Sort};
use crate::rules::Others;
use crate::rules::procedure::Procedure;
use serde::Deserialize;

/// What a query says of a row.
type Holds<'a> = &'a dyn Fn(&AgreementRow) -> bool;

const BY_NUMBER: Sort = Sort { column: Column::Number, reversed: false };

/// A few letters that meet often, some with marks.
const TEXT: &str = "[abkōÀn ı'高.-]{0,6}";

pub fn agreement() -> impl Strategy<Value = Value> {
    let date = || prop::option::of(prop::sample::select(vec!["2018", "2026-11", "2026-11-24", "2027-05-24", "1997"]));
    let region = prop::sample::select(vec!["32", "32.73", "32.04", "11", "36"]);
    let instrument = prop::option::of(prop::sample::select(vec!["MoU", "LoI"]));
    let kind = prop::option::of(prop::sample::select(Kind::ALL));
    let texts = (prop::collection::vec(TEXT, 0..3), prop::option::of(TEXT), prop::option::of(TEXT));
    let facts = (region, prop::option::of(1_u32..5), kind, any::<bool>(), date(), date(), instrument, prop::option::of(any::<bool>()));
    let serves = prop::option::weighted(0.3, prop::sample::subsequence(vec!["DP-2021-03/1", "DP-2021-03/4", "DP-2019/1"], 1..3));
    (facts, texts, serves, prop::option::weighted(0.4, course())).prop_map(
        |((region, partner, kind, technical, signed, until, instrument, verified), (areas, note, source), serves, course)| {
            let partner = partner.map(|number| Id::Partner(number).to_string());
            let value = json!({ "uid": "u", "region": region, "partner": partner, "kind": kind, "technical": technical, "signed": signed,
                "until": until, "instrument": instrument, "areas": areas, "note": note, "source": source, "verified": verified,
                "serves": serves });
            let Value::Object(mut map) = without_nulls(value) else { return Value::Null };
            map.extend(course.into_iter().flatten());
            Value::Object(map)
        },
    )
}

/// Steps, halts, papers and activities, as maps of a record.
fn course() -> impl Strategy<Value = serde_json::Map<String, Value>> {
    let day = || prop::sample::select(vec!["2025-01-06", "2026-10-05", "2026-11", "2026-11-24", "2027-01-04"]);
    let step = (prop::sample::select(Stage::ALL), day(), prop::option::of(day())).prop_map(|(stage, entered, received)| {
        let events = received.map(|on| json!({ "dprd_received": on, "governor_received": on })).unwrap_or_else(|| json!({}));
        let answers = json!({ "holidays_unknown": { "value": "over", "reason": "surat", "on": "2026-11-30", "by": "budi", "about": { "started": "2026-10-05", "earliest": "2026-12-07" } } });
        json!({ "stage": stage, "entered": entered, "move": "advance", "pack": "PK-0001", "events": events, "answers": answers })
    });
    let halt = (prop::sample::select(HaltKind::ALL), day(), prop::option::of(day()))
        .prop_map(|(kind, on, lifted)| without_nulls(json!({ "kind": kind, "on": on, "reason": "alasan", "lifted": lifted })));
    let paper = (prop::sample::select(vec!["study", "dprd_approval"]), prop::option::of(day()))
        .prop_map(|(kind, date)| without_nulls(json!({ "kind": kind, "date": date })));
    let held = day().prop_map(|on| json!({ "on": on, "what": "kunjungan" }));
    let numbered = |parts: Vec<Value>| (1..).zip(parts).map(|(n, part): (u32, _)| (n.to_string(), part)).collect::<serde_json::Map<_, _>>();
    let few = |part: BoxedStrategy<Value>, most: usize| prop::collection::vec(part, 0..=most).prop_map(numbered);
    (few(step.boxed(), 3), few(halt.boxed(), 1), few(paper.boxed(), 2), few(held.boxed(), 2)).prop_map(
        |(steps, halts, documents, activities)| {
            let parts = [("steps", steps), ("halts", halts), ("documents", documents), ("activities", activities)];
            parts.into_iter().filter(|(_, part)| !part.is_empty()).map(|(name, part)| (name.to_owned(), Value::Object(part))).collect()
        },
    )
}

pub fn partner() -> impl Strategy<Value = Value> {
    let country = prop::option::of(prop::sample::select(vec!["JP", "TW", "KR", "BG"]));
    (TEXT, prop::option::of(TEXT), prop::option::of(prop::sample::select(Level::ALL)), country).prop_map(
        |(name, native, level, country)| {
            without_nulls(json!({ "uid": "u", "name": name, "native": native, "level": level, "country": country }))
        },
    )
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => map.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        other => other,
    }
}

fn put() -> impl Strategy<Value = (Id, Option<Value>)> {
    prop_oneof![
        ((1_u32..9).prop_map(Id::Agreement), prop::option::weighted(0.8, agreement())),
        ((1_u32..5).prop_map(Id::Partner), prop::option::weighted(0.8, partner())),
    ]
}

/// Everything that a reader can see, in words.
fn seen(index: &mut Index) -> Vec<String> {
    let mut seen = Vec::new();
    let columns = [Column::Attention, Column::Number, Column::Partner, Column::Region, Column::Until, Column::Country];
    for column in columns.into_iter().chain([Column::Stage, Column::Due, Column::Agreements]) {
        for reversed in [false, true] {
            let sort = Sort { column, reversed };
            for query in ["", "k", "ko", "kota", "-a", "status:berlaku", "mitra:o", "tahap:dprd", "giliran:dprd", "kegiatan:aktif"] {
                seen.push(format!("{query} {:?}", index.find_agreements(query, sort, None, today()).numbers));
            }
            seen.push(format!("{:?}", index.find_partners("", sort, None, today()).numbers));
        }
    }
    for number in 1..9 {
        let row = index.agreement(number).copied();
        seen.push(format!("{:?}", row.map(|row| (row.region(), row.kind(), row.signed(), row.until(), index.standing(&row)))));
        seen.push(format!("{:?}", index.partner(number).map(|partner| (index.partner_name(partner), partner.agreements, partner.level))));
        seen.push(format!("{}", index.is_partner_referenced(number)));
        seen.push(format!("{:?} {:?}", index.agreements_between(RegionCode::new(32, 0), number), index.agreements_with(number)));
    }
    for query in
        ["rekomendasi:DP-2021-03/4", "-rekomendasi:dp-2021-03", "recommendation:DP-2021-03/", "rekomendasi:-", "rekomendasi:DP-2019/1"]
    {
        seen.push(format!("{query} {:?}", index.find_agreements(query, BY_NUMBER, None, today()).numbers));
    }
    seen.push(format!("{:?}", index.served("DP-2021-03".parse().expect("an id"))));
    for name in ["", "a", "ko", "高"] {
        seen.push(format!("{:?}", index.partners_named(name)));
    }
    seen.push(format!("{:?} {:?} {:?}", index.regions_with_agreements(), index.sizes(), index.counts(today())));
    seen
}

/// The row as the records say, the index unasked.
fn row_of(number: u32, agreement: &Agreement, partner: Option<&Partner>) -> AgreementRow {
    of_records(number, agreement, partner.map(|partner| (0, partner)), Others::default(), &Procedure::default(), today())
}

/// Every text of a record that a plain word is looked for in.
fn words_of(number: u32, agreement: &Agreement, partner: Option<&Partner>) -> Vec<String> {
    use crate::register::query::words_shown;
    let mut texts = vec![format!("ks-{number:04}"), format!("ks-{number}")];
    if let Some(region) = agreement.region.region() {
        texts.extend([region.code.to_string(), searched(&region.name), searched(&region.short), searched(&region.short).replace('.', "")]);
    }
    if let Some(partner) = partner {
        texts.extend([searched(&partner.name), searched(partner.native.as_deref().unwrap_or(""))]);
    }
    if let Some(names) = partner.and_then(|p| p.country).and_then(|country| countries().iter().find(|c| c.country == country)) {
        texts.extend([searched(names.country.code()), searched(names.id), searched(names.en)]);
        // Two letters are a code's, and would be found within far too many words.
        texts.extend(forms(names.country).iter().filter(|form| form.len() > 2).map(ToString::to_string));
    }
    texts.extend(words_shown(&row_of(number, agreement, partner)));
    texts.extend(agreement.areas.iter().chain(&agreement.instrument).chain(&agreement.note).map(|text| searched(text)));
    texts
}

proptest! {
    #[test]
    fn any_sequence_of_changes_gives_the_index_of_what_is_left(puts in prop::collection::vec(put(), 0..40), asked in 0_usize..40) {
        let mut index = Index::default();
        let mut left: BTreeMap<Id, Value> = BTreeMap::new();
        for (at, (id, value)) in puts.iter().enumerate() {
            index.put(*id, value.as_ref());
            match value {
                Some(value) => left.insert(*id, value.clone()),
                None => left.remove(id),
            };
            if at == asked {
                // What was found before must not outlive a change.
                seen(&mut index);
            }
        }
        let mut afresh = Index::default();
        left.iter().for_each(|(id, value)| afresh.put(*id, Some(value)));
        prop_assert_eq!(seen(&mut index), seen(&mut afresh));
    }

    #[test]
    fn plain_words_find_what_a_plain_look_at_the_records_does(
        puts in prop::collection::vec(put(), 0..30),
        words in prop::collection::vec("[abkonijw0123-]{1,4}|kota|berlaku|teknik|japan|ks-[0-9]|dprd|verifi|ditolak|mitra", 1..3),
    ) {
        let mut index = Index::default();
        let mut left: BTreeMap<Id, Value> = BTreeMap::new();
        for (id, value) in puts.into_iter().filter_map(|(id, value)| value.map(|value| (id, value))) {
            index.put(id, Some(&value));
            left.insert(id, value);
        }
        let words: Vec<&str> = words.iter().map(|word| word.trim_start_matches('-')).filter(|word| !word.is_empty()).collect();
        let mut expected = Vec::new();
        for (id, value) in &left {
            let Id::Agreement(number) = id else { continue };
            let agreement = Agreement::deserialize(value).expect("an agreement");
            let partner = agreement.partner.and_then(|id| left.get(&id)).map(|value| Partner::deserialize(value).expect("a partner"));
            let texts = words_of(*number, &agreement, partner.as_ref());
            if words.iter().all(|word| texts.iter().any(|text| text.contains(word))) {
                expected.push(*number);
            }
        }
        // As typed, letter by letter, so that each step rests on the one before.
        let query = words.join(" ");
        let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
        let found = ends.map(|end| index.find_agreements(&query[..end], BY_NUMBER, None, today()).numbers.clone()).last();
        prop_assert_eq!(found.unwrap_or_else(|| left.keys().filter_map(|id| if let Id::Agreement(n) = id { Some(*n) } else { None }).collect()), expected);
    }

    #[test]
    fn what_is_derived_is_found_and_ordered_as_a_plain_look_at_the_records_says(puts in prop::collection::vec(put(), 0..30)) {
        let mut index = Index::default();
        let mut left: BTreeMap<Id, Value> = BTreeMap::new();
        for (id, value) in puts.into_iter().filter_map(|(id, value)| value.map(|value| (id, value))) {
            index.put(id, Some(&value));
            left.insert(id, value);
        }
        let mut rows = Vec::new();
        for (id, value) in &left {
            let Id::Agreement(number) = id else { continue };
            let agreement = Agreement::deserialize(value).expect("an agreement");
            let partner = agreement.partner.and_then(|id| left.get(&id)).map(|value| Partner::deserialize(value).expect("a partner"));
            rows.push(row_of(*number, &agreement, partner.as_ref()));
        }
        let soon = |row: &AgreementRow| row.due.is_some_and(|due| due.earliest() <= add_days(today(), 30) && due.latest() >= today());
        let table: [(&str, Holds<'_>); 9] = [
            ("tahap:dprd", &|row| row.stage == Some(Stage::Dprd)),
            ("stage:verification", &|row| row.stage == Some(Stage::Verification)),
            ("-tahap:dprd", &|row| row.stage != Some(Stage::Dprd)),
            ("giliran:dprd", &|row| row.turn == Some(Actor::Dprd)),
            ("kegiatan:tidur", &|row| row.activity == Activity::Dormant),
            ("kegiatan:aktif", &|row| row.activity == Activity::Active),
            ("kegiatan:belum_tercatat", &|row| row.activity == Activity::Unknown),
            ("status:ditangguhkan", &|row| row.status == Status::Suspended),
            ("tenggat<30h", &soon),
        ];
        for (query, holds) in table {
            let expected: Vec<u32> = rows.iter().filter(|row| holds(row)).map(|row| row.number).collect();
            prop_assert_eq!(&index.find_agreements(query, BY_NUMBER, None, today()).numbers, &expected, "{}", query);
        }
        let in_process = rows.iter().filter(|row| row.status == Status::InProcess).count();
        prop_assert_eq!(index.counts(today()).in_process, in_process);
        let by_due = Sort { column: Column::Due, reversed: false };
        rows.sort_by_key(|row| (row.due.is_none(), row.due, row.number));
        let expected: Vec<u32> = rows.iter().map(|row| row.number).collect();
        prop_assert_eq!(&index.find_agreements("", by_due, None, today()).numbers, &expected);
    }

    #[test]
    fn rows_come_back_and_cut_ones_are_refused((id, value) in put(), cut in any::<prop::sample::Index>()) {
        let Some(value) = value else { return Ok(()) };
        let row = row_bytes(id, &value).expect("a row");
        let (mut put, mut loaded) = (Index::default(), Index::default());
        put.put(id, Some(&value));
        let texts = texts_bytes(id, &value);
        prop_assert!(loaded.load(id, &row));
        prop_assert!(texts.as_ref().is_none_or(|texts| loaded.load_texts(id, texts)));
        prop_assert_eq!(seen(&mut put), seen(&mut loaded));
        if let Some(texts) = &texts {
            prop_assert!(!loaded.load_texts(id, &texts[..cut.index(texts.len())]));
            prop_assert!(!loaded.load_texts(id, &[&texts[..], &[0]].concat()));
        }
        prop_assert!(!loaded.load(id, &row[..cut.index(row.len())]));
        prop_assert!(!loaded.load(id, &[&[super::bytes::VERSION + 1], &row[1..]].concat()));
        prop_assert!(!loaded.load(id, &[&row[..], &[0]].concat()));
        prop_assert_eq!(seen(&mut put), seen(&mut loaded));
    }

    #[test]
    fn foreign_bytes_are_no_row_and_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let mut index = Index::default();
        for text in ["KS-0001", "MT-0001", "DP-2021-03", "DP-2021-03/4/36", "office"] {
            index.load(text.parse().expect(text), &bytes);
        }
        seen(&mut index);
    }
}

/// A record is put, or gone; or another day is asked for, under the office's own months until dormant.
#[derive(Clone, Debug)]
enum Step {
    Put(Id, Option<Value>),
    Ask(Day, u16),
}

fn step() -> impl Strategy<Value = Step> {
    let days = ["2025-01-06", "2026-11-24", "2026-11-25", "2026-12-08", "2027-05-25", "2028-01-01"];
    let day = prop::sample::select(days.to_vec()).prop_map(|day| day.parse().expect(day));
    let followed = prop::option::weighted(0.3, 1_u32..9);
    prop_oneof![
        3 => (put(), followed).prop_map(|((id, mut value), followed)| {
            if let (Id::Agreement(_), Some(Value::Object(map)), Some(followed)) = (id, value.as_mut(), followed) {
                map.insert("follows".to_owned(), json!({ "agreement": Id::Agreement(followed).to_string(), "as": "renewal" }));
            }
            Step::Put(id, value)
        }),
        2 => (day, prop::sample::select(vec![12, 12, 12, 3])).prop_map(|(day, dormant_after)| Step::Ask(day, dormant_after)),
    ]
}

/// What the rules say of each agreement, by its number.
fn said(index: &mut Index, day: Day) -> Vec<String> {
    index.counts(day);
    let said = |number| {
        let (slot, row) = (index.tables.agreements.slot_of(number)? as usize, index.agreement(number)?);
        let (derived, due) = (&index.derived, index.derived.due(&index.tables, slot, row));
        let attention = (derived.attention_bits(slot), derived.attention_due(slot));
        Some((derived.status_bit(slot), attention, derived.activity_bit(slot), *derived.position(slot), due))
    };
    (1..9).map(|number| format!("{number} {:?}", said(number))).collect()
}

proptest! {
    #[test]
    fn what_the_rules_said_is_kept_as_long_as_it_is_what_they_would_say(steps in prop::collection::vec(step(), 0..40)) {
        let mut kept = Index::default();
        let mut left: BTreeMap<Id, Value> = BTreeMap::new();
        let mut procedure = Arc::<Procedure>::default();
        for step in steps {
            match step {
                Step::Put(id, value) => {
                    kept.put(id, value.as_ref());
                    match value {
                        Some(value) => left.insert(id, value),
                        None => left.remove(&id),
                    };
                }
                Step::Ask(day, dormant_after) => {
                    if procedure.dormant_after != dormant_after {
                        procedure = Arc::new(Procedure { dormant_after, ..Procedure::default() });
                    }
                    kept.set_procedure(Arc::clone(&procedure));
                    let mut anew = Index::default();
                    left.iter().for_each(|(id, value)| anew.put(*id, Some(value)));
                    anew.set_procedure(Arc::clone(&procedure));
                    prop_assert_eq!(said(&mut kept, day), said(&mut anew, day), "{}", day);
                }
            }
        }
    }
}

#[test]
fn a_change_or_a_night_asks_the_rules_of_few_rows_again() {
    let mut index = Index::default();
    let until = |until: &str| json!({ "uid": "u", "region": "32", "partner": "MT-0001", "signed": "2020-01-01", "until": until });
    for (number, until) in (1..).zip([until("2026-11-24"), until("2040"), until("2040")]) {
        index.put(Id::Agreement(number), Some(&until));
    }
    let unknown = |index: &mut Index, day: &str| {
        let unknown = index.derived.unknown(&index.tables, day.parse().expect(day)).len();
        index.counts(day.parse().expect(day));
        unknown
    };
    assert_eq!(unknown(&mut index, "2026-11-24"), 3);
    assert_eq!(unknown(&mut index, "2026-11-24"), 0);
    assert_eq!(unknown(&mut index, "2026-11-25"), 1);
    index.put(Id::Agreement(2), Some(&until("2041")));
    assert_eq!(unknown(&mut index, "2026-11-25"), 1);
    index.put("MT-0001".parse().expect("an id"), Some(&json!({ "uid": "u", "name": "Ramallah", "country": "PS" })));
    assert_eq!(unknown(&mut index, "2026-11-25"), 3);
}

/// Once held against a list of short forms that left some out.
#[test]
fn a_plain_word_finds_a_country_by_a_short_form_of_more_than_two_letters() {
    let mut index = Index::default();
    let (agreement, partner) = ("KS-0001".parse().expect("an id"), "MT-0001".parse().expect("an id"));
    index.put(agreement, Some(&json!({ "uid": "u", "region": "32", "partner": "MT-0001" })));
    index.put(partner, Some(&json!({ "uid": "u", "name": "", "country": "JP" })));
    for (word, expected) in [("on", true), ("nippon", true), ("jpn", true), ("jp", true), ("twn", false), ("xon", false)] {
        assert_eq!(!index.find_agreements(word, BY_NUMBER, None, today()).numbers.is_empty(), expected, "{word}");
    }
}

#[test]
fn followers_are_those_that_say_so_now() {
    let mut index = Index::default();
    let id = |number: u32| Id::Agreement(number);
    let follower = |region: &str, of: &str| json!({ "uid": "u", "region": region, "follows": { "agreement": of, "as": "renewal" } });
    index.put(id(3), Some(&follower("32", "KS-0001")));
    index.put(id(2), Some(&follower("36", "KS-0001")));
    assert_eq!(index.followers(1), [2, 3]);
    index.put(id(3), Some(&follower("32", "KS-0002")));
    assert_eq!((index.followers(1), index.followers(2)), (vec![2], vec![3]));
    index.put(id(2), None);
    assert!(index.followers(1).is_empty() && !index.is_followed(1) && index.is_followed(2));
}

#[test]
fn an_agreements_row_is_small() {
    let bytes: usize = sample_values().iter().filter_map(|(id, value)| row_bytes(*id, value)).map(|row| row.len()).sum();
    assert!(bytes / sample_values().len() < 200);
}

#[test]
fn checklists_and_answers_come_back() {
    let (list, answer): (Id, Id) = ("DP-2021-03".parse().expect("an id"), "DP-2021-03/4/36".parse().expect("an id"));
    let value = json!({ "uid": "", "title": "Rakor", "date": "2021-03-08", "recommendations": { "4": { "title": "Petakan", "text": "…" } },
        "addressed": { "36": "import", "32": "import" } });
    let answers = json!({ "uid": "", "answers": {
        "1": { "state": "under_way", "on": "2026-01-05", "by": "sari" }, "2": { "state": "done", "on": "2026-11-24", "by": "budi", "evidence": "…" } } });
    let mut index = Index::default();
    assert!(index.load(list, &row_bytes(list, &value).expect("a row")) && index.load(answer, &row_bytes(answer, &answers).expect("a row")));
    let (Id::Checklist(list), Id::FollowUp(id)) = (list, answer) else { panic!("other ids") };
    let states = ["2026-01-04", "2026-01-05", "2026-11-24"].map(|on| index.state(id, on.parse().expect("a day")));
    assert_eq!(states, [State::NotBegun, State::UnderWay, State::Done]);
    let tally = index.tally(list, 4, today());
    assert_eq!((tally.done, tally.under_way, tally.not_begun, tally.cannot), (1, 0, 1, 0));
    assert!(index.is_checklist_answered(list));
    index.put(answer, None);
    assert!(!index.is_checklist_answered(list));
    assert_eq!(index.tally(list, 4, today()).not_begun, 2);
}

#[test]
fn a_link_narrows_to_a_partner_or_to_one_region() {
    let mut index = Index::default();
    sample_values().iter().for_each(|(id, value)| index.put(*id, Some(value)));
    let mut count = |link| index.find_agreements("", BY_NUMBER, Some(link), today()).numbers.len();
    assert_eq!(count(Link::Region(RegionCode::new(32, 0))), 8);
    assert_eq!(count(Link::Region(RegionCode::new(32, 73))), 6);
    assert_eq!(count(Link::Partner(999)), 0);
}
