//! Where an agreement stands on a day: one function, never stored.

use crate::model::day::{add_days, add_months};
use crate::model::status::Activity;
use crate::model::{Day, HaltKind, PartialDate, Stage, Status};

use super::procedure::Procedure;
use super::turns::{end, notice_day};
use super::{Standing, turns};

/// The first that holds of: rejected, withdrawn, ended, expired (past its end, signed or not; what is renewed tacitly has the end of its turn), suspended, in the
/// notice window, dormant, in force (signed by more than a letter of intent, or at implementation: routes M and
/// N have no signature), in process (any stage after exploration or offer), exploring. A partial end has passed
/// when its last possible day has; a partial signature counts from its first; notice from the earliest end.
pub fn status(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Status {
    let halted = |kind| standing.course.is_some_and(|course| course.is_halted(kind, day));
    let in_force = is_in_force(standing, day);
    // Each is asked only where none before it holds: lists ask this of every row.
    let table: [(Status, &dyn Fn() -> bool); 9] = [
        (Status::Rejected, &|| halted(HaltKind::Rejected)),
        (Status::Withdrawn, &|| halted(HaltKind::Withdrawn)),
        (Status::Ended, &|| halted(HaltKind::Ended)),
        (Status::Expired, &|| end(standing, day).is_some_and(|end| end.latest() < day)),
        (Status::Suspended, &|| halted(HaltKind::Suspended)),
        (Status::Notice, &|| in_force && notice_day(standing, procedure, day).is_some_and(|from| from.earliest() <= day)),
        (Status::Dormant, &|| in_force && activity(standing, procedure, day) == Activity::Dormant),
        (Status::InForce, &|| in_force),
        (Status::InProcess, &|| is_in_process(standing, day)),
    ];
    table.into_iter().find(|(_, holds)| holds()).map_or(Status::Exploring, |(status, _)| status)
}

/// Signed by more than a letter of intent, or at implementation: routes M and N have no signature.
pub(super) fn is_in_force(standing: &Standing<'_>, day: Day) -> bool {
    let signed = !standing.letter_of_intent && standing.signed.is_some_and(|signed| signed.earliest() <= day);
    signed || stage(standing, day) == Some(Stage::Implementation)
}

fn is_in_process(standing: &Standing<'_>, day: Day) -> bool {
    !matches!(stage(standing, day), None | Some(Stage::Initiative | Stage::Exploration | Stage::Offer))
}

fn stage(standing: &Standing<'_>, day: Day) -> Option<Stage> {
    standing.course.and_then(|course| course.step(day)).map(|step| step.stage)
}

/// Whether something was done under it within the months that the office set; unknown where nothing was ever
/// recorded. A partial day of an activity counts to its last.
pub fn activity(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Activity {
    match last_activity(standing, day) {
        None => Activity::Unknown,
        Some(last) if add_months(last.latest(), procedure.dormant_after.into()) < day => Activity::Dormant,
        Some(_) => Activity::Active,
    }
}

/// The newest activity that was held by `day`, by its last possible day; none that was surely held before the signing, or before
/// what is carried out without one began.
pub fn last_activity(standing: &Standing<'_>, day: Day) -> Option<PartialDate> {
    let held = standing.course.into_iter().flat_map(|course| &course.activities);
    let held = held.copied().filter(|on| on.earliest() <= day);
    let began = begins(standing).map(PartialDate::earliest);
    held.filter(|on| began.is_none_or(|began| on.latest() >= began)).max_by_key(|on| on.latest())
}

/// When it was signed by more than a letter of intent, else when its implementation was entered first.
fn begins(standing: &Standing<'_>) -> Option<PartialDate> {
    let entered = || standing.course.and_then(|course| course.steps.iter().find(|step| step.stage == Stage::Implementation));
    standing.signed.filter(|_| !standing.letter_of_intent).or_else(|| entered().map(|step| step.entered))
}

/// Every day on which status or activity may become another than on the day before: what is compared with the day
/// above.
pub fn each_turning_day(standing: &Standing<'_>, procedure: &Procedure, day: Day, turn: &mut impl FnMut(Day)) {
    standing.signed.iter().chain(&standing.in_force).for_each(|begun| turn(begun.earliest()));
    turns::each_turning_day(standing, day, turn);
    if let Some(until) = end(standing, day) {
        turns::own_notice_before(standing, until).into_iter().for_each(|from| turn(from.earliest()));
        procedure.packs.all().iter().for_each(|ranked| {
            turn(ranked.pack.from);
            turn(add_months(until.earliest(), -i32::from(ranked.pack.term.extension.months)));
        });
    }
    let Some(course) = standing.course else { return };
    course.each_date(&mut |on| turn(on.earliest()));
    course.activities.iter().for_each(|on| turn(add_days(add_months(on.latest(), procedure.dormant_after.into()), 1)));
}

#[cfg(test)]
mod tests;
