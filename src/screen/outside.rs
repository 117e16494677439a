//! What a screen needs of the world beyond terminal and register; the command line gives it.

use std::time::Duration;

use ulid::Ulid;

use crate::exchange::Names;
use crate::model::{Day, FileRef, Lost, Zone};

use super::personal::{Draft, Personal};

pub trait Outside {
    /// The day in an office's zone.
    fn day(&self, zone: Zone) -> Day;

    /// How long until the next day begins there; `None` where the day is set by hand.
    fn until_midnight(&self, zone: Zone) -> Option<Duration>;

    /// A new command id.
    fn id(&mut self) -> Ulid;

    fn read(&self, name: &str) -> std::io::Result<Vec<u8>>;

    /// Files and folders whose names begin with the path typed so far.
    fn paths(&self, begun: &str) -> Vec<String>;

    /// What this person said that the headers of tables mean.
    fn column_names(&self) -> Names;

    fn remember_columns(&mut self, said: &[(String, &'static str)]);

    /// Keeps for the next start; what cannot be kept is not worth stopping for.
    fn keep(&mut self, personal: &Personal);

    /// The day's check of the whole chain, where it is due: whether it is sound.
    fn daily_check(&mut self) -> Option<Box<dyn FnOnce() -> bool + Send>>;

    /// Keeps what is half written; what cannot be kept is not worth stopping for.
    fn drafts(&mut self, drafts: &[Draft]);

    /// Looks at files, which may take long: those that are not what they were when they were named.
    fn lost(&self, files: Vec<FileRef>) -> Box<dyn FnOnce() -> Vec<(FileRef, Lost)> + Send>;

    /// Writes a new file, whole or not at all and never over another one; where it lies.
    fn write_new(&self, name: &str, bytes: &[u8]) -> std::io::Result<String>;

    /// A file's digest and whole path, as a form's judge reads them.
    fn digested(&self, name: &str) -> std::io::Result<String>;
}
