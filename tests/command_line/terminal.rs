//! On a terminal: questions, widths, nothing hostile.

use std::io::{Read, Write};

use kerma::text::shown::hostile;

use crate::house::{House, Ran, SET, sample};

/// A run in a pseudo-terminal of 80 columns, with `typed` waiting in it.
fn in_terminal(house: &House, args: &[&str], typed: &str) -> Ran {
    in_terminal_on(house, "2026-11-24", args, typed)
}

/// The same on another day.
pub fn in_terminal_on(house: &House, day: &str, args: &[&str], typed: &str) -> Ran {
    let (mut pty, pts) = pty_process::blocking::open().expect("a pseudo-terminal");
    pty.resize(pty_process::Size::new(24, 80)).expect("its size");
    pty.write_all(typed.as_bytes()).expect("typed");
    let command = pty_process::blocking::Command::new(env!("CARGO_BIN_EXE_kerma")).env_clear().args(args);
    let command = command.env("HOME", house.dir.path()).env("KERMA_REGISTER", house.register()).env("KERMA_TODAY", day);
    let mut child = command.spawn(pts).expect("the program");
    let mut seen = Vec::new();
    // A pseudo-terminal whose other side is closed ends in an error.
    let _ = pty.read_to_end(&mut seen);
    Ran { code: child.wait().expect("an end").code(), out: String::from_utf8_lossy(&seen).into_owned(), err: String::new() }
}

#[test]
fn on_a_terminal_it_asks_before_it_takes_back() {
    let house = House::furnished();
    let done = |house: &House| house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][3]["states"]["done"].clone();
    house.fine(&[&SET[..], &["--evidence", "Peta"]].concat());
    let no = in_terminal(&house, &["undo"], "t\n");
    assert!(no.code == Some(0) && no.out.contains("DP-2021-03/4/36") && no.out.contains("[Y/t]"), "{}", no.out);
    assert_eq!(done(&house), 1);
    assert_eq!(in_terminal(&house, &["undo"], "\n").code, Some(0));
    assert_eq!(done(&house), 0);
    let unasked = in_terminal(&house, &["redo", "--yes"], "");
    assert!(!unasked.out.contains("[Y/t]"), "{}", unasked.out);
    assert_eq!(done(&house), 1);
}

#[test]
fn on_a_terminal_an_article_is_shown_before_it_is_written() {
    let house = House::new();
    let article = sample("rakor-2021-03-08.txt");
    let no = in_terminal(&house, &["checklist", "import", &article], "n\n");
    assert!(no.code == Some(0) && no.out.contains("Menjadi DP-2021-03 dengan 8 rekomendasi."), "{}", no.out);
    assert!(!house.register().exists());
    assert_eq!(in_terminal(&house, &["checklist", "import", &article], "y\n").code, Some(0));
    assert_eq!(house.fine(&["checklist", "list"])["rows"][0]["id"], "DP-2021-03");
}

#[test]
fn on_a_terminal_an_article_is_corrected_before_it_is_written() {
    let house = House::new();
    // Drops the first item, joins the third to the second, writes.
    let ran = in_terminal(&house, &["checklist", "import", &sample("rakor-2021-03-08.txt")], "3jj1\r");
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    let list = house.fine(&["checklist", "show", "DP-2021-03"]);
    let texts: Vec<&str> = list["recommendations"].as_array().expect("items").iter().filter_map(|r| r["text"].as_str()).collect();
    assert_eq!(texts.len(), 6);
    assert!(
        texts[0].starts_with("Kerja sama Sister City/Province tidak hanya") && texts[0].contains("Kerja Sama teknik melalui hibah"),
        "{}",
        texts[0]
    );
}

#[test]
fn a_terminal_gets_no_line_wider_than_itself_and_nothing_hostile() {
    let house = House::furnished();
    house.fine(&[&SET[..], &["--evidence", "\u{1b}]0;x\u{7}\u{202e}"]].concat());
    for args in [&["list"][..], &["partners"]] {
        let ran = in_terminal(&house, args, "");
        assert!(ran.out.lines().all(|line| kerma::text::width::width(line.trim_end_matches('\r')) <= 80), "{}", ran.out);
    }
    for args in [&["checklist", "show", "DP-2021-03"][..], &["history", "DP-2021-03/4/36"], &["list", "--csv"]] {
        let ran = in_terminal(&house, args, "");
        assert!(hostile(&ran.out).all(|c| matches!(c, '\r' | '\n')), "{args:?}: {:?}", ran.out);
    }
}
