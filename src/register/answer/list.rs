//! All agreements that a query finds, for lists outside the screen.

use crate::model::{Agreement, Day, Id, Partner};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Column, ListRow, Listed, Sort};

use super::{rows, typed};

/// By id.
pub fn list(query: &str, records: &dyn Records, index: &mut Index, day: Day) -> Listed<ListRow> {
    let sort = Sort { column: Column::Number, reversed: false };
    let found = index.find_agreements(query, sort, None, day);
    let rows = found.numbers.iter().copied().filter_map(|number| list_row(number, records, index, day)).collect();
    Listed { rows, notes: found.notes.clone() }
}

fn list_row(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<ListRow> {
    let row = rows::agreement(number, index, day)?;
    let agreement: Agreement = typed(records, Id::Agreement(number))?;
    let partner: Option<Partner> = agreement.partner.and_then(|id| typed(records, id));
    Some(ListRow { row, agreement, partner })
}
