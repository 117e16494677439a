//! What needs somebody: its picture, its keys, and that acts know the row under its cursor.

use insta::assert_snapshot;
use ulid::Ulid;

use super::Bench;
use super::bench::today;
use crate::model::command::OfficeRegion;
use crate::model::{Command, Envelope, Id, RegionCode, Target};
use crate::screen::{Input, Key};

fn open(columns: u16, rows: u16) -> Bench {
    let mut bench = Bench::sample(columns, rows);
    bench.press("!");
    bench
}

#[test]
fn what_needs_somebody_at_80x24() {
    assert_snapshot!(open(80, 24).screen());
}

#[test]
fn what_needs_somebody_in_english_at_140x40() {
    let mut bench = open(140, 40);
    bench.key(Key::F2);
    assert_snapshot!(bench.screen());
}

#[test]
fn the_desk_counts_as_many_agreements_as_the_list_has() {
    let mut bench = Bench::sample(140, 40);
    let header = bench.screen().lines().next().map(str::to_owned).unwrap_or_default();
    bench.press("!");
    let title = bench.screen().lines().next().map(str::to_owned).unwrap_or_default();
    assert!(header.contains("▲ 45 perhatian") && title.contains("Perlu perhatian · 45 kerja sama"), "{header}\n{title}");
    bench.press("G");
    assert!(bench.shows("baris 45 dari 45"), "{}", bench.screen());
}

#[test]
fn the_reasons_of_the_row_under_the_cursor_stand_in_full_with_their_article() {
    let mut bench = open(80, 24);
    assert!(bench.shows("Berakhir 2012; penerusnya atau pengakhirannya belum tercatat. (Pasal 32"), "{}", bench.screen());
    bench.press("/reishi⏎");
    assert!(bench.line("▌").contains("13 hari lagi"), "{}", bench.screen());
    assert!(bench.shows("KS-0108 Kota Contoh – Reishi 例市 (contoh) · giliran DPRD"), "{}", bench.screen());
    assert!(bench.shows("Pasal 17"), "{}", bench.screen());
}

