//! Lists whose items stand on lines of their own: where one begins, goes on and ends.

use std::collections::HashMap;

use super::announced::{Announced, announced};
use super::cue::{cue, is_heading};
use super::ending::{Width, is_closing, is_finished};
use super::mark::{Count, Mark, Shape, Style, is_marked, marks};
use super::paragraphs::{Line, join};

/// Announced lists that are read at most: more has no article, and each is read over all lines at worst.
const MOST_LISTS: usize = 24;

/// Items that can be numbered; a record holds far fewer.
pub const MOST_ITEMS: u16 = u16::MAX;

/// Columns by which the marks of one list may differ.
const SLACK: usize = 2;

/// Lines after which the next number belongs to another list.
const FAR: usize = 60;

/// An item as it stands: its number, its text, the first and last of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub number: u16,
    pub text: String,
    pub lines: [u32; 2],
}

/// A list, and how it was announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub announced: Announced,
    pub style: Style,
    pub items: Vec<Draft>,
    /// The index of the line behind it.
    pub end: usize,
}

/// All lists that were announced as recommendations, in their order.
pub fn lists(lines: &[Line]) -> Vec<List> {
    let reader = Reader::new(lines);
    let mut found: Vec<List> = Vec::new();
    for at in 0..lines.len() {
        let inside = found.last().is_some_and(|list| at < list.end);
        // Within a list only a heading opens another: an item may well speak of recommendations.
        if found.len() == MOST_LISTS || (inside && !(at > 0 && is_heading(&lines[at - 1].text))) {
            continue;
        }
        let Some(style) = reader.starts(at) else { continue };
        let Some(announced) = announced(lines, at).or_else(|| names_itself(&lines[at], style)) else { continue };
        let (items, end) = reader.read(at, style);
        found.push(List { announced, style, items, end });
    }
    found
}

/// `Rekomendasi 1: ...` needs no other sentence.
fn names_itself(line: &Line, style: Style) -> Option<Announced> {
    let Style::Counted(_, Shape::Named) = style else { return None };
    let noun = line.text.split(' ').next()?;
    Some(Announced { cue: cue(noun)?, indirect: false, sentence: String::new() })
}

/// The group of items behind a list under a heading of its own, counted anew.
pub fn further_group(lines: &[Line], list: &List) -> Option<(Vec<Draft>, usize)> {
    let heading = (list.end..lines.len()).find(|at| !lines[*at].text.is_empty())?;
    let start = (heading + 1..lines.len()).find(|at| !lines[*at].text.is_empty())?;
    let fits = is_heading(&lines[heading].text) && !is_closing(&lines[heading].text) && !super::cue::is_of_another(&lines[heading].text);
    let reader = Reader::new(lines);
    (fits && reader.starts(start) == Some(list.style)).then(|| reader.read(start, list.style))
}

/// The lines, and where each mark stands.
struct Reader<'t> {
    lines: &'t [Line],
    places: HashMap<(Style, u16), Vec<usize>>,
    width: Width,
}

/// A list being read.
struct State {
    style: Style,
    indent: usize,
    items: Vec<Draft>,
    /// An empty line since the last text.
    blank: bool,
    /// The item holds a list of the same style.
    nested: bool,
}

impl State {
    fn expected(&self) -> u16 {
        self.items.last().map_or(0, |item| item.number).saturating_add(1)
    }

    fn begin(&mut self, number: u16, line: &Line, text: &str) {
        self.items.push(Draft { number, text: text.to_owned(), lines: [line.number; 2] });
        (self.blank, self.nested) = (false, false);
    }

    fn go_on(&mut self, line: &Line) {
        if let Some(item) = self.items.last_mut() {
            join(&mut item.text, &line.text);
            item.lines[1] = line.number;
        }
        self.blank = false;
    }
}

impl<'t> Reader<'t> {
    fn new(lines: &'t [Line]) -> Self {
        let mut places: HashMap<(Style, u16), Vec<usize>> = HashMap::new();
        for (at, line) in lines.iter().enumerate() {
            for mark in marks(line) {
                places.entry((mark.style.plain(), mark.place)).or_default().push(at);
            }
        }
        Self { lines, places, width: Width::of(lines) }
    }

    /// The next line behind `at` with this mark, not deeper than `indent`.
    fn next(&self, style: Style, place: u16, at: usize, indent: usize) -> Option<usize> {
        let all = self.places.get(&(style, place))?;
        let behind = all.partition_point(|&line| line <= at);
        all[behind..].iter().take(FAR).copied().find(|&line| self.lines[line].indent <= indent)
    }

