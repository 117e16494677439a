//! Recommendations within running text: `(1) ...; (2) ...`, `Pertama, ... Kedua, ...`, `yakni ...; ...; dan ...`.

use std::ops::Range;

use crate::text::fold;

use super::announced::Announced;
use super::counted::stated;
use super::cue::{Cue, cue, is_of_another, last_sentence, opens};
use super::list::{Draft, MOST_ITEMS};
use super::numbers::ordinal;
use super::paragraphs::Paragraph;
use super::sentences::sentences;

/// Sentences that may stand between the one that announces and the first item.
const BETWEEN: usize = 2;

/// Words of a sentence that only leads from the announcing one to the items: "Isinya sebagai berikut:".
const SHORT: usize = 6;

/// Paragraphs over which items may go on.
const PARAGRAPHS: usize = 40;

/// Words behind which items stand, parted by semicolons.
const OPENERS: [&str; 11] = [
    "yakni",
    "yaitu",
    "antara lain",
    "di antaranya",
    "diantaranya",
    "meliputi",
    "ialah",
    "adalah",
    "sebagai berikut",
    "namely",
    "including",
];

/// Words before an ordinal that still begin an item.
const BEFORE_ORDINAL: [&str; 14] = [
    "dan",
    "serta",
    "lalu",
    "kemudian",
    "rekomendasi",
    "butir",
    "poin",
    "yang",
    "kesepakatan",
    "rumusan",
    "and",
    "the",
    "hal",
    "sedangkan",
];

/// Items that running text announces and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    pub announced: Announced,
    pub items: Vec<Draft>,
    /// Where they stand: the paragraph's index, and the bytes in it.
    pub places: Vec<(usize, Range<usize>)>,
}

/// What each paragraph announces, in their order.
pub fn running(prose: &[Paragraph]) -> Vec<Running> {
    let mut found = Vec::new();
    for (at, paragraph) in prose.iter().enumerate() {
        let all = sentences(&paragraph.text);
        for (n, range) in all.iter().enumerate() {
            let Some(known) = quick_cue(&paragraph.text[range.clone()]) else { continue };
            let items = numbered(paragraph, range.start)
                .or_else(|| ordinals(&prose[at..], range, all.get(n + 1..).unwrap_or_default()))
                .or_else(|| clauses(paragraph, range));
            let Some(items) = items else { continue };
            let sentence = paragraph.text[range.clone()].to_owned();
            let announced = Announced { cue: Cue { weak: false, ..known }, indirect: false, sentence };
            let (items, places) = placed(items);
            let places = places.into_iter().map(|(n, range)| (at + n, range)).collect();
            found.push(Running { announced, items, places });
            break;
        }
    }
    found
}

/// An item and where it stands: paragraphs behind the announcing one, and the bytes.
type Placed = (Draft, (usize, Range<usize>));

fn placed(items: Vec<Placed>) -> (Vec<Draft>, Vec<(usize, Range<usize>)>) {
    items.into_iter().unzip()
}

/// The cue of a sentence's beginning up to where its items may start.
fn quick_cue(sentence: &str) -> Option<Cue> {
    let end = sentence.find([':', ';']).unwrap_or(sentence.len());
    cue(&sentence[..end]).or_else(|| cue(sentence))
}

/// `1) ... 2) ...`, `(a) ... (b) ...` behind a sentence that begins at `from`.
fn numbered(paragraph: &Paragraph, from: usize) -> Option<Vec<Placed>> {
    let text = &paragraph.text;
    let marks = inline_marks(&text[from..]);
    let first = marks.iter().position(|m| m.place == 1)?;
    let lead = &text[from..from + marks[first].at];
    let last = last_sentence(lead);
    let points_on = || ["berikut", "isinya", "rinci", "following", "they are"].iter().any(|word| fold(last).contains(word));
    let leads_on = || opens(last) && last.split(' ').count() <= SHORT && points_on() && !is_of_another(last);
    cue(last).map(|cue| !cue.weak || opens(last)).unwrap_or_else(leads_on).then_some(())?;
    let mut starts = vec![&marks[first]];
    for mark in &marks[first + 1..] {
        if mark.shape == marks[first].shape && usize::from(mark.place) == starts.len() + 1 {
            starts.push(mark);
        }
    }
    let ranges = starts.iter().enumerate().map(|(n, mark)| {
        let end = starts.get(n + 1).map_or(text.len(), |next| from + next.at);
        from + mark.behind..end
    });
    let ranges = with_last_ended(text, ranges.collect());
    (ranges.len() > 1).then(|| drafts(paragraph, ranges))
}

/// A mark within a line.
struct InlineMark {
    at: usize,
    behind: usize,
    place: u16,
    /// The marks around it, and whether it is a letter.
    shape: (bool, char, bool),
}

