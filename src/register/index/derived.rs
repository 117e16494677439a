//! What the rules say of every row on one day. The rules are asked once for a row; lists and queries look here.

use crate::model::{Attention, Day, Status};
use crate::register::Counts;
use crate::rules::procedure::Procedure;
use crate::rules::{Standing, attention::attention, status::status};

use super::Tables;
use super::agreements::Row;

/// By the row's place.
#[derive(Debug, Default)]
pub struct Derived {
    /// The place in `Status::ALL`.
    status: Vec<u8>,
    /// A bit for each place in `Attention::ALL`.
    attention: Vec<u8>,
}

impl Derived {
    pub fn of(tables: &Tables, procedure: &Procedure, day: Day) -> Self {
        let mut derived = Self::default();
        for slot in 0..tables.agreements.rows.len() {
            derived.refresh(tables, procedure, slot, day);
        }
        derived
    }

    /// Asks the rules again for one row.
    pub fn refresh(&mut self, tables: &Tables, procedure: &Procedure, slot: usize, day: Day) {
        let length = tables.agreements.rows.len();
        self.status.resize(length, 0);
        self.attention.resize(length, 0);
        let row = &tables.agreements.rows[slot];
        let standing = tables.standing(row);
        self.status[slot] = status(&standing, procedure, day) as u8;
        self.attention[slot] = attention(&standing, procedure, day).into_iter().fold(0, |bits, reason| bits | 1 << reason as u8);
    }

    /// One bit by the status' place.
    pub fn status_bit(&self, slot: usize) -> u16 {
        self.status.get(slot).map_or(0, |status| 1 << status)
    }

    pub fn attention_bits(&self, slot: usize) -> u16 {
        self.attention.get(slot).map_or(0, |&bits| bits.into())
    }

    pub fn needs(&self, slot: usize, reason: Attention) -> bool {
        self.attention_bits(slot) >> reason as u16 & 1 == 1
    }

    pub fn counts(&self, rows: &[Row]) -> Counts {
        let mut counts = Counts::default();
        for slot in (0..rows.len()).filter(|&slot| rows[slot].is_present()) {
            counts.all += 1;
            counts.attention += usize::from(self.attention_bits(slot) != 0);
            match self.status.get(slot).and_then(|&status| Status::ALL.get(usize::from(status))) {
                Some(Status::InForce | Status::Notice) => counts.in_force += 1,
                Some(Status::InProcess) => counts.in_process += 1,
                Some(Status::Exploring) => counts.exploring += 1,
                Some(Status::Expired) => counts.expired += 1,
                _ => {}
            }
        }
        counts
    }
}

impl Tables {
    pub fn standing(&self, row: &Row) -> Standing<'_> {
        Standing {
            region: row.region(),
            signed: row.signed(),
            until: row.until(),
            letter_of_intent: row.letter_of_intent(),
            kind: row.kind(),
            technical: row.technical(),
            notice: row.notice(),
            has_partner: row.partner().is_some(),
            without_relations: self.partner_of(row).and_then(|partner| partner.country).is_some_and(|country| !country.has_relations()),
            course: self.agreements.course(row),
        }
    }
}
