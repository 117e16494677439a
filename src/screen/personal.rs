//! What one person's screen remembers, apart for each register; never part of the office's data.

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::model::{ChecklistId, RegionCode, State};
use crate::register::{Column, Sort};

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
}

/// A follow-up half written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub list: ChecklistId,
    pub number: u16,
    pub region: RegionCode,
    pub state: State,
    pub text: String,
    pub document: String,
    /// The register's revision when it was begun.
    pub revision: u64,
}
