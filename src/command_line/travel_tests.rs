//! Every field of an agreement is in every way in and out: form, `set`, history, CSV, workbook, JSON Lines.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::exchange::{read_records, read_table, write_records, write_table, write_workbook};
use crate::language::{Language, word};
use crate::model::agreement::YES;
use crate::model::command::Report;
use crate::model::field::{AGREEMENT, Subject, Value, by_header, label_at, table_fields};
use crate::model::question::Answered;
use crate::model::{Agreement, Command, Follows, Halt, HeldActivity, Id, Json, Kind, Object, Partner, RegionCode, Target, Void};
use crate::rules::fake_facts::FakeFacts;

/// What no field of a form holds, and by what it is written instead.
const BY_ACTS: [&str; 8] = ["uid", "steps", "planned", "halts", "documents", "activities", "follows", "void"];

/// Fields whose label heads something else in the tables of offices.
const OTHER_HEADERS: [(&str, &str); 3] = [("in_force", "Mulai berlaku"), ("objects", "Objek"), ("region", "Region")];

const DAY: &str = "2026-11-24";

/// Each field is named, so that a new one is not forgotten here.
fn full() -> Agreement {
    let text = |text: &str| Some(text.to_owned());
    let date = |text: &str| text.parse().ok();
    let part = |json: serde_json::Value| BTreeMap::from([(1, json)]);
    Agreement {
        uid: "01".to_owned(),
        region: RegionCode::new(32, 73),
        partner: Some(Id::Partner(1)),
        kind: Some(Kind::Twin),
        technical: true,
        instrument: text("MoU"),
        instrument_number: text("119/12-KS/2019"),
        signed: date("2019-03-12"),
        until: date("2024-03"),
        areas: vec!["budaya".to_owned(), "pelabuhan".to_owned()],
        note: text("-satu\ndua"),
        source: text("=sumber"),
        verified: Some(false),
        in_force: date("2019-04-01"),
        automatic: Some(true),
        turn_months: Some(36),
        notice: Some(6),
        languages: vec!["id".to_owned(), "ko".to_owned()],
        objects: vec![Object::Culture, Object::Other],
        serves: vec!["DP-2021-03/4".parse().expect("an id")],
        office_abroad: Some(false),
        equal_level: Some(Answered {
            value: YES.to_owned(),
            reason: text("ibu kota: setingkat"),
            on: DAY.parse().expect("a day"),
            by: "budi".to_owned(),
            about: None,
        }),
        conditions: BTreeMap::from([("affair".to_owned(), true), ("peoples".to_owned(), false)]),
        target: date("2027"),
        planned: read(serde_json::json!({"stage": "exploration", "on": "2018-05", "note": "kunjungan"})),
        original: text("lemari 3"),
        copy: text("map 12"),
        agenda: text("119/5/2019"),
        steps: read(part(serde_json::json!({"stage": "initiative", "entered": "2018", "move": "advance"}))),
        halts: read::<BTreeMap<u16, Halt>>(part(serde_json::json!({"kind": "suspended", "on": "2020-01-01", "reason": "x"}))),
        documents: read(part(serde_json::json!({"kind": "plan"}))),
        activities: read::<BTreeMap<u16, HeldActivity>>(part(serde_json::json!({"on": "2019", "what": "kunjungan"}))),
        follows: Some(read::<Follows>(serde_json::json!({"agreement": "KS-0002", "as": "renewal"}))),
        void: Some(read::<Void>(serde_json::json!({"on": "2020-01-01", "by": "budi", "reason": "x"}))),
    }
}

fn read<T: serde::de::DeserializeOwned>(json: impl serde::Serialize) -> T {
    serde_json::to_value(json).and_then(serde_json::from_value).expect("of this form")
}

/// A register with the partner of [`full`] and the list that it serves.
fn facts() -> FakeFacts {
    let mut facts = FakeFacts::default();
    facts.hold(Id::Partner(1), &partner());
    let list = serde_json::json!({"uid": "l", "title": "x", "recommendations": {"4": {"title": "a", "text": "a", "lines": [1, 1]}}, "addressed": {"32.73": "import"}});
    facts.hold("DP-2021-03".parse().expect("an id"), &read::<crate::model::Checklist>(list));
    facts
}

fn partner() -> Partner {
    Partner { uid: "p".to_owned(), name: "Suwon".to_owned(), native: None, level: None, country: None, void: None }
}

