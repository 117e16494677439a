//! Answers to recommendations: past the day that their checklist set, or said without what they need.

use crate::model::{Answer, Day, FollowUp, PartialDate, Reason, State};
use crate::msg;
use crate::rules::due::Due;

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

/// A checklist's days: of its meeting, and the one by which it is to be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    pub met: Option<PartialDate>,
    pub due: Option<PartialDate>,
}

/// What a region answered to one recommendation, as it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The newest answer by the day; of one day the later. No answer counts as not begun.
    pub answered: Answered,
    /// The day on which that was given.
    on: Option<Day>,
    /// The day of an answer that has not come yet.
    ahead: Option<Day>,
}

impl Given {
    /// `answers` are in the order given.
    pub fn of(answers: impl Iterator<Item = (Day, Answered)> + Clone, day: Day) -> Self {
        let newest = answers.clone().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on);
        let ahead = answers.map(|(on, _)| on).filter(|on| *on > day).min();
        Self { answered: newest.map_or(Answered::NONE, |(_, answered)| answered), on: newest.map(|(on, _)| on), ahead }
    }

    /// As a day of the past saw it: what came later had not been given.
    pub fn in_the_past(self) -> Self {
        Self { ahead: None, ..self }
    }
}

/// The rules that find something, each with its day.
fn found(asking: Asking, given: Given, day: Day) -> impl Iterator<Item = (Rule, Option<Due>)> {
    let (due, answered) = (asking.due, given.answered);
    let early = early(asking, given).map(|_| (Rule::AnsweredBeforeMeeting, None));
    let ahead = given.ahead.map(|_| (Rule::AnsweredAhead, None));
    let is_open = matches!(answered.state, State::NotBegun | State::UnderWay);
    let overdue = due.filter(|due| is_open && due.latest() < day).map(|due| (Rule::RecommendationDue, Some(due.into())));
    let unsupported = match answered.state {
        State::Done if !answered.is_supported => Some((Rule::Evidence, None)),
        State::Cannot if !answered.is_supported => Some((Rule::ValidReason, None)),
        _ => None,
    };
    overdue.into_iter().chain(early).chain(ahead).chain(unsupported)
}

/// An answer before its meeting, whichever day that was.
fn early(asking: Asking, given: Given) -> Option<(Day, PartialDate)> {
    given.on.zip(asking.met).filter(|(on, met)| *on < met.earliest())
}

/// Every reason of one region's answer to one recommendation.
pub fn of_follow_up(asking: Asking, given: Given, day: Day) -> Vec<Cause> {
    let cause = |(rule, due): (Rule, Option<Due>)| {
        let sentence = match (rule, due) {
            (Rule::Evidence, _) => msg!("cause-evidence"),
            (Rule::ValidReason, _) => msg!("cause-valid_reason"),
            (Rule::AnsweredBeforeMeeting, _) => match early(asking, given) {
                Some((on, met)) => msg!("cause-answered_early", on = on, date = met),
                None => msg!("nothing"),
            },
            (Rule::AnsweredAhead, _) => given.ahead.map_or_else(|| msg!("nothing"), |on| msg!("cause-answered_ahead", on = on)),
            (_, Some(due)) => msg!("cause-recommendation_due", due = due.on, state = given.answered.state.message()),
            (_, None) => msg!("nothing"),
        };
        Cause {
            code: rule.gives(),
            rule: rule.code(),
            due,
            is_certain: due.is_none_or(Due::is_known),
            basis: rule.basis().cloned(),
            sentence,
        }
    };
    in_order(found(asking, given, day).map(cause).collect(), day)
}

/// What of the answers to one recommendation is before its meeting, or ahead of `day`, as it is told when it is recorded.
pub fn out_of_time(asking: Asking, follow_up: &FollowUp, day: Day) -> Vec<Reason> {
    let given = Given::of(follow_up.answers.values().map(|answer| (answer.on, Answered::of(answer))), day);
    let causes = of_follow_up(asking, given, day).into_iter();
    let dated = causes.filter(|cause| [Rule::AnsweredBeforeMeeting, Rule::AnsweredAhead].iter().any(|rule| rule.code() == cause.rule));
    let code = |rule: &str| if rule == Rule::AnsweredAhead.code() { "dated_ahead" } else { "wrong_order" };
    dated.map(|cause| Reason::new(code(cause.rule), cause.sentence).in_field("state")).collect()
}

/// The same without sentences, for lists.
pub fn follow_up_marks(asking: Asking, given: Given, day: Day) -> Marks {
    let mut marks = Marks::default();
    found(asking, given, day).for_each(|(rule, due)| marks.add(rule.gives(), due, day));
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
            let day: Day = on.parse().expect(on);
            let asking = Asking { due: due.parse().ok(), ..Asking::default() };
            let given = Given::of([(day, answered)].into_iter(), day);
            let causes = of_follow_up(asking, given, day);
            let told = causes.iter().map(|cause| match cause.due {
                Some(due) => format!("{} {}", cause.rule, due.days(day)),
                None => cause.rule.to_owned(),
            });
            assert_eq!(told.collect::<Vec<_>>(), expected, "{due} {answered:?} {on}");
            let bits = causes.iter().fold(0, |bits, cause| bits | 1 << cause.code as u32);
            assert_eq!(follow_up_marks(asking, given, day).bits, bits);
        }
    }

    #[test]
    fn an_answer_follows_its_meeting_and_is_none_before_its_day() {
        let table: &[(&str, &[&str], &[&str])] = &[
            ("2026-10-05", &["2026-10-04"], &["answered-before-meeting"]),
            ("2026-10-05", &["2026-10-05"], &[]),
            ("2026-10-05", &["2026-10-04", "2026-10-06"], &[]),
            // Whichever day it was.
            ("2026-10", &["2026-09-30"], &["answered-before-meeting"]),
            ("2026-10", &["2026-10-01"], &[]),
            ("", &["2026-10-01"], &[]),
            ("2026-10-05", &[], &[]),
            ("2026-10-05", &["2026-11-25"], &["answered-ahead"]),
            ("2026-10-05", &["2026-11-24"], &[]),
            ("2026-12-01", &["2026-11-01", "2026-12-02"], &["answered-ahead", "answered-before-meeting"]),
        ];
        let today: Day = "2026-11-24".parse().expect("a day");
        for (met, answers, expected) in table {
            let asking = Asking { met: met.parse().ok(), due: None };
            let answers = answers.iter().map(|on| (on.parse().expect(on), Answered { state: State::UnderWay, is_supported: true }));
            let given = Given::of(answers, today);
            let rules: Vec<_> = of_follow_up(asking, given, today).into_iter().map(|cause| cause.rule).collect();
            assert_eq!(rules, *expected, "{met}");
            assert!(!of_follow_up(asking, given.in_the_past(), today).iter().any(|cause| cause.rule == "answered-ahead"), "{met}");
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
