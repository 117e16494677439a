//! What a meeting asked for: its recommendations, and the regions they are addressed to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::{PartialDate, RegionCode, Void};

/// One meeting's recommendations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    pub uid: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The last day of a meeting of several days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The last day by which its recommendations are to be followed up, where the office sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The office that held it, as the text names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_by: Option<String>,
    /// How many attended, as the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended: Option<u32>,
    /// Institutions that the text names, as it writes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
    /// By number, from 1.
    pub recommendations: BTreeMap<u16, Recommendation>,
    /// By region: how it came onto the list.
    pub addressed: BTreeMap<RegionCode, Addressed>,
    /// The article's own lines, unchanged; empty where none was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub article: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

impl Checklist {
    /// Whether it asks this, and neither of them is hidden.
    pub fn asks(&self, number: u16) -> bool {
        self.void.is_none() && self.recommendations.get(&number).is_some_and(|asked| asked.void.is_none())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Short.
    pub title: String,
    /// The title is kerma's, not the meeting's or the office's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub title_ours: bool,
    /// In the meeting's words.
    pub text: String,
    /// First and last line in the article, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<[u32; 2]>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

coded! {
    /// How a region came to be addressed.
    Addressed {
        /// It had an agreement when the list was read, or is one of the provinces.
        Import = "import",
        /// It answered without being on the list.
        Answered = "answered",
    }
}
