//! What would name a record that is not there: refused, in either direction.

use std::cell::LazyCell;

use serde_json::Value;

use crate::model::checklist::Checklist;
use crate::model::region::regions;
use crate::model::{ChecklistId, DecidedId, FollowUpId, Id, Matter, Reason, RegionCode};
use crate::msg;
use crate::rules::Facts;

use super::{Turn, Turned};

/// The first reference that the turned entry would leave without its record.
pub(super) fn left_dangling(facts: &dyn Facts, turned: &Turned) -> Option<Reason> {
    // Asked for once at most: an import taken back lets thousands of partners go.
    let regions = LazyCell::new(|| facts.regions_with_agreements());
    turned.changes.iter().find_map(|change| {
        let id = change.record;
        let turn = turned.records.get(&id)?;
        sealed(facts, turned, id).or_else(|| match (&turn.before, &turn.after) {
            (Some(_), None) if facts.is_referenced(id) => {
                referrer(facts, turned, id, &regions).or_else(|| decision(facts, turned, id)).or_else(|| successor(facts, turned, id))
            }
            (Some(_), None) => successor(facts, turned, id),
            (_, Some(after)) => unanswerable(facts, turned, id, turn).or_else(|| missing(facts, turned, id, after)),
            (None, None) => None,
        })
    })
}

/// A decision in a minute that is signed and stays so: what somebody put the name under is not changed beneath it.
fn sealed(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Reason> {
    let Id::Decided(decided) = id else { return None };
    let minute = Id::Minute(decided.minute);
    let is_signed = |value: &Value| value.get("signed").is_some();
    let stays = !turned.records.contains_key(&minute) && facts.record(minute).is_some_and(|stored| is_signed(&stored.value));
    stays.then(|| Reason::new("minute_signed", msg!("refused-minute_signed", id = id, minute = minute)))
}

/// Who still names a record that would vanish, without vanishing itself.
fn referrer(facts: &dyn Facts, turned: &Turned, id: Id, with_agreements: &[RegionCode]) -> Option<Reason> {
    let stays = |by: &Id| !turned.vanishes(*by);
    let by = match id {
        Id::Partner(partner) => {
            with_agreements.iter().flat_map(|&region| facts.agreements_between(region, partner)).map(Id::Agreement).find(stays)
        }
        Id::Checklist(list) => checklist(facts, list)
            .into_iter()
            .flat_map(|c| c.recommendations.into_keys())
            .flat_map(|number| regions().iter().map(move |r| Id::FollowUp(FollowUpId::new(list, number, r.code))))
            .find(|by| facts.record(*by).is_some() && stays(by)),
        Id::Pack(_) => {
            let judged = |by: &Id| facts.record(*by).is_some_and(|stored| packs(&stored.value).any(|pack| pack == id));
            with_agreements.iter().flat_map(|&region| facts.agreements_of(region)).map(Id::Agreement).find(|by| stays(by) && judged(by))
        }
        Id::Agreement(_) | Id::FollowUp(_) | Id::Office | Id::Holidays | Id::Minute(_) | Id::Decided(_) => None,
    };
    by.map(|by| still_referenced(id, by))
}

/// What was decided in a review that would vanish, or of a matter that would.
fn decision(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Reason> {
    let mut decided = facts.decisions(id).into_iter().map(Id::Decided);
    decided.find(|by| !turned.vanishes(*by)).map(|by| still_referenced(id, by))
}

/// Who follows an agreement that would vanish.
fn successor(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Reason> {
    let Id::Agreement(number) = id else { return None };
    let mut followers = facts.followers(number).into_iter().map(Id::Agreement);
    followers.find(|by| !turned.vanishes(*by)).map(|by| still_referenced(id, by))
}

/// A region that would leave the list although an answer of it stays.
fn unanswerable(facts: &dyn Facts, turned: &Turned, id: Id, turn: &Turn) -> Option<Reason> {
    let Id::Checklist(list) = id else { return None };
    let typed = |value: &Option<Value>| value.as_ref().and_then(read);
    let (before, after) = (typed(&turn.before)?, typed(&turn.after)?);
    let leaves: Vec<RegionCode> = before.addressed.into_keys().filter(|r| !after.addressed.contains_key(r)).collect();
    let answers = leaves.iter().flat_map(|&region| before.recommendations.keys().map(move |&number| FollowUpId::new(list, number, region)));
    answers.map(Id::FollowUp).find(|by| turned.will_be(facts, *by)).map(|by| still_referenced(id, by))
}

/// What a record that comes back, or is changed back, names without it being there.
fn missing(facts: &dyn Facts, turned: &Turned, id: Id, after: &Value) -> Option<Reason> {
    let names: Vec<Id> = match id {
        Id::Agreement(_) => named(after, "partner").into_iter().chain(followed(after)).chain(packs(after)).collect(),
        Id::FollowUp(answer) => vec![Id::Checklist(answer.list)],
        Id::Decided(DecidedId { minute, matter: Matter::Agreement(number) }) => vec![Id::Minute(minute), Id::Agreement(number)],
        Id::Decided(DecidedId { minute, matter: Matter::FollowUp(answer) }) => vec![Id::Minute(minute), Id::Checklist(answer.list)],
        Id::Partner(_) | Id::Checklist(_) | Id::Office | Id::Holidays | Id::Pack(_) | Id::Minute(_) => Vec::new(),
    };
    let gone = names.into_iter().find(|&name| !turned.will_be(facts, name))?;
    Some(Reason::new("not_found", msg!("refused-names_missing", id = id, missing = gone)))
}

/// The id that stands in this field.
fn named(value: &Value, field: &str) -> Option<Id> {
    value.get(field)?.as_str()?.parse().ok()
}

/// The agreement that this one follows.
fn followed(agreement: &Value) -> Option<Id> {
    named(agreement.get("follows")?, "agreement")
}

/// Adopted packs that judged an agreement's steps; the embedded one is no record.
fn packs(agreement: &Value) -> impl Iterator<Item = Id> {
    let steps = agreement.get("steps").and_then(Value::as_object).into_iter().flat_map(|steps| steps.values());
    steps.filter_map(|step| named(step, "pack")).filter(|pack| *pack != Id::Pack(1))
}

fn still_referenced(id: Id, by: Id) -> Reason {
    Reason::new("still_referenced", msg!("refused-still_referenced", id = id, by = by))
}

fn checklist(facts: &dyn Facts, list: ChecklistId) -> Option<Checklist> {
    facts.record(Id::Checklist(list)).and_then(|stored| read(&stored.value))
}

fn read(value: &Value) -> Option<Checklist> {
    serde::Deserialize::deserialize(value).ok()
}
