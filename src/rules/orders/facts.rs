//! When the facts that an order names were.

use std::sync::LazyLock;

use crate::model::day::add_days;
use crate::model::{Day, Move, PartialDate, Stage};
use crate::rules::clock::{is_known, last_day};
use crate::rules::procedure::{Calendar, OrderRule, Procedure, Ranked, Route, Unit};
use crate::rules::signing::ORIGINAL;
use crate::rules::{Course, Standing};

/// A fact with its day.
#[derive(Clone, Copy, Debug)]
pub struct At {
    pub on: PartialDate,
    /// Of the end of a clock: whether that day is certain.
    pub is_certain: bool,
    /// The place of the step that it belongs to.
    pub step: Option<usize>,
    /// How often the way had gone back by then, at least and at most.
    pub rounds: (usize, usize),
}

/// The way of an agreement of which no step was recorded.
static NONE: LazyLock<Course> = LazyLock::new(Course::default);

/// An agreement's way with the pack by whose orders it is judged.
pub struct Way<'a> {
    signed: Option<PartialDate>,
    in_force: Option<PartialDate>,
    pub course: &'a Course,
    pub ranked: &'a Ranked,
    pub route: Option<&'a Route>,
    calendar: &'a Calendar,
    pub day: Day,
}

impl<'a> Way<'a> {
    /// By the pack that judges the newest step, else by that of the day; `None` where nothing is recorded that could be
    /// out of order.
    pub fn of(standing: &Standing<'a>, procedure: &'a Procedure, day: Day) -> Option<Self> {
        let course = match standing.course {
            Some(course) => course,
            None if standing.signed.is_some() || standing.in_force.is_some() => &NONE,
            None => return None,
        };
        let packs = &procedure.packs;
        let of_step = course.steps.iter().rev().find_map(|step| packs.of(step.pack?));
        let ranked = of_step.or_else(|| packs.on(day)).or_else(|| packs.all().first())?;
        let route = standing.kind.and_then(|kind| ranked.pack.route(kind));
        let signed = standing.signed.filter(|_| !standing.letter_of_intent);
        Some(Self { signed, in_force: standing.in_force, course, ranked, route, calendar: &procedure.calendar, day })
    }

    /// How often the way has gone back.
    pub fn round(&self) -> usize {
        self.returns().count()
    }

    fn returns(&self) -> impl Iterator<Item = PartialDate> {
        self.course.steps.iter().filter(|step| step.how == Move::Return).map(|step| step.entered)
    }

    /// Everything that a fact has to wait for; nothing where it need not, or where one of them has no date.
    pub fn all(&self, rule: &OrderRule) -> Vec<At> {
        let mut all = Vec::new();
        // What has to be there at all is held in its order too, whatever else is there.
        if !self.is_undated(&rule.earlier) && (rule.needed || !self.is_excused(rule)) {
            self.each(&rule.earlier, rule.stage, &mut |at| all.push(at));
        }
        all
    }

    /// Whether what a fact has to follow is nowhere, where it has to be there: neither it nor what stands for it, between
    /// the same steps back. Where the stage of the rule was never recorded, nobody knows.
    pub fn is_lacking(&self, rule: &OrderRule, later: &At, earlier: &[At]) -> bool {
        if !rule.needed || self.is_undated(&rule.earlier) || rule.unless.iter().any(|name| self.is_undated(name)) {
            return false;
        }
        let meets = |at: &At| at.rounds.0 <= later.rounds.1 && later.rounds.0 <= at.rounds.1;
        let is_there = |name: &str| {
            let mut is_there = false;
            self.each(name, rule.stage, &mut |at| is_there |= meets(&at));
            is_there
        };
        let is_recorded = || rule.stage.is_none_or(|stage| is_there(&format!("stage.{}", stage.code())));
        !earlier.iter().any(meets) && !rule.unless.iter().any(|name| is_there(name)) && is_recorded()
    }

    /// Whether something is there without which alone the order holds.
    pub fn is_excused(&self, rule: &OrderRule) -> bool {
        rule.unless.iter().any(|name| self.is_there(name))
    }

    fn is_there(&self, name: &str) -> bool {
        let mut is_there = self.is_undated(name);
        self.each(name, None, &mut |_| is_there = true);
        is_there
    }

