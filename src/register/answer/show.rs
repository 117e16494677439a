//! A record as stored, with what is derived from it.

use serde::Deserialize;

use crate::model::{Agreement, Day, Id, Partner};
use crate::register::Shown;
use crate::register::records::Records;
use crate::rules::procedure::Procedure;
use crate::rules::{Course, Standing, sentence::sentence};

use super::{rows, typed};

pub fn show(id: Id, records: &dyn Records, procedure: &Procedure, day: Day) -> Option<Shown> {
    let stored = records.record(id)?;
    let changed = records.head(stored.revision)?;
    let derived = match id {
        Id::Agreement(number) => Agreement::deserialize(&stored.value).ok().map(|agreement| {
            let partner = partner_of(&agreement, records);
            let named = partner.as_ref().map(|(number, partner)| (*number, partner));
            let course = Course::of(&agreement);
            let standing = Standing::of(&agreement, named.map(|(_, partner)| partner), course.as_ref());
            (rows::of_records(number, &agreement, named, procedure, day), sentence(number, &standing, procedure, day))
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
