//! The ladder of an agreement's route: which stages it passed, when, and how many days it spent at each.

use std::collections::BTreeMap;

use crate::model::{Agreement, Day, Message, Move, PartialDate, Stage, Step};

use super::acting::over_since;
use super::asking;
use super::procedure::{Basis, EventRule, Pack, Procedure, Ranked, RouteStage, Words};

/// Where a rung of the ladder lies, seen from the stage that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    Passed,
    Current,
    /// Before the current one, and nobody recorded it.
    Unrecorded,
    Ahead,
}

/// Days spent at a stage, all stays together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub days: i64,
    /// A date that it was counted from or to is known only in part.
    pub partly: bool,
}

/// One stage of the route.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    pub stage: Stage,
    /// As the law counts it: `a` to `k`.
    pub letter: Option<String>,
    pub reached: Reached,
    /// When it was entered last.
    pub entered: Option<PartialDate>,
    pub stay: Option<Stay>,
    /// What happened in it, by the event's name.
    pub events: Vec<(Words, PartialDate)>,
    /// What was answered in it, in words.
    pub answers: Vec<Message>,
    /// Entered past a gate that was not met: the reason.
    pub passed_gate: Option<String>,
    /// Entered by going back: the reason.
    pub returned: Option<String>,
    /// A step that no pack judged: before the first one's day.
    pub judged: bool,
}

/// The route's stages with what was recorded of each by `day`; the recorded stages alone where the route is not
/// known; nothing where no stage was ever recorded.
pub fn ladder(agreement: &Agreement, procedure: &Procedure, day: Day) -> Vec<Rung> {
    let steps: Vec<&Step> = agreement.steps.values().filter(|step| step.entered.earliest() <= day).collect();
    let Some(current) = steps.last() else { return Vec::new() };
    let pack = pack_of(current, procedure, day);
    let stages = stages(agreement, pack, &steps);
    let at = stages.iter().position(|(stage, _)| *stage == current.stage).unwrap_or(0);
    // What was rejected or ended stands at no stage any longer.
    let day = over_since(agreement, day).unwrap_or(day);
    let rung = |(n, (stage, letter)): (usize, (Stage, Option<String>))| rung(stage, letter, n.cmp(&at), &steps, pack, day);
    stages.into_iter().enumerate().map(rung).collect()
}

/// Something that may happen in a stage, recorded or not.
#[derive(Clone, Debug, PartialEq)]
pub struct StageEvent {
    pub code: String,
    pub name: Words,
    pub on: Option<PartialDate>,
    pub basis: Basis,
}

/// The events of the stage that holds on `day`, in the order of its pack; what a paper dates by itself is none.
pub fn stage_events(agreement: &Agreement, procedure: &Procedure, day: Day) -> Vec<StageEvent> {
    let last = agreement.steps.values().rfind(|step| step.entered.earliest() <= day);
    let Some((step, pack)) = last.and_then(|step| Some((step, pack_of(step, procedure, day)?))) else { return Vec::new() };
    let rules = event_rules(agreement, pack, step.stage);
    rules.map(|rule| StageEvent { on: step.events.get(&rule.code).copied(), ..unrecorded(rule, pack) }).collect()
}

/// The events that start a clock of `stage`, which is entered on `day`.
pub fn starting_events(agreement: &Agreement, procedure: &Procedure, stage: Stage, day: Day) -> Vec<StageEvent> {
    let Some(ranked) = procedure.packs.on(day).or_else(|| procedure.packs.all().first()) else { return Vec::new() };
    let clocks = stage_rule(agreement, &ranked.pack, stage).map_or(&[][..], |rule| &rule.clock);
    let starts = |rule: &&EventRule| clocks.iter().any(|clock| clock.starts == rule.code);
    event_rules(agreement, &ranked.pack, stage).filter(starts).map(|rule| unrecorded(rule, &ranked.pack)).collect()
}

fn stage_rule<'p>(agreement: &Agreement, pack: &'p Pack, stage: Stage) -> Option<&'p RouteStage> {
    let route = agreement.kind.and_then(|kind| pack.route(kind))?;
    route.stages.iter().find(|rule| rule.code == stage)
}

/// The events of a stage for this region, but for those that a paper dates by itself.
fn event_rules<'p>(agreement: &Agreement, pack: &'p Pack, stage: Stage) -> impl Iterator<Item = &'p EventRule> {
    let level = agreement.region.region().map(|region| region.level);
    let rules = stage_rule(agreement, pack, stage).map_or(&[][..], |rule| &rule.event);
    let ours = rules.iter().filter(move |rule| rule.levels.is_empty() || level.is_some_and(|level| rule.levels.contains(&level)));
    ours.filter(|rule| rule.dated_by.is_none())
}

