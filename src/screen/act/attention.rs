//! `!`: what needs somebody, and going through it.

use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::attention::AttentionPlace;

use super::open::of_matter;

/// Over whatever is open; where it lies below already, back to it.
pub fn open(model: &mut Model) {
    if let Some(at) = model.places.iter().position(|place| matches!(place, Place::Attention(_))) {
        model.places.truncate(at + 1);
        return model.ask_again();
    }
    model.open(Place::Attention(Box::default()));
}

/// The record of the matter under the cursor.
pub fn enter(model: &mut Model) {
    if let Some(matter) = model.place().and_then(Place::pointed).map(|pointed| pointed.matter) {
        model.open(of_matter(matter));
    }
}

/// From a record that was opened out of the list to the next of the list; false where it was opened elsewhere.
pub fn neighbour(model: &mut Model, by: i64) -> bool {
    let [.., Place::Attention(list), Place::Agreement(_) | Place::Recommendation(_)] = model.places.as_mut_slice() else { return false };
    if let Some(matter) = list.go(by) {
        model.places.pop();
        model.open(of_matter(matter));
    }
    true
}

/// Something was done to the row under the cursor: on to the next one, whether it stays or not.
pub fn go_on(place: &mut AttentionPlace) {
    place.go(1);
}
