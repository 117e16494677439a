//! What is beyond ASCII in plain letters, for who cannot be shown it or asked for it so.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use super::fold::without_marks;

/// Our signs and lines, and what stands between words, each in one column as before.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '▲' => '!',
        '●' => '*',
        '►' => '~',
        '○' => 'o',
        '◊' => 'z',
        '×' => 'x',
        '√' => 'v',
        '□' => '_',
        '»' => '+',
        '▌' => '>',
        '±' => '~',
        '≠' => '/',
        '═' | '▒' => '=',
        '║' | '╔' | '╗' | '╚' | '╝' | '█' => '#',
        '─' | '–' | '—' | '·' => '-',
        '│' => '|',
        '┌' | '┐' | '└' | '┘' => '+',
        '…' | '░' => '.',
        '←' => '<',
        '→' => '>',
        '↑' => '^',
        '↓' => 'v',
        '“' | '”' | '„' | '«' => '"',
        '‘' | '’' | '‚' | 'ʻ' | 'ʼ' => '\'',
        '\u{a0}' => ' ',
        _ => return None,
    })
}

/// `text` with our signs in ASCII.
pub fn plain_signs(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
}

/// `text` in ASCII alone: Latin letters without their marks, `Kochi`, and of other scripts a ? for each column.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match sign(c) {
            Some(sign) => out.push(sign),
            None if c.is_ascii() => out.push(c),
            None => spell(c, &mut out),
        }
    }
    Cow::Owned(out)
}

/// What stands between the numbers of ½ once it is taken apart.
const FRACTION: char = '\u{2044}';

fn spell(c: char, out: &mut String) {
    let before = out.len();
    out.extend(std::iter::once(c).nfkd().map(|c| if c == FRACTION { '/' } else { c }).filter(char::is_ascii));
    if out.len() > before {
        return;
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    match without_marks(lower) {
        Some(letters) if lower == c => out.push_str(letters),
        Some(letters) => out.push_str(&letters.to_ascii_uppercase()),
        None => out.extend(std::iter::repeat_n('?', c.width().unwrap_or(0))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::width;

    #[test]
    fn latin_letters_lose_their_marks_and_others_keep_their_columns() {
        let table = [
            ("Kōchi 高知市", "Kochi ??????"),
            ("Ko\u{304}chi", "Kochi"),
            ("Đà Nẵng", "Da Nang"),
            ("Hawaiʻi", "Hawai'i"),
            ("Łódź, Tromsø, Straße, Ærø, İzmir", "Lodz, Tromso, Strasse, AEro, Izmir"),
            ("Монтана", "???????"),
            ("± 5 Okt · A – B … “C”", "~ 5 Okt - A - B . \"C\""),
            ("№ 5 ½ ²", "No 5 1/2 2"),
        ];
        for (text, ascii) in table {
            assert_eq!(plain(text), ascii);
        }
    }

    #[test]
    fn a_terminal_with_letters_and_without_signs_keeps_the_letters() {
        assert_eq!(plain_signs("▲ Kōchi 高知市 – berlaku …"), "! Kōchi 高知市 - berlaku .");
        for sign in ["▲●►○◊×√□", "█▒░", "╔═╗", "┌─┐", "←→↑↓"] {
            assert!(plain_signs(sign).is_ascii(), "{sign}");
            assert_eq!(width(&plain_signs(sign)), width(sign), "{sign}");
        }
    }
}
