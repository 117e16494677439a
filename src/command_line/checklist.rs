//! `kerma checklist list` and `show`: the meetings' recommendations with their follow-up.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{RegionTold, date_cell, labelled, text_cell, void_line};
use super::session::{Session, asked};
use super::show::{not_found, not_found_in};
use super::table::Table;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::{Answer as Given, ChecklistId, Day, Message, PartialDate, RegionCode, State, Void};
use crate::msg;
use crate::register::{Answer, Ask, ChecklistDetail, ChecklistRow, Tally};
use crate::text::{Shown, shown};

pub fn list(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, rows) = asked!(session, Ask::Checklists => Answer::Checklists);
    let said = if rows.is_empty() { vec![none(session)?] } else { Vec::new() };
    Ok(Outcome::of(revision, Rows { rows: rows.into_iter().map(Row::from).collect() }).saying(said))
}

/// Why there is none to list: of another state how many there are now.
fn none(session: &mut Session) -> Result<Message, Failure> {
    let count = match session.ask_of_all(Ask::Checklists)? {
        Answer::Checklists(lists) => lists.len(),
        _ => 0,
    };
    Ok(match session.state() {
        Some(state) if count > 0 => msg!("told-no_checklists_then", state = state, count = count),
        _ => msg!("told-no_checklists"),
    })
}

pub fn show(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let id = list_id(given)?;
    let (revision, detail) = asked!(session, Ask::Checklist(id) => Answer::Checklist);
    let detail = detail.ok_or_else(|| not_found(&id.to_string()))?;
    Ok(Outcome::of(revision, Told::of(*detail)))
}

/// The checklist that the line names.
pub fn list_id(given: &ArgMatches) -> Result<ChecklistId, Failure> {
    let text = given.get_one::<String>("list").map(String::as_str).unwrap_or_default();
    text.parse().map_err(|_| not_found_in(text, "kerma checklist list"))
}

#[derive(Serialize)]
struct Rows {
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: ChecklistId,
    title: String,
    date: Option<PartialDate>,
    place: Option<String>,
    addressed: usize,
    recommendations: usize,
}

impl From<ChecklistRow> for Row {
    fn from(row: ChecklistRow) -> Self {
        let ChecklistRow { id, title, date, place, addressed, recommendations } = row;
        Self { id, title, date, place, addressed, recommendations }
    }
}

impl Plain for Rows {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let header = [msg!("head-id"), msg!("head-title"), msg!("head-date"), msg!("head-addressed"), msg!("head-recommendations")];
        let cells = |row: &Row| {
            vec![
                text_cell(&row.id.to_string()),
                text_cell(&row.title),
                date_cell(row.date, language),
                text_cell(&row.addressed.to_string()),
                text_cell(&row.recommendations.to_string()),
            ]
        };
        let header = header.iter().map(|h| say(h, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}

#[derive(Serialize)]
struct Told {
    id: ChecklistId,
    title: String,
    date: Option<PartialDate>,
    place: Option<String>,
    addressed: usize,
    recommendations: Vec<RecommendationTold>,
    /// It stands in no list any more.
    void: Option<Void>,
    #[serde(skip)]
    detail: ChecklistDetail,
}

#[derive(Serialize)]
struct RecommendationTold {
    number: u16,
    title: String,
    text: String,
    states: StatesTold,
    answers: Vec<AnswerTold>,
}

#[derive(Serialize)]
struct StatesTold {
    done: usize,
    under_way: usize,
    not_begun: usize,
    cannot: usize,
}

#[derive(Serialize)]
struct AnswerTold {
    region: RegionCode,
    state: State,
    evidence: Option<String>,
    document: Option<String>,
    reason: Option<String>,
    on: Day,
    by: String,
}

impl Told {
    fn of(detail: ChecklistDetail) -> Self {
        let recommendation = |(&number, r): (&u16, &crate::model::Recommendation)| RecommendationTold {
            number,
            title: r.title.clone(),
            text: r.text.clone(),
            states: detail.tallies.get(&number).copied().unwrap_or_default().into(),
            answers: detail.answers.get(&number).into_iter().flatten().map(AnswerTold::from).collect(),
        };
        let list = &detail.checklist;
        Self {
            id: detail.id,
            title: list.title.clone(),
            date: list.date,
            place: list.place.clone(),
            addressed: list.addressed.len(),
            recommendations: list.recommendations.iter().map(recommendation).collect(),
            void: list.void.clone(),
            detail,
        }
    }
}

impl From<Tally> for StatesTold {
    fn from(Tally { done, under_way, not_begun, cannot }: Tally) -> Self {
        Self { done, under_way, not_begun, cannot }
    }
}

impl From<(&RegionCode, &Given)> for AnswerTold {
    fn from((&region, answer): (&RegionCode, &Given)) -> Self {
        let Given { state, on, by, evidence, document, reason } = answer.clone();
        Self { region, state, evidence, document, reason, on, by }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let mut lines = vec![text_cell(&self.id.to_string())];
        lines.extend(self.void.as_ref().map(|void| void_line(void, reader.language)));
        lines.extend(detail_lines(&self.detail, reader.language));
        lines
    }
}

/// A checklist in words: its head, then each recommendation with its share and answers.
pub fn detail_lines(detail: &ChecklistDetail, language: Language) -> Vec<Shown> {
    let list = &detail.checklist;
    let head = [
        (msg!("head-title"), text_cell(&list.title)),
        (msg!("head-date"), date_cell(list.date, language)),
        (msg!("head-place"), text_cell(list.place.as_deref().unwrap_or_default())),
    ];
    let mut lines: Vec<Shown> = head.iter().map(|(label, value)| labelled(label, value, language)).collect();
    for (number, recommendation) in &list.recommendations {
        let tally = detail.tallies.get(number).copied().unwrap_or_default();
        let title =
            msg!("told-recommendation", number = *number, title = &recommendation.title, done = tally.done, all = list.addressed.len());
        lines.push(shown(""));
        lines.push(say(&title, language));
        lines.push(text_cell(&recommendation.text));
        let answers = detail.answers.get(number).into_iter().flatten();
        lines.extend(answers.map(|(&region, answer)| answer_line(Some(region), answer, language)));
    }
    lines
}

/// One region's answer in a line.
pub fn answer_line(region: Option<RegionCode>, answer: &Given, language: Language) -> Shown {
    let who = region.map(|code| format!("{} {}: ", code, RegionTold::from(code).name)).unwrap_or_default();
    let state = say(&answer.state.message(), language);
    let said = [&answer.evidence, &answer.document, &answer.reason].into_iter().flatten().map(|text| format!(" · {text}"));
    let given = say(&msg!("told-given", day = answer.on, who = &answer.by), language);
    shown(&format!("  {who}{state}{} · {given}", said.collect::<String>()))
}
