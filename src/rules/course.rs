//! The dated facts of an agreement's way, small enough to stand in the index for every row: what status,
//! stage, turn, limit and activity are drawn from on a day.

use crate::model::question::{Answered, Timed};
use crate::model::{Agreement, Considered, Day, HaltKind, Id, Lost, Move, PartialDate, Stage, Succession};

/// An agreement's steps, halts, papers and activities, without their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// In the order they were entered.
    pub steps: Box<[CourseStep]>,
    pub halts: Box<[CourseHalt]>,
    pub papers: Box<[CoursePaper]>,
    pub activities: Box<[PartialDate]>,
    /// The number of the agreement that it follows.
    pub follows: Option<u32>,
    /// As what it does.
    pub succession: Option<Succession>,
    /// When it is to be signed.
    pub target: Option<PartialDate>,
    /// Whether it is of one level with its partner, as the officer answered.
    pub equal_level: Option<bool>,
    /// Of its text, as ISO 639 codes.
    pub languages: Box<[Box<str>]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseStep {
    pub stage: Stage,
    pub entered: PartialDate,
    pub how: Move,
    pub pack: Option<Id>,
    /// By code.
    pub events: Box<[(Box<str>, PartialDate)]>,
    /// By the question's code: what was answered, and from which day on that holds.
    pub answers: Box<[CourseAnswer]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseAnswer {
    pub code: Box<str>,
    pub value: Box<str>,
    pub on: Day,
    /// The clock that it is about.
    pub about: Option<Timed>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseHalt {
    pub kind: HaltKind,
    pub on: PartialDate,
    pub lifted: Option<PartialDate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoursePaper {
    pub kind: Box<str>,
    pub date: Option<PartialDate>,
    /// The year that a yearly plan or report is about.
    pub year: Option<u16>,
    /// Its own last day.
    pub until: Option<PartialDate>,
    /// What a consideration asks for.
    pub outcome: Option<Considered>,
    /// How its file was found, whenever that changed.
    pub looked: Box<[(Day, Option<Lost>)]>,
}

impl CourseAnswer {
    fn of(code: &str, answered: &Answered) -> Self {
        Self { code: code.into(), value: answered.value.as_str().into(), on: answered.on, about: answered.about }
    }
}

impl CourseStep {
    /// From which day on a question was answered so.
    pub fn answered(&self, code: &str, value: &str) -> Option<Day> {
        self.answers.iter().find(|answer| &*answer.code == code && &*answer.value == value).map(|answer| answer.on)
    }

    /// The same of an answer about a clock as it stands now.
    pub fn answered_of(&self, code: &str, value: &str, clock: Timed) -> Option<Day> {
        let answers = self.answers.iter().filter(|answer| answer.about == Some(clock));
        answers.filter(|answer| &*answer.code == code && &*answer.value == value).map(|answer| answer.on).next()
    }
}

impl Course {
    /// `None` where nothing of it was ever recorded, as of most that come from tables.
    pub fn of(agreement: &Agreement) -> Option<Self> {
        let course = Self {
            steps: agreement
                .steps
                .values()
                .map(|step| CourseStep {
                    stage: step.stage,
                    entered: step.entered,
                    how: step.how,
                    pack: step.pack,
                    events: step.events.iter().map(|(code, on)| (code.as_str().into(), *on)).collect(),
                    answers: step.answers.iter().map(|(code, answered)| CourseAnswer::of(code, answered)).collect(),
                })
                .collect(),
            halts: agreement.halts.values().map(|halt| CourseHalt { kind: halt.kind, on: halt.on, lifted: halt.lifted }).collect(),
            papers: agreement
                .documents
                .values()
                .filter(|paper| paper.void.is_none())
                .map(|paper| CoursePaper {
                    kind: paper.kind.as_str().into(),
                    date: paper.date,
                    year: paper.year,
                    until: paper.until,
                    outcome: paper.outcome,
                    looked: paper.file.iter().flat_map(|file| file.looked.values()).map(|looked| (looked.on, looked.lost)).collect(),
                })
                .collect(),
            activities: agreement.activities.values().filter(|held| held.void.is_none()).map(|held| held.on).collect(),
            succession: agreement.follows.map(|follows| follows.succession),
            follows: agreement.follows.and_then(|follows| if let Id::Agreement(number) = follows.agreement { Some(number) } else { None }),
            target: agreement.target,
            equal_level: agreement.says_equal_level(),
            languages: agreement.languages.iter().map(|language| language.as_str().into()).collect(),
        };
        (course != Self::default()).then_some(course)
    }

    /// The step that holds on `day`: the last entered by then. A partial day counts from its first.
    pub fn step(&self, day: Day) -> Option<&CourseStep> {
        self.place(day).and_then(|at| self.steps.get(at))
    }

    /// The place of that step.
    pub fn place(&self, day: Day) -> Option<usize> {
        self.steps.iter().rposition(|step| step.entered.earliest() <= day)
    }

    /// Whether a paper of this kind is there by `day`; one without a date counts.
    pub fn has_paper(&self, kind: &str, day: Day) -> bool {
        self.papers.iter().any(|paper| *paper.kind == *kind && paper.date.is_none_or(|date| date.earliest() <= day))
    }

    /// Every date in it.
    pub fn each_date(&self, each: &mut impl FnMut(PartialDate)) {
        for step in &self.steps {
            each(step.entered);
            step.events.iter().for_each(|(_, on)| each(*on));
            step.answers.iter().for_each(|answer| each(answer.on.into()));
        }
        self.halts.iter().for_each(|halt| std::iter::once(halt.on).chain(halt.lifted).for_each(&mut *each));
        self.papers.iter().filter_map(|paper| paper.date).chain(self.activities.iter().copied()).for_each(each);
    }

    /// Whether it was rejected, withdrawn or ended by `day`: nobody has the turn any more.
    pub fn is_over(&self, day: Day) -> bool {
        self.over_since(day).is_some()
    }

    /// The first day on which it was, of what holds on `day`.
    pub fn over_since(&self, day: Day) -> Option<Day> {
        let over = self.halts.iter().filter(|halt| halt.kind != HaltKind::Suspended && holds(halt, day));
        over.map(|halt| halt.on.earliest()).min()
    }

    /// Whether a halt of this kind holds on `day`.
    pub fn is_halted(&self, kind: HaltKind, day: Day) -> bool {
        self.halts.iter().any(|halt| halt.kind == kind && holds(halt, day))
    }
}

fn holds(halt: &CourseHalt, day: Day) -> bool {
    halt.on.earliest() <= day && halt.lifted.is_none_or(|lifted| lifted.earliest() > day)
}
