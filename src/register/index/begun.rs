//! What lists and counts show of a day of the past: what had begun by then, without what came later.

use std::collections::HashMap;

use super::agreements::Row;
use super::bits::Bits;
use super::partners::Slot;
use super::{Index, Tables};
use crate::model::{Day, PartialDate};
use crate::rules::Course;
use crate::rules::begun::{course_by, has_begun, has_later, signed_by};

/// By the rows' places.
#[derive(Debug)]
pub struct Past {
    pub day: Day,
    pub agreements: Bits,
    /// Those that no agreement names, and those of an agreement that had begun.
    pub partners: Bits,
    /// How many agreements of each partner had begun.
    of_partners: Vec<u32>,
    /// Of which agreements that had begun something came later.
    cut: Bits,
    /// Their ways without it, where anything of one is left.
    courses: HashMap<u32, Course>,
    /// A record changed since.
    is_stale: bool,
}

impl Past {
    fn by(tables: &Tables, day: Day) -> Self {
        let (rows, partners) = (&tables.agreements.rows, &tables.partners.rows);
        let mut past = Self {
            day,
            agreements: Bits::none(rows.len()),
            partners: Bits::none(partners.len()),
            of_partners: vec![0; partners.len()],
            cut: Bits::none(rows.len()),
            courses: HashMap::new(),
            is_stale: false,
        };
        (0..).zip(rows).filter(|(_, row)| row.is_present()).for_each(|(slot, row)| past.add(tables, slot, row));
        let stays = |slot: usize| partners[slot].present && (partners[slot].agreements == 0 || past.of_partners[slot] > 0);
        let shown: Vec<usize> = (0..partners.len()).filter(|&slot| stays(slot)).collect();
        shown.into_iter().for_each(|slot| past.partners.set(slot));
        past
    }

    /// Takes in an agreement, where it had begun.
    fn add(&mut self, tables: &Tables, slot: u32, row: &Row) {
        let whole = tables.whole(row);
        if !has_begun(&whole, self.day) {
            return;
        }
        self.agreements.set(slot as usize);
        row.partner().and_then(|partner| self.of_partners.get_mut(partner as usize)).into_iter().for_each(|count| *count += 1);
        if has_later(&whole, self.day) {
            self.cut.set(slot as usize);
            let left = whole.course.and_then(|course| course_by(course, self.day));
            left.into_iter().for_each(|left| drop(self.courses.insert(slot, left)));
        }
    }
}

impl Index {
    /// From now on answers for this day of the past, for which each question is then to ask; `None`: for a day on
    /// which nothing is left out.
    pub fn set_past(&mut self, day: Option<Day>) {
        let held = self.tables.past.as_ref();
        if held.map(|past| past.day) == day && held.is_none_or(|past| !past.is_stale) {
            return;
        }
        self.forget_past();
        self.tables.past = day.map(|day| Past::by(&self.tables, day));
        self.tables.checklists.in_the_past = day.is_some();
        self.forget_past();
        self.memo.forget();
        self.tables.alike.take();
        self.derived.turn_over();
        self.decisions.set_past(day);
        // Whether something follows an agreement is seen differently from there.
        let followed: Vec<u32> = self.tables.agreements.followed().filter_map(|number| self.tables.agreements.slot_of(number)).collect();
        followed.into_iter().for_each(|slot| self.derived.forget(slot));
    }

    /// Lets go of what the rules say of the rows that the day shows differently.
    fn forget_past(&mut self) {
        let cut = self.tables.past.iter().flat_map(|past| past.cut.iter());
        cut.for_each(|slot| self.derived.forget(slot as u32));
    }

    /// What is shown of a day of the past is to be found again.
    pub(super) fn turn_past_over(&mut self) {
        self.tables.past.iter_mut().for_each(|past| past.is_stale = true);
    }

    /// Whether the agreement at this place is shown.
    pub fn shows_agreement(&self, slot: u32) -> bool {
        self.tables.past.as_ref().is_none_or(|past| past.agreements.holds(slot as usize))
    }

    /// Whether the partner at this place is shown.
    pub fn shows_partner(&self, slot: Slot) -> bool {
        self.tables.past.as_ref().is_none_or(|past| past.partners.holds(slot as usize))
    }

    /// Whether agreements alone name the partner that had not begun on the day of the past that is asked for.
    pub fn hides_partner(&self, number: u32) -> bool {
        let there = self.tables.partners.find(number).and_then(|_| self.tables.partners.slot_of(number));
        there.is_some_and(|slot| !self.shows_partner(slot))
    }

    /// How many agreements that are shown name this partner.
    pub fn agreements_of_partner(&self, number: u32) -> usize {
        self.tables.partners.slot_of(number).map_or(0, |slot| self.tables.count_of_partner(slot as usize) as usize)
    }

    /// Of these agreements those that are shown.
    pub(super) fn shown(&self, mut numbers: Vec<u32>) -> Vec<u32> {
        numbers.retain(|&number| self.tables.shows(number));
        numbers
    }
}

/// An agreement as the day that is asked for shows it; every question about its days is answered from here.
impl Tables {
    pub fn signed(&self, row: &Row) -> Option<PartialDate> {
        match self.cut(row) {
            Some((past, _)) => signed_by(row.signed(), row.until(), past.day).0,
            None => row.signed(),
        }
    }

    pub fn until(&self, row: &Row) -> Option<PartialDate> {
        match self.cut(row) {
            Some((past, _)) => signed_by(row.signed(), row.until(), past.day).1,
            None => row.until(),
        }
    }

    pub fn course(&self, row: &Row) -> Option<&Course> {
        match self.cut(row) {
            Some((past, slot)) => past.courses.get(&slot),
            None => self.agreements.course(row),
        }
    }

    /// Whether another agreement follows this one, and had begun to on the day of the past that is asked for.
    pub fn is_succeeded(&self, number: u32) -> bool {
        self.agreements.is_followed(number) && self.agreements.followers(number).into_iter().any(|follower| self.shows(follower))
    }

    /// How many agreements that are shown name the partner at this place.
    pub fn count_of_partner(&self, slot: usize) -> u32 {
        match &self.past {
            Some(past) => past.of_partners.get(slot).copied().unwrap_or(0),
            None => self.partners.rows.get(slot).map_or(0, |partner| partner.agreements),
        }
    }

    /// Whether there was an agreement of this number.
    fn shows(&self, number: u32) -> bool {
        let Some(past) = &self.past else { return true };
        self.agreements.slot_of(number).is_some_and(|slot| past.agreements.holds(slot as usize))
    }

    /// The day of the past and the row's place, where it is not shown as it is recorded.
    fn cut(&self, row: &Row) -> Option<(&Past, u32)> {
        let past = self.past.as_ref()?;
        let slot = self.agreements.slot_of(row.number)?;
        past.cut.holds(slot as usize).then_some((past, slot))
    }
}
