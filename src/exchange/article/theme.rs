//! The theme of a meeting.

use super::head::labelled;
use super::paragraphs::{Line, Paragraph, boundary};

const LABELS: [&str; 4] = ["tema", "theme", "tema rapat", "tema kegiatan"];

/// Words behind which a theme is quoted.
const WORDS: [&str; 5] = ["tema", "Tema", "bertajuk", "theme", "themed"];

const QUOTES: [(char, char); 7] = [('(', ')'), ('“', '”'), ('"', '"'), ('‘', '’'), ('\'', '\''), ('«', '»'), ('„', '“')];

/// What stands behind the label, or between brackets or quotes behind the word.
pub fn theme(lines: &[Line], prose: &[Paragraph]) -> Option<String> {
    let unquoted = |text: String| text.trim_matches(|c| QUOTES.iter().any(|q| c != '(' && c != ')' && (q.0 == c || q.1 == c))).to_owned();
    labelled(lines, &LABELS).map(unquoted).or_else(|| prose.iter().find_map(|paragraph| in_text(&paragraph.text)))
}

fn in_text(text: &str) -> Option<String> {
    WORDS.iter().find_map(|word| text.match_indices(word).find_map(|(at, _)| quoted(&text[at + word.len()..])))
}

/// The quotation with which `text` begins, a word ("adalah") before it at most.
fn quoted(text: &str) -> Option<String> {
    let near = &text[..boundary(text, 40)];
    let at = near.find(|c| QUOTES.iter().any(|q| q.0 == c)).filter(|&at| text[..at].split_whitespace().count() <= 1)?;
    let mut chars = text[at..].chars();
    let opening = chars.next()?;
    let closing = QUOTES.iter().find(|q| q.0 == opening)?.1;
    let (inside, _) = chars.as_str().split_once(closing)?;
    Some(inside.trim().trim_end_matches([',', '.']).to_owned()).filter(|t| !t.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    #[test]
    fn the_theme_stands_behind_its_word() {
        let table = [
            ("dengan tema (Peluang kerja sama).", Some("Peluang kerja sama")),
            ("bertema \"Mitra\"", Some("Mitra")),
            ("sistematis, dengan tema: “A (b)”", Some("A (b)")),
            ("a workshop themed “Partners”", Some("Partners")),
            ("Tema : Mitra yang setara", Some("Mitra yang setara")),
            ("tema rapat tahun ini bukan (itu)", None),
            ("tema (tanpa akhir", None),
        ];
        for (text, expected) in table {
            assert_eq!(theme(&lines(&[text.to_owned()]), &[Paragraph::new(1, text)]).as_deref(), expected, "{text}");
        }
    }
}
