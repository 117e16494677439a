//! `w`: what is still required, and Enter on what is missing to fill it in.

use crate::model::{Command, Id, Target};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::why::About;
use crate::screen::model::Model;
use crate::screen::part::sheet::{self, Target as Row};
use crate::screen::place::Place;
use crate::screen::place::act::{Act, ActPlace};
use crate::screen::place::form::Of;
use crate::screen::place::why::WhyPlace;

use super::{advance, coverage, form, wait};

pub fn open(model: &mut Model) {
    if coverage::why(model) {
        return;
    }
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
    let wanted = n.checked_sub(1).map(Row::Need);
    if let Some(at) = sections.iter().flat_map(|section| &section.rows).position(|row| row.target == wanted) {
        place.cursor.at = at;
        sheet::follow(&mut place.cursor, &sections, columns, rows);
    }
}

/// Fills in the need at this place among the needs: a paper or an event by its form.
pub fn fill(model: &mut Model, need: usize) {
    let found = detail(model).and_then(|detail| Some((detail, detail.row.number, detail.why.as_ref()?.needs.get(need)?)));
    let Some((detail, wanted_of, wanted)) = found else { return };
    match (&wanted.about, wanted.is_met()) {
        (About::Order(fact), _) => match correction(detail, fact) {
            Some(Correction::Paper(paper)) => form::open(model, Of::Set(Target::Document(wanted_of, paper)), Some("date")),
            Some(Correction::Event(event)) => happened(model, event),
            None => form::open(model, Of::Set(Target::Record(Id::Agreement(wanted_of))), Some("signed")),
        },
        (About::Check(_, Some(field)), _) => {
            let (number, field) = (wanted_of, *field);
            form::open(model, Of::Set(Target::Record(Id::Agreement(number))), Some(field));
        }
        (About::Bar(code), _) => match detail.events.iter().position(|event| event.code == *code) {
            Some(event) => happened(model, event),
            None => model.say(msg!("need-elsewhere")),
        },
        (About::Check(_, None), _) => model.say(msg!("need-elsewhere")),
        (_, true) => model.say(msg!("need-met")),
        (_, false) => open_form(model, Act::Fill(need)),
    }
}

/// Where the date of a fact is put right.
enum Correction {
    /// The paper's number.
    Paper(u16),
    /// The event's place among those of the stage.
    Event(usize),
}

fn correction(detail: &AgreementDetail, fact: &str) -> Option<Correction> {
    match fact.split_once('.')? {
        ("document", kind) => {
            let mut papers = detail.agreement.documents.iter().filter(|(_, paper)| paper.kind == kind && paper.void.is_none());
            papers.next_back().map(|(number, _)| Correction::Paper(*number))
        }
        ("event", code) => detail.events.iter().position(|event| event.code == code).map(Correction::Event),
        _ => None,
    }
}

/// The day of what happened in the stage, or another one for it.
pub fn happened(model: &mut Model, event: usize) {
    open_form(model, Act::Happened(event));
}

/// Whether the clock of the stage has run out: the judge asks it.
pub fn answer(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    if let Some(number) = detail(model).map(|detail| detail.row.number) {
        wait::submit(model, Command::Answer { agreement: number });
    }
}

fn open_form(model: &mut Model, act: Act) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let Some(detail) = detail(model).cloned() else { return };
    model.open(Place::Act(Box::new(ActPlace::to_do(act, detail, model.language, model.day))));
}

/// What is known of the opened agreement.
fn detail(model: &Model) -> Option<&AgreementDetail> {
    match model.places.last()? {
        Place::Why(place) => place.detail.as_deref(),
        Place::Agreement(place) => place.detail.as_deref(),
        _ => None,
    }
}
