//! Whether the register is whole: chain, head, store; and what was mended on the way.

use crate::msg;
use crate::register::{JournalState, Mended, Trouble, Verified};
use crate::screen::model::Model;

pub fn checked(model: &mut Model, result: Result<Box<Verified>, Trouble>) {
    match result {
        Ok(found) => {
            let said = match found.journal {
                JournalState::Whole => msg!("check-whole", entries = found.entries, records = found.records, head = &found.head),
                _ => msg!("check-damaged", bad_revision = found.first_bad.unwrap_or(found.last + 1), last_revision = found.last),
            };
            model.say(said);
            model.ask_again();
        }
        Err(problem) => model.say(problem.message()),
    }
}

pub fn mended(model: &mut Model, mended: &[Mended]) {
    if let Some(first) = mended.first() {
        model.say(first.message());
    }
}
