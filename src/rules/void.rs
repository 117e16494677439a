//! `void`: hidden with a reason, undone like anything else. What others still name stays.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::region::regions;
use crate::model::{
    Agreement, Change, Checklist, ChecklistId, Envelope, FollowUpId, Id, Message, Packed, Partner, Reason, Refusal, Target, Verdict, Void,
};
use crate::msg;

use super::Facts;
use super::limits::{filled, too_long};
use super::typed::{self, read};

/// # Errors
/// All that hold of `not_found` or `void_already`, `reason_missing`, `too_long`, `still_referenced`.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, target: Target, reason: &str) -> Verdict {
    let said = filled(Some(reason));
    let missing = || Reason::new("reason_missing", msg!("refused-void_reason")).in_field("reason");
    let still = |by: Id| Reason::new("still_referenced", still_named(target, by));
    let wrong = said.is_none().then(missing).into_iter().chain(too_long("reason", said.as_deref()));
    let mut reasons: Vec<Reason> = wrong.chain(named_by(facts, target).map(still)).collect();
    let void = Void { on: envelope.day, by: envelope.author.clone(), reason: said.unwrap_or_default() };
    let change = match (Hiding { facts, target, void }).change() {
        Ok(change) => change,
        Err(refusal) => {
            reasons.splice(0..0, refusal.reasons);
            None
        }
    };
    if !reasons.is_empty() {
        return Err(Refusal { reasons, report: Report::None });
    }
    let report = Report::Fields(FieldsReport { target: Some(target), told: Vec::new() });
    Ok(Decision { changes: change.into_iter().collect(), undoes: None, report })
}

/// What still names it, and what can be done about that.
fn still_named(target: Target, by: Id) -> Message {
    let id = target.to_string();
    match (target, by) {
        (_, Id::FollowUp(_)) => msg!("refused-void_answered", id = id, by = by),
        (Target::Recommendation(..) | Target::Record(Id::Checklist(_)), _) => msg!("refused-void_served", id = id, by = by),
        _ => msg!("refused-void_referenced", id = id, by = by),
    }
}

/// What is hidden, and what is written of it.
struct Hiding<'f> {
    facts: &'f dyn Facts,
    target: Target,
    void: Void,
}

impl Hiding<'_> {
    fn change(self) -> Result<Option<Change<Packed>>, Refusal> {
        match self.target {
            Target::Record(Id::Agreement(_)) => self.of(|a: &mut Agreement| Some(&mut a.void)),
            Target::Record(Id::Partner(_)) => self.of(|p: &mut Partner| Some(&mut p.void)),
            Target::Record(Id::Checklist(_)) => self.of(|c: &mut Checklist| Some(&mut c.void)),
            Target::Record(Id::FollowUp(_) | Id::Office | Id::Pack(_) | Id::Holidays | Id::Minute(_) | Id::Decided(_)) => {
                Err(self.not_there())
            }
            Target::Document(_, number) => self.of(move |a: &mut Agreement| Some(&mut a.documents.get_mut(&number)?.void)),
            Target::Activity(_, number) => self.of(move |a: &mut Agreement| Some(&mut a.activities.get_mut(&number)?.void)),
            Target::Recommendation(_, number) => self.of(move |c: &mut Checklist| Some(&mut c.recommendations.get_mut(&number)?.void)),
        }
    }

    /// The change of a record in which `place` is where it is written.
    fn of<T: Serialize + DeserializeOwned + Clone>(
        self,
        place: impl FnOnce(&mut T) -> Option<&mut Option<Void>>,
    ) -> Result<Option<Change<Packed>>, Refusal> {
        let id = self.target.record();
        let before = read::<T>(self.facts, id)?.ok_or_else(|| self.not_there())?;
        // A part of what is void stands nowhere as it is.
        let whole = Target::Record(id);
        if self.target != whole && self.facts.record(id).is_some_and(|stored| stored.value.get("void").is_some()) {
            return Err(Refusal::of(Reason::new("void_already", msg!("refused-void", id = whole.to_string()))));
        }
        let mut after = before.record.clone();
        let held = place(&mut after).ok_or_else(|| self.not_there())?;
        if held.is_some() {
            return Err(Refusal::of(Reason::new("void_already", msg!("refused-void", id = self.target.to_string()))));
        }
        *held = Some(self.void);
        typed::change(id, Some(&before), &after)
    }

    fn not_there(&self) -> Refusal {
        Refusal::of(Reason::new("not_found", msg!("refused-not_there", id = self.target.to_string())))
    }
}

/// Another record that names what is to be hidden.
fn named_by(facts: &dyn Facts, target: Target) -> Option<Id> {
    match target {
        Target::Record(Id::Agreement(number)) => facts.followers(number).first().map(|&by| Id::Agreement(by)),
        Target::Record(Id::Partner(number)) => agreement_with(facts, number),
        Target::Record(Id::Checklist(list)) => naming(facts, list, None),
        Target::Recommendation(list, number) => naming(facts, list, Some(number)),
        Target::Record(_) | Target::Document(..) | Target::Activity(..) => None,
    }
}

/// An agreement with this partner.
fn agreement_with(facts: &dyn Facts, partner: u32) -> Option<Id> {
    if !facts.is_referenced(Id::Partner(partner)) {
        return None;
    }
    facts.agreements_with(partner).into_iter().map(Id::Agreement).find(|id| !is_void(facts, *id))
}

/// An answer to the list, or to one recommendation of it; else an agreement that serves it.
fn naming(facts: &dyn Facts, list: ChecklistId, number: Option<u16>) -> Option<Id> {
    let serving = || facts.served(list).into_iter().find(|(served, _)| number.is_none_or(|number| number == *served));
    answer(facts, list, number).or_else(|| serving().map(|(_, by)| Id::Agreement(by)))
}

/// An answer to the list, or to one recommendation of it.
fn answer(facts: &dyn Facts, list: ChecklistId, number: Option<u16>) -> Option<Id> {
    if !facts.is_referenced(Id::Checklist(list)) {
        return None;
    }
    let checklist = read::<Checklist>(facts, Id::Checklist(list)).ok().flatten()?.record;
    let numbers = checklist.recommendations.into_keys().filter(|n| number.is_none_or(|number| number == *n));
    let answers = numbers.flat_map(|n| regions().iter().map(move |region| Id::FollowUp(FollowUpId::new(list, n, region.code))));
    answers.into_iter().find(|id| facts.record(*id).is_some())
}

fn is_void(facts: &dyn Facts, id: Id) -> bool {
    facts.record(id).is_some_and(|stored| stored.value.get("void").is_some())
}
