//! How many recommendations a text says there are.

use crate::text::fold;

use super::numbers::number;

/// What is counted.
const COUNTED: [&str; 8] =
    ["rekomendasi", "rumusan", "kesepakatan", "kesimpulan", "tindak", "recommendations", "conclusions", "agreements"];

/// Words between a number and what it counts.
const BETWEEN: [&str; 16] = [
    "butir",
    "poin",
    "point",
    "hal",
    "buah",
    "pokok",
    "usulan",
    "item",
    "points",
    "key",
    "main",
    "utama",
    "penting",
    "strategis",
    "poin-poin",
    "macam",
];

/// Of an earlier meeting, or of some among all.
const OTHERS: [&str; 9] =
    ["tahun lalu", "sebelumnya", "terdahulu", "di antaranya", "diantaranya", "yang lalu", "lainnya", "last year", "previous"];

/// More than these no meeting recommends.
const MOST: u32 = 200;

/// A stated number, and the words that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub count: u32,
    /// As the sentence writes it.
    pub text: String,
}

/// How many recommendations `sentence` states.
pub fn stated(sentence: &str) -> Option<Stated> {
    let raw: Vec<&str> = sentence.split(' ').collect();
    let folded: Vec<String> = raw.iter().map(|w| fold(w).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect();
    let words: Vec<&str> = folded.iter().map(String::as_str).collect();
    (0..words.len()).find_map(|at| {
        let (count, taken) = number(&words[at..]).filter(|(n, _)| (2..=MOST).contains(n))?;
        if at > 0 && (matches!(words[at - 1], "dari" | "of" | "nomor" | "no" | "pasal" | "ke") || raw[at].starts_with('(')) {
            return None;
        }
        let in_words = raw.get(at + taken).filter(|w| w.starts_with('(')).map_or(0, |_| closing(&raw[at + taken..]));
        let rest = &words[at + taken + in_words..];
        let between = rest.iter().take(3).take_while(|w| BETWEEN.contains(w)).count();
        let end = at + taken + in_words + between + 1;
        let counts = rest.get(between).is_some_and(|w| COUNTED.contains(w));
        let behind = words.get(end..)?.iter().take(4).copied().collect::<Vec<_>>().join(" ");
        (counts && !OTHERS.iter().any(|o| behind.starts_with(o))).then(|| {
            let text = raw[at..end].join(" ");
            Stated { count, text: text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned() }
        })
    })
}

/// The words up to a bracket that closes: `8 (delapan) rekomendasi`.
fn closing(raw: &[&str]) -> usize {
    raw.iter().take(4).position(|w| w.contains(')')).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_where_they_are_stated() {
        let table = [
            ("Rapat menghasilkan delapan rekomendasi.", Some((8, "delapan rekomendasi"))),
            ("diperoleh 8 (delapan) butir rekomendasi:", Some((8, "8 (delapan) butir rekomendasi"))),
            ("ada dua belas poin penting kesepakatan", Some((12, "dua belas poin penting kesepakatan"))),
            ("The meeting adopted five recommendations", Some((5, "five recommendations"))),
            ("dari delapan rekomendasi tahun lalu", None),
            ("delapan rekomendasi sebelumnya", None),
            ("dua orang memberi rekomendasi", None),
            ("rekomendasi 8", None),
            ("tahun 2021 rekomendasi", None),
        ];
        for (text, expected) in table {
            assert_eq!(stated(text).map(|s| (s.count, s.text)), expected.map(|(n, t)| (n, t.to_owned())), "{text}");
        }
    }
}
