//! Agreements of a table's rows: already there, added to, or new.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use ulid::Ulid;

use crate::model::command::Duplicate;
use crate::model::field::field;
use crate::model::{Agreement, Arg, Change, Id, Kind, Message, PartialDate, Refusal, RegionCode};
use crate::msg;
use crate::rules::typed::{self, Typed};
use crate::rules::{Facts, uid::uid};
use crate::text::fold;

use super::cells::RowCells;
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
    next: u32,
    all: Vec<Held>,
    pairs: HashMap<(RegionCode, u32), Pair>,
}

struct Held {
    number: u32,
    before: Option<Typed<Agreement>>,
    record: Agreement,
}

/// Agreements of one region with one partner, by what tells them apart.
#[derive(Default)]
struct Pair {
    first: Option<usize>,
    by_terms: HashMap<Terms, usize>,
}

/// What tells two agreements of one region and partner apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Terms {
    kind: Option<Kind>,
    technical: bool,
    /// Folded.
    instrument: Option<String>,
    signed: Option<PartialDate>,
}

impl Terms {
    fn of(kind: Option<Kind>, technical: bool, instrument: Option<&str>, signed: Option<PartialDate>) -> Self {
        Self { kind, technical, instrument: instrument.map(fold), signed }
    }

    fn of_agreement(a: &Agreement) -> Self {
        Self::of(a.kind, a.technical, a.instrument.as_deref(), a.signed)
    }
}

impl<'f> Agreements<'f> {
    pub fn new(facts: &'f dyn Facts, command: Ulid) -> Self {
        Self { facts, command, next: facts.next_agreement(), all: Vec::new(), pairs: HashMap::new() }
    }

    /// Finds the row's agreement by region, partner, kind, instrument and day of signing, and adds to its empty
    /// fields; else makes a new one, and tells of an older one between the same two.
    pub fn place(&mut self, cells: &RowCells<'_, '_>, row: &Row, partner: u32, notes: &mut Notes) -> Result<Placed, Refusal> {
        let key = (row.region, partner);
        if !self.pairs.contains_key(&key) {
            let pair = self.load(key)?;
            self.pairs.insert(key, pair);
        }
        let terms = Terms::of(row.kind, row.technical, row.instrument.as_deref(), row.signed);
        let fresh = self.all.len();
        let pair = self.pairs.entry(key).or_default();
        let first = pair.first.get_or_insert(fresh).to_owned();
        match pair.by_terms.entry(terms) {
            Entry::Occupied(held) => {
                let held = &mut self.all[*held.get()];
                let id = Id::Agreement(held.number);
                Ok(add(&mut held.record, row, |code, there| tell_differs(cells, code, id, there, notes)))
            }
            Entry::Vacant(vacant) => {
                if let Some(older) = self.all.get(first) {
                    tell_duplicate(cells, older, vacant.key(), notes);
                }
                vacant.insert(fresh);
                self.create(row, partner);
                Ok(Placed::Created)
            }
        }
    }

    fn load(&mut self, (region, partner): (RegionCode, u32)) -> Result<Pair, Refusal> {
        let mut pair = Pair::default();
        for number in self.facts.agreements_between(region, partner) {
            if let Some(before) = typed::read::<Agreement>(self.facts, Id::Agreement(number))? {
                let at = self.all.len();
                pair.first.get_or_insert(at);
                pair.by_terms.entry(Terms::of_agreement(&before.record)).or_insert(at);
                self.all.push(Held { number, record: before.record.clone(), before: Some(before) });
            }
        }
        Ok(pair)
    }

    fn create(&mut self, row: &Row, partner: u32) {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        let record = Agreement {
            // Partners take the lower half of the ordinals.
            uid: uid(self.command, number | 1 << 31),
            region: row.region,
            partner: Some(Id::Partner(partner)),
            kind: row.kind,
            technical: row.technical,
            instrument: row.instrument.clone(),
            signed: row.signed,
            until: row.until,
            areas: row.areas.clone(),
            note: row.note.clone(),
            source: row.source.clone(),
            verified: row.verified,
        };
        self.all.push(Held { number, before: None, record });
    }

    pub fn changes(&self) -> Result<Vec<Change>, Refusal> {
        let changed = self.all.iter().filter(|h| h.before.as_ref().is_none_or(|b| b.record != h.record));
        changed.filter_map(|h| typed::change(Id::Agreement(h.number), h.before.as_ref(), &h.record).transpose()).collect()
    }
}

/// Adds what the row knows to what the record does not; `differs` is told of each field that both know otherwise.
fn add(record: &mut Agreement, row: &Row, mut differs: impl FnMut(&'static str, String)) -> Placed {
    let mut updated = false;
    let areas = Some(row.areas.clone()).filter(|a| !a.is_empty());
    let mut held_areas = Some(std::mem::take(&mut record.areas)).filter(|a| !a.is_empty());
    {
        let mut told = |code, there: Option<String>| match there {
            Some(there) => differs(code, there),
            None => updated = true,
        };
        fill("until", &mut record.until, row.until, &mut told, ToString::to_string);
        fill("areas", &mut held_areas, areas, &mut told, |a| a.join(";"));
        fill("note", &mut record.note, row.note.clone(), &mut told, Clone::clone);
        fill("source", &mut record.source, row.source.clone(), &mut told, Clone::clone);
        fill("verified", &mut record.verified, row.verified, &mut told, |v| if *v { "yes".into() } else { "no".into() });
    }
    record.areas = held_areas.unwrap_or_default();
    if updated { Placed::Updated } else { Placed::Unchanged }
}

/// Tells `None` where something was added, what is there where it differs, nothing where both are the same.
fn fill<T: PartialEq>(
    code: &'static str,
    held: &mut Option<T>,
    wanted: Option<T>,
    told: &mut impl FnMut(&'static str, Option<String>),
    words: impl Fn(&T) -> String,
) {
    match (held.as_ref(), wanted) {
        (_, None) => {}
        (None, wanted) => {
            *held = wanted;
            told(code, None);
        }
        (Some(there), Some(wanted)) if *there != wanted => told(code, Some(words(there))),
        _ => {}
    }
}

fn tell_differs(cells: &RowCells<'_, '_>, code: &'static str, id: Id, there: String, notes: &mut Notes) {
    notes.fault(&cells.get(code), "differs", msg!("fault-differs", id = id, there = quote(&there)));
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
