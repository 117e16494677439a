//! Why a matter needs somebody on a day: each reason with its rule, its day, its basis and its sentence. The rules
//! and their thresholds are data (`data/attention.toml`); docs/attention.md tells them to a reader.

mod alike;
mod clocks;
mod finding;
mod follow_up;
mod letter;
mod papers;
mod record;
mod stage;
mod stalled;
mod supervised;
mod table;
mod term;
mod told;
mod yearly;

#[cfg(test)]
mod sample_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod way_tests;

use crate::model::{Attention, Day, Message, Status};

use super::Standing;
use super::due::Due;
use super::procedure::{Basis, Procedure};

pub use alike::{alike, are_alike};
pub use finding::{Case, Marks};
pub use follow_up::{Answered, Asking, Given, follow_up_marks, of_follow_up, out_of_time};
pub use letter::{end as letter_end, lapses};
pub use table::Rule;
pub use told::outside_words;

/// One reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    pub code: Attention,
    /// The rule that found it: `stage-limit`.
    pub rule: &'static str,
    /// The day that matters.
    pub due: Option<Due>,
    /// Whether that day is certain; true where there is none.
    pub is_certain: bool,
    /// `None` where it rests on what the office itself recorded.
    pub basis: Option<Basis>,
    pub sentence: Message,
}

/// Every reason of an agreement: most days past due first, then what is due next, then what has no day; alike in
/// the order in which reasons weigh.
pub fn causes(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Cause> {
    let case = Case::of(standing, procedure, day);
    let mut causes = Vec::new();
    case.each_finding(&mut |finding| causes.push(told::cause(&case, &finding)));
    in_order(causes, day)
}

fn in_order(mut causes: Vec<Cause>, day: Day) -> Vec<Cause> {
    let falls_on = |cause: &Cause| cause.due.map_or(Day::MAX, |due| due.falls(day));
    causes.sort_by_key(|cause| (falls_on(cause), cause.code));
    causes
}

/// The reasons alone, each once, in the order in which they weigh.
pub fn attention(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Attention> {
    reasons(Marks::of(&Case::of(standing, procedure, day)).bits)
}

/// What lists keep of a row, where the status of the day is known.
pub fn marks(standing: &Standing<'_>, procedure: &Procedure, status: Status, day: Day) -> Marks {
    Marks::of(&Case { standing, procedure, status, day })
}

/// The reasons of a set of bits.
pub fn reasons(bits: u32) -> Vec<Attention> {
    Attention::ALL.iter().copied().filter(|&reason| bits >> reason as u32 & 1 == 1).collect()
}
