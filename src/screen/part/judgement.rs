//! What the judge says of a form as it stands: told in place, while it is typed.

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::{Reason, Verdict};
use crate::register::Trouble;

#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Why it would be refused.
    pub reasons: Vec<Reason>,
    /// Told and written all the same: a condition that will fail later.
    pub told: Vec<Reason>,
    /// Saving was tried: what is missing is told too.
    pub tried: bool,
}

/// Codes of what is not there yet: its sign says so already, and it is no news while the rest is typed.
const MISSING: [&str; 7] =
    ["missing", "missing_document", "missing_event", "reason_missing", "what_missing", "who_missing", "until_missing"];

/// Whether it says that something is not there yet; a question is asked once saving was tried.
pub fn is_missing(reason: &Reason) -> bool {
    MISSING.contains(&reason.code) || reason.question.is_some()
}

impl Judgement {
    /// The answer to the form as it stands. Without one what was said before stays.
    pub fn take(&mut self, result: Result<Verdict, Trouble>) {
        (self.reasons, self.told) = match result {
            Ok(Ok(Decision { report: Report::Fields(FieldsReport { told, .. }), .. })) => (Vec::new(), told),
            Ok(Ok(_)) => (Vec::new(), Vec::new()),
            Ok(Err(refusal)) => (refusal.reasons, Vec::new()),
            Err(_) => return,
        };
    }

    /// It was wanted, and refused. What is asked besides is asked once nothing else stands in the way.
    pub fn refused(&mut self, reasons: &[Reason]) {
        let reasons = reasons.iter().filter(|reason| reason.question.is_none()).cloned().collect();
        *self = Self { reasons, told: Vec::new(), tried: true };
    }

    /// Reasons worth telling: what is missing only once saving was tried.
    pub fn news(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| self.tried || !is_missing(reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Refusal;
    use crate::msg;

    fn reason(code: &'static str) -> Reason {
        Reason::new(code, msg!("nothing"))
    }

    #[test]
    fn what_is_missing_is_told_once_saving_was_tried() {
        let mut judgement = Judgement::default();
        let reasons = vec![reason("missing"), reason("bad_date")];
        judgement.take(Ok(Err(Refusal { reasons: reasons.clone(), report: Report::None })));
        assert_eq!(judgement.news().map(|reason| reason.code).collect::<Vec<_>>(), ["bad_date"]);
        judgement.refused(&reasons);
        assert_eq!(judgement.news().count(), 2);
        judgement.take(Ok(Ok(Decision::default())));
        assert_eq!((judgement.news().count(), judgement.tried), (0, true));
    }

    #[test]
    fn what_is_told_is_kept_and_a_failed_question_changes_nothing() {
        let mut judgement = Judgement::default();
        let report = Report::Fields(FieldsReport { target: None, told: vec![reason("no_relations")] });
        judgement.take(Ok(Ok(Decision { report, ..Decision::default() })));
        judgement.take(Err(Trouble::ReadOnly));
        assert_eq!(judgement.told.first().map(|reason| reason.code), Some("no_relations"));
    }
}
