//! The only gate from stored text to a terminal, a printer or a page.
//!
//! What came in is kept as it came; what goes out is [`Shown`]: characters that a terminal would obey,
//! or that a reader cannot see, stand there as visible escapes.

use std::fmt;
use std::ops::RangeInclusive;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_width::UnicodeWidthChar;

/// Text that may be shown: made by [`shown`] alone, so that nothing reaches a terminal raw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Shown(String);

impl Shown {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Several shown pieces side by side are shown text again.
    pub fn push(&mut self, other: &Shown) {
        self.0.push_str(&other.0);
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Shown {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Lets `text` out: hostile characters become `\n`, `\t`, `\xNN` or `\u{NNNN}` in plain letters.
pub fn shown(text: &str) -> Shown {
    Shown(escaped(text, |c, out| match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if (c as u32) < 0x100 => out.push_str(&format!("\\x{:02x}", c as u32)),
        c => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
    }))
}

/// The same within JSON: `\uXXXX`, twice for what lies beyond the basic plane.
pub fn in_json(text: &str) -> String {
    escaped(text, |c, out| c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}"))))
}

fn escaped(text: &str, escape: impl Fn(char, &mut String)) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (c, is_hostile) in judged(text) {
        if is_hostile { escape(c, &mut out) } else { out.push(c) }
    }
    out
}

/// The characters of `text` that may not stand there as they are, in its order.
pub fn hostile(text: &str) -> impl Iterator<Item = char> + '_ {
    let doubtful = if is_plain(text) { "" } else { text };
    judged(doubtful).filter_map(|(c, is_hostile)| is_hostile.then_some(c))
}

/// Whether nothing of it needs a look, as of most texts.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Marks that one letter carries at most; what stands above it grows over the lines around it.
const MARKS: usize = 32;

/// Each character of `text`, and whether it is hostile there: a terminal would obey it, a reader not see it, or it is a
/// mark beyond those that a letter carries, or without a letter.
pub fn judged(text: &str) -> impl Iterator<Item = (char, bool)> + '_ {
    let mut carried = MARKS;
    text.chars().map(move |c| {
        let is_hidden = is_hidden(c);
        carried = match (is_hidden, is_mark(c)) {
            (true, _) => MARKS,
            (false, true) => carried + 1,
            (false, false) => 0,
        };
        (c, is_hidden || carried > MARKS)
    })
}

/// Whether `c` stands on the letter before it, and in no column of its own.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && (c.general_category_group() == GeneralCategoryGroup::Mark || c.width() == Some(0))
}

/// Whether nobody sees `c`, by its general category: control, format (of direction, of joining, tags), surrogate, what
/// each font draws otherwise or nothing draws yet, separators of lines.
fn is_hidden(c: char) -> bool {
    use GeneralCategory::{LineSeparator, ParagraphSeparator};
    match c {
        ' '..='~' => false,
        c if c < '\u{a0}' => true,
        c => {
            c.general_category_group() == GeneralCategoryGroup::Other
                || matches!(c.general_category(), LineSeparator | ParagraphSeparator)
                || IGNORED.iter().any(|range| range.contains(&c))
        }
    }
}

