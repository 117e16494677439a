//! The fields of an agreement in a form. Those that tables have too bear the same code and label there.

use std::collections::BTreeMap;

use crate::model::{Agreement, Partner};

use super::slot::{held, place, slots, words};
use super::{About, Slot, Value};

/// In the order of its form: what is asked for stands last.
pub const AGREEMENT: &[Slot<Agreement>] = slots! { Agreement:
    "instrument", label: "field-instrument", Text Optional, held!(instrument: Text text);
    "instrument_number", label: "field-instrument_number", Text Optional, held!(instrument_number: Text text);
    "signed", label: "field-signed", Date Optional, held!(signed: Date date);
    "in_force", label: "field-in_force", Date Optional, held!(in_force: Date date);
    "until", label: "field-until", Date Optional, held!(until: Date date);
    "automatic", label: "field-automatic", YesNo Optional, held!(automatic: YesNo yes);
    "turn_months", label: "field-turn_months", Number Optional,
        place(|a| a.turn_months.map(|n| Value::Number(n.into())), |a, v| a.turn_months = v.and_then(Value::number).and_then(|n| n.try_into().ok()));
    "notice", label: "field-notice", Number Optional,
        place(|a| a.notice.map(|n| Value::Number(n.into())), |a, v| a.notice = v.and_then(Value::number).and_then(|n| n.try_into().ok()));
    "target", label: "field-target", Date Optional, held!(target: Date date);
    "areas", label: "field-areas", Areas Optional,
        place(|a| words(&a.areas), |a, v| a.areas = v.and_then(Value::words).unwrap_or_default());
    "objects", label: "field-objects", Objects Optional,
        place(|a| Some(Value::Objects(a.objects.clone())).filter(|_| !a.objects.is_empty()), |a, v| a.objects = v.and_then(Value::objects).unwrap_or_default());
    "serves", label: "field-serves", Recommendations Optional,
        place(|a| Some(Value::Recommendations(a.serves.clone())).filter(|_| !a.serves.is_empty()), |a, v| a.serves = v.and_then(Value::recommendations).unwrap_or_default());
    "languages", label: "field-languages", Languages Optional,
        place(|a| words(&a.languages), |a, v| a.languages = v.and_then(Value::words).unwrap_or_default());
    "original", label: "field-original", Text Optional, held!(original: Text text);
    "copy", label: "field-copy", Text Optional, held!(copy: Text text);
    "agenda", label: "field-agenda", Text Optional, held!(agenda: Text text);
    "source", label: "field-source", Text Optional, held!(source: Text text);
    "verified", label: "field-verified", YesNo Optional, held!(verified: YesNo yes);
    "office_abroad", label: "field-office_abroad", YesNo Optional, held!(office_abroad: YesNo yes);
    "equal_level", label: "field-equal_level", Answer Optional, held!(equal_level: Answered answered);
    "conditions", label: "field-conditions", Conditions Optional,
        place(|a| Some(ticked(&a.conditions)).filter(|_| !a.conditions.is_empty()), |a, v| a.conditions = tick(v));
    "technical", label: "field-technical", YesNo Optional,
        place(|a| a.technical.then_some(Value::YesNo(true)), |a, v| a.technical = v.and_then(Value::yes).unwrap_or(false));
    "note", label: "field-note", Notes Optional, held!(note: Text text);
    "region", label: "field-region", Region Needed,
        place(|a| Some(Value::Region(a.region)), |a, v| a.region = v.and_then(Value::region).unwrap_or(a.region));
    "partner", label: "field-partner", Partner Needed, held!(partner: Partner partner);
    "kind", label: "field-kind", Kind Asked,
        place(|a| a.kind.map(|kind| Value::Kind(kind, false)), put_kind);
};

/// `teknik` among the words of a kind says that it is technical; their lack says nothing.
fn put_kind(agreement: &mut Agreement, value: Option<Value>) {
    let kind = if let Some(Value::Kind(kind, technical)) = value { Some((kind, technical)) } else { None };
    agreement.kind = kind.map(|(kind, _)| kind);
    agreement.technical |= kind.is_some_and(|(_, technical)| technical);
}

/// What does not hold: `CODE=tidak`.
pub const FAILS: &str = "=tidak";

fn ticked(conditions: &BTreeMap<String, bool>) -> Value {
    Value::Words(conditions.iter().map(|(code, holds)| if *holds { code.clone() } else { format!("{code}{FAILS}") }).collect())
}

fn tick(value: Option<Value>) -> BTreeMap<String, bool> {
    let words = value.and_then(Value::words).unwrap_or_default();
    let read = |word: String| word.strip_suffix(FAILS).map(|code| (code.to_owned(), false)).unwrap_or_else(|| (word.clone(), true));
    words.into_iter().map(read).collect()
}

/// What a new agreement also says of its partner, for one that is not in the register yet.
pub const NEW_PARTNER: &[Slot<Partner>] = slots! { Partner:
    "partner_native", label: "field-partner_native", Text Optional, held!(native: Text text);
    "partner_level", label: "field-partner_level", Level Optional, held!(level: Level level);
    "country", label: "field-country", Country Optional, held!(country: Country country);
};

/// The fields of a form for a new agreement.
pub(super) fn of_new() -> Vec<&'static About> {
    let own = AGREEMENT.iter().map(|slot| &slot.about);
    NEW_PARTNER.iter().map(|slot| &slot.about).chain(own).collect()
}
