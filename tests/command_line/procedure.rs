//! Rule packs and holidays from outside: shown, checked, corrected, adopted.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::house::{House, has_keys};

/// A file in the house with the newest pack's text, changed.
fn file(house: &House, name: &str, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = house.run(&["procedure", "show", "--toml"]).out;
    for (is, instead) in changes {
        assert!(text.contains(is), "{is}");
        text = text.replace(is, instead);
    }
    let path = house.dir.path().join(name);
    std::fs::write(&path, text).expect("a file");
    path
}

/// The changes that a legal bureau makes to shorten the DPRD's 45 days from 2027 on.
const SHORTER: &[(&str, &str)] =
    &[("version = \"2020.2\"", "version = \"2027.1\""), ("from = \"2020-05-22\"", "from = \"2027-01-01\""), ("length = 45", "length = 30")];

#[test]
fn the_embedded_pack_is_shown_with_its_articles() {
    let house = House::new();
    let shown = house.fine(&["procedure", "show"]);
    has_keys(&shown, "format revision day id version from packs pack");
    assert_eq!((&shown["id"], &shown["version"], &shown["from"]), (&json!("PK-0001"), &json!("2020.2"), &json!("2020-05-22")));
    assert_eq!(shown["packs"].as_array().map(Vec::len), Some(1));
    let dprd = &shown["pack"]["route"][0]["stage"][4];
    assert_eq!((&dprd["code"], &dprd["clock"][0]["length"], &dprd["clock"][0]["mark"]), (&json!("dprd"), &json!(45), &json!("law")));
    for (language, words, article) in [
        ("id", "45 hari kerja sejak penerimaan oleh Sekretariat DPRD", "Pasal 17 ayat (2)"),
        ("en", "45 working days from receipt by the DPRD", "Pasal 17 (2)"),
    ] {
        let plain = house.run(&["procedure", "show", "pk-0001", "--language", language]).out;
        assert!(plain.contains(words) && plain.contains(article), "{plain}");
        assert!(!plain.contains("document.") && !plain.contains("procedure-"), "{plain}");
    }
    assert_eq!(house.refused(3, &["procedure", "show", "PK-0002"]), "not_found");
    assert!(!house.register().exists());
}

#[test]
fn a_corrected_pack_is_checked_and_adopted_and_taken_back() {
    let house = House::new();
    let path = file(&house, "aturan.toml", SHORTER);
    let path = path.to_string_lossy();
    let checked = house.fine(&["procedure", "check", &path]);
    assert_eq!((&checked["version"], &checked["from"], &checked["faults"]), (&json!("2027.1"), &json!("2027-01-01"), &json!([])));
    let dry = house.fine(&["procedure", "adopt", &path, "--dry-run"]);
    assert_eq!((&dry["written"], &dry["command"], &dry["ids"]), (&json!(false), &Value::Null, &json!(["PK-0002"])));
    assert!(!house.register().exists());

    let adopted = house.fine(&["procedure", "adopt", &path]);
    has_keys(&adopted, "revision command ids written version from faults");
    assert_eq!((&adopted["written"], &adopted["ids"]), (&json!(true), &json!(["PK-0002"])));
    let shown = house.fine(&["procedure", "show"]);
    assert_eq!((&shown["id"], &shown["pack"]["route"][0]["stage"][4]["clock"][0]["length"]), (&json!("PK-0002"), &json!(30)));
    assert_eq!(house.fine(&["procedure", "show", "PK-0001"])["pack"]["route"][0]["stage"][4]["clock"][0]["length"], 45);
    let text = std::fs::read_to_string(&*path).expect("the file");
    assert_eq!(house.run(&["procedure", "show", "--toml"]).out, text);
    assert_eq!(house.fine(&["verify"])["journal"]["state"], "whole");

    // The same file cannot follow itself.
    assert_eq!(house.refused(3, &["procedure", "check", &path]), "overlapping_days");
    assert_eq!(house.refused(3, &["procedure", "adopt", &path]), "overlapping_days");
    house.fine(&["undo", "--yes"]);
    assert_eq!(house.fine(&["procedure", "show"])["id"], "PK-0001");
}

