//! Fields of tables that are not written out: which agreement a row is, what names its region or partner.

use super::{Field, Shape};

/// What a table may hold beside the fields that are written out: it says which agreement, or which region.
pub const IMPORT_FIELDS: &[Field] = &[
    Field {
        code: "id",
        label: "field-id",
        header: "id",
        synonyms: &["idkerjasama", "kodekerjasama", "noregister", "nomorregister"],
        ..IMPORTED
    },
    Field {
        code: "province",
        label: "field-province",
        header: "province",
        synonyms: &["provinsi", "propinsi", "prov", "pemprov", "pemerintahprovinsi", "namaprovinsi", "daerahprovinsi"],
        ..IMPORTED
    },
    // Region and partner in one cell: "Jabar - Khartum".
    Field {
        code: "pair",
        label: "field-pair",
        header: "pair",
        synonyms: &[
            "kerjasama",
            "kerjasamaluarnegeri",
            "kerjasamadaerah",
            "daerahdanmitra",
            "daerahmitraasing",
            "parapihak",
            "pihak",
            "pihakyangbekerjasama",
        ],
        ..IMPORTED
    },
];

const IMPORTED: Field =
    Field { code: "", label: "", shape: Shape::Text, header: "", synonyms: &[], query: &[], path: None, get: |_, _| String::new() };
