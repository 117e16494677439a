//! Which agreements serve which recommendations: few do, so that both ways are kept apart from the rows.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use crate::model::{ChecklistId, RecommendationId};

#[derive(Debug, Default)]
pub struct Served {
    /// By recommendation, then number of the agreement.
    pairs: BTreeSet<(RecommendationId, u32)>,
    /// By number of the agreement.
    by: HashMap<u32, Vec<RecommendationId>>,
}

impl Served {
    pub fn put(&mut self, agreement: u32, serves: Vec<RecommendationId>) {
        self.remove(agreement);
        let serves: Vec<_> = serves.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        if !serves.is_empty() {
            self.pairs.extend(serves.iter().map(|&served| (served, agreement)));
            self.by.insert(agreement, serves);
        }
    }

    pub fn remove(&mut self, agreement: u32) {
        for served in self.by.remove(&agreement).unwrap_or_default() {
            self.pairs.remove(&(served, agreement));
        }
    }

    /// What an agreement serves, each once, in order.
    pub fn of(&self, agreement: u32) -> &[RecommendationId] {
        self.by.get(&agreement).map(Vec::as_slice).unwrap_or_default()
    }

    /// Agreements that serve this recommendation, ascending.
    pub fn serving(&self, served: RecommendationId) -> impl Iterator<Item = u32> + '_ {
        self.pairs.range((served, 0)..=(served, u32::MAX)).map(|&(_, agreement)| agreement)
    }

    /// Each recommendation of this list that is served, with each agreement that serves it, in order.
    pub fn of_list(&self, list: ChecklistId) -> impl Iterator<Item = (u16, u32)> + '_ {
        self.pairs.range(all_of(list)).map(|&(served, agreement)| (served.number, agreement))
    }
}

const fn all_of(list: ChecklistId) -> RangeInclusive<(RecommendationId, u32)> {
    (RecommendationId::new(list, 0), 0)..=(RecommendationId::new(list, u16::MAX), u32::MAX)
}
