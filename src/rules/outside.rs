//! What is in force and did not come about by the procedure: signed before its stages, extended or renewed after the end,
//! extended before the window of Pasal 33, longer than five years. Drawn from the dated facts of the agreement and of the
//! one that it follows, so that lists ask it of every row; never stored.

use crate::model::day::add_months;
use crate::model::{Day, Kind, PartialDate, Stage, Succession};

use super::begun::first_day;
use super::course::CourseStep;
use super::procedure::Procedure;
use super::{Standing, orders, turns};

/// One way in which it left the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Signed while this stage held (Pasal 9, 24 (2), of routes M and N Pasal 29, 30 Permendagri 25/2020, `law`).
    SignedAt(Stage),
    /// Its kind became another one on the way: what comes before this stage of its route was never asked for (`law`).
    RouteChanged(Stage),
    /// It follows what was over before: then a new agreement goes through all stages (`reading`).
    AfterEnd(PartialDate),
    /// Extended before the first day for the letter of extension (Pasal 33, `reading`).
    BeforeWindow(Day),
    /// Longer than the years of Pasal 32, counted from this day (`reading`).
    TooLong(PartialDate),
}

impl Outside {
    /// By each reading: that an extension comes too early is so by one of the two readings of Pasal 33 alone.
    pub const fn is_sure(&self) -> bool {
        !matches!(self, Self::BeforeWindow(_))
    }
}

/// What an agreement follows, as it was when that one began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    pub succession: Succession,
    /// Its last day, that of the turn that ran.
    pub end: Option<PartialDate>,
    /// From when on it was in force.
    pub begun: Option<PartialDate>,
    /// From when on it was there at all; `None` where nothing of it has a day.
    pub since: Option<PartialDate>,
}

impl Before {
    /// `followed` is what an agreement follows that begins on `on`.
    pub fn of(followed: &Standing<'_>, succession: Succession, on: Option<PartialDate>) -> Self {
        let end = on.map_or(followed.until, |on| turns::end(&Standing { succeeded: false, ..*followed }, on.earliest()));
        Self { succession, end, begun: begun(followed), since: first_day(followed) }
    }
}

/// From when on it binds: as recorded, else its signing, else when it began to be carried out.
pub fn begun(standing: &Standing<'_>) -> Option<PartialDate> {
    let signed = standing.signed.filter(|_| !standing.letter_of_intent);
    let carried_out = || {
        let mut steps = standing.course.into_iter().flat_map(|course| &course.steps);
        steps.find(|step| step.stage == Stage::Implementation).map(|step| step.entered)
    };
    standing.in_force.or(signed).or_else(carried_out)
}

/// Whether it went by the procedure until `day`; `None` where nobody recorded by which stages it came.
pub fn kept(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<bool> {
    let left = outside(standing, procedure, day).any(|outside| outside.is_sure());
    if left || orders::breaks_gate(standing, procedure, day) {
        return Some(false);
    }
    has_way(&by_day(standing, day), day).then_some(true)
}

/// As it stood on the day: what it follows matters once it holds itself.
fn by_day<'a>(standing: &Standing<'a>, day: Day) -> Standing<'a> {
    let is_by = |on: &PartialDate| on.earliest() <= day;
    let then = Standing { signed: standing.signed.filter(is_by), in_force: standing.in_force.filter(is_by), ..*standing };
    let is_there = |before: &Before| before.since.is_none_or(|since| is_by(&since)) && begun(&then).is_some_and(|begun| is_by(&begun));
    Standing { before: then.before.filter(is_there), ..then }
}

