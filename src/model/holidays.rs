//! Holidays: days that are no working days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Day;

/// The record of those that an office added, beside the years that come with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holidays {
    pub uid: String,
    pub days: BTreeMap<Day, String>,
    /// Years of which the office says that these are all: from then on they are known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub complete: BTreeMap<u16, Completed>,
}

/// Who said of a year that its list is whole, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completed {
    pub on: Day,
    pub by: String,
}
