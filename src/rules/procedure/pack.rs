//! A rule pack: routes, papers, events and clocks, as `data/procedure.toml` and docs/procedure.md have them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::code::coded;
use crate::model::region::RegionLevel;
use crate::model::{Actor, Considered, Day, Kind, Level, Mark, Message, Object, Stage};
use crate::msg;

use super::OrderRule;

coded! {
    /// How a length of time is counted.
    Unit("unit") { Working = "working", Calendar = "calendar", Months = "months" }
}

coded! {
    /// What the end of a clock means.
    Silence("silence") {
        DeemedApproved = "deemed_approved",
        GoDirect = "go_direct",
        Lapses = "lapses",
        NothingSaid = "nothing_said",
    }
}

coded! {
    /// The closed list of checks that a condition can name.
    Check("check") {
        /// The partner's country has diplomatic relations with Indonesia.
        Relations = "relations",
        /// A twin is of the region's own level.
        SameLevel = "same_level",
        /// Equal status and/or area: holds where the level is the same; area is not recorded, so that the officer says it.
        EqualStatus = "equal_status",
        /// One of the five objects of cooperation is named.
        ObjectNamed = "object_named",
        /// No office abroad is recorded.
        NoOffice = "no_office",
        /// The letter of intent has not lapsed.
        LetterValid = "letter_valid",
        /// The region's report of the year before is there: else no approval of a next plan.
        Reported = "reported",
        /// The text is in Indonesian and in the partner's language or English.
        Languages = "languages",
        /// The partner is named.
        PartnerNamed = "partner_named",
        /// It is an affair of the region; this and the next five the officer ticks.
        Affair = "affair",
        /// The partner does not interfere in domestic affairs.
        NonInterference = "non_interference",
        /// It fits policy and development plans.
        PolicyFit = "policy_fit",
        /// Science and technology can be handed on to Indonesian human resources.
        Transferable = "transferable",
        /// Each side uses the strengths of the other.
        Complementary = "complementary",
        /// It betters the relations between the peoples.
        Peoples = "peoples",
        /// The foreign body's licence (Izin Prinsip) is there and not over.
        Licensed = "licensed",
    }
}

/// In both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub id: String,
    pub en: String,
}

impl Words {
    /// What has no words of its own: the same in both.
    pub fn same(text: &str) -> Self {
        Self { id: text.to_owned(), en: text.to_owned() }
    }
}

impl Words {
    /// As a sentence begins.
    pub fn capitalised(&self) -> Self {
        let capital = |text: &str| {
            let mut rest = text.chars();
            rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
        };
        Self { id: capital(&self.id), en: capital(&self.en) }
    }
}

impl From<Words> for crate::model::Arg {
    fn from(words: Words) -> Self {
        Self::Words { id: words.id, en: words.en }
    }
}

/// Where a rule is from. Written beside it: `article`, `mark`, `office`, `confirmed`, `read_as`, `reading`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub mark: Mark,
    /// "Pasal 17 (2) Permendagri 25/2020"; never absent where the mark is `law`.
    #[serde(default)]
    pub article: Option<String>,
    /// Whose practice it is.
    #[serde(default)]
    pub office: Option<String>,
    /// The day on which a legal bureau compared it with the official text.
    #[serde(default)]
    pub confirmed: Option<Day>,
    /// How it is read here, in words, as far as the text is silent or can be read two ways.
    #[serde(default)]
    pub read_as: Option<Words>,
    /// Where the text can be read two ways: the other one, in words.
    #[serde(default)]
    pub reading: Option<Words>,
}

/// The newest format of a pack's file. The first had no `format`; docs/procedure.md says what came with which.
pub const FORMAT: u16 = 2;

const fn first_format() -> u16 {
    1
}

/// One rule pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// What an older one could not say yet is taken from the embedded pack.
    #[serde(default = "first_format")]
    pub format: u16,
    /// `2020.1`.
    pub version: String,
    /// The day it came into force; until the day before the next pack's.
    pub from: Day,
    pub source: Words,
    /// By the kind's code.
    pub papers: BTreeMap<String, Paper>,
    /// By the event's code.
    pub events: BTreeMap<String, Event>,
    #[serde(rename = "route")]
    pub routes: Vec<Route>,
    pub term: Term,
    /// What the partner of a kind can be. Format 2.
    #[serde(default, rename = "partner")]
    pub partners: Vec<PartnerRule>,
    #[serde(default)]
    pub yearly: Vec<YearlyRule>,
    /// Since format 2.
    #[serde(default = "super::packs::supervision")]
    pub supervision: Option<Supervision>,
    #[serde(rename = "order", default)]
    pub orders: Vec<OrderRule>,
}

