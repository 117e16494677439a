//! Single rows, and the checklists with their answers.

use crate::model::{Attention, ChecklistId, Day, FollowUpId, RecommendationId, State};
use crate::register::Tally;
use crate::rules::Standing;
use crate::rules::attention::{Given, Marks};

use super::agreements::Row;
use super::bytes::ChecklistRow;
use super::partners::Partner;
use super::{Index, Tables};

impl Tables {
    pub fn partner_of(&self, row: &Row) -> Option<&Partner> {
        row.partner().and_then(|slot| self.partners.at(slot)).filter(|partner| partner.present)
    }
}

impl Index {
    pub fn agreement(&self, number: u32) -> Option<&Row> {
        self.tables
            .agreements
            .find(number)
            .filter(|_| self.tables.agreements.slot_of(number).is_some_and(|slot| self.shows_agreement(slot)))
    }

    pub fn partner(&self, number: u32) -> Option<&Partner> {
        self.tables.partners.find(number).filter(|_| self.tables.partners.slot_of(number).is_some_and(|slot| self.shows_partner(slot)))
    }

    pub fn partner_of(&self, row: &Row) -> Option<&Partner> {
        self.tables.partner_of(row)
    }

    /// Name and native name, as stored.
    pub fn partner_name(&self, partner: &Partner) -> (&str, Option<&str>) {
        self.tables.partners.name(partner)
    }

    pub fn standing(&self, row: &Row) -> Standing<'_> {
        self.tables.standing(row)
    }

    /// Why an agreement needs somebody on the day of the last search, in the order in which the reasons weigh.
    pub fn reasons(&self, number: u32) -> Vec<Attention> {
        let slot = self.tables.agreements.slot_of(number).map(|slot| slot as usize);
        let needs = |reason: &Attention| slot.is_some_and(|slot| self.derived.needs(slot, *reason));
        Attention::ALL.iter().copied().filter(needs).collect()
    }

    /// How many agreements and partners there are to show.
    pub fn sizes(&self) -> (usize, usize) {
        match &self.tables.past {
            Some(past) => (past.agreements.count(), past.partners.count()),
            None => (self.tables.agreements.present, self.tables.partners.present),
        }
    }

    /// The newest meeting first, those without a date last.
    pub fn newest_checklists(&self) -> Vec<ChecklistId> {
        self.tables.checklists.newest_first().into_iter().filter(|id| self.checklist(*id).is_some()).collect()
    }

    /// Of a day of the past only where the meeting had been held.
    pub fn checklist(&self, id: ChecklistId) -> Option<&ChecklistRow> {
        let day = self.tables.past.as_ref().map(|past| past.day);
        let had_met = |list: &&ChecklistRow| day.is_none_or(|day| list.date.is_none_or(|met| met.earliest() <= day));
        self.tables.checklists.lists.get(&id).filter(had_met)
    }

    /// What is recommended, in short, where its list is shown.
    pub fn recommendation(&self, id: RecommendationId) -> Option<&str> {
        self.checklist(id.list)?.recommendation(id.number)
    }

    /// What a region answered by `day`; no answer counts as not begun.
    pub fn state(&self, id: FollowUpId, day: Day) -> State {
        self.given(id, day).answered.state
    }

    /// The same with what the rules ask of it.
    pub fn given(&self, id: FollowUpId, day: Day) -> Given {
        self.tables.checklists.given_by(id, day)
    }

    /// Every answer to a recommendation, given or owed, that needs somebody on `day`, by id.
    pub fn follow_ups_needing(&self, day: Day) -> Vec<(FollowUpId, Marks)> {
        self.tables.checklists.needing(day)
    }

    /// The states of all addressed regions for one recommendation.
    pub fn tally(&self, list: ChecklistId, number: u16, day: Day) -> Tally {
        self.tables.checklists.tally(list, number, day)
    }
}
