//! The sense of a pack's file: kinds without a route, stages that nobody reaches, papers that nobody makes, names
//! that name nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::de::DeValue;

use crate::model::{Considered, Kind};
use crate::msg;

use super::document::{Faults, Node, Word};
use super::orders;

/// What is named for the whole pack.
struct Names<'a> {
    papers: Vec<Word<'a>>,
    events: BTreeSet<&'a str>,
}

impl Names<'_> {
    fn is_paper(&self, kind: &str) -> bool {
        self.papers.iter().any(|paper| paper.text == kind)
    }
}

pub fn check(root: &Node<'_>, faults: &mut Faults<'_>) {
    let keys = |key| root.table(key).map(|table| table.entries().map(|(word, _)| word).collect::<Vec<_>>()).unwrap_or_default();
    let names = Names { papers: keys("papers"), events: keys("events").iter().map(|word| word.text).collect() };
    let routes = root.tables("route");
    kinds(&routes, faults);
    for route in &routes {
        stages(route, faults);
        for (at, stage) in route.tables("stage").iter().enumerate() {
            Within { names: &names, route, stage, at }.check(faults);
        }
    }
    contents(root, faults);
    deemed(root, &names, faults);
    yearly(root, &names, faults);
    of_term(root, &names, faults);
    orders::check(root, faults);
    unmade(root, &names, &routes, faults);
}

/// Each kind has one route, and each route stages.
fn kinds(routes: &[Node<'_>], faults: &mut Faults<'_>) {
    let mut seen = BTreeSet::new();
    for route in routes {
        for kind in route.texts("kinds") {
            if !seen.insert(kind.text) {
                faults.add(kind.place, "kind_twice", msg!("pack-kind_twice", kind = kind.text));
            }
        }
        if route.tables("stage").is_empty() {
            faults.add(route.place.clone(), "no_stages", msg!("pack-no_stages"));
        }
        if route.texts("kinds").is_empty() {
            faults.add(route.place.clone(), "no_kinds", msg!("pack-no_kinds"));
        }
    }
    for kind in Kind::ALL.iter().filter(|kind| !seen.contains(kind.code())) {
        faults.add(0..0, "no_stages", msg!("pack-no_route", kind = kind.code()));
    }
}

/// Each stage stands once in its route and is reached from the first.
fn stages(route: &Node<'_>, faults: &mut Faults<'_>) {
    let stages = route.tables("stage");
    twice(stages.iter().filter_map(|stage| stage.text("code")), faults);
    let place = |code: &str| stages.iter().position(|stage| stage.text("code").is_some_and(|word| word.text == code));
    for next in stages.iter().flat_map(|stage| stage.texts("next")) {
        if place(next.text).is_none() {
            faults.add(next.place, "unknown_stage", msg!("pack-stage_elsewhere", stage = next.text));
        }
    }
    let mut reached = BTreeSet::new();
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        let Some(stage) = stages.get(at).filter(|_| reached.insert(at)) else { continue };
        match stage.value("next").map(|_| stage.texts("next")) {
            Some(next) if !next.is_empty() => open.extend(next.iter().filter_map(|word| place(word.text))),
            _ => open.push(at + 1),
        }
    }
    for (_, stage) in stages.iter().enumerate().filter(|(at, _)| !reached.contains(at)) {
        let code = stage.text("code");
        let place = code.as_ref().map_or(stage.place.clone(), |code| code.place.clone());
        faults.add(place, "unreachable_stage", msg!("pack-unreachable_stage", stage = code.map_or("", |code| code.text)));
    }
}

/// A code that stands twice where it must be one.
fn twice<'a>(codes: impl Iterator<Item = Word<'a>>, faults: &mut Faults<'_>) {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code.text) {
            faults.add(code.place, "duplicate", msg!("pack-duplicate", code = code.text));
        }
    }
}

/// A stage with what its names can mean.
struct Within<'a> {
    names: &'a Names<'a>,
    route: &'a Node<'a>,
    stage: &'a Node<'a>,
    /// Its place in the route.
    at: usize,
}