fn inline_marks(text: &str) -> Vec<InlineMark> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(' ') {
        let inner = word.strip_prefix('(').unwrap_or(word);
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let letter = inner.starts_with(|c: char| c.is_ascii_lowercase());
        let length = if letter { 1 } else { digits };
        let place = if letter { Some(u16::from(inner.as_bytes()[0] - b'a') + 1) } else { inner[..digits].parse().ok() };
        let mark = inner[length..].chars().next().filter(|c| matches!(c, '.' | ')'));
        let opened = inner.len() < word.len();
        if let (Some(place), Some(mark), 1..=2) = (place, mark, length) {
            let end = at + (word.len() - inner.len()) + length + 1;
            let apart = end == at + word.len() || text[end..].starts_with(char::is_alphabetic) && !letter;
            if apart && !(opened && mark == '.') {
                found.push(InlineMark { at, behind: end, place, shape: (opened, mark, letter) });
            }
        }
        at += word.len() + 1;
    }
    found
}

/// `Pertama, ... Kedua, ...` behind the announcing sentence, in its paragraph and the following ones.
fn ordinals(prose: &[Paragraph], announcing: &Range<usize>, further: &[Range<usize>]) -> Option<Vec<Placed>> {
    let reach = further.get(BETWEEN).map_or(usize::MAX, |range| range.start);
    let mut items: Vec<Placed> = Vec::new();
    for (n, paragraph) in prose.iter().take(PARAGRAPHS).enumerate() {
        let from = if n == 0 { announcing.start } else { 0 };
        let mut starts = ordinal_marks(&paragraph.text, from);
        let mut expected = items.len() + 1;
        starts.retain(|start| {
            let fits = usize::from(start.place) == expected || (start.place == 0 && expected > 1);
            expected += usize::from(fits);
            fits
        });
        let near = |start: &OrdinalMark| !items.is_empty() || if n == 0 { start.at < reach } else { n <= BETWEEN };
        if starts.first().is_none_or(|start| !near(start)) {
            if n >= BETWEEN && items.is_empty() {
                return None;
            }
            continue;
        }
        let ranges =
            starts.iter().enumerate().map(|(n, start)| start.behind..starts.get(n + 1).map_or(paragraph.text.len(), |next| next.at));
        let ranges = with_last_ended(&paragraph.text, ranges.collect());
        let first = u16::try_from(items.len()).unwrap_or(u16::MAX);
        let further = drafts(paragraph, ranges).into_iter();
        items.extend(further.map(|(draft, (_, range))| (Draft { number: draft.number.saturating_add(first), ..draft }, (n, range))));
    }
    (items.len() > 1).then_some(items)
}

struct OrdinalMark {
    at: usize,
    behind: usize,
    place: u16,
}

/// Ordinals that begin a sentence or a clause.
fn ordinal_marks(text: &str, from: usize) -> Vec<OrdinalMark> {
    let mut found = Vec::new();
    // Where the clause began, and what stood before it.
    let (mut clause, mut before, mut at) = (from, '.', from);
    for word in text[from..].split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = fold(bare);
        if let Some(place) = ordinal(&folded) {
            let end = at + word.len();
            let marked = word.ends_with([',', ':']);
            let rest = text[end..].trim_start();
            let verb = ["adalah ", "yaitu ", "yakni ", "ialah ", "is "].iter().find(|v| rest.starts_with(**v));
            if marked || verb.is_some() || before == ';' || before == ':' {
                let verb = verb.map_or(0, |v| v.len());
                let behind = text.len() - rest.len() + verb;
                found.push(OrdinalMark { at: clause, behind, place });
            }
        }
        at += word.len() + 1;
        let goes_on = BEFORE_ORDINAL.contains(&folded.as_str()) && !word.ends_with(['.', ';', ':']);
        match word.chars().last() {
            Some(end @ ('.' | ';' | ':' | '!' | '?' | ',')) => (clause, before) = (at, end),
            Some('”' | '"') => (clause, before) = (at, '.'),
            _ if goes_on => {}
            _ => (clause, before) = (usize::MAX, ' '),
        }
    }
    found.retain(|mark| mark.at < mark.behind);
    found
}

/// `yakni ...; ...; dan ...` within a sentence; without semicolons where the stated count agrees.
fn clauses(paragraph: &Paragraph, range: &Range<usize>) -> Option<Vec<Placed>> {
    let sentence = &paragraph.text[range.clone()];
    let (lead, body) = opened(sentence)?;
    cue(lead).filter(|_| body.trim().len() > 1)?;
    let offset = range.start + sentence.len() - body.len();
    let pieces = if body.contains(';') { body.split(';').collect() } else { by_commas(body, stated(lead)?.count)? };
    let ranges = pieces.into_iter().filter(|piece| piece.contains(char::is_alphabetic)).map(|piece| {
        let start = offset + (piece.as_ptr() as usize - body.as_ptr() as usize);
        start..start + piece.len()
    });
    let ranges: Vec<_> = ranges.collect();
    (ranges.len() > 1).then(|| drafts(paragraph, ranges))
}

