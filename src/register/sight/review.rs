//! The review's questions and answers: the matter in turn, and the minutes.

use std::sync::Arc;

use crate::model::{Decided, Matter, Minute, MinuteId, Office, Outcome, Revision};
use crate::rules::attention::Cause;
use crate::rules::procedure::Calendar;
use crate::rules::proposals::Proposal;
use crate::rules::why::Why;

use super::{AgreementRow, HistoryRow, QueryNotes};

/// Where a review stands, with the matter in turn made whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewAnswer {
    /// The author's review that is not signed yet; `None` before the first decision.
    pub minute: Option<(MinuteId, Minute)>,
    /// What the matters are narrowed to: what was asked for, else the open review's own.
    pub query: String,
    pub notes: QueryNotes,
    /// Of the open review.
    pub decided: Outcomes,
    /// How many of those came back, for they changed meanwhile: they are to be looked at again.
    pub back: usize,
    /// Matters that are still to be looked at.
    pub left: usize,
    /// Where the card's matter stands among them, from 0.
    pub place: usize,
    /// The matter asked for, where it is still to be looked at; else the next after its place, else the first.
    /// `None` where nothing is left.
    pub card: Option<Box<ReviewCard>>,
    pub previous: Option<Matter>,
    pub next: Option<Matter>,
    /// By which working days are counted that somebody types.
    pub calendar: Arc<Calendar>,
}

impl ReviewAnswer {
    /// Matters that are done with, for now; with those left each matter counts once.
    pub fn done(&self) -> usize {
        self.decided.all().saturating_sub(self.back)
    }
}

/// How many matters were decided how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    pub fine: usize,
    pub action: usize,
    pub postponed: usize,
}

impl Outcomes {
    pub fn count(&mut self, outcome: Outcome) {
        *match outcome {
            Outcome::Fine => &mut self.fine,
            Outcome::Action => &mut self.action,
            Outcome::Postponed => &mut self.postponed,
        } += 1;
    }

    pub const fn all(self) -> usize {
        self.fine + self.action + self.postponed
    }
}

/// One matter, as the review shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewCard {
    pub matter: Matter,
    /// "Kota Surabaya – Liverpool".
    pub title: String,
    /// Why it needs somebody: most days past due first, then what is due next, then what has no day.
    pub causes: Vec<Cause>,
    /// Of an agreement.
    pub row: Option<AgreementRow>,
    /// Of an agreement: whose turn it is, its clock, and what is missing (`needs`, those not met).
    pub why: Option<Why>,
    /// The newest decision on it, with its review.
    pub reviewed: Option<(MinuteId, Decided)>,
    /// What changed since that decision, by revision, newest first; without one empty.
    pub changed: Vec<HistoryRow>,
    /// Of an agreement that sleeps, ends or ended.
    pub proposals: Vec<Proposal>,
}

/// A minute in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MinuteRow {
    pub id: MinuteId,
    pub minute: Minute,
    pub decided: Outcomes,
}

/// A minute with all that was decided.
#[derive(Clone, Debug, PartialEq)]
pub struct MinuteDetail {
    pub id: MinuteId,
    pub minute: Minute,
    pub office: Office,
    /// In order of the matters.
    pub decided: Vec<(Matter, Decided)>,
    /// The register's revision; a signed minute names its own.
    pub revision: Revision,
}