    /// The style of the list that begins at line `at`.
    fn starts(&self, at: usize) -> Option<Style> {
        let line = &self.lines[at];
        if self.is_scanned_one(at) {
            return Some(Style::Counted(Count::Number, Shape::Point));
        }
        let first = marks(line).find(|m| m.place == 1).map(|m| m.style.plain())?;
        // A bullet under its like goes on a list that nobody announced.
        let above = at.checked_sub(1).map(|above| &self.lines[above]).filter(|above| above.indent == line.indent);
        let goes_on = matches!(first, Style::Bullet(_)) && above.is_some_and(|above| self.mark_of(above, first).is_some());
        // A number alone begins a list only where a second one follows.
        let bare = first == Style::Counted(Count::Number, Shape::Bare) && self.second(first, at).is_none();
        (!goes_on && !bare).then_some(first)
    }

    /// A scanned 1 looks like l or I; the 2 behind it tells.
    fn is_scanned_one(&self, at: usize) -> bool {
        let second = |count| self.second(Style::Counted(count, Shape::Point), at);
        let scanned = self.lines[at].text.starts_with("l.") || self.lines[at].text.starts_with("I.");
        scanned && second(Count::Number).is_some_and(|n| second(Count::RomanCapital).is_none_or(|roman| n < roman))
    }

    /// Where the second item of a list that begins at line `at` would be.
    fn second(&self, style: Style, at: usize) -> Option<usize> {
        self.next(style, 2, at, usize::MAX).filter(|n| n - at <= FAR)
    }

    /// The items from line `start` on, and the index of the line behind them.
    fn read(&self, start: usize, style: Style) -> (Vec<Draft>, usize) {
        let first = &self.lines[start];
        let mut state = State { style, indent: first.indent, items: Vec::new(), blank: false, nested: false };
        state.begin(1, first, marks(first).next().map_or(first.text.as_str(), |m| m.text));
        let ones = self.next(style, 2, start, first.indent + SLACK).is_none();
        let mut end = start + 1;
        for at in start + 1..self.lines.len() {
            let line = &self.lines[at];
            if line.text.is_empty() {
                state.blank = true;
                continue;
            }
            match self.mark_of(line, style) {
                Some(mark) => match self.number(&mut state, at, &mark, ones) {
                    Role::Item(number) => state.begin(number, line, mark.text),
                    Role::Text => state.go_on(line),
                    Role::End => break,
                },
                None if self.is_group(&state, at) => {}
                None if self.goes_on(&state, at) => state.go_on(line),
                None => break,
            }
            end = at + 1;
        }
        (state.items, end)
    }

    fn mark_of<'l>(&self, line: &'l Line, style: Style) -> Option<Mark<'l>> {
        marks(line).find(|m| m.style.plain() == style)
    }

    /// What a mark of the list's own style is to the list.
    fn number(&self, state: &mut State, at: usize, mark: &Mark<'_>, ones: bool) -> Role {
        let (expected, deeper) = (state.expected(), self.lines[at].indent > state.indent + SLACK);
        if matches!(state.style, Style::Bullet(_)) {
            let deeper = self.lines[at].indent > state.indent + 1;
            return if deeper { Role::Text } else { Role::Item(expected) };
        }
        if mark.place == expected || (mark.place == 0 && state.style == Style::Ordinal) {
            let own_comes = self.next(state.style, expected, at, state.indent + SLACK).is_some();
            return if deeper && (own_comes || state.nested) { Role::Text } else { Role::Item(expected) };
        }
        if mark.place == 1 && !deeper {
            return if ones { Role::Item(expected) } else { Role::End };
        }
        state.nested |= mark.place == 1;
        let skipped = mark.place > expected && mark.place <= expected + 2;
        if skipped && !deeper && !self.resumes(state, at) {
            return Role::Item(mark.place);
        }
        let again = mark.place + 1 == expected && !deeper && !state.nested;
        if again && self.resumes(state, at) { Role::Item(mark.place) } else { Role::Text }
    }

    /// Whether the next number of the list is still to come, before a list begins anew.
    fn resumes(&self, state: &State, at: usize) -> bool {
        if matches!(state.style, Style::Bullet(_)) {
            return false;
        }
        let next = |place| self.next(state.style, place, at, state.indent + SLACK);
        let Some(expected) = next(state.expected()) else { return false };
        expected - at <= FAR && next(1).is_none_or(|anew| expected < anew)
    }

    /// Whether line `at` is a heading between two items.
    fn is_group(&self, state: &State, at: usize) -> bool {
        let line = &self.lines[at];
        let next = (at + 1..self.lines.len()).find(|n| !self.lines[*n].text.is_empty());
        let next_is_item = next.is_some_and(|n| self.mark_of(&self.lines[n], state.style).is_some_and(|m| m.place == state.expected()));
        let finished = state.items.last().is_some_and(|item| is_finished(&item.text));
        next_is_item
            && is_heading(&line.text)
            && (line.text.ends_with(':') || state.blank)
            && (finished || state.blank)
            && line.indent <= state.indent
    }

    /// Whether line `at`, which is no item of the list, is text of its last item.
    fn goes_on(&self, state: &State, at: usize) -> bool {
        let line = &self.lines[at];
        let Some(item) = state.items.last() else { return false };
        if is_closing(&line.text) {
            return false;
        }
        if self.resumes(state, at) {
            return true;
        }
        if is_marked(line) && !self.is_inner(state, item, at) {
            return false;
        }
        let (deeper, finished) = (line.indent > state.indent, is_finished(&item.text));
        let small = line.text.starts_with(char::is_lowercase);
        if state.blank {
            return deeper || (small && !finished) || (item.text.ends_with(':') && is_marked(line));
        }
        if deeper || is_marked(line) || small {
            return true;
        }
        let before = &self.lines[at - 1];
        let parted = self.width.was_parted(before, line);
        let opens = line.text.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '('));
        // Items of a heading and a text under it: the last one has both too.
        let one_line = |item: &Draft| item.lines[0] == item.lines[1];
        let headed = !finished && one_line(item) && state.items.iter().rev().nth(1).is_some_and(|before| !one_line(before));
        headed || !(opens && parted)
    }

    /// Whether the mark of line `at` begins or continues a list within the item: one that goes on a list from
    /// outside, or stands further out, is none of the item's.
    fn is_inner(&self, state: &State, item: &Draft, at: usize) -> bool {
        let line = &self.lines[at];
        if line.indent + SLACK < state.indent {
            return false;
        }
        let follows = |mark: Mark<'_>| {
            let before = mark.place.checked_sub(1).and_then(|place| self.places.get(&(mark.style.plain(), place)));
            let nearest = before.and_then(|all| all[..all.partition_point(|n| *n < at)].last());
            nearest.is_some_and(|n| self.lines[*n].number >= item.lines[0])
        };
        marks(line).any(|mark| mark.place == 1 || follows(mark))
    }
}

