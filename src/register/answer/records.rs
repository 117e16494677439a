//! Records as they are stored, for the export of everything.

use std::collections::BTreeSet;

use crate::model::{Agreement, Day, Id};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Column, Listed, RecordRow, Sort};

use super::typed;

/// All records; with a query the agreements that it finds, and the partners that they name. By id.
pub fn records(query: &str, records: &dyn Records, index: &mut Index, day: Day) -> Listed<RecordRow> {
    if query.trim().is_empty() {
        let mut rows = Vec::new();
        records.each(b"", &mut |id, stored| rows.push(RecordRow { id, json: stored.value.to_string() }));
        return Listed { rows, notes: Default::default() };
    }
    let sort = Sort { column: Column::Number, reversed: false };
    let found = index.find_agreements(query, sort, None, day);
    let numbers = found.numbers.iter().map(|number| Id::Agreement(*number));
    let partners: BTreeSet<Id> = numbers.clone().filter_map(|id| typed::<Agreement>(records, id)?.partner).collect();
    let row = |id: Id| records.record(id).map(|stored| RecordRow { id, json: stored.value.to_string() });
    Listed { rows: numbers.chain(partners).filter_map(row).collect(), notes: found.notes.clone() }
}
