//! What the rules say of every row on one day. The rules are asked once for a row; lists and queries look here.

use crate::model::status::Activity;
use crate::model::{Actor, Attention, Day, PartialDate, Stage, Status};
use crate::register::Counts;
use crate::rules::position::position;
use crate::rules::procedure::Procedure;
use crate::rules::status::activity;
use crate::rules::{Standing, attention::in_status, status::status};

use super::Tables;
use super::agreements::Row;

/// By the row's place.
#[derive(Debug, Default)]
pub struct Derived {
    /// The place in `Status::ALL`.
    status: Vec<u8>,
    /// A bit for each place in `Attention::ALL`.
    attention: Vec<u8>,
    /// Of rows whose way was recorded, with their places, ascending.
    stands: Vec<(u32, Stand)>,
    /// The place of each row's stand plus one, 0 without; empty where no way was recorded at all.
    stand_of: Vec<u32>,
}

/// Where a row stands on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub stage: Option<Stage>,
    pub turn: Option<Actor>,
    /// The stage's limit.
    due: Option<Day>,
    activity: Activity,
}

impl Derived {
    pub fn of(tables: &Tables, procedure: &Procedure, day: Day) -> Self {
        let rows = &tables.agreements.rows;
        let mut derived = Self { status: Vec::with_capacity(rows.len()), attention: Vec::with_capacity(rows.len()), ..Self::default() };
        for (slot, row) in (0..).zip(rows) {
            let standing = tables.standing(row);
            let status = status(&standing, procedure, day);
            derived.status.push(status as u8);
            derived.attention.push(in_status(&standing, status, day).into_iter().fold(0, |bits, reason| bits | 1 << reason as u8));
            if standing.course.is_some() {
                let position = position(&standing, procedure, day);
                let activity = activity(&standing, procedure, day);
                derived.stands.push((slot, Stand { stage: position.stage, turn: position.turn, due: position.due, activity }));
            }
        }
        if !derived.stands.is_empty() {
            derived.stand_of = vec![0; rows.len()];
            for (place, (slot, _)) in (1..).zip(&derived.stands) {
                derived.stand_of[*slot as usize] = place;
            }
        }
        derived
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

    /// `None` where nothing of its way was recorded.
    pub fn stand(&self, slot: usize) -> Option<&Stand> {
        let place = self.stand_of.get(slot)?.checked_sub(1)?;
        self.stands.get(place as usize).map(|(_, stand)| stand)
    }

    /// Every row whose way was recorded.
    pub fn stands(&self) -> impl Iterator<Item = (usize, &Stand)> {
        self.stands.iter().map(|(slot, stand)| (*slot as usize, stand))
    }

    /// One bit by the activity's place.
    pub fn activity_bit(&self, slot: usize) -> u16 {
        1 << self.stand(slot).map_or(Activity::Unknown, |stand| stand.activity) as u16
    }

    /// The stage's limit, else the end.
    pub fn due(&self, slot: usize, row: &Row) -> Option<PartialDate> {
        self.stand(slot).and_then(|stand| stand.due).map(PartialDate::from).or_else(|| row.until())
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

impl Stand {
    /// One bit by the stage's place; none without a stage.
    pub fn stage_bit(&self) -> u16 {
        self.stage.map_or(0, |stage| 1 << stage as u16)
    }

    /// One bit by the actor's place; none where it is nobody's turn.
    pub fn turn_bit(&self) -> u16 {
        self.turn.map_or(0, |turn| 1 << turn as u16)
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
            succeeded: self.agreements.is_followed(row.number),
            course: self.agreements.course(row),
        }
    }
}
