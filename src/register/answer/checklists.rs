//! All checklists in short.

use serde::Deserialize;

use crate::model::{Checklist, Id};
use crate::register::ChecklistRow;
use crate::register::records::Records;

/// Newest meeting first, those without a date last; none that is void.
pub fn checklists(records: &dyn Records) -> Vec<ChecklistRow> {
    let mut rows = Vec::new();
    records.each(b"c", &mut |id, stored| {
        if let (Id::Checklist(id), Ok(list)) = (id, Checklist::deserialize(stored.value))
            && list.void.is_none()
        {
            rows.push(ChecklistRow {
                id,
                title: list.title,
                date: list.date,
                place: list.place,
                addressed: list.addressed.len(),
                recommendations: list.recommendations.values().filter(|r| r.void.is_none()).count(),
            });
        }
    });
    rows.sort_by_key(|row| std::cmp::Reverse((row.date, row.id)));
    rows
}
