//! Which agreements a draft of a rule pack would change: the path of its file, then a line for each part that changes,
//! before and after. Enter opens the agreement, `p` writes the table.

use std::sync::Arc;

use crate::exchange::write_lines;
use crate::language::{Language, say};
use crate::model::{Id, Refusal};
use crate::msg;
use crate::register::{Ask, RehearsalAnswer, RehearseAsk};
use crate::rules::rehearsal::Change;
use crate::screen::keys::On;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::line::Line;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::shown;
use crate::text::width::wrap;

#[derive(Debug, Default)]
pub struct RehearsalPlace {
    pub line: Line,
    pub state: Draft,
    pub cursor: Cursor,
}

#[derive(Debug, Default)]
pub enum Draft {
    /// The path is being typed.
    #[default]
    Path,
    /// The file is read.
    Waiting,
    /// It is judged, or was.
    Judged { text: Arc<str>, found: Option<Found> },
}

#[derive(Debug)]
pub enum Found {
    Changes {
        answer: Box<RehearsalAnswer>,
        lines: Vec<ChangeLine>,
    },
    /// Why it could not be adopted.
    Refused(Refusal),
}

/// A part of an agreement that changes.
#[derive(Debug)]
pub struct ChangeLine {
    pub number: u32,
    /// In the agreement's first line alone.
    title: Option<String>,
    change: Change,
}

/// So many agreements at most are listed; all are counted.
const MOST: usize = 10_000;
/// The row of the first change.
const ABOVE: u16 = 5;
/// Rows below the last: a rule, the whole change, the message row, the keys.
const BELOW: u16 = 6;
/// Where an agreement's number, its title and the change begin.
const AT: [u16; 3] = [2, 10, 36];

impl RehearsalPlace {
    pub const fn on(&self) -> On {
        match self.state {
            Draft::Path => On::Form,
            Draft::Waiting | Draft::Judged { .. } => On::Papers,
        }
    }

    pub fn ask(&self) -> Option<Ask> {
        let Draft::Judged { text, .. } = &self.state else { return None };
        Some(Ask::Rehearse(Box::new(RehearseAsk { text: Arc::clone(text), on: None, most: MOST })))
    }

    pub fn take(&mut self, answer: Result<Box<RehearsalAnswer>, Refusal>) {
        let Draft::Judged { found, .. } = &mut self.state else { return };
        *found = Some(match answer {
            Ok(answer) => Found::Changes { lines: lines(&answer), answer },
            Err(refusal) => Found::Refused(refusal),
        });
        let length = self.length();
        self.cursor.step(0, length);
    }

    pub fn length(&self) -> usize {
        match &self.state {
            Draft::Judged { found: Some(Found::Changes { lines, .. }), .. } => lines.len(),
            Draft::Judged { found: Some(Found::Refused(refusal)), .. } => refusal.reasons.len(),
            _ => 0,
        }
    }

    /// The agreement under the cursor.
    pub fn chosen(&self) -> Option<u32> {
        match &self.state {
            Draft::Judged { found: Some(Found::Changes { lines, .. }), .. } => lines.get(self.cursor.at).map(|line| line.number),
            _ => None,
        }
    }

    /// The table of what changes as a file, with its name.
    pub fn file(&self, language: Language) -> Option<(String, Vec<u8>)> {
        let Draft::Judged { found: Some(Found::Changes { answer, .. }), .. } = &self.state else { return None };
        let version: String = answer.version.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
        let table = write_lines(answer.table(&|message| say(message, language).to_string()));
        Some((format!("rehearsal-{version}.csv"), table))
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let width = paint.area().width;
        paint.message(1, 0, width - 2, &msg!("rehearsal-title"), Tone::Strong);
        paint.rule(0, 1, width, true);
        let mut right = msg!("nothing");
        match &self.state {
            Draft::Path => {
                paint.message(1, 2, 8, &msg!("import-file"), Tone::Quiet);
                for (y, line) in (4..).zip(wrap(&paint.say(&msg!("rehearsal-what")), usize::from(width) - 4)) {
                    paint.put(2, y, &line, Tone::Plain);
                }
            }
            Draft::Waiting => paint.message(1, 2, width - 2, &msg!("import-reading"), Tone::Plain),
            Draft::Judged { found: None, .. } => paint.message(1, 2, width - 2, &msg!("rehearsal-judging"), Tone::Plain),
            Draft::Judged { found: Some(Found::Refused(refusal)), .. } => self.draw_refusal(refusal, paint),
            Draft::Judged { found: Some(Found::Changes { answer, lines }), .. } => {
                self.draw_changes(answer, lines, paint);
                if !lines.is_empty() {
                    right = msg!("row-of", at = self.cursor.at + 1, total = lines.len());
                }
            }
        }
        frame::message_row(model, &frame::standing_note(model), &right, paint);
        if matches!(self.state, Draft::Path) {
            paint.line(10, 2, width - 12, &self.line);
        }
    }

    /// Every fault of the file, in its place.
    fn draw_refusal(&self, refusal: &Refusal, paint: &mut Paint<'_>) {
        let area = paint.area();
        paint.message(1, 2, area.width - 2, &msg!("rehearsal-refused", file = self.line.text().trim()), Tone::Strong);
        let mut y = 4;
        for reason in refusal.reasons.iter().skip(self.cursor.at) {
            for line in wrap(&paint.say(&reason.message), usize::from(area.width) - 4) {
                if y + 2 < area.height {
                    paint.put(2, y, &line, Tone::Plain);
                }
                y += 1;
            }
        }
    }

    fn draw_changes(&self, answer: &RehearsalAnswer, lines: &[ChangeLine], paint: &mut Paint<'_>) {
        let area = paint.area();
        for (y, line) in (2..4).zip(wrap(&paint.say(&answer.head()), usize::from(area.width) - 2)) {
            paint.put(1, y, &line, Tone::Plain);
        }
        let listed = answer.rows.len();
        let sum = if answer.total > listed { msg!("rehearsal-first", sum = answer.sum(), n = listed) } else { answer.sum() };
        paint.message(1, 4, area.width - 2, &sum, Tone::Strong);
        let height = area.height.saturating_sub(ABOVE + BELOW);
        let top = scroll(self.cursor.top, self.cursor.at, height.into(), lines.len());
        for (y, (at, line)) in (ABOVE..ABOVE + height).zip(lines.iter().enumerate().skip(top)) {
            if let Some(title) = &line.title {
                paint.put(AT[0], y, &Id::Agreement(line.number).to_string(), Tone::Plain);
                paint.stored(AT[1], y, AT[2] - AT[1] - 1, title, Tone::Plain);
            }
            paint.message(AT[2], y, area.width - AT[2], &line.change.short(), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(0, y, AT[0]);
            }
        }
        let Some(chosen) = lines.get(self.cursor.at) else { return };
        let rule = ABOVE + height;
        paint.rule(0, rule, area.width, false);
        let whole = msg!("rehearsal-chosen", id = Id::Agreement(chosen.number), change = chosen.change.message());
        frame::sentence(&whole, rule + 1, BELOW - 3, paint);
    }
}

fn lines(answer: &RehearsalAnswer) -> Vec<ChangeLine> {
    let of_row = |row: &crate::register::RehearsalRow| {
        let title = shown(&row.title()).to_string();
        let number = row.number;
        let changes = row.changes().into_iter().enumerate();
        changes.map(move |(at, change)| ChangeLine { number, title: (at == 0).then(|| title.clone()), change }).collect::<Vec<_>>()
    };
    answer.rows.iter().flat_map(of_row).collect()
}
