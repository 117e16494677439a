//! Questions of the judge: what is asked, what was answered with the command, and what of it is kept.

use crate::model::agreement::{NO, YES};
use crate::model::document::OUTCOME;
use crate::model::question::{Answered, Question};
use crate::model::{Considered, Envelope, Message, Reason, Verdict};
use crate::msg;

use super::level::EQUAL_LEVEL;
use super::limits::{filled, too_long};
use super::run_out::RUNS;
use super::stage_facts::{HOLIDAYS_UNKNOWN, PASSED, PLAN_AGAIN};

/// Each question that there is, with the values that answer it.
pub fn asked_ever() -> Vec<(&'static str, Vec<&'static str>)> {
    let outcomes = Considered::ALL.iter().map(|outcome| outcome.code()).collect();
    vec![(EQUAL_LEVEL, vec![YES, NO]), (HOLIDAYS_UNKNOWN, vec![PASSED, RUNS]), (OUTCOME, outcomes), (PLAN_AGAIN, vec![YES, NO])]
}

/// Why a command is not done that would be done as well without one of its answers: nothing asked for that.
pub(super) fn unasked(envelope: &Envelope, judged: impl Fn(&Envelope) -> Verdict) -> Option<Reason> {
    let is_needless = |code: &&String| {
        let mut without = envelope.clone();
        without.replies.remove(*code);
        judged(&without).is_ok()
    };
    let code = envelope.replies.keys().find(is_needless)?;
    Some(Reason::new("nothing_asked", msg!("refused-unasked_answer", code = code)))
}

/// The answer that came with the command.
///
/// # Errors
/// The question itself, where nothing was answered; `bad_answer`, `reason_missing`, `too_long`.
pub(super) fn answer(envelope: &Envelope, code: &'static str, asked: Message, question: Question) -> Result<Answered, Reason> {
    let Some(reply) = envelope.replies.get(code) else {
        let values = || question.values.iter().map(|(value, _)| *value).collect::<Vec<_>>();
        debug_assert!(asked_ever().contains(&(code, values())), "{code}: not among the questions");
        return Err(Reason { question: Some(Box::new(question)), ..Reason::new(code, asked) });
    };
    if !question.values.iter().any(|(value, _)| *value == reply.value) {
        let known = question.values.iter().map(|(value, _)| (*value).into()).collect::<Vec<crate::model::Arg>>();
        return Err(Reason::new("bad_answer", msg!("refused-bad_answer", code = code, value = &reply.value, known = known)));
    }
    let reason = filled(reply.reason.as_deref());
    if question.needs_reason && reason.is_none() {
        return Err(Reason::new("reason_missing", msg!("refused-answer_reason", code = code)).in_field("reason"));
    }
    match too_long("reason", reason.as_deref()) {
        Some(reason) => Err(reason),
        None => Ok(Answered { value: reply.value.clone(), reason, on: envelope.day, by: envelope.author.clone(), about: None }),
    }
}

/// An answer that the record keeps, in words: "batas waktu: sudah lewat, tanpa jawaban (surat 12; budi, 20 Mei 2027)".
pub fn told(code: &str, answered: &Answered) -> Message {
    let reason = answered.reason.as_ref().map_or_else(|| msg!("nothing"), |reason| msg!("answered-because", reason = reason));
    let (asked, answer) = words(code, &answered.value);
    msg!("answered", asked = asked, answer = answer, reason = reason, by = &answered.by, on = answered.on)
}

/// What was asked and what was answered; a question that is not known stands for itself.
fn words(code: &str, value: &str) -> (Message, Message) {
    let itself = |text: &str| msg!("words", words = text);
    match (code, value) {
        (HOLIDAYS_UNKNOWN, PASSED) => (msg!("asked-holidays_unknown"), msg!("answer-over")),
        (OUTCOME, _) => {
            let outcome = Considered::from_code(value).map_or_else(|| itself(value), |outcome| outcome.message());
            (msg!("asked-outcome"), outcome)
        }
        (PLAN_AGAIN, "yes") => (msg!("asked-plan_again"), msg!("answer-plan_again_yes")),
        (PLAN_AGAIN, "no") => (msg!("asked-plan_again"), msg!("answer-plan_again_no")),
        _ => (itself(code), itself(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;
    use crate::model::question::Reply;
    use crate::rules::fake_facts::FakeFacts;

    #[test]
    fn a_question_is_answered_by_one_of_its_values_with_its_reason_or_asked() {
        let question = |needs_reason| Question::new(vec![("yes", msg!("nothing")), ("no", msg!("nothing"))], needs_reason);
        let table = [
            (None, false, Err("plan_again")),
            (Some(("yes", None)), false, Ok(None)),
            (Some(("yes", Some(" "))), false, Ok(None)),
            (Some(("maybe", Some("sebab"))), false, Err("bad_answer")),
            (Some(("", None)), false, Err("bad_answer")),
            (Some(("no", None)), true, Err("reason_missing")),
            (Some(("no", Some(" sebab "))), true, Ok(Some("sebab"))),
        ];
        for (given, needs_reason, expected) in table {
            let mut envelope = FakeFacts::default().envelope("budi", "2026-11-24", Command::Undo);
            let reply = given.map(|(value, reason)| Reply { value: value.into(), reason: reason.map(str::to_owned) });
            envelope.replies = reply.into_iter().map(|reply| ("plan_again".to_owned(), reply)).collect();
            let answered = answer(&envelope, "plan_again", msg!("nothing"), question(needs_reason));
            let found = answered.map(|kept| (kept.reason, kept.by)).map_err(|reason| (reason.code, reason.question.is_some()));
            let expected = expected.map(|reason| (reason.map(str::to_owned), "budi".to_owned()));
            assert_eq!(found, expected.map_err(|code| (code, code == "plan_again")), "{given:?}");
        }
    }
}
