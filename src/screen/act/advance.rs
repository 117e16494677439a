//! `a`: an act of the procedure by its number, then only what is missing.

use crate::model::{Id, Message, Reason};
use crate::msg;
use crate::register::Receipt;
use crate::screen::effect::Effect;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::lines::Typed;
use crate::screen::part::sheet::Target;
use crate::screen::place::Place;
use crate::screen::place::act::{Act, ActDraft, ActPlace, Form};

/// The acts of the agreement under the cursor, or of the opened one.
pub fn open(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    match agreement(model) {
        Some(number) => model.open(Place::Act(Box::new(ActPlace::new(number)))),
        None => model.say(msg!("act-no-agreement")),
    }
}

/// The agreement under the cursor, or the opened one.
pub fn agreement(model: &Model) -> Option<u32> {
    let under = model.places.last().and_then(|place| place.target(model.language, model.columns));
    match (model.places.last()?, under) {
        (Place::Partner(_), Some(Target::Agreement(number))) => Some(number),
        (Place::Why(place), _) => Some(place.number),
        _ => match super::open::record(model)? {
            Id::Agreement(number) => Some(number),
            _ => None,
        },
    }
}

/// A digit: the act that carries it.
pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    if let Some((_, act)) = place.choices().into_iter().find(|(digit, _)| *digit == n) {
        choose(model, act);
    }
}

/// Enter on the list of acts.
pub fn enter(model: &mut Model) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    if let Some((_, act)) = place.choices().get(place.cursor.at) {
        choose(model, *act);
    }
}

fn choose(model: &mut Model, act: Act) {
    let (day, language, draft) = (model.day, model.language, model.act_draft.clone());
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    let Some(detail) = &place.detail else { return };
    let mut form = Form::of(act, detail, day, language);
    // What was half written for just this comes back.
    if let Some(draft) = draft.filter(|draft| (draft.agreement, draft.act) == (place.number, act)) {
        restore(&mut form, &draft);
    }
    place.chosen = Some((act, form));
}

fn restore(form: &mut Form, draft: &ActDraft) {
    for (labelled, text) in form.lines.lines.iter_mut().zip(&draft.texts) {
        labelled.line = crate::screen::part::line::Line::new(text);
    }
}

/// A key in the form's lines.
pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    let Some((act, form)) = &mut place.chosen else { return };
    match form.lines.take(key) {
        Typed::Save => save(model),
        Typed::Changed => remember(model),
        Typed::Above if !matches!(act, Act::Fill(_) | Act::Happened(_)) => {
            place.chosen = None;
            place.refused.clear();
        }
        Typed::Above | Typed::Moved | Typed::Nothing => {}
    }
}

/// Enter on the last line, Ctrl-S from anywhere.
pub fn save(model: &mut Model) {
    let day = model.day;
    let Some(Place::Act(place)) = model.places.last() else { return };
    let Some((act, form)) = &place.chosen else { return };
    match form.command(*act, place.number, day) {
        Ok(command) => {
            model.waiting += 1;
            model.effect(Effect::Submit(command));
        }
        Err(message) => model.say(message),
    }
}

/// It was refused: the reasons stand above what was typed, which is kept.
pub fn refused(model: &mut Model, reasons: &[Reason]) -> bool {
    let Some(Place::Act(place)) = model.places.last_mut() else { return false };
    place.refused = reasons.to_vec();
    if let (Some((_, form)), Some(field)) = (&mut place.chosen, reasons.first().and_then(|reason| reason.field)) {
        form.focus(field);
    }
    model.say(msg!("act-refused"));
    true
}

/// What was done from the dialog, and the key that takes it back; `None` where none is open.
pub fn named(model: &Model, receipt: &Receipt) -> Option<Message> {
    let Some(Place::Act(place)) = model.places.last() else { return None };
    let (act, _) = place.chosen.as_ref()?;
    let act = place.label(*act)?;
    // Of a successor its own number is told.
    let id = receipt.ids.last().copied().unwrap_or(Id::Agreement(place.number));
    receipt.written.then(|| msg!("done-act", id = id, act = act))
}

/// It is on the disk: the dialog closes; whether it was open.
pub fn finished(model: &mut Model) -> bool {
    model.act_draft = None;
    let open = matches!(model.places.last(), Some(Place::Act(_)));
    if open {
        model.close();
    }
    open
}

fn remember(model: &mut Model) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    let Some((act, form)) = &place.chosen else { return };
    model.act_draft = Some(ActDraft { agreement: place.number, act: *act, texts: form.texts() });
}

/// Esc: from the form the draft stays; from the list of acts nothing was begun.
pub fn leave(model: &mut Model) {
    let number = if let Some(Place::Act(place)) = model.places.last() { place.number } else { 0 };
    let begun = matches!(model.places.last(), Some(Place::Act(place)) if place.chosen.is_some());
    model.close();
    if begun && model.act_draft.as_ref().is_some_and(|draft| draft.agreement == number) {
        model.say(msg!("draft-kept"));
    }
}
