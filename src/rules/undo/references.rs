//! What would name a record that is not there, or that is hidden: refused, in either direction.

use serde_json::Value;

use crate::model::checklist::Checklist;
use crate::model::region::regions;
use crate::model::{Arg, DecidedId, FollowUpId, Id, Json, Matter, Reason, RecommendationId};
use crate::msg;
use crate::rules::Facts;

use super::{Turn, Turned};

/// The first reference that the turned entry would leave without its record, or to a hidden one.
pub(super) fn left_dangling(facts: &dyn Facts, turned: &Turned) -> Option<Reason> {
    turned.changes.iter().find_map(|change| {
        let id = change.record;
        let turn = turned.records.get(&id)?;
        if let Some(sealed) = sealed(facts, turned, id) {
            return Some(sealed);
        }
        let (shown, stays_shown) = (is_shown(turn.before.as_ref()), is_shown(turn.after.as_ref()));
        let referrer = if shown && !stays_shown || turn.after.is_none() { referrer(facts, turned, id) } else { None };
        let after = turn.after.as_ref().filter(|_| stays_shown).map(Json::value);
        let named = || after.as_ref().and_then(|after| unfit(facts, turned, id, turn, after));
        let referrer = referrer.or_else(|| if turn.after.is_none() { decision(facts, turned, id) } else { None });
        let referrer = referrer.or_else(|| unanswerable(facts, turned, id, turn)).or_else(|| unservable(facts, turned, id, turn));
        referrer.map(|by| still_referenced(id, by)).or_else(named)
    })
}

