//! What one person's screen remembers, apart for each register; never part of the office's data.

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use crate::language::Language;
use crate::model::question::Replies;
use crate::model::{ChecklistId, Matter, Outcome, RegionCode, State};
use crate::register::{Column, Sort};

use super::place::act::{Act, What};

/// Kept for the next start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Personal {
    pub language: Option<Language>,
    pub sort: Option<Sort>,
    pub partners_sort: Option<Sort>,
    /// The columns of the agreements, in their order; `None`: those that fit best.
    pub columns: Option<Vec<Column>>,
    pub search: Option<String>,
    /// The region last picked where none was given.
    pub region: Option<RegionCode>,
    /// The matter at which the review was left.
    pub review: Option<Matter>,
    /// Commands of which it was not known whether they were saved when a screen ended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unsure: Vec<Unsure>,
}

/// A command that was sent, and what was half written of it then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsure {
    pub command: Ulid,
    /// What the journal calls it.
    pub verb: String,
    pub drafts: Vec<Draft>,
}

/// Something half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    FollowUp(FollowUpDraft),
    Form(FormDraft),
    Act(ActDraft),
    /// The reason for voiding what it names.
    Void(FormDraft),
    Decide(DecideDraft),
}

impl Draft {
    /// Whether both are about the same matter.
    pub fn is_of_same(&self, other: &Draft) -> bool {
        match (self, other) {
            (Draft::FollowUp(a), Draft::FollowUp(b)) => (a.list, a.number, a.region) == (b.list, b.number, b.region),
            (Draft::Form(a), Draft::Form(b)) | (Draft::Void(a), Draft::Void(b)) => a.of == b.of,
            (Draft::Decide(a), Draft::Decide(b)) => a.matter == b.matter,
            (Draft::Act(a), Draft::Act(b)) => (a.agreement, a.act) == (b.agreement, b.act),
            _ => false,
        }
    }
}

/// A decision of a review half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideDraft {
    pub matter: Matter,
    /// The matter's name.
    pub title: String,
    pub outcome: Outcome,
    pub note: String,
    pub who: String,
    /// As it is typed.
    pub until: String,
}

/// An act of the procedure half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActDraft {
    pub agreement: u32,
    pub act: Act,
    /// What was typed, by what the line is about: what is missing may be another thing by then.
    pub lines: Vec<(What, String)>,
    /// What was typed as answers to questions, by their codes: the number of an answer, and its reason.
    #[serde(default, skip_serializing_if = "Replies::is_empty")]
    pub answers: Replies,
}

/// A form half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormDraft {
    /// What it is about: `KS-0108/document/2`, `+agreement`.
    pub of: String,
    /// The fields that were touched, by their code, as they are typed.
    pub fields: Vec<(String, String)>,
    /// What the record held in each of them then.
    #[serde(default)]
    pub was: Vec<(String, String)>,
    /// The register's revision when it was begun.
    pub revision: u64,
}

/// A follow-up half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpDraft {
    pub list: ChecklistId,
    pub number: u16,
    pub region: RegionCode,
    pub state: State,
    pub text: String,
    pub document: String,
    /// The register's revision when it was begun.
    pub revision: u64,
}
