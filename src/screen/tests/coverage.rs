//! Coverage: the grid of regions by recommendations, its cells, and what is done on them.

use insta::assert_snapshot;

use super::Bench;

/// 11: which recommendation has nobody done.
#[test]
fn what_nobody_has_done_stands_out_in_one_key() {
    let mut bench = Bench::sample(80, 24);
    bench.press("/bant⏎t41").content("kajian potensi ekspor").press("⏎t74").content("pameran sudah selesai").press("⏎");
    let before = bench.pressed;
    bench.press("4");
    assert_eq!(bench.pressed - before, 1);
    assert_snapshot!(bench.screen());
}
