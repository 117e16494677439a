//! The term of what was signed: its end, the window of notice, what was forgotten, what stands still.

use crate::model::day::{add_days, add_months};
use crate::model::status::Activity;
use crate::model::{Day, PartialDate, Status};
use crate::rules::Standing;
use crate::rules::status::{activity, last_activity};

use super::Rule;
use super::finding::{Case, Finding};

/// Nothing of what another agreement follows: that one has the matter now.
pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    let standing = case.standing;
    if standing.succeeded {
        return;
    }
    if let Some(until) = standing.until {
        ends(case, until, found);
    }
    if matches!(case.status, Status::InForce | Status::Notice | Status::Dormant)
        && activity(standing, case.procedure, case.day) == Activity::Dormant
    {
        found(Finding::of(Rule::Dormant, dormant_since(case).map(PartialDate::from)));
    }
}

fn ends<'a>(case: &Case<'a>, until: PartialDate, found: &mut impl FnMut(Finding<'a>)) {
    if case.status == Status::Expired {
        return found(Finding::of(Rule::TermOver, Some(until)));
    }
    if add_days(until.earliest(), -Rule::TermEnding.days()) <= case.day {
        found(Finding::of(Rule::TermEnding, Some(until)));
    }
    if case.status == Status::Notice {
        let rule = if case.standing.notice.is_some() { Rule::NoticeOwn } else { Rule::NoticeWindow };
        found(Finding::of(rule, Some(until)));
    }
}

/// The last day of the months after its last activity.
fn dormant_since(case: &Case<'_>) -> Option<Day> {
    last_activity(case.standing, case.day).map(|last| add_months(last, case.procedure.dormant_after.into()))
}

pub fn each_turning_day(standing: &Standing<'_>, turn: &mut impl FnMut(Day)) {
    standing.until.iter().for_each(|until| turn(add_days(until.earliest(), -Rule::TermEnding.days())));
}
