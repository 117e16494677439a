//! Where the meeting was held.

use crate::model::written::calendar::month;
use crate::text::fold;

use super::date::{MeetingDay, is_weekday};
use super::head::labelled;
use super::paragraphs::{Line, Paragraph, boundary};
use super::proper::name;
use super::sentences::sentences;

const LABELS: [&str; 10] =
    ["tempat", "lokasi", "tempat rapat", "tempat kegiatan", "tempat pelaksanaan", "bertempat di", "place", "venue", "location", "di"];

/// Words with which the name of a meeting's place begins.
const VENUES: [&str; 15] = [
    "hotel",
    "gedung",
    "aula",
    "ruang",
    "balai",
    "kantor",
    "auditorium",
    "pendopo",
    "convention",
    "ballroom",
    "wisma",
    "kampus",
    "balairung",
    "room",
    "hall",
];

/// Lines under a title.
const HEAD: usize = 8;

/// Words that lead from a place to its day, and belong to neither.
const BETWEEN: [&str; 5] = ["pada", "hari", "tanggal", "tgl", "on"];

/// Words of meeting behind which "di" leads to the place.
const HELD: [&str; 17] = [
    "bertempat",
    "berlangsung",
    "digelar",
    "diselenggarakan",
    "dilaksanakan",
    "diadakan",
    "dibuka",
    "rapat",
    "rakor",
    "kegiatan",
    "pertemuan",
    "held",
    "convened",
    "hosted",
    "opened",
    "met",
    "meeting",
];

/// The place behind its label, else the venue just before the meeting's day, else what the sentence of that day,
/// another one that speaks of holding it, or the article's first word names.
pub fn place(lines: &[Line], prose: &[Paragraph], day: Option<&MeetingDay>) -> Option<String> {
    labelled(lines, &LABELS)
        .or_else(|| at_day(prose, day?))
        .or_else(|| prose.iter().find_map(|p| sentences(&p.text).into_iter().find_map(|range| held_at(&p.text[range]))))
        .or_else(|| prose.iter().take(6).find_map(|p| dateline(&p.text)))
        .or_else(|| lines.iter().take(HEAD).find_map(|line| town_and_day(&line.text)))
}

/// The place in the sentence that names the day.
fn at_day(prose: &[Paragraph], day: &MeetingDay) -> Option<String> {
    let text = &prose.iter().find(|p| p.line == day.line)?.text;
    let range = sentences(text).into_iter().find(|range| range.contains(&day.start))?;
    let (before, after) = (text.get(range.start..day.start)?, text.get(day.end.min(range.end)..range.end)?);
    held_at(before).or_else(|| venue_before(before)).or_else(|| beside(before, after)).or_else(|| held_at(after))
}

/// From "Hotel", "Gedung", "Aula" to the day.
fn venue_before(before: &str) -> Option<String> {
    let words: Vec<&str> = before.split_whitespace().collect();
    let first = words.iter().position(|w| VENUES.contains(&bare(w).as_str()) && w.starts_with(|c: char| c.is_uppercase() || c == '('))?;
    let last = words.iter().rposition(|w| !bare(w).is_empty() && !BETWEEN.contains(&bare(w).as_str()))?;
    let run = words.get(first..=last)?;
    // What is no name between the venue and the day parts them: "di Aula Contoh yang dibuka Menteri, Senin".
    let whole = name(run, 0);
    let place = if whole == run.len() || !run[whole..].iter().any(|w| HELD.contains(&bare(w).as_str()) || w.starts_with(char::is_lowercase))
    {
        run.join(" ")
    } else {
        run[..whole].join(" ")
    };
    // "Aula" alone is no name.
    Some(trimmed(&place)).filter(|p| p.contains(' '))
}

/// The name behind "di" or "at", where the words before it speak of holding a meeting, or the name is a venue's.
fn held_at(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let preposition = |at: usize| matches!(bare(words[at]).as_str(), "di" | "at" | "in");
    let found = (0..words.len()).filter(|at| preposition(*at)).find_map(|at| {
        let first = at + 1 + usize::from(words.get(at + 1).is_some_and(|w| *w == "the"));
        let length = name(words.get(first..)?, 0);
        let near = &words[at.saturating_sub(6)..at];
        let speaks = near.iter().any(|w| HELD.contains(&bare(w).as_str()));
        let venue = words.get(first).is_some_and(|w| VENUES.contains(&bare(w).as_str()));
        (length > 0 && (speaks || venue && length > 1)).then(|| trimmed(&words[first..first + length].join(" ")))
    });
    found.filter(|p| !p.is_empty() && !is_field(p))
}

