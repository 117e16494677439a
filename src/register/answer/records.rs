//! Records as they are stored, for the export of everything.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::model::{Agreement, Day, Id, RegionCode};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Column, Listed, RecordRow, Sort};

use super::typed;

/// All records; with a query the agreements that it finds, and the partners and checklists that they name. By id. Exercise
/// records are left out, the partners that they alone name, and what was decided of them.
pub fn records(query: &str, records: &dyn Records, index: &mut Index, day: Day) -> Listed<RecordRow> {
    if query.trim().is_empty() {
        let mut rows = all(records);
        rows.retain(|row| !matches!(row.id, Id::Partner(number) if index.hides_partner(number)));
        return Listed { rows, notes: Default::default() };
    }
    let sort = Sort { column: Column::Number, reversed: false };
    let found = index.find_agreements(query, sort, None, day);
    let agreements: Vec<(Id, Agreement)> = found
        .numbers
        .iter()
        .map(|&number| Id::Agreement(number))
        .filter_map(|id| Some((id, typed::<Agreement>(records, id)?)))
        .filter(|(_, agreement)| !agreement.region.is_example())
        .collect();
    let named = |agreement: &Agreement| {
        let served: Vec<Id> = agreement.serves.iter().map(|served| Id::Checklist(served.list)).collect();
        agreement.partner.into_iter().chain(served)
    };
    let named: BTreeSet<Id> = agreements.iter().flat_map(|(_, agreement)| named(agreement)).collect();
    let row = |id: Id| records.record(id).map(|stored| RecordRow { id, json: stored.value.to_string() });
    Listed { rows: agreements.iter().map(|(id, _)| *id).chain(named).filter_map(row).collect(), notes: found.notes.clone() }
}

fn all(records: &dyn Records) -> Vec<RecordRow> {
    let mut rows = Vec::new();
    let (mut of_examples, mut of_others, mut examples) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    records.each(b"", &mut |id, stored| {
        let is_example = match id {
            Id::Agreement(_) => text(&stored.value, "region").is_some_and(is_example),
            // Agreements come before what was decided of them.
            Id::Decided(decided) => examples.contains(&Id::from(decided.matter)),
            _ => false,
        };
        if let Some(partner) = text(&stored.value, "partner").and_then(|id| id.parse::<Id>().ok()) {
            if is_example {
                of_examples.insert(partner)
            } else {
                of_others.insert(partner)
            };
        }
        if is_example {
            examples.insert(id);
        } else {
            rows.push(RecordRow { id, json: stored.value.to_string() });
        }
    });
    rows.retain(|row| !of_examples.contains(&row.id) || of_others.contains(&row.id));
    rows
}

fn text<'v>(value: &'v Value, field: &str) -> Option<&'v str> {
    value.get(field).and_then(Value::as_str)
}

fn is_example(code: &str) -> bool {
    code.parse::<RegionCode>().is_ok_and(RegionCode::is_example)
}
