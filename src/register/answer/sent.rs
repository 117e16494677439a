//! The entry that a command made, by the command's id.

use ulid::Ulid;

use crate::register::Sent;
use crate::register::records::Records;

/// `None` where no entry is known to be that command's.
pub fn sent(command: Ulid, records: &dyn Records) -> Option<Sent> {
    let head = records.entry_of(command)?;
    let ids = if head.ids.len() == head.records { head.ids.clone() } else { records.ids_of(head.revision) };
    Some(Sent { head, ids })
}
