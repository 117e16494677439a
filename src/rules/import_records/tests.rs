//! Records that were exported come in as they were, and nothing else does.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::exchange::records::{Head, read_records, write_records};
use crate::model::{Command, Json};
use crate::rules::fake_facts::FakeFacts;

fn line(id: &str, value: Value) -> RecordLine {
    RecordLine { line: 2, id: id.parse().expect("an id"), json: Json::of(&value) }
}

/// Lets `change` change a record.
fn changed(record: &mut RecordLine, change: impl FnOnce(&mut Value)) {
    let mut value = record.json.value();
    change(&mut value);
    record.json = Json::of(&value);
}

fn submit(facts: &mut FakeFacts, records: &[RecordLine], update: bool) -> Result<ImportReport, (Vec<&'static str>, ImportReport)> {
    let report = |report| if let Report::Import(report) = report { report } else { ImportReport::default() };
    match facts.submit("budi", "2026-11-24", Command::ImportRecords { records: records.to_vec(), update, exercise: false }) {
        Ok(decision) => Ok(report(decision.report)),
        Err(refusal) => {
            let report = report(refusal.report);
            Err((report.faults.iter().map(|f| f.code).collect(), report))
        }
    }
}

/// One record of each type, naming one another.
fn all() -> Vec<RecordLine> {
    let checklist = json!({"uid": "c", "title": "Rakor", "date": "2021-03", "recommendations": {"4": {"title": "Satu", "text": "Satu"}},
        "addressed": {"36": "import"}, "article": ["Satu"], "later": {"x": [1]}});
    vec![
        line(
            "KS-0007",
            json!({"uid": "a", "region": "32.73", "partner": "MT-0003", "kind": "twin", "signed": "2019", "areas": ["kota"], "serves": ["DP-2021-03/4"]}),
        ),
        line("DP-2021-03", checklist),
        line("DP-2021-03/4/36", json!({"uid": "f", "answers": {"1": {"state": "not_begun", "on": "2026-01-01", "by": "sari"}}})),
        line("office", json!({"region": "36", "zone": "WIB"})),
        line("MT-0003", json!({"uid": "p", "name": "Suwon", "native": "수원시", "level": "city", "country": "KR"})),
    ]
}

#[test]
fn each_type_comes_in_with_its_id_once() {
    let mut facts = FakeFacts::default();
    let made = submit(&mut facts, &all(), false).expect("sound");
    assert_eq!((made.rows, made.created, made.unchanged, made.partners_created), (5, 5, 0, 1));
    assert!(all().iter().all(|r| facts.value(r.id) == Some(&r.json.value())));
    assert_eq!((facts.next_agreement(), facts.next_partner()), (8, 4));
    let again = submit(&mut facts, &all(), false).expect("the same");
    assert_eq!((again.unchanged, facts.revision()), (5, 1));
    facts.submit("budi", "2026-11-24", Command::Undo).expect("taken back");
    assert!(facts.values().is_empty());
}

#[test]
fn what_differs_is_a_fault_unless_it_may_update() {
    let mut facts = FakeFacts::default();
    submit(&mut facts, &all(), false).expect("sound");
    let mut other = all();
    changed(&mut other[0], |agreement| agreement["note"] = json!("baru"));
    let (codes, report) = submit(&mut facts, &other, false).expect_err("it differs");
    assert_eq!((codes, report.created, report.faults[0].row), (vec!["differs"], 0, 1));
    let updated = submit(&mut facts, &other, true).expect("allowed");
    assert_eq!((updated.updated, updated.unchanged), (1, 4));
    assert_eq!(facts.value(other[0].id), Some(&other[0].json.value()));
}

#[test]
fn what_is_no_sound_record_is_told_all_at_once() {
    let agreement = |region: &str, partner: &str| json!({"uid": "a", "region": region, "partner": partner});
    let follow_up = || json!({"uid": "f", "answers": {}});
    let text = |from: &str| include_str!("../../data/procedure.toml").replace("2020.2", "2027.1").replace("2020-05-22", from);
    let pack = |from: &str, text: &str| json!({"uid": "k", "version": "2027.1", "from": from, "text": text});
    let following = |id: &str| json!({"uid": "a", "region": "36", "follows": {"agreement": id, "as": "renewal"}});
    let judged =
        |id: &str| json!({"uid": "a", "region": "36", "steps": {"1": {"stage": "plan", "entered": "2027", "move": "advance", "pack": id}}});
    let table = [
        (line("KS-0001", agreement("32.73", "MT-0099")), vec!["missing"]),
        (line("KS-0001", agreement("32.73", "KS-0001")), vec!["missing"]),
        (line("KS-0001", agreement("31.74", "MT-0099")), vec!["unknown_region", "missing"]),
        (line("KS-0001", json!({"uid": "a"})), vec!["unreadable_record"]),
        (line("KS-0001", json!({"uid": "a", "region": "32.73", "note": null})), vec!["unreadable_record"]),
        (line("MT-0001", json!({"uid": "a"})), vec!["unreadable_record"]),
        (
            line("MT-0001", json!({"uid": "a", "name": "b", "later": (0..DEEPEST).fold(json!(1), |inner, _| json!([inner]))})),
            vec!["unreadable_record"],
        ),
        (line("office", json!({"region": "31.74"})), vec!["unknown_region"]),
        (line("DP-2021-03", json!({"uid": "c", "title": 3})), vec!["unreadable_record"]),
        (line("DP-2021-03/4/36", follow_up()), vec!["missing"]),
        (line("DP-2021-03/4/31.74", json!({})), vec!["unreadable_record", "missing", "unknown_region"]),
        (line("KS-0001", json!({"uid": "a", "region": "36", "serves": ["DP-2021-03/4", "DP-2021-03/5"]})), vec!["missing", "missing"]),
        (line("KS-0001", json!({"uid": "a", "region": "36", "serves": ["DP-2021-03"]})), vec!["unreadable_record"]),
        (line("KS-0001", following("KS-0099")), vec!["missing"]),
        (line("KS-0001", following("MT-0001")), vec!["missing"]),
        (line("KS-0001", judged("PK-0002")), vec!["missing"]),
        (line("PK-0002", pack("2027-01-01", "version = 1")), vec!["bad_pack"]),
        (line("PK-0002", pack("2027-01-02", &text("2027-01-01"))), vec!["bad_pack"]),
        (line("PK-0002", pack("2020-05-22", &text("2020-05-22"))), vec!["overlapping_days"]),
        (line("PK-0001", pack("2027-01-01", &text("2027-01-01"))), vec!["bad_pack"]),
    ];
    for (record, expected) in table {
        let mut facts = FakeFacts::default();
        let (codes, _) = submit(&mut facts, std::slice::from_ref(&record), false).expect_err("unsound");
        assert_eq!((codes, facts.revision()), (expected, 0), "{record:?}");
    }
    let mut twice = all();
    twice.push(twice[4].clone());
    assert_eq!(submit(&mut FakeFacts::default(), &twice, false).map_err(|e| e.0), Err(vec!["differs"]));
    let elsewhere = [all(), vec![line("DP-2021-03/5/36", follow_up())]].concat();
    assert_eq!(submit(&mut FakeFacts::default(), &elsewhere, false).map_err(|e| e.0), Err(vec!["missing"]));
}

