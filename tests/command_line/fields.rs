//! `set`, `new`, `void` and `activity`: what forms do, without a screen.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

/// The stored record.
fn record(house: &House, id: &str) -> Value {
    house.fine(&["show", id])["record"].clone()
}

#[test]
fn fields_are_set_by_code_or_word_and_taken_back() {
    let house = House::furnished();
    let set = house.fine(&["set", "ks-9", "Berakhir=Mei 2027", "note=", "objects=budaya; potensi"]);
    has_keys(&set, "revision command ids written target told");
    assert_eq!((&set["written"], &set["ids"], &set["target"]), (&json!(true), &json!(["KS-0009"]), &json!("KS-0009")));
    // What was signed in 1997 runs to its term (Pasal 42 a); what is signed now holds five years.
    assert_eq!(set["told"], json!([]));
    let long = house.fine(&["set", "ks-9", "signed=2021-04-17", "--dry-run"]);
    assert_eq!(long["told"][0]["code"], "over_five_years");
    has_keys(&long["told"][0], "code field article mark sentence");
    let held = record(&house, "KS-0009");
    assert_eq!((&held["until"], &held["note"], &held["objects"]), (&json!("2027-05"), &Value::Null, &json!(["culture", "potential"])));
    let again = house.fine(&["set", "KS-0009", "until=2027-05"]);
    assert_eq!((&again["written"], &again["ids"]), (&json!(false), &json!([])));
    house.fine(&["undo"]);
    assert_eq!(record(&house, "KS-0009")["until"], Value::Null);
}

#[test]
fn what_is_wrong_is_told_all_at_once_and_changes_nothing() {
    let house = House::furnished();
    let before = record(&house, "KS-0009");
    let refused = house.json(3, &["set", "KS-0009", "until=30/2/2027", "kind=sahabat", "region=Bandunk", "note=baru"]);
    let codes: Vec<_> =
        refused["error"]["reasons"].as_array().into_iter().flatten().map(|r| (r["code"].clone(), r["field"].clone())).collect();
    assert_eq!(codes, [("bad_date", "until"), ("unknown_region", "region"), ("unknown_kind", "kind")].map(|(a, b)| (json!(a), json!(b))));
    let sentence = refused["error"]["sentence"].as_str().expect("a sentence");
    assert!(sentence.contains("Kota Bandung"), "{sentence}");
    assert_eq!(house.refused(2, &["set", "KS-0009", "warna=biru"]), "unknown_field");
    assert_eq!(house.refused(2, &["set", "KS-0009", "warna"]), "usage");
    assert_eq!(house.refused(2, &["set", "KS-0009", "=x"]), "usage");
    assert_eq!(house.refused(2, &["set", "KS-0009", "note=a", "catatan=b"]), "usage");
    let exercise = house.json(3, &["new", "agreement", "daerah=00.71", "mitra=Odense", "negara=DK"]);
    let sentence = exercise["error"]["sentence"].as_str().expect("a sentence");
    assert!(sentence.contains("tidak dikenal sebagai daerah"), "{sentence}");
    let partner = house.json(3, &["activity", "MT-0009", "--on", "kemarin", "--what", "x"]);
    let sentence = partner["error"]["sentence"].as_str().expect("a sentence");
    assert!(sentence.starts_with("MT-0009 bukan kerja sama"), "{sentence}");
    assert_eq!(house.refused(3, &["set", "KS-9999", "note=x"]), "not_found");
    assert_eq!(house.refused(3, &["set", "apa", "note=x"]), "not_found");
    assert_eq!(house.refused(3, &["set", "KS-0009", &format!("note={}", "a".repeat(100_000))]), "too_long");
    assert_eq!(house.refused(4, &["set", "KS-0009", "note=x", "--read-only"]), "read_only");
    let dry = house.fine(&["set", "KS-0009", "note=x", "--dry-run"]);
    assert_eq!((&dry["written"], &dry["command"], &dry["ids"]), (&json!(false), &Value::Null, &json!(["KS-0009"])));
    assert_eq!(record(&house, "KS-0009"), before);
}

