//! What a command may not put out of order, and what of it is told and saved all the same.

use crate::model::command::{Decision, Report};
use crate::model::{Agreement, Command, Day, Envelope, Id, PartialDate, Reason, Refusal, Verdict};
use crate::rules::notices::before_and_after;
use crate::rules::procedure::{OrderRule, Procedure};
use crate::rules::{Course, Facts, Standing};

use super::told::reason;
use super::{Broken, after_clocks, broken};

/// A decision that puts nothing out of order by itself. A step of the procedure is refused for it, and so is, however it
/// is recorded, what follows silence before its time is over; what was out of order before is in nobody's way.
///
/// # Errors
/// `wrong_order`, each with both days and its article.
pub fn held(facts: &dyn Facts, envelope: &Envelope, decision: Decision) -> Verdict {
    let (is_step, by_hand) = (is_step(&envelope.command), matches!(envelope.command, Command::Set { .. } | Command::New { .. }));
    if !is_step && !by_hand {
        return Ok(decision);
    }
    // Who passes a gate passes what nobody recorded.
    let passes = matches!(&envelope.command, Command::Advance(advance) if advance.pass.is_some());
    let refuses = |broken: &Broken<'_>| {
        !broken.rule.told && (is_step || broken.rule.earlier.starts_with("clock.")) && !(passes && broken.earlier.is_none())
    };
    let procedure = facts.procedure();
    let mut reasons = Vec::new();
    for change in decision.changes.iter().filter(|change| matches!(change.record, Id::Agreement(_))) {
        if let Some((before, after)) = before_and_after::<Agreement>(facts, change) {
            each_new(before.as_ref(), &after, &procedure, &mut |broken| reasons.extend(refuses(broken).then(|| reason(broken, true))));
        }
    }
    if reasons.is_empty() { Ok(decision) } else { Err(Refusal { reasons, report: Report::None }) }
}

/// What comes to follow the end of a clock as `before` becomes `after`: each order with the day of its fact.
pub fn newly_after_clocks(before: &Agreement, after: &Agreement, procedure: &Procedure) -> Vec<(OrderRule, PartialDate)> {
    let of = |agreement: &Agreement| {
        let course = Course::of(agreement);
        after_clocks(&Standing::of(agreement, None, course.as_ref()), procedure)
    };
    let was = of(before);
    of(after).into_iter().filter(|new| !was.contains(new)).collect()
}

/// What comes to stand out of order as `before` becomes `after`.
pub fn newly_told(before: Option<&Agreement>, after: &Agreement, procedure: &Procedure) -> Vec<Reason> {
    let mut reasons = Vec::new();
    each_new(before, after, procedure, &mut |broken| reasons.push(reason(broken, false)));
    reasons
}

/// The acts of the procedure, and the events of a stage whichever way they are given.
fn is_step(command: &Command) -> bool {
    match command {
        Command::Advance(_) | Command::Return(_) | Command::Halt(_) | Command::Resume(_) | Command::Reopen(_) | Command::Succeed(_) => true,
        Command::Set { fields, .. } => fields.iter().any(|(code, _)| code.starts_with("event.")),
        _ => false,
    }
}

/// Orders of which more facts break one than before, whatever day it is.
fn each_new(before: Option<&Agreement>, after: &Agreement, procedure: &Procedure, each: &mut impl FnMut(&Broken<'_>)) {
    let course = before.and_then(Course::of);
    let old = before.map(|before| broken(&Standing::of(before, None, course.as_ref()), procedure, Day::MAX)).unwrap_or_default();
    let course = Course::of(after);
    let new = broken(&Standing::of(after, None, course.as_ref()), procedure, Day::MAX);
    let is_same =
        |a: &Broken<'_>, b: &Broken<'_>| (&a.rule.earlier, &a.rule.later, a.rule.stage) == (&b.rule.earlier, &b.rule.later, b.rule.stage);
    for one in &new {
        let count = |all: &[Broken<'_>]| all.iter().filter(|other| is_same(one, other)).count();
        let stood = old.iter().any(|other| is_same(one, other) && (other.later, other.earlier) == (one.later, one.earlier));
        if count(&new) > count(&old) && !stood {
            each(one);
        }
    }
}
