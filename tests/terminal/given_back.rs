//! The terminal is given back whole: nothing of the picture stays, also where there is no second screen, and what a
//! panic says stands on it.

use std::io::Read;

use kerma::exchange::{Held, Names, read_any};
use kerma::language::Language;
use kerma::model::Zone;
use kerma::model::command::ChecklistReport;
use kerma::register::Health;
use kerma::screen::look::Look;
use kerma::screen::personal::Personal;
use kerma::screen::{Model, Screen, Session};
use rustix::process::Signal;

use crate::house::House;
use crate::line::{Line, start};

#[test]
fn nothing_of_the_picture_stays_where_the_second_screen_is_none() {
    let quits = |line: &mut Line| line.type_in("q\r");
    let is_ended = |line: &mut Line| line.signal(Signal::TERM);
    for end in [quits, is_ended] {
        let house = House::new();
        let mut line = start(&house, &["--sample"]).without_alternate().drawn();
        line.shows("baris 1 dari 130");
        end(&mut line);
        line.ends_sane(0);
        assert_eq!(line.text().trim(), "");
        assert_eq!(line.look(|screen| screen.cursor_position()), (0, 0));
    }
}

#[test]
fn a_shell_gets_a_clean_screen_while_it_stands_still() {
    let house = House::new();
    let line = start(&house, &["--sample"]).without_alternate().under(r#"set -m; "$@"; echo berhenti; read -r line"#).drawn();
    line.shows("baris 1 dari 130");
    line.type_in("\x1a");
    line.wait_for("the shell's word alone", |screen| screen.contents().lines().next().is_some_and(|line| line.contains("berhenti")));
    assert!(!line.text().contains("kerma ·"), "{}", line.text());
    line.type_in("\n");
}

const PICTURE: &str = "Rapat yang dikoreksi";
const SAID: &str = "this is what a panic says";

/// Not a test of its own: what [`what_a_panic_says_stands_on_the_screen`] runs in a terminal.
#[test]
#[ignore = "needs a terminal"]
fn falls_with_its_picture_on_the_screen() {
    let article = format!("{PICTURE}\n\nSenin, 8/3/2021. Rapat menghasilkan rekomendasi:\n\n1. satu\n2. dua\n");
    let Ok(Held::Article(article)) = read_any(article.as_bytes(), &Names::default()) else { panic!("no article") };
    let session =
        Session { author: "root".into(), sample: true, opened_from_start: false, folder: String::new(), system_zone: Some(Zone::Wib) };
    let look = Look { colour: true, ascii: false, ascii_letters: false };
    let day = "2026-11-24".parse().expect("a day");
    let model = Model::new(session, Language::Id, look, day, Health::Sound, Personal::default(), Vec::new());
    let mut screen = Screen::open(&std::env::var("TERM").expect("a terminal")).expect("a screen");
    // Until a key is typed.
    let corrected = screen.correct(model, *article, ChecklistReport::default()).expect("corrected");
    panic!("{SAID}: {}", corrected.is_some());
}

#[test]
fn what_a_panic_says_stands_on_the_screen() {
    for (term, has_alternate) in [("linux", true), ("xterm", true), ("xterm", false)] {
        let (mut pty, pts) = pty_process::blocking::open().expect("a pseudo-terminal");
        pty.resize(pty_process::Size::new(24, 80)).expect("its size");
        let this = std::env::current_exe().expect("this test");
        let command = pty_process::blocking::Command::new(this).env_clear().env("TERM", term);
        let name = "given_back::falls_with_its_picture_on_the_screen";
        let mut child = command.args(["--exact", name, "--ignored", "--nocapture"]).spawn(pts).expect("this test");
        let size = |n| std::num::NonZeroU16::new(n).expect("a size");
        let mut parser = vt100::Parser::new(size(24), size(80), 0);
        let (mut bytes, mut chunk, mut typed) = (Vec::new(), [0; 8192], false);
        while let Ok(read @ 1..) = pty.read(&mut chunk) {
            bytes.extend_from_slice(&chunk[..read]);
            if !typed && crate::line::without_alternate(&bytes).windows(PICTURE.len()).any(|window| window == PICTURE.as_bytes()) {
                std::io::Write::write_all(&mut pty, b"n").expect("typed");
                typed = true;
            }
        }
        child.wait().expect("an end");
        let shown = if has_alternate { bytes.clone() } else { crate::line::without_alternate(&bytes) };
        parser.process(&shown);
        let text = parser.screen().contents();
        assert!(typed && text.contains(SAID) && !text.contains(PICTURE), "{term} {has_alternate}: {text}");
        assert!(!parser.screen().alternate_screen() && !parser.screen().hide_cursor(), "{term} {has_alternate}: {text}");
    }
}
