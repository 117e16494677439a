//! What became of a meeting's recommendations as offices report it: the four states of the audit board (BPK) by
//! recommendation and by region, counted and as shares, at the end of a half-year. As text of 80 columns and as CSV.

mod plain;
mod served;
mod table;

pub use plain::text;
pub use served::{served_csv, served_text, serving_words};
pub use table::csv;

use crate::model::{HalfYear, Message, State, Tally};
use crate::msg;

/// Columns of a page.
const COLUMNS: usize = 80;

/// "semester II 2026"
pub fn half_year(half: HalfYear) -> Message {
    let year = format!("{:04}", half.year);
    if half.half == 1 { msg!("half-first", year = year) } else { msg!("half-second", year = year) }
}

/// A state in the audit board's words, in full.
fn in_full(state: State) -> Message {
    match state {
        State::Cannot => msg!("report-cannot"),
        State::Done | State::UnderWay | State::NotBegun => state.message(),
    }
}

/// "12,5%"
fn percent(tally: Tally, state: State) -> Message {
    let tenths = tally.share(state);
    msg!("report-percent", whole = tenths / 10, tenths = tenths % 10)
}

#[cfg(test)]
mod tests;
