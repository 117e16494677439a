//! Where a rule is from, in words: its article where it is law, else that it is a reading or a practice.

use crate::language::{Language, say};
use crate::model::{Mark, Message};
use crate::msg;
use crate::rules::procedure::Basis;
use crate::rules::sentence::{basis_in_column, basis_words};
use crate::text::{Shown, shown};

/// In a sentence: "Pasal 17 ayat (2) Permendagri 25/2020", "tafsiran Pasal 33 …", "praktik Bandung". A reading is never told
/// as law.
pub fn full(basis: &Basis) -> Message {
    basis_words(basis)
}

/// The same in a column: "Pasal 17 (2) Permendagri 25/2020".
pub fn column(basis: &Basis) -> Message {
    basis_in_column(basis)
}

/// In a column without the regulation, where that stands elsewhere.
pub fn short(basis: &Basis) -> Message {
    let article = basis.article.as_deref().map(|article| parts(article).0.to_owned());
    basis_in_column(&Basis { article, ..basis.clone() })
}

/// Everything that is known of where a rule is from: the other reading, and who compared it when.
pub fn whole(basis: &Basis, language: Language) -> Shown {
    let mut words = say(&full(basis), language).to_string();
    // Where the article is law, what it is read as is said to be a reading.
    match (&basis.read_as, basis.mark) {
        (Some(ours), Mark::Reading) => words = format!("{words}: {}", say(&msg!("from-read_as", words = ours.clone()), language)),
        (Some(ours), _) => words = format!("{words}, {}", say(&msg!("from-law_read_as", words = ours.clone()), language)),
        (None, _) => {}
    }
    if let Some(other) = &basis.reading {
        words = format!("{words}. {}", say(&msg!("from-other", words = other.clone()), language));
    }
    if let Some(day) = basis.confirmed {
        words = format!("{words}. {}", say(&msg!("from-confirmed", day = day), language));
    }
    shown(&words)
}

/// The article and the regulation that it stands in: "Pasal 17 (2)" and "Permendagri 25/2020".
fn parts(article: &str) -> (&str, &str) {
    let named = article.match_indices(' ').find(|(at, _)| article[at + 1..].starts_with(char::is_uppercase));
    named.map_or((article, ""), |(at, _)| (&article[..at], &article[at + 1..]))
}

/// The regulation that most of these stand in, for the title of their list.
pub fn regulation<'a>(all: impl Iterator<Item = &'a Basis>) -> &'a str {
    let named: Vec<&str> = all.filter_map(|basis| basis.article.as_deref()).map(|article| parts(article).1).collect();
    let count = |regulation: &str| named.iter().filter(|n| **n == regulation).count();
    // What stands in two regulations names both; of two told as often the first.
    let alone = named.iter().copied().filter(|n| !n.is_empty() && !n.contains(';'));
    alone.rev().max_by_key(|n| count(n)).unwrap_or_default()
}

/// Short where it stands in `regulation`, which is told elsewhere.
pub fn within(basis: &Basis, regulation: &str) -> Message {
    let same = basis.article.as_deref().is_some_and(|article| parts(article).1 == regulation);
    if same { short(basis) } else { column(basis) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basis(mark: Mark, article: Option<&str>) -> Basis {
        Basis { mark, article: article.map(str::to_owned), office: Some("Bandung".into()), confirmed: None, read_as: None, reading: None }
    }

    #[test]
    fn a_reading_or_a_practice_is_never_told_as_law() {
        let table = [
            (Mark::Law, Some("Pasal 17 (2) Permendagri 25/2020"), "Pasal 17 ayat (2) Permendagri 25/2020", "Pasal 17 (2)"),
            (Mark::Reading, Some("Pasal 33 Permendagri 25/2020"), "tafsiran Pasal 33 Permendagri 25/2020", "tafsiran Pasal 33"),
            (Mark::Reading, None, "tafsiran", "tafsiran"),
            (Mark::Practice, Some("Pasal 1 PP 1/1"), "praktik Bandung", "praktik Bandung"),
        ];
        for (mark, article, long, brief) in table {
            let basis = basis(mark, article);
            let said = |message: &Message| say(message, Language::Id).to_string();
            assert_eq!((said(&full(&basis)).as_str(), said(&short(&basis)).as_str()), (long, brief));
        }
    }

    #[test]
    fn the_regulation_of_most_stands_in_the_title_and_the_others_keep_theirs() {
        let all = [
            basis(Mark::Law, Some("Pasal 17 (2), (3) Permendagri 25/2020")),
            basis(Mark::Law, Some("Pasal 7 b Permendagri 25/2020")),
            basis(Mark::Law, Some("Pasal 14 UU 37/1999")),
        ];
        let regulation = regulation(all.iter());
        assert_eq!(regulation, "Permendagri 25/2020");
        let said: Vec<String> = all.iter().map(|b| say(&within(b, regulation), Language::Id).to_string()).collect();
        assert_eq!(said, ["Pasal 17 (2), (3)", "Pasal 7 b", "Pasal 14 UU 37/1999"]);
    }

    #[test]
    fn of_regulations_told_as_often_the_first_stands_in_the_title_and_never_two_together() {
        let table: [(&[&str], &str); 4] = [
            (&["Pasal 20 (5) Permendagri 25/2020", "Pasal 31 UU 24/2009"], "Permendagri 25/2020"),
            (&["Pasal 30 Permendagri 25/2020; Pasal 7 PP 59/2016", "Pasal 30 Permendagri 25/2020"], "Permendagri 25/2020"),
            (&["Pasal 30 Permendagri 25/2020; Pasal 7 PP 59/2016"], ""),
            (&[], ""),
        ];
        for (articles, title) in table {
            let all: Vec<Basis> = articles.iter().map(|article| basis(Mark::Law, Some(article))).collect();
            assert_eq!(regulation(all.iter()), title, "{articles:?}");
        }
    }
}
