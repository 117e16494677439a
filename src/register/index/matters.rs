//! What needs somebody, in the one order of matters: most days past due first, then what is due next, then what
//! has no day; alike by id.

use std::sync::Arc;

use crate::model::status::Activity;
use crate::model::{Day, Matter, RegionCode};
use crate::register::query::{Subject, Today, parse};
use crate::register::{Column, QueryNotes, Sort};

use super::memo::Hits;
use super::owed::Owed;
use super::{Index, order};

const ORDER: Sort = Sort { column: Column::Attention, reversed: false };

/// The matters that a query finds: by what their rows show, and by what the sentences of their reasons say.
#[derive(Debug, Default)]
pub struct Matters {
    pub matters: Vec<Matter>,
    /// The first place whose names match the query's plain words; 0 where none does.
    pub named: usize,
    /// How many of them are agreements.
    pub agreements: usize,
    /// Agreements that the query finds of which no activity was ever recorded, whether they need somebody or not.
    pub unknown: usize,
    pub notes: QueryNotes,
}

/// A matter at its place in the order.
struct Placed {
    /// The day by which it orders; what has none stands behind every day.
    falls: Day,
    matter: Matter,
    /// Its names match the query's plain words.
    named: bool,
}

impl Index {
    /// The matters that `query` finds on a day; of answers to recommendations those of `own` alone, where an office
    /// is a region.
    pub fn find_matters(&mut self, query: &str, own: Option<RegionCode>, day: Day) -> Arc<Matters> {
        let key = (query.to_owned(), own);
        self.turn_to(day);
        if let Some(found) = self.memo.matters.get(&key) {
            return found;
        }
        let hits = self.memo.hits_in_sentences(&self.tables, &self.derived, &self.procedure.calendar, query);
        let mut placed = self.agreements_needing(&hits);
        let agreements = placed.len();
        placed.extend(self.answers_needing(query, own, day));
        placed.sort_by_key(|placed| (placed.falls, placed.matter));
        let found = Matters {
            named: placed.iter().position(|placed| placed.named).unwrap_or(0),
            matters: placed.into_iter().map(|placed| placed.matter).collect(),
            agreements,
            unknown: self.without_activity(&hits),
            notes: hits.notes.clone(),
        };
        self.memo.matters.keep(key, found)
    }

    /// The agreements among the hits that need somebody, in their order.
    fn agreements_needing(&mut self, hits: &Hits) -> Vec<Placed> {
        let (tables, derived) = (&self.tables, &self.derived);
        let orders = &mut self.memo.agreement_orders;
        let order = orders.get(&ORDER).unwrap_or_else(|| orders.keep(ORDER, order::agreements(tables, derived, ORDER)));
        // Those that need somebody stand first.
        let needing = order.iter().map(|&slot| slot as usize).take_while(|&slot| derived.attention_bits(slot) != 0);
        let placed = needing.filter(|&slot| hits.rows.holds(slot)).map(|slot| Placed {
            falls: derived.attention_due(slot).unwrap_or(Day::MAX),
            matter: Matter::Agreement(tables.agreements.rows[slot].number),
            named: hits.named.holds(slot),
        });
        placed.collect()
    }

    /// The answers to recommendations that a query finds and that need somebody.
    fn answers_needing(&self, query: &str, own: Option<RegionCode>, day: Day) -> Vec<Placed> {
        let needing: Vec<_> = self.follow_ups_needing(day).into_iter().filter(|(id, _)| own.is_none_or(|own| own == id.region)).collect();
        if needing.is_empty() {
            return Vec::new();
        }
        let query = parse(query, Subject::Agreements, Today { day, calendar: &self.procedure.calendar });
        // Of a day of the past those of meetings that had been held.
        let lists = self.newest_checklists();
        let mut placed = Vec::with_capacity(needing.len());
        for (id, marks) in needing.into_iter().filter(|(id, _)| lists.contains(&id.list)) {
            let Some(list) = self.checklist(id.list) else { continue };
            let owed = Owed { id, list, state: self.state(id, day), reasons: marks.bits };
            if owed.is_found(&query) {
                let falls = marks.due.map_or(Day::MAX, |due| due.falls(day));
                placed.push(Placed { falls, matter: Matter::FollowUp(id), named: owed.is_named(&query) });
            }
        }
        placed
    }

    fn without_activity(&self, hits: &Hits) -> usize {
        let rows = &self.tables.agreements.rows;
        let is_unknown = |slot: &usize| rows[*slot].is_present() && self.derived.activity_bit(*slot) == 1 << Activity::Unknown as u16;
        hits.rows.iter().filter(is_unknown).count()
    }
}
