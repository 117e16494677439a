//! Another width or language breaks rows into other lines: each cursor stays on its row.

use crate::screen::model::Model;
use crate::screen::part::sheet;
use crate::screen::place::Place;

/// Does `change` to the model; the cursors of opened records stand on the same rows afterwards.
pub fn keeping_rows(model: &mut Model, change: impl FnOnce(&mut Model)) {
    let (language, columns) = (model.language, model.columns);
    let ordinal = |place: &Place| Some(sheet::ordinal(place.cursor()?, &place.sections(language, columns)?));
    let ordinals: Vec<Option<usize>> = model.places.iter().map(ordinal).collect();
    change(model);
    let (language, columns, rows) = (model.language, model.columns, model.rows);
    for (place, ordinal) in model.places.iter_mut().zip(ordinals) {
        if let (Some(ordinal), Some(sections)) = (ordinal, place.sections(language, columns))
            && let Some(cursor) = place.cursor_mut()
        {
            cursor.at = sheet::nth(ordinal, &sections);
            sheet::follow(cursor, &sections, columns, rows);
        }
    }
}
