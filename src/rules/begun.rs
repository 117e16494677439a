//! What had begun by a day of the past, and what of a record was the case by then: a state of another day is drawn
//! from these.

use serde_json::{Map, Value};

use super::course::{CourseHalt, CoursePaper, CourseStep};
use super::{Course, Standing};
use crate::model::{Agreement, Checklist, Day, Id, PartialDate};

/// Whether an agreement had begun by `day`: not while every dated fact of it lies later, its signature among them.
/// One without a date had, and so had one of which only an end to come is known. A partial date counts from its first.
pub fn has_begun(standing: &Standing<'_>, day: Day) -> bool {
    first_day(standing).is_none_or(|first| first.earliest() <= day)
}

/// The first of the dated facts of an agreement, its end among them where it is not the only one; `None` where none has
/// a date.
pub fn first_day(standing: &Standing<'_>) -> Option<PartialDate> {
    let mut first: Option<PartialDate> = None;
    let mut look = |on: PartialDate| first = Some(first.filter(|first| first.earliest() <= on.earliest()).unwrap_or(on));
    standing.signed.into_iter().for_each(&mut look);
    standing.course.into_iter().for_each(|course| course.each_date(&mut look));
    let until = standing.until.filter(|until| first.is_some_and(|first| until.earliest() < first.earliest()));
    until.or(first)
}

/// Whether a dated fact of an agreement came later than `day`: as it was then it is another one.
pub fn has_later(standing: &Standing<'_>, day: Day) -> bool {
    let mut has_later = standing.signed.is_some_and(|signed| is_after(signed, day));
    let Some(course) = standing.course else { return has_later };
    course.each_date(&mut |on| has_later |= is_after(on, day));
    has_later || course.papers.iter().flat_map(|paper| &paper.looked).any(|(on, _)| *on > day)
}

/// Signature and end as they were by `day`: what ends a text is agreed with its signature.
pub fn signed_by(signed: Option<PartialDate>, until: Option<PartialDate>, day: Day) -> (Option<PartialDate>, Option<PartialDate>) {
    if signed.is_some_and(|signed| is_after(signed, day)) { (None, None) } else { (signed, until) }
}

/// A way as it was by `day`; `None` where nothing of it was there. What is only wanted or said of another agreement
/// has no day of its own.
pub fn course_by(course: &Course, day: Day) -> Option<Course> {
    let was = |on: &PartialDate| !is_after(*on, day);
    let step = |step: &CourseStep| CourseStep {
        events: step.events.iter().filter(|(_, on)| was(on)).cloned().collect(),
        answers: step.answers.iter().filter(|answer| answer.on <= day).cloned().collect(),
        ..step.clone()
    };
    let halt = |halt: &CourseHalt| CourseHalt { lifted: halt.lifted.filter(was), ..halt.clone() };
    let paper =
        |paper: &CoursePaper| CoursePaper { looked: paper.looked.iter().filter(|(on, _)| *on <= day).copied().collect(), ..paper.clone() };
    let left = Course {
        steps: course.steps.iter().filter(|step| was(&step.entered)).map(step).collect(),
        halts: course.halts.iter().filter(|halt| was(&halt.on)).map(halt).collect(),
        papers: course.papers.iter().filter(|paper| paper.date.as_ref().is_none_or(was)).map(paper).collect(),
        activities: course.activities.iter().filter(|on| was(on)).copied().collect(),
        follows: course.follows,
        succession: course.succession,
        target: course.target,
        equal_level: course.equal_level,
        languages: course.languages.clone(),
    };
    (left != Course::default()).then_some(left)
}

fn is_after(on: PartialDate, day: Day) -> bool {
    on.earliest() > day
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
            retain(record.as_object_mut()?, "answers", |answer| !is_later(answer.get("on"), day));
            return record.get("answers").is_some().then_some(record);
        }
        Id::Minute(_) if is_later(record.get("begun"), day) => return None,
        Id::Decided(_) if is_later(record.get("on"), day) => return None,
        Id::Minute(_) => {
            let minute = record.as_object_mut()?;
            if is_later(minute.get("signed").and_then(|signed| signed.get("on")), day) {
                minute.remove("signed");
            }
        }
        _ => {}
    }
    Some(record)
}

/// The parts of an agreement that are numbered, each with the field that dates it.
const DATED: &[(&str, &str)] = &[("steps", "entered"), ("halts", "on"), ("documents", "date"), ("activities", "on")];

fn agreement_by(agreement: &mut Map<String, Value>, day: Day) {
    DATED.iter().for_each(|(parts, dated)| retain(agreement, parts, |part| !is_later(part.get(*dated), day)));
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
        retain(step, "events", |on| !is_later(Some(on), day));
        retain(step, "answers", |answer| !is_later(answer.get("on"), day));
    });
    parts("documents", agreement, &|document| {
        let file = document.get_mut("file").and_then(Value::as_object_mut);
        file.into_iter().for_each(|file| retain(file, "looked", |looked| !is_later(looked.get("on"), day)));
    });
    parts("halts", agreement, &|halt| {
        if is_later(halt.get("lifted"), day) {
            ["lifted", "lifted_because"].iter().for_each(|field| drop(halt.remove(*field)));
        }
    });
}

/// Keeps some of the numbered parts that stand in a field; where none is left the field is not there.
fn retain(record: &mut Map<String, Value>, field: &str, stays: impl Fn(&Value) -> bool) {
    let Some(parts) = record.get_mut(field).and_then(Value::as_object_mut) else { return };
    parts.retain(|_, part| stays(part));
    if parts.is_empty() {
        record.remove(field);
    }
}

fn is_later(on: Option<&Value>, day: Day) -> bool {
    let on = on.and_then(Value::as_str).and_then(|text| text.parse::<PartialDate>().ok());
    on.is_some_and(|on| is_after(on, day))
}

#[cfg(test)]
mod tests;
