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
        Cause { code: rule.gives(), rule: rule.code(), due, is_certain: true, basis: rule.basis().cloned(), sentence }
    };
    in_order(found(due, answered, day).map(cause).collect(), day)
}

/// The same without sentences, for lists.
pub fn follow_up_marks(due: Option<PartialDate>, answered: Answered, day: Day) -> Marks {
    let mut marks = Marks::default();
    found(due, answered, day).for_each(|(rule, due)| marks.add(rule.gives(), due, day));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_answers() {
        let answered = |state, is_supported| Answered { state, is_supported };
        let open = Answered::NONE;
        let table: Vec<(&str, Answered, &str, &[&str])> = vec![
            ("", open, "2026-11-24", &[]),
            ("2026-11-24", open, "2026-11-24", &[]),
            ("2026-11-23", open, "2026-11-24", &["recommendation-due -1"]),
            ("2026-11", open, "2026-11-30", &[]),
            ("2024-02", open, "2024-03-01", &["recommendation-due -1"]),
            ("2026", open, "2026-12-31", &[]),
            ("2026-11-23", answered(State::UnderWay, true), "2026-11-24", &["recommendation-due -1"]),
            ("2026-11-23", answered(State::Done, true), "2026-11-24", &[]),
            ("2026-11-23", answered(State::Cannot, true), "2026-11-24", &[]),
            ("2026-11-23", answered(State::Done, false), "2026-11-24", &["evidence"]),
            ("", answered(State::Cannot, false), "2026-11-24", &["valid-reason"]),
        ];
        for (due, answered, on, expected) in table {
            let day = on.parse().expect(on);
            let causes = of_follow_up(due.parse().ok(), answered, day);
            let told = causes.iter().map(|cause| match cause.due {
                Some(due) => format!("{} {}", cause.rule, super::super::days(due, day)),
                None => cause.rule.to_owned(),
            });
            assert_eq!(told.collect::<Vec<_>>(), expected, "{due} {answered:?} {on}");
            let bits = causes.iter().fold(0, |bits, cause| bits | 1 << cause.code as u32);
            assert_eq!(follow_up_marks(due.parse().ok(), answered, day).bits, bits);
        }
    }

    #[test]
    fn an_answer_needs_what_its_state_asks_for() {
        let answer = |state, evidence: Option<&str>, document: Option<&str>, reason: Option<&str>| {
            let text = |text: Option<&str>| text.map(str::to_owned);
            let (evidence, document, reason) = (text(evidence), text(document), text(reason));
            Answered::of(&Answer { state, on: Day::default(), by: "budi".into(), evidence, document, reason }).is_supported
        };
        assert!(answer(State::Done, Some("Rapat"), None, None) && answer(State::Done, None, Some("700/4"), None));
        assert!(!answer(State::Done, None, None, Some("Rapat")) && !answer(State::Cannot, Some("Rapat"), None, None));
        assert!(answer(State::Cannot, None, None, Some("Rapat")) && answer(State::UnderWay, None, None, None));
    }
}
