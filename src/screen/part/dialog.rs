//! A framed box over what lies below.

use ratatui::layout::Rect;

use crate::screen::extent::rows_of;
use crate::screen::part::paint::Paint;
use crate::text::Shown;

/// How many of the `columns` that a box wants inside it gets on this screen.
pub fn inside(columns: u16, paint: &Paint<'_>) -> u16 {
    columns.min(paint.area().width.saturating_sub(6))
}

/// Draws an empty box of `rows` lines inside, near the middle; returns its inside.
pub fn open(title: &Shown, foot: &Shown, columns: u16, rows: usize, paint: &mut Paint<'_>) -> Rect {
    let area = paint.area();
    let width = (columns + 4).min(area.width.saturating_sub(2));
    let height = (rows_of(rows) + 2).min(area.height.saturating_sub(2));
    let frame = Rect::new((area.width - width) / 2, (area.height - height) / 3, width, height);
    paint.clear(frame);
    paint.frame(frame, title, true);
    paint.foot(frame, foot);
    Rect::new(frame.x + 2, frame.y + 1, width.saturating_sub(4), height.saturating_sub(2))
}
