//! All partners that a query finds, for lists outside the screen.

use crate::model::Day;
use crate::register::index::Index;
use crate::register::{Column, Listed, PartnerRow, Sort};

use super::rows;

/// By id.
pub fn partners(query: &str, index: &mut Index, day: Day) -> Listed<PartnerRow> {
    let sort = Sort { column: Column::Number, reversed: false };
    let found = index.find_partners(query, sort, None, day);
    let rows = found.numbers.iter().copied().filter_map(|number| rows::partner(number, index)).collect();
    Listed { rows, notes: found.notes.clone() }
}
