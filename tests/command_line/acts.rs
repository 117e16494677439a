//! The verbs of the procedure: acts on one agreement, why one cannot be done, and files that papers name.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

/// The agreement of Kota Bukittinggi with George Town, made for these tests.
const NEW: [&str; 9] = [
    "new",
    "agreement",
    "region=Kota Bukittinggi",
    "partner=George Town",
    "country=MY",
    "partner_level=city",
    "kind=twin",
    "objects=science",
    "languages=id; en",
];

const LETTER: &str = "letter_of_intent=LOI/1@2026-04-01";

/// A register with that agreement alone, at the stage that these acts lead to.
fn at(acts: &[&[&str]]) -> House {
    let house = House::new();
    house.fine(&NEW);
    for act in acts {
        let done = house.fine(act);
        assert_eq!((&done["written"], &done["ids"]), (&json!(true), &json!(["KS-0001"])), "{act:?}");
    }
    house
}

/// On to the DPRD.
const TO_DPRD: &[&[&str]] = &[
    &["advance", "KS-0001", "--on", "2026-01-12"],
    &["advance", "KS-0001", "--on", "21/1/2026"],
    &["advance", "KS-0001", "--on", "2026-03-02", "--document", "kajian=050/11@2026-02-20"],
    &[
        "advance",
        "KS-0001",
        "--on",
        "2026-04-01",
        "--document",
        "minister_response=100/21@2026-03-23",
        "--document",
        LETTER,
        "--event",
        "letter_of_intent_signed=2026-04-01",
        "--event",
        "copy_sent=2026-04-01",
    ],
    &["advance", "KS-0001", "--on", "2026-10-05", "--document", "plan=050/14@2026-10-02", "--note", "dengan lampiran"],
];

#[test]
fn an_agreement_goes_from_stage_to_stage_and_says_why_it_stands() {
    let house = at(TO_DPRD);
    let shown = house.fine(&["show", "KS-0001"]);
    let derived = &shown["derived"];
    assert_eq!((&derived["stage"], &derived["since"], &derived["status"]), (&json!("dprd"), &json!("2026-10-05"), &json!("in_process")));
    assert_eq!((&derived["turn"], &derived["example"]), (&json!("head"), &json!(false)));
    let row = house.fine(&["list", "tahap:dprd"])["rows"][0].clone();
    assert_eq!((&row["id"], &row["stage"]), (&json!("KS-0001"), &json!("dprd")));
    let why = house.fine(&["why", "ks-1"]);
    has_keys(&why, "format revision day id stage pack turn clock needs may_advance next sentence");
    has_keys(&why["pack"], "id version");
    has_keys(&why["turn"], "actor since until");
    has_keys(&why["needs"][0], "code met article mark sentence");
    assert_eq!((&why["stage"], &why["next"], &why["may_advance"]), (&json!("dprd"), &json!("verification"), &json!(false)));
    let need = why["needs"].as_array().and_then(|needs| needs.iter().find(|n| n["code"] == "document.dprd_approval")).expect("a need");
    assert_eq!((&need["met"], &need["article"], &need["mark"]), (&json!(false), &json!("Pasal 17 (2) Permendagri 25/2020"), &json!("law")));
    let history = house.fine(&["history", "KS-0001"]);
    assert_eq!((&history["rows"][0]["verb"], &history["rows"][0]["note"]), (&json!("advance"), &json!("dengan lampiran")));
}

#[test]
fn what_is_missing_is_told_all_at_once_with_its_article() {
    let house = at(&TO_DPRD[..3]);
    let before = house.fine(&["show", "KS-0001"])["record"].clone();
    let refused = house.json(3, &["advance", "KS-0001"]);
    let reasons = refused["error"]["reasons"].as_array().expect("reasons");
    let codes: Vec<&Value> = reasons.iter().map(|reason| &reason["code"]).collect();
    assert_eq!(codes, ["missing_document", "missing_document", "missing_event"]);
    assert!(reasons.iter().all(|reason| reason["article"].is_string() && reason["mark"] == "law"), "{reasons:?}");
    let dry = house.json(3, &["advance", "KS-0001", "--dry-run"]);
    assert_eq!(dry["error"], refused["error"]);
    assert_eq!(house.fine(&["show", "KS-0001"])["record"], before);
}

