//! F2: the other language, kept for the next start.

use crate::screen::model::Model;

use super::rewrap;

pub fn turn(model: &mut Model) {
    rewrap::keeping_rows(model, |model| model.language = model.language.other());
    model.personal.language = Some(model.language);
    model.keep();
}
