//! Why an agreement cannot go on: whose turn it is and until when, what its stage needs and what is there,
//! what silence will mean, what comes next, and where a rule can be read two ways.

use crate::model::{Actor, Day, Id, Message, PartialDate, Stage};

use super::Around;
use super::procedure::{Basis, Procedure, Silence, Unit};

/// Everything that `w` shows; its short form is the sentence under the panes.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    pub agreement: u32,
    /// `None` where no stage was ever recorded.
    pub stage: Option<Stage>,
    /// As the law counts it and names it: "e", "persetujuan DPRD".
    pub stage_named: Option<Message>,
    pub since: Option<PartialDate>,
    /// The pack that judges this stage; `None` for a stage entered before the first pack's day, which is not
    /// judged.
    pub pack: Option<(Id, String)>,
    pub turn: Option<Turn>,
    /// The clock that runs now, or ran out last.
    pub clock: Option<Clock>,
    /// In the order of the pack: papers, events, conditions.
    pub needs: Vec<Need>,
    /// Everything needed is there, and nothing halts it.
    pub may_advance: bool,
    pub next: Option<Stage>,
    /// What comes after this stage, each with its basis.
    pub after: Vec<Told>,
    /// Term, notice window, extension, back-planning, what can be read two ways, what is not known.
    pub told: Vec<Told>,
    pub sentence: Message,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub actor: Actor,
    pub since: Option<PartialDate>,
    pub until: Option<Day>,
    /// What is to be done.
    pub what: Message,
    /// Round somebody who was silent.
    pub bypass: bool,
    pub basis: Basis,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    pub code: String,
    /// The event that started it.
    pub starts: String,
    pub on: PartialDate,
    /// Days (or months begun) gone by on the day asked for; the first day after the event is 1.
    pub spent: u32,
    pub limit: u16,
    pub unit: Unit,
    /// Its last day.
    pub until: Day,
    pub silence: Silence,
    pub means: Message,
    /// Whether the holidays of every year it touches are known.
    pub holidays_known: bool,
    /// It stopped in time, and on which day.
    pub stopped: Option<PartialDate>,
    pub basis: Basis,
}

impl Clock {
    /// Whether it ran out unanswered before `day`.
    pub fn is_over(&self, day: Day) -> bool {
        self.stopped.is_none_or(|on| on.earliest() > self.until) && self.until < day
    }
}

/// What a need is about: Enter on it fills it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A paper of this kind.
    Document(String),
    /// An event of this code.
    Event(String),
    /// A named check, and the field of the agreement that decides it, where one does.
    Check(&'static str, Option<&'static str>),
}

/// One thing that a stage needs to be left.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// `document.dprd_approval`, `event.copy_sent`, `check.relations`.
    pub code: String,
    pub about: About,
    pub met: bool,
    /// What it is: "persetujuan DPRD".
    pub name: Message,
    /// How it stands: "belum ada", "7 dari 7 isi", "diterima 5 Okt 2026".
    pub state: Message,
    /// Both in one sentence.
    pub sentence: Message,
    pub basis: Basis,
}

/// A line with its basis.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub message: Message,
    pub basis: Option<Basis>,
}

/// Why agreement `number` cannot go on, on `day`; `None` where there is none.
pub fn why(_around: &dyn Around, _procedure: &Procedure, _number: u32, _day: Day) -> Option<Why> {
    todo!()
}
