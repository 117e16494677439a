//! Answers to recommendations: past the day that their checklist set, or said without what they need.

use crate::model::{Answer, Day, PartialDate, State};
use crate::msg;

use super::finding::Marks;
use super::{Cause, Rule, in_order};

/// What a region answered, as far as the rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    pub state: State,
    /// Done with evidence or a document; cannot with a reason; the others always.
    pub is_supported: bool,
}

impl Answered {
    /// Without an answer nothing was begun.
    pub const NONE: Self = Self { state: State::NotBegun, is_supported: true };

    pub fn of(answer: &Answer) -> Self {
        let is_supported = match answer.state {
            State::Done => answer.evidence.is_some() || answer.document.is_some(),
            State::Cannot => answer.reason.is_some(),
            State::UnderWay | State::NotBegun => true,
        };
        Self { state: answer.state, is_supported }
    }
}

/// The rules that find something, each with its day.
fn found(due: Option<PartialDate>, answered: Answered, day: Day) -> impl Iterator<Item = (Rule, Option<PartialDate>)> {
    let is_open = matches!(answered.state, State::NotBegun | State::UnderWay);
    let overdue = due.filter(|due| is_open && due.latest() < day).map(|due| (Rule::RecommendationDue, Some(due)));
    let unsupported = match answered.state {
        State::Done if !answered.is_supported => Some((Rule::Evidence, None)),
        State::Cannot if !answered.is_supported => Some((Rule::ValidReason, None)),
        _ => None,
    };
    overdue.into_iter().chain(unsupported)
}

/// Every reason of one region's answer to one recommendation; `due` is its checklist's.
pub fn of_follow_up(due: Option<PartialDate>, answered: Answered, day: Day) -> Vec<Cause> {
    let cause = |(rule, due): (Rule, Option<PartialDate>)| {
        let sentence = match (rule, due) {
            (Rule::Evidence, _) => msg!("cause-evidence"),
            (Rule::ValidReason, _) => msg!("cause-valid_reason"),
            (_, Some(due)) => msg!("cause-recommendation_due", due = due, state = answered.state.message()),
            (_, None) => msg!("nothing"),
        };
        Cause { code: rule.gives(), rule: rule.code(), due, basis: rule.basis().cloned(), sentence }
    };
    in_order(found(due, answered, day).map(cause).collect(), day)
}

/// The same without sentences, for lists.
pub fn follow_up_marks(due: Option<PartialDate>, answered: Answered, day: Day) -> Marks {
    let mut marks = Marks::default();
    found(due, answered, day).for_each(|(rule, due)| marks.add(rule.gives(), due, day));
    marks
}
