//! Where a text has ended: marks that close a sentence, words that close a paper, breaks that nobody had to make.

use crate::text::fold;

use super::paragraphs::Line;

/// Beginnings of lines that follow a list and belong to no item.
const CLOSING: [&str; 27] = [
    "demikian",
    "notulis",
    "pimpinan rapat",
    "tembusan",
    "rapat ditutup",
    "rapat diakhiri",
    "acara ditutup",
    "kegiatan ditutup",
    "penutup",
    "mengetahui",
    "sumber:",
    "sumber :",
    "penulis:",
    "penulis :",
    "editor:",
    "editor :",
    "foto:",
    "foto :",
    "bagikan",
    "lampiran",
    "ditetapkan di",
    "dibuat di",
    "the meeting was closed",
    "the meeting closed",
    "notulen",
    "share",
    "tags",
];

/// Whether a line closes what stands before it.
pub fn is_closing(text: &str) -> bool {
    let folded = fold(text);
    let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    CLOSING.iter().any(|c| folded.strip_prefix(c).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// Whether a text ends as a sentence or a list's item ends.
pub fn is_finished(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', '\'']).ends_with(['.', ';', '!', '?'])
}

/// How long lines may become before they are wrapped.
pub struct Width(usize);

/// Longer lines than this are whole paragraphs, not wrapped ones.
const WRAPPED: usize = 120;

impl Width {
    pub fn of(lines: &[Line]) -> Self {
        Self(lines.iter().map(length).max().unwrap_or(0))
    }

    /// Whether a line was ended on purpose: the next word would still have stood in it.
    pub fn was_parted(&self, line: &Line, next: &Line) -> bool {
        let word = next.text.split(' ').next().map_or(0, |w| w.chars().count());
        self.0 > WRAPPED || length(line) + 1 + word <= self.0
    }
}

fn length(line: &Line) -> usize {
    line.indent + line.text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    #[test]
    fn closings_and_ends_are_known() {
        for text in ["Demikian disampaikan", "Notulis,", "(Sumber: Humas)", "Penutup"] {
            assert!(is_closing(text), "{text}");
        }
        assert!(!is_closing("Sumber daya") && !is_closing("Penutupan"));
        assert!(is_finished("Satu;") && is_finished("“Satu.”") && !is_finished("Satu,"));
    }

    #[test]
    fn a_break_that_nobody_had_to_make_parts_paragraphs() {
        let read = |texts: [&str; 2]| lines(&texts.map(str::to_owned));
        let full = read(["satu dua tiga empat", "Lima"]);
        assert!(!Width::of(&full).was_parted(&full[0], &full[1]));
        let short = read(["satu", "Dua tiga empat lima"]);
        assert!(Width::of(&short).was_parted(&short[0], &short[1]));
    }
}
