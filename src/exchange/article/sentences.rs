//! A paragraph's sentences, and where they stand in it.

use std::ops::Range;

use super::cue::is_short_form;

/// The sentences of `text` as ranges of its bytes, without the blanks between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, end) in text.match_indices(['.', '?', '!']) {
        let behind = at + end.len();
        if behind > start && ends_here(text, start, at, behind) {
            let close = text[behind..].find(' ').map_or(text.len(), |blank| behind + blank);
            found.push(start..close);
            start = close + text[close..].len() - text[close..].trim_start().len();
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Whether the mark before `behind` ends the sentence that began at `start`.
fn ends_here(text: &str, start: usize, at: usize, behind: usize) -> bool {
    let rest = text[behind..].trim_start_matches(['"', '”', '’', ')', '\'']);
    let Some(next) = rest.strip_prefix(' ') else { return rest.is_empty() };
    let opens = next.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '(' | '‘'));
    opens && !is_short_form(text[start..at].rsplit(' ').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_another_begins() {
        let table: [(&str, &[&str]); 5] = [
            ("Satu. Dua? Tiga", &["Satu.", "Dua?", "Tiga"]),
            ("“Satu.” Dua.", &["“Satu.”", "Dua."]),
            ("Drs. Contoh hadir pukul 09.00 WIB. Rapat dibuka.", &["Drs. Contoh hadir pukul 09.00 WIB.", "Rapat dibuka."]),
            ("No. 25 tahun 2020 dan 1. Satu 2. Dua", &["No. 25 tahun 2020 dan 1. Satu 2. Dua"]),
            ("", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
