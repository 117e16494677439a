//! The orders of the lists: every row in one order, kept until something changes, so that narrowing only
//! walks it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::region::{example_regions, regions};
use crate::model::{PartialDate, RegionCode, Stage, Status};
use crate::register::{Column, Sort};
use crate::text::fold;

use super::Tables;
use super::agreements::Row;
use super::derived::Derived;
use super::partners::Partner;

/// What is unknown comes last, in either direction.
const UNKNOWN: u32 = u32::MAX;

/// Classes of the order by attention lie above every date.
const CLASS: u32 = 1 << 26;

/// The places of all agreements that there are, in order.
pub fn agreements(tables: &Tables, derived: &Derived, sort: Sort) -> Vec<u32> {
    let rows = &tables.agreements.rows;
    let ranks = if sort.column == Column::Partner { name_ranks(tables) } else { Vec::new() };
    let value = |slot: usize| {
        let row = &rows[slot];
        match sort.column {
            Column::Attention => by_attention(tables, derived, (slot, row), sort.reversed),
            Column::Number => row.number,
            Column::Region => region_ranks().get(&row.region()).copied().unwrap_or(UNKNOWN),
            Column::Partner => row.partner().and_then(|slot| ranks.get(slot as usize).copied()).unwrap_or(UNKNOWN),
            Column::Country => tables.partner_of(row).map_or(UNKNOWN, by_country_code),
            Column::Kind => row.kind().map_or(UNKNOWN, |kind| kind as u32),
            Column::Status => derived.status_bit(slot).trailing_zeros().min(Status::ALL.len() as u32),
            Column::Signed => tables.signed(row).map_or(UNKNOWN, PartialDate::packed),
            Column::Until => tables.until(row).map_or(UNKNOWN, PartialDate::packed),
            Column::Due => derived.due(tables, slot, row).map_or(UNKNOWN, PartialDate::packed),
            Column::Stage => derived.position(slot).stage.map_or(UNKNOWN, by_route),
            // Agreements count nothing.
            Column::Agreements => UNKNOWN,
        }
    };
    let present = (0..rows.len()).filter(|&slot| rows[slot].is_present());
    // The order by attention turns within itself: it has an unknown in each of its classes.
    let turned = sort.reversed && sort.column != Column::Attention;
    sorted(present.map(|slot| (turn(value(slot), turned), rows[slot].number, slot as u32)))
}

/// The places of all partners that there are, in order. What only agreements have orders by name.
pub fn partners(tables: &Tables, sort: Sort) -> Vec<u32> {
    let rows = &tables.partners.rows;
    let by_name = !matches!(sort.column, Column::Number | Column::Country | Column::Agreements);
    let ranks = if by_name { name_ranks(tables) } else { Vec::new() };
    let value = |slot: usize| match sort.column {
        Column::Number => rows[slot].number,
        Column::Country => by_country_code(&rows[slot]),
        Column::Agreements => tables.count_of_partner(slot),
        _ => ranks.get(slot).copied().unwrap_or(UNKNOWN),
    };
    let present = (0..rows.len()).filter(|&slot| rows[slot].present);
    sorted(present.map(|slot| (turn(value(slot), sort.reversed), rows[slot].number, slot as u32)))
}

fn turn(value: u32, reversed: bool) -> u32 {
    if reversed && value != UNKNOWN { UNKNOWN - 1 - value } else { value }
}

/// By value, then number.
fn sorted(keys: impl Iterator<Item = (u32, u32, u32)>) -> Vec<u32> {
    let mut keys: Vec<(u64, u32)> = keys.map(|(value, number, slot)| (u64::from(value) << 32 | u64::from(number), slot)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, slot)| slot).collect()
}

/// What needs somebody first: most days past due, then what is due next, then what has no day. The rest behind it by
/// its own due.
fn by_attention(tables: &Tables, derived: &Derived, (slot, row): (usize, &Row), reversed: bool) -> u32 {
    let (class, due) = if derived.attention_bits(slot) != 0 {
        (0, derived.attention_due(slot).map(PartialDate::from))
    } else {
        (1, derived.due(tables, slot, row))
    };
    let due = due.map_or(CLASS - 1, PartialDate::packed);
    match (reversed, due) {
        (false, due) => class * CLASS + due,
        (true, due) if due == CLASS - 1 => (1 - class) * CLASS + due,
        (true, due) => (1 - class) * CLASS + (CLASS - 2 - due),
    }
}

/// How far a stage lies along its route: what comes later in one that shares stages with others comes later here.
fn by_route(stage: Stage) -> u32 {
    ROUTES.iter().position(|&other| other == stage).map_or(UNKNOWN, |place| place as u32)
}

/// Every stage, in an order that keeps that of each route.
const ROUTES: &[Stage] = &[
    Stage::Initiative,
    Stage::Exploration,
    Stage::LetterOfIntent,
    Stage::Plan,
    Stage::Dprd,
    Stage::Offer,
    Stage::Verification,
    Stage::Interministerial,
    Stage::Licence,
    Stage::YearlyPlan,
    Stage::Drafting,
    Stage::Negotiation,
    Stage::Approval,
    Stage::Signature,
    Stage::Implementation,
];

fn by_country_code(partner: &Partner) -> u32 {
    partner.country.map_or(UNKNOWN, |country| u16::from_be_bytes(country.packed()).into())
}

/// The rank of each region's folded short name, those of the exercise records among them.
fn region_ranks() -> &'static HashMap<RegionCode, u32> {
    static RANKS: LazyLock<HashMap<RegionCode, u32>> = LazyLock::new(|| {
        let all: Vec<(RegionCode, String)> =
            regions().iter().chain(example_regions()).map(|region| (region.code, fold(&region.short))).collect();
        let ranks = ranks(all.len(), |place| &all[place].1);
        all.iter().map(|(code, _)| *code).zip(ranks).collect()
    });
    &RANKS
}

/// The rank of each partner's folded name, by its place; equal names share one.
fn name_ranks(tables: &Tables) -> Vec<u32> {
    let rows = &tables.partners.rows;
    let mut ranks = ranks(rows.len(), |place| tables.partners.sorted_name(&rows[place]));
    for (rank, _) in ranks.iter_mut().zip(rows).filter(|(_, row)| !row.present) {
        *rank = UNKNOWN;
    }
    ranks
}

fn ranks<'a>(count: usize, name: impl Fn(usize) -> &'a str) -> Vec<u32> {
    // The first bytes decide most comparisons without a look at the text.
    let head = |text: &str| {
        let mut bytes = [0; 16];
        let length = text.len().min(bytes.len());
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        u128::from_be_bytes(bytes)
    };
    let mut order: Vec<(u128, usize)> = (0..count).map(|place| (head(name(place)), place)).collect();
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| name(a.1).cmp(name(b.1))));
    let mut ranks = vec![0; count];
    let mut rank = 0;
    for pair in 0..order.len() {
        if pair > 0 && (order[pair - 1].0 != order[pair].0 || name(order[pair - 1].1) != name(order[pair].1)) {
            rank += 1;
        }
        ranks[order[pair].1] = rank;
    }
    ranks
}
