//! What changed between an earlier state and the one at hand: the question and its answer.

use std::sync::Arc;

use crate::model::{Arg, Day, Edit, Id, Message, MinuteId, RegionCode, Revision};
use crate::msg;

use super::{HistoryHead, Page, Window};

/// Which state the one at hand is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// As this entry left it; 0 before the first.
    Revision(Revision),
    /// As it stood when the day began.
    Day(Day),
    /// As the author's last signed review left it. Where there is none, as it stood when the day began that lies one
    /// review's interval back: the beginning of a register is its import, and hides what somebody did.
    Review,
}

/// By what changed records stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The newest change first, of one entry by id.
    #[default]
    Record,
    /// Under each person who changed something, with that person's changes alone.
    Person,
    Region,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChangesAsk {
    pub since: Since,
    /// Whose review counts.
    pub author: String,
    /// Changes of this person alone.
    pub by: Option<String>,
    /// Records of this region alone.
    pub region: Option<RegionCode>,
    /// Finds agreements and partners as lists do, other records by their id.
    pub query: String,
    pub grouping: Grouping,
    /// Each step, also one that was taken back, instead of what came of them.
    pub steps: bool,
    /// Anchored by a record's number.
    pub window: Window,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChangesAnswer {
    pub since: SinceFound,
    pub page: Page<ChangedRecord>,
}

/// The state that was found for a [`Since`].
#[derive(Clone, Debug, PartialEq)]
pub struct SinceFound {
    pub revision: Revision,
    /// That entry; `None` before the first, and for one that is yet to come.
    pub head: Option<HistoryHead>,
    pub from: SinceFrom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinceFrom {
    Revision,
    Day(Day),
    /// The author's last signed one.
    Review(MinuteId),
    /// The author signed none.
    NoReview(Day),
}

impl SinceFound {
    /// "sejak reviu BA-2026-001 (24 Nov 2026)".
    pub fn message(&self) -> Message {
        match (self.from, &self.head) {
            (SinceFrom::Review(minute), Some(head)) => msg!("changes-since-review", minute = Id::Minute(minute), day = head.day),
            (SinceFrom::NoReview(day), _) => msg!("changes-since-no_review", day = day),
            (SinceFrom::Day(day), _) => msg!("changes-since-day", day = day),
            (_, Some(head)) => msg!("changes-since-revision", revision = self.revision, day = head.day),
            (_, None) => msg!("changes-since-start"),
        }
    }
}

/// A record with what changed of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedRecord {
    /// Stands for the record as long as the same state is held against the one at hand.
    pub number: u32,
    pub id: Id,
    /// What it is called; `None` where it is gone or has no name.
    pub title: Option<Message>,
    /// The region that it belongs to; `None` where it belongs to none, or is gone.
    pub region: Option<RegionCode>,
    /// The heading that it stands under, and how many records do.
    pub under: Option<(Heading, usize)>,
    /// Its newest change.
    pub last: Arc<HistoryHead>,
    /// By their paths; each step newest first. Under a person none where others changed it all again.
    pub rows: Vec<ChangeRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    Person(String),
    /// `None`: of no region.
    Region(Option<RegionCode>),
}

/// One value that is another than it was.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeRow {
    pub sort: ChangeSort,
    /// Its path, and both values; of a record that was made or unmade neither value.
    pub edit: Edit,
    pub label: Arg,
    /// In words, a line for each value within it.
    pub told: Vec<Message>,
    /// The entry that made it what it is.
    pub head: Arc<HistoryHead>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeSort {
    /// The record was not there: one row, whatever it holds.
    Made,
    /// The record is there no more.
    Unmade,
    Changed,
}

impl ChangeSort {
    pub const fn code(self) -> &'static str {
        match self {
            ChangeSort::Made => "made",
            ChangeSort::Unmade => "unmade",
            ChangeSort::Changed => "changed",
        }
    }
}
