//! A clock whose last day is not certain, on the line: it is told so everywhere, and a question whose answer the record
//! keeps is answered by `--answer` or by a person, never by `--yes`, `--no-input` or a missing terminal.

use serde_json::{Value, json};

use crate::house::House;
use crate::terminal::in_terminal_on;

const DAY: &str = "2027-02-10";

/// Kota Surabaya's twin at the DPRD, its letter received on 10 November 2026: 45 working days reach into 2027.
fn waiting() -> House {
    let house = House::new();
    let on = |args: &[&str]| drop(house.fine(&[args, &["--today", "2026-11-10"]].concat()));
    on(&["new", "partner", "name=Reishi", "country=JP", "level=city"]);
    on(&["new", "agreement", "region=35.78", "partner=MT-0001", "kind=twin", "objects=capacity"]);
    on(&["advance", "KS-0001", "--to", "dprd", "--on", "2026-11-10", "--event", "dprd_received=2026-11-10"]);
    for paper in ["letter_of_intent", "plan", "dprd_letter"] {
        on(&["new", "document", "KS-0001", &format!("kind={paper}"), "number=1", "date=2026-11-09"]);
    }
    house
}

/// The letter to the Minister, which silence asks for, as it comes with the act.
const LETTER: [&str; 2] = ["--document", "follow_up_letter=7@2027-01-20"];

#[test]
fn an_uncertain_clock_is_told_so_in_every_form() {
    let house = waiting();
    let told = |args: &[&str]| house.json(house.run(&[args, &["--json"]].concat()).code.unwrap_or(9), args);
    let clock = house.fine(&["why", "KS-0001", "--today", "2026-12-01"])["clock"].clone();
    assert_eq!((&clock["certain"], &clock["earliest"], &clock["until"]), (&json!(false), &json!("2027-01-14"), &json!("2027-01-14")));
    let row = house.fine(&["list", "--today", "2026-12-01"])["rows"][0].clone();
    assert_eq!((&row["due"], &row["due_certain"]), (&json!("2027-01-14"), &json!(false)));
    let shown = house.fine(&["show", "KS-0001", "--today", "2026-12-01"])["derived"].clone();
    assert_eq!((&shown["due_certain"], &shown["turn"]), (&json!(false), &json!("dprd")));
    let needing = told(&["attention", "--today", DAY])["rows"][0]["reasons"].clone();
    let reason = needing.as_array().and_then(|all| all.iter().find(|reason| reason["rule"] == "clock-unsure")).cloned().expect("a reason");
    assert_eq!((&reason["certain"], &reason["due"]), (&json!(false), &json!("2027-01-14")));
    for (language, words) in [
        ("id", "paling cepat ± 14 Jan 2027; hari libur 2027 belum dicatat"),
        ("en", "at the earliest ± 14 Jan 2027; the holidays of 2027 are not recorded"),
    ] {
        for (day, silent) in [("2026-12-01", false), (DAY, true)] {
            let said = house.run(&["show", "KS-0001", "--language", language, "--today", day]).out;
            assert!(said.contains("± 14 Jan 2027"), "{said}");
            assert!(!said.contains("Tidak dijawab sampai") && !said.contains("Not answered by"), "{said}");
            assert_eq!(said.contains(words), !silent, "{said}");
        }
    }
    let listed = house.run(&["list", "--today", "2026-12-01"]).out;
    assert!(listed.contains("± 14 Jan 2027"), "{listed}");
    let calendar = house.fine(&["calendar", "--today", "2026-12-01"]);
    let events = calendar["months"].as_array().expect("months").iter().flat_map(|month| month["events"].as_array().expect("events"));
    assert!(events.clone().any(|event| event["kind"] == "clock" && event["partly"] == true), "{calendar}");
}