/// Who still names a record that would vanish or be hidden, without vanishing or being hidden itself.
fn referrer(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Id> {
    let stays = |by: &Id| turned.left(facts, *by).is_some_and(|left| !is_hidden(&left));
    let agreement = |numbers: Vec<u32>| numbers.into_iter().map(Id::Agreement).find(stays);
    match id {
        Id::Agreement(number) => agreement(facts.followers(number)),
        Id::Partner(partner) => agreement(facts.agreements_with(partner)),
        Id::Pack(_) if facts.is_referenced(id) => {
            let judged = |by: &Id| facts.record(*by).is_some_and(|stored| packs(&stored.value).any(|pack| pack == id));
            let regions = facts.regions_with_agreements().into_iter();
            regions.flat_map(|region| facts.agreements_of(region)).map(Id::Agreement).find(|by| stays(by) && judged(by))
        }
        // Of a checklist its recommendations are asked for, one by one: `unanswerable`, `unservable`.
        Id::Pack(_) | Id::Checklist(_) | Id::FollowUp(_) | Id::Office | Id::Holidays | Id::Minute(_) | Id::Decided(_) => None,
    }
}

/// What was decided in a review that would vanish, or of a matter that would.
fn decision(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Id> {
    facts.decisions(id).into_iter().map(Id::Decided).find(|by| turned.will_be(facts, *by))
}

/// A decision in a minute that is signed and stays so: what somebody put the name under is not changed beneath it.
fn sealed(facts: &dyn Facts, turned: &Turned, id: Id) -> Option<Reason> {
    let Id::Decided(decided) = id else { return None };
    let minute = Id::Minute(decided.minute);
    let is_signed = |value: &Value| value.get("signed").is_some();
    let stays = !turned.records.contains_key(&minute) && facts.record(minute).is_some_and(|stored| is_signed(&stored.value));
    stays.then(|| Reason::new("minute_signed", msg!("refused-minute_signed", id = id, minute = minute)))
}

/// An answer that stays although its region would leave the list, or its recommendation be gone or hidden.
fn unanswerable(facts: &dyn Facts, turned: &Turned, id: Id, turn: &Turn) -> Option<Id> {
    let Id::Checklist(list) = id else { return None };
    if !facts.is_referenced(id) {
        return None;
    }
    let before = turn.before.as_ref().and_then(read)?;
    let after = turn.after.as_ref().and_then(read);
    let after = after.as_ref();
    let numbers = || before.recommendations.keys().copied();
    let leaves = before.addressed.keys().copied().filter(|region| after.is_none_or(|after| !after.addressed.contains_key(region)));
    let of_regions = leaves.flat_map(|region| numbers().map(move |number| FollowUpId::new(list, number, region)));
    let asked_no_more = numbers().filter(|&number| before.asks(number) && !after.is_some_and(|after| after.asks(number)));
    let of_numbers = asked_no_more.flat_map(|number| regions().iter().map(move |region| FollowUpId::new(list, number, region.code)));
    of_regions.chain(of_numbers).map(Id::FollowUp).find(|by| turned.will_be(facts, *by))
}

/// An agreement that stays although a recommendation that it serves would be gone or hidden.
fn unservable(facts: &dyn Facts, turned: &Turned, id: Id, turn: &Turn) -> Option<Id> {
    let Id::Checklist(list) = id else { return None };
    let after = turn.after.as_ref().and_then(read);
    let is_gone = |number: u16| !after.as_ref().is_some_and(|after| after.asks(number));
    let still_serves = |number: u16, by: Id| {
        let left = turned.left(facts, by).filter(|left| !is_hidden(left));
        left.is_some_and(|left| serves(&left).any(|served| served == RecommendationId::new(list, number)))
    };
    let served = facts.served(list).into_iter().map(|(number, by)| (number, Id::Agreement(by)));
    served.filter(|(number, _)| is_gone(*number)).find(|(number, by)| still_serves(*number, *by)).map(|(_, by)| by)
}

/// What a record that comes back, or is changed back, names although it is not there, or hidden. What it named
/// all along is not looked at again.
fn unfit(facts: &dyn Facts, turned: &Turned, id: Id, turn: &Turn, after: &Value) -> Option<Reason> {
    if let Id::FollowUp(answer) = id {
        return unasked(facts, turned, answer, turn);
    }
    if let Id::Decided(DecidedId { minute, matter }) = id {
        let about = match matter {
            Matter::Agreement(number) => Id::Agreement(number),
            Matter::FollowUp(answer) => Id::Checklist(answer.list),
        };
        return [Id::Minute(minute), about].into_iter().find(|id| !turned.will_be(facts, *id)).map(|gone| names_missing(id, gone.into()));
    }
    let Id::Agreement(_) = id else { return None };
    let before = turn.before.as_ref().filter(|before| is_shown(Some(before))).map(Json::value);
    let named_before: Vec<Id> = before.iter().flat_map(names).collect();
    let named = names(after).find_map(|name| match turned.left(facts, name) {
        None => Some(names_missing(id, name.into())),
        Some(left) if is_hidden(&left) && !named_before.contains(&name) => Some(names_hidden(id, name.into())),
        Some(_) => None,
    });
    let served_before: Vec<RecommendationId> = before.iter().flat_map(serves).collect();
    let served = || serves(after).filter(|served| !served_before.contains(served)).find_map(|served| gone(facts, turned, id, served));
    named.or_else(served)
}

/// An answer that comes back to a question that is asked no more.
fn unasked(facts: &dyn Facts, turned: &Turned, answer: FollowUpId, turn: &Turn) -> Option<Reason> {
    if turn.before.is_some() {
        return None;
    }
    gone(facts, turned, Id::FollowUp(answer), RecommendationId::new(answer.list, answer.number))
}

/// Why the record `id` cannot name this recommendation.
fn gone(facts: &dyn Facts, turned: &Turned, id: Id, named: RecommendationId) -> Option<Reason> {
    let list = Id::Checklist(named.list);
    let Some(left) = turned.left(facts, list) else { return Some(names_missing(id, list.into())) };
    let asked: Checklist = serde::Deserialize::deserialize(&left).ok()?;
    match asked.recommendations.get(&named.number) {
        None => Some(names_missing(id, named.to_string().into())),
        Some(_) if asked.void.is_some() => Some(names_hidden(id, list.into())),
        Some(found) if found.void.is_some() => Some(names_hidden(id, named.to_string().into())),
        Some(_) => None,
    }
}

/// Recommendations that an agreement serves.
fn serves(agreement: &Value) -> impl Iterator<Item = RecommendationId> {
    agreement.get("serves").and_then(Value::as_array).into_iter().flatten().filter_map(|id| id.as_str()?.parse().ok())
}

/// Everything that an agreement names: its partner, what it follows, and the packs that judged it.
fn names(agreement: &Value) -> impl Iterator<Item = Id> {
    let followed = agreement.get("follows").and_then(|follows| named(follows, "agreement"));
    named(agreement, "partner").into_iter().chain(followed).chain(packs(agreement))
}

/// The id that stands in this field.
fn named(value: &Value, field: &str) -> Option<Id> {
    value.get(field)?.as_str()?.parse().ok()
}

/// Adopted packs that judged an agreement's steps; the embedded one is no record.
fn packs(agreement: &Value) -> impl Iterator<Item = Id> {
    let steps = agreement.get("steps").and_then(Value::as_object).into_iter().flat_map(|steps| steps.values());
    steps.filter_map(|step| named(step, "pack")).filter(|pack| *pack != Id::Pack(1))
}

fn is_hidden(value: &Value) -> bool {
    value.get("void").is_some()
}

/// Whether there is such a record, and it is not hidden.
fn is_shown(json: Option<&Json>) -> bool {
    // Most records are never hidden: their text tells without being taken apart.
    json.is_some_and(|json| !json.text().contains("\"void\"") || !is_hidden(&json.value()))
}

fn still_referenced(id: Id, by: Id) -> Reason {
    Reason::new("still_referenced", msg!("refused-still_referenced", id = id, by = by))
}

fn names_missing(id: Id, missing: Arg) -> Reason {
    Reason::new("not_found", msg!("refused-names_missing", id = id, missing = missing))
}

fn names_hidden(id: Id, hidden: Arg) -> Reason {
    Reason::new("names_void", msg!("refused-names_void", id = id, hidden = hidden))
}

fn read(json: &Json) -> Option<Checklist> {
    serde_json::from_str(json.text()).ok()
}
