//! The chain of an agreement: what it follows, and what follows it.

use crate::model::{Agreement, Day, Follows, Id};
use crate::register::ChainRow;
use crate::register::index::Index;
use crate::register::records::Records;
use crate::rules::status::status;
use crate::rules::{Course, Standing};

use super::typed;

/// Oldest first, the agreement itself among them; empty where nothing is before or behind it.
pub fn chain(number: u32, agreement: &Agreement, records: &dyn Records, index: &Index, day: Day) -> Vec<ChainRow> {
    let mut numbers = before(number, agreement, records);
    numbers.reverse();
    numbers.push(number);
    after(&mut numbers, index);
    if numbers.len() < 2 {
        return Vec::new();
    }
    numbers.into_iter().filter_map(|number| row(number, records, index, day)).collect()
}

/// What it follows, nearest first. A ring, which no judge lets through, is walked once.
fn before(number: u32, agreement: &Agreement, records: &dyn Records) -> Vec<u32> {
    let mut found = Vec::new();
    let mut next = followed(agreement.follows);
    while let Some(earlier) = next.filter(|earlier| *earlier != number && !found.contains(earlier)) {
        found.push(earlier);
        next = typed::<Agreement>(records, Id::Agreement(earlier)).and_then(|earlier| followed(earlier.follows));
    }
    found
}

/// Adds what follows the last of `numbers`, and what follows that.
fn after(numbers: &mut Vec<u32>, index: &Index) {
    let mut at = numbers.len() - 1;
    while let Some(&last) = numbers.get(at) {
        let fresh: Vec<u32> = index.followers(last).into_iter().filter(|number| !numbers.contains(number)).collect();
        numbers.extend(fresh);
        at += 1;
    }
}

const fn followed(follows: Option<Follows>) -> Option<u32> {
    match follows {
        Some(Follows { agreement: Id::Agreement(number), .. }) => Some(number),
        _ => None,
    }
}

fn row(number: u32, records: &dyn Records, index: &Index, day: Day) -> Option<ChainRow> {
    let agreement: Agreement = typed(records, Id::Agreement(number))?;
    let course = Course::of(&agreement);
    Some(ChainRow {
        number,
        succession: agreement.follows.map(|follows| follows.succession),
        signed: agreement.signed,
        until: agreement.until,
        status: status(&Standing::of(&agreement, None, course.as_ref()).among(index.others(number)), index.procedure(), day),
    })
}
