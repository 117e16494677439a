//! The sense of the orders: each names two facts that there are, and no two put the same facts both ways.

use std::collections::BTreeSet;

use crate::model::Stage;
use crate::msg;
use crate::rules::procedure::EACH_STAGE;

use super::document::{Faults, Node, Word};

pub fn check(root: &Node<'_>, faults: &mut Faults<'_>) {
    let routes = root.tables("route");
    let stages: Vec<Node<'_>> = routes.iter().flat_map(|route| route.tables("stage")).collect();
    let of_stages = |key: &str, code: &str| {
        stages.iter().flat_map(|stage| stage.tables(key)).filter_map(|rule| rule.text(code)).map(|word| word.text.to_owned()).collect()
    };
    let names = |key: &str| root.table(key).map(|table| table.entries().map(|(word, _)| word.text.to_owned()).collect());
    let known = Known {
        papers: names("papers").unwrap_or_default(),
        events: names("events").unwrap_or_default(),
        clocks: of_stages("clock", "code"),
    };
    let mut seen = BTreeSet::new();
    for order in root.tables("order") {
        let facts = ["earlier", "later"].map(|key| order.text(key));
        facts.iter().flatten().chain(&order.texts("unless")).for_each(|fact| known.fact(fact, faults));
        let [Some(earlier), Some(later)] = facts else { continue };
        let stage = order.text("stage").map(|word| word.text.to_owned());
        let key = |a: &Word<'_>, b: &Word<'_>| (a.text.to_owned(), b.text.to_owned(), stage.clone());
        let is_first = seen.insert(key(&earlier, &later));
        let (is_same, is_stages) = (earlier.text == later.text, earlier.text == EACH_STAGE);
        let is_mirrored = !is_same && seen.contains(&key(&later, &earlier));
        if (is_same && !is_stages) || is_mirrored || !is_first {
            faults.add(later.place, "duplicate", msg!("pack-duplicate", code = later.text));
        }
    }
}

/// What an order can name.
struct Known {
    papers: BTreeSet<String>,
    events: BTreeSet<String>,
    clocks: BTreeSet<String>,
}

impl Known {
    fn fact(&self, fact: &Word<'_>, faults: &mut Faults<'_>) {
        let place = || fact.place.clone();
        match fact.text.split_once('.') {
            Some(("document", kind)) if !self.papers.contains(kind) => {
                faults.add(place(), "unknown_paper", msg!("pack-unknown_paper", paper = kind));
            }
            Some(("event", code)) if !self.events.contains(code) => {
                faults.add(place(), "unknown_event", msg!("pack-unknown_event", event = code));
            }
            Some(("clock", code)) if !self.clocks.contains(code) => {
                faults.add(place(), "unknown_clock", msg!("pack-unknown_clock", clock = code));
            }
            _ if fact.text == EACH_STAGE => {}
            Some(("stage", code)) if Stage::from_code(code).is_none() => {
                faults.add(place(), "unknown_stage", msg!("pack-stage_elsewhere", stage = code));
            }
            Some(("document" | "event" | "clock" | "stage", _) | ("field", "signed" | "in_force") | ("activity", "held")) => {}
            _ => faults.add(place(), "unknown_fact", msg!("pack-unknown_fact", text = fact.text)),
        }
    }
}
