//! Values are read by all of their text, and what was inferred of one is told by every verb that reads it.

use serde_json::{Value, json};

use crate::house::House;

/// The codes of what was told beside what is written all the same.
fn told(answer: &Value) -> Vec<&str> {
    answer["told"].as_array().into_iter().flatten().filter_map(|reason| reason["code"].as_str()).collect()
}

#[test]
fn every_verb_that_reads_a_date_tells_what_it_inferred() {
    let house = House::furnished();
    let table: &[&[&str]] = &[
        &["set", "KS-0009", "signed=16/4/97"],
        &["set", "KS-0009", "signed=2021-03-08T17:00:00.000Z"],
        &["set", "KS-0009", "until=46000"],
        &["set", "KS-0009", "until=5/6/30"],
        &["new", "agreement", "daerah=Kota Bandung", "mitra=Suwon", "signed=17/4/97"],
        &["new", "document", "KS-0009", "kind=original", "number=1", "date=00/03/2019"],
        &["extend", "KS-0001", "--until", "5/6/97"],
        &["renew", "KS-0001", "--on", "1/11/26", "--until", "2030"],
        &["activity", "KS-0009", "--on", "1/11/26", "--what", "Rapat"],
        &["suspend", "KS-0009", "--on", "1/11/26", "--reason", "Menunggu"],
        &["end", "KS-0009", "--on", "20112026", "--ground", "Tujuan tercapai"],
        &["holidays", "add", "10/3/27", "Cuti bersama"],
    ];
    for line in table {
        let dry = house.fine(&[*line, &["--dry-run"]].concat());
        assert!(told(&dry).contains(&"inferred_date"), "{line:?}: {dry}");
    }
    for line in [&["list", "ttd:17/4/97"][..], &["list", "--as-of", "17/4/97"], &["changes", "--since", "1/11/26"]] {
        let said = house.run(line).err;
        assert!(said.contains("abadnya disimpulkan"), "{line:?}: {said}");
    }
    let found = house.fine(&["list", "berakhir<2026-11-24T17:00:00Z"]);
    assert_eq!((&found["unparsed"], &found["inferred"][0]["date"]), (&Value::Null, &json!("2026-11-25")));
}

#[test]
fn what_is_read_is_what_was_written() {
    let house = House::furnished();
    let field = |line: &[&str], path: &str| {
        house.fine(line);
        house.fine(&["show", "KS-0009"])["record"].pointer(path).cloned()
    };
    assert_eq!(field(&["set", "KS-0009", "signed=16/4/97"], "/signed"), Some(json!("1997-04-16")));
    assert_eq!(field(&["set", "KS-0009", "until=5/6/02"], "/until"), Some(json!("2002-06-05")));
    assert_eq!(field(&["set", "KS-0009", "notice=6"], "/notice"), Some(json!(6)));
    let activity =
        ["activity", "KS-0009", "--on", "2026-11-01", "--what", "Rapat\nkerja", "--people", "1.250", "--value", "Rp. 25.000.000,-"];
    assert_eq!(field(&activity, "/activities/1/people"), Some(json!(1250)));
    assert_eq!(field(&["set", "KS-0009", "note=a"], "/activities/1/value"), Some(json!({"minor": 2_500_000_000_u64, "currency": "IDR"})));
    assert_eq!(field(&["set", "KS-0009", "note=b"], "/activities/1/what"), Some(json!("Rapat kerja")));
    for fields in ["notice=1.5", "notice=6.0", "notice=-6", "signed=2019?", "until=8/3/2021 kira-kira", "until=5.5 tahun"] {
        house.json(3, &["set", "KS-0009", fields]);
    }
    for value in ["Rp -5", "(Rp 500)", "Rp 5-6", "Rp 1e6", "Rp 0,001", "RPE 16"] {
        let line = ["activity", "KS-0009", "--on", "2026-11-01", "--what", "X", "--value", value];
        assert_eq!(house.refused(3, &line), "bad_money", "{value}");
    }
}
