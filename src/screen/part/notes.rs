//! A text of several lines as it stands on the screen while it is typed.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::shown::judged;
use crate::text::width::width;
use crate::text::{Shown, shown};

/// The rows that `text` takes in `columns`, broken at blanks where there are some, and the row and column of its
/// `cursor`, which counts letters.
pub fn rows(text: &str, cursor: usize, columns: usize) -> (Vec<Shown>, (usize, usize)) {
    let letters = measured(text);
    let columns = columns.max(2);
    let broken = broken(&letters, columns);
    let row = broken.iter().rposition(|row| row.start <= cursor).unwrap_or(0);
    let wide = |from: usize, to: usize| wide(letters.get(from..to).unwrap_or_default());
    let column = broken.get(row).map_or(0, |row| wide(row.start, cursor.min(row.end)));
    // The blank that did not fit is not seen.
    let end = |row: &Range<usize>| if wide(row.start, row.end) > columns { row.end - 1 } else { row.end };
    let shown_row =
        |row: &Range<usize>| shown(&letters.get(row.start..end(row)).unwrap_or_default().iter().map(|(c, _)| c).collect::<String>());
    (broken.iter().map(shown_row).collect(), (row, column))
}

/// Which letters stand in which row; a line end in none.
fn broken(letters: &[(char, usize)], columns: usize) -> Vec<Range<usize>> {
    let (mut rows, mut start, mut taken, mut blank) = (Vec::new(), 0, 0, None);
    for (at, &(c, columns_of_it)) in letters.iter().enumerate() {
        if c == '\n' {
            rows.push(start..at);
            (start, taken, blank) = (at + 1, 0, None);
            continue;
        }
        if c == ' ' && taken + columns_of_it > columns {
            // A blank at the end of a row is not seen, and begins none.
            rows.push(start..at + 1);
            (start, taken, blank) = (at + 1, 0, None);
            continue;
        }
        if taken + columns_of_it > columns {
            let end = blank.unwrap_or(at);
            rows.push(start..end);
            start = end;
            taken = wide(letters.get(start..at).unwrap_or_default());
            blank = None;
        }
        taken += columns_of_it;
        blank = if c == ' ' { Some(at + 1) } else { blank };
    }
    rows.push(start..letters.len());
    rows
}

/// Each character with its columns: what a terminal would obey stands there as an escape, and takes its room; of a
/// letter of several characters the first has all its columns, so that no row begins within one.
fn measured(text: &str) -> Vec<(char, usize)> {
    let mut letters: Vec<(char, usize)> = Vec::new();
    let mut judged = judged(text);
    for letter in text.graphemes(true) {
        let first = letters.len();
        let escape = |c: char| shown(&c.to_string()).as_str().len();
        letters.extend(judged.by_ref().take(letter.chars().count()).map(|(c, is_hostile)| (c, if is_hostile { escape(c) } else { 0 })));
        let sound = letters.iter().skip(first).filter(|(_, columns)| *columns == 0).map(|(c, _)| c).collect::<String>();
        if let Some((_, columns)) = letters.iter_mut().skip(first).find(|(_, columns)| *columns == 0) {
            *columns = width(&sound);
        }
    }
    letters
}

fn wide(letters: &[(char, usize)]) -> usize {
    letters.iter().map(|(_, columns)| columns).sum()
}

/// Where the cursor goes by a step up or down: to the line before or behind, at the same letter; `None` where there
/// is none.
pub fn step(text: &str, cursor: usize, down: bool) -> Option<usize> {
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    let (mut at, mut letter) = (0, cursor);
    while letter > *lines.get(at)? {
        letter -= lines.get(at)? + 1;
        at += 1;
    }
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    let length = *lines.get(to)?;
    let start: usize = lines[..to].iter().map(|length| length + 1).sum();
    Some(start + letter.min(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_and_the_cursor_is_found_in_them() {
        let texts = |text: &str, cursor| {
            let (rows, at) = rows(text, cursor, 5);
            (rows.iter().map(|row| row.as_str().to_owned()).collect::<Vec<_>>().join("|"), at)
        };
        assert_eq!(texts("satu\ndua", 8), ("satu|dua".to_owned(), (1, 3)));
        assert_eq!(texts("satu\ndua", 4), ("satu|dua".to_owned(), (0, 4)));
        assert_eq!(texts("satudua", 5), ("satud|ua".to_owned(), (1, 0)));
        assert_eq!(texts("高知市", 3), ("高知|市".to_owned(), (1, 2)));
        assert_eq!(texts("sa dua tiga", 8), ("sa |dua |tiga".to_owned(), (2, 1)));
        assert_eq!(texts("duaan tiga", 6), ("duaan|tiga".to_owned(), (1, 0)));
        assert_eq!(texts("", 0), (String::new(), (0, 0)));
        assert_eq!(texts("a\u{1b}b", 3), ("a\\x1b|b".to_owned(), (1, 1)));
        assert_eq!(texts("abcde\u{301}fg", 6), ("abcde\u{301}|fg".to_owned(), (1, 0)));
        assert_eq!(texts("दिल्ली दिल्ली", 0).0.split('|').map(width).max(), Some(5));
    }

    #[test]
    fn the_cursor_goes_from_line_to_line() {
        let text = "satu\ndu\ntiga";
        assert_eq!((step(text, 4, true), step(text, 7, true), step(text, 12, true)), (Some(7), Some(10), None));
        assert_eq!((step(text, 12, false), step(text, 6, false), step(text, 1, false)), (Some(7), Some(1), None));
    }
}
