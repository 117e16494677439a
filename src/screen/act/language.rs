//! F2: the other language, kept for the next start.

use crate::screen::model::Model;

pub fn turn(model: &mut Model) {
    model.language = model.language.other();
    model.personal.language = Some(model.language);
    model.keep();
}
