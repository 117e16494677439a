//! What the lists need of all records, in memory: rows of codes and dates, names and texts folded, side by
//! side in arenas. It follows the store record by record, or is read from the store's rows.

mod agreements;
mod alike;
mod arena;
mod begun;
mod bits;
mod bytes;
mod calendar;
mod checklists;
mod decisions;
mod derived;
mod find;
mod frequency;
mod matters;
mod memo;
mod number;
mod order;
mod owed;
mod partners;
mod places;
mod read;
mod rehearsal;
mod search;
mod served;
mod texts;
mod way;

use std::sync::{Arc, OnceLock};

use serde_json::Value;

use super::touched::Touched;
use crate::model::{ChecklistId, Day, FollowUpId, Id, RecommendationId, RegionCode};
use crate::rules::Others;
use crate::rules::attention::Answered;
use crate::rules::procedure::Procedure;

pub use bytes::{ChecklistRow, VERSION, row_bytes, searched, texts_bytes};
pub use calendar::{About, Diary, Event};
pub use frequency::Frequency;
pub use matters::Matters;
pub use rehearsal::Rehearsed;
pub use texts::as_part;

use agreements::Agreements;
use alike::Alike;
use begun::Past;
use bytes::Read;
use checklists::Checklists;
use decisions::Decisions;
use derived::Derived;
use memo::Memo;
use partners::Partners;

/// Everything of one revision that lists and queries look at.
#[derive(Debug, Default)]
pub struct Index {
    procedure: Arc<Procedure>,
    tables: Tables,
    derived: Derived,
    memo: Memo,
    decisions: Decisions,
    touched: Touched,
}

#[derive(Debug, Default)]
struct Tables {
    agreements: Agreements,
    partners: Partners,
    checklists: Checklists,
    /// Of a day of the past: what had begun by then, without what came later.
    past: Option<Past>,
    /// What looks alike; empty since something changed.
    alike: OnceLock<Alike>,
}

/// No room is made beforehand for numbers beyond, which only a foreign file could hold.
const FORESEEN: usize = 1 << 20;

impl Index {
    /// Empty, with room for numbers of agreements and of partners up to the highest ones.
    pub fn with_room(agreements: u32, partners: u32) -> Self {
        let [agreements, partners] = [agreements, partners].map(|highest| (highest as usize).min(FORESEEN));
        let tables = Tables { agreements: Agreements::with_room(agreements), partners: Partners::with_room(partners), ..Tables::default() };
        Self { tables, ..Self::default() }
    }

    /// Packs, holidays and what the office set, by which rows are judged.
    pub fn set_procedure(&mut self, procedure: Arc<Procedure>) {
        if !Arc::ptr_eq(&self.procedure, &procedure) {
            self.procedure = procedure;
            self.derived = Derived::default();
            self.memo.forget();
        }
    }

    pub fn procedure(&self) -> &Procedure {
        &self.procedure
    }

    /// Follows one record; `None` where it is gone.
    pub fn put(&mut self, id: Id, value: Option<&Value>) {
        let loaded = value.and_then(|value| row_bytes(id, value)).is_some_and(|row| self.load(id, &row));
        if !loaded {
            self.remove(id);
        } else if let Some(texts) = value.and_then(|value| texts_bytes(id, value)) {
            self.load_texts(id, &texts);
        }
    }

    /// Takes the long texts of [`texts_bytes`]; false, and nothing is changed, where they cannot be read back.
    /// A record that is not there gets none.
    pub fn load_texts(&mut self, id: Id, row: &[u8]) -> bool {
        let (Id::Agreement(number), Some(texts)) = (id, bytes::read_texts(row)) else { return false };
        self.tables.agreements.put_texts(number, &texts);
        true
    }

    /// Takes a row of [`row_bytes`]; false, and nothing is changed, where it cannot be read back.
    pub fn load(&mut self, id: Id, row: &[u8]) -> bool {
        match (id, bytes::read(id, row)) {
            (Id::Agreement(number), Some(Read::Agreement(row))) => {
                self.turn_over(number);
                self.release(number);
                let partner = row.partner.map(|number| self.tables.partners.slot(number));
                if let Some(slot) = partner {
                    let partner = &mut self.tables.partners.rows[slot as usize];
                    partner.agreements += 1;
                    partner.examples += u32::from(row.region.is_example());
                }
                self.tables.agreements.put(number, partner, row);
                self.turn_over(number);
            }
            (Id::Partner(number), Some(Read::Partner(row))) => {
                self.tables.partners.put(number, &row);
                self.turn_over_partner(number);
            }
            (Id::Checklist(list), Some(Read::Checklist(row))) => {
                self.memo.forget_answers();
                self.tables.checklists.lists.insert(list, row);
            }
            (Id::FollowUp(id), Some(Read::FollowUp(answers))) => self.put_answers(id, Some(answers)),
            (Id::Minute(id), Some(Read::Minute(row))) => self.decisions.put_minute(id, Some(row)),
            (Id::Decided(id), Some(Read::Decided(verdict))) => self.decisions.put(id, Some(verdict)),
            _ => return false,
        }
        true
    }