/// Letters and marks by their category, which are drawn as nothing by their purpose (Default_Ignorable_Code_Point).
const IGNORED: [RangeInclusive<char>; 8] = [
    '\u{34f}'..='\u{34f}',     // combining grapheme joiner
    '\u{115f}'..='\u{1160}',   // Hangul fillers
    '\u{17b4}'..='\u{17b5}',   // Khmer inherent vowels
    '\u{180b}'..='\u{180f}',   // Mongolian selectors
    '\u{3164}'..='\u{3164}',   // Hangul filler
    '\u{fe00}'..='\u{fe0f}',   // variation selectors
    '\u{ffa0}'..='\u{ffa0}',   // half-width Hangul filler
    '\u{e0100}'..='\u{e01ef}', // variation selectors supplement
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_of_the_field_passes_unchanged() {
        let names = ["Kōchi 高知市", "Đà Nẵng", "Hawaiʻi", "سوس ماسة", "한국국제협력단", "Монтана", "เชียงใหม่", "दिल्ली", "ᄒᆞᆫ글", "ｶﾞ"];
        let decomposed = ["Ko\u{304}chi", "Nă\u{303}\u{323}ng", "か\u{3099}"];
        let signs = ["±\u{a0}\u{3000} ▲●►○◊×√□»▌═║", "🇯🇵 👍🏽 1½ ²", "q\u{301}\u{302}\u{303}"];
        for text in names.into_iter().chain(decomposed).chain(signs) {
            assert_eq!(shown(text).as_str(), text);
        }
    }

    #[test]
    fn each_family_of_hostile_characters_is_escaped() {
        let cases = [
            ("\u{1b}[2J", "\\x1b[2J"),
            ("a\u{7}b", "a\\x07b"),
            ("a\tb\nc\r", "a\\tb\\nc\\r"),
            ("\u{7f}", "\\x7f"),
            ("\u{9b}31m", "\\x9b31m"),
            ("\u{202e}gpj", "\\u{202e}gpj"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("a\u{200b}b\u{feff}", "a\\u{200b}b\\u{feff}"),
            ("\u{e0041}", "\\u{e0041}"),
            ("\u{ad}", "\\xad"),
            // Format controls of Egyptian, music, shorthand, annotation; the newest as the oldest.
            ("\u{13430}\u{1343f}", "\\u{13430}\\u{1343f}"),
            ("\u{1d173}\u{1bca0}\u{fff9}\u{206a}", "\\u{1d173}\\u{1bca0}\\u{fff9}\\u{206a}"),
            ("a\u{200d}b\u{200c}c", "a\\u{200d}b\\u{200c}c"),
            ("❤\u{fe0f}\u{e0101}", "❤\\u{fe0f}\\u{e0101}"),
            // What nobody has named yet, or only a font.
            ("\u{f0b7}\u{378}\u{ffff}\u{10ffff}", "\\u{f0b7}\\u{378}\\u{ffff}\\u{10ffff}"),
            // A mark has nothing to stand on.
            ("\u{301}a\u{7}\u{301}", "\\u{301}a\\x07\\u{301}"),
        ];
        for (raw, expected) in cases {
            assert_eq!(shown(raw).as_str(), expected);
        }
    }

    #[test]
    fn a_letter_carries_as_many_marks_as_one_can_read_and_no_more() {
        for mark in ["\u{301}", "\u{489}", "\u{93f}", "\u{e47}", "\u{11a8}", "\u{ff9e}"] {
            let letter = |marks: usize| format!("x{}y", mark.repeat(marks));
            assert_eq!(shown(&letter(32)).as_str(), letter(32));
            let (fine, escape) = (format!("x{}", mark.repeat(32)), shown(mark));
            assert_eq!(shown(&letter(40)).as_str(), format!("{fine}{}y", escape.as_str().repeat(8)));
        }
    }

    #[test]
    fn every_character_of_a_hidden_category_is_escaped_and_every_other_is_not() {
        let hidden: Vec<char> = (0..=0x10_ffff).filter_map(char::from_u32).filter(|c| is_hidden(*c)).collect();
        let by_category = |group| hidden.iter().filter(|c| c.general_category_group() == group).count();
        assert_eq!(by_category(GeneralCategoryGroup::Letter), 4);
        assert_eq!(by_category(GeneralCategoryGroup::Mark), 1 + 2 + 4 + 16 + 240);
        assert_eq!(by_category(GeneralCategoryGroup::Separator), 2);
        let others = [GeneralCategoryGroup::Number, GeneralCategoryGroup::Punctuation, GeneralCategoryGroup::Symbol];
        assert_eq!(others.map(by_category), [0; 3]);
    }

    #[test]
    fn what_was_shown_is_shown_again_as_it_is() {
        for text in ["a\u{301}\u{1b}\u{301}", "\u{301}", &format!("x{}", "\u{301}".repeat(40))] {
            assert_eq!(shown(shown(text).as_str()), shown(text));
        }
    }
}
