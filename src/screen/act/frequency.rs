//! `f` counts a field's values; Enter narrows the list to the one under the cursor.

use crate::model::Id;
use crate::msg;
use crate::register::query::term;
use crate::register::{Counted, CountedValue, Link};
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::desk::{Desk, Pane};
use crate::screen::place::frequency::FrequencyPlace;

pub fn open(model: &mut Model) {
    let Some((query, pane)) = model.desk().map(|desk| (counted(desk), desk.focus)) else { return };
    model.open(Place::Frequency(Box::new(FrequencyPlace::new(query))));
    // Nobody shall take the counts for those of the pane that has the keys.
    if pane != Pane::Agreements {
        model.say(msg!("frequency-agreements"));
    }
}

/// The agreements of the list, as a query says them: its own, and what links it to another pane.
fn counted(desk: &Desk) -> String {
    let link = desk.link.map(|link| match link {
        Link::Region(region) => term(Counted::Region, Some(&CountedValue::Region(region))),
        Link::Partner(number) => term(Counted::Partner, Some(&CountedValue::Partner(number))),
    });
    joined(&desk.agreements.query, link.as_deref().unwrap_or_default())
}

fn joined(query: &str, term: &str) -> String {
    format!("{} {term}", query.trim()).trim().to_owned()
}

/// The field that carries this number.
pub fn number(model: &mut Model, n: usize) {
    if let Some(Place::Frequency(place)) = model.places.last_mut()
        && let Some(&field) = n.checked_sub(1).and_then(|at| Counted::ALL.get(at))
    {
        (place.field, place.cursor) = (Some(field), Default::default());
        model.ask_again();
    }
}

/// Takes the field under the cursor; then narrows the list to the value under it.
pub fn enter(model: &mut Model) {
    let Some(Place::Frequency(place)) = model.places.last() else { return };
    if place.field.is_none() {
        let n = place.cursor.at + 1;
        return number(model, n);
    }
    let Some(term) = place.row().map(|row| row.term.clone()) else { return };
    model.places.truncate(1);
    if let Some(desk) = model.desk_mut() {
        desk.focus = Pane::Agreements;
        let query = joined(&desk.agreements.query, &term);
        desk.agreements.narrow_further(&query);
    }
    model.ask_again();
}

/// From the values back to the fields, from there to the list.
pub fn leave(model: &mut Model) {
    match model.places.last_mut() {
        Some(Place::Frequency(place)) if place.field.is_some() => {
            let at = Counted::ALL.iter().position(|field| Some(*field) == place.field).unwrap_or(0);
            (place.field, place.answer, place.cursor.at, place.cursor.top) = (None, None, at, 0);
            model.ask_again();
        }
        _ => model.close(),
    }
}

/// The partner or region that is meant, for what acts on a record.
pub fn record(place: &FrequencyPlace) -> Option<Id> {
    match place.row()?.value.as_ref()? {
        CountedValue::Partner(number) => Some(Id::Partner(*number)),
        _ => None,
    }
}
