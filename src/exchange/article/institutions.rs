//! Institutions abroad that a text names by their letters.

use crate::model::institution::{INSTITUTIONS, of_letters};

use super::paragraphs::Paragraph;

/// Words in the written-out name of an institution abroad, in front of its letters or behind them.
const FOREIGN: [&str; 14] = [
    "Agency",
    "Association",
    "Bank",
    "Corporation",
    "Council",
    "Federation",
    "Foundation",
    "Fund",
    "Institute",
    "Nations",
    "Organisation",
    "Organization",
    "Society",
    "Union",
];

/// More institutions than this no meeting names.
const MOST: usize = 200;

/// The most words that a written-out name takes.
const NAME_WORDS: usize = 8;

/// As the text writes them, each once, in the order of their first mention; one that is written out alone by its
/// letters, or by its name where it has none.
pub fn foreign(text: &[Paragraph]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        if found.len() < MOST && found.iter().all(|f| !f.eq_ignore_ascii_case(name)) {
            found.push(name.to_owned());
        }
    };
    for paragraph in text {
        let words: Vec<&str> = paragraph.text.split(' ').collect();
        for at in 0..words.len() {
            let letters = words[at].trim_matches(|c: char| !c.is_alphanumeric());
            let known = || of_letters(letters).is_some_and(|i| i.letters == letters);
            if is_letters(letters) && (known() || is_glossed(&words, at)) {
                add(letters);
            }
        }
        for institution in &INSTITUTIONS {
            let written = |name: &&str| paragraph.text.contains(name);
            if written(&institution.letters) && institution.letters.contains(' ') || institution.names.iter().any(written) {
                add(institution.letters);
            }
        }
    }
    found
}

/// Two to eight capitals and nothing else.
fn is_letters(word: &str) -> bool {
    (2..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// `Japan International Cooperation Agency (JICA)` or `USAID (United States Agency ...)`.
fn is_glossed(words: &[&str], at: usize) -> bool {
    let name = if words[at].starts_with('(') {
        &words[at.saturating_sub(NAME_WORDS)..at]
    } else if words.get(at + 1).is_some_and(|next| next.starts_with('(')) {
        let rest = &words[at + 1..];
        let length = rest.iter().take(NAME_WORDS).position(|w| w.contains(')')).map_or(0, |last| last + 1);
        &rest[..length]
    } else {
        return false;
    };
    let capitals = name.rsplit(|w| !w.trim_start_matches('(').starts_with(char::is_uppercase)).next().unwrap_or_default();
    let name = if words[at].starts_with('(') { capitals } else { name };
    name.iter().any(|w| FOREIGN.contains(&w.trim_matches(|c: char| !c.is_alphanumeric())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_institutions_abroad_are_found_each_once() {
        let found = |text: &str| foreign(&[Paragraph::new(1, text)]);
        let table: [(&str, &[&str]); 8] = [
            ("Badan Riset dan Inovasi Nasional (BRIN) dan USAID Indonesia; KOICA, USAID.", &["USAID", "KOICA"]),
            ("Japan International Coopertion Agency (JICA), USAID (United States Agency)", &["JICA", "USAID"]),
            ("Swiss Development Agency (SWDA) serta XYZ (World Peace Foundation)", &["SWDA", "XYZ"]),
            ("Sustainable Development Goals (SDGs), KSDPL/KSDLL, DPRD (Dewan)", &[]),
            ("dengan Bank, lalu badan (BKPM)", &[]),
            ("dukungan Bank Dunia dan Asian Development Bank", &["ADB", "World Bank"]),
            ("XYZ (", &[]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
