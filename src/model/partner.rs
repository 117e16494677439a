//! A regional government or institution abroad.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::{Country, Void};

coded! {
    /// What a partner is.
    Level("level") {
        Province = "province",
        Regency = "regency",
        City = "city",
        Institution = "institution",
        InternationalOrganisation = "international_organisation",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    pub uid: String,
    /// In Latin letters.
    pub name: String,
    /// In its own letters: 高知市.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// None for an international organisation, or where it is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}
