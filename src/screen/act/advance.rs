//! `a`: an act of the procedure by its number, then only what is missing.

use crate::model::question::Reply;
use crate::model::{Envelope, Id, Message, New, Reason, Verdict};
use crate::msg;
use crate::register::{Receipt, Trouble};
use crate::rules::proposals::Proposed;
use crate::screen::effect::Effect;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::judgement::Judgement;
use crate::screen::part::lines::Typed;
use crate::screen::part::sheet::Target;
use crate::screen::personal::{ActDraft, Draft};
use crate::screen::place::Place;
use crate::screen::place::act::{Act, ActPlace};
use crate::screen::place::form::Of;
use crate::screen::place::pointed::Pointed;
use crate::screen::place::review::told::digit;

use super::{draft, form, wait};

/// The acts of the agreement under the cursor, or of the opened one.
pub fn open(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    match agreement(model) {
        Some(number) => {
            let activity = activity(model);
            model.open(Place::Act(Box::new(ActPlace { activity, ..ActPlace::new(number) })));
        }
        None => model.say(msg!("act-no-agreement")),
    }
}

/// The digit that records an activity, where the review proposes that.
fn activity(model: &Model) -> Option<usize> {
    let Some(Place::Review(place)) = model.places.last() else { return None };
    place.card()?.proposals.iter().map(|proposal| proposal.act).find(|act| *act == Proposed::Activate).map(digit)
}

/// The form of an activity takes the place of the acts.
fn record_activity(model: &mut Model) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    let number = place.number;
    model.close();
    form::open(model, Of::New(New::Activity(number)), None);
}

/// The agreement under the cursor, or the opened one.
pub fn agreement(model: &Model) -> Option<u32> {
    let under = model.places.last().and_then(|place| place.target(model.language, model.columns));
    match (model.places.last()?, under) {
        (Place::Partner(_), Some(Target::Agreement(number))) => Some(number),
        (Place::Why(place), _) => Some(place.number),
        (place, _) => match place.pointed().map(Pointed::record).or_else(|| super::open::record(model))? {
            Id::Agreement(number) => Some(number),
            _ => None,
        },
    }
}

/// A digit: the act that carries it.
pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    if place.chosen.is_none() && place.activity == Some(n) {
        return record_activity(model);
    }
    if let Some((_, act)) = place.choices().into_iter().find(|(digit, _)| *digit == n) {
        choose(model, act);
    }
}

/// Enter on the list of acts.
pub fn enter(model: &mut Model) {
    let Some(Place::Act(place)) = model.places.last() else { return };
    match place.choices().get(place.cursor.at) {
        Some((_, act)) => choose(model, *act),
        None if place.activity.is_some() => record_activity(model),
        None => {}
    }
}

fn choose(model: &mut Model, act: Act) {
    let (day, language) = (model.day, model.language);
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    // What was half written for just this comes back.
    let draft = model.drafts.iter().find_map(|draft| match draft {
        Draft::Act(draft) if (draft.agreement, draft.act) == (place.number, act) => Some(draft),
        _ => None,
    });
    place.choose(act, draft, language, day);
    judge(model);
}

/// An answer came: what stands in the form is judged anew; where there is no act to choose it is said why.
pub fn arrived(model: &mut Model) {
    if let Some(over) = over(model) {
        model.close();
        return model.say(over);
    }
    judge(model);
}

/// Why nothing of the procedure is left to be done.
fn over(model: &Model) -> Option<Message> {
    let Some(Place::Act(place)) = model.places.last() else { return None };
    let status = place.detail.as_ref()?.row.status.message();
    (place.chosen.is_none() && place.rows() == 0).then(|| msg!("act-over", id = Id::Agreement(place.number), status = status))
}

/// Opens what was half written.
pub fn resume(model: &mut Model, draft: ActDraft) {
    let mut place = ActPlace::new(draft.agreement);
    place.resumed = Some(draft);
    model.open(Place::Act(Box::new(place)));
}

/// A key in the form's lines.
pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    let Some((act, form)) = &mut place.chosen else { return };
    match form.lines.take(key) {
        Typed::Save => save(model),
        Typed::Changed => changed(model),
        Typed::Above if !matches!(act, Act::Fill(_) | Act::Happened(_)) => {
            place.chosen = None;
            place.judgement = Judgement::default();
        }
        Typed::Above | Typed::Moved | Typed::Nothing => {}
    }
}

