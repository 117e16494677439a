//! Voiding what the cursor is on, with a reason: it is hidden, and `u` brings it back.

use crate::model::{Envelope, Id, Reason, Target, Verdict};
use crate::msg;
use crate::register::Trouble;
use crate::screen::effect::Effect;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::lines::Typed;
use crate::screen::personal::Draft;
use crate::screen::place::Place;
use crate::screen::place::void::VoidPlace;

use super::{draft, matter, wait};

/// Asks for the reason why what the cursor is on is voided.
pub fn open(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    match matter::edited(model) {
        Some((target, _)) => open_on(model, target),
        None => model.say(msg!("void-nothing")),
    }
}

/// The same of what is known, with what was half written for just this.
pub fn open_on(model: &mut Model, target: Target) {
    let reason = model.drafts.iter().find_map(|draft| match draft {
        Draft::Void(draft) if draft.of == target.to_string() => draft.fields.first().map(|(_, reason)| reason.clone()),
        _ => None,
    });
    model.open(Place::Void(Box::new(VoidPlace::new(target, &reason.unwrap_or_default()))));
    judge(model);
}

fn place_mut(model: &mut Model) -> Option<&mut VoidPlace> {
    match model.places.last_mut() {
        Some(Place::Void(place)) => Some(place),
        _ => None,
    }
}

/// A key in the line of the reason.
pub fn typed(model: &mut Model, key: Key) {
    match place_mut(model).map(|place| place.lines.take(key)) {
        Some(Typed::Save) => save(model),
        Some(Typed::Changed) => changed(model),
        _ => {}
    }
}

pub fn paste(model: &mut Model, text: &str) {
    if let Some(line) = place_mut(model).and_then(|place| place.lines.line_mut()) {
        line.paste(text);
        changed(model);
    }
}

fn changed(model: &mut Model) {
    judge(model);
    let revision = model.revision;
    let Some(place) = place_mut(model) else { return };
    match (place.draft(revision), place.target) {
        (Some(half), _) => draft::keep(model, Draft::Void(half)),
        (None, target) => forget(model, target),
    }
}

fn judge(model: &mut Model) {
    if let Some(command) = place_mut(model).map(|place| place.command()) {
        model.effect(Effect::Judge(command));
    }
}

/// What the judge says of it as it stands.
pub fn judged(model: &mut Model, envelope: &Envelope, result: Result<Verdict, Trouble>) {
    if let Some(place) = place_mut(model).filter(|place| place.command() == envelope.command) {
        place.judgement.take(result);
    }
}

pub fn save(model: &mut Model) {
    if let Some(command) = place_mut(model).map(|place| place.command()) {
        wait::submit(model, command);
    }
}

/// It was refused: why stands below the reason, which is kept.
pub fn refused(model: &mut Model, reasons: &[Reason]) -> bool {
    let Some(place) = place_mut(model) else { return false };
    place.judgement.refused(reasons);
    true
}

/// It is hidden: the dialog closes, and with it the record where that was open.
pub fn finished(model: &mut Model, target: Target) {
    if place_mut(model).is_none() {
        return;
    }
    model.close();
    if model.places.last().is_some_and(|place| shows(place, target)) {
        model.close();
    }
    forget(model, target);
}

/// Whether a place shows nothing but what was hidden.
fn shows(place: &Place, target: Target) -> bool {
    let record = |id| target == Target::Record(id);
    match place {
        Place::Agreement(place) => record(Id::Agreement(place.number)),
        Place::Why(place) => record(Id::Agreement(place.number)),
        Place::Partner(place) => record(Id::Partner(place.number)),
        Place::Checklist(place) => record(Id::Checklist(place.id)),
        Place::Recommendation(place) => target == Target::Recommendation(place.id, place.number),
        _ => false,
    }
}

fn forget(model: &mut Model, target: Target) {
    let of = target.to_string();
    draft::forget(model, |draft| matches!(draft, Draft::Void(draft) if draft.of == of));
}

/// Esc: what was typed stays as a draft.
pub fn leave(model: &mut Model) {
    let begun = place_mut(model).is_some_and(|place| place.draft(0).is_some());
    model.close();
    if begun {
        model.say(msg!("draft-kept"));
    }
}
