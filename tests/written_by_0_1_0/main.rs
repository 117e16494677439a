//! A register that version 0.1.0 wrote opens in every later version, with the same head, records and history.
//! README.md beside this file tells what it holds.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::SecondsFormat;
use kerma::model::Id;
use kerma::model::command::Context;
use kerma::register::{Answer, Ask, Health, HistoryRow, JournalState, Open, Opened, Register, StoreState, open};
use serde_json::{Value, json};
use tempfile::TempDir;

const HEAD: &str = "247769d56b9defae723452c48d73735fea95575837d44d05dd3727c7a2b8ba46";
const ENTRIES: u64 = 240;
const DAY: &str = "2026-11-24";

#[test]
fn it_opens_with_the_same_head_and_nothing_is_mended() {
    let (_base, dir) = unpacked();
    let mut opened = opened(&dir);
    assert_eq!((&opened.health, opened.mended.as_slice()), (&Health::Sound, [].as_slice()));
    let verified = opened.register.verify().expect("verified");
    assert_eq!((verified.entries, verified.head.as_str()), (ENTRIES, HEAD));
    assert_eq!((verified.journal, verified.store), (JournalState::Whole, StoreState::Whole));
    assert_eq!(verified.records as usize, told("records.jsonl").len());
}

#[test]
fn its_records_and_histories_are_the_same_over_its_store_and_over_a_new_one() {
    let (_base, dir) = unpacked();
    same(&mut *opened(&dir).register);
    fs::remove_dir_all(dir.join("store")).expect("removed");
    same(&mut *opened(&dir).register);
}

fn same(register: &mut dyn Register) {
    for told in told("records.jsonl") {
        let Answer::Show(Some(shown)) = asked(register, Ask::Show(id(&told))) else { panic!("{told}: is not there") };
        let head = &shown.changed;
        let changed = json!({"revision": head.revision, "at": head.at.to_rfc3339_opts(SecondsFormat::Millis, true), "by": head.by});
        assert_eq!(json!({"id": told["id"], "changed": changed, "record": shown.record}), told);
    }
    for told in told("history.jsonl") {
        let Answer::History(Some(rows)) = asked(register, Ask::History(id(&told))) else { panic!("{told}: has no history") };
        let rows: Vec<Value> = rows.iter().zip(told["rows"].as_array().expect("rows")).map(|(row, told)| row_told(row, told)).collect();
        assert_eq!(json!({"id": told["id"], "rows": rows}), told);
    }
}

/// A row as 0.1.0 told it; what the command line makes of the edits is taken from there.
fn row_told(HistoryRow { head, edits, .. }: &HistoryRow, told: &Value) -> Value {
    let edits: Vec<Value> = edits.iter().map(|edit| json!({"path": edit.path, "was": edit.was, "is": edit.is})).collect();
    json!({
        "revision": head.revision, "at": head.at.to_rfc3339_opts(SecondsFormat::Millis, true), "day": head.day, "by": head.by,
        "verb": head.verb, "command": head.command.to_string(), "note": told["note"], "undoes": head.undoes,
        "undone_by": head.undone_by, "edits": edits,
    })
}

#[test]
fn what_is_derived_of_it_changes_only_where_a_rule_did() {
    let (base, dir) = unpacked();
    let path = folder().join("derived.jsonl");
    let derived: String = VERBS.iter().flat_map(|verb| derived(base.path(), &dir, verb)).map(|row| format!("{row}\n")).collect();
    if std::env::var_os("KERMA_DERIVED").is_some() {
        fs::write(&path, &derived).expect("written");
    }
    let kept = fs::read_to_string(&path).expect("readable");
    let differs = kept.lines().zip(derived.lines()).find(|(kept, now)| kept != now);
    assert_eq!(differs, None, "a row differs from what was told of it before");
    assert_eq!(kept.lines().count(), derived.lines().count());
}

const VERBS: &[&[&str]] = &[
    &["list"],
    &["list", "--as-of", "2021-03-08"],
    &["list", "--known", "100"],
    &["partners"],
    &["attention"],
    &["calendar"],
    &["checklist", "list"],
    &["coverage", "DP-2021-03"],
    &["frequency", "negara"],
    &["minute", "list"],
    &["holidays", "list"],
    &["why", "KS-0109"],
    &["why", "KS-0110"],
    &["changes", "--since", "200"],
];

/// The rows that a verb tells, each with the verb before it.
fn derived(home: &Path, register: &Path, verb: &[&str]) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kerma"));
    command.env_clear().env("HOME", home).env("TMPDIR", home).env("KERMA_TODAY", DAY).env("KERMA_REGISTER", register);
    let output = command.arg("--json").args(verb).stdin(Stdio::null()).output().expect("the program");
    let told: Value = serde_json::from_slice(&output.stdout).expect("an object");
    assert!(told.get("error").is_none(), "{verb:?}: {told}");
    let verb = verb.join(" ");
    let list = ["rows", "regions"].iter().find_map(|name| told[name].as_array());
    list.cloned().unwrap_or_else(|| vec![told]).iter().map(|row| format!("{verb}: {row}")).collect()
}

/// Its folder, in a place of its own.
fn unpacked() -> (TempDir, PathBuf) {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("register");
    let file = fs::File::open(folder().join("register.zip")).expect("there");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("an entry");
        let path = dir.join(entry.enclosed_name().expect("a name within"));
        make_folders(&dir, path.parent().expect("a folder"));
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("read");
        fs::write(&path, bytes).expect("written");
        close(&path, 0o600);
    }
    make_folders(&dir, &dir.join("store/blobs"));
    (base, dir)
}

fn make_folders(above: &Path, path: &Path) {
    fs::create_dir_all(path).expect("made");
    path.ancestors().take_while(|folder| folder.starts_with(above)).for_each(|folder| close(folder, 0o700));
}

fn close(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/written_by_0_1_0")
}

fn opened(dir: &Path) -> Opened {
    open(dir, Open::default()).expect("it opens")
}

fn told(name: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder().join(name)).expect("readable");
    text.lines().map(|line| serde_json::from_str(line).expect("an object")).collect()
}

fn id(told: &Value) -> Id {
    told["id"].as_str().expect("an id").parse().expect("an id")
}

fn asked(register: &mut dyn Register, ask: Ask) -> Answer {
    let context = Context::on(DAY.parse().expect("a day"));
    register.look(&[ask], &context).expect("an answer").answers.remove(0)
}
