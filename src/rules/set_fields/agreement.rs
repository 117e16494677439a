//! An agreement set or made; a partner that the register does not know may be made with it.

use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::field::{AGREEMENT, NEW_PARTNER, Subject};
use crate::model::written::length;
use crate::model::{Agreement, Halt, HaltKind, Id, PartialDate, Partner, Reason, RegionCode, Target, Verdict};
use crate::msg;
use crate::rules::import_table::quote;
use crate::rules::limits::too_long;
use crate::rules::typed;
use crate::rules::uid::uid;

use super::event;
use super::laid::{Fields, Making, lay, missing};
use super::partner_named::{self, Named, named};
use super::reading::Reading;
use super::{decided, held, refused_if_any};

pub(super) fn set(reading: &Reading<'_>, number: u32, fields: Fields<'_>) -> Verdict {
    let id = Id::Agreement(number);
    let before = held::<Agreement>(reading, id)?;
    let mut after = before.record.clone();
    let mut reasons = event::lay(&mut after, fields, reading);
    let others = event::others(fields.0);
    let fields = Fields(&others);
    reasons.extend(fields.unknown_beside(&Subject::Agreement.fields(), &event::names(&before.record, reading)));
    reasons.extend(laid(&mut after, fields, Making::Changed, reading));
    reasons.extend(halted(&before.record, &after, number));
    reasons.extend(order(&after).filter(|_| ["signed", "in_force", "until"].iter().any(|code| fields.text(code).is_some())));
    decided(Target::Record(id), Some(&before), &after, reasons)
}

pub(super) fn new(reading: &Reading<'_>, fields: Fields<'_>) -> Verdict {
    let number = reading.facts.next_agreement();
    // The region is needed: this one stands nowhere.
    let mut agreement = Agreement::new(uid(reading.envelope.id, number | 1 << 31), RegionCode::unpacked(0));
    let mut reasons = fields.unknown(&Subject::NewAgreement.fields());
    let (made, wrong) = partner(&mut agreement, fields, reading);
    reasons.extend(laid(&mut agreement, fields, Making::New, reading));
    reasons.extend(wrong);
    reasons.extend(order(&agreement));
    refused_if_any(reasons)?;
    let told = made.as_ref().map(Made::told).into_iter().collect();
    let id = Id::Agreement(number);
    let partner = made.map(|made| typed::change(made.id, None, &made.record)).transpose()?.flatten();
    let changes = partner.into_iter().chain(typed::change(id, None, &agreement)?).collect();
    Ok(Decision { changes, undoes: None, report: Report::Fields(FieldsReport { target: Some(Target::Record(id)), told }) })
}

/// All fields, with an end that is told as a length. The partner of a new one is found on its own.
fn laid(agreement: &mut Agreement, fields: Fields<'_>, making: Making, reading: &Reading<'_>) -> Vec<Reason> {
    let months = fields.text("until").and_then(length::months);
    let signed = agreement.signed;
    let left_out = |code: &str| (code == "until" && months.is_some()) || (code == "partner" && making == Making::New);
    let slots = AGREEMENT.iter().filter(|slot| !left_out(slot.about.code));
    let mut reasons = lay(slots, agreement, fields, making, reading);
    reasons.extend(agreement.signed.filter(|on| Some(*on) != signed).and_then(|on| reading.ahead(on, "signed")));
    let Some(months) = months else { return reasons };
    let end = agreement.in_force.or(agreement.signed).and_then(|from| length::after(from, months));
    match end.filter(|end| end.is_whole()) {
        Some(end) => agreement.until = Some(end),
        None => reasons.push(no_end(fields.text("until").unwrap_or_default(), end)),
    }
    reasons
}

fn no_end(text: &str, perhaps: Option<PartialDate>) -> Reason {
    let message = match perhaps {
        Some(end) => msg!("fault-bad_date-length-guess", text = quote(text), guess = end),
        None => msg!("fault-bad_date-length", text = quote(text)),
    };
    Reason::new("bad_date", message).in_field("until")
}

