//! Frequency: a field by its number, its values with counts, and the list narrowed to one.

use insta::assert_snapshot;

use super::Bench;

#[test]
fn a_fields_values_are_counted_with_bars() {
    let mut bench = Bench::sample(80, 24);
    bench.press("f");
    assert_snapshot!("frequency_asks_for_the_field", bench.screen());
    bench.press("3");
    assert_snapshot!("frequency_of_the_countries", bench.screen());
}

#[test]
fn enter_narrows_the_list_to_the_value_and_esc_comes_back() {
    let mut bench = Bench::sample(80, 24);
    bench.press("f3j⏎");
    assert!(bench.shows("negara:jp") && bench.shows("baris 1 dari 17"), "{}", bench.screen());
    bench.press("⎋");
    assert!(!bench.shows("negara:jp") && bench.shows("dari 130"), "{}", bench.screen());
}

#[test]
fn only_what_the_list_shows_is_counted_and_the_value_is_added_to_it() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/kota⏎f3");
    assert!(bench.line("Frekuensi").contains("kerja sama") && bench.shows("/ kota"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.shows("/ kota negara:"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.shows("/ kota") && !bench.shows("negara:"), "{}", bench.screen());
    bench.press("⎋");
    assert!(!bench.shows("/ kota") && bench.shows("dari 130"), "{}", bench.screen());
}

#[test]
fn from_another_pane_it_says_what_is_counted() {
    for (keys, says) in [("f", false), ("2f", true), ("3f", true)] {
        let mut bench = Bench::sample(80, 24);
        bench.press(keys);
        assert!(bench.shows("isian yang mana") && bench.shows("Yang dihitung kerja sama") == says, "{keys}\n{}", bench.screen());
    }
}

#[test]
fn esc_goes_back_to_the_fields_and_then_to_the_list() {
    let mut bench = Bench::sample(80, 24);
    bench.press("f5⎋");
    assert!(bench.shows("isian yang mana"), "{}", bench.screen());
    bench.press("⎋");
    assert!(!bench.shows("isian yang mana") && bench.shows("1 Kerja sama"), "{}", bench.screen());
}

#[test]
fn a_long_list_of_values_scrolls() {
    let mut bench = Bench::sample(80, 24);
    bench.press("f2G");
    let last = bench.screen();
    assert!(last.lines().any(|line| line.starts_with('▌')), "{last}");
    bench.press("g");
    assert_ne!(bench.screen(), last);
}
