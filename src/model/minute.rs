//! A review: what was decided of each matter, and the minute (berita acara reviu) that its author signs.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::{Attention, Day, Revision};

/// A review, open until it is signed; from then on the minute of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minute {
    pub uid: String,
    pub author: String,
    pub begun: Day,
    /// What the matters were narrowed to; absent: all of the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// The signature, with what shows over which register it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub on: Day,
    /// The newest entry of the journal when it was signed.
    pub revision: Revision,
    /// That entry's chain hash, 64 hex digits.
    pub head: String,
    /// How many matters were decided, and how many were left open.
    pub decided: u32,
    pub open: u32,
}

coded! {
    /// What a review decides of a matter.
    Outcome("decide") { Fine = "fine", Action = "action", Postponed = "postpone" }
}

impl Outcome {
    /// The number that chooses it on the screen, 1 to 3.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    pub fn from_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }
}

/// One matter as it was decided, kept as it was then: the minute says the same for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub outcome: Outcome,
    /// What is to be done, or why it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The day on which it comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    pub on: Day,
    pub by: String,
    /// The matter's name then: "Kota Surabaya – Liverpool".
    pub title: String,
    /// Why it needed somebody then, in the order shown.
    pub reasons: Vec<Attention>,
    /// The entry that had last changed the matter; 0 where nothing of it was recorded.
    pub seen: Revision,
}
