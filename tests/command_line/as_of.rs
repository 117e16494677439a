//! `--as-of` and `--known`: states that are only read, and what is no state.

use serde_json::json;

use crate::house::House;

#[test]
fn a_list_of_another_day_holds_what_had_begun_and_names_the_day() {
    let house = House::furnished();
    let today = house.fine(&["list"]);
    let table = [("2012-02-29", "2012-02-29"), ("29/2/2012", "2012-02-29"), ("2012-02", "2012-02-29"), ("2021-03-08", "2021-03-08")];
    for (typed, day) in table {
        let then = house.fine(&["list", "--as-of", typed]);
        assert_eq!((&then["day"], &then["revision"]), (&json!(day), &today["revision"]), "{typed}");
        assert!(then["total"].as_u64() < today["total"].as_u64(), "{typed}: {} of {}", then["total"], today["total"]);
        let later = then["rows"].as_array().expect("rows").iter().find(|row| row["signed"].as_str().is_some_and(|signed| signed > day));
        assert_eq!(later, None, "{typed}");
    }
    assert_eq!(house.fine(&["list", "--as-of", "hari ini"]), today);
    assert_eq!(house.fine(&["checklist", "list", "--as-of", "7/3/2021"])["rows"], json!([]));
    let said = house.run(&["list", "--as-of", "2012"]).err;
    assert!(said.contains("2012 dibaca sebagai hari terakhirnya, 31 Des 2012."), "{said}");
    let said = house.run(&["show", "KS-0009", "--as-of", "1/1/1950"]).err;
    assert!(said.contains("Dicari dalam keadaan per 1 Jan 1950."), "{said}");
}

#[test]
fn where_nobody_had_met_by_the_day_it_says_how_many_lists_there_are_now() {
    let house = House::furnished();
    let said = |line: &[&str]| house.run(&[&["checklist", "list"], line].concat()).err;
    assert_eq!(said(&["--as-of", "7/3/2021"]), "Dalam keadaan per 7 Mar 2021 belum ada rapat dengan rekomendasi; kini ada 1 daftar.\n");
    assert_eq!(said(&["--known", "1"]), "Dalam keadaan diketahui revisi 1 belum ada rapat dengan rekomendasi; kini ada 1 daftar.\n");
    assert_eq!(said(&["--as-of", "8/3/2021"]), "");
    let none = "Belum ada daftar rekomendasi. Buat dengan kerma checklist import BERKAS.\n";
    assert_eq!(House::new().run(&["checklist", "list", "--as-of", "7/3/2021"]).err, none);
    assert_eq!(house.fine(&["checklist", "list", "--as-of", "7/3/2021"])["rows"], json!([]));
}

#[test]
fn what_needed_somebody_is_told_of_another_day_too() {
    let house = House::furnished();
    let then = house.json(1, &["attention", "--as-of", "2012-02-29"]);
    assert_eq!(then["day"], "2012-02-29");
    let now = house.json(1, &["attention"]);
    assert!(then["total"].as_u64() < now["total"].as_u64(), "{} of {}", then["total"], now["total"]);
    assert_eq!(house.refused(3, &["attention", "--as-of", "29/2/2021"]), "bad_date");
}

#[test]
fn what_was_known_ends_with_its_revision() {
    let house = House::furnished();
    house.fine(&["set", "KS-0009", "note=baru"]);
    let now = house.fine(&["show", "KS-0009"]);
    let then = house.fine(&["show", "KS-0009", "--known", "2"]);
    assert_eq!((&then["revision"], &then["changed"]["revision"], &then["day"]), (&json!(2), &json!(1), &now["day"]));
    assert_ne!(then["record"]["note"], json!("baru"));
    assert_eq!(house.fine(&["history", "KS-0009", "--known", "2"])["rows"].as_array().map(Vec::len), Some(1));
    let last = now["revision"].to_string();
    assert_eq!(house.fine(&["show", "KS-0009", "--known", &last]), now);
    assert_eq!(house.fine(&["show", "KS-0009", "--known", "24/11/2026"]), now);
    assert_eq!(house.refused(3, &["show", "KS-0009", "--known", "2025-01-01"]), "not_found");
}

#[test]
fn what_is_no_state_is_refused_and_a_change_knows_none() {
    let house = House::furnished();
    let table: [(i32, &str, &[&str]); 8] = [
        (3, "bad_date", &["list", "--as-of", "29/2/2021"]),
        (3, "bad_date", &["list", "--known", "lama"]),
        (3, "no_revision", &["list", "--known", "3"]),
        (3, "no_revision", &["history", "KS-0009", "--known", "0"]),
        (2, "usage", &["set", "KS-0009", "note=x", "--as-of", "2021-03-08"]),
        (2, "usage", &["undo", "--known", "1"]),
        (2, "usage", &["review", "--as-of", "2021-03-08"]),
        (2, "usage", &["import", "x.csv", "--dry-run", "--known", "1"]),
    ];
    for (exit, code, line) in table {
        assert_eq!(house.refused(exit, line), code, "{line:?}");
    }
    assert_eq!(house.fine(&["list"])["revision"], 2);
}
