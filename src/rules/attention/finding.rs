//! What is found of an agreement on a day, before anything is said of it: lists ask it of every row.

use crate::model::day::add_days;
use crate::model::{Attention, Day, HalfYear, Status};
use crate::rules::Standing;
use crate::rules::course::CoursePaper;
use crate::rules::due::Due;
use crate::rules::duties::Owed;
use crate::rules::orders::ahead::Ahead;
use crate::rules::orders::{self, Broken};
use crate::rules::outside::{Outside, outside};
use crate::rules::procedure::{EventRule, Procedure, Supervision};
use crate::rules::stage_facts::{Running, StageFacts};
use crate::rules::status::status;

use super::{Rule, letter, papers, record, stage, stalled, supervised, term, yearly};

/// One thing that a rule found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding<'a> {
    pub rule: Rule,
    /// The day that matters, where there is one.
    pub due: Option<Due>,
    pub about: About<'a>,
}

/// What it was found in, where the agreement's own facts do not say it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum About<'a> {
    Facts,
    Outside(Outside),
    Clock(Running<'a>),
    /// An event that is owed from an earlier stage on.
    Event(&'a EventRule),
    Duty(Owed<'a>),
    Supervision(&'a Supervision, HalfYear),
    /// A paper, and the day on which its file was looked at.
    Paper(&'a CoursePaper, Day),
    Order(Broken<'a>),
    Ahead(Ahead<'a>),
}

impl Finding<'_> {
    /// Found in the agreement's own facts.
    pub const fn of(rule: Rule, due: Option<Due>) -> Self {
        Self { rule, due, about: About::Facts }
    }
}

/// An agreement that is asked about, on a day.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub standing: &'a Standing<'a>,
    pub procedure: &'a Procedure,
    /// Its status on the day.
    pub status: Status,
    pub day: Day,
}

impl<'a> Case<'a> {
    pub fn of(standing: &'a Standing<'a>, procedure: &'a Procedure, day: Day) -> Self {
        Self { standing, procedure, status: status(standing, procedure, day), day }
    }

    /// The stage that holds, where a rule pack judges it.
    pub fn facts(&self) -> Option<StageFacts<'a>> {
        self.standing.course.and_then(|_| StageFacts::of(self.standing, self.procedure, self.day))
    }

    /// What is found of it. Of what was rejected, withdrawn or ended its papers and missing reports alone still matter; of what is
    /// suspended or expired no clock of a stage runs against anybody.
    pub fn each_finding(&self, found: &mut impl FnMut(Finding<'a>)) {
        papers::find(self, found);
        // A suspended agreement is not reported on; what is over may still owe a report.
        if self.status != Status::Suspended {
            yearly::find(self, found);
        }
        if matches!(self.status, Status::Rejected | Status::Withdrawn | Status::Ended) {
            return;
        }
        record::find(self, found);
        for outside in outside(self.standing, self.procedure, self.day) {
            found(Finding { rule: Rule::of_outside(&outside, self.standing.kind), due: None, about: About::Outside(outside) });
        }
        orders::each_broken(self.standing, self.procedure, self.day, &mut |broken| {
            found(Finding { rule: Rule::of_order(&broken), due: None, about: About::Order(broken) });
        });
        term::find(self, found);
        let facts = self.facts();
        if self.status != Status::Expired {
            letter::find(self, facts.as_ref(), found);
        }
        if !matches!(self.status, Status::Expired | Status::Suspended) {
            if let Some(facts) = &facts {
                stage::find(facts, found);
                stalled::find(self, facts, found);
            }
            supervised::find(self, found);
        }
    }

    /// Every day on which something else may be found than on the day before, or which day of several comes first,
    /// while the status stays; `marks` are what is found.
    pub fn each_turning_day(&self, marks: Marks, turn: &mut impl FnMut(Day)) {
        let facts = self.facts();
        papers::each_turning_day(self.standing, turn);
        record::each_turning_day(self, turn);
        term::each_turning_day(self, turn);
        letter::each_turning_day(self, facts.as_ref(), turn);
        if let Some(facts) = &facts {
            stage::each_turning_day(facts, turn);
            stalled::each_turning_day(self, facts, turn);
        }
        yearly::each_turning_day(self, turn);
        supervised::each_turning_day(self, turn);
        if marks.is_partly_dated {
            self.each_turn_of_order(turn);
        }
    }

    /// The days on which another reason may come first: a date known in part is due today as long as it may be, and
    /// is overtaken by those that pass meanwhile.
    fn each_turn_of_order(&self, turn: &mut impl FnMut(Day)) {
        self.each_finding(&mut |finding| {
            finding.due.iter().for_each(|due| [due.earliest(), add_days(due.latest(), 1)].into_iter().for_each(&mut *turn));
        });
    }
}

/// The reasons found, without their sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// A bit for each place in `Attention::ALL`.
    pub bits: u32,
    /// Of the reasons' days the one that is furthest past, else the next.
    pub due: Option<Due>,
    /// Whether one of the days is known in part.
    pub is_partly_dated: bool,
}

impl Marks {
    /// All that is found of an agreement.
    pub fn of(case: &Case<'_>) -> Self {
        let mut marks = Self::default();
        case.each_finding(&mut |finding| marks.add(finding.rule.gives(), finding.due, case.day));
        marks
    }

    pub fn add(&mut self, reason: Attention, due: Option<Due>, day: Day) {
        self.bits |= 1 << reason as u32;
        self.is_partly_dated |= due.is_some_and(|due| !due.is_known());
        self.due = match (self.due, due) {
            (Some(held), Some(due)) if held.falls(day) <= due.falls(day) => Some(held),
            (held, due) => due.or(held),
        };
    }
}
