//! Another state of the register than today's: of a day, or by what was known. It is only read.

use crate::model::{Day, Known, Message};
use crate::msg;
use crate::rules::moment;

/// What is shown; `default` is today's state by all that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The day asked for; midnight does not move it.
    pub day: Option<Day>,
    pub known: Option<Known>,
    /// The agreement under the cursor when it was left for this state: `None` where there was none.
    pub left: Option<Row>,
    /// Where the cursor stood at first in this state.
    pub met: Option<u32>,
}

/// A row of the desk's agreements: its number, and its place among those found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub number: u32,
    pub place: usize,
}

impl State {
    /// Whether it is today's, by all that is known.
    pub const fn is_today(&self) -> bool {
        self.day.is_none() && self.known.is_none()
    }

    /// Why nothing is changed in it.
    pub fn refusal(&self) -> Message {
        match (self.day, self.known) {
            (Some(day), None) => msg!("read_only-day", day = day),
            _ => msg!("read_only-state", state = self.message()),
        }
    }

    /// "per 8 Mar 2021, diketahui revisi 12".
    pub fn message(&self) -> Message {
        moment::state(self.day, self.known)
    }
}