#[test]
fn agreements_partners_and_lists_are_made() {
    let house = House::furnished();
    let made = house.fine(&["new", "agreement", "daerah=Kota Bukittinggi", "mitra=George Town", "jenis=kembar"]);
    let id = made["target"].as_str().expect("an id").to_owned();
    assert_eq!(record(&house, &id)["region"], "13.75");
    assert_eq!(house.refused(3, &["new", "agreement"]), "missing");
    assert_eq!(house.refused(3, &["new", "agreement", "daerah=Banten", "mitra=Odense"]), "unknown_partner");
    let with = house.fine(&["new", "agreement", "daerah=Banten", "mitra=Odense", "negara=Denmark"]);
    assert_eq!((with["ids"].as_array().map(Vec::len), &with["told"][0]["code"]), (Some(2), &json!("new_partner")));
    let partner = house.fine(&["new", "partner", "name=Aarhus", "level=kota", "country=DK"]);
    assert_eq!(record(&house, partner["target"].as_str().expect("an id"))["country"], "DK");
    let list = house.fine(&["new", "checklist", "title=Rakor", "date=18/9/2024", "place=Jakarta"]);
    assert_eq!(list["target"], "DP-2024-09");
    let item = house.fine(&["new", "recommendation", "DP-2024-09", "text=Petakan potensi"]);
    assert_eq!(item["target"], "DP-2024-09/1");
    house.fine(&["set", "DP-2024-09/1", "title=Potensi"]);
    assert_eq!(record(&house, "DP-2024-09")["recommendations"]["1"]["title"], "Potensi");
}

#[test]
fn papers_name_their_file_by_its_digest() {
    let house = House::furnished();
    let file = house.dir.path().join("surat.pdf");
    std::fs::write(&file, b"").expect("a file");
    let named = format!("file={}", file.display());
    let made = house.fine(&["new", "document", "KS-0009", "kind=dprd_approval", "number=170/1", "date=kemarin", &named]);
    assert_eq!(made["target"], "KS-0009/document/1");
    let paper = record(&house, "KS-0009")["documents"]["1"].clone();
    assert_eq!(paper["file"]["sha256"], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(paper["date"], "2026-11-23");
    house.fine(&["set", "KS-0009/document/1", "original=Lemari 3"]);
    assert_eq!(house.refused(3, &["new", "document", "KS-0009", "kind=surat cinta"]), "wrong_paper");
    assert_eq!(house.refused(2, &["new", "document", "KS-0009", "kind=dprd_approval", "file=/nirgendwo"]), "usage");
}

#[test]
fn activities_are_recorded_by_options_or_fields() {
    let house = House::furnished();
    let held = house.fine(&["activity", "KS-0009", "--on", "kemarin", "--what", "Kunjungan", "--people", "30", "--value", "Rp 25.000.000"]);
    assert_eq!(held["target"], "KS-0009/activity/1");
    assert_eq!(house.fine(&["new", "activity", "KS-0009", "on=2025", "what=Pameran"])["target"], "KS-0009/activity/2");
    assert_eq!(house.fine(&["history", "KS-0009"])["rows"][0]["verb"], "activity");
    assert_eq!(house.refused(3, &["activity", "KS-0009", "--on", "besok", "--what", "x"]), "after_today");
    assert_eq!(house.refused(3, &["activity", "KS-0009", "--what", "x"]), "missing");
    let activities = record(&house, "KS-0009")["activities"].clone();
    assert_eq!(
        activities["1"],
        json!({"on": "2026-11-23", "what": "Kunjungan", "people": 30, "value": {"minor": 2_500_000_000_i64, "currency": "IDR"}})
    );
}

#[test]
fn a_void_record_is_in_no_list_is_shown_and_comes_back() {
    let house = House::furnished();
    assert_eq!(house.refused(3, &["void", "KS-0009"]), "reason_missing");
    assert_eq!(house.refused(3, &["void", "MT-0009", "--reason", "x"]), "still_referenced");
    house.fine(&["void", "KS-0009", "--reason", "Tercatat dua kali"]);
    assert_eq!(house.fine(&["list"])["total"], 106);
    assert_eq!(record(&house, "KS-0009")["void"]["reason"], "Tercatat dua kali");
    let plain = house.run(&["show", "KS-0009"]).out;
    assert!(plain.contains("Tercatat dua kali") && plain.contains("Daerah"), "{plain}");
    assert_eq!(house.refused(3, &["void", "KS-0009", "--reason", "x"]), "void_already");
    assert_eq!(house.refused(3, &["set", "KS-0009", "note=x"]), "void_already");
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["list"])["total"], 107);
}
