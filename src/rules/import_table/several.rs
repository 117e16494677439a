//! A row that holds several agreements, each on a line of its cells.

use super::cells::RowCells;
use super::row::without_mark;

/// What each agreement has one of.
const EACH: [&str; 5] = ["country", "signed", "until", "instrument", "instrument_number"];

/// How many agreements stand in this row, where it is more than one: its partners are lines, and another cell has as many,
/// or each line is numbered.
pub(super) fn agreements(cells: &RowCells<'_, '_>) -> Option<usize> {
    let lines = |code| cells.get(code).text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let partners = lines("partner");
    let is_numbered = || partners.iter().all(|line| without_mark(line) != *line);
    let as_many = || EACH.iter().any(|code| lines(code).len() == partners.len());
    Some(partners.len()).filter(|&count| count > 1 && (is_numbered() || as_many()))
}
