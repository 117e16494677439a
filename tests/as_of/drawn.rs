//! Registers drawn at random, with facts before and behind any day that is asked for.

use kerma::model::command::{Command, Decision, Envelope, Report, Verdict};
use kerma::model::{Change, Day, Id, Json, Packed};
use kerma::register::{Open, Register, open};
use kerma::rules::Facts;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use ulid::Ulid;

use super::removed::Records;

/// Few years, so that facts meet: in full, to the month and to the year.
fn date() -> impl Strategy<Value = String> {
    (2012..2022_u16, 1..=12_u8, 1..=28_u8, 0..4_u8).prop_map(|(year, month, day, finer)| match finer {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

pub fn day() -> impl Strategy<Value = String> {
    (2011..2023_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

/// Some parts, numbered from 1.
fn numbered(part: impl Strategy<Value = Value>, most: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(part, 0..=most).prop_map(|parts| (1..).zip(parts).map(|(n, part)| (format!("{n}"), part)).collect())
}

fn steps() -> impl Strategy<Value = Value> {
    let stage = select(vec!["exploration", "letter_of_intent", "plan", "dprd", "verification", "signature", "implementation"]);
    let event = prop::option::of((select(vec!["letter_of_intent_signed", "dprd_received", "governor_received", "copy_sent"]), date()));
    let step = (stage, date(), event).prop_map(|(stage, entered, event)| {
        let events: Map<String, Value> = event.into_iter().map(|(code, on)| (code.to_owned(), json!(on))).collect();
        json!({ "stage": stage, "entered": entered, "move": "advance", "events": events })
    });
    numbered(step, 3)
}

fn halts() -> impl Strategy<Value = Value> {
    let halt =
        (select(vec!["suspended", "ended", "rejected"]), date(), prop::option::of(date())).prop_map(|(kind, on, lifted)| match lifted {
            Some(lifted) => json!({ "kind": kind, "on": on, "reason": "-", "lifted": lifted, "lifted_because": "-" }),
            None => json!({ "kind": kind, "on": on, "reason": "-" }),
        });
    numbered(halt, 1)
}

fn papers() -> impl Strategy<Value = Value> {
    let looked = prop::option::of(day());
    let kind = select(vec!["letter_of_intent", "plan", "dprd_approval", "report", "activity_plan"]);
    let paper = (kind, prop::option::of(date()), looked, prop::option::of(2014..2020_u16)).prop_map(|(kind, date, looked, year)| {
        let mut paper = json!({ "kind": kind });
        date.into_iter().for_each(|date| paper["date"] = json!(date));
        year.into_iter().for_each(|year| paper["year"] = json!(year));
        let looked = looked.map(|on| json!({ "path": "a.pdf", "sha256": "0", "looked": { "1": { "on": on, "lost": "missing" } } }));
        looked.into_iter().for_each(|file| paper["file"] = file);
        paper
    });
    numbered(paper, 2)
}

fn agreement() -> impl Strategy<Value = Value> {
    let codes = (
        select(vec!["36", "32.73", "35.78"]),
        0..3_u32,
        prop::option::of(select(vec!["twin", "other_regional", "continuation"])),
        prop::option::of(select(vec!["MoU", "LoI"])),
    );
    let dates = (prop::option::of(date()), prop::option::of(date()), prop::option::of(date()), prop::option::of(date()));
    let held = numbered(date().prop_map(|on| json!({ "on": on, "what": "Kunjungan" })), 2);
    let follows = prop::option::weighted(0.2, 1..7_u32);
    (codes, dates, steps(), halts(), papers(), held, follows).prop_map(|(codes, dates, steps, halts, documents, activities, follows)| {
        let (region, partner, kind, instrument) = codes;
        let (signed, until, in_force, target) = dates;
        let mut agreement = json!({ "uid": "", "region": region, "areas": ["budaya"], "note": "catatan", "serves": ["DP-2015-03/1"] });
        let fields = [("kind", kind.map(str::to_owned)), ("instrument", instrument.map(str::to_owned)), ("signed", signed)];
        let more = [("until", until), ("in_force", in_force), ("target", target)];
        let partner = (partner > 0).then(|| format!("MT-{partner:04}"));
        for (field, value) in fields.into_iter().chain(more).chain([("partner", partner)]) {
            value.into_iter().for_each(|value| agreement[field] = json!(value));
        }
        for (parts, value) in [("steps", steps), ("halts", halts), ("documents", documents), ("activities", activities)] {
            if value.as_object().is_some_and(|parts| !parts.is_empty()) {
                agreement[parts] = value;
            }
        }
        let follows = follows.map(|number| json!({ "agreement": format!("KS-{number:04}"), "as": "renewal" }));
        follows.into_iter().for_each(|follows| agreement["follows"] = follows);
        agreement
    })
}

fn checklist() -> impl Strategy<Value = Value> {
    (prop::option::of(date()), prop::option::of(date())).prop_map(|(met, due)| {
        let asked = json!({ "1": { "title": "Peta", "text": "Peta potensi" }, "2": { "title": "Hibah", "text": "Hibah" } });
        let mut list = json!({ "uid": "", "title": "Rakor", "recommendations": asked, "addressed": { "36": "import", "32.73": "import" } });
        met.into_iter().for_each(|met| list["date"] = json!(met));
        due.into_iter().for_each(|due| list["due"] = json!(due));
        list
    })
}

fn answers() -> impl Strategy<Value = Value> {
    let state = select(vec!["done", "under_way", "not_begun", "cannot"]);
    let answer = (state, day()).prop_map(|(state, on)| json!({ "state": state, "on": on, "by": "budi" }));
    numbered(answer, 3).prop_map(|answers| json!({ "uid": "", "answers": answers }))
}

fn minute() -> impl Strategy<Value = Value> {
    (day(), prop::option::of(day())).prop_map(|(begun, signed)| {
        let mut minute = json!({ "uid": "", "author": "budi", "begun": begun });
        let signed = signed.map(|on| json!({ "on": on, "revision": 1, "head": "00", "decided": 1, "open": 0 }));
        signed.into_iter().for_each(|signed| minute["signed"] = signed);
        minute
    })
}

fn decided() -> impl Strategy<Value = Value> {
    day().prop_map(|on| json!({ "outcome": "fine", "on": on, "by": "budi", "title": "-", "reasons": ["expired"], "seen": 1 }))
}

/// All records of a register.
pub fn records() -> impl Strategy<Value = Records> {
    let partner = (select(vec!["JP", "KP"]), select(vec!["city", "province"]));
    let parts = (
        prop::collection::vec(agreement(), 1..7),
        prop::collection::vec(partner, 2),
        checklist(),
        prop::collection::vec(answers(), 4),
        minute(),
        decided(),
    );
    parts.prop_map(|(agreements, partners, checklist, answers, minute, decided)| {
        let agreements = (1..).zip(agreements).map(|(n, value)| (Id::Agreement(n), value));
        let partners = (1..).zip(partners).map(|(n, (country, level))| {
            (Id::Partner(n), json!({ "uid": "", "name": format!("Mitra {n}"), "country": country, "level": level }))
        });
        let answered = ["DP-2015-03/1/36", "DP-2015-03/1/32.73", "DP-2015-03/2/36", "DP-2015-03/2/32.73"];
        let answers = answered.into_iter().map(id).zip(answers).filter(|(_, value)| value["answers"] != json!({}));
        let others = [("DP-2015-03", checklist), ("BA-2015-001", minute), ("BA-2015-001/KS-0001", decided)];
        agreements.chain(partners).chain(answers).chain(others.map(|(name, value)| (id(name), value))).collect()
    })
}

fn id(name: &str) -> Id {
    name.parse().expect(name)
}

/// A register that holds these records as they are.
pub fn register(records: &Records, today: Day) -> (tempfile::TempDir, Box<dyn Register>) {
    let dir = tempfile::tempdir().expect("a folder");
    let options = Open { judge: as_given, ..Open::default() };
    let mut register = open(&dir.path().join("register"), options).expect("a register").register;
    let line = |(n, (&id, value)): (u32, (&Id, &Value))| kerma::model::candidate::RecordLine { line: n, id, json: Json::of(value) };
    let records = (1..).zip(records).map(line).collect();
    let command = Command::ImportRecords { records, update: false, exercise: false };
    register
        .submit(&Envelope { id: Ulid(1), author: "budi".into(), day: today, command, replies: Default::default() })
        .expect("brought in");
    (dir, register)
}

/// Takes records as they are, whatever a judge would say: what was removed may be named by what is left.
fn as_given(_: &dyn Facts, envelope: &Envelope) -> Verdict {
    let Command::ImportRecords { records, .. } = &envelope.command else { panic!("only records are brought in") };
    let change =
        |line: &kerma::model::candidate::RecordLine| Change { record: line.id, prev: None, edits: Packed::Made(line.json.clone()) };
    Ok(Decision { changes: records.iter().map(change).collect(), report: Report::None, undoes: None })
}
