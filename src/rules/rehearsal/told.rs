//! What would change, in words: one line for each part, before and after.

use crate::model::code::coded;
use crate::model::{Arg, Message};
use crate::msg;
use crate::rules::attention::reasons;
use crate::rules::procedure::Silence;

use super::{Both, Judged, JudgedClock, Needed};

coded! {
    /// What of an agreement would change.
    Part("rehearsed") {
        Stage = "stage",
        Status = "status",
        Turn = "turn",
        Clock = "clock",
        Due = "due",
        Needs = "needs",
        Attention = "attention",
    }
}

/// One part that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub part: Part,
    pub before: Message,
    pub after: Message,
    /// Both as short as a row of a list needs them.
    short: [Message; 2],
}

impl Change {
    /// "Giliran: DPRD → kepala daerah"
    pub fn message(&self) -> Message {
        self.told(self.before.clone(), self.after.clone())
    }

    /// The same for a row of a list.
    pub fn short(&self) -> Message {
        let [before, after] = self.short.clone();
        self.told(before, after)
    }

    fn told(&self, before: Message, after: Message) -> Message {
        msg!("rehearsed-change", what = self.part.message(), before = before, after = after)
    }
}

/// Every part that would change, in the order of [`Part`]. The limit of a stage is told with its clock; of needs and
/// reasons those that are not the same in both.
pub fn changes(judged: &Both<Judged>, needed: &Both<Vec<Needed>>) -> Vec<Change> {
    let Both { before, after } = judged;
    let clock_told = before.clock != after.clock;
    let all: [(Part, bool, [Message; 2]); 7] = [
        (Part::Stage, before.is_judged != after.is_judged || before.stage != after.stage, [stage(before), stage(after)]),
        (Part::Status, before.status != after.status, [before.status.message(), after.status.message()]),
        (Part::Turn, before.turn != after.turn, [turn(before), turn(after)]),
        (Part::Clock, clock_told, [clock(before.clock), clock(after.clock)]),
        (Part::Due, before.due != after.due && !clock_told, [due(before), due(after)]),
        (Part::Needs, needed.differ(), [needs(&needed.before, &needed.after), needs(&needed.after, &needed.before)]),
        (Part::Attention, before.attention != after.attention, [attention(before, after), attention(after, before)]),
    ];
    let differing = all.into_iter().filter(|(_, differs, _)| *differs);
    let short = |part: Part, told: &[Message; 2]| match (part, before.clock, after.clock) {
        (Part::Clock, Some(before), Some(after)) if before.until != after.until => [before, after].map(end),
        (Part::Needs, ..) => [names(&needed.before, &needed.after), names(&needed.after, &needed.before)],
        (Part::Attention, ..) if before.attention.bits != after.attention.bits => {
            [(before, after), (after, before)].map(|(these, others)| listed(words(these.attention.bits & !others.attention.bits)))
        }
        _ => told.clone(),
    };
    let change = |(part, _, told): (Part, bool, [Message; 2])| {
        let short = short(part, &told);
        let [before, after] = told;
        Change { part, before, after, short }
    };
    differing.map(change).collect()
}

fn stage(judged: &Judged) -> Message {
    match judged.stage {
        Some(stage) if judged.is_judged => stage.message(),
        Some(stage) => msg!("rehearsed-not_judged", stage = stage.message()),
        None => none(),
    }
}

fn turn(judged: &Judged) -> Message {
    judged.turn.map_or_else(none, |actor| actor.message())
}

fn clock(clock: Option<JudgedClock>) -> Message {
    let Some(JudgedClock { limit, unit, silence, until, certain, earliest, stopped }) = clock else { return none() };
    let unit = unit.message();
    if stopped {
        return msg!("rehearsed-clock_stopped", n = limit, unit = unit, until = until);
    }
    match silence {
        _ if !certain => msg!("rehearsed-clock_unsure", n = limit, unit = unit, earliest = earliest),
        Silence::NothingSaid => msg!("rehearsed-clock_plain", n = limit, unit = unit, until = until),
        silence => msg!("rehearsed-clock_silence", n = limit, unit = unit, until = until, silence = silence.message()),
    }
}

fn due(judged: &Judged) -> Message {
    judged.due.map_or_else(none, |due| if judged.due_certain { day(due) } else { unsure(due) })
}

/// The last day of a clock; the earliest that it may be, where it is not certain.
fn end(clock: JudgedClock) -> Message {
    if clock.certain { day(clock.until) } else { unsure(clock.earliest) }
}

fn unsure(day: impl Into<Arg>) -> Message {
    msg!("rehearsed-day_unsure", day = day)
}

fn day(day: impl Into<Arg>) -> Message {
    msg!("rehearsed-day", day = day)
}

fn needs(these: &[Needed], others: &[Needed]) -> Message {
    let alone = these.iter().filter(|need| !others.contains(need));
    listed(alone.map(|need| msg!("rehearsed-need", name = need.name.clone(), state = need.state.clone()).into()).collect())
}

fn names(these: &[Needed], others: &[Needed]) -> Message {
    listed(these.iter().filter(|need| !others.contains(need)).map(|need| need.name.clone().into()).collect())
}

fn attention(these: &Judged, others: &Judged) -> Message {
    let (bits, other) = (these.attention.bits, others.attention.bits);
    // The same reasons with another day: all of them, with the day that comes first. Of some of them it may be another's.
    let is_same = bits == other;
    let shown = if is_same { bits } else { bits & !other };
    let codes = words(shown);
    match these.attention.due.filter(|_| is_same && these.attention.due != others.attention.due && !codes.is_empty()) {
        Some(due) => msg!("rehearsed-reasons_due", reasons = codes, due = due.message()),
        None => listed(codes),
    }
}

fn words(bits: u32) -> Vec<Arg> {
    reasons(bits).into_iter().map(|reason| reason.message().into()).collect()
}

fn listed(parts: Vec<Arg>) -> Message {
    if parts.is_empty() { none() } else { msg!("rehearsed-parts", parts = parts) }
}

fn none() -> Message {
    msg!("rehearsed-none")
}
