//! What the next undo or redo of an author would take back.

use crate::register::HistoryHead;
use crate::register::records::Records;

const UNDO: &str = "undo";

/// Without `redo` the author's newest act that is no undo or redo and not taken back; with it the newest
/// undo not taken back.
pub fn undoable(author: &str, redo: bool, records: &dyn Records) -> Option<HistoryHead> {
    let mut before = None;
    while let Some(head) = records.newest_by(author, before) {
        let fits = if redo { head.verb == UNDO } else { head.undoes.is_none() };
        if fits && head.undone_by.is_none() {
            return Some(head);
        }
        before = Some(head.revision.checked_sub(1).filter(|&revision| revision > 0)?);
    }
    None
}
