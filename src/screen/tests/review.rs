//! The review in keys: cards, decisions, the end, the minute, and what comes between.

use insta::assert_snapshot;

use super::Bench;
use crate::language::Language;
use crate::model::command::Context;
use crate::model::{Command, Decided, Envelope, Outcome};
use crate::register::{Answer, Ask};
use crate::screen::personal::Draft;
use crate::screen::place::Place;

/// Seven agreements that ended in one year after the other, each with a kind and a partner.
fn seven(columns: u16, rows: u16) -> Bench {
    let partners = ["Aomori", "Beppu", "Chiba", "Date", "Ebetsu", "Fujisawa", "Gifu"];
    let row = |(n, partner): (usize, &&str)| format!("32.7{},{partner},JP,sister city,2010-01-01,201{}-06-01\n", n + 1, n + 2);
    let table = partners.iter().enumerate().map(row).collect::<String>();
    Bench::of_table(&format!("region_code,partner,country,kind,signed,until\n{table}"), columns, rows)
}

/// What was decided, in order of the matters.
fn decided(bench: &mut Bench) -> Vec<(String, Decided)> {
    let id = "BA-2026-001".parse().expect("an id");
    let context = Context::on(bench.model.day);
    let sight = bench.register.look(&[Ask::Minute(id)], &context).expect("a sight");
    match sight.answers.into_iter().next() {
        Some(Answer::Minute(Some(detail))) => detail.decided.into_iter().map(|(matter, decided)| (matter.to_string(), decided)).collect(),
        _ => Vec::new(),
    }
}

fn is_on_the_desk(bench: &Bench) -> bool {
    matches!(bench.model.places.as_slice(), [Place::Desk(_)])
}

/// 20: the weekly review: seven matters, six fine, one with an action, and the minute signed.
#[test]
fn seven_matters_are_reviewed_and_signed_in_twelve_keys() {
    let mut bench = seven(80, 24);
    bench.press("r111111");
    assert!(bench.shows("butir 7 dari 7"), "{}", bench.screen());
    bench.press("2").content("Surati mitra").press("⏎").content("Bagian KS").press("⏎").content("+10hk").press("⏎");
    assert!(bench.shows("Semua butir sudah diputuskan."), "{}", bench.screen());
    bench.press("⏎");
    assert_eq!(bench.pressed, 12);
    assert!(bench.shows("Berita acara reviu BA-2026-001") && bench.shows("BA-2026-001 ditandatangani"), "{}", bench.screen());
    let decided = decided(&mut bench);
    let of = |outcome| decided.iter().filter(|(_, decided)| decided.outcome == outcome).count();
    assert_eq!((of(Outcome::Fine), of(Outcome::Action)), (6, 1));
    // 22: the minute that was just signed, on paper.
    bench.press("p1");
    assert_eq!(bench.pressed, 14);
    assert!(bench.shows("Ditulis ke /rumah/BA-2026-001.txt."), "{}", bench.screen());
    let (name, text) = bench.written.last().expect("a file");
    assert_eq!(name, "BA-2026-001.txt");
    assert!(text.contains("Tindakan: Surati mitra") && text.lines().all(|line| line.chars().count() <= 80), "{text}");
    bench.press("p2");
    assert_eq!(bench.written.last().map(|(name, _)| name.as_str()), Some("BA-2026-001.md"));
    bench.press("⎋");
    assert!(is_on_the_desk(&bench));
    bench.press("r");
    assert!(bench.shows("Tidak ada yang perlu direviu hari ini.") && is_on_the_desk(&bench), "{}", bench.screen());
}

/// 21: going on with it after the line was cut.
#[test]
fn a_review_goes_on_where_it_was_after_the_line_was_cut() {
    let mut bench = seven(80, 24);
    bench.press("r11n");
    assert!(bench.shows("butir 4 dari 7"), "{}", bench.screen());
    let line = bench.line("KS-");
    let mut bench = bench.again();
    bench.pressed = 0;
    bench.press("r");
    assert_eq!(bench.pressed, 1);
    assert!(bench.shows("butir 4 dari 7") && bench.line("KS-") == line, "{}", bench.screen());
    assert!(bench.shows("2 diputuskan") && bench.shows("5 tersisa"), "{}", bench.screen());
}

#[test]
fn the_card_at_80x24() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/live⏎r");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_card_in_english_at_140x40() {
    let mut bench = Bench::sample(140, 40);
    bench.model.language = Language::En;
    bench.press("/reis⏎r");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_card_of_one_that_sleeps_proposes_with_its_arithmetic() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/muster⏎r");
    assert_snapshot!(bench.screen());
}

