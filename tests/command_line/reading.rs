//! What reading verbs answer.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::house::{House, SET, has_keys, sample};

#[test]
fn the_sample_is_what_the_field_counts_on_its_day() {
    let house = House::new();
    let list = house.fine(&["--sample", "list"]);
    let all = list["rows"].as_array().expect("rows");
    let rows: Vec<&Value> = all.iter().filter(|row| row["example"] == false).collect();
    assert_eq!(rows.len(), 107);
    let with = |key: &str, value: &str| rows.iter().filter(|r| r[key] == value).count();
    assert_eq!(list["total"], 130);
    let statuses = ["expired", "in_force", "notice", "exploring"].map(|status| with("status", status));
    assert_eq!(statuses, [11, 68, 1, 27]);
    assert_eq!(rows.iter().filter(|r| r["attention"].as_array().is_some_and(|a| !a.is_empty())).count(), 37);
    assert_eq!((&rows[0]["id"], &rows[0]["partner"]["name"]), (&json!("KS-0001"), &json!("Braunschweig")));
    assert_eq!((&rows[8]["id"], &rows[8]["partner"]["native"]), (&json!("KS-0009"), &json!("高知市")));
}

#[test]
fn the_exercise_records_show_each_stage_and_status_whenever_the_sample_is_made() {
    let house = House::new();
    for today in ["2026-11-24", "2026-11-30", "2027-01-20", "2028-02-29"] {
        let list = house.fine(&["--sample", "list", "contoh", "--today", today]);
        let rows = list["rows"].as_array().expect("rows");
        assert!(rows.iter().all(|row| row["example"] == true), "{today}");
        let all = |key: &str| rows.iter().filter_map(|row| row[key].as_str()).collect::<BTreeSet<_>>();
        assert_eq!((all("status").len(), all("stage").len()), (10, 15), "{today}: {:?}", all("status"));
        let reishi = rows.iter().find(|row| row["id"] == "KS-0108").expect("Reishi");
        assert_eq!((&reishi["stage"], &reishi["status"]), (&json!("dprd"), &json!("in_process")), "{today}");
    }
    let why = house.fine(&["--sample", "why", "KS-0108"]);
    let clock = json!({"starts": "dprd_received", "on": "2026-10-05", "spent": 36, "limit": 45, "unit": "working", "until": "2026-12-07",
        "silence": "deemed_approved", "holidays_known": true, "certain": true, "earliest": "2026-12-07"});
    assert_eq!((&why["clock"], &why["turn"]["actor"], &why["turn"]["until"]), (&clock, &json!("dprd"), &json!("2026-12-07")));
    let unmet = |why: &Value| why["needs"].as_array().map(|needs| needs.iter().filter(|n| n["met"] == false).count());
    assert_eq!((unmet(&why), &why["may_advance"]), (Some(1), &json!(false)));
    assert_eq!(unmet(&house.fine(&["--sample", "why", "KS-0109"])), Some(1));
    assert_eq!(unmet(&house.fine(&["--sample", "why", "KS-0110"])), Some(1));
}

#[test]
fn a_clock_that_stopped_tells_when_and_no_silence() {
    let house = House::new();
    // The governor had it on 28 October and forwarded it on the third working day.
    let line = |language: &str| {
        let told = house.run(&["--sample", "--language", language, "why", "KS-0110"]).out;
        let line = told.lines().find(|line| line.contains("4 Nov")).map(str::to_owned);
        (line.unwrap_or_default(), told)
    };
    let (id, told) = line("id");
    assert_eq!(id, "Batas 4 Nov 2026; selesai 2 Nov 2026, 3 dari 5 hari kerja (Pasal 18 ayat (4) dan ayat (5) Permendagri 25/2020)");
    assert!(!told.contains("bila tidak"), "{told}");
    let (en, _) = line("en");
    assert_eq!(en, "Limit 4 Nov 2026; answered 2 Nov 2026, 3 of 5 working days (Pasal 18 (4), (5) Permendagri 25/2020)");
    let running = house.run(&["--sample", "why", "KS-0108"]).out;
    assert!(running.contains("Batas 7 Des 2026, hari kerja ke-36 dari 45; bila tidak dijawab: "), "{running}");
    // JSON tells the clock as ever.
    let clock = json!({"starts": "governor_received", "on": "2026-10-28", "spent": 3, "limit": 5, "unit": "working",
        "until": "2026-11-04", "silence": "go_direct", "holidays_known": true, "certain": true, "earliest": "2026-11-04"});
    assert_eq!(house.fine(&["--sample", "why", "KS-0110"])["clock"], clock);
}

