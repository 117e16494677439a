//! The only gate from stored text to a terminal, a printer or a page.
//!
//! What came in is kept as it came; what goes out is [`Shown`]: characters that a terminal would obey,
//! or that a reader cannot see, stand there as visible escapes.

use std::fmt;

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
    if !text.chars().any(hostile) {
        return Shown(text.to_owned());
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if !hostile(c) => out.push(c),
            c if (c as u32) < 0x100 => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
        }
    }
    Shown(out)
}

/// Whether a terminal would obey `c`, or a reader not see it: C0, DEL, C1, line separators,
/// bidirectional controls, zero-width and other invisible characters, tags.
pub fn hostile(c: char) -> bool {
    if (' '..='~').contains(&c) {
        return false;
    }
    let code = c as u32;
    HOSTILE
        .binary_search_by(|&(from, to)| {
            if to < code {
                std::cmp::Ordering::Less
            } else if from > code {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        })
        .is_ok()
}

/// Ranges in ascending order (the test holds it). Sources: Unicode general categories Cc, Zl, Zp, the
/// invisible part of Cf, and Default_Ignorable_Code_Point.
const HOSTILE: &[(u32, u32)] = &[
    (0x00, 0x1f),       // C0
    (0x7f, 0x9f),       // DEL, C1
    (0xad, 0xad),       // soft hyphen
    (0x34f, 0x34f),     // combining grapheme joiner
    (0x61c, 0x61c),     // Arabic letter mark
    (0x115f, 0x1160),   // Hangul fillers
    (0x17b4, 0x17b5),   // Khmer inherent vowels
    (0x180b, 0x180f),   // Mongolian selectors and separator
    (0x200b, 0x200f),   // zero width, LRM, RLM
    (0x2028, 0x202e),   // line and paragraph separators, bidirectional embeddings and overrides
    (0x2060, 0x206f),   // word joiner, invisible operators, isolates, deprecated controls
    (0x3164, 0x3164),   // Hangul filler
    (0xfe00, 0xfe0f),   // variation selectors
    (0xfeff, 0xfeff),   // byte order mark
    (0xffa0, 0xffa0),   // half-width Hangul filler
    (0xfff0, 0xfffb),   // interlinear annotation and its unassigned neighbours
    (0x1bca0, 0x1bca3), // shorthand controls
    (0x1d173, 0x1d17a), // musical controls
    (0xe0000, 0xe0fff), // tags, variation selectors supplement
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_ascend_without_overlap() {
        assert!(HOSTILE.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn plain_text_of_the_field_passes_unchanged() {
        for text in ["Kōchi 高知市", "Đà Nẵng", "Hawaiʻi", "سوس ماسة", "한국국제협력단", "Монтана", "±  ▲●►○◊×√□»▌═║"]
        {
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
        ];
        for (raw, expected) in cases {
            assert_eq!(shown(raw).as_str(), expected);
        }
    }
}