#[test]
fn each_reason_has_a_line_that_says_what_to_add() {
    let house = at(&TO_DPRD[..3]);
    let lines: Vec<String> = house.run(&["advance", "KS-0001"]).err.lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].ends_with("Sertakan: --document minister_response=NOMOR@TANGGAL."), "{lines:?}");
    assert!(lines[2].ends_with("Sertakan: --event copy_sent=TANGGAL."), "{lines:?}");
    let unsaid = house.run(&["return", "KS-0001"]).err;
    assert!(unsaid.contains("--reason") && !unsaid.contains("draf"), "{unsaid}");
    let unknown = house.run(&["set", "KS-0001", "copy_sent=2026-04-01"]).err;
    assert!(unknown.contains("event.copy_sent"), "{unknown}");
}

#[test]
fn what_the_line_gets_wrong_is_usage_and_what_the_data_does_is_refused() {
    let house = at(&TO_DPRD[..3]);
    let table: [(i32, &str, &[&str]); 19] = [
        (2, "usage", &["advance", "KS-0001", "--to", "tahap"]),
        (2, "usage", &["return", "KS-0001", "--to", "persetujuan", "--reason", "x"]),
        (2, "usage", &["advance", "KS-0001", "--document", "kajian"]),
        (2, "usage", &["advance", "KS-0001", "--event", "copy_sent"]),
        (2, "usage", &["advance"]),
        (2, "usage", &["why"]),
        (2, "usage", &["documents"]),
        (2, "usage", &["office", "set", "--dormant-after", "0"]),
        (3, "bad_date", &["advance", "KS-0001", "--on", "2026-02-30"]),
        (3, "bad_date", &["extend", "KS-0001", "--until", "kapan"]),
        (3, "bad_date", &["advance", "KS-0001", "--event", "copy_sent=31/4/2026"]),
        (3, "not_found", &["advance", "KS-0999"]),
        (3, "not_found", &["why", "MT-0001"]),
        (3, "wrong_paper", &["advance", "KS-0001", "--document", "puisi=1"]),
        (3, "before_stage", &["advance", "KS-0001", "--on", "2026-01-01"]),
        (3, "after_today", &["advance", "KS-0001", "--on", "besok"]),
        (3, "stage_skipped", &["advance", "KS-0001", "--to", "dprd"]),
        (3, "reason_missing", &["reject", "KS-0001"]),
        (3, "too_long", &["suspend", "KS-0001", "--reason", &"a".repeat(100_000)]),
    ];
    for (exit, code, line) in table {
        let refused = house.json(exit, line);
        let codes: Vec<&str> = refused["error"]["reasons"].as_array().into_iter().flatten().filter_map(|r| r["code"].as_str()).collect();
        assert!(refused["error"]["code"] == code || codes.contains(&code), "{line:?}: {refused}");
    }
    for line in [&["suspend", "KS-0001", "--reason", "x", "--read-only"][..], &["pass", "KS-0001", "--reason", "x", "--read-only"]] {
        assert_eq!(house.refused(4, line), "read_only", "{line:?}");
    }
}

