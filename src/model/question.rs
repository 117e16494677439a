//! A question that only a person can answer, and whose answer the record keeps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Day, Message, PartialDate};

/// What a refusal asks: its reason's code is the question's, its sentence the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What can be answered, each with its words.
    pub values: Vec<(&'static str, Message)>,
    /// An answer has a reason.
    pub needs_reason: bool,
    /// What somebody answers by choosing the stage to go on to, where he sees it named.
    pub going_on: Option<&'static str>,
}

impl Question {
    /// One that only its own answer answers.
    pub const fn new(values: Vec<(&'static str, Message)>, needs_reason: bool) -> Self {
        Self { values, needs_reason, going_on: None }
    }

    /// The words of what going on answers.
    pub fn going_on(&self) -> Option<&Message> {
        let (_, words) = self.values.iter().find(|(value, _)| Some(*value) == self.going_on)?;
        Some(words)
    }
}

/// What somebody answers to a question, with a command.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// By the question's code.
pub type Replies = BTreeMap<String, Reply>;

/// A reply as the record keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    pub on: Day,
    pub by: String,
    /// The clock that it is about, as it stood then: it holds for no other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Timed>,
}

/// When a clock began, and its last day as early as it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    pub started: PartialDate,
    pub earliest: Day,
}
