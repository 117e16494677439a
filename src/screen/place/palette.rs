//! Every act with its key, found by its words in both languages.

use crate::language::{Language, word};
use crate::msg;
use crate::screen::keys::{Action, KEYS, KeyRow, On};
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::line::Line;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::fold;

#[derive(Debug)]
pub struct Palette {
    /// The sort of place it was opened over.
    pub over: On,
    pub line: Line,
    pub cursor: Cursor,
}

const ROWS: usize = 12;

impl Palette {
    /// Opened with the word of an act that takes a line.
    pub fn with_line(over: On, action: Action, language: Language) -> Self {
        let hint = KEYS.iter().find(|row| row.action == action).map(|row| word(row.hint, language));
        let line = Line::new(&hint.map(|hint| format!("{hint} ")).unwrap_or_default());
        Self { over, line, cursor: Cursor::default() }
    }

    /// The act whose word was typed, and what stands behind the word, where it takes a line.
    pub fn lined(&self) -> Option<(&'static KeyRow, &str)> {
        let (typed, rest) = self.line.text().trim_start().split_once(' ')?;
        let typed = fold(typed);
        let is_named =
            |row: &&KeyRow| [Language::Id, Language::En].iter().any(|&language| fold(word(row.hint, language).as_str()) == typed);
        KEYS.iter().filter(|row| row.action.takes_line() && row.on.contains(&self.over)).find(is_named).map(|row| (row, rest.trim()))
    }

    /// Acts that match what was typed, the best first: words that begin with it, then that hold it.
    pub fn found(&self) -> Vec<&'static KeyRow> {
        if let Some((row, _)) = self.lined() {
            return vec![row];
        }
        let typed = fold(self.line.text().trim());
        let mut seen: Vec<Action> = Vec::new();
        let mut found: Vec<(u8, &KeyRow)> = KEYS
            .iter()
            .filter(|row| row.on.contains(&self.over) && !matches!(row.action, Action::Palette | Action::Number | Action::Interrupt))
            .filter(|row| {
                let new = !seen.contains(&row.action);
                seen.push(row.action);
                new
            })
            .filter_map(|row| rank(row, &typed).map(|rank| (rank, row)))
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, row)| row).collect()
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let title = paint.say(&msg!("palette-title"));
        let foot = paint.say(&msg!("palette-keys"));
        let inside = dialog::open(&title, &foot, 64, ROWS + 1, paint);
        paint.put(inside.x, inside.y, ":", Tone::Key);
        paint.line(inside.x + 2, inside.y, inside.width - 2, &self.line);
        let line_cursor = paint.cursor;
        let found = self.found();
        let top = scroll(0, self.cursor.at, ROWS, found.len());
        for (y, (at, row)) in (inside.y + 1..inside.y + inside.height).zip(found.iter().enumerate().skip(top)) {
            let key = row.keys.first().map(|k| k.cap()).unwrap_or_default();
            paint.put(inside.x + 2, y, &crate::text::width::fit(&key, 9), Tone::Key);
            paint.text(inside.x + 11, y, inside.width - 11, &word(row.help, model.language), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 11);
            }
        }
        paint.cursor = line_cursor;
    }
}

/// How well a row fits what was typed: a smaller number is better, `None` not at all.
fn rank(row: &KeyRow, typed: &str) -> Option<u8> {
    let texts = |name| [Language::Id, Language::En].map(|language| fold(word(name, language).as_str()));
    if typed.is_empty() {
        return Some(0);
    }
    let (hints, helps) = (texts(row.hint), texts(row.help));
    if hints.iter().chain(&helps).any(|t| t.starts_with(typed)) {
        Some(0)
    } else if hints.iter().chain(&helps).any(|t| t.split_whitespace().any(|w| w.starts_with(typed))) {
        Some(1)
    } else {
        hints.iter().chain(&helps).any(|t| t.contains(typed)).then_some(2)
    }
}
