//! The numbered list of recommendations: finding it, and its items in the meeting's words.

use crate::model::candidate::Item;
use crate::text::fold;

use super::paragraphs::Line;
use super::title::short_title;

/// Parts of words that announce the list, the surest first.
const CUES: [&str; 7] = ["rekomendasi", "rumusan", "tindak lanjut", "ditindaklanjuti", "sepakat", "kesimpulan", "menyimpulkan"];

/// The items of the list that the surest cue announces; of two alike the first.
pub fn items(lines: &[Line]) -> Vec<Item> {
    let lists = (0..lines.len()).filter(|&at| starts(&lines[at], 1)).filter_map(|at| cue(lines, at).map(|rank| (rank, at)));
    lists.min().map(|(_, at)| read(&lines[at..])).unwrap_or_default()
}

/// The first and last line of the list.
pub fn extent(items: &[Item]) -> Option<[u32; 2]> {
    Some([items.first()?.lines[0], items.last()?.lines[1]])
}

/// How sure the sentence before line `at` announces recommendations; 0 is surest.
fn cue(lines: &[Line], at: usize) -> Option<usize> {
    let before = &lines[..at];
    let last = before.iter().rposition(|l| !l.text.is_empty())?;
    let first = before[..last].iter().rposition(|l| l.text.is_empty()).map_or(0, |blank| blank + 1);
    let paragraph = before[first..=last].iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" ");
    let sentence = fold(paragraph.rsplit(". ").next()?);
    CUES.iter().position(|cue| sentence.contains(cue))
}

fn starts(line: &Line, number: u16) -> bool {
    marked(&line.text).is_some_and(|(n, _)| n == number)
}

/// The number and text of `4. ...`, `4) ...` or `(4) ...`; "10 tahun" is no such line.
fn marked(text: &str) -> Option<(u16, &str)> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = inner.split_at(digits);
    let marks: &[char] = if text.starts_with('(') { &[')'] } else { &['.', ')'] };
    let rest = rest.strip_prefix(marks)?;
    let apart = rest.is_empty() || rest.starts_with(' ') || rest.starts_with(char::is_alphabetic);
    (apart && (1..=3).contains(&digits)).then(|| number.parse().ok().map(|n| (n, rest.trim()))).flatten()
}

/// Reads items from the first on. A line that is not marked goes on with the item before it; an empty line
/// ends the list unless the next number follows.
fn read(lines: &[Line]) -> Vec<Item> {
    let mut drafts: Vec<(String, [u32; 2])> = Vec::new();
    let mut blank = false;
    for line in lines {
        let expected = drafts.len() as u16 + 1;
        match (marked(&line.text).filter(|(n, _)| *n == expected), drafts.last_mut()) {
            _ if line.text.is_empty() => blank = true,
            (Some((_, text)), _) => {
                drafts.push((text.to_owned(), [line.number; 2]));
                blank = false;
            }
            (None, Some((text, at))) if !blank => {
                text.push(' ');
                text.push_str(&line.text);
                at[1] = line.number;
            }
            (None, _) => break,
        }
    }
    let item = |((text, lines), number): ((String, [u32; 2]), u16)| {
        finished(&text).map(|text| Item { number, title: short_title(&text), text, lines })
    };
    drafts.into_iter().zip(1..).filter_map(item).collect()
}

/// The text without the mark that parts it from the next item; `None` where nothing is left.
fn finished(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_suffix(" dan").filter(|t| t.ends_with(';')).unwrap_or(text);
    let text = text.trim_end_matches(';').trim();
    text.contains(char::is_alphanumeric).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    fn read_items(text: &str) -> Vec<(u16, String, [u32; 2])> {
        let raw: Vec<String> = text.lines().map(str::to_owned).collect();
        items(&lines(&raw)).into_iter().map(|i| (i.number, i.text, i.lines)).collect()
    }

    #[test]
    fn marks_are_told_from_numbers() {
        let table = [
            ("1. Satu", Some((1, "Satu"))),
            ("12) Dua", Some((12, "Dua"))),
            ("(3) Tiga", Some((3, "Tiga"))),
            ("4.Empat", Some((4, "Empat"))),
            ("5.", Some((5, ""))),
            ("10 tahun", None),
            ("1.250 peserta", None),
            ("(3. Tiga", None),
            ("2021. Tahun", None),
            ("a. huruf", None),
        ];
        for (text, expected) in table {
            assert_eq!(marked(text), expected, "{text}");
        }
    }

    #[test]
    fn the_list_is_the_one_that_was_announced() {
        let speakers = "Narasumber:\n1. Direktur;\n2. Kepala.\n\n";
        let conclusions = "Kesimpulan:\n1. Baik.\n\n";
        let text = format!("{speakers}{conclusions}Rekomendasi:\n\n1. Satu;\n2. Dua; dan\n3. Tiga.\n\nPenutup.\n4. Bukan.");
        let found = [(1, "Satu".into(), [10, 10]), (2, "Dua".into(), [11, 11]), (3, "Tiga.".into(), [12, 12])];
        assert_eq!(read_items(&text), found);
        assert_eq!(read_items(speakers), []);
        assert_eq!(read_items("Ada rekomendasi lama. Pembicara:\n1. Budi"), []);
    }

    #[test]
    fn items_go_on_over_lines_until_a_blank_one_and_prose() {
        let text = "Rumusan:\n1. Satu\n   10 tahun\n   3. bukan nomor berikut\n\n\n2. Dua\n\nProsa.\n3. Tiga";
        assert_eq!(read_items(text), [(1, "Satu 10 tahun 3. bukan nomor berikut".into(), [2, 4]), (2, "Dua".into(), [7, 7])]);
    }
}
