//! A paper of an agreement: referred to, never copied in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Message, PartialDate, Void};

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
    /// The year that a yearly plan or report is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Required contents found in it, by their code; absent where nobody looked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contents: BTreeMap<String, bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

/// What became of a file since it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lost {
    /// Other bytes than when it was named.
    Changed,
    Missing,
    /// No file in the plain sense, or one that may not be read.
    NotReadable,
}

impl Lost {
    pub const fn message(self) -> Message {
        match self {
            Lost::Changed => Message::new("lost-changed"),
            Lost::Missing => Message::new("lost-missing"),
            Lost::NotReadable => Message::new("lost-not_readable"),
        }
    }
}

/// A file as it was when it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    pub path: String,
    /// SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
}
