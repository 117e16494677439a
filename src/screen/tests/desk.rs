//! The desk: its picture at each size, linked panes, finding, order.

use insta::assert_snapshot;

use super::Bench;
use crate::screen::{Input, Key, Leave};

#[test]
fn the_desk_at_80x24() {
    assert_snapshot!(Bench::sample(80, 24).screen());
}

#[test]
fn the_desk_at_132x43_narrowed_to_japan() {
    let mut bench = Bench::sample(132, 43);
    bench.press("/negara:jp⏎");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_desk_in_english_at_140x40() {
    let mut bench = Bench::sample(140, 40);
    bench.key(Key::F2);
    assert_snapshot!(bench.screen());
    assert_eq!(bench.kept.as_ref().and_then(|p| p.language).map(|l| l.code()), Some("en"));
}

#[test]
fn the_counts_are_those_of_the_sample() {
    let bench = Bench::sample(160, 40);
    let header = bench.screen().lines().next().map(str::to_owned).unwrap_or_default();
    for count in ["▲ 45 perhatian", "● 71 berlaku", "► 12 proses", "○ 30 penjajakan", "24 Nov 2026 WIB"] {
        assert!(header.contains(count), "{header}");
    }
}

#[test]
fn esc_takes_off_the_narrowing_and_keeps_the_chosen_row() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎");
    assert!(bench.shows("1 Kerja sama 1 dari 130"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("1 Kerja sama 130"));
    assert!(bench.line("▌").contains("Kōchi"), "{}", bench.screen());
}

#[test]
fn esc_in_the_line_brings_back_what_was_there() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/negara:jp⏎/koc⎋");
    assert!(bench.shows("/ negara:jp"), "{}", bench.screen());
    assert!(bench.line("▌").contains("Kōchi"));
}

#[test]
fn the_last_search_is_offered_and_typing_replaces_it() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎⎋/");
    assert!(bench.line(" / ").contains("/ koc"), "{}", bench.screen());
    bench.press("suw");
    assert!(bench.line("▌").contains("Suwon"));
}

#[test]
fn an_order_keeps_the_chosen_row_and_is_kept_for_the_next_start() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎⎋s3");
    assert!(bench.line("▌").contains("Kōchi"), "{}", bench.screen());
    let mut bench = bench.again();
    bench.press("g");
    assert!(bench.line("▌").contains("Aceh"), "{}", bench.screen());
}

#[test]
fn a_column_can_be_hidden_and_shown() {
    let mut bench = Bench::sample(80, 24);
    bench.press("s");
    bench.press("↓↓↓↓␣⎋");
    assert!(!bench.shows("Neg"), "{}", bench.screen());
    let bench = bench.again();
    assert!(!bench.shows("Neg"));
}

#[test]
fn tab_completes_fields_and_values() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/sta⇥");
    assert!(bench.shows("/ status:"), "{}", bench.screen());
    bench.press("bera⇥");
    assert!(bench.shows("/ status:berakhir"), "{}", bench.screen());
    assert!(bench.shows("11"));
}

#[test]
fn what_a_query_cannot_say_is_told() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/status:tidur2⏎");
    assert!(bench.shows("tidak dikenal"), "{}", bench.screen());
    bench.press("/warna:merah⏎");
    assert!(bench.shows("dicari sebagai kata biasa"), "{}", bench.screen());
}

#[test]
fn a_partner_chosen_by_hand_narrows_the_agreements() {
    let mut bench = Bench::sample(140, 40);
    bench.press("2/jica⏎↓↑");
    assert!(bench.shows("1 Kerja sama 3 dari 130"), "{}", bench.screen());
    bench.press("⎋⎋");
    assert!(bench.shows("1 Kerja sama 130"), "{}", bench.screen());
}

#[test]
fn passing_the_partners_with_tab_narrows_nothing() {
    let mut bench = Bench::sample(140, 40);
    bench.press("⇥⇥⇥");
    assert!(bench.shows("1 Kerja sama 130"));
}

#[test]
fn capitals_and_unknown_keys_say_why_they_do_nothing() {
    let mut bench = Bench::sample(80, 24);
    bench.press("R");
    assert!(bench.shows("Caps Lock"));
    bench.press("x");
    assert!(bench.shows("x tidak dipakai di sini"));
}

#[test]
fn q_asks_once_and_enter_leaves() {
    let mut bench = Bench::sample(80, 24);
    bench.press("q");
    assert_eq!(bench.left, None);
    bench.press("⏎");
    assert_eq!(bench.left, Some(Leave::Quit));
}

#[test]
fn a_paste_outside_a_line_does_nothing_and_says_so() {
    let mut bench = Bench::sample(80, 24);
    bench.input(Input::Paste("t41x\n".into()));
    assert!(bench.shows("Tempelan tidak dipakai di sini"), "{}", bench.screen());
    bench.press("/").input(Input::Paste("kochi\r\n".into()));
    assert!(bench.line("▌").contains("Kōchi"));
}

#[test]
fn every_size_down_to_the_least_keeps_the_cursor_and_fills_no_last_cell() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎⎋");
    for (columns, rows) in [(80, 24), (132, 43), (60, 15), (110, 20), (200, 60), (61, 16)] {
        bench.input(Input::Resize(columns, rows));
        let screen = bench.screen();
        assert!(screen.lines().any(|l| l.contains('▌') && l.contains("Kōchi")), "{columns}x{rows}\n{screen}");
        let last = screen.lines().nth(usize::from(rows) - 1).expect("a last row");
        assert!(crate::text::width::width(last) < usize::from(columns));
    }
    bench.input(Input::Resize(40, 10));
    assert!(bench.shows("Jendela terlalu kecil"));
    bench.input(Input::Resize(80, 24));
    assert!(bench.line("▌").contains("Kōchi"));
}

#[test]
fn in_ascii_nothing_of_ours_is_beyond_it() {
    let mut bench = Bench::sample(80, 24);
    bench.model.look.ascii = true;
    bench.model.look.ascii_letters = true;
    let screen = bench.screen();
    assert!(screen.is_ascii(), "{screen}");
    assert!(screen.lines().any(|l| l.starts_with(">!")), "{screen}");
}

#[test]
fn a_dialog_over_wide_letters_keeps_its_left_edge() {
    // At some width the edge falls into the middle of a letter of two columns.
    for columns in 110..134 {
        let mut bench = Bench::sample(columns, 43);
        bench.press("/negara:jp⏎s");
        let framed = bench.screen().lines().filter(|l| l.contains('║') && l.chars().filter(|c| *c == '║').count() >= 3).count();
        assert_eq!(framed, 11, "{columns}\n{}", bench.screen());
    }
}

#[test]
fn keys_beyond_the_ends_of_a_list_are_none() {
    let mut bench = Bench::sample(80, 24);
    for _ in 0..300 {
        bench.model.effects.clear();
        crate::screen::update(&mut bench.model, Input::Key(Key::Down));
    }
    for _ in 0..129 {
        crate::screen::update(&mut bench.model, Input::Key(Key::Up));
    }
    bench.input(Input::Resumed);
    assert!(bench.shows("baris 1 dari 130"), "{}", bench.screen());
}

#[test]
fn the_real_cursor_stands_on_the_rows_name() {
    let mut bench = Bench::sample(140, 40);
    bench.press("/koc⏎");
    let row = bench.line("║▌ ●  KS-0009");
    let at = row.find("Kota Surabaya").map(|byte| row[..byte].chars().count());
    assert!(bench.screen().ends_with(&format!("cursor {},3\n", at.expect("the name"))), "{}", bench.screen());
}
