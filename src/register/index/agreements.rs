//! The agreements as the lists need them: a small row of codes and dates, texts in arenas.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::model::{Id, Kind, PartialDate, RegionCode};
use crate::rules::Course;

use super::arena::{Arena, NO_TEXT, Place};
use super::bytes;
use super::partners::Slot;
use super::places::Places;
use super::served::Served;

const PRESENT: u8 = 1;
const TECHNICAL: u8 = 2;
const LETTER_OF_INTENT: u8 = 4;
const VERIFIED_KNOWN: u8 = 8;
const VERIFIED: u8 = 16;
const HAS_WAY: u8 = 32;
const AUTOMATIC: u8 = 64;

/// One agreement. Its place in the table is kept by its number for ever.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    pub number: u32,
    /// The partner's place plus one; 0 without.
    partner: u32,
    signed: u32,
    until: u32,
    in_force: u32,
    pub text: Place,
    pub note: Place,
    pub source: Place,
    region: u16,
    /// Its place in `Kind::ALL` plus one; 0 without.
    kind: u8,
    flags: u8,
    /// Months; 0 where its text says none.
    notice: u8,
    turn_months: u16,
}

/// A million of them are to stay small.
const _: () = assert!(size_of::<Row>() <= 64);

impl Row {
    pub fn is_present(&self) -> bool {
        self.flags & PRESENT != 0
    }

    pub fn region(&self) -> RegionCode {
        RegionCode::unpacked(self.region)
    }

    pub fn partner(&self) -> Option<Slot> {
        self.partner.checked_sub(1)
    }

    pub fn kind(&self) -> Option<Kind> {
        usize::from(self.kind).checked_sub(1).and_then(|at| Kind::ALL.get(at).copied())
    }

    /// One bit by the kind's place plus one; bit 0 without.
    pub fn kind_bit(&self) -> u8 {
        1 << self.kind
    }

    pub fn technical(&self) -> bool {
        self.flags & TECHNICAL != 0
    }

    pub fn letter_of_intent(&self) -> bool {
        self.flags & LETTER_OF_INTENT != 0
    }

    pub fn verified(&self) -> Option<bool> {
        (self.flags & VERIFIED_KNOWN != 0).then_some(self.flags & VERIFIED != 0)
    }

    pub fn notice(&self) -> Option<u8> {
        Some(self.notice).filter(|&months| months > 0)
    }

    pub fn automatic(&self) -> bool {
        self.flags & AUTOMATIC != 0
    }

    pub fn turn_months(&self) -> Option<u16> {
        Some(self.turn_months).filter(|&months| months > 0)
    }

    pub fn signed(&self) -> Option<PartialDate> {
        PartialDate::unpacked(self.signed)
    }

    pub fn in_force(&self) -> Option<PartialDate> {
        PartialDate::unpacked(self.in_force)
    }

    pub fn until(&self) -> Option<PartialDate> {
        PartialDate::unpacked(self.until)
    }
}

#[derive(Debug, Default)]
pub struct Agreements {
    pub rows: Vec<Row>,
    slots: Places,
    /// Instrument and areas.
    pub texts: Arena,
    pub notes: Arena,
    pub sources: Arena,
    pub present: usize,
    /// By place: most agreements of tables have none.
    courses: HashMap<u32, Course>,
    /// By number of the agreement that is followed: the numbers of those that follow it.
    followers: HashMap<u32, BTreeSet<u32>>,
    served: Served,
    /// By region, partner's place and number; made at the first question (imports alone ask).
    between: OnceLock<BTreeSet<(u16, u32, u32)>>,
    /// By partner's place and number; made at the first question (what takes a partner away alone asks).
    with: OnceLock<BTreeSet<(u32, u32)>>,
}

/// What the texts of one take on average, generously: room that is not used costs nothing.
const TEXT_BYTES: usize = 64;

impl Agreements {
    /// Empty, with room for numbers up to one.
    pub fn with_room(highest: usize) -> Self {
        Self {
            rows: Vec::with_capacity(highest),
            slots: Places::with_room(highest),
            texts: Arena::with_room(highest, highest * TEXT_BYTES),
            ..Self::default()
        }
    }

    pub fn slot_of(&self, number: u32) -> Option<u32> {
        self.slots.get(number)
    }

    /// The agreement of this number, where there is one now.
    pub fn find(&self, number: u32) -> Option<&Row> {
        self.slot_of(number).and_then(|slot| self.rows.get(slot as usize)).filter(|row| row.is_present())
    }

    pub fn put(&mut self, number: u32, partner: Option<Slot>, new: bytes::AgreementRow<'_>) -> u32 {
        let slot = self.remove(number);
        let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
        let row = Row {
            number,
            partner: partner.map_or(0, |slot| slot + 1),
            signed: new.signed.map_or(0, PartialDate::packed),
            until: new.until.map_or(0, PartialDate::packed),
            in_force: new.in_force.map_or(0, PartialDate::packed),
            text: self.texts.push(slot, new.text),
            note: NO_TEXT,
            source: NO_TEXT,
            region: new.region.packed(),
            kind: new.kind.map_or(0, |kind| kind as u8 + 1),
            flags: PRESENT
                | flag(new.technical, TECHNICAL)
                | flag(new.letter_of_intent, LETTER_OF_INTENT)
                | flag(new.verified.is_some(), VERIFIED_KNOWN)
                | flag(new.verified == Some(true), VERIFIED)
                | flag(new.course.is_some(), HAS_WAY)
                | flag(new.automatic, AUTOMATIC),
            notice: new.notice.unwrap_or(0),
            turn_months: new.turn_months.unwrap_or(0),
        };
        if let Some(course) = new.course {
            if let Some(followed) = course.follows {
                self.followers.entry(followed).or_default().insert(number);
            }
            self.courses.insert(slot, course);
        }
        self.served.put(number, new.serves);
        self.rows[slot as usize] = row;
        self.present += 1;
        if let Some(between) = self.between.get_mut() {
            between.insert((row.region, row.partner, number));
        }
        if let Some(with) = self.with.get_mut() {
            with.insert((row.partner, number));
        }
        slot
    }

