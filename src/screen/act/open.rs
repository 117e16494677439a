//! Enter goes on: opens what the cursor is on.

use crate::model::{FollowUpId, Id, Matter};
use crate::msg;
use crate::register::Link;
use crate::screen::effect::{Effect, Leave};
use crate::screen::model::Model;
use crate::screen::part::sheet::Target;
use crate::screen::place::Place;
use crate::screen::place::agreement::AgreementPlace;
use crate::screen::place::checklist::ChecklistPlace;
use crate::screen::place::coverage::cell::CellPlace;
use crate::screen::place::desk::{Desk, Pane};
use crate::screen::place::first_start::Choice;
use crate::screen::place::help::Help;
use crate::screen::place::history::HistoryPlace;
use crate::screen::place::minute::MinutePlace;
use crate::screen::place::partner::PartnerPlace;
use crate::screen::place::pointed::Pointed;
use crate::screen::place::recommendation::RecommendationPlace;
use crate::screen::place::why::WhyPlace;

use super::{advance, attention, back, coverage, import, need, picker, print, question, review, sort, tick, undo};

pub fn open(model: &mut Model) {
    let next = match model.places.last() {
        Some(Place::Desk(desk)) => from_desk(desk),
        Some(Place::FirstStart(place)) => return first(model, place.cursor.at),
        Some(Place::Sort(_)) => return sort::sort(model),
        Some(Place::Question(place)) => {
            let n = place.cursor.at + 1;
            return question::number(model, n);
        }
        Some(Place::Tick(_)) => return tick::enter(model),
        Some(Place::Act(_)) => return advance::enter(model),
        Some(Place::Import(_)) => return import::enter(model),
        Some(Place::Columns(_)) => return super::columns::enter(model),
        Some(Place::Article(_)) => return super::article::write(model),
        Some(Place::Undo(_)) => return undo::number(model, 1),
        Some(Place::Attention(_)) => return attention::enter(model),
        Some(Place::Review(_)) => return review::enter(model),
        Some(Place::Print(_)) => return print::enter(model),
        Some(Place::CoverageReport(_)) => return coverage::enter(model),
        Some(Place::Help(_)) => return back::back(model),
        Some(Place::Frequency(_)) => return super::frequency::enter(model),
        Some(Place::Calendar(place)) if place.meant().is_none() => return super::calendar::enter(model),
        Some(Place::Calendar(place)) => place.meant().map(|row| of_record(row.id, true)),
        Some(Place::Changes(place)) => place.record().map(|record| of_record(record.id, record.title.is_some())),
        Some(Place::Rehearsal(place)) => place.chosen().map(|number| of_matter(Matter::Agreement(number))),
        Some(Place::Minutes(place)) => place.chosen().map(|minute| of_record(Id::Minute(minute), true)),
        Some(Place::Served(_)) => return coverage::serving(model),
        Some(Place::Coverage(place)) => place.cell().map(|cell| Place::Cell(Box::new(CellPlace::new(cell.id())))),
        Some(place) => match place.target(model.language, model.columns) {
            Some(Target::Region(region)) => return agreements(model, Some(Link::Region(region)), ""),
            Some(Target::Need(need)) => return need::fill(model, need),
            Some(Target::Event(event)) => return need::happened(model, event),
            Some(Target::Clock) => return need::answer(model),
            Some(Target::Part(_) | Target::Field(_)) => return super::matter::edit(model),
            target => target.and_then(of_target),
        },
        None => None,
    };
    match next {
        Some(place) => model.open(place),
        None => model.say(msg!("nothing-to-open")),
    }
}

fn of_target(target: Target) -> Option<Place> {
    Some(match target {
        Target::Agreement(number) => Place::Agreement(Box::new(AgreementPlace::new(number))),
        Target::Partner(number) => Place::Partner(Box::new(PartnerPlace::new(number))),
        Target::Recommendation(id, number) => Place::Recommendation(Box::new(RecommendationPlace::new(id, number))),
        Target::Why(number) => Place::Why(Box::new(WhyPlace::new(number))),
        Target::History(id) => Place::History(Box::new(HistoryPlace::new(id))),
        Target::Region(_) | Target::Part(_) | Target::Field(_) | Target::Need(_) | Target::Event(_) | Target::Clock => return None,
    })
}

/// A matter's own record; of an answer the recommendation, the cursor on its region.
pub fn of_matter(matter: Matter) -> Place {
    match matter {
        Matter::Agreement(number) => Place::Agreement(Box::new(AgreementPlace::new(number))),
        Matter::FollowUp(FollowUpId { list, number, region }) => {
            Place::Recommendation(Box::new(RecommendationPlace { wanted: Some(region), ..RecommendationPlace::new(list, number) }))
        }
    }
}

