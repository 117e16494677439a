//! What was done to one record: a walk back from its last change.

use crate::model::Id;
use crate::model::change::taken_back;
use crate::register::HistoryRow;
use crate::register::records::Records;
use crate::rules::procedure::Packs;

/// Newest first; `None` where there never was such a record. A record that an undo took away has one too.
pub fn history(id: Id, records: &dyn Records, packs: &Packs) -> Option<Vec<HistoryRow>> {
    let mut rows = Vec::new();
    let mut next = Some(records.last_change(id)?);
    let mut there = records.newest(id).map(|stored| stored.value);
    while let Some(revision) = next {
        let told = records.head(revision).zip(records.change(revision, id));
        let Some((head, change)) = told.filter(|(_, change)| taken_back(&mut there, change)) else { break };
        // The walk goes back only, whatever a damaged line says.
        next = change.prev.filter(|&prev| prev < revision);
        rows.push(HistoryRow::of(head, &change, packs));
    }
    // It leads from the record to before it was made, or the journal was changed.
    if next.is_some() || there.is_some() {
        records.note_unsound();
    }
    Some(rows)
}
