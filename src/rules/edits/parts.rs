//! Numbered parts of an agreement in a history, told in a line of words: a stage entered, an event, what halts it,
//! a paper, an activity, what it follows.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::{Arg, Document, Follows, Halt, HeldActivity, Message, Move, PartialDate, PlannedStep, Step, Void};
use crate::msg;
use crate::rules::asking;
use crate::rules::procedure::{Event, Pack, Packs, Words};

/// The part that a path leads to, in words, with the sort of it before them; `None` for what is no such part. A step
/// past a gate has a sign of its own.
pub fn told(path: &str, value: &Value, packs: &Packs) -> Option<Message> {
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    Some(match steps.as_slice() {
        ["steps", _] => step(&read(value)?),
        ["steps" | "documents", _, "answers", code] => asking::told(code, &read(value)?),
        ["steps", _, "events", code] => event(code, read(value)?, packs),
        ["planned"] => planned(&read(value)?),
        ["halts", _] => halt(&read(value)?),
        ["halts", _, "lifted"] => msg!("edit-lifted", on = read::<PartialDate>(value)?),
        ["halts", _, "lifted_because"] => msg!("edit-lifted_because", reason = value.as_str()?),
        ["documents", _] => document(&read(value)?, packs),
        ["activities", _] => activity(&read(value)?),
        ["follows"] => follows(read(value)?),
        ["void"] | ["documents" | "activities", _, "void"] => msg!("edit-void", reason = read::<Void>(value)?.reason),
        _ => return None,
    })
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn step(step: &Step) -> Message {
    let stage = step.stage.message();
    let none = || msg!("nothing");
    let note = step.note.as_ref().map_or_else(none, |note| msg!("edit-more", text = note));
    let reason = step.reason.as_deref().unwrap_or_default();
    let entered = match step.how {
        Move::Advance => msg!("edit-step", stage = stage, on = step.entered, note = note),
        Move::Return => msg!("edit-step-return", stage = stage, on = step.entered, reason = reason),
        Move::Pass => msg!("edit-step-pass", stage = stage, on = step.entered, reason = reason),
    };
    let answers: Vec<Arg> = step.answers.iter().map(|(code, answered)| asking::told(code, answered).into()).collect();
    if answers.is_empty() { entered } else { msg!("edit-answered", step = entered, answers = answers) }
}

fn planned(planned: &PlannedStep) -> Message {
    let note = planned.note.as_ref().map_or_else(|| msg!("nothing"), |note| msg!("edit-more", text = note));
    msg!("edit-planned", stage = planned.stage.message(), on = planned.on, note = note)
}

fn event(code: &str, on: PartialDate, packs: &Packs) -> Message {
    msg!("edit-event", name = named(code, packs, |pack| pack.events.get(code).map(Event::happened)), on = on)
}

fn halt(halt: &Halt) -> Message {
    msg!("edit-halt", kind = halt.kind.message(), on = halt.on, reason = &halt.reason)
}

fn document(paper: &Document, packs: &Packs) -> Message {
    let none = || msg!("nothing");
    let number = paper.number.as_ref().map_or_else(none, |number| msg!("edit-document-number", number = number));
    let date = paper.date.map_or_else(none, |date| msg!("edit-document-date", date = date));
    let original = paper.original.as_ref().map_or_else(none, |place| msg!("edit-document-original", place = place));
    msg!("edit-document", name = paper_named(&paper.kind, packs), number = number, date = date, original = original)
}

fn activity(held: &HeldActivity) -> Message {
    let evidence = held.evidence.as_ref().map_or_else(|| msg!("nothing"), |evidence| msg!("edit-more", text = evidence));
    msg!("edit-activity", on = held.on, what = &held.what, evidence = evidence)
}

fn follows(follows: Follows) -> Message {
    msg!("edit-follows", succession = follows.succession.message(), id = follows.agreement)
}

/// The name of a sort of paper.
pub fn paper_named(code: &str, packs: &Packs) -> Arg {
    named(code, packs, |pack| pack.papers.get(code).map(|paper| &paper.name))
}

/// As the newest pack that knows it names it; what none knows keeps its code.
fn named<'p>(code: &str, packs: &'p Packs, name: impl Fn(&'p Pack) -> Option<&'p Words>) -> Arg {
    let name = packs.all().iter().rev().find_map(|ranked| name(&ranked.pack));
    name.map_or_else(|| code.into(), |name| name.clone().into())
}
