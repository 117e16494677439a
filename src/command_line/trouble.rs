//! What goes wrong, in one table: code, exit code, sentence.

use serde::Serialize;
use ulid::Ulid;

use super::on_a_line::on_a_line;
use crate::language::{Language, say};
use crate::model::command::Report;
use crate::model::question::Question;
use crate::model::{Id, Message, Reason, Refusal};
use crate::register::{Health, Holder, Trouble, told_unreadable};

/// What the program ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    Fine = 0,
    /// There is something to report.
    Found = 1,
    /// The line itself is wrong.
    Usage = 2,
    /// The data is refused.
    Refused = 3,
    NotPermitted = 4,
    Held = 5,
    Damaged = 6,
    /// It is known that nothing was changed.
    NotSaved = 7,
    /// Whether it was saved is not known.
    Unknown = 8,
}

/// Codes that do not end with [`Exit::Refused`].
const EXITS: &[(&str, Exit)] = &[
    ("usage", Exit::Usage),
    ("unknown_field", Exit::Usage),
    ("not_permitted", Exit::NotPermitted),
    ("read_only", Exit::NotPermitted),
    ("held", Exit::Held),
    ("damaged", Exit::Damaged),
    ("not_saved", Exit::NotSaved),
    ("unknown", Exit::Unknown),
];

/// Why a verb did not do all that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// English and the same in every language.
    pub code: &'static str,
    pub messages: Vec<Message>,
    pub reasons: Vec<Reason>,
    pub holder: Option<Box<Holder>>,
    /// The command of which it is not known whether it was saved.
    pub command: Option<Box<Ulid>>,
    /// What can be told all the same.
    pub report: Box<Report>,
    /// Records that could not be read as their kind.
    pub unreadable: Vec<Id>,
}

impl Failure {
    pub fn new(code: &'static str, message: Message) -> Self {
        Self {
            code,
            messages: vec![message],
            reasons: Vec::new(),
            holder: None,
            command: None,
            report: Box::default(),
            unreadable: Vec::new(),
        }
    }

    pub fn usage(message: Message) -> Self {
        Self::new("usage", message)
    }

    /// Of records that cannot be read as their kind.
    pub fn unreadable(ids: Vec<Id>) -> Self {
        Self { unreadable: ids.clone(), ..Self::new("damaged", told_unreadable(&ids)) }
    }

    /// One reason of the command line's own: a word that names nothing.
    pub fn refused(code: &'static str, field: &'static str, message: Message) -> Self {
        Refusal::of(Reason::new(code, message).in_field(field)).into()
    }

    /// This one, with what another one said first.
    #[must_use]
    pub fn behind(mut self, other: Self) -> Self {
        self.messages.splice(0..0, other.messages);
        self
    }

    pub fn exit(&self) -> Exit {
        EXITS.iter().find(|(code, _)| *code == self.code).map_or(Exit::Refused, |&(_, exit)| exit)
    }

    /// All its sentences, one behind the other.
    pub fn sentence(&self, language: Language) -> String {
        self.messages.iter().map(|m| say(m, language).to_string()).collect::<Vec<_>>().join(" ")
    }

    /// Why nothing can be changed; `None` where changes are taken.
    pub fn barring(health: Health) -> Option<Self> {
        match health {
            Health::Sound => None,
            Health::ReadOnly => Some(Trouble::ReadOnly.into()),
            Health::Foreign => Some(Trouble::Foreign.into()),
            Health::Held(holder) => Some(Trouble::Held(holder).into()),
            Health::Damaged(damage) => Some(Trouble::Damaged(damage).into()),
            Health::NotSaved(cause) => Some(Trouble::NotSaved(cause).into()),
        }
    }

    /// The value of `error` in JSON.
    pub fn told(&self, language: Language) -> ErrorTold<'_> {
        ErrorTold {
            code: self.code,
            exit: self.exit() as u8,
            sentence: self.sentence(language),
            reasons: self.reasons.iter().map(|reason| ReasonTold::of(reason, language)).collect(),
            holder: self.holder.as_deref(),
            unreadable: &self.unreadable,
            command: self.command.as_ref().map(ToString::to_string),
        }
    }
}

#[derive(Serialize)]
pub struct ErrorTold<'a> {
    code: &'static str,
    exit: u8,
    sentence: String,
    reasons: Vec<ReasonTold>,
    holder: Option<&'a Holder>,
    command: Option<String>,
    #[serde(skip_serializing_if = "<[Id]>::is_empty")]
    unreadable: &'a [Id],
}

/// A reason, or what is said without refusing anything.
#[derive(Serialize)]
pub struct ReasonTold {
    code: &'static str,
    field: Option<&'static str>,
    article: Option<String>,
    mark: Option<&'static str>,
    sentence: String,
    /// Null where nothing is asked.
    question: Option<QuestionTold>,
}

