//! Where records are read from: sled, or a fold in memory. Answers and rules' facts are written once, over
//! this.

use crate::model::{Change, Id, Revision, Stored};
use crate::rules::Past;

use super::HistoryHead;

pub trait Records {
    /// The newest entry.
    fn revision(&self) -> Revision;

    /// The record as it is now; `None` where there is none, also where its making was taken back.
    fn record(&self, id: Id) -> Option<Stored>;

    /// The entry that last changed this id, also where the record is gone by an undo.
    fn last_change(&self, id: Id) -> Option<Revision>;

    /// Calls `each` for every record of ids whose key begins with `prefix` (`Id::key`), in order of key.
    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored));

    /// An entry in one line.
    fn head(&self, revision: Revision) -> Option<HistoryHead>;

    /// An entry with all its changes, read from the journal.
    fn past(&self, revision: Revision) -> Option<Past>;

    /// What an entry did to one record. A keeper that finds the line without reading the whole entry says so
    /// itself: an import's entry is long.
    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        self.past(revision)?.changes.iter().find(|change| change.record == id).map(Change::from)
    }

    /// The author's newest entry at or before `before` (`None`: of all).
    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead>;

    /// The highest number ever given to agreements and to partners, 0 for none.
    fn highest(&self) -> (u32, u32);
}
