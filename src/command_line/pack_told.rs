//! A rule pack in plain words, as somebody reads it who knows the law and not the file: every rule with its
//! article, or that it is a reading or a practice.

use crate::language::{Language, say};
use crate::model::partner::Level;
use crate::model::region::RegionLevel;
use crate::model::{Arg, Kind, Message};
use crate::msg;
use crate::rules::fact_names;
use crate::rules::procedure::{
    Basis, ClockRule, Condition, EventRule, Pack, Paper, PaperRule, Route, RouteStage, TurnRule, Words, YearlyRule,
};
use crate::screen::basis;
use crate::text::{Shown, shown};

/// The whole pack.
pub fn pack_lines(pack: &Pack, language: Language) -> Vec<Shown> {
    let mut page = Page { pack, language, lines: Vec::new() };
    page.line(&msg!("procedure-source", source = pack.source.clone()));
    pack.routes.iter().for_each(|route| page.route(route));
    page.term();
    page.orders();
    page.partners();
    page.yearly();
    page.contents();
    page.lines
}

struct Page<'a> {
    pack: &'a Pack,
    language: Language,
    lines: Vec<Shown>,
}

impl Page<'_> {
    fn line(&mut self, message: &Message) {
        self.lines.push(say(message, self.language));
    }

    fn heading(&mut self, message: &Message) {
        self.lines.push(shown(""));
        self.line(message);
    }

    /// A rule with what narrows it, and where it is from.
    fn rule(&mut self, label: &Message, what: impl Into<Arg>, notes: Vec<Message>, basis: &Basis) {
        let what = say(&msg!("procedure-words", words = what.into()), self.language);
        let notes: Vec<String> = notes.iter().map(|note| say(note, self.language).to_string()).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let from = basis::whole(basis, self.language);
        self.lines.push(shown(&format!("    {}: {what}{notes}. {from}", say(label, self.language))));
    }

    fn route(&mut self, route: &Route) {
        self.heading(&msg!("procedure-route", kinds = kinds(&route.kinds)));
        for stage in &route.stages {
            self.stage(stage);
        }
    }

    fn stage(&mut self, stage: &RouteStage) {
        let letter = stage.letter.as_ref().map_or(String::new(), |letter| format!("{letter} "));
        let name = say(&msg!("procedure-words", words = stage.name.clone()), self.language);
        let from = basis::whole(&stage.basis, self.language);
        self.lines.push(shown(&format!("  {letter}{name}. {from}")));
        stage.turn.iter().for_each(|rule| self.turn(stage, rule));
        stage.paper.iter().for_each(|rule| self.paper(stage, rule));
        stage.event.iter().for_each(|rule| self.event(rule));
        stage.condition.iter().for_each(|rule| self.condition(rule));
        stage.clock.iter().for_each(|rule| self.clock(rule));
        if !stage.next.is_empty() {
            let next: Vec<Arg> = stage.next.iter().map(|stage| stage.message().into()).collect();
            self.lines.push(shown(&format!("    {}", say(&msg!("procedure-next", stages = next), self.language))));
        }
    }

    fn turn(&mut self, stage: &RouteStage, rule: &TurnRule) {
        let mut notes = levels(&rule.levels);
        notes.extend(self.facts(stage, &rule.when).map(|facts| msg!("procedure-when", facts = facts)));
        notes.extend(self.facts(stage, &rule.until).map(|facts| msg!("procedure-until", facts = facts)));
        let actor = rule.actor.message();
        let what = msg!("procedure-does", actor = actor, what = rule.what.clone());
        let label = if rule.bypass { msg!("procedure-bypass") } else { msg!("procedure-turn") };
        self.rule(&label, what, notes, &rule.basis);
    }

    fn paper(&mut self, stage: &RouteStage, rule: &PaperRule) {
        let mut notes = levels(&rule.levels);
        notes.extend(rule.again.then(|| msg!("procedure-again")));
        notes.extend(rule.technical.then(|| msg!("procedure-technical")));
        notes.extend(rule.optional.then(|| msg!("procedure-optional")));
        notes.extend(self.facts(stage, &rule.when).map(|facts| msg!("procedure-when", facts = facts)));
        notes.extend(self.facts(stage, &rule.unless).map(|facts| msg!("procedure-unless", facts = facts)));
        notes.extend(self.deemed_by(&rule.kind).map(|papers| msg!("procedure-deemed_by", papers = papers)));
        self.rule(&msg!("procedure-paper"), self.paper_name(&rule.kind), notes, &rule.basis);
    }

    fn event(&mut self, rule: &EventRule) {
        let mut notes = levels(&rule.levels);
        notes.extend(rule.needed.then(|| msg!("procedure-needed")));
        notes.extend(rule.owed.then(|| msg!("procedure-owed")));
        notes.extend(rule.dated_by.as_ref().map(|kind| msg!("procedure-dated_by", paper = self.paper_name(kind))));
        self.rule(&msg!("procedure-event"), self.event_name(&rule.code), notes, &rule.basis);
    }

    fn condition(&mut self, rule: &Condition) {
        let only = (!rule.kinds.is_empty()).then(|| msg!("procedure-kinds", kinds = kinds(&rule.kinds)));
        let objects: Vec<Arg> = rule.objects.iter().map(|object| object.message().into()).collect();
        let only = only.into_iter().chain((!objects.is_empty()).then(|| msg!("procedure-kinds", kinds = objects)));
        let notes = only.chain(rule.optional.then(|| msg!("procedure-optional"))).collect();
        self.rule(&msg!("procedure-condition"), rule.check.message(), notes, &rule.basis);
    }

    fn clock(&mut self, rule: &ClockRule) {
        let length = msg!("procedure-length", length = rule.length, unit = rule.unit.message(), event = self.event_name(&rule.starts));
        let mut notes = levels(&rule.levels);
        notes.push(msg!("procedure-silence", means = rule.means.clone()));
        notes.extend(rule.renewal.map(|months| msg!("procedure-renewal", months = months)));
        self.rule(&msg!("procedure-clock"), length, notes, &rule.basis);
    }

    fn term(&mut self) {
        let term = &self.pack.term;
        self.heading(&msg!("procedure-term"));
        self.rule(&msg!("procedure-term_most"), msg!("procedure-years", years = term.years), Vec::new(), &term.basis);
        let extension = msg!("procedure-months", months = term.extension.months);
        self.rule(&msg!("procedure-extension"), extension, Vec::new(), &term.extension.basis);
        let grounds: Vec<Arg> = term.grounds.values().cloned().map(Arg::from).collect();
        self.rule(&msg!("procedure-grounds"), grounds, Vec::new(), &term.ended);
        self.rule(&msg!("procedure-open"), msg!("procedure-open_renewed"), Vec::new(), &term.open);
    }

    /// Which facts wait for which.
    fn orders(&mut self) {
        if self.pack.orders.is_empty() {
            return;
        }
        self.heading(&msg!("procedure-orders"));
        for rule in &self.pack.orders {
            let mut notes = levels(&rule.levels);
            notes.extend((!rule.kinds.is_empty()).then(|| msg!("procedure-kinds", kinds = kinds(&rule.kinds))));
            notes.extend(rule.needed.then(|| msg!("procedure-order_needed")));
            notes.extend(rule.told.then(|| msg!("procedure-optional")));
            let [earlier, later] = [&rule.earlier, &rule.later].map(|name| fact_names::named(self.pack, name));
            self.rule(&msg!("procedure-order", earlier = earlier, later = later), rule.what.clone(), notes, &rule.basis);
        }
    }

    /// With whom agreements of which kinds are made.
    fn partners(&mut self) {
        if self.pack.partners.is_empty() {
            return;
        }
        self.heading(&msg!("procedure-partners"));
        for rule in &self.pack.partners {
            let levels: Vec<Arg> = rule.levels.iter().map(|level| level.message().into()).collect();
            self.rule(&msg!("procedure-partner", kinds = kinds(&rule.kinds)), levels, Vec::new(), &rule.basis);
        }
    }

    fn yearly(&mut self) {
        self.heading(&msg!("procedure-yearly"));
        for rule in &self.pack.yearly {
            self.duty(rule);
        }
    }

    fn duty(&mut self, rule: &YearlyRule) {
        let mut notes = levels(&rule.levels);
        notes.extend((!rule.kinds.is_empty()).then(|| msg!("procedure-kinds", kinds = kinds(&rule.kinds))));
        notes.push(if rule.year_before { msg!("procedure-year_before") } else { msg!("procedure-same_year") });
        let actor = rule.actor.message();
        let label = match rule.to {
            Some(to) => msg!("procedure-duty_to", actor = actor, to = to.message()),
            None => msg!("procedure-duty", actor = actor),
        };
        self.rule(&label, self.paper_name(&rule.kind), notes, &rule.basis);
        if let Some(due) = &rule.due {
            self.rule(&msg!("procedure-due"), msg!("day-of_year", day = due.day, month = due.month), Vec::new(), &due.basis);
        }
    }

    fn contents(&mut self) {
        self.heading(&msg!("procedure-contents"));
        let with_contents: Vec<&Paper> = self.pack.papers.values().filter(|paper| !paper.contents.is_empty()).collect();
        for paper in with_contents {
            let words = |words: &Words| say(&msg!("procedure-words", words = words.clone()), self.language).to_string();
            let items: Vec<String> = paper.contents.iter().map(|content| words(&content.name)).collect();
            let (name, article) = (words(&paper.name), paper.article.as_deref().unwrap_or_default());
            let among_others =
                if paper.among_others { say(&msg!("procedure-among_others"), self.language).to_string() } else { String::new() };
            self.lines.push(shown(&format!("    {name}{among_others}: {}. {article}", items.join("; "))));
        }
    }

    /// What `document.…`, `event.…` and `clock.…` mean; `None` where nothing is named.
    fn facts(&self, stage: &RouteStage, facts: &[String]) -> Option<Arg> {
        let words = |fact: &String| match fact.strip_prefix("clock.") {
            Some(code) => over(stage, code),
            None => fact_names::named(self.pack, fact).into(),
        };
        (!facts.is_empty()).then(|| Arg::List(facts.iter().map(words).collect()))
    }

    /// The papers that stand for one of this kind; `None` where none do.
    fn deemed_by(&self, kind: &str) -> Option<Vec<Arg>> {
        let by = &self.pack.papers.get(kind)?.deemed_by;
        (!by.is_empty()).then(|| by.iter().map(|kind| self.paper_name(kind)).collect())
    }

    fn paper_name(&self, kind: &str) -> Arg {
        named(self.pack.papers.get(kind).map(|paper| &paper.name), kind)
    }

    fn event_name(&self, code: &str) -> Arg {
        named(self.pack.events.get(code).map(|event| &event.name), code)
    }
}

/// That a clock of this stage has run out.
fn over(stage: &RouteStage, code: &str) -> Arg {
    let clock = stage.clock.iter().find(|clock| clock.code == code);
    clock.map_or_else(|| Arg::from(code), |clock| msg!("procedure-over", length = clock.length, unit = clock.unit.message()).into())
}

fn named(words: Option<&Words>, code: &str) -> Arg {
    words.map_or_else(|| Arg::from(code), |words| words.clone().into())
}

fn kinds(kinds: &[Kind]) -> Vec<Arg> {
    kinds.iter().map(|kind| kind.message().into()).collect()
}

/// For which regions alone; nothing where for all.
fn levels(levels: &[RegionLevel]) -> Vec<Message> {
    let words: Vec<Arg> = levels.iter().filter_map(|level| Some(Level::from_code(level.code())?.message().into())).collect();
    if words.is_empty() { Vec::new() } else { vec![msg!("procedure-levels", levels = words)] }
}
