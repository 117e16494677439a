//! A partner set or made.

use crate::model::field::{PARTNER, Subject};
use crate::model::{Id, Partner, Target, Verdict};
use crate::rules::uid::uid;

use super::laid::{Fields, Making, lay};
use super::reading::Reading;
use super::{decided, held};

pub(super) fn set(reading: &Reading<'_>, number: u32, fields: Fields<'_>) -> Verdict {
    let id = Id::Partner(number);
    let before = held::<Partner>(reading, id)?;
    let mut after = before.record.clone();
    let mut reasons = fields.unknown(&Subject::Partner.fields());
    reasons.extend(lay(PARTNER, &mut after, fields, Making::Changed, reading));
    decided(Target::Record(id), Some(&before), &after, reasons)
}

pub(super) fn new(reading: &Reading<'_>, fields: Fields<'_>) -> Verdict {
    let number = reading.facts.next_partner();
    let mut partner =
        Partner { uid: uid(reading.envelope.id, number), name: String::new(), native: None, level: None, country: None, void: None };
    let mut reasons = fields.unknown(&Subject::Partner.fields());
    reasons.extend(lay(PARTNER, &mut partner, fields, Making::New, reading));
    decided(Target::Record(Id::Partner(number)), None, &partner, reasons)
}
