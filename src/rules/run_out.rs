//! Whether a clock has run out whose last day is not certain: only a person can say. What the law makes of silence
//! never follows from such a clock before somebody did; the answer stands in the stage whose clock it is.

use crate::model::command::Decision;
use crate::model::question::{Answered, Question, Replies};
use crate::model::{Agreement, Command, Day, Envelope, Id, PartialDate, Reason, Refusal, Verdict};
use crate::msg;

use super::acting::{agreement, based, decide, not_in_process};
use super::asking;
use super::notices::before_and_after;
use super::procedure::Procedure;
use super::sentence::basis_words;
use super::stage_facts::{HOLIDAYS_UNKNOWN, PASSED, Running, StageFacts, Time};
use super::told::unsure;
use super::{Course, Facts, Standing, orders, typed};

/// The other answer: its time has not passed, and nothing is kept.
pub(super) const RUNS: &str = "not_over";

/// Whether something was answered with the command.
pub(super) fn is_answered(replies: &Replies) -> bool {
    replies.contains_key(HOLIDAYS_UNKNOWN)
}

/// The same agreement as if its stage's clock had run out; `None` where none of its clocks is unsure on `day`.
pub(super) fn supposed(agreement: &Agreement, procedure: &Procedure, day: Day) -> Option<Agreement> {
    let about = unsure_clock(agreement, procedure, day, |_, clock| clock.timed())?;
    let mut supposed = agreement.clone();
    lay_over(&mut supposed, day, Answered { value: PASSED.to_owned(), reason: None, on: day, by: String::new(), about: Some(about) });
    Some(supposed)
}

/// Lays over the stage that holds what was answered of its clock; whether one of its clocks is unsure on `day`.
///
/// # Errors
/// The question; `clock_runs` where it has not run out; those of an answer.
pub(super) fn answered(after: &mut Agreement, procedure: &Procedure, day: Day, envelope: &Envelope) -> Result<bool, Reason> {
    let asked = unsure_clock(after, procedure, day, |facts, clock| ask(facts, clock, procedure, envelope)).transpose()?;
    let is_asked = asked.is_some();
    // It holds from the day for which it is given: an act may have been earlier.
    asked.into_iter().for_each(|answered| lay_over(after, day, Answered { on: day.min(envelope.day), ..answered }));
    Ok(is_asked)
}

fn unsure_clock<T>(
    agreement: &Agreement,
    procedure: &Procedure,
    day: Day,
    then: impl FnOnce(&StageFacts<'_>, &Running<'_>) -> T,
) -> Option<T> {
    let course = Course::of(agreement);
    let standing = Standing::of(agreement, None, course.as_ref());
    let facts = StageFacts::of(&standing, procedure, day)?;
    Some(then(&facts, &facts.unsure()?))
}

fn lay_over(agreement: &mut Agreement, day: Day, answered: Answered) {
    let stage = agreement.steps.values_mut().rfind(|step| step.entered.earliest() <= day);
    stage.into_iter().for_each(|stage| drop(stage.answers.insert(HOLIDAYS_UNKNOWN.to_owned(), answered.clone())));
}

fn ask(facts: &StageFacts<'_>, clock: &Running<'_>, procedure: &Procedure, envelope: &Envelope) -> Result<Answered, Reason> {
    let (length, unit) = (clock.rule.length, clock.rule.unit.message());
    let (stage, basis) = (facts.rule.code.message(), basis_words(&clock.rule.basis));
    if envelope.replies.get(HOLIDAYS_UNKNOWN).is_some_and(|reply| reply.value == RUNS) {
        let message = msg!("refused-clock_runs", stage = stage, length = length, unit = unit, basis = basis);
        return Err(based(Reason::new("clock_runs", message), &clock.rule.basis));
    }
    let asked = msg!(
        "question-holidays_unknown",
        stage = stage,
        length = length,
        unit = unit,
        on = clock.on,
        until = clock.earliest,
        why = unsure(procedure, clock),
        basis = basis
    );
    let values = vec![(PASSED, msg!("answer-over")), (RUNS, msg!("answer-not_over"))];
    let answered = asking::answer(envelope, HOLIDAYS_UNKNOWN, asked, Question::new(values, true));
    let answered = answered.map(|answered| Answered { about: Some(clock.timed()), ..answered });
    answered.map_err(|reason| based(reason, &clock.rule.basis))
}