#[test]
fn the_fields_of_an_action_stand_in_the_place_of_the_decisions() {
    let mut bench = seven(80, 24);
    bench.press("r2").content("Surati mitra").press("⏎⏎").content("besok");
    assert_snapshot!(bench.screen());
    // Who is missing: said where it is, nothing was written, what was typed is kept.
    bench.press("⏎");
    assert!(bench.shows("Tuliskan siapa yang menindaklanjuti.") && bench.shows("Surati mitra"), "{}", bench.screen());
    assert_eq!(decided(&mut bench), []);
    bench.content("Bagian KS").press("^s");
    let decided = decided(&mut bench);
    let (_, first) = decided.first().expect("it was decided");
    assert_eq!((first.note.as_deref(), first.who.as_deref()), (Some("Surati mitra"), Some("Bagian KS")));
    assert_eq!(first.until, "2026-11-25".parse().ok());
    assert!(bench.shows("butir 2 dari 7") && bench.line("Sebelumnya:").contains("perlu tindakan"), "{}", bench.screen());
}

#[test]
fn a_matter_is_postponed_with_a_day_alone() {
    let mut bench = seven(80, 24);
    bench.press("r3");
    let before = bench.pressed;
    bench.content("1/12/2026").press("⏎");
    assert_eq!(bench.pressed - before, 1);
    let decided = decided(&mut bench);
    assert_eq!(decided.first().map(|(_, first)| (first.outcome, first.until)), Some((Outcome::Postponed, "2026-12-01".parse().ok())));
    bench.press("3").content("24/11/2026").press("⏎");
    assert!(bench.shows("paling cepat sampai besok"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("butir 2 dari 7"), "{}", bench.screen());
}

#[test]
fn a_decision_half_typed_survives_esc_and_a_restart() {
    let mut bench = seven(80, 24);
    bench.press("r12").content("Surati mit").press("⎋");
    assert!(bench.shows("Isian Anda") || bench.shows("isian Anda"), "{}", bench.screen());
    assert!(matches!(bench.drafts.as_slice(), [Draft::Decide(draft)] if draft.note == "Surati mit"), "{:?}", bench.drafts);
    // Another decision on the same matter begins empty; this one comes back.
    bench.press("3");
    assert!(!bench.shows("Surati mit"), "{}", bench.screen());
    bench.press("⎋2");
    assert!(bench.shows("Surati mit"), "{}", bench.screen());
    let mut bench = bench.again();
    assert!(bench.shows("keputusan reviu KS-"), "{}", bench.screen());
    bench.press("1");
    assert!(bench.shows("Surati mit") && bench.shows("butir 2 dari 7"), "{}", bench.screen());
    bench.content("ra").press("⏎").content("Budi").press("⏎").content("besok").press("⏎");
    assert_eq!(bench.drafts, []);
    assert_eq!(decided(&mut bench).len(), 2);
}

#[test]
fn the_last_decision_is_taken_back_and_its_card_is_there_again() {
    let mut bench = seven(80, 24);
    bench.press("r");
    let first = bench.line("KS-");
    bench.press("1");
    assert_ne!(bench.line("KS-"), first);
    bench.press("u");
    assert!(bench.shows("butir 1 dari 7") && bench.line("KS-") == first, "{}", bench.screen());
    assert!(bench.shows("Diurungkan: keputusan reviu"), "{}", bench.screen());
    bench.press("^r");
    assert!(bench.shows("butir 2 dari 7") && bench.shows("1 diputuskan"), "{}", bench.screen());
    // From the end too, also when all was decided.
    bench.press("111111");
    assert!(bench.shows("Semua butir"), "{}", bench.screen());
    bench.press("u");
    assert!(bench.shows("butir 7 dari 7"), "{}", bench.screen());
}

#[test]
fn a_signature_is_taken_back_and_the_review_goes_on() {
    let mut bench = seven(80, 24);
    bench.press("r1q2");
    assert!(bench.shows("BA-2026-001 ditandatangani"), "{}", bench.screen());
    bench.press("u");
    assert!(bench.shows("Belum ditandatangani") || bench.shows("belum ditandatangani"), "{}", bench.screen());
    bench.press("⎋r");
    assert!(bench.shows("butir 2 dari 7"), "{}", bench.screen());
}

#[test]
fn matters_are_skipped_and_gone_back_to() {
    let mut bench = seven(80, 24);
    bench.press("r");
    let first = bench.line("KS-");
    bench.press("nn");
    assert!(bench.shows("butir 3 dari 7") && bench.shows("N kembali ke butir 2"), "{}", bench.screen());
    bench.press("NN");
    assert!(bench.line("KS-") == first, "{}", bench.screen());
    bench.press("N");
    assert!(bench.shows("Ini butir pertama"), "{}", bench.screen());
    bench.press("nnnnnn");
    assert!(bench.shows("butir 7 dari 7") && bench.shows("ini butir terakhir"), "{}", bench.screen());
    bench.press("n");
    assert!(bench.shows("Masih ada 7 butir"), "{}", bench.screen());
    bench.press("N");
    assert!(bench.shows("butir 7 dari 7"), "{}", bench.screen());
    // Decided at the end of the list: those skipped come again.
    bench.press("1");
    assert!(bench.shows("butir 2 dari 7") && bench.line("KS-") == first, "{}", bench.screen());
}

#[test]
fn the_end_in_the_middle_and_after_the_last_matter() {
    let mut bench = seven(80, 24);
    bench.press("r113").content("besok").press("⏎q");
    assert_snapshot!("the_end_in_the_middle", bench.screen());
    bench.press("4");
    assert!(bench.shows("butir 4 dari 7"), "{}", bench.screen());
    bench.press("q⏎");
    assert!(is_on_the_desk(&bench) && bench.shows("Reviu berhenti, 4 butir"), "{}", bench.screen());
    bench.press("r1111");
    assert_snapshot!("the_end_after_the_last_matter", bench.screen());
    bench.press("3");
    assert!(is_on_the_desk(&bench), "{}", bench.screen());
    bench.press("r⏎");
    assert!(bench.shows("BA-2026-001 ditandatangani"), "{}", bench.screen());
}

#[test]
fn from_the_middle_two_keys_lead_back_to_the_desk() {
    let mut bench = seven(80, 24);
    bench.press("r⎋");
    assert!(is_on_the_desk(&bench), "nothing was decided\n{}", bench.screen());
    bench.press("r1⎋⎋");
    assert!(is_on_the_desk(&bench), "{}", bench.screen());
}

#[test]
fn the_record_lies_over_its_card_and_esc_comes_back_to_it() {
    let mut bench = seven(80, 24);
    bench.press("r1");
    let card = bench.screen();
    bench.press("⏎");
    assert!(bench.shows("4 Keterangan"), "{}", bench.screen());
    bench.press("⎋");
    assert_eq!(bench.screen(), card);
    for keys in ["w⎋", "v⎋", "?⎋", "a⎋", ":⎋", "e⎋", "c⎋", "!⎋"] {
        bench.press(keys);
        assert_eq!(bench.line("KS-"), card.lines().find(|line| line.contains("KS-")).unwrap_or_default(), "{keys}");
    }
    bench.press("y");
    assert!(bench.copied.as_ref().is_some_and(|id| card.contains(id.as_str())));
    // `r` from a record over it comes back to it too.
    bench.press("⏎r");
    assert!(bench.shows("butir 2 dari 7"), "{}", bench.screen());
}

#[test]
fn what_an_act_settles_is_told_and_the_next_card_comes() {
    let mut bench = seven(80, 24);
    bench.press("rn");
    assert!(bench.line("KS-").contains("KS-0002"), "{}", bench.screen());
    bench.press("a4").content("selesai").press("⏎");
    assert!(bench.line("tersimpan").contains("akhiri"), "{}", bench.screen());
    assert!(bench.line("KS-").contains("KS-0003") && bench.shows("butir 2 dari 6"), "{}", bench.screen());
    bench.press("g");
    assert!(bench.line("tidak perlu direviu lagi").contains("KS-0002"), "{}", bench.screen());
}

#[test]
fn an_activity_is_recorded_where_the_review_proposes_it() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/muster⏎ra");
    assert!(bench.line("catat kegiatan").contains(" 5 "), "{}", bench.screen());
    bench.press("5");
    assert!(matches!(bench.model.places.last(), Some(Place::Form(_))), "{}", bench.screen());
    // Elsewhere the acts of the procedure stand alone.
    let mut bench = seven(80, 24);
    bench.press("ra");
    assert!(!bench.shows("catat kegiatan") && bench.shows("1 perpanjang"), "{}", bench.screen());
}

