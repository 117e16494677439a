//! `kerma coverage LIST`: what became of a meeting's recommendations in each region, as offices report it; with
//! `--by-agreement` which agreements serve them.

use clap::ArgMatches;
use serde::Serialize;

use super::checklist::list_id;
use super::pieces::RegionTold;
use super::session::{Session, asked};
use super::show::not_found;
use super::told::{Nothing, Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::coverage::{csv, served_csv, served_text, text};
use crate::language::say;
use crate::model::{ChecklistId, Coverage, Day, HalfYear, Id, RegionCode, Served, ServedRecommendation, Serving, State, Status, Tally};
use crate::msg;
use crate::register::{Answer, Ask, CoverageAnswer, CoverageAsk, ServedAnswer, ServedAsk, WhichList, Window};
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let as_csv = given.get_flag("csv");
    if as_csv && session.settings.json {
        return Err(Failure::usage(msg!("usage-conflict", given = "--csv", other = "--json")));
    }
    let (list, half) = (list_id(given)?, half(given)?);
    if given.get_flag("by-agreement") {
        if half.is_some() {
            return Err(Failure::usage(msg!("usage-conflict", given = "--by-agreement", other = "--half")));
        }
        return by_agreement(list, as_csv, session);
    }
    let ask = CoverageAsk { list: WhichList::Id(list), query: String::new(), half, rows: Window::WHOLE };
    let (revision, answer) = asked!(session, Ask::Coverage(Box::new(ask)) => Answer::Coverage);
    let answer = answer.ok_or_else(|| not_found(&list.to_string()))?;
    let on =
        answer.on.ok_or_else(|| Failure::refused("not_begun", "half", msg!("coverage-half-not_begun", half = answer.half.to_string())))?;
    if as_csv {
        let language = session.print.language;
        let table = csv(&answer.report(on), &|message| say(message, language));
        return Ok(Outcome::of(revision, Nothing {}).with_file(table));
    }
    Ok(Outcome::of(revision, Told::of(*answer, on)))
}

fn by_agreement(list: ChecklistId, as_csv: bool, session: &mut Session) -> Result<Outcome, Failure> {
    let ask = ServedAsk { list: WhichList::Id(list), query: String::new(), rows: Window::WHOLE, most: usize::MAX };
    let (revision, answer) = asked!(session, Ask::Served(Box::new(ask)) => Answer::Served);
    let answer = answer.ok_or_else(|| not_found(&list.to_string()))?;
    if as_csv {
        let language = session.print.language;
        let table = served_csv(&answer.report(), &|message| say(message, language));
        return Ok(Outcome::of(revision, Nothing {}).with_file(table));
    }
    Ok(Outcome::of(revision, ServedTold::of(*answer)))
}

fn half(given: &ArgMatches) -> Result<Option<HalfYear>, Failure> {
    let typed = given.get_one::<String>("half");
    typed.map(|text| text.parse().map_err(|_| Failure::usage(msg!("usage-half", given = text)))).transpose()
}

#[derive(Serialize)]
struct Told {
    id: ChecklistId,
    /// The half-year, and the day in it that the states are told for.
    half: String,
    on: Day,
    regions: Vec<Row>,
    totals: Vec<Total>,
    #[serde(skip)]
    report: Coverage,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    region: RegionTold,
    /// In the order of the totals.
    states: Vec<State>,
    /// A made-up place: it is counted here, and left out of the report.
    example: bool,
}

/// One recommendation over all regions.
#[derive(Serialize)]
struct Total {
    number: u16,
    title: String,
    done: usize,
    under_way: usize,
    not_begun: usize,
    cannot: usize,
}

impl Total {
    fn of(number: u16, title: String, tally: Tally) -> Self {
        let Tally { done, under_way, not_begun, cannot } = tally;
        Self { number, title, done, under_way, not_begun, cannot }
    }
}

impl Told {
    fn of(answer: CoverageAnswer, on: Day) -> Self {
        let report = answer.report(on);
        let row = |region: RegionCode, states| Row { region: region.into(), states, example: region.is_example() };
        let total = |((number, title), tally): ((u16, String), Tally)| Total::of(number, title, tally);
        Self {
            id: answer.id,
            half: answer.half.to_string(),
            on,
            totals: answer.recommendations.into_iter().zip(answer.totals).map(total).collect(),
            regions: answer.rows.rows.into_iter().map(|found| row(found.region, found.states)).collect(),
            report,
        }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        text(&self.report, &|message| say(message, reader.language)).lines().map(shown).collect()
    }
}

#[derive(Serialize)]
struct ServedTold {
    id: ChecklistId,
    /// The day that states and statuses are told for.
    on: Day,
    recommendations: Vec<Asked>,
    #[serde(skip)]
    report: Served,
}

/// One recommendation with the agreements that serve it.
#[derive(Serialize)]
struct Asked {
    #[serde(flatten)]
    total: Total,
    agreements: Vec<ServingTold>,
}

#[derive(Serialize)]
struct ServingTold {
    id: Id,
    region: RegionTold,
    /// The partner's name.
    partner: Option<String>,
    status: Status,
    /// An exercise record: it is told here, and left out of the report.
    example: bool,
}

impl ServedTold {
    fn of(answer: ServedAnswer) -> Self {
        let report = answer.report();
        let asked = |asked: ServedRecommendation| Asked {
            total: Total::of(asked.number, asked.title, asked.tally),
            agreements: asked.agreements.into_iter().map(ServingTold::from).collect(),
        };
        Self { id: answer.id, on: answer.on, recommendations: answer.rows.rows.into_iter().map(asked).collect(), report }
    }
}

impl From<Serving> for ServingTold {
    fn from(serving: Serving) -> Self {
        let Serving { number, region, partner, status } = serving;
        Self { id: Id::Agreement(number), region: region.into(), partner, status, example: region.is_example() }
    }
}

impl Plain for ServedTold {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        served_text(&self.report, &|message| say(message, reader.language)).lines().map(shown).collect()
    }
}
