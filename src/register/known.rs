//! The register by what was known at a revision or on a day: a fold of the journal so far, kept for the next
//! question of the same.

use super::folded::{Folded, Watch};
use super::open::Judge;
use super::reader::Reader;
use super::site::unreadable;
use super::{Ask, Health, Register, Sight, Trouble};
use crate::journal::Folder;
use crate::model::{Context, Known};

/// See the module.
#[derive(Default)]
pub struct KnownThen {
    held: Option<(Known, Reader)>,
}

impl KnownThen {
    /// All answers by what was known; `None`, and nothing more is kept, where all that is known now is asked for.
    pub fn look(
        &mut self,
        journal: &Folder,
        judge: Judge,
        watch: Watch,
        asks: &[Ask],
        context: &Context,
    ) -> Option<Result<Sight, Trouble>> {
        let Some(known) = context.known else {
            self.held = None;
            return None;
        };
        if self.held.as_ref().is_none_or(|(held, _)| *held != known) {
            match Folded::read(journal, Some(known), watch) {
                Ok((folded, _)) => self.held = Some((known, Reader::new(folded, Health::ReadOnly, judge, None))),
                Err(e) => return Some(Err(unreadable(&journal.path, &e))),
            }
        }
        let (_, reader) = self.held.as_mut()?;
        Some(reader.look(asks, &Context { known: None, ..*context }))
    }
}
