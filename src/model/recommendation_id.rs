//! What a recommendation of a meeting is called: `DP-2021-03/4`. It stands in its checklist and is no record of its own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::{NoId, serde_as_text};
use super::{ChecklistId, Target};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecommendationId {
    pub list: ChecklistId,
    /// From 1.
    pub number: u16,
}

impl RecommendationId {
    pub const fn new(list: ChecklistId, number: u16) -> Self {
        Self { list, number }
    }
}

impl fmt::Display for RecommendationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.list, self.number)
    }
}

impl FromStr for RecommendationId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        match text.parse()? {
            Target::Recommendation(list, number) => Ok(Self { list, number }),
            _ => Err(NoId),
        }
    }
}

serde_as_text!(RecommendationId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_one_way_and_read_with_small_letters_too() {
        for text in ["DP-2021-03/4", "DP-0000-2/1", "DP-2021-03-2/12"] {
            assert_eq!(text.to_ascii_lowercase().parse::<RecommendationId>().map(|id| id.to_string()), Ok(text.to_owned()));
        }
        for bad in ["", "4", "DP-2021-03", "DP-2021-03/0", "DP-2021-03/4/36", "KS-0001/document/1", "KS-0001"] {
            assert!(bad.parse::<RecommendationId>().is_err(), "{bad}");
        }
    }
}
