//! The fields of an agreement that tables have, in one table: query names, import headers, columns, CSV cells
//! and detail rows are drawn from it. Below it the fields of all records as forms, `set` and the words of "what
//! changed" have them.

use super::{Agreement, Partner};

mod agreement;
mod further;
mod heading;
mod imported;
mod meeting;
mod paper;
mod partner;
mod slot;
mod subject;
mod value;
mod words;

pub use agreement::{AGREEMENT, FAILS, NEW_PARTNER};
pub use further::{FURTHER, table_fields};
pub use heading::{Likely, SURE, by_header, likely};
pub use imported::IMPORT_FIELDS;
pub use meeting::{CHECKLIST, RECOMMENDATION};
pub use paper::{ACTIVITY, DOCUMENT};
pub use partner::PARTNER;
pub use slot::{About, Asks, Slot};
pub use subject::{Subject, label_at, texts};
pub use value::Value;
pub use words::{kind_of, kind_words, level_of, level_word};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Region,
    Partner,
    Country,
    Level,
    Kind,
    Text,
    Date,
    /// Several words, `;` between them.
    Areas,
    YesNo,
    /// A text of several lines.
    Notes,
    Number,
    Money,
    /// ISO 639 codes or names, `;` between them.
    Languages,
    /// The objects of Pasal 4, `;` between them.
    Objects,
    /// Recommendations of meetings, `;` between them.
    Recommendations,
    /// A sort of paper of the rule pack.
    Paper,
    /// What a paper was found to contain, `;` between its codes.
    Contents,
    /// Yes or no, then `:` and the reason.
    Answer,
    /// Conditions that hold, `;` between their codes; what does not hold as `CODE=tidak`.
    Conditions,
    /// A file by its path, with the digest of its bytes.
    File,
}

impl Shape {
    /// Whether what stands in it may have several lines: a text of lines, words that lines part, a path as it is.
    pub const fn has_lines(self) -> bool {
        match self {
            Shape::Notes | Shape::File => true,
            Shape::Areas | Shape::Languages | Shape::Objects | Shape::Recommendations | Shape::Contents | Shape::Conditions => true,
            Shape::Region | Shape::Partner | Shape::Country | Shape::Level | Shape::Kind | Shape::Text | Shape::Date => false,
            Shape::YesNo | Shape::Answer | Shape::Number | Shape::Money | Shape::Paper => false,
        }
    }
}

/// One field.
pub struct Field {
    /// English, in JSON and faults.
    pub code: &'static str,
    /// Its label in the language files.
    pub label: &'static str,
    pub shape: Shape,
    /// Its header in the sample table and in exports.
    pub header: &'static str,
    /// Its names in a query, Indonesian first; empty where it cannot be asked for.
    pub query: &'static [&'static str],
    /// Its path in the stored record, where it stands there itself.
    pub path: Option<&'static str>,
    /// Its cell in a table.
    pub get: fn(&Agreement, Option<&Partner>) -> String,
}

/// In the order of the sample table.
pub const FIELDS: &[Field] = &[
    Field {
        code: "region",
        label: "field-region",
        shape: Shape::Region,
        header: "region_code",
        query: &["daerah", "region"],
        path: Some("/region"),
        get: |a, _| a.region.to_string(),
    },
    Field {
        code: "region_name",
        label: "field-region_name",
        shape: Shape::Text,
        header: "region",
        query: &[],
        path: None,
        get: |a, _| a.region.region().map(|r| r.name.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner",
        label: "field-partner",
        shape: Shape::Partner,
        header: "partner",
        query: &["mitra", "partner"],
        path: Some("/partner"),
        get: |_, p| p.map(|p| p.name.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner_native",
        label: "field-partner_native",
        shape: Shape::Text,
        header: "partner_native",
        query: &[],
        path: None,
        get: |_, p| p.and_then(|p| p.native.clone()).unwrap_or_default(),
    },
    Field {
        code: "partner_level",
        label: "field-partner_level",
        shape: Shape::Level,
        header: "partner_level",
        query: &[],
        path: None,
        get: |_, p| p.and_then(|p| p.level).map(|l| level_word(l).to_owned()).unwrap_or_default(),
    },
    Field {
        code: "country",
        label: "field-country",
        shape: Shape::Country,
        header: "country",
        query: &["negara", "country"],
        path: None,
        get: |_, p| p.and_then(|p| p.country).map(|c| c.to_string()).unwrap_or_default(),
    },
    Field {
        code: "kind",
        label: "field-kind",
        shape: Shape::Kind,
        header: "kind",
        query: &["jenis", "kind"],
        path: Some("/kind"),
        get: |a, _| a.kind.map(|kind| kind_words(Some(kind), a.technical)).unwrap_or_default(),
    },
    Field {
        code: "instrument",
        label: "field-instrument",
        shape: Shape::Text,
        header: "instrument",
        query: &["naskah", "instrument"],
        path: Some("/instrument"),
        get: |a, _| a.instrument.clone().unwrap_or_default(),
    },
    Field {
        code: "signed",
        label: "field-signed",
        shape: Shape::Date,
        header: "signed",
        query: &["ttd", "signed"],
        path: Some("/signed"),
        get: |a, _| a.signed.map(|d| d.to_string()).unwrap_or_default(),
    },
    Field {
        code: "until",
        label: "field-until",
        shape: Shape::Date,
        header: "until",
        query: &["berakhir", "until"],
        path: Some("/until"),
        get: |a, _| a.until.map(|d| d.to_string()).unwrap_or_default(),
    },
    Field {
        code: "areas",
        label: "field-areas",
        shape: Shape::Areas,
        header: "areas",
        query: &["bidang", "areas"],
        path: Some("/areas"),
        get: |a, _| a.areas.join(";"),
    },
    Field {
        code: "note",
        label: "field-note",
        shape: Shape::Text,
        header: "note",
        query: &["catatan", "note"],
        path: Some("/note"),
        get: |a, _| a.note.clone().unwrap_or_default(),
    },
    Field {
        code: "source",
        label: "field-source",
        shape: Shape::Text,
        header: "source",
        query: &["sumber", "source"],
        path: Some("/source"),
        get: |a, _| a.source.clone().unwrap_or_default(),
    },
    Field {
        code: "verified",
        label: "field-verified",
        shape: Shape::YesNo,
        header: "verified",
        query: &[],
        path: Some("/verified"),
        get: |a, _| a.verified.map(|v| if v { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
    },
];

fn all_fields() -> impl Iterator<Item = &'static Field> {
    table_fields().chain(IMPORT_FIELDS)
}

/// The field of this code, also one that only tables have.
pub fn field(code: &str) -> Option<&'static Field> {
    all_fields().find(|f| f.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_fields_share_a_name() {
        let mut names: Vec<&str> = all_fields().flat_map(|f| f.query.iter().copied()).collect();
        names.sort_unstable();
        for name in &names {
            let owners = all_fields().filter(|f| f.query.contains(name)).count();
            assert_eq!(owners, 1, "{name}");
        }
    }
}
