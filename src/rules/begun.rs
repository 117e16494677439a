//! What had begun by a day of the past, and what of a record was the case by then: a state of another day is drawn
//! from these.

use serde_json::{Map, Value};

use super::{Course, Standing};
use crate::model::{Agreement, Checklist, Day, Id, PartialDate};

/// Whether an agreement had begun by `day`: not while every dated fact of it lies later, its signature among them.
/// One without a date had, and so had one of which only an end to come is known. A partial date counts from its first.
pub fn has_begun(standing: &Standing<'_>, day: Day) -> bool {
    let (mut is_dated, mut has_begun) = (false, standing.until.is_some_and(|until| until.earliest() <= day));
    let mut look = |on: PartialDate| {
        is_dated = true;
        has_begun |= on.earliest() <= day;
    };
    standing.signed.into_iter().for_each(&mut look);
    standing.course.into_iter().for_each(|course| course.each_date(&mut look));
    has_begun || !is_dated
}

/// A record as it was by `day`: without the dated facts that came later; `None` where it had not begun. Of a record
/// that does not read as its type nothing is known, and nothing is taken.
pub fn record_by(id: Id, mut record: Value, day: Day) -> Option<Value> {
    use serde::Deserialize;
    match id {
        Id::Agreement(_) => {
            if let Ok(agreement) = Agreement::deserialize(&record) {
                let course = Course::of(&agreement);
                if !has_begun(&Standing::of(&agreement, None, course.as_ref()), day) {
                    return None;
                }
            }
            record.as_object_mut().into_iter().for_each(|agreement| agreement_by(agreement, day));
        }
        Id::Checklist(_) => {
            let met = Checklist::deserialize(&record).ok().and_then(|checklist| checklist.date);
            return met.is_none_or(|met| met.earliest() <= day).then_some(record);
        }
        Id::FollowUp(_) => {
            let answers = record.as_object_mut()?.get_mut("answers")?.as_object_mut()?;
            retain(answers, "on", day);
            return (!answers.is_empty()).then_some(record);
        }
        _ => {}
    }
    Some(record)
}

/// The parts of an agreement that are numbered, each with the field that dates it.
const DATED: &[(&str, &str)] = &[("steps", "entered"), ("halts", "on"), ("documents", "date"), ("activities", "on")];

fn agreement_by(agreement: &mut Map<String, Value>, day: Day) {
    for (parts, dated) in DATED {
        if let Some(parts) = agreement.get_mut(*parts).and_then(Value::as_object_mut) {
            retain(parts, dated, day);
        }
    }
    // What ends a text is agreed with its signature.
    if is_later(agreement.get("signed"), day) {
        ["signed", "until"].iter().for_each(|field| drop(agreement.remove(*field)));
    }
    if is_later(agreement.get("in_force"), day) {
        agreement.remove("in_force");
    }
    let parts = |parts: &str, agreement: &mut Map<String, Value>, each: &dyn Fn(&mut Map<String, Value>)| {
        let held = agreement.get_mut(parts).and_then(Value::as_object_mut);
        held.into_iter().flat_map(|held| held.values_mut()).filter_map(Value::as_object_mut).for_each(each);
    };
    parts("steps", agreement, &|step| {
        if let Some(events) = step.get_mut("events").and_then(Value::as_object_mut) {
            events.retain(|_, on| !is_later(Some(on), day));
        }
    });
    parts("halts", agreement, &|halt| {
        if is_later(halt.get("lifted"), day) {
            ["lifted", "lifted_because"].iter().for_each(|field| drop(halt.remove(*field)));
        }
    });
}

fn retain(parts: &mut Map<String, Value>, dated: &str, day: Day) {
    parts.retain(|_, part| !is_later(part.get(dated), day));
}

fn is_later(on: Option<&Value>, day: Day) -> bool {
    let on = on.and_then(Value::as_str).and_then(|text| text.parse::<PartialDate>().ok());
    on.is_some_and(|on| on.earliest() > day)
}

#[cfg(test)]
mod tests;
