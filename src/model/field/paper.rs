//! The fields of a paper and of an activity in a form.

use crate::model::{Considered, Document, HeldActivity};

use super::slot::{filled, held, place, slots};
use super::{Slot, Value};

pub const DOCUMENT: &[Slot<Document>] = slots! { Document:
    "language", label: "field-languages", Languages Optional,
        place(|d| listed(d.language.as_deref()), |d, v| d.language = v.and_then(Value::words).map(|words| words.join(";")));
    "original", label: "field-original", Text Optional, held!(original: Text text);
    "file", label: "field-file", File Optional, held!(file: File file);
    "until", label: "field-paper_until", Date Optional, held!(until: Date date);
    "year", label: "field-year", Number Optional,
        place(|d| d.year.map(|year| Value::Number(year.into())), |d, v| d.year = v.and_then(Value::number).and_then(|year| year.try_into().ok()));
    "outcome", label: "field-considered", Text Optional,
        place(|d| d.outcome.map(|outcome| Value::Text(outcome.typed().to_owned())),
            |d, v| d.outcome = v.and_then(Value::text).as_deref().and_then(Considered::named));
    "contents", label: "field-contents", Contents Optional,
        place(ticked, tick);
    "note", label: "field-note", Notes Optional, held!(note: Text text);
    "kind", label: "field-paper_kind", Paper Needed,
        place(|d| filled(&d.kind), |d, v| d.kind = v.and_then(Value::text).unwrap_or_default());
    "number", label: "field-number", Text Asked, held!(number: Text text);
    "date", label: "field-date", Date Asked, held!(date: Date date);
};

pub const ACTIVITY: &[Slot<HeldActivity>] = slots! { HeldActivity:
    "kind", label: "field-activity_kind", Text Optional, held!(kind: Text text);
    "people", label: "field-people", Number Optional, held!(people: Number number);
    "value", label: "field-value", Money Optional, held!(value: Money money);
    "outcome", label: "field-outcome", Notes Optional, held!(outcome: Text text);
    "on", label: "field-on", Date Needed,
        place(|a| Some(Value::Date(a.on)), |a, v| a.on = v.and_then(Value::date).unwrap_or(a.on));
    "what", label: "field-what", Text Needed,
        place(|a| filled(&a.what), |a, v| a.what = v.and_then(Value::text).unwrap_or_default());
    "evidence", label: "field-evidence", Text Asked, held!(evidence: Text text);
};

fn listed(text: Option<&str>) -> Option<Value> {
    text.map(|text| Value::Words(text.split(';').map(str::to_owned).collect()))
}

/// The contents that were found in it.
fn ticked(document: &Document) -> Option<Value> {
    let found = document.contents.iter().filter(|(_, found)| **found).map(|(code, _)| code.clone()).collect();
    Some(Value::Words(found)).filter(|_| !document.contents.is_empty())
}

/// Found are those named; what else the paper must contain is said by the rule pack.
fn tick(document: &mut Document, value: Option<Value>) {
    document.contents = value.and_then(Value::words).unwrap_or_default().into_iter().map(|code| (code, true)).collect();
}
