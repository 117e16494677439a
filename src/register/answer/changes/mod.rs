//! What changed between an earlier state and the one at hand, by record and field.

mod compared;
mod listed;
mod shortened;
mod since;
mod title;

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{Answer, Day, Decided, FollowUp, Id, Message, RegionCode, Revision};
use crate::msg;
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::touched::{Listed, Touched, Trace};
use crate::register::{ChangeRow, ChangeSort, ChangedRecord, ChangesAnswer, ChangesAsk, Grouping, Heading, HistoryHead, Page, QueryNotes};
use crate::rules::edits::{label, told};

use super::typed;
use compared::{Difference, Steps};

/// The records of the window that are others than they were; entries are read for these alone.
pub fn changes(ask: &ChangesAsk, records: &dyn Records, index: &mut Index, day: Day) -> ChangesAnswer {
    let since = since::found(ask.since, &ask.author, day, records, index);
    let mut touched = std::mem::take(index.touched_mut());
    let mut page = Page { all: 0, total: 0, first: 0, rows: Vec::new(), chosen: None, notes: QueryNotes::default() };
    if touched.follow(since.revision, records, |ids| compared::differing(ids, since.revision, records)) {
        let notes = listed::notes(&ask.query, index, day);
        let list = touched.listed(listed::wanted(ask, day), |touched| listed::list(ask, touched, records, index, day));
        let place = listed::place(&ask.window, &list);
        let (first, end) = place.map_or((0, 0), |place| (place.first, place.end));
        let told = Telling { ask, since: since.revision, list: &list, touched: &touched, records, index, day };
        let all = touched.traces().iter().filter(|trace| trace.differs || ask.steps).count();
        page = Page {
            all,
            total: list.len(),
            first,
            rows: told.records(&list[first..end]),
            chosen: place.map(|place| place.chosen - first),
            notes,
        };
    }
    *index.touched_mut() = touched;
    ChangesAnswer { since, page }
}

/// What the records of a page are told from.
struct Telling<'a> {
    ask: &'a ChangesAsk,
    since: Revision,
    list: &'a [Listed],
    touched: &'a Touched,
    records: &'a dyn Records,
    index: &'a Index,
    day: Day,
}

impl Telling<'_> {
    fn records(&self, page: &[Listed]) -> Vec<ChangedRecord> {
        let traces = page.iter().filter_map(|listed| self.touched.traces().get(listed.number as usize));
        let read: Vec<Id> = traces.filter(|trace| !self.is_known(trace)).map(|trace| trace.id).collect();
        let steps = compared::steps(&read, self.since, self.records);
        let mut seen = Seen::default();
        page.iter().filter_map(|listed| self.record(listed, &steps, &mut seen)).collect()
    }

    /// Whether its row is known without reading what made it.
    fn is_known(&self, trace: &Trace) -> bool {
        trace.made && !trace.again
    }

    fn record(&self, listed: &Listed, steps: &HashMap<Id, Steps>, seen: &mut Seen) -> Option<ChangedRecord> {
        let trace = self.touched.traces().get(listed.number as usize)?;
        let differences = if self.is_known(trace) {
            vec![compared::whole(ChangeSort::Made, trace.last)]
        } else {
            self.differences(trace.id, steps.get(&trace.id)?)
        };
        let mut rows = differences.into_iter().filter_map(|difference| self.row(trace.id, difference, seen)).collect::<Vec<_>>();
        let person = listed.person.map(|person| self.touched.author_at(person)).or(self.ask.by.as_deref());
        if let Some(person) = person {
            rows.retain(|row| row.head.by == person);
        }
        let under = self.heading(listed).map(|heading| (heading, seen.alike(listed, self.list)));
        Some(ChangedRecord {
            number: listed.number,
            id: trace.id,
            title: title::title(trace.id, self.records, self.index),
            region: title::region(trace.id, self.records, self.index),
            under,
            last: seen.head(trace.last, self.records)?,
            rows,
        })
    }

    fn differences(&self, id: Id, steps: &Steps) -> Vec<Difference> {
        if self.ask.steps { compared::each(steps) } else { compared::net(id, steps, self.records) }
    }

    fn heading(&self, listed: &Listed) -> Option<Heading> {
        match self.ask.grouping {
            Grouping::Record => None,
            Grouping::Person => Some(Heading::Person(self.touched.author_at(listed.person?).to_owned())),
            Grouping::Region => Some(Heading::Region(listed.region)),
        }
    }

    fn row(&self, id: Id, difference: Difference, seen: &mut Seen) -> Option<ChangeRow> {
        let Difference { sort, edit, revision } = difference;
        let told = match sort {
            ChangeSort::Made => vec![self.made(id)],
            ChangeSort::Unmade => vec![msg!("edit-unmade")],
            ChangeSort::Changed => told(&shortened::shortened(&edit), &self.index.procedure().packs),
        };
        let label = if sort == ChangeSort::Changed { label(&edit.path) } else { msg!("changes-record").into() };
        Some(ChangeRow { sort, edit, label, told, head: seen.head(revision, self.records)? })
    }

    /// That a record was made, with what it says where that is all there is to it.
    fn made(&self, id: Id) -> Message {
        let answer = |answer: &Answer| {
            let more = answer.evidence.as_ref().or(answer.reason.as_ref());
            let more = more.map_or_else(|| msg!("nothing"), |more| msg!("edit-more", text = more));
            msg!("changes-made-answer", state = answer.state.message(), more = more)
        };
        let told = match id {
            Id::FollowUp(_) => typed::<FollowUp>(self.records, id).and_then(|record| record.on(self.day).map(answer)),
            Id::Decided(_) => typed::<Decided>(self.records, id).map(|it| msg!("changes-made-decided", outcome = it.outcome.message())),
            _ => None,
        };
        told.unwrap_or_else(|| msg!("changes-made"))
    }
}

/// What several records of a page share, each found once.
#[derive(Default)]
struct Seen {
    heads: HashMap<Revision, Arc<HistoryHead>>,
    alike: HashMap<(Option<u16>, Option<RegionCode>), usize>,
}

impl Seen {
    fn head(&mut self, revision: Revision, records: &dyn Records) -> Option<Arc<HistoryHead>> {
        if let Some(head) = self.heads.get(&revision) {
            return Some(Arc::clone(head));
        }
        let head = Arc::new(records.head(revision)?);
        self.heads.insert(revision, Arc::clone(&head));
        Some(head)
    }

    /// How many records of the list stand under the same heading.
    fn alike(&mut self, listed: &Listed, list: &[Listed]) -> usize {
        let key = (listed.person, listed.region);
        let count = || list.iter().filter(|other| (other.person, other.region) == key).count();
        *self.alike.entry(key).or_insert_with(count)
    }
}

#[cfg(test)]
mod tests;
