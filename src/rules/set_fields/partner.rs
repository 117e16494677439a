//! A partner set or made.

use crate::model::field::{PARTNER, Subject};
use crate::model::{Id, Partner, Reason, Target, Verdict};
use crate::msg;
use crate::rules::import_table::quote;
use crate::rules::uid::uid;

use super::laid::{Fields, Making, lay};
use super::partner_named::{Named, named, slip};
use super::reading::Reading;
use super::{decided, held, told};

pub(super) fn set(reading: &Reading<'_>, number: u32, fields: Fields<'_>) -> Verdict {
    let id = Id::Partner(number);
    let before = held::<Partner>(reading, id)?;
    let mut after = before.record.clone();
    let mut reasons = fields.unknown(&Subject::Partner.fields());
    reasons.extend(lay(PARTNER, &mut after, fields, Making::Changed, reading));
    let relations = || after.country.filter(|_| after.country != before.record.country).and_then(told::no_relations);
    decided(Target::Record(id), Some(&before), &after, reasons, || relations().into_iter().collect())
}

pub(super) fn new(reading: &Reading<'_>, fields: Fields<'_>) -> Verdict {
    let number = reading.facts.next_partner();
    let mut partner =
        Partner { uid: uid(reading.envelope.id, number), name: String::new(), native: None, level: None, country: None, void: None };
    let mut reasons = fields.unknown(&Subject::Partner.fields());
    reasons.extend(lay(PARTNER, &mut partner, fields, Making::New, reading));
    decided(Target::Record(Id::Partner(number)), None, &partner, reasons, || {
        partner.country.and_then(told::no_relations).into_iter().chain(like(&partner, reading)).collect()
    })
}

/// One of the same or of nearly the same name is there already.
fn like(partner: &Partner, reading: &Reading<'_>) -> Option<Reason> {
    let same = |other: &Partner| other.country.is_none() || partner.country.is_none() || other.country == partner.country;
    let older = match named(&partner.name, reading.facts, same) {
        Named::One(id) => id,
        Named::Several(ids) => *ids.first()?,
        Named::None => slip(&partner.name, reading.facts)?,
    };
    Some(Reason::new("near_partner", msg!("told-near_partner", name = quote(&partner.name), near = older)).in_field("name"))
}
