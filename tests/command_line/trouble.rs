//! Held, damaged, mended, unread, unwritten.

use std::fs::OpenOptions;
use std::io::{Write, pipe};

use kerma::register::Open;
use serde_json::json;

use crate::house::{House, SET, has_keys};

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
    // What needs somebody was not told either: 1 would say that it was.
    for verb in ["list", "attention"] {
        let full = OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
        let output = house.command(&[verb]).stdout(full).output().expect("the program");
        assert_eq!(output.status.code(), Some(7), "{verb}");
        assert!(!output.stderr.is_empty(), "{verb}");
    }
}

#[test]
fn who_finds_it_held_reads_on_and_learns_by_whom() {
    let house = House::furnished();
    let open = Open { user: "budi".into(), ..Open::default() };
    let held = kerma::register::open(&house.register(), open).expect("free");
    assert_eq!(house.fine(&["list"])["total"], 107);
    let set = [&SET[..], &["--evidence", "Peta"]].concat();
    for line in [&set[..], &[&set[..], &["--dry-run"]].concat(), &["undo"], &["rebuild"]] {
        let failed = house.json(5, line);
        let holder = &failed["error"]["holder"];
        assert_eq!((&failed["error"]["code"], &holder["user"]), (&json!("held"), &json!("budi")), "{line:?}");
        assert_eq!(holder["pid"], std::process::id());
        has_keys(holder, "pid user since");
    }
    assert!(house.run(&set).err.contains("budi"));
    drop(held);
    assert_eq!(house.fine(&set)["written"], true);
}

#[test]
fn a_damaged_journal_is_read_as_far_as_it_is_sound() {
    let house = House::furnished();
    let set = [&SET[..], &["--evidence", "Peta"]].concat();
    house.fine(&set);
    let journal = house.register().join("journal/000001.jsonl");
    let text = std::fs::read_to_string(&journal).expect("the journal");
    std::fs::write(&journal, text.replacen("\"Peta\"", "\"Pita\"", 1)).expect("changed");
    std::fs::remove_dir_all(house.register().join("store")).expect("a store");
    let list = house.json(6, &["list"]);
    assert_eq!((&list["total"], &list["error"]["code"], &list["revision"]), (&json!(107), &json!("damaged"), &json!(2)));
    let verified = house.json(6, &["verify"]);
    assert_eq!((&verified["journal"]["state"], &verified["journal"]["first_bad"]), (&json!("broken"), &json!(3)));
    assert_eq!(house.refused(6, &set), "damaged");
    assert_eq!(house.refused(6, &["office", "set", "36"]), "damaged");
    let told = house.run(&["list", "--language", "en"]).err;
    assert!(told.contains("revision 3") && told.contains("backup"), "{told}");
}

#[test]
fn what_was_mended_is_told_and_is_no_failure() {
    let house = House::furnished();
    std::fs::remove_dir_all(house.register().join("store")).expect("a store");
    let ran = house.run(&["list", "--json"]);
    assert_eq!((ran.code, &ran.json()["total"]), (Some(0), &json!(107)));
    assert!(ran.err.contains("disusun kembali dari jurnal"), "{}", ran.err);
    let journal = house.register().join("journal/000001.jsonl");
    OpenOptions::new().append(true).open(journal).and_then(|mut f| f.write_all(b"{\"record\":")).expect("torn");
    let ran = house.run(&["list", "--json"]);
    assert_eq!((ran.code, &ran.json()["total"]), (Some(0), &json!(107)));
    assert!(ran.err.contains("10 bita") && ran.err.contains("torn-"), "{}", ran.err);
}

#[test]
fn a_register_that_cannot_be_a_folder_is_refused() {
    let house = House::new();
    std::fs::write(house.register(), "not a folder").expect("a file");
    assert_eq!(house.refused(3, &["list"]), "unreadable");
}
