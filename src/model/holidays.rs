//! Holidays: days that are no working days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Day;

/// The record of those that an office added, beside the years that come with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holidays {
    pub uid: String,
    pub days: BTreeMap<Day, String>,
}
