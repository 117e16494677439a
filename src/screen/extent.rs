//! How large the window is: judged here, before anything is laid out or drawn.
//!
//! Places reckon with [`laid_out`] alone, so that what a title, a foot or a frame takes off is always there.

use crate::text::width::width;

/// Columns and rows that every place has room in. In a smaller window one sentence stands instead.
pub const LEAST: (u16, u16) = (60, 15);
/// Columns and rows that are drawn at most, whatever the terminal says of itself; what is beyond them stays empty.
pub const MOST: (u16, u16) = (1_000, 500);

/// The size that places are laid out for in a window of so many columns and rows.
pub fn laid_out((columns, rows): (u16, u16)) -> (u16, u16) {
    let (columns, rows) = drawn((columns, rows));
    (columns.max(LEAST.0), rows.max(LEAST.1))
}

/// How much of the window is drawn on.
pub fn drawn((columns, rows): (u16, u16)) -> (u16, u16) {
    (columns.min(MOST.0), rows.min(MOST.1))
}

/// Whether places are drawn there, and not the sentence that it is too small.
pub const fn holds_places((columns, rows): (u16, u16)) -> bool {
    columns >= LEAST.0 && rows >= LEAST.1
}

/// Columns that `text` takes, as far as any window has them: sums of a few of them are never too large.
pub fn columns_of(text: &str) -> u16 {
    held(width(text), MOST.0)
}

/// Rows that so many things take, likewise.
pub fn rows_of(count: usize) -> u16 {
    held(count, MOST.1)
}

fn held(n: usize, most: u16) -> u16 {
    u16::try_from(n).unwrap_or(most).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_terminal_says_places_have_room_and_the_window_an_end() {
        let table =
            [((0, 0), (60, 15)), ((120, 10), (120, 15)), ((59, 40), (60, 40)), ((80, 24), (80, 24)), ((65_535, 65_535), (1_000, 500))];
        for (window, laid) in table {
            assert_eq!(laid_out(window), laid, "{window:?}");
            assert_eq!(holds_places(window), laid_out(window) == drawn(window), "{window:?}");
        }
    }

    #[test]
    fn what_is_longer_than_any_window_takes_as_much_as_the_largest() {
        assert_eq!((columns_of("Kōchi 高知市"), columns_of(&"x".repeat(70_000))), (12, 1_000));
        assert_eq!((rows_of(3), rows_of(70_000)), (3, 500));
    }
}
