//! What is still required, seen on the screen: nothing cut, nothing left unsaid, the cursor among what is missing.

use super::Bench;

#[test]
fn filling_in_what_is_missing_leads_to_the_next_need_and_never_away_from_them() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/beispiel⏎w");
    assert!(bench.line("▌").contains("1 tanggapan Menteri"), "{}", bench.screen());
    bench.press("⏎").content("100/7").press("⏎");
    assert!(bench.line("▌").contains("2 Pernyataan Kehendak Kerja Sama"), "{}", bench.screen());
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w⏎").content("170/9").press("⏎");
    assert!(bench.line("▌").contains("√ 1 persetujuan DPRD"), "{}", bench.screen());
    bench.press("u");
    assert!(bench.line("▌").contains("□ 1 persetujuan DPRD"), "{}", bench.screen());
}

#[test]
fn what_is_still_required_says_that_it_is_suspended_or_over() {
    let table = [("esimer", "ditangguhkan"), ("vidu", "ditarik kembali"), ("exemplop", "diakhiri"), ("ornekkoy", "berakhir")];
    for (query, status) in table {
        let mut bench = Bench::sample(80, 24);
        bench.press(&format!("/{query}⏎w"));
        assert!(bench.line("Status ").contains(status), "{query}\n{}", bench.screen());
    }
    let mut bench = Bench::sample(80, 24);
    bench.press("/reis⏎w");
    assert!(!bench.shows("Status "), "{}", bench.screen());
}

#[test]
fn a_day_or_an_article_is_never_cut_from_a_need() {
    let table = [("muster", &["paling lambat 14 Jan 2027"][..]), ("trust", &["sampai 7 Sep 2029", "Pasal 7 PP 59/2016"][..])];
    for (query, said) in table {
        let mut bench = Bench::sample(80, 40);
        bench.press(&format!("/{query}⏎w"));
        for words in said {
            assert!(bench.shows(words), "{query}: {words}\n{}", bench.screen());
        }
    }
}

#[test]
fn a_notice_window_is_explained_for_what_has_no_signature_too() {
    let mut bench = Bench::sample(80, 40);
    bench.press("/kalkinma⏎w");
    assert!(bench.shows("sejak 29 Sep 2026") && bench.shows("berakhir: 29 Sep 2026"), "{}", bench.screen());
}

#[test]
fn days_of_many_years_stand_whole_in_the_ladder() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/muster⏎⏎");
    assert!(bench.line("k pelaksanaan").contains("5 Jun 2023 1.268 hr"), "{}", bench.screen());
}

#[test]
fn what_is_over_says_so_instead_of_offering_acts_that_are_refused() {
    // What was rejected or withdrawn can only be opened again, with a reason.
    for (query, id) in [("primerovo", "KS-0121"), ("vidu", "KS-0122")] {
        let mut bench = Bench::sample(80, 24);
        bench.press(&format!("/{query}⏎a"));
        assert!(bench.shows("1 buka kembali"), "{}", bench.screen());
        assert!(!bench.shows("1 ajukan") && !bench.shows("kembalikan"), "{}", bench.screen());
        bench.press("1").content("tercatat keliru").press("⏎");
        assert!(bench.shows(&format!("{id} tersimpan: buka kembali")), "{}", bench.screen());
    }
    let mut bench = Bench::sample(80, 24);
    bench.press("/exemplop⏎a");
    assert!(bench.shows("2 perbarui") && !bench.shows("perpanjang  ") && !bench.shows("4 akhiri"), "{}", bench.screen());
}

#[test]
fn a_dialog_stays_within_its_frame_on_a_narrow_screen() {
    let mut bench = Bench::sample(60, 20);
    bench.press("/reis⏎a1");
    let screen = bench.screen();
    let framed: Vec<&str> = screen.lines().filter(|line| line.trim_start().starts_with('║')).skip(1).collect();
    assert!(framed.len() > 4 && framed.iter().all(|line| line.trim_end().ends_with('║')), "{screen}");
}

#[test]
fn what_was_just_recorded_begins_at_the_first_stage_of_its_route() {
    let table = [("northern⏎", "mulai dari prakarsa"), ("banten koica⏎", "mulai dari tawaran diterima")];
    for (query, begins) in table {
        let mut bench = Bench::sample(80, 24);
        bench.press(&format!("/{query}a"));
        assert!(bench.shows(&format!("1 {begins}")), "{}", bench.screen());
        assert!(
            !bench.shows("kembalikan") && !bench.shows("kesampingkan") && !bench.shows("syarat yang diperiksa lengkap"),
            "{}",
            bench.screen()
        );
        bench.press("1⏎");
        assert!(bench.shows(&format!("tersimpan: {begins}")), "{}", bench.screen());
    }
    let mut bench = Bench::sample(80, 24);
    bench.press("+buki⏎geor⏎^s/buki⏎a");
    assert!(bench.line("1 tidak ada").contains("isi dahulu jenis"), "{}", bench.screen());
}

#[test]
fn a_list_without_recommendations_says_how_they_are_added() {
    let mut bench = Bench::sample(80, 24);
    bench.press("3+1").content("Rapat").press("⏎").content("2026").press("^s");
    assert!(bench.shows("belum berisi rekomendasi"), "{}", bench.screen());
    bench.press("⏎+");
    assert!(bench.shows("rekomendasi baru"), "{}", bench.screen());
}