#[test]
fn it_is_narrowed_while_typing_and_esc_takes_that_off_and_then_closes() {
    let mut bench = open(80, 24);
    bench.press("/liver");
    assert!(bench.line("▌").contains("Liverpool") && bench.shows("baris 1 dari 1"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("dari 45 butir") && bench.shows("/ liver"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.line("▌").contains("Liverpool") && bench.shows("dari 45"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("1 Kerja sama 130"), "{}", bench.screen());
    // Words of the sentence are found too, and what finds nothing says so.
    bench.press("!/penerusnya⏎");
    assert!(bench.shows("baris 1 dari 1"), "{}", bench.screen());
    bench.press("/tidakada⏎");
    assert!(bench.shows("Tidak ada yang cocok"), "{}", bench.screen());
    bench.press("qq");
    assert!(bench.shows("1 Kerja sama 130"), "{}", bench.screen());
}

#[test]
fn enter_opens_the_record_and_n_goes_on_to_the_next_of_the_list() {
    let mut bench = open(80, 24);
    bench.press("⏎");
    assert!(bench.shows("KS-0027") && bench.shows("Montana"), "{}", bench.screen());
    bench.press("n");
    assert!(bench.shows("KS-0097"), "{}", bench.screen());
    bench.press("nN⎋");
    assert!(bench.line("▌").contains("KS-0097"), "{}", bench.screen());
    // Over an opened record it comes back to the same list.
    bench.press("⏎!");
    assert!(bench.line("▌").contains("KS-0097"), "{}", bench.screen());
}

#[test]
fn acts_are_about_the_row_under_the_cursor() {
    let keys = [
        ("w", "Kota Surabaya – Liverpool"),
        ("v", "KS-0010"),
        ("a", "KS-0010"),
        ("t", "Kota Surabaya"),
        ("e", "KS-0010"),
        ("y", "KS-0010 disalin"),
    ];
    for (key, shown) in keys {
        let mut bench = open(80, 24);
        bench.press("/liver⏎").press(key);
        assert!(bench.shows(shown), "{key}\n{}", bench.screen());
        if key == "y" {
            assert_eq!(bench.copied.as_deref(), Some("KS-0010"));
        }
    }
}

#[test]
fn what_was_seen_to_leaves_and_the_cursor_goes_on_to_the_next() {
    let mut bench = open(80, 24);
    bench.press("/liver⏎⎋");
    let next = row_below(&bench);
    bench.press("a1").content("119/UK/2026").press("⏎").content("Mar 2031").press("⏎");
    assert!(bench.shows("tersimpan: perpanjang"), "{}", bench.screen());
    assert!(bench.shows("45 kerja sama"), "{}", bench.screen());
    assert_eq!(number(&bench.line("▌")), next, "{}", bench.screen());
    // And taken back it is there again, the cursor where it was.
    bench.press("u");
    assert!(bench.shows("45 kerja sama"), "{}", bench.screen());
    assert_eq!(number(&bench.line("▌")), next, "{}", bench.screen());
}

fn number(line: &str) -> String {
    line.split_whitespace().find(|word| word.starts_with("KS-") || word.starts_with("DP-")).unwrap_or_default().to_owned()
}

fn row_below(bench: &Bench) -> String {
    let screen = bench.screen();
    let mut rows = screen.lines().skip_while(|line| !line.contains('▌'));
    rows.nth(1).map(number).unwrap_or_default()
}

/// The sample with a day that its checklist set, which is past.
fn overdue(columns: u16, rows: u16) -> Bench {
    let mut bench = Bench::sample(columns, rows);
    let target = Target::Record("DP-2021-03".parse().expect("a list"));
    let command = Command::Set { target, fields: vec![("due".into(), "1/11/2026".into())] };
    let envelope = Envelope { id: Ulid(50), author: "budi".into(), day: today(), command, replies: Default::default() };
    bench.register.submit(&envelope).expect("the day is set");
    bench.input(Input::Resumed);
    bench
}

#[test]
fn answers_that_are_overdue_are_matters_of_their_region() {
    let mut bench = overdue(80, 24);
    bench.press("!");
    assert!(bench.shows("45 kerja sama, 344 tindak lanjut"), "{}", bench.screen());
    bench.press("/dp-2021-03/4/36⏎");
    let row = bench.line("▌");
    assert!(row.contains("▲□ DP-2021-03 Banten – ") && row.contains("lewat 23 hari"), "{}", bench.screen());
    assert!(bench.shows("Tenggat daftar periksa 1 Nov 2026: belum ditindaklanjuti"), "{}", bench.screen());
    bench.press("w");
    assert!(bench.shows("Yang wajib hanya ada pada kerja sama"), "{}", bench.screen());
    // Enter opens the recommendation on its region, `e` and `t` set what the region did.
    bench.press("⏎");
    assert!(bench.line("▌").contains("Banten"), "{}", bench.screen());
    bench.press("⎋e");
    assert!(bench.shows("perlu bukti"), "{}", bench.screen());
    bench.press("⎋t1").content("peta potensi").press("⏎");
    assert!(bench.shows("Banten, rekomendasi 4: sesuai rekomendasi"), "{}", bench.screen());
    assert!(bench.shows("Tidak ada yang cocok"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("45 kerja sama, 343 tindak lanjut"), "{}", bench.screen());
}

#[test]
fn a_region_sees_its_own_answers_alone() {
    let mut bench = overdue(80, 24);
    let region = Some(OfficeRegion::Region(RegionCode::new(36, 0)));
    let command = Command::SetOffice { region, zone: None, dormant_after: None, review_after: None, stalled_after: None };
    let envelope = Envelope { id: Ulid(51), author: "budi".into(), day: today(), command, replies: Default::default() };
    bench.register.submit(&envelope).expect("the office is set");
    bench.press("!");
    assert!(bench.shows("45 kerja sama, 8 tindak lanjut"), "{}", bench.screen());
}

#[test]
fn what_others_change_leaves_the_cursor_on_its_matter() {
    let mut bench = open(80, 24);
    bench.press("/darwin⏎⎋");
    let here = number(&bench.line("▌"));
    let void = Command::Void { target: Target::Record(Id::Agreement(27)), reason: "ganda".into() };
    let envelope = Envelope { id: Ulid(52), author: "sari".into(), day: today(), command: void, replies: Default::default() };
    bench.register.submit(&envelope).expect("it is voided");
    bench.input(Input::Resumed);
    assert!(bench.shows("44 kerja sama"), "{}", bench.screen());
    assert_eq!(number(&bench.line("▌")), here, "{}", bench.screen());
}

#[test]
fn a_register_without_anything_says_so() {
    let mut bench = Bench::empty(80, 24);
    bench.press("!");
    assert!(bench.shows("Tidak ada yang perlu perhatian hari ini"), "{}", bench.screen());
    bench.press("⏎wvate↓G⎋");
    assert!(bench.shows("1 Kerja sama"), "{}", bench.screen());
}

#[test]
fn keys_of_other_places_say_that_they_are_none_here() {
    let mut bench = open(80, 24);
    for key in ["s", "+", "1"] {
        bench.press(key);
        assert!(bench.shows("tidak dipakai di sini"), "{key}\n{}", bench.screen());
    }
    bench.press("?");
    assert!(bench.shows("reviu: satu butir demi satu") && !bench.shows("urutan dan kolom"), "{}", bench.screen());
}

#[test]
fn every_size_keeps_the_cursor_and_in_ascii_nothing_is_beyond_it() {
    let mut bench = overdue(80, 24);
    bench.press("!/kochi darwin⏎⎋/darwin⏎⎋");
    for (columns, rows) in [(80, 24), (132, 43), (60, 15), (110, 20), (200, 60), (61, 16)] {
        bench.input(Input::Resize(columns, rows));
        let screen = bench.screen();
        assert!(screen.lines().any(|line| line.contains('▌') && line.contains("Kota ")), "{columns}x{rows}\n{screen}");
        assert!(screen.lines().take(usize::from(rows)).all(|line| crate::text::width::width(line) <= usize::from(columns)), "{screen}");
    }
    bench.model.look.ascii = true;
    bench.model.look.ascii_letters = true;
    let screen = bench.screen();
    assert!(screen.is_ascii() && screen.lines().any(|line| line.starts_with(">!")), "{screen}");
}
