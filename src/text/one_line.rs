//! Texts of one line: what breaks a line within them is a blank.

use std::borrow::Cow;

/// `text` on one line: each run of line breaks, tabs and what else parts lines, with the blanks around it, is one blank.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(breaks) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for part in text.split(breaks).map(|part| part.trim_matches(' ')).filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    }
    Cow::Owned(line)
}

const fn breaks(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_line_is_one_blank() {
        let table = [
            ("Fort\nWorth", "Fort Worth"),
            ("Fort \r\n\t Worth\n", "Fort Worth"),
            ("Fort\u{2028}Worth\u{85}\u{b}TX", "Fort Worth TX"),
            ("Fort  Worth ", "Fort  Worth "),
            ("\n", ""),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(one_line(text), expected, "{text:?}");
        }
    }
}
