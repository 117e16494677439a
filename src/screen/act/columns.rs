//! Answering where an unknown column goes.

use crate::model::Command;
use crate::screen::effect::Effect;
use crate::screen::model::Model;
use crate::screen::place::Place;

use super::import;

/// A digit, or Enter on the marked choice.
pub fn number(model: &mut Model, n: usize) {
    if let Some(Place::Columns(columns)) = model.places.last_mut()
        && n <= columns.choices().len()
    {
        columns.cursor.at = n - 1;
        enter(model);
    }
}

pub fn enter(model: &mut Model) {
    let Some(Place::Columns(columns)) = model.places.last_mut() else { return };
    if !columns.answer() {
        return;
    }
    let (table, notes, said) = (std::mem::take(&mut columns.table), std::mem::take(&mut columns.notes), std::mem::take(&mut columns.said));
    model.close();
    model.effect(Effect::Remember(said));
    import::judge(model, Command::Import { table, update: false }, notes);
}

/// Esc: the path again, nothing was read in.
pub fn leave(model: &mut Model) {
    model.close();
    import::to_path(model);
}
