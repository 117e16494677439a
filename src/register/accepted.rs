//! Going on from a journal that is older than its store, or another one: nothing of either is lost.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::site::{STORE, Site, file_time};
use crate::journal::Tip;
use crate::journal::entry::Chain;
use crate::journal::segments::free_name;
use crate::model::Revision;

/// How a store is called that knows more than the journal; it is never swept away.
const NEWER: &str = "store-newer-";
const NOTE: &str = "accepted-";

/// What was accepted, when and by whom.
#[derive(Serialize)]
struct Note<'a> {
    at: String,
    by: &'a str,
    journal: End,
    store: End,
    /// Where the store lies that knows more; nothing where there was none.
    kept: Option<String>,
}

#[derive(Serialize)]
struct End {
    revision: Revision,
    chain: Chain,
}

impl From<Tip> for End {
    fn from(Tip { revision, chain, .. }: Tip) -> Self {
        Self { revision, chain }
    }
}

impl Site {
    /// Puts the store that knew `known` aside for good, notes who went on from `journal`, and says where it lies.
    ///
    /// # Errors
    /// Of the system; nothing was accepted then.
    pub fn accept(&self, journal: Tip, known: Tip, by: &str, at: DateTime<Utc>) -> io::Result<Option<PathBuf>> {
        let (disk, home) = (&self.journal.disk, self.home.dir()?);
        let (time, taken) = (file_time(at), home.names()?);
        let place = |name: &str| free_name(&format!("{name}{time}"), &taken);
        let kept = self.has_store().then(|| place(NEWER));
        let note = Note {
            at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
            by,
            journal: journal.into(),
            store: known.into(),
            kept: kept.clone(),
        };
        let mut file = disk.create(home, &place(NOTE))?;
        file.append(&serde_json::to_vec(&note)?)?;
        file.sync_data()?;
        if let Some(kept) = &kept {
            disk.rename(home, STORE, kept)?;
        }
        disk.sync_dir(home)?;
        self.set_witness(journal)?;
        Ok(kept.map(|kept| self.dir.join(kept)))
    }
}
