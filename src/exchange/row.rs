//! A row of the sample's table as every format writes it.

use crate::model::field::{Field, table_fields};
use crate::model::{Agreement, Partner};

/// An agreement and its partner, where it has one.
pub type Row<'r> = (&'r Agreement, Option<&'r Partner>);

/// The cells of a row in the order of the header, unguarded.
pub fn cells((agreement, partner): Row<'_>) -> impl Iterator<Item = (&'static Field, String)> {
    table_fields().map(move |field| (field, (field.get)(agreement, partner)))
}
