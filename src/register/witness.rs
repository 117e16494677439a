//! A second witness of how far the journal came, in a small file beside the store: who opens no store, or finds
//! none, learns from it what the journal has lost. It is written now and then, behind the journal, so that it may
//! lag and never leads; one that cannot be read says nothing.

use std::io;

use serde::{Deserialize, Serialize};

use super::site::Site;
use crate::files::Unfit;
use crate::journal::entry::Chain;
use crate::journal::{Position, Tip};
use crate::model::Revision;

const NAME: &str = "head";
/// It is shorter than this.
const MOST: usize = 4096;

#[derive(Serialize, Deserialize)]
struct Written {
    revision: Revision,
    chain: Chain,
    position: Position,
}

impl Site {
    /// The newest entry that was witnessed; the start where none was.
    pub fn witness(&self) -> Tip {
        let read = || -> io::Result<Tip> {
            let file = self.journal.disk.open(self.home.dir()?, NAME)?;
            let mut bytes = vec![0; MOST];
            let read = file.read_at(&mut bytes, 0)?;
            let Written { revision, chain, position } = serde_json::from_slice(&bytes[..read])?;
            Ok(Tip { revision, chain, position })
        };
        read().unwrap_or(Tip::START)
    }

    /// Witnesses an entry that is on the disk, by the place where its seal ends.
    ///
    /// # Errors
    /// Of the system; then there may be no witness until the next time.
    pub fn set_witness(&self, Tip { revision, chain, position }: Tip) -> io::Result<()> {
        let (disk, home) = (&self.journal.disk, self.home.dir()?);
        if home.stat(NAME)?.is_some_and(|there| there.st_nlink > 1) {
            return Err(Unfit::Shared(home.path().join(NAME)).into());
        }
        let mut file = match disk.open_to_append(home, NAME) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => disk.create(home, NAME)?,
            other => other?,
        };
        file.truncate(0)?;
        file.append(&serde_json::to_vec(&Written { revision, chain, position })?)
    }
}
