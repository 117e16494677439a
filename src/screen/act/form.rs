//! A form typed in: judged at each key, kept as a draft at each pause, saved from anywhere.

use crate::language::Language;
use crate::model::command::{FieldsReport, Report};
use crate::model::field::Shape;
use crate::model::{Envelope, Id, Reason, Target, Verdict};
use crate::msg;
use crate::register::{Anchor, Trouble};
use crate::screen::effect::{Effect, Wanted};
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::line::Line;
use crate::screen::part::notes;
use crate::screen::personal::Draft;
use crate::screen::place::Place;
use crate::screen::place::form::{Form, Of, Sort};

use super::{draft, wait};

fn form(model: &Model) -> Option<&Form> {
    match model.places.last() {
        Some(Place::Form(form)) => Some(form),
        _ => None,
    }
}

fn form_mut(model: &mut Model) -> Option<&mut Form> {
    match model.places.last_mut() {
        Some(Place::Form(form)) => Some(form),
        _ => None,
    }
}

/// Opens a form, with what was half written for just this, unless nothing can be changed here.
pub fn open(model: &mut Model, of: Of, begin: Option<&'static str>) {
    open_with(model, of, begin, &[]);
}

/// The same with fields that are known already: their code, their text, and a partner's name.
pub fn open_with(model: &mut Model, of: Of, begin: Option<&'static str>, known: &[(&str, String, &str)]) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let draft = model.drafts.iter().find_map(|draft| match draft {
        Draft::Form(draft) if draft.of == of.to_string() => Some(draft.clone()),
        _ => None,
    });
    let mut form = Form::new(of, begin, draft);
    for (code, text, name) in known {
        if let Some(blank) = form.find_mut(code) {
            blank.fill(text, Some(name), model.language);
        }
    }
    model.open(Place::Form(Box::new(form)));
}

/// An answer came: the next question is asked, and what a draft brought is judged.
pub fn arrived(model: &mut Model) {
    let Some(form) = form(model) else { return };
    if form.asks_on() {
        return model.ask_again();
    }
    if form.judgement.reasons.is_empty() && form.draft(0).is_some() {
        judge(model);
    }
}

/// A key in the field under the cursor.
pub fn typed(model: &mut Model, key: Key) {
    let language = model.language;
    let Some(form) = form_mut(model) else { return };
    let Some(sort) = form.blank().map(|blank| blank.sort()) else { return };
    match key {
        Key::Enter if sort == Sort::Notes => insert(model, Key::Char('\n')),
        Key::Enter => {
            if take_choice(form, language) {
                changed(model);
            }
            enter(model);
        }
        Key::Tab => tab(model),
        Key::BackTab => step(model, -1),
        Key::Up | Key::Down => vertical(model, key == Key::Down),
        Key::PageUp => step(model, -5),
        Key::PageDown => step(model, 5),
        Key::Char(digit @ '1'..='9') if matches!(sort, Sort::Numbered | Sort::Ticked) => choose(model, digit as usize - '1' as usize),
        Key::Char(' ') if sort == Sort::Ticked => {
            if let Some(at) = form.choice {
                choose(model, at);
            }
        }
        _ if sort == Sort::Ticked => {}
        key => insert(model, key),
    }
}

/// Tab goes on with a path that is begun, else to the next field.
fn tab(model: &mut Model) {
    let path = form(model).and_then(Form::blank).filter(|blank| blank.about.shape == Shape::File && blank.is_typed());
    match path.map(|blank| blank.line.text().to_owned()) {
        Some(begun) => wait::begin(model, &begun.clone(), Wanted::Paths(begun)),
        None => step(model, 1),
    }
}

/// The path under the cursor was completed to `text`.
pub fn completed(model: &mut Model, text: &str) {
    if let Some(blank) = form_mut(model).and_then(Form::blank_mut) {
        blank.line = Line::new(text);
        changed(model);
    }
}

/// Enter goes on, and saves on the last field.
fn enter(model: &mut Model) {
    if form(model).is_some_and(Form::is_last) { save(model) } else { step(model, 1) }
}

/// Takes the choice that Enter stands on into the field; whether there was one.
fn take_choice(form: &mut Form, language: Language) -> bool {
    let Some(choice) = form.selected().and_then(|at| form.choices(language).into_iter().nth(at)) else { return false };
    form.choice = None;
    let blank = form.blank_mut().filter(|blank| blank.sort() != Sort::Ticked);
    blank.map(|blank| blank.choose(choice.code, &choice.name)).is_some()
}

/// The choice at this place, from 0: taken, or ticked.
fn choose(model: &mut Model, at: usize) {
    let language = model.language;
    let Some(form) = form_mut(model) else { return };
    let Some(choice) = form.choices(language).into_iter().nth(at) else { return };
    let Some(blank) = form.blank_mut() else { return };
    if blank.sort() == Sort::Ticked {
        blank.tick(&choice.code, language);
    } else {
        blank.choose(choice.code, &choice.name);
        form.choice = None;
    }
    changed(model);
}

/// Types into the line; a letter replaces what was chosen.
fn insert(model: &mut Model, key: Key) {
    let Some(form) = form_mut(model) else { return };
    let Some(blank) = form.blank_mut() else { return };
    if blank.is_chosen() && matches!(key, Key::Char(_) | Key::Backspace | Key::Delete) {
        blank.put("", None, Language::Id);
        if !matches!(key, Key::Char(_)) {
            return changed(model);
        }
    }
    if blank.line.take(key) {
        blank.typed();
        form.choice = None;
        changed(model);
    }
}

