//! What the next undo or redo of an author would take back.

use crate::register::HistoryHead;
use crate::register::records::Records;
use crate::rules::standing_act;

const UNDO: &str = "undo";

/// An undo with the verb of the act that it took back, which is what a redo does again.
fn named_by_act(undo: HistoryHead, records: &dyn Records) -> HistoryHead {
    let act = undo.undoes.and_then(|revision| records.head(revision));
    HistoryHead { verb: act.map_or_else(|| undo.verb.clone(), |act| act.verb), ..undo }
}

/// Without `redo` the author's newest act that is not taken back, one that was done again counting from then on; with it
/// the newest undo not taken back.
pub fn undoable(author: &str, redo: bool, records: &dyn Records) -> Option<HistoryHead> {
    let mut before = None;
    while let Some(head) = records.newest_by(author, before) {
        before = head.revision.checked_sub(1).filter(|&revision| revision > 0);
        let found = if redo {
            Some(head).filter(|head| head.verb == UNDO && head.undone_by.is_none()).map(|head| named_by_act(head, records))
        } else {
            standing_act(&head, |revision| records.head(revision))
        };
        if found.is_some() {
            return found;
        }
        before?;
    }
    None
}
