//! Columns and order of a list: Enter sorts, again turns, Space shows or hides.

use crate::language::word;
use crate::msg;
use crate::register::{Column, Sort};
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;

use super::desk::{CHOICES, Pane};

#[derive(Debug)]
pub struct SortPlace {
    pub pane: Pane,
    pub cursor: Cursor,
}

const PARTNERS: &[(Column, &str)] = &[
    (Column::Partner, label("pane-column-partner")),
    (Column::Country, label("pane-column-country-long")),
    (Column::Agreements, label("pane-column-agreements")),
    (Column::Number, label("pane-column-number")),
];

const fn label(name: &'static str) -> &'static str {
    name
}

impl SortPlace {
    /// The columns that can be sorted by, the first order of the agreements before them.
    pub fn columns(&self) -> Vec<(Column, &'static str)> {
        match self.pane {
            Pane::Partners => PARTNERS.to_vec(),
            _ => std::iter::once((Column::Attention, label("pane-column-attention")))
                .chain(CHOICES.iter().map(|(c, h)| (*c, h.label)))
                .collect(),
        }
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(desk) = model.desk() else { return };
        let sort = if self.pane == Pane::Partners { desk.partners.sort } else { desk.agreements.sort };
        let columns = self.columns();
        let title = paint.say(&msg!("sort-title"));
        let foot = paint.say(&msg!("sort-keys"));
        let inside = dialog::open(&title, &foot, 50, columns.len(), paint);
        let shown = super::desk::shown_columns(model.personal.columns.as_deref(), 0, model.columns);
        for (y, (at, (column, label))) in (inside.y..inside.y + inside.height).zip(columns.iter().enumerate()) {
            if self.pane != Pane::Partners && shown.iter().any(|(c, ..)| c == column) {
                paint.sign(inside.x + 2, y, Sign::There);
            }
            paint.put(inside.x + 4, y, &format!("{:>2}", at + 1), Tone::Key);
            paint.text(inside.x + 8, y, inside.width - 12, &word(label, model.language), Tone::Plain);
            paint.put(inside.x + inside.width - 2, y, order_mark(sort, *column), Tone::Strong);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 8);
            }
        }
    }
}

fn order_mark(sort: Sort, column: Column) -> &'static str {
    match (sort.column == column, sort.reversed) {
        (true, false) => "↑",
        (true, true) => "↓",
        (false, _) => " ",
    }
}
