//! Where a column goes that nobody knows: asked for each before anything is judged.

use crate::model::candidate::{OTHERWISE, Table};
use crate::model::command::Fault;
use crate::model::field::table_fields;
use crate::msg;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct Columns {
    pub table: Table,
    /// What reading had to tell.
    pub notes: Vec<Fault>,
    /// The columns still to be asked about, the next one last.
    pub unknown: Vec<usize>,
    pub cursor: Cursor,
    /// What was answered: header and field.
    pub said: Vec<(String, &'static str)>,
}

/// Rows of choices in sight.
const ROWS: usize = 9;
/// Values of the column shown as examples.
const EXAMPLES: usize = 3;

impl Columns {
    /// `None` where every column of `table` is known.
    pub fn of(table: &Table, notes: &[Fault]) -> Option<Self> {
        let unknown: Vec<usize> = (0..table.columns.len()).rev().filter(|&at| is_unknown(table, at)).collect();
        (!unknown.is_empty()).then(|| Self {
            table: table.clone(),
            notes: notes.to_vec(),
            unknown,
            cursor: Cursor::default(),
            said: Vec::new(),
        })
    }

    /// What it can be: passed over, or one of the fields that no other column holds.
    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        let taken = |code: &str| self.table.columns.iter().any(|c| c.field == Some(code));
        let fields = table_fields().filter(|f| !taken(f.code)).map(|f| (f.code, f.label));
        std::iter::once((OTHERWISE, label("column-skip"))).chain(fields).collect()
    }

    /// Takes the chosen answer for the column asked about; says whether it was the last.
    pub fn answer(&mut self) -> bool {
        let choice = self.choices().get(self.cursor.at).map(|(code, _)| *code);
        if let (Some(code), Some(at)) = (choice, self.unknown.pop())
            && let Some(column) = self.table.columns.get_mut(at)
        {
            column.field = Some(code);
            self.said.push((column.header.clone(), code));
        }
        self.cursor = Cursor::default();
        self.unknown.is_empty()
    }

    fn examples(&self, at: usize) -> Shown {
        let cells = self.table.rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.trim().is_empty());
        shown(&cells.take(EXAMPLES).collect::<Vec<_>>().join(" · "))
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let Some(&at) = self.unknown.last() else { return };
        let header = self.table.columns.get(at).map_or("", |c| c.header.as_str());
        let title = paint.say(&msg!("columns-title", header = header));
        let foot = paint.say(&msg!("columns-keys"));
        let inside = dialog::open(&title, &foot, 60, ROWS + 1, paint);
        paint.text(inside.x + 2, inside.y, inside.width - 2, &self.examples(at), Tone::Quiet);
        let choices = self.choices();
        let top = scroll(0, self.cursor.at, ROWS, choices.len());
        for (y, (at, (_, label))) in (inside.y + 1..inside.y + inside.height).zip(choices.iter().enumerate().skip(top)) {
            paint.put(inside.x + 2, y, &format!("{:>2}", at + 1), Tone::Key);
            paint.text(inside.x + 6, y, inside.width - 6, &crate::language::word(label, paint.language), Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 6);
            }
        }
    }
}

const fn label(name: &'static str) -> &'static str {
    name
}

/// A column with a header and something in it that is taken for no field.
fn is_unknown(table: &Table, at: usize) -> bool {
    let column = &table.columns[at];
    let filled = || table.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty()));
    column.field.is_none() && !column.header.trim().is_empty() && filled()
}