#[test]
fn no_flag_and_no_missing_terminal_answers_what_the_record_keeps() {
    let house = waiting();
    let before = house.journal();
    let advance = ["advance", "KS-0001", LETTER[0], LETTER[1], "--today", DAY];
    for flag in [&[][..], &["--yes"], &["--no-input"], &["--dry-run"], &["--answer", "plan_again=yes:x"]] {
        let refused = house.json(3, &[&advance[..], flag].concat());
        assert_eq!(refused["error"]["code"], "holidays_unknown", "{flag:?}");
        let question = &refused["error"]["reasons"][0]["question"];
        let values: Vec<&Value> = question["values"].as_array().expect("values").iter().map(|value| &value["value"]).collect();
        assert_eq!((values, &question["reason"]), (vec![&json!("over"), &json!("not_over")], &json!(true)), "{flag:?}");
    }
    let said = house.run(&advance).err;
    assert!(said.contains("--answer holidays_unknown=NILAI:ALASAN") && said.contains("over"), "{said}");
    assert_eq!(house.refused(3, &[&advance[..], &["--answer", "holidays_unknown=not_over"]].concat()), "clock_runs");
    assert_eq!(house.refused(3, &[&advance[..], &["--answer", "holidays_unknown=over"]].concat()), "reason_missing");
    assert_eq!(house.journal(), before, "nothing was written");
    let dry = house.fine(&[&advance[..], &["--dry-run", "--answer", "holidays_unknown=over:surat 7"]].concat());
    assert_eq!((&dry["written"], house.journal()), (&json!(false), before));
    house.fine(&[&advance[..], &["--answer", "holidays_unknown=over:surat 7"]].concat());
    let shown = house.fine(&["show", "KS-0001", "--today", DAY]);
    let answer = &shown["record"]["steps"]["1"]["answers"]["holidays_unknown"];
    assert_eq!(
        *answer,
        json!({
            "value": "over", "reason": "surat 7", "on": "2027-01-20", "by": answer["by"],
            "about": {"started": "2026-11-10", "earliest": "2027-01-14"},
        })
    );
    assert_eq!(shown["derived"]["stage"], "verification");
    let plain = house.run(&["show", "KS-0001", "--today", DAY]).out;
    assert!(plain.contains("batas waktu: sudah lewat, tanpa jawaban (surat 7;"), "{plain}");
    let history = house.run(&["history", "KS-0001", "--today", DAY]).out;
    assert!(history.contains("batas waktu: sudah lewat, tanpa jawaban (surat 7;"), "{history}");
}

#[test]
fn the_answer_alone_gives_the_turn_to_who_acts_on_silence() {
    let house = waiting();
    let turn = |house: &House| house.fine(&["why", "KS-0001", "--today", DAY])["turn"]["actor"].clone();
    assert_eq!(turn(&house), "dprd");
    assert_eq!(house.refused(3, &["answer", "KS-0001", "--today", DAY]), "holidays_unknown");
    assert_eq!(house.refused(3, &["answer", "KS-0001", "--today", "2027-01-14", "--answer", "holidays_unknown=over:x"]), "nothing_asked");
    house.fine(&["answer", "KS-0001", "--today", DAY, "--answer", "holidays_unknown=over:surat Setwan"]);
    assert_eq!(turn(&house), "head");
    house.fine(&["undo", "--today", DAY]);
    assert_eq!(turn(&house), "dprd");
}

/// The answer was about the clock as it stood: with another receipt, or other holidays, it is asked anew.
#[test]
fn an_answer_holds_for_the_clock_that_it_was_about() {
    let house = waiting();
    let on = |args: &[&str]| drop(house.fine(&[args, &["--today", DAY]].concat()));
    let actor = || house.fine(&["why", "KS-0001", "--today", "2027-04-01"])["turn"]["actor"].clone();
    on(&["answer", "KS-0001", "--answer", "holidays_unknown=over:surat Setwan 5"]);
    assert_eq!(actor(), "head");
    let told = house.run(&["attention", "--today", "2027-04-01"]).out;
    assert!(told.contains("Menurut jawaban petugas") && told.contains("± 14 Jan 2027"), "{told}");
    on(&["set", "KS-0001", "event.dprd_received=2026-12-29"]);
    assert_eq!(actor(), "dprd");
    for line in ["why", "attention", "show"] {
        let args: &[&str] = if line == "attention" { &[line] } else { &[line, "KS-0001"] };
        let told = house.run(&[args, &["--today", "2027-04-01"]].concat()).out;
        assert!(!told.contains("dianggap disetujui (") && !told.contains("Menurut jawaban petugas"), "{told}");
    }
    let told = house.run(&["why", "KS-0001", "--today", "2027-04-01"]).out;
    assert!(told.contains("tidak berlaku lagi"), "{told}");
    house.fine(&["answer", "KS-0001", "--answer", "holidays_unknown=over:surat Setwan 9", "--today", "2027-04-01"]);
    assert_eq!(actor(), "head");
    house.fine(&["holidays", "add", "2027-01-01", "Tahun Baru 2027"]);
    assert_eq!(actor(), "dprd", "the earliest end is another");
}

/// Of a clock that stopped and was not certain nothing is counted.
#[test]
fn an_uncertain_clock_that_stopped_is_told_so() {
    let house = waiting();
    house.fine(&["set", "KS-0001", "event.dprd_refused=2027-01-30", "--today", DAY]);
    let told = house.run(&["why", "KS-0001", "--today", DAY]).out;
    assert!(told.contains("paling cepat ± 14 Jan 2027; hari libur 2027 belum dicatat; selesai 30 Jan 2027"), "{told}");
    assert!(!told.contains("dari 45"), "{told}");
}