    /// Gives an agreement that is there its long texts.
    pub fn put_texts(&mut self, number: u32, texts: &bytes::Texts<'_>) {
        let Some(slot) = self.slot_of(number).filter(|&slot| self.rows[slot as usize].is_present()) else { return };
        let (note, source) = (self.rows[slot as usize].note, self.rows[slot as usize].source);
        self.notes.take_back(note);
        self.sources.take_back(source);
        self.rows[slot as usize].note = self.notes.push(slot, texts.note);
        self.rows[slot as usize].source = self.sources.push(slot, texts.source);
        self.squeeze();
    }

    /// Leaves its place, without the record.
    pub fn remove(&mut self, number: u32) -> u32 {
        let absent = Row { number, text: NO_TEXT, note: NO_TEXT, source: NO_TEXT, ..Row::default() };
        let Some(slot) = self.slots.get(number) else {
            let slot = self.rows.len() as u32;
            self.rows.push(absent);
            self.slots.set(number, slot);
            return slot;
        };
        let row = std::mem::replace(&mut self.rows[slot as usize], absent);
        if let Some(followed) = self.courses.remove(&slot).and_then(|course| course.follows)
            && let Some(followers) = self.followers.get_mut(&followed)
        {
            followers.remove(&number);
        }
        if row.is_present() {
            self.served.remove(number);
            self.present -= 1;
            if let Some(between) = self.between.get_mut() {
                between.remove(&(row.region, row.partner, number));
            }
            if let Some(with) = self.with.get_mut() {
                with.remove(&(row.partner, number));
            }
            self.take_back(&row);
        }
        slot
    }

    /// Whether another agreement follows this one.
    pub fn is_followed(&self, number: u32) -> bool {
        // Asked of every row: nothing is hashed where nothing follows.
        !self.followers.is_empty() && self.followers.get(&number).is_some_and(|followers| !followers.is_empty())
    }

    /// Numbers of those that another follows.
    pub fn followed(&self) -> impl Iterator<Item = u32> + '_ {
        self.followers.iter().filter(|(_, followers)| !followers.is_empty()).map(|(&number, _)| number)
    }

    /// Numbers of those that follow this one, ascending.
    pub fn followers(&self, number: u32) -> Vec<u32> {
        self.followers.get(&number).into_iter().flatten().copied().collect()
    }

    /// Which agreements serve which recommendation.
    pub const fn served(&self) -> &Served {
        &self.served
    }

    /// Whether a step was judged by this rule pack.
    pub fn is_pack_named(&self, pack: Id) -> bool {
        self.courses.values().any(|course| course.steps.iter().any(|step| step.pack == Some(pack)))
    }

    /// The way of an agreement that is there, where anything of it was recorded.
    pub fn course(&self, row: &Row) -> Option<&Course> {
        if row.flags & HAS_WAY == 0 {
            return None;
        }
        self.slots.get(row.number).and_then(|slot| self.courses.get(&slot))
    }

    fn take_back(&mut self, row: &Row) {
        self.texts.take_back(row.text);
        self.notes.take_back(row.note);
        self.sources.take_back(row.source);
        self.squeeze();
    }

    fn squeeze(&mut self) {
        let rows = &mut self.rows;
        self.texts.squeeze(|owner, place| rows[owner as usize].text = place);
        self.notes.squeeze(|owner, place| rows[owner as usize].note = place);
        self.sources.squeeze(|owner, place| rows[owner as usize].source = place);
    }

    /// Numbers of those of `region` with the partner at `partner`, ascending.
    pub fn between(&self, region: RegionCode, partner: Slot) -> Vec<u32> {
        let key = |number| (region.packed(), partner + 1, number);
        self.by_region().range(key(0)..=key(u32::MAX)).map(|&(.., number)| number).collect()
    }

    /// Numbers of those with the partner at `partner`, ascending.
    pub fn with(&self, partner: Slot) -> Vec<u32> {
        let all = || self.rows.iter().filter(|row| row.is_present()).map(|row| (row.partner, row.number)).collect();
        let partner = partner + 1;
        self.with.get_or_init(all).range((partner, 0)..=(partner, u32::MAX)).map(|&(_, number)| number).collect()
    }

    /// Numbers of those of `region`, ascending.
    pub fn of_region(&self, region: RegionCode) -> Vec<u32> {
        let region = region.packed();
        let mut numbers: Vec<u32> =
            self.by_region().range((region, 0, 0)..=(region, u32::MAX, u32::MAX)).map(|&(.., number)| number).collect();
        numbers.sort_unstable();
        numbers
    }

    fn by_region(&self) -> &BTreeSet<(u16, u32, u32)> {
        let all = || self.rows.iter().filter(|row| row.is_present()).map(|row| (row.region, row.partner, row.number)).collect();
        self.between.get_or_init(all)
    }

    /// Regions that have an agreement, by code.
    pub fn regions(&self) -> Vec<RegionCode> {
        let codes: BTreeSet<u16> = self.rows.iter().filter(|row| row.is_present()).map(|row| row.region).collect();
        codes.into_iter().map(RegionCode::unpacked).collect()
    }
}