/// Pasted text; a note keeps its lines.
pub fn paste(model: &mut Model, text: &str) {
    let Some(blank) = form_mut(model).and_then(Form::blank_mut) else { return };
    match blank.sort() {
        Sort::Ticked => return model.say(msg!("paste-nowhere")),
        Sort::Notes => blank.line.paste_lines(text),
        _ => blank.line.paste(text),
    }
    blank.typed();
    changed(model);
}

/// Up and down: lines of a note, what can be chosen, else fields.
fn vertical(model: &mut Model, down: bool) {
    let language = model.language;
    let Some(form) = form_mut(model) else { return };
    let Some(blank) = form.blank() else { return };
    if blank.sort() == Sort::Notes {
        if let Some(to) = notes::step(blank.line.text(), blank.line.cursor(), down)
            && let Some(blank) = form.blank_mut()
        {
            return blank.line.set_cursor(to);
        }
        return step(model, if down { 1 } else { -1 });
    }
    let choices = form.choices(language).len();
    match (form.selected(), down) {
        (None, true) if choices > 0 => form.choice = Some(0),
        (Some(at), true) if choices > 0 => form.choice = Some((at + 1).min(choices - 1)),
        (Some(at), false) if at > 0 => form.choice = Some(at - 1),
        (Some(_), false) if form.choice.is_some() => form.choice = None,
        (_, down) => step(model, if down { 1 } else { -1 }),
    }
}

/// To another field, so many further on or back.
pub fn step(model: &mut Model, by: i64) {
    let Some(form) = form_mut(model) else { return };
    let last = form.blanks.len().saturating_sub(1) as i64;
    form.go_to((form.at as i64 + by).min(last).max(0) as usize);
}

/// Something else stands there now: partners are looked for, the judge is asked, and it is kept.
fn changed(model: &mut Model) {
    if form(model).is_some_and(Form::seeks_partner) {
        model.ask_again();
    }
    judge(model);
    remember(model);
}

fn judge(model: &mut Model) {
    if let Some(command) = form(model).map(Form::judged) {
        model.effect(Effect::Judge(command));
    }
}

/// What the judge says of the form as it stands; of an older state of it nothing is shown.
pub fn judged(model: &mut Model, envelope: &Envelope, result: Result<Verdict, Trouble>) {
    let Some(form) = form_mut(model).filter(|form| form.judged() == envelope.command) else { return };
    form.judgement.take(result);
}

/// Ctrl-S from anywhere, Enter on the last field.
pub fn save(model: &mut Model) {
    let language = model.language;
    let Some(form) = form_mut(model) else { return };
    if form.is_waiting() || form.theirs.is_some() {
        return;
    }
    // What was begun and not chosen yet is what Enter would take.
    if form.blank().is_some_and(|blank| blank.is_typed() && blank.about.shape != Shape::Partner) {
        take_choice(form, language);
    }
    form.judgement.tried = true;
    let command = form.command();
    wait::submit(model, command);
}

/// A refusal belongs to the form that is open: the cursor goes to the first field that is wrong.
pub fn refused(model: &mut Model, reasons: &[Reason]) -> bool {
    let Some(form) = form_mut(model) else { return false };
    form.judgement.refused(reasons);
    form.go_to_reason();
    let elsewhere = reasons.iter().find(|reason| reason.field.is_none()).or(reasons.first());
    if let Some(reason) = elsewhere {
        model.say(msg!("form-refused", reason = reason.message.clone()));
    }
    true
}

/// Saved: the form closes, nothing of it is half written any more, and the cursor goes to what is new.
pub fn finished(model: &mut Model, report: &Report) {
    let Some(of) = form(model).map(|form| form.of) else { return };
    draft::forget_form(model, &of.to_string());
    model.close();
    let Report::Fields(FieldsReport { target: Some(Target::Record(id)), .. }) = report else { return };
    if let (Of::New(_), Some(desk)) = (of, model.desk_mut()) {
        match *id {
            Id::Agreement(number) => desk.agreements.jump(Anchor::Record { number, place: 0 }),
            Id::Partner(number) => {
                desk.partners_follow = false;
                desk.partners.jump(Anchor::Record { number, place: 0 });
            }
            _ => {}
        }
    }
}

/// Keeps what is typed as a draft.
fn remember(model: &mut Model) {
    let revision = model.revision;
    let Some(form) = form(model) else { return };
    match form.draft(revision) {
        Some(half) => draft::keep(model, Draft::Form(half)),
        None => {
            let of = form.of.to_string();
            draft::forget_form(model, &of);
        }
    }
}

/// Esc: the list of choices first, then the form; the draft stays.
pub fn leave(model: &mut Model) {
    let Some(form) = form_mut(model) else { return };
    if form.choice.take().is_some() {
        return;
    }
    let kept = form.draft(0).is_some();
    model.close();
    if kept {
        model.say(msg!("draft-kept"));
    }
}

/// The same field was changed by somebody else: 1 keeps that, 2 uses what is typed here.
pub fn number(model: &mut Model, n: usize) {
    let language = model.language;
    let Some(form) = form_mut(model) else { return };
    let Some(theirs) = form.theirs.take() else { return };
    let Some(blank) = form.blanks.get_mut(theirs.at) else { return };
    match n {
        1 => blank.fill(&theirs.text, None, language),
        2 => blank.hold(&theirs.text, language),
        _ => {
            form.theirs = Some(theirs);
            return;
        }
    }
    changed(model);
}
