//! The review: what is decided, what stays away, the minute and its signature.

use serde_json::json;

use crate::house::{House, has_keys};

const ACTION: [&str; 9] = ["review", "decide", "KS-0009", "perlu tindakan", "--note=Surati mitra", "--who", "Ibu Sari", "--until", "+10hk"];

#[test]
fn what_was_decided_is_signed_over_the_register_as_it_was() {
    let house = House::furnished();
    let before = house.fine(&["review", "--status"]);
    has_keys(&before, "open decided since minute");
    assert_eq!((&before["decided"], &before["since"]), (&json!(0), &json!(null)));
    let decided = house.fine(&ACTION);
    assert_eq!((&decided["written"], &decided["ids"]), (&json!(true), &json!(["BA-2026-001", "BA-2026-001/KS-0009"])));
    assert_eq!(house.fine(&["review", "decide", "ks-26", "fine"])["ids"], json!(["BA-2026-001/KS-0026"]));
    assert_eq!(house.fine(&["review", "decide", "KS-0026", "beres"])["written"], false);
    let status = house.fine(&["review"]);
    assert_eq!((&status["decided"], &status["since"], &status["minute"]), (&json!(2), &json!("2026-11-24"), &json!("BA-2026-001")));
    let journal = house.fine(&["verify"])["journal"].clone();
    let signed = house.fine(&["review", "sign"]);
    assert_eq!(signed["ids"], json!(["BA-2026-001"]));
    let minute = house.fine(&["minute", "show", "BA-2026-001"]);
    has_keys(&minute, "id author begun query signed decided");
    let signature = &minute["signed"];
    assert_eq!((&signature["revision"], &signature["head"]), (&journal["last"], &journal["head"]));
    assert_eq!((&signature["decided"], &signature["open"]), (&json!(2), &status["open"]));
    let action = &minute["decided"][0];
    has_keys(action, "matter outcome note who until on by title reasons seen");
    assert_eq!((&action["matter"], &action["outcome"], &action["until"]), (&json!("KS-0009"), &json!("action"), &json!("2026-12-08")));
    assert_eq!(house.fine(&["minute", "list"])["rows"][0]["decided"], 2);
    // A signature is taken back as anything else is, and then another decision too.
    assert_eq!(house.refused(3, &["review", "sign"]), "review_empty");
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["minute", "show", "BA-2026-001"])["signed"], json!(null));
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["review"])["decided"], 1);
}

#[test]
fn a_person_reads_the_minute_and_the_record_of_it() {
    let house = House::furnished();
    house.fine(&ACTION);
    let read = |line: &[&str]| {
        let ran = house.run(line);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line:?}");
        ran.out
    };
    let text = read(&["minute", "show", "BA-2026-001"]);
    for part in
        ["Berita acara reviu BA-2026-001", "Perlu tindakan (1)", "KS-0009", "Ibu Sari, paling lambat 8 Des 2026", "Belum ditandatangani"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(read(&["minute", "show", "BA-2026-001", "--markdown"]).starts_with("# Berita acara reviu BA"));
    assert!(read(&["show", "BA-2026-001"]).contains("Perlu tindakan (1)"));
    assert!(read(&["history", "BA-2026-001"]).contains("keputusan reviu"));
    assert!(read(&["minute", "list"]).contains("BA-2026-001"));
    assert!(read(&["review"]).contains("BA-2026-001, dimulai 24 Nov 2026"));
}

#[test]
fn minutes_go_out_and_come_in_with_their_decisions() {
    let house = House::furnished();
    house.fine(&ACTION);
    house.fine(&["review", "decide", "DP-2021-03/4/36", "tunda", "--until", "4 Jan 2027"]);
    house.fine(&["review", "sign"]);
    let file = house.dir.path().join("semua.jsonl");
    let file = file.to_str().expect("a path");
    house.fine(&["export", file]);
    let other = House::new();
    other.fine(&["import", file]);
    for id in ["BA-2026-001", "BA-2026-001/KS-0009", "BA-2026-001/DP-2021-03/4/36"] {
        assert_eq!(other.fine(&["show", id])["record"], house.fine(&["show", id])["record"], "{id}");
    }
    assert_eq!(other.fine(&["import", file])["unchanged"], other.fine(&["import", file])["rows"]);
    assert_eq!(other.fine(&["minute", "list"])["rows"][0]["decided"], 2);
}

#[test]
fn the_office_sets_for_how_long_what_was_fine_stays_away() {
    let house = House::furnished();
    let open = |house: &House, today: &str| house.fine(&["review", "--status", "--today", today])["open"].clone();
    let expired = house.fine(&["list", "status:berakhir"])["rows"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(house.fine(&["office", "show"])["review_after"], 7);
    let before = [open(&house, "2026-11-30"), open(&house, "2026-12-01")].map(|count| count.as_u64().expect("a count"));
    house.fine(&["review", "decide", &expired, "fine"]);
    assert_eq!([open(&house, "2026-11-30"), open(&house, "2026-12-01")], [json!(before[0] - 1), json!(before[1])]);
    house.fine(&["office", "set", "--review-after", "14"]);
    assert_eq!(house.fine(&["office", "show"])["review_after"], 14);
    assert_eq!(open(&house, "2026-12-01"), json!(before[1] - 1));
}

#[test]
fn refusals_say_what_is_wrong_and_keep_everything() {
    let house = House::furnished();
    let revision = house.fine(&["review"])["revision"].clone();
    let table: &[(i32, &str, &[&str])] = &[
        (2, "usage", &["review", "decide", "KS-0009", "mungkin"]),
        (2, "usage", &["review", "decide", "KS-0009"]),
        (2, "usage", &["minute"]),
        (2, "usage", &["office", "set", "--review-after", "0"]),
        (3, "not_found", &["review", "decide", "KS-9999", "fine"]),
        (3, "not_found", &["review", "decide", "MT-0001", "fine"]),
        (3, "not_found", &["minute", "show", "BA-2026-001"]),
        (3, "not_found", &["minute", "show", "KS-0009"]),
        (3, "what_missing", &["review", "decide", "KS-0009", "action"]),
        (3, "until_missing", &["review", "decide", "KS-0009", "postpone"]),
        (3, "until_partial", &["review", "decide", "KS-0009", "postpone", "--until", "2027"]),
        (3, "until_past", &["review", "decide", "KS-0009", "postpone", "--until", "hari ini"]),
        (3, "bad_date", &["review", "decide", "KS-0009", "postpone", "--until", "31/2/2027"]),
        (3, "review_empty", &["review", "sign"]),
        (4, "read_only", &["--read-only", "review", "decide", "KS-0009", "fine"]),
    ];
    for (exit, code, line) in table {
        assert_eq!(house.refused(*exit, line), *code, "{line:?}");
    }
    house.fine(&["--dry-run", "review", "decide", "KS-0009", "fine"]);
    assert_eq!(house.fine(&["review"])["revision"], revision);
}
