//! Opened records: agreement, partner, checklist, recommendation, history, help.

use insta::assert_snapshot;

use super::Bench;
use crate::model::{Command, Envelope, Lost};

#[test]
fn an_agreement_opened() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎⏎");
    assert_snapshot!(bench.screen());
}

#[test]
fn an_unchecked_source_is_said_in_sentence_and_record() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yangmei⏎");
    assert!(bench.shows("Sumber belum diperiksa"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("sumber belum diperiksa"), "{}", bench.screen());
}

#[test]
fn a_partner_opened_shows_its_agreements() {
    let mut bench = Bench::sample(80, 24);
    bench.press("2/jica⏎⏎");
    assert_snapshot!(bench.screen());
}

#[test]
fn a_checklist_opened_shows_its_recommendations_in_full() {
    let mut bench = Bench::sample(80, 24);
    bench.press("3⏎");
    assert_snapshot!(bench.screen());
}

#[test]
fn a_recommendation_by_region_leads_to_the_regions_agreements() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian").press("⏎⎋3");
    bench.press("g↓↓↓⏎⏎");
    assert!(bench.line("▌").contains("Banten – sesuai rekomendasi: kajian"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("hanya Banten"), "{}", bench.screen());
    assert!(bench.shows("1 Kerja sama 2 dari 130"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("1 Kerja sama 130"));
}

#[test]
fn the_next_record_of_the_list_opens_with_n() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/jica⏎⏎");
    assert!(bench.line("KS-").contains("KS-0014"), "{}", bench.screen());
    bench.press("n");
    assert!(bench.screen().lines().next().is_some_and(|l| l.contains("KS-0069")), "{}", bench.screen());
    bench.press("N");
    assert!(bench.screen().lines().next().is_some_and(|l| l.contains("KS-0014")));
}

#[test]
fn history_says_who_when_what() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎v");
    assert!(bench.shows("Riwayat KS-0009"));
    assert!(bench.shows("rev 1 · 24 Nov 2026 · sampel · impor tabel"), "{}", bench.screen());
    assert!(bench.shows("Ditandatangani: 17 Apr 1997") && bench.shows("Jenis: KSDPL kembar"), "{}", bench.screen());
}

#[test]
fn help_is_drawn_from_the_key_table() {
    let mut bench = Bench::sample(80, 43);
    bench.press("?");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_number_is_copied_and_said() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/koc⏎y");
    assert_eq!(bench.copied.as_deref(), Some("KS-0009"));
    assert!(bench.shows("KS-0009 disalin"));
}

#[test]
fn the_history_of_an_answer_is_reached_from_pane_3() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian").press("⏎g3↓↓↓v");
    assert!(bench.shows("Riwayat DP-2021-03/4/36") && bench.shows("Keadaan: sesuai rekomendasi"), "{}", bench.screen());
}

#[test]
fn a_section_of_an_opened_record_is_narrowed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("3⏎⏎/jawa tim");
    assert!(bench.line("▌").contains("Jawa Timur") && !bench.shows("Banten"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.line("▌").contains("Jawa Timur") && bench.shows("1 Per daerah"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("Aceh"), "{}", bench.screen());
    bench.press("/bali⎋");
    assert!(bench.shows("Aceh"), "{}", bench.screen());
    bench.press("/tidakada⏎");
    assert!(bench.shows("2 Uraian"), "{}", bench.screen());
    bench.press("⎋⎋");
    assert!(bench.shows("DP-2021-03  Kemendagri"), "{}", bench.screen());
}

#[test]
fn n_goes_on_beyond_the_rows_that_the_desk_last_showed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("s2g⏎");
    for _ in 0..70 {
        bench.press("n");
    }
    assert!(bench.screen().starts_with(" KS-0071"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.line("▌").contains("Yangmei"), "{}", bench.screen());
}

/// Every record that can be opened, at every width, has a marked row wherever its cursor goes.
#[test]
fn a_row_is_marked_at_the_end_and_after_every_resize() {
    for keys in ["/reis⏎⏎", "/reis⏎w", "/yesi⏎w", "/live⏎⏎", "/koc⏎w", "2⏎", "3⏎", "3⏎⏎"] {
        let mut bench = Bench::sample(80, 24);
        bench.press(keys).press("G");
        assert!(bench.shows("▌"), "{keys} G\n{}", bench.screen());
        for (columns, rows) in [(132, 43), (60, 15), (110, 24), (80, 24)] {
            bench.input(crate::screen::Input::Resize(columns, rows));
            assert!(bench.shows("▌"), "{keys} at {columns}x{rows}\n{}", bench.screen());
        }
        bench.key(crate::screen::Key::F2);
        assert!(bench.shows("▌"), "{keys} F2\n{}", bench.screen());
    }
}

#[test]
fn the_same_row_is_under_the_cursor_at_another_width() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w↓↓↓");
    let marked = |bench: &Bench| bench.line("▌").trim_start_matches('▌').split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let before = marked(&bench);
    for (columns, rows) in [(132, 43), (60, 24), (80, 24)] {
        bench.input(crate::screen::Input::Resize(columns, rows));
        assert_eq!(marked(&bench).chars().take(20).collect::<String>(), before.chars().take(20).collect::<String>());
    }
}

#[test]
fn a_file_that_changed_or_went_missing_is_told_where_its_paper_stands() {
    let mut bench = Bench::sample(80, 24);
    let target = "KS-0108/document/1".parse().expect("a paper");
    let file = format!("{}  /srv/surat/tanggapan.pdf", "ab".repeat(32));
    let command = Command::Set { target, fields: vec![("file".into(), file)] };
    let envelope = Envelope { id: ulid::Ulid(9), author: "sari".into(), day: super::bench::today(), command, replies: Default::default() };
    bench.register.submit(&envelope).expect("taken");
    bench.press("/reis⏎⏎");
    assert!(bench.shows("tanggapan.pdf") && !bench.shows("berkas berubah"), "{}", bench.screen());
    for (lost, words) in [(Lost::Changed, "▲   berkas berubah"), (Lost::Missing, "▲   berkas tidak ada")] {
        bench.lost.insert("/srv/surat/tanggapan.pdf".into(), lost);
        bench.press("⎋⏎");
        assert!(bench.shows(words), "{}", bench.screen());
    }
    bench.lost.clear();
    bench.press("⎋⏎");
    assert!(!bench.shows("berkas tidak ada"), "{}", bench.screen());
}
