//! `p`: into a file, by number; where it was written is said.

use crate::msg;
use crate::register::Cause;
use crate::screen::effect::Wanted;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::minute::MinutePlace;
use crate::screen::place::print::{Print, PrintPlace};

use super::{coverage, review, wait};

/// What can be printed of this place.
pub fn open(model: &mut Model) {
    if coverage::print(model) {
        return;
    }
    if let Some(Place::Rehearsal(place)) = model.places.last()
        && let Some((name, bytes)) = place.file(model.language)
    {
        return wait::begin(model, &name.clone(), Wanted::Write { name, bytes });
    }
    let minute = match model.places.last() {
        Some(Place::Review(place)) => place.minute(),
        Some(Place::Minute(place)) => Some(place.id),
        Some(Place::Minutes(place)) => place.chosen(),
        _ => None,
    };
    match minute {
        Some(minute) => model.open(Place::Print(PrintPlace::new(minute))),
        None => model.say(msg!("print-nothing")),
    }
}

/// A digit, or Enter on the choice of that number.
pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Print(place)) = model.places.last() else { return };
    let Some(&choice) = n.checked_sub(1).and_then(|at| place.choices().get(at)) else { return };
    let (minute, file) = (place.minute, place.file(choice, model.language));
    model.close();
    match choice {
        Print::Text | Print::Markdown => {
            if let Some((name, bytes)) = file {
                wait::begin(model, &name.clone(), Wanted::Write { name, bytes });
            }
        }
        Print::Read if matches!(model.places.last(), Some(Place::Minute(_))) => {}
        Print::Read => model.open(Place::Minute(Box::new(MinutePlace::new(minute)))),
        Print::Sign => review::sign(model, minute),
    }
}

/// Enter on the list.
pub fn enter(model: &mut Model) {
    if let Some(Place::Print(place)) = model.places.last() {
        let n = place.cursor.at + 1;
        number(model, n);
    }
}

/// It was written, or not.
pub fn written(model: &mut Model, result: Result<String, Cause>) {
    model.say(match result {
        Ok(path) => msg!("print-written", path = path),
        Err(cause) => msg!("print-not_written", cause = cause.message()),
    });
}