/// What can be answered, and whether with a reason.
#[derive(Serialize)]
struct QuestionTold {
    values: Vec<ValueTold>,
    reason: bool,
}

#[derive(Serialize)]
struct ValueTold {
    value: &'static str,
    label: String,
}

impl QuestionTold {
    fn of(question: &Question, language: Language) -> Self {
        let value = |(value, words): &(&'static str, Message)| ValueTold { value, label: say(words, language).to_string() };
        Self { values: question.values.iter().map(value).collect(), reason: question.needs_reason }
    }
}

impl ReasonTold {
    pub fn of(reason: &Reason, language: Language) -> Self {
        Self {
            code: reason.code,
            field: reason.field,
            article: reason.article.clone(),
            mark: reason.mark.map(|m| m.code()),
            sentence: say(&reason.message, language).to_string(),
            question: reason.question.as_deref().map(|question| QuestionTold::of(question, language)),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let code = refusal.code();
        let reasons: Vec<Reason> = refusal.reasons.into_iter().map(on_a_line).collect();
        let messages = reasons.iter().map(|r| r.message.clone()).collect();
        Self { code, messages, reasons, holder: None, command: None, report: Box::new(refusal.report), unreadable: Vec::new() }
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        let message = trouble.message();
        let code = match trouble {
            Trouble::Refused(refusal) => return refusal.into(),
            Trouble::Held(holder) => return Self { holder: Some(Box::new(holder)), ..Self::new("held", message) },
            Trouble::NotPermitted | Trouble::Foreign => "not_permitted",
            Trouble::ReadOnly => "read_only",
            Trouble::NotSaved(_) | Trouble::Another => "not_saved",
            Trouble::Unknown(unsure) => return Self { command: Some(Box::new(unsure.command)), ..Self::new("unknown", message) },
            Trouble::Damaged(_) => "damaged",
            Trouble::Unreadable(_) => "unreadable",
        };
        Self::new(code, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;
    use crate::register::{Cause, Damage, Unsure};

    fn unsure() -> Trouble {
        Trouble::Unknown(Box::new(Unsure { command: Ulid(7), cause: Cause::System(5) }))
    }

    #[test]
    fn each_trouble_has_its_code_and_exit() {
        let refusal = Refusal::of(Reason::new("evidence_missing", msg!("trouble-read_only")));
        let cases = [
            (Trouble::Refused(refusal), "evidence_missing", 3),
            (Trouble::Held(Holder { pid: 4711, user: "budi".into(), since: "x".into(), passing: false }), "held", 5),
            (Trouble::NotPermitted, "not_permitted", 4),
            (Trouble::ReadOnly, "read_only", 4),
            (Trouble::NotSaved(Cause::JournalLost), "not_saved", 7),
            (unsure(), "unknown", 8),
            (Trouble::Damaged(Damage::Broken { first_bad: 3 }), "damaged", 6),
            (Trouble::Unreadable(Cause::Store), "unreadable", 3),
        ];
        for (trouble, code, exit) in cases {
            let failure = Failure::from(trouble);
            assert_eq!((failure.code, failure.exit() as u8), (code, exit));
        }
    }

    #[test]
    fn only_what_is_held_names_a_holder() {
        let holder = Holder { pid: 4711, user: "budi".into(), since: "2026-11-24T02:00:00.000Z".into(), passing: false };
        let told = |trouble| serde_json::to_value(Failure::from(trouble).told(Language::Id)).expect("JSON");
        assert_eq!(told(Trouble::Held(holder))["holder"]["pid"], 4711);
        assert_eq!(told(Trouble::ReadOnly)["holder"], serde_json::Value::Null);
    }

    #[test]
    fn that_nothing_was_changed_is_said_only_where_it_is_known() {
        let unknown = Failure::from(unsure());
        let known = Failure::from(Trouble::NotSaved(Cause::System(5)));
        for (language, unchanged) in [(Language::Id, "Tidak ada yang berubah"), (Language::En, "Nothing was changed")] {
            let sentence = unknown.sentence(language);
            assert!(!sentence.contains(unchanged) && sentence.contains("00000000000000000000000007"), "{sentence}");
            assert!(known.sentence(language).contains(unchanged));
        }
        let told = |failure: &Failure| serde_json::to_value(failure.told(Language::Id)).expect("JSON");
        assert_eq!(told(&unknown)["command"], "00000000000000000000000007");
        assert_eq!(told(&known)["command"], serde_json::Value::Null);
    }

    #[test]
    fn a_lost_end_of_the_journal_names_the_missing_revisions() {
        let failure = Failure::from(Trouble::Damaged(Damage::Short { journal: 40, store: 42 }));
        let sentence = failure.sentence(Language::En);
        assert!(sentence.contains("41") && sentence.contains("42"), "{sentence}");
    }
}