#[test]
fn a_bad_pack_says_everything_with_line_and_column_and_changes_nothing() {
    let house = House::new();
    let path = file(&house, "salah.toml", &[("length = 45", "length = 0"), ("code = \"initiative\"", "code = \"prakarsa\"")]);
    for verb in ["check", "adopt"] {
        let failed = house.json(3, &["procedure", verb, &path.to_string_lossy()]);
        assert_eq!(failed["error"]["code"], "bad_pack");
        let faults = failed["faults"].as_array().expect("faults");
        let codes: Vec<&Value> = faults.iter().map(|fault| &fault["code"]).collect();
        assert_eq!(codes, ["unknown_stage", "bad_number"]);
        has_keys(&faults[0], "line column code sentence");
        assert_eq!(failed["error"]["reasons"].as_array().map(Vec::len), Some(2));
        let plain = house.run(&["procedure", verb, &path.to_string_lossy()]);
        let (line, column) = (&faults[1]["line"], &faults[1]["column"]);
        assert!(plain.err.contains(&format!("Baris {line}, kolom {column}:")), "{}", plain.err);
    }
    let bytes = house.dir.path().join("biner.toml");
    std::fs::write(&bytes, [0xff, 0xfe, 0x00]).expect("a file");
    assert_eq!(house.refused(3, &["procedure", "adopt", &bytes.to_string_lossy()]), "bad_pack");
    std::fs::write(&bytes, "#".repeat(1_000_000)).expect("a file");
    assert_eq!(house.refused(3, &["procedure", "adopt", &bytes.to_string_lossy()]), "too_long");
    assert_eq!(house.refused(2, &["procedure", "adopt", "tidak-ada.toml"]), "usage");
    assert!(!house.register().exists());
}

#[test]
fn an_office_adds_holidays() {
    let house = House::new();
    let before = house.fine(&["holidays", "list"]);
    has_keys(&before, "rows years");
    let added = house.fine(&["holidays", "add", "10/3/2027", "Idul Fitri 1448 H"]);
    has_keys(&added, "revision command ids written");
    assert_eq!((&added["written"], &added["ids"]), (&json!(true), &json!(["holidays"])));
    assert_eq!(house.fine(&["holidays", "add", "2027-03-10", "Idul Fitri 1448 H"])["written"], false);
    let listed = house.fine(&["holidays", "list"]);
    assert!(listed["rows"].as_array().expect("rows").contains(&json!({"date": "2027-03-10", "name": "Idul Fitri 1448 H"})));
    assert_eq!(listed["years"], before["years"], "one day is not the year");
    house.fine(&["holidays", "complete", "2027"]);
    let listed = house.fine(&["holidays", "list"]);
    let years = listed["years"].as_array().expect("years");
    assert!(years.contains(&json!({"year": 2027, "decree": null, "sources": []})), "{years:?}");
    has_keys(&before["years"][0], "year decree sources");
    assert_eq!((&before["years"][1]["year"], before["years"].as_array().map(Vec::len)), (&json!(2025), Some(3)));
    for (date, code) in [("2027", "bad_date"), ("2027-02-30", "bad_date"), ("kapan-kapan", "bad_date")] {
        assert_eq!(house.refused(3, &["holidays", "add", date, "Libur"]), code, "{date}");
    }
    assert_eq!(house.refused(3, &["holidays", "add", "2027-03-11", " "]), "missing");
    assert_eq!(house.refused(2, &["holidays", "add", "2027-03-11"]), "usage");
}

#[test]
fn each_count_of_working_days_leaves_out_an_added_holiday() {
    let house = House::new();
    house.fine(&["new", "partner", "name=Reishi", "country=JP", "level=city"]);
    house.fine(&["new", "agreement", "region=32.73", "partner=MT-0001", "kind=twin", "until=2026-11-27"]);
    let due = || house.fine(&["list", "tenggat<2hk"])["total"].clone();
    assert_eq!(due(), 0, "the 26th is the second working day after the 24th");
    house.fine(&["holidays", "add", "2026-11-25", "Pilkada"]);
    assert_eq!(due(), 1);
    house.fine(&["advance", "KS-0001", "--to", "initiative", "--on=-1hk"]);
    house.fine(&["advance", "KS-0001", "--on", "+1hk", "--planned"]);
    house.fine(&["set", "KS-0001", "until=+2wd"]);
    let record = house.fine(&["show", "KS-0001"])["record"].clone();
    assert_eq!((&record["planned"]["on"], &record["until"]), (&json!("2026-11-26"), &json!("2026-11-27")));
}

