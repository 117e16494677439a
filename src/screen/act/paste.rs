//! A paste is text, never keys: outside a line it does nothing and says so.

use crate::msg;
use crate::screen::keys::On;
use crate::screen::model::Model;
use crate::screen::place::Place;

use super::{advance, asked, form, review, search, tick, void};

pub fn paste(model: &mut Model, text: &str) {
    model.message = None;
    if model.place().map(Place::on) != Some(On::Form) {
        return model.say(msg!("paste-nowhere"));
    }
    let tick_step = matches!(model.places.last(), Some(Place::Tick(t)) if t.line().is_some());
    match model.places.last_mut() {
        Some(Place::Search(place)) => {
            place.line.paste(text);
            search::follow(model);
        }
        Some(Place::Form(_)) => form::paste(model, text),
        Some(Place::Palette(place)) => place.line.paste(text),
        Some(Place::Picker(place)) => place.line.paste(text),
        Some(Place::Import(place)) => place.line.paste(text.trim()),
        Some(Place::Rehearsal(place)) => place.line.paste(text.trim()),
        Some(Place::Article(place)) => {
            if let Some(typing) = &mut place.typing {
                typing.line.paste(text);
            }
        }
        Some(Place::Tick(place)) if tick_step => {
            if let Some(line) = place.line_mut() {
                line.paste(text);
            }
            tick::remember(model);
        }
        Some(Place::Void(_)) => void::paste(model, text),
        Some(Place::Asked(_)) => asked::paste(model, text),
        Some(Place::Act(_)) => advance::paste(model, text),
        Some(Place::Review(_)) => review::paste(model, text),
        _ => model.say(msg!("paste-nowhere")),
    }
}
