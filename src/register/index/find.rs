//! What a query finds, in an order.

use std::sync::Arc;

use crate::model::{ChecklistId, Day, FollowUpId, RegionCode, State};
use crate::register::{Counts, Link, QueryNotes, Sort, Tally};
use crate::rules::Standing;

use super::Index;
use super::agreements::Row;
use super::bytes::ChecklistRow;
use super::partners::Partner;

/// Rows found, by their numbers in the order asked for.
#[derive(Debug, Default)]
pub struct Found {
    pub numbers: Vec<u32>,
    /// The first place whose names match.
    pub named: usize,
    pub notes: QueryNotes,
}

impl Index {
    pub fn find_agreements(&mut self, _query: &str, _sort: Sort, _link: Option<Link>, _day: Day) -> Arc<Found> {
        Arc::default()
    }

    pub fn find_partners(&mut self, _query: &str, _sort: Sort, _of: Option<&str>, _day: Day) -> Arc<Found> {
        Arc::default()
    }

    pub fn agreement(&self, number: u32) -> Option<&Row> {
        self.agreements.find(number)
    }

    pub fn partner(&self, number: u32) -> Option<&Partner> {
        self.partners.find(number)
    }

    pub fn partner_of(&self, row: &Row) -> Option<&Partner> {
        row.partner().and_then(|slot| self.partners.at(slot)).filter(|partner| partner.present)
    }

    pub fn partner_name(&self, partner: &Partner) -> (&str, Option<&str>) {
        self.partners.name(partner)
    }

    pub fn standing(&self, row: &Row) -> Standing {
        Standing {
            signed: row.signed(),
            until: row.until(),
            letter_of_intent: row.letter_of_intent(),
            kind: row.kind(),
            has_partner: row.partner().is_some(),
            without_relations: self.partner_of(row).and_then(|partner| partner.country).is_some_and(|country| !country.has_relations()),
        }
    }

    /// How many agreements and partners there are.
    pub fn sizes(&self) -> (usize, usize) {
        (self.agreements.present, self.partners.present)
    }

    /// The region of an agreement.
    pub fn region_of(&self, number: u32) -> Option<RegionCode> {
        self.agreement(number).map(Row::region)
    }
}

/// Checklists and their answers.
impl Index {
    /// The newest meeting first, those without a date last.
    pub fn newest_checklists(&self) -> Vec<ChecklistId> {
        self.checklists.newest_first()
    }

    pub fn checklist(&self, id: ChecklistId) -> Option<&ChecklistRow> {
        self.checklists.lists.get(&id)
    }

    /// What a region answered by `day`; no answer counts as not begun.
    pub fn state(&self, id: FollowUpId, day: Day) -> State {
        self.checklists.state(id, day)
    }

    /// The states of all addressed regions for one recommendation.
    pub fn tally(&self, list: ChecklistId, number: u16, day: Day) -> Tally {
        self.checklists.tally(list, number, day)
    }

    /// Over all agreements, whatever is narrowed.
    pub fn counts(&mut self, _day: Day) -> Counts {
        Counts::default()
    }
}
