//! Keys as terminals send them.

use crate::house::House;
use crate::line::{Line, start};

fn desk(house: &House) -> Line {
    let line = start(house, &["--sample"]).drawn();
    line.shows("baris 1 dari 130");
    line
}

#[test]
fn home_and_end_in_their_forms() {
    let house = House::new();
    let line = desk(&house);
    for (end, home) in [("\x1b[F", "\x1b[H"), ("\x1bOF", "\x1bOH"), ("\x1b[4~", "\x1b[1~"), ("\x1b[8~", "\x1b[7~"), ("G", "g")] {
        line.type_in(end);
        line.shows("baris 130 dari 130");
        line.type_in(home);
        line.shows("baris 1 dari 130");
    }
}

#[test]
fn arrows_and_pages_in_their_forms() {
    let house = House::new();
    let line = desk(&house);
    for (down, up) in [("\x1b[B", "\x1b[A"), ("\x1bOB", "\x1bOA"), ("j", "k")] {
        line.type_in(down);
        line.shows("baris 2 dari 130");
        line.type_in(up);
        line.shows("baris 1 dari 130");
    }
    for (down, up) in [("\x1b[6~", "\x1b[5~"), ("\x04", "\x15")] {
        line.type_in(down);
        line.hides("baris 1 dari 130");
        line.type_in(up);
        line.shows("baris 1 dari 130");
    }
}

#[test]
fn f2_in_its_four_forms() {
    let house = House::new();
    let line = desk(&house);
    for (n, form) in ["\x1bOQ", "\x1b[12~", "\x1b[[B", "\x1b[Q"].into_iter().enumerate() {
        line.type_in(form);
        line.shows(if n % 2 == 0 { "row 1 of 130" } else { "baris 1 dari 130" });
    }
}

#[test]
fn backspace_is_08_and_7f_alike() {
    let house = House::new();
    let line = desk(&house);
    for backspace in ["\x08", "\x7f"] {
        line.type_in(format!("/bantx{backspace}"));
        line.shows("/ bant ");
        line.shows("dari 1");
        line.type_in("\x1bg");
        line.shows("baris 1 dari 130");
        line.type_in("\r");
        line.shows("4 Keterangan");
        line.type_in(backspace);
        line.shows("baris 1 dari 130");
    }
}

#[test]
fn alt_with_a_letter_is_esc_and_then_the_letter_in_every_place() {
    let house = House::new();
    let line = desk(&house);
    // The letter acts where Esc has left to: the desk below a record, a search, a form, a question.
    for place in ["\r", "/sura", "t41abc", ":", "q", "?", "s", "v"] {
        line.type_in(place);
        line.hides("baris 1 dari 130\n Enter buka");
        line.type_in("\x1bj");
        line.shows("baris 2 dari 130");
        line.type_in("k");
        line.shows("baris 1 dari 130");
    }
}

#[test]
fn ctrl_c_does_not_end_it_and_says_how_to() {
    let house = House::new();
    let mut line = desk(&house);
    line.type_in("\x03\x03\x03");
    line.shows("q keluar");
    line.type_in("\r");
    line.shows("4 Keterangan");
    line.type_in("\x03");
    line.shows("q keluar");
    line.type_in("j");
    line.shows("baris 2 dari 130");
    line.type_in("q\r");
    line.ends_sane(0);
}

#[test]
fn capitals_and_keys_without_a_row_change_nothing_and_say_so() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = start(&house, &[]).drawn();
    line.shows("baris 1 dari 107");
    for capital in ["J", "T", "U", "Q"] {
        line.type_in(capital);
        line.shows("Caps Lock");
        line.type_in("x");
        line.shows("x ");
        line.hides("Caps Lock");
    }
    line.type_in("\x1b[15~\x1b[1;5C\x1b[I\x01\x02\x1e");
    line.type_in("j");
    line.shows("baris 2 dari 107");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}

#[test]
fn copying_a_number_tells_the_clipboard_and_the_reader() {
    let house = House::new();
    let line = desk(&house);
    line.type_in("/koc\ry");
    line.shows("KS-0009 disalin");
    // KS-0009 in base64.
    line.wait_raw("OSC 52", |_, bytes| bytes.windows(18).any(|w| w == b"\x1b]52;c;S1MtMDAwOQ="));
}
