//! What holds in a stage on a day, by the rule that judges it: papers, events, clocks, and whose turn that
//! makes it. Drawn from the dated facts alone, so that lists ask it for every row.

use crate::model::day::{add_days, add_months};
use crate::model::question::Timed;
use crate::model::region::RegionLevel;
use crate::model::{Actor, Considered, Day, Move, PartialDate, RegionCode, Stage};

use super::Standing;
use super::clock::{is_known, last_day};
use super::course::{Course, CoursePaper, CourseStep};
use super::due::Due;
use super::procedure::{Calendar, ClockRule, EventRule, PaperRule, Procedure, Ranked, Route, RouteStage, Silence, TurnRule, Unit};

/// The question whether a clock has run out whose last day is not certain, and the answer that the record keeps of it,
/// with the stage whose clock it is.
pub const HOLIDAYS_UNKNOWN: &str = "holidays_unknown";
pub const PASSED: &str = "over";

/// Whether a plan that went back to be repaired goes to the DPRD again.
pub const PLAN_AGAIN: &str = "plan_again";

/// A stage that was entered, the rule that judges it, and the day for which it is asked.
#[derive(Clone, Copy)]
pub struct StageFacts<'a> {
    pub standing: &'a Standing<'a>,
    pub course: &'a Course,
    /// The step's place in the course.
    at: usize,
    pub step: &'a CourseStep,
    pub ranked: &'a Ranked,
    pub route: &'a Route,
    pub rule: &'a RouteStage,
    pub calendar: &'a Calendar,
    /// From when on there is a rule pack: what was before is judged by none.
    pub first: Day,
    pub day: Day,
}

/// Something that holds, and from when on; no date where nobody recorded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    pub on: Option<PartialDate>,
}

/// A clock that its event started.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Running<'a> {
    pub rule: &'a ClockRule,
    pub on: PartialDate,
    /// Its last day by the holidays known; of an event known in part as late as that may be.
    pub until: Day,
    /// The same as early as it may be: more holidays only make it later.
    pub earliest: Day,
    /// The day by which somebody must have acted: its last, or the last on which a renewal is asked for.
    pub due: Day,
    /// The holidays of every year that it touches are known, where it counts working days.
    pub holidays_known: bool,
    /// What stopped it in time.
    pub stopped: Option<Fact>,
    /// From which day on an officer said that its time has passed.
    passed: Option<Day>,
}

/// How a clock stands that nothing stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    Left,
    /// It may have run out: nothing follows from it until somebody says so.
    Unsure,
    Over,
}

