//! The calendar: its months, the chosen one's matters, and what opens from there.

use insta::assert_snapshot;

use super::Bench;

/// 4: which agreements of Papua end within twelve months.
#[test]
fn what_falls_in_papua_is_there_as_it_is_typed() {
    let mut bench = Bench::sample(80, 24);
    bench.press("5/papua");
    assert_eq!(bench.pressed, 7);
    assert_snapshot!(bench.screen());
}

#[test]
fn two_years_stand_on_one_screen() {
    let mut bench = Bench::sample(80, 24);
    bench.press("5");
    assert_snapshot!("the_calendar_at_80x24", bench.screen());
    bench.press("kk⏎");
    assert_snapshot!("what_is_past_with_the_cursor_among_it", bench.screen());
}

#[test]
fn the_calendar_in_english_at_140x40() {
    let mut bench = Bench::sample(140, 40);
    bench.key(crate::screen::Key::F2).press("5");
    assert_snapshot!(bench.screen());
}

#[test]
fn enter_goes_among_several_matters_and_opens_one_and_esc_peels_it_all_again() {
    let mut bench = Bench::sample(80, 24);
    bench.press("5k⏎j⏎");
    assert!(!bench.shows("Kalender ·"), "{}", bench.screen());
    for (keys, shows) in [("⎋", "Kalender ·"), ("⎋", "Kalender ·"), ("⎋", "1 Kerja sama")] {
        bench.press(keys);
        assert!(bench.shows(shows), "{}", bench.screen());
    }
}

#[test]
fn a_month_without_anything_says_so() {
    let mut bench = Bench::sample(80, 24);
    bench.press("5/tidakada⏎");
    assert!(bench.shows("Tidak ada yang"), "{}", bench.screen());
    bench.press("⎋");
    assert!(!bench.shows("tidakada"), "{}", bench.screen());
}

#[test]
fn the_cursor_moves_by_months_and_years_and_stays_within() {
    let mut bench = Bench::sample(80, 24);
    let heading = |bench: &mut Bench, keys: &str| {
        bench.press(keys);
        bench.screen().lines().nth(15).map(|line| line.split('·').next().unwrap_or_default().trim_matches([' ', '─']).to_owned())
    };
    for (keys, at) in [
        ("5", "Nov 2026"),
        ("l", "Nov 2027"),
        ("l", "Nov 2027"),
        ("j", "Des 2027"),
        ("h", "Des 2026"),
        ("h", "Des 2026"),
        ("G", "Okt 2028"),
        ("j", "Okt 2028"),
        ("g", "lewat"),
        ("k", "lewat"),
        ("l", "lewat"),
    ] {
        assert_eq!(heading(&mut bench, keys).as_deref(), Some(at), "{keys}");
    }
}

#[test]
fn what_acts_on_a_record_acts_on_the_matter_that_is_meant() {
    let mut bench = Bench::sample(80, 24);
    // The cell of the end alone.
    bench.press("5/papua⏎jj");
    for (key, shows) in [("w", "Apa yang masih wajib"), ("v", "KS-"), ("t", "Tindak lanjut"), ("e", "Papua")] {
        bench.press(key);
        assert!(bench.shows(shows) && !bench.shows("Kalender ·") || key == "t", "{key}: {}", bench.screen());
        bench.press("⎋");
    }
    // Among several nobody knows which.
    bench.press("⎋gw");
    assert!(bench.shows("Kalender ·"), "{}", bench.screen());
}
