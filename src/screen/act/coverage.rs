//! `4`: coverage of the meeting that pane 3 shows, and `4` again of the next older one; its cells and its reports.

use crate::model::RecommendationId;
use crate::msg;
use crate::register::query::term;
use crate::register::{Counted, CountedValue};
use crate::screen::effect::Wanted;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::coverage::CoveragePlace;
use crate::screen::place::coverage::cell::needs;
use crate::screen::place::coverage::report::{Form, ReportPlace};
use crate::screen::place::coverage::served::ServedPlace;

use super::wait;

pub fn open(model: &mut Model) {
    match model.places.last_mut() {
        Some(Place::Coverage(place)) => {
            place.older();
            return model.ask_again();
        }
        Some(Place::Served(place)) => {
            **place = ServedPlace::new(place.list + 1);
            return model.ask_again();
        }
        _ => {}
    }
    let list = model.desk().map_or(0, |desk| desk.checklist);
    model.open(Place::Coverage(Box::new(CoveragePlace::new(list))));
}

/// Tab: from regions to the agreements that serve the same list, and back. Says whether there is a list to turn.
pub fn turn(model: &mut Model) -> bool {
    let turned = match model.places.last() {
        Some(Place::Coverage(place)) => Place::Served(Box::new(ServedPlace::new(place.list))),
        Some(Place::Served(place)) => Place::Coverage(Box::new(CoveragePlace::new(place.list))),
        _ => return false,
    };
    model.places.pop();
    model.open(turned);
    true
}

/// Enter on a recommendation: on the desk all agreements that serve it, whatever it was narrowed to.
pub fn serving(model: &mut Model) {
    let Some(Place::Served(place)) = model.places.last() else { return };
    let Some((answer, row)) = place.answer.as_ref().zip(place.chosen()) else { return model.say(msg!("nothing-to-open")) };
    if row.count == 0 {
        return model.say(msg!("served-how"));
    }
    let served = RecommendationId::new(answer.id, row.number);
    super::open::agreements(model, None, &term(Counted::Serves, Some(&CountedValue::Recommendation(served))));
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

/// `p` on the grid, or on what serves its recommendations: reports by number. Says whether there is something to
/// report.
pub fn print(model: &mut Model) -> bool {
    let report = match model.places.last() {
        Some(Place::Coverage(place)) if place.cell().is_some() => ReportPlace::of_regions(place.asked(model.rows)),
        Some(Place::Served(place)) if place.chosen().is_some() => ReportPlace::of_agreements(place.asked()),
        _ => return false,
    };
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
        wait::begin(model, &name.clone(), Wanted::Write { name, bytes });
    }
}
