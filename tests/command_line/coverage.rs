//! What became of a meeting's recommendations in each region, as others read it and as offices report it.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

/// The verb over the list that every furnished house has.
const COVERAGE: [&str; 2] = ["coverage", "DP-2021-03"];

fn with<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&COVERAGE, args].concat()
}

/// The counts of one recommendation: done, under way, not begun, cannot.
fn counts(told: &Value, number: usize) -> [u64; 4] {
    let total = &told["totals"][number - 1];
    assert_eq!(total["number"], number, "{total}");
    ["done", "under_way", "not_begun", "cannot"].map(|state| total[state].as_u64().expect("a count"))
}

/// The state of each recommendation in one region; `None` where the list is not addressed to it.
fn states<'v>(told: &'v Value, region: &str) -> Option<Vec<&'v str>> {
    let row = told["regions"].as_array()?.iter().find(|row| row["code"] == region)?;
    row["states"].as_array()?.iter().map(Value::as_str).collect()
}

fn answer(house: &House, number: &str, region: &str, state: &str, more: &[&str]) {
    house.fine(&[&["checklist", "set", "DP-2021-03", number, region, state], more].concat());
}

/// Whether tables of the report's text tell of this code.
fn has_row(text: &str, code: &str) -> bool {
    text.lines().any(|line| line.split_whitespace().next() == Some(code))
}

#[test]
fn the_object_has_its_keys_and_its_sums_add_up() {
    let house = House::new();
    let told = house.fine(&["--sample", "coverage", "DP-2021-03"]);
    has_keys(&told, "format revision day id half on regions totals");
    assert_eq!((&told["id"], &told["half"], &told["on"]), (&json!("DP-2021-03"), &json!("2026-2"), &json!("2026-11-24")));
    let (regions, totals) = (told["regions"].as_array().expect("regions"), told["totals"].as_array().expect("totals"));
    assert_eq!((regions.len(), totals.len()), (43, 8));
    let banten = regions.iter().find(|row| row["code"] == "36").expect("Banten");
    assert_eq!(*banten, json!({ "code": "36", "name": "Banten", "states": vec!["not_begun"; 8], "example": false }));
    let first = json!({ "number": 1, "title": "Pemicu inovasi", "done": 0, "under_way": 0, "not_begun": 43, "cannot": 0 });
    assert_eq!(totals[0], first);
    let codes: Vec<&str> = regions.iter().filter_map(|row| row["code"].as_str()).collect();
    assert!(codes.len() == 43 && codes.is_sorted(), "{codes:?}");
    assert!((1..=8).all(|number| counts(&told, number).iter().sum::<u64>() == 43), "{totals:?}");
}

#[test]
fn an_answer_is_counted_where_it_was_given_and_not_once_it_is_taken_back() {
    let house = House::furnished();
    let before = house.fine(&COVERAGE);
    answer(&house, "4", "Banten", "sesuai", &["--evidence", "Peta potensi"]);
    answer(&house, "4", "Bali", "belum sesuai", &[]);
    answer(&house, "7", "51", "cannot", &["--reason", "Pameran sudah selesai"]);
    let told = house.fine(&COVERAGE);
    assert_eq!((counts(&told, 4), counts(&told, 7), counts(&told, 1)), ([1, 1, 41, 0], [0, 0, 42, 1], [0, 0, 43, 0]));
    let bali = ["not_begun", "not_begun", "not_begun", "under_way", "not_begun", "not_begun", "cannot", "not_begun"];
    assert_eq!(states(&told, "51").as_deref(), Some(&bali[..]));
    // Who answered nothing at all stands behind those that did.
    let codes: Vec<&Value> = told["regions"].as_array().into_iter().flatten().take(3).map(|row| &row["code"]).collect();
    assert_eq!(codes, [&json!("36"), &json!("51"), &json!("11")]);
    // The same region again counts once, by what it said last; a region that was not asked is asked from then on.
    answer(&house, "4", "36", "under_way", &[]);
    answer(&house, "1", "Kota Tangerang", "under_way", &[]);
    let told = house.fine(&COVERAGE);
    assert_eq!((counts(&told, 4), counts(&told, 1)), ([0, 2, 42, 0], [0, 1, 43, 0]));
    for _ in 0..5 {
        house.fine(&["undo"]);
    }
    let undone = house.fine(&COVERAGE);
    assert_eq!((&undone["regions"], &undone["totals"]), (&before["regions"], &before["totals"]));
}

