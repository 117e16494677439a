//! What stands around the list: title, place, theme, how many came.

use crate::text::fold;

use super::date::WrittenDate;
use super::paragraphs::{Line, Paragraph};

/// Words with which the name of a meeting's place begins.
const VENUES: [&str; 9] = ["hotel", "gedung", "aula", "ruang", "balai", "kantor", "auditorium", "pendopo", "convention"];

/// Words that lead from a place to its day, and belong to neither.
const BETWEEN: [&str; 4] = ["pada", "hari", "tanggal", "tgl"];

/// Words after which the number of those who came is told.
const ATTENDED: [&str; 5] = ["sebanyak", "dihadiri", "diikuti", "menghadirkan", "oleh"];

const QUOTES: [(char, char); 7] = [('(', ')'), ('“', '”'), ('"', '"'), ('‘', '’'), ('\'', '\''), ('«', '»'), ('„', '“')];

/// The first line that holds something, and the lines behind it; a title that is repeated at once is no text.
pub fn title(lines: &[Line]) -> (String, &[Line]) {
    let Some(at) = lines.iter().position(|l| !l.text.is_empty()) else { return (String::new(), lines) };
    let title = &lines[at].text;
    let rest = &lines[at + 1..];
    let again = rest.iter().position(|l| !l.text.is_empty()).filter(|&next| fold(&rest[next].text) == fold(title));
    (title.clone(), again.map_or(rest, |next| &rest[next + 1..]))
}

/// The venue named just before the meeting's day: from "Hotel", "Gedung", "Aula" to the weekday.
pub fn place(prose: &[Paragraph], date: Option<&WrittenDate>) -> Option<String> {
    let date = date?;
    let before = prose.iter().find(|p| p.line == date.line)?.text.get(..date.start)?;
    // Of the sentence alone: a venue in an earlier one is another matter.
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let first = words.iter().position(|w| VENUES.contains(&bare(w).as_str()))?;
    let last = words.iter().rposition(|w| !bare(w).is_empty() && !BETWEEN.contains(&bare(w).as_str()))?;
    let place = words.get(first..=last)?.join(" ");
    Some(place.trim_matches(|c: char| !c.is_alphanumeric() && c != ')').to_owned()).filter(|p| !p.is_empty())
}

/// What stands between brackets or quotes after the word "tema".
pub fn theme(prose: &[Paragraph]) -> Option<String> {
    prose.iter().find_map(|paragraph| {
        let mut rest = paragraph.text.as_str();
        while let Some((_, behind)) = rest.split_once("tema") {
            if let Some(theme) = quoted(behind) {
                return Some(theme);
            }
            rest = behind;
        }
        None
    })
}

/// The quotation with which `text` begins, a word ("adalah") before it at most.
fn quoted(text: &str) -> Option<String> {
    let at = text.find(|c| QUOTES.iter().any(|q| q.0 == c)).filter(|&at| text[..at].split_whitespace().count() <= 1)?;
    let mut chars = text[at..].chars();
    let opening = chars.next()?;
    let closing = QUOTES.iter().find(|q| q.0 == opening)?.1;
    let (inside, _) = chars.as_str().split_once(closing)?;
    Some(inside.trim().to_owned()).filter(|t| !t.is_empty())
}

/// The number after "sebanyak", "dihadiri", "diikuti oleh" where the sentence speaks of those who came.
pub fn attended(prose: &[Paragraph]) -> Option<u32> {
    let came = |text: &str| ["hadir", "ikut", "peserta"].iter().any(|w| text.contains(w));
    prose.iter().map(|p| fold(&p.text)).filter(|text| came(text)).find_map(|text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.windows(2).filter(|pair| ATTENDED.contains(&pair[0])).find_map(|pair| count(pair[1]))
    })
}

/// `50`, `1.250`.
fn count(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit()).replace('.', "");
    digits.parse().ok().filter(|n| *n > 0)
}

fn bare(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::super::date::of_meeting;
    use super::*;

    fn prose(text: &str) -> Vec<Paragraph> {
        vec![Paragraph::new(1, text)]
    }

    #[test]
    fn the_place_stands_before_the_day() {
        let place = |text: &str| place(&prose(text), of_meeting(&prose(text)).as_ref());
        let table = [
            (
                "City/Province Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara Senin, 8/3/2021.",
                Some("Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara"),
            ),
            ("dibuka di Gedung Sate (Bandung), pada hari Kamis (22/8/2019)", Some("Gedung Sate (Bandung)")),
            ("Di Aula lama. Acara berlangsung Senin, 8/3/2021", None),
            ("Senin, 8/3/2021 di Hotel X", None),
            ("Hotel X tanpa tanggal", None),
        ];
        for (text, expected) in table {
            assert_eq!(place(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_theme_stands_in_brackets_or_quotes() {
        let table = [
            ("dengan tema (Peluang kerja sama).", Some("Peluang kerja sama")),
            ("bertema \"Mitra\"", Some("Mitra")),
            ("sistematis, dengan tema: “A (b)”", Some("A (b)")),
            ("tema rapat tahun ini bukan (itu)", None),
            ("tema (tanpa akhir", None),
        ];
        for (text, expected) in table {
            assert_eq!(theme(&prose(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn those_who_came_are_counted() {
        let table = [
            ("dihadiri sebanyak 50 Sekretaris Daerah", Some(50)),
            ("diikuti oleh 1.250 peserta", Some(1250)),
            ("hibah sebanyak 50 juta", None),
            ("dihadiri Menteri", None),
            ("peserta sebanyak 99999999999", None),
        ];
        for (text, expected) in table {
            assert_eq!(attended(&prose(text)), expected, "{text}");
        }
    }
}
