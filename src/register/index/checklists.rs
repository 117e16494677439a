//! Checklists in short, and the answers to them.

use std::collections::BTreeMap;

use crate::model::{ChecklistId, Day, FollowUpId, RegionCode, State};
use crate::register::Tally;

use super::bytes::ChecklistRow;

#[derive(Debug, Default)]
pub struct Checklists {
    pub lists: BTreeMap<ChecklistId, ChecklistRow>,
    /// Each answer's day and state, in the order given.
    answers: BTreeMap<FollowUpId, Vec<(Day, State)>>,
}

impl Checklists {
    pub fn put_answers(&mut self, id: FollowUpId, answers: Option<Vec<(Day, State)>>) {
        match answers {
            Some(answers) => self.answers.insert(id, answers),
            None => self.answers.remove(&id),
        };
    }

    /// The newest meeting first, those without a date last.
    pub fn newest_first(&self) -> Vec<ChecklistId> {
        let mut ids: Vec<_> = self.lists.iter().map(|(&id, row)| (row.date, id)).collect();
        // `None` orders before every date, so that it comes last here.
        ids.sort_by(|a, b| b.cmp(a));
        ids.into_iter().map(|(_, id)| id).collect()
    }

    /// What `region` answered to a recommendation by `day`; no answer counts as not begun.
    pub fn state(&self, id: FollowUpId, day: Day) -> State {
        self.answers.get(&id).and_then(|answers| state_on(answers, day)).unwrap_or(State::NotBegun)
    }

    /// The states of all addressed regions for one recommendation.
    pub fn tally(&self, list: ChecklistId, number: u16, day: Day) -> Tally {
        let Some(row) = self.lists.get(&list) else { return Tally::default() };
        let mut tally = Tally { not_begun: row.addressed.len(), ..Tally::default() };
        let id = |region| FollowUpId::new(list, number, region);
        let (first, last) = (RegionCode::unpacked(0), RegionCode::unpacked(u16::MAX));
        for (id, answers) in self.answers.range(id(first)..=id(last)) {
            let counted = match state_on(answers, day).filter(|_| row.addressed.binary_search(&id.region).is_ok()) {
                Some(State::Done) => &mut tally.done,
                Some(State::UnderWay) => &mut tally.under_way,
                Some(State::Cannot) => &mut tally.cannot,
                Some(State::NotBegun) | None => continue,
            };
            *counted += 1;
            tally.not_begun -= 1;
        }
        tally
    }

    /// Whether any answer belongs to this checklist.
    pub fn is_answered(&self, list: ChecklistId) -> bool {
        let (first, last) = (RegionCode::unpacked(0), RegionCode::unpacked(u16::MAX));
        self.answers.range(FollowUpId::new(list, 0, first)..=FollowUpId::new(list, u16::MAX, last)).next().is_some()
    }
}

/// The newest answer given by `day`, of one day the later: as `FollowUp::on`.
fn state_on(answers: &[(Day, State)], day: Day) -> Option<State> {
    answers.iter().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on).map(|&(_, state)| state)
}