/// The changes of an office that calls a paper and an event otherwise, and asks for a paper and an event more. What it
/// adds is called as the study was.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("version = \"2020.2\"", "version = \"2026.1\""),
    ("from = \"2020-05-22\"", "from = \"2026-01-01\""),
    ("[papers.study]\nname = { id = \"kajian\", en = \"study\" }", "[papers.study]\nname = { id = \"telaahan\", en = \"appraisal\" }"),
    ("[papers.minister_response]", "[papers.site_map]\nname = { id = \"kajian\", en = \"site map\" }\n\n[papers.minister_response]"),
    ("[events]", "[events]\nsite_seen = { id = \"lokasi ditinjau\", en = \"site seen\" }"),
    ("id = \"pengiriman salinan kepada Menteri\"", "id = \"tembusan diterima Menteri\""),
    (
        "[[route.stage.event]]\ncode = \"response_requested\"",
        "[[route.stage.paper]]\nkind = \"site_map\"\nmark = \"practice\"\noffice = \"Bandung\"\n\n[[route.stage.event]]\n\
         code = \"site_seen\"\nmark = \"practice\"\noffice = \"Bandung\"\n\n[[route.stage.event]]\ncode = \"response_requested\"",
    ),
];

#[test]
fn papers_and_events_of_an_adopted_pack_are_named_on_the_line_in_both_languages() {
    let house = House::new();
    let path = file(&house, "nama.toml", OTHER_NAMES);
    house.fine(&["procedure", "adopt", &path.to_string_lossy()]);
    house.fine(&["new", "partner", "name=Reishi", "country=JP", "level=city"]);
    house.fine(&["new", "agreement", "region=32.73", "partner=MT-0001", "kind=twin", "objects=culture", "languages=id, ja"]);
    house.fine(&["advance", "KS-0001", "--to", "exploration", "--on", "2026-02-01"]);
    house.fine(&["advance", "KS-0001", "--on", "2026-03-02", "--document", "Telaahan=1"]);
    let papers = ["tanggapan Menteri=2", "letter of intent=3", "kajian=4", "appraisal=5"];
    let events = ["Tembusan diterima Menteri=2026-03-05", "copy sent to the minister=2026-03-05", "site seen=2026-03-03"];
    let mut line = vec!["advance", "KS-0001", "--on", "2026-04-01"];
    line.extend(papers.iter().flat_map(|paper| ["--document", paper]));
    line.extend(events.iter().flat_map(|event| ["--event", event]));
    house.fine(&[&line[..], &["--dry-run"]].concat());
    // The form's way, and the same names.
    for (field, text) in [("event.lokasi ditinjau", "3/3/2026"), ("event.Site seen", "4/3/2026"), ("event.site_seen", "2026-03-05")] {
        house.fine(&["set", "KS-0001", &format!("{field}={text}")]);
    }
    house.fine(&["new", "document", "KS-0001", "kind=site map", "number=6"]);
    house.fine(&["set", "KS-0001/document/2", "kind=Telaahan"]);
    house.fine(&line);
    let record = house.fine(&["show", "KS-0001"])["record"].clone();
    let kinds: Vec<&Value> = (1..=6).map(|n| &record["documents"][n.to_string()]["kind"]).collect();
    assert_eq!(kinds, ["study", "study", "minister_response", "letter_of_intent", "site_map", "study"]);
    assert_eq!(record["steps"]["2"]["events"], json!({"copy_sent": "2026-03-05", "site_seen": "2026-03-03"}));
    // What no pack of the register knows stays refused.
    assert_eq!(house.refused(3, &["new", "document", "KS-0001", "kind=puisi"]), "wrong_paper");
    assert_eq!(house.refused(2, &["set", "KS-0001", "event.puisi=2026-03-03"]), "unknown_field");
    // The history names them as the pack does.
    let told = house.run(&["history", "KS-0001"]).out;
    assert!(told.contains("dokumen telaahan no. 1") && told.contains("dokumen kajian no. 4"), "{told}");
}

/// An agreement of Kota Bandung before the DPRD since 2 November.
fn before_the_dprd() -> House {
    let house = House::new();
    house.fine(&["new", "partner", "name=Reishi", "country=JP", "level=city"]);
    house.fine(&["new", "agreement", "region=32.73", "partner=MT-0001", "kind=twin"]);
    house.fine(&["advance", "KS-0001", "--to", "dprd", "--on", "2026-11-02", "--event", "dprd_received=2026-11-02"]);
    house
}

