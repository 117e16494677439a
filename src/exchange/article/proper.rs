//! Names of places and offices: runs of words with a capital.

use crate::model::written::calendar::month;
use crate::text::fold;

use super::date::is_weekday;

/// Small words within a name.
const WITHIN: [&str; 8] = ["dan", "of", "the", "lt", "lantai", "di", "for", "and"];

/// Behind a comma another begins: a person by the office.
const PEOPLE: [&str; 20] = [
    "kepala",
    "sekretaris",
    "gubernur",
    "bupati",
    "wali",
    "walikota",
    "direktur",
    "menteri",
    "asisten",
    "plt",
    "ketua",
    "dr",
    "drs",
    "ir",
    "h",
    "prof",
    "plh",
    "pj",
    "wakil",
    "deputi",
];

/// How many of `words` from `from` on are one name: each begins with a capital or a figure, a comma goes on to a
/// further part of it. Stops at a weekday, a date, a person and the end of a sentence.
pub fn name(words: &[&str], from: usize) -> usize {
    let mut length = 0;
    let mut comma = false;
    for (at, word) in words.iter().enumerate().skip(from) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = fold(bare);
        let next = words.get(at + 1).is_some_and(|w| begins(w));
        let person = comma && PEOPLE.contains(&folded.as_str());
        let day = is_weekday(&folded) || month(&folded).is_some() && length > 0;
        let within = length > 0 && !comma && WITHIN.contains(&folded.as_str()) && next;
        if bare.is_empty() || day || person || !(begins(word) || within) {
            break;
        }
        length = at + 1 - from;
        comma = word.ends_with(',');
        let dated = bare.contains('/') && bare.bytes().all(|b| b.is_ascii_digit() || b == b'/');
        if dated {
            length -= 1;
            break;
        }
        if word.ends_with([';', ':', '?', '!']) || (word.ends_with('.') && bare.chars().count() > 2) {
            break;
        }
    }
    length
}

/// Whether a word of a name begins here.
pub fn begins(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“', '‘', '\'']);
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_no_capital_stands() {
        let table = [
            ("Hotel Contoh, Kota Contoh, Senin (8/3)", "Hotel Contoh, Kota Contoh,"),
            ("Badan Riset dan Inovasi menggelar", "Badan Riset dan Inovasi"),
            ("Kota Contoh, Kepala Biro", "Kota Contoh,"),
            ("Aula Lantai 2. Rapat", "Aula Lantai 2. Rapat"),
            ("Aula Contoh. Rapat", "Aula Contoh."),
            ("kota", ""),
        ];
        for (text, expected) in table {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(words[..name(&words, 0)].join(" "), expected, "{text}");
        }
    }
}
