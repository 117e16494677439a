//! The bar of a share: done, under way, cannot, and the rest.

use crate::register::Tally;

/// `columns` wide: █ done, ▒ under way, × cannot, ░ not begun. What is not none shows at least one column.
pub fn share(tally: Tally, columns: usize) -> String {
    let total = tally.done + tally.under_way + tally.not_begun + tally.cannot;
    let part = |n: usize| if n == 0 || total == 0 { 0 } else { (n * columns / total).max(1) };
    let mut bar = String::new();
    for (mark, n) in [('█', tally.done), ('▒', tally.under_way), ('×', tally.cannot)] {
        bar.extend(std::iter::repeat_n(mark, part(n)));
    }
    let taken = bar.chars().count();
    // Where every region has answered the bar is full, whatever the rounding left over.
    let rest = if tally.not_begun == 0 { bar.chars().next().unwrap_or('░') } else { '░' };
    std::iter::repeat_n(rest, columns.saturating_sub(taken))
        .filter(|c| *c != '░')
        .chain(bar.chars())
        .chain(std::iter::repeat('░'))
        .take(columns)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_none_shows_and_the_width_holds() {
        let tally = |done, under_way, not_begun, cannot| Tally { done, under_way, not_begun, cannot };
        assert_eq!(share(tally(0, 0, 43, 0), 6), "░░░░░░");
        assert_eq!(share(tally(1, 0, 42, 0), 6), "█░░░░░");
        assert_eq!(share(tally(1, 1, 41, 0), 6), "█▒░░░░");
        assert_eq!(share(tally(43, 0, 0, 0), 6), "██████");
        assert_eq!(share(tally(20, 3, 0, 20), 6), "███▒××");
        assert_eq!(share(tally(0, 0, 0, 0), 6), "░░░░░░");
        assert_eq!(share(tally(98, 1, 0, 1), 3), "██▒");
    }
}
