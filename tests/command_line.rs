//! The command line from outside: the real program in an empty environment, on registers of its own.

use std::fs::OpenOptions;
use std::io::{Write, pipe};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use kerma::text::shown::hostile;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A home with nothing in it, and a register that is not there yet.
struct House {
    dir: TempDir,
}

/// What a run left.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl House {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a folder") }
    }

    /// A register with the sample's table and its checklist.
    fn furnished() -> Self {
        let house = Self::new();
        house.fine(&["import", &sample("agreements.csv")]);
        house.fine(&["checklist", "import", &sample("rakor-2021-03-08.txt")]);
        house
    }

    /// What lies in the home.
    fn things(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path()).expect("the home").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    fn register(&self) -> PathBuf {
        self.dir.path().join("register")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kerma"));
        command.env_clear().env("HOME", self.dir.path()).env("TMPDIR", self.dir.path()).env("KERMA_TODAY", "2026-11-24");
        command.env("KERMA_REGISTER", self.register()).args(args).stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().expect("the program"))
    }

    /// The object of a run that ends with `code`.
    fn json(&self, code: i32, args: &[&str]) -> Value {
        let ran = self.run(&[&["--json"], args].concat());
        assert_eq!(ran.code, Some(code), "{args:?}: {}{}", ran.out, ran.err);
        ran.json()
    }

    fn fine(&self, args: &[&str]) -> Value {
        self.json(0, args)
    }

    /// The code of a failure, which stands in the object as in the exit.
    fn refused(&self, code: i32, args: &[&str]) -> String {
        let object = self.json(code, args);
        assert_eq!(object["error"]["exit"], code, "{args:?}");
        object["error"]["code"].as_str().expect("a code").to_owned()
    }
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    fn json(&self) -> Value {
        assert!(self.out.starts_with(r#"{"format":1,"revision":"#), "{}", self.out);
        assert_eq!(self.out.lines().count(), 1, "{}", self.out);
        serde_json::from_str(&self.out).expect("one object")
    }
}

fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/sample").join(name).to_string_lossy().into_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().map(|map| map.keys().map(String::as_str).collect()).unwrap_or_default()
}

#[track_caller]
fn has_keys(value: &Value, names: &str) {
    let there = keys(value);
    let missing: Vec<_> = names.split(' ').filter(|name| !there.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?} missing in {value}");
}

const SET: [&str; 6] = ["checklist", "set", "DP-2021-03", "4", "Banten", "sesuai"];

#[test]
fn the_sample_is_what_the_field_counts_on_its_day() {
    let house = House::new();
    let list = house.fine(&["--sample", "list"]);
    let rows = list["rows"].as_array().expect("rows");
    let with = |key: &str, value: &str| rows.iter().filter(|r| r[key] == value).count();
    assert_eq!(list["total"], 107);
    assert_eq!((with("status", "expired"), with("status", "in_force"), with("status", "exploring")), (11, 69, 27));
    assert_eq!(rows.iter().filter(|r| r["attention"].as_array().is_some_and(|a| !a.is_empty())).count(), 40);
    assert_eq!((&rows[0]["id"], &rows[0]["partner"]["name"]), (&json!("KS-0001"), &json!("Braunschweig")));
    assert_eq!((&rows[8]["id"], &rows[8]["partner"]["native"]), (&json!("KS-0009"), &json!("高知市")));
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
fn undo_says_which_before_it_does_it() {
    let house = House::furnished();
    house.fine(&[&SET[..], &["--evidence", "Peta"]].concat());
    let dry = house.run(&["undo", "--dry-run", "--language", "en"]);
    assert!(dry.err.contains("DP-2021-03/4/36") && dry.err.contains("follow-up"), "{}", dry.err);
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][3]["states"]["done"], 1);
    house.fine(&["undo"]);
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][3]["states"]["done"], 0);
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

#[test]
fn what_the_line_gets_wrong_is_a_matter_of_usage() {
    let house = House::new();
    let lines: [&[&str]; 12] = [
        &["lst"],
        &["export", "x.csv"],
        &["advance", "KS-0001"],
        &["list", "--no-such"],
        &["show"],
        &["show", "KS-0001", "KS-0002"],
        &["checklist"],
        &["checklist", "burn"],
        &["list", "--language", "fr"],
        &["list", "--today", "2026-02-30"],
        &["import", "/no/such/file.csv"],
        &["list", "--sample", "--register", "x"],
    ];
    for line in lines {
        assert_eq!(house.refused(2, line), "usage", "{line:?}");
        let plain = house.run(line);
        assert_eq!((plain.code, plain.out.as_str()), (Some(2), ""), "{line:?}");
        assert!(plain.err.lines().count() == 1 && !plain.err.contains("error"), "{line:?}: {}", plain.err);
    }
}

