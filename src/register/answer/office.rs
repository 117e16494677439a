//! Whose register it is.

use crate::model::{Id, Office};
use crate::register::records::Records;

pub fn office(records: &dyn Records) -> Office {
    super::typed(records, Id::Office).unwrap_or_default()
}