fn unrecorded(rule: &EventRule, pack: &Pack) -> StageEvent {
    let name = pack.events.get(&rule.code).map_or_else(|| Words::same(&rule.code), |event| event.name.clone());
    StageEvent { code: rule.code.clone(), name, on: None, basis: rule.basis.clone() }
}

/// The pack that judged the step, else that of the day, else the first.
fn pack_of<'a>(step: &Step, procedure: &'a Procedure, day: Day) -> Option<&'a Pack> {
    let named: Option<&Ranked> = step.pack.and_then(|id| procedure.packs.of(id));
    named.or_else(|| procedure.packs.on(day)).or_else(|| procedure.packs.all().first()).map(|ranked| &*ranked.pack)
}

/// The stages of the kind's route with their letters; without a route those recorded, in their order.
fn stages(agreement: &Agreement, pack: Option<&Pack>, steps: &[&Step]) -> Vec<(Stage, Option<String>)> {
    let route = agreement.kind.zip(pack).and_then(|(kind, pack)| pack.route(kind));
    let of_route = |route: &super::procedure::Route| route.stages.iter().map(|stage| (stage.code, stage.letter.clone())).collect();
    let mut stages: Vec<(Stage, Option<String>)> = route.map(of_route).unwrap_or_default();
    // A step that the route does not know is shown all the same.
    for step in steps {
        if !stages.iter().any(|(stage, _)| *stage == step.stage) {
            stages.push((step.stage, None));
        }
    }
    stages
}

fn rung(stage: Stage, letter: Option<String>, side: std::cmp::Ordering, steps: &[&Step], pack: Option<&Pack>, day: Day) -> Rung {
    let last = steps.iter().rev().find(|step| step.stage == stage);
    let reached = match (side, last) {
        (std::cmp::Ordering::Equal, _) => Reached::Current,
        (std::cmp::Ordering::Less, Some(_)) => Reached::Passed,
        (std::cmp::Ordering::Less, None) => Reached::Unrecorded,
        (std::cmp::Ordering::Greater, _) => Reached::Ahead,
    };
    let happened =
        |code: &String| pack.and_then(|pack| pack.events.get(code)).map_or_else(|| Words::same(code), |event| event.happened().clone());
    let reason = |how: Move| last.filter(|step| step.how == how).map(|step| step.reason.clone().unwrap_or_default());
    let stays = steps.iter().filter(|step| step.stage == stage);
    Rung {
        stage,
        letter,
        reached,
        entered: last.map(|step| step.entered),
        stay: stay(stage, steps, day),
        events: events(stage, steps).into_iter().map(|(code, on)| (happened(&code), on)).collect(),
        answers: stays.flat_map(|step| &step.answers).map(|(code, answered)| asking::told(code, answered)).collect(),
        passed_gate: reason(Move::Pass),
        returned: reason(Move::Return),
        judged: last.is_none_or(|step| step.pack.is_some()),
    }
}

/// The events of all stays at a stage; of one that happened twice the later.
fn events(stage: Stage, steps: &[&Step]) -> BTreeMap<String, PartialDate> {
    let stays = steps.iter().filter(|step| step.stage == stage);
    stays.flat_map(|step| step.events.iter().map(|(code, on)| (code.clone(), *on))).collect()
}