    /// Whether a paper of this name has no date.
    fn is_undated(&self, name: &str) -> bool {
        let kind = name.strip_prefix("document.");
        kind.is_some_and(|kind| self.course.papers.iter().any(|paper| &*paper.kind == kind && paper.date.is_none()))
    }

    /// Every fact of this name by the day; of events and clocks those of `stage` alone, where one is named. When a clock
    /// ends and when a text enters into force is known ahead.
    pub fn each(&self, name: &str, stage: Option<Stage>, each: &mut impl FnMut(At)) {
        let mut by_day = |at: At| {
            if at.on.earliest() <= self.day {
                each(at);
            }
        };
        match name.split_once('.') {
            Some(("document", kind)) => self.papers(kind).for_each(|on| by_day(self.dated(on))),
            Some(("event", code)) => self.events(code, stage, &mut by_day),
            Some(("clock", code)) => self.clocks(code, stage, each),
            Some(("stage", code)) => {
                let steps = self.course.steps.iter().enumerate().filter(|(_, step)| step.stage.code() == code);
                steps.for_each(|(at, step)| by_day(self.in_step(at, step.entered)));
            }
            Some(("field", "signed")) => {
                // The day on the original is the day of signing where none was recorded.
                let signed = self.signed.or_else(|| self.papers(ORIGINAL).max());
                signed.into_iter().for_each(|on| by_day(self.dated(on)));
            }
            Some(("field", _)) => self.in_force.into_iter().for_each(|on| each(self.dated(on))),
            Some(("activity", _)) => self.course.activities.iter().for_each(|on| by_day(self.dated(*on))),
            _ => {}
        }
    }

    fn papers<'w>(&'w self, kind: &'w str) -> impl Iterator<Item = PartialDate> + 'w {
        self.course.papers.iter().filter(move |paper| &*paper.kind == kind).filter_map(|paper| paper.date)
    }

    /// Recorded with a step, else the day of the paper that stands for it.
    fn events(&self, code: &str, stage: Option<Stage>, each: &mut impl FnMut(At)) {
        let mut is_recorded = false;
        let steps = self.course.steps.iter().enumerate().filter(|(_, step)| stage.is_none_or(|stage| step.stage == stage));
        for (at, step) in steps {
            for (_, on) in step.events.iter().filter(|(known, _)| **known == *code) {
                is_recorded = true;
                each(self.in_step(at, *on));
            }
        }
        if is_recorded {
            return;
        }
        let mut rules = self.route.into_iter().flat_map(|route| &route.stages).flat_map(|stage| &stage.event);
        if let Some(kind) = rules.find(|rule| rule.code == code).and_then(|rule| rule.dated_by.as_deref()) {
            self.papers(kind).for_each(|on| each(self.dated(on)));
        }
    }

    /// The first day after a clock, as early as it may be.
    fn clocks(&self, code: &str, stage: Option<Stage>, each: &mut impl FnMut(At)) {
        for (at, step) in self.course.steps.iter().enumerate().filter(|(_, step)| stage.is_none_or(|stage| step.stage == stage)) {
            let mut rules = self.route.into_iter().flat_map(|route| &route.stages).filter(|rule| rule.code == step.stage);
            let clock = rules.find_map(|rule| rule.clock.iter().find(|clock| clock.code == code));
            let is_start = |known: &str, on: PartialDate, starts: &str| known == starts && on.earliest() <= self.day;
            let started =
                clock.and_then(|clock| Some((clock, step.events.iter().find(|(known, on)| is_start(known, *on, &clock.starts))?)));
            if let Some((clock, (_, on))) = started {
                let end = last_day(self.calendar, on.earliest().into(), clock.length, clock.unit);
                let is_certain = on.is_whole() && (clock.unit != Unit::Working || is_known(self.calendar, on.earliest(), end));
                each(At { is_certain, ..self.in_step(at, add_days(end, 1).into()) });
            }
        }
    }

    fn in_step(&self, at: usize, on: PartialDate) -> At {
        let round = self.course.steps.iter().take(at + 1).filter(|step| step.how == Move::Return).count();
        At { on, is_certain: true, step: Some(at), rounds: (round, round) }
    }

    fn dated(&self, on: PartialDate) -> At {
        let surely = self.returns().filter(|back| back.latest() < on.earliest()).count();
        let perhaps = self.returns().filter(|back| back.earliest() <= on.latest()).count();
        At { on, is_certain: true, step: None, rounds: (surely.min(perhaps), perhaps) }
    }
}
