//! Something done under an agreement, with what came of it.

use serde::{Deserialize, Serialize};

use super::{Message, Money, PartialDate, Void};
use crate::msg;

/// An activity, by its number within the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldActivity {
    pub on: PartialDate,
    pub what: String,
    /// As the office calls it: visit, training, exchange.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// How many took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Hidden, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<Void>,
}

impl HeldActivity {
    /// Its kind, people, value, outcome and evidence, as far as they are known.
    pub fn details(&self) -> Vec<Message> {
        let details = [
            self.kind.as_ref().map(|kind| msg!("activity-kind", kind = kind)),
            self.people.map(|people| msg!("activity-people", n = people)),
            self.value.as_ref().map(|value| msg!("activity-value", value = value.to_string())),
            self.outcome.as_ref().map(|outcome| msg!("activity-outcome", outcome = outcome)),
            self.evidence.as_ref().map(|evidence| msg!("activity-evidence", evidence = evidence)),
        ];
        details.into_iter().flatten().collect()
    }
}
