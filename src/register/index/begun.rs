//! What lists and counts show of a day of the past: what had begun by then.

use super::bits::Bits;
use super::partners::Slot;
use super::{Index, Tables};
use crate::model::Day;
use crate::rules::begun::has_begun;

/// By the rows' places.
#[derive(Debug)]
pub struct Begun {
    pub agreements: Bits,
    /// Those that no agreement names, and those of an agreement that had begun.
    pub partners: Bits,
    /// How many agreements of each partner had begun.
    of_partners: Vec<u32>,
}

impl Begun {
    fn by(tables: &Tables, day: Day) -> Self {
        let (rows, partners) = (&tables.agreements.rows, &tables.partners.rows);
        let mut begun =
            Self { agreements: Bits::none(rows.len()), partners: Bits::none(partners.len()), of_partners: vec![0; partners.len()] };
        let is_shown = |row| has_begun(&tables.standing_alone(row), day);
        for (slot, row) in rows.iter().enumerate().filter(|(_, row)| row.is_present() && is_shown(row)) {
            begun.agreements.set(slot);
            row.partner().and_then(|partner| begun.of_partners.get_mut(partner as usize)).into_iter().for_each(|count| *count += 1);
        }
        let stays = |slot: usize| partners[slot].agreements == 0 || begun.of_partners[slot] > 0;
        (0..partners.len()).filter(|&slot| partners[slot].present && stays(slot)).for_each(|slot| begun.partners.set(slot));
        begun
    }
}

impl Index {
    /// From now on answers for this day of the past, for which each question is then to ask; `None`: for a day on
    /// which nothing is left out.
    pub fn set_past(&mut self, past: Option<Day>) {
        if self.tables.past != past {
            self.tables.past = past;
            self.memo.forget();
            self.tables.alike.take();
            // Whether something follows an agreement is seen differently from there.
            let followed: Vec<u32> =
                self.tables.agreements.followed().filter_map(|number| self.tables.agreements.slot_of(number)).collect();
            followed.into_iter().for_each(|slot| self.derived.forget(slot));
        }
        if let Some(day) = past
            && self.memo.begun.is_none()
        {
            self.memo.begun = Some(Begun::by(&self.tables, day));
        }
    }

    /// Whether the agreement at this place is shown.
    pub fn shows_agreement(&self, slot: u32) -> bool {
        self.memo.begun.as_ref().is_none_or(|begun| begun.agreements.holds(slot as usize))
    }

    /// Whether the partner at this place is shown.
    pub fn shows_partner(&self, slot: Slot) -> bool {
        self.memo.begun.as_ref().is_none_or(|begun| begun.partners.holds(slot as usize))
    }

    /// How many agreements that are shown name this partner.
    pub fn agreements_of_partner(&self, number: u32) -> usize {
        let Some(slot) = self.tables.partners.slot_of(number) else { return 0 };
        count(&self.tables, self.memo.begun.as_ref(), slot as usize) as usize
    }
}

/// How many agreements that are shown name the partner at this place.
pub fn count(tables: &Tables, begun: Option<&Begun>, slot: usize) -> u32 {
    match begun {
        Some(begun) => begun.of_partners.get(slot).copied().unwrap_or(0),
        None => tables.partners.rows.get(slot).map_or(0, |partner| partner.agreements),
    }
}

impl Tables {
    /// Whether another agreement follows this one, and had begun to on the day of the past that is asked for.
    pub fn is_succeeded(&self, number: u32) -> bool {
        let Some(day) = self.past else { return self.agreements.is_followed(number) };
        let followers = self.agreements.followers(number);
        followers.into_iter().filter_map(|number| self.agreements.find(number)).any(|row| has_begun(&self.standing_alone(row), day))
    }
}
