//! Papers and events that come with an advance: known to the route, and laid over the agreement.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::act::Advance;
use crate::model::{Agreement, Arg, Day, Document, PartialDate, Reason, Stage};
use crate::msg;

use super::super::acting::{after_today, last_step, next_number};
use super::super::limits::{filled, filled_lines, too_long};
use super::super::procedure::{Pack, Route};
use super::super::stage_facts::level;

/// What is given, and the move that it is given for.
pub(super) struct Given<'a> {
    pub wanted: &'a Advance,
    pub route: &'a Route,
    pub pack: &'a Pack,
    pub held: &'a Agreement,
    /// The stage that is entered, where there is one.
    pub to: Option<Stage>,
    pub today: Day,
}

impl Given<'_> {
    /// Everything that is wrong in it.
    pub fn reasons(&self) -> Vec<Reason> {
        let papers = self.wanted.documents.iter().flat_map(|paper| self.paper_reasons(paper));
        let events = self.wanted.events.iter().flat_map(|(code, on)| self.event_reasons(code, *on));
        papers.chain(events).collect()
    }

    fn paper_reasons(&self, paper: &Document) -> Vec<Reason> {
        let known = self.pack.kinds_of(self.route);
        let wrong = (!known.contains(&paper.kind.as_str())).then(|| {
            let known: Vec<Arg> = known.into_iter().map(Arg::from).collect();
            Reason::new("wrong_paper", msg!("refused-paper_elsewhere", kind = &paper.kind, known = known)).in_field("document")
        });
        let ahead = paper.date.and_then(|date| after_today(date, self.today, "document"));
        let texts = [&paper.number, &paper.language, &paper.original, &paper.note];
        let long = texts.into_iter().filter_map(|text| too_long("document", text.as_deref()));
        wrong.into_iter().chain(ahead).chain(long).collect()
    }

    fn event_reasons(&self, code: &str, on: PartialDate) -> Vec<Reason> {
        let unknown = (!self.knows(self.left(), code) && !self.knows(self.to, code)).then(|| {
            let known = [self.left(), self.to].into_iter().flatten().flat_map(|stage| self.codes(stage));
            // Two stages may wait for the same event.
            let known: Vec<Arg> = known.collect::<BTreeSet<_>>().into_iter().map(Arg::from).collect();
            Reason::new("wrong_event", msg!("refused-unknown_event", code = code, known = known)).in_field("event")
        });
        let ahead = after_today(on, self.today, "event");
        let late = (self.is_of_left(code) && on.earliest() > self.wanted.on.latest())
            .then(|| Reason::new("impossible_order", msg!("refused-event_after", event = on, on = self.wanted.on)).in_field("event"));
        unknown.into_iter().chain(ahead).chain(late).collect()
    }

    fn left(&self) -> Option<Stage> {
        last_step(self.held).map(|(_, step)| step.stage)
    }

    /// Codes of the events of a stage, for this region.
    fn codes(&self, stage: Stage) -> impl Iterator<Item = &str> {
        let level = level(self.held.region);
        let rules = self.route.stages.iter().filter(move |rule| rule.code == stage).flat_map(|rule| &rule.event);
        rules.filter(move |rule| rule.levels.is_empty() || rule.levels.contains(&level)).map(|rule| rule.code.as_str())
    }

    fn knows(&self, stage: Option<Stage>, code: &str) -> bool {
        stage.is_some_and(|stage| self.codes(stage).any(|known| known == code))
    }

    /// Whether an event happened in the stage that is left: else, or where it is recorded there already, in the one
    /// that is entered.
    fn is_of_left(&self, code: &str) -> bool {
        let recorded = last_step(self.held).is_some_and(|(_, step)| step.events.contains_key(code));
        self.knows(self.left(), code) && !(recorded && self.knows(self.to, code))
    }

    /// Lays the papers and the events of the stage that is left over the agreement.
    pub fn lay_over(&self, after: &mut Agreement) {
        for paper in &self.wanted.documents {
            let text = |text: &Option<String>| filled(text.as_deref());
            let paper = Document {
                number: text(&paper.number),
                language: text(&paper.language),
                original: text(&paper.original),
                note: filled_lines(paper.note.as_deref()),
                void: None,
                ..paper.clone()
            };
            after.documents.insert(next_number(&after.documents), paper);
        }
        let events = self.wanted.events.iter().filter(|(code, _)| self.is_of_left(code)).map(|(code, on)| (code.clone(), *on));
        if let Some(mut last) = after.steps.last_entry() {
            last.get_mut().events.extend(events);
        }
    }

    /// The events of the stage that is entered.
    pub fn events_of_next(&self) -> BTreeMap<String, PartialDate> {
        self.wanted.events.iter().filter(|(code, _)| !self.is_of_left(code)).map(|(code, on)| (code.clone(), *on)).collect()
    }
}