    fn remove(&mut self, id: Id) {
        match id {
            Id::Office | Id::Holidays | Id::Pack(_) => {}
            Id::Minute(id) => self.decisions.put_minute(id, None),
            Id::Decided(id) => self.decisions.put(id, None),
            Id::Agreement(number) => {
                self.turn_over(number);
                self.release(number);
                self.tables.agreements.remove(number);
            }
            Id::Partner(number) => {
                self.tables.partners.remove(number);
                self.turn_over_partner(number);
            }
            Id::Checklist(list) => {
                self.memo.forget_answers();
                self.tables.checklists.lists.remove(&list);
            }
            Id::FollowUp(id) => self.put_answers(id, None),
        }
    }

    fn put_answers(&mut self, id: FollowUpId, answers: Option<Vec<(Day, Answered)>>) {
        self.memo.forget_answers();
        self.tables.checklists.put_answers(id, answers);
    }

    /// Lets go of what is known of an agreement as it stands, of the one that it follows, and of those that follow it.
    fn turn_over(&mut self, number: u32) {
        self.tables.alike.take();
        self.turn_past_over();
        if self.derived.is_unasked() {
            return;
        }
        self.memo.forget_agreements();
        let agreements = &self.tables.agreements;
        let followed = agreements.find(number).and_then(|row| agreements.course(row)).and_then(|course| course.follows);
        let followers = agreements.followers(number);
        let slots: Vec<u32> =
            [Some(number), followed].into_iter().flatten().chain(followers).filter_map(|number| agreements.slot_of(number)).collect();
        slots.into_iter().for_each(|slot| self.derived.forget(slot));
    }

    fn turn_over_partner(&mut self, number: u32) {
        self.turn_past_over();
        if self.derived.is_unasked() {
            return;
        }
        self.memo.forget();
        self.tables.partners.slot_of(number).into_iter().for_each(|slot| self.derived.forget_partner(slot));
    }

    /// Counts an agreement off its partner.
    fn release(&mut self, number: u32) {
        if let Some(row) = self.tables.agreements.find(number)
            && let Some(slot) = row.partner()
        {
            let partner = &mut self.tables.partners.rows[slot as usize];
            partner.agreements = partner.agreements.saturating_sub(1);
            partner.examples = partner.examples.saturating_sub(u32::from(row.region().is_example()));
        }
    }

    /// Partners whose folded name or native name is `folded`, in order of their number.
    pub fn partners_named(&self, folded: &str) -> Vec<u32> {
        self.tables.partners.named(&bytes::searched(folded))
    }

    /// Every partner's number with its folded name, and with its folded native name.
    pub fn each_partner_name(&self, each: &mut dyn FnMut(u32, &str)) {
        self.tables.partners.each_name(each);
    }

    /// Whether another agreement follows this one.
    pub fn is_followed(&self, number: u32) -> bool {
        self.tables.is_succeeded(number)
    }

    /// What the other agreements make of this one.
    pub fn others(&self, number: u32) -> Others {
        let before = self.tables.agreements.find(number).and_then(|row| self.tables.before(row));
        Others { succeeded: self.is_followed(number), alike: self.tables.alike().get(&number).copied(), before }
    }

    /// Agreements that follow this one, in order of their number.
    pub fn followers(&self, number: u32) -> Vec<u32> {
        self.shown(self.tables.agreements.followers(number))
    }

    /// Agreements of this region with this partner, in order of their number.
    pub fn agreements_between(&self, region: RegionCode, partner: u32) -> Vec<u32> {
        let slot = self.tables.partners.slot_of(partner);
        self.shown(slot.map(|slot| self.tables.agreements.between(region, slot)).unwrap_or_default())
    }

    /// Agreements with this partner, in order of their number.
    pub fn agreements_with(&self, partner: u32) -> Vec<u32> {
        self.shown(self.tables.partners.slot_of(partner).map(|slot| self.tables.agreements.with(slot)).unwrap_or_default())
    }

    /// Agreements of this region, in order of their number.
    pub fn agreements_of(&self, region: RegionCode) -> Vec<u32> {
        self.shown(self.tables.agreements.of_region(region))
    }

    /// Regions that have an agreement, in order of their code.
    pub fn regions_with_agreements(&self) -> Vec<RegionCode> {
        self.tables.agreements.regions()
    }

    /// All checklists, in order of their id.
    pub fn checklists(&self) -> Vec<ChecklistId> {
        self.tables.checklists.lists.keys().copied().collect()
    }

    /// Whether an agreement names this partner.
    pub fn is_partner_referenced(&self, number: u32) -> bool {
        self.tables.partners.slot_of(number).and_then(|slot| self.tables.partners.at(slot)).is_some_and(|row| row.agreements > 0)
    }

    /// Each recommendation of this list that agreements serve, with each of these, in order.
    pub fn served(&self, list: ChecklistId) -> Vec<(u16, u32)> {
        self.tables.agreements.served().of_list(list).collect()
    }

    /// Agreements that serve this recommendation and are shown, in order of their number.
    pub fn serving(&self, served: RecommendationId) -> Vec<u32> {
        self.shown(self.tables.agreements.served().serving(served).collect())
    }

    /// Whether this rule pack judged a step.
    pub fn is_pack_referenced(&self, pack: Id) -> bool {
        self.tables.agreements.is_pack_named(pack)
    }

    /// Which records entries changed since the revision that was asked for last.
    pub(in crate::register) const fn touched_mut(&mut self) -> &mut Touched {
        &mut self.touched
    }

    /// Reviews, and what was decided in them.
    pub const fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// Whether a region answered to this checklist.
    pub fn is_checklist_answered(&self, list: ChecklistId) -> bool {
        self.tables.checklists.is_answered(list)
    }
}

#[cfg(test)]
mod tests;