fn from_desk(desk: &Desk) -> Option<Place> {
    match desk.focus {
        Pane::Agreements => desk.agreement().map(|row| Place::Agreement(Box::new(AgreementPlace::new(row.number)))),
        Pane::Partners => desk.partner().map(|row| Place::Partner(Box::new(PartnerPlace::new(row.number)))),
        Pane::Recommendations => {
            let mut place = ChecklistPlace::new(desk.checklist()?.id);
            // The cursor begins on the recommendation it was opened from; an empty list has none.
            place.wanted = desk.recommendation().map(|(_, number)| number);
            Some(Place::Checklist(Box::new(place)))
        }
    }
}

/// Back on the desk, its agreements linked and narrowed to these, whatever they were narrowed to.
pub fn agreements(model: &mut Model, link: Option<Link>, query: &str) {
    model.places.truncate(1);
    if let Some(desk) = model.desk_mut() {
        (desk.link, desk.link_chosen_partner, desk.focus) = (link, false, Pane::Agreements);
        desk.agreements.narrow(query);
    }
    model.ask_again();
}

fn first(model: &mut Model, at: usize) {
    match Choice::ALL.get(at) {
        Some(Choice::Sample) => model.effect(Effect::Leave(Leave::Sample)),
        Some(Choice::Import) => {
            import::open(model);
            picker::ask_unnamed_office(model);
        }
        Some(Choice::Empty) | None => {
            to_desk(model);
            picker::ask_unnamed_office(model);
        }
    }
}

/// Leaves the first start for the desk.
pub fn to_desk(model: &mut Model) {
    model.places = vec![Place::Desk(Box::new(Desk::new(&model.personal)))];
    model.ask_again();
}

/// The history of what the cursor is on.
pub fn versions(model: &mut Model) {
    match record(model) {
        Some(id) => model.open(Place::History(Box::new(HistoryPlace::new(id)))),
        None => model.say(msg!("nothing-to-open")),
    }
}

/// What changed since one's last review; where it lies open already, that.
pub fn changes(model: &mut Model) {
    match model.places.iter().position(|place| matches!(place, Place::Changes(_))) {
        Some(at) => {
            model.places.truncate(at + 1);
            model.ask_again();
        }
        None => model.open(Place::Changes(Box::default())),
    }
}

/// The minutes of reviews; where they lie open already, these.
pub fn minutes(model: &mut Model) {
    match model.places.iter().position(|place| matches!(place, Place::Minutes(_))) {
        Some(at) => {
            model.places.truncate(at + 1);
            model.ask_again();
        }
        None => model.open(Place::Minutes(Box::default())),
    }
}

/// A record by its id: its history where it has no place of its own, or is gone.
fn of_record(id: Id, is_there: bool) -> Place {
    match id {
        Id::Agreement(number) if is_there => of_matter(Matter::Agreement(number)),
        Id::Partner(number) if is_there => Place::Partner(Box::new(PartnerPlace::new(number))),
        Id::Checklist(list) if is_there => Place::Checklist(Box::new(ChecklistPlace::new(list))),
        Id::FollowUp(answer) if is_there => of_matter(Matter::FollowUp(answer)),
        Id::Minute(minute) if is_there => Place::Minute(Box::new(MinutePlace::new(minute))),
        Id::Decided(decided) if is_there => of_matter(decided.matter),
        id => Place::History(Box::new(HistoryPlace::new(id))),
    }
}

/// The record under the cursor, or the opened one.
pub fn record(model: &Model) -> Option<Id> {
    let (language, columns) = (model.language, model.columns);
    match model.places.last()? {
        Place::Desk(desk) => desk.record(),
        Place::Agreement(p) => Some(Id::Agreement(p.number)),
        Place::Why(p) => Some(Id::Agreement(p.number)),
        Place::Partner(p) => Some(Id::Partner(p.number)),
        Place::Checklist(p) => Some(Id::Checklist(p.id)),
        Place::Calendar(p) => p.meant().map(|row| row.id),
        Place::Frequency(p) => super::frequency::record(p),
        Place::Recommendation(p) => match p.chosen(language, columns) {
            Some(region) => Some(Id::FollowUp(FollowUpId::new(p.id, p.number, region))),
            None => Some(Id::Checklist(p.id)),
        },
        Place::History(p) => Some(p.id),
        Place::Changes(p) => p.record().map(|record| record.id),
        Place::Minute(p) => Some(Id::Minute(p.id)),
        Place::Minutes(p) => p.chosen().map(Id::Minute),
        Place::Rehearsal(p) => p.chosen().map(Id::Agreement),
        place => place.pointed().map(Pointed::record),
    }
}

/// Keys and signs of this place.
pub fn help(model: &mut Model) {
    if let Some(of) = model.place().map(Place::on) {
        model.open(Place::Help(Help { of, cursor: Default::default() }));
    }
}
