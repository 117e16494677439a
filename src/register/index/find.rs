//! What a query finds, in an order.

use std::sync::Arc;

use crate::model::Day;
use crate::register::query::{Condition, Query, Subject, Today, Word, parse};
use crate::register::{Counts, Link, QueryNotes, Sort};
use crate::rules::procedure::Calendar;

use super::bits::Bits;
use super::derived::Derived;
use super::memo::{Hits, Memo};
use super::search::{self, WordHits};
use super::{Index, Tables, order};

/// Rows found, by their numbers in the order asked for.
#[derive(Debug, Default)]
pub struct Found {
    pub numbers: Vec<u32>,
    /// The first place whose names match the query's plain words; 0 where none does.
    pub named: usize,
    pub notes: QueryNotes,
}

impl Index {
    /// The agreements that `query` finds on a day, of a partner or region alone where `link` says so.
    pub fn find_agreements(&mut self, query: &str, sort: Sort, link: Option<Link>, day: Day) -> Arc<Found> {
        let key = (query.to_owned(), sort, link);
        self.turn_to(day);
        if let Some(found) = self.memo.agreements.get(&key) {
            return found;
        }
        let (tables, derived) = (&self.tables, &self.derived);
        let hits = self.memo.hits(tables, derived, &self.procedure.calendar, query);
        let orders = &mut self.memo.agreement_orders;
        let order = orders.get(&sort).unwrap_or_else(|| orders.keep(sort, order::agreements(tables, derived, sort)));
        let rows = &tables.agreements.rows;
        let linked = link.map(|link| linked(tables, link));
        let holds = |slot: usize| linked.as_ref().is_none_or(|bits| bits.holds(slot));
        let found = walk(&order, &hits, holds, |slot| rows[slot].number);
        self.memo.agreements.keep(key, found)
    }

    /// The partners that `query` finds; with `of` only those of the agreements that it finds.
    pub fn find_partners(&mut self, query: &str, sort: Sort, of: Option<&str>, day: Day) -> Arc<Found> {
        let key = (query.to_owned(), sort, of.map(str::to_owned));
        self.turn_to(day);
        if let Some(found) = self.memo.partners.get(&key) {
            return found;
        }
        let (tables, derived, calendar) = (&self.tables, &self.derived, &self.procedure.calendar);
        let theirs = of.map(|of| partners_of(tables, &self.memo.hits(tables, derived, calendar, of).rows));
        let mut hits = partner_hits(tables, parse(query, Subject::Partners, Today { day, calendar }));
        tables.past.iter().for_each(|past| hits.rows.keep(&past.partners));
        let orders = &mut self.memo.partner_orders;
        let order = orders.get(&sort).unwrap_or_else(|| orders.keep(sort, order::partners(tables, sort)));
        let rows = &tables.partners.rows;
        let holds = |slot: usize| theirs.as_ref().is_none_or(|bits| bits.holds(slot));
        let found = walk(&order, &hits, holds, |slot| rows[slot].number);
        self.memo.partners.keep(key, found)
    }

    /// Over all agreements, whatever is narrowed.
    pub fn counts(&mut self, day: Day) -> Counts {
        self.turn_to(day);
        let past = self.tables.past.as_ref();
        let is_shown = |slot| past.is_none_or(|past| past.agreements.holds(slot));
        *self.memo.counts.get_or_insert_with(|| self.derived.counts(&self.tables.agreements.rows, is_shown))
    }

    pub(super) fn turn_to(&mut self, day: Day) {
        self.memo.turn_to(day);
        self.derived.turn_to(&self.tables, &self.procedure, day);
    }
}

impl Memo {
    /// What a query finds among the agreements.
    pub(super) fn hits(&mut self, tables: &Tables, derived: &Derived, calendar: &Calendar, text: &str) -> Arc<Hits> {
        self.sought(tables, derived, calendar, (text.to_owned(), false))
    }

    /// The same where plain words find what the sentences of reasons say, too.
    pub(super) fn hits_in_sentences(&mut self, tables: &Tables, derived: &Derived, calendar: &Calendar, text: &str) -> Arc<Hits> {
        self.sought(tables, derived, calendar, (text.to_owned(), true))
    }

