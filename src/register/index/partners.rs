//! The partners as the lists need them: codes in a table, names in arenas.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use crate::model::{Country, Level};

use super::arena::{Arena, NO_TEXT, Place};
use super::bytes::{self, PART};
use super::places::Places;

/// A place in the table, kept by its number for ever.
pub type Slot = u32;

#[derive(Clone, Copy, Debug)]
pub struct Partner {
    pub number: u32,
    /// Whether there is such a record now; an agreement may name it before it comes.
    pub present: bool,
    pub country: Option<Country>,
    pub level: Option<Level>,
    /// How many agreements name it.
    pub agreements: u32,
    /// How many of them are exercise records.
    pub examples: u32,
    /// In `names`: name and native name as stored.
    name: Place,
    /// In `folded`: both, folded.
    pub folded: Place,
    has_native: bool,
}

impl Partner {
    /// Whether exercise records alone name it.
    pub fn is_example(&self) -> bool {
        self.examples > 0 && self.examples == self.agreements
    }
}

#[derive(Debug, Default)]
pub struct Partners {
    pub rows: Vec<Partner>,
    slots: Places,
    names: Arena,
    pub folded: Arena,
    pub present: usize,
    /// By the hash of a folded name; made at the first question (imports alone ask).
    named: OnceLock<BTreeSet<(u64, u32)>>,
}

/// What the names of one take on average, generously: room that is not used costs nothing.
const NAME_BYTES: usize = 64;

impl Partners {
    /// Empty, with room for numbers up to one.
    pub fn with_room(highest: usize) -> Self {
        Self {
            rows: Vec::with_capacity(highest),
            slots: Places::with_room(highest),
            names: Arena::with_room(highest, highest * NAME_BYTES),
            folded: Arena::with_room(highest, highest * NAME_BYTES),
            ..Self::default()
        }
    }

    /// The place of this number, made where there is none.
    pub fn slot(&mut self, number: u32) -> Slot {
        if let Some(slot) = self.slots.get(number) {
            return slot;
        }
        let slot = self.rows.len() as Slot;
        self.slots.set(number, slot);
        self.rows.push(Partner {
            number,
            present: false,
            country: None,
            level: None,
            agreements: 0,
            examples: 0,
            name: NO_TEXT,
            folded: NO_TEXT,
            has_native: false,
        });
        slot
    }

    /// The partner of this number, where there is one now.
    pub fn find(&self, number: u32) -> Option<&Partner> {
        self.slot_of(number).and_then(|slot| self.at(slot)).filter(|row| row.present)
    }

    pub fn slot_of(&self, number: u32) -> Option<Slot> {
        self.slots.get(number)
    }

    pub fn at(&self, slot: Slot) -> Option<&Partner> {
        self.rows.get(slot as usize)
    }

    pub fn put(&mut self, number: u32, row: &bytes::PartnerRow<'_>) -> Slot {
        let slot = self.remove(number);
        let name = match row.native {
            None => self.names.push(slot, row.name),
            Some(native) => self.names.push(slot, &format!("{}{PART}{native}", row.name)),
        };
        let folded = self.folded.push(slot, row.folded);
        let partner = &mut self.rows[slot as usize];
        *partner =
            Partner { present: true, country: row.country, level: row.level, name, folded, has_native: row.native.is_some(), ..*partner };
        self.present += 1;
        if let Some(named) = self.named.get_mut() {
            named.extend(names(row.folded).map(|name| (hash(name), number)));
        }
        slot
    }

    /// Leaves its place, without the record.
    pub fn remove(&mut self, number: u32) -> Slot {
        let slot = self.slot(number);
        let row = &mut self.rows[slot as usize];
        if !row.present {
            return slot;
        }
        let (name, folded) = (row.name, row.folded);
        *row = Partner { present: false, country: None, level: None, name: NO_TEXT, folded: NO_TEXT, ..*row };
        self.present -= 1;
        if let Some(named) = self.named.get_mut() {
            names(self.folded.get(folded)).for_each(|name| {
                named.remove(&(hash(name), number));
            });
        }
        self.names.take_back(name);
        self.folded.take_back(folded);
        let rows = &mut self.rows;
        self.names.squeeze(|owner, place| rows[owner as usize].name = place);
        self.folded.squeeze(|owner, place| rows[owner as usize].folded = place);
        slot
    }

    pub fn name(&self, partner: &Partner) -> (&str, Option<&str>) {
        let text = self.names.get(partner.name);
        match text.rsplit_once(PART).filter(|_| partner.has_native) {
            Some((name, native)) => (name, Some(native)),
            None => (text, None),
        }
    }

    /// The folded name, for sorting.
    pub fn sorted_name(&self, partner: &Partner) -> &str {
        let text = self.folded.get(partner.folded);
        text.split_once(PART).map_or(text, |(name, _)| name)
    }

    /// Every number with its folded names.
    pub fn each_name(&self, each: &mut dyn FnMut(u32, &str)) {
        for row in self.rows.iter().filter(|row| row.present) {
            names(self.folded.get(row.folded)).for_each(|name| each(row.number, name));
        }
    }

    /// Numbers of those whose folded name or native name is `folded`, ascending.
    pub fn named(&self, folded: &str) -> Vec<u32> {
        let named = self.named.get_or_init(|| {
            let present = self.rows.iter().filter(|row| row.present);
            present.flat_map(|row| names(self.folded.get(row.folded)).map(|name| (hash(name), row.number))).collect()
        });
        let key = hash(folded);
        let numbers = named.range((key, 0)..=(key, u32::MAX)).map(|&(_, number)| number);
        // Two names may share a hash.
        numbers.filter(|&number| self.find(number).is_some_and(|row| names(self.folded.get(row.folded)).any(|n| n == folded))).collect()
    }
}

fn names(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(PART).filter(|name| !name.is_empty())
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
