//! A record on the whole screen: rows in sections, a cursor over them, drawn alike for every kind of record.

use ratatui::layout::Rect;

use crate::model::{ChecklistId, Id, Message, RegionCode};
use crate::msg;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::width::wrap;
use crate::text::{Shown, fold};

/// What a row stands for, and Enter opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Agreement(u32),
    Partner(u32),
    Recommendation(ChecklistId, u16),
    /// The agreements of a region.
    Region(RegionCode),
    History(Id),
}

/// One row of a record, and what Enter does on it.
#[derive(Clone, Debug)]
pub struct SheetRow {
    pub sign: Option<Sign>,
    /// At the left; may be empty.
    pub label: Shown,
    pub text: Shown,
    pub target: Option<Target>,
    /// Continues the row above it: the cursor passes over.
    pub more: bool,
}

/// A titled part of a record, chosen by its number.
#[derive(Clone, Debug)]
pub struct Section {
    pub title: Message,
    pub rows: Vec<SheetRow>,
}

/// A section narrowed to the rows that hold every word typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrow {
    /// Its number, from 1.
    pub section: usize,
    pub text: String,
}

/// The sections with one of them narrowed; a row goes with the lines that continue it.
pub fn narrowed(mut sections: Vec<Section>, narrow: Option<&Narrow>) -> Vec<Section> {
    let Some(narrow) = narrow else { return sections };
    let folded = fold(&narrow.text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if let Some(section) = narrow.section.checked_sub(1).and_then(|at| sections.get_mut(at)) {
        let rows = std::mem::take(&mut section.rows);
        let mut groups: Vec<Vec<SheetRow>> = Vec::new();
        for row in rows {
            match groups.last_mut() {
                Some(group) if row.more => group.push(row),
                _ => groups.push(vec![row]),
            }
        }
        let holds = |group: &Vec<SheetRow>| {
            let text: String = group.iter().map(|row| format!("{} {} ", row.label, row.text)).collect();
            let text = fold(&text);
            words.iter().all(|word| text.contains(word))
        };
        section.rows = groups.into_iter().filter(holds).flatten().collect();
    }
    sections
}

/// Columns of the label.
const LABEL: u16 = 16;

impl SheetRow {
    pub fn plain(label: Shown, text: Shown) -> Self {
        Self { sign: None, label, text, target: None, more: false }
    }

    #[must_use]
    pub fn to(mut self, target: Target) -> Self {
        self.target = Some(target);
        self
    }

    #[must_use]
    pub fn signed(mut self, sign: Sign) -> Self {
        self.sign = Some(sign);
        self
    }
}

/// A row whose text runs over as many lines as it needs in a record `columns` wide.
pub fn wrapped(row: SheetRow, columns: u16) -> Vec<SheetRow> {
    let labelled = !row.label.as_str().is_empty();
    let room = columns.saturating_sub(if labelled { LABEL + 6 } else { 6 });
    // A blank label keeps the text in its column.
    let below = if labelled { crate::text::shown(" ") } else { Shown::default() };
    let lines = wrap(&row.text, room.into());
    let mut first = Some(row);
    lines
        .into_iter()
        .map(|line| {
            let text = crate::text::shown(&line);
            match first.take() {
                Some(row) => SheetRow { text, ..row },
                None => SheetRow { sign: None, label: below.clone(), text, target: None, more: true },
            }
        })
        .collect()
}

/// Rows of all sections, one title row each before them.
pub fn length(sections: &[Section]) -> usize {
    sections.iter().map(|s| s.rows.len()).sum()
}

/// Where section `n` (from 1) begins among the rows.
pub fn section_start(sections: &[Section], n: usize) -> Option<usize> {
    (n >= 1 && n <= sections.len()).then(|| sections[..n - 1].iter().map(|s| s.rows.len()).sum())
}

/// The number (from 1) of the section that row `at` lies in.
pub fn section_of(sections: &[Section], at: usize) -> usize {
    let mut end = 0;
    for (n, section) in sections.iter().enumerate() {
        end += section.rows.len();
        if at < end {
            return n + 1;
        }
    }
    sections.len().max(1)
}

/// The row under the cursor.
pub fn at(sections: &[Section], at: usize) -> Option<&SheetRow> {
    sections.iter().flat_map(|s| &s.rows).nth(at)
}

/// Moves over rows that stand for something, passing over continuations.
pub fn step(cursor: &mut Cursor, by: i64, sections: &[Section]) {
    let rows = length(sections);
    cursor.step(by, rows);
    let direction = if by < 0 { -1 } else { 1 };
    while at(sections, cursor.at).is_some_and(|row| row.more) {
        let before = cursor.at;
        cursor.step(direction, rows);
        if cursor.at == before {
            // The last row is a continuation: back to its beginning.
            while at(sections, cursor.at).is_some_and(|row| row.more) && cursor.at > 0 {
                cursor.step(-1, rows);
            }
            break;
        }
    }
}

/// Keeps the cursor's row in sight, its section's title with the first, on a screen of so many rows.
pub fn follow(cursor: &mut Cursor, sections: &[Section], rows: u16) {
    let lines = length(sections) + sections.len();
    let line = cursor.at + section_of(sections, cursor.at);
    let height = usize::from(rows.saturating_sub(7));
    cursor.top = if line < height { 0 } else { scroll(cursor.top, line, height, lines) };
}

/// Draws title, sections and the foot.
pub fn draw(model: &Model, title: &Shown, right: &Shown, sections: &[Section], cursor: Cursor, foot: &Message, paint: &mut Paint<'_>) {
    let area = paint.area();
    let at = paint.text_right(1, 0, area.width - 2, right, Tone::Plain);
    paint.text(1, 0, at.saturating_sub(2), title, Tone::Strong);
    let body = Rect::new(0, 1, area.width, area.height - 7);
    let current = section_of(sections, cursor.at);
    // The whole as lines: a title, then rows; scrolled so that the cursor's line is in sight.
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut row_index = 0;
    let mut cursor_line = 0;
    for (n, section) in sections.iter().enumerate() {
        lines.push(Line::Title(n + 1, &section.title));
        for row in &section.rows {
            if row_index == cursor.at {
                cursor_line = lines.len();
            }
            lines.push(Line::Row(row, row_index));
            row_index += 1;
        }
    }
    let height = usize::from(body.height);
    let top = scroll(cursor.top, cursor_line, height, lines.len());
    for (y, line) in (body.y..body.y + body.height).zip(lines.iter().skip(top)) {
        match line {
            Line::Title(n, title) => {
                let words = paint.say(&msg!("section", n = *n, name = (*title).clone()));
                paint.titled_rule(0, y, area.width, &words, *n == current);
            }
            Line::Row(row, index) => draw_row(row, *index == cursor.at, y, paint),
        }
    }
    paint.rule(0, area.height - 6, area.width, false);
    frame::sentence(foot, area.height - 5, 3, paint);
    frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
}

enum Line<'a> {
    Title(usize, &'a Message),
    Row(&'a SheetRow, usize),
}

fn draw_row(row: &SheetRow, chosen: bool, y: u16, paint: &mut Paint<'_>) {
    let width = paint.area().width;
    if let Some(sign) = row.sign {
        paint.sign(1, y, sign);
    }
    let mut x = 3;
    if !row.label.as_str().is_empty() {
        paint.text(x, y, LABEL, &row.label, Tone::Quiet);
        x += LABEL + 1;
    }
    paint.text(x, y, width.saturating_sub(x + 1), &row.text, Tone::Plain);
    if chosen {
        paint.choose(0, y, 3);
    }
}
