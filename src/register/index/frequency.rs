//! How often each value of a field stands among what a query finds.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::model::status::Activity;
use crate::model::{Actor, Day, Stage, Status};
use crate::register::{Counted, CountedValue, QueryNotes};
use crate::text::fold;

use super::Index;
use super::Tables;
use super::agreements::Row;
use super::derived::Derived;
use super::memo::Hits;
use super::texts::{self, Part};

/// Every value of one field with its count: the most frequent first, alike by name; what has none last.
#[derive(Debug, Default)]
pub struct Frequencies {
    pub rows: Vec<Frequency>,
    /// Agreements that were counted.
    pub agreements: usize,
    pub notes: QueryNotes,
}

#[derive(Debug)]
pub struct Frequency {
    /// `None`: the agreements without one.
    pub value: Option<CountedValue>,
    pub count: usize,
    /// The number of an agreement that has it.
    pub one: u32,
}

impl Index {
    /// Counts the values of `field` over the agreements that `query` finds.
    pub fn frequency(&mut self, query: &str, field: Counted, day: Day) -> Arc<Frequencies> {
        let key = (query.to_owned(), field);
        self.turn_to(day);
        if let Some(found) = self.memo.frequencies.get(&key) {
            return found;
        }
        let hits = self.memo.hits(&self.tables, &self.derived, &self.procedure.calendar, query);
        let mut rows = match field {
            Counted::Areas => of_texts(&self.tables, &hits, Part::Areas),
            Counted::Serves => of_served(&self.tables, &hits),
            Counted::Instrument => of_texts(&self.tables, &hits, Part::Instrument),
            field => of_codes(&self.tables, &self.derived, &hits, field),
        };
        rows.sort_by_cached_key(|row| (row.value.is_none(), Reverse(row.count), self.named(row.value.as_ref()), row.value.clone()));
        let agreements = slots(&self.tables, &hits).count();
        self.memo.frequencies.keep(key, Frequencies { rows, agreements, notes: hits.notes.clone() })
    }

    /// What orders values of the same count; codes order by themselves.
    fn named(&self, value: Option<&CountedValue>) -> String {
        match value {
            Some(CountedValue::Region(region)) => fold(&region.short_name()),
            Some(CountedValue::Partner(number)) => {
                self.partner(*number).map_or_else(String::new, |partner| fold(self.partner_name(partner).0))
            }
            _ => String::new(),
        }
    }
}

/// The places of the agreements among the hits.
fn slots<'a>(tables: &'a Tables, hits: &'a Hits) -> impl Iterator<Item = (usize, &'a Row)> {
    let rows = &tables.agreements.rows;
    hits.rows.iter().filter_map(|slot| Some((slot, rows.get(slot).filter(|row| row.is_present())?)))
}

fn of_codes(tables: &Tables, derived: &Derived, hits: &Hits, field: Counted) -> Vec<Frequency> {
    let mut tally = Tally::default();
    slots(tables, hits).for_each(|(slot, row)| tally.add(value(tables, derived, field, slot, row), row.number));
    tally.rows(|value| value)
}

/// An agreement with several of them counts for each, once.
fn of_texts(tables: &Tables, hits: &Hits, part: Part) -> Vec<Frequency> {
    let mut tally = Tally::default();
    for (_, row) in slots(tables, hits) {
        let mut own: Vec<_> = texts::parts(tables, row, part).collect();
        own.sort_unstable();
        own.dedup();
        if own.is_empty() {
            tally.add(None, row.number);
        }
        own.into_iter().for_each(|text| tally.add(Some(text), row.number));
    }
    tally.rows(|text| CountedValue::Text(text.into_owned()))
}

/// An agreement that serves several recommendations counts for each.
fn of_served(tables: &Tables, hits: &Hits) -> Vec<Frequency> {
    let mut tally = Tally::default();
    for (_, row) in slots(tables, hits) {
        let served = tables.agreements.served().of(row.number);
        if served.is_empty() {
            tally.add(None, row.number);
        }
        served.iter().for_each(|served| tally.add(Some(*served), row.number));
    }
    tally.rows(CountedValue::Recommendation)
}

/// Counts by value, each with one agreement that has it.
struct Tally<K> {
    counts: HashMap<Option<K>, (usize, u32)>,
}

impl<K> Default for Tally<K> {
    fn default() -> Self {
        Self { counts: HashMap::new() }
    }
}

impl<K: Hash + Eq> Tally<K> {
    fn add(&mut self, value: Option<K>, number: u32) {
        self.counts.entry(value).or_insert((0, number)).0 += 1;
    }

    fn rows(self, value: impl Fn(K) -> CountedValue) -> Vec<Frequency> {
        self.counts.into_iter().map(|(key, (count, one))| Frequency { value: key.map(&value), count, one }).collect()
    }
}

/// A row's only value of a field that holds one.
fn value(tables: &Tables, derived: &Derived, field: Counted, slot: usize, row: &Row) -> Option<CountedValue> {
    let one = |bit: u16| usize::from(u8::try_from(bit.trailing_zeros()).unwrap_or(u8::MAX));
    match field {
        Counted::Region => Some(CountedValue::Region(row.region())),
        Counted::Partner => tables.partner_of(row).map(|partner| CountedValue::Partner(partner.number)),
        Counted::Country => tables.partner_of(row).and_then(|partner| partner.country).map(CountedValue::Country),
        Counted::Kind => row.kind().map(CountedValue::Kind),
        Counted::Status => Status::ALL.get(one(derived.status_bit(slot))).copied().map(CountedValue::Status),
        Counted::Stage => Stage::ALL.get(one(derived.stage_bit(slot))).copied().map(CountedValue::Stage),
        Counted::Turn => Actor::ALL.get(one(derived.turn_bit(slot))).copied().map(CountedValue::Turn),
        Counted::Activity => Activity::ALL.get(one(derived.activity_bit(slot))).copied().map(CountedValue::Activity),
        Counted::Procedure => derived.kept(slot).map(CountedValue::Procedure),
        Counted::Signed => tables.signed(row).map(|date| CountedValue::Year(date.year())),
        Counted::Until => tables.until(row).map(|date| CountedValue::Year(date.year())),
        Counted::Due => derived.due(tables, slot, row).map(|date| CountedValue::Year(date.year())),
        Counted::Areas | Counted::Instrument | Counted::Serves => None,
    }
}

#[cfg(test)]
mod tests;
