//! The newest entry by a day, found once as long as no entry comes: of an early day every entry is looked at.

use super::records::Records;
use crate::model::{Day, Known, Revision};

/// See the module.
#[derive(Clone, Copy, Debug, Default)]
pub struct LastBy {
    /// The day, the newest entry of all when it was looked for, and what was found.
    found: Option<(Day, Revision, Revision)>,
}

impl LastBy {
    /// See [`Records::last_by`].
    pub fn of(&mut self, day: Day, records: &dyn Records) -> Revision {
        let newest = records.revision();
        if let Some((.., found)) = self.found.filter(|&(known, at, _)| (known, at) == (day, newest)) {
            return found;
        }
        let found = records.last_by(day);
        self.found = Some((day, newest, found));
        found
    }

    /// The last entry that is taken into account.
    pub fn known(&mut self, known: Known, records: &dyn Records) -> Revision {
        match known {
            Known::Revision(revision) => revision,
            Known::Day(day) => self.of(day, records),
        }
    }
}
