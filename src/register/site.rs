//! Where a register lies: its folder, its journal, its store, and what was set aside.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Cause, Trouble};
use crate::journal::Folder;
use crate::journal::segments::free_name;

const ASIDE: &str = "store-set-aside-";
/// How many set-aside stores are kept.
const KEPT: usize = 2;

/// A register's folder. It need not be there.
#[derive(Clone)]
pub struct Site {
    pub dir: PathBuf,
    pub journal: Folder,
}

impl Site {
    /// Whether somebody ever wrote a register here.
    pub fn is_founded(&self) -> bool {
        self.journal.path.exists() || self.store().exists()
    }

    pub fn store(&self) -> PathBuf {
        self.dir.join("store")
    }

    /// Refuses a folder that is none, or that others may write.
    pub fn check(&self) -> Result<(), Trouble> {
        for path in [&self.dir, &self.journal.path, &self.store()] {
            let there = match fs::metadata(path) {
                Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
                other => other.map_err(|e| unreadable(path, &e))?,
            };
            if !there.is_dir() {
                return Err(Trouble::Unreadable(Cause::Kind(io::ErrorKind::NotADirectory).at(path)));
            }
            if there.permissions().mode() & 0o022 != 0 {
                return Err(Trouble::Unreadable(Cause::OthersMayWrite.at(path)));
            }
        }
        Ok(())
    }

    /// Makes the folder, durably.
    pub fn found(&self) -> io::Result<()> {
        self.journal.disk.create_dir(&self.dir)?;
        match self.dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => self.journal.disk.sync_dir(parent),
            None => Ok(()),
        }
    }

    /// Moves the store out of the way, where there is one, and says where to. Of those moved away the two
    /// newest are kept.
    pub fn set_store_aside(&self, at: DateTime<Utc>) -> io::Result<Option<PathBuf>> {
        if !self.store().exists() {
            return Ok(None);
        }
        let disk = &self.journal.disk;
        let name = free_name(&format!("{ASIDE}{}", file_time(at)), &disk.list(&self.dir)?);
        let kept = self.dir.join(name);
        disk.rename(&self.store(), &kept)?;
        disk.sync_dir(&self.dir)?;
        // An old one that stays hurts nobody.
        let _ = self.drop_old_stores();
        Ok(Some(kept))
    }

    fn drop_old_stores(&self) -> io::Result<()> {
        let mut names = self.journal.disk.list(&self.dir)?;
        names.retain(|name| name.starts_with(ASIDE));
        // TIME has one length; what shares it is numbered.
        names.sort_by_key(|name| (name.len(), name.clone()));
        names.sort_by_key(|name| name.get(..ASIDE.len() + TIME.len()).map(str::to_owned));
        let old = names.len().saturating_sub(KEPT);
        names[..old].iter().try_for_each(|name| fs::remove_dir_all(self.dir.join(name)))
    }
}

const TIME: &str = "20261124T023000Z";

/// A time in a file's name.
pub fn file_time(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

pub fn unreadable(path: &Path, e: &io::Error) -> Trouble {
    Trouble::Unreadable(Cause::from(e).at(path))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::journal::disk::Real;

    #[test]
    fn two_stores_set_aside_are_kept_the_newest() {
        let base = tempfile::tempdir().expect("a folder");
        let site = Site { dir: base.path().to_owned(), journal: Folder::of(Arc::new(Real), base.path()) };
        let mut kept = Vec::new();
        for second in [5, 7, 7, 9] {
            fs::create_dir(site.store()).expect("made");
            let at = format!("2026-11-24T02:30:0{second}Z").parse().expect("an instant");
            kept.extend(site.set_store_aside(at).expect("moved"));
        }
        let there: Vec<bool> = kept.iter().map(|path| path.exists()).collect();
        assert_eq!(there, [false, false, true, true]);
        assert!(kept[2].ends_with("store-set-aside-20261124T023007Z-2"));
        assert!(site.set_store_aside("2026-11-24T02:30:00Z".parse().expect("an instant")).expect("none").is_none());
    }

    #[test]
    fn a_folder_that_others_may_write_is_refused() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        let site = Site { dir: dir.clone(), journal: Folder::of(Arc::new(Real), &dir) };
        assert!(site.check().is_ok(), "none is there yet");
        fs::create_dir(&dir).expect("made");
        for (mode, refused) in [(0o700, false), (0o755, false), (0o775, true), (0o707, true)] {
            fs::set_permissions(&dir, fs::Permissions::from_mode(mode)).expect("set");
            assert_eq!(site.check().is_err(), refused, "{mode:o}");
        }
    }
}
