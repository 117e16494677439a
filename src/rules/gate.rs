//! What a stage needs to be left: papers with their contents, events, conditions; each met or not, with its
//! basis.

use crate::model::day::Day;
use crate::model::{Agreement, Arg, Document, Message, PartialDate, Partner, Stage};
use crate::msg;

use super::Around;
use super::condition::{Finding, finding};
use super::duties::{Duty, duties};
use super::procedure::{Basis, Condition, EventRule, PaperRule, Procedure, Words};
use super::stage_facts::{StageFacts, counts};
use super::why::{About, Need};

/// An agreement before its gate.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub agreement: &'a Agreement,
    pub partner: Option<&'a Partner>,
    pub around: &'a dyn Around,
    pub facts: &'a StageFacts<'a>,
}

impl Case<'_> {
    /// Everything that is needed to leave the stage: papers, events, conditions, as the pack has them. An optional
    /// condition stands among them where it holds.
    pub fn needs(&self) -> Vec<Need> {
        let rule = self.facts.rule;
        let papers = rule.paper.iter().filter(|paper| !paper.optional).filter_map(|paper| self.paper(paper));
        let events = rule.event.iter().filter(|event| event.needed && self.facts.is_for(&event.levels)).map(|event| self.event(event));
        let bars = rule.event.iter().filter(|event| event.bars && self.facts.is_for(&event.levels)).filter_map(|event| self.bar(event));
        let owed = rule.event.iter().filter(|event| event.owed && !event.needed && self.facts.is_for(&event.levels));
        let owed = owed.chain(self.facts.owed_before()).map(|event| self.event(event));
        let owed = owed.map(|need| Need { met: Some(true).filter(|_| need.is_met()), ..need });
        papers.chain(events).chain(owed).chain(bars).chain(self.conditions()).collect()
    }

    /// An event that bars the way on, where it happened. Where it came too late to do so, what follows is not said.
    fn bar(&self, rule: &EventRule) -> Option<Need> {
        let on = self.facts.event(&rule.code)?;
        let is_late = rule.unless.iter().any(|name| self.facts.fact(name).is_some());
        let state = if is_late { msg!("need-barred_late", on = on) } else { msg!("need-barred", on = on) };
        let met = if is_late { None } else { Some(false) };
        Some(need("event", &rule.code, About::Bar(rule.code.clone()), self.event_name(&rule.code), (met, state), &rule.basis))
    }

    /// What keeps nobody: papers that the law does not ask for, and optional conditions that do not hold.
    pub fn optional(&self) -> Vec<Need> {
        let rule = self.facts.rule;
        let papers = rule.paper.iter().filter(|paper| paper.optional).filter_map(|paper| self.paper(paper));
        let conditions = rule.condition.iter().filter(|condition| condition.optional && self.concerns(condition));
        papers.chain(conditions.map(|condition| self.condition(condition)).filter(|need| !need.is_met())).collect()
    }

    fn conditions(&self) -> impl Iterator<Item = Need> {
        let concerning = self.facts.rule.condition.iter().filter(|condition| self.concerns(condition));
        concerning
            .map(|condition| (condition.optional, self.condition(condition)))
            .filter(|(optional, need)| !optional || need.is_met())
            .map(|(_, need)| need)
    }

    /// Yearly plans and reports of what is carried out, with their days. They keep nobody from advancing: nothing comes
    /// after implementation.
    pub fn yearly(&self, procedure: &Procedure) -> Vec<Need> {
        if self.facts.rule.code != Stage::Implementation {
            return Vec::new();
        }
        duties(self.agreement, procedure, self.facts.day).into_iter().map(|duty| self.duty(duty)).collect()
    }

    fn duty(&self, duty: Duty) -> Need {
        let name = msg!("need-of_year", name = words(&duty.name), year = duty.about.to_string());
        let numbered = |number: Option<u16>| number.and_then(|number| self.agreement.documents.get(&number));
        let perhaps = numbered(duty.perhaps).and_then(|paper| paper.date);
        let state = match (numbered(duty.paper), perhaps, duty.due) {
            (Some(paper), ..) => known(self.paper_state(paper)),
            (None, Some(date), _) => (None, msg!("need-year_unrecorded", date = date)),
            (None, None, Some(due)) => known((false, msg!("need-by", due = due))),
            (None, None, None) => known((false, msg!("need-absent"))),
        };
        let need = need("document", &duty.kind, About::Document(duty.kind.clone()), name.clone(), state, &duty.basis);
        match duty.due.filter(|_| need.is_lacking()) {
            // The list has little room beside the article.
            Some(due) => Need { sentence: msg!("need-sentence", name = name, state = absent_by(due, self.facts.day)), ..need },
            None => need,
        }
    }

    fn concerns(&self, condition: &Condition) -> bool {
        let objects = &self.agreement.objects;
        (condition.kinds.is_empty() || self.agreement.kind.is_some_and(|kind| condition.kinds.contains(&kind)))
            && (condition.objects.is_empty() || condition.objects.iter().any(|object| objects.contains(object)))
    }

    /// `None` where this agreement does not need the paper.
    fn paper(&self, rule: &PaperRule) -> Option<Need> {
        if !self.facts.asks_for(rule) {
            return None;
        }
        let best = self.best(&rule.kind);
        let state = match best {
            Some(paper) => self.paper_state(paper),
            None => self.deemed(&rule.kind).unwrap_or_else(|| (false, self.absent(&rule.kind))),
        };
        let state = if state.0 { state } else { self.excused(rule)?.unwrap_or(state) };
        let state = match best.and_then(|paper| considered(rule, paper)) {
            Some(considered) if state.0 => considered,
            _ => known(state),
        };
        Some(need("document", &rule.kind, About::Document(rule.kind.clone()), self.paper_name(&rule.kind), state, &rule.basis))
    }

    /// None is there, or those that are were made before the way went back.
    fn absent(&self, kind: &str) -> Message {
        let Some(since) = self.facts.anew_since(kind) else { return msg!("need-absent") };
        let old = self.agreement.documents.values().filter(|paper| paper.kind == kind && paper.void.is_none());
        match old.map(|paper| paper.date).max() {
            None => msg!("need-absent"),
            Some(Some(date)) => msg!("need-before_return", date = date, since = since),
            Some(None) => msg!("need-undated_return", since = since),
        }
    }

    /// The state of a paper that others stand for.
    fn deemed(&self, kind: &str) -> Option<(bool, Message)> {
        self.facts.fact(&format!("document.{kind}"))?;
        let by = &self.facts.ranked.pack.papers.get(kind)?.deemed_by;
        let by: Vec<Arg> = by.iter().map(|kind| self.paper_name(kind).into()).collect();
        Some((true, msg!("need-deemed", by = by)))
    }

    /// The state of a paper that is not needed because something else holds; `None` to leave it out.
    #[allow(clippy::option_option)]
    fn excused(&self, rule: &PaperRule) -> Option<Option<(bool, Message)>> {
        let holds = |name: &&String| self.facts.fact(name).is_some();
        let Some(name) = rule.unless.iter().find(holds) else { return Some(None) };
        let clock = name.strip_prefix("clock.")?;
        let rules = self.facts.route.stages.iter().flat_map(|stage| &stage.clock);
        let silence = rules.into_iter().find(|rule| rule.code == clock)?.silence;
        Some(Some((true, silence.message())))
    }

    /// Of the papers of a kind that are there by the day, the one in which most was found.
    fn best(&self, kind: &str) -> Option<&Document> {
        let since = self.facts.anew_since(kind);
        let is_there = |paper: &Document| is_by(paper.date, self.facts.day) && counts(paper.date, since);
        let there = |paper: &&Document| paper.kind == kind && paper.void.is_none() && is_there(paper);
        self.agreement.documents.values().filter(there).max_by_key(|paper| (self.found(paper), paper.date))
    }

    fn found(&self, paper: &Document) -> usize {
        let asked = self.contents(&paper.kind);
        asked.iter().filter(|content| paper.contents.get(content.code.as_str()) == Some(&true)).count()
    }

    fn contents(&self, kind: &str) -> &[super::procedure::Content] {
        self.facts.ranked.pack.papers.get(kind).map_or(&[], |paper| &paper.contents)
    }

    /// A paper in which nobody looked for its contents counts; one in which some were missed does not, but for contents
    /// that the law names "among others".
    fn paper_state(&self, paper: &Document) -> (bool, Message) {
        let all = self.contents(&paper.kind).len();
        let among_others = self.facts.ranked.pack.papers.get(&paper.kind).is_some_and(|paper| paper.among_others);
        match (paper.contents.is_empty(), self.found(paper), paper.date) {
            (false, found, _) if all > 0 => (found == all || among_others, msg!("need-contents", found = found, all = all)),
            (_, _, Some(date)) => (true, msg!("need-on", date = date)),
            _ => (true, msg!("need-undated")),
        }
    }

    pub fn paper_name(&self, kind: &str) -> Message {
        let name = self.facts.ranked.pack.papers.get(kind).map(|paper| &paper.name);
        name.map_or_else(|| msg!("words", words = kind), words)
    }

    fn event_name(&self, code: &str) -> Message {
        let event = self.facts.ranked.pack.events.get(code);
        event.map_or_else(|| msg!("words", words = code), |event| words(&event.name))
    }

    fn event(&self, rule: &EventRule) -> Need {
        let name = self.event_name(&rule.code);
        let state = match self.facts.event(&rule.code) {
            Some(on) => (true, msg!("need-on", date = on)),
            None => (false, msg!("need-unrecorded")),
        };
        need("event", &rule.code, About::Event(rule.code.clone()), name, known(state), &rule.basis)
    }

    fn condition(&self, condition: &Condition) -> Need {
        let check = condition.check;
        let Finding { met, detail, state, broken, field } = finding(check, self);
        let name = match detail {
            Some(detail) => msg!("need-of", name = check.message(), detail = detail),
            None => check.message(),
        };
        let need = need("check", check.code(), About::Check(check.code(), field), name, (met, state), &condition.basis);
        if met != Some(false) { need } else { Need { sentence: msg!("need-broken", broken = broken.clone()), lacks: broken, ..need } }
    }
}

