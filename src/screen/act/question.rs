//! The answer to a question, by its number.

use crate::model::New;
use crate::msg;
use crate::screen::effect::{Effect, Leave};
use crate::screen::model::Model;
use crate::screen::personal::Draft;
use crate::screen::place::Place;
use crate::screen::place::form::Of;
use crate::screen::place::question::{About, Question};
use crate::screen::place::tick::Tick;

use super::{advance, draft, form, import, review, void};

pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Question(question)) = model.places.last() else { return };
    if n > question.choices().len() {
        return;
    }
    let about = question.about;
    model.close();
    match (about, n) {
        (About::Quit, 1) => model.effect(Effect::Leave(Leave::Quit)),
        (About::Draft, 1) => go_on(model),
        (About::Draft, 3) => {
            let newest = model.drafts.last().cloned();
            draft::forget(model, |draft| Some(draft) == newest.as_ref());
        }
        (About::List, 1) => form::open(model, Of::New(New::Checklist), None),
        (About::List, 2) => import::open(model),
        _ => {}
    }
}

/// Opens what was half written last.
fn go_on(model: &mut Model) {
    match model.drafts.last() {
        Some(Draft::FollowUp(draft)) => {
            let tick = Tick::of_draft(draft);
            model.open(Place::Tick(Box::new(tick)));
        }
        Some(Draft::Form(draft)) => match draft.of.parse() {
            Ok(of) => form::open(model, of, None),
            Err(_) => model.say(msg!("nothing-to-open")),
        },
        Some(Draft::Void(draft)) => match draft.of.parse() {
            Ok(target) => void::open_on(model, target),
            Err(_) => model.say(msg!("nothing-to-open")),
        },
        Some(Draft::Decide(draft)) => {
            let draft = draft.clone();
            review::resume(model, &draft);
        }
        Some(Draft::Act(draft)) => {
            let draft = draft.clone();
            advance::resume(model, draft);
        }
        None => {}
    }
}

/// Offers what was half written at an earlier time.
pub fn offer_draft(model: &mut Model) {
    if !model.drafts.is_empty() && !model.is_read_only() {
        model.open(Place::Question(Question::new(About::Draft)));
    }
}
