//! How many came.

use crate::text::fold;

use super::head::labelled;
use super::numbers::number;
use super::paragraphs::{Line, Paragraph};
use super::sentences::sentences;

const LABELS: [&str; 6] = ["jumlah peserta", "peserta", "hadir", "jumlah hadir", "participants", "attendance"];

/// Words after which the number of those who came is told.
const BEFORE: [&str; 9] = ["sebanyak", "dihadiri", "diikuti", "menghadirkan", "oleh", "by", "sekitar", "sejumlah", "dari"];

/// Words for those who come.
const PEOPLE: [&str; 24] = [
    "peserta",
    "orang",
    "perwakilan",
    "delegasi",
    "undangan",
    "pejabat",
    "utusan",
    "sekretaris",
    "pegawai",
    "kepala",
    "participants",
    "people",
    "officials",
    "delegates",
    "representatives",
    "aparatur",
    "asn",
    "pengelola",
    "wakil",
    "attendees",
    "staf",
    "personel",
    "pimpinan",
    "anggota",
];

/// What is counted by hundreds and is nobody.
const NOBODY: [&str; 22] = [
    "persen",
    "juta",
    "miliar",
    "ribu",
    "tahun",
    "kali",
    "hari",
    "rupiah",
    "dolar",
    "rekomendasi",
    "butir",
    "poin",
    "narasumber",
    "pembicara",
    "hektare",
    "unit",
    "kegiatan",
    "kerja",
    "jam",
    "negara",
    "years",
    "days",
];

/// The number of those who came: behind its label, else where a sentence speaks of them. A number with a word for
/// people is surer than one behind "dihadiri" alone.
pub fn attended(lines: &[Line], prose: &[Paragraph]) -> Option<u32> {
    let labelled = labelled(lines, &LABELS).and_then(|value| number_in(&words(&value)));
    let told = || {
        let found = prose.iter().flat_map(|p| sentences(&p.text).into_iter().map(|range| words(&p.text[range])));
        let coming: Vec<Vec<String>> = found.filter(|words| came(words)).collect();
        coming.iter().find_map(|words| of_people(words)).or_else(|| coming.iter().find_map(|words| behind_verb(words)))
    };
    labelled.or_else(told)
}

fn words(text: &str) -> Vec<String> {
    // A number with a point behind it is the mark of an item.
    let is_mark = |w: &str| w.strip_suffix(['.', ')']).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let bare = |w: &str| if is_mark(w) { w.to_owned() } else { w.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_owned() };
    fold(text).split(' ').map(bare).filter(|w| !w.is_empty()).collect()
}

fn came(words: &[String]) -> bool {
    ["hadir", "ikut", "peserta", "attend", "participant"].iter().any(|part| words.iter().any(|w| w.contains(part)))
}

fn number_in(words: &[String]) -> Option<u32> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    number(&words).map(|(n, _)| n).filter(|n| *n > 0)
}

/// `61 peserta`, `lima puluh orang`, `50 (lima puluh) Sekretaris Daerah`.
fn of_people(words: &[String]) -> Option<u32> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (0..words.len()).find_map(|at| {
        let (n, taken) = number(&words[at..]).filter(|(n, _)| (2..100_000).contains(n))?;
        let rest = &words[at + taken..];
        // The number again in words, in brackets.
        let again = number(rest).filter(|(m, _)| *m == n).map_or(0, |(_, taken)| taken);
        let noun = rest[again..].iter().take(2).take_while(|w| !NOBODY.contains(w)).position(|w| PEOPLE.contains(w))?;
        let counts = noun == 0 || matches!(rest[again], "lebih" | "regional" | "government" | "senior" | "orang");
        counts.then_some(n)
    })
}

/// `dihadiri 38 ...`, `sebanyak 50 ...`.
fn behind_verb(words: &[String]) -> Option<u32> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.iter().enumerate().filter(|(_, w)| BEFORE.contains(w)).find_map(|(at, _)| {
        let (n, taken) = number(&words[at + 1..]).filter(|(n, _)| (1..100_000).contains(n))?;
        let of_others = words.get(at + 1 + taken).is_some_and(|w| NOBODY.contains(w) || w.contains('%'));
        (!of_others).then_some(n)
    })
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    #[test]
    fn those_who_came_are_counted() {
        let table = [
            ("dihadiri sebanyak 50 Sekretaris Daerah", Some(50)),
            ("diikuti oleh 1.250 peserta", Some(1250)),
            ("Rapat dihadiri lima puluh orang peserta", Some(50)),
            ("dihadiri 50 (lima puluh) orang dari 38 provinsi", Some(50)),
            ("dihadiri perwakilan 38 provinsi dan 61 peserta", Some(61)),
            ("diikuti 38 provinsi", Some(38)),
            ("The meeting was attended by 45 participants", Some(45)),
            ("Jumlah Peserta : 45 orang", Some(45)),
            ("hibah sebanyak 50 juta", None),
            ("hadir dengan hibah sebanyak 50 juta", None),
            ("dihadiri Menteri", None),
            ("peserta sebanyak 99999999999", None),
            ("peserta membahas dua rekomendasi", None),
        ];
        for (text, expected) in table {
            assert_eq!(attended(&lines(&[text.to_owned()]), &[Paragraph::new(1, text)]), expected, "{text}");
        }
    }
}
