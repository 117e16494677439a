//! `+` adds to what has the focus, `e` edits what the cursor is on: which form that is.

use crate::model::{Id, Matter, New, Target};
use crate::msg;
use crate::screen::model::Model;
use crate::screen::part::sheet::{self, Target as Row};
use crate::screen::place::Place;
use crate::screen::place::desk::{Desk, Pane};
use crate::screen::place::form::Of;
use crate::screen::place::pointed::Pointed;
use crate::screen::place::question::{About, Question};

use super::{form, open, tick};

/// Sections of an opened agreement, by their number.
const PAPERS: usize = 2;
const ACTIVITIES: usize = 3;
const FIELDS: usize = 4;
/// The section of a checklist that holds its meeting.
const MEETING: usize = 2;

/// `+`
pub fn add(model: &mut Model) {
    let section = section(model);
    match model.places.last() {
        Some(Place::Desk(desk)) => match desk.focus {
            Pane::Agreements => add_agreement(model, None),
            Pane::Partners => form::open(model, Of::New(New::Partner), None),
            Pane::Recommendations if model.is_read_only() => model.refuse_changes(),
            Pane::Recommendations => model.open(Place::Question(Question::new(About::List))),
        },
        Some(Place::Agreement(place)) => {
            let number = place.number;
            match section {
                Some(PAPERS) => form::open(model, Of::New(New::Document(number)), None),
                Some(ACTIVITIES) => form::open(model, Of::New(New::Activity(number)), None),
                Some(FIELDS) => form::open(model, Of::Set(Target::Record(Id::Agreement(number))), Some("note")),
                _ => model.say(msg!("add-nothing")),
            }
        }
        Some(Place::Partner(place)) => {
            let partner = place.detail.as_ref().map(|detail| (place.number, detail.partner.name.clone()));
            add_agreement(model, partner);
        }
        Some(Place::Checklist(place)) => {
            let list = place.id;
            form::open(model, Of::New(New::Recommendation(list)), None);
        }
        _ => model.say(msg!("add-nothing")),
    }
}

/// Of the office's own region, and with the partner that it is opened from.
fn add_agreement(model: &mut Model, partner: Option<(u32, String)>) {
    let region = model.office.region.map(|region| ("region", region.to_string(), ""));
    let with = partner.as_ref().map(|(number, name)| ("partner", Id::Partner(*number).to_string(), name.as_str()));
    let known: Vec<_> = region.into_iter().chain(with).collect();
    form::open_with(model, Of::New(New::Agreement), None, &known);
}

/// `e`
pub fn edit(model: &mut Model) {
    let pointed = model.place().and_then(Place::pointed).map(|pointed| pointed.matter);
    match (edited(model), pointed) {
        (Some((target, begin)), _) => form::open(model, Of::Set(target), begin),
        // An answer has no form of its own.
        (None, Some(Matter::FollowUp(_))) => tick::correct(model),
        (None, _) => model.say(msg!("edit-nothing")),
    }
}

/// What the cursor is on, and the field to begin in.
pub fn edited(model: &Model) -> Option<(Target, Option<&'static str>)> {
    let place = model.places.last()?;
    let row = place.target(model.language, model.columns);
    let record = |id| Some((Target::Record(id), None));
    match (place, row) {
        (Place::Desk(desk), _) => on_desk(desk).map(|target| (target, None)),
        (_, Some(Row::Part(target))) => Some((target, None)),
        // What is still required is reckoned back from the day on which it is to be signed.
        (Place::Why(place), _) => Some((Target::Record(Id::Agreement(place.number)), Some("target"))),
        (Place::Agreement(place), Some(Row::Field(code))) => Some((Target::Record(Id::Agreement(place.number)), Some(code))),
        (Place::Agreement(_) | Place::Checklist(_), Some(Row::Recommendation(list, number))) => {
            Some((Target::Recommendation(list, number), None))
        }
        (Place::Partner(_), Some(Row::Agreement(number))) => record(Id::Agreement(number)),
        (Place::Agreement(place), _) => record(Id::Agreement(place.number)),
        (Place::Partner(place), _) => record(Id::Partner(place.number)),
        (Place::Checklist(place), _) if section(model) == Some(MEETING) => record(Id::Checklist(place.id)),
        (Place::Checklist(place), _) => {
            let number = place.chosen(model.language, model.columns)?;
            Some((Target::Recommendation(place.id, number), None))
        }
        (Place::Recommendation(place), _) => Some((Target::Recommendation(place.id, place.number), None)),
        (place, _) => match place.pointed().map(Pointed::record).or_else(|| open::record(model))? {
            id @ (Id::Agreement(_) | Id::Partner(_) | Id::Checklist(_)) => record(id),
            _ => None,
        },
    }
}

fn on_desk(desk: &Desk) -> Option<Target> {
    match desk.focus {
        Pane::Agreements => desk.agreement().map(|row| Target::Record(Id::Agreement(row.number))),
        Pane::Partners => desk.partner().map(|row| Target::Record(Id::Partner(row.number))),
        Pane::Recommendations => desk.recommendation().map(|(list, number)| Target::Recommendation(list, number)),
    }
}

/// The section that the cursor is in, from 1.
fn section(model: &Model) -> Option<usize> {
    let place = model.places.last()?;
    let sections = place.sections(model.language, model.columns)?;
    Some(sheet::section_of(&sections, place.cursor()?.at))
}
