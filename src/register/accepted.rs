//! Going on from a journal that is older than its store, or another one: nothing of either is lost.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::site::{Site, file_time};
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
        let disk = &self.journal.disk;
        let time = file_time(at);
        let place = |name: &str| Ok::<_, io::Error>(self.dir.join(free_name(&format!("{name}{time}"), &disk.list(&self.dir)?)));
        let kept = if self.store().exists() { Some(place(NEWER)?) } else { None };
        let note = Note {
            at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
            by,
            journal: journal.into(),
            store: known.into(),
            kept: kept.as_ref().and_then(|kept| kept.file_name()).map(|name| name.to_string_lossy().into_owned()),
        };
        let mut file = disk.create(&place(NOTE)?)?;
        file.append(&serde_json::to_vec(&note)?)?;
        file.sync_data()?;
        if let Some(kept) = &kept {
            disk.rename(&self.store(), kept)?;
        }
        disk.sync_dir(&self.dir)?;
        self.set_witness(journal)?;
        Ok(kept)
    }
}