/// Pasted into the line under the cursor; among the acts there is none.
pub fn paste(model: &mut Model, text: &str) {
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    let Some(line) = place.chosen.as_mut().and_then(|(_, form)| form.lines.line_mut()) else { return model.say(msg!("paste-nowhere")) };
    line.paste(text);
    changed(model);
}

/// Something else stands there now: the judge is asked, and it is kept.
fn changed(model: &mut Model) {
    judge(model);
    remember(model);
}

fn judge(model: &mut Model) {
    let day = model.day;
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    match place.command(day) {
        Some(Ok(command)) => model.effect(Effect::Judge(command)),
        Some(Err(reason)) => (place.judgement.reasons, place.judgement.told) = (vec![reason], Vec::new()),
        None => {}
    }
}

/// What the judge says of the act as it stands; of an older state of it nothing is shown.
pub fn judged(model: &mut Model, envelope: &Envelope, result: Result<Verdict, Trouble>) {
    let day = model.day;
    let Some(Place::Act(place)) = model.places.last_mut() else { return };
    if matches!(place.command(day), Some(Ok(command)) if command == envelope.command) {
        place.judgement.take(result);
    }
}

/// Enter on the last line that is asked for, Ctrl-S from anywhere.
pub fn save(model: &mut Model) {
    let day = model.day;
    let Some(Place::Act(place)) = model.places.last() else { return };
    match place.command(day) {
        Some(Ok(command)) => {
            wait::submit(model, command);
        }
        Some(Err(reason)) => {
            refused(model, &[reason]);
        }
        None => {}
    }
}

/// It was refused: the reasons stand above what was typed, which is kept.
pub fn refused(model: &mut Model, reasons: &[Reason]) -> bool {
    let Some(Place::Act(place)) = model.places.last_mut() else { return false };
    place.judgement.refused(reasons);
    if let Some((_, form)) = &mut place.chosen {
        form.focus(reasons);
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

/// It is on the disk: the dialog closes, and nothing of it is half written any more; whether it was open.
pub fn finished(model: &mut Model) -> bool {
    let Some(draft) = begun(model) else { return false };
    draft::forget(model, |other| draft.is_of_same(other));
    model.close();
    true
}

/// The dialog of acts that has the keys, or over which a question is asked.
fn place(model: &Model) -> Option<&ActPlace> {
    model.places.iter().rev().find(|place| !matches!(place, Place::Asked(_))).and_then(|place| match place {
        Place::Act(place) => Some(&**place),
        _ => None,
    })
}

/// The act whose form is open, as a draft.
pub fn begun(model: &Model) -> Option<Draft> {
    let place = place(model)?;
    let (act, form) = place.chosen.as_ref()?;
    Some(Draft::Act(ActDraft { agreement: place.number, act: *act, lines: form.typed(), answers: place.answers.clone() }))
}

/// Whether somebody chose here, by its name, the stage to go on to.
pub fn goes_on(model: &Model) -> bool {
    matches!(model.places.last(), Some(Place::Act(place)) if matches!(place.chosen, Some((Act::Advance, _))))
}

/// What was half written as the answer to a question that is asked of this act.
pub fn answer<'m>(model: &'m Model, code: &str) -> Option<&'m Reply> {
    place(model)?.answers.get(code)
}

/// Keeps what is typed as the answer to a question with the draft of the act.
pub fn keep_answer(model: &mut Model, code: &str, typed: Reply) {
    if let Some(Place::Act(place)) = model.places.iter_mut().rev().find(|place| !matches!(place, Place::Asked(_))) {
        place.answers.insert(code.to_owned(), typed);
        remember(model);
    }
}

fn remember(model: &mut Model) {
    if let Some(draft) = begun(model) {
        draft::keep(model, draft);
    }
}

/// Esc: from the form the draft stays; from the list of acts nothing was begun.
pub fn leave(model: &mut Model) {
    let begun = begun(model);
    model.close();
    if begun.is_some_and(|draft| model.drafts.iter().any(|other| draft.is_of_same(other))) {
        model.say(msg!("draft-kept"));
    }
}
