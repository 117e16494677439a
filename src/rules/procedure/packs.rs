//! All packs of a register, by the day on which they came into force.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use crate::model::{Day, Id, Kind, PackRecord, Stage};

use super::{Pack, PaperRule, Route, Supervision, YearlyRule, pack::FORMAT};

/// The embedded pack and those adopted after it, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Packs {
    ranked: Vec<Ranked>,
    /// A draft that judges in the place of each of them.
    rehearsed: Option<Ranked>,
}

/// A pack with its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// `PK-0001` is the embedded one.
    pub id: Id,
    pub pack: Arc<Pack>,
    /// Its file, as it was adopted.
    pub text: Arc<str>,
}

impl Ranked {
    /// `None` where the text is no pack that can be read.
    fn read(number: u32, text: &str) -> Option<Self> {
        let pack = whole(Pack::parse(text).ok()?);
        Some(Self { id: Id::Pack(number), pack: Arc::new(pack), text: text.into() })
    }
}

/// With what its format could not say yet.
fn whole(pack: Pack) -> Pack {
    if pack.format >= FORMAT {
        return pack;
    }
    let Some(embedded) = &*EMBEDDED else { return pack };
    let mut whole = pack.completed(&embedded.pack);
    whole.name_like(&embedded.pack);
    whole
}

impl Default for Packs {
    /// The embedded pack alone.
    fn default() -> Self {
        Self { ranked: EMBEDDED.iter().cloned().collect(), rehearsed: None }
    }
}

/// `PK-0001`; a test reads it.
static EMBEDDED: LazyLock<Option<Ranked>> = LazyLock::new(|| Ranked::read(1, include_str!("../../data/procedure.toml")));

/// The papers of an extension, of a pack that could not name them yet.
pub fn extension_papers() -> Vec<PaperRule> {
    EMBEDDED.as_ref().map(|ranked| ranked.pack.term.extension.paper.clone()).unwrap_or_default()
}

/// The supervision, of such a pack.
pub fn supervision() -> Option<Supervision> {
    EMBEDDED.as_ref().and_then(|ranked| ranked.pack.supervision.clone())
}

impl Packs {
    /// With those that were adopted; one that cannot be read is passed over.
    pub fn with(adopted: impl IntoIterator<Item = (u32, PackRecord)>) -> Self {
        let mut packs = Self::default();
        packs.ranked.extend(adopted.into_iter().filter_map(|(number, record)| Ranked::read(number, &record.text)));
        packs.ranked.sort_by_key(|ranked| ranked.pack.from);
        packs
    }

    /// The same, with a draft that judges whatever any of them judges: also stages that were entered before its day.
    #[must_use]
    pub fn rehearsing(&self, draft: Pack) -> Self {
        let highest = self.ranked.iter().map(|ranked| if let Id::Pack(number) = ranked.id { number } else { 0 }).max();
        let id = Id::Pack(highest.unwrap_or(0) + 1);
        Self { rehearsed: Some(Ranked { id, pack: Arc::new(whole(draft)), text: "".into() }), ..self.clone() }
    }

    /// The pack that held on this day; `None` before the first.
    pub fn on(&self, day: Day) -> Option<&Ranked> {
        self.ranked.iter().rev().find(|ranked| ranked.pack.from <= day).map(|held| self.judging(held))
    }

    /// The pack of this number.
    pub fn of(&self, id: Id) -> Option<&Ranked> {
        self.ranked.iter().find(|ranked| ranked.id == id).map(|named| self.judging(named))
    }

    fn judging<'p>(&'p self, ranked: &'p Ranked) -> &'p Ranked {
        self.rehearsed.as_ref().unwrap_or(ranked)
    }

    /// Months before the end in which its extension is asked for, by the pack of `day` or the first.
    pub fn extension_months(&self, day: Day) -> u16 {
        self.on(day).or_else(|| self.ranked.first().map(|first| self.judging(first))).map_or(0, |ranked| ranked.pack.term.extension.months)
    }

    pub fn all(&self) -> &[Ranked] {
        &self.ranked
    }
}

impl Route {
    /// The stages that may follow: those that the rule names, else the next of the route.
    pub fn after(&self, stage: Stage) -> Vec<Stage> {
        let mut rules = self.stages.iter().skip_while(|rule| rule.code != stage);
        match rules.next() {
            Some(rule) if !rule.next.is_empty() => rule.next.clone(),
            _ => rules.next().map(|rule| rule.code).into_iter().collect(),
        }
    }
}

impl Pack {
    /// The kinds of papers that an agreement of this route can have: those of its stages and of its years.
    pub fn kinds_of<'p>(&'p self, route: &'p Route) -> Vec<&'p str> {
        let of_stages = route.stages.iter().flat_map(|stage| &stage.paper).map(|rule| rule.kind.as_str());
        let is_of = |rule: &&YearlyRule| rule.kinds.is_empty() || rule.kinds.iter().any(|kind| route.kinds.contains(kind));
        let of_years = self.yearly.iter().filter(is_of).map(|rule| rule.kind.as_str());
        let supervision = self.supervision.iter().map(|rule| rule.kind.as_str());
        let of_term = self.term.extension.paper.iter().map(|rule| rule.kind.as_str());
        let kinds: BTreeSet<&str> = of_stages.chain(of_years).chain(of_term).chain(supervision).chain(["original"]).collect();
        kinds.into_iter().collect()
    }

    /// Papers and events that came later than its format have the names that another pack gives them.
    fn name_like(&mut self, other: &Self) {
        for (kind, paper) in &other.papers {
            self.papers.entry(kind.clone()).or_insert_with(|| paper.clone());
        }
        for (code, name) in &other.events {
            self.events.entry(code.clone()).or_insert_with(|| name.clone());
        }
    }

    /// The route of this kind.
    pub fn route(&self, kind: Kind) -> Option<&Route> {
        self.routes.iter().find(|route| route.kinds.contains(&kind))
    }
}
