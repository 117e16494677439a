//! Supervision that is owed by whose register this is, in each half of a year.

use crate::model::day::add_days;
use crate::model::{Day, Status};
use crate::rules::supervision::{rule, unsupervised};

use super::Rule;
use super::finding::{About, Case, Finding};

/// Of the half of a year before, and of the one that runs, once its end is near.
pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    if !matches!(case.status, Status::InForce | Status::Notice | Status::Dormant) {
        return;
    }
    let Some(rule) = rule(case.standing, case.procedure, case.day) else { return };
    let near = |due: Day| add_days(due, -Rule::SupervisionDue.days()) <= case.day;
    // One that is past comes first: with it the next is asked for.
    if let Some(open) = unsupervised(case.standing, case.procedure, case.day).find(|open| near(open.due)) {
        found(Finding { rule: Rule::SupervisionDue, due: Some(open.due.into()), about: About::Supervision(rule, open.half) });
    }
}

pub fn each_turning_day(case: &Case<'_>, turn: &mut impl FnMut(Day)) {
    use crate::model::HalfYear;
    if rule(case.standing, case.procedure, case.day).is_none() {
        return;
    }
    let last = HalfYear::of(case.day).last();
    turn(HalfYear::of(case.day).first());
    turn(add_days(last, -Rule::SupervisionDue.days()));
    turn(add_days(last, 1));
}
