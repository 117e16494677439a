//! The clocks of the stage that holds: near their end, past it, and what silence meant.

use crate::model::Day;
use crate::model::day::add_days;
use crate::rules::condition::LETTER_SIGNED;
use crate::rules::procedure::{ClockRule, Silence};
use crate::rules::stage_facts::{Running, StageFacts, Time};

use super::Rule;
use super::finding::{About, Finding};

pub fn find<'a>(facts: &StageFacts<'a>, found: &mut impl FnMut(Finding<'a>)) {
    if facts.rule.repaired_at.is_some() && facts.fact("outcome.repair").is_some() {
        found(Finding::of(Rule::ConsiderationReturned, None));
    }
    for clock in facts.rule.clock.iter().filter(|rule| is_of_stage(rule) && facts.is_for(&rule.levels)) {
        if let Some(running) = facts.running(clock)
            && !is_answered(facts, &running)
            && let Some(rule) = rule_of(&running, facts.day)
        {
            // What is deemed approved, or goes direct, is no delay.
            let is_delay = !matches!(rule, Rule::DeemedApproved | Rule::GoDirect);
            let day = if rule == Rule::LicenceOver { running.ends() } else { running.falls_due() };
            found(Finding { rule, due: is_delay.then_some(day), about: About::Clock(running) });
        }
    }
}

/// The letter of intent is looked at in later stages too.
pub(super) fn is_of_stage(clock: &ClockRule) -> bool {
    clock.starts != LETTER_SIGNED
}

/// Answered in time, or late: what the silence led to has begun, or what was waited for has come. What bars the way only
/// before the end of the clock is no late answer.
fn is_answered(facts: &StageFacts<'_>, running: &Running<'_>) -> bool {
    let holds = |names: &[String]| names.iter().any(|name| facts.fact(name).is_some());
    let bypass = || {
        let led =
            facts.rule.turn.iter().filter(|turn| turn.when.iter().any(|name| name.strip_prefix("clock.") == Some(&running.rule.code)));
        led.into_iter().any(|turn| holds(&turn.until))
    };
    let clock = format!("clock.{}", running.rule.code);
    let comes_late = |name: &&String| {
        let barring = facts.rule.event.iter().filter(|event| event.bars && event.unless.contains(&clock));
        barring.into_iter().any(|event| name.strip_prefix("event.") == Some(&event.code))
    };
    let answers = || running.rule.until.iter().filter(|name| !comes_late(name)).any(|name| facts.fact(name).is_some());
    running.stopped.is_some() || running.time(facts.day) != Time::Left && (answers() || bypass())
}

fn rule_of(running: &Running<'_>, day: Day) -> Option<Rule> {
    let (near, over) = rules(running.rule.silence);
    match running.time(day) {
        Time::Over => Some(over),
        Time::Unsure => Some(Rule::ClockUnsure),
        Time::Left => (add_days(running.to_act(), -near.days()) <= day).then_some(near),
    }
}

/// Before the end, and after it.
const fn rules(silence: Silence) -> (Rule, Rule) {
    match silence {
        Silence::DeemedApproved => (Rule::StageLimit, Rule::DeemedApproved),
        Silence::GoDirect => (Rule::StageLimit, Rule::GoDirect),
        Silence::Lapses => (Rule::LicenceEnding, Rule::LicenceOver),
        Silence::NothingSaid => (Rule::StageLimit, Rule::StageOver),
    }
}

pub fn each_turning_day(facts: &StageFacts<'_>, turn: &mut impl FnMut(Day)) {
    for running in facts.rule.clock.iter().filter_map(|rule| facts.running(rule)) {
        turn(add_days(running.to_act(), -rules(running.rule.silence).0.days()));
    }
    facts.each_turn_of_clocks(turn);
}
