//! Ticking, drafts, undo, the palette, the first start.

use insta::assert_snapshot;

use super::Bench;
use crate::model::{Office, State, Zone, command::Context};
use crate::register::{Answer, Ask};
use crate::screen::place::{Place, first_start::FirstStart};
use crate::screen::{Key, Leave};

/// The state of Banten for recommendation 4.
fn state(bench: &mut Bench) -> Option<State> {
    let list = "DP-2021-03".parse().expect("an id");
    let sight = bench.register.look(&[Ask::Checklist(list)], &Context::on(super::bench::today())).expect("a sight");
    let Some(Answer::Checklist(Some(detail))) = sight.answers.into_iter().next() else { panic!("no checklist") };
    detail.answers.get(&4)?.get(&"36".parse().expect("a region")).map(|a| a.state)
}

#[test]
fn the_form_of_a_follow_up() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t4");
    assert_snapshot!("the_form_asks_for_the_state", bench.screen());
    bench.press("1").content("kajian potensi ekspor");
    assert_snapshot!("the_form_asks_for_the_evidence", bench.screen());
}

#[test]
fn done_without_evidence_and_cannot_without_reason_are_refused() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41⏎");
    assert!(bench.shows("Sesuai rekomendasi memerlukan bukti"), "{}", bench.screen());
    assert_eq!(state(&mut bench), None);
    bench.content("ada").press("⏎");
    assert_eq!(state(&mut bench), Some(State::Done));
    bench.press("t44⏎");
    assert!(bench.shows("alasan yang sah"), "{}", bench.screen());
    assert_eq!(state(&mut bench), Some(State::Done));
}

#[test]
fn what_was_ticked_is_taken_back_and_done_again() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian").press("⏎u");
    assert_eq!(state(&mut bench), None);
    bench.press("^r");
    assert_eq!(state(&mut bench), Some(State::Done));
    bench.press("u:pulihkan⏎");
    assert_eq!(state(&mut bench), Some(State::Done));
}

#[test]
fn what_is_from_before_this_session_is_asked_about_first() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian").press("⏎");
    let mut bench = bench.again();
    bench.press("u");
    assert!(bench.shows("Urungkan yang dari sesi sebelumnya?"), "{}", bench.screen());
    assert_eq!(state(&mut bench), Some(State::Done));
    bench.press("1");
    assert_eq!(state(&mut bench), None);
}

#[test]
fn the_samples_own_entries_are_not_mine_to_take_back() {
    let mut bench = Bench::sample(80, 24);
    bench.press("u");
    assert!(bench.shows("Tidak ada tindakan Anda yang dapat diurungkan"), "{}", bench.screen());
}

#[test]
fn a_draft_survives_esc_and_the_next_start() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian potensi").press("⎋");
    assert!(bench.shows("tetap ada sebagai draf"), "{}", bench.screen());
    bench.press("t41");
    assert!(bench.shows("kajian potensi"), "{}", bench.screen());
    bench.press("⎋");
    let mut bench = bench.again();
    assert!(bench.shows("Draf tindak lanjut 4, Banten"), "{}", bench.screen());
    bench.press("1").content(" ekspor").press("⏎");
    assert!(bench.shows("Banten, rekomendasi 4: sesuai rekomendasi"), "{}", bench.screen());
    let bench = bench.again();
    assert!(!bench.shows("Draf tindak lanjut"), "{}", bench.screen());
}

#[test]
fn a_document_and_another_region_are_reached_upward() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian").press("↑").content("DOK-12").press("↑⏎jawa ti⏎⏎");
    assert!(bench.shows("Jawa Timur, rekomendasi 4: sesuai rekomendasi"), "{}", bench.screen());
}

#[test]
fn without_any_region_a_picker_asks_and_remembers() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/tidakadasatupun⏎3t");
    assert!(bench.shows("Pilih daerah"), "{}", bench.screen());
    bench.press("bante⏎1").content("kajian").press("⏎");
    assert!(bench.shows("Banten, rekomendasi 1"), "{}", bench.screen());
    bench.press("t");
    assert!(bench.line("Banten").contains("Banten"), "{}", bench.screen());
}

