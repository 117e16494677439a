//! Labelled lines of a small dialog: Enter goes on and saves on the last, ↑ ↓ move between them.

use ratatui::layout::Rect;

use crate::model::Message;
use crate::screen::extent::columns_of;
use crate::screen::keys::Key;
use crate::screen::look::{Sign, Tone};
use crate::screen::part::line::Line;
use crate::screen::part::paint::Paint;
use crate::text::shown;
use crate::text::width::width;

/// Columns that a label may take in a narrow dialog, and those that are kept for what is typed.
const LABEL: u16 = 34;
const TYPED: usize = 12;

/// One line with what it is for, and where that is from.
#[derive(Clone, Debug)]
pub struct Labelled {
    pub label: Message,
    pub line: Line,
    /// At the right: the article that asks for it.
    pub note: Message,
    /// It has to be filled.
    pub needed: bool,
}

/// The lines of a dialog, and the one that is typed in.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    pub lines: Vec<Labelled>,
    pub at: usize,
    /// On this line Enter saves; those below it may stay empty.
    saves: usize,
}

/// What a key did to the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Nothing,
    Moved,
    Changed,
    /// Upward from the first line.
    Above,
    /// Enter on the last line.
    Save,
}

impl Lines {
    /// The cursor begins in the first line that has to be filled and is not; where there is none in the last, so
    /// that Enter saves.
    pub fn new(lines: Vec<Labelled>) -> Self {
        Self::with_below(lines, Vec::new())
    }

    /// With lines below that on which Enter saves: ↓ leads to them.
    pub fn with_below(mut lines: Vec<Labelled>, below: Vec<Labelled>) -> Self {
        let saves = lines.len().saturating_sub(1);
        lines.extend(below);
        let mut lines = Self { lines, at: saves, saves };
        lines.begin();
        lines
    }

    /// The cursor goes to where it begins.
    pub fn begin(&mut self) {
        self.at = self.lines.iter().position(Labelled::is_missing).unwrap_or(self.saves);
    }

    pub fn take(&mut self, key: Key) -> Typed {
        let last = self.lines.len().saturating_sub(1);
        match key {
            Key::Enter if self.at == self.saves || self.at >= last => return Typed::Save,
            Key::Enter | Key::Down | Key::Tab => self.at = (self.at + 1).min(last),
            Key::Up | Key::BackTab if self.at == 0 => return Typed::Above,
            Key::Up | Key::BackTab => self.at -= 1,
            key => {
                let changed = self.lines.get_mut(self.at).is_some_and(|labelled| labelled.line.take(key));
                return if changed { Typed::Changed } else { Typed::Nothing };
            }
        }
        Typed::Moved
    }

    /// The line being typed in.
    pub fn line_mut(&mut self) -> Option<&mut Line> {
        self.lines.get_mut(self.at).map(|labelled| &mut labelled.line)
    }

    /// Draws them from the top of `room` on, the typed one always among them, those that are wrong with their sign.
    pub fn draw(&self, room: Rect, wrong: &[usize], paint: &mut Paint<'_>) {
        let first = (self.at + 1).saturating_sub(room.height.into());
        let widest = self.lines.iter().map(|labelled| columns_of(paint.say(&labelled.label).as_str())).max().unwrap_or(0);
        let label = widest.min((room.width * 11 / 20).max(LABEL)).max(room.width * 2 / 5);
        for (y, (at, labelled)) in (room.y..room.bottom()).zip(self.lines.iter().enumerate().skip(first)) {
            let x = room.x + label + 3;
            let note = paint.say(&labelled.note);
            // What is typed goes before where its rule is from.
            let typed = if at == self.at { TYPED.max(width(labelled.line.text())) } else { width(labelled.line.text()) };
            let fits = usize::from(room.right().saturating_sub(x)) > typed + width(note.as_str());
            let end = if fits { paint.text_right(x, y, room.right().saturating_sub(x), &note, Tone::Quiet) } else { room.right() + 1 };
            let columns = end.saturating_sub(x + 1);
            if wrong.contains(&at) {
                paint.sign(room.x + 1, y, Sign::Attention);
            } else if labelled.is_missing() {
                paint.sign(room.x + 1, y, Sign::Missing);
            }
            paint.message(room.x + 3, y, label, &labelled.label, Tone::Plain);
            if at == self.at {
                paint.sign(room.x, y, Sign::Cursor);
                paint.line(x, y, columns, &labelled.line);
            } else {
                paint.text(x, y, columns, &shown(labelled.line.text()), Tone::Plain);
            }
        }
    }
}

impl Labelled {
    pub fn new(label: Message, text: &str) -> Self {
        Self { label, line: Line::new(text), note: crate::msg!("nothing"), needed: false }
    }

    #[must_use]
    pub const fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    #[must_use]
    pub fn by(mut self, note: Message) -> Self {
        self.note = note;
        self
    }

    /// Filled, without the blanks around it.
    pub fn text(&self) -> Option<&str> {
        Some(self.line.text().trim()).filter(|text| !text.is_empty())
    }

    fn is_missing(&self) -> bool {
        self.needed && self.text().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;

    fn line(text: &str) -> Labelled {
        Labelled::new(msg!("nothing"), text)
    }

    #[test]
    fn the_cursor_begins_where_something_must_be_filled_and_else_where_enter_saves() {
        assert_eq!(Lines::new(vec![line("today"), line("").needed(), line("").needed()]).at, 1);
        assert_eq!(Lines::new(vec![line(""), line("today").needed()]).at, 1);
    }

    #[test]
    fn enter_goes_on_and_saves_on_the_last() {
        let mut lines = Lines::new(vec![line("today"), line("").needed(), line("").needed()]);
        let keys = [Key::Char('1'), Key::Enter, Key::Char('2'), Key::Enter, Key::Up, Key::Up, Key::Up];
        let typed: Vec<Typed> = keys.into_iter().map(|key| lines.take(key)).collect();
        use Typed::*;
        assert_eq!(typed, [Changed, Moved, Changed, Save, Moved, Moved, Above]);
        let texts: Vec<_> = lines.lines.iter().filter_map(Labelled::text).collect();
        assert_eq!(texts, ["today", "1", "2"]);
    }

    #[test]
    fn enter_saves_above_the_lines_that_may_stay_empty_and_on_the_last_of_them() {
        use Typed::*;
        let mut lines = Lines::with_below(vec![line("today"), line("").needed()], vec![line(""), line("")]);
        let keys = [Key::Enter, Key::Down, Key::Enter, Key::Enter];
        assert_eq!(keys.map(|key| lines.take(key)), [Save, Moved, Moved, Save]);
        assert_eq!(Lines::with_below(vec![line("today")], vec![line("")]).at, 0);
    }
}
