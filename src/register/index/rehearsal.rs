//! Every agreement judged by a draft beside the law that holds.

use crate::register::threads::in_shares;
use crate::rules::rehearsal::{Both, Judged, Rehearsal};

use super::Index;

/// So many rows are worth a thread.
const ROWS_A_THREAD: usize = 4096;

/// An agreement that would change, or whose record has to be looked at to know that.
pub struct Rehearsed {
    pub number: u32,
    pub judged: Both<Judged>,
    pub may_need_otherwise: bool,
}

impl Index {
    /// Those of the agreements shown that would or may change, by their number; and how many were judged.
    pub fn rehearsed(&self, rehearsal: &Rehearsal<'_>) -> (Vec<Rehearsed>, usize) {
        let rows = &self.tables.agreements.rows;
        let is_shown =
            |slot: usize, number: u32| u32::try_from(slot).is_ok() && rows[slot].is_present() && self.agreement(number).is_some();
        let shown: Vec<usize> = rows.iter().enumerate().filter(|(slot, row)| is_shown(*slot, row.number)).map(|(slot, _)| slot).collect();
        let mut found = in_shares(shown.len(), ROWS_A_THREAD, |share| {
            let of = |&slot: &usize| {
                let standing = self.tables.standing(&rows[slot]);
                let judged = rehearsal.judged(&standing);
                let may_need_otherwise = rehearsal.may_need_otherwise(&standing);
                (may_need_otherwise || judged.differ()).then(|| Rehearsed { number: rows[slot].number, judged, may_need_otherwise })
            };
            shown[share].iter().filter_map(of).collect()
        });
        found.sort_by_key(|rehearsed| rehearsed.number);
        (found, shown.len())
    }
}
