//! Rows of words around the lines of a small dialog, each sentence with its sign.

use ratatui::layout::Rect;

use crate::model::Reason;
use crate::rules::article::in_full;
use crate::rules::sentence::reason_basis;
use crate::screen::look::{Sign, Tone};
use crate::screen::part::dialog;
use crate::screen::part::paint::Paint;
use crate::text::width::{cut, wrap};
use crate::text::{Shown, shown};

/// Columns of a dialog with lines to fill.
pub const COLUMNS: u16 = 74;
/// Rows below its lines: what is wrong with the one that is typed in, or what it wants.
pub const REMARK: u16 = 2;

/// A row; the sign stands before the first of a sentence.
pub type Row = (Option<Sign>, String);

/// The words over as many rows as they need in the dialog that this screen has room for.
pub fn rows_of(sign: Option<Sign>, words: &Shown, paint: &Paint<'_>) -> Vec<Row> {
    let mut first = sign;
    let columns = dialog::inside(COLUMNS, paint).saturating_sub(4);
    wrap(words, columns.into()).into_iter().filter(|line| !line.is_empty()).map(|line| (first.take(), line)).collect()
}

/// A reason as it is told, with the article that its sentence does not name itself.
pub fn reason_rows(sign: Option<Sign>, reason: &Reason, paint: &Paint<'_>) -> Vec<Row> {
    let said = paint.say(&reason.message);
    let is_named = reason.article.as_deref().is_some_and(|short| said.as_str().contains(short) || said.as_str().contains(&in_full(short)));
    let words = match reason_basis(reason).filter(|_| !is_named) {
        Some(basis) => shown(&format!("{said} ({})", paint.say(&basis))),
        None => said,
    };
    rows_of(sign, &words, paint)
}

/// Draws the rows from the top of `room` on, and leaves the rest of it. The cursor stays where it is.
pub fn draw<'r>(rows: impl Iterator<Item = &'r Row>, room: &mut Rect, paint: &mut Paint<'_>) {
    let cursor = paint.cursor;
    for (sign, line) in rows.take(room.height.into()) {
        if let Some(sign) = sign {
            paint.sign(room.x + 1, room.y, *sign);
        }
        paint.put(room.x + 3, room.y, &cut(line, usize::from(room.width.saturating_sub(3))), Tone::Plain);
        room.y += 1;
        room.height -= 1;
    }
    paint.cursor = cursor;
}
