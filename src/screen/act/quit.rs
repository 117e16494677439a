//! Leaving: asked once on the desk; in other places `q` closes.

use crate::msg;
use crate::screen::effect::{Effect, Leave};
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::question::{About, Question};

use super::back;

pub fn quit(model: &mut Model) {
    match model.places.last() {
        Some(Place::FirstStart(_)) => model.effect(Effect::Leave(Leave::Quit)),
        Some(Place::Desk(_)) if model.session.opened_from_start => model.effect(Effect::Leave(Leave::Quit)),
        Some(Place::Desk(_)) => model.open(Place::Question(Question::new(About::Quit))),
        Some(Place::Rehearsal(_)) => model.close(),
        _ => back::back(model),
    }
}

/// Ctrl-C is Esc, and says how to leave.
pub fn interrupt(model: &mut Model) {
    back::back(model);
    model.say(msg!("hint-quit"));
}