#[test]
fn exercise_records_leave_the_house_in_no_table_and_no_export() {
    let house = House::new();
    let table = house.run(&["--sample", "list", "--csv"]);
    assert_eq!(table.out.lines().count(), 108);
    assert!(!table.out.contains("Contoh"));
    for form in ["csv", "jsonl", "xlsx"] {
        let file = house.dir.path().join(format!("contoh.{form}")).to_string_lossy().into_owned();
        assert_eq!(house.fine(&["--sample", "export", &file, "contoh"])["rows"], 0, "{form}");
        house.fine(&["--sample", "export", &file, "--yes"]);
        // Elsewhere it comes in whole, in the numbers that the real rows have.
        house.fine(&["import", &file]);
        assert_eq!(house.fine(&["list"])["total"], 107, "{form}");
        assert_eq!(house.fine(&["partners"])["total"], 92, "{form}");
        std::fs::remove_dir_all(house.register()).expect("gone");
    }
    let partners = house.fine(&["--sample", "partners", "jepang"]);
    let examples = partners["rows"].as_array().map(|rows| rows.iter().filter(|row| row["example"] == true).count());
    assert_eq!(examples, Some(1));
}

#[test]
fn a_sample_leaves_nothing_behind() {
    let house = House::new();
    house.fine(&["--sample", "checklist", "list"]);
    assert_eq!(house.things(), Vec::<String>::new());
}

#[test]
fn a_samples_entries_are_nobodys_to_undo() {
    let house = House::new();
    assert_eq!(house.refused(3, &["--sample", "undo"]), "nothing_to_undo");
    let history = house.fine(&["--sample", "history", "KS-0001"]);
    assert_eq!(history["rows"][0]["by"], "sampel");
    let office = house.fine(&["--sample", "office", "show"]);
    assert_eq!(office["ministry"], true);
}

#[test]
fn list_has_every_key_that_is_promised() {
    let house = House::furnished();
    let list = house.fine(&["list", "negara:jp", "surabaya", "-kitakyushu"]);
    has_keys(&list, "format revision day query unparsed total rows");
    assert_eq!((&list["query"], &list["day"]), (&json!("negara:jp surabaya -kitakyushu"), &json!("2026-11-24")));
    let kochi = list["rows"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == "KS-0009")).expect("Kōchi");
    has_keys(kochi, "id region partner country kind technical instrument stage status attention signed until due areas activity example");
    assert_eq!(kochi["region"], json!({"code": "35.78", "name": "Kota Surabaya"}));
    assert_eq!(kochi["partner"], json!({"id": "MT-0009", "name": "Kōchi", "native": "高知市"}));
    assert_eq!((&kochi["country"], &kochi["kind"], &kochi["stage"]), (&json!("JP"), &json!("twin"), &Value::Null));
}

#[test]
fn a_query_may_begin_with_a_minus() {
    let house = House::furnished();
    let all = house.fine(&["list"])["total"].as_u64().expect("a number");
    let with = house.fine(&["list", "mitra:suwon"])["total"].as_u64().expect("a number");
    assert!(with > 0);
    assert_eq!(house.fine(&["list", "-mitra:suwon"])["total"], all - with);
    assert_eq!(
        house.fine(&["list", "--today", "2026-11-24", "-mitra:suwon", "--", "-status:berlaku"])["query"],
        "-mitra:suwon -status:berlaku"
    );
}

