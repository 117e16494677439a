//! The end that a term names beside its beginning, or alone: `2017 s/d 2022`, `s.d. 31/12/2024`, `Jan-Des 2019`.

use super::by::By;
use super::calendar::month;
use super::date::{Written, WrittenDate, read};
use crate::text::fold;

/// Words between the two, the longer first.
const UNTIL: [&str; 9] = ["sampai dengan", "s/d", "s.d.", "s.d", "sampai", "hingga", "until", "sd", "to"];

/// Hyphens and dashes; without blanks they stand within dates too.
const DASHES: [char; 3] = ['-', '–', '—'];

/// The last day of a term; `None` where `text` names none, or what stands before it is no date.
pub fn end(text: &str, by: &By) -> Option<WrittenDate> {
    let folded = fold(text);
    let text = folded.trim();
    by_word(text, by).or_else(|| by_dash(text, by))
}

fn by_word(text: &str, by: &By) -> Option<WrittenDate> {
    UNTIL.iter().find_map(|word| {
        let (from, to) = text.split_once(word)?;
        let apart = (from.is_empty() || from.ends_with(' ')) && to.starts_with(' ');
        (apart && is_beginning(from, by)).then(|| date(to, by)).flatten()
    })
}

fn by_dash(text: &str, by: &By) -> Option<WrittenDate> {
    text.match_indices(DASHES).find_map(|(at, dash)| {
        let (from, to) = (&text[..at], &text[at + dash.len()..]);
        let apart = from.ends_with(' ') && to.starts_with(' ');
        // 12-03-2019 is one date, 2017-2022 and Jan-Des 2019 are two.
        let two = month(from.trim()).is_some() || is_year(from.trim()) && is_year(to.trim());
        ((apart || two) && !from.trim().is_empty() && is_beginning(from, by)).then(|| date(to, by)).flatten()
    })
}

fn date(text: &str, by: &By) -> Option<WrittenDate> {
    match read(text, by) {
        Written::Date(written) => Some(written),
        Written::Nothing | Written::Unread(_) => None,
    }
}

/// A date, a month whose year stands with the end, or nothing.
fn is_beginning(text: &str, by: &By) -> bool {
    let text = text.trim();
    text.is_empty() || month(text).is_some() || date(text, by).is_some()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_term_is_its_second_date() {
        let by = By::on("2026-11-24".parse().expect("a day"), crate::model::Zone::Wib);
        let table = [
            ("2017 s/d 2022", Some("2022")),
            ("2017-2022", Some("2022")),
            ("S/D 2025", Some("2025")),
            ("s.d. 31/12/2024", Some("2024-12-31")),
            ("Jan-Des 2019", Some("2019-12")),
            ("12 Maret 2019 - 11 Maret 2024", Some("2024-03-11")),
            ("12/03/2019 – 11/03/2024", Some("2024-03-11")),
            ("1 Mei 2019 sampai dengan 30 April 2021", Some("2021-04-30")),
            ("hingga Desember 2023", Some("2023-12")),
            ("12-03-2019", None),
            ("2019-03", None),
            ("2017 s/d selesai", None),
            ("selesai s/d 2022", None),
            ("s/d", None),
            ("- 2022", None),
            ("Kepala Biro", None),
        ];
        for (text, expected) in table {
            assert_eq!(end(text, &by).map(|w| w.date.to_string()).as_deref(), expected, "{text}");
        }
    }
}
