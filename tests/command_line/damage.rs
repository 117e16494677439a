//! A damaged journal as each verb tells it: exit 6, what is sound all the same, and the way on.

use std::fs;
use std::path::PathBuf;

use kerma::register::{Open, open};
use serde_json::{Value, json};

use super::forged::{Entry, entries, making, put, sealed};
use super::house::House;

/// Every sort of verb that reads.
const READING: &[&[&str]] = &[
    &["list"],
    &["list", "negara:jp"],
    &["show", "KS-0001"],
    &["history", "KS-0001"],
    &["partners"],
    &["checklist", "list"],
    &["checklist", "show", "DP-2021-03"],
    &["coverage", "DP-2021-03"],
    &["office", "show"],
    &["why", "KS-0001"],
    &["attention"],
    &["calendar"],
    &["frequency", "negara"],
    &["changes", "--since", "1"],
    &["review", "--status"],
    &["minute", "list"],
    &["procedure", "show"],
    &["documents", "check"],
    &["verify"],
];

fn journal(house: &House) -> PathBuf {
    house.register().join("journal/000001.jsonl")
}

/// A register of four entries.
fn house() -> House {
    let house = House::furnished();
    house.fine(&["set", "KS-0001", "note=catatansatu"]);
    house.fine(&["set", "KS-0001", "note=catatandua"]);
    house
}

/// Where the last entry begins.
fn last_entry(bytes: &[u8]) -> usize {
    let seal = bytes.windows(13).rposition(|w| w == b"\n{\"revision\":").expect("a seal");
    bytes[..seal].iter().rposition(|&b| b == b'\n').expect("a line before") + 1
}

fn said(object: &Value) -> &str {
    object["error"]["sentence"].as_str().expect("a sentence")
}

#[test]
fn a_journal_that_lost_its_end_is_told_by_every_verb_and_the_way_on_is_named() {
    let house = house();
    let whole = fs::read(journal(&house)).expect("readable");
    fs::write(journal(&house), &whole[..last_entry(&whole)]).expect("an older backup");
    for more in [&[][..], &["--read-only"]] {
        for line in READING.iter().filter(|line| more.is_empty() || ["list", "history", "verify"].contains(&line[0])) {
            let object = house.json(6, &[line, more].concat());
            assert_eq!((object["error"]["code"].as_str(), &object["revision"]), (Some("damaged"), &3.into()), "{line:?} {more:?}");
            assert!(said(&object).contains("kerma rebuild --accept-older") && said(&object).contains("revisi 4"), "{}", said(&object));
        }
    }
    for line in [&["list", "--csv"][..], &["export", "-"]] {
        let ran = house.run(line);
        assert_eq!((ran.code, ran.out.lines().count() > 40), (Some(6), true), "{line:?}: {}", ran.err);
    }
    assert_eq!(house.json(6, &["list"])["total"], 107, "what is sound is answered");
    assert_eq!(house.refused(6, &["set", "KS-0001", "note=ketiga"]), "damaged");
    assert_eq!(house.refused(6, &["rebuild"]), "damaged");
    assert_eq!(house.fine(&["rebuild", "--accept-older", "--dry-run"])["journal"]["state"], "short");
    assert_eq!(house.refused(6, &["list"]), "damaged", "a dry run accepts nothing");
    assert_eq!(house.refused(4, &["rebuild", "--accept-older", "--read-only"]), "read_only");

    let accepted = house.run(&["rebuild", "--accept-older"]);
    assert_eq!(accepted.code, Some(0), "{}", accepted.err);
    assert!(accepted.err.contains("store-newer-") && accepted.err.contains("tidak ada lagi di jurnal: revisi 4."), "{}", accepted.err);
    assert_eq!(house.fine(&["show", "KS-0001"])["record"]["note"], "catatansatu");
    assert_eq!(house.fine(&["set", "KS-0001", "note=ketiga"])["revision"], 4);
    let verified = house.fine(&["verify"]);
    assert_eq!((&verified["journal"]["state"], &verified["store"]["state"]), (&"whole".into(), &"whole".into()));
    // Where there is nothing to accept it is a rebuild like any other.
    assert_eq!(house.fine(&["rebuild", "--accept-older"])["store"]["state"], "rebuilt");
}