/// Something that happens on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// As a noun, for lists of what is missing: "pengiriman salinan kepada Menteri".
    #[serde(flatten)]
    pub name: Words,
    /// As what happened, for a history: "salinan dikirim kepada Menteri". Packs of before have one wording for both.
    #[serde(default)]
    happened: Option<Words>,
}

impl Event {
    pub fn happened(&self) -> &Words {
        self.happened.as_ref().unwrap_or(&self.name)
    }
}

/// A sort of paper and what it must contain at least.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    pub name: Words,
    /// The article of its contents.
    #[serde(default)]
    pub article: Option<String>,
    #[serde(default)]
    pub contents: Vec<Content>,
    /// The contents are named "among others": one that is lacking is told and keeps nobody.
    #[serde(default)]
    pub among_others: bool,
    /// It is deemed held where papers of all these kinds are there.
    #[serde(default)]
    pub deemed_by: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub code: String,
    #[serde(flatten)]
    pub name: Words,
}

/// The stages of some kinds, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    pub kinds: Vec<Kind>,
    #[serde(rename = "stage")]
    pub stages: Vec<RouteStage>,
}

/// One stage of a route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RouteStage {
    pub code: Stage,
    /// As the law counts it: `a` to `k`.
    #[serde(default)]
    pub letter: Option<String>,
    /// Its official name.
    pub name: Words,
    #[serde(flatten)]
    pub basis: Basis,
    /// Where a consideration asks for a repair, the stage that it goes back to; else it is the one before.
    #[serde(default)]
    pub repaired_at: Option<Stage>,
    /// The stages that may follow; empty: the next in the route alone.
    #[serde(default)]
    pub next: Vec<Stage>,
    /// In order: the first that is not over has the turn.
    #[serde(default)]
    pub turn: Vec<TurnRule>,
    /// Papers needed to leave it.
    #[serde(default)]
    pub paper: Vec<PaperRule>,
    /// Events needed to leave it, or that start its clocks.
    #[serde(default)]
    pub event: Vec<EventRule>,
    #[serde(default)]
    pub condition: Vec<Condition>,
    #[serde(default)]
    pub clock: Vec<ClockRule>,
}

/// Whose turn it is within a stage. `until` and `when` name facts: `document.KIND`, `event.CODE`,
/// `clock.CODE` (that clock has run out).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TurnRule {
    pub actor: Actor,
    /// Only for regions of these levels; empty: for all.
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    /// Only once all of these hold.
    #[serde(default)]
    pub when: Vec<String>,
    /// Over as soon as one of these holds.
    #[serde(default)]
    pub until: Vec<String>,
    /// A way round somebody who is silent.
    #[serde(default)]
    pub bypass: bool,
    /// What is to be done, told in `w`.
    pub what: Words,
    #[serde(flatten)]
    pub basis: Basis,
}

impl TurnRule {
    /// What leads to it beside time: what somebody answered or refused.
    pub fn answers(&self) -> impl Iterator<Item = &String> {
        self.when.iter().filter(|name| !name.starts_with("clock."))
    }

    /// Whether silence leads to it.
    pub fn by_silence(&self) -> bool {
        self.when.iter().any(|name| name.starts_with("clock."))
    }
}

/// A paper needed to leave a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperRule {
    pub kind: String,
    /// Made in an earlier stage and looked at again here.
    #[serde(default)]
    pub again: bool,
    /// Not needed where one of these holds: `clock.dprd`.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Needed only where one of these holds; empty: always.
    #[serde(default)]
    pub when: Vec<String>,
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    /// Only for technical cooperation.
    #[serde(default)]
    pub technical: bool,
    /// Told and not asked for: the law does not say that it is needed.
    #[serde(default)]
    pub optional: bool,
    /// Made anew after the way went back to this stage or before it: always (`return`), where this happened here
    /// (`event.CODE`), or where a question was answered with yes as the stage was entered again (`answer.CODE`).
    #[serde(default)]
    pub anew: Vec<String>,
    /// What it has to ask for.
    #[serde(default)]
    pub outcome: Option<Considered>,
    #[serde(flatten)]
    pub basis: Basis,
}

