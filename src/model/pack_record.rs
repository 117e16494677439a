//! A rule pack that an office adopted, as its file said it.

use serde::{Deserialize, Serialize};

use super::Day;

/// What is read out of the text is made by the rules; the text is what was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackRecord {
    pub uid: String,
    pub version: String,
    /// The day it came into force.
    pub from: Day,
    /// The TOML file, unchanged.
    pub text: String,
}
