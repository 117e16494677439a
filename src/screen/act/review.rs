//! The review: decides a matter and goes on to the next, stops and keeps the place, signs at the end.

use crate::model::act::Decide;
use crate::model::{Command, Envelope, Id, Matter, MinuteId, Outcome, Reason, Verdict};
use crate::msg;
use crate::register::Trouble;
use crate::screen::effect::Effect;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::lines::Typed;
use crate::screen::personal::{DecideDraft, Draft};
use crate::screen::place::Place;
use crate::screen::place::minute::MinutePlace;
use crate::screen::place::review::{Deciding, Ending, Last, ReviewPlace};

use super::open::of_matter;
use super::{draft, wait};

fn place(model: &Model) -> Option<&ReviewPlace> {
    match model.places.last() {
        Some(Place::Review(place)) => Some(place),
        _ => None,
    }
}

fn place_mut(model: &mut Model) -> Option<&mut ReviewPlace> {
    match model.places.last_mut() {
        Some(Place::Review(place)) => Some(place),
        _ => None,
    }
}

/// The review below whatever lies over it.
fn below(model: &mut Model) -> Option<&mut ReviewPlace> {
    model.places.iter_mut().find_map(|place| if let Place::Review(place) = place { Some(&mut **place) } else { None })
}

/// `r`: begins a review, of what the desk is narrowed to, or goes on with the one that is open.
pub fn open(model: &mut Model) {
    // What needs somebody is a question of today.
    if !model.state.is_today() {
        return model.refuse_changes();
    }
    if let Some(at) = model.places.iter().position(|place| matches!(place, Place::Review(_))) {
        model.places.truncate(at + 1);
        return model.ask_again();
    }
    let query = model.desk().map(|desk| desk.agreements.query.clone()).unwrap_or_default();
    let at = model.personal.review;
    model.open(Place::Review(Box::new(ReviewPlace::new(&query, at))));
}

/// Goes on with what was half written.
pub fn resume(model: &mut Model, draft: &DecideDraft) {
    let mut place = ReviewPlace::new("", Some(draft.matter));
    place.resumed = Some(draft.clone());
    model.open(Place::Review(Box::new(place)));
}

/// An answer came: an open review goes on as it was begun, and where there is nothing to review that is said.
pub fn arrived(model: &mut Model) {
    let Some(place) = place_mut(model) else { return };
    if place.asks_on() {
        return model.ask_again();
    }
    if let Some(draft) = place.resumed.take()
        && let Some(answer) = &place.answer
    {
        if answer.card.as_ref().is_none_or(|card| card.matter != draft.matter) {
            return model.say(Last::Gone { matter: draft.matter, title: draft.title }.message());
        }
        place.deciding = Some(Deciding::of_draft(&draft, &answer.calendar));
        return judge(model);
    }
    if place.is_nothing() {
        model.close();
        model.say(msg!("review-nothing"));
    }
}

/// A digit: on a card the decision, at the end what carries it.
pub fn number(model: &mut Model, n: usize) {
    let Some(place) = place(model) else { return };
    if place.is_over() {
        if let Some(&ending) = n.checked_sub(1).and_then(|at| place.endings().get(at)) {
            end(model, ending);
        }
        return;
    }
    if let Some(outcome) = Outcome::from_number(n) {
        decide(model, outcome);
    }
}

/// Enter: the whole record over the card; at the end the choice under the cursor.
pub fn enter(model: &mut Model) {
    let Some(place) = place(model) else { return };
    if place.is_over() {
        let n = place.cursor.at + 1;
        return number(model, n);
    }
    if let Some(matter) = place.matter() {
        model.open(of_matter(matter));
    }
}

