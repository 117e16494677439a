//! What changing verbs do, and what they refuse.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::house::{House, Ran, SET, has_keys, keys, sample};

#[test]
fn a_checklist_is_read_and_ticked() {
    let house = House::furnished();
    let lists = house.fine(&["checklist", "list"]);
    has_keys(&lists["rows"][0], "id title date place addressed recommendations");
    assert_eq!((&lists["rows"][0]["id"], &lists["rows"][0]["recommendations"]), (&json!("DP-2021-03"), &json!(8)));
    let set = house.fine(&[&SET[..], &["--evidence", "Peta potensi \u{1b}[2J", "--document", "DOK-1"]].concat());
    has_keys(&set, "revision command ids written");
    assert_eq!((&set["ids"], &set["written"]), (&json!(["DP-2021-03/4/36"]), &json!(true)));
    let list = house.fine(&["checklist", "show", "dp-2021-03"]);
    has_keys(&list, "id title date place addressed recommendations");
    let fourth = &list["recommendations"][3];
    has_keys(fourth, "number title text states answers");
    assert_eq!(fourth["states"]["done"], 1);
    assert_eq!(fourth["answers"][0]["evidence"], "Peta potensi \u{1b}[2J");
    has_keys(&fourth["answers"][0], "region state evidence document reason on by");
    assert_eq!((&fourth["answers"][0]["region"], &fourth["answers"][0]["on"]), (&json!("36"), &json!("2026-11-24")));
    let plain = house.run(&["checklist", "show", "DP-2021-03"]);
    assert!(plain.out.contains("\\x1b[2J") && !plain.out.contains('\u{1b}'), "{}", plain.out);
    assert_eq!(house.fine(&["show", "DP-2021-03/4/36"])["type"], "follow_up");
}

#[test]
fn the_rule_of_evidence_and_reason_holds_here_too() {
    let house = House::furnished();
    let before = house.fine(&["list"])["revision"].clone();
    assert_eq!(house.refused(3, &SET), "evidence_missing");
    assert_eq!(house.refused(3, &["checklist", "set", "DP-2021-03", "7", "51", "cannot"]), "reason_missing");
    assert_eq!(house.refused(3, &["checklist", "set", "DP-2099-01", "7", "51", "not_begun"]), "not_found");
    assert_eq!(house.refused(3, &["checklist", "set", "DP-2021-03", "7", "Bandung", "not_begun"]), "ambiguous_region");
    assert_eq!(house.refused(2, &["checklist", "set", "DP-2021-03", "7", "51", "belum"]), "usage");
    assert_eq!(house.fine(&["list"])["revision"], before);
    let reasons = house.json(3, &SET)["error"]["reasons"].clone();
    has_keys(&reasons[0], "code field article mark sentence");
}

#[test]
fn an_article_becomes_a_checklist_once() {
    let house = House::new();
    house.fine(&["import", &sample("agreements.csv")]);
    let article = sample("rakor-2021-03-08.txt");
    let dry = house.fine(&["checklist", "import", &article, "--dry-run"]);
    has_keys(&dry, "written id title date until place theme encoding institutions recommendations doubts");
    assert_eq!((&dry["written"], &dry["command"], &dry["date"]), (&json!(false), &Value::Null, &json!("2021-03-08")));
    has_keys(&dry["recommendations"][0], "number title text lines");
    has_keys(&dry["institutions"][0], "name partner");
    let made = house.fine(&["checklist", "import", &article]);
    assert_eq!((&made["written"], &made["id"]), (&json!(true), &json!("DP-2021-03")));
    let empty = house.dir.path().join("empty.txt");
    std::fs::write(&empty, "Tidak ada apa-apa di sini.\n").expect("a file");
    assert_eq!(house.refused(3, &["checklist", "import", &empty.to_string_lossy()]), "no_recommendations");
}

#[test]
fn an_import_is_all_or_nothing() {
    let house = House::new();
    let table = house.dir.path().join("messy.csv");
    std::fs::write(&table, "region_code,region,partner,country,signed\n32.73,Kota Bandung,Suwon,KR,1997\n,Kota Atlantis,X,JP,2020-02-30\n")
        .expect("a file");
    let failed = house.json(3, &["import", &table.to_string_lossy()]);
    has_keys(&failed, "written file encoding separator columns rows created updated unchanged partners_created faults warnings duplicates");
    assert_eq!((&failed["error"]["code"], &failed["written"], &failed["rows"]), (&json!("faults"), &json!(false), &json!(2)));
    assert_eq!((&failed["encoding"], &failed["separator"]), (&json!("utf-8"), &json!(",")));
    assert_eq!(failed["columns"][0], json!({"header": "region_code", "field": "region"}));
    let faults = failed["faults"].as_array().expect("faults");
    assert!(faults.len() >= 2, "{faults:?}");
    has_keys(&faults[0], "row line column field value code sentence suggestions");
    assert_eq!((&faults[0]["row"], &faults[0]["line"]), (&json!(2), &json!(3)));
    assert!(!house.register().exists());
    let fine = house.fine(&["import", &sample("agreements.csv")]);
    assert_eq!((&fine["created"], &fine["written"], &fine["revision"]), (&json!(107), &json!(true), &json!(1)));
}

