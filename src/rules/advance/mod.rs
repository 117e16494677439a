//! `advance`, `pass` and `return`: from stage to stage of the route.

mod given;
mod planned;
mod questions;
mod target;

use crate::model::act::{Advance, Return};
use crate::model::{Agreement, Arg, Day, Envelope, Move, Partner, Reason, Refusal, Stage, Verdict};
use crate::msg;

use super::acting::{
    agreement, based, day_reasons, decide, judged_on, last_step, needed_reason, next_number, not_in_process, or_planned, route, step,
    telling,
};
use super::asking::answer;
use super::level::{self, EQUAL_LEVEL};
use super::limits::{filled, too_long};
use super::procedure::Procedure;
use super::sentence::basis_words;
use super::stage_facts::PLAN_AGAIN;
use super::why::{About, Asked, Need};
use super::{Facts, orders, run_out, signing, typed};

/// Enters the next stage, where everything is there that the present one needs: papers and events given with the
/// act count. The first stage recorded may be any of the route: offices bring agreements that are under way.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, wanted: &Advance) -> Verdict {
    if planned::is_planned(envelope, wanted) {
        return planned::judge(facts, envelope, wanted);
    }
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let procedure = facts.procedure();
    let (ranked, route) = route(wanted.agreement, held, &procedure, wanted.on).map_err(Refusal::of)?;
    let mut reasons: Vec<Reason> = not_in_process(wanted.agreement, held, judged_on(envelope, wanted.on)).into_iter().collect();
    reasons.extend(day_reasons(held, wanted.on, envelope.day).into_iter().map(or_planned));
    reasons.extend(too_long("note", wanted.note.as_deref()));
    let passing = wanted.pass.as_deref().map(needed_reason).transpose().unwrap_or_else(|reason| {
        reasons.push(reason);
        None
    });
    let to = target::next(held, &procedure, route, wanted).unwrap_or_else(|reason| {
        reasons.push(reason);
        None
    });
    let given = given::Given { wanted, route, pack: &ranked.pack, held, to, today: envelope.day };
    reasons.extend(given.reasons());
    let mut after = held.clone();
    given.lay_over(&mut after);
    let asked = questions::Questions { envelope, wanted, procedure: &procedure };
    let partner = after.partner.and_then(|id| typed::read::<Partner>(facts, id).ok().flatten()).map(|partner| partner.record);
    let gate = Gate { facts, envelope, wanted, procedure: &procedure, partner: partner.as_ref() };
    // Gates are judged only where the act itself may be: its day decides what is there.
    let is_gated = wanted.pass.is_none();
    if reasons.is_empty() && is_gated {
        reasons = asked.went_back(&after).map_or_else(|| gate.reasons(&mut after), |reason| vec![reason]);
    }
    if reasons.is_empty() {
        reasons.extend(asked.outcome(&mut after).err());
    }
    let unknown = if reasons.is_empty() && is_gated { unrecorded(&gate.needs(&after)) } else { None };
    let again = to.filter(|_| reasons.is_empty()).map_or(Ok(None), |to| asked.plan_again(&after, to)).unwrap_or_else(|reason| {
        reasons.push(reason);
        None
    });
    let Some(to) = to.filter(|_| reasons.is_empty()) else { return decide(wanted.agreement, &before, held, reasons) };
    let told = sign(&mut after, wanted);
    let how = if passing.is_some() { Move::Pass } else { Move::Advance };
    let mut entered = step(to, wanted.on, how, &procedure);
    entered.note = filled(wanted.note.as_deref());
    entered.reason = passing;
    entered.events = given.events_of_next();
    entered.answers.extend(again.map(|answered| (PLAN_AGAIN.to_owned(), answered)));
    after.steps.insert(next_number(&held.steps), entered);
    after.planned = None;
    telling(wanted.agreement, decide(wanted.agreement, &before, &after, reasons)?, told.into_iter().chain(unknown))
}

/// The gate of the stage that is left.
struct Gate<'a> {
    facts: &'a dyn Facts,
    envelope: &'a Envelope,
    wanted: &'a Advance,
    procedure: &'a Procedure,
    partner: Option<&'a Partner>,
}