/// That a paper is not there, and its last day.
fn absent_by(due: Day, day: Day) -> Message {
    if due < day { msg!("need-absent_since", due = due) } else { msg!("need-absent_by", due = due) }
}

/// Of a paper that has to ask for something: whether it does; unknown where nobody recorded it.
fn considered(rule: &PaperRule, paper: &Document) -> Option<(Option<bool>, Message)> {
    let wanted = rule.outcome?;
    Some(match paper.outcome {
        Some(outcome) => (Some(outcome == wanted), outcome.message()),
        None => (None, msg!("need-outcome_unknown")),
    })
}

/// Of what is recorded or is not there: there is no third.
fn known((met, state): (bool, Message)) -> (Option<bool>, Message) {
    (Some(met), state)
}

fn need(sort: &str, code: &str, about: About, name: Message, (met, state): (Option<bool>, Message), basis: &Basis) -> Need {
    let sentence = msg!("need-sentence", name = name.clone(), state = state.clone());
    Need { code: format!("{sort}.{code}"), about, met, lacks: name.clone(), name, state, sentence, basis: basis.clone() }
}

/// Whether a paper of this date is there by `day`: one without a date, or any day of it, counts.
fn is_by(date: Option<PartialDate>, day: Day) -> bool {
    date.is_none_or(|date| date.earliest() <= day)
}

/// The words of a pack as a sentence's part.
pub(super) fn words(words: &Words) -> Message {
    msg!("words", words = arg(words))
}

pub(super) fn arg(words: &Words) -> Arg {
    Arg::Words { id: words.id.clone(), en: words.en.clone() }
}