impl Running<'_> {
    /// From which day it is told that somebody has to act: the last day of a renewal, else its own as early as it may be.
    pub fn to_act(&self) -> Day {
        if self.rule.renewal.is_some() { self.due } else { self.earliest }
    }

    /// Its last day, as exactly as that is known.
    pub fn ends(&self) -> Due {
        self.as_known(self.earliest, self.until)
    }

    /// The day by which somebody must have acted, as exactly as that is known.
    pub fn falls_due(&self) -> Due {
        let by = |end| self.rule.renewal.map_or(end, |months| add_months(end, -i32::from(months)));
        self.as_known(by(self.earliest), by(self.until))
    }

    /// What is not certain may be later still: where holidays are not known, and where silence has a meaning, which follows
    /// only once somebody says so.
    fn as_known(&self, earliest: Day, latest: Day) -> Due {
        match self.holidays_known && (self.is_certain() || !self.silence_speaks()) {
            true => Due::until_last(earliest, latest),
            false => Due::not_before(earliest),
        }
    }

    /// What an answer about it is about.
    pub const fn timed(&self) -> Timed {
        Timed { started: self.on, earliest: self.earliest }
    }

    /// Whether its last day is certain.
    pub fn is_certain(&self) -> bool {
        self.holidays_known && self.earliest == self.until
    }

    /// How it stands on `day`. What the law makes of silence follows only from a last day that is certain, or from what
    /// an officer answered; that a paper lapsed is certain once it has on each day on which it may have been made.
    pub fn time(&self, day: Day) -> Time {
        if self.stopped.is_some() || day <= self.earliest {
            return Time::Left;
        }
        let speaks = self.silence_speaks();
        let is_sure = if speaks { self.is_certain() } else { self.holidays_known };
        match (is_sure, self.passed) {
            (true, _) if self.until < day => Time::Over,
            (true, _) => Time::Left,
            (false, Some(on)) if speaks && on <= day => Time::Over,
            (false, _) => Time::Unsure,
        }
    }

    /// Whether the law says what silence means.
    pub const fn silence_speaks(&self) -> bool {
        matches!(self.rule.silence, Silence::DeemedApproved | Silence::GoDirect)
    }

    /// Whether it ran out before `day`, unanswered.
    pub fn is_over(&self, day: Day) -> bool {
        self.time(day) == Time::Over
    }

    /// Since when it is over, where it is.
    fn over_since(&self) -> Day {
        let after = add_days(self.until, 1);
        self.passed.filter(|_| !self.is_certain()).unwrap_or(after)
    }

    /// Whether somebody must still act by its end: silence that the law gives a meaning is no delay.
    pub fn is_due(&self, day: Day) -> bool {
        self.stopped.is_none() && !(self.silence_speaks() && self.is_over(day))
    }

    /// Every day on which it may stand otherwise than on the day before.
    fn each_turning_day(&self, turn: &mut impl FnMut(Day)) {
        [self.earliest, self.until].into_iter().for_each(|end| turn(add_days(end, 1)));
        self.passed.into_iter().for_each(turn);
    }
}

/// Who has the turn.
#[derive(Clone, Copy)]
pub struct Turning<'a> {
    pub rule: &'a TurnRule,
    pub since: Option<PartialDate>,
    /// The clock that ends it, where one runs.
    pub ends: Option<Running<'a>>,
}

impl<'a> StageFacts<'a> {
    /// The stage that holds on `day`; `None` where none was recorded, its kind has no route, or no rule pack
    /// held when it was entered.
    pub fn of(standing: &'a Standing<'a>, procedure: &'a Procedure, day: Day) -> Option<Self> {
        let course = standing.course?;
        let at = course.place(day)?;
        Self::at(standing, course, at, procedure, day)
    }

    fn at(standing: &'a Standing<'a>, course: &'a Course, at: usize, procedure: &'a Procedure, day: Day) -> Option<Self> {
        let step = course.steps.get(at)?;
        let ranked = procedure.packs.of(step.pack?)?;
        let route = ranked.pack.route(standing.kind?)?;
        let rule = route.stages.iter().find(|stage| stage.code == step.stage)?;
        let first = procedure.packs.all().first()?.pack.from;
        Some(Self { standing, course, at, step, ranked, route, rule, calendar: &procedure.calendar, first, day })
    }

    /// The place of its step in the course.
    pub const fn place(&self) -> usize {
        self.at
    }

    /// Whether a rule for these levels is one for this region.
    pub fn is_for(&self, levels: &[RegionLevel]) -> bool {
        levels.is_empty() || levels.contains(&level(self.standing.region))
    }

    /// Whether a paper is one for this region and this sort of cooperation.
    pub fn concerns(&self, rule: &PaperRule) -> bool {
        self.is_for(&rule.levels) && (!rule.technical || self.standing.technical)
    }

    /// Whether nothing but time is still to come before this turn.
    pub fn may_act(&self, turn: &TurnRule) -> bool {
        turn.answers().all(|name| self.fact(name).is_some())
    }

    /// Whether such a paper is one that what happened asks for.
    pub fn asks_for(&self, rule: &PaperRule) -> bool {
        self.concerns(rule) && (rule.when.is_empty() || rule.when.iter().any(|name| self.fact(name).is_some()))
    }

