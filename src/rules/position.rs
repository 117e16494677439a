//! Where an agreement stands in its route on a day: stage, turn and limit, from its course alone.

use crate::model::{Actor, Day, Stage};

use super::Standing;
use super::procedure::Procedure;
use super::stage_facts::StageFacts;

/// What lists show of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub stage: Option<Stage>,
    pub turn: Option<Actor>,
    /// The day by which somebody must act by the clock that runs, or ran out last where silence has no meaning of its own:
    /// what is deemed approved, or may go direct, is no delay.
    pub due: Option<Day>,
    /// Whether that day is certain; true where there is none.
    pub is_certain: bool,
}

impl Position {
    /// Nothing is known.
    pub const NONE: Self = Self { stage: None, turn: None, due: None, is_certain: true };
}

/// Every day on which a clock that was started by `day` runs out: beside the dates of the course themselves, the
/// only days on which the position may become another.
pub fn each_turning_day(standing: &Standing<'_>, procedure: &Procedure, day: Day, turn: &mut impl FnMut(Day)) {
    if let Some(facts) = StageFacts::of(standing, procedure, day) {
        facts.each_turn_of_clocks(turn);
    }
}

/// The position on `day`; nothing where no stage was ever recorded, the stage alone where no rule pack judges it or
/// it was rejected, withdrawn or ended.
pub fn position(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Position {
    let stage = standing.course.and_then(|course| course.step(day)).map(|step| step.stage);
    let judged = StageFacts::of(standing, procedure, day).filter(|facts| !facts.course.is_over(day));
    let Some(facts) = judged else { return Position { stage, ..Position::NONE } };
    let clock = facts.clock().filter(|clock| clock.is_due(day));
    let is_certain = clock.is_none_or(|clock| clock.is_certain());
    Position { stage, turn: facts.actor(), due: clock.map(|clock| clock.due), is_certain }
}