#[test]
fn a_draft_is_rehearsed_and_nothing_is_written() {
    let house = before_the_dprd();
    let (longer, journal) = (file(&house, "lama.toml", SHORTER), house.journal());
    let longer = longer.to_string_lossy();
    let found = house.json(1, &["procedure", "rehearse", &longer]);
    has_keys(&found, "format revision day version from faults on judged total rows sentence");
    assert_eq!(
        (&found["version"], &found["on"], &found["judged"], &found["total"]),
        (&json!("2027.1"), &json!("2026-11-24"), &json!(1), &json!(1))
    );
    let row = &found["rows"][0];
    has_keys(row, "id region partner before after example");
    has_keys(&row["before"], "stage judged status turn due due_certain clock needs attention attention_due");
    assert_eq!(
        (&row["id"], &row["before"]["clock"]["limit"], &row["after"]["clock"]["limit"]),
        (&json!("KS-0001"), &json!(45), &json!(30))
    );
    assert!(row["after"]["due"].as_str() < row["before"]["due"].as_str(), "{row}");
    assert_eq!(row["before"]["needs"], row["after"]["needs"]);

    let plain = house.run(&["procedure", "rehearse", &longer]);
    assert_eq!(plain.code, Some(1));
    assert!(plain.out.starts_with("Rancangan 2027.1") && plain.out.contains("KS-0001 Kota Bandung – Reishi"), "{}", plain.out);
    assert!(
        plain.out.contains("Batas waktu: 45 hari kerja, paling cepat ± ") && plain.out.contains(" → 30 hari kerja, sampai "),
        "{}",
        plain.out
    );
    let table = house.run(&["procedure", "rehearse", &longer, "--csv", "--language", "en"]);
    let first = table.out.lines().nth(1).unwrap_or_default();
    assert!(table.code == Some(1) && first.starts_with("KS-0001,Kota Bandung,Reishi,Time limit,\"45 working days"), "{}", table.out);
    assert!(table.err.contains("Draft 2027.1"), "{}", table.err);

    // Once it is over by the draft alone, silence has its meaning; before the stage nothing changes.
    let later = house.json(1, &["procedure", "rehearse", &longer, "--on", "2026-12-28"]);
    assert_eq!(
        (&later["on"], &later["rows"][0]["before"]["turn"], &later["rows"][0]["after"]["turn"]),
        (&json!("2026-12-28"), &json!("dprd"), &json!("head"))
    );
    assert_eq!(house.fine(&["procedure", "rehearse", &longer, "--on", "1/11/2026"])["total"], 0);
    assert_eq!(house.refused(3, &["procedure", "rehearse", &longer, "--on", "kapan"]), "bad_date");
    // The same law under another name.
    let same = file(&house, "sama.toml", &SHORTER[..2]);
    assert_eq!(house.fine(&["procedure", "rehearse", &same.to_string_lossy()])["rows"], json!([]));

    assert_eq!(house.journal(), journal);
    assert_eq!(house.fine(&["procedure", "show"])["id"], "PK-0001");
    // By `--read-only`, and where there is no register yet: no folder is made.
    house.json(1, &["procedure", "rehearse", &longer, "--read-only"]);
    let empty = House::new();
    assert_eq!(empty.fine(&["procedure", "rehearse", &longer])["judged"], 0);
    assert!(!empty.register().exists());
}

#[test]
fn a_draft_that_could_not_be_adopted_is_refused_as_by_check() {
    let house = House::new();
    let bad = file(&house, "salah.toml", &[("length = 45", "length = 0")]);
    let failed = house.json(3, &["procedure", "rehearse", &bad.to_string_lossy()]);
    assert_eq!(
        (&failed["error"]["code"], &failed["faults"][0]["code"], &failed["rows"]),
        (&json!("bad_pack"), &json!("bad_number"), &json!([]))
    );
    let same = file(&house, "sama.toml", &[]);
    assert_eq!(
        house.refused(3, &["procedure", "rehearse", &same.to_string_lossy()]),
        house.refused(3, &["procedure", "check", &same.to_string_lossy()])
    );
    assert_eq!(house.refused(2, &["procedure", "rehearse", "tidak-ada.toml"]), "usage");
    assert_eq!(house.refused(2, &["procedure", "rehearse", &same.to_string_lossy(), "--csv"]), "usage");
}
