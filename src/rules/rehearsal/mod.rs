//! What a draft of a rule pack would change: each agreement judged by the law that holds, and again as if the draft held
//! for every stage that is under way, also those entered before its day. Nothing is adopted and nothing written.

mod otherwise;
#[cfg(test)]
mod tests;
mod told;

use crate::model::{Actor, Agreement, Day, Message, PartialDate, Partner, Stage, Status};

use super::attention::{Case, Marks};
use super::position::position;
use super::procedure::{Pack, Procedure, Silence, Unit};
use super::stage_facts::StageFacts;
use super::why::{Asked, Need};
use super::{Around, Standing};
use otherwise::Otherwise;

pub use told::{Change, Part, changes};

/// A draft beside the law that holds.
pub struct Rehearsal<'a> {
    now: &'a Procedure,
    then: Procedure,
    otherwise: Otherwise,
    day: Day,
}

/// Where an agreement stands by one law, drawn from its dated facts alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub stage: Option<Stage>,
    /// Whether a rule of the law judges that stage.
    pub is_judged: bool,
    pub status: Status,
    pub turn: Option<Actor>,
    pub clock: Option<JudgedClock>,
    /// The stage's limit, else the end; whether that is certain.
    pub due: Option<PartialDate>,
    pub due_certain: bool,
    pub attention: Marks,
}

/// The clock that runs, or ran out last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgedClock {
    pub limit: u16,
    pub unit: Unit,
    pub silence: Silence,
    pub until: Day,
    /// Whether that day is certain, and the earliest that it may be.
    pub certain: bool,
    pub earliest: Day,
    /// What it waited for came in time.
    pub stopped: bool,
}

/// The same twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Both<T> {
    pub before: T,
    pub after: T,
}

/// One thing that a stage needs, or that is owed for a year. How it is called and how it stands in words is no part of
/// what is compared.
#[derive(Clone, Debug)]
pub struct Needed {
    pub code: String,
    pub met: Option<bool>,
    /// The year that it is about, and its day, of what is owed each year.
    pub year: Option<u16>,
    pub due: Option<Day>,
    pub name: Message,
    pub state: Message,
}

impl Needed {
    fn key(&self) -> (&str, Option<bool>, Option<u16>, Option<Day>) {
        (&self.code, self.met, self.year, self.due)
    }
}

impl PartialEq for Needed {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Judged {
    fn of(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Self {
        let case = Case::of(standing, procedure, day);
        let position = position(standing, procedure, day);
        let facts = StageFacts::of(standing, procedure, day);
        let clock = facts.as_ref().filter(|facts| !facts.course.is_over(day)).and_then(StageFacts::clock);
        Self {
            stage: position.stage,
            is_judged: facts.is_some(),
            status: case.status,
            turn: position.turn,
            clock: clock.map(|clock| JudgedClock {
                limit: clock.rule.length,
                unit: clock.rule.unit,
                silence: clock.rule.silence,
                until: clock.until,
                certain: clock.is_certain(),
                earliest: clock.earliest,
                stopped: clock.stopped.is_some(),
            }),
            due: position.due.map(PartialDate::from).or(standing.until),
            due_certain: position.is_certain,
            attention: Marks::of(&case),
        }
    }
}

impl<'a> Rehearsal<'a> {
    /// A draft as it would judge on `day`, whatever its own first day is.
    pub fn of(now: &'a Procedure, draft: Pack, day: Day) -> Self {
        let otherwise = Otherwise::of(&now.packs, &draft);
        let then = Procedure { packs: now.packs.rehearsing(draft), ..now.clone() };
        Self { now, then, otherwise, day }
    }

    /// By both laws.
    pub fn judged(&self, standing: &Standing<'_>) -> Both<Judged> {
        Both { before: Judged::of(standing, self.now, self.day), after: Judged::of(standing, &self.then, self.day) }
    }

    /// Whether its stage may need something else: only then its record has to be looked at.
    pub fn may_need_otherwise(&self, standing: &Standing<'_>) -> bool {
        let before = StageFacts::of(standing, self.now, self.day);
        before.is_some_and(|facts| standing.kind.is_none_or(|kind| self.otherwise.is_so(facts.ranked.id, kind, facts.step.stage)))
    }

    /// What is needed by both laws, as the record has it.
    pub fn needed(&self, number: u32, agreement: &Agreement, partner: Option<&Partner>, around: &dyn Around) -> Both<Vec<Needed>> {
        let by = |procedure| {
            let asked = Asked { number, agreement, partner, around, procedure, day: self.day };
            let needed = |(need, duty): (Need, Option<super::duties::Duty>)| Needed {
                code: need.code,
                met: need.met,
                year: duty.as_ref().map(|duty| duty.about),
                due: duty.and_then(|duty| duty.due),
                name: need.name,
                state: need.state,
            };
            asked.needs_and_duties().into_iter().map(needed).collect()
        };
        Both { before: by(self.now), after: by(&self.then) }
    }
}

impl<T: PartialEq> Both<T> {
    pub fn differ(&self) -> bool {
        self.before != self.after
    }
}
