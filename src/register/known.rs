//! The register by what was known at a revision or on a day: a fold of the journal so far, kept for the next
//! question of the same.

use super::folded::{Folded, Watch};
use super::last_by::LastBy;
use super::reader::{Reader, Terms};
use super::records::Records;
use super::site::unreadable;
use super::{Ask, Damage, Health, Register, Sight, Trouble};
use crate::journal::Folder;
use crate::model::{Context, Known, Revision};

/// See the module.
#[derive(Default)]
pub struct KnownThen {
    held: Option<(Revision, Reader)>,
    last_by: LastBy,
}

/// What was known then, and what the journal had lost of it.
pub struct Then {
    pub sight: Sight,
    pub damage: Option<Damage>,
}

impl KnownThen {
    /// The last entry that counts, of a register with these records.
    pub fn until(&mut self, known: Known, records: &dyn Records) -> Revision {
        self.last_by.known(known, records)
    }

    /// All answers by what was known at `until`.
    ///
    /// # Errors
    /// What keeps the journal from being read.
    pub fn look(
        &mut self,
        until: Revision,
        journal: &Folder,
        terms: Terms,
        watch: Watch,
        asks: &[Ask],
        context: &Context,
    ) -> Result<Then, Trouble> {
        let held = match self.held.take().filter(|(held, _)| *held == until) {
            Some(held) => held,
            None => {
                let (folded, _) = Folded::read(journal, Some(until), watch).map_err(|e| unreadable(journal.path(), &e))?;
                (until, Reader::new(folded, Health::ReadOnly, terms, None))
            }
        };
        let (_, reader) = self.held.insert(held);
        let sight = reader.look(asks, &Context { known: None, ..*context })?;
        let damage = if let Health::Damaged(damage) = reader.health() { Some(damage) } else { None };
        Ok(Then { sight, damage })
    }

    /// Keeps nothing more: all that is known now is asked for.
    pub fn forget(&mut self) {
        self.held = None;
    }
}