#[test]
fn the_palette_finds_acts_in_both_languages() {
    for words in [":bahasa⏎", ":language⏎"] {
        let mut bench = Bench::sample(80, 24);
        bench.press(words);
        assert!(bench.shows("Agreements"), "{words}\n{}", bench.screen());
    }
    let mut bench = Bench::sample(80, 24);
    bench.press(":");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_first_start_offers_three_ways() {
    let mut bench = Bench::empty(80, 24);
    bench.model.places = vec![Place::FirstStart(FirstStart::default())];
    assert_snapshot!(bench.screen());
    bench.press("1");
    assert_eq!(bench.left, Some(Leave::Sample));
    bench.left = None;
    bench.press("3");
    assert_snapshot!("the_first_start_asks_whose_register_it_is", bench.screen());
    bench.key(Key::Esc);
    assert!(bench.shows("Belum ada kerja sama") && bench.shows(":kantor"), "{}", bench.screen());
}

/// Whose register it is, as it was kept.
fn office(bench: &mut Bench) -> Office {
    let sight = bench.register.look(&[Ask::Office], &Context::on(super::bench::today())).expect("a sight");
    let Some(Answer::Office(office)) = sight.answers.into_iter().next() else { panic!("no office") };
    office
}

#[test]
fn whose_register_it_is_is_asked_at_the_first_start_and_can_be_said_later() {
    let first_start = || {
        let mut bench = Bench::empty(80, 24);
        bench.model.places = vec![Place::FirstStart(FirstStart::default())];
        bench
    };
    // Over the desk, or over the file that is brought in: its rows may be of that region.
    for (way, below) in [("3", "Belum ada kerja sama"), ("2", "Impor")] {
        let mut bench = first_start();
        bench.press(way).press("jayap");
        assert!(bench.shows("91.71") && bench.shows("Kota Jayapura"), "{}", bench.screen());
        bench.key(Key::Down).press("⏎");
        assert!(bench.shows("milik Kota Jayapura") && bench.shows(below), "{}", bench.screen());
        assert_eq!((office(&mut bench).region, bench.model.zone()), ("91.71".parse().ok(), Zone::Wit));
    }
    let mut bench = first_start();
    bench.press("3⏎");
    assert!(bench.shows("milik Kementerian Dalam Negeri"), "{}", bench.screen());
    assert!(office(&mut bench).ministry);
    bench.press("u");
    assert!(!office(&mut bench).is_named());
    // Left open, nothing is written; the palette asks again.
    let mut bench = first_start();
    bench.press("3bali").key(Key::Esc);
    assert_eq!((office(&mut bench).is_named(), bench.model.revision), (false, 0));
    bench.press(":kantor⏎").press("bali⏎");
    assert_eq!((office(&mut bench).region, bench.model.zone()), ("51".parse().ok(), Zone::Wita));
    // From here on it is known; a zone that was set stays where the register goes to another region.
    bench.press(":kantor⏎").press("banten⏎");
    assert_eq!(bench.model.zone(), Zone::Wib);
}

#[test]
fn at_the_first_start_q_leaves_and_enter_chooses() {
    let mut bench = Bench::empty(80, 24);
    bench.model.places = vec![Place::FirstStart(FirstStart::default())];
    bench.press("q");
    assert_eq!(bench.left, Some(Leave::Quit));
    bench.left = None;
    bench.press("⏎");
    assert_eq!(bench.left, Some(Leave::Sample));
}

#[test]
fn a_read_only_screen_refuses_in_one_sentence() {
    let mut bench = Bench::sample(80, 24);
    bench.model.health = crate::register::Health::ReadOnly;
    assert!(bench.screen().lines().nth(23).is_some_and(|l| l.trim_start().starts_with("BACA")), "{}", bench.screen());
    bench.press("/bant⏎t");
    assert!(bench.shows("hanya untuk dibaca"), "{}", bench.screen());
    bench.press("u");
    assert!(bench.shows("hanya untuk dibaca"));
}

#[test]
fn every_act_of_the_table_is_in_the_palette() {
    let mut bench = Bench::sample(80, 24);
    bench.press(":");
    let Some(Place::Palette(palette)) = bench.model.places.last() else { panic!("no palette") };
    let found: Vec<_> = palette.found().iter().map(|row| row.action).collect();
    for row in crate::screen::keys::rows(crate::screen::keys::On::List) {
        let apart = matches!(
            row.action,
            crate::screen::keys::Action::Palette | crate::screen::keys::Action::Number | crate::screen::keys::Action::Interrupt
        );
        assert!(apart || found.contains(&row.action), "{:?}", row.action);
    }
    bench.key(Key::Esc);
    assert!(!bench.shows("Perintah"));
}

const ARTICLE: &str = "Rapat Contoh\n\nContoh, Senin 8/3/2021. Rapat menghasilkan rekomendasi:\n\n1. satu yang pertama\n2. dua yang kedua\n3. tiga yang ketiga\n";

/// The screen with a small article read.
fn article() -> Bench {
    let mut bench = Bench::empty(80, 24);
    let file = bench.dir.path().join("rapat.txt");
    std::fs::write(&file, ARTICLE).expect("written");
    bench.press(":impor⏎").content(&file.display().to_string()).press("⏎");
    bench
}

/// The texts of the checklist that was written.
fn written(bench: &mut Bench) -> Vec<String> {
    let list = "DP-2021-03".parse().expect("an id");
    let sight = bench.register.look(&[Ask::Checklist(list)], &Context::on(super::bench::today())).expect("a sight");
    let Some(Answer::Checklist(Some(detail))) = sight.answers.into_iter().next() else { panic!("no checklist") };
    detail.checklist.recommendations.values().map(|r| r.text.clone()).collect()
}

#[test]
fn an_article_is_shown_before_it_is_written() {
    let mut bench = article();
    assert_snapshot!(bench.screen());
    bench.press("⏎");
    assert_eq!(written(&mut bench), ["satu yang pertama", "dua yang kedua", "tiga yang ketiga"]);
    assert!(bench.shows("3 Rekomendasi 2021"), "{}", bench.screen());
}

#[test]
fn items_of_an_article_are_joined_split_dropped_and_edited() {
    let mut bench = article();
    bench.press("↓1↓3").press("⏎");
    assert_eq!(written(&mut bench), ["satu yang pertama dua yang kedua"]);
    let mut bench = article();
    bench.press("2");
    bench.key(Key::Home);
    bench.press("→→→→⏎↓↓5").content(" dan lain").press("⏎⏎");
    assert_eq!(written(&mut bench), ["satu", "yang pertama", "dua yang kedua dan lain", "tiga yang ketiga"]);
}

#[test]
fn the_date_of_an_article_is_corrected_and_esc_writes_nothing() {
    let mut bench = article();
    bench.press("6^u").content("2021-13").press("⏎");
    assert!(bench.shows("Tanggal 2021-13 tidak ada"), "{}", bench.screen());
    bench.press("^u").content("2021-04-09").press("⏎");
    assert!(bench.shows("9 Apr 2021"), "{}", bench.screen());
    bench.press("⎋⎋");
    assert!(bench.shows("Belum ada kerja sama"), "{}", bench.screen());
    assert!(bench.shows("3 Rekomendasi") && !bench.shows("2021 "), "{}", bench.screen());
}

#[test]
fn a_path_is_completed_as_far_as_the_files_agree() {
    let mut bench = Bench::empty(80, 24);
    bench.press(":impor⏎/data/d⇥");
    assert!(bench.shows("/data/daftar-202"), "{}", bench.screen());
    assert!(bench.shows("2 cocok: daftar-2024.csv, daftar-2025.csv"), "{}", bench.screen());
}

#[test]
fn a_column_that_nobody_knows_is_asked_about_and_remembered() {
    let mut bench = Bench::empty(80, 24);
    let file = bench.dir.path().join("daftar.csv");
    std::fs::write(&file, "Daerah,Mitra,Warna,Kesan\n32,Suwon,merah,ramah\n").expect("written");
    bench.press(":impor⏎").content(&file.display().to_string()).press("⏎");
    assert!(bench.shows("Kolom “Warna” diisi apa?") && bench.shows("merah"), "{}", bench.screen());
    bench.press("1");
    assert!(bench.shows("Kolom “Kesan”"), "{}", bench.screen());
    let Some(Place::Columns(columns)) = bench.model.places.last() else { panic!("no question") };
    let note = columns.choices().iter().position(|(code, _)| *code == "note").expect("the field is free");
    for _ in 0..note {
        bench.press("↓");
    }
    bench.press("⏎⏎");
    assert!(bench.shows("Dimasukkan: 1 kerja sama baru"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("ramah"), "{}", bench.screen());
    // The same file again asks nothing.
    bench.press("⎋:impor⏎").content(&file.display().to_string()).press("⏎");
    assert!(bench.shows("1 sama"), "{}", bench.screen());
}

#[test]
fn records_that_were_exported_come_back_through_the_screen() {
    let mut bench = Bench::empty(80, 24);
    let file = bench.dir.path().join("semua.jsonl");
    let record = r#"{"id":"MT-0001","type":"partner","record":{"uid":"01M87TP97WNSJF30DHVS1VTMK8","name":"Suwon","country":"KR"}}"#;
    std::fs::write(&file, format!("{{\"format\":1,\"revision\":1,\"day\":\"2026-11-24\"}}\n{record}\n")).expect("written");
    bench.press(":impor⏎").content(&file.display().to_string()).press("⏎⏎2");
    assert!(bench.shows("Suwon"), "{}", bench.screen());
}
