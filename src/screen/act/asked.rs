//! A question of the judge over the place that a command came from: answered, the command is sent again with the answer.

use crate::model::question::Reply;
use crate::model::refusal::questions;
use crate::model::{Envelope, Reason};
use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::lines::Typed;
use crate::screen::place::Place;
use crate::screen::place::asked::Asked;

use super::{advance, wait};

/// Asks the first question of a refusal in whose way nothing else stands; whether there was one.
pub fn ask(model: &mut Model, envelope: &Envelope, reasons: &[Reason]) -> bool {
    let Some((reason, _)) = questions(reasons).and_then(|asked| asked.into_iter().next()) else { return false };
    // The same is never asked twice of one command.
    if envelope.replies.contains_key(reason.code) {
        return false;
    }
    if let Some(value) = reason.question.as_ref().and_then(|question| question.going_on).filter(|_| advance::goes_on(model)) {
        let reply = Reply { value: value.to_owned(), reason: None };
        let replies = envelope.replies.clone().into_iter().chain([(reason.code.to_owned(), reply)]).collect();
        wait::answering(model, envelope.command.clone(), replies);
        return true;
    }
    let typed = advance::answer(model, reason.code).cloned();
    let asked = Asked::new(envelope.command.clone(), envelope.replies.clone(), reason.clone(), typed.as_ref());
    model.open(Place::Asked(Box::new(asked)));
    true
}

/// The question whose answer was sent, taken off what it was asked over.
pub fn take_off(model: &mut Model) -> Option<Place> {
    let place = model.places.pop_if(|place| matches!(place, Place::Asked(_)))?;
    model.ask_again();
    Some(place)
}

fn place_mut(model: &mut Model) -> Option<&mut Asked> {
    match model.places.last_mut() {
        Some(Place::Asked(asked)) => Some(asked),
        _ => None,
    }
}

pub fn typed(model: &mut Model, key: Key) {
    if place_mut(model).is_some_and(|asked| asked.takes_whole(key)) {
        return save(model);
    }
    match place_mut(model).map(|asked| asked.lines.take(key)) {
        Some(Typed::Save) => save(model),
        Some(Typed::Changed) => changed(model),
        _ => {}
    }
}

pub fn paste(model: &mut Model, text: &str) {
    if let Some(line) = place_mut(model).and_then(|asked| asked.lines.line_mut()) {
        line.paste(text);
        changed(model);
    }
}

/// What is typed is kept with the draft of the act.
fn changed(model: &mut Model) {
    if let Some((code, typed)) = place_mut(model).map(|asked| (asked.code(), asked.typed())) {
        advance::keep_answer(model, code, typed);
    }
}

pub fn save(model: &mut Model) {
    let Some(asked) = place_mut(model) else { return };
    match asked.answered() {
        Some(replies) => {
            let command = asked.command.clone();
            wait::answering(model, command, replies);
        }
        None => model.say(msg!("asked-missing")),
    }
}
