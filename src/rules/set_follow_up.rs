//! `checklist set`: one region's answer to one recommendation.

use std::collections::BTreeMap;

use crate::model::checklist::{Addressed, Checklist};
use crate::model::command::{Decision, Report, SetFollowUp};
use crate::model::{Answer, Change, Day, Envelope, FollowUp, FollowUpId, Id, Packed, PartialDate, Reason, Refusal, State, Verdict};
use crate::msg;

use super::known_region::autonomous;
use super::limits::{filled, too_long};
use super::typed::{self, read};
use super::uid::uid;
use super::{Asked, Facts};

/// The same answer as the one that holds changes nothing; a region that was not on the list comes onto it.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, wanted: &SetFollowUp) -> Verdict {
    let asked = facts.asked(wanted.list);
    let answer = answer(envelope, wanted);
    let mut reasons = reasons(asked.as_deref(), wanted, &answer);
    reasons.extend(asked.as_ref().and_then(|asked| before_meeting(asked.date, envelope.day)));
    let Some(asked) = asked.filter(|_| reasons.is_empty()) else {
        return Err(Refusal { reasons, report: Report::None });
    };
    let id = FollowUpId::new(wanted.list, wanted.number, wanted.region);
    let before = read::<FollowUp>(facts, Id::FollowUp(id))?;
    if before.as_ref().and_then(|b| b.record.on(envelope.day)).is_some_and(|held| same(held, &answer)) {
        return Ok(Decision::default());
    }
    let mut follow_up = match &before {
        Some(before) => before.record.clone(),
        None => FollowUp { uid: uid(envelope.id, 0), answers: BTreeMap::new() },
    };
    let next = follow_up.answers.keys().next_back().map_or(1, |last| last.saturating_add(1));
    follow_up.answers.insert(next, answer);
    let answered = typed::change(Id::FollowUp(id), before.as_ref(), &follow_up)?;
    let changes = answered.into_iter().chain(address(facts, &asked, wanted)?).collect();
    Ok(Decision { changes, ..Decision::default() })
}

fn answer(envelope: &Envelope, wanted: &SetFollowUp) -> Answer {
    Answer {
        state: wanted.state,
        on: envelope.day,
        by: envelope.author.clone(),
        evidence: filled(wanted.evidence.as_deref()),
        document: filled(wanted.document.as_deref()),
        reason: filled(wanted.reason.as_deref()),
    }
}

/// What a meeting recommends is answered after it, whichever day it was.
fn before_meeting(date: Option<PartialDate>, day: Day) -> Option<Reason> {
    let date = date.filter(|date| day < date.earliest())?;
    Some(Reason::new("wrong_order", msg!("refused-before_meeting", on = day, date = date)).in_field("state"))
}

/// Everything that is missing or wrong, at once. Evidence for *done* and a reason for *cannot* are the audit
/// board's own terms (`practice`).
fn reasons(asked: Option<&Asked>, wanted: &SetFollowUp, answer: &Answer) -> Vec<Reason> {
    let list = wanted.list;
    let absent = match asked {
        None => Some(msg!("refused-no_list", id = Id::Checklist(list))),
        Some(asked) if !asked.has(wanted.number) => {
            Some(msg!("refused-no_number", id = Id::Checklist(list), number = wanted.number, count = asked.numbers.len()))
        }
        Some(_) => None,
    };
    let missing = match wanted.state {
        State::Done if answer.evidence.is_none() => {
            Some(Reason::new("evidence_missing", msg!("refused-evidence_missing")).in_field("evidence"))
        }
        State::Cannot if answer.reason.is_none() => Some(Reason::new("reason_missing", msg!("refused-reason_missing")).in_field("reason")),
        _ => None,
    };
    let texts = [("evidence", &answer.evidence), ("document", &answer.document), ("reason", &answer.reason)];
    absent
        .map(|message| Reason::new("not_found", message))
        .into_iter()
        .chain(autonomous(wanted.region).err())
        .chain(missing)
        .chain(texts.into_iter().filter_map(|(field, text)| too_long(field, text.as_deref())))
        .collect()
}

/// Whether `held` says the same, whoever said it and when.
fn same(held: &Answer, answer: &Answer) -> bool {
    let said = |a: &Answer| (a.state, a.evidence.clone(), a.document.clone(), a.reason.clone());
    said(held) == said(answer)
}

/// Puts the region onto the list where it is not on it: all of the list is read for that alone.
fn address(facts: &dyn Facts, asked: &Asked, wanted: &SetFollowUp) -> Result<Option<Change<Packed>>, Refusal> {
    let id = Id::Checklist(wanted.list);
    if asked.addresses(wanted.region) {
        return Ok(None);
    }
    let Some(checklist) = read::<Checklist>(facts, id)? else { return Ok(None) };
    let mut after = checklist.record.clone();
    after.addressed.insert(wanted.region, Addressed::Answered);
    typed::change(id, Some(&checklist), &after)
}

#[cfg(test)]
mod tests;