/// Each way in which it left the procedure by `day`. What began before the first pack's day runs to its term (Pasal 42 a
/// Permendagri 25/2020), and of what was entered without its stages nobody knows.
pub fn outside(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> impl Iterator<Item = Outside> + use<> {
    let standing = &by_day(standing, day);
    let is_new = !standing.letter_of_intent && begun(standing).is_some_and(|begun| begun.earliest() <= day && !is_old(begun, procedure));
    let followed = standing.before.filter(|_| is_new);
    let signed_at = signed_at(standing, day).map(Outside::SignedAt);
    let after_end = followed.and_then(|before| after_end(standing, before)).map(Outside::AfterEnd);
    let before_window = followed.and_then(|before| before_window(standing, procedure, before)).map(Outside::BeforeWindow);
    let too_long = too_long(standing, procedure).filter(|_| has_way(standing, day)).map(Outside::TooLong);
    let route_changed = route_changed(standing, procedure, day).map(Outside::RouteChanged);
    let held = [signed_at, after_end, before_window, too_long].into_iter().flatten().filter(move |_| is_new);
    route_changed.into_iter().chain(held)
}

/// Whether something began before the first pack's day; of a day known in part, whether it may have.
pub fn is_old(begun: PartialDate, procedure: &Procedure) -> bool {
    procedure.packs.all().first().is_none_or(|first| begun.earliest() < first.pack.from)
}

/// A stage before its end was recorded, or what it follows: routes M and N have no signature, so that any stage says it.
fn has_way(standing: &Standing<'_>, day: Day) -> bool {
    let mut steps = entered(standing, day);
    standing.before.is_some() || steps.any(|step| is_continuation(standing.kind) || step.stage != Stage::Implementation)
}

/// Routes M and N.
pub fn is_continuation(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Continuation | Kind::ContinuationNonprofit))
}

/// The stages entered by the day.
fn entered<'a>(standing: &Standing<'a>, day: Day) -> impl Iterator<Item = &'a CourseStep> + use<'a> {
    let steps = standing.course.into_iter().flat_map(|course| &course.steps);
    steps.filter(move |step| step.entered.earliest() <= day)
}

/// The stage before the signing, of routes M and N before they are carried out, that held when it was signed, or came first
/// afterwards.
fn signed_at(standing: &Standing<'_>, day: Day) -> Option<Stage> {
    let signed = standing.signed?;
    let by = entered(standing, day).filter(|step| step.entered.earliest() <= signed.latest()).last();
    let is_at_its_place = |stage: Stage| stage == Stage::Implementation || stage == Stage::Signature && !is_continuation(standing.kind);
    by.or_else(|| entered(standing, day).next()).map(|step| step.stage).filter(|stage| !is_at_its_place(*stage))
}

/// The first stage of its route that came after one of another route, where it is not the one with which its route begins,
/// and that one did not come later. A stage is held against the pack that judges it.
fn route_changed(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Stage> {
    let kind = standing.kind?;
    let route = |step: &CourseStep| procedure.packs.of(step.pack?)?.pack.route(kind);
    let is_own = |step: &CourseStep| route(step).is_none_or(|route| route.stages.iter().any(|rule| rule.code == step.stage));
    let begins = |step: &CourseStep| route(step).is_some_and(|route| route.stages.first().is_some_and(|rule| rule.code == step.stage));
    let mut entered_later = None;
    for step in entered(standing, day) {
        entered_later = match entered_later {
            _ if !is_own(step) => Some(None),
            Some(_) if begins(step) => None,
            Some(None) => Some(Some(step.stage)),
            held => held,
        };
    }
    entered_later.flatten()
}

fn after_end(standing: &Standing<'_>, before: Before) -> Option<PartialDate> {
    before.end.filter(|end| begun(standing).is_some_and(|begun| begun.earliest() > end.latest()))
}

fn before_window(standing: &Standing<'_>, procedure: &Procedure, before: Before) -> Option<Day> {
    let end = before.end.filter(|_| before.succession == Succession::Extension)?;
    let begun = begun(standing)?;
    let opens = add_months(end.earliest(), -i32::from(procedure.packs.extension_months(begun.latest())));
    (begun.latest() < opens).then_some(opens)
}

/// From when on its term is counted, where it is longer than it may be: an extension from the end of the old one, an
/// amendment from when the old one began, where it sets another end; anything else from when it is in force.
pub fn too_long(standing: &Standing<'_>, procedure: &Procedure) -> Option<PartialDate> {
    let until = standing.until.filter(|_| !standing.letter_of_intent)?;
    let from = match standing.before {
        Some(Before { succession: Succession::Extension, end: Some(end), .. }) => end,
        Some(Before { succession: Succession::Amendment, end, .. }) if end == Some(until) => return None,
        Some(Before { succession: Succession::Amendment, begun: Some(begun), .. }) => begun,
        _ => begun(standing)?,
    };
    let years = procedure.packs.on(from.latest()).or(procedure.packs.all().first())?.pack.term.years;
    let is_longer = until.earliest() > add_months(from.latest(), i32::from(years) * 12);
    (is_longer && !begun(standing).is_some_and(|begun| is_old(begun, procedure))).then_some(from)
}

#[cfg(test)]
mod tests;
