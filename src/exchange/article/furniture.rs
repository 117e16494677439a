//! What a page, a site or a messenger puts between the lines that somebody wrote.

use crate::text::fold;

/// Beginnings of lines that a news site puts between paragraphs.
const ASIDES: [&str; 8] = ["baca juga", "lihat juga", "simak juga", "baca:", "advertisement", "scroll to continue", "gulir untuk", "iklan"];

/// The most words that a line of furniture has; more is a paragraph that begins alike.
const WORDS: usize = 16;

/// A number of a page, or a pointer to another article.
pub fn is_furniture(text: &str) -> bool {
    let words = text.split(' ').take(WORDS + 1).count();
    !text.is_empty() && words <= WORDS && (is_page_number(text) || is_aside(text))
}

fn is_aside(text: &str) -> bool {
    let folded = fold(text);
    ASIDES.iter().any(|aside| folded.strip_prefix(aside).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic() || c == '-')))
}

/// `Halaman 2 dari 3`, `Page 2 of 3`, `- 2 -`, `2 | Page`.
fn is_page_number(text: &str) -> bool {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let (mut numbers, mut named, mut other) = (0, false, false);
    for word in words {
        match word {
            "halaman" | "hal" | "hlm" | "page" => named = true,
            "dari" | "of" => {}
            _ if word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 3 => numbers += 1,
            _ => other = true,
        }
    }
    let framed = text.starts_with(['-', '–', '—']) && text.ends_with(['-', '–', '—']);
    !other && (1..=2).contains(&numbers) && (named || framed && numbers == 1)
}

/// Without `[12/03/20 09.15.22] Name: ` or `12/03/20 09.15 - Name: ` before the message.
pub fn without_sender(text: &str) -> &str {
    let (stamp, rest) = match text.strip_prefix('[') {
        Some(inner) => inner.split_once(']').unwrap_or((text, "")),
        None => text.split_once(" - ").unwrap_or((text, "")),
    };
    let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
    let is_stamp =
        stamp.len() <= 24 && digits >= 8 && stamp.contains('/') && !stamp.contains(|c: char| c.is_alphabetic() && !"APMapm".contains(c));
    let message = rest.trim_start().split_once(": ").filter(|(name, _)| name.len() <= 40);
    message.filter(|_| is_stamp).map_or(text, |(_, message)| message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_pointers_are_told_from_text() {
        for furniture in ["Halaman 2 dari 3", "- 2 -", "2 | Page", "Baca juga: Kota lain", "BACA JUGA :", "Hal. 4"] {
            assert!(is_furniture(furniture), "{furniture}");
        }
        for text in ["", "2", "- Daerah -", "2. Dua", "Halaman kantor", "Baca jugalah", "Iklan-iklan daerah", "Hal 2 perlu dibahas"] {
            assert!(!is_furniture(text), "{text}");
        }
    }

    #[test]
    fn senders_of_messages_are_left_out() {
        let table = [
            ("[12/03/20 09.15.22] Sekretariat: Hasil: baik", "Hasil: baik"),
            ("12/03/20 09.15 - Kota Contoh: Hasil", "Hasil"),
            ("8/3/2021 - Rapat: dibuka", "8/3/2021 - Rapat: dibuka"),
            ("[catatan] a: b", "[catatan] a: b"),
        ];
        for (text, expected) in table {
            assert_eq!(without_sender(text), expected);
        }
    }
}