#[test]
fn a_break_is_told_by_whoever_reads_what_lies_beyond_it() {
    let house = house();
    let whole = fs::read(journal(&house)).expect("readable");
    let mut broken = whole.clone();
    let at = broken.windows(11).position(|w| w == b"catatansatu").expect("the third entry");
    broken[at] = b'q';
    fs::write(journal(&house), &broken).expect("damaged");
    // Who reads the store alone cannot know it yet.
    house.fine(&["list"]);
    assert_eq!(house.refused(6, &["list", "--read-only"]), "damaged");
    let tells: &[&[&str]] = &[&["history", "KS-0001"], &["list", "--known", "4"], &["changes", "--since", "2"], &["verify"]];
    for line in tells {
        fs::write(journal(&house), &broken).expect("damaged");
        let object = house.json(6, line);
        assert!(said(&object).contains("mulai revisi 3"), "{line:?}: {}", said(&object));
        // Once seen it is known to all, until it is put right.
        assert_eq!(house.refused(6, &["list"]), "damaged", "{line:?}");
        fs::write(journal(&house), &whole).expect("put right");
        house.fine(&["list"]);
    }
    fs::write(journal(&house), &broken).expect("damaged");
    let told = house.json(6, &["history", "KS-0001"]);
    assert_eq!(told["rows"].as_array().map(Vec::len), Some(1), "the entry behind the break was read soundly");
    assert_eq!(house.json(6, &["show", "KS-0001", "--known", "2"])["revision"], 2, "before the break all is known");
}

#[test]
fn a_first_segment_that_is_gone_is_no_empty_register() {
    let house = house();
    fs::remove_file(journal(&house)).expect("removed");
    for more in [&[][..], &["--read-only"]] {
        assert_eq!(house.refused(6, &[&["list"], more].concat()), "damaged");
    }
    fs::remove_dir_all(house.register().join("store")).expect("removed");
    for more in [&[][..], &["--read-only"]] {
        assert_eq!(house.refused(6, &[&["list"], more].concat()), "damaged", "without a store too");
    }
}

