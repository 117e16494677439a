//! What changed since one's last signed review: the list, its groupings, narrowing, opening, and the way back.

use insta::assert_snapshot;

use super::Bench;

/// The sample, with two changes of one record by this person.
fn changed(columns: u16, rows: u16) -> Bench {
    let mut bench = Bench::sample(columns, rows);
    bench.press("/bant⏎t41").content("kajian potensi ekspor").press("⏎");
    bench.press("t32").press("⏎");
    bench
}

#[test]
fn what_changed_since_the_last_review_and_by_whom_at_80x24() {
    // Task 7: one key.
    let mut bench = changed(80, 24);
    let before = bench.pressed;
    bench.press("c");
    assert_eq!(bench.pressed - before, 1);
    assert!(bench.shows("budi"), "{}", bench.screen());
    assert_snapshot!("changes_by_record", bench.screen());
}

#[test]
fn tab_turns_to_persons_and_regions_and_the_record_stays() {
    let mut bench = changed(80, 24);
    bench.press("c");
    let row = bench.line("▌");
    for _ in 0..2 {
        bench.press("⇥");
        assert_eq!(bench.line("▌"), row, "{}", bench.screen());
    }
    assert!(bench.shows("Banten"), "{}", bench.screen());
    bench.press("⇥");
    assert_eq!(bench.line("▌"), row);
}

#[test]
fn it_is_narrowed_and_enter_opens_the_record_and_esc_comes_back() {
    let mut bench = changed(80, 24);
    bench.press("c/DP-2021-03/4/36⏎");
    assert!(bench.line("▌").contains("DP-2021-03/4/36"), "{}", bench.screen());
    bench.press("⏎");
    assert!(bench.line("▌").contains("Banten"), "{}", bench.screen());
    bench.press("⎋");
    assert!(bench.line("▌").contains("DP-2021-03/4/36"), "{}", bench.screen());
    bench.press("⎋⎋");
    assert!(bench.shows("1 Kerja sama"), "{}", bench.screen());
}

#[test]
fn a_signed_review_begins_it_anew() {
    let mut bench = changed(80, 24);
    // One matter, found fine, and the minute signed.
    bench.press("/live⏎r1⏎");
    assert!(bench.shows("BA-2026-001"), "{}", bench.screen());
    bench.press("c");
    assert!(bench.shows("BA-2026-001") && !bench.shows("DP-2021-03/4/36"), "{}", bench.screen());
}
