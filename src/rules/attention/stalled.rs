//! What stands still: a stage without a clock that nobody moved for the months that the office sets (`practice`), and a
//! gate that was passed before everything was there.

use crate::model::day::{add_days, add_months};
use crate::model::{Day, PartialDate, Status};
use crate::rules::Course;
use crate::rules::stage_facts::StageFacts;

use super::Rule;
use super::finding::{About, Case, Finding};
use super::stage::is_of_stage;

pub fn find<'a>(case: &Case<'a>, facts: &StageFacts<'a>, found: &mut impl FnMut(Finding<'a>)) {
    if facts.passed().any(|passed| passed.is_lacking(facts)) {
        found(Finding::of(Rule::GatePassed, None));
    }
    facts.owed_before().for_each(|event| found(Finding { rule: Rule::EventOwed, due: None, about: About::Event(event) }));
    if let Some(until) = until(case, facts).filter(|until| *until < case.day) {
        found(Finding::of(Rule::Stalled, Some(until.into())));
    }
}

/// The last day of the months after the newest move, where no clock of the stage runs or ran out unanswered.
fn until(case: &Case<'_>, facts: &StageFacts<'_>) -> Option<Day> {
    let is_open = matches!(case.status, Status::Exploring | Status::InProcess);
    let clocks = facts.rule.clock.iter().filter(|rule| is_of_stage(rule) && facts.is_for(&rule.levels));
    let runs = clocks.filter_map(|rule| facts.running(rule)).any(|clock| clock.stopped.is_none());
    (is_open && !runs).then(|| add_months(moved(facts.course, case.day), case.procedure.stalled_after.into()))
}

/// The last day of the newest dated fact of a way by `day`.
pub fn moved(course: &Course, day: Day) -> Day {
    let mut newest = Day::MIN;
    course.each_date(&mut |on: PartialDate| {
        if on.earliest() <= day {
            newest = newest.max(on.latest());
        }
    });
    newest
}

pub fn each_turning_day(case: &Case<'_>, facts: &StageFacts<'_>, turn: &mut impl FnMut(Day)) {
    until(case, facts).into_iter().for_each(|until| turn(add_days(until, 1)));
}
