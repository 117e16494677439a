//! Agreements of a table's rows: already there, added to, or new.

use std::collections::HashMap;

use ulid::Ulid;

use crate::model::command::Duplicate;
use crate::model::field::field;
use crate::model::written::{instrument, squeezed};
use crate::model::{Agreement, Arg, Change, Day, Envelope, Id, Kind, Message, Packed, PartialDate, Partner, Reason, Refusal, RegionCode};
use crate::msg;
use crate::rules::{Facts, notices, typed, uid::uid};

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
    today: Day,
    /// A row may change what is there.
    update: bool,
    next: u32,
    all: Vec<Held>,
    /// Places in `all` of the agreements of one region with one partner, the oldest first.
    pairs: HashMap<Pair, Vec<usize>>,
    /// The same by what tells them apart.
    by_terms: HashMap<(Pair, Terms), Vec<usize>>,
    /// Places in `all` of what was there before.
    numbered: HashMap<u32, usize>,
}

struct Held {
    number: u32,
    record: Agreement,
    said: Said,
    /// What all rows made of it.
    placed: Placed,
}

/// The partner of a row.
#[derive(Clone, Copy)]
pub(super) struct With<'p> {
    pub number: u32,
    pub record: &'p Partner,
}

/// A region and a partner's number.
type Pair = (RegionCode, u32);

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
    pub fn new(facts: &'f dyn Facts, envelope: &Envelope, update: bool) -> Self {
        let (command, today) = (envelope.id, envelope.day);
        let (all, pairs, by_terms, numbered) = (Vec::new(), HashMap::new(), HashMap::new(), HashMap::new());
        Self { facts, command, today, update, next: facts.next_agreement(), all, pairs, by_terms, numbered }
    }

    /// Finds the row's agreement by its id, else by region, partner, kind, instrument and day of signing, and adds
    /// to its empty fields; else makes a new one, and tells of an older one between the same two.
    pub fn place(&mut self, cells: &RowCells<'_, '_>, row: &Row, partner: Option<With<'_>>, notes: &mut Notes) -> Result<Placed, Refusal> {
        if let Some(number) = row.id {
            return self.lay_over_numbered(cells, row, number, partner, notes);
        }
        // Without an id both are there.
        let Some(pair) = row.region.zip(partner.map(|with| with.number)) else { return Ok(Placed::Unchanged) };
        self.load_pair(pair)?;
        let key = (pair, Terms::of_row(row));
        match self.by_terms.get(&key).and_then(|places| self.said_by(row, places)) {
            Some(at) => {
                self.all[at].said = self.all[at].said.with(Said::TERMS);
                Ok(self.lay_over(at, cells, row, partner, notes))
            }
            None => {
                let places = self.pairs.get(&pair).into_iter().flatten();
                if let Some(&oldest) = places.into_iter().find(|&&at| !self.numbered_otherwise(at, row)) {
                    tell_duplicate(cells, &self.all[oldest], &key.1, notes);
                }
                self.create(row, pair);
                let made = self.all.last().map(|held| &held.record);
                made.into_iter().for_each(|record| self.tell(None, record, partner, cells, notes));
                Ok(Placed::Created)
            }
        }
    }

    fn lay_over_numbered(
        &mut self,
        cells: &RowCells<'_, '_>,
        row: &Row,
        number: u32,
        partner: Option<With<'_>>,
        notes: &mut Notes,
    ) -> Result<Placed, Refusal> {
        let Some(at) = self.load(number)? else { return Ok(Placed::Unchanged) };
        let pair = |record: &Agreement| match record.partner {
            Some(Id::Partner(number)) => Some((record.region, number)),
            _ => None,
        };
        // Found by what it was, it must from now on be found by what it becomes.
        if let Some(pair) = pair(&self.all[at].record) {
            self.load_pair(pair)?;
            self.leave_pair(pair, at);
        }
        let placed = self.lay_over(at, cells, row, partner, notes);
        if let Some(pair) = pair(&self.all[at].record) {
            self.load_pair(pair)?;
            self.join_pair(pair, at);
        }
        Ok(placed)
    }

    fn lay_over(&mut self, at: usize, cells: &RowCells<'_, '_>, row: &Row, partner: Option<With<'_>>, notes: &mut Notes) -> Placed {
        let held = &mut self.all[at];
        let before = held.record.clone();
        let outcome = merge(&mut held.record, row, partner.map(|with| with.number), &mut held.said, self.update);
        let id = Id::Agreement(held.number);
        outcome.differs.iter().for_each(|differs| tell_differs(cells, id, differs, notes));
        if outcome.updated && (row.signed.is_none() || row.until.is_none()) {
            let cell = cells.first(&["until", "signed"]);
            check_order(&cell, held.record.signed, held.record.until, notes);
        }
        if !outcome.updated {
            return Placed::Unchanged;
        }
        if held.placed == Placed::Unchanged {
            held.placed = Placed::Updated;
        }
        self.tell(Some(&before), &self.all[at].record, partner, cells, notes);
        Placed::Updated
    }

    /// What the record as it becomes gives to say, by the row that made it so. An older one between the same two is told
    /// of with what both share.
    fn tell(&self, before: Option<&Agreement>, after: &Agreement, with: Option<With<'_>>, cells: &RowCells<'_, '_>, notes: &mut Notes) {
        let told = notices::of_agreement(before, after, with.map(|with| with.record), self.facts, self.today);
        for Reason { code, field, message, .. } in told.into_iter().filter(|reason| reason.code != "likely_duplicate") {
            notes.warn(&cells.get(field.unwrap_or("partner")), code, message);
        }
    }

    /// The place of an agreement that was there before this file.
    fn load(&mut self, number: u32) -> Result<Option<usize>, Refusal> {
        if let Some(&at) = self.numbered.get(&number) {
            return Ok(Some(at));
        }
        let Some(there) = typed::read::<Agreement>(self.facts, Id::Agreement(number))? else { return Ok(None) };
        let at = self.all.len();
        self.all.push(Held { number, record: there.record, said: Said::default(), placed: Placed::Unchanged });
        self.numbered.insert(number, at);
        Ok(Some(at))
    }

    fn load_pair(&mut self, pair: Pair) -> Result<(), Refusal> {
        if self.pairs.contains_key(&pair) {
            return Ok(());
        }
        self.pairs.insert(pair, Vec::new());
        for number in self.facts.agreements_between(pair.0, pair.1) {
            let was_loaded = self.numbered.contains_key(&number);
            // One that a row named by its id stands where that row left it.
            if let Some(at) = self.load(number)?.filter(|_| !was_loaded) {
                self.join_pair(pair, at);
            }
        }
        Ok(())
    }

    fn join_pair(&mut self, pair: Pair, at: usize) {
        self.pairs.entry(pair).or_default().push(at);
        self.by_terms.entry((pair, Terms::of_agreement(&self.all[at].record))).or_default().push(at);
    }

    fn leave_pair(&mut self, pair: Pair, at: usize) {
        let by_pair = self.pairs.get_mut(&pair);
        let by_terms = self.by_terms.get_mut(&(pair, Terms::of_agreement(&self.all[at].record)));
        by_pair.into_iter().chain(by_terms).for_each(|places| places.retain(|&place| place != at));
    }

    /// Of agreements that nothing tells apart the one that says all that the row says; else the first. One text has one
    /// number: with another one it is another agreement.
    fn said_by(&self, row: &Row, places: &[usize]) -> Option<usize> {
        let places: Vec<usize> = places.iter().copied().filter(|&at| !self.numbered_otherwise(at, row)).collect();
        let is_same = |&&at: &&usize| {
            let held = &self.all[at];
            let outcome = merge(&mut held.record.clone(), row, None, &mut { held.said }, false);
            !outcome.updated && outcome.differs.is_empty()
        };
        let same = || places.iter().find(is_same);
        let has_number = |&&at: &&usize| self.all[at].record.instrument_number.is_some();
        let numbered = || places.iter().find(has_number).filter(|_| row.instrument_number().is_some());
        (if places.len() > 1 { same().or_else(numbered) } else { None }).or(places.first()).copied()
    }

    /// Whether the text of this agreement has a number, and that of the row another one.
    fn numbered_otherwise(&self, at: usize, row: &Row) -> bool {
        let held = self.all[at].record.instrument_number.as_deref();
        held.zip(row.instrument_number()).is_some_and(|(held, number)| squeezed(held) != squeezed(number))
    }

    fn create(&mut self, row: &Row, pair: Pair) {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        let mut record = Agreement {
            partner: Some(Id::Partner(pair.1)),
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
            ..Agreement::new(uid(self.command, number | 1 << 31), pair.0)
        };
        row.further.iter().for_each(|filled| (filled.slot.put)(&mut record, Some(filled.value.clone())));
        self.all.push(Held { number, record, said: Said::by(row), placed: Placed::Created });
        self.join_pair(pair, self.all.len() - 1);
    }

    pub fn changes(self) -> Result<Vec<Change<Packed>>, Refusal> {
        let Self { all, facts, pairs, by_terms, .. } = self;
        // Of a long table each of them is large.
        drop((pairs, by_terms));
        let changed = all.into_iter().filter(|held| held.placed != Placed::Unchanged);
        changed.filter_map(|held| typed::laid_over(facts, Id::Agreement(held.number), &held.record).transpose()).collect()
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
