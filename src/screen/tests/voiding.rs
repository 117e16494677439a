//! Voiding from the palette: an agreement, a partner, a paper, a recommendation; and what stands in its way.

use insta::assert_snapshot;

use super::Bench;
use crate::language::Language;
use crate::screen::place::Place;

fn is_asking(bench: &Bench) -> bool {
    matches!(bench.model.places.last(), Some(Place::Void(_)))
}

#[test]
fn an_agreement_is_voided_with_a_reason_and_brought_back() {
    for (words, language) in [(":batalkan⏎", Language::Id), (":void⏎", Language::En)] {
        let mut bench = Bench::sample(80, 24);
        bench.model.language = language;
        bench.press("/yesi⏎").press(words);
        assert!(is_asking(&bench), "{words}\n{}", bench.screen());
        bench.content("tercatat dua kali").press("⏎");
        assert!(bench.shows("KS-0109") && !bench.shows("Yesi"), "{}", bench.screen());
        bench.press("u");
        assert!(bench.line("▌").contains("Yesi"), "{}", bench.screen());
    }
}

#[test]
fn the_dialog_says_what_is_voided_and_asks_for_the_reason() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎:batalkan⏎");
    assert_snapshot!(bench.screen());
    bench.press("⏎");
    assert!(bench.shows("Tuliskan alasan pembatalan.") && is_asking(&bench), "{}", bench.screen());
}

#[test]
fn what_others_still_name_is_refused_before_a_reason_is_typed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("2/george⏎:batalkan⏎");
    assert!(bench.shows("masih dipakai KS-"), "{}", bench.screen());
    bench.content("rangkap").press("⏎");
    assert!(is_asking(&bench) && bench.shows("masih dipakai KS-") && bench.shows("rangkap"), "{}", bench.screen());
}

#[test]
fn a_paper_and_an_opened_record_are_voided_from_where_they_stand() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎⏎2:batalkan⏎");
    assert!(bench.shows("KS-0108/document/1"), "{}", bench.screen());
    bench.content("salah unggah").press("⏎");
    assert!(bench.shows("2 Dokumen · 4 dari 5"), "{}", bench.screen());
    bench.press("u");
    assert!(bench.shows("2 Dokumen · 5 dari 6"), "{}", bench.screen());
    bench.press("1:batalkan⏎").content("rangkap").press("⏎");
    assert!(matches!(bench.model.places.as_slice(), [Place::Desk(_)]) && !bench.shows("Reishi"), "{}", bench.screen());
    bench.press("u⎋");
    assert!(bench.shows("Reishi"), "{}", bench.screen());
}

#[test]
fn a_half_written_reason_outlives_the_program() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/yesi⏎:batalkan⏎").content("tercatat dua").press("⎋");
    assert!(bench.shows("tetap ada sebagai draf"), "{}", bench.screen());
    let mut bench = bench.again();
    assert!(bench.shows("pembatalan KS-0109"), "{}", bench.screen());
    bench.press("1").content(" kali").press("⏎");
    assert!(bench.shows("KS-0109 dibatalkan. u mengembalikannya."), "{}", bench.screen());
    assert!(bench.model.drafts.is_empty());
}

#[test]
fn nothing_is_voided_where_nothing_can_be_changed() {
    let mut bench = Bench::sample(80, 24);
    bench.model.health = crate::register::Health::ReadOnly;
    bench.press("/yesi⏎:batalkan⏎");
    assert!(!is_asking(&bench) && bench.shows("hanya untuk dibaca"), "{}", bench.screen());
}
