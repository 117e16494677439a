//! Coverage: the grid of regions by recommendations, its cells, and what is done on them.

use insta::assert_snapshot;

use super::Bench;
use crate::model::{Command, Envelope, Id, Target};

/// Lets an agreement of the sample serve these recommendations.
fn serve(bench: &mut Bench, agreement: u32, recommendations: &str) {
    let target = Target::Record(Id::Agreement(agreement));
    let command = Command::Set { target, fields: vec![("serves".into(), recommendations.into())] };
    let envelope = Envelope {
        id: ulid::Ulid(1_000 + u128::from(agreement)),
        author: "sari".into(),
        day: super::bench::today(),
        command,
        replies: Default::default(),
    };
    bench.register.submit(&envelope).expect("taken");
}

/// 11: which recommendation has nobody done.
#[test]
fn what_nobody_has_done_stands_out_in_one_key() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian potensi ekspor").press("⏎t74").content("pameran sudah selesai").press("⏎");
    let before = bench.pressed;
    bench.press("4");
    assert_eq!(bench.pressed - before, 1);
    assert_snapshot!(bench.screen());
}

/// 12: the four states of Jawa Timur this half-year, on paper.
#[test]
fn a_regions_states_are_on_paper_in_twelve_keys() {
    let mut bench = Bench::sample(80, 24);
    bench.press("4/jawa ti⏎p1");
    assert_eq!(bench.pressed, 12);
    let (name, bytes) = bench.written.last().cloned().expect("a file");
    assert_eq!(name, "DP-2021-03-2026-2.txt");
    assert_snapshot!(bytes);
    assert!(bench.shows("Ditulis ke"), "{}", bench.screen());
}

#[test]
fn the_table_is_written_too_and_the_dialog_says_of_how_many_regions() {
    let mut bench = Bench::sample(80, 24);
    bench.press("4p");
    assert!(bench.shows("Cetak cakupan DP-2021-03: 43 dari 43 daerah"), "{}", bench.screen());
    bench.press("↓⏎");
    let (name, bytes) = bench.written.last().cloned().expect("a file");
    assert_eq!((name.as_str(), bytes.lines().count()), ("DP-2021-03-2026-2.csv", 1 + 8 + 43 + 1));
}

#[test]
fn a_cell_is_set_in_place_taken_back_and_opened_with_its_answers() {
    let mut bench = Bench::sample(80, 24);
    bench.press("4/bali⏎→→→t2").content("menunggu anggaran").press("⏎");
    assert!(bench.shows("Bali · rekomendasi 4, Petakan potensi: belum sesuai rekomendasi. Bukti:"), "{}", bench.screen());
    assert!(bench.line("▌").contains("[►]"), "{}", bench.screen());
    bench.press("e^u").content("kajian potensi, 14 Sep 2026").press("⏎");
    assert!(bench.line("▌").contains("[►]") && bench.shows("potensi, 14 Sep 2026 (24 Nov 2026, budi)"), "{}", bench.screen());
    bench.press("t1").content("peta potensi").press("⏎⏎");
    assert_snapshot!(bench.screen());
    bench.press("⎋u");
    assert!(bench.line("▌").contains("[►]"), "{}", bench.screen());
    bench.press("v");
    assert!(bench.shows("Riwayat DP-2021-03/4/51"), "{}", bench.screen());
    bench.press("⎋w");
    assert!(bench.shows("Kurang bukti"), "{}", bench.screen());
}

