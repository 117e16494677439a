//! The fields that tables have behind those of the sample, each as its form has it: what a form holds travels.

use super::{AGREEMENT, FIELDS, Field, Shape};
use crate::model::Agreement;

macro_rules! further {
    ($($code:literal, label: $label:literal, $shape:ident;)+) => {
        &[$(Field {
            code: $code,
            label: $label,
            shape: Shape::$shape,
            header: $code,
            query: &[],
            path: Some(concat!("/", $code)),
            get: |agreement, _| typed(agreement, $code),
        }),+]
    };
}

/// The number of the text first, then in the order of the form. `Mulai berlaku` and `Objek` head what offices call the day of signing and the areas.
pub const FURTHER: &[Field] = further! {
    "instrument_number", label: "field-instrument_number", Text;
    "in_force", label: "field-in_force", Date;
    "automatic", label: "field-automatic", YesNo;
    "turn_months", label: "field-turn_months", Number;
    "notice", label: "field-notice", Number;
    "target", label: "field-target", Date;
    "objects", label: "field-objects", Objects;
    "serves", label: "field-serves", Recommendations;
    "languages", label: "field-languages", Languages;
    "original", label: "field-original", Text;
    "copy", label: "field-copy", Text;
    "agenda", label: "field-agenda", Text;
    "office_abroad", label: "field-office_abroad", YesNo;
    "equal_level", label: "field-equal_level", Answer;
    "conditions", label: "field-conditions", Conditions;
    "technical", label: "field-technical", YesNo;
};

/// The columns of every table that is written out.
pub fn table_fields() -> impl Iterator<Item = &'static Field> + Clone {
    FIELDS.iter().chain(FURTHER)
}

/// As it is typed, so that it is read as the same value. That it is technical the words of its kind say, where it has one.
fn typed(agreement: &Agreement, code: &str) -> String {
    if code == "technical" && agreement.kind.is_some() {
        return String::new();
    }
    let slot = AGREEMENT.iter().find(|slot| slot.about.code == code);
    slot.and_then(|slot| (slot.get)(agreement)).map(|value| value.to_string()).unwrap_or_default()
}
