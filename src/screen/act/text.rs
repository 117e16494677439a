//! Keys in places where text is typed: every printable key types.

use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::place::Place;

use super::{advance, article, asked, form, import, palette, picker, rehearsal, review, search, tick, void};

pub fn typed(model: &mut Model, key: Key) {
    match model.places.last() {
        Some(Place::Search(_)) => search::typed(model, key),
        Some(Place::Palette(_)) => palette::typed(model, key),
        Some(Place::Picker(_)) => picker::typed(model, key),
        Some(Place::Tick(_)) => tick::typed(model, key),
        Some(Place::Act(_)) => advance::typed(model, key),
        Some(Place::Form(_)) => form::typed(model, key),
        Some(Place::Void(_)) => void::typed(model, key),
        Some(Place::Asked(_)) => asked::typed(model, key),
        Some(Place::Import(_)) => import::typed(model, key),
        Some(Place::Rehearsal(_)) => rehearsal::typed(model, key),
        Some(Place::Article(_)) => article::typed(model, key),
        Some(Place::Review(_)) => review::typed(model, key),
        _ => {}
    }
}

/// Ctrl-S saves from anywhere.
pub fn save(model: &mut Model) {
    match model.places.last() {
        Some(Place::Tick(_)) => tick::save(model),
        Some(Place::Act(_)) => advance::save(model),
        Some(Place::Form(_)) => form::save(model),
        Some(Place::Void(_)) => void::save(model),
        Some(Place::Asked(_)) => asked::save(model),
        Some(Place::Review(_)) => review::save(model),
        _ => {}
    }
}
