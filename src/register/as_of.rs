//! Records as they were by a day of the past.

use ulid::Ulid;

use super::HistoryHead;
use super::records::Records;
use crate::model::{Change, ChecklistId, Day, FollowUpId, Id, Revision, Stored};
use crate::rules::Past;
use crate::rules::begun::record_by;

/// What had not begun by the day is not there; what was done to a record is told as it was.
pub struct AsOf<'a> {
    pub records: &'a dyn Records,
    pub day: Day,
}

impl AsOf<'_> {
    /// The record as it was.
    fn by(&self, id: Id, Stored { revision, value }: Stored) -> Option<Stored> {
        Some(Stored { revision, value: record_by(id, value, self.day)? })
    }

    /// Whether the meeting was held to whose list this answers.
    fn had_met(&self, list: ChecklistId) -> bool {
        self.record(Id::Checklist(list)).is_some()
    }
}

impl Records for AsOf<'_> {
    fn revision(&self) -> Revision {
        self.records.revision()
    }

    fn record(&self, id: Id) -> Option<Stored> {
        let had_met = if let Id::FollowUp(answer) = id { self.had_met(answer.list) } else { true };
        self.records.record(id).filter(|_| had_met).and_then(|stored| self.by(id, stored))
    }

    fn newest(&self, id: Id) -> Option<Stored> {
        self.records.newest(id)
    }

    fn note_unsound(&self) {
        self.records.note_unsound();
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        self.records.last_change(id)
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        // The answers to one list come one after the other: it is looked at once.
        let mut met: Option<(ChecklistId, bool)> = None;
        self.records.each(prefix, &mut |id, stored| {
            if let Id::FollowUp(FollowUpId { list, .. }) = id {
                let known = met.filter(|(known, _)| *known == list);
                let had_met = known.map_or_else(|| self.had_met(list), |(_, had_met)| had_met);
                met = Some((list, had_met));
                if !had_met {
                    return;
                }
            }
            self.by(id, stored).into_iter().for_each(|stored| each(id, stored));
        });
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.records.head(revision)
    }

    fn entry_of(&self, command: Ulid) -> Option<HistoryHead> {
        self.records.entry_of(command)
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        self.records.past(revision)
    }

    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        self.records.change(revision, id)
    }

    fn last_by(&self, day: Day) -> Revision {
        self.records.last_by(day)
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        self.records.newest_by(author, before)
    }

    fn highest(&self) -> (u32, u32) {
        self.records.highest()
    }
}
