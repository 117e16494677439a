//! `/`: narrows while one types; Enter keeps it, Esc brings back what was there.

use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::line::Line;
use crate::screen::part::list::List;
use crate::screen::part::sheet::{self, Narrow};
use crate::screen::place::Place;
use crate::screen::place::desk::Pane;
use crate::screen::place::search::Search;

use super::motion;

pub fn open(model: &mut Model) {
    if matches!(model.places.last_mut().map(Place::narrow_mut), Some(Some(_))) {
        return open_section(model);
    }
    let last = model.personal.search.clone().unwrap_or_default();
    if let Some(Place::Desk(desk)) = model.places.last_mut()
        && desk.focus == Pane::Recommendations
    {
        desk.focus = Pane::Agreements;
    }
    let Some(before) = model.places.last_mut().and_then(Place::list_mut).map(|list| list.query.clone()) else { return };
    let offered = if before.is_empty() { last } else { before.clone() };
    model.open(Place::Search(Search { line: Line::offering(&offered), before, found: Vec::new(), taken: None, section: None }));
}

/// Over an opened record: narrows the section that the cursor is in.
fn open_section(model: &mut Model) {
    let Some(place) = model.places.last() else { return };
    let (Some(sections), Some(cursor)) = (place.sections(model.language, model.columns), place.cursor()) else { return };
    let section = sheet::section_of(&sections, cursor.at);
    let before = match model.places.last_mut().and_then(Place::narrow_mut) {
        Some(Some(narrow)) => narrow.text.clone(),
        _ => String::new(),
    };
    let line = Line::offering(&before);
    model.open(Place::Search(Search { line, before, found: Vec::new(), taken: None, section: Some(section) }));
}

/// Narrows a section to `text`; nothing typed narrows nothing.
fn narrow_section(model: &mut Model, section: usize, text: &str) {
    let (columns, rows) = (model.columns, model.rows);
    let at = model.places.len().saturating_sub(if matches!(model.places.last(), Some(Place::Search(_))) { 2 } else { 1 });
    let Some(place) = model.places.get_mut(at) else { return };
    if let Some(narrow) = place.narrow_mut() {
        *narrow = (!text.trim().is_empty()).then(|| Narrow { section, text: text.to_owned() });
    }
    let Some(sections) = place.sections(model.language, model.columns) else { return };
    let start = sheet::section_start(&sections, section).unwrap_or(0);
    if let Some(cursor) = place.cursor_mut() {
        cursor.at = start;
        sheet::follow(cursor, &sections, columns, rows);
    }
}

/// A key typed in the line.
pub fn typed(model: &mut Model, key: Key) {
    match key {
        Key::Enter => return keep(model),
        Key::Up | Key::Down => return move_list(model, if key == Key::Up { -1 } else { 1 }),
        Key::PageUp | Key::PageDown => return move_list(model, if key == Key::PageUp { -8 } else { 8 }),
        _ => {}
    }
    let Some(Place::Search(search)) = model.places.last_mut() else { return };
    let changed = if key == Key::Tab { search.complete() } else { search.line.take(key) };
    if changed {
        follow(model);
    }
}

/// What is narrowed follows the line.
pub fn follow(model: &mut Model) {
    let Some(Place::Search(search)) = model.places.last() else { return };
    let (text, section) = (search.line.text().to_owned(), search.section);
    match section {
        Some(section) => narrow_section(model, section, &text),
        None => narrow(model, &text),
    }
}

/// Narrows the list below to `text`.
fn narrow(model: &mut Model, text: &str) {
    if let Some(list) = list(model) {
        list.narrow(text);
    }
    if let Some(Place::Desk(desk)) = below(model)
        && desk.focus == Pane::Partners
    {
        desk.partners_follow = false;
    }
    model.ask_again();
}

/// The place that is narrowed: the one with the line of `/` over it, or that had it.
fn below(model: &mut Model) -> Option<&mut Place> {
    model.places.iter_mut().rev().find(|place| !matches!(place, Place::Search(_)))
}

/// Its list.
fn list(model: &mut Model) -> Option<&mut List> {
    below(model)?.list_mut()
}

fn move_list(model: &mut Model, by: i64) {
    let Some(search) = model.places.pop() else { return };
    motion::step(model, by);
    model.places.push(search);
    model.ask_around();
}

fn keep(model: &mut Model) {
    let Some(Place::Search(search)) = model.places.last() else { return };
    let text = search.line.text().to_owned();
    if let Some(section) = search.section {
        model.close();
        return narrow_section(model, section, &text);
    }
    let unchanged = list(model).is_some_and(|list| list.query == text);
    model.close();
    if !unchanged {
        narrow(model, &text);
    }
    if !text.is_empty() && model.personal.search.as_deref() != Some(&text) {
        model.personal.search = Some(text);
        model.keep();
    }
}

/// Esc: what was there before, the chosen row still under the cursor.
pub fn restore(model: &mut Model) {
    let Some(Place::Search(search)) = model.places.pop() else { return };
    if let Some(section) = search.section {
        narrow_section(model, section, &search.before);
        return model.ask_again();
    }
    if let Some(list) = list(model) {
        list.query = search.before;
    }
    model.ask_again();
}
