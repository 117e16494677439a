//! What happened to a record: who, when, what; newest first.

use crate::language::{Language, say, word};
use crate::model::Id;
use crate::model::command::verb_words;
use crate::msg;
use crate::register::HistoryRow;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::screen::part::sheet::{SheetRow, Target};
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct HistoryPlace {
    pub id: Id,
    pub cursor: Cursor,
    pub rows: Option<Vec<HistoryRow>>,
}

impl HistoryPlace {
    pub fn new(id: Id) -> Self {
        Self { id, cursor: Cursor::default(), rows: None }
    }

    pub fn lines(&self, language: Language) -> Vec<Shown> {
        self.rows.iter().flatten().flat_map(|row| entry_lines(row, language)).collect()
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        paint.message(1, 0, area.width - 2, &msg!("history-title", id = self.id), Tone::Strong);
        paint.rule(0, 1, area.width, true);
        let lines = self.lines(model.language);
        if lines.is_empty() {
            paint.message(1, 3, area.width - 2, &msg!("history-none"), Tone::Plain);
        }
        for (y, (at, line)) in (2..area.height - 2).zip(lines.iter().enumerate().skip(self.cursor.top)) {
            paint.text(2, y, area.width - 3, line, Tone::Plain);
            if at == self.cursor.at {
                paint.choose(0, y, 2);
            }
        }
        frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
    }
}

/// One line for the entry, one for each value it changed.
fn entry_lines(row: &HistoryRow, language: Language) -> Vec<Shown> {
    let mut lines = vec![head(row, language)];
    lines.extend(row.told.iter().map(|told| shown(&format!("    {}", say(told, language)))));
    lines
}

/// "57 · 24 Nov 2026 · budi · tindak lanjut".
pub fn head(row: &HistoryRow, language: Language) -> Shown {
    let head = &row.head;
    let base = msg!("history-head", revision = head.revision, day = head.day, by = &head.by, verb = verb_words(&head.verb));
    let full = match (head.undoes, head.undone_by) {
        (Some(undone), _) => msg!("history-undoes", head = base, revision = undone),
        (_, Some(by)) => msg!("history-undone", head = base, revision = by),
        _ => base,
    };
    say(&full, language)
}

/// The newest entries as rows of an opened record; Enter opens the whole history.
pub fn rows(history: &[HistoryRow], language: Language, id: Id) -> Vec<SheetRow> {
    const FIRST: usize = 5;
    let mut rows: Vec<_> =
        history.iter().take(FIRST).map(|row| SheetRow::plain(Shown::default(), head(row, language)).to(Target::History(id))).collect();
    if history.len() > FIRST {
        rows.push(SheetRow::plain(Shown::default(), word("history-more", language)).to(Target::History(id)));
    }
    rows
}
