//! The procedure of a register: read from its packs, holidays and office once, until one of them changes.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::model::{Id, PackRecord, Stored, Zone};
use crate::rules::procedure::Procedure;

use super::records::Records;

/// The newest procedure.
#[derive(Debug, Default)]
pub struct Procedures {
    /// The computer's zone, for a register of which nobody said whose it is.
    system: Option<Zone>,
    made: Option<Arc<Procedure>>,
}

impl Procedures {
    pub const fn on(system: Option<Zone>) -> Self {
        Self { system, made: None }
    }

    /// The procedure at the records' revision; the same one as long as nothing of it changed.
    pub fn of(&mut self, records: &dyn Records) -> Arc<Procedure> {
        Arc::clone(self.made.get_or_insert_with(|| Arc::new(read(records, self.system))))
    }

    /// Follows a changed record.
    pub fn put(&mut self, id: Id) {
        if matches!(id, Id::Office | Id::Holidays | Id::Pack(_)) {
            self.made = None;
        }
    }
}

/// What does not read as its type is passed over.
fn read(records: &dyn Records, system: Option<Zone>) -> Procedure {
    let office = records.record(Id::Office).and_then(typed).unwrap_or_default();
    let holidays = records.record(Id::Holidays).and_then(typed);
    let mut packs = Vec::new();
    records.each(b"k", &mut |id, stored| {
        if let Id::Pack(number) = id {
            packs.extend(typed::<PackRecord>(stored).map(|pack| (number, pack)));
        }
    });
    Procedure::of(packs, holidays.as_ref(), &office, system)
}

fn typed<T: DeserializeOwned>(stored: Stored) -> Option<T> {
    serde_json::from_value(stored.value).ok()
}
