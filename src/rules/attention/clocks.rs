//! A clock near its end or past it, as a sentence: who must do what by which day, and what follows.

use crate::model::Message;
use crate::msg;
use crate::rules::gate::{arg, words};
use crate::rules::procedure::{ClockRule, Silence, Words};
use crate::rules::sentence::{actor_named, head_titled};
use crate::rules::stage_facts::{Running, StageFacts};
use crate::rules::told::unsure;

use super::Rule;
use super::finding::Case;

pub fn told(case: &Case<'_>, rule: Rule, running: &Running<'_>) -> Message {
    let Some(facts) = case.facts() else { return msg!("nothing") };
    let (clock, until) = (running.rule, running.ends().message());
    let stage = arg(&facts.rule.name.capitalised());
    let why = || unsure(case.procedure, running);
    match (clock.silence, rule) {
        (_, Rule::ClockUnsure) => msg!("cause-clock_unsure", stage = stage, until = running.earliest, why = why()),
        (_, Rule::StageLimit) if !running.is_certain() => {
            msg!("cause-clock_uncertain", stage = stage, until = running.earliest, why = why())
        }
        (Silence::DeemedApproved, Rule::DeemedApproved) if !running.is_certain() => {
            let (actor, until) = (answering(&facts, clock), running.earliest);
            msg!("cause-unanswered_said", actor = actor, until = until, why = why(), means = words(&clock.means))
        }
        (Silence::DeemedApproved, Rule::DeemedApproved) => {
            msg!("cause-unanswered", actor = answering(&facts, clock), until = until, means = words(&clock.means))
        }
        (Silence::DeemedApproved, _) => {
            msg!("cause-answer_by", actor = answering(&facts, clock), until = until, means = clock.silence.message())
        }
        (Silence::GoDirect, Rule::GoDirect) if !running.is_certain() => {
            let (actor, head) = (answering(&facts, clock), head_titled(case.standing.region));
            msg!("cause-not_forwarded_said", actor = actor, until = running.earliest, why = why(), head = head)
        }
        (Silence::GoDirect, Rule::GoDirect) => {
            msg!("cause-not_forwarded", actor = answering(&facts, clock), until = until, head = head_titled(case.standing.region))
        }
        (Silence::GoDirect, _) => {
            msg!("cause-forward_by", actor = answering(&facts, clock), until = until, head = head_titled(case.standing.region))
        }
        (Silence::Lapses, rule) => of_licence(&facts, rule, running),
        (Silence::NothingSaid, Rule::StageOver) => {
            msg!("cause-limit_over", stage = stage, until = until, means = words(&clock.means))
        }
        (Silence::NothingSaid, _) => {
            msg!("cause-limit_near", stage = stage, until = until, means = words(&clock.means))
        }
    }
}

/// Whose answer the clock waits for.
fn answering(facts: &StageFacts<'_>, clock: &ClockRule) -> Message {
    let asks = facts
        .rule
        .turn
        .iter()
        .find(|turn| facts.is_for(&turn.levels) && turn.until.iter().any(|name| name.strip_prefix("clock.") == Some(&clock.code)));
    asks.map_or_else(|| words(&facts.rule.name.capitalised()), |turn| actor_named(turn.actor, facts.standing.region))
}

/// "Izin prinsip berakhir …; perpanjangan diajukan paling lambat …".
fn of_licence(facts: &StageFacts<'_>, rule: Rule, running: &Running<'_>) -> Message {
    let (clock, until) = (running.rule, running.ends().message());
    let name = arg(&licence(facts, clock).capitalised());
    match clock.renewal {
        _ if rule == Rule::LicenceOver => msg!("cause-licence_over", name = name, until = until),
        Some(_) => msg!("cause-licence_renewal", name = name, until = until, by = running.falls_due().message()),
        None => msg!("cause-licence_ending", name = name, until = until),
    }
}

/// The paper that dates the clock's event, else the stage.
fn licence<'a>(facts: &StageFacts<'a>, clock: &ClockRule) -> &'a Words {
    let event = facts.rule.event.iter().find(|event| event.code == clock.starts);
    let paper = event.and_then(|event| facts.ranked.pack.papers.get(event.dated_by.as_deref()?));
    paper.map_or(&facts.rule.name, |paper| &paper.name)
}
