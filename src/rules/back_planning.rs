//! Back from a day of signing to the day by which the next clock must begin.

use crate::model::{Day, PartialDate, Stage};

use super::clock::latest_start;
use super::procedure::{ClockRule, Silence, Unit};
use super::stage_facts::StageFacts;

/// What a day of signing asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BackPlan {
    /// The day to sign by.
    pub target: PartialDate,
    /// The stage whose clock must begin first.
    pub stage: Stage,
    /// The latest day for that clock's event.
    pub by: Day,
    /// Working days that all clocks until then take; everything else is taken as done at once.
    pub working_days: u16,
}

/// Back from `target`: the clocks of this stage and those after it, up to the signature, that did not begin
/// yet, end to end, each at its full length; what has no limit takes no time (`reading`).
pub(super) fn back_plan(facts: &StageFacts<'_>, target: PartialDate) -> Option<BackPlan> {
    let here = facts.route.stages.iter().skip_while(|stage| stage.code != facts.rule.code);
    let ahead: Vec<(Stage, &ClockRule)> = here
        .take_while(|stage| stage.code != Stage::Implementation)
        .flat_map(|stage| stage.clock.iter().map(move |clock| (stage.code, clock)))
        .filter(|(stage, clock)| limits_others(clock) && facts.is_for(&clock.levels) && !has_begun(facts, *stage, clock))
        .collect();
    let (stage, _) = *ahead.first()?;
    let by = ahead.iter().rev().fold(target.latest(), |end, (_, clock)| latest_start(facts.calendar, end, clock.length));
    let working_days = ahead.iter().fold(0u16, |sum, (_, clock)| sum.saturating_add(clock.length));
    Some(BackPlan { target, stage, by, working_days })
}

/// Whether the clock gives somebody time to act, and does not only say how long a paper holds.
fn limits_others(clock: &ClockRule) -> bool {
    clock.unit == Unit::Working && clock.silence != Silence::Lapses
}

fn has_begun(facts: &StageFacts<'_>, stage: Stage, clock: &ClockRule) -> bool {
    stage == facts.rule.code && facts.event(&clock.starts).is_some()
}
