//! Articles: short in columns and JSON, "Pasal 17 (2)"; in full in the sentences of a letter, "Pasal 17 ayat (2)".

use crate::model::Arg;

/// An article in a sentence: in full in Indonesian, short in English.
pub fn in_sentence(article: &str) -> Arg {
    Arg::Words { id: in_full(article), en: article.to_owned() }
}

/// "Pasal 14 (1)-(3) Permendagri 25/2020" as official letters have it: "Pasal 14 ayat (1) sampai dengan ayat (3)
/// Permendagri 25/2020". What is not written in the short form stays as it is.
pub fn in_full(short: &str) -> String {
    let parts: Vec<String> = short.split("; ").map(|part| of_one_regulation(part).unwrap_or_else(|| part.to_owned())).collect();
    parts.join("; ")
}

fn of_one_regulation(part: &str) -> Option<String> {
    let rest = part.strip_prefix("Pasal ")?;
    let regulation = rest.match_indices(' ').map(|(at, _)| at).find(|at| rest[at + 1..].starts_with(char::is_uppercase));
    let (places, regulation) = rest.split_at(regulation.unwrap_or(rest.len()));
    let places: Option<Vec<String>> = places.split(", ").map(place).collect();
    Some(format!("{}{regulation}", listed(&places?)))
}

/// "12 (1) a": "Pasal 12 ayat (1) huruf a".
fn place(text: &str) -> Option<String> {
    let words: Option<Vec<String>> = text.split(' ').map(range).collect();
    Some(words?.join(" "))
}

/// "(1)-(3)": "ayat (1) sampai dengan ayat (3)".
fn range(text: &str) -> Option<String> {
    match text.split_once('-') {
        Some((first, last)) => Some(format!("{} sampai dengan {}", unit(first)?, unit(last)?)),
        None => unit(text),
    }
}

fn unit(text: &str) -> Option<String> {
    let paragraph = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(char::is_alphanumeric);
    match paragraph {
        Some(number) if is_number(number) => Some(format!("ayat {text}")),
        None if is_number(text) => Some(format!("Pasal {text}")),
        None if text.len() == 1 && text.starts_with(|c: char| c.is_ascii_lowercase()) => Some(format!("huruf {text}")),
        _ => None,
    }
}

fn listed(places: &[String]) -> String {
    match places {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} dan {second}"),
        [before @ .., last] => format!("{}, dan {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_form_is_written_out_and_anything_else_stays() {
        let table = [
            ("Pasal 33 Permendagri 25/2020", "Pasal 33 Permendagri 25/2020"),
            ("Pasal 17 (2)", "Pasal 17 ayat (2)"),
            ("Pasal 13 (2) e Permendagri 25/2020", "Pasal 13 ayat (2) huruf e Permendagri 25/2020"),
            ("Pasal 14 (1)-(3) Permendagri 25/2020", "Pasal 14 ayat (1) sampai dengan ayat (3) Permendagri 25/2020"),
            ("Pasal 25 (2), (3) Permendagri 25/2020", "Pasal 25 ayat (2) dan ayat (3) Permendagri 25/2020"),
            ("Pasal 27 (1), 35, 36 Permendagri 25/2020", "Pasal 27 ayat (1), Pasal 35, dan Pasal 36 Permendagri 25/2020"),
            ("Pasal 11, 12 (1), (2)", "Pasal 11, Pasal 12 ayat (1), dan ayat (2)"),
            ("Pasal 16 (2) a, b, (6) PP 59/2016", "Pasal 16 ayat (2) huruf a, huruf b, dan ayat (6) PP 59/2016"),
            ("Pasal 21-23 PP 28/2018", "Pasal 21 sampai dengan Pasal 23 PP 28/2018"),
            ("Pasal 7 b", "Pasal 7 huruf b"),
            ("Pasal 131A (7) UU 1/2022", "Pasal 131A ayat (7) UU 1/2022"),
            (
                "Pasal 9, 10 Permendagri 25/2020; Pasal 28 (1) PP 28/2018",
                "Pasal 9 dan Pasal 10 Permendagri 25/2020; Pasal 28 ayat (1) PP 28/2018",
            ),
            // Written out already, or no article at all.
            ("Pasal 17 ayat (2) Permendagri 25/2020", "Pasal 17 ayat (2) Permendagri 25/2020"),
            ("Pasal (2", "Pasal (2"),
            ("Pasal 17 (x)", "Pasal 17 (x)"),
            ("Lampiran II Permendagri 25/2020", "Lampiran II Permendagri 25/2020"),
            ("pasal 17 (2)", "pasal 17 (2)"),
            ("Pasal ", "Pasal "),
            ("", ""),
        ];
        for (short, full) in table {
            assert_eq!(in_full(short), full, "{short}");
            assert_eq!(in_full(full), full, "{full} is written out already");
        }
    }

    /// A pair of brackets behind a number is left nowhere.
    #[test]
    fn each_article_of_the_pack_and_of_the_reasons_can_be_written_out() {
        let sources = [include_str!("../data/procedure.toml"), include_str!("../data/attention.toml")];
        let articles = sources.iter().flat_map(|text| text.split("article = \"").skip(1)).filter_map(|rest| rest.split('"').next());
        let mut count = 0;
        for article in articles {
            let full = in_full(article);
            assert!(full.match_indices('(').all(|(at, _)| full[..at].ends_with("ayat ")), "{article}: {full}");
            assert!(full.starts_with("Pasal ") || !article.contains('('), "{article}: {full}");
            count += 1;
        }
        assert!(count > 100, "{count}");
    }
}
