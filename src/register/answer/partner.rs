//! One partner with its agreements.

use crate::model::{Day, Id, Partner};
use crate::register::index::Index;
use crate::register::records::Records;
use crate::register::{Column, Link, PartnerDetail, Sort};

use super::{history, rows, typed};

pub fn partner(number: u32, records: &dyn Records, index: &mut Index, day: Day) -> Option<PartnerDetail> {
    let id = Id::Partner(number);
    let partner: Partner = typed(records, id)?;
    let row = rows::partner(number, index)?;
    let sort = Sort { column: Column::Number, reversed: false };
    let found = index.find_agreements("", sort, Some(Link::Partner(number)), day);
    let agreements = found.numbers.iter().copied().filter_map(|number| rows::agreement(number, index, day)).collect();
    let history = history::history(id, records, &index.procedure().packs).unwrap_or_default();
    Some(PartnerDetail { row, partner, agreements, history })
}