#[test]
fn a_review_is_narrowed_as_the_desk_and_goes_on_as_it_was_begun() {
    let mut bench = seven(80, 24);
    bench.press("/chib⏎r");
    assert!(bench.shows("butir 1 dari 1 · chib"), "{}", bench.screen());
    bench.press("q");
    bench.press("⎋r1q⏎/chib⏎r");
    assert!(bench.shows("butir 4 dari 7"), "an open review of everything stays one of everything\n{}", bench.screen());
}

#[test]
fn somebody_else_s_change_comes_to_the_card_and_leaves_what_is_typed() {
    let mut bench = seven(80, 24);
    bench.press("r2").content("Surati");
    let Some(Place::Review(place)) = bench.model.places.last() else { panic!("{}", bench.screen()) };
    let matter = place.matter().expect("a card");
    let wanted = crate::model::act::Decide { matter, outcome: Outcome::Fine, note: None, who: None, until: None, query: None };
    let envelope = Envelope {
        id: ulid::Ulid(9),
        author: "sari".into(),
        day: bench.model.day,
        command: Command::Decide(wanted),
        replies: Default::default(),
    };
    bench.register.submit(&envelope).expect("saved");
    bench.input(crate::screen::Input::Resumed);
    assert!(bench.shows("Surati") && bench.shows("butir 1 dari 7"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("butir 1 dari 6"), "{}", bench.screen());
    assert_eq!(bench.drafts.len(), 1);
}

#[test]
fn a_register_that_takes_no_changes_shows_the_cards_and_refuses_decisions() {
    let mut bench = seven(80, 24);
    bench.model.health = crate::register::Health::ReadOnly;
    bench.press("r1");
    assert!(bench.shows("hanya untuk dibaca") && bench.shows("butir 1 dari 7"), "{}", bench.screen());
    assert!(bench.screen().lines().rev().nth(1).is_some_and(|keys| keys.starts_with(" BACA")), "{}", bench.screen());
    bench.press("n");
    assert!(bench.shows("butir 2 dari 7"), "{}", bench.screen());
}

#[test]
fn a_long_matter_is_scrolled() {
    let mut bench = Bench::sample(60, 15);
    bench.press("/reis⏎r");
    assert!(bench.shows("baris lagi") && bench.shows("butir 1 dari 1"), "{}", bench.screen());
    let first = bench.screen();
    bench.press("j");
    assert_ne!(bench.screen(), first);
    bench.press("G");
    assert!(!bench.shows("baris lagi"), "{}", bench.screen());
    bench.press("g");
    assert_eq!(bench.screen(), first);
}

#[test]
fn what_changed_since_the_last_review_comes_back_with_what_was_decided_then() {
    let mut bench = seven(80, 24);
    bench.press("r1q⏎");
    let command = Command::Set { target: "KS-0001".parse().expect("a target"), fields: vec![("note".into(), "mitra membalas".into())] };
    bench
        .register
        .submit(&Envelope { id: ulid::Ulid(8), author: "sari".into(), day: bench.model.day, command, replies: Default::default() })
        .expect("saved");
    bench.press("rN");
    assert!(bench.line("KS-0001").contains("Aomori"), "{}", bench.screen());
    assert!(bench.line("Reviu lalu ").contains("24 Nov 2026 budi: beres (BA-2026-001)"), "{}", bench.screen());
    let changed = bench.line("Perubahan ");
    assert!(changed.contains("sari") && changed.contains("Catatan: mitra"), "{}", bench.screen());
    bench.press("nN2");
    assert!(bench.line("══ 2").contains("perlu tindakan"), "{}", bench.screen());
}

#[test]
fn an_answer_that_is_overdue_is_a_matter_too() {
    let mut bench = Bench::sample(80, 24);
    let target = "DP-2021-03".parse().expect("a target");
    let command = Command::Set { target, fields: vec![("due".into(), "2026-06-30".into())] };
    bench
        .register
        .submit(&Envelope { id: ulid::Ulid(8), author: "sari".into(), day: bench.model.day, command, replies: Default::default() })
        .expect("saved");
    bench.input(crate::screen::Input::Resumed);
    bench.press("/bant⏎r");
    while !bench.shows("DP-2021-03/4/36  ") {
        bench.press("n");
    }
    assert_snapshot!(bench.screen());
    bench.press("⏎");
    assert!(bench.line("▌").contains("Banten"), "{}", bench.screen());
    bench.press("⎋e1").content("kajian potensi").press("⏎");
    assert!(bench.shows("Banten, rekomendasi 4: sesuai rekomendasi"), "{}", bench.screen());
    assert!(bench.shows("DP-2021-03/5/36"), "{}", bench.screen());
}

#[test]
fn capitals_decide_nothing() {
    let mut bench = seven(80, 24);
    bench.press("rQPEA");
    assert!(bench.shows("butir 1 dari 7") && bench.shows("Huruf besar"), "{}", bench.screen());
}

#[test]
fn minutes_are_listed_newest_first_opened_and_printed() {
    let mut bench = seven(80, 24);
    bench.press(":berita acara⏎");
    assert!(bench.shows("Belum ada berita acara reviu."), "{}", bench.screen());
    bench.press("p");
    assert!(bench.shows("Di sini belum ada yang dapat dicetak."), "{}", bench.screen());
    bench.press("⎋r11⎋2⎋r1:berita acara⏎");
    insta::assert_snapshot!("minutes_newest_first", bench.screen());
    bench.press("j⏎");
    assert!(bench.shows("Berita acara reviu BA-2026-001") && bench.shows("BA-2026-001 ditandatangani"), "{}", bench.screen());
    bench.press("⎋p1");
    assert!(bench.shows("Ditulis ke /rumah/BA-2026-001.txt."), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("Reviu · butir 2 dari 5"), "{}", bench.screen());
}
