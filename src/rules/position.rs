//! Where an agreement stands in its route on a day: stage, turn and limit, from its course alone.

use crate::model::{Actor, Day, Stage};

use super::Standing;
use super::procedure::Procedure;

/// What lists show of a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    pub stage: Option<Stage>,
    pub turn: Option<Actor>,
    /// The last day of the clock that runs, or ran out last unanswered.
    pub due: Option<Day>,
}

/// The position on `day`; nothing where no stage was ever recorded.
pub fn position(standing: &Standing<'_>, _procedure: &Procedure, day: Day) -> Position {
    let stage = standing.course.and_then(|course| course.step(day)).map(|step| step.stage);
    Position { stage, turn: None, due: None }
}
