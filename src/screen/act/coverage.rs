//! `4`: coverage of the meeting that pane 3 shows, and `4` again of the next older one; its cells and its reports.

use crate::screen::effect::Effect;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::coverage::CoveragePlace;
use crate::screen::place::coverage::cell::needs;
use crate::screen::place::coverage::report::{Form, ReportPlace};

pub fn open(model: &mut Model) {
    if let Some(Place::Coverage(place)) = model.places.last_mut() {
        place.older();
        return model.ask_again();
    }
    let list = model.desk().map_or(0, |desk| desk.checklist);
    model.open(Place::Coverage(Box::new(CoveragePlace::new(list))));
}

/// `w` on a cell, or on an opened one: what its state still needs. Says whether there is a cell.
pub fn why(model: &mut Model) -> bool {
    let state = match model.places.last() {
        Some(Place::Coverage(place)) => place.cell().map(|cell| cell.state),
        Some(Place::Cell(place)) => Some(place.state()),
        _ => None,
    };
    state.map(|state| model.say(needs(state))).is_some()
}

/// `p` on the grid: its reports by number. Says whether there is something to report.
pub fn print(model: &mut Model) -> bool {
    let Some(Place::Coverage(place)) = model.places.last().filter(|place| place.pointed().is_some()) else { return false };
    let report = ReportPlace::new(place.asked(model.rows));
    model.open(Place::CoverageReport(Box::new(report)));
    true
}

/// A digit on the reports.
pub fn number(model: &mut Model, n: usize) {
    let Some(Place::CoverageReport(place)) = model.places.last() else { return };
    let Some(&form) = n.checked_sub(1).and_then(|at| place.choices().get(at)) else { return };
    write(model, form);
}

/// Enter on them.
pub fn enter(model: &mut Model) {
    let Some(Place::CoverageReport(place)) = model.places.last() else { return };
    let n = place.cursor.at + 1;
    number(model, n);
}

fn write(model: &mut Model, form: Form) {
    let Some(Place::CoverageReport(place)) = model.places.last() else { return };
    let file = place.file(form, model.language);
    model.close();
    if let Some((name, bytes)) = file {
        model.effect(Effect::Write { name, bytes });
    }
}
