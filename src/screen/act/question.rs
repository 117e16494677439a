//! The answer to a question, by its number.

use crate::screen::effect::{Effect, Leave};
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::question::{About, Question};
use crate::screen::place::tick::Tick;

use super::tick;

pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Question(question)) = model.places.last() else { return };
    if n > question.choices().len() {
        return;
    }
    let about = question.about;
    model.close();
    match (about, n) {
        (About::Quit, 1) => model.effect(Effect::Leave(Leave::Quit)),
        (About::Draft, 1) => {
            if let Some(draft) = &model.draft {
                let tick = Tick::of_draft(draft);
                model.open(Place::Tick(Box::new(tick)));
            }
        }
        (About::Draft, 3) => tick::forget(model),
        _ => {}
    }
}

/// Offers what was half written at an earlier time.
pub fn offer_draft(model: &mut Model) {
    if model.draft.is_some() && !model.is_read_only() {
        model.open(Place::Question(Question::new(About::Draft)));
    }
}
