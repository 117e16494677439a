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
