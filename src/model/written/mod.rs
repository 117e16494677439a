//! What offices write, read: dates, regions, countries and kinds in the forms that stand in their tables and
//! minutes. Pure, without a register; nothing is guessed here without being told so.

pub mod by;
pub mod calendar;
pub mod condition;
pub mod country;
pub mod date;
pub mod instrument;
pub mod kind;
pub mod language;
pub mod length;
pub mod level;
pub mod money;
pub mod number;
pub mod object;
pub mod region;
pub mod span;
mod time;
mod token;
pub mod typed_date;

use crate::text::fold;

/// Folded, with nothing but letters and digits: `D.I. Yogyakarta` is `diyogyakarta`.
pub fn squeezed(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(char::is_alphanumeric);
    folded
}

/// What squeezed words name, by a table of them.
pub fn named_in<T: Copy>(words: &[(T, &[&str])], text: &str) -> Option<T> {
    let asked = squeezed(text);
    words.iter().find(|(_, names)| names.contains(&asked.as_str())).map(|&(named, _)| named)
}

/// Whether a cell says that there is nothing: `-`, `n/a`, `nihil`, `tidak ada`, a spreadsheet's error.
pub fn is_nothing(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '_' | '(' | ')' | '\u{2212}'));
    let is_error = matches!(bare, "#n/a" | "#ref!" | "#value!" | "#name?" | "#div/0!" | "#null!" | "#num!");
    is_error || matches!(bare, "" | "n/a" | "nihil" | "nil" | "null" | "none" | "kosong" | "tidak ada" | "tdk ada" | "belum ada" | "?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_and_its_like_say_nothing() {
        for text in ["", " ", "-", "--", "–", "—", "n/a", "N/A", "Nihil", "tidak ada", "(tidak ada)", "?", "#N/A", "#REF!"] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["0", "NA", "tidak", "- 2019", "x"] {
            assert!(!is_nothing(text), "{text}");
        }
    }
}
