//! The fields of a meeting, which its checklist holds, and of a recommendation.

use crate::model::{Checklist, Recommendation};

use super::slot::{filled, held, place, slots};
use super::{Slot, Value};

pub const CHECKLIST: &[Slot<Checklist>] = slots! { Checklist:
    "until", label: "field-meeting_until", Date Optional, held!(until: Date date);
    "due", label: "field-due", Date Optional, held!(due: Date date);
    "theme", label: "field-theme", Text Optional, held!(theme: Text text);
    "held_by", label: "field-held_by", Text Optional, held!(held_by: Text text);
    "attended", label: "field-attended", Number Optional, held!(attended: Number number);
    "source", label: "field-source", Text Optional, held!(source: Text text);
    "title", label: "field-title", Text Needed,
        place(|c| filled(&c.title), |c, v| c.title = v.and_then(Value::text).unwrap_or_default());
    "date", label: "field-date", Date Asked, held!(date: Date date);
    "place", label: "field-place", Text Asked, held!(place: Text text);
};

pub const RECOMMENDATION: &[Slot<Recommendation>] = slots! { Recommendation:
    "text", label: "field-text", Notes Needed,
        place(|r| filled(&r.text), |r, v| r.text = v.and_then(Value::text).unwrap_or_default());
    "title", label: "field-short_title", Text Asked,
        place(|r| filled(&r.title), put_title);
};

/// Without one the title is drawn from the text, and then ours.
fn put_title(recommendation: &mut Recommendation, value: Option<Value>) {
    let title = value.and_then(Value::text);
    recommendation.title_ours = title.is_none();
    recommendation.title = title.unwrap_or_default();
}