#[test]
fn a_way_back_a_halt_and_a_passed_gate_are_acts_with_a_reason() {
    let house = at(TO_DPRD);
    house.fine(&["return", "KS-0001", "--reason", "Rencana perlu diperbaiki"]);
    let shown = house.fine(&["show", "KS-0001"]);
    assert_eq!(
        (&shown["derived"]["stage"], &shown["record"]["steps"]["6"]["reason"]),
        (&json!("plan"), &json!("Rencana perlu diperbaiki"))
    );
    house.fine(&["suspend", "KS-0001", "--reason", "Menunggu anggaran"]);
    assert_eq!(house.fine(&["show", "KS-0001"])["derived"]["status"], "suspended");
    assert_eq!(house.refused(3, &["suspend", "KS-0001", "--reason", "lagi"]), "already_halted");
    house.fine(&["resume", "KS-0001"]);
    assert_eq!(house.refused(3, &["resume", "KS-0001"]), "not_suspended");
    house.fine(&["pass", "KS-0001", "--to", "dprd", "--reason", "Berkas hilang dalam kebakaran"]);
    house.fine(&["pass", "KS-0001", "--reason", "Persetujuan lisan"]);
    let history = house.fine(&["history", "KS-0001"]);
    assert_eq!((&history["rows"][0]["verb"], &history["rows"][0]["note"]), (&json!("pass"), &json!("Persetujuan lisan")));
    let told = house.run(&["history", "KS-0001"]).out;
    for line in [
        "    kembali ke tahap penyusunan rencana, 24 Nov 2026: Rencana perlu diperbaiki",
        "    ditangguhkan 24 Nov 2026: Menunggu anggaran",
        "    dilanjutkan 24 Nov 2026",
        "    ≠ syarat dikesampingkan ke tahap persetujuan DPRD, 24 Nov 2026: Berkas hilang dalam kebakaran",
    ] {
        assert!(told.lines().any(|told| told == line), "{line}: {told}");
    }
    assert!(!told.contains('{'), "{told}");
    house.fine(&["withdraw", "KS-0001", "--reason", "Mitra mengundurkan diri"]);
    assert_eq!(house.fine(&["show", "KS-0001"])["derived"]["status"], "withdrawn");
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["show", "KS-0001"])["derived"]["stage"], "verification");
}

#[test]
fn what_is_signed_is_followed_by_a_linked_successor_and_ends_on_its_ground() {
    let house = House::furnished();
    let extended = house.fine(&["extend", "KS-0010", "--document", "original=12/2026@2026-11-20", "--until", "2031-11-20"]);
    assert_eq!(extended["ids"], json!(["KS-0108"]));
    let successor = house.fine(&["show", "KS-0108"])["record"].clone();
    assert_eq!(successor["follows"], json!({"agreement": "KS-0010", "as": "extension"}));
    assert_eq!((&successor["until"], &successor["documents"]["1"]["kind"]), (&json!("2031-11-20"), &json!("original")));
    assert_eq!(house.refused(3, &["amend", "KS-0001", "--until", "1950"]), "impossible_order");
    assert_eq!(house.refused(3, &["end", "KS-0009", "--on", "2026-11-20"]), "reason_missing");
    house.fine(&["end", "KS-0009", "--on", "2026-11-20", "--ground", "Tujuan tercapai"]);
    assert_eq!(house.fine(&["show", "KS-0009"])["derived"]["status"], "ended");
    assert_eq!(house.refused(3, &["renew", "KS-0014"]), "not_signed");
}

#[test]
fn files_that_changed_or_went_missing_are_found_and_end_with_1() {
    let house = at(&TO_DPRD[..3]);
    let scan = house.dir.path().join("kajian \u{202e}.pdf");
    std::fs::write(&scan, "halaman satu").expect("a file");
    house.fine(&["set", "KS-0001/document/1", &format!("file={}", scan.to_string_lossy())]);
    let whole = house.fine(&["documents", "check"]);
    assert_eq!((&whole["checked"], &whole["recorded"], &whole["rows"]), (&json!(1), &json!(0), &json!([])));
    std::fs::write(&scan, "halaman dua").expect("a file");
    let changed = house.json(1, &["documents", "check"]);
    has_keys(&changed["rows"][0], "id document kind file state was is");
    assert_eq!((&changed["rows"][0]["state"], &changed["rows"][0]["id"]), (&json!("changed"), &json!("KS-0001")));
    assert_eq!((&changed["error"], &changed["recorded"]), (&Value::Null, &json!(1)));
    let attention = |house: &House| house.fine(&["list"])["rows"][0]["attention"].to_string();
    assert!(attention(&house).contains("paper_changed"), "{}", attention(&house));
    // Found so before: nothing is written again.
    assert_eq!(house.json(1, &["documents", "check"])["recorded"], 0);
    std::fs::remove_file(&scan).expect("gone");
    for (arguments, recorded) in [(&["--read-only"][..], 0), (&["--dry-run"], 0), (&["--as-of", "2026-11-20"], 0), (&[], 1), (&[], 0)] {
        let missing = house.json(1, &[arguments, &["documents", "check"]].concat());
        assert_eq!((&missing["rows"][0]["state"], &missing["recorded"]), (&json!("missing"), &json!(recorded)), "{arguments:?}");
    }
    assert!(attention(&house).contains("paper_missing"), "{}", attention(&house));
    let plain = house.run(&["documents", "check"]);
    assert!(plain.code == Some(1) && plain.out.contains("KS-0001/document/1") && !plain.out.contains('\u{202e}'), "{}", plain.out);
}

