//! The facts that rules of a pack name, in words: `document.KIND`, `event.CODE`, `outcome.CODE`, `stage.CODE`.

use crate::model::{Considered, Message, Stage};
use crate::msg;

use super::gate::words;
use super::procedure::{EACH_STAGE, Pack};

/// A fact by its name in the pack; one that is not known stands for itself.
pub fn named(pack: &Pack, name: &str) -> Message {
    let itself = |text: &str| msg!("words", words = text);
    match name.split_once('.') {
        Some(("document", kind)) => pack.papers.get(kind).map_or_else(|| itself(kind), |paper| words(&paper.name)),
        Some(("event", code)) => pack.events.get(code).map_or_else(|| itself(code), |event| words(&event.name)),
        Some(("outcome", code)) => {
            Considered::from_code(code).map_or_else(|| itself(code), |outcome| msg!("order-outcome", outcome = outcome.message()))
        }
        Some(("clock", _)) => msg!("order-clock"),
        _ if name == EACH_STAGE => msg!("order-each_stage"),
        Some(("stage", code)) => Stage::from_code(code).map_or_else(|| itself(code), |stage| msg!("order-stage", stage = stage.message())),
        Some(("field", "signed")) => msg!("order-signed"),
        Some(("field", "in_force")) => msg!("order-in_force"),
        Some(("activity", _)) => msg!("order-activity"),
        _ => itself(name),
    }
}
