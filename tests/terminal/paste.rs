//! Pastes, bracketed and not: text, never keys.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::house::House;
use crate::line::{Line, start};

/// A page as somebody copies it out of an article: numbers, words that begin with keys, line ends.
const PAGE: &str = "Terdapat 8 rekomendasi, yang perlu ditindaklanjuti, yaitu:\r\
1. Pelaksanaan kerja sama teknik dan sister city diharapkan tidak sekedar menjadi rutinitas, namun diarahkan\r\
sebagai pemicu inovasi; tentu 4 daerah utara 1 dan 2 ikut.\r\
2. Qanun kerja sama; untuk itu t 4 1 urusan pemerintahan konkuren dapat dimanfaatkan seoptimal mungkin.\r\
t41 sudah selesai semuanya\r\
u\r";

fn desk(house: &House) -> Line {
    let line = start(house, &[]).drawn();
    line.shows("baris 1 dari 107");
    line
}

fn bracketed(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn outside_text_a_paste_does_nothing_and_says_so() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = desk(&house);
    for (place, back) in [("", ""), ("\r", "\x1b"), ("?", "\x1b"), ("t", "\x1b")] {
        line.type_in(place);
        line.type_in(bracketed("t41sudah selesai\rq\ru"));
        line.shows("Tempelan");
        line.type_in(back);
    }
    line.type_in("j");
    line.shows("baris 2 dari 107");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}

#[test]
fn in_a_line_a_paste_is_its_text_with_ends_of_line_as_blanks() {
    let house = House::furnished();
    let mut line = desk(&house);
    line.type_in(format!("/bant\rt41{}", bracketed("kajian\rpotensi\x07\x1b[2J\u{202e}q")));
    line.shows("kajian potensi");
    line.type_in("\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);
}

#[test]
fn nor_does_a_page_that_the_line_cuts_in_pieces() {
    // A busy machine may sleep longer than the line was to cut; then it is another matter, tried again.
    while !pastes_in_pieces() {}
}

/// Whether the pieces came as close together as they were meant to.
fn pastes_in_pieces() -> bool {
    let house = House::furnished();
    let before = house.journal();
    let line = desk(&house);
    for lump in PAGE.as_bytes().chunks(65) {
        let cut = Instant::now();
        line.type_in(lump);
        sleep(Duration::from_millis(30));
        if cut.elapsed() > Duration::from_millis(150) {
            return false;
        }
    }
    line.shows("Tempelan");
    line.settles();
    line.type_in("j");
    line.shows("baris 2 dari 107");
    assert_eq!(house.journal(), before);
    true
}

#[test]
fn a_page_of_prose_that_comes_as_keys_saves_nothing() {
    let house = House::furnished();
    let set = ["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", "Peta"];
    house.fine(&set);
    let before = house.journal();
    let mut line = desk(&house);
    for place in ["", "\r", "?", "t", ":", "/", "t4", "s", "v", "2", "3"] {
        line.type_in(place);
        line.settles();
        line.type_in(PAGE);
        line.settles();
        line.back_to_the_desk();
        assert_eq!(house.journal(), before, "pasted after {place:?}: {}", line.text());
    }
    line.type_in("1\x1bg");
    line.shows("baris 1 dari 107");
    line.type_in("q\r");
    line.ends_sane(0);
}

#[test]
fn a_paste_whose_end_never_comes_gives_the_keys_back() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = desk(&house);
    line.type_in("\x1b[200~t41sudah selesai\ru");
    line.shows("Tempelan");
    line.type_in("j");
    line.shows("baris 2 dari 107");
    // The end that comes after all ends nothing.
    line.type_in("\x1b[201~");
    line.settles();
    line.type_in("k");
    line.shows("baris 1 dari 107");
    line.type_in("/\x1b[200~bant");
    line.shows("/ bant ");
    line.type_in("\r");
    line.shows("1 Kerja sama 2 dari 107");
    line.type_in("\x1bq\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}
