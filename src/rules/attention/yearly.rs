//! Yearly plans and reports, from the first of January on. Only of agreements whose way is recorded: of the
//! others nobody knows here what was sent (`reading`).

use chrono::Datelike;

use crate::model::day::add_days;
use crate::model::{Actor, Day, Status};
use crate::rules::Standing;
use crate::rules::duties::{Owed, owed};
use crate::rules::procedure::YearlyRule;

use super::Rule;
use super::finding::{About, Case, Finding};

pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    use Status::{Dormant, Ended, Expired, InForce, Notice};
    if !has_way(case.standing) || !matches!(case.status, InForce | Notice | Dormant | Ended | Expired) {
        return;
    }
    // The years that are past are told in one line, with the day of the first.
    let mut told: Option<&YearlyRule> = None;
    for duty in owed(case.standing, case.procedure, case.day).filter(|duty| !duty.is_there) {
        if let Some(rule) = rule_of(&duty, case.day)
            && !(is_past(&duty, case.day) && told.replace(duty.rule).is_some_and(|told| std::ptr::eq(told, duty.rule)))
        {
            found(Finding { rule, due: duty.due.map(Into::into), about: About::Duty(duty) });
        }
    }
}

/// The years of a duty that are past and missing.
pub fn missing(case: &Case<'_>, rule: &YearlyRule) -> Vec<u16> {
    let owed = owed(case.standing, case.procedure, case.day).filter(|duty| std::ptr::eq(duty.rule, rule));
    owed.filter(|duty| !duty.is_there && is_past(duty, case.day)).map(|duty| duty.about).collect()
}

fn is_past(duty: &Owed<'_>, day: Day) -> bool {
    duty.due.is_some_and(|due| due < day)
}

fn has_way(standing: &Standing<'_>) -> bool {
    standing.course.is_some_and(|course| !course.steps.is_empty())
}

/// A report from the first of January of the year in which it is due, and from then on; a plan without a last day until
/// its year is over; what the governor forwards as long as it is not forwarded.
fn rule_of(duty: &Owed<'_>, day: Day) -> Option<Rule> {
    let is_begun = duty.due.is_none_or(|due| due.year() <= day.year());
    match (duty.rule.actor, duty.rule.year_before, duty.due) {
        _ if !is_begun => None,
        (Actor::Governor, ..) => Some(Rule::ForwardDue),
        (_, true, Some(due)) if due < day => Some(Rule::ReportMissing),
        (_, true, _) => Some(Rule::ReportDue),
        (_, false, _) => Some(Rule::PlanDue),
    }
}

pub fn each_turning_day(case: &Case<'_>, turn: &mut impl FnMut(Day)) {
    if !has_way(case.standing) {
        return;
    }
    let years = case.day.year()..=case.day.year() + 1;
    for ranked in case.procedure.packs.all() {
        turn(ranked.pack.from);
        let ends = ranked.pack.yearly.iter().filter_map(|rule| rule.due.as_ref());
        for (year, end) in years.clone().flat_map(|year| ends.clone().map(move |end| (year, end))) {
            if let Some(end) = Day::from_ymd_opt(year, end.month.into(), end.day.into()) {
                turn(end);
                turn(add_days(end, 1));
            }
        }
    }
    years.filter_map(|year| Day::from_ymd_opt(year, 1, 1)).for_each(turn);
}
