//! Whether the files that the papers of an opened agreement name are still what they were.

use crate::model::{FileRef, Lost};
use crate::screen::effect::Effect;
use crate::screen::model::Model;
use crate::screen::place::Place;

/// The agreement that is open came: its files are looked at once, and again when they are others.
pub fn look(model: &mut Model) {
    let Some(Place::Agreement(place)) = model.places.last_mut() else { return };
    let named = place.files();
    if named != place.looked_at {
        place.looked_at.clone_from(&named);
        model.effect(Effect::Look(named));
    }
}

/// What became of them; of an agreement that was closed meanwhile nothing is shown.
pub fn found(model: &mut Model, lost: &[(FileRef, Lost)]) {
    for place in &mut model.places {
        if let Place::Agreement(place) = place {
            place.lost = lost.iter().filter(|(file, _)| place.looked_at.contains(file)).cloned().collect();
        }
    }
}
