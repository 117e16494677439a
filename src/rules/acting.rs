//! What every act on an agreement looks at first: that it is there, its kind and route, the day, and what
//! halts it.

use std::collections::BTreeMap;

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::{Agreement, Day, Envelope, Halt, HaltKind, Id, Message, PartialDate, Reason, Refusal, Stage, Step, Target, Verdict};
use crate::msg;

use super::procedure::{Basis, Procedure, Ranked, Route};
use super::typed::{self, Typed};
use super::{Facts, limits};

/// The agreement of this number.
///
/// # Errors
/// `not_found`, `void_already`, `damaged`.
pub(super) fn agreement(facts: &dyn Facts, number: u32) -> Result<Typed<Agreement>, Refusal> {
    let id = Id::Agreement(number);
    let found = typed::read::<Agreement>(facts, id)?;
    let found = found.ok_or_else(|| Refusal::of(Reason::new("not_found", msg!("refused-not_there", id = id))))?;
    match &found.record.void {
        None => Ok(found),
        Some(void) => Err(Refusal::of(Reason::new("void_already", msg!("refused-is_void", id = id, reason = &void.reason)))),
    }
}

/// The changed agreement, where there are no reasons against it.
pub(super) fn decide(number: u32, before: &Typed<Agreement>, after: &Agreement, reasons: Vec<Reason>) -> Verdict {
    if !reasons.is_empty() {
        return Err(Refusal { reasons, report: Report::None });
    }
    let changes = typed::change(Id::Agreement(number), Some(before), after)?.into_iter().collect();
    Ok(Decision { changes, ..Decision::default() })
}

/// The same with what is told although it is written.
pub(super) fn telling(number: u32, decision: Decision, told: impl IntoIterator<Item = Reason>) -> Verdict {
    let told: Vec<Reason> = told.into_iter().collect();
    if told.is_empty() || decision.changes.is_empty() {
        return Ok(decision);
    }
    let target = Some(Target::Record(Id::Agreement(number)));
    Ok(Decision { report: Report::Fields(FieldsReport { target, told }), ..decision })
}

/// The pack and route by which an agreement moves on `on`: of a day before the first pack the first tells the
/// order of the stages.
///
/// # Errors
/// `no_kind`.
pub(super) fn route<'p>(
    number: u32,
    agreement: &Agreement,
    procedure: &'p Procedure,
    on: PartialDate,
) -> Result<(&'p Ranked, &'p Route), Reason> {
    let id = Id::Agreement(number);
    let ranked = procedure.packs.on(on.latest()).or(procedure.packs.all().first());
    let routed = ranked.and_then(|ranked| Some((ranked, ranked.pack.route(agreement.kind?)?)));
    routed.ok_or_else(|| Reason::new("no_kind", msg!("refused-no_kind", id = id)).in_field("kind"))
}

/// The step entered last, whatever its day.
pub(super) fn last_step(agreement: &Agreement) -> Option<(u16, &Step)> {
    agreement.steps.last_key_value().map(|(number, step)| (*number, step))
}

/// The number after the last of a numbered part.
pub(super) fn next_number<T>(parts: &BTreeMap<u16, T>) -> u16 {
    parts.last_key_value().map_or(1, |(last, _)| last.saturating_add(1))
}

/// Why something may not have happened on this day: it lies ahead, or before the stage was entered. A
/// comparison of dates known in part holds when any day of it does.
pub(super) fn day_reasons(agreement: &Agreement, on: PartialDate, today: Day) -> Vec<Reason> {
    after_today(on, today, "on").into_iter().chain(before_stage(agreement, on)).collect()
}

/// That it lies before the stage that holds was entered.
pub(super) fn before_stage(agreement: &Agreement, on: PartialDate) -> Option<Reason> {
    let (_, step) = last_step(agreement).filter(|(_, step)| on.latest() < step.entered.earliest())?;
    let message = msg!("refused-before_stage", on = on, stage = step.stage.message(), entered = step.entered);
    Some(Reason::new("before_stage", message).in_field("on"))
}

/// The same of an act that may be planned ahead.
pub(super) fn or_planned(reason: Reason) -> Reason {
    match reason.code {
        "after_today" => Reason { message: Message { args: reason.message.args, ..msg!("refused-after_today-plan") }, ..reason },
        _ => reason,
    }
}

pub(super) fn after_today(on: PartialDate, today: Day, field: &'static str) -> Option<Reason> {
    (on.earliest() > today).then(|| Reason::new("after_today", msg!("refused-after_today", on = on)).in_field(field))
}

/// The halt of this kind that holds on a day.
pub(super) fn halt(agreement: &Agreement, kind: HaltKind, day: Day) -> Option<&Halt> {
    agreement.halts.values().rev().find(|halt| halt.kind == kind && holds(halt, day))
}

/// Whether a halt is in the way on a day.
pub(super) fn holds(halt: &Halt, day: Day) -> bool {
    halt.on.earliest() <= day && halt.lifted.is_none_or(|lifted| lifted.earliest() > day)
}

/// The first day from which nothing is done under it any more: rejected, withdrawn or ended by `day`.
pub(super) fn over_since(agreement: &Agreement, day: Day) -> Option<Day> {
    let over = |halt: &&Halt| halt.kind != HaltKind::Suspended && holds(halt, day);
    agreement.halts.values().filter(over).map(|halt| halt.on.earliest()).min()
}

/// What stops every step of the procedure on a day.
pub(super) fn not_in_process(number: u32, agreement: &Agreement, day: Day) -> Option<Reason> {
    let halt = HaltKind::ALL.iter().find_map(|&kind| halt(agreement, kind, day))?;
    let id = Id::Agreement(number);
    let message = match halt.kind {
        HaltKind::Suspended => msg!("refused-is_suspended", id = id, on = halt.on),
        kind => msg!("refused-is_halted", id = id, halt = kind.message(), on = halt.on),
    };
    Some(Reason::new("not_in_process", message))
}

/// The text of a reason that must be given.
///
/// # Errors
/// `reason_missing`, `too_long`.
pub(super) fn needed_reason(text: &str) -> Result<String, Reason> {
    let missing = || Reason::new("reason_missing", msg!("refused-reason_missing")).in_field("reason");
    let text = limits::filled(Some(text)).ok_or_else(missing)?;
    limits::too_long("reason", Some(&text)).map_or(Ok(text), Err)
}

/// A reason with the basis of the rule that gives it.
pub(super) fn based(reason: Reason, basis: &Basis) -> Reason {
    Reason { article: basis.article.clone(), mark: Some(basis.mark), ..reason }
}

/// A stage entered on `on`, without events.
pub(super) fn step(stage: Stage, on: PartialDate, how: crate::model::Move, procedure: &Procedure) -> Step {
    let pack = procedure.packs.on(on.latest()).map(|ranked| ranked.id);
    Step { stage, entered: on, how, pack, events: BTreeMap::new(), note: None, reason: None, answers: BTreeMap::new() }
}

/// Today, or the day of an act where that lies ahead.
pub(super) fn judged_on(envelope: &Envelope, on: PartialDate) -> Day {
    if on.earliest() > envelope.day { on.latest() } else { on.latest().min(envelope.day) }
}
