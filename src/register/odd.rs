//! What is odd in entries whose chain is right.

use std::collections::{BTreeMap, HashSet};

use super::head::Head;
use super::{Odd, OddSort};
use crate::model::day::is_in_reason;

/// Each sort that is there, once.
pub fn odd(heads: &[Head]) -> Vec<Odd> {
    let mut found: BTreeMap<OddSort, Odd> = BTreeMap::new();
    let mut commands = HashSet::with_capacity(heads.len());
    let mut before: Option<&Head> = None;
    for head in heads {
        let in_reason = is_in_reason(head.day) && is_in_reason(head.at.date_naive());
        let sorts = [
            (OddSort::RunsBack, before.is_some_and(|before| head.day < before.day || head.at < before.at)),
            (OddSort::BeyondReason, !in_reason),
            (OddSort::SameCommand, !commands.insert(head.command)),
            (OddSort::Empty, head.records == 0),
        ];
        for (sort, _) in sorts.into_iter().filter(|&(_, holds)| holds) {
            found.entry(sort).or_insert(Odd { sort, revision: head.revision, count: 0 }).count += 1;
        }
        before = Some(head).filter(|_| in_reason).or(before);
    }
    found.into_values().collect()
}
