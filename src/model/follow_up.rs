//! One region's answers to one recommendation, in the four states of the audit board (BPK).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Day;
use super::code::coded;

coded! {
    /// The four states; using them for recommendations of meetings is our choice (domain.md).
    State("followup") {
        Done = "done",
        UnderWay = "under_way",
        NotBegun = "not_begun",
        Cannot = "cannot",
    }
}

impl State {
    /// The number that chooses it on the screen, 1 to 4.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    pub fn from_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }
}

/// A record of its own (`DP-2021-03/4/36`), so that a tick writes little.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    pub uid: String,
    /// In the order given, from 1.
    pub answers: BTreeMap<u32, Answer>,
}

/// What a region answered on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub state: State,
    pub on: Day,
    pub by: String,
    /// A sentence: needed for `done`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// A document reference or link beside the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Needed for `cannot`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl FollowUp {
    /// The answer that holds on `day`: the newest given by then.
    pub fn on(&self, day: Day) -> Option<&Answer> {
        self.answers.values().filter(|a| a.on <= day).max_by_key(|a| a.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_answer_by_the_day_holds_and_the_later_of_one_day() {
        let day = |t: &str| t.parse::<Day>().expect(t);
        let answer = |state, on| Answer { state, on: day(on), by: "budi".into(), evidence: None, document: None, reason: None };
        let answers = BTreeMap::from([
            (1, answer(State::UnderWay, "2026-01-05")),
            (2, answer(State::Done, "2026-03-01")),
            (3, answer(State::Cannot, "2026-03-01")),
        ]);
        let follow_up = FollowUp { uid: String::new(), answers };
        let state = |on| follow_up.on(day(on)).map(|a| a.state);
        assert_eq!(state("2026-01-04"), None);
        assert_eq!(state("2026-01-05"), Some(State::UnderWay));
        assert_eq!(state("2026-03-01"), Some(State::Cannot));
    }
}
