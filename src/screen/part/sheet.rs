//! A record on the whole screen: rows in sections, a cursor over them, drawn alike for every kind of record.

use ratatui::layout::Rect;

use crate::model::{ChecklistId, Id, Message, RegionCode};
use crate::msg;
use crate::screen::extent::{columns_of, rows_of};
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
    /// What an agreement still needs.
    Why(u32),
    /// A numbered part of the record, which is opened to be edited.
    Part(crate::model::Target),
    /// A field of the record, by its code.
    Field(&'static str),
    /// What a stage needs, by its place among the needs, from 0.
    Need(usize),
    /// What may happen in the stage that holds, by its place among the events, from 0.
    Event(usize),
    /// The clock of the stage that may have run out.
    Clock,
}

/// One row of a record, and what Enter does on it.
#[derive(Clone, Debug)]
pub struct SheetRow {
    pub sign: Option<Sign>,
    /// At the left; may be empty.
    pub label: Shown,
    pub text: Shown,
    /// At the right edge; may be empty.
    pub right: Shown,
    pub target: Option<Target>,
    /// Continues the row above it: the cursor passes over.
    pub more: bool,
}

/// Where a section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Over all columns, below what stands side by side.
    Whole,
    Left,
    Right,
}

/// A titled part of a record, chosen by its number.
#[derive(Clone, Debug)]
pub struct Section {
    pub title: Message,
    pub rows: Vec<SheetRow>,
    pub side: Side,
    /// Whether a digit goes to it.
    pub numbered: bool,
}

impl Section {
    /// Over all columns.
    pub const fn new(title: Message, rows: Vec<SheetRow>) -> Self {
        Self { title, rows, side: Side::Whole, numbered: true }
    }

    #[must_use]
    pub const fn on(mut self, side: Side) -> Self {
        self.side = side;
        self
    }

    #[must_use]
    pub const fn unnumbered(mut self) -> Self {
        self.numbered = false;
        self
    }
}

/// From this width on sections stand side by side.
const BESIDE: u16 = 78;

