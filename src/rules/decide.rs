//! A review's decision on one matter, in the author's open minute; the first one begins the minute.

use crate::model::act::Decide;
use crate::model::command::{Decision, Report};
use crate::model::{
    Change, Day, Decided, DecidedId, Envelope, Id, Message, Minute, MinuteId, Outcome, Packed, PartialDate, Reason, Refusal, Verdict,
};
use crate::msg;

use super::limits::{filled, too_long};
use super::review::Subject;
use super::typed::{self, read};
use super::uid::uid;
use super::{Facts, review};

/// Deciding again in the same review changes the decision; what decides the same changes nothing.
///
/// # Errors
/// All that hold of `not_found`, `what_missing`, `who_missing`, `until_missing`, `until_partial`, `until_past`,
/// `too_long`; `too_many_minutes`.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, wanted: &Decide) -> Verdict {
    let subject = Subject::of(facts, &facts.procedure(), wanted.matter, envelope.day);
    let reasons = reasons(subject.as_ref(), envelope.day, wanted);
    let Some(subject) = subject.filter(|_| reasons.is_empty()) else {
        return Err(Refusal { reasons, report: Report::None });
    };
    let open = facts.open_minute(&envelope.author);
    let minute = open.or_else(|| facts.next_minute(year(envelope.day))).ok_or_else(too_many)?;
    let begun = if open.is_none() { begin(facts, envelope, minute, wanted)? } else { None };
    let id = Id::Decided(DecidedId { minute, matter: wanted.matter });
    let before = read::<Decided>(facts, id)?;
    let decided = decided(facts, envelope, wanted, subject);
    let changes = begun.into_iter().chain(typed::change(id, before.as_ref(), &decided)?).collect();
    Ok(Decision { changes, ..Decision::default() })
}

/// What an outcome takes of what was given: the rest is left out.
struct Taken {
    note: bool,
    who: bool,
    until: bool,
}

const fn taken(outcome: Outcome) -> Taken {
    match outcome {
        Outcome::Fine => Taken { note: true, who: false, until: false },
        Outcome::Action => Taken { note: true, who: true, until: true },
        Outcome::Postponed => Taken { note: true, who: false, until: true },
    }
}

fn decided(facts: &dyn Facts, envelope: &Envelope, wanted: &Decide, subject: review::Subject) -> Decided {
    let taken = taken(wanted.outcome);
    Decided {
        outcome: wanted.outcome,
        note: filled(wanted.note.as_deref()).filter(|_| taken.note),
        who: filled(wanted.who.as_deref()).filter(|_| taken.who),
        until: wanted.until.map(PartialDate::earliest).filter(|_| taken.until),
        on: envelope.day,
        by: envelope.author.clone(),
        reasons: subject.reasons(),
        title: subject.title,
        seen: facts.last_change(wanted.matter.into()),
    }
}

fn begin(facts: &dyn Facts, envelope: &Envelope, id: MinuteId, wanted: &Decide) -> Result<Option<Change<Packed>>, Refusal> {
    let minute = Minute {
        uid: uid(envelope.id, 0),
        author: envelope.author.clone(),
        begun: envelope.day,
        query: filled(wanted.query.as_deref()),
        signed: None,
    };
    // One of this id may have been taken back.
    typed::change(Id::Minute(id), read::<Minute>(facts, Id::Minute(id))?.as_ref(), &minute)
}

/// Everything that is missing or wrong, at once.
fn reasons(subject: Option<&Subject>, day: Day, wanted: &Decide) -> Vec<Reason> {
    let absent = || Reason::new("not_found", msg!("refused-no_matter", id = wanted.matter.to_string()));
    let is_empty = |text: &Option<String>| filled(text.as_deref()).is_none();
    let missing = |code, field, message: Message| Reason::new(code, message).in_field(field);
    let is_action = wanted.outcome == Outcome::Action;
    let what = (is_action && is_empty(&wanted.note)).then(|| missing("what_missing", "note", msg!("refused-what_missing")));
    let who = (is_action && is_empty(&wanted.who)).then(|| missing("who_missing", "who", msg!("refused-who_missing")));
    let texts = [("note", &wanted.note), ("who", &wanted.who), ("query", &wanted.query)];
    subject
        .is_none()
        .then(absent)
        .into_iter()
        .chain(what)
        .chain(who)
        .chain(wrong_day(wanted.outcome, wanted.until, day).map(|(code, message)| missing(code, "until", message)))
        .chain(texts.into_iter().filter_map(|(field, text)| too_long(field, text.as_deref())))
        .collect()
}

/// An action is due today at the earliest, what is postponed comes back tomorrow at the earliest.
fn wrong_day(outcome: Outcome, until: Option<PartialDate>, today: Day) -> Option<(&'static str, Message)> {
    if !taken(outcome).until {
        return None;
    }
    match until {
        None if outcome == Outcome::Action => Some(("until_missing", msg!("refused-until_missing-action"))),
        None => Some(("until_missing", msg!("refused-until_missing-postpone"))),
        Some(until) if !until.is_whole() => Some(("until_partial", msg!("refused-until_partial", date = until))),
        Some(until) if until.earliest() < today => Some(("until_past", msg!("refused-until_past", day = until))),
        Some(until) if until.earliest() == today && outcome == Outcome::Postponed => Some(("until_past", msg!("refused-until_today"))),
        Some(_) => None,
    }
}

fn too_many() -> Refusal {
    Refusal::of(Reason::new("too_many_minutes", msg!("refused-too_many_minutes")))
}

fn year(day: Day) -> u16 {
    PartialDate::from(day).year()
}

#[cfg(test)]
mod tests;
