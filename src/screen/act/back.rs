//! Esc steps back: it closes the innermost, and never leaves the program.

use crate::msg;
use crate::screen::model::Model;
use crate::screen::part::list::List;
use crate::screen::place::Place;
use crate::screen::place::desk::{Desk, Pane};

use super::{advance, article, as_of, calendar, columns, form, frequency, picker, rehearsal, review, search, tick, void};

pub fn back(model: &mut Model) {
    match model.places.last_mut() {
        Some(Place::Desk(desk)) => {
            if peel(desk) {
                model.ask_again();
            } else if !model.state.is_today() {
                as_of::leave(model);
            } else {
                model.say(msg!("hint-quit"));
            }
        }
        Some(Place::Calendar(_)) => calendar::leave(model),
        Some(Place::Frequency(_)) => frequency::leave(model),
        Some(Place::FirstStart(_)) => model.say(msg!("hint-quit")),
        Some(Place::Search(_)) => search::restore(model),
        Some(Place::Tick(_)) => tick::leave(model),
        Some(Place::Act(_)) => advance::leave(model),
        Some(Place::Form(_)) => form::leave(model),
        Some(Place::Void(_)) => void::leave(model),
        Some(Place::Columns(_)) => columns::leave(model),
        Some(Place::Article(_)) => article::leave(model),
        Some(Place::Review(_)) => review::leave(model),
        Some(Place::Rehearsal(_)) => rehearsal::leave(model),
        Some(Place::Picker(_)) => picker::leave(model),
        Some(place) => {
            if widen(place) {
                model.ask_again();
            } else {
                model.close();
            }
        }
        None => {}
    }
}

/// Takes off what narrows a section, or the last narrowing of a list; whether something did.
fn widen(place: &mut Place) -> bool {
    if place.narrow_mut().and_then(Option::take).is_some() {
        return true;
    }
    place.list_mut().is_some_and(List::widen)
}

/// Takes back the last narrowing, then the link; the chosen row stays under the cursor.
fn peel(desk: &mut Desk) -> bool {
    let other = if desk.focus == Pane::Partners { Pane::Agreements } else { Pane::Partners };
    for pane in [desk.focus, other] {
        let list = if pane == Pane::Partners { &mut desk.partners } else { &mut desk.agreements };
        if list.widen() {
            return true;
        }
    }
    desk.partners_follow = true;
    desk.link_chosen_partner = false;
    desk.link.take().is_some()
}
