//! Which agreements look like another one: found for all rows at once, and again after a change, since one row
//! decides it for others.

use std::collections::HashMap;

use crate::rules::attention::are_alike;

use super::Tables;
use super::agreements::Row;

/// By number: the lowest number of another that looks like it.
pub type Alike = HashMap<u32, u32>;

/// So many of one region, partner and kind are compared with each other, in order of their number.
const NEAR: usize = 32;

impl Tables {
    /// Made at the first question after a change.
    pub fn alike(&self) -> &Alike {
        self.alike.get_or_init(|| self.find_alike())
    }

    fn find_alike(&self) -> Alike {
        let is_shown = |slot: usize| self.past.as_ref().is_none_or(|past| past.agreements.holds(slot));
        let rows = self.agreements.rows.iter().enumerate().filter(|(slot, _)| is_shown(*slot));
        let mut keys: Vec<(u64, u32)> = rows.filter_map(|(_, row)| Some((key(row)?, row.number))).collect();
        keys.sort_unstable();
        let mut alike = Alike::new();
        for same in keys.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            let rows: Vec<&Row> = same.iter().filter_map(|(_, number)| self.agreements.find(*number)).collect();
            self.compare(&rows, &mut alike);
        }
        alike
    }

    fn compare(&self, rows: &[&Row], alike: &mut Alike) {
        for (at, one) in rows.iter().enumerate() {
            for other in rows.iter().skip(at + 1).take(NEAR) {
                if are_alike(&self.own_standing(one), &self.own_standing(other)) {
                    alike.entry(one.number).or_insert(other.number);
                    alike.entry(other.number).or_insert(one.number);
                }
            }
        }
    }
}

/// Region, partner and kind as one number; `None` where one of them is not known.
fn key(row: &Row) -> Option<u64> {
    let (partner, kind) = (row.partner()?, row.kind()?);
    row.is_present().then(|| u64::from(row.region().packed()) << 40 | u64::from(partner) << 8 | kind as u64)
}
