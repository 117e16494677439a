//! What a changed record is called, and the region that it belongs to.

use serde_json::Value;

use crate::model::{Checklist, FollowUpId, Id, Matter, Message, Minute, PackRecord, RegionCode};
use crate::msg;
use crate::register::index::Index;
use crate::register::records::Records;

use super::super::typed;

/// `None` where the record is gone.
pub fn title(id: Id, records: &dyn Records, index: &Index) -> Option<Message> {
    Some(match id {
        Id::Agreement(number) => of_agreement(number, records, index)?,
        Id::Partner(number) => match index.partner(number) {
            Some(row) => msg!("changes-partner", name = named(index.partner_name(row))),
            None => msg!("changes-partner", name = text(id, "name", records)?),
        },
        Id::FollowUp(id) => of_answer(id),
        Id::Checklist(_) => msg!("changes-checklist", title = typed::<Checklist>(records, id)?.title),
        Id::Minute(_) => msg!("changes-minute", author = typed::<Minute>(records, id)?.author),
        Id::Decided(decided) => msg!("changes-decided", matter = of_matter(decided.matter, records, index)),
        Id::Pack(_) => msg!("changes-pack", version = typed::<PackRecord>(records, id)?.version),
        Id::Office => msg!("changes-office"),
        Id::Holidays => msg!("changes-holidays"),
    })
}

fn of_matter(matter: Matter, records: &dyn Records, index: &Index) -> Message {
    match matter {
        Matter::Agreement(number) => of_agreement(number, records, index).unwrap_or_else(|| msg!("nothing")),
        Matter::FollowUp(id) => of_answer(id),
    }
}

fn of_answer(id: FollowUpId) -> Message {
    msg!("changes-answer", region = id.region.short_name(), number = id.number)
}

fn of_agreement(number: u32, records: &dyn Records, index: &Index) -> Option<Message> {
    let region = region(Id::Agreement(number), records, index)?.short_name();
    let known = index.agreement(number).and_then(|row| index.partner_of(row)).map(|partner| named(index.partner_name(partner)));
    Some(match known.or_else(|| partner_of(number, records, index)) {
        Some(partner) => msg!("changes-agreement", region = region, partner = partner),
        None => msg!("changes-agreement_alone", region = region),
    })
}

/// Of one that no list shows, since it is hidden.
fn partner_of(number: u32, records: &dyn Records, index: &Index) -> Option<String> {
    let Id::Partner(partner) = text(Id::Agreement(number), "partner", records)?.parse().ok()? else { return None };
    index.partner(partner).map(|row| named(index.partner_name(row)))
}

fn named((name, native): (&str, Option<&str>)) -> String {
    native.map_or_else(|| name.to_owned(), |native| format!("{name} {native}"))
}

/// `None` of what belongs to no region, and of what is gone.
pub fn region(id: Id, records: &dyn Records, index: &Index) -> Option<RegionCode> {
    match id {
        Id::Agreement(number) => match index.agreement(number) {
            Some(row) => Some(row.region()),
            None => text(id, "region", records)?.parse().ok(),
        },
        Id::FollowUp(id) => Some(id.region),
        Id::Decided(decided) => region(decided.matter.into(), records, index),
        Id::Partner(_) | Id::Checklist(_) | Id::Minute(_) | Id::Pack(_) | Id::Office | Id::Holidays => None,
    }
}

fn text(id: Id, field: &str, records: &dyn Records) -> Option<String> {
    records.record(id)?.value.get(field).and_then(Value::as_str).map(str::to_owned)
}