/// The days of all stays, each from its first possible day to the next step's, the last to `day`.
fn stay(stage: Stage, steps: &[&Step], day: Day) -> Option<Stay> {
    let mut total: Option<Stay> = None;
    for (at, step) in steps.iter().enumerate().filter(|(_, step)| step.stage == stage) {
        let next = steps.get(at + 1).map(|next| next.entered);
        let left = next.map_or(day, PartialDate::earliest);
        let partly = !step.entered.is_whole() || next.is_some_and(|next| !next.is_whole());
        let before = total.unwrap_or(Stay { days: 0, partly: false });
        total = Some(Stay { days: before.days + (left - step.entered.earliest()).num_days().max(0), partly: before.partly || partly });
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Halt, HaltKind, Id, Kind};

    fn step(stage: Stage, entered: &str) -> Step {
        let entered = entered.parse().expect("a date");
        Step {
            stage,
            entered,
            how: Move::Advance,
            pack: Some(Id::Pack(1)),
            events: BTreeMap::new(),
            note: None,
            reason: None,
            answers: BTreeMap::new(),
        }
    }

    fn agreement(steps: Vec<Step>) -> Agreement {
        let mut agreement = Agreement::new("01".into(), crate::model::RegionCode::new(36, 0));
        agreement.kind = Some(Kind::Twin);
        agreement.steps = (1..).zip(steps).collect();
        agreement
    }

    fn told(steps: Vec<Step>) -> Vec<(Stage, Reached, Option<i64>)> {
        let day = "2026-11-24".parse().expect("a day");
        let rungs = ladder(&agreement(steps), &Procedure::default(), day);
        rungs.into_iter().map(|r| (r.stage, r.reached, r.stay.map(|s| s.days))).collect()
    }

    #[test]
    fn nothing_recorded_is_no_ladder_and_a_step_ahead_of_the_day_is_none_yet() {
        assert_eq!(told(vec![]), []);
        assert_eq!(told(vec![step(Stage::Plan, "2026-11-25")]), []);
    }

    #[test]
    fn days_are_counted_to_the_next_step_and_then_to_the_day() {
        let told = told(vec![step(Stage::Plan, "2026-04-01"), step(Stage::Dprd, "2026-10-05")]);
        assert!(told.contains(&(Stage::Plan, Reached::Passed, Some(187))), "{told:?}");
        assert!(told.contains(&(Stage::Dprd, Reached::Current, Some(50))), "{told:?}");
    }

    #[test]
    fn days_end_with_the_agreement() {
        let mut agreement = agreement(vec![step(Stage::Plan, "2026-04-01"), step(Stage::Dprd, "2026-10-05")]);
        let on = "2026-10-15".parse().expect("a date");
        let halt = |kind| Halt { kind, on, reason: "-".into(), lifted: None, lifted_because: None };
        for (kind, days) in [(HaltKind::Rejected, 10), (HaltKind::Withdrawn, 10), (HaltKind::Suspended, 50)] {
            agreement.halts = [(1, halt(kind))].into();
            let rungs = ladder(&agreement, &Procedure::default(), "2026-11-24".parse().expect("a day"));
            let dprd = rungs.iter().find(|rung| rung.stage == Stage::Dprd).and_then(|rung| rung.stay);
            assert_eq!(dprd.map(|stay| stay.days), Some(days), "{kind:?}");
        }
    }

    #[test]
    fn a_stage_left_backward_lies_ahead_again_with_the_days_it_took() {
        let mut back = step(Stage::Plan, "2026-10-15");
        back.how = Move::Return;
        back.reason = Some("isi diperbaiki".into());
        let steps = vec![step(Stage::Plan, "2026-04-01"), step(Stage::Dprd, "2026-10-05"), back];
        let rungs = ladder(&agreement(steps), &Procedure::default(), "2026-10-20".parse().expect("a day"));
        let of = |stage| rungs.iter().find(|r| r.stage == stage).expect("a rung");
        assert_eq!((of(Stage::Dprd).reached, of(Stage::Dprd).stay.map(|s| s.days)), (Reached::Ahead, Some(10)));
        assert_eq!((of(Stage::Plan).reached, of(Stage::Plan).stay.map(|s| s.days)), (Reached::Current, Some(187 + 5)));
        assert_eq!(of(Stage::Plan).returned.as_deref(), Some("isi diperbaiki"));
    }

    #[test]
    fn the_events_that_start_a_clock_of_a_stage_are_known_before_it_is_entered() {
        let day = "2026-11-24".parse().expect("a day");
        let starting = |stage| {
            let events = starting_events(&agreement(vec![]), &Procedure::default(), stage, day);
            events.into_iter().map(|event| (event.code, event.on)).collect::<Vec<_>>()
        };
        assert_eq!(starting(Stage::Dprd), [("dprd_received".to_owned(), None)]);
        assert_eq!(starting(Stage::Implementation), []);
        let mut unrouted = agreement(vec![]);
        unrouted.kind = None;
        assert_eq!(starting_events(&unrouted, &Procedure::default(), Stage::Dprd, day), []);
    }

    #[test]
    fn a_partial_day_is_told_as_known_in_part_and_a_step_without_a_pack_as_not_judged() {
        let mut old = step(Stage::Plan, "2019");
        old.pack = None;
        let rungs =
            ladder(&agreement(vec![old, step(Stage::Dprd, "2026-10-05")]), &Procedure::default(), "2026-11-24".parse().expect("a day"));
        let plan = rungs.iter().find(|r| r.stage == Stage::Plan).expect("a rung");
        assert_eq!((plan.judged, plan.stay.map(|s| s.partly)), (false, Some(true)));
    }
}
