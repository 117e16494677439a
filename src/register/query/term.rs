//! A counted value as the term that finds what has it, and nothing else.

use crate::model::status::{Activity, Kept};
use crate::model::{Actor, Id, Kind, Stage, Status};
use crate::register::{Counted, CountedValue};

use super::fields::{Subject, by_name, fields, names};
use super::words::{ACTIVITIES, ACTORS, KEPT, KINDS, STAGES, STATUSES, Words};

/// What a query says of agreements that have no value in a field.
pub const NONE: &str = "-";

/// `negara:jp`, `bidang="pelabuhan"`, `jenis:-`.
pub fn term(field: Counted, value: Option<&CountedValue>) -> String {
    let name = names(field.code()).first().copied().unwrap_or_else(|| field.code());
    match value {
        None => format!("{name}:{NONE}"),
        // A province alone, without its regencies and cities.
        Some(CountedValue::Region(code)) => format!("{name}={code}"),
        Some(CountedValue::Partner(number)) => format!("{name}:{}", Id::Partner(*number)),
        Some(CountedValue::Country(country)) => format!("{name}:{}", country.code().to_ascii_lowercase()),
        Some(CountedValue::Kind(kind)) => format!("{name}:{}", typed(KINDS, *kind, Kind::code)),
        Some(CountedValue::Status(status)) => format!("{name}:{}", typed(STATUSES, *status, Status::code)),
        Some(CountedValue::Stage(stage)) => format!("{name}:{}", typed(STAGES, *stage, Stage::code)),
        Some(CountedValue::Turn(actor)) => format!("{name}:{}", typed(ACTORS, *actor, Actor::code)),
        Some(CountedValue::Procedure(kept)) => format!("{name}:{}", typed(KEPT, *kept, Kept::code)),
        Some(CountedValue::Activity(activity)) => format!("{name}:{}", typed(ACTIVITIES, *activity, Activity::code)),
        Some(CountedValue::Recommendation(id)) => format!("{name}:{id}"),
        Some(CountedValue::Year(year)) => format!("{name}:{year:04}"),
        Some(CountedValue::Text(text)) => format!("{name}=\"{text}\""),
    }
}

/// The word by which a member is shown first, without blanks.
fn typed<T: Copy + PartialEq>(table: &[Words<T>], member: T, code: fn(T) -> &'static str) -> String {
    let shown = table.iter().find(|entry| entry.member == member).and_then(|entry| entry.shown.first());
    shown.map_or_else(|| code(member).to_owned(), |word| word.replace(' ', "_"))
}

/// The field that a query knows by this name in either language, where its values can be counted.
pub fn counted(name: &str) -> Option<Counted> {
    let reading = by_name(Subject::Agreements, name)?;
    let (code, _) = fields(Subject::Agreements).iter().find(|(_, known)| *known == reading)?;
    Counted::from_code(code)
}