/// An event of a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventRule {
    pub code: String,
    /// Without it the stage cannot be left.
    #[serde(default)]
    pub needed: bool,
    /// Owed, and no condition of leaving the stage: as long as it is not recorded, that is told.
    #[serde(default)]
    pub owed: bool,
    /// Once it happened the stage is left by going back alone.
    #[serde(default)]
    pub bars: bool,
    /// What bars does not where one of these holds: what follows is not said then.
    #[serde(default)]
    pub unless: Vec<String>,
    /// The date of the newest paper of this kind stands for the event as long as the event itself is not recorded, or
    /// lies before it.
    #[serde(default)]
    pub dated_by: Option<String>,
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    #[serde(flatten)]
    pub basis: Basis,
}

/// A named check that must hold to leave a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    pub check: Check,
    /// Only for these kinds of the route; empty: for all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Only where one of these objects is named; empty: for all.
    #[serde(default)]
    pub objects: Vec<Object>,
    /// Told and not asked for: what follows where it does not hold is not said, or cannot be known here.
    #[serde(default)]
    pub optional: bool,
    #[serde(flatten)]
    pub basis: Basis,
}

/// Time that runs from a named event, not from entering a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClockRule {
    /// Unique in its stage: `dprd`.
    pub code: String,
    /// An event's code.
    pub starts: String,
    pub length: u16,
    pub unit: Unit,
    pub silence: Silence,
    /// Stops as soon as one of these holds: `document.dprd_approval`.
    #[serde(default)]
    pub until: Vec<String>,
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    /// So many months before its end a renewal is asked for at the latest.
    #[serde(default)]
    pub renewal: Option<u16>,
    /// What its end means and what is done then.
    pub means: Words,
    #[serde(flatten)]
    pub basis: Basis,
}

/// How long an agreement holds, and when its extension is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub years: u16,
    #[serde(flatten)]
    pub basis: Basis,
    pub extension: Extension,
    /// Grounds of an end, by code.
    pub grounds: BTreeMap<String, Words>,
    /// Pasal of the grounds.
    pub ended: Basis,
    /// Agreements without an end.
    pub open: Basis,
}

/// When the extension is asked for, and by which papers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extension {
    pub months: u16,
    /// The letter, then its copies. Since format 2.
    #[serde(default = "super::packs::extension_papers")]
    pub paper: Vec<PaperRule>,
    #[serde(flatten)]
    pub basis: Basis,
}

/// With whom an agreement of a kind is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartnerRule {
    pub kinds: Vec<Kind>,
    /// The partner is one of these.
    pub levels: Vec<Level>,
    #[serde(flatten)]
    pub basis: Basis,
}

/// A yearly duty: a plan or a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearlyRule {
    /// The paper's kind.
    pub kind: String,
    /// Only for agreements of these kinds; empty: for all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    /// Who owes it.
    pub actor: Actor,
    /// To whom it goes, where the law says so.
    #[serde(default)]
    pub to: Option<Actor>,
    /// The paper is about the year before (a report), or about the year itself (a plan).
    pub year_before: bool,
    #[serde(flatten)]
    pub basis: Basis,
    /// Its last day in each year; absent where none is set.
    #[serde(default)]
    pub due: Option<YearDay>,
}

/// Who supervises records it by this paper, at least once in each half of a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Supervision {
    /// The paper's kind.
    pub kind: String,
    #[serde(flatten)]
    pub basis: Basis,
}

/// A day of each year, with its own basis: the law may say "week" where the day is a reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearDay {
    pub month: u8,
    pub day: u8,
    #[serde(flatten)]
    pub basis: Basis,
}

/// What is wrong in a pack's file, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct PackFault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// English and the same in every language: `unknown_stage`, `paper_unmade` (docs/procedure.md has them all).
    pub code: &'static str,
    pub message: Message,
}

impl PackFault {
    /// The fault with its place, in one sentence.
    pub fn told(&self) -> Message {
        msg!("pack-fault", line = self.line, column = self.column, what = self.message.clone())
    }
}
