//! A digit chooses what carries that number on the screen.

use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::desk::Pane;

use super::{calendar, coverage, frequency, motion, open, question, sort, tick};

/// Beside the panes of the desk.
const COVERAGE: usize = 4;
const CALENDAR: usize = 5;

pub fn chosen(model: &mut Model, key: Key) {
    let Key::Char(digit) = key else { return };
    let Some(n) = digit.to_digit(10).map(|n| n as usize) else { return };
    match model.places.last_mut() {
        Some(Place::Desk(_) | Place::Coverage(_) | Place::Calendar(_)) => pane(model, n),
        Some(Place::FirstStart(place)) => {
            place.cursor.at = n - 1;
            open::open(model);
        }
        Some(Place::Tick(_)) => tick::number(model, n),
        Some(Place::Act(_)) => super::advance::number(model, n),
        Some(Place::Why(_)) => super::need::number(model, n),
        Some(Place::Form(_)) => super::form::number(model, n),
        Some(Place::Frequency(_)) => frequency::number(model, n),
        Some(Place::Sort(_)) => sort::number(model, n),
        Some(Place::Question(_)) => question::number(model, n),
        Some(Place::Columns(_)) => super::columns::number(model, n),
        Some(Place::Article(_)) => super::article::number(model, n),
        Some(Place::Undo(_)) => super::undo::number(model, n),
        Some(Place::Review(_)) => super::review::number(model, n),
        Some(Place::Print(_)) => super::print::number(model, n),
        Some(Place::CoverageReport(_)) => coverage::number(model, n),
        _ => motion::to_section(model, n),
    }
}

/// To a pane of the desk, or to what has a number beside them and opens on the whole screen.
fn pane(model: &mut Model, n: usize) {
    match Pane::ALL.get(n - 1) {
        Some(&pane) => to_pane(model, pane),
        None if n == COVERAGE => coverage::open(model),
        None if n == CALENDAR => calendar::open(model),
        None => model.say(msg!("unbound-key", key = n)),
    }
}

/// To a pane; `3` again goes to the next older checklist.
fn to_pane(model: &mut Model, pane: Pane) {
    model.places.truncate(1);
    let Some(desk) = model.desk_mut() else { return };
    if pane == Pane::Recommendations && desk.focus == pane {
        desk.checklist += 1;
        desk.recommendation = Default::default();
    }
    desk.focus = pane;
    model.ask_again();
}