/// What a marked line is to the list being read.
enum Role {
    Item(u16),
    Text,
    End,
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    fn read_items(text: &str) -> Vec<(u16, String, [u32; 2])> {
        let raw: Vec<String> = text.lines().map(str::to_owned).collect();
        let found = lists(&super::super::paragraphs::lines(&raw));
        found.into_iter().next().map(|l| l.items.into_iter().map(|i| (i.number, i.text, i.lines)).collect()).unwrap_or_default()
    }

    fn texts(text: &str) -> Vec<String> {
        read_items(text).into_iter().map(|(_, text, _)| text).collect()
    }

    #[test]
    fn items_go_on_over_lines_until_prose() {
        let text = "Rumusan:\n1. Satu\n   10 tahun\n   3. bukan nomor berikut\n\n\n2. Dua\n\nProsa.";
        assert_eq!(read_items(text), [(1, "Satu 10 tahun 3. bukan nomor berikut".into(), [2, 4]), (2, "Dua".into(), [7, 7])]);
        let table: [(&str, &[&str]); 13] = [
            ("Rekomendasi:\n1. Satu;\n2. Dua.\nRapat ditutup.\n", &["Satu;", "Dua."]),
            ("Rekomendasi:\n- Satu\n  - sub\n- Dua\n\n- Tiga\n\nProsa", &["Satu - sub", "Dua", "Tiga"]),
            ("Rekomendasi:\n1. Satu:\n   1. sub\n   2. sub\n2. Dua", &["Satu: 1. sub 2. sub", "Dua"]),
            ("Rekomendasi:\n1. Satu:\na. sub\nb. sub\n2. Dua", &["Satu: a. sub b. sub", "Dua"]),
            ("Rekomendasi:\n1. Satu\n\nlanjutannya.\n\n2. Dua", &["Satu lanjutannya.", "Dua"]),
            ("Rekomendasi:\n1. Satu\n1. Dua\n1. Tiga", &["Satu", "Dua", "Tiga"]),
            ("Rekomendasi:\n1. Satu\n2. Dua\n2. Tiga\n3. Empat", &["Satu", "Dua", "Tiga", "Empat"]),
            ("Rekomendasi:\n1. Satu\nDua.\n2. Tiga\nEmpat.\nProsa yang lebih panjang.", &["Satu Dua.", "Tiga Empat."]),
            ("Rekomendasi:\n1. Satu\n2. Dua\n4. Empat", &["Satu", "Dua", "Empat"]),
            ("Rekomendasi:\nl. Satu\n2. Dua", &["Satu", "Dua"]),
            ("Rekomendasi:\n1. Satu.\nBidang Sosial:\n2. Dua", &["Satu.", "Dua"]),
            ("Rekomendasi:\n1. Satu\n\nNarasumber:\n1. Direktur\n2. Kepala", &["Satu"]),
            ("Rekomendasi:\nPertama, satu.\n\nKedua, dua.\n\nTerakhir, tiga.", &["satu.", "dua.", "tiga."]),
        ];
        for (text, expected) in table {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_of_other_things_are_none() {
        for text in ["Narasumber:\n1. Satu", "Ada rekomendasi lama. Pembicara:\n1. Satu", "1. Satu\n2. Dua"] {
            assert_eq!(read_items(text), [], "{text}");
        }
        assert_eq!(lines(&[]), []);
    }
}
