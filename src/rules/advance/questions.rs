//! What only a person can answer before a stage is left: what the Minister's consideration asks for, and whether a plan
//! that was repaired goes to the DPRD again.

use crate::model::act::Advance;
use crate::model::document::OUTCOME;
use crate::model::question::{Answered, Question};
use crate::model::{Agreement, Considered, Document, Envelope, Mark, Message, Move, Reason, Stage};
use crate::msg;

use super::super::acting::{based, judged_on};
use super::super::asking::answer;
use super::super::procedure::{PaperRule, Procedure};
use super::super::stage_facts::{PLAN_AGAIN, StageFacts, counts};
use super::super::{Course, Standing};

pub(super) struct Questions<'a> {
    pub envelope: &'a Envelope,
    pub wanted: &'a Advance,
    pub procedure: &'a Procedure,
}

impl Questions<'_> {
    /// What a paper asks for that has to ask for something, where nobody recorded it: the answer is kept with the paper.
    ///
    /// # Errors
    /// The question; `consideration_returned` where it asks for something else.
    pub fn outcome(&self, after: &mut Agreement) -> Result<(), Reason> {
        let course = Course::of(after);
        let standing = Standing::of(after, None, course.as_ref());
        let Some(facts) = self.facts(&standing) else { return Ok(()) };
        let Some((rule, number, None)) = newest(&facts, after) else { return Ok(()) };
        let values = Considered::ALL.iter().map(|outcome| (outcome.code(), outcome.message())).collect();
        let question = Question { going_on: rule.outcome.map(Considered::code), ..Question::new(values, false) };
        let answered = answer(self.envelope, OUTCOME, msg!("question-outcome"), question).map_err(|reason| based(reason, &rule.basis))?;
        let outcome = Considered::from_code(&answered.value);
        if outcome != rule.outcome {
            return Err(returned(rule));
        }
        after.documents.entry(number).and_modify(|paper| paper.consider(outcome, answered));
        Ok(())
    }

    /// That the paper which has to ask for something asks for something else: the way is back, and no other paper helps.
    pub fn went_back(&self, after: &Agreement) -> Option<Reason> {
        let course = Course::of(after);
        let standing = Standing::of(after, None, course.as_ref());
        let facts = self.facts(&standing)?;
        let (rule, _, outcome) = newest(&facts, after)?;
        outcome.filter(|outcome| Some(*outcome) != rule.outcome).map(|_| returned(rule))
    }

    /// Whether a plan that went back after the DPRD had approved it, or was deemed to, goes there again. The law does not
    /// say it (Pasal 19 (3) Permendagri 25/2020, `reading`); after a refusal it does.
    ///
    /// # Errors
    /// The question.
    pub fn plan_again(&self, after: &Agreement, to: Stage) -> Result<Option<Answered>, Reason> {
        let course = Course::of(after);
        let standing = Standing::of(after, None, course.as_ref());
        let Some(facts) = self.facts(&standing) else { return Ok(None) };
        let rules = facts.route.stages.iter().filter(|stage| stage.code == to).flat_map(|stage| &stage.paper);
        let asks = |paper: &&PaperRule| paper.anew.iter().any(|name| name.strip_prefix("answer.") == Some(PLAN_AGAIN));
        let Some(rule) = rules.into_iter().find(asks) else { return Ok(None) };
        let steps = &facts.course.steps;
        let Some(left) = steps.iter().rposition(|step| step.stage == to) else { return Ok(None) };
        let bars = |code: &str| facts.route.stages.iter().flat_map(|stage| &stage.event).any(|event| event.bars && event.code == code);
        let is_refused = steps[left].events.iter().any(|(code, _)| bars(code));
        let went_on = steps.get(left + 1).is_some_and(|next| next.how != Move::Return);
        let is_there = facts.fact(&format!("document.{}", rule.kind)).is_some();
        if is_refused || !(went_on || is_there) {
            return Ok(None);
        }
        let values = vec![("yes", msg!("answer-plan_again_yes")), ("no", msg!("answer-plan_again_no"))];
        let reading = |reason: Reason| Reason { article: Some(PASAL.to_owned()), mark: Some(Mark::Reading), ..reason };
        let question = Question::new(values, true);
        answer(self.envelope, PLAN_AGAIN, msg!("question-plan_again"), question).map(Some).map_err(reading)
    }

    fn facts<'s>(&'s self, standing: &'s Standing<'s>) -> Option<StageFacts<'s>> {
        StageFacts::of(standing, self.procedure, judged_on(self.envelope, self.wanted.on))
    }
}

/// The rule of the stage's paper that has to ask for something, the newest such paper, and what that one asks for.
fn newest<'f>(facts: &StageFacts<'f>, after: &Agreement) -> Option<(&'f PaperRule, u16, Option<Considered>)> {
    let rule = facts.rule.paper.iter().find(|paper| !paper.again && paper.outcome.is_some())?;
    let since = facts.anew_since(&rule.kind);
    let counting = |(_, paper): &(&u16, &Document)| paper.kind == rule.kind && paper.void.is_none() && counts(paper.date, since);
    let (number, paper) = after.documents.iter().filter(counting).max_by_key(|(number, paper)| (paper.date, **number))?;
    Some((rule, *number, paper.outcome))
}

const PASAL: &str = "Pasal 19 (3), (4) Permendagri 25/2020";

fn returned(rule: &PaperRule) -> Reason {
    let message: Message = msg!("refused-consideration_returned");
    based(Reason::new("consideration_returned", message).in_field("document"), &rule.basis)
}
