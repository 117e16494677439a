//! An activity of an agreement, set or made. What was not done yet is no activity.

use crate::model::field::{ACTIVITY, Subject};
use crate::model::{Agreement, HeldActivity, Id, Reason, Target, Verdict};
use crate::msg;

use super::laid::{Fields, Making, lay};
use super::reading::Reading;
use super::{decided, held, next_number, part};

pub(super) fn set(reading: &Reading<'_>, agreement: u32, number: u16, fields: Fields<'_>) -> Verdict {
    let before = held::<Agreement>(reading, Id::Agreement(agreement))?;
    let target = Target::Activity(agreement, number);
    let mut after = before.record.clone();
    let activity = part(target, after.activities.get_mut(&number), |a| a.void.is_some())?;
    let reasons = laid(activity, fields, Making::Changed, reading);
    decided(target, Some(&before), &after, reasons)
}

pub(super) fn new(reading: &Reading<'_>, agreement: u32, fields: Fields<'_>) -> Verdict {
    let before = held::<Agreement>(reading, Id::Agreement(agreement))?;
    let mut after = before.record.clone();
    let number = next_number(&after.activities);
    let mut activity = HeldActivity {
        on: reading.day().into(),
        what: String::new(),
        kind: None,
        people: None,
        value: None,
        outcome: None,
        evidence: None,
        void: None,
    };
    let reasons = laid(&mut activity, fields, Making::New, reading);
    after.activities.insert(number, activity);
    decided(Target::Activity(agreement, number), Some(&before), &after, reasons)
}

fn laid(activity: &mut HeldActivity, fields: Fields<'_>, making: Making, reading: &Reading<'_>) -> Vec<Reason> {
    let mut reasons = fields.unknown(&Subject::Activity.fields());
    reasons.extend(lay(ACTIVITY, activity, fields, making, reading));
    let later = fields.text("on").is_some() && activity.on.earliest() > reading.day();
    let message = || msg!("refused-activity_later", on = activity.on, day = reading.day());
    reasons.extend(later.then(|| Reason::new("after_today", message()).in_field("on")));
    reasons
}
