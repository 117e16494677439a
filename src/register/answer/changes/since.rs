//! Which state the one at hand is held against.

use crate::model::day::add_days;
use crate::model::{Day, Id, MinuteId, Revision};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Since, SinceFound, SinceFrom};

/// The state that `since` means for an author on a day.
pub fn found(since: Since, author: &str, day: Day, records: &dyn Records, index: &mut Index) -> SinceFound {
    let mut before = |day: Day| index.touched_mut().last_by.of(add_days(day, -1), records);
    let (revision, from) = match since {
        Since::Revision(revision) => (revision.min(records.revision()), SinceFrom::Revision),
        Since::Day(day) => (before(day), SinceFrom::Day(day)),
        Since::Review => match last_signed(author, records, index) {
            Some((minute, revision)) => (revision, SinceFrom::Review(minute)),
            None => {
                let day = add_days(day, -i64::from(index.procedure().review_after));
                (index.touched_mut().last_by.of(add_days(day, -1), records), SinceFrom::NoReview(day))
            }
        },
    };
    SinceFound { revision, head: records.head(revision), from }
}

/// The author's newest signed minute, and the entry that signed it: the signature is no change since.
fn last_signed(author: &str, records: &dyn Records, index: &Index) -> Option<(MinuteId, Revision)> {
    let mut newest_first = index.decisions().minutes().iter().rev();
    let (&id, _) = newest_first.find(|(_, minute)| minute.is_signed && minute.author == author)?;
    Some((id, records.last_change(Id::Minute(id))?))
}
