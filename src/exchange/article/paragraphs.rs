//! Lines with their blanks made plain, and the paragraphs that they form.

/// A line of the file: its number from 1, its text without blanks at the ends and with single ones inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: u32,
    pub text: String,
}

/// Lines that stand together, as one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its first line, from 1.
    pub line: u32,
    pub text: String,
}

/// All lines, the empty ones too.
pub fn lines(raw: &[String]) -> Vec<Line> {
    raw.iter().zip(1..).map(|(text, number)| Line { number, text: plain(text) }).collect()
}

/// Single blanks between words, whatever blanks there were (U+00A0 too).
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines without an empty one between them, joined.
pub fn paragraphs(lines: Vec<Line>) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut open = false;
    for line in lines {
        match found.last_mut().filter(|_| open && !line.text.is_empty()) {
            Some(paragraph) => {
                paragraph.text.push(' ');
                paragraph.text.push_str(&line.text);
            }
            None if !line.text.is_empty() => found.push(Paragraph { line: line.number, text: line.text.clone() }),
            None => {}
        }
        open = !line.text.is_empty();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_blanks_part_paragraphs() {
        let raw: Vec<String> = ["a  b", "c", "\u{a0} ", "d"].map(str::to_owned).to_vec();
        let found: Vec<_> = paragraphs(lines(&raw)).into_iter().map(|p| (p.line, p.text)).collect();
        assert_eq!(found, [(1, "a b c".into()), (4, "d".into())]);
    }
}
