//! `kerma coverage LIST`: what became of a meeting's recommendations in each region, as offices report it.

use clap::ArgMatches;
use serde::Serialize;

use super::checklist::list_id;
use super::pieces::RegionTold;
use super::session::{Session, asked};
use super::show::not_found;
use super::told::{Nothing, Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::coverage::{csv, text};
use crate::language::say;
use crate::model::{ChecklistId, Coverage, Day, HalfYear, RegionCode, State, Tally};
use crate::msg;
use crate::register::{Anchor, Answer, Ask, CoverageAnswer, CoverageAsk, WhichList, Window};
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let as_csv = given.get_flag("csv");
    if as_csv && session.settings.json {
        return Err(Failure::usage(msg!("usage-conflict", given = "--csv", other = "--json")));
    }
    let (list, half) = (list_id(given)?, half(given)?);
    let rows = Window { anchor: Anchor::First, offset: 0, above: 0, below: usize::MAX };
    let ask = CoverageAsk { list: WhichList::Id(list), query: String::new(), half, rows };
    let (revision, answer) = asked!(session, Ask::Coverage(Box::new(ask)) => Answer::Coverage);
    let answer = answer.ok_or_else(|| not_found(&list.to_string()))?;
    let on = answer.on.ok_or_else(|| Failure::usage(msg!("coverage-half-not_begun", half = answer.half.to_string())))?;
    if as_csv {
        let language = session.print.language;
        let table = csv(&answer.report(on), &|message| say(message, language));
        return Ok(Outcome::of(revision, Nothing {}).with_file(table));
    }
    Ok(Outcome::of(revision, Told::of(*answer, on)))
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

impl Told {
    fn of(answer: CoverageAnswer, on: Day) -> Self {
        let report = answer.report(on);
        let row = |region: RegionCode, states| Row { region: region.into(), states, example: region.is_example() };
        let total = |((number, title), tally): ((u16, String), Tally)| {
            let Tally { done, under_way, not_begun, cannot } = tally;
            Total { number, title, done, under_way, not_begun, cannot }
        };
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
