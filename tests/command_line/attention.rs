//! What needs somebody, as others read it.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

fn rows(told: &Value) -> &Vec<Value> {
    told["rows"].as_array().expect("rows")
}

#[test]
fn the_object_has_its_keys_and_its_order() {
    let house = House::new();
    let ran = house.run(&["--sample", "attention", "--json"]);
    assert_eq!(ran.code, Some(1));
    let told = ran.json();
    has_keys(&told, "format revision day query unparsed total activity_unknown rows");
    assert_eq!((&told["query"], &told["unparsed"]), (&json!(""), &json!(null)));
    assert_eq!(told["total"], rows(&told).len());
    for row in rows(&told) {
        has_keys(row, "id type title reasons turn example");
        let reasons = row["reasons"].as_array().expect("reasons");
        assert!(!reasons.is_empty(), "{row}");
        for reason in reasons {
            has_keys(reason, "code rule article mark due days sentence");
            assert_eq!(reason["due"].is_null(), reason["days"].is_null(), "{reason}");
        }
    }
    let first = &rows(&told)[0];
    assert_eq!((&first["id"], &first["type"], &first["turn"]), (&json!("KS-0027"), &json!("agreement"), &json!(null)));
    let reason = json!({ "code": "expired", "rule": "term-over", "article": "Pasal 32 Permendagri 25/2020", "mark": "law", "due": "2012",
        "days": -5076, "certain": false, "sentence": "Berakhir 2012; penerusnya atau pengakhirannya belum tercatat." });
    assert_eq!(first["reasons"], json!([reason]));
    let days: Vec<i64> = rows(&told).iter().map(|row| row["reasons"][0]["days"].as_i64().unwrap_or(i64::MAX)).collect();
    assert!(days.is_sorted(), "{days:?}");
}

#[test]
fn what_a_query_finds_decides_the_exit_code() {
    let house = House::new();
    let ran = |words: &[&str]| {
        let ran = house.run(&[&["--sample", "--json", "attention"], words].concat());
        (ran.code, ran.json()["total"].as_u64())
    };
    assert_eq!(ran(&["status:berakhir", "surabaya"]), (Some(1), Some(1)));
    assert_eq!(ran(&["-status:berakhir", "liverpool"]), (Some(0), Some(0)));
    let reishi = house.run(&["--sample", "--json", "attention", "reishi"]).json();
    assert_eq!((&rows(&reishi)[0]["turn"], &rows(&reishi)[0]["example"]), (&json!("dprd"), &json!(true)));
    assert_eq!(rows(&reishi)[0]["reasons"][0]["days"], 13);
    // A register with nothing in it has nothing that needs somebody.
    assert_eq!(house.fine(&["attention"])["total"], 0);
}

#[test]
fn a_person_reads_each_reason_below_its_matter() {
    let house = House::new();
    let read = |language: &str| {
        let ran = house.run(&["--sample", "--language", language, "attention", "petaling"]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.contains("kegiatan:belum-tercatat") || ran.err.contains("activity:unknown"), "{}", ran.err);
        ran.out
    };
    let id = "KS-0006 Kota Bandung – Petaling Jaya\n  Berakhir 2020; penerusnya atau pengakhirannya belum tercatat. \
              (Pasal 32 Permendagri 25/2020)\n  Tanggal penandatanganan belum dicatat.\n";
    assert_eq!(read("id"), id);
    let en = read("en");
    assert!(en.contains("\n  Expired in 2020") && en.contains("No day of signing is recorded."), "{en}");
}
