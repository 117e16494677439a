//! Who held the meeting.

use crate::text::fold;

use super::head::labelled;
use super::paragraphs::{Line, Paragraph};
use super::proper::{begins, name};
use super::sentences::sentences;

const LABELS: [&str; 6] = ["penyelenggara", "pelaksana", "penyelenggara rapat", "organizer", "organiser", "host"];

/// Verbs behind which "oleh" or "by" leads to the holder.
const PASSIVE: [&str; 11] = [
    "diselenggarakan",
    "digelar",
    "dilaksanakan",
    "diadakan",
    "diprakarsai",
    "difasilitasi",
    "organised",
    "organized",
    "hosted",
    "held",
    "convened",
];

/// Verbs before which the holder stands.
const ACTIVE: [&str; 15] = [
    "menggelar",
    "menyelenggarakan",
    "mengadakan",
    "melaksanakan",
    "gelar",
    "selenggarakan",
    "laksanakan",
    "adakan",
    "held",
    "hosted",
    "convened",
    "organised",
    "organized",
    "menghelat",
    "mengundang",
];

/// What is held.
const MEETINGS: [&str; 18] = [
    "rapat",
    "rakor",
    "rakornas",
    "rakorda",
    "pertemuan",
    "lokakarya",
    "workshop",
    "forum",
    "musyawarah",
    "sosialisasi",
    "kegiatan",
    "fgd",
    "meeting",
    "evaluasi",
    "seminar",
    "konsultasi",
    "diskusi",
    "coordination",
];

/// Words with which the name of an office begins.
const OFFICES: [&str; 22] = [
    "kementerian",
    "pemerintah",
    "pemprov",
    "pemkab",
    "pemkot",
    "pemko",
    "pemda",
    "badan",
    "biro",
    "pusat",
    "dinas",
    "bagian",
    "direktorat",
    "sekretariat",
    "ditjen",
    "kemendagri",
    "kemenlu",
    "bappenas",
    "ministry",
    "provincial",
    "city",
    "regional",
];

/// Words looked at before the verb, and between it and the meeting.
const BACK: usize = 16;
const AHEAD: usize = 4;

/// The office behind its label or "digelar oleh", or before "menggelar rapat".
pub fn holder(lines: &[Line], prose: &[Paragraph]) -> Option<String> {
    labelled(lines, &LABELS).or_else(|| {
        let in_sentence = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            (0..words.len()).find_map(|at| passive(&words, at).or_else(|| active(&words, at)))
        };
        prose.iter().find_map(|p| sentences(&p.text).into_iter().find_map(|range| in_sentence(&p.text[range])))
    })
}

fn passive(words: &[&str], at: usize) -> Option<String> {
    let by = words.get(at + 1).filter(|_| PASSIVE.contains(&bare(words[at]).as_str()))?;
    let first = at + 2 + usize::from(words.get(at + 2) == Some(&"the"));
    let length = name(words.get(first..)?, 0);
    (matches!(bare(by).as_str(), "oleh" | "by") && length > 0).then(|| trimmed(&words[first..first + length]))
}

fn active(words: &[&str], at: usize) -> Option<String> {
    if !ACTIVE.contains(&bare(words[at]).as_str()) {
        return None;
    }
    let met = words[at + 1..].iter().take(AHEAD).any(|w| MEETINGS.contains(&bare(w).as_str()));
    let first = (at.saturating_sub(BACK)..at).rev().take_while(|n| part(words, *n)).last().filter(|_| met)?;
    let run = &words[first..at];
    let office = |w: &&str| OFFICES.contains(&bare(w).as_str());
    let begin = run.iter().position(office)?;
    // The same word a second time begins the name anew: it belonged to another before.
    let again = run.iter().rposition(|w| bare(w) == bare(run[begin])).unwrap_or(begin);
    Some(trimmed(&run[again..]))
}

/// Whether the word at `n` may stand within the name before a verb.
fn part(words: &[&str], n: usize) -> bool {
    let inner = matches!(words[n], "dan" | "of" | "the" | "for" | "and");
    !words[n].ends_with([',', ';', ':', '.']) && (begins(words[n]) || inner)
}

fn trimmed(words: &[&str]) -> String {
    words.join(" ").trim_matches(|c: char| !c.is_alphanumeric() && c != ')').to_owned()
}

fn bare(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    #[test]
    fn the_holder_stands_by_the_verb() {
        let table = [
            (
                "Pusat Fasilitasi Kerja Sama Kementerian Dalam Negeri menggelar Rapat Koordinasi.",
                Some("Pusat Fasilitasi Kerja Sama Kementerian Dalam Negeri"),
            ),
            ("Rapat digelar oleh Biro Pemerintahan dan Otonomi Daerah, Senin", Some("Biro Pemerintahan dan Otonomi Daerah")),
            (
                "di lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah Kementerian Dalam Negeri gelar Rakor",
                Some("Kementerian Dalam Negeri"),
            ),
            ("Penyelenggara : Biro Contoh", Some("Biro Contoh")),
            ("The workshop was hosted by the Ministry of Home Affairs.", Some("Ministry of Home Affairs")),
            ("Kepala Biro menggelar pameran.", None),
            ("Warga menggelar rapat.", None),
        ];
        for (text, expected) in table {
            assert_eq!(holder(&lines(&[text.to_owned()]), &[Paragraph::new(1, text)]).as_deref(), expected, "{text}");
        }
    }
}