#[test]
fn what_fields_say_of_a_list_decides_what_is_counted() {
    let house = House::furnished();
    let made = house.fine(&["new", "recommendation", "DP-2021-03", "title=Unggah laporan", "text=Daerah mengunggah laporan."]);
    assert_eq!(made["written"], true, "{made}");
    let told = house.fine(&COVERAGE);
    let number = told["totals"].as_array().expect("totals").len();
    assert_eq!(told["totals"][number - 1]["title"], "Unggah laporan");
    assert_eq!(counts(&told, number), [0, 0, 43, 0]);
    house.fine(&["void", "DP-2021-03/1", "--reason", "sudah lewat"]);
    let told = house.fine(&COVERAGE);
    assert_eq!(told["totals"].as_array().map(Vec::len), Some(number - 1));
    assert_eq!(told["totals"][0]["number"], 2, "what is hidden is not counted");
    assert_eq!(states(&told, "36").map(|states| states.len()), Some(number - 1));
}

#[test]
fn the_text_is_a_page_of_80_columns_in_either_language() {
    let house = House::furnished();
    answer(&house, "4", "Banten", "sesuai", &["--evidence", "Peta potensi"]);
    for (language, words) in [("id", ["Menurut rekomendasi", "Menurut daerah", "2,3%"]), ("en", ["By recommendation", "By region", "2.3%"])]
    {
        let ran = house.run(&with(&["--language", language]));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{language}");
        assert!(words.iter().all(|word| ran.out.contains(word)), "{language}: {}", ran.out);
        assert!(ran.out.lines().all(|line| line.chars().count() <= 80 && line.trim_end() == line), "{}", ran.out);
        assert!(has_row(&ran.out, "36") && has_row(&ran.out, "92"), "{}", ran.out);
    }
}

#[test]
fn the_table_has_a_line_for_each_recommendation_each_region_and_all() {
    let house = House::furnished();
    answer(&house, "4", "Banten", "sesuai", &["--evidence", "Peta potensi"]);
    let ran = house.run(&with(&["--csv"]));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 1 + 8 + 43 + 1);
    assert!(lines[0].starts_with("Daftar,Semester,Per tanggal,Menurut,Kode,Nama,"), "{}", lines[0]);
    assert!(
        lines.contains(&"DP-2021-03,2026-2,2026-11-24,Daerah,36,Banten,1,0,7,0,8,\"12,5%\",\"0,0%\",\"87,5%\",\"0,0%\""),
        "{}",
        ran.out
    );
    assert!(lines[52].contains(",Jumlah,,,1,0,343,0,344,"), "{}", lines[52]);
    assert_eq!(house.refused(2, &with(&["--csv"])), "usage", "a table and an object at once");
}

#[test]
fn a_half_year_is_told_for_its_last_day_and_no_half_before_it_begins() {
    let house = House::furnished();
    let set = ["checklist", "set", "DP-2021-03", "4", "Banten", "under_way", "--today", "2026-07-01"];
    house.fine(&set);
    let table = [("2026-2", "2026-11-24", 1), ("2026-1", "2026-06-30", 0), ("2021-2", "2021-12-31", 0)];
    for (half, on, under_way) in table {
        let told = house.fine(&with(&["--half", half]));
        assert_eq!((&told["half"], &told["on"], &told["day"]), (&json!(half), &json!(on), &json!("2026-11-24")));
        assert_eq!(counts(&told, 4), [0, under_way, 43 - under_way, 0], "{half}");
    }
    for half in ["2027-1", "9999-2"] {
        assert_eq!(house.refused(3, &with(&["--half", half])), "not_begun", "{half}");
    }
    for half in ["2026", "2026-0", "2026-3", "2026-II", "26-1", "", "2026-1\u{202e}", "semester"] {
        let option = format!("--half={half}");
        assert_eq!(house.refused(2, &with(&[&option])), "usage", "{half:?}");
    }
    let said = house.run(&with(&["--half", "2027-1"])).err;
    assert!(said.contains("Semester 2027-1 belum mulai."), "{said}");
}

