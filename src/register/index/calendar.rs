//! What falls on which day among what a query finds.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{ChecklistId, Day, State, Status};
use crate::register::QueryNotes;
use crate::register::query::{Subject, Today, parse};
use crate::rules::Standing;
use crate::rules::attention::Case;
use crate::rules::calendar_days::{Dated, Occasion, each_ahead, each_open, months_from};
use crate::rules::due::Due;
use crate::rules::procedure::Procedure;

use super::agreements::Row;
use super::owed::Owed;
use super::{Index, Tables};
use crate::register::threads::in_shares;

/// So many rows are worth a thread.
const ROWS_A_THREAD: usize = 8192;

/// All that falls in a number of months, in order of the days.
#[derive(Debug, Default)]
pub struct Diary {
    pub events: Vec<Event>,
    /// Where each cell begins in them: what is past, then each month; the last is their number.
    pub cells: Vec<usize>,
    /// Agreements that are in force without an end.
    pub undated: usize,
    pub notes: QueryNotes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub about: About,
    pub dated: Dated,
    /// It needs somebody on the day.
    pub needs: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The agreement's number.
    Agreement(u32),
    /// A checklist, and how many answers are still open.
    Checklist(ChecklistId, usize),
}

impl Index {
    /// What falls in so many months from the one of `day` on, of what `query` finds.
    pub fn diary(&mut self, query: &str, months: u16, day: Day) -> Arc<Diary> {
        let key = (query.to_owned(), months);
        self.turn_to(day);
        if let Some(found) = self.memo.diaries.get(&key) {
            return found;
        }
        let hits = self.memo.hits(&self.tables, &self.derived, &self.procedure.calendar, query);
        let slots: Vec<usize> = hits.rows.iter().filter(|&slot| self.tables.agreements.rows[slot].is_present()).collect();
        let (first, until) = months_from(day, months);
        let mut events = in_shares(slots.len(), ROWS_A_THREAD, |share| {
            let mut events = Vec::new();
            slots[share].iter().for_each(|&slot| self.add_agreement(slot, day, until, &mut events));
            events
        });
        self.add_checklists(query, day, until, &mut events);
        events.sort_by_key(|event| (event.dated.on.falls(day), event.dated.on, event.about, event.dated.what));
        let undated = slots.iter().filter(|&&slot| self.is_undated(slot)).count();
        let cells = cells(&events, first, months, day);
        self.memo.diaries.keep(key, Diary { events, cells, undated, notes: hits.notes.clone() })
    }

    fn add_agreement(&self, slot: usize, day: Day, until: Day, events: &mut Vec<Event>) {
        let row = &self.tables.agreements.rows[slot];
        let status = self.derived.status(slot);
        let has_past = self.derived.attention_due(slot).is_some_and(|due| due < day) || has_target(&self.tables, row);
        if self.tables.until(row).is_none() && !has_past && self.tables.course(row).is_none() && !row.letter_of_intent() {
            return;
        }
        let standing = self.standing(row);
        let about = About::Agreement(row.number);
        let needed = if self.derived.attention_bits(slot) == 0 { Vec::new() } else { needed(&standing, &self.procedure, status, day) };
        let mut add = |dated: Dated| {
            let needs = dated.on.latest() < day || needed.contains(&dated.on);
            events.push(Event { about, dated, needs });
        };
        if has_past {
            each_open(&standing, &self.procedure, status, day, &mut add);
        }
        each_ahead(&standing, &self.procedure, status, day, until, &mut add);
    }

    /// The days that checklists set, with the answers that the query finds and that are not done and not refused.
    fn add_checklists(&self, query: &str, day: Day, until: Day, events: &mut Vec<Event>) {
        if self.tables.checklists.lists.values().all(|list| list.due.is_none()) {
            return;
        }
        let query = parse(query, Subject::Agreements, Today { day, calendar: &self.procedure.calendar });
        let needing: HashMap<_, _> = self.follow_ups_needing(day).into_iter().map(|(id, marks)| (id, marks.bits)).collect();
        for id in self.newest_checklists() {
            let Some((list, due)) = self.checklist(id).and_then(|list| Some((list, list.due?))) else { continue };
            let is_open = |state| matches!(state, State::NotBegun | State::UnderWay);
            let owed = |id| Owed { id, list, state: self.state(id, day), reasons: needing.get(&id).copied().unwrap_or_default() };
            let open = list.asked(id).map(owed).filter(|owed| is_open(owed.state) && owed.is_found(&query)).count();
            if open > 0 && due.earliest() < until {
                let dated = Dated { on: due.into(), what: Occasion::Recommendation };
                events.push(Event { about: About::Checklist(id, open), dated, needs: due.latest() < day });
            }
        }
    }

    fn is_undated(&self, slot: usize) -> bool {
        let held = matches!(self.derived.status(slot), Status::InForce | Status::Notice | Status::Dormant | Status::Suspended);
        held && self.tables.until(&self.tables.agreements.rows[slot]).is_none()
    }
}

fn has_target(tables: &Tables, row: &Row) -> bool {
    tables.course(row).is_some_and(|course| course.target.is_some())
}

/// The days of the reasons for which it needs somebody.
fn needed(standing: &Standing<'_>, procedure: &Procedure, status: Status, day: Day) -> Vec<Due> {
    let mut days = Vec::new();
    Case { standing, procedure, status, day }.each_finding(&mut |finding| days.extend(finding.due));
    days
}

/// Where each cell begins: what is past stands before `day`, a month before its first.
fn cells(events: &[Event], first: Day, months: u16, day: Day) -> Vec<usize> {
    let before = |turn: Day| events.partition_point(|event| event.dated.on.falls(day) < turn);
    let later = (1..=months).map(|month| before(crate::model::day::add_months(first, month.into())));
    [0, before(day)].into_iter().chain(later).collect()
}

#[cfg(test)]
mod tests;