    /// Whether a named fact holds: `document.KIND`, `event.CODE`, `clock.CODE` (that clock has run out).
    pub fn fact(&self, name: &str) -> Option<Fact> {
        match name.strip_prefix("clock.") {
            Some(code) => self.run_out(code),
            None => self.dated(name),
        }
    }

    /// A paper that is there, or an event that happened, by the day.
    fn dated(&self, name: &str) -> Option<Fact> {
        match name.split_once('.') {
            Some(("document", kind)) => self.document(kind),
            Some(("outcome", code)) => self.outcome(code),
            Some(("event", code)) => self.event(code).map(|on| Fact { on: Some(on) }),
            _ => None,
        }
    }

    /// A paper of this kind, or all those by which it is deemed held; one without a date counts as there. Of several
    /// the first one made.
    fn document(&self, kind: &str) -> Option<Fact> {
        let there = self.papers(kind).map(|paper| paper.date).min().map(|on| Fact { on });
        there.or_else(|| self.deemed(kind))
    }

    /// Papers of this kind that are there by the day, and were made since they had to be made anew.
    fn papers(&self, kind: &str) -> impl Iterator<Item = &'a CoursePaper> {
        let (since, day) = (self.anew_since(kind), self.day);
        let there = move |date: Option<PartialDate>| date.is_none_or(|date| date.earliest() <= day) && counts(date, since);
        self.course.papers.iter().filter(move |paper| &*paper.kind == kind && there(paper.date))
    }

    /// A paper that others stand for, from the newest of them on.
    fn deemed(&self, kind: &str) -> Option<Fact> {
        let by = self.ranked.pack.papers.get(kind).map(|paper| &paper.deemed_by).filter(|by| !by.is_empty())?;
        let dates = by.iter().map(|kind| self.papers(kind).map(|paper| paper.date).min()).collect::<Option<Vec<_>>>()?;
        Some(Fact { on: dates.into_iter().max().flatten() })
    }

    /// The newest paper of a kind that has a date by the day.
    pub fn newest(&self, kind: &str) -> Option<&'a CoursePaper> {
        self.papers(kind).filter(|paper| paper.date.is_some()).max_by_key(|paper| paper.date)
    }

    /// What the newest consideration that counts asks for; `None` where there is none, or nobody recorded it.
    fn considered(&self) -> Option<(Considered, Option<PartialDate>)> {
        let mut making = self.route.stages.iter().flat_map(|stage| &stage.paper).filter(|paper| paper.outcome.is_some());
        let newest = self.papers(&making.next()?.kind).max_by_key(|paper| paper.date)?;
        newest.outcome.map(|outcome| (outcome, newest.date))
    }

    fn outcome(&self, code: &str) -> Option<Fact> {
        self.considered().filter(|(outcome, _)| outcome.code() == code).map(|(_, on)| Fact { on })
    }

    /// The stage that it goes back to, unless another one is named: the one before in the route, or where a
    /// consideration asks for a repair the one in which that is done.
    pub fn back(&self) -> Option<Stage> {
        let here = self.route.stages.iter().position(|rule| rule.code == self.rule.code)?;
        let repaired = self.rule.repaired_at.filter(|_| self.outcome(Considered::Repair.code()).is_some());
        repaired.or_else(|| here.checked_sub(1).and_then(|at| self.route.stages.get(at)).map(|rule| rule.code))
    }

    /// The day of the last step back after which papers of this kind are made anew; `None` where those that there are
    /// count.
    pub fn anew_since(&self, kind: &str) -> Option<PartialDate> {
        let steps = self.course.steps.get(..=self.at)?;
        if steps.iter().all(|step| step.how != Move::Return) {
            return None;
        }
        let place = |stage: Stage| self.route.stages.iter().position(|rule| rule.code == stage);
        let made = |rule: &&'a RouteStage| rule.paper.iter().find(|paper| !paper.again && paper.kind == kind);
        let (at, rule) = self.route.stages.iter().enumerate().find_map(|(at, rule)| Some((at, (rule.code, made(&rule)?))))?;
        let (stage, paper) = rule;
        let is_anew = |back: usize| {
            let left = steps[..back].iter().rev().find(|step| step.stage == stage);
            let entered = steps[back..].iter().find(|step| step.stage == stage);
            paper.anew.iter().any(|name| match name.split_once('.') {
                Some(("event", code)) => left.is_some_and(|step| step.events.iter().any(|(known, _)| **known == *code)),
                Some(("answer", code)) => entered.is_some_and(|step| step.answered(code, "yes").is_some()),
                _ => true,
            })
        };
        let backs = steps.iter().enumerate().filter(|(_, step)| step.how == Move::Return && place(step.stage).is_some_and(|to| to <= at));
        backs.filter(|(back, _)| is_anew(*back)).map(|(_, step)| step.entered).next_back()
    }

    /// When an event happened: in this stage where it is one of this stage, so that a stage entered again asks
    /// for it again; else in the newest stage before.
    pub fn event(&self, code: &str) -> Option<PartialDate> {
        let of = |step: &CourseStep| step.events.iter().find(|(known, _)| **known == *code).map(|(_, on)| *on);
        let on = match self.rule.event.iter().find(|rule| rule.code == code) {
            Some(own) => self.newer(of(self.step).or_else(|| self.carried().find_map(of)), own),
            None => self.course.steps.get(..=self.at)?.iter().rev().find_map(of),
        };
        on.filter(|on| on.earliest() <= self.day)
    }

    /// The day of an event of this stage, or of the newest paper that dates it, where that lies behind.
    fn newer(&self, recorded: Option<PartialDate>, rule: &EventRule) -> Option<PartialDate> {
        let recorded = recorded.filter(|on| on.earliest() <= self.day);
        let paper = rule.dated_by.as_ref().and_then(|kind| self.newest(kind)?.date);
        match (recorded, paper) {
            (Some(recorded), Some(paper)) if paper.earliest() <= recorded.latest() => Some(recorded),
            (recorded, paper) => paper.or(recorded),
        }
    }

    /// The last day that the newest paper names by which the start of a clock is dated.
    fn own_end(&self, clock: &ClockRule) -> Option<PartialDate> {
        let event = self.rule.event.iter().find(|event| event.code == clock.starts)?;
        self.newest(event.dated_by.as_ref()?)?.until
    }

    /// The stages that were left past their gate, as they stand today, the newest last.
    pub fn passed(&self) -> impl Iterator<Item = Self> {
        let passed = (1..=self.at).filter(|&at| self.course.steps.get(at).is_some_and(|step| step.how == Move::Pass));
        passed.filter_map(|at| Some(Self { day: self.day, ..self.earlier(at - 1)? }))
    }

    /// Papers and events of this stage without which it could not have been left, and that are not there today.
    pub fn is_lacking(&self, seen_from: &Self) -> bool {
        let holds = |names: &[String]| names.iter().any(|name| self.fact(name).is_some());
        let is_needed = |rule: &&PaperRule| !rule.optional && self.asks_for(rule) && !holds(&rule.unless);
        let papers = self.rule.paper.iter().filter(is_needed).any(|rule| self.document(&rule.kind).is_none());
        let events = || self.rule.event.iter().filter(|rule| rule.needed && self.is_for(&rule.levels));
        papers || events().any(|rule| self.event(&rule.code).is_none() && seen_from.happened(&rule.code).is_none())
    }

    /// Events that stages entered before this one owe still: they keep nobody from going on, and nobody recorded them.
    pub fn owed_before(&self) -> impl Iterator<Item = &'a EventRule> + use<'a> {
        let facts = *self;
        let entered = move |stage: Stage| facts.course.steps.iter().take(facts.at + 1).any(|step| step.stage == stage);
        let stages = facts.route.stages.iter().filter(move |rule| rule.code != facts.rule.code && entered(rule.code));
        let owed = stages.flat_map(|rule| &rule.event).filter(move |rule| rule.owed && facts.is_for(&rule.levels));
        owed.filter(move |rule| facts.happened(&rule.code).is_none())
    }

    /// An event that was recorded in whichever stage.
    pub fn happened(&self, code: &str) -> Option<PartialDate> {
        let events = self.course.steps.get(..=self.at)?.iter().flat_map(|step| &step.events);
        events.filter(|(known, _)| **known == *code).map(|(_, on)| *on).find(|on| on.earliest() <= self.day)
    }

    /// Earlier stays at this stage whose events still count, newest first: where it was answered that what went back
    /// need not pass it again.
    fn carried(&self) -> impl Iterator<Item = &'a CourseStep> {
        let is_carried = self.step.answered(PLAN_AGAIN, "no").is_some();
        let stage = self.step.stage;
        let earlier = if is_carried { self.course.steps.get(..self.at) } else { None };
        earlier.into_iter().flatten().rev().filter(move |step| step.stage == stage)
    }

    /// The clock of this stage, or of the newest stage before that has one of this code, with that stage.
    pub fn clock_named(&self, code: &str) -> Option<(Self, Running<'a>)> {
        let clock = |facts: &Self| facts.rule.clock.iter().find(|rule| rule.code == code && facts.is_for(&rule.levels));
        let found = (0..=self.at).rev().find_map(|at| self.earlier(at).and_then(|facts| Some((facts, clock(&facts)?))));
        let (facts, rule) = found?;
        Some((facts, facts.running(rule)?))
    }

    /// The same, where it has run out.
    fn run_out(&self, code: &str) -> Option<Fact> {
        let (facts, running) = self.clock_named(code)?;
        running.is_over(facts.day).then(|| Fact { on: Some(running.over_since().into()) })
    }

    /// A stage entered earlier, as it was when it was left; judged by the route of this one.
    fn earlier(&self, at: usize) -> Option<Self> {
        if at == self.at {
            return Some(*self);
        }
        let step = self.course.steps.get(at)?;
        let rule = self.route.stages.iter().find(|stage| stage.code == step.stage)?;
        let left = self.course.steps.get(at + 1).map_or(self.day, |next| next.entered.latest().min(self.day));
        Some(Self { at, step, rule, day: left, ..*self })
    }

    /// A clock that its event has started by the day.
    pub fn running(&self, rule: &'a ClockRule) -> Option<Running<'a>> {
        let on = self.event(&rule.starts)?;
        // A paper may set itself less, never more.
        let own = self.own_end(rule);
        let within = |day: Day, own: Option<Day>| own.map_or(day, |own| own.min(day));
        let ends = |from: Day| last_day(self.calendar, from.into(), rule.length, rule.unit);
        let until = within(ends(on.latest()), own.map(PartialDate::latest));
        let earliest = within(ends(on.earliest()), own.map(PartialDate::earliest));
        let due = rule.renewal.map_or(until, |months| add_months(until, -i32::from(months)));
        let holidays_known = rule.unit != Unit::Working || is_known(self.calendar, on.earliest(), until);
        // Nothing is called late by a last day that is not certain.
        let is_certain = holidays_known && earliest == until;
        let clock = Timed { started: on, earliest };
        let passed = std::iter::once(self.step).chain(self.carried());
        let passed = passed.into_iter().find_map(|step| step.answered_of(HOLIDAYS_UNKNOWN, PASSED, clock));
        // Nor is anything late before the day for which an officer said that the time has passed.
        let in_time = |fact: &Fact| match (fact.on, passed) {
            (Some(on), _) if is_certain => on.earliest() <= until,
            (Some(on), Some(passed)) => on.earliest() < passed,
            _ => true,
        };
        let stopped = rule.until.iter().filter_map(|name| self.dated(name)).find(in_time);
        Some(Running { rule, on, until, earliest, due, holidays_known, stopped, passed })
    }

    /// Whether an answer is about a clock of this stage as it stands now, or about none.
    pub fn still_holds(&self, about: Option<Timed>) -> bool {
        let clocks = || self.rule.clock.iter().filter_map(|rule| self.running(rule));
        about.is_none_or(|about| clocks().any(|clock| clock.timed() == about))
    }

    /// Every day on which a clock of this stage or of those before it may stand otherwise than on the day before.
    pub fn each_turn_of_clocks(&self, turn: &mut impl FnMut(Day)) {
        for facts in (0..=self.at).filter_map(|at| self.earlier(at)) {
            facts.rule.clock.iter().filter_map(|rule| facts.running(rule)).for_each(|clock| clock.each_turning_day(turn));
        }
    }

    /// The clock of this stage that may have run out, where what follows from that waits for somebody to say so.
    pub fn unsure(&self) -> Option<Running<'a>> {
        let clocks = self.rule.clock.iter().filter(|rule| self.is_for(&rule.levels)).filter_map(|rule| self.running(rule));
        clocks.filter(|clock| clock.silence_speaks()).find(|clock| clock.time(self.day) == Time::Unsure)
    }

    /// The clock that matters now: the one that ends first of those that run, else the one that ran out last,
    /// else the one that stopped last.
    pub fn clock(&self) -> Option<Running<'a>> {
        let clocks = self.rule.clock.iter().filter(|rule| self.is_for(&rule.levels)).filter_map(|rule| self.running(rule));
        clocks.min_by_key(|clock| {
            let (stopped, over) = (clock.stopped.is_some(), clock.is_over(self.day));
            let end = (clock.until - Day::default()).num_days();
            (stopped, over, if stopped || over { -end } else { end })
        })
    }

    /// Whose turn it is: the first in the rule's order that may act and is not done.
    pub fn turn(&self) -> Option<Turning<'a>> {
        let mut since = Some(self.step.entered);
        let mut last = None;
        for rule in self.rule.turn.iter().filter(|rule| self.is_for(&rule.levels)) {
            let Some(whens) = rule.when.iter().map(|name| self.fact(name)).collect::<Option<Vec<_>>>() else { continue };
            since = whens.iter().filter_map(|fact| fact.on).chain(since).max();
            last = Some(Turning { rule, since, ends: self.turn_ends(rule) });
            let done = rule.until.iter().filter_map(|name| self.fact(name)).collect::<Vec<_>>();
            if done.is_empty() {
                return last;
            }
            since = done.iter().filter_map(|fact| fact.on).min().into_iter().chain(since).max();
        }
        // Everybody is done: who was last leads on.
        last.map(|turning| Turning { since, ends: None, ..turning })
    }

    /// The clock that ends a turn, where it runs.
    fn turn_ends(&self, turn: &TurnRule) -> Option<Running<'a>> {
        self.clock_of(self.rule, turn).and_then(|clock| self.running(clock))
    }

    /// The clock that ends a turn, where one is named.
    pub fn clock_of(&self, rule: &'a RouteStage, turn: &TurnRule) -> Option<&'a ClockRule> {
        let named = |clock: &&ClockRule| turn.until.iter().any(|name| name.strip_prefix("clock.") == Some(&clock.code));
        rule.clock.iter().filter(|clock| self.is_for(&clock.levels)).find(named)
    }

    /// The stages that may follow: those that the rule names, else the next of the route.
    pub fn next(&self) -> Vec<Stage> {
        self.route.after(self.rule.code)
    }

    pub fn actor(&self) -> Option<Actor> {
        self.turn().map(|turning| turning.rule.actor)
    }
}

/// Whether a paper of this date was made since it had to be made anew; one without a date is known to be none.
pub fn counts(date: Option<PartialDate>, since: Option<PartialDate>) -> bool {
    since.is_none_or(|since| date.is_some_and(|date| date.latest() >= since.earliest()))
}

/// What a region is: by its code where the list does not know it.
pub fn level(region: RegionCode) -> RegionLevel {
    match region.region() {
        Some(known) => known.level,
        None if region.is_province() => RegionLevel::Province,
        None => RegionLevel::City,
    }
}
