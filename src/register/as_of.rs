//! Records as they were by a day of the past.

use super::HistoryHead;
use super::records::Records;
use crate::model::{Change, Day, Id, Revision, Stored};
use crate::rules::Past;
use crate::rules::begun::record_by;

/// What had not begun by the day is not there; what was done to a record is told as it was.
pub struct AsOf<'a> {
    pub records: &'a dyn Records,
    pub day: Day,
}

impl Records for AsOf<'_> {
    fn revision(&self) -> Revision {
        self.records.revision()
    }

    fn record(&self, id: Id) -> Option<Stored> {
        if let Id::FollowUp(follow_up) = id {
            self.record(Id::Checklist(follow_up.list))?;
        }
        let Stored { revision, value } = self.records.record(id)?;
        Some(Stored { revision, value: record_by(id, value, self.day)? })
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        self.records.last_change(id)
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        self.records.each(prefix, &mut |id, Stored { revision, value }| {
            if let Some(value) = record_by(id, value, self.day) {
                each(id, Stored { revision, value });
            }
        });
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.records.head(revision)
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        self.records.past(revision)
    }

    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        self.records.change(revision, id)
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        self.records.newest_by(author, before)
    }

    fn highest(&self) -> (u32, u32) {
        self.records.highest()
    }
}
