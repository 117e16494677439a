//! What an officer does, in the keys counted for it: on the sample, at 80x24, from the ministry's desk.

use super::Bench;

fn desk() -> Bench {
    Bench::sample(80, 24)
}

/// 1: where does Surabaya – Kōchi stand, and what is known of it.
#[test]
fn an_agreement_is_found_in_four_keys_and_explained() {
    let mut bench = desk();
    bench.press("/koc");
    assert_eq!(bench.pressed, 4);
    assert!(bench.line("▌").contains("Kōchi 高知市"), "{}", bench.screen());
    assert!(bench.shows("KS-0009 berlaku sejak 17 Apr 1997"), "{}", bench.screen());
}

/// 2: what needs somebody first today, of every kind.
#[test]
fn what_needs_somebody_first_in_one_key() {
    let mut bench = desk();
    bench.press("!");
    assert_eq!(bench.pressed, 1);
    let first = bench.line("▌");
    assert!(first.contains("KS-0027") && first.contains("Kota Surakarta – Montana") && first.contains("lewat 13 th"), "{}", bench.screen());
    assert!(bench.shows("Berakhir 2012") && bench.shows("(Pasal 32"), "{}", bench.screen());
}

/// 3: why Kota Contoh – Reishi cannot go on: whose turn, until when, what is missing, by which article.
#[test]
fn why_an_agreement_cannot_go_on_in_seven_keys() {
    let mut bench = desk();
    bench.press("/reis⏎w");
    assert_eq!(bench.pressed, 7);
    assert!(bench.line("Giliran").contains("DPRD Kota Contoh"), "{}", bench.screen());
    assert!(bench.line("Batas").contains("7 Des 2026: hari kerja ke-36 dari 45"), "{}", bench.screen());
    let missing = bench.line("▌");
    assert!(missing.contains("□ 1 persetujuan DPRD") && missing.ends_with("Pasal 17 (2)"), "{}", bench.screen());
}

/// 5: which partners in Japan, with how many agreements each.
#[test]
fn partners_of_a_country_in_eight_keys() {
    let mut bench = desk();
    bench.press("2/jepang");
    assert_eq!(bench.pressed, 8);
    assert!(bench.line("JICA").ends_with('3'), "{}", bench.line("JICA"));
    assert!(bench.line("Kōchi").ends_with('1'));
    assert!(bench.shows("15 dari 115"), "{}", bench.screen());
}

/// 6: which papers of Kota Contoh – Reishi are there, where is the original.
#[test]
fn the_papers_of_an_agreement_in_eight_keys() {
    let mut bench = desk();
    bench.press("/reis⏎⏎2");
    assert_eq!(bench.pressed, 8);
    assert!(bench.line("▌").contains("√ kajian"), "{}", bench.screen());
    assert!(bench.shows("2 Dokumen · 5 dari 6") && bench.shows("Semua asli di Bagian Kerja"), "{}", bench.screen());
}

/// 9: tick recommendation 4 for Banten, with its evidence.
#[test]
fn a_recommendation_is_ticked_in_ten_keys() {
    let mut bench = desk();
    bench.press("/bant⏎t41").content("kajian potensi ekspor, 14 Sep 2026").press("⏎");
    assert_eq!(bench.pressed, 10);
    assert!(bench.shows("Banten, rekomendasi 4: sesuai rekomendasi. u mengurungkan."), "{}", bench.screen());
    bench.press("3");
    assert!(bench.line(" 4 Petakan").contains("√") && bench.line(" 4 Petakan").ends_with("1 dari 43"), "{}", bench.screen());
}

/// 10: recommendation 7 cannot be done in Bali: state 4, with the reason.
#[test]
fn what_cannot_be_done_is_said_with_its_reason_in_ten_keys() {
    let mut bench = desk();
    bench.press("/bali⏎t74").content("pameran sudah selesai pada Maret 2022").press("⏎");
    assert_eq!(bench.pressed, 10);
    assert!(bench.shows("Bali, rekomendasi 7: tidak dapat ditindaklanjuti"), "{}", bench.screen());
}

/// 13: Kota Contoh – Yesi goes to the DPRD, with the plan as paper.
#[test]
fn an_agreement_goes_to_the_dprd_in_nine_keys() {
    let mut bench = desk();
    bench.press("/yesi⏎a1").content("180/7/2026").press("⏎");
    assert_eq!(bench.pressed, 9);
    assert!(bench.line("Yesi").contains("persetujuan DPRD"), "{}", bench.screen());
    assert!(bench.shows("KS-0109 tersimpan: ajukan ke persetujuan DPRD. u mengurungkan."), "{}", bench.screen());
}

