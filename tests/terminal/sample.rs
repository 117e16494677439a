//! Work on the sample in both sizes: narrow, open, tick, undo, other sizes, the other language.

use crate::house::House;
use crate::line::{Line, seen, start};

/// The desk of the sample.
fn desk(house: &House, columns: u16, rows: u16) -> Line {
    let line = start(house, &["--sample"]).size(columns, rows).drawn();
    line.shows("Kota Singkawang");
    line
}

/// A tick from the desk in one write, and back; `done` and `none` are how its bar reads there.
fn narrow_open_tick_undo((columns, rows): (u16, u16), none: &str, done: &str) {
    let house = House::new();
    let mut line = desk(&house, columns, rows);
    line.type_in("/koc");
    line.hides("baris 1 dari 130");
    line.shows("baris 1 dari 1");
    line.type_in("\r\r");
    line.shows("KS-0009  Kota Surabaya – Kōchi 高知市");
    line.shows("4 Keterangan");
    line.type_in("\x1b");
    line.shows("/ koc");
    line.type_in("\x1b");
    line.chooses("Kōchi 高知市");
    line.hides("/ koc");
    line.type_in("/bant\rt41Kajian potensi ekspor\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("3");
    line.shows(done);
    line.hides(&format!("{none} Petakan"));
    line.type_in("u");
    line.shows("Ctrl-R");
    line.hides(done);
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.temporary(), 0);
}

#[test]
fn a_recommendation_is_ticked_and_taken_back_under_tabs() {
    narrow_open_tick_undo((80, 24), "□  4", "1 dari 43");
}

#[test]
fn a_recommendation_is_ticked_and_taken_back_in_three_panes() {
    narrow_open_tick_undo((140, 40), "□ 4", "1/43");
}

#[test]
fn a_storm_of_sizes_leaves_the_form_its_text_and_its_cursor() {
    let house = House::new();
    let mut line = desk(&house, 80, 24);
    line.type_in("/bant\rt41kajian potensi");
    line.shows("kajian potensi");
    let before = line.look(seen);
    for (columns, rows) in [(132, 43), (60, 15), (40, 10), (80, 24)] {
        line.resize(columns, rows);
    }
    line.wait_for("the same screen as before", |screen| seen(screen) == before);
    line.resize(40, 10);
    line.shows("terlalu kecil");
    line.resize(140, 40);
    line.shows("kajian potensi");
    line.type_in(" ekspor\r");
    line.shows("1/43");
    line.type_in("q\r");
    line.ends_sane(0);
}

#[test]
fn f2_turns_the_language_here_and_for_the_next_start() {
    let house = House::furnished();
    let mut line = start(&house, &[]).drawn();
    line.shows("Kerja sama 107");
    line.type_in("\x1bOQ");
    line.shows("Agreements 107");
    line.type_in("q\r");
    line.ends_sane(0);
    let line = start(&house, &[]).drawn();
    line.shows("Agreements 107");
    let told = start(&house, &["--language", "id"]).drawn();
    told.shows("Kerja sama 107");
}