#[test]
fn csv_imports_again_with_everything_unchanged() {
    let house = House::furnished();
    let table = house.run(&["list", "--csv"]);
    assert_eq!(table.code, Some(0));
    let copy = house.dir.path().join("copy.csv");
    std::fs::write(&copy, &table.out).expect("a file");
    let again = house.fine(&["import", &copy.to_string_lossy()]);
    assert_eq!((&again["rows"], &again["unchanged"], &again["written"]), (&json!(107), &json!(107), &json!(false)));
    assert_eq!((&again["ids"], &again["command"]), (&json!([]), &Value::Null));
    assert_eq!(house.refused(2, &["list", "--csv"]), "usage");
}

#[test]
fn show_tells_a_record_and_what_is_derived() {
    let house = House::furnished();
    let agreement = house.fine(&["show", "ks-9"]);
    has_keys(&agreement, "id type changed record derived");
    has_keys(&agreement["changed"], "revision at by");
    has_keys(&agreement["derived"], "status stage turn since due activity sentence");
    assert_eq!((&agreement["id"], &agreement["type"]), (&json!("KS-0009"), &json!("agreement")));
    assert_eq!(agreement["record"]["region"], "35.78");
    let at = agreement["changed"]["at"].as_str().expect("an instant");
    assert!(at.ends_with('Z') && at.len() == "2026-11-24T02:00:00.000Z".len(), "{at}");
    for (id, code) in [("MT-0009", "partner"), ("DP-2021-03", "checklist")] {
        let shown = house.fine(&["show", id]);
        assert_eq!((&shown["type"], &shown["derived"]), (&json!(code), &Value::Null));
    }
    for unknown in ["KS-9999", "KS-0", "x", "DP-2021-03/4/36"] {
        assert_eq!(house.refused(3, &["show", unknown]), "not_found", "{unknown}");
        assert_eq!(house.refused(3, &["history", unknown]), "not_found", "{unknown}");
    }
}

#[test]
fn partners_are_counted() {
    let house = House::furnished();
    let partners = house.fine(&["partners", "jepang"]);
    has_keys(&partners, "query unparsed total rows");
    let rows = partners["rows"].as_array().expect("rows");
    assert!(!rows.is_empty() && rows.iter().all(|r| r["country"] == "JP"));
    has_keys(&rows[0], "id name native level country agreements");
}

#[test]
fn history_is_newest_first() {
    let house = House::furnished();
    house.fine(&[&SET[..], &["--evidence", "Peta"]].concat());
    house.fine(&["undo"]);
    let history = house.fine(&["history", "DP-2021-03/4/36"]);
    let rows = history["rows"].as_array().expect("rows");
    has_keys(&rows[0], "revision at day by verb command note undoes undone_by edits");
    has_keys(&rows[0]["edits"][0], "path was is");
    assert_eq!((&rows[0]["verb"], &rows[1]["verb"]), (&json!("undo"), &json!("checklist_set")));
    assert_eq!((&rows[0]["undoes"], &rows[1]["undone_by"]), (&rows[1]["revision"], &rows[0]["revision"]));
}

#[test]
fn verify_and_rebuild_tell_journal_and_store() {
    let house = House::furnished();
    for verb in ["verify", "rebuild"] {
        let told = house.fine(&[verb]);
        has_keys(&told["journal"], "state entries last head first_bad");
        has_keys(&told["store"], "state revision records differs");
        assert_eq!(
            (&told["journal"]["state"], &told["journal"]["last"], &told["store"]["revision"]),
            (&json!("whole"), &json!(2), &json!(2))
        );
        assert_eq!(told["journal"]["head"].as_str().map(str::len), Some(64));
    }
}

#[test]
fn what_is_not_there_reads_as_empty_and_stays_so() {
    let house = House::new();
    let reading: [&[&str]; 6] =
        [&["list"], &["partners"], &["checklist", "list"], &["office", "show"], &["verify"], &["list", "--read-only"]];
    for args in reading {
        let object = house.fine(args);
        assert_eq!(object["revision"], 0, "{args:?}");
    }
    let table = sample("agreements.csv");
    assert_eq!(house.fine(&["import", &table, "--dry-run"])["created"], 107);
    assert_eq!(house.refused(3, &SET), "not_found");
    assert_eq!(house.refused(3, &["undo"]), "nothing_to_undo");
    assert_eq!(house.refused(4, &["office", "set", "36", "--read-only"]), "read_only");
    assert_eq!(house.things(), Vec::<String>::new());
}
