//! `kerma attention [QUERY]`: what needs somebody on the day, most days past due first.

use clap::ArgMatches;
use serde::Serialize;

use super::query::{notes, words};
use super::session::{Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::{Actor, Attention, Day, Id, Message, PartialDate};
use crate::msg;
use crate::register::{Answer, Ask, AttentionAnswer, MatterRow, Window, reason};
use crate::rules::attention::Cause;
use crate::text::width::wrap;
use crate::text::{Shown, shown};

/// Ends with exit code 1 where anything needs somebody.
pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let query = words(given);
    let ask = Ask::Attention { query: query.clone(), window: Window::WHOLE };
    let (revision, answer) = asked!(session, ask => Answer::Attention);
    let said = notes(&answer.matters.notes, answer.matters.total);
    let unknown = (answer.unknown > 0).then(|| msg!("attention-unknown", n = answer.unknown));
    let needing = Needing::of(query, *answer, session.day, session.print.language);
    let found = needing.total > 0;
    Ok(Outcome::of(revision, needing).saying(said.into_iter().chain(unknown).collect()).finding(found))
}

#[derive(Serialize)]
struct Needing {
    query: String,
    unparsed: Option<String>,
    total: usize,
    /// Agreements of which no activity was ever recorded; they are no rows.
    activity_unknown: usize,
    rows: Vec<Row>,
}

impl Needing {
    fn of(query: String, answer: AttentionAnswer, day: Day, language: Language) -> Self {
        let AttentionAnswer { matters, unknown, .. } = answer;
        let rows = matters.rows.iter().map(|row| Row::of(row, day, language)).collect();
        Self { query, unparsed: matters.notes.unparsed, total: matters.total, activity_unknown: unknown, rows }
    }
}

#[derive(Serialize)]
struct Row {
    id: Id,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The region with its partner, or with what was recommended to it.
    title: String,
    /// The most urgent first.
    reasons: Vec<Reason>,
    turn: Option<Actor>,
    /// An exercise record, between made-up places.
    example: bool,
    #[serde(skip)]
    heading: Message,
}

#[derive(Serialize)]
struct Reason {
    code: Attention,
    rule: &'static str,
    article: Option<String>,
    mark: Option<&'static str>,
    due: Option<PartialDate>,
    /// Whether that day is certain.
    certain: bool,
    /// Until it is due, negative when it is past; null without a day.
    days: Option<i64>,
    sentence: String,
    #[serde(skip)]
    told: Message,
}

impl Row {
    fn of(row: &MatterRow, day: Day, language: Language) -> Self {
        let id = Id::from(row.matter);
        Self {
            id,
            kind: id.type_code(),
            title: row.title(),
            reasons: row.causes.iter().map(|cause| Reason::of(cause, day, language)).collect(),
            turn: row.turn,
            example: row.is_example(),
            heading: row.heading(),
        }
    }
}

impl Reason {
    fn of(cause: &Cause, day: Day, language: Language) -> Self {
        let basis = cause.basis.as_ref();
        Self {
            code: cause.code,
            rule: cause.rule,
            article: basis.and_then(|basis| basis.article.clone()),
            mark: basis.map(|basis| basis.mark.code()),
            due: cause.due.map(|due| due.on),
            certain: cause.is_certain,
            days: cause.due.map(|due| due.days(day)),
            sentence: say(&cause.sentence, language).to_string(),
            told: reason(cause),
        }
    }

    /// With the days left or past in front, where it has a day.
    fn message(&self) -> Message {
        let reason = self.told.clone();
        match self.days {
            // The sentence itself says as from when it may be.
            Some(_) if !self.certain => reason,
            Some(days @ ..0) => msg!("attention-over", n = -days, reason = reason),
            Some(days) => msg!("attention-left", n = days, reason = reason),
            None => reason,
        }
    }
}

/// Columns that the reasons stand behind the number of their matter.
const INDENT: usize = 2;

impl Plain for Needing {
    /// A line for the matter, each reason below it: a sentence that is too long for the terminal goes on below, and
    /// nothing is cut.
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let columns = reader.columns.unwrap_or(usize::MAX).saturating_sub(INDENT);
        let reason = |reason: &Reason| wrap(&say(&reason.message(), reader.language), columns);
        let below = |row: &Row| row.reasons.iter().flat_map(reason).map(|line| shown(&format!("{:INDENT$}{line}", ""))).collect::<Vec<_>>();
        self.rows.iter().flat_map(|row| std::iter::once(say(&row.heading, reader.language)).chain(below(row))).collect()
    }
}
