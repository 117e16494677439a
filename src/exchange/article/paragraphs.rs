//! Lines with their blanks made plain, and the paragraphs that they form.

use super::furniture::{is_furniture, without_sender};

/// Stands at the end of a line whose last word goes on in the next one.
const SOFT_HYPHEN: char = '\u{ad}';

/// Columns that a tabulator stands for in an indent.
const TAB: usize = 4;

/// A line of the file: its number from 1, its text without blanks at the ends and with single ones inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: u32,
    /// Columns before its text.
    pub indent: usize,
    /// A tabulator stands behind its first word, as between the cells of a pasted table.
    pub tabbed: bool,
    pub text: String,
}

/// Lines that stand together, as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its first line, from 1.
    pub line: u32,
    pub text: String,
    /// Where each further line begins in the text, in bytes.
    further: Vec<(usize, u32)>,
}

impl Paragraph {
    pub fn new(line: u32, text: &str) -> Self {
        Self { line, text: text.to_owned(), further: Vec::new() }
    }

    /// The line in which the byte at `offset` stands.
    pub fn line_at(&self, offset: usize) -> u32 {
        let behind = self.further.partition_point(|(start, _)| *start <= offset);
        behind.checked_sub(1).map_or(self.line, |at| self.further[at].1)
    }

    /// The text of the line in which the byte at `offset` stands.
    pub fn line_text(&self, offset: usize) -> &str {
        let behind = self.further.partition_point(|(start, _)| *start <= offset);
        let start = behind.checked_sub(1).map_or(0, |at| self.further[at].0);
        let end = self.further.get(behind).map_or(self.text.len(), |(start, _)| *start);
        self.text.get(start..end).unwrap_or_default().trim()
    }

    /// Makes blanks of what stands in `range`; all else stays where it is.
    pub fn blank_out(&mut self, range: std::ops::Range<usize>) {
        let blanks = " ".repeat(range.len());
        if self.text.get(range.clone()).is_some() {
            self.text.replace_range(range, &blanks);
        }
    }

    fn push(&mut self, line: &Line) {
        join(&mut self.text, &line.text);
        let start = self.text.len() - line.text.len();
        self.further.push((start, line.number));
    }
}

/// All lines that somebody wrote, the empty ones too; what a page or a messenger put between them is left out.
pub fn lines(raw: &[String]) -> Vec<Line> {
    let quoted = raw.iter().all(|line| line.trim().is_empty() || line.starts_with('>'));
    let read = |(text, number): (&String, u32)| {
        let text = if quoted { text.trim_start_matches('>') } else { text };
        line(number, text)
    };
    raw.iter().zip(1..).map(read).filter(|line| !is_furniture(&line.text)).collect()
}

fn line(number: u32, raw: &str) -> Line {
    let seen: String = raw.chars().filter(|c| !is_invisible(*c)).collect();
    let blank = seen.chars().take_while(|c| c.is_whitespace());
    let indent = blank.map(|c| if c == '\t' { TAB } else { 1 }).sum();
    let tabbed = seen.trim_start().find(char::is_whitespace).is_some_and(|at| seen.trim_start()[at..].starts_with('\t'));
    let text = without_emphasis(&plain(&seen));
    Line { number, indent, tabbed, text: without_sender(&text).to_owned() }
}

/// Single blanks between words, whatever blanks there were (U+00A0 too); a soft hyphen stays at the end alone.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().filter(|c| *c != SOFT_HYPHEN));
    }
    if text.trim_end().ends_with(SOFT_HYPHEN) {
        plain.push(SOFT_HYPHEN);
    }
    plain
}

/// Marks of direction, joiners and variants of letters: seen by nobody, and in the way of a list's mark.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}')
}

/// Without the stars and strokes with which messengers make words bold or slanted.
fn without_emphasis(text: &str) -> String {
    let paired = |mark: char| text.contains(mark) && text.matches(mark).count().is_multiple_of(2);
    let marks: Vec<char> = ['*', '_'].into_iter().filter(|m| paired(*m)).collect();
    if marks.is_empty() {
        return text.to_owned();
    }
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut before = None;
    let mut rest = text.chars().peekable();
    let mut kept = String::with_capacity(text.len());
    while let Some(c) = rest.next() {
        let edge = apart(before) || apart(rest.peek().copied());
        if !(marks.contains(&c) && edge) {
            kept.push(c);
        }
        before = Some(c);
    }
    kept.trim().to_owned()
}

/// Puts a line behind the text before it: a word that was parted at the line's end is one word again.
pub fn join(text: &mut String, next: &str) {
    let mut ending = text.chars().rev();
    match (ending.next(), ending.next()) {
        (Some(SOFT_HYPHEN), _) => {
            text.pop();
        }
        (None, _) => {}
        (Some('-'), Some(letter)) if letter.is_alphabetic() => {}
        _ => text.push(' '),
    }
    text.push_str(next);
}

/// The start of the letter in which the byte at `at` stands, or the end of the text.
pub fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Lines without an empty one between them, joined.
pub fn paragraphs(lines: &[Line]) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut open = false;
    for line in lines {
        match found.last_mut().filter(|_| open && !line.text.is_empty()) {
            Some(paragraph) => paragraph.push(line),
            None if !line.text.is_empty() => found.push(Paragraph::new(line.number, &line.text)),
            None => {}
        }
        open = !line.text.is_empty();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &[&str]) -> Vec<Line> {
        lines(&raw.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn lines_of_blanks_part_paragraphs() {
        let found: Vec<_> = paragraphs(&read(&["a  b", "c", "\u{a0} ", "d"])).into_iter().map(|p| (p.line, p.text)).collect();
        assert_eq!(found, [(1, "a b c".into()), (4, "d".into())]);
    }

    #[test]
    fn offsets_know_their_line() {
        let paragraph = &paragraphs(&read(&["", "satu", "dua", "tiga"]))[0];
        let lines: Vec<u32> = [0, 4, 5, 8, 9, 99].into_iter().map(|at| paragraph.line_at(at)).collect();
        assert_eq!(lines, [2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn what_nobody_sees_is_out_of_the_way() {
        let table = [
            ("\u{200e}1.\u{a0}\u{a0}Ker\u{ad}ja", "1. Kerja"),
            ("*Rekomendasi:*", "Rekomendasi:"),
            ("**1.** _Satu_ dan dua", "1. Satu dan dua"),
            ("* Satu", "* Satu"),
            ("nama_berkas_satu", "nama_berkas_satu"),
            ("[12/03/20 09.15.22] Sekretariat: Hasil rapat", "Hasil rapat"),
            ("kerja\u{ad}", "kerja\u{ad}"),
        ];
        for (raw, text) in table {
            assert_eq!(read(&[raw])[0].text, text);
        }
        assert_eq!(read(&["> Satu", ">", "> Dua"]).iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["Satu", "", "Dua"]);
        assert_eq!((read(&["\t 1\tSatu"])[0].indent, read(&["\t 1\tSatu"])[0].tabbed), (5, true));
    }

    #[test]
    fn words_parted_at_the_end_of_a_line_are_joined() {
        let table = [
            ("peluang-", "peluang", "peluang-peluang"),
            ("kerja\u{ad}", "sama", "kerjasama"),
            ("satu -", "dua", "satu - dua"),
            ("", "a", "a"),
        ];
        for (first, next, joined) in table {
            let mut text = first.to_owned();
            join(&mut text, next);
            assert_eq!(text, joined);
        }
    }
}
