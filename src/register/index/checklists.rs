//! Checklists in short, and the answers to them.

use std::collections::BTreeMap;

use crate::model::{ChecklistId, Day, FollowUpId, RegionCode, State};
use crate::register::Tally;
use crate::rules::attention::{Answered, Asking, Given, Marks, follow_up_marks};

use super::bytes::ChecklistRow;

#[derive(Debug, Default)]
pub struct Checklists {
    pub lists: BTreeMap<ChecklistId, ChecklistRow>,
    /// Each answer with its day, in the order given.
    answers: BTreeMap<FollowUpId, Vec<(Day, Answered)>>,
    /// A day of the past is shown: what came later is not told.
    pub in_the_past: bool,
}

impl Checklists {
    pub fn put_answers(&mut self, id: FollowUpId, answers: Option<Vec<(Day, Answered)>>) {
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

    /// What `region` answered to a recommendation by `day`.
    pub fn given_by(&self, id: FollowUpId, day: Day) -> Given {
        let given = Given::of(self.answers.get(&id).into_iter().flatten().copied(), day);
        if self.in_the_past { given.in_the_past() } else { given }
    }

    /// Every answer, given or owed, that needs somebody on `day`, by id.
    pub fn needing(&self, day: Day) -> Vec<(FollowUpId, Marks)> {
        self.lists.iter().flat_map(|(list, row)| self.needing_of(*list, row, day)).collect()
    }

    fn needing_of(&self, list: ChecklistId, row: &ChecklistRow, day: Day) -> Vec<(FollowUpId, Marks)> {
        let is_overdue = row.due.is_some_and(|due| due.latest() < day);
        let asked: Vec<FollowUpId> = if is_overdue { row.asked(list).collect() } else { self.given(list, row).collect() };
        let marked = asked.into_iter().map(|id| (id, follow_up_marks(row.asking(), self.given_by(id, day), day)));
        marked.filter(|(_, marks)| marks.bits != 0).collect()
    }

    /// The answers that were given to what the list asks.
    fn given(&self, list: ChecklistId, row: &ChecklistRow) -> impl Iterator<Item = FollowUpId> {
        let (first, last) = (RegionCode::unpacked(0), RegionCode::unpacked(u16::MAX));
        let given = self.answers.range(FollowUpId::new(list, 0, first)..=FollowUpId::new(list, u16::MAX, last)).map(|(id, _)| *id);
        given.filter(|id| row.addressed.binary_search(&id.region).is_ok() && row.recommendations.iter().any(|(n, _)| *n == id.number))
    }

    /// The states of all addressed regions for one recommendation.
    pub fn tally(&self, list: ChecklistId, number: u16, day: Day) -> Tally {
        let Some(row) = self.lists.get(&list) else { return Tally::default() };
        let mut tally = Tally { not_begun: row.addressed.len(), ..Tally::default() };
        let id = |region| FollowUpId::new(list, number, region);
        let (first, last) = (RegionCode::unpacked(0), RegionCode::unpacked(u16::MAX));
        for (id, answers) in self.answers.range(id(first)..=id(last)) {
            let counted = match answered_on(answers, day)
                .map(|answered| answered.state)
                .filter(|_| row.addressed.binary_search(&id.region).is_ok())
            {
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

impl ChecklistRow {
    pub const fn asking(&self) -> Asking {
        Asking { met: self.date, due: self.due }
    }

    /// What was recommended under this number, in short.
    pub fn recommendation(&self, number: u16) -> Option<&str> {
        self.recommendations.iter().find(|(other, _)| *other == number).map(|(_, title)| title.as_str())
    }

    /// Every answer that the list asks for, by id.
    pub fn asked(&self, list: ChecklistId) -> impl Iterator<Item = FollowUpId> {
        let numbers = self.recommendations.iter().map(|(number, _)| *number);
        numbers.flat_map(move |number| self.addressed.iter().map(move |region| FollowUpId::new(list, number, *region)))
    }
}

/// The newest answer given by `day`, of one day the later: as `FollowUp::on`.
fn answered_on(answers: &[(Day, Answered)], day: Day) -> Option<Answered> {
    answers.iter().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on).map(|&(_, answered)| answered)
}
