//! Institutions abroad that a text names by their letters.

use super::paragraphs::Paragraph;

/// Known by their letters alone.
const KNOWN: [&str; 28] = [
    "ADB", "AFD", "ASEAN", "AUSAID", "CIDA", "DAAD", "DFAT", "FAO", "GGGI", "GIZ", "ICLEI", "ILO", "IOM", "JETRO", "JICA", "KFW", "KOICA",
    "OECD", "SDC", "TICA", "UCLG", "UNDP", "UNESCO", "UNFPA", "UNHCR", "UNICEF", "UNIDO", "USAID",
];

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

/// The most words that a written-out name takes.
const NAME_WORDS: usize = 8;

/// As the text writes them, each once, in the order of their first mention.
pub fn foreign(text: &[Paragraph]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for paragraph in text {
        let words: Vec<&str> = paragraph.text.split(' ').collect();
        for at in 0..words.len() {
            let letters = words[at].trim_matches(|c: char| !c.is_alphanumeric());
            let foreign = is_letters(letters) && (KNOWN.contains(&letters) || is_glossed(&words, at));
            if foreign && found.iter().all(|f| f != letters) {
                found.push(letters.to_owned());
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
        let table: [(&str, &[&str]); 7] = [
            ("Badan Riset dan Inovasi Nasional (BRIN) dan USAID Indonesia; KOICA, USAID.", &["USAID", "KOICA"]),
            ("Japan International Coopertion Agency (JICA), USAID (United States Agency)", &["JICA", "USAID"]),
            ("Swiss Development Agency (SWDA) serta XYZ (World Peace Foundation)", &["SWDA", "XYZ"]),
            ("Sustainable Development Goals (SDGs), KSDPL/KSDLL, DPRD (Dewan)", &[]),
            ("dengan Bank, lalu badan (BKPM)", &[]),
            ("XYZ (", &[]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
