//! The fields that can be asked for, by their names in both languages.

use crate::model::field::FIELDS;
use crate::text::fold;

use super::condition::{DateField, TextField};

/// What a query is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Agreements,
    Partners,
}

/// How a field's value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Number,
    Region,
    Partner,
    Country,
    Kind,
    Status,
    Stage,
    Turn,
    Activity,
    Procedure,
    Level,
    Recommendation,
    Date(DateField),
    Text(TextField),
}

/// Each field's code and how it is read, in the order in which names are completed.
const AGREEMENTS: &[(&str, Reading)] = &[
    ("number", Reading::Number),
    ("region", Reading::Region),
    ("partner", Reading::Partner),
    ("country", Reading::Country),
    ("kind", Reading::Kind),
    ("instrument", Reading::Text(TextField::Instrument)),
    ("status", Reading::Status),
    ("stage", Reading::Stage),
    ("turn", Reading::Turn),
    ("due", Reading::Date(DateField::Due)),
    ("signed", Reading::Date(DateField::Signed)),
    ("until", Reading::Date(DateField::Until)),
    ("areas", Reading::Text(TextField::Areas)),
    ("activity", Reading::Activity),
    ("procedure", Reading::Procedure),
    ("serves", Reading::Recommendation),
    ("note", Reading::Text(TextField::Note)),
    ("source", Reading::Text(TextField::Source)),
];

const PARTNERS: &[(&str, Reading)] =
    &[("number", Reading::Number), ("partner", Reading::Partner), ("country", Reading::Country), ("level", Reading::Level)];

/// Names of what is derived, or stands in no table of fields.
const DERIVED: &[(&str, &[&str])] = &[
    ("number", &["nomor", "id"]),
    ("status", &["status"]),
    ("stage", &["tahap", "stage"]),
    ("turn", &["giliran", "turn"]),
    ("due", &["tenggat", "due"]),
    ("activity", &["kegiatan", "activity"]),
    ("procedure", &["prosedur", "procedure"]),
    ("level", &["tingkat", "level"]),
    ("serves", &["rekomendasi", "recommendation", "serves"]),
];

/// A field's names, Indonesian first.
pub fn names(code: &str) -> &'static [&'static str] {
    let stored = || FIELDS.iter().find(|field| field.code == code).map(|field| field.query);
    DERIVED.iter().find(|(derived, _)| *derived == code).map(|&(_, names)| names).or_else(stored).unwrap_or_default()
}

/// The fields of a subject.
pub fn fields(subject: Subject) -> &'static [(&'static str, Reading)] {
    match subject {
        Subject::Agreements => AGREEMENTS,
        Subject::Partners => PARTNERS,
    }
}

/// The field of this name, blind to case.
pub fn by_name(subject: Subject, name: &str) -> Option<Reading> {
    let name = fold(name);
    fields(subject).iter().find(|(code, _)| names(code).contains(&name.as_str())).map(|&(_, reading)| reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_promised_name_is_known() {
        let promised = "nomor id, daerah region, mitra partner, negara country, jenis kind, naskah instrument, status, tahap stage, \
                        giliran turn, tenggat due, ttd signed, berakhir until, bidang areas, kegiatan activity, prosedur procedure, rekomendasi recommendation, catatan note, sumber source";
        for name in promised.split([',', ' ']).filter(|name| !name.is_empty()) {
            assert!(by_name(Subject::Agreements, name).is_some(), "{name}");
        }
        assert_eq!(by_name(Subject::Agreements, "NEGARA"), Some(Reading::Country));
        assert_eq!(by_name(Subject::Agreements, "warna"), None);
        assert_eq!(by_name(Subject::Partners, "daerah"), None);
        assert_eq!(by_name(Subject::Partners, "tingkat"), Some(Reading::Level));
    }

    #[test]
    fn every_field_that_can_be_asked_for_is_read_somehow() {
        for field in FIELDS.iter().filter(|field| !field.query.is_empty()) {
            assert!(AGREEMENTS.iter().any(|(code, _)| *code == field.code), "{}", field.code);
        }
        for (code, _) in AGREEMENTS.iter().chain(PARTNERS) {
            assert!(!names(code).is_empty(), "{code}");
        }
    }
}