fn decide(model: &mut Model, outcome: Outcome) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let Some(matter) = place(model).and_then(ReviewPlace::matter) else { return };
    let query = place(model).and_then(ReviewPlace::begins_with);
    if outcome == Outcome::Fine {
        let wanted = Decide { matter, outcome, note: None, who: None, until: None, query };
        return submit(model, Command::Decide(wanted));
    }
    // What was half written for just this comes back.
    let draft = model.drafts.iter().find_map(|draft| match draft {
        Draft::Decide(draft) if (draft.matter, draft.outcome) == (matter, outcome) => Some(draft.clone()),
        _ => None,
    });
    let Some(place) = place_mut(model) else { return };
    let Some(answer) = &place.answer else { return };
    let title = answer.card.as_ref().map(|card| card.title.clone()).unwrap_or_default();
    place.deciding = Some(match draft {
        Some(draft) => Deciding::of_draft(&draft, &answer.calendar),
        None => Deciding::new(matter, &title, outcome, &answer.calendar),
    });
    judge(model);
}

fn submit(model: &mut Model, command: Command) {
    wait::submit(model, command);
}

/// A key in the fields of a decision.
pub fn typed(model: &mut Model, key: Key) {
    let Some(place) = place_mut(model) else { return };
    match place.deciding.as_mut().map(|deciding| deciding.lines.take(key)) {
        Some(Typed::Save) => save(model),
        Some(Typed::Changed) => changed(model),
        Some(Typed::Above) => leave(model),
        Some(Typed::Moved | Typed::Nothing) | None => {}
    }
}

/// Pasted into the field under the cursor; on the card there is none.
pub fn paste(model: &mut Model, text: &str) {
    let line = place_mut(model).and_then(|place| place.deciding.as_mut()).and_then(|deciding| deciding.lines.line_mut());
    let Some(line) = line else { return model.say(msg!("paste-nowhere")) };
    line.paste(text);
    changed(model);
}

fn changed(model: &mut Model) {
    judge(model);
    let Some(deciding) = place(model).and_then(|place| place.deciding.as_ref()) else { return };
    let (matter, half) = (deciding.matter, deciding.draft());
    match half {
        Some(half) => draft::keep(model, Draft::Decide(half)),
        None => forget(model, matter),
    }
}

fn forget(model: &mut Model, matter: Matter) {
    draft::forget(model, |draft| matches!(draft, Draft::Decide(draft) if draft.matter == matter));
}

/// The decision as it stands; `None` where none is being typed.
fn command(model: &Model) -> Option<Result<Command, Reason>> {
    let place = place(model)?;
    Some(place.deciding.as_ref()?.command(model.day, place.begins_with().as_deref().unwrap_or_default()))
}

fn judge(model: &mut Model) {
    match command(model) {
        Some(Ok(command)) => model.effect(Effect::Judge(command)),
        Some(Err(reason)) => {
            if let Some(deciding) = place_mut(model).and_then(|place| place.deciding.as_mut()) {
                (deciding.judgement.reasons, deciding.judgement.told) = (vec![reason], Vec::new());
            }
        }
        None => {}
    }
}

/// What the judge says of the decision as it stands; of an older state of it nothing is shown.
pub fn judged(model: &mut Model, envelope: &Envelope, result: Result<Verdict, Trouble>) {
    if !matches!(command(model), Some(Ok(command)) if command == envelope.command) {
        return;
    }
    if let Some(deciding) = place_mut(model).and_then(|place| place.deciding.as_mut()) {
        deciding.judgement.take(result);
    }
}

/// Enter on the last field, Ctrl-S from anywhere.
pub fn save(model: &mut Model) {
    match command(model) {
        Some(Ok(command)) => submit(model, command),
        Some(Err(reason)) => {
            refused(model, &[reason]);
        }
        None => {}
    }
}

/// It was refused: the cursor goes to the first field that is wrong, what was typed is kept.
pub fn refused(model: &mut Model, reasons: &[Reason]) -> bool {
    let Some(deciding) = place_mut(model).and_then(|place| place.deciding.as_mut()) else { return false };
    deciding.judgement.refused(reasons);
    if let Some(at) = reasons.iter().find_map(|reason| deciding.line_of(reason)) {
        deciding.lines.at = at;
    }
    model.say(msg!("act-refused"));
    true
}