/// "di Padang" right before the day or right behind it.
fn beside(before: &str, after: &str) -> Option<String> {
    let words: Vec<&str> = before.split_whitespace().collect();
    let at = words.iter().rposition(|w| matches!(bare(w).as_str(), "di" | "ke" | "in" | "at"));
    let named = at.and_then(|at| {
        let rest = &words[at + 1..];
        let length = name(rest, 0);
        let only = rest[length..].iter().all(|w| bare(w).is_empty() || BETWEEN.contains(&bare(w).as_str()));
        (length > 0 && only).then(|| trimmed(&rest[..length].join(" ")))
    });
    let behind = || {
        let words: Vec<&str> = after.split_whitespace().collect();
        let at = words.iter().take(3).position(|w| matches!(bare(w).as_str(), "di" | "in" | "at"))?;
        let length = name(&words[at + 1..], 0);
        (length > 0).then(|| trimmed(&words[at + 1..at + 1 + length].join(" ")))
    };
    named.or_else(behind).filter(|p| !p.is_empty() && !is_field(p))
}

/// The town with which an article begins: `JAKARTA, Contoh.id - ...`, `Bandung (8/3) – ...`, `Jakarta - ...`.
fn dateline(text: &str) -> Option<String> {
    let head = &text[..boundary(text, 60)];
    let dash = [" - ", " – ", " — ", "-- "].iter().filter_map(|dash| head.find(dash)).min()?;
    let town = head[..dash].split([',', '(', ';', '/']).next()?.trim();
    let words: Vec<&str> = town.split(' ').collect();
    let fits = words.len() <= 3 && words.iter().all(|w| w.starts_with(char::is_uppercase)) && !VENUES.contains(&bare(words[0]).as_str());
    (fits && name(&words, 0) == words.len()).then(|| town.to_owned())
}

/// A line under the title that is nothing but them: `Kota Contoh, 18-19 Juni 2021`.
fn town_and_day(line: &str) -> Option<String> {
    let (town, day) = line.split_once(", ")?;
    let (words, rest): (Vec<&str>, Vec<&str>) = (town.split(' ').collect(), day.split(' ').collect());
    let is_day = day.starts_with(|c: char| c.is_ascii_digit()) && rest.len() <= 6 && rest.iter().any(|w| month(&bare(w)).is_some());
    (is_day && words.len() <= 3 && name(&words, 0) == words.len() && !is_weekday(&bare(words[0]))).then(|| town.to_owned())
}

/// "di Bidang Ekonomi", "di Indonesia" and "di Lingkungan ..." name no place of a meeting.
fn is_field(place: &str) -> bool {
    const FIELDS: [&str; 10] = ["bidang", "indonesia", "lingkungan", "luar", "daerah", "era", "pusat", "tengah", "atas", "antara"];
    place.split(' ').next().is_some_and(|w| FIELDS.contains(&bare(w).as_str())) && place.split(' ').count() <= 3
}

fn trimmed(place: &str) -> String {
    let place = place.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    if place.contains('(') { place.to_owned() } else { place.trim_end_matches(')').to_owned() }
}

fn bare(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::super::date::of_meeting;
    use super::super::paragraphs::lines;
    use super::*;

    #[test]
    fn the_place_stands_by_its_label_the_day_or_the_verb() {
        let read = |text: &str| {
            let prose = [Paragraph::new(1, text)];
            place(&lines(&[text.to_owned()]), &prose, of_meeting("", &prose).0.as_ref())
        };
        let table = [
            (
                "City/Province Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara Senin, 8/3/2021.",
                Some("Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara"),
            ),
            ("dibuka di Gedung Sate (Bandung), pada hari Kamis (22/8/2019)", Some("Gedung Sate (Bandung)")),
            ("Di Aula lama. Acara berlangsung Senin, 8/3/2021", None),
            ("Senin, 8/3/2021 di Hotel X", Some("Hotel X")),
            ("Rapat digelar di Padang, Sumatera Barat, Rabu (11/9/2019).", Some("Padang, Sumatera Barat")),
            ("kata Kepala Biro di Kota Contoh, Rabu (11/9/2019).", Some("Kota Contoh")),
            ("Rapat berlangsung di Kota Contoh, Kepala Biro hadir.", Some("Kota Contoh")),
            ("Tempat : Ruang Rapat Lantai 2, Kota Contoh", Some("Ruang Rapat Lantai 2, Kota Contoh")),
            ("The meeting was held at the Contoh Hotel on 8 March 2021.", Some("Contoh Hotel")),
            ("JAKARTA, Contoh.id - Rapat dibuka Senin, 8/3/2021", Some("JAKARTA")),
            ("kerja sama di Bidang Ekonomi, Senin, 8/3/2021", None),
            ("Kota Contoh, 18-19 Juni 2021", Some("Kota Contoh")),
            ("Selasa, 8 Maret 2021", None),
            ("Laporan Akhir, 8 butir", None),
            ("Daerah melapor tanpa tempat.", None),
        ];
        for (text, expected) in table {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
    }
}
