//! The desk as of another day, and by what was known.

use super::Bench;
use super::bench::today;
use crate::language::Language;
use crate::screen::Input;

fn header(bench: &Bench) -> String {
    bench.screen().lines().next().unwrap_or_default().to_owned()
}

fn last_row(bench: &Bench) -> String {
    bench.screen().lines().nth(23).unwrap_or_default().to_owned()
}

#[test]
fn the_desk_as_of_a_day_at_80x24() {
    let mut bench = Bench::sample(80, 24);
    bench.press(":per 8/3/2021⏎");
    insta::assert_snapshot!(bench.screen());
}

#[test]
fn the_desk_as_known_in_english_at_140x40() {
    let mut bench = Bench::sample(140, 40);
    bench.model.language = Language::En;
    bench.press(":as-of 2012-02⏎:known 2⏎");
    insta::assert_snapshot!(bench.screen());
}

#[test]
fn a_day_is_typed_behind_its_word_in_both_languages_and_also_chosen() {
    for keys in [":per 8/3/2021⏎", ":as-of 8 Mar 2021⏎", ":keadaan per tanggal⏎8/3/2021⏎", "/kochi⏎⏎:per 2021-03-08⏎⎋⎋"] {
        let mut bench = Bench::sample(80, 24);
        bench.press(keys);
        assert!(header(&bench).ends_with("per 8 Mar 2021"), "{keys}\n{}", bench.screen());
        assert!(last_row(&bench).starts_with(" BACA"), "{keys}\n{}", bench.screen());
    }
}

#[test]
fn a_line_that_cannot_be_read_stays_to_be_mended() {
    let table = [(":per 29/2/2021⏎", "29/2/2021"), (":diketahui 999⏎", "Revisi 999 belum ada"), (":per lama⏎", "lama")];
    for (keys, said) in table {
        let mut bench = Bench::sample(80, 24);
        bench.press(keys);
        assert!(bench.model.state.is_today() && bench.line(said).len() > said.len(), "{keys}\n{}", bench.screen());
        bench.press("^u").press("per 2005⏎");
        assert!(header(&bench).ends_with("per 31 Des 2005"), "{keys}\n{}", bench.screen());
        assert!(bench.shows("2005 dibaca sebagai hari terakhirnya, 31 Des 2005."), "{}", bench.screen());
    }
}

#[test]
fn only_what_works_in_the_state_is_offered_at_the_bottom() {
    let offered = |bench: &Bench, key: &str| last_row(bench).contains(key);
    for keys in ["", "3", "⏎", "!", "4", "5", "c"] {
        let mut bench = Bench::sample(140, 24);
        bench.press("/kochi⏎:per 8/3/2021⏎").press(keys);
        for refused in [" a ajukan", " t tindak", " e edit", " + tambah", " u urungkan", " r reviu"] {
            assert!(!offered(&bench, refused), "{keys} {refused}\n{}", bench.screen());
        }
        assert!(offered(&bench, " v versi") && offered(&bench, "? bantuan"), "{keys}\n{}", bench.screen());
    }
    // Beside a holder the review is read, and nothing decided.
    let mut bench = Bench::sample(140, 24);
    bench.model.health = crate::register::Health::ReadOnly;
    assert!(offered(&bench, " r reviu") && !offered(&bench, " a ajukan"), "{}", bench.screen());
    bench.press("r");
    assert!(offered(&bench, " n lewati") && !offered(&bench, " putuskan") && !offered(&bench, " e edit"), "{}", bench.screen());
}

#[test]
fn every_change_is_refused_and_nothing_is_opened_for_it() {
    for keys in ["a", "t", "e", "+", "u", "^r", "r", "3+", "2+", "⏎e", "⏎a", "⏎3+", ":batalkan catatan⏎", ":impor⏎"] {
        let mut bench = Bench::sample(80, 24);
        bench.press("/kochi⏎:per 8/3/2021⏎").press(keys);
        let said = "Ini keadaan per 8 Mar 2021: hanya dapat dibaca. Esc: kembali ke hari ini.";
        assert!(bench.shows(said), "{keys}\n{}", bench.screen());
        assert_eq!(bench.model.waiting, 0);
    }
    let mut bench = Bench::sample(80, 24);
    bench.press(":diketahui 1⏎a");
    assert!(bench.shows("Ini keadaan diketahui revisi 1: hanya dapat dibaca."), "{}", bench.screen());
}

