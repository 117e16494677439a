//! What comes after a stage: who acts in the next, within which limit, and the stages behind it.

use crate::model::Message;
use crate::msg;

use super::gate::{arg, words};
use super::procedure::{RouteStage, TurnRule, Unit};
use super::sentence::actor_named;
use super::stage_facts::StageFacts;
use super::why::Told;

/// A stage as the law counts and names it: "e persetujuan DPRD".
pub(super) fn stage_named(rule: &RouteStage) -> Message {
    match &rule.letter {
        Some(letter) => msg!("stage-lettered", letter = letter, name = arg(&rule.name)),
        None => words(&rule.name),
    }
}

/// The turns of the next stage, then the stages behind it by their names.
pub(super) fn after(facts: &StageFacts<'_>) -> Vec<Told> {
    let Some(next) = facts.next().first().copied() else { return Vec::new() };
    let mut stages = facts.route.stages.iter().skip_while(|stage| stage.code != next);
    let turns = stages.next().map(|stage| turns(facts, stage)).unwrap_or_default();
    let names = stages.map(|stage| Told { message: stage_named(stage), basis: Some(stage.basis.clone()) });
    turns.into_iter().chain(names).collect()
}

fn turns<'a>(facts: &StageFacts<'a>, stage: &'a RouteStage) -> Vec<Told> {
    // What only some answer leads to is told once it was given.
    let acting = stage.turn.iter().filter(|turn| !turn.bypass && turn.answers().next().is_none() && facts.is_for(&turn.levels));
    let told: Vec<Told> = acting.map(|turn| Told { message: line(facts, stage, turn), basis: Some(turn.basis.clone()) }).collect();
    if told.is_empty() { vec![Told { message: stage_named(stage), basis: Some(stage.basis.clone()) }] } else { told }
}

/// "f gubernur: meneruskan, 5 hari kerja".
fn line<'a>(facts: &StageFacts<'a>, stage: &'a RouteStage, turn: &TurnRule) -> Message {
    let limit = match facts.clock_of(stage, turn).map(|clock| (clock.length, clock.unit)) {
        Some((length, Unit::Working)) => msg!("limit-working", length = length),
        Some((length, Unit::Calendar)) => msg!("limit-calendar", length = length),
        Some((length, Unit::Months)) => msg!("limit-months", length = length),
        None => msg!("nothing"),
    };
    let actor = actor_named(turn.actor, facts.standing.region);
    let turn = match turn.by_silence() {
        true => msg!("after-turn_unanswered", actor = actor, what = arg(&turn.what), limit = limit),
        false => msg!("after-turn", actor = actor, what = arg(&turn.what), limit = limit),
    };
    match &stage.letter {
        Some(letter) => msg!("stage-lettered", letter = letter, name = turn),
        None => turn,
    }
}