impl Within<'_> {
    fn check(&self, faults: &mut Faults<'_>) {
        let stage = self.stage;
        twice(stage.tables("event").iter().filter_map(|event| event.text("code")), faults);
        twice(stage.tables("clock").iter().filter_map(|clock| clock.text("code")), faults);
        self.papers(faults);
        for event in stage.tables("event") {
            if let Some(code) = event.text("code").filter(|code| !self.names.events.contains(code.text)) {
                faults.add(code.place, "unknown_event", msg!("pack-unknown_event", event = code.text));
            }
            event.text("dated_by").iter().for_each(|paper| self.made(paper, paper.text, faults));
        }
        for clock in stage.tables("clock") {
            clock.text("starts").iter().for_each(|event| self.happens(event, event.text, faults));
        }
        let rules = ["turn", "paper", "event", "clock"].into_iter().flat_map(|key| stage.tables(key));
        let facts = rules.flat_map(|rule| ["when", "until", "unless"].map(|key| rule.texts(key))).flatten();
        facts.for_each(|fact| self.fact(&fact, faults));
        for name in stage.tables("paper").iter().flat_map(|paper| paper.texts("anew")) {
            match name.text.split_once('.') {
                Some(("event", code)) => self.happens(&name, code, faults),
                Some(("answer", _)) => {}
                _ if name.text == "return" => {}
                _ => faults.add(name.place.clone(), "unknown_fact", msg!("pack-unknown_fact", text = name.text)),
            }
        }
    }

    /// Papers looked at again were made before.
    fn papers(&self, faults: &mut Faults<'_>) {
        for rule in self.stage.tables("paper") {
            let Some(kind) = rule.text("kind") else { continue };
            if !self.names.is_paper(kind.text) {
                faults.add(kind.place, "unknown_paper", msg!("pack-unknown_paper", paper = kind.text));
            } else if rule.is("again") && !makes(self.route.tables("stage").iter().take(self.at), kind.text) {
                faults.add(kind.place, "paper_unmade", msg!("pack-paper_not_before", paper = kind.text));
            }
        }
    }

    /// `document.plan`, `event.copy_sent` or `clock.dprd`.
    fn fact(&self, fact: &Word<'_>, faults: &mut Faults<'_>) {
        match fact.text.split_once('.') {
            Some(("document", kind)) => self.made(fact, kind, faults),
            Some(("event", code)) => self.happens(fact, code, faults),
            Some(("clock", code)) => self.runs(fact, code, faults),
            Some(("outcome", code)) if Considered::from_code(code).is_some() => {}
            _ => faults.add(fact.place.clone(), "unknown_fact", msg!("pack-unknown_fact", text = fact.text)),
        }
    }

    fn made(&self, named: &Word<'_>, kind: &str, faults: &mut Faults<'_>) {
        if !self.names.is_paper(kind) {
            faults.add(named.place.clone(), "unknown_paper", msg!("pack-unknown_paper", paper = kind));
        } else if !makes(self.route.tables("stage").iter(), kind) {
            faults.add(named.place.clone(), "paper_unmade", msg!("pack-paper_unmade", paper = kind));
        }
    }

    fn happens(&self, named: &Word<'_>, code: &str, faults: &mut Faults<'_>) {
        if !self.names_one("event", code) {
            faults.add(named.place.clone(), "unknown_event", msg!("pack-event_elsewhere", event = code));
        }
    }

    fn runs(&self, named: &Word<'_>, code: &str, faults: &mut Faults<'_>) {
        if !self.names_one("clock", code) {
            faults.add(named.place.clone(), "unknown_clock", msg!("pack-unknown_clock", clock = code));
        }
    }

    fn names_one(&self, key: &str, code: &str) -> bool {
        self.stage.tables(key).iter().any(|rule| rule.text("code").is_some_and(|word| word.text == code))
    }
}

