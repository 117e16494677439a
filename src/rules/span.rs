//! For how long the rules say the same of an agreement: who keeps what they said asks again when its day has come.

use crate::model::Day;

use super::attention::{Case, Marks};
use super::{position, status};

/// Days on end: from the first, up to the one before `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    from: Day,
    until: Day,
}

impl Span {
    /// Not one day.
    pub const NONE: Self = Self { from: Day::MAX, until: Day::MIN };

    /// The days around that of a case on which status, activity, attention and position are those of its day, as far
    /// as that can be told cheaply: it may be longer, never shorter. `marks` are what is found in the case.
    pub fn around(case: &Case<'_>, marks: Marks) -> Self {
        let Case { standing, procedure, day, .. } = *case;
        let mut span = Self { from: Day::MIN, until: Day::MAX };
        let mut turn = |on: Day| {
            if on <= day {
                span.from = span.from.max(on);
            } else {
                span.until = span.until.min(on);
            }
        };
        status::each_turning_day(standing, procedure, day, &mut turn);
        case.each_turning_day(marks, &mut turn);
        position::each_turning_day(standing, procedure, day, &mut turn);
        span
    }

    /// Whether `day` is one of them.
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }
}

#[cfg(test)]
mod tests;
