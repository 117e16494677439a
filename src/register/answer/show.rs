//! A record as stored, with what is derived from it.

use serde::Deserialize;

use crate::model::{Agreement, Day, Id, Partner};
use crate::register::Shown;
use crate::register::index::Index;
use crate::register::records::Records;

use super::{rows, typed, why};

pub fn show(id: Id, records: &dyn Records, index: &Index, day: Day) -> Option<Shown> {
    let is_hidden = matches!(id, Id::Partner(number) if index.hides_partner(number));
    let stored = records.record(id).filter(|_| !is_hidden)?;
    let changed = records.head(stored.revision)?;
    let derived = match id {
        Id::Agreement(number) => Agreement::deserialize(&stored.value).ok().and_then(|agreement| {
            if agreement.void.is_some() {
                return None;
            }
            let partner = partner_of(&agreement, records);
            let named = partner.as_ref().map(|(number, partner)| (*number, partner));
            let sentence = why::sentence(number, records, index, day)?;
            Some((rows::of_records(number, &agreement, named, index.others(number), index.procedure(), day), sentence))
        }),
        _ => None,
    };
    Some(Shown { id, record: stored.value, changed, derived })
}

fn partner_of(agreement: &Agreement, records: &dyn Records) -> Option<(u32, Partner)> {
    match agreement.partner? {
        id @ Id::Partner(number) => typed(records, id).map(|partner| (number, partner)),
        _ => None,
    }
}
