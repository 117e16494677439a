//! The fields of a partner in a form.

use crate::model::Partner;

use super::slot::{filled, held, place, slots};
use super::{Slot, Value};

pub const PARTNER: &[Slot<Partner>] = slots! { Partner:
    "native", label: "field-partner_native", Text Optional, held!(native: Text text);
    "name", label: "field-name", Text Needed,
        place(|p| filled(&p.name), |p, v| p.name = v.and_then(Value::text).unwrap_or_default());
    "level", label: "field-partner_level", Level Asked, held!(level: Level level);
    "country", label: "field-country", Country Asked, held!(country: Country country);
};
