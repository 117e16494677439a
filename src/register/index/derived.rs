//! What the rules say of every row. They are asked of a row once, and again where it changed or where what they
//! said does not hold on the day that is asked for; lists and queries look here.

use std::collections::HashSet;

use crate::model::status::Activity;
use crate::model::{Attention, Day, PartialDate, Status};
use crate::register::Counts;
use crate::rules::position::{Position, position};
use crate::rules::procedure::Procedure;
use crate::rules::span::Span;
use crate::rules::status::{activity, status};
use crate::rules::{Standing, attention::in_status};

use super::Tables;
use super::agreements::Row;
use super::partners::Slot;
use super::threads::in_shares;

/// So many rows are worth a thread.
const ROWS_A_THREAD: usize = 4096;

/// By the row's place.
#[derive(Debug, Default)]
pub struct Derived {
    rows: Vec<Said>,
    /// The day for which all of it holds; `None` since something changed.
    day: Option<Day>,
    /// Partners that changed since: what is said of their agreements may not hold any more.
    partners: HashSet<Slot>,
}

/// What the rules say of one row on the days of a span.
#[derive(Clone, Copy, Debug)]
struct Said {
    span: Span,
    position: Position,
    status: Status,
    activity: Activity,
    /// A bit for each place in `Attention::ALL`.
    attention: u8,
}

/// It is kept for every row.
const _: () = assert!(size_of::<Said>() <= 20);

impl Said {
    const NOTHING: Self = Self {
        span: Span::NONE,
        position: Position { stage: None, turn: None, due: None },
        status: Status::Exploring,
        activity: Activity::Unknown,
        attention: 0,
    };

    fn of(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Self {
        let status = status(standing, procedure, day);
        Self {
            span: Span::around(standing, procedure, day),
            position: position(standing, procedure, day),
            status,
            activity: activity(standing, procedure, day),
            attention: in_status(standing, status, day).into_iter().fold(0, |bits, reason| bits | 1 << reason as u8),
        }
    }
}

impl Derived {
    /// Asks the rules about the rows of which it is not known what they say on `day`.
    pub fn turn_to(&mut self, tables: &Tables, procedure: &Procedure, day: Day) {
        if self.day == Some(day) {
            return;
        }
        let rows = &tables.agreements.rows;
        let unknown = self.unknown(tables, day);
        let said = in_shares(unknown.len(), ROWS_A_THREAD, |share| {
            unknown[share].iter().map(|&slot| Said::of(&tables.standing(&rows[slot]), procedure, day)).collect()
        });
        self.rows.resize(rows.len(), Said::NOTHING);
        unknown.into_iter().zip(said).for_each(|(slot, said)| self.rows[slot] = said);
        self.partners.clear();
        self.day = Some(day);
    }

    /// The places of the rows of which it is not known what the rules say on `day`.
    pub fn unknown(&self, tables: &Tables, day: Day) -> Vec<usize> {
        let has_changed = |slot| self.partners.contains(&slot);
        let is_known = |slot: usize, row: &Row| {
            self.said(slot).span.holds(day) && (self.partners.is_empty() || !row.partner().is_some_and(has_changed))
        };
        let rows = tables.agreements.rows.iter().enumerate();
        rows.filter(|(slot, row)| !is_known(*slot, row)).map(|(slot, _)| slot).collect()
    }

    /// Whether no day was ever turned to: while an index is read, nothing that was found could go stale.
    pub const fn is_unasked(&self) -> bool {
        self.day.is_none() && self.rows.is_empty()
    }

    /// A row changed, or what it is judged with.
    pub fn forget(&mut self, slot: u32) {
        self.day = None;
        if let Some(said) = self.rows.get_mut(slot as usize) {
            said.span = Span::NONE;
        }
    }

    /// A partner changed.
    pub fn forget_partner(&mut self, slot: Slot) {
        self.day = None;
        self.partners.insert(slot);
    }

    fn said(&self, slot: usize) -> &Said {
        self.rows.get(slot).unwrap_or(&Said::NOTHING)
    }

    /// One bit by the status' place.
    pub fn status_bit(&self, slot: usize) -> u16 {
        1 << self.said(slot).status as u16
    }

    pub fn attention_bits(&self, slot: usize) -> u16 {
        self.said(slot).attention.into()
    }

    pub fn needs(&self, slot: usize, reason: Attention) -> bool {
        self.attention_bits(slot) >> reason as u16 & 1 == 1
    }

    pub fn position(&self, slot: usize) -> &Position {
        &self.said(slot).position
    }

    /// One bit by the stage's place; none without a stage.
    pub fn stage_bit(&self, slot: usize) -> u16 {
        self.position(slot).stage.map_or(0, |stage| 1 << stage as u16)
    }

    /// One bit by the actor's place; none where it is nobody's turn.
    pub fn turn_bit(&self, slot: usize) -> u16 {
        self.position(slot).turn.map_or(0, |turn| 1 << turn as u16)
    }

    /// One bit by the activity's place.
    pub fn activity_bit(&self, slot: usize) -> u16 {
        1 << self.said(slot).activity as u16
    }

    /// The stage's limit, else the end.
    pub fn due(&self, slot: usize, row: &Row) -> Option<PartialDate> {
        self.position(slot).due.map(PartialDate::from).or_else(|| row.until())
    }

    pub fn counts(&self, rows: &[Row]) -> Counts {
        let mut counts = Counts::default();
        for (said, _) in self.rows.iter().zip(rows).filter(|(_, row)| row.is_present()) {
            counts.all += 1;
            counts.attention += usize::from(said.attention != 0);
            match said.status {
                Status::InForce | Status::Notice => counts.in_force += 1,
                Status::InProcess => counts.in_process += 1,
                Status::Exploring => counts.exploring += 1,
                Status::Expired => counts.expired += 1,
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
            succeeded: self.agreements.is_followed(row.number),
            course: self.agreements.course(row),
        }
    }
}