    fn sought(&mut self, tables: &Tables, derived: &Derived, calendar: &Calendar, key: (String, bool)) -> Arc<Hits> {
        if let Some(hits) = self.hits.get(&key) {
            return hits;
        }
        let query = parse(&key.0, Subject::Agreements, Today { day: self.day, calendar });
        let mut all = Hits::all(tables.agreements.rows.len(), query.notes);
        tables.past.iter().for_each(|past| all.rows.keep(&past.agreements));
        // Fields first: they cost little, and leave less for the words to be looked for in.
        let (words, fields): (Vec<_>, Vec<_>) = query.terms.iter().partition(|term| matches!(term.condition, Condition::Word(_)));
        for term in fields {
            all.meet(&search::condition(tables, derived, &term.condition), None, term.negated);
        }
        for term in words {
            if let Condition::Word(word) = &term.condition {
                let mut hits = self.word(tables, derived, word, &all.rows);
                if key.1 && word.named.said != 0 {
                    hits = Arc::new(search::in_sentences(&hits, derived, word, &all.rows));
                }
                all.meet(&hits.rows, Some(&hits.named), term.negated);
            }
        }
        self.hits.keep(key, all)
    }

    /// Where a word stands among the rows that are `left`, at least. A longer word stands only where a
    /// shorter one within it does: the rows of that one are looked at alone.
    fn word(&mut self, tables: &Tables, derived: &Derived, word: &Word, left: &Bits) -> Arc<WordHits> {
        if let Some(hits) = self.words.get(&word.text) {
            return hits;
        }
        let shorter = self.words.iter().filter(|(known, _)| word.text.contains(known.as_str())).max_by_key(|(known, _)| known.len());
        let shorter = shorter.map(|(_, hits)| &hits.rows);
        if search::are_few(left) && shorter.is_none_or(|shorter| !search::are_few(shorter)) {
            // Not kept: it is not known for the other rows.
            return Arc::new(search::word(tables, derived, word, Some(left)));
        }
        let hits = search::word(tables, derived, word, shorter);
        self.words.keep(word.text.clone(), hits)
    }
}

impl Hits {
    fn all(length: usize, notes: QueryNotes) -> Self {
        Self { rows: Bits::all(length), named: Bits::all(length), notes }
    }

    /// One term more.
    fn meet(&mut self, rows: &Bits, named: Option<&Bits>, negated: bool) {
        if negated {
            self.rows.drop_all(rows);
        } else {
            self.rows.keep(rows);
            named.into_iter().for_each(|named| self.named.keep(named));
        }
    }
}

fn partner_hits(tables: &Tables, query: Query) -> Hits {
    let mut all = Hits::all(tables.partners.rows.len(), query.notes);
    for term in query.terms {
        match &term.condition {
            Condition::Word(word) => {
                let hits = search::partner_word(tables, word);
                all.meet(&hits.rows, Some(&hits.named), term.negated);
            }
            other => all.meet(&search::partner_condition(tables, other), None, term.negated),
        }
    }
    all
}

/// The rows of `order` that were hit and that `holds`.
fn walk(order: &[u32], hits: &Hits, holds: impl Fn(usize) -> bool, number: impl Fn(usize) -> u32) -> Found {
    let mut numbers = Vec::new();
    let mut named = None;
    for slot in order.iter().map(|&slot| slot as usize).filter(|&slot| hits.rows.holds(slot) && holds(slot)) {
        if named.is_none() && hits.named.holds(slot) {
            named = Some(numbers.len());
        }
        numbers.push(number(slot));
    }
    Found { numbers, named: named.unwrap_or(0), notes: hits.notes.clone() }
}

fn linked(tables: &Tables, link: Link) -> Bits {
    let rows = &tables.agreements.rows;
    let mut bits = Bits::none(rows.len());
    let partner = match link {
        Link::Partner(number) => tables.partners.slot_of(number),
        Link::Region(_) => None,
    };
    let holds = |row: &super::agreements::Row| match link {
        Link::Partner(_) => partner.is_some() && row.partner() == partner,
        Link::Region(region) => row.region() == region,
    };
    rows.iter().enumerate().filter(|(_, row)| holds(row)).for_each(|(slot, _)| bits.set(slot));
    bits
}

/// The partners of these agreements.
fn partners_of(tables: &Tables, agreements: &Bits) -> Bits {
    let mut bits = Bits::none(tables.partners.rows.len());
    for (slot, row) in tables.agreements.rows.iter().enumerate() {
        if let Some(partner) = row.partner().filter(|_| row.is_present() && agreements.holds(slot)) {
            bits.set(partner as usize);
        }
    }
    bits
}