#[test]
fn rows_are_narrowed_by_the_beginnings_of_names_and_esc_gives_all_back_with_the_same_row() {
    let mut bench = Bench::sample(80, 24);
    bench.press("4/jawa ti⏎");
    assert!(bench.line("▌").contains("Jawa Timur") && bench.shows("baris 1 dari 1"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.line("▌").contains("Jawa Timur") && bench.shows("dari 43"), "{}", bench.screen());
    bench.press("/tidakada");
    assert!(bench.shows("Tidak ada daerah dengan nama itu"), "{}", bench.screen());
    bench.press("⏎t");
    assert!(!bench.shows("Tindak lanjut ·"), "{}", bench.screen());
    bench.press("⎋⎋");
    assert!(bench.shows("1 Kerja sama"), "{}", bench.screen());
}

#[test]
fn every_size_and_both_languages_keep_the_cell_in_sight() {
    let mut bench = Bench::sample(80, 24);
    bench.press("4G").press("→→→→→→→→");
    for (columns, rows) in [(80, 24), (60, 15), (140, 40), (61, 16), (80, 24)] {
        bench.input(crate::screen::Input::Resize(columns, rows));
        let screen = bench.screen();
        assert!(screen.lines().any(|line| line.starts_with('▌') && line.contains("[□]")), "{columns}x{rows}\n{screen}");
        assert!(screen.lines().all(|line| crate::text::width::width(line) <= usize::from(columns)), "{columns}x{rows}\n{screen}");
    }
    bench.key(crate::screen::Key::F2);
    assert_snapshot!(bench.screen());
}

#[test]
fn a_register_without_a_list_says_so() {
    let mut bench = Bench::empty(80, 24);
    bench.press("4");
    assert!(bench.shows("Belum ada daftar rekomendasi"), "{}", bench.screen());
    bench.press("←→↑↓tewvp⏎⎋");
    assert!(bench.shows("1 Kerja sama"), "{}", bench.screen());
}

#[test]
fn what_no_agreement_serves_stands_out_and_enter_lists_those_that_do() {
    let mut bench = Bench::sample(80, 24);
    serve(&mut bench, 10, "DP-2021-03/1; DP-2021-03/6");
    serve(&mut bench, 1, "DP-2021-03/1");
    bench.press("/bandung⏎4");
    assert!(bench.line("kerja sama (Tab)").contains("4 dari 8"), "{}", bench.screen());
    bench.press("⇥↓");
    assert!(bench.shows("belum ada kerja sama yang mendukungnya"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("Isi \"Mendukung rekomendasi\""), "{}", bench.screen());
    bench.press("↑");
    assert_snapshot!(bench.screen());
    // Whatever the desk was narrowed to.
    bench.press("⏎");
    assert!(bench.shows("rekomendasi:DP-2021-03/1"), "{}", bench.screen());
    assert!(bench.shows("Braunschweig") && bench.shows("baris 1 dari 2"), "{}", bench.screen());
    bench.press("⏎4G");
    assert!(bench.shows("Mendukung rekomendasi DP-2021-03/1"), "{}", bench.screen());
}

#[test]
fn the_day_of_the_past_is_told_beside_what_narrows_the_rows() {
    for (keys, rest) in
        [(":per 8/3/2021⏎4", ""), (":per 8/3/2021⏎4/jawa ti⏎", " · / jawa ti"), (":per 8/3/2021⏎4⇥/potensi⏎", " · / potensi")]
    {
        let mut bench = Bench::sample(80, 24);
        bench.press(keys);
        assert!(bench.shows(&format!("per 8 Mar 2021{rest}")), "{keys}\n{}", bench.screen());
    }
}

#[test]
fn recommendations_are_narrowed_by_words_reported_and_turned_back_to_regions() {
    let mut bench = Bench::sample(80, 24);
    serve(&mut bench, 10, "DP-2021-03/4");
    bench.press("4⇥/potensi⏎");
    assert!(bench.shows("baris 1 dari 1") && bench.line("▌").contains("Petakan potensi"), "{}", bench.screen());
    bench.press("p");
    assert!(bench.shows("Cetak DP-2021-03 menurut kerja sama: 1 dari 8 rekomendasi"), "{}", bench.screen());
    bench.press("1");
    let (name, bytes) = bench.written.last().cloned().expect("a file");
    assert_eq!(name, "DP-2021-03-mendukung-2026-11-24.txt");
    assert_snapshot!(bytes);
    bench.press("⎋");
    assert!(bench.line("▌").contains("Petakan potensi") && bench.shows("dari 8"), "{}", bench.screen());
    bench.press("⇥");
    assert!(bench.shows("43 daerah × 8 rekomendasi"), "{}", bench.screen());
    bench.press("⇥⎋");
    assert!(bench.shows("1 Kerja sama"), "{}", bench.screen());
}
