//! The procedure of a register: read from its packs, holidays and office once, until one of them changes.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::model::{Id, Office, PackRecord, Revision, Stored};
use crate::rules::procedure::Procedure;

use super::records::Records;

/// The newest procedure.
#[derive(Debug, Default)]
pub struct Procedures {
    made: Option<Made>,
}

/// The revisions of the records that a procedure was made from, and the procedure.
type Made = (Vec<(Id, Revision)>, Arc<Procedure>);

impl Procedures {
    /// The procedure at the records' revision; the same one as long as nothing of it changed.
    pub fn of(&mut self, records: &dyn Records) -> Arc<Procedure> {
        let mut held: Vec<(Id, Stored)> = [Id::Office, Id::Holidays].into_iter().filter_map(|id| Some((id, records.record(id)?))).collect();
        records.each(b"k", &mut |id, stored| held.push((id, stored)));
        let from: Vec<(Id, Revision)> = held.iter().map(|(id, stored)| (*id, stored.revision)).collect();
        match &self.made {
            Some((made_from, procedure)) if *made_from == from => Arc::clone(procedure),
            _ => {
                let procedure = Arc::new(read(held));
                self.made = Some((from, Arc::clone(&procedure)));
                procedure
            }
        }
    }
}

/// What does not read as its type is passed over.
fn read(held: Vec<(Id, Stored)>) -> Procedure {
    let (mut office, mut holidays, mut packs) = (Office::default(), None, Vec::new());
    for (id, stored) in held {
        match id {
            Id::Office => office = typed(stored).unwrap_or_default(),
            Id::Holidays => holidays = typed(stored),
            Id::Pack(number) => packs.extend(typed::<PackRecord>(stored).map(|pack| (number, pack))),
            _ => {}
        }
    }
    Procedure::of(packs, holidays.as_ref(), &office)
}

fn typed<T: DeserializeOwned>(stored: Stored) -> Option<T> {
    serde_json::from_value(stored.value).ok()
}