#[test]
fn what_counts_as_dormant_is_the_offices_to_say() {
    let house = at(&[]);
    assert_eq!(house.fine(&["office", "show"])["dormant_after"], 12);
    house.fine(&["office", "set", "--dormant-after", "18"]);
    assert_eq!(house.fine(&["office", "show"])["dormant_after"], 18);
}

#[test]
fn hostile_letters_of_an_act_come_out_as_escapes() {
    let house = at(&TO_DPRD[..2]);
    for bad in ["\u{1b}[2J", "\u{202e}gpj", "a\u{200b}b", "\u{e0041}"] {
        let lines: [Vec<&str>; 6] = [
            vec!["why", bad],
            vec!["advance", "KS-0001", "--on", bad],
            vec!["advance", "KS-0001", "--to", bad],
            vec!["advance", "KS-0001", "--document", bad],
            vec!["suspend", "KS-0001", "--reason", bad, "--dry-run"],
            vec!["return", bad, "--reason", bad],
        ];
        for line in &lines {
            for json in [false, true] {
                let ran = house.run(&[&line[..], if json { &["--json"] } else { &[] }].concat());
                let raw = format!("{}{}", ran.out, ran.err);
                assert!(kerma::text::shown::hostile(&raw).all(|c| c == '\n'), "{line:?}: {raw:?}");
            }
        }
    }
}

#[test]
fn a_record_is_told_in_words_with_its_way_papers_activities_and_chain() {
    let house = House::new();
    let mut told = Vec::new();
    for line in [
        "new agreement region=36 partner=Reishi country=JP partner_level=city kind=twin languages=id;en",
        "advance KS-0001 --to initiative --on 2026-10-01",
        "advance KS-0001 --on 2026-10-11",
        "advance KS-0001 --on 2026-10-21 --document study=12/2026@2026-10-20",
        "activity KS-0001 --on 2026-10-22 --what kunjungan --evidence laporan",
        "suspend KS-0001 --on 2026-10-30 --reason menunggu",
    ] {
        house.fine(&line.split(' ').collect::<Vec<_>>());
    }
    for language in ["id", "en"] {
        told.push(house.run(&["show", "KS-0001", "--language", language]).out);
    }
    let expected = [
        [
            "Tahap: a prakarsa, 1 Okt 2026, 10 hr",
            "KS-0001/document/1: kajian, 20 Okt 2026, no. 12/2026",
            "bukti: laporan",
            "ditangguhkan: 30 Okt 2026, menunggu",
        ],
        [
            "Stage: a initiative, 1 Oct 2026, 10 d",
            "KS-0001/document/1: study, 20 Oct 2026, no. 12/2026",
            "evidence: laporan",
            "suspended: 30 Oct 2026, menunggu",
        ],
    ];
    for (told, expected) in told.iter().zip(expected) {
        for words in expected.into_iter().chain(["KS-0001/activity/1: 22 O", "id; en"]) {
            assert!(told.contains(words), "{words}\n{told}");
        }
    }
}
