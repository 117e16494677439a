//! Partners of a table's rows: those already there, and new ones, each once.

use std::collections::{HashMap, HashSet};

use ulid::Ulid;

use crate::model::field::level_word;
use crate::model::{Change, Country, Id, Level, Packed, Partner, Refusal};
use crate::msg;
use crate::rules::typed;
use crate::rules::{Facts, uid::uid};
use crate::text::fold;

use super::cells::{Cell, RowCells};
use super::near::{Known, New, near};
use super::notes::{Notes, quote};

/// A partner as a row describes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Described {
    /// The partner that the row names itself.
    pub id: Option<u32>,
    pub name: String,
    pub native: Option<String>,
    pub level: Option<Level>,
    pub country: Option<Country>,
    /// What the row does not say is not there: its table was written by this program.
    pub is_whole: bool,
}

/// The partner that a row means.
#[derive(Clone, Copy)]
pub(super) struct Meant {
    pub number: u32,
    /// Its place among all.
    at: usize,
    /// The row added to what was known of it.
    pub filled: bool,
}

pub(super) struct Partners<'f, 't> {
    facts: &'f dyn Facts,
    command: Ulid,
    next: u32,
    all: Vec<Held<'t>>,
    /// Places in `all` by name and by native name.
    named: HashMap<String, Vec<usize>>,
    /// Names that the register was asked for.
    asked: HashSet<String>,
    /// Places in `all` of what was there before.
    numbered: HashMap<u32, usize>,
    /// What the same description meant before.
    meant: HashMap<Described, usize>,
}

struct Held<'t> {
    number: u32,
    record: Partner,
    /// The cell that made it new.
    cell: Option<Cell<'t>>,
    /// A row added to what was there.
    filled: bool,
}

impl Held<'_> {
    const fn is_new(&self) -> bool {
        self.cell.is_some()
    }
}

impl<'f, 't> Partners<'f, 't> {
    pub fn new(facts: &'f dyn Facts, command: Ulid) -> Self {
        Self {
            facts,
            command,
            next: facts.next_partner(),
            all: Vec::new(),
            named: HashMap::new(),
            asked: HashSet::new(),
            numbered: HashMap::new(),
            meant: HashMap::new(),
        }
    }

    /// The partner of the row's id; else the one of the same name or native name, level and country, where what the
    /// row does not say does not count; a new one where there is none. A native name that the partner lacks is
    /// added to it.
    pub fn place(&mut self, row: &Described, cells: &RowCells<'_, 't>, notes: &mut Notes) -> Result<Meant, Refusal> {
        if let Some(&at) = self.meant.get(row) {
            return Ok(Meant { number: self.all[at].number, at, filled: false });
        }
        let cell = cells.first(&["partner", "pair"]);
        let at = match row.id {
            Some(number) => self.load(number)?.inspect(|&at| self.tell_differs(at, row, cells, notes)),
            None => self.find(row, &cell, notes)?,
        };
        let filled = at.is_some_and(|at| self.fill(at, row));
        let at = at.unwrap_or_else(|| self.create(row, cell));
        self.meant.insert(row.clone(), at);
        self.index(at);
        Ok(Meant { number: self.all[at].number, at, filled })
    }

    fn find(&mut self, row: &Described, cell: &Cell<'_>, notes: &mut Notes) -> Result<Option<usize>, Refusal> {
        for name in names(&row.name, row.native.as_deref()) {
            self.load_named(&name)?;
        }
        let mut found = self.candidates(row);
        // The oldest, so that no later row comes before it: importing a file again means the same.
        let rank = |&at: &usize| {
            let Held { record, number, .. } = &self.all[at];
            (row.is_whole && record.native != row.native, *number)
        };
        found.sort_unstable_by_key(rank);
        let best = found.first().copied();
        if let Some(Held { record, number, .. }) = best.map(|at| &self.all[at])
            && !is_exact(record, row)
            && (record.country != row.country || found.len() > 1)
        {
            let id = Id::Partner(*number);
            let message = msg!("warning-inferred_partner", text = quote(&row.name), id = id, name = quote(&record.name));
            notes.warn_with(cell, "inferred_partner", message, vec![id.to_string()]);
        }
        Ok(best)
    }

    /// Partners that the row may mean: by its native name; else by its name, where that one has no native name or
    /// the row says none. A native name that somebody else has makes a partner of its own.
    fn candidates(&self, row: &Described) -> Vec<usize> {
        let says = |record: &Partner| {
            (row.country.is_none() || record.country == row.country) && (row.level.is_none() || record.level == row.level)
        };
        let fits = |record: &Partner| if row.is_whole { is_exact(record, row) } else { says(record) };
        let places = |name: &str| self.named.get(name).into_iter().flatten().copied();
        let chosen = |name: &str, means: &dyn Fn(&Partner) -> bool| {
            places(name).filter(|&at| fits(&self.all[at].record) && means(&self.all[at].record)).collect::<Vec<_>>()
        };
        let name = key(&row.name);
        let Some(native) = row.native.as_deref().map(key) else {
            return chosen(&name, &|record| key(&record.name) == name || is_exact(record, row));
        };
        let linked =
            chosen(&native, &|record| key(&record.name) == native || record.native.as_deref().is_none_or(|there| key(there) == native));
        if !linked.is_empty() || places(&native).next().is_some() {
            return linked;
        }
        // 福州市 and 抚州市 are both Fuzhou.
        chosen(&name, &|record| key(&record.name) == name && record.native.is_none())
    }

