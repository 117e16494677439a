//! Reviews in short, and what was decided in them of each matter.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{DecidedId, FollowUpId, Id, Matter, MinuteId, RegionCode};
use crate::rules::review::Verdict;

use super::bytes::MinuteRow;

#[derive(Debug, Default)]
pub struct Decisions {
    minutes: BTreeMap<MinuteId, MinuteRow>,
    in_minutes: BTreeMap<MinuteId, BTreeSet<Matter>>,
    matters: BTreeMap<Matter, BTreeMap<MinuteId, Verdict>>,
}

impl Decisions {
    pub fn put_minute(&mut self, id: MinuteId, minute: Option<MinuteRow>) {
        match minute {
            Some(minute) => self.minutes.insert(id, minute),
            None => self.minutes.remove(&id),
        };
    }

    pub fn put(&mut self, id: DecidedId, verdict: Option<Verdict>) {
        let DecidedId { minute, matter } = id;
        let (in_minute, of_matter) = (self.in_minutes.entry(minute).or_default(), self.matters.entry(matter).or_default());
        match verdict {
            Some(verdict) => {
                in_minute.insert(matter);
                of_matter.insert(minute, verdict);
            }
            None => {
                in_minute.remove(&matter);
                of_matter.remove(&minute);
            }
        }
        // What is empty is gone: the matters are walked through at each question.
        if in_minute.is_empty() {
            self.in_minutes.remove(&minute);
        }
        if of_matter.is_empty() {
            self.matters.remove(&matter);
        }
    }

    /// All reviews, in order of their id.
    pub const fn minutes(&self) -> &BTreeMap<MinuteId, MinuteRow> {
        &self.minutes
    }

    /// The author's review that is not signed yet; of several the newest.
    pub fn open_minute(&self, author: &str) -> Option<(MinuteId, &MinuteRow)> {
        let mut newest_first = self.minutes.iter().rev();
        newest_first.find(|(_, minute)| !minute.is_signed && minute.author == author).map(|(&id, minute)| (id, minute))
    }

    /// What was decided in a review, in order of the matters.
    pub fn of_minute(&self, minute: MinuteId) -> impl Iterator<Item = (Matter, &Verdict)> {
        let matters = self.in_minutes.get(&minute).into_iter().flatten();
        matters.filter_map(move |matter| Some((*matter, self.matters.get(matter)?.get(&minute)?)))
    }

    /// Every matter that was ever decided, with its newest decision.
    pub fn newest(&self) -> impl Iterator<Item = (Matter, MinuteId, &Verdict)> {
        self.matters.iter().filter_map(|(&matter, decided)| newest(decided).map(|(minute, verdict)| (matter, minute, verdict)))
    }

    /// The newest decision on a matter.
    pub fn newest_of(&self, matter: Matter) -> Option<(MinuteId, &Verdict)> {
        self.matters.get(&matter).and_then(newest)
    }

    /// The decisions that would be about nothing without this record, in order of their id.
    pub fn about(&self, id: Id) -> Vec<DecidedId> {
        let mut decided: Vec<DecidedId> = match id {
            Id::Minute(minute) => self.of_minute(minute).map(|(matter, _)| DecidedId { minute, matter }).collect(),
            Id::Agreement(number) => self.of_matters(Matter::Agreement(number), Matter::Agreement(number)).collect(),
            Id::Checklist(list) => {
                let answer = |number, region| Matter::FollowUp(FollowUpId::new(list, number, RegionCode::unpacked(region)));
                self.of_matters(answer(0, 0), answer(u16::MAX, u16::MAX)).collect()
            }
            _ => Vec::new(),
        };
        decided.sort_unstable();
        decided
    }

    /// Whether there is such a decision.
    pub fn is_about(&self, id: Id) -> bool {
        !self.about(id).is_empty()
    }

    fn of_matters(&self, first: Matter, last: Matter) -> impl Iterator<Item = DecidedId> {
        let matters = self.matters.range(first..=last);
        matters.flat_map(|(&matter, decided)| decided.keys().map(move |&minute| DecidedId { minute, matter }))
    }
}

/// Of one day that of the later review.
fn newest(decided: &BTreeMap<MinuteId, Verdict>) -> Option<(MinuteId, &Verdict)> {
    decided.iter().max_by_key(|(minute, verdict)| (verdict.on, **minute)).map(|(&minute, verdict)| (minute, verdict))
}