#[test]
fn without_a_terminal_there_is_no_screen() {
    let house = House::new();
    let ran = house.run(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("kerma list"), "{}", ran.err);
    let dumb = Ran::of(house.command(&["--language", "en"]).env("TERM", "dumb").output().expect("the program"));
    assert!(dumb.err.contains("TERM=dumb") && dumb.err.contains("kerma list"), "{}", dumb.err);
}

#[test]
fn hostile_letters_of_a_line_come_out_as_escapes() {
    let house = House::furnished();
    for bad in ["\u{1b}[2J", "a\u{7f}\u{9b}31m", "\u{202e}gpj", "\u{2066}x\u{2069}", "a\u{200b}\u{feff}b", "\u{e0041}", "a\tb\rc\nd"] {
        let lines: [Vec<&str>; 11] = [
            vec![bad],
            vec!["list", bad],
            vec!["list", "--language", bad],
            vec!["list", "--today", bad],
            vec!["show", bad],
            vec!["history", bad],
            vec!["partners", bad],
            vec!["import", bad],
            vec!["office", "set", bad],
            vec!["checklist", "set", bad, bad, bad, bad],
            vec!["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", bad, "--dry-run"],
        ];
        for line in &lines {
            for json in [false, true] {
                let ran = house.run(&[&line[..], if json { &["--json"] } else { &[] }].concat());
                let raw = format!("{}{}", ran.out, ran.err);
                assert!(!raw.chars().any(|c| c != '\n' && hostile(c)), "{line:?}: {raw:?}");
                if json {
                    ran.json();
                }
            }
        }
    }
}

#[test]
fn both_languages_say_it() {
    let house = House::new();
    let (id, en) = (house.run(&["show", "KS-0001"]), house.run(&["--language", "en", "show", "KS-0001"]));
    assert!(id.err.starts_with("Tidak ada catatan KS-0001"), "{}", id.err);
    assert!(en.err.starts_with("There is no record KS-0001"), "{}", en.err);
    let odd = Ran::of(house.command(&["show", "KS-0001"]).env("LANG", "en_GB.UTF-8").output().expect("the program"));
    assert_eq!(odd.err, id.err);
    let help = |language| house.run(&["--language", language, "checklist", "set", "--help"]).out;
    assert!(help("id").contains("Contoh:") && help("en").contains("Examples:"));
    for english in ["Usage", "Options", "Arguments", "[default", "Print help"] {
        assert!(!help("id").contains(english), "{english}");
    }
}

#[test]
fn every_verb_has_help_with_examples_first() {
    let house = House::new();
    let verbs: [&[&str]; 16] = [
        &[],
        &["list"],
        &["show"],
        &["partners"],
        &["checklist"],
        &["checklist", "list"],
        &["checklist", "show"],
        &["checklist", "set"],
        &["checklist", "import"],
        &["import"],
        &["office"],
        &["office", "set"],
        &["history"],
        &["undo"],
        &["verify"],
        &["rebuild"],
    ];
    for verb in verbs {
        let help = house.run(&[verb, &["--help"]].concat());
        let place = |word: &str| help.out.find(word).unwrap_or_else(|| panic!("{word} in {verb:?}: {}", help.out));
        assert_eq!((help.code, help.err.as_str()), (Some(0), ""), "{verb:?}");
        assert!(place("Contoh:") < place("Pemakaian:"), "{verb:?}");
    }
    assert_eq!(house.run(&["--version"]).out, format!("kerma {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let house = House::furnished();
    for args in [&["list"][..], &["list", "--json"], &["list", "--csv"], &["--help"]] {
        let (reader, writer) = pipe().expect("a pipe");
        drop(reader);
        let output = house.command(args).stdout(writer).output().expect("the program");
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn an_answer_that_cannot_be_written_is_told() {
    let house = House::furnished();
    let full = OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
    let output = house.command(&["list"]).stdout(full).output().expect("the program");
    assert_eq!(output.status.code(), Some(7));
    assert!(!output.stderr.is_empty());
}