#[test]
fn standard_input_is_a_file_too() {
    let house = House::new();
    let mut command = house.command(&["import", "-", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let table = std::fs::read(sample("agreements.csv")).expect("the sample");
    child.stdin.take().expect("its input").write_all(&table).expect("taken");
    let ran = Ran::of(child.wait_with_output().expect("an end"));
    assert_eq!((ran.code, &ran.json()["created"], &ran.json()["file"]), (Some(0), &json!(107), &json!("-")));
}

#[test]
fn the_office_is_set_in_either_language_and_taken_back() {
    let house = House::new();
    assert_eq!(house.fine(&["office", "show"])["ministry"], true);
    house.fine(&["office", "set", "Kota Bandung", "--zone", "wita"]);
    let office = house.fine(&["office", "show"]);
    assert_eq!((&office["region"]["code"], &office["zone"], &office["zone_set"]), (&json!("32.73"), &json!("WITA"), &json!(true)));
    let undo = house.fine(&["undo"]);
    assert_eq!((&undo["written"], &undo["undone"]["verb"]), (&json!(true), &json!("office_set")));
    assert_eq!(house.fine(&["office", "show"])["ministry"], true);
    house.fine(&["redo"]);
    assert_eq!(house.fine(&["office", "show"])["region"]["code"], "32.73");
    house.fine(&["office", "set", "kementerian"]);
    assert_eq!(house.fine(&["office", "show"])["ministry"], true);
    assert_eq!(house.fine(&["office", "set", "ministry"])["written"], false);
    assert_eq!(house.refused(2, &["office", "set"]), "usage");
    assert_eq!(house.refused(2, &["office", "set", "ministry", "--zone", "CET"]), "usage");
    assert_eq!(house.refused(3, &["office", "set", "Atlantis"]), "unknown_region");
}

#[test]
fn the_zone_is_the_regions_unless_the_office_set_another() {
    let house = House::new();
    let zone = |house: &House| {
        let run = house.command(&["office", "show", "--json"]).env("TZ", "Asia/Makassar").output().expect("the program");
        let office = Ran::of(run).json();
        ["zone", "zone_from"].map(|key| office[key].as_str().unwrap_or_default().to_owned()).join(" ")
    };
    let table: [(&[&str], &str); 7] = [
        (&["--dormant-after", "6"], "WITA system"),
        (&["ministry"], "WIB ministry"),
        (&["Kota Jayapura"], "WIT region"),
        (&["Kalimantan Tengah"], "WIB region"),
        (&["Kalimantan Selatan"], "WITA region"),
        (&["--zone", "WIT"], "WIT set"),
        // Another region moves no zone that was set.
        (&["Banten"], "WIT set"),
    ];
    assert_eq!(zone(&house), "WITA system");
    for (set, expected) in table {
        house.fine(&[&["office", "set"][..], set].concat());
        assert_eq!(zone(&house), expected, "{set:?}");
    }
}

#[test]
fn undo_says_which_before_it_does_it() {
    let house = House::furnished();
    house.fine(&[&SET[..], &["--evidence", "Peta"]].concat());
    let dry = house.run(&["undo", "--dry-run", "--language", "en"]);
    assert!(dry.err.contains("DP-2021-03/4/36") && dry.err.contains("follow-up"), "{}", dry.err);
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][3]["states"]["done"], 1);
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][3]["states"]["done"], 0);
    let again = house.run(&["redo", "--dry-run", "--language", "en"]);
    assert!(again.err.contains("To be restored: the change of DP-2021-03/4/36"), "{}", again.err);
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let house = House::furnished();
    let set = [&SET[..], &["--evidence", "Peta"]].concat();
    let before = house.fine(&["list"])["revision"].clone();
    let dry = house.fine(&[&set[..], &["--dry-run"]].concat());
    assert_eq!((&dry["command"], &dry["written"], &dry["ids"]), (&Value::Null, &json!(false), &json!(["DP-2021-03/4/36"])));
    assert_eq!(house.fine(&["list"])["revision"], before);
    assert_eq!(house.refused(3, &[&SET[..], &["--dry-run"]].concat()), "evidence_missing");
    assert_eq!(keys(&dry), keys(&house.fine(&set)));
}

#[test]
fn read_only_changes_nothing() {
    let house = House::furnished();
    let set = [&SET[..], &["--evidence", "Peta", "--read-only"]].concat();
    assert_eq!(house.refused(4, &set), "read_only");
    assert_eq!(house.refused(4, &["rebuild", "--read-only"]), "read_only");
    assert_eq!(house.fine(&["list", "--read-only"])["total"], 107);
}