/// The first column of a section in a record `columns` wide, and its width.
pub const fn room(side: Side, columns: u16) -> (u16, u16) {
    // The left one holds a stage, its day and its length.
    let left = if columns < 110 { 44 } else { columns / 2 };
    match side {
        Side::Left if columns >= BESIDE => (0, left),
        Side::Right if columns >= BESIDE => (left + 1, columns - left - 1),
        _ => (0, columns),
    }
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

/// Columns of the label; a longer one moves its text aside.
const LABEL: u16 = 16;

fn label_columns(label: &Shown) -> u16 {
    LABEL.max(columns_of(label.as_str()))
}

impl SheetRow {
    pub fn plain(label: Shown, text: Shown) -> Self {
        Self { sign: None, label, text, right: Shown::default(), target: None, more: false }
    }

    /// What continues the row above it.
    pub fn below(text: Shown) -> Self {
        Self { more: true, ..Self::plain(Shown::default(), text) }
    }

    #[must_use]
    pub fn right(mut self, text: Shown) -> Self {
        self.right = text;
        self
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
    let room = columns.saturating_sub(if labelled { label_columns(&row.label) + 6 } else { 6 });
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
                None => SheetRow { label: below.clone(), ..SheetRow::below(text) },
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
    while by > 0 && cursor.at + 1 < rows && at(sections, cursor.at).is_some_and(|row| row.more) {
        cursor.at += 1;
    }
    settle(cursor, sections);
}

/// The cursor stands on a row, never below the last or on a line that continues one.
pub fn settle(cursor: &mut Cursor, sections: &[Section]) {
    cursor.step(0, length(sections));
    while cursor.at > 0 && at(sections, cursor.at).is_some_and(|row| row.more) {
        cursor.at -= 1;
    }
}

/// How many rows lie above the cursor's, each counted once however many lines it takes.
pub fn ordinal(cursor: Cursor, sections: &[Section]) -> usize {
    rows(sections).take_while(|(at, _)| *at <= cursor.at).count().saturating_sub(1)
}

/// Where the row with so many rows above it begins.
pub fn nth(ordinal: usize, sections: &[Section]) -> usize {
    rows(sections).nth(ordinal).map_or(0, |(at, _)| at)
}

/// All rows that continue no other, with their places.
fn rows(sections: &[Section]) -> impl Iterator<Item = (usize, &SheetRow)> {
    sections.iter().flat_map(|section| &section.rows).enumerate().filter(|(_, row)| !row.more)
}

/// A row of the sheet as it is laid out: its title is row 0 of the section.
struct Placed {
    /// The section, from 0.
    section: usize,
    /// The row of the section, from 0; `None` for its title.
    row: Option<usize>,
    /// The row among all, from 0, as the cursor counts.
    at: usize,
    y: usize,
}

/// Every title and row with its line: what stands side by side begins on one line, the rest follows below.
fn layout(sections: &[Section], columns: u16) -> Vec<Placed> {
    let mut placed = Vec::new();
    let (mut left, mut right) = (0, 0);
    let mut at = 0;
    for (n, section) in sections.iter().enumerate() {
        let lines = section.rows.len() + 1;
        let side = if columns >= BESIDE { section.side } else { Side::Whole };
        let top = match side {
            Side::Left => left,
            Side::Right => right,
            Side::Whole => left.max(right),
        };
        placed.push(Placed { section: n, row: None, at, y: top });
        placed.extend((0..section.rows.len()).map(|row| Placed { section: n, row: Some(row), at: at + row, y: top + 1 + row }));
        at += section.rows.len();
        match side {
            Side::Left => left += lines,
            Side::Right => right += lines,
            Side::Whole => (left, right) = (top + lines, top + lines),
        }
    }
    placed
}

/// How many lines there are, and on which the cursor is.
fn lines(placed: &[Placed], cursor: Cursor) -> (usize, usize) {
    let all = placed.iter().map(|p| p.y + 1).max().unwrap_or(0);
    let line = placed.iter().find(|p| p.row.is_some() && p.at == cursor.at).map_or(0, |p| p.y);
    (all, line)
}

/// Keeps the cursor's row in sight, its section's title with the first, on a screen of so many columns and rows.
pub fn follow(cursor: &mut Cursor, sections: &[Section], columns: u16, rows: u16) {
    let (all, line) = lines(&layout(sections, columns), *cursor);
    let height = usize::from(rows.saturating_sub(7));
    cursor.top = if line < height { 0 } else { scroll(cursor.top, line, height, all) };
}

/// Draws title, sections and the foot.
pub fn draw(model: &Model, title: &Shown, right: &Shown, sections: &[Section], cursor: Cursor, foot: &Message, paint: &mut Paint<'_>) {
    let area = paint.area();
    let at = paint.text_right(1, 0, area.width - 2, right, Tone::Plain);
    paint.text(1, 0, at.saturating_sub(2), title, Tone::Strong);
    draw_sections(Rect::new(0, 1, area.width, area.height - 7), sections, cursor, paint);
    paint.rule(0, area.height - 6, area.width, false);
    frame::sentence(foot, area.height - 5, 3, paint);
    frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
}

/// The sections, scrolled so that the cursor's line is in sight.
fn draw_sections(body: Rect, sections: &[Section], cursor: Cursor, paint: &mut Paint<'_>) {
    let current = section_of(sections, cursor.at);
    let placed = layout(sections, body.width);
    let (all, line) = lines(&placed, cursor);
    let height = usize::from(body.height);
    let top = scroll(cursor.top, line, height, all);
    for place in placed.iter().filter(|place| (top..top + height).contains(&place.y)) {
        let Some(section) = sections.get(place.section) else { continue };
        let (x, columns) = room(section.side, body.width);
        let y = body.y + rows_of(place.y - top);
        match place.row.and_then(|row| section.rows.get(row)) {
            None => {
                let numbered = || msg!("section", n = place.section + 1, name = section.title.clone());
                let words = paint.say(&if section.numbered { numbered() } else { section.title.clone() });
                paint.titled_rule(x, y, columns, &words, place.section + 1 == current);
            }
            Some(row) => draw_row(row, place.at == cursor.at, Rect::new(x, y, columns, 1), paint),
        }
    }
}

fn draw_row(row: &SheetRow, chosen: bool, room: Rect, paint: &mut Paint<'_>) {
    let (y, mut x) = (room.y, room.x + 3);
    let mut end = room.right() - 1;
    if let Some(sign) = row.sign {
        paint.sign(room.x + 1, y, sign);
    }
    if !row.right.as_str().is_empty() {
        end = paint.text_right(x, y, end.saturating_sub(x), &row.right, Tone::Plain).saturating_sub(1);
    }
    if !row.label.as_str().is_empty() {
        let label = label_columns(&row.label);
        paint.text(x, y, label, &row.label, Tone::Quiet);
        x += label + 1;
    }
    paint.text(x, y, end.saturating_sub(x), &row.text, Tone::Plain);
    if chosen {
        paint.choose(room.x, y, room.x + 3);
    }
}
