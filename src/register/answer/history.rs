//! What was done to one record: a walk back from its last change.

use crate::model::Id;
use crate::register::HistoryRow;
use crate::register::records::Records;
use crate::rules::procedure::Packs;

/// Newest first; `None` where there never was such a record. A record that an undo took away has one too.
pub fn history(id: Id, records: &dyn Records, packs: &Packs) -> Option<Vec<HistoryRow>> {
    let mut rows = Vec::new();
    let mut next = Some(records.last_change(id)?);
    while let Some(revision) = next {
        let (Some(head), Some(change)) = (records.head(revision), records.change(revision, id)) else { break };
        // The walk goes back only, whatever a damaged line says.
        next = change.prev.filter(|&prev| prev < revision);
        rows.push(HistoryRow::of(head, &change, packs));
    }
    Some(rows)
}
