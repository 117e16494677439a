//! Columns on a screen: measuring, cutting and filling by grapheme, never by character or byte.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Shown;

/// Columns that `text` takes: those of its letters, each in cells of its own, also where a font would join two.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(of_letter).sum()
}

/// Columns of one letter; terminals give half-width sound marks a cell of their own.
fn of_letter(letter: &str) -> usize {
    letter.width() + letter.matches(['\u{ff9e}', '\u{ff9f}']).count()
}

/// The longest beginning of `text` that fits in `columns`, cut between graphemes.
pub fn head(text: &str, columns: usize) -> &str {
    if text.is_ascii() {
        return &text[..text.len().min(columns)];
    }
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        let next = taken + of_letter(grapheme);
        if next > columns {
            return &text[..at];
        }
        taken = next;
    }
    text
}

/// The longest end of `text` that fits in `columns`, cut between graphemes.
pub fn tail(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        taken += of_letter(grapheme);
        if taken > columns {
            return &text[at + grapheme.len()..];
        }
    }
    text
}

/// `text` in at most `columns`, with … where something was cut.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    match columns {
        0 => String::new(),
        n => format!("{}…", head(text, n - 1).trim_end()),
    }
}

/// `text` in exactly `columns`: cut with …, or filled with blanks behind.
pub fn fit(text: &str, columns: usize) -> String {
    let mut out = cut(text, columns);
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(&out))));
    out
}

/// `text` in exactly `columns`, filled with blanks before.
pub fn fit_right(text: &str, columns: usize) -> String {
    let out = cut(text, columns);
    format!("{}{out}", " ".repeat(columns.saturating_sub(width(&out))))
}

/// `text` broken into lines of at most `columns`, at blanks where there are some.
pub fn wrap(text: &Shown, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.as_str().split(' ') {
        let gap = usize::from(!line.is_empty());
        if width(&line) + gap + width(word) <= columns {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while width(rest) > columns {
            let part = head(rest, columns);
            if part.is_empty() {
                break;
            }
            lines.push(part.to_owned());
            rest = &rest[part.len()..];
        }
        line.push_str(rest);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::shown;

    #[test]
    fn wide_text_is_cut_between_graphemes_and_stays_aligned() {
        assert_eq!(cut("Guangxi Zhuang 广西壮族自治区", 19), "Guangxi Zhuang 广…");
        for text in ["Reishi 例市", "한국국제협력단 KOICA", "Kōchi", "e\u{301}e\u{301}e\u{301}"] {
            for columns in 0..12 {
                assert_eq!(width(&fit(text, columns)), columns, "{text} in {columns}");
                assert_eq!(width(&fit_right(text, columns)), columns, "{text} in {columns}");
            }
        }
    }

    #[test]
    fn wrapping_keeps_every_word_and_breaks_what_is_too_long() {
        assert_eq!(wrap(&shown("satu dua tiga"), 8), ["satu dua", "tiga"]);
        assert_eq!(wrap(&shown("abcdefghij"), 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap(&shown(""), 4), [""]);
        assert_eq!(wrap(&shown("高知市高知市"), 5), ["高知", "市高", "知市"]);
    }
}
