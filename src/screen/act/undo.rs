//! `u` and Ctrl-R: one's own newest act, named; from before this session it asks first.

use crate::model::Command;
use crate::msg;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::undo::Undo;

use super::wait;

pub fn open(model: &mut Model, redo: bool) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    model.open(Place::Undo(Undo { redo, found: None, asks: false }));
}

/// What it would take back is known now.
pub fn found(model: &mut Model) {
    let began = model.began_at.unwrap_or(0);
    let Some(Place::Undo(undo)) = model.places.last_mut() else { return };
    let redo = undo.redo;
    match &undo.found {
        None => {}
        Some(None) => {
            model.close();
            model.say(if redo { msg!("redo-nothing") } else { msg!("undo-nothing") });
        }
        Some(Some(head)) if head.revision > began && !undo.asks => submit(model, redo),
        Some(Some(_)) => undo.asks = true,
    }
}

pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Undo(undo)) = model.places.last() else { return };
    let redo = undo.redo;
    match n {
        1 => submit(model, redo),
        2 => model.close(),
        _ => {}
    }
}

fn submit(model: &mut Model, redo: bool) {
    model.close();
    wait::submit(model, if redo { Command::Redo } else { Command::Undo });
}