/// What was rejected or withdrawn is not signed; what is suspended or ended is not signed since then.
fn halted(before: &Agreement, after: &Agreement, number: u32) -> Option<Reason> {
    let days = [("signed", before.signed, after.signed), ("in_force", before.in_force, after.in_force)];
    days.into_iter().filter(|(_, was, is)| was != is).find_map(|(field, _, is)| {
        let is = is?;
        let stops = |halt: &&Halt| match halt.kind {
            HaltKind::Rejected | HaltKind::Withdrawn => true,
            HaltKind::Suspended | HaltKind::Ended => halt.on.latest() < is.earliest(),
        };
        let halt = before.halts.values().filter(|halt| halt.lifted.is_none()).find(stops)?;
        let message = msg!("refused-is_halted", id = Id::Agreement(number), halt = halt.kind.message(), on = halt.on);
        Some(Reason::new("not_in_process", message).in_field(field))
    })
}

/// Nothing ends for sure before it was signed or in force.
fn order(agreement: &Agreement) -> Option<Reason> {
    let until = agreement.until?;
    let starts = [agreement.signed, agreement.in_force].into_iter().flatten();
    let start = starts.max().filter(|start| until.latest() < start.earliest())?;
    Some(Reason::new("impossible_order", msg!("refused-impossible_order", start = start, until = until)).in_field("until"))
}

/// A partner that comes with the agreement.
struct Made {
    id: Id,
    record: Partner,
    near: Option<Id>,
}

impl Made {
    fn told(&self) -> Reason {
        let name = quote(&self.record.name);
        match self.near {
            Some(near) => Reason::new("near_partner", msg!("told-new_partner-near", id = self.id, name = name, near = near)),
            None => Reason::new("new_partner", msg!("told-new_partner", id = self.id, name = name)),
        }
        .in_field("partner")
    }
}

/// The partner: one that is there, where what is said of it fits; else, where its country or level is said, a new one.
fn partner(agreement: &mut Agreement, fields: Fields<'_>, reading: &Reading<'_>) -> (Option<Made>, Vec<Reason>) {
    let Some(name) = fields.text("partner").filter(|name| !name.is_empty()) else {
        return (None, AGREEMENT.iter().filter(|slot| slot.about.code == "partner").map(|slot| missing(&slot.about)).collect());
    };
    let number = reading.facts.next_partner();
    let uid = uid(reading.envelope.id, number);
    let mut said = Partner { uid, name: name.to_owned(), native: None, level: None, country: None, void: None };
    let mut wrong = lay(NEW_PARTNER, &mut said, fields, Making::New, reading);
    wrong.extend(too_long("partner", Some(name)));
    if !wrong.is_empty() {
        return (None, wrong);
    }
    let same = |there: &Option<String>| said.native.is_none() || there.is_none() || *there == said.native;
    let fits = |p: &Partner| {
        (said.country.is_none() || p.country == said.country) && (said.level.is_none() || p.level == said.level) && same(&p.native)
    };
    match named(name, reading.facts, fits) {
        Named::One(id) => {
            agreement.partner = Some(id);
            (None, Vec::new())
        }
        Named::Several(ids) => (None, vec![partner_named::ambiguous(name, &ids, reading.facts)]),
        Named::None if is_new(&said) => {
            let id = Id::Partner(number);
            agreement.partner = Some(id);
            (Some(Made { id, near: partner_named::slip(name, 0, reading.facts), record: said }), Vec::new())
        }
        Named::None => (None, vec![partner_named::unknown(name, reading.facts)]),
    }
}

/// Enough is said of a partner to make one; an id names one that is there.
fn is_new(said: &Partner) -> bool {
    (said.country.is_some() || said.level.is_some()) && said.name.parse::<Id>().is_err()
}
