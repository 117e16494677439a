//! Why something is not done: each reason with its code, its field and its article.

use super::Message;
use super::code::coded;
use super::question::Question;

coded! {
    /// Where a rule is from (domain.md); a reading or a practice is never shown as law.
    Mark { Law = "law", Reading = "reading", Practice = "practice" }
}

/// One reason. `Display` is for logs; a person reads `message`.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// English and the same in every language: `evidence_missing`.
    pub code: &'static str,
    /// The field it is about, by its code.
    pub field: Option<&'static str>,
    /// "Pasal 17 (2) Permendagri 25/2020", as the rule pack has it.
    pub article: Option<String>,
    pub mark: Option<Mark>,
    pub message: Message,
    /// What would let it be, where only a person can answer that; the record keeps the answer.
    pub question: Option<Box<Question>>,
}

impl Reason {
    pub const fn new(code: &'static str, message: Message) -> Self {
        Self { code, field: None, article: None, mark: None, message, question: None }
    }

    #[must_use]
    pub const fn in_field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }
}

/// The questions among the reasons, where nothing else stands in the way.
pub fn questions(reasons: &[Reason]) -> Option<Vec<(&Reason, &Question)>> {
    let asked: Option<Vec<_>> = reasons.iter().map(|reason| Some((reason, reason.question.as_deref()?))).collect();
    asked.filter(|asked| !asked.is_empty())
}

/// What the judge answers when a command may not be: at least one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub reasons: Vec<Reason>,
    /// What can be told all the same: an import's faults, an article's doubts.
    pub report: super::command::Report,
}

impl Refusal {
    pub fn of(reason: Reason) -> Self {
        Self { reasons: vec![reason], report: super::command::Report::None }
    }

    /// The code of the first reason.
    pub fn code(&self) -> &'static str {
        self.reasons.first().map_or("refused", |r| r.code)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let codes: Vec<_> = self.reasons.iter().map(|r| r.code).collect();
        write!(f, "refused: {}", codes.join(", "))
    }
}
