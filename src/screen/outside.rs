//! What a screen needs of the world beyond terminal and register; the command line gives it.

use std::sync::Arc;
use std::time::Duration;

use ulid::Ulid;

use crate::exchange::Names;
use crate::model::{Day, FileRef, Lost, Zone};
use crate::register::Cause;

use super::personal::{Draft, Personal};

/// Told how many bytes of how many are done; says whether the rest is still wanted.
pub type Watch<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

pub trait Outside {
    /// The day in an office's zone.
    fn day(&self, zone: Zone) -> Day;

    /// How long until the next day begins there; `None` where the day is set by hand.
    fn until_midnight(&self, zone: Zone) -> Option<Duration>;

    /// A new command id.
    fn id(&mut self) -> Ulid;

    /// Files, for the threads that ask for them.
    fn files(&self) -> Arc<dyn Files>;
}

/// Files, which may take long or never answer: asked for in threads beside the loop.
pub trait Files: Send + Sync {
    /// The bytes of a plain file.
    fn read(&self, name: &str, watch: Watch<'_>) -> Result<Vec<u8>, Cause>;

    /// A file's digest and whole path, as a form's judge reads them.
    fn digested(&self, name: &str, watch: Watch<'_>) -> Result<String, Cause>;

    /// Files and folders whose names begin with the path typed so far.
    fn paths(&self, begun: &str) -> Vec<String>;

    /// Writes a new file, whole or not at all and never over another one; where it lies.
    fn write_new(&self, name: &str, bytes: &[u8]) -> Result<String, Cause>;

    /// What became of a file since it was named; `None` where it is what it was.
    fn lost(&self, file: &FileRef) -> Option<Lost>;

    /// What this person said that the headers of tables mean.
    fn column_names(&self) -> Names;

    fn remember_columns(&self, said: &[(String, &'static str)]);

    /// Keeps for the next start; what cannot be kept is not worth stopping for.
    fn keep(&self, personal: &Personal);

    /// Keeps what is half written; what cannot be kept is not worth stopping for.
    fn drafts(&self, drafts: &[Draft]);

    /// The day's check of the whole chain; sound where it is not due.
    fn is_chain_sound(&self) -> bool;
}