/// Whether one of these stages makes a paper of this kind.
fn makes<'a>(mut stages: impl Iterator<Item = &'a Node<'a>>, kind: &str) -> bool {
    let makes = |rule: &Node<'_>| !rule.is("again") && rule.text("kind").is_some_and(|word| word.text == kind);
    stages.any(|stage| stage.tables("paper").iter().any(makes))
}

/// What a paper must contain is said by an article, each once.
fn contents(root: &Node<'_>, faults: &mut Faults<'_>) {
    let papers = root.table("papers").into_iter().flat_map(|papers| papers.entries().collect::<Vec<_>>());
    for (name, paper) in papers.filter_map(|(name, value)| Some((name, Node::of(value)?))) {
        let contents = paper.tables("contents");
        if !contents.is_empty() && paper.value("article").is_none() {
            faults.add(name.place, "article_missing", msg!("pack-contents_article"));
        }
        twice(contents.iter().filter_map(|content| content.text("code")), faults);
    }
}

/// What a paper is deemed held by is papers too.
fn deemed(root: &Node<'_>, names: &Names<'_>, faults: &mut Faults<'_>) {
    let papers = root.table("papers").into_iter().flat_map(|papers| papers.entries().collect::<Vec<_>>());
    let named = papers.filter_map(|(_, value)| Node::of(value)).flat_map(|paper| paper.texts("deemed_by"));
    for unknown in named.filter(|kind| !names.is_paper(kind.text)) {
        faults.add(unknown.place, "unknown_paper", msg!("pack-unknown_paper", paper = unknown.text));
    }
}

fn yearly(root: &Node<'_>, names: &Names<'_>, faults: &mut Faults<'_>) {
    for rule in root.tables("yearly") {
        if let Some(kind) = rule.text("kind").filter(|kind| !names.is_paper(kind.text)) {
            faults.add(kind.place, "unknown_paper", msg!("pack-unknown_paper", paper = kind.text));
        }
        let Some(due) = rule.table("due") else { continue };
        let number = |key: &str| match due.value(key).map(|value| value.get_ref()) {
            Some(DeValue::Integer(found)) => u32::from_str_radix(found.as_str(), found.radix()).ok(),
            _ => None,
        };
        // A day of each year: 29 February is none.
        let (Some(month @ 1..=12), Some(day @ 1..=31)) = (number("month"), number("day")) else { continue };
        if NaiveDate::from_ymd_opt(2025, month, day).is_none() {
            faults.add(due.place.clone(), "bad_date", msg!("pack-no_day", day = msg!("day-of_year", day = day, month = month)));
        }
    }
}

/// The papers of an extension and of supervision.
fn besides<'a>(root: &Node<'a>) -> Vec<Word<'a>> {
    let extension = root.table("term").and_then(|term| term.table("extension"));
    let papers = extension.into_iter().flat_map(|extension| extension.tables("paper"));
    papers.chain(root.table("supervision")).filter_map(|rule| rule.text("kind")).collect()
}

fn of_term(root: &Node<'_>, names: &Names<'_>, faults: &mut Faults<'_>) {
    for kind in besides(root).into_iter().filter(|kind| !names.is_paper(kind.text)) {
        faults.add(kind.place, "unknown_paper", msg!("pack-unknown_paper", paper = kind.text));
    }
}

/// Papers of which there is a name, and no stage or yearly duty that makes them.
fn unmade(root: &Node<'_>, names: &Names<'_>, routes: &[Node<'_>], faults: &mut Faults<'_>) {
    let yearly = root.tables("yearly");
    let due = |kind: &str| yearly.iter().any(|rule| rule.text("kind").is_some_and(|word| word.text == kind));
    let made = |kind: &str| routes.iter().any(|route| makes(route.tables("stage").iter(), kind));
    let of_term: BTreeSet<&str> = besides(root).iter().map(|kind| kind.text).collect();
    for paper in names.papers.iter().filter(|paper| !made(paper.text) && !due(paper.text) && !of_term.contains(paper.text)) {
        faults.add(paper.place.clone(), "paper_unmade", msg!("pack-paper_unmade", paper = paper.text));
    }
}
