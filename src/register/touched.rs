//! Which records entries changed since a revision, kept for the next question and followed entry by entry: of an
//! import of 100,000 rows each step of a cursor asks again.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::Grouping;
use super::last_by::LastBy;
use super::records::{Link, Records};
use crate::model::{Day, Id, RegionCode, Revision};

/// A record that entries changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    pub id: Id,
    /// The newest entry that changed it.
    pub last: Revision,
    /// The first of them made it.
    pub made: bool,
    /// More than one changed it.
    pub again: bool,
    /// Who did, by their place among the authors; each once.
    pub by: Vec<u16>,
    /// Whether it is another one than it was.
    pub differs: bool,
}

/// See the module.
#[derive(Debug, Default)]
pub struct Touched {
    since: Revision,
    until: Revision,
    traces: Vec<Trace>,
    places: HashMap<Id, u32>,
    authors: Vec<String>,
    /// The newest list that was made of them, with what it was made for.
    listed: Option<(Wanted, Arc<Vec<Listed>>)>,
    pub last_by: LastBy,
}

/// What a list of changed records is made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub by: Option<String>,
    pub region: Option<RegionCode>,
    pub query: String,
    pub grouping: Grouping,
    pub steps: bool,
    pub day: Day,
}

/// A changed record in a list, with the person that it stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its place among the traces.
    pub number: u32,
    pub person: Option<u16>,
    pub region: Option<RegionCode>,
}

impl Touched {
    /// Takes in all entries behind `since` that it does not know yet; `differs` says of records that several of them
    /// changed which are others than they were. False where an entry cannot be read.
    pub fn follow(&mut self, since: Revision, records: &dyn Records, differs: impl Fn(&[Id]) -> Vec<Id>) -> bool {
        let now = records.revision();
        if self.since != since || self.until < since || self.until > now {
            *self = Self { since, until: since, last_by: self.last_by, ..Self::default() };
        }
        if self.until == now {
            return true;
        }
        let mut again = Vec::new();
        let until = self.until;
        if !records.entries(until, &mut |head, links| self.take(head.revision, &head.by, links, &mut again)) {
            *self = Self::default();
            return false;
        }
        (self.until, self.listed) = (now, None);
        again.sort_unstable();
        again.dedup();
        self.hold(&again, differs);
        true
    }

    fn take(&mut self, revision: Revision, by: &str, links: Vec<Link>, again: &mut Vec<u32>) {
        let by = self.author(by);
        for (id, prev) in links {
            let new = self.traces.len() as u32;
            let place = *self.places.entry(id).or_insert(new);
            match self.traces.get_mut(place as usize) {
                Some(trace) => {
                    (trace.last, trace.again) = (revision, true);
                    if !trace.by.contains(&by) {
                        trace.by.push(by);
                    }
                    again.push(place);
                }
                None => self.traces.push(Trace { id, last: revision, made: prev.is_none(), again: false, by: vec![by], differs: true }),
            }
        }
    }

    fn author(&mut self, name: &str) -> u16 {
        let known = self.authors.iter().position(|author| author == name).unwrap_or_else(|| {
            self.authors.push(name.to_owned());
            self.authors.len() - 1
        });
        u16::try_from(known).unwrap_or(u16::MAX)
    }

    /// What several entries changed may be as it was.
    fn hold(&mut self, again: &[u32], differs: impl Fn(&[Id]) -> Vec<Id>) {
        /// Records whose changes are in memory at once.
        const TOGETHER: usize = 16_384;
        for places in again.chunks(TOGETHER) {
            let ids: Vec<Id> = places.iter().filter_map(|&place| self.traces.get(place as usize)).map(|trace| trace.id).collect();
            let others: HashSet<Id> = differs(&ids).into_iter().collect();
            for &place in places {
                if let Some(trace) = self.traces.get_mut(place as usize) {
                    trace.differs = others.contains(&trace.id);
                }
            }
        }
    }

    pub fn traces(&self) -> &[Trace] {
        &self.traces
    }

    /// The place of an author among those who changed something.
    pub fn place_of(&self, name: &str) -> Option<u16> {
        let place = self.authors.iter().position(|author| author == name)?;
        u16::try_from(place).ok()
    }

    pub fn author_at(&self, place: u16) -> &str {
        self.authors.get(usize::from(place)).map_or("", String::as_str)
    }

    /// The list for `wanted`, made where it is not the newest.
    pub fn listed(&mut self, wanted: Wanted, make: impl FnOnce(&Self) -> Vec<Listed>) -> Arc<Vec<Listed>> {
        if let Some((_, list)) = self.listed.as_ref().filter(|(known, _)| *known == wanted) {
            return Arc::clone(list);
        }
        let list = Arc::new(make(self));
        self.listed = Some((wanted, Arc::clone(&list)));
        list
    }
}
