//! What the next undo or redo of an author would take back.

use crate::register::HistoryHead;
use crate::register::records::Records;

const UNDO: &str = "undo";

/// An undo with the verb of the act that it took back, which is what a redo does again.
fn named_by_act(undo: HistoryHead, records: &dyn Records) -> HistoryHead {
    let act = undo.undoes.and_then(|revision| records.head(revision));
    HistoryHead { verb: act.map_or_else(|| undo.verb.clone(), |act| act.verb), ..undo }
}

/// Without `redo` the author's newest act that is no undo or redo and not taken back; with it the newest
/// undo not taken back.
pub fn undoable(author: &str, redo: bool, records: &dyn Records) -> Option<HistoryHead> {
    let mut before = None;
    while let Some(head) = records.newest_by(author, before) {
        let fits = if redo { head.verb == UNDO } else { head.undoes.is_none() };
        if fits && head.undone_by.is_none() {
            return Some(if redo { named_by_act(head, records) } else { head });
        }
        before = Some(head.revision.checked_sub(1).filter(|&revision| revision > 0)?);
    }
    None
}
