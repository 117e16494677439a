//! What the judge may ask of reviews: the minutes, what was decided in them, and how far the journal is.

use crate::model::{Day, DecidedId, Id, MinuteId, Revision};

/// The reviews of a register.
pub trait Reviews {
    /// The author's review that is not signed yet; of several the newest.
    fn open_minute(&self, author: &str) -> Option<MinuteId>;

    /// The id after the highest ever given to a review of this year, taken back ones too; `None` when all are given.
    fn next_minute(&self, year: u16) -> Option<MinuteId>;

    /// Decisions that would be about nothing without this record: in a minute, of an agreement, on answers to a
    /// checklist. In order of their id.
    fn decisions(&self, on: Id) -> Vec<DecidedId>;

    /// The entry that last changed this record, also where the record is gone; 0 where none ever did.
    fn last_change(&self, id: Id) -> Revision;

    /// The newest entry, and its chain hash as 64 hex digits.
    fn head(&self) -> (Revision, String);

    /// How many matters of the review are still to be looked at on `day`.
    fn left_open(&self, minute: MinuteId, day: Day) -> u32;
}
