//! What was found lately on one day, until something changes: a step of the cursor asks again what the step
//! before did.

use std::sync::Arc;

use crate::model::{Day, RegionCode};
use crate::register::{Column, Counted, Counts, Link, QueryNotes, Sort};

use super::bits::Bits;
use super::calendar::Diary;
use super::find::Found;
use super::frequency::Frequencies;
use super::matters::Matters;
use super::search::WordHits;

/// The newest few answers of one sort of question.
#[derive(Debug)]
pub struct Recent<K, V> {
    entries: Vec<(K, Arc<V>)>,
}

/// How many of each are kept: the letters of a query that is being typed and taken back.
const KEPT: usize = 12;

impl<K, V> Default for Recent<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<K: PartialEq, V> Recent<K, V> {
    pub fn get(&self, key: &K) -> Option<Arc<V>> {
        self.entries.iter().find(|(known, _)| known == key).map(|(_, value)| Arc::clone(value))
    }

    pub fn keep(&mut self, key: K, value: V) -> Arc<V> {
        if self.entries.len() >= KEPT {
            self.entries.remove(0);
        }
        let value = Arc::new(value);
        self.entries.push((key, Arc::clone(&value)));
        value
    }

    pub fn iter(&self) -> impl Iterator<Item = &(K, Arc<V>)> {
        self.entries.iter()
    }
}

/// What a query finds, in no order.
#[derive(Debug)]
pub struct Hits {
    pub rows: Bits,
    /// Rows whose names match every plain word.
    pub named: Bits,
    pub notes: QueryNotes,
}

#[derive(Debug, Default)]
pub struct Memo {
    pub day: Day,
    pub counts: Option<Counts>,
    pub words: Recent<String, WordHits>,
    /// Plain words of a query find the sentences of reasons too, or do not.
    pub hits: Recent<(String, bool), Hits>,
    pub agreement_orders: Recent<Sort, Vec<u32>>,
    pub partner_orders: Recent<Sort, Vec<u32>>,
    pub agreements: Recent<(String, Sort, Option<Link>), Found>,
    /// The second text is the agreements' query whose partners are asked for.
    pub partners: Recent<(String, Sort, Option<String>), Found>,
    /// By query and number of months.
    pub diaries: Recent<(String, u16), Diary>,
    pub frequencies: Recent<(String, Counted), Frequencies>,
    /// The region is that of the office.
    pub matters: Recent<(String, Option<RegionCode>), Matters>,
}

impl Memo {
    /// Lets go of everything, since a partner has changed.
    pub fn forget(&mut self) {
        *self = Self { day: self.day, ..Self::default() };
    }

    /// Lets go of what looks at checklists or at what was answered to them.
    pub fn forget_answers(&mut self) {
        (self.diaries, self.matters) = (Recent::default(), Recent::default());
    }

    /// The same where an agreement has: partners stay in the orders that do not count it.
    pub fn forget_agreements(&mut self) {
        let mut partner_orders = std::mem::take(&mut self.partner_orders);
        partner_orders.entries.retain(|(sort, _)| sort.column != Column::Agreements);
        *self = Self { day: self.day, partner_orders, ..Self::default() };
    }

    /// The same where the day is another one: no order of partners knows it.
    pub fn turn_to(&mut self, day: Day) {
        if self.day != day {
            let partner_orders = std::mem::take(&mut self.partner_orders);
            *self = Self { day, partner_orders, ..Self::default() };
        }
    }
}
