//! Where records are read from: sled, or a fold in memory. Answers and rules' facts are written once, over
//! this.

use std::collections::BTreeSet;

use ulid::Ulid;

use crate::model::{Change, Day, Id, Revision, Stored};
use crate::rules::Past;

use super::HistoryHead;

/// A record that an entry changed, and the entry that had changed it before.
pub type Link = (Id, Option<Revision>);

pub trait Records {
    /// The newest entry.
    fn revision(&self) -> Revision;

    /// The record as it is now; `None` where there is none, also where its making was taken back.
    fn record(&self, id: Id) -> Option<Stored>;

    /// The record as the newest entry left it, whatever day is asked of.
    fn newest(&self, id: Id) -> Option<Stored> {
        self.record(id)
    }

    /// Notes that the journal does not tell what led to the records: whoever asked looks at its chain then.
    fn note_unsound(&self);

    /// The entry that last changed this id, also where the record is gone by an undo.
    fn last_change(&self, id: Id) -> Option<Revision>;

    /// Calls `each` for every record of ids whose key begins with `prefix` (`Id::key`), in order of key.
    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored));

    /// An entry in one line.
    fn head(&self, revision: Revision) -> Option<HistoryHead>;

    /// The entry that a command made.
    fn entry_of(&self, command: Ulid) -> Option<HistoryHead>;

    /// The records that an entry changed, in its order.
    fn ids_of(&self, revision: Revision) -> Vec<Id> {
        self.past(revision).into_iter().flat_map(|past| past.changes).map(|change| change.record).collect()
    }

    /// An entry with all its changes, read from the journal.
    fn past(&self, revision: Revision) -> Option<Past>;

    /// What an entry did to one record. A keeper that finds the line without reading the whole entry says so
    /// itself: an import's entry is long.
    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        self.past(revision)?.changes.iter().find(|change| change.record == id).map(Change::from)
    }

    /// What an entry did to `ids`, in its order; like [`Self::change`], of several at once.
    fn changes(&self, revision: Revision, ids: &BTreeSet<Id>) -> Vec<Change> {
        let past = self.past(revision);
        let changes = past.iter().flat_map(|past| &past.changes);
        changes.filter(|change| ids.contains(&change.record)).map(Change::from).collect()
    }

    /// Tells `each` the entries behind `after` in their order, each with its records and the entry that had changed
    /// each of these before. False where one of them cannot be read.
    fn entries(&self, after: Revision, each: &mut dyn FnMut(HistoryHead, Vec<Link>)) -> bool {
        (after + 1..=self.revision()).all(|revision| {
            let past = self.past(revision);
            past.map(|past| each(past.head, past.changes.iter().map(|change| (change.record, change.prev)).collect())).is_some()
        })
    }

    /// The newest entry of this day or an earlier one; 0 where there is none. Days may have run back, so that an entry
    /// of a later day may stand before it.
    fn last_by(&self, day: Day) -> Revision {
        let is_by = |&revision: &Revision| self.head(revision).is_some_and(|head| head.day <= day);
        (1..=self.revision()).rev().find(is_by).unwrap_or(0)
    }

    /// The author's newest entry at or before `before` (`None`: of all).
    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead>;

    /// The highest number ever given to agreements and to partners, 0 for none.
    fn highest(&self) -> (u32, u32);
}