/// What forms, tables and `set` have of it.
fn plain(agreement: Agreement) -> Agreement {
    let bare = Agreement::new(String::new(), agreement.region);
    let Agreement { uid, steps, planned, halts, documents, activities, follows, void, .. } = bare;
    Agreement { uid, steps, planned, halts, documents, activities, follows, void, ..agreement }
}

#[test]
fn every_stored_field_has_its_place_in_form_table_header_and_history() {
    let json = serde_json::to_value(full()).expect("json");
    let stored: BTreeSet<&str> = json.as_object().expect("a record").keys().map(String::as_str).collect();
    let slots: BTreeSet<&str> = AGREEMENT.iter().map(|slot| slot.about.code).collect();
    let expected: BTreeSet<&str> = slots.iter().copied().chain(BY_ACTS).collect();
    assert_eq!(stored, expected, "a field of the record without a form, or the other way round");
    let in_tables: BTreeSet<&str> = table_fields().map(|field| field.code).collect();
    let derived = BTreeSet::from(["region_name", "partner_native", "partner_level", "country"]);
    assert_eq!(in_tables, slots.union(&derived).copied().collect());
    for about in Subject::Agreement.fields() {
        assert_eq!(label_at(&format!("/{}", about.code)), Some(about.label));
        let header = table_fields().find(|field| field.code == about.code).map(|field| field.header).expect("a column");
        let labels = Language::ALL.iter().map(|language| word(about.label, *language).as_str().to_owned());
        for name in labels.chain([header.to_owned()]) {
            let headed = by_header(&name).map(|field| field.code);
            assert!(headed == Some(about.code) || OTHER_HEADERS.contains(&(about.code, &name)), "{name}: {headed:?}");
        }
    }
}

#[test]
fn every_field_is_set_as_it_is_shown() {
    let wanted = plain(full());
    for slot in AGREEMENT.iter().filter(|slot| slot.about.code != "region") {
        let code = slot.about.code;
        let text = (slot.get)(&wanted).map(|value| value.to_string()).expect(code);
        let mut facts = facts();
        facts.hold(Id::Agreement(1), &Agreement::new("a".to_owned(), wanted.region));
        let command = Command::Set { target: Target::Record(Id::Agreement(1)), fields: vec![(code.to_owned(), text)] };
        facts.submit("budi", DAY, command).unwrap_or_else(|refusal| panic!("{code}: {refusal:?}"));
        let set = facts.get::<Agreement>(Id::Agreement(1)).expect("the record");
        assert_eq!((slot.get)(&set), (slot.get)(&wanted), "{code}");
    }
}

#[test]
fn every_part_comes_back_from_json_lines() {
    let json = serde_json::to_value(full()).expect("json");
    let head = crate::exchange::records::Head::new(1, DAY.parse().expect("a day"));
    let bytes = write_records(head, [(Id::Agreement(1), json.to_string().as_str())].into_iter());
    let back = read_records(&bytes).expect("our own file");
    assert_eq!(back.first().map(|line| line.json.clone()), Some(Json::of(&json)));
}

/// The agreement that an import of `bytes` makes in a register without agreements, and in one that has it already
/// what it changes.
fn imported(bytes: &[u8]) -> (Agreement, [u32; 3]) {
    let table = read_table(bytes).expect("our own table").table;
    let mut facts = facts();
    let mut import = || facts.submit("budi", DAY, Command::Import { table: table.clone(), update: false });
    import().unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let again = match import().expect("the same").report {
        Report::Import(report) => [report.created, report.updated, report.unchanged],
        _ => [0; 3],
    };
    (facts.get::<Agreement>(Id::Agreement(1)).expect("an agreement"), again)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whichever fields are filled.
    #[test]
    fn what_a_table_says_comes_back_from_csv_and_workbook(left_out in prop::collection::btree_set(0..AGREEMENT.len(), 0..AGREEMENT.len())) {
        let mut wanted = plain(full());
        for at in left_out {
            if !["region", "partner"].contains(&AGREEMENT[at].about.code) {
                (AGREEMENT[at].put)(&mut wanted, None::<Value>);
            }
        }
        let partner = partner();
        let csv = write_table([(&wanted, Some(&partner))].into_iter());
        let book = write_workbook([(wanted.clone(), Some(partner))].into_iter()).expect("a workbook");
        for bytes in [csv, book] {
            let (back, again) = imported(&bytes);
            prop_assert_eq!(plain(back), wanted.clone());
            prop_assert_eq!(again, [0, 0, 1]);
        }
    }
}
