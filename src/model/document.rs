//! A paper of an agreement: referred to, never copied in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::question::Answered;
use super::{Day, PartialDate, Void};

/// A paper, by its number within the agreement. What kinds there are, and what each must contain, stands in
/// the rule pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The kind's code: `dprd_approval`.
    pub kind: String,
    /// Its own number, as its author gave it: "180/123/2026".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// ISO 639 code, several with `;` between them: `id;en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where the original lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileRef>,
    /// Its own last day, where it names one: of a letter of intent, of a licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The year that a yearly plan or report is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Required contents found in it, by their code; absent where nobody looked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contents: BTreeMap<String, bool>,
    /// What a consideration of the Minister asks for; absent where nobody recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Considered>,
    /// Who said so and when, by the question's code: `outcome`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, Answered>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

coded! {
    /// What the Minister's written consideration asks for (Pasal 19 (3), (4) Permendagri 25/2020, `law`).
    Considered("considered") {
        /// The plan is to be repaired.
        Repair = "repair",
        /// The text may be drafted.
        Draft = "draft",
    }
}

impl Document {
    /// Lays over what it asks for, with who said so; where nothing is said any more, nobody did.
    pub fn consider(&mut self, outcome: Option<Considered>, answered: Answered) {
        self.outcome = outcome;
        match outcome {
            Some(_) => drop(self.answers.insert(OUTCOME.to_owned(), answered)),
            None => drop(self.answers.remove(OUTCOME)),
        }
    }
}

/// The question what a consideration asks for.
pub const OUTCOME: &str = "outcome";

impl Considered {
    /// As it is typed, by its code or in either language.
    pub fn named(text: &str) -> Option<Self> {
        match crate::text::fold(text.trim()).as_str() {
            "repair" | "perbaiki" | "perbaikan" => Some(Self::Repair),
            "draft" | "susun" | "rancangan" => Some(Self::Draft),
            _ => None,
        }
    }

    /// As a form shows it.
    pub const fn typed(self) -> &'static str {
        match self {
            Self::Repair => "perbaiki",
            Self::Draft => "susun",
        }
    }
}

coded! {
    /// What became of a file since it was named.
    Lost("lost") {
        /// Other bytes than when it was named.
        Changed = "changed",
        Missing = "missing",
        /// No file in the plain sense, or one that may not be read.
        NotReadable = "not_readable",
    }
}

/// A file as it was when it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    pub path: String,
    /// SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
    /// How it was found when it was looked at, whenever that changed, in order, from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub looked: BTreeMap<u16, Looked>,
}

impl FileRef {
    /// A file as it is named, not looked at again yet.
    pub const fn new(path: String, sha256: String) -> Self {
        Self { path, sha256, looked: BTreeMap::new() }
    }

    /// How it was found last; `None` where it was what it was, or nobody looked.
    pub fn lost(&self) -> Option<Lost> {
        self.looked.values().next_back().and_then(|looked| looked.lost)
    }
}

/// How a file was found on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    pub on: Day,
    /// Absent where it was what it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Lost>,
}