#[test]
fn esc_takes_off_the_narrowing_then_the_link_then_the_day_and_keeps_the_row() {
    let mut bench = Bench::sample(80, 24);
    bench.press(":per 8/3/2021⏎2↓").press("1/e⏎↓");
    let row = bench.line("▌");
    bench.press("⎋");
    assert_eq!((bench.line("▌"), bench.model.state.is_today()), (row.clone(), false));
    bench.press("⎋");
    assert_eq!((bench.line("▌"), bench.model.state.is_today()), (row, false));
    assert!(bench.model.desk().is_some_and(|desk| desk.link.is_none()));
    let number = bench.model.desk().and_then(|desk| desk.agreement()).map(|row| row.number);
    bench.press("⎋");
    assert!(bench.model.state.is_today() && bench.model.day == today(), "{}", bench.screen());
    assert_eq!(bench.model.desk().and_then(|desk| desk.agreement()).map(|row| row.number), number);
    assert!(header(&bench).ends_with("24 Nov 2026 WIB") && !last_row(&bench).starts_with(" BACA"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("q keluar"), "{}", bench.screen());
}

#[test]
fn a_row_that_had_not_begun_is_under_the_cursor_again_today() {
    let chosen = |bench: &Bench| bench.model.desk().and_then(|desk| desk.agreement()).map(|row| row.number);
    let mut bench = Bench::sample(80, 24);
    // Narrowing is taken off with the row kept.
    bench.press("/reis⏎⎋");
    let before = chosen(&bench);
    bench.press(":per 2005⏎");
    assert_ne!(chosen(&bench), before);
    bench.press("⎋");
    assert_eq!(chosen(&bench), before);
    // Who moved meanwhile stays where he went.
    bench.press(":per 2005⏎↓↓↓");
    let moved = chosen(&bench);
    bench.press("⎋");
    assert_eq!(chosen(&bench), moved);
}

#[test]
fn midnight_does_not_move_a_day_that_was_asked_for() {
    let mut bench = Bench::sample(80, 24);
    let tomorrow = "2026-11-25".parse().expect("a day");
    bench.press(":per 8/3/2021⏎").input(Input::Day(tomorrow));
    assert!(header(&bench).ends_with("per 8 Mar 2021"), "{}", bench.screen());
    bench.press("⎋");
    assert!(header(&bench).ends_with("25 Nov 2026 WIB"), "{}", bench.screen());
}

#[test]
fn a_history_ends_where_the_knowledge_does_and_details_with_the_day() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/kochi⏎⏎e");
    bench.press("⎋⎋⎋");
    bench.press("/koc⏎t41").content("surat").press("⏎⎋");
    let newest = bench.model.newest;
    bench.press(":per 8/3/2021⏎");
    assert_eq!(bench.model.newest, newest);
    bench.press(&format!(":diketahui {}⏎", newest - 1));
    assert_eq!((bench.model.revision, bench.model.newest), (newest - 1, newest));
    assert!(header(&bench).contains(&format!("per 8 Mar 2021, diketahui revisi {}", newest - 1)), "{}", bench.screen());
    bench.press("⎋");
    assert_eq!(bench.model.revision, newest);
}

#[test]
fn an_opened_record_that_had_not_begun_says_so() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎⏎:per 2005⏎");
    assert!(bench.shows("belum ada"), "{}", bench.screen());
    bench.press("⎋⎋⎋");
    assert!(bench.model.state.is_today(), "{}", bench.screen());
}

#[test]
fn the_day_stands_beside_what_narrows_a_place() {
    for keys in ["5/papua⏎", "c/papua⏎", "/papua⏎f3"] {
        let mut bench = Bench::sample(80, 24);
        bench.press(":per 8/3/2021⏎").press(keys);
        assert!(bench.shows("per 8 Mar 2021 · / papua"), "{keys}\n{}", bench.screen());
    }
}
