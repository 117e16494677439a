//! Partners of a table's rows: those already there, and new ones, each once.

use std::collections::{HashMap, HashSet};

use ulid::Ulid;

use crate::model::{Change, Country, Id, Level, Partner, Refusal};
use crate::rules::typed::{self, Typed};
use crate::rules::{Facts, uid::uid};
use crate::text::fold;

/// A partner as a row describes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Described {
    pub name: String,
    pub native: Option<String>,
    pub level: Option<Level>,
    pub country: Option<Country>,
}

/// The partner that a row means.
#[derive(Clone, Copy)]
pub(super) struct Meant {
    pub number: u32,
    /// The row added to what was known of it.
    pub filled: bool,
}

pub(super) struct Partners<'f> {
    facts: &'f dyn Facts,
    command: Ulid,
    next: u32,
    all: Vec<Held>,
    /// Places in `all` by folded name and by folded native name.
    named: HashMap<String, Vec<usize>>,
    /// Names that the register was asked for.
    asked: HashSet<String>,
    held: HashSet<u32>,
    /// What the same description meant before.
    meant: HashMap<Described, usize>,
}

struct Held {
    number: u32,
    before: Option<Typed<Partner>>,
    record: Partner,
}

impl<'f> Partners<'f> {
    pub fn new(facts: &'f dyn Facts, command: Ulid) -> Self {
        Self {
            facts,
            command,
            next: facts.next_partner(),
            all: Vec::new(),
            named: HashMap::new(),
            asked: HashSet::new(),
            held: HashSet::new(),
            meant: HashMap::new(),
        }
    }

    /// The partner of the same name or native name, country and level; a new one where there is none. A native
    /// name that the partner lacks is added to it.
    pub fn place(&mut self, row: &Described) -> Result<Meant, Refusal> {
        if let Some(&at) = self.meant.get(row) {
            return Ok(Meant { number: self.all[at].number, filled: false });
        }
        let at = self.find(row)?;
        let filled = at.is_some_and(|at| fill(&mut self.all[at].record, row));
        let at = at.unwrap_or_else(|| self.create(row));
        self.meant.insert(row.clone(), at);
        self.index(at);
        Ok(Meant { number: self.all[at].number, filled })
    }

    fn find(&mut self, row: &Described) -> Result<Option<usize>, Refusal> {
        let mut found: Vec<usize> = Vec::new();
        for name in names(&row.name, row.native.as_deref()) {
            self.load(&name)?;
            found.extend(self.named.get(&name).into_iter().flatten().copied().filter(|&at| fits(&self.all[at].record, row)));
        }
        found.sort_unstable();
        let exact = found.iter().copied().find(|&at| self.all[at].record.native == row.native);
        Ok(exact.or(found.first().copied()))
    }

    fn load(&mut self, name: &str) -> Result<(), Refusal> {
        if !self.asked.insert(name.to_owned()) {
            return Ok(());
        }
        for number in self.facts.partners_named(name) {
            if !self.held.insert(number) {
                continue;
            }
            if let Some(before) = typed::read::<Partner>(self.facts, Id::Partner(number))? {
                self.all.push(Held { number, record: before.record.clone(), before: Some(before) });
                self.index(self.all.len() - 1);
            }
        }
        Ok(())
    }

    fn create(&mut self, row: &Described) -> usize {
        let record = Partner {
            uid: uid(self.command, self.next),
            name: row.name.clone(),
            native: row.native.clone(),
            level: row.level,
            country: row.country,
        };
        self.all.push(Held { number: self.next, before: None, record });
        self.held.insert(self.next);
        self.next = self.next.saturating_add(1);
        self.all.len() - 1
    }

    fn index(&mut self, at: usize) {
        let record = &self.all[at].record;
        for name in names(&record.name, record.native.as_deref()) {
            let places = self.named.entry(name).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
    }

    pub fn created(&self) -> u32 {
        self.all.iter().filter(|h| h.before.is_none()).count() as u32
    }

    pub fn changes(&self) -> Result<Vec<Change>, Refusal> {
        let changed = self.all.iter().filter(|h| h.before.as_ref().is_none_or(|b| b.record != h.record));
        changed.filter_map(|h| typed::change(Id::Partner(h.number), h.before.as_ref(), &h.record).transpose()).collect()
    }
}

fn names(name: &str, native: Option<&str>) -> Vec<String> {
    let mut names = vec![fold(name)];
    names.extend(native.map(fold).filter(|native| *native != names[0]));
    names
}

/// Whether the row may mean this partner. Two of one Latin name and country are told apart by their native
/// names: 福州市 and 抚州市 are both Fuzhou.
fn fits(partner: &Partner, row: &Described) -> bool {
    let native = match (&partner.native, &row.native) {
        (Some(a), Some(b)) => fold(a) == fold(b),
        _ => true,
    };
    native && partner.country == row.country && partner.level == row.level
}

fn fill(partner: &mut Partner, row: &Described) -> bool {
    let adds = partner.native.is_none() && row.native.is_some();
    if adds {
        partner.native.clone_from(&row.native);
    }
    adds
}
