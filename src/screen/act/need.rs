//! `w`: what is still required, and Enter on what is missing to fill it in.

use crate::msg;
use crate::register::AgreementDetail;
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
    let Some(wanted) = detail(model).and_then(|detail| detail.why.as_ref()?.needs.get(need)) else { return };
    match (&wanted.about, wanted.met) {
        (About::Check(..), _) => model.say(msg!("need-elsewhere")),
        (_, true) => model.say(msg!("need-met")),
        (_, false) => open_form(model, Act::Fill(need)),
    }
}

/// The day of what happened in the stage, or another one for it.
pub fn happened(model: &mut Model, event: usize) {
    open_form(model, Act::Happened(event));
}

fn open_form(model: &mut Model, act: Act) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let Some(detail) = detail(model).cloned() else { return };
    let mut place = ActPlace::new(detail.row.number);
    place.chosen = Some((act, Form::of(act, &detail, model.day, model.language)));
    place.detail = Some(Box::new(detail));
    model.open(Place::Act(Box::new(place)));
}

/// What is known of the opened agreement.
fn detail(model: &Model) -> Option<&AgreementDetail> {
    match model.places.last()? {
        Place::Why(place) => place.detail.as_deref(),
        Place::Agreement(place) => place.detail.as_deref(),
        _ => None,
    }
}
