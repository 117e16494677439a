//! `set` and `new`: fields from what was typed into them. All that is wrong is told at once, each with what
//! would be right; only what was named is saved.

mod activity;
mod agreement;
mod document;
mod event;
mod laid;
mod meeting;
mod partner;
mod partner_named;
mod reading;
mod shapes;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::field::Subject;
use crate::model::{Envelope, Id, New, Reason, Refusal, Target, Verdict};
use crate::msg;
use crate::text::one_line;

use super::Facts;
use super::typed::{self, Typed};
use laid::Fields;
pub(super) use partner_named::{Named, named, partner as partner_there, slip};
pub(super) use reading::Reading;
pub use shapes::no_date;
pub(super) use shapes::value as read_value;

/// Changes the fields named of what is there.
pub(super) fn set(facts: &dyn Facts, envelope: &Envelope, target: Target, fields: &[(String, String)]) -> Verdict {
    let fields = on_one_line(fields, Subject::of(target));
    let (reading, fields) = (Reading::new(facts, envelope), Fields(&fields));
    let verdict = match target {
        Target::Record(Id::Agreement(number)) => agreement::set(&reading, number, fields),
        Target::Record(Id::Partner(number)) => partner::set(&reading, number, fields),
        Target::Record(Id::Checklist(list)) => meeting::set(&reading, list, fields),
        Target::Record(id @ (Id::FollowUp(_) | Id::Office | Id::Pack(_) | Id::Holidays | Id::Minute(_) | Id::Decided(_))) => {
            Err(Refusal::of(Reason::new("not_found", msg!("refused-no_fields", id = id))))
        }
        Target::Document(agreement, number) => document::set(&reading, agreement, number, fields),
        Target::Activity(agreement, number) => activity::set(&reading, agreement, number, fields),
        Target::Recommendation(list, number) => meeting::set_recommendation(&reading, list, number, fields),
    };
    verdict.map(|decision| telling(decision, reading.told()))
}

/// Makes a record, or a numbered part of one.
pub(super) fn new(facts: &dyn Facts, envelope: &Envelope, new: New, fields: &[(String, String)]) -> Verdict {
    let fields = on_one_line(fields, Some(Subject::of_new(new)));
    let (reading, fields) = (Reading::new(facts, envelope), Fields(&fields));
    let verdict = match new {
        New::Agreement => agreement::new(&reading, fields),
        New::Partner => partner::new(&reading, fields),
        New::Checklist => meeting::new(&reading, fields),
        New::Document(agreement) => document::new(&reading, agreement, fields),
        New::Activity(agreement) => activity::new(&reading, agreement, fields),
        New::Recommendation(list) => meeting::new_recommendation(&reading, list, fields),
    };
    verdict.map(|decision| telling(decision, reading.told()))
}

/// What was typed, on one line where its field has but one.
fn on_one_line(fields: &[(String, String)], subject: Option<Subject>) -> Vec<(String, String)> {
    let known = subject.map(Subject::fields).unwrap_or_default();
    let has_lines = |code: &str| known.iter().any(|about| about.code == code && about.shape.has_lines());
    let text = |(code, text): &(String, String)| {
        let text = if has_lines(code) { text.clone() } else { one_line(text).into_owned() };
        (code.clone(), text)
    };
    fields.iter().map(text).collect()
}

/// With what was inferred of what was typed. Nothing is told of what changes nothing.
fn telling(mut decision: Decision, inferred: Vec<Reason>) -> Decision {
    if let Report::Fields(report) = &mut decision.report
        && !decision.changes.is_empty()
    {
        report.told.splice(0..0, inferred);
    }
    decision
}

/// The record that is to be changed.
///
/// # Errors
/// `not_found`, `void_already`, `damaged`.
fn held<T: DeserializeOwned>(reading: &Reading<'_>, id: Id) -> Result<Typed<T>, Refusal> {
    let is_void = reading.facts.record(id).is_some_and(|stored| stored.value.get("void").is_some());
    let refused = |code, message| Err(Refusal::of(Reason::new(code, message)));
    match typed::read(reading.facts, id)? {
        None => refused("not_found", msg!("refused-not_there", id = id)),
        Some(_) if is_void => refused("void_already", msg!("refused-void", id = id)),
        Some(held) => Ok(held),
    }
}

/// A numbered part of the record that is to be changed, which is there and not void.
///
/// # Errors
/// `not_found`, `void_already`.
fn part<T>(target: Target, found: Option<T>, is_void: impl Fn(&T) -> bool) -> Result<T, Refusal> {
    let refused = |code, message| Err(Refusal::of(Reason::new(code, message)));
    match found {
        None => refused("not_found", msg!("refused-not_there", id = target.to_string())),
        Some(part) if is_void(&part) => refused("void_already", msg!("refused-void", id = target.to_string())),
        Some(part) => Ok(part),
    }
}

/// The number of a new part behind those that are there.
fn next_number<T>(parts: &std::collections::BTreeMap<u16, T>) -> u16 {
    parts.keys().next_back().map_or(1, |last| last.saturating_add(1))
}

/// The change of one record, unless something is wrong.
fn decided<T: Serialize>(target: Target, before: Option<&Typed<T>>, after: &T, reasons: Vec<Reason>) -> Verdict {
    refused_if_any(reasons)?;
    let changes = typed::change(target.record(), before, after)?.into_iter().collect();
    Ok(Decision { changes, undoes: None, report: Report::Fields(FieldsReport { target: Some(target), told: Vec::new() }) })
}

fn refused_if_any(reasons: Vec<Reason>) -> Result<(), Refusal> {
    if reasons.is_empty() { Ok(()) } else { Err(Refusal { reasons, report: Report::None }) }
}

#[cfg(test)]
mod tests;