#[test]
fn bytes_without_a_seal_are_told_by_who_only_reads_and_stay() {
    let house = house();
    let mut bytes = fs::read(journal(&house)).expect("readable");
    bytes.extend(b"{\"record\":\"KS-0001\",");
    fs::write(journal(&house), &bytes).expect("written");
    let ran = house.run(&["list", "--read-only"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("20 bita"), "{}", ran.err);
    assert_eq!(house.fine(&["verify", "--read-only"])["journal"]["state"], "torn");
    assert_eq!(fs::read(journal(&house)).expect("readable"), bytes);
    assert_eq!(house.fine(&["verify"])["journal"]["state"], "torn");
}

#[test]
fn verify_reads_the_journal_beside_its_holder_and_where_nothing_may_be_written() {
    let house = house();
    let unseen = |object: &Value| {
        assert_eq!((&object["journal"]["state"], &object["journal"]["entries"]), (&"whole".into(), &4.into()));
        assert_eq!(
            (&object["store"]["state"], &object["store"]["revision"], &object["store"]["records"]),
            (&"unseen".into(), &Value::Null, &Value::Null)
        );
    };
    unseen(&house.fine(&["verify", "--read-only"]));
    let holder = open(&house.register(), Open { user: "budi".into(), ..Open::default() }).expect("it opens");
    unseen(&house.fine(&["verify"]));
    let plain = house.run(&["verify"]);
    assert!(plain.out.contains("Penyimpanan: tidak diperiksa"), "{}", plain.out);
    let whole = fs::read(journal(&house)).expect("readable");
    let mut broken = whole.clone();
    broken[last_entry(&whole) + 20] ^= 1;
    fs::write(journal(&house), &broken).expect("damaged");
    for line in [&["verify"][..], &["list"], &["history", "KS-0001"]] {
        assert_eq!(house.refused(6, line), "damaged", "beside its holder: {line:?}");
    }
    fs::write(journal(&house), &whole).expect("put right");
    drop(holder);
}

#[test]
fn a_day_before_the_last_entry_is_told_and_no_entry_runs_back() {
    let house = House::furnished();
    house.fine(&["set", "KS-0001", "note=a", "--today", "24/11/2027"]);
    let told = house.fine(&["set", "KS-0001", "note=b", "--today", "2026-11-25"]);
    assert_eq!(told["told"][0]["code"], "clock_behind", "{told}");
    let plain = house.run(&["undo", "--today", "2026-11-25"]);
    assert!(plain.err.contains("24 Nov 2027"), "{}", plain.err);
    let history = house.fine(&["history", "KS-0001"]);
    let days: Vec<&str> = history["rows"].as_array().expect("rows").iter().filter_map(|row| row["day"].as_str()).collect();
    assert_eq!(days, ["2027-11-24", "2027-11-24", "2027-11-24", "2026-11-24"]);
    assert_eq!(house.fine(&["verify"])["journal"]["odd"], Value::Array(Vec::new()));
}

/// A register whose journal goes on with what somebody sealed by hand.
fn forged(further: &[Entry]) -> House {
    let house = House::furnished();
    let mut all = entries(&fs::read(journal(&house)).expect("readable"));
    all.extend(further.iter().cloned());
    put(&house.register(), &sealed(&all));
    house
}

#[test]
fn a_record_that_is_none_is_told_by_every_verb_that_reads_and_kept() {
    let broken = json!({"uid": "1", "region": "51", "signed": "tahun lalu"});
    let house = forged(&[Entry::new(3, "2026-11-24T02:00:00.000Z", "2026-11-24", &[making("KS-0900", broken.clone())])]);
    for more in [&[][..], &["--read-only"], &["--known", "3"]] {
        for line in READING.iter().filter(|line| more.is_empty() || ["list", "history", "calendar", "procedure"].contains(&line[0])) {
            let object = house.json(6, &[line, more].concat());
            assert_eq!(
                (object["error"]["code"].as_str(), &object["error"]["unreadable"]),
                (Some("damaged"), &json!(["KS-0900"])),
                "{line:?}"
            );
            assert!(said(&object).contains("KS-0900"), "{}", said(&object));
        }
    }
    assert_eq!(house.json(6, &["list"])["total"], 107);
    assert_eq!(house.json(6, &["show", "KS-0900"])["record"], broken);
    assert_eq!(house.json(6, &["verify", "--read-only"])["error"]["unreadable"], json!(["KS-0900"]));
    assert_eq!(house.fine(&["list", "--known", "2"])["total"], 107, "before it all was sound");
    // It hinders nobody else.
    house.fine(&["set", "KS-0001", "note=a"]);
    assert_eq!(house.refused(6, &["set", "KS-0900", "note=a"]), "damaged");
    assert_eq!(house.fine(&["new", "agreement", "region=Banten", "partner=Suwon"])["ids"], json!(["KS-0901"]));
}

#[test]
fn forged_times_and_records_end_no_verb() {
    let dated = |revision, year: &str, changes: &[Value]| {
        Entry::new(revision, &format!("{year}-12-31T23:59:59.999Z"), &format!("{year}-12-31"), changes)
    };
    let strange = [
        making("MT-0900", json!({"uid": "2", "name": "\u{1b}[2J\u{202e}", "country": "JP"})),
        making(
            "KS-0900",
            json!({"uid": "1", "region": "51", "partner": "MT-0900", "kind": "twin", "signed": "9999-12-31", "until": "0001", "notice": 255}),
        ),
        making(
            "KS-0901",
            json!({"uid": "3", "region": "99.99", "partner": "MT-999999999", "signed": "0001-01-01", "until": "9999", "areas": vec!["x"; 3000]}),
        ),
        making("KS-999999999", json!({"uid": "4", "region": "36", "follows": {"agreement": "KS-0900", "as": "renewal"}})),
    ];
    let house = forged(&[
        dated(3, "0000", &strange),
        dated(4, "9999", &[]),
        dated(5, "+262142", &[making("MT-0901", json!({"uid": "5", "name": "a"}))]),
    ]);
    let ids = ["KS-0900", "KS-0901", "KS-999999999", "MT-0900", "MT-0901"].map(|id| [["show", id], ["history", id]]).concat();
    let lines = READING.iter().copied().chain(ids.iter().map(|line| &line[..]));
    for line in lines.filter(|line| line[0] != "verify") {
        for more in [&[][..], &["--as-of", "9999-12-31", "--json"], &["--known", "9999-12-31", "--language", "en"]] {
            if line[0] == "review" && more.iter().any(|option| ["--known", "--as-of"].contains(option)) {
                continue;
            }
            let ran = house.run(&[line, more].concat());
            let is_fine = matches!(ran.code, Some(0 | 1)) || (ran.code == Some(3) && !more.is_empty());
            assert!(is_fine, "{line:?} {more:?}: {:?} {}", ran.code, ran.err);
        }
    }
    let verified = house.json(6, &["verify"]);
    let odd: Vec<&str> = verified["journal"]["odd"].as_array().expect("a list").iter().filter_map(|odd| odd["code"].as_str()).collect();
    assert_eq!(odd, ["runs_back", "beyond_reason", "empty"]);
    assert_eq!(verified["store"]["state"], "whole", "{verified}");
    assert!(said(&verified).contains("Rantai jurnal utuh"), "{}", said(&verified));
    // What nobody can have dated binds no entry.
    house.fine(&["set", "KS-0900", "note=a"]);
    assert_eq!(house.fine(&["history", "KS-0900"])["rows"][0]["day"], "2026-11-24");
    assert_eq!(house.fine(&["new", "partner", "name=Osaka", "country=JP"])["ids"], json!(["MT-0902"]));
}
