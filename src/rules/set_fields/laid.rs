//! Typed fields laid over a record by its table of slots.

use crate::model::field::{About, Asks, Slot, Value};
use crate::model::{Message, PartialDate, Reason};
use crate::msg;
use crate::rules::dated::lies;
use crate::rules::import_table::{listed, quote};
use crate::rules::limits::too_long;

use super::reading::Reading;
use super::shapes::value;

/// Fields by their code with what was typed; of one named twice the last counts.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(pub &'a [(String, String)]);

impl<'a> Fields<'a> {
    /// What was typed into this field, without blanks around it; `None` where it was not named.
    pub fn text(self, code: &str) -> Option<&'a str> {
        self.0.iter().rev().find(|(named, _)| named == code).map(|(_, text)| text.trim())
    }

    /// Whether something was typed into this field.
    pub fn fills(self, code: &str) -> bool {
        self.text(code).is_some_and(|text| !text.is_empty())
    }

    /// Fields that are named and not among these.
    pub fn unknown(self, known: &[&'static About]) -> Vec<Reason> {
        self.unknown_beside(known, &[])
    }

    /// The same, where other names are offered besides.
    pub fn unknown_beside(self, known: &[&'static About], besides: &[String]) -> Vec<Reason> {
        let unknown = self.0.iter().filter(|(named, _)| known.iter().all(|about| about.code != named));
        unknown.map(|(named, _)| no_field(named, known, besides)).collect()
    }
}

fn no_field(named: &str, known: &[&'static About], besides: &[String]) -> Reason {
    let codes: Vec<String> = known.iter().map(|about| about.code.to_owned()).chain(besides.iter().cloned()).collect();
    Reason::new("unknown_field", msg!("refused-unknown_field", field = quote(named), known = listed(&codes)))
}

/// Whether the record is made, so that what it cannot be without has to be named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Making {
    New,
    Changed,
}

/// Lays what was typed over `record`; all that is wrong, in the order of the form.
pub(super) fn lay<'s, R: 'static>(
    slots: impl IntoIterator<Item = &'s Slot<R>> + Clone,
    record: &mut R,
    fields: Fields<'_>,
    making: Making,
    reading: &Reading<'_>,
) -> Vec<Reason> {
    let lay_one = |slot: &'s Slot<R>| lay_one(slot, slots.clone(), record, fields, making, reading).err();
    slots.clone().into_iter().filter_map(lay_one).collect()
}

fn lay_one<'s, R: 'static>(
    slot: &Slot<R>,
    slots: impl IntoIterator<Item = &'s Slot<R>> + Clone,
    record: &mut R,
    fields: Fields<'_>,
    making: Making,
    reading: &Reading<'_>,
) -> Result<(), Reason> {
    let about = &slot.about;
    let Some(text) = fields.text(about.code) else {
        return if making == Making::New && about.asks == Asks::Needed { Err(missing(about)) } else { Ok(()) };
    };
    if let Some(reason) = too_long(about.code, Some(text)) {
        return Err(reason);
    }
    // What is typed as it stands there already is right, whatever is read from it.
    if !text.is_empty() && (slot.get)(record).is_some_and(|there| there.to_string() == text) {
        return Ok(());
    }
    // What stands above it in the table was laid already.
    let date_of = |code: &str| slots.clone().into_iter().find(|slot| slot.about.code == code).and_then(|slot| date(slot, record));
    match if text.is_empty() { Ok(None) } else { value(about, text, lies(about.code, date_of), reading) } {
        Ok(None) if about.asks == Asks::Needed => Err(missing(about)),
        Ok(value) => {
            (slot.put)(record, value);
            Ok(())
        }
        Err(reason) => Err(reason.in_field(about.code)),
    }
}

fn date<R>(slot: &Slot<R>, record: &R) -> Option<PartialDate> {
    (slot.get)(record).and_then(Value::date)
}

pub(super) fn missing(about: &About) -> Reason {
    Reason::new("missing", msg!("refused-missing", field = Message::new(about.label))).in_field(about.code)
}
