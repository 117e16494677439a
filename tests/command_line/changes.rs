//! What changed since a state, from outside.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

/// Id, sort and path of each row.
fn rows(told: &Value) -> Vec<(&str, &str, &str)> {
    fn text<'a>(row: &'a Value, key: &str) -> &'a str {
        row[key].as_str().expect("a text")
    }
    let rows = told["rows"].as_array().expect("rows");
    rows.iter().map(|row| (text(row, "id"), text(row, "sort"), text(row, "path"))).collect()
}

#[test]
fn a_value_set_and_set_back_is_no_row_but_each_step_is_one() {
    let house = House::furnished();
    let before = house.fine(&["office", "show"])["revision"].as_u64().expect("a revision").to_string();
    house.fine(&["set", "KS-0009", "note=a\u{1b}[31m", "until=2018-03"]);
    house.fine(&["set", "KS-0009", "until="]);
    let told = house.fine(&["changes", "--since", &before]);
    has_keys(&told["since"], "revision at day review");
    let row = &told["rows"][0];
    has_keys(row, "id sort path label was is revision at by verb");
    assert_eq!((rows(&told), &row["is"], &row["label"]), (vec![("KS-0009", "changed", "/note")], &json!("a\u{1b}[31m"), &json!("Catatan")));
    let steps = house.fine(&["changes", "--since", &before, "--all"]);
    let each = [("KS-0009", "changed", "/until"), ("KS-0009", "changed", "/note"), ("KS-0009", "changed", "/until")];
    assert_eq!(rows(&steps), each);
    house.fine(&["undo"]);
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["changes", "--since", &before])["rows"], json!([]));
}

#[test]
fn a_record_that_was_made_is_one_row_and_people_and_regions_narrow() {
    let house = House::furnished();
    let made = house.fine(&["changes", "--since", "0"]);
    assert_eq!(made["since"], json!({"revision": 0, "at": null, "day": null, "review": null}));
    assert!(rows(&made).iter().all(|(_, sort, path)| (*sort, *path) == ("made", "")));
    let surabaya = house.fine(&["changes", "--since", "0", "--region", "Kota Surabaya"]);
    assert!(rows(&surabaya).contains(&("KS-0009", "made", "")) && !rows(&surabaya).contains(&("KS-0026", "made", "")));
    assert_eq!(house.fine(&["changes", "--since", "0", "--by", "nobody"])["rows"], json!([]));
}

#[test]
fn the_signed_review_is_the_state_that_nobody_names() {
    let house = House::furnished();
    let none = house.fine(&["changes"]);
    assert_eq!((&none["since"]["day"], &none["since"]["review"]), (&json!("2026-11-17"), &json!(null)));
    house.fine(&["review", "decide", "KS-0009", "fine"]);
    house.fine(&["review", "sign"]);
    let signed = house.fine(&["changes"]);
    assert_eq!((&signed["since"]["review"], &signed["rows"]), (&json!("BA-2026-001"), &json!([])));
    house.fine(&["set", "KS-0026", "note=baru"]);
    assert_eq!(rows(&house.fine(&["changes", "--since", "reviu"])), [("KS-0026", "changed", "/note")]);
    let told = house.run(&["changes"]);
    assert!(told.out.contains("sejak reviu BA-2026-001") && told.out.contains("KS-0026 Jawa Barat – Shizuoka"), "{}", told.out);
}

#[test]
fn a_state_that_is_not_there_is_refused() {
    let house = House::furnished();
    for beyond in ["3", "9999", "18446744073709551614", "18446744073709551615", "99999999999999999999"] {
        assert_eq!(house.refused(3, &["changes", "--since", beyond]), "no_revision", "{beyond}");
        let said = house.run(&["changes", "--since", beyond]).err;
        assert!(said.starts_with(&format!("Revisi {beyond} belum ada; yang terakhir 2.")), "{said}");
    }
    assert_eq!(house.refused(3, &["changes", "--since", "2", "--known", "1"]), "no_revision");
    assert_eq!(house.refused(3, &["changes", "--since", "lama sekali"]), "bad_date");
    assert_eq!(house.refused(3, &["changes", "--region", "Kota Atlantis"]), "unknown_region");
    // The beginning of a month that is known no finer.
    assert_eq!(house.fine(&["changes", "--since", "Nov 2026"])["since"]["day"], "2026-11-01");
    assert_eq!(house.fine(&["changes", "--since", "besok"])["rows"], json!([]));
}