/// 14: Kab. Contoh – Lizi: the written consideration is out, on to the draft that it asks for.
#[test]
fn an_agreement_goes_on_to_the_draft_in_nine_keys() {
    let mut bench = desk();
    bench.press("/lizi⏎a1").content("100.4/55/SJ");
    assert!(bench.shows("mencatat isi dokumennya: meminta penyusunan"), "{}", bench.screen());
    bench.press("⏎");
    assert_eq!(bench.pressed, 9);
    assert!(bench.line("Lizi").contains("rancangan naskah"), "{}", bench.screen());
}

/// 16: Surabaya – Liverpool: extended, as a linked successor.
#[test]
fn an_agreement_is_extended_in_ten_keys() {
    let mut bench = desk();
    bench.press("/live⏎a1").content("119/UK/2026").press("⏎").content("Mar 2031").press("⏎");
    assert_eq!(bench.pressed, 10);
    assert!(bench.shows("tersimpan: perpanjang. u mengurungkan."), "{}", bench.screen());
    assert!(bench.shows("1 Kerja sama 2 dari 131"), "{}", bench.screen());
}

/// 18: who changed it last; it was me: take it back. Here what was changed is a follow-up of its region.
#[test]
fn ones_own_change_is_seen_and_taken_back() {
    let mut bench = desk();
    bench.press("/koc⏎t41").content("kajian").press("⏎");
    assert!(bench.shows("Kota Surabaya, rekomendasi 4: sesuai rekomendasi"));
    let before = bench.pressed;
    bench.press("vu");
    assert_eq!(bench.pressed - before, 2);
    assert!(bench.shows("Diurungkan: tindak lanjut, DP-2021-03/4/35.78"), "{}", bench.screen());
}

/// 19: bring in an office's table; its faults named, nothing half kept.
#[test]
fn a_table_is_brought_in_or_its_faults_are_named() {
    let mut bench = Bench::empty(80, 24);
    let good = bench.dir.path().join("baik.csv");
    let bad = bench.dir.path().join("buruk.csv");
    std::fs::write(&good, include_bytes!("../../data/sample/agreements.csv")).expect("written");
    std::fs::write(&bad, "region_code,partner,signed\n99,Atlantis,2021-02-30\n32,Suwon,2020\n").expect("written");
    bench.press(":impor⏎").content(&bad.display().to_string()).press("⏎");
    assert!(bench.shows("baris 1 (baris berkas 2), region_code") && bench.shows("baris 1 (baris berkas 2), signed"), "{}", bench.screen());
    bench.press("⎋");
    let before = bench.pressed;
    bench.press(":impor⏎").content(&good.display().to_string()).press("⏎");
    assert!(bench.shows("KS-0001  Kota Bandung – Braunschweig (DE) · KSDPL kembar · MoU · 2 Jun 1960"), "{}", bench.screen());
    bench.press("⏎");
    assert_eq!(bench.pressed - before, 9);
    assert!(bench.shows("Dimasukkan: 107 kerja sama baru"), "{}", bench.screen());
    assert!(bench.shows("1 Kerja sama 107"));
}

/// 24: is the register whole: chain and head hash.
#[test]
fn the_register_is_checked_in_six_keys() {
    let mut bench = desk();
    bench.press(":peri⏎");
    assert_eq!(bench.pressed, 6);
    assert!(bench.shows("Register utuh: 3 entri"), "{}", bench.screen());
}

/// 15: record an activity of Kota Semarang – Brisbane, with evidence.
#[test]
fn an_activity_is_recorded_in_twelve_keys() {
    let mut bench = desk();
    bench.press("/bris⏎⏎3+").content("8/3/2026").press("⏎").content("Kunjungan sekolah").press("⏎").content("berita acara 12").press("⏎");
    assert!(bench.pressed <= 12, "{}", bench.pressed);
    assert!(bench.shows("KS-0052/activity/1 tersimpan") && bench.shows("bukti: berita acara 12"), "{}", bench.screen());
}

/// 17: new agreement Kota Bukittinggi – George Town.
#[test]
fn a_new_agreement_is_made_in_thirteen_keys() {
    let mut bench = desk();
    bench.press("+buki⏎geor⏎1^S");
    assert!(bench.pressed <= 13, "{}", bench.pressed);
    assert!(bench.shows("tersimpan. u mengurungkan"), "{}", bench.screen());
    bench.press("/bukit geor");
    assert!(bench.line("▌").contains("George Town"), "{}", bench.screen());
}
