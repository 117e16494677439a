//! The term of what was signed: its end, the window of notice, what was forgotten, what stands still.

use crate::model::day::{add_days, add_months};
use crate::model::status::Activity;
use crate::model::{Day, PartialDate, Status};
use crate::rules::due::Due;
use crate::rules::status::{activity, last_activity};
use crate::rules::{extension_papers, turns};

use super::Rule;
use super::finding::{Case, Finding};

/// Nothing of what another agreement follows: that one has the matter now.
pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    let standing = case.standing;
    if standing.succeeded {
        return;
    }
    if turns::turns(standing) && case.status != Status::Expired {
        renewed(case, found);
    } else if let Some(until) = standing.until {
        ends(case, until, found);
    }
    if holds(case) && activity(standing, case.procedure, case.day) == Activity::Dormant {
        found(Finding::of(Rule::Dormant, dormant_since(case)));
    }
}

fn ends<'a>(case: &Case<'a>, until: PartialDate, found: &mut impl FnMut(Finding<'a>)) {
    if case.status == Status::Expired {
        return found(Finding::of(Rule::TermOver, Some(until.into())));
    }
    if add_days(until.earliest(), -Rule::TermEnding.days()) <= case.day {
        found(Finding::of(Rule::TermEnding, Some(until.into())));
    }
    if turns::own_notice_day(case.standing, case.day).is_some_and(|from| from.earliest() <= case.day) && holds(case) {
        found(Finding::of(Rule::NoticeOwn, Some(until.into())));
    }
    if holds(case) {
        extension(case, until, found);
    }
}

fn holds(case: &Case<'_>) -> bool {
    matches!(case.status, Status::InForce | Status::Notice | Status::Dormant)
}

/// The letter of extension by both readings of Pasal 33 Permendagri 25/2020, each with its own day: as one that is sent
/// by a day it is told before that day, as one that is sent from a day on from that day. With the letter its copies are asked for.
fn extension<'a>(case: &Case<'a>, until: PartialDate, found: &mut impl FnMut(Finding<'a>)) {
    let Some(on) = turns::extension_day(case.standing, case.procedure, case.day) else { return };
    if add_days(on.earliest(), -Rule::ExtensionBy.days()) > case.day {
        return;
    }
    let lacking = extension_papers::lacking(case.standing, case.procedure, case.day);
    match lacking.as_slice() {
        [] => {}
        [first, ..] if first.is_letter => {
            found(Finding::of(Rule::ExtensionBy, Some(on)));
            if on.earliest() <= case.day {
                found(Finding::of(Rule::NoticeWindow, Some(until.into())));
            }
        }
        _ => found(Finding::of(Rule::ExtensionCopies, None)),
    }
}

/// Renewed tacitly: the last day of notice before the next turn; how long its turns are, where nobody recorded it.
fn renewed<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    let Case { standing, procedure, day, .. } = *case;
    if let Some((notice, _)) = turns::next_notice(standing, procedure, day)
        && add_days(notice.earliest(), -Rule::AutomaticRenewal.days()) <= day
    {
        found(Finding::of(Rule::AutomaticRenewal, Some(notice)));
    }
    if turns::turn(standing, day).is_some_and(|turn| turn.end.is_none()) {
        found(Finding::of(Rule::TurnUnknown, None));
    }
}

/// The last day of the months after its last activity.
fn dormant_since(case: &Case<'_>) -> Option<Due> {
    let on = |day| add_months(day, case.procedure.dormant_after.into());
    last_activity(case.standing, case.day).map(|last| Due::until_last(on(last.earliest()), on(last.latest())))
}

pub fn each_turning_day(case: &Case<'_>, turn: &mut impl FnMut(Day)) {
    let Case { standing, procedure, day, .. } = *case;
    standing.until.iter().for_each(|until| turn(add_days(until.earliest(), -Rule::TermEnding.days())));
    if let Some((notice, _)) = turns::next_notice(standing, procedure, day) {
        turn(add_days(notice.latest(), 1));
        turn(add_days(notice.earliest(), -Rule::AutomaticRenewal.days()));
    }
    turns::passed_notice(standing, procedure, day).into_iter().for_each(|notice| turn(add_days(notice.latest(), 1)));
    for notice in turns::notice_days(standing, procedure, day) {
        turn(add_days(notice.earliest(), 1));
        turn(notice.earliest());
        turn(add_days(notice.earliest(), -Rule::ExtensionBy.days()));
    }
}
