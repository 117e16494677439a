//! Picks a region by its first letters.

use crate::model::RegionCode;
use crate::model::region::{Region, regions};
use crate::msg;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::line::Line;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::{fold, shown};

#[derive(Debug)]
pub struct Picker {
    pub line: Line,
    pub cursor: Cursor,
}

const ROWS: usize = 10;

impl Picker {
    /// Begins at the region picked last.
    pub fn new(last: Option<RegionCode>) -> Self {
        let name = last.map(RegionCode::short_name).unwrap_or_default();
        Self { line: Line::offering(&name), cursor: Cursor::default() }
    }

    /// What fits what was typed.
    pub fn found(&self) -> Vec<&'static Region> {
        found(self.line.text())
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let title = paint.say(&msg!("picker-title"));
        let foot = paint.say(&msg!("picker-keys"));
        let inside = dialog::open(&title, &foot, 50, ROWS + 1, paint);
        paint.line(inside.x + 2, inside.y, inside.width - 2, &self.line);
        let line_cursor = paint.cursor;
        let found = self.found();
        let top = scroll(0, self.cursor.at, ROWS, found.len());
        for (y, (at, region)) in (inside.y + 1..inside.y + inside.height).zip(found.iter().enumerate().skip(top)) {
            paint.text(inside.x + 2, y, 7, &shown(&region.code.to_string()), Tone::Quiet);
            paint.stored(inside.x + 10, y, inside.width - 10, &region.name, Tone::Plain);
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 10);
            }
        }
        paint.cursor = line_cursor;
    }
}

/// Autonomous regions that fit what was typed: names that begin with it first, provinces before others.
pub fn found(typed: &str) -> Vec<&'static Region> {
    let typed = fold(typed.trim());
    let mut found: Vec<(u8, &Region)> = regions().iter().filter(|r| r.autonomous).filter_map(|r| Some((rank(r, &typed)?, r))).collect();
    found.sort_by_key(|(rank, r)| (*rank, !r.code.is_province(), r.code));
    found.into_iter().map(|(_, r)| r).collect()
}

fn rank(region: &Region, typed: &str) -> Option<u8> {
    let (name, short, code) = (fold(&region.name), fold(&region.short), region.code.to_string());
    if code == typed {
        return Some(0);
    }
    if name.starts_with(typed) || short.starts_with(typed) {
        return Some(1);
    }
    if typed.split_whitespace().all(|t| name.split_whitespace().chain(short.split_whitespace()).any(|w| w.starts_with(t))) {
        return Some(2);
    }
    (name.contains(typed) || code.starts_with(typed)).then_some(3)
}