/// A sentence parted behind the word at which its items begin.
fn opened(sentence: &str) -> Option<(&str, &str)> {
    let colon = sentence.find(':').map(|at| at + 1);
    let lower = sentence.to_ascii_lowercase();
    let word = OPENERS.iter().filter_map(|word| lower.find(&format!(" {word} ")).map(|at| at + word.len() + 2)).min();
    let at = colon.into_iter().chain(word).find(|at| sentence[*at..].contains(';')).or(word).or(colon)?;
    Some((&sentence[..at], &sentence[at..]))
}

/// The pieces between commas and before the last "dan", where there are as many as were stated.
fn by_commas(body: &str, count: u32) -> Option<Vec<&str>> {
    let mut pieces: Vec<&str> = body.split(", ").collect();
    let last = pieces.last().and_then(|last| [" dan ", " serta ", " and "].iter().find_map(|word| last.split_once(word)));
    if let Some((first, second)) = last.filter(|_| pieces.len() + 1 == count as usize) {
        pieces.pop();
        pieces.extend([first, second]);
    }
    (pieces.len() == count as usize).then_some(pieces)
}

/// The last item ends with its sentence, unless those before it hold more than one.
fn with_last_ended(text: &str, mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let Some((last, others)) = ranges.split_last_mut() else { return ranges };
    let count = |range: &Range<usize>| sentences(text[range.clone()].trim()).len();
    let most = others.iter().map(count).max().unwrap_or(1).max(1);
    let skipped = text[last.clone()].len() - text[last.clone()].trim_start().len();
    if let Some(end) = sentences(text[last.clone()].trim_start()).get(most - 1) {
        last.end = last.start + skipped + end.end;
    }
    ranges
}

fn drafts(paragraph: &Paragraph, ranges: Vec<Range<usize>>) -> Vec<Placed> {
    let draft = |(range, number): (Range<usize>, u16)| {
        let lines = [paragraph.line_at(range.start), paragraph.line_at(range.end.saturating_sub(1))];
        let text = without_joining(&paragraph.text[range.clone()]).to_owned();
        (Draft { number, text, lines }, (0, range))
    };
    ranges.into_iter().zip(1..MOST_ITEMS).map(draft).collect()
}

/// Without the "dan" before a last item, and without "pertama,".
fn without_joining(text: &str) -> &str {
    let text = text.trim();
    let text = ["dan ", "serta ", "and "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim();
    // "pertama, ...; kedua, ...": the count is the item's number.
    text.split_once(", ").filter(|(word, _)| ordinal(&fold(word)).is_some()).map_or(text, |(_, rest)| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let prose: Vec<_> = text.split('\n').zip(1..).map(|(text, line)| Paragraph::new(line, text)).collect();
        running(&prose).into_iter().next().map(|r| r.items.into_iter().map(|i| i.text).collect()).unwrap_or_default()
    }

    #[test]
    fn items_within_text_are_found() {
        let table: [(&str, &[&str]); 15] = [
            ("Rapat menghasilkan rekomendasi: (1) memetakan; (2) melapor. Rapat ditutup.", &["memetakan;", "melapor."]),
            ("Disepakati rekomendasi sebagai berikut: 1. Satu. 2. Dua.", &["Satu.", "Dua."]),
            ("Rumusan rapat: a) satu, b) dua, dan c) tiga.", &["satu,", "dua, dan", "tiga."]),
            ("Ada tiga rekomendasi. Pertama, satu. Kedua, dua. Ketiga, tiga. Rapat ditutup.", &["satu.", "dua.", "tiga."]),
            ("Rapat merekomendasikan dua hal.\nPertama, satu.\nKedua, dua.", &["satu.", "dua."]),
            ("Rekomendasi pertama adalah satu. Rekomendasi kedua adalah dua.", &["satu.", "dua."]),
            ("Rapat sepakat, pertama memetakan; kedua, melapor; dan ketiga, menilai.", &[]),
            ("Rapat sepakat: pertama memetakan; kedua, melapor; dan ketiga, menilai.", &["memetakan;", "melapor;", "menilai."]),
            ("Rapat menghasilkan tiga rekomendasi, yakni satu; dua; dan tiga. Selesai.", &["satu", "dua", "tiga."]),
            ("Ada tiga rekomendasi, yaitu satu, dua, dan tiga.", &["satu", "dua", "tiga."]),
            ("Ada dua rekomendasi, yaitu memetakan potensi dan melapor.", &["memetakan potensi", "melapor."]),
            ("Rekomendasinya adalah pertama, memetakan; kedua, melapor.", &["memetakan", "melapor."]),
            ("Ada rekomendasi, yaitu satu, dua, dan tiga.", &[]),
            ("Rapat menghasilkan tiga rekomendasi. Kedua belah pihak setuju.", &[]),
            ("Narasumber, antara lain: Direktur A; Direktur B; dan Kepala C.", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(texts(text), expected, "{text}");
        }
    }
}
