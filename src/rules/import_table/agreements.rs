//! Agreements of a table's rows: already there, added to, or new.

use std::collections::HashMap;

use ulid::Ulid;

use crate::model::command::Duplicate;
use crate::model::field::field;
use crate::model::written::instrument;
use crate::model::{Agreement, Arg, Change, Id, Kind, Message, PartialDate, Refusal, RegionCode};
use crate::msg;
use crate::rules::typed::{self, Typed};
use crate::rules::{Facts, uid::uid};

use super::cells::{REGION, RowCells};
use super::dates::check_order;
use super::merge::{Differs, Said, merge};
use super::notes::{Notes, quote};
use super::row::Row;

/// What a row became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    Created,
    Updated,
    Unchanged,
}

pub(super) struct Agreements<'f> {
    facts: &'f dyn Facts,
    command: Ulid,
    /// A row may change what is there.
    update: bool,
    next: u32,
    all: Vec<Held>,
    pairs: HashMap<PairKey, Pair>,
    /// Places in `all` of what was there before.
    numbered: HashMap<u32, usize>,
}

struct Held {
    number: u32,
    before: Option<Typed<Agreement>>,
    record: Agreement,
    said: Said,
}

/// A region and a partner's number.
type PairKey = (RegionCode, u32);

/// Agreements of one region with one partner, by what tells them apart.
#[derive(Default)]
struct Pair {
    /// Places in `all`, the oldest first.
    members: Vec<usize>,
    by_terms: HashMap<Terms, Vec<usize>>,
}

/// What tells two agreements of one region and partner apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Terms {
    kind: Option<Kind>,
    technical: bool,
    /// In one form for all its names.
    instrument: Option<String>,
    signed: Option<PartialDate>,
}

impl Terms {
    fn of(kind: Option<Kind>, technical: bool, instrument: Option<&str>, signed: Option<PartialDate>) -> Self {
        Self { kind, technical, instrument: instrument.map(instrument::key), signed }
    }

    fn of_agreement(a: &Agreement) -> Self {
        Self::of(a.kind, a.technical, a.instrument.as_deref(), a.signed)
    }

    fn of_row(row: &Row) -> Self {
        Self::of(row.kind, row.technical, row.instrument.as_deref(), row.signed)
    }
}

impl<'f> Agreements<'f> {
    pub fn new(facts: &'f dyn Facts, command: Ulid, update: bool) -> Self {
        let (all, pairs, numbered) = (Vec::new(), HashMap::new(), HashMap::new());
        Self { facts, command, update, next: facts.next_agreement(), all, pairs, numbered }
    }

    /// Finds the row's agreement by its id, else by region, partner, kind, instrument and day of signing, and adds
    /// to its empty fields; else makes a new one, and tells of an older one between the same two.
    pub fn place(&mut self, cells: &RowCells<'_, '_>, row: &Row, partner: Option<u32>, notes: &mut Notes) -> Result<Placed, Refusal> {
        if let Some(number) = row.id {
            return self.lay_over_numbered(cells, row, number, partner, notes);
        }
        // Without an id both are there.
        let Some(key) = row.region.zip(partner) else { return Ok(Placed::Unchanged) };
        self.load_pair(key)?;
        let terms = Terms::of_row(row);
        let pair = self.pairs.get(&key);
        let oldest = pair.and_then(|pair| pair.members.first().copied());
        let found = pair.and_then(|pair| pair.by_terms.get(&terms)).and_then(|places| self.said_by(row, places));
        match found {
            Some(at) => {
                self.all[at].said = self.all[at].said.with(Said::TERMS);
                Ok(self.lay_over(at, cells, row, partner, notes))
            }
            None => {
                if let Some(older) = oldest.and_then(|at| self.all.get(at)) {
                    tell_duplicate(cells, older, &terms, notes);
                }
                self.create(row, key, terms);
                Ok(Placed::Created)
            }
        }
    }

    fn lay_over_numbered(
        &mut self,
        cells: &RowCells<'_, '_>,
        row: &Row,
        number: u32,
        partner: Option<u32>,
        notes: &mut Notes,
    ) -> Result<Placed, Refusal> {
        let Some(at) = self.load(number)? else { return Ok(Placed::Unchanged) };
        let key = |record: &Agreement| match record.partner {
            Some(Id::Partner(number)) => Some((record.region, number)),
            _ => None,
        };
        // Found by what it was, it must from now on be found by what it becomes.
        let before = key(&self.all[at].record);
        if let Some(key) = before {
            self.load_pair(key)?;
            self.leave_pair(key, at);
        }
        let placed = self.lay_over(at, cells, row, partner, notes);
        if let Some(key) = key(&self.all[at].record) {
            self.load_pair(key)?;
            self.join_pair(key, at);
        }
        Ok(placed)
    }

    fn lay_over(&mut self, at: usize, cells: &RowCells<'_, '_>, row: &Row, partner: Option<u32>, notes: &mut Notes) -> Placed {
        let held = &mut self.all[at];
        let outcome = merge(&mut held.record, row, partner, &mut held.said, self.update);
        let id = Id::Agreement(held.number);
        outcome.differs.iter().for_each(|differs| tell_differs(cells, id, differs, notes));
        if outcome.updated && (row.signed.is_none() || row.until.is_none()) {
            let cell = cells.first(&["until", "signed"]);
            check_order(&cell, held.record.signed, held.record.until, notes);
        }
        if outcome.updated { Placed::Updated } else { Placed::Unchanged }
    }

