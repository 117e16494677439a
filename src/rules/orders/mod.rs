//! The order of an agreement's facts, by the one table of the rule pack (`[[order]]`): the judge, `w` and attention
//! all ask here which of them is broken.

pub mod ahead;
mod facts;
mod held;
mod stages;
mod told;

use crate::model::{Day, Mark, PartialDate, Stage};

use super::Standing;
use super::procedure::{OrderRule, Procedure, Ranked};
use super::stage_facts::level;
use facts::{At, Way};

pub(super) use held::{held, newly_after_clocks, newly_told};
pub(super) use told::{field, is_of, needs, sentence, told};

/// An order that is broken by one fact, whichever days both were.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Broken<'a> {
    pub rule: &'a OrderRule,
    pub ranked: &'a Ranked,
    /// When the fact was that comes too early.
    pub later: PartialDate,
    /// When the one was that it had to wait for; `None` where that is not recorded at all.
    pub earlier: Option<PartialDate>,
    /// Whether that day is certain; true where there is none.
    pub is_certain: bool,
    /// The place of the step in which it happened, where it is an event.
    pub step: Option<usize>,
    /// Since the way last went back.
    pub is_recent: bool,
    /// The stages that an order of each stage is about: the one waited for, and the one that came too early.
    pub stages: (Option<Stage>, Option<Stage>),
}

/// Every order that is broken by what is dated by `day`, once for each fact that comes too early. What was before the
/// first rule pack is judged by no law.
pub fn each_broken<'a>(standing: &Standing<'a>, procedure: &'a Procedure, day: Day, each: &mut impl FnMut(Broken<'a>)) {
    each_broken_of(standing, procedure, day, |_| true, each);
}

/// Whether a ground of being in force came too late or not at all: what broke such an order did not go by the procedure.
pub fn breaks_gate(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> bool {
    let mut breaks = false;
    each_broken_of(standing, procedure, day, |rule| rule.gates, &mut |_| breaks = true);
    breaks
}

fn each_broken_of<'a>(
    standing: &Standing<'a>,
    procedure: &'a Procedure,
    day: Day,
    asked: impl Fn(&OrderRule) -> bool,
    each: &mut impl FnMut(Broken<'a>),
) {
    let Some(way) = Way::of(standing, procedure, day) else { return };
    let first = procedure.packs.all().first().map_or(Day::MAX, |first| first.pack.from);
    for rule in way.ranked.pack.orders.iter().filter(|rule| asked(rule) && concerns(rule, standing)) {
        let is_judged = |later: PartialDate| rule.basis.mark == Mark::Practice || later.latest() >= first;
        if stages::is_one(rule) {
            stages::each_broken(&way, rule, &mut |broken: Broken<'a>| {
                if is_judged(broken.later) {
                    each(broken);
                }
            });
            continue;
        }
        let mut earlier: Option<Vec<At>> = None;
        // Two papers of one day say it once.
        let mut said = Vec::new();
        way.each(&rule.later, rule.stage, &mut |later| {
            if !is_judged(later.on) {
                return;
            }
            let earlier = earlier.get_or_insert_with(|| way.all(rule));
            let since = match rule {
                _ if rule.excludes => excluded_by(&later, earlier).map(Some),
                _ if rule.later.starts_with("clock.") => too_late_for(&later, earlier).map(Some),
                _ => waited_for(&later, earlier).map(Some).or_else(|| way.is_lacking(rule, &later, earlier).then_some(None)),
            };
            if let Some(since) = since {
                let is_recent = later.rounds.1 == way.round();
                let (later, step) = (later.on, later.step);
                let (earlier, is_certain) = (since.map(|at| at.on), since.is_none_or(|at| at.is_certain));
                if said.contains(&(later, earlier, step)) {
                    return;
                }
                said.push((later, earlier, step));
                each(Broken { rule, ranked: way.ranked, later, earlier, is_certain, step, is_recent, stages: (None, None) });
            }
        });
    }
}

/// The same as a list.
pub fn broken<'a>(standing: &Standing<'a>, procedure: &'a Procedure, day: Day) -> Vec<Broken<'a>> {
    let mut all = Vec::new();
    each_broken(standing, procedure, day, &mut |broken| all.push(broken));
    all
}

/// The facts that an order lets follow the end of a clock, with their days.
fn after_clocks(standing: &Standing<'_>, procedure: &Procedure) -> Vec<(OrderRule, PartialDate)> {
    let mut all = Vec::new();
    let Some(way) = Way::of(standing, procedure, Day::MAX) else { return all };
    let rules = way.ranked.pack.orders.iter().filter(|rule| rule.earlier.starts_with("clock.") && concerns(rule, standing));
    for rule in rules.filter(|rule| !way.is_excused(rule)) {
        way.each(&rule.later, rule.stage, &mut |later| all.push((rule.clone(), later.on)));
    }
    all
}

fn concerns(rule: &OrderRule, standing: &Standing<'_>) -> bool {
    let kinds = rule.kinds.is_empty() || standing.kind.is_some_and(|kind| rule.kinds.contains(&kind));
    kinds && (rule.levels.is_empty() || rule.levels.contains(&level(standing.region)))
}

/// What a fact had to wait for, and did not: the first of those of its own step, else of those between the same steps
/// back, where every day of each lies behind every day of it. What there is none of breaks nothing.
fn waited_for(later: &At, earlier: &[At]) -> Option<At> {
    let is_own = |at: &&At| at.step.is_some() && at.step == later.step;
    let mut found: Option<At> = None;
    for round in later.rounds.0..=later.rounds.1 {
        let of_round = |at: &&At| (at.rounds.0..=at.rounds.1).contains(&round);
        let has_own = earlier.iter().any(|at| is_own(&at));
        let those = earlier.iter().filter(|at| if has_own { is_own(at) } else { of_round(at) });
        let first = those.min_by_key(|at| at.on.earliest())?;
        if first.on.earliest() <= later.on.latest() {
            return None;
        }
        found = found.filter(|held| held.on.earliest() <= first.on.earliest()).or(Some(*first));
    }
    found
}

/// What excludes a fact, whichever came first: the first of those that are surely between the same steps back.
fn excluded_by(later: &At, earlier: &[At]) -> Option<At> {
    let is_sure = |at: &At| at.rounds.0 == at.rounds.1;
    let same = |at: &&At| is_sure(at) && is_sure(later) && at.rounds == later.rounds;
    earlier.iter().filter(same).min_by_key(|at| at.on).copied()
}

/// What came after the last day of a clock by which it had to come, where that day is certain.
fn too_late_for(end: &At, earlier: &[At]) -> Option<At> {
    let is_late = |at: &&At| end.is_certain && at.step == end.step && at.on.earliest() >= end.on.latest();
    earlier.iter().find(is_late).copied()
}

#[cfg(test)]
mod tests;