#[test]
fn a_list_that_is_not_there_is_named() {
    let house = House::furnished();
    for list in ["DP-2020-03", "DP-2021-03/4", "DP-2021-03/4/36", "KS-0009", "rapat", "\u{1b}[2J"] {
        assert_eq!(house.refused(3, &["coverage", list]), "not_found", "{list:?}");
        let ran = house.run(&["coverage", list, "--csv"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(3), ""), "{list:?}");
        assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    }
    assert_eq!((house.refused(2, &["coverage"]), house.refused(2, &["coverage", ""])), ("usage".into(), "usage".into()));
    assert_eq!(House::new().refused(3, &COVERAGE), "not_found", "a register that does not exist has no list");
    assert_eq!(house.fine(&["coverage", "dp-2021-03"])["id"], "DP-2021-03");
}

#[test]
fn of_another_day_it_counts_what_was_answered_by_then() {
    let house = House::furnished();
    house.fine(&["checklist", "set", "DP-2021-03", "4", "Banten", "sesuai", "--evidence", "Peta", "--today", "2026-03-01"]);
    let at = |day: &str| house.fine(&with(&["--as-of", day]));
    for (day, half, done) in
        [("2021-03-08", "2021-1", 0), ("2026-02-28", "2026-1", 0), ("2026-03-01", "2026-1", 1), ("2026-07-01", "2026-2", 1)]
    {
        let told = at(day);
        assert_eq!((&told["day"], &told["half"], &told["on"]), (&json!(day), &json!(half), &json!(day)));
        assert_eq!(counts(&told, 4), [done, 0, 43 - done, 0], "{day}");
    }
    // Nobody had met: there was nothing to follow up, and no half-year after it.
    for line in [with(&["--as-of", "2021-03-07"]), with(&["--as-of", "2020", "--csv"])] {
        assert_eq!(house.run(&line).code, Some(3), "{line:?}");
    }
    assert_eq!(house.refused(3, &with(&["--as-of", "2021-03-07"])), "not_found");
    assert_eq!(house.refused(3, &with(&["--as-of", "2021-03-08", "--half", "2021-2"])), "not_begun");
    assert_eq!(house.refused(3, &with(&["--as-of", "29/2/2021"])), "bad_date");
}

#[test]
fn as_known_it_counts_what_had_been_written_by_then() {
    let house = House::furnished();
    answer(&house, "4", "Banten", "under_way", &[]);
    for (known, under_way) in [("2", 0), ("3", 1), ("2026-11-24", 1)] {
        let told = house.fine(&with(&["--known", known]));
        assert_eq!(counts(&told, 4), [0, under_way, 43 - under_way, 0], "{known}");
    }
    assert_eq!(house.refused(3, &with(&["--known", "1"])), "not_found", "the list was not imported yet");
    assert_eq!(house.refused(3, &with(&["--known", "4"])), "no_revision");
}

#[test]
fn no_exercise_region_gets_into_a_list() {
    let house = House::furnished();
    let set = ["checklist", "set", "DP-2021-03", "4", "00.71", "under_way"];
    for line in [&set[..], &[&["--sample"], &set[..]].concat()] {
        let ran = house.run(line);
        assert_eq!(ran.code, Some(3), "{}", ran.err);
    }
    let ran = house.run(&["--sample", "coverage", "DP-2021-03"]);
    assert!(!ran.out.lines().any(|line| line.starts_with("00.")), "{}", ran.out);
    let told = house.fine(&["--sample", "coverage", "DP-2021-03"]);
    assert!(told["regions"].as_array().expect("regions").iter().all(|row| row["example"] == false));
}
