//! What it means that a later fact is removed: said once more, of the types, and apart from how the register does it.
//!
//! A dated fact is a signature with the end agreed in it, an entry into force, a step into a stage, an event in it, a halt,
//! its lifting, a paper, a look at its file, an activity, an answer, a meeting, a review, its signature, and what was decided
//! in it. It came later where the first day that it may be of lies behind the day that is asked for. An end, a wish, a due
//! day and who is addressed are no facts of a day. What is left without any dated fact, and had one, had not begun.

use std::collections::BTreeMap;

use kerma::model::{Agreement, Checklist, Day, Decided, FollowUp, Id, Minute, PartialDate};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub type Records = BTreeMap<Id, Value>;

/// The register as it was by `day`.
pub fn without_later(records: &Records, day: Day) -> Records {
    let mut left: Records = records.iter().filter_map(|(&id, value)| Some((id, by(id, value.clone(), day)?))).collect();
    let has_met = |id: &Id| !matches!(id, Id::FollowUp(answer) if !left.contains_key(&Id::Checklist(answer.list)));
    let partners_of = |records: &Records| -> Vec<Option<Id>> { records.iter().filter_map(|(id, value)| partner(*id, value)).collect() };
    let (named, still) = (partners_of(records), partners_of(&left));
    let gone: Vec<Id> =
        left.keys().filter(|id| !has_met(id) || named.contains(&Some(**id)) && !still.contains(&Some(**id))).copied().collect();
    gone.iter().for_each(|id| drop(left.remove(id)));
    left
}

/// Of an agreement the partner that it names.
fn partner(id: Id, value: &Value) -> Option<Option<Id>> {
    matches!(id, Id::Agreement(_)).then(|| read::<Agreement>(value).partner)
}

fn by(id: Id, value: Value, day: Day) -> Option<Value> {
    match id {
        Id::Agreement(_) => agreement_by(read(&value), day).map(written),
        Id::Checklist(_) => (read::<Checklist>(&value).date.is_none_or(|met| had_come(met, day))).then_some(value),
        Id::FollowUp(_) => {
            let mut follow_up: FollowUp = read(&value);
            follow_up.answers.retain(|_, answer| answer.on <= day);
            (!follow_up.answers.is_empty()).then(|| written(follow_up))
        }
        Id::Minute(_) => {
            let mut minute: Minute = read(&value);
            minute.signed = minute.signed.filter(|signed| signed.on <= day);
            (minute.begun <= day).then(|| written(minute))
        }
        Id::Decided(_) => (read::<Decided>(&value).on <= day).then_some(value),
        _ => Some(value),
    }
}

fn agreement_by(mut agreement: Agreement, day: Day) -> Option<Agreement> {
    let (was_dated, had_ended) = (dates(&agreement) > 0, agreement.until.is_some_and(|until| had_come(until, day)));
    if agreement.signed.is_some_and(|signed| !had_come(signed, day)) {
        (agreement.signed, agreement.until) = (None, None);
    }
    agreement.in_force = agreement.in_force.filter(|on| had_come(*on, day));
    let early: usize = agreement.steps.values().flat_map(|step| step.events.values()).filter(|on| had_come(**on, day)).count()
        + agreement.halts.values().filter(|halt| halt.lifted.is_some_and(|on| had_come(on, day))).count();
    agreement.steps.retain(|_, step| had_come(step.entered, day));
    agreement.steps.values_mut().for_each(|step| step.events.retain(|_, on| had_come(*on, day)));
    agreement.halts.retain(|_, halt| had_come(halt.on, day));
    for halt in agreement.halts.values_mut().filter(|halt| halt.lifted.is_some_and(|on| !had_come(on, day))) {
        (halt.lifted, halt.lifted_because) = (None, None);
    }
    agreement.documents.retain(|_, paper| paper.date.is_none_or(|on| had_come(on, day)));
    let files = agreement.documents.values_mut().filter_map(|paper| paper.file.as_mut());
    files.for_each(|file| file.looked.retain(|_, looked| looked.on <= day));
    agreement.activities.retain(|_, held| had_come(held.on, day));
    (!was_dated || had_ended || early > 0 || dates(&agreement) > 0).then_some(agreement)
}

/// How many dated facts there are by which an agreement begins.
fn dates(agreement: &Agreement) -> usize {
    let events = agreement.steps.values().map(|step| 1 + step.events.len()).sum::<usize>();
    let papers = agreement.documents.values().filter(|paper| paper.date.is_some()).count();
    events + agreement.halts.len() + papers + agreement.activities.len() + usize::from(agreement.signed.is_some())
}

fn had_come(on: PartialDate, day: Day) -> bool {
    on.earliest() <= day
}

fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).expect("a record of its type")
}

fn written(record: impl Serialize) -> Value {
    serde_json::to_value(record).expect("a record")
}
