//! `w`: what is still required, and Enter on what is missing to fill it in.

use crate::msg;
use crate::rules::why::About;
use crate::screen::model::Model;
use crate::screen::part::sheet::{self, Target};
use crate::screen::place::Place;
use crate::screen::place::act::{Act, ActPlace, Form};
use crate::screen::place::why::WhyPlace;

use super::advance;

pub fn open(model: &mut Model) {
    match advance::agreement(model) {
        Some(_) if matches!(model.places.last(), Some(Place::Why(_))) => {}
        Some(number) => model.open(Place::Why(Box::new(WhyPlace::new(number)))),
        None => model.say(msg!("still-no-agreement")),
    }
}

/// A digit: the cursor goes to the need that carries it.
pub fn number(model: &mut Model, n: usize) {
    let (language, columns, rows) = (model.language, model.columns, model.rows);
    let Some(Place::Why(place)) = model.places.last_mut() else { return };
    let sections = place.sections(language, columns);
    let wanted = n.checked_sub(1).map(Target::Need);
    if let Some(at) = sections.iter().flat_map(|section| &section.rows).position(|row| row.target == wanted) {
        place.cursor.at = at;
        sheet::follow(&mut place.cursor, &sections, columns, rows);
    }
}

/// Fills in the need at this place among the needs: a paper or an event by its form.
pub fn fill(model: &mut Model, need: usize) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let detail = match model.places.last() {
        Some(Place::Why(place)) => place.detail.clone(),
        Some(Place::Agreement(place)) => place.detail.clone(),
        _ => None,
    };
    let Some(detail) = detail else { return };
    let Some(wanted) = detail.why.as_ref().and_then(|why| why.needs.get(need)) else { return };
    match (&wanted.about, wanted.met) {
        (About::Check(..), _) => model.say(msg!("need-elsewhere")),
        (_, true) => model.say(msg!("need-met")),
        (_, false) => {
            let mut place = ActPlace::new(detail.row.number);
            place.chosen = Some((Act::Fill(need), Form::of(Act::Fill(need), &detail, model.day, model.language)));
            place.detail = Some(detail);
            model.open(Place::Act(Box::new(place)));
        }
    }
}