impl Gate<'_> {
    fn day(&self) -> Day {
        judged_on(self.envelope, self.wanted.on)
    }

    fn needs(&self, after: &Agreement) -> Vec<Need> {
        let (number, day) = (self.wanted.agreement, self.day());
        Asked { number, agreement: after, partner: self.partner, around: self.facts, procedure: self.procedure, day }.needs()
    }

    /// What keeps it shut, each with its article, and what only a person can say; the answers are laid over `after`.
    fn reasons(&self, after: &mut Agreement) -> Vec<Reason> {
        let level = self.equal_level(after);
        self.time(after).into_iter().chain(level).collect()
    }

    /// What is lacking. What would be there if a clock had run out that is not certain is asked for.
    fn time(&self, after: &mut Agreement) -> Vec<Reason> {
        let (day, procedure) = (self.day(), self.procedure);
        let as_it_is = self.lacking(after);
        if as_it_is.is_empty() {
            return as_it_is;
        }
        let Some(supposed) = run_out::supposed(after, procedure, day) else { return as_it_is };
        if !run_out::is_answered(&self.envelope.replies) && !self.lacking(&supposed).is_empty() {
            return as_it_is;
        }
        match run_out::answered(after, procedure, day, self.envelope) {
            Ok(_) => self.lacking(after),
            Err(reason) => vec![reason],
        }
    }

    fn lacking(&self, after: &Agreement) -> Vec<Reason> {
        let lacking = |need: Need| later(&need, after, self.day()).unwrap_or_else(|| lacking(need));
        let needs = self.needs(after).into_iter().filter(|need| need.is_lacking());
        // What bars the way comes first: nothing else opens it.
        let (bars, others): (Vec<Need>, Vec<Need>) = needs.partition(|need| matches!(need.about, About::Bar(_)));
        bars.into_iter().chain(others).map(lacking).collect()
    }

    /// Whether region and partner are of one level, where the stage asks it and their levels do not say it.
    fn equal_level(&self, after: &mut Agreement) -> Option<Reason> {
        let asks = |need: &Need| need.met.is_none() && matches!(need.about, About::Check(_, Some(EQUAL_LEVEL)));
        let need = self.needs(after).into_iter().find(asks)?;
        let partner = self.partner.map_or("", |partner| partner.name.as_str());
        match answer(self.envelope, EQUAL_LEVEL, level::asked(after.region, partner), level::question()) {
            Ok(answered) => after.equal_level = Some(answered),
            Err(reason) => return Some(based(reason, &need.basis)),
        }
        None
    }
}

/// What nobody recorded and keeps nobody.
fn unrecorded(needs: &[Need]) -> Option<Reason> {
    let names: Vec<Arg> = needs.iter().filter(|need| need.met.is_none()).map(|need| need.name.clone().into()).collect();
    (!names.is_empty()).then(|| Reason::new("conditions_unknown", msg!("told-conditions_unknown", names = names)))
}

/// A paper that is there, and dated after the day of the act.
fn later(need: &Need, after: &Agreement, day: Day) -> Option<Reason> {
    let About::Document(kind) = &need.about else { return None };
    let dates = after.documents.values().filter(|paper| paper.kind == *kind && paper.void.is_none()).filter_map(|paper| paper.date);
    let date = dates.filter(|date| date.earliest() > day).min()?;
    let message = msg!("refused-document_later", document = need.name.clone(), date = date, on = day, basis = basis_words(&need.basis));
    Some(based(Reason::new("missing_document", message).in_field("document"), &need.basis))
}

fn lacking(need: Need) -> Reason {
    let basis = basis_words(&need.basis);
    let reason = match need.about {
        About::Document(kind) => {
            let message = msg!("refused-missing_document", document = need.name, state = need.state, basis = basis, code = kind);
            Reason::new("missing_document", message).in_field("document")
        }
        About::Event(code) => {
            let message = msg!("refused-missing_event", event = need.name, basis = basis, code = code);
            Reason::new("missing_event", message).in_field("event")
        }
        About::Bar(_) => {
            let message = msg!("refused-barred", event = need.name, state = need.state, basis = basis);
            Reason::new("barred", message).in_field("event")
        }
        About::Order(later) => {
            let message = msg!("refused-wrong_order", order = need.sentence, basis = basis);
            Reason::new("wrong_order", message).in_field(orders::field(&later))
        }
        About::Check(_, field) => {
            let message = msg!("refused-condition_broken", broken = need.lacks, basis = basis);
            Reason { field, ..Reason::new("condition_broken", message) }
        }
    };
    based(reason, &need.basis)
}

/// The day of signing, once the signature is given; an original that comes at another stage only speaks.
fn sign(after: &mut Agreement, wanted: &Advance) -> Option<Reason> {
    let leaves_signature = last_step(after).is_some_and(|(_, step)| step.stage == Stage::Signature);
    let brings_original = wanted.documents.iter().any(|paper| paper.kind == signing::ORIGINAL);
    if leaves_signature { signing::sign(after) } else { brings_original.then(|| signing::differing(after)).flatten() }
}

/// Enters an earlier stage again, with a reason; papers stay.
pub(super) fn go_back(facts: &dyn Facts, envelope: &Envelope, wanted: &Return) -> Verdict {
    let before = agreement(facts, wanted.agreement)?;
    let held = &before.record;
    let procedure = facts.procedure();
    let (_, route) = route(wanted.agreement, held, &procedure, wanted.on).map_err(Refusal::of)?;
    let mut reasons: Vec<Reason> = not_in_process(wanted.agreement, held, judged_on(envelope, wanted.on)).into_iter().collect();
    reasons.extend(day_reasons(held, wanted.on, envelope.day));
    let (to, reason) = (target::earlier(held, &procedure, route, wanted), needed_reason(&wanted.reason));
    let mut after = held.clone();
    if let (Ok(to), Ok(reason)) = (&to, &reason) {
        let entered = crate::model::Step { reason: Some(reason.clone()), ..step(*to, wanted.on, Move::Return, &procedure) };
        after.steps.insert(next_number(&held.steps), entered);
        after.planned = None;
    }
    reasons.extend(to.err().into_iter().chain(reason.err()));
    decide(wanted.agreement, &before, &after, reasons)
}

#[cfg(test)]
mod again_tests;
#[cfg(test)]
mod planned_tests;
#[cfg(test)]
mod tests;
