//! In which stages a draft may ask for something else than a pack: by their rules without names, articles and marks,
//! which change nothing of what an agreement needs.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::model::{Id, Kind, Stage};
use crate::rules::procedure::{Pack, Packs, Paper, Route, RouteStage};

/// By pack, kind and stage.
pub struct Otherwise {
    stages: HashMap<(Id, Kind, Stage), bool>,
}

/// What only says where a rule is from, or how something is called.
const WORDS: [&str; 12] = ["name", "letter", "what", "means", "id", "en", "mark", "article", "office", "confirmed", "read_as", "reading"];
/// What no need rests on, or what is looked at piece by piece.
const APART: [&str; 8] = ["version", "from", "format", "source", "papers", "events", "route", "term"];

impl Otherwise {
    pub fn of(packs: &Packs, draft: &Pack) -> Self {
        let mut stages = HashMap::new();
        let rest_of_draft = rest(draft);
        for ranked in packs.all() {
            let pack = &ranked.pack;
            let same_rest = rest(pack) == rest_of_draft;
            for (route, kind) in pack.routes.iter().flat_map(|route| route.kinds.iter().map(move |kind| (route, *kind))) {
                let drafted = draft.route(kind);
                for stage in &route.stages {
                    let in_draft =
                        drafted.and_then(|route| route.stages.iter().find(|other| other.code == stage.code).map(|other| (route, other)));
                    let same = in_draft.is_some_and(|(drafted, other)| needs(pack, route, stage) == needs(draft, drafted, other));
                    stages.insert((ranked.id, kind, stage.code), !(same && same_rest));
                }
            }
        }
        Self { stages }
    }

    pub fn is_so(&self, pack: Id, kind: Kind, stage: Stage) -> bool {
        self.stages.get(&(pack, kind, stage)).copied().unwrap_or(true)
    }
}

/// Everything that decides what a stage needs: its own rule, the contents of its papers, and the clocks of its route
/// where it names one or has a condition.
fn needs(pack: &Pack, route: &Route, stage: &RouteStage) -> Value {
    let rule = stripped(value(stage));
    let names_clock = !stage.condition.is_empty() || rule.to_string().contains("\"clock.");
    let clocks = names_clock.then(|| route.stages.iter().map(|stage| stripped(value(&stage.clock))).collect::<Vec<_>>());
    let kinds = stage.paper.iter().map(|rule| rule.kind.as_str());
    let contents = |kind| pack.papers.get(kind).map(codes);
    json!({ "rule": rule, "clocks": clocks, "contents": kinds.map(contents).collect::<Vec<_>>() })
}

/// What a pack has beside its routes, papers and words: yearly duties above all, with the contents of their papers.
fn rest(pack: &Pack) -> Value {
    let mut all = value(pack);
    if let Value::Object(pack) = &mut all {
        APART.iter().for_each(|key| drop(pack.remove(*key)));
    }
    let owed = pack.yearly.iter().filter_map(|rule| pack.papers.get(&rule.kind));
    json!({ "rest": stripped(all), "owed": owed.map(codes).collect::<Vec<_>>() })
}

fn value(part: impl serde::Serialize) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

fn stripped(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(key, _)| !WORDS.contains(&key.as_str()));
            Value::Object(kept.map(|(key, value)| (key, stripped(value))).collect::<Map<_, _>>())
        }
        Value::Array(parts) => Value::Array(parts.into_iter().map(stripped).collect()),
        value => value,
    }
}

fn codes(paper: &Paper) -> Vec<&str> {
    paper.contents.iter().map(|content| content.code.as_str()).collect()
}
