//! Picks a region by its first letters; as whose register it is also the ministry.

use crate::language::{Language, word};
use crate::model::command::OfficeRegion;
use crate::model::region::{Region, regions};
use crate::model::{Office, RegionCode};
use crate::msg;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::dialog;
use crate::screen::part::line::Line;
use crate::screen::part::list::{Cursor, scroll};
use crate::screen::part::paint::Paint;
use crate::text::{fold, shown};

/// For what one is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    FollowUp,
    /// Whose register it is.
    Office,
}

/// What can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Ministry,
    Region(&'static Region),
}

#[derive(Debug)]
pub struct Picker {
    pub purpose: Purpose,
    pub line: Line,
    pub cursor: Cursor,
}

const ROWS: usize = 10;

impl Picker {
    /// Begins at the region picked last.
    pub fn new(last: Option<RegionCode>) -> Self {
        let name = last.map(RegionCode::short_name).unwrap_or_default();
        Self { purpose: Purpose::FollowUp, line: Line::offering(&name), cursor: Cursor::default() }
    }

    /// Asks whose register it is; begins at whose it is now.
    pub fn of_office(office: &Office) -> Self {
        Self { purpose: Purpose::Office, ..Self::new(office.region) }
    }

    /// What fits what was typed.
    pub fn found(&self) -> Vec<Pick> {
        let typed = self.line.text();
        let ministry = (self.purpose == Purpose::Office && is_ministry(typed)).then_some(Pick::Ministry);
        ministry.into_iter().chain(found(typed).into_iter().map(Pick::Region)).collect()
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let (title, foot) = match self.purpose {
            Purpose::FollowUp => (msg!("picker-title"), msg!("picker-keys")),
            Purpose::Office => (msg!("picker-title_office"), msg!("picker-keys_office")),
        };
        let (title, foot) = (paint.say(&title), paint.say(&foot));
        let inside = dialog::open(&title, &foot, 50, ROWS + 1, paint);
        paint.line(inside.x + 2, inside.y, inside.width - 2, &self.line);
        let line_cursor = paint.cursor;
        let found = self.found();
        let top = scroll(0, self.cursor.at, ROWS, found.len());
        for (y, (at, pick)) in (inside.y + 1..inside.y + inside.height).zip(found.iter().enumerate().skip(top)) {
            match pick {
                Pick::Ministry => paint.text(inside.x + 10, y, inside.width - 10, &word("told-ministry", model.language), Tone::Plain),
                Pick::Region(region) => {
                    paint.text(inside.x + 2, y, 7, &shown(&region.code.to_string()), Tone::Quiet);
                    paint.stored(inside.x + 10, y, inside.width - 10, &region.name, Tone::Plain);
                }
            }
            if at == self.cursor.at {
                paint.choose(inside.x, y, inside.x + 10);
            }
        }
        paint.cursor = line_cursor;
    }
}

impl Pick {
    /// As whose register it is.
    pub const fn office(self) -> OfficeRegion {
        match self {
            Pick::Ministry => OfficeRegion::Ministry,
            Pick::Region(region) => OfficeRegion::Region(region.code),
        }
    }
}

/// Whether the ministry fits what was typed, by the words of either language.
fn is_ministry(typed: &str) -> bool {
    let typed = fold(typed.trim());
    let names = [Language::Id, Language::En].map(|language| fold(word("told-ministry", language).as_str()));
    names.iter().any(|name| name.starts_with(&typed) || name.split_whitespace().any(|word| word.starts_with(&typed)))
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