#[test]
fn a_person_at_the_terminal_is_asked_and_what_is_no_answer_changes_nothing() {
    let house = waiting();
    let before = house.journal();
    for typed in ["\n", "3\n\n", "2\nbelum\n", "1\n\n"] {
        let ran = in_terminal_on(&house, DAY, &["advance", "KS-0001", LETTER[0], LETTER[1]], typed);
        assert!(ran.code == Some(3) && ran.out.contains("Jawaban (nomor):"), "{typed:?}: {}", ran.out);
        assert_eq!(house.journal(), before, "{typed:?}");
    }
    let ran = in_terminal_on(&house, DAY, &["advance", "KS-0001", LETTER[0], LETTER[1], "--yes"], "1\nsurat\n");
    assert!(ran.code == Some(3) && !ran.out.contains("Jawaban (nomor):"), "{}", ran.out);
    let ran = in_terminal_on(&house, DAY, &["advance", "KS-0001", LETTER[0], LETTER[1]], "1\nsurat Setwan 100/7\n");
    assert!(ran.code == Some(0) && ran.out.contains("1 sudah lewat, tanpa jawaban"), "{}", ran.out);
    let answer = house.fine(&["show", "KS-0001", "--today", DAY])["record"]["steps"]["1"]["answers"]["holidays_unknown"].clone();
    assert_eq!(answer["reason"], "surat Setwan 100/7");
}

#[test]
fn a_year_is_known_once_it_is_said_to_be_whole() {
    let house = waiting();
    let certain = |house: &House| house.fine(&["why", "KS-0001", "--today", "2026-12-01"])["clock"]["certain"].clone();
    assert_eq!(house.refused(3, &["holidays", "complete", "2027"]), "no_holidays");
    let added = house.fine(&["holidays", "add", "2027-01-01", "Tahun Baru 2027"]);
    assert_eq!(added["told"][0]["code"], "year_unknown");
    assert_eq!(certain(&house), false, "one day is not the year");
    house.fine(&["holidays", "complete", "2027"]);
    assert_eq!(certain(&house), true);
    assert_eq!(house.fine(&["holidays", "complete", "2027"])["written"], false);
    assert_eq!(house.fine(&["why", "KS-0001", "--today", "2026-12-01"])["clock"]["until"], "2027-01-15");
    house.fine(&["undo"]);
    assert_eq!(certain(&house), false);
    for year in ["x", "27", "20277"] {
        assert_eq!(house.refused(3, &["holidays", "complete", year]), "bad_date", "{year:?}");
    }
}

/// A code or value that no question has is a slip of the line; one that this act does not ask is refused before anything
/// is written.
#[test]
fn an_answer_that_nothing_asks_for_is_told_and_nothing_is_written() {
    let house = waiting();
    let before = house.fine(&["history", "KS-0001"])["rows"].as_array().map(Vec::len);
    for (args, exit, code) in [
        (&["set", "KS-0001", "note=x", "--answer", "holiday_unknown=over:x"][..], 2, "usage"),
        (&["set", "KS-0001", "note=x", "--answer", "holidays_unknown=maybe:x"], 2, "usage"),
        (&["list", "--answer", "holidays_unknown=over:x"], 2, "usage"),
        (&["set", "KS-0001", "note=x", "--answer", "plan_again=yes:x"], 3, "nothing_asked"),
        (&["set", "KS-0001", "note=x", "--answer", "plan_again=yes:x", "--dry-run"], 3, "nothing_asked"),
        (&["new", "partner", "name=Y", "country=JP", "--answer", "equal_level=no:x"], 3, "nothing_asked"),
        (&["office", "set", "35.78", "--answer", "outcome=draft"], 3, "nothing_asked"),
        (&["undo", "--answer", "outcome=draft"], 3, "nothing_asked"),
    ] {
        assert_eq!(house.refused(exit, args), code, "{args:?}");
    }
    assert_eq!(house.fine(&["history", "KS-0001"])["rows"].as_array().map(Vec::len), before);
    let misspelt = house.run(&["set", "KS-0001", "note=x", "--answer", "holiday_unknown=over:x"]).err;
    assert!(misspelt.contains("holidays_unknown") && misspelt.contains("equal_level"), "{misspelt}");
    let unknown = house.run(&["set", "KS-0001", "note=x", "--answer", "holidays_unknown=maybe:x"]).err;
    assert!(unknown.contains("not_over"), "{unknown}");
}
