//! What looks over many agreements at once: the calendar and how often values stand.

use serde_json::{Value, json};

use crate::house::{House, has_keys};

#[test]
fn the_calendar_tells_each_month_with_its_days_and_what_has_no_end() {
    let house = House::new();
    let told = house.fine(&["--sample", "--today", "2026-11-24", "calendar", "papua"]);
    has_keys(&told, "query unparsed months undated");
    let months = told["months"].as_array().expect("months");
    assert_eq!(months.len(), 25, "what is past, then two years");
    assert_eq!((&months[0]["month"], &months[1]["month"], &months[24]["month"]), (&Value::Null, &json!("2026-11"), &json!("2028-10")));
    let event = &months[3]["events"][0];
    has_keys(event, "id on kind partly attention example sentence");
    assert_eq!(
        (&event["id"], &event["on"], &event["kind"], &event["partly"]),
        (&json!("KS-0094"), &json!("2027"), &json!("end"), &json!(true))
    );
    let short = house.fine(&["--sample", "--today", "2026-11-24", "calendar", "--months", "2"]);
    assert_eq!(short["months"].as_array().map(Vec::len), Some(3));
    for months in ["0", "121", "-1", "dua"] {
        assert_eq!(house.run(&["--sample", "calendar", &format!("--months={months}")]).code, Some(2), "{months}");
    }
}

#[test]
fn a_list_is_told_by_the_agreements_that_serve_it() {
    let house = House::new();
    house.fine(&["import", "src/data/sample/agreements.csv"]);
    house.fine(&["checklist", "import", "src/data/sample/rakor-2021-03-08.txt", "--yes"]);
    for wrong in ["DP-2021-03", "DP-2021-03/9", "petakan"] {
        assert_eq!(house.run(&["set", "KS-0010", &format!("serves={wrong}")]).code, Some(3), "{wrong}");
    }
    house.fine(&["set", "KS-0010", "rekomendasi=DP-2021-03/4; dp-2021-03/6"]);
    let told = house.fine(&["coverage", "DP-2021-03", "--by-agreement"]);
    has_keys(&told, "id on recommendations");
    let asked = told["recommendations"].as_array().expect("recommendations");
    has_keys(&asked[3], "number title done under_way not_begun cannot agreements");
    let serving = asked[3]["agreements"].as_array().expect("agreements");
    has_keys(&serving[0], "id region partner status example");
    assert_eq!((serving.len(), &serving[0]["id"], &asked[0]["agreements"]), (1, &json!("KS-0010"), &json!([])));
    assert_eq!(house.fine(&["list", "rekomendasi:DP-2021-03/6"])["total"], json!(1));
    let csv = house.run(&["coverage", "DP-2021-03", "--by-agreement", "--csv"]);
    assert_eq!((csv.code, csv.out.lines().count()), (Some(0), 1 + 8), "{}", csv.err);
    assert_eq!(house.run(&["coverage", "DP-2021-03", "--by-agreement", "--half", "2026-1"]).code, Some(2));
    assert_eq!(house.run(&["coverage", "DP-2030", "--by-agreement"]).code, Some(3));
    let early = house.fine(&["--as-of", "2021-04-01", "coverage", "DP-2021-03", "--by-agreement"]);
    assert_eq!(early["on"], json!("2021-04-01"));
    // The list stays while an agreement serves it.
    assert_eq!(house.run(&["void", "DP-2021-03/4", "--reason", "rangkap"]).code, Some(3));
    house.fine(&["set", "KS-0010", "serves="]);
    house.fine(&["void", "DP-2021-03/4", "--reason", "rangkap"]);
}

#[test]
fn a_frequency_is_what_its_query_lists() {
    let house = House::new();
    for field in ["negara", "region", "bidang", "status", "kind", "ttd", "until"] {
        let told = house.fine(&["--sample", "frequency", field, "kota"]);
        has_keys(&told, "field query unparsed total rows");
        for row in told["rows"].as_array().expect("rows").iter().take(3) {
            has_keys(row, "value label count query");
            let query = row["query"].as_str().expect("a query");
            assert_eq!(house.fine(&["--sample", "list", query])["total"], row["count"], "{query}");
        }
    }
    let wrong = house.run(&["--sample", "frequency", "catatan"]);
    assert_eq!(wrong.code, Some(2), "{}", wrong.err);
}
