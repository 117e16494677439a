//! What only the officer can say, on the line: one level, the conditions of Pasal 5, and papers that stand for others.

use serde_json::{Value, json};

use crate::house::House;

/// An agreement of Jakarta with a city, at the letter of intent.
fn at_the_letter(house: &House) -> String {
    house.fine(&["new", "agreement", "region=31", "partner=Contohville", "country=FR", "partner_level=kota", "kind=kembar"]);
    let id = house.fine(&["list"])["rows"][0]["id"].as_str().expect("an id").to_owned();
    for on in ["2026-10-01", "2026-10-02"] {
        house.fine(&["advance", &id, "--on", on]);
    }
    house.fine(&["advance", &id, "--on", "2026-10-05", "--document", "study=1@2026-10-03"]);
    id
}

fn on_to_the_plan(id: &str) -> Vec<&str> {
    let papers = ["--document", "minister_response=2@2026-10-20", "--document", "letter_of_intent=3@2026-11-02"];
    [&["advance", id, "--on", "2026-11-20", "--event", "response_requested=2026-10-06", "--event", "copy_sent=2026-11-03"][..], &papers]
        .concat()
}

fn need(house: &House, id: &str, code: &str) -> Value {
    let why = house.fine(&["why", id]);
    let needs = why["needs"].as_array().expect("needs");
    needs.iter().find(|need| need["code"] == code).unwrap_or_else(|| panic!("{code}: {needs:?}"))["met"].clone()
}

#[test]
fn whether_a_city_equals_a_province_is_answered_with_the_act_or_by_set_and_kept() {
    let house = House::new();
    let id = at_the_letter(&house);
    assert_eq!(need(&house, &id, "check.same_level"), Value::Null);
    assert_eq!(house.refused(3, &[&on_to_the_plan(&id)[..], &["--yes", "--no-input"]].concat()), "equal_level");
    assert_eq!(house.refused(3, &[&on_to_the_plan(&id)[..], &["--answer", "equal_level=yes"]].concat()), "reason_missing");
    house.fine(&[&on_to_the_plan(&id)[..], &["--answer", "equal_level=yes:ibu kota negara"]].concat());
    let kept = house.fine(&["show", &id])["record"]["equal_level"].clone();
    assert_eq!((&kept["value"], &kept["reason"], &kept["on"]), (&json!("yes"), &json!("ibu kota negara"), &json!("2026-11-24")));
    // The same by `set`, with its reason.
    assert_eq!(house.refused(3, &["set", &id, "equal_level=tidak"]), "reason_missing");
    let told = house.fine(&["set", &id, "equal_level=tidak: kota biasa"]);
    assert!(told.to_string().contains("unequal_level"), "{told}");
}

#[test]
fn conditions_are_ticked_by_set_and_what_nobody_said_is_unknown() {
    let house = House::new();
    let id = at_the_letter(&house);
    assert_eq!(need(&house, &id, "check.affair"), Value::Null);
    house.fine(&["set", &id, "conditions=affair; saling melengkapi=tidak"]);
    assert_eq!(need(&house, &id, "check.affair"), json!(true));
    assert_eq!(need(&house, &id, "check.complementary"), json!(false));
    assert_eq!(need(&house, &id, "check.peoples"), Value::Null);
    assert_eq!(house.refused(3, &["set", &id, "conditions=apa"]), "unknown_condition");
    let barred = [&on_to_the_plan(&id)[..], &["--answer", "equal_level=yes:ibu kota negara"]].concat();
    assert_eq!(house.refused(3, &barred), "condition_broken");
    house.fine(&["set", &id, "conditions=semua"]);
    house.fine(&barred);
}

#[test]
fn a_letter_of_intent_may_set_itself_less_than_a_year() {
    let house = House::new();
    let id = at_the_letter(&house);
    house.fine(&[&on_to_the_plan(&id)[..], &["--answer", "equal_level=yes:ibu kota negara"]].concat());
    let until = |house: &House| house.fine(&["why", &id, "--today", "2026-11-24"])["needs"].to_string();
    assert!(until(&house).contains("2 Nov 2027"), "{}", until(&house));
    house.fine(&["set", &format!("{id}/document/3"), "until=2027-05-01"]);
    assert!(until(&house).contains("1 Mei 2027"), "{}", until(&house));
}

#[test]
fn a_partner_that_does_not_fit_the_kind_is_not_called_fulfilled() {
    let house = House::new();
    for (level, expected) in [("institution", json!(true)), ("kota", Value::Null)] {
        let partner = format!("partner=Contoh {level}");
        let level = format!("partner_level={level}");
        house.fine(&["new", "agreement", "region=31", &partner, "country=FR", &level, "kind=penerusan"]);
        let rows = house.fine(&["list"])["rows"].clone();
        let numbers = rows.as_array().into_iter().flatten().filter_map(|row| row["id"].as_str());
        let id = numbers.max().expect("an id").to_owned();
        house.fine(&["advance", &id, "--on", "2026-10-01"]);
        assert_eq!(need(&house, &id, "check.partner_named"), expected, "{level}");
    }
}