/// A decision in which nothing rests on a clock that may have run out before somebody said so: what an order lets follow
/// the end of a clock is asked about where that end is not certain, and the answer is kept with the stage of the clock.
///
/// # Errors
/// The question; `clock_runs`; those of an answer.
pub(super) fn relied_on(facts: &dyn Facts, envelope: &Envelope, decision: Decision) -> Verdict {
    if !matches!(envelope.command, Command::Set { .. } | Command::New { .. } | Command::Advance(_)) {
        return Ok(decision);
    }
    let procedure = facts.procedure();
    let mut changes = Vec::with_capacity(decision.changes.len());
    for change in decision.changes {
        let laid = match change.record {
            Id::Agreement(_) => before_and_after::<Agreement>(facts, &change),
            _ => None,
        };
        let Some((Some(before), mut after)) = laid else {
            changes.push(change);
            continue;
        };
        let is_asked = each_relied_on(&before, &mut after, &procedure, envelope).map_err(Refusal::of)?;
        let held = if is_asked { typed::read::<Agreement>(facts, change.record)? } else { None };
        match held {
            Some(held) => changes.extend(typed::change(change.record, Some(&held), &after)?),
            None => changes.push(change),
        }
    }
    Ok(Decision { changes, ..decision })
}

/// Asks of each fact that is new in `after` and follows the end of an uncertain clock; whether any was.
fn each_relied_on(before: &Agreement, after: &mut Agreement, procedure: &Procedure, envelope: &Envelope) -> Result<bool, Reason> {
    let mut is_asked = false;
    for (rule, on) in orders::newly_after_clocks(before, after, procedure) {
        let without = without(after, &rule.later, on);
        let course = Course::of(&without);
        let standing = Standing::of(&without, None, course.as_ref());
        let day = on.latest().min(envelope.day);
        let code = rule.earlier.strip_prefix("clock.").unwrap_or_default();
        let facts = StageFacts::of(&standing, procedure, day).and_then(|facts| facts.clock_named(code));
        let Some((facts, clock)) = facts.filter(|(facts, _)| rule.stage.is_none_or(|stage| stage == facts.rule.code)) else { continue };
        if !clock.silence_speaks() || clock.time(day) != Time::Unsure {
            continue;
        }
        let answered = ask(&facts, &clock, procedure, envelope)?;
        let answered = Answered { on: day, ..answered };
        let stage = after.steps.values_mut().nth(facts.place());
        stage.into_iter().for_each(|stage| drop(stage.answers.insert(HOLIDAYS_UNKNOWN.to_owned(), answered.clone())));
        is_asked = true;
    }
    Ok(is_asked)
}

/// The agreement without a fact: it stops the clock whose end it follows.
fn without(agreement: &Agreement, name: &str, on: PartialDate) -> Agreement {
    let mut without = agreement.clone();
    match name.split_once('.') {
        Some(("document", kind)) => without.documents.retain(|_, paper| paper.kind != kind || paper.date != Some(on)),
        Some(("event", code)) => {
            without.steps.values_mut().for_each(|step| step.events.retain(|known, at| known != code || *at != on));
        }
        _ => {}
    }
    without
}

/// The answer alone, without a step.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, number: u32) -> Verdict {
    let before = agreement(facts, number)?;
    let procedure = facts.procedure();
    let mut after = before.record.clone();
    let halted: Vec<Reason> = not_in_process(number, &before.record, envelope.day).into_iter().collect();
    if !halted.is_empty() {
        return decide(number, &before, &after, halted);
    }
    match answered(&mut after, &procedure, envelope.day, envelope).map_err(Refusal::of)? {
        true => decide(number, &before, &after, Vec::new()),
        false => Err(Refusal::of(Reason::new("nothing_asked", msg!("refused-nothing_asked", id = Id::Agreement(number))))),
    }
}

#[cfg(test)]
mod tests;