#[test]
fn packs_of_one_file_are_held_against_each_other() {
    let pack = |id: &str, version: &str, from: &str| {
        let text = include_str!("../../data/procedure.toml").replace("2020.2", version).replace("2020-05-22", from);
        line(id, json!({"uid": "k", "version": version, "from": from, "text": text}))
    };
    let second = || pack("PK-0002", "2027.1", "2027-01-01");
    let table = [
        (vec![second(), pack("PK-0003", "2028.1", "2028-01-01")], Ok(())),
        (vec![second(), pack("PK-0003", "2028.1", "2027-01-01")], Err(vec!["overlapping_days"])),
        (vec![pack("PK-0003", "2028.1", "2027-01-01"), second()], Err(vec!["overlapping_days"])),
        (vec![second(), pack("PK-0003", "2027.1", "2028-01-01")], Err(vec!["bad_pack"])),
        (vec![pack("PK-0002", "2020.2", "2027-01-01")], Err(vec!["bad_pack"])),
    ];
    for (records, expected) in table {
        let mut facts = FakeFacts::default();
        assert_eq!(submit(&mut facts, &records, false).map(drop).map_err(|(codes, _)| codes), expected, "{records:?}");
    }
    // Days that one of them leaves are free for the other.
    let mut facts = FakeFacts::default();
    submit(&mut facts, &[second()], false).expect("sound");
    let moved = [pack("PK-0002", "2027.1", "2028-01-01"), pack("PK-0003", "2027.2", "2027-01-01")];
    assert_eq!(submit(&mut facts, &moved, true).map(|report| (report.updated, report.created)).map_err(|e| e.0), Ok((1, 1)));
}

/// A text for each place where one may stand.
fn records(texts: &[String], date: &str, number: u32) -> Vec<RecordLine> {
    let mut records = all();
    records[0].id = Id::Agreement(number);
    changed(&mut records[0], |agreement| {
        agreement["note"] = json!(texts[0]);
        agreement["areas"] = json!([texts[1], texts[2]]);
        agreement["until"] = json!(date);
    });
    changed(&mut records[1], |checklist| checklist["theme"] = json!(texts[3]));
    changed(&mut records[2], |follow_up| follow_up["answers"]["1"]["reason"] = json!(texts[4]));
    changed(&mut records[4], |partner| partner["name"] = json!(texts[5]));
    records
}

proptest! {
    #[test]
    fn exported_and_imported_again_a_register_is_the_same(
        texts in prop::collection::vec(any::<String>(), 6), date in "20[0-9]{2}(-0[1-9](-1[0-9])?)?", number in 1..1_000_000u32
    ) {
        let mut before = FakeFacts::default();
        submit(&mut before, &records(&texts, &date, number), false).expect("sound");
        let lines: Vec<(Id, String)> = before.values().into_iter().map(|(id, value)| (id, value.to_string())).collect();
        let head = Head::new(1, "2026-11-24".parse().expect("a day"));
        let bytes = write_records(head, lines.iter().map(|(id, json)| (*id, json.as_str())));
        let mut after = FakeFacts::default();
        submit(&mut after, &read_records(&bytes).expect("our own file"), false).expect("sound");
        prop_assert_eq!(after.values(), before.values());
    }
}

#[test]
fn what_an_older_version_kept_on_several_lines_comes_in_on_one_and_again_as_unchanged() {
    let broken = [line("MT-0003", json!({"uid": "p", "name": "Fort\nWorth", "later": ["a\tb"]}))];
    let mut facts = FakeFacts::default();
    facts.hold(Id::Partner(3), &json!({"uid": "p", "name": "Fort\nWorth", "later": ["a\tb"]}));
    assert_eq!(submit(&mut facts, &broken, false).expect("the same").unchanged, 1);
    let mut facts = FakeFacts::default();
    assert_eq!(submit(&mut facts, &broken, false).expect("a new one").created, 1);
    assert_eq!(facts.value(Id::Partner(3)), Some(&json!({"uid": "p", "name": "Fort Worth", "later": ["a b"]})));
    assert_eq!(submit(&mut facts, &broken, false).expect("the same").unchanged, 1);
}
