//! A stage that is only planned: what comes with it has happened, the stage itself has not. Nothing follows from it before
//! the step is recorded, whatever day it is.

use crate::model::act::Advance;
use crate::model::{Envelope, PlannedStep, Reason, Verdict};

use super::super::acting::{agreement, before_stage, decide, not_in_process, route};
use super::super::limits::{filled, too_long};
use super::{Facts, Refusal, given, target};

/// Whether the stage is meant for a day ahead.
pub(super) fn is_planned(envelope: &Envelope, wanted: &Advance) -> bool {
    wanted.planned && wanted.pass.is_none() && wanted.on.earliest() > envelope.day
}

/// Keeps the plan beside the steps; the gate is judged once the step is recorded.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, wanted: &Advance) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let procedure = facts.procedure();
    let (ranked, route) = route(wanted.agreement, held, &procedure, wanted.on).map_err(Refusal::of)?;
    let mut reasons: Vec<Reason> = not_in_process(wanted.agreement, held, envelope.day).into_iter().collect();
    reasons.extend(before_stage(held, wanted.on));
    reasons.extend(too_long("note", wanted.note.as_deref()));
    let to = target::next(held, &procedure, route, wanted).unwrap_or_else(|reason| {
        reasons.push(reason);
        None
    });
    // Of a stage to come nothing has happened.
    let given = given::Given { wanted, route, pack: &ranked.pack, held, to: None, today: envelope.day };
    reasons.extend(given.reasons());
    let mut after = held.clone();
    given.lay_over(&mut after);
    after.planned = to.map(|stage| PlannedStep { stage, on: wanted.on, note: filled(wanted.note.as_deref()) });
    decide(wanted.agreement, &before, &after, reasons)
}
