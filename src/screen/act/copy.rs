//! `y`: the number to the terminal's clipboard, and in the message row for terminals without one.

use crate::msg;
use crate::screen::effect::Effect;
use crate::screen::model::Model;

use super::open;

pub fn copy(model: &mut Model) {
    match open::record(model) {
        Some(id) => {
            model.effect(Effect::Copy(id.to_string()));
            model.say(msg!("copied", id = id));
        }
        None => model.say(msg!("nothing-to-open")),
    }
}
