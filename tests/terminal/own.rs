//! A register of one's own: what is done is there at the next start.

use crate::house::{House, sample};
use crate::line::start;

#[test]
fn an_import_and_a_tick_are_there_at_the_next_start_and_undo_asks_first() {
    let house = House::new();
    let mut line = start(&house, &[]).drawn();
    line.type_in("3");
    line.shows("Register ini milik siapa?");
    line.type_in("\x1b");
    line.hides("Register ini milik siapa?");
    line.shows("Kerja sama 0");
    for (name, done) in [("agreements.csv", "107"), ("rakor-2021-03-08.txt", "Rekomendasi 2021")] {
        line.type_in(format!(":impor\r\x1b[200~{}\x1b[201~\r\r", sample(name)));
        line.shows(done);
    }
    line.type_in("/bant\rt41Kajian potensi ekspor\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);

    let mut line = start(&house, &[]).size(140, 40).drawn();
    line.shows("1/43");
    line.type_in("u");
    line.shows("1 ya");
    line.type_in("2");
    line.hides("1 ya");
    line.shows("1/43");
    line.type_in("u");
    line.shows("1 ya");
    line.type_in("1");
    line.hides("1/43");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 0);
}

#[test]
fn the_palette_finds_the_check_and_says_that_the_register_is_whole() {
    let house = House::furnished();
    let mut line = start(&house, &[]).drawn();
    line.type_in(":peri\r");
    line.shows("2 entri");
    line.type_in("q\r");
    line.ends_sane(0);
}