    fn load_named(&mut self, name: &str) -> Result<(), Refusal> {
        if self.asked.insert(name.to_owned()) {
            for number in self.facts.partners_named(name) {
                self.load(number)?;
            }
        }
        Ok(())
    }

    fn load(&mut self, number: u32) -> Result<Option<usize>, Refusal> {
        if let Some(&at) = self.numbered.get(&number) {
            return Ok(Some(at));
        }
        let Some(there) = typed::read::<Partner>(self.facts, Id::Partner(number))? else { return Ok(None) };
        let at = self.all.len();
        self.all.push(Held { number, record: there.record, cell: None, filled: false });
        self.numbered.insert(number, at);
        self.index(at);
        Ok(Some(at))
    }

    fn create(&mut self, row: &Described, cell: Cell<'t>) -> usize {
        let record = Partner {
            uid: uid(self.command, self.next),
            name: row.name.clone(),
            native: row.native.clone(),
            level: row.level,
            country: row.country,
            void: None,
        };
        self.all.push(Held { number: self.next, record, cell: Some(cell), filled: false });
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

    /// Adds a native name that the partner lacks, unless another partner is found by it.
    fn fill(&mut self, at: usize, row: &Described) -> bool {
        let record = &self.all[at].record;
        let Some(native) = row.native.as_deref().filter(|_| record.native.is_none()) else { return false };
        let is_taken = self.named.get(&key(native)).is_some_and(|places| !places.is_empty());
        if !is_taken {
            self.all[at].record.native = Some(native.to_owned());
            self.all[at].filled = true;
        }
        !is_taken
    }

    /// A row that names its partner by id may not say another country or level of it.
    fn tell_differs(&self, at: usize, row: &Described, cells: &RowCells<'_, '_>, notes: &mut Notes) {
        let Held { record, number, .. } = &self.all[at];
        let country = row.country.is_some_and(|country| record.country != Some(country));
        let level = row.level.is_some_and(|level| record.level != Some(level));
        let native = row.native.as_deref().is_some_and(|native| record.native.as_deref().is_some_and(|there| key(there) != key(native)));
        let differing = [
            ("country", record.country.map(|c| c.to_string()).unwrap_or_default(), country),
            ("partner_level", record.level.map(|l| level_word(l).to_owned()).unwrap_or_default(), level),
            ("partner_native", record.native.clone().unwrap_or_default(), native),
        ];
        for (code, there, _) in differing.into_iter().filter(|(.., differs)| *differs) {
            notes.fault(&cells.get(code), "differs", msg!("fault-differs-partner", id = Id::Partner(*number), there = quote(&there)));
        }
    }

    /// Tells of new partners whose names are nearly those of others: they are perhaps the same, and stay apart.
    pub fn tell_near(&self, notes: &mut Notes) {
        let new: Vec<New<'_>> = self.all.iter().filter(|h| h.is_new()).map(|h| New { number: h.number, record: &h.record }).collect();
        let by_number: HashMap<u32, &Held<'_>> = self.all.iter().filter(|h| h.is_new()).map(|h| (h.number, h)).collect();
        for (number, Known { number: older, name, is_new }) in near(&new, self.facts) {
            let Some((cell, held)) = by_number.get(&number).and_then(|held| Some((held.cell?, held))) else { continue };
            let id = Id::Partner(older);
            // An id that is still to be given can be written in no table.
            let suggestion = if is_new { name.clone() } else { id.to_string() };
            let message = msg!("warning-near_partner", text = quote(&held.record.name), id = id, name = quote(&name));
            notes.warn_with(&cell, "near_partner", message, vec![suggestion]);
        }
    }

    /// The partner as the rows so far make it.
    pub fn record(&self, meant: Meant) -> &Partner {
        &self.all[meant.at].record
    }

    pub fn created(&self) -> u32 {
        self.all.iter().filter(|h| h.is_new()).count() as u32
    }

    pub fn changes(self) -> Result<Vec<Change<Packed>>, Refusal> {
        let Self { all, facts, named, meant, .. } = self;
        // Of a long table each of them is large.
        drop((named, meant));
        let changed = all.into_iter().filter(|held| held.is_new() || held.filled);
        changed.filter_map(|held| typed::laid_over(facts, Id::Partner(held.number), &held.record).transpose()).collect()
    }
}

/// Folded, with single blanks, as the register finds names.
fn key(name: &str) -> String {
    let folded = fold(name);
    if folded.contains("  ") || folded.contains(|c: char| c != ' ' && c.is_whitespace()) {
        return folded.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    folded
}

fn names(name: &str, native: Option<&str>) -> Vec<String> {
    let mut names = vec![key(name)];
    names.extend(native.map(key).filter(|native| *native != names[0]));
    names
}

fn is_exact(partner: &Partner, row: &Described) -> bool {
    partner.country == row.country && partner.level == row.level
}
