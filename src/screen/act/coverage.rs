//! `4`: coverage of the meeting that pane 3 shows, and `4` again of the next older one.

use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::coverage::CoveragePlace;

pub fn open(model: &mut Model) {
    if let Some(Place::Coverage(place)) = model.places.last_mut() {
        place.older();
        return model.ask_again();
    }
    let list = model.desk().map_or(0, |desk| desk.checklist);
    model.open(Place::Coverage(Box::new(CoveragePlace::new(list))));
}
