//! One cooperation of a region with a partner abroad, from initiative to end.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::{PartialDate, RegionCode};

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
}

impl Agreement {
    /// Whether what was signed is a letter of intent, which does not bind (Pasal 1 no. 15
    /// Permendagri 25/2020, `law`).
    pub fn is_letter_of_intent(&self) -> bool {
        self.instrument.as_deref().is_some_and(super::written::instrument::is_letter_of_intent)
    }
}