/// A decision is on the disk: what it was is named below the next card. Whether it came from a card.
pub fn decided(model: &mut Model, wanted: &Decide) -> bool {
    forget(model, wanted.matter);
    let Some(place) = below(model) else { return false };
    let title = match (&place.deciding, place.card()) {
        (Some(deciding), _) if deciding.matter == wanted.matter => deciding.title.clone(),
        (_, Some(card)) if card.matter == wanted.matter => card.title.clone(),
        _ => String::new(),
    };
    place.deciding = None;
    place.at = Some(wanted.matter);
    place.last = Some(Last::Decided { matter: wanted.matter, title, outcome: wanted.outcome });
    true
}

/// Something was taken back or done again: a decision's matter has its card again.
pub fn undone(model: &mut Model, ids: &[Id], redo: bool) {
    let Some(place) = below(model) else { return };
    let matter = ids.iter().find_map(|id| if let Id::Decided(id) = id { Some(id.matter) } else { None });
    if let Some(matter) = matter {
        place.last = None;
        place.stopped &= redo;
        place.at = Some(matter);
    }
}

/// `n`: to the next matter without a decision; after the last one the end.
pub fn step(model: &mut Model, by: i64) {
    let Some(place) = place_mut(model) else { return };
    if place.is_over() {
        return end(model, Ending::GoOn);
    }
    let Some(answer) = &place.answer else { return };
    match if by > 0 { answer.next } else { answer.previous } {
        Some(matter) => {
            (place.at, place.last) = (Some(matter), None);
            keep(model);
            model.ask_again();
        }
        None if by > 0 => {
            place.stopped = true;
            place.cursor = Default::default();
            model.say(msg!("review-last"));
        }
        None => model.say(msg!("review-first")),
    }
}

/// The place is kept for the next time.
fn keep(model: &mut Model) {
    let at = place(model).and_then(|place| place.at);
    if model.personal.review != at {
        model.personal.review = at;
        model.keep();
    }
}

/// Esc and `q`: out of the fields, then to the end of the review, then away.
pub fn leave(model: &mut Model) {
    let Some(place) = place_mut(model) else { return };
    if let Some(deciding) = place.deciding.take() {
        if deciding.draft().is_some() {
            model.say(msg!("draft-kept"));
        }
        // A notice may have come meanwhile.
        return model.ask_again();
    }
    if !place.is_over() && place.minute().is_some() {
        place.stopped = true;
        place.cursor = Default::default();
        return keep(model);
    }
    end(model, Ending::Leave);
}

/// A choice of the end.
fn end(model: &mut Model, ending: Ending) {
    let Some(minute) = place(model).map(ReviewPlace::minute) else { return };
    match (ending, minute) {
        (Ending::Sign, Some(minute)) => sign(model, minute),
        (Ending::Read, Some(minute)) => model.open(Place::Minute(Box::new(MinutePlace::new(minute)))),
        (Ending::GoOn, _) => go_on(model),
        _ => {
            keep(model);
            let left = place(model).map_or(0, ReviewPlace::left);
            model.close();
            if left > 0 {
                model.say(msg!("review-stopped", left = left));
            }
        }
    }
}

fn go_on(model: &mut Model) {
    if let Some(place) = place_mut(model) {
        place.stopped = false;
        place.cursor = Default::default();
        model.ask_again();
    }
}

/// Signs the minute, wherever the review stands.
pub fn sign(model: &mut Model, minute: MinuteId) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    submit(model, Command::SignMinute { minute });
}

/// It is signed: it is shown in the place of the review.
pub fn signed(model: &mut Model, minute: MinuteId) {
    if let Some(at) = model.places.iter().position(|place| matches!(place, Place::Review(_))) {
        model.places.truncate(at);
    } else if matches!(model.places.last(), Some(Place::Minute(_))) {
        model.places.pop();
    }
    model.personal.review = None;
    model.keep();
    model.open(Place::Minute(Box::new(MinutePlace::new(minute))));
}
