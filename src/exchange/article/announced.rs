//! What the lines before a list say about it.

use super::cue::{Cue, cue, is_heading, is_of_another, last_sentence, opens};
use super::mark::is_marked;
use super::paragraphs::{Line, join};

/// Lines that are looked back at for the sentence before a list.
const LOOK_BACK: usize = 12;

/// A list that was announced as recommendations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    pub cue: Cue,
    /// The sentence just before the list is another one: "Rekomendasi", and then "Hal-hal sebagai berikut:".
    pub indirect: bool,
    /// The sentence that names them.
    pub sentence: String,
}

/// How the list that begins at line `at` was announced.
pub fn announced(lines: &[Line], at: usize) -> Option<Announced> {
    let block = block_before(lines, at)?;
    let sentence = sentence(block);
    let direct = |cue, sentence: &str| Some(Announced { cue, indirect: false, sentence: sentence.to_owned() });
    if let Some(cue) = cue(&sentence) {
        return direct(cue, &sentence);
    }
    if is_of_another(&sentence) {
        return None;
    }
    let (text, before) = (whole(block), first_of(lines, block));
    let earlier = text.strip_suffix(sentence.as_str()).map(last_sentence).filter(|s| !s.is_empty());
    if let Some(cue) = earlier.filter(|_| opens(&sentence) || is_heading(&sentence)).and_then(cue) {
        return Some(Announced { cue: Cue { weak: false, ..cue }, indirect: true, sentence: earlier?.to_owned() });
    }
    let above = lines[..before].iter().rfind(|line| !line.text.is_empty()).filter(|line| is_heading(&line.text))?;
    let cue = cue(&above.text).filter(|cue| !cue.weak)?;
    let weak = !(opens(&sentence) || is_heading(&sentence));
    Some(Announced { cue: Cue { weak, ..cue }, indirect: true, sentence: above.text.clone() })
}

/// The lines that stand together before line `at`; one with a mark of its own opens them.
fn block_before(lines: &[Line], at: usize) -> Option<&[Line]> {
    let last = lines[..at].iter().rposition(|line| !line.text.is_empty())?;
    let mut first = last;
    while first > 0 && last - first < LOOK_BACK && !is_marked(&lines[first]) && !lines[first - 1].text.is_empty() {
        first -= 1;
    }
    Some(&lines[first..=last])
}

/// The index of a block's first line.
fn first_of(lines: &[Line], block: &[Line]) -> usize {
    block.first().map_or(0, |first| lines.partition_point(|line| line.number < first.number))
}

fn whole(block: &[Line]) -> String {
    let mut text = String::new();
    for line in block {
        join(&mut text, &line.text);
    }
    text
}

/// The block's last sentence; a last line that stands for itself is one.
fn sentence(block: &[Line]) -> String {
    let Some(last) = block.last() else { return String::new() };
    let for_itself = is_marked(last) || last.text.starts_with(char::is_uppercase);
    let of_line = last_sentence(&last.text);
    let heads = |text: &str| is_heading(text) && cue(text).is_some_and(|cue| !cue.weak);
    let under_heading = is_heading(of_line) && block.iter().rev().nth(1).is_some_and(|above| heads(&above.text));
    if for_itself && (under_heading || cue(of_line).is_some_and(|cue| !cue.weak)) {
        return of_line.to_owned();
    }
    last_sentence(&whole(block)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    fn read(text: &str) -> Option<(bool, bool)> {
        let raw: Vec<String> = text.lines().map(str::to_owned).collect();
        let lines = lines(&raw);
        announced(&lines, lines.len()).map(|a| (a.cue.weak, a.indirect))
    }

    #[test]
    fn the_sentence_or_heading_before_a_list_announces_it() {
        let table = [
            ("Rekomendasi", Some((false, false))),
            ("Rapat ditutup\ndengan rekomendasi berikut:\n", Some((false, false))),
            ("Tempat : Aula\nRekomendasi", Some((false, false))),
            ("Rapat menghasilkan rekomendasi. Isinya sebagai berikut:", Some((false, true))),
            ("REKOMENDASI\n\nDari diskusi disampaikan hal-hal sebagai berikut:", Some((false, true))),
            ("REKOMENDASI\n\nDaerah memberi masukan.", Some((true, true))),
            ("III. Rekomendasi\nBidang Ekonomi", Some((false, true))),
            ("Rekomendasi\n\nNarasumber:", None),
            ("Ada rekomendasi. Pembicara:", None),
            ("Dasar hukum penyusunan\nrekomendasi:", None),
            ("Prosa saja.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
