//! The next and the previous record of the list, also from an opened one.

use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::agreement::AgreementPlace;
use crate::screen::place::desk::Pane;
use crate::screen::place::partner::PartnerPlace;
use crate::screen::place::recommendation::RecommendationPlace;

use super::{attention, motion, review};

pub fn step(model: &mut Model, by: i64) {
    if attention::neighbour(model, by) {
        return;
    }
    match model.places.last() {
        Some(Place::Agreement(_)) => neighbour(model, by, Pane::Agreements),
        Some(Place::Partner(_)) => neighbour(model, by, Pane::Partners),
        Some(Place::Recommendation(_)) => recommendation(model, by),
        Some(Place::Review(_)) => review::step(model, by),
        _ => motion::step(model, by),
    }
}

/// Opens the neighbour in the desk's list: the desk moves along, so that closing comes back to it.
fn neighbour(model: &mut Model, by: i64, pane: Pane) {
    let Some(desk) = model.desk_mut() else { return };
    let found = match (&desk.answer, pane) {
        (Some(answer), Pane::Agreements) => near(answer.agreements.chosen, by, answer.agreements.rows.iter().map(|r| r.number)),
        (Some(answer), Pane::Partners) => near(answer.partners.chosen, by, answer.partners.rows.iter().map(|r| r.number)),
        _ => None,
    };
    let Some((at, number)) = found else { return };
    if let Some(answer) = &mut desk.answer {
        match pane {
            Pane::Partners => answer.partners.chosen = Some(at),
            _ => answer.agreements.chosen = Some(at),
        }
    }
    let first = desk.answer.as_ref().map_or(0, |a| if pane == Pane::Partners { a.partners.first } else { a.agreements.first });
    let list = if pane == Pane::Partners { &mut desk.partners } else { &mut desk.agreements };
    list.jump(crate::register::Anchor::Record { number, place: first + at });
    model.places.pop();
    model.open(match pane {
        Pane::Partners => Place::Partner(Box::new(PartnerPlace::new(number))),
        _ => Place::Agreement(Box::new(AgreementPlace::new(number))),
    });
}

fn near(chosen: Option<usize>, by: i64, numbers: impl Iterator<Item = u32>) -> Option<(usize, u32)> {
    let at = usize::try_from(chosen? as i64 + by).ok()?;
    numbers.enumerate().nth(at)
}

fn recommendation(model: &mut Model, by: i64) {
    let Some(Place::Recommendation(place)) = model.places.last() else { return };
    let Some(detail) = &place.detail else { return };
    let numbers: Vec<u16> = detail.checklist.recommendations.keys().copied().collect();
    let here = numbers.iter().position(|&n| n == place.number);
    let (id, next) = (place.id, near(here, by, numbers.iter().map(|&n| u32::from(n))));
    if let Some((_, number)) = next {
        model.places.pop();
        model.open(Place::Recommendation(Box::new(RecommendationPlace::new(id, number as u16))));
    }
}
