//! Which stage an act leads to.

use crate::model::act::{Advance, Return};
use crate::model::{Agreement, Id, Reason, Stage};
use crate::msg;

use super::super::acting::last_step;
use super::super::procedure::{Procedure, Route, RouteStage};
use super::super::stage_facts::StageFacts;
use super::super::{Course, Standing};

/// The stage that is entered.
///
/// # Errors
/// `stage_skipped` for another than may follow, `no_next_stage` after the last.
pub(super) fn next(held: &Agreement, procedure: &Procedure, route: &Route, wanted: &Advance) -> Result<Option<Stage>, Reason> {
    let Some((_, step)) = last_step(held).filter(|(_, step)| rule(route, step.stage).is_some()) else {
        return first(held, route, wanted).map(Some);
    };
    let next = following(procedure, route, held, step.stage, step.pack);
    match (wanted.to, next.first()) {
        (None, Some(&next)) => Ok(Some(next)),
        (Some(to), _) if next.contains(&to) => Ok(Some(to)),
        (_, None) => Err(Reason::new("no_next_stage", msg!("refused-no_next_stage", stage = step.stage.message())).in_field("stage")),
        (Some(to), Some(next)) => Err(not_next(route, step.stage, to, *next)),
    }
}

/// The stage that is recorded first: the one wanted, else implementation of what was signed already, else the
/// first of the route.
fn first(held: &Agreement, route: &Route, wanted: &Advance) -> Result<Stage, Reason> {
    let is_signed = held.signed.is_some_and(|signed| signed.earliest() <= wanted.on.latest()) && !held.is_letter_of_intent();
    let default = if is_signed { Some(Stage::Implementation) } else { route.stages.first().map(|stage| stage.code) };
    match wanted.to.or(default) {
        Some(to) if rule(route, to).is_some() => Ok(to),
        Some(to) => Err(elsewhere(to)),
        None => Err(Reason::new("no_next_stage", msg!("refused-no_kind", id = Id::Agreement(wanted.agreement))).in_field("stage")),
    }
}

/// By the pack that judges the stage that is left, else by the one of the day.
fn following(procedure: &Procedure, route: &Route, held: &Agreement, stage: Stage, pack: Option<Id>) -> Vec<Stage> {
    let own = pack.and_then(|id| procedure.packs.of(id)).and_then(|ranked| ranked.pack.route(held.kind?));
    own.filter(|own| rule(own, stage).is_some()).unwrap_or(route).after(stage)
}

fn rule(route: &Route, stage: Stage) -> Option<&RouteStage> {
    route.stages.iter().find(|rule| rule.code == stage)
}

fn place(route: &Route, stage: Stage) -> Option<usize> {
    route.stages.iter().position(|rule| rule.code == stage)
}

fn elsewhere(to: Stage) -> Reason {
    Reason::new("stage_skipped", msg!("refused-stage_elsewhere", to = to.message())).in_field("stage")
}

fn not_next(route: &Route, from: Stage, to: Stage, next: Stage) -> Reason {
    match place(route, to) {
        None => elsewhere(to),
        Some(at) if Some(at) <= place(route, from) => {
            Reason::new("stage_skipped", msg!("refused-stage_behind", to = to.message())).in_field("stage")
        }
        Some(_) => {
            let message = msg!("refused-stage_skipped", stage = from.message(), next = next.message(), to = to.message());
            Reason::new("stage_skipped", message).in_field("stage")
        }
    }
}

/// The earlier stage that is entered again: the one wanted, else the one that the stage proposes, the one before in the
/// route.
///
/// # Errors
/// `stage_skipped` for a stage that does not lie before, `no_next_stage` where there is none.
pub(super) fn earlier(held: &Agreement, procedure: &Procedure, route: &Route, wanted: &Return) -> Result<Stage, Reason> {
    let here = last_step(held).and_then(|(_, step)| place(route, step.stage));
    let none = || Reason::new("no_next_stage", msg!("refused-no_stage_before", id = Id::Agreement(wanted.agreement))).in_field("stage");
    let here = here.ok_or_else(none)?;
    let Some(to) = wanted.to else {
        return proposed(held, procedure, wanted)
            .or_else(|| here.checked_sub(1).and_then(|at| route.stages.get(at)).map(|rule| rule.code))
            .ok_or_else(none);
    };
    match place(route, to) {
        Some(at) if at < here => Ok(to),
        Some(_) => Err(Reason::new("stage_skipped", msg!("refused-stage_ahead", to = to.message())).in_field("stage")),
        None => Err(elsewhere(to)),
    }
}

/// As the stage's own rule proposes it.
fn proposed(held: &Agreement, procedure: &Procedure, wanted: &Return) -> Option<Stage> {
    let course = Course::of(held);
    let standing = Standing::of(held, None, course.as_ref());
    StageFacts::of(&standing, procedure, wanted.on.latest()).and_then(|facts| facts.back())
}
