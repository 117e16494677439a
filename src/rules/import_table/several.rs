//! A row that holds several agreements, each on a line of its cells.

use crate::model::written::country::{self, Codes, Named};
use crate::model::written::date::{Written, read};
use crate::model::written::instrument;

use super::cells::RowCells;
use super::row::without_mark;

/// How many agreements stand in this row, where it is more than one: its partners are lines, and each line is numbered, or
/// another cell has as many days, countries or papers.
pub(super) fn agreements(cells: &RowCells<'_, '_>) -> Option<usize> {
    let lines = |code| cells.get(code).text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let partners = lines("partner");
    if partners.len() < 2 {
        return None;
    }
    let as_many = |code, is_one: &dyn Fn(&str) -> bool| {
        let lines = lines(code);
        lines.len() == partners.len() && lines.iter().all(|line| is_one(line))
    };
    let is_date = |line: &str| matches!(read(line, &cells.cells().by("signed")), Written::Date(_));
    let is_country = |line: &str| matches!(country::named(line, Codes::AsWritten), Named::Country(_));
    let is_numbered = partners.iter().all(|line| without_mark(line) != *line);
    let is_several = is_numbered
        || ["signed", "until"].iter().any(|code| as_many(code, &is_date))
        || as_many("country", &is_country)
        || as_many("instrument", &instrument::is_known);
    is_several.then_some(partners.len())
}
