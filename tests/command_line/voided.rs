//! What is void says so, and stands in no list.

use serde_json::{Value, json};

use crate::house::House;

#[test]
fn a_void_agreement_says_so_wherever_it_is_asked_for() {
    let house = House::furnished();
    house.fine(&["void", "KS-0009", "--reason", "Tercatat dua kali."]);
    let why = house.fine(&["why", "KS-0009"]);
    assert_eq!((&why["stage"], &why["needs"], &why["told"]), (&Value::Null, &json!([]), &json!([])));
    let sentence = why["sentence"].as_str().expect("a sentence");
    assert!(sentence.starts_with("KS-0009 dibatalkan 24 Nov 2026 oleh ") && sentence.ends_with(": Tercatat dua kali."), "{sentence}");
    assert_eq!(house.fine(&["show", "KS-0009"])["derived"], Value::Null);
    let plain = house.run(&["show", "KS-0009"]).out;
    assert!(plain.contains("Mitra: Kōchi") && plain.contains("Dibatalkan 24 Nov 2026"), "{plain}");
    assert_eq!(house.fine(&["list", "mitra:kochi"])["total"], 0);
}

#[test]
fn a_void_list_stands_in_no_list_and_its_parts_stay_as_they_are() {
    let house = House::furnished();
    house.fine(&["void", "DP-2021-03/8", "--reason", "Terbaca dua kali"]);
    assert_eq!(house.fine(&["checklist", "list"])["rows"][0]["recommendations"], 7);
    let shown = house.fine(&["checklist", "show", "DP-2021-03"]);
    assert_eq!((shown["recommendations"].as_array().map(Vec::len), &shown["void"]), (Some(7), &Value::Null));

    house.fine(&["void", "DP-2021-03", "--reason", "Salah rapat"]);
    assert_eq!(house.fine(&["checklist", "list"])["rows"], json!([]));
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["void"]["reason"], "Salah rapat");
    assert!(house.run(&["checklist", "show", "DP-2021-03"]).out.contains("Dibatalkan 24 Nov 2026"));
    assert_eq!(house.refused(3, &["void", "DP-2021-03/4", "--reason", "x"]), "void_already");
    assert_eq!(house.refused(3, &["set", "DP-2021-03/4", "title=x"]), "void_already");
}

#[test]
fn a_part_of_a_void_agreement_is_not_voided_by_itself() {
    let house = House::furnished();
    house.fine(&["activity", "KS-0009", "--on", "2026-05-02", "--what", "Kunjungan"]);
    house.fine(&["void", "KS-0009", "--reason", "x"]);
    assert_eq!(house.refused(3, &["void", "KS-0009/activity/1", "--reason", "x"]), "void_already");
}