    /// The place of an agreement that was there before this file.
    fn load(&mut self, number: u32) -> Result<Option<usize>, Refusal> {
        if let Some(&at) = self.numbered.get(&number) {
            return Ok(Some(at));
        }
        let Some(before) = typed::read::<Agreement>(self.facts, Id::Agreement(number))? else { return Ok(None) };
        let at = self.all.len();
        self.all.push(Held { number, record: before.record.clone(), before: Some(before), said: Said::default() });
        self.numbered.insert(number, at);
        Ok(Some(at))
    }

    fn load_pair(&mut self, key: PairKey) -> Result<(), Refusal> {
        if self.pairs.contains_key(&key) {
            return Ok(());
        }
        self.pairs.insert(key, Pair::default());
        for number in self.facts.agreements_between(key.0, key.1) {
            let was_loaded = self.numbered.contains_key(&number);
            // One that a row named by its id stands where that row left it.
            if let Some(at) = self.load(number)?.filter(|_| !was_loaded) {
                self.join_pair(key, at);
            }
        }
        Ok(())
    }

    fn join_pair(&mut self, key: PairKey, at: usize) {
        let pair = self.pairs.entry(key).or_default();
        pair.members.push(at);
        pair.by_terms.entry(Terms::of_agreement(&self.all[at].record)).or_default().push(at);
    }

    fn leave_pair(&mut self, key: PairKey, at: usize) {
        let pair = self.pairs.entry(key).or_default();
        pair.members.retain(|&member| member != at);
        if let Some(places) = pair.by_terms.get_mut(&Terms::of_agreement(&self.all[at].record)) {
            places.retain(|&place| place != at);
        }
    }

    /// Of agreements that nothing tells apart the one that says all that the row says; else the first.
    fn said_by(&self, row: &Row, places: &[usize]) -> Option<usize> {
        let is_same = |&&at: &&usize| {
            let held = &self.all[at];
            let outcome = merge(&mut held.record.clone(), row, None, &mut { held.said }, false);
            !outcome.updated && outcome.differs.is_empty()
        };
        let same = || places.iter().find(is_same);
        (if places.len() > 1 { same() } else { None }).or(places.first()).copied()
    }

    fn create(&mut self, row: &Row, key: PairKey, terms: Terms) {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        let record = Agreement {
            partner: Some(Id::Partner(key.1)),
            kind: row.kind,
            technical: row.technical,
            instrument: row.instrument.clone(),
            signed: row.signed,
            until: row.until,
            areas: row.areas.clone(),
            note: row.note.clone(),
            source: row.source.clone(),
            verified: row.verified,
            // Partners take the lower half of the ordinals.
            ..Agreement::new(uid(self.command, number | 1 << 31), key.0)
        };
        let at = self.all.len();
        self.all.push(Held { number, before: None, record, said: Said::by(row) });
        let pair = self.pairs.entry(key).or_default();
        pair.members.push(at);
        pair.by_terms.entry(terms).or_default().push(at);
    }

    pub fn changes(self) -> Result<Vec<Change>, Refusal> {
        let Self { all, pairs, .. } = self;
        // Of a long table each copy is large.
        drop(pairs);
        let changed = all.into_iter().filter(|h| h.before.as_ref().is_none_or(|b| b.record != h.record));
        changed.filter_map(|h| typed::change(Id::Agreement(h.number), h.before.as_ref(), &h.record).transpose()).collect()
    }
}

fn tell_differs(cells: &RowCells<'_, '_>, id: Id, differs: &Differs, notes: &mut Notes) {
    let there = if differs.there.is_empty() { "-".to_owned() } else { quote(&differs.there) };
    let message =
        if differs.by_row { msg!("fault-differs-row", id = id, there = there) } else { msg!("fault-differs", id = id, there = there) };
    let cell = if differs.code == "region" { cells.first(REGION) } else { cells.get(differs.code) };
    notes.fault(&cell, "differs", message);
}

fn tell_duplicate(cells: &RowCells<'_, '_>, older: &Held, terms: &Terms, notes: &mut Notes) {
    let held = Terms::of_agreement(&older.record);
    let alike = [
        ("kind", held.kind.is_some() && (held.kind, held.technical) == (terms.kind, terms.technical)),
        ("instrument", held.instrument.is_some() && held.instrument == terms.instrument),
        ("signed", held.signed.is_some() && held.signed == terms.signed),
    ];
    let same: Vec<&'static str> = ["region", "partner"].into_iter().chain(alike.into_iter().filter(|a| a.1).map(|a| a.0)).collect();
    let words: Vec<Arg> = same.iter().filter_map(|code| field(code)).map(|f| Arg::from(Message::new(f.label))).collect();
    let (cell, id) = (cells.get("partner"), Id::Agreement(older.number));
    notes.warn(&cell, "likely_duplicate", msg!("warning-likely_duplicate", id = id, same = words));
    notes.duplicates.push(Duplicate { row: cell.row, id, same });
}
