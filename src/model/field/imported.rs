//! Fields of tables that are not written out: which agreement a row is, what names its region or partner.

use super::{Field, Shape};

/// What a table may hold beside the fields that are written out: it says which agreement, or which region.
pub const IMPORT_FIELDS: &[Field] = &[
    ID,
    Field { code: "province", label: "field-province", header: "province", ..ID },
    // Region and partner in one cell: "Jabar - Khartum".
    Field { code: "pair", label: "field-pair", header: "pair", ..ID },
];

/// The agreement that a row is.
const ID: Field =
    Field { code: "id", label: "field-id", shape: Shape::Text, header: "id", query: &[], path: None, get: |_, _| String::new() };
