//! `kerma list [QUERY]`: every agreement that a query finds, by id.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{RegionTold, date_cell, due_cell, name_cell, text_cell, word_cell};
use super::query::{Found, notes, words};
use super::session::{Session, asked};
use super::table::Table;
use super::told::{Nothing, Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::write_table;
use crate::language::say;
use crate::model::status::{Activity, Kept};
use crate::model::{Attention, Country, Id, Kind, PartialDate, Stage, Status};
use crate::msg;
use crate::register::{Answer, Ask, ListRow, Listed};
use crate::text::Shown;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let csv = given.get_flag("csv");
    if csv && session.settings.json {
        return Err(Failure::usage(msg!("usage-conflict", given = "--csv", other = "--json")));
    }
    let query = words(given);
    let (revision, listed) = asked!(session, Ask::List { query: query.clone() } => Answer::List);
    let said = notes(&listed.notes, listed.rows.len());
    let outcome = if csv {
        let table = write_table(listed.rows.iter().filter(|r| is_real(r)).map(|r| (&r.agreement, r.partner.as_ref())));
        Outcome::of(revision, Nothing {}).with_file(table)
    } else {
        Outcome::of(revision, List::of(query, listed))
    };
    Ok(outcome.saying(said))
}

/// What tables and exports hold: exercise records are no office's agreements.
pub fn is_real(row: &ListRow) -> bool {
    !row.row.is_example()
}

type List = Found<Row>;

impl List {
    fn of(query: String, listed: Listed<ListRow>) -> Self {
        Self::new(query, listed.notes, listed.rows.into_iter().map(Row::from).collect())
    }
}

#[derive(Serialize)]
struct Row {
    id: Id,
    region: RegionTold,
    partner: Option<PartnerName>,
    country: Option<Country>,
    kind: Option<Kind>,
    technical: bool,
    instrument: Option<String>,
    stage: Option<Stage>,
    status: Status,
    attention: Vec<Attention>,
    signed: Option<PartialDate>,
    until: Option<PartialDate>,
    due: Option<PartialDate>,
    /// Whether that day is certain: a limit that counts holidays nobody recorded may be later.
    due_certain: bool,
    areas: Vec<String>,
    activity: Activity,
    /// Whether it came about by the procedure; null where nobody recorded its stages.
    procedure: Option<Kept>,
    /// An exercise record, between made-up places.
    example: bool,
}

#[derive(Serialize)]
struct PartnerName {
    id: Id,
    name: String,
    native: Option<String>,
}

impl From<ListRow> for Row {
    fn from(ListRow { row, agreement, .. }: ListRow) -> Self {
        let example = row.is_example();
        Self {
            id: Id::Agreement(row.number),
            region: row.region.into(),
            partner: row.partner.map(|(number, name, native)| PartnerName { id: Id::Partner(number), name, native }),
            country: row.country,
            kind: row.kind,
            technical: row.technical,
            instrument: agreement.instrument,
            stage: row.stage,
            status: row.status,
            attention: row.attention,
            signed: row.signed,
            until: row.until,
            due: row.due,
            due_certain: row.due_certain,
            areas: agreement.areas,
            activity: row.activity,
            procedure: row.kept,
            example,
        }
    }
}

impl Plain for List {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let header = [
            msg!("head-id"),
            msg!("field-region"),
            msg!("field-partner"),
            msg!("field-country"),
            msg!("field-kind"),
            msg!("head-stage"),
            msg!("head-status"),
            msg!("field-signed"),
            msg!("head-due"),
            msg!("head-attention"),
        ];
        let cells = |row: &Row| {
            let partner = row.partner.as_ref().map_or_else(|| text_cell(""), |p| name_cell(&p.name, p.native.as_deref()));
            let attention: Vec<String> = row.attention.iter().map(|a| say(&a.message(), language).to_string()).collect();
            vec![
                text_cell(&row.id.to_string()),
                text_cell(&row.region.code.short_name()),
                partner,
                text_cell(row.country.as_ref().map_or("", Country::code)),
                word_cell(row.kind.map(Kind::message), language),
                word_cell(row.stage.map(Stage::message), language),
                word_cell(Some(row.status.message()), language),
                date_cell(row.signed, language),
                due_cell(row.due, row.due_certain, language),
                text_cell(&attention.join(", ")),
            ]
        };
        let header = header.iter().map(|h| say(h, language)).collect();
        Table { header, rows: self.rows.iter().map(cells).collect() }.lines(reader.columns)
    }
}
