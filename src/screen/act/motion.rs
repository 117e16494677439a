//! Moving: rows, pages, ends, columns aside, panes and sections.

use crate::register::{Anchor, Link};
use crate::screen::model::Model;
use crate::screen::part::sheet;
use crate::screen::place::Place;
use crate::screen::place::desk::{Desk, Pane};

use super::coverage;

/// Moves by `rows`, held within the list.
pub fn step(model: &mut Model, rows: i64) {
    if let Some(Place::Desk(desk)) = model.places.last_mut() {
        desk_step(desk, rows);
        return model.ask_around();
    }
    let lines = model.rows;
    if let Some(Place::Calendar(place)) = model.places.last_mut() {
        place.step(rows, lines);
        return model.ask_around();
    }
    if let Some(list) = model.places.last_mut().and_then(Place::list_mut) {
        list.step(rows);
        return model.ask_around();
    }
    let (language, columns, lines) = (model.language, model.columns, model.rows);
    let Some(place) = model.places.last() else { return };
    let (sections, length) = (place.sections(language, columns), place.length(model));
    let Some(cursor) = model.places.last_mut().and_then(Place::cursor_mut) else { return };
    match sections {
        Some(sections) => {
            sheet::step(cursor, rows, &sections);
            sheet::follow(cursor, &sections, columns, lines);
        }
        None => {
            cursor.step(rows, length);
            cursor.follow(usize::from(lines.saturating_sub(4)), length);
            // Of its values only those in sight are there.
            if matches!(model.places.last(), Some(Place::Frequency(_))) {
                model.ask_around();
            }
        }
    }
}

fn desk_step(desk: &mut Desk, rows: i64) {
    match desk.focus {
        Pane::Agreements => desk.agreements.step(rows),
        Pane::Partners => {
            desk.partners.step(rows);
            moved_partners(desk);
        }
        Pane::Recommendations => {
            let length = desk.checklist().map_or(0, |c| c.rows.len());
            desk.recommendation.step(rows, length);
        }
    }
}

/// A partner chosen by hand narrows the agreements to it.
fn moved_partners(desk: &mut Desk) {
    desk.partners_follow = false;
    desk.link_chosen_partner = true;
}

/// Moves by half a page.
pub fn page(model: &mut Model, direction: i64) {
    let half = i64::from(model.rows.saturating_sub(8) / 2).max(1);
    step(model, direction * half);
}

/// To the first or the last row.
pub fn end(model: &mut Model, last: bool) {
    if let Some(Place::Desk(desk)) = model.places.last_mut()
        && desk.focus != Pane::Recommendations
    {
        if desk.focus == Pane::Partners {
            moved_partners(desk);
        }
        if let Some(list) = desk.list_mut() {
            list.jump(if last { Anchor::Last } else { Anchor::First });
        }
        return model.ask_again();
    }
    if let Some(list) = model.places.last_mut().filter(|place| !matches!(place, Place::Calendar(_))).and_then(Place::list_mut) {
        list.jump(if last { Anchor::Last } else { Anchor::First });
        return model.ask_again();
    }
    step(model, if last { i64::from(i32::MAX) } else { i64::from(i32::MIN) });
}

/// Moves over the columns of a grid; on the desk moves columns out to the left, or back.
pub fn aside(model: &mut Model, right: bool) {
    let columns = model.columns;
    if let Some(Place::Calendar(place)) = model.places.last_mut() {
        place.aside(right);
        return model.ask_again();
    }
    if let Some(Place::Coverage(place)) = model.places.last_mut() {
        return place.aside(if right { 1 } else { -1 }, columns);
    }
    if let Some(desk) = model.desk_mut() {
        let most = crate::screen::place::desk::CHOICES.len() - 1;
        desk.aside = if right { (desk.aside + 1).min(most) } else { desk.aside.saturating_sub(1) };
    }
}

/// The next or previous pane or section.
pub fn part(model: &mut Model, forward: bool) {
    if let Some(Place::Desk(desk)) = model.places.last_mut() {
        desk.focus = desk.focus.step(if forward { 1 } else { 2 });
        return model.ask_again();
    }
    if let Some(Place::Changes(place)) = model.places.last_mut() {
        place.turn(forward);
        return model.ask_again();
    }
    if coverage::turn(model) {
        return;
    }
    let Some(place) = model.places.last() else { return };
    let (Some(sections), Some(cursor)) = (place.sections(model.language, model.columns), place.cursor()) else { return };
    let count = sections.len().max(1);
    let current = sheet::section_of(&sections, cursor.at) - 1;
    let next = if forward { (current + 1) % count } else { (current + count - 1) % count };
    to_section(model, next + 1);
}

/// To section `n`, from 1; one that is not there does nothing.
pub fn to_section(model: &mut Model, n: usize) {
    let (columns, rows) = (model.columns, model.rows);
    let Some(sections) = model.places.last().and_then(|p| p.sections(model.language, model.columns)) else { return };
    let Some(start) = sheet::section_start(&sections, n) else { return };
    if let Some(cursor) = model.places.last_mut().and_then(Place::cursor_mut) {
        cursor.at = start;
        sheet::follow(cursor, &sections, columns, rows);
    }
}

/// What narrows the agreements from the partners, once the sight says which partner is chosen.
pub fn link_of(desk: &Desk) -> Option<Link> {
    desk.partner().map(|row| Link::Partner(row.number))
}
