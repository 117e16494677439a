//! What a form or `set`, `new`, `void` is about: a record, or a numbered part of one.

use std::fmt;
use std::str::FromStr;

use super::id::NoId;
use super::written::number::whole;
use super::{ChecklistId, Id};

/// What can be changed and voided: `KS-0108`, `KS-0108/document/2`, `KS-0108/activity/1`, `DP-2021-03/4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Record(Id),
    Document(u32, u16),
    Activity(u32, u16),
    Recommendation(ChecklistId, u16),
}

/// What can be made anew, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum New {
    Agreement,
    Partner,
    /// A meeting's list: the meeting is part of it.
    Checklist,
    Document(u32),
    Activity(u32),
    Recommendation(ChecklistId),
}

impl Target {
    /// The record that it stands in.
    pub const fn record(self) -> Id {
        match self {
            Target::Record(id) => id,
            Target::Document(agreement, _) | Target::Activity(agreement, _) => Id::Agreement(agreement),
            Target::Recommendation(list, _) => Id::Checklist(list),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Record(id) => write!(f, "{id}"),
            Target::Document(agreement, number) => write!(f, "{}/document/{number}", Id::Agreement(*agreement)),
            Target::Activity(agreement, number) => write!(f, "{}/activity/{number}", Id::Agreement(*agreement)),
            Target::Recommendation(list, number) => write!(f, "{list}/{number}"),
        }
    }
}

impl FromStr for Target {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let number = |text: &str| whole(text, &[]).and_then(|n| u16::try_from(n).ok()).filter(|&n| n > 0).ok_or(NoId);
        let parts: Vec<&str> = text.split('/').collect();
        match (parts.as_slice(), parts[0].parse()) {
            ([_, "document", n], Ok(Id::Agreement(agreement))) => Ok(Target::Document(agreement, number(n)?)),
            ([_, "activity", n], Ok(Id::Agreement(agreement))) => Ok(Target::Activity(agreement, number(n)?)),
            ([_, n], Ok(Id::Checklist(list))) => Ok(Target::Recommendation(list, number(n)?)),
            _ => text.parse().map(Target::Record),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_comes_back() {
        for text in ["KS-0108", "MT-0031", "DP-2021-03/4/36", "KS-0108/document/2", "KS-0108/activity/1", "DP-2021-03/4"] {
            assert_eq!(text.parse::<Target>().map(|t| t.to_string()), Ok(text.to_owned()));
        }
        for bad in [
            "",
            "KS-0108/document",
            "KS-0108/document/0",
            "KS-0108/x/1",
            "MT-0031/document/1",
            "DP-2021-03/0",
            "DP-2021-03/+4",
            "KS-0108/document/1.000",
        ] {
            assert!(bad.parse::<Target>().is_err(), "{bad}");
        }
    }
}
