//! `reject`, `reopen`, `suspend`, `resume`, `withdraw` and `end`: what stops an agreement, with its reason.

use crate::model::act::{HaltAct, Reopen, Resume};
use crate::model::{Agreement, Arg, Day, Envelope, Halt, HaltKind, Id, PartialDate, Reason, Stage, Verdict};
use crate::msg;

use super::Facts;
use super::acting::{agreement, based, day_reasons, decide, halt as halt_of, judged_on, last_step, needed_reason, next_number, telling};
use super::limits::{filled, too_long};
use super::procedure::Words;
use crate::text::fold;

/// Stops or ends, with a reason. What binds is ended (Pasal 34 Permendagri 25/2020), what does not is rejected
/// or withdrawn; both can be suspended.
pub(super) fn halt(facts: &dyn Facts, envelope: &Envelope, wanted: &HaltAct) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let day = judged_on(envelope, wanted.on);
    let mut reasons: Vec<Reason> = already_halted(wanted, held, day).into_iter().collect();
    reasons.extend(day_reasons(held, wanted.on, envelope.day));
    reasons.extend(not_the_act(wanted, held, envelope.day));
    let mut after = held.clone();
    let mut told = None;
    match needed_reason(&wanted.reason) {
        Ok(reason) => {
            if wanted.kind == HaltKind::Ended && !is_ground(facts, wanted.on, &reason) {
                told = other_ground(facts, wanted.on, held);
            }
            let halt = Halt { kind: wanted.kind, on: wanted.on, reason, lifted: None, lifted_because: None };
            after.halts.insert(next_number(&held.halts), halt);
        }
        Err(reason) if wanted.kind == HaltKind::Ended && reason.code == "reason_missing" => reasons.push(no_ground(facts, wanted.on)),
        Err(reason) => reasons.push(reason),
    }
    telling(wanted.agreement, decide(wanted.agreement, &before, &after, reasons)?, told)
}

/// Whether a text names a ground of the pack: by its code, or by its words in either language.
fn is_ground(facts: &dyn Facts, on: PartialDate, text: &str) -> bool {
    let procedure = facts.procedure();
    let ranked = procedure.packs.on(on.latest()).or(procedure.packs.all().first());
    let asked = fold(text.trim_end_matches('.'));
    let is = |(code, words): (&String, &Words)| *code == asked || fold(&words.id) == asked || fold(&words.en) == asked;
    ranked.is_some_and(|ranked| ranked.pack.term.grounds.iter().any(is))
}

/// A ground that the law does not list is taken, and told; that its term is over needs no ground (Pasal 42 a).
fn other_ground(facts: &dyn Facts, on: PartialDate, held: &Agreement) -> Option<Reason> {
    if held.until.is_some_and(|until| on.latest() >= until.earliest()) {
        return None;
    }
    let procedure = facts.procedure();
    let ranked = procedure.packs.on(on.latest()).or(procedure.packs.all().first())?;
    let known: Vec<Arg> = ranked.pack.term.grounds.values().cloned().map(Arg::from).collect();
    Some(based(Reason::new("other_ground", msg!("told-other_ground", known = known)).in_field("reason"), &ranked.pack.term.ended))
}

/// An end has a ground; those that the pack of its day knows are named.
fn no_ground(facts: &dyn Facts, on: PartialDate) -> Reason {
    let procedure = facts.procedure();
    let ranked = procedure.packs.on(on.latest()).or(procedure.packs.all().first());
    let words = ranked.into_iter().flat_map(|ranked| ranked.pack.term.grounds.values());
    let known: Vec<Arg> = words.map(|words| Arg::Words { id: words.id.clone(), en: words.en.clone() }).collect();
    let reason = Reason::new("reason_missing", msg!("refused-ground_missing", known = known)).in_field("reason");
    ranked.map_or(reason.clone(), |ranked| based(reason, &ranked.pack.term.ended))
}

