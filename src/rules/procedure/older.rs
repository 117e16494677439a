//! What a pack of an older format could not say yet, from the embedded one.

use super::pack::FORMAT;
use super::{Pack, RouteStage};

impl Pack {
    /// With what its format could not say, as `newest` says it. What it does say stays.
    pub(super) fn completed(mut self, newest: &Self) -> Self {
        if self.format >= FORMAT {
            return self;
        }
        self.orders.clone_from(&newest.orders);
        self.partners.clone_from(&newest.partners);
        let new: Vec<String> = newest.events.keys().filter(|code| !self.events.contains_key(*code)).cloned().collect();
        for code in new {
            self.events.extend(newest.events.get_key_value(&code).map(|(code, name)| (code.clone(), name.clone())));
            for route in &mut self.routes {
                let like = newest.routes.iter().filter(|other| other.kinds.iter().any(|kind| route.kinds.contains(kind)));
                for there in like.flat_map(|other| &other.stages) {
                    let here = route.stages.iter_mut().filter(|stage| stage.code == there.code);
                    here.for_each(|stage| learn(stage, there, &code));
                }
            }
        }
        for route in &mut self.routes {
            let like = newest.routes.iter().filter(|other| other.kinds.iter().any(|kind| route.kinds.contains(kind)));
            for there in like.flat_map(|other| &other.stages) {
                route.stages.iter_mut().filter(|stage| stage.code == there.code).for_each(|stage| consider(stage, there));
            }
        }
        self
    }
}

/// What a paper asks for, when it is made anew, and whose turn its outcome gives.
fn consider(stage: &mut RouteStage, newest: &RouteStage) {
    stage.repaired_at = stage.repaired_at.or(newest.repaired_at);
    for paper in newest.paper.iter().filter(|paper| !paper.again) {
        for known in stage.paper.iter_mut().filter(|known| !known.again && known.kind == paper.kind) {
            known.anew.clone_from(&paper.anew);
            known.outcome = paper.outcome;
        }
    }
    let is_new = |names: &[String]| names.iter().any(|name| name.starts_with("outcome."));
    for turn in newest.turn.iter().filter(|turn| is_new(&turn.when)) {
        // Before the one who leads on.
        stage.turn.insert(stage.turn.len().saturating_sub(1), turn.clone());
    }
}

/// An event that a stage did not know: itself, the turn that it gives, and the turns and clocks that it ends.
fn learn(stage: &mut RouteStage, newest: &RouteStage, code: &str) {
    let fact = format!("event.{code}");
    let has = |names: &[String]| names.contains(&fact);
    for event in newest.event.iter().filter(|event| event.code == code) {
        if stage.event.iter().all(|known| known.code != code) {
            stage.event.push(event.clone());
        }
    }
    for (at, turn) in newest.turn.iter().enumerate() {
        if has(&turn.when) && stage.turn.iter().all(|known| !has(&known.when)) {
            stage.turn.insert(at.min(stage.turn.len()), turn.clone());
        }
        let same = stage.turn.iter_mut().filter(|known| (known.actor, &known.when) == (turn.actor, &turn.when));
        if let Some(known) = same.into_iter().next().filter(|known| has(&turn.until) && !has(&known.until)) {
            known.until.push(fact.clone());
        }
    }
    for clock in newest.clock.iter().filter(|clock| has(&clock.until)) {
        let same = stage.clock.iter_mut().filter(|known| known.code == clock.code && !has(&known.until));
        same.for_each(|known| known.until.push(fact.clone()));
    }
}
