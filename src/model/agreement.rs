//! One cooperation of a region with a partner abroad, from initiative to end.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::question::Answered;
use super::{Document, Follows, Halt, HeldActivity, PartialDate, PlannedStep, RecommendationId, RegionCode, Step, Void};

coded! {
    /// The legal kind, which decides the route (domain.md, "Kinds and their routes").
    Kind("kind") {
        Twin = "twin",
        OtherRegional = "other_regional",
        Institution = "institution",
        Continuation = "continuation",
        ContinuationNonprofit = "continuation_nonprofit",
    }
}

coded! {
    /// The five objects of Pasal 4 Permendagri 25/2020 (`law`).
    Object("object") {
        Science = "science",
        Culture = "culture",
        Capacity = "capacity",
        Potential = "potential",
        Other = "other",
    }
}

coded! {
    /// Conditions of Pasal 5 Permendagri 25/2020 that no record shows: whether they hold the officer says.
    Ticked("check") {
        /// It is an affair of the region: (1) b.
        Affair = "affair",
        /// The partner does not interfere in domestic affairs: (1) d.
        NonInterference = "non_interference",
        /// It fits policy and development plans: (1) e.
        PolicyFit = "policy_fit",
        /// Science and technology can be handed on: (2).
        Transferable = "transferable",
        /// Equal administrative status and/or equal area: (3) a.
        EqualStatus = "equal_status",
        /// Each side uses the strengths of the other: (3) b.
        Complementary = "complementary",
        /// It betters the relations between the peoples: (3) c.
        Peoples = "peoples",
    }
}

/// The answer to a question that is answered by yes or no.
pub const YES: &str = "yes";
pub const NO: &str = "no";

/// As stored: absent is unknown, nothing derived stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Hidden, so that registers of two offices can meet one day.
    pub uid: String,
    pub region: RegionCode,
    /// The partner's number: `MT-0031`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<super::Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// "Kerja sama teknik", which is no legal kind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub technical: bool,
    /// What the signed text is called: `MoU`, `LoI`, `Agreement`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The number of the signed text, as it is written on it; of several numbers all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether somebody compared the row with its source; absent where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// From this day on it binds, where that is not the day of signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<PartialDate>,
    /// It goes on by itself where nobody gives notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub automatic: Option<bool>,
    /// Months by which it goes on each time, as its text sets them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn_months: Option<u16>,
    /// Months of notice that its own text asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<u8>,
    /// Languages of its text, as ISO 639 codes: `id`, `en`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<Object>,
    /// Recommendations of meetings that it serves; whoever keeps the register says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<RecommendationId>,
    /// The region keeps an office abroad for it, which Pasal 5 (1) forbids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_abroad: Option<bool>,
    /// Whether region and partner are of one level, where their levels alone do not say it (Pasal 6 (3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equal_level: Option<Answered>,
    /// By the code of the condition ([`Ticked`]), whether it holds; absent where nobody said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub conditions: BTreeMap<String, bool>,
    /// When it is to be signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<PartialDate>,
    /// Where the signed original lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Where the region's copy lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<String>,
    /// The region's agenda number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// Stages entered, in order, from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<u16, Step>,
    /// The stage that is to be entered next, on a day ahead; gone once a step is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<PlannedStep>,
    /// What stopped or ended it, in order, from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub halts: BTreeMap<u16, Halt>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<u16, Document>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub activities: BTreeMap<u16, HeldActivity>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Follows>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

impl Agreement {
    /// One of which nothing but the region is known.
    pub fn new(uid: String, region: RegionCode) -> Self {
        Self {
            uid,
            region,
            partner: None,
            kind: None,
            technical: false,
            instrument: None,
            instrument_number: None,
            signed: None,
            until: None,
            areas: Vec::new(),
            note: None,
            source: None,
            verified: None,
            in_force: None,
            automatic: None,
            turn_months: None,
            notice: None,
            languages: Vec::new(),
            objects: Vec::new(),
            serves: Vec::new(),
            office_abroad: None,
            equal_level: None,
            conditions: BTreeMap::new(),
            target: None,
            planned: None,
            original: None,
            copy: None,
            agenda: None,
            steps: BTreeMap::new(),
            halts: BTreeMap::new(),
            documents: BTreeMap::new(),
            activities: BTreeMap::new(),
            follows: None,
            void: None,
        }
    }

    /// Whether it is of one level with its partner, as the officer answered.
    pub fn says_equal_level(&self) -> Option<bool> {
        self.equal_level.as_ref().map(|answer| answer.value == YES)
    }

    /// Whether what was signed is a letter of intent, which does not bind (Pasal 1 no. 15
    /// Permendagri 25/2020, `law`).
    pub fn is_letter_of_intent(&self) -> bool {
        self.instrument.as_deref().is_some_and(super::written::instrument::is_letter_of_intent)
    }
}