/// What was rejected, withdrawn or ended stays so; what is suspended can still be given up.
fn already_halted(wanted: &HaltAct, held: &Agreement, day: Day) -> Option<Reason> {
    let kinds = HaltKind::ALL.iter().filter(|&&kind| kind != HaltKind::Suspended || wanted.kind == HaltKind::Suspended);
    let halt = kinds.filter_map(|&kind| halt_of(held, kind, day)).next()?;
    let message = msg!("refused-already_halted", id = Id::Agreement(wanted.agreement), halt = halt.kind.message(), on = halt.on);
    Some(Reason::new("already_halted", message))
}

fn not_the_act(wanted: &HaltAct, held: &Agreement, today: Day) -> Option<Reason> {
    let id = Id::Agreement(wanted.agreement);
    let binds = binds(held, today);
    match wanted.kind {
        HaltKind::Suspended => None,
        HaltKind::Rejected | HaltKind::Withdrawn => binds.then(|| Reason::new("not_in_process", msg!("refused-binds", id = id))),
        HaltKind::Ended if !binds => Some(Reason::new("not_signed", msg!("refused-not_signed", id = id))),
        HaltKind::Ended => held.signed.and_then(|signed| before_signing(wanted.on, signed)),
    }
}

/// Whether it is signed by more than a letter of intent, or carried out.
pub(super) fn binds(held: &Agreement, day: Day) -> bool {
    let signed = !held.is_letter_of_intent() && held.signed.is_some_and(|signed| signed.earliest() <= day);
    signed || last_step(held).is_some_and(|(_, step)| step.stage == Stage::Implementation)
}

fn before_signing(on: PartialDate, signed: PartialDate) -> Option<Reason> {
    let early = on.latest() < signed.earliest();
    early.then(|| Reason::new("impossible_order", msg!("refused-end_before_signing", on = on, signed = signed)).in_field("on"))
}

/// Lifts a suspension.
pub(super) fn resume(facts: &dyn Facts, envelope: &Envelope, wanted: &Resume) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let id = Id::Agreement(wanted.agreement);
    let mut reasons = day_reasons(held, wanted.on, envelope.day);
    reasons.extend(too_long("reason", wanted.reason.as_deref()));
    let mut after = held.clone();
    match open(&mut after, &[HaltKind::Suspended]) {
        None => reasons.push(Reason::new("not_suspended", msg!("refused-not_suspended", id = id))),
        Some(halt) => reasons.extend(lift(halt, wanted.on, filled(wanted.reason.as_deref())).err()),
    }
    decide(wanted.agreement, &before, &after, reasons)
}

/// Takes a rejection or a withdrawal back, with a reason. What was ended is renewed by a new agreement
/// (Pasal 34 Permendagri 25/2020): its end is taken back by undo alone.
pub(super) fn reopen(facts: &dyn Facts, envelope: &Envelope, wanted: &Reopen) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let id = Id::Agreement(wanted.agreement);
    let mut reasons = day_reasons(held, wanted.on, envelope.day);
    let reason = needed_reason(&wanted.reason);
    let mut after = held.clone();
    match open(&mut after, &[HaltKind::Rejected, HaltKind::Withdrawn]) {
        None => reasons.push(Reason::new("not_halted", msg!("refused-not_halted", id = id))),
        Some(halt) => reasons.extend(lift(halt, wanted.on, reason.as_ref().ok().cloned()).err()),
    }
    reasons.extend(reason.err());
    decide(wanted.agreement, &before, &after, reasons)
}

/// The newest halt of these kinds that nobody lifted.
fn open<'a>(agreement: &'a mut Agreement, kinds: &[HaltKind]) -> Option<&'a mut Halt> {
    agreement.halts.values_mut().rev().find(|halt| kinds.contains(&halt.kind) && halt.lifted.is_none())
}

/// # Errors
/// `impossible_order`: before it held.
fn lift(halt: &mut Halt, on: PartialDate, because: Option<String>) -> Result<(), Reason> {
    if on.latest() < halt.on.earliest() {
        let message = msg!("refused-lifted_before", on = on, halt = halt.kind.message(), since = halt.on);
        return Err(Reason::new("impossible_order", message).in_field("on"));
    }
    halt.lifted = Some(on);
    halt.lifted_because = because;
    Ok(())
}

#[cfg(test)]
mod tests;
