//! `kerma procedure rehearse FILE`: which agreements a draft of a rule pack would change, before it is adopted.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::RegionTold;
use super::procedure::{Checked, file_text};
use super::session::{Session, asked};
use super::told::{Nothing, Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::write_lines;
use crate::language::{Language, say};
use crate::model::{Actor, Attention, Day, Id, Message, PartialDate, Refusal, Stage, Status};
use crate::msg;
use crate::register::{Answer, Ask, RehearsalAnswer, RehearsalRow, RehearseAsk};
use crate::rules::attention::reasons;
use crate::rules::moment;
use crate::rules::procedure::{Silence, Unit};
use crate::rules::rehearsal::{Both, Judged, JudgedClock, Needed};
use crate::text::width::wrap;
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let csv = given.get_flag("csv");
    if csv && session.settings.json {
        return Err(Failure::usage(msg!("usage-conflict", given = "--csv", other = "--json")));
    }
    let (text, language) = (file_text(session.named.file())?, session.print.language);
    let checked = Checked::of(&text, language);
    let (on, said) = on(given, session)?;
    let ask = RehearseAsk { text: text.into(), on, most: usize::MAX };
    let (revision, answer) = asked!(session, Ask::Rehearse(Box::new(ask)) => Answer::Rehearse);
    let answer = match answer {
        Ok(answer) => answer,
        Err(refusal) => return Ok(Outcome::of(revision, Told::refused(checked)).failing(Some(Failure::from(refusal)))),
    };
    let found = answer.total > 0;
    if csv {
        let table = write_lines(answer.table(&|message| say(message, language).to_string()));
        let heads = [answer.head(), answer.sum()];
        return Ok(Outcome::of(revision, Nothing {}).with_file(table).saying(said.into_iter().chain(heads).collect()).finding(found));
    }
    Ok(Outcome::of(revision, Told::of(*answer, checked, language)).saying(said.into_iter().collect()).finding(found))
}

/// The day of `--on`, typed as every day, and what is to be told of it.
fn on(given: &ArgMatches, session: &mut Session) -> Result<(Option<Day>, Option<Message>), Failure> {
    let Some(text) = given.get_one::<String>("on") else { return Ok((None, None)) };
    let (_, procedure) = asked!(session, Ask::Procedure => Answer::Procedure);
    let meant = moment::day(text, &procedure.calendar, session.day).map_err(|reason| Failure::from(Refusal::of(reason)))?;
    Ok((Some(meant.value), meant.told.into_iter().next()))
}

#[derive(Serialize)]
struct Told {
    /// Null where the file cannot be read as a pack.
    #[serde(flatten)]
    draft: Checked,
    /// The day for which both laws were asked.
    on: Option<Day>,
    /// How many agreements were judged.
    judged: usize,
    total: usize,
    rows: Vec<Row>,
    /// How it was read, and how many would change.
    sentence: Option<String>,
    #[serde(skip)]
    heads: Vec<Message>,
}

#[derive(Serialize)]
struct Row {
    id: Id,
    region: RegionTold,
    partner: Option<String>,
    before: Side,
    after: Side,
    /// An exercise record, between made-up places.
    example: bool,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    changes: Vec<Message>,
}

/// Where an agreement stands by one law.
#[derive(Serialize)]
struct Side {
    stage: Option<Stage>,
    /// Whether a rule of this law judges the stage.
    judged: bool,
    status: Status,
    turn: Option<Actor>,
    /// The stage's limit, else the end.
    due: Option<PartialDate>,
    due_certain: bool,
    clock: Option<ClockTold>,
    needs: Vec<NeedTold>,
    attention: Vec<Attention>,
    /// Of the reasons' days the one that is furthest past, else the next.
    attention_due: Option<PartialDate>,
}

#[derive(Serialize)]
struct ClockTold {
    limit: u16,
    unit: Unit,
    silence: Silence,
    until: Day,
    /// Whether that day is certain, and the earliest that it may be.
    certain: bool,
    earliest: Day,
    stopped: bool,
}

#[derive(Serialize)]
struct NeedTold {
    code: String,
    /// Null where nobody recorded it.
    met: Option<bool>,
    /// Of what is owed each year: the year that it is about, and its day.
    year: Option<u16>,
    due: Option<Day>,
}

impl Told {
    fn of(answer: RehearsalAnswer, draft: Checked, language: Language) -> Self {
        let heads = vec![answer.head(), answer.sum()];
        let sentence = heads.iter().map(|head| say(head, language).to_string()).collect::<Vec<_>>().join(" ");
        let rows = answer.rows.into_iter().map(Row::from).collect();
        Self { draft, on: Some(answer.on), judged: answer.judged, total: answer.total, rows, sentence: Some(sentence), heads }
    }

    fn refused(draft: Checked) -> Self {
        Self { draft, on: None, judged: 0, total: 0, rows: Vec::new(), sentence: None, heads: Vec::new() }
    }
}

impl From<RehearsalRow> for Row {
    fn from(row: RehearsalRow) -> Self {
        let (title, changes) = (row.title(), row.changes().iter().map(|change| change.message()).collect());
        let (Both { before, after }, needed) = (row.judged, row.needed);
        Self {
            id: Id::Agreement(row.number),
            region: row.region.into(),
            partner: row.partner.map(|(name, _)| name),
            before: Side::of(&before, needed.before),
            after: Side::of(&after, needed.after),
            example: row.region.is_example(),
            title,
            changes,
        }
    }
}

impl Side {
    fn of(judged: &Judged, needed: Vec<Needed>) -> Self {
        let clock = |JudgedClock { limit, unit, silence, until, certain, earliest, stopped }| ClockTold {
            limit,
            unit,
            silence,
            until,
            certain,
            earliest,
            stopped,
        };
        Self {
            stage: judged.stage,
            judged: judged.is_judged,
            status: judged.status,
            turn: judged.turn,
            due: judged.due,
            due_certain: judged.due_certain,
            clock: judged.clock.map(clock),
            needs: needed.into_iter().map(|Needed { code, met, year, due, .. }| NeedTold { code, met, year, due }).collect(),
            attention: reasons(judged.attention.bits),
            attention_due: judged.attention.due.map(|due| due.on),
        }
    }
}

/// Columns that the changes stand behind the number of their agreement.
const INDENT: usize = 2;

impl Plain for Told {
    /// How it was read, then a line for each agreement with its changes below; one that is too long goes on below.
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let columns = reader.columns.unwrap_or(usize::MAX);
        let wrapped = |message: &Message, indent: usize| -> Vec<Shown> {
            let lines = wrap(&say(message, reader.language), columns.saturating_sub(indent));
            lines.iter().map(|line| shown(&format!("{:indent$}{line}", ""))).collect()
        };
        let mut lines: Vec<Shown> = self.heads.iter().flat_map(|head| wrapped(head, 0)).collect();
        for row in &self.rows {
            lines.push(shown(&format!("{} {}", row.id, row.title)));
            lines.extend(row.changes.iter().flat_map(|change| wrapped(change, INDENT)));
        }
        lines
    }
}
