//! Where a register lies: its folder, its journal, its store, and what was set aside.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Cause, Trouble};
use crate::files::{Dir, Held, Unfit};
use crate::journal::disk::Disk;
use crate::journal::segments::free_name;
use crate::journal::{Folder, NAME as JOURNAL};

const ASIDE: &str = "store-set-aside-";
/// How many set-aside stores are kept.
const KEPT: usize = 2;

pub(super) const STORE: &str = "store";
/// What its owner alone may do with a folder.
const OTHERS: u32 = 0o077;
const OTHERS_WRITE: u32 = 0o022;

/// A register's folder. It need not be there.
#[derive(Clone)]
pub struct Site {
    pub dir: PathBuf,
    pub home: Held,
    pub journal: Folder,
}

/// Whose a register is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Ours, or nobody's yet.
    Ours,
    /// It is only looked into.
    Theirs,
}

impl Site {
    pub fn of(dir: &Path, disk: Arc<dyn Disk>) -> Self {
        let home = Held::at(dir);
        Self { dir: dir.to_owned(), journal: Folder::within(disk, &home), home }
    }

    /// Whether somebody ever wrote a register here.
    pub fn is_founded(&self) -> bool {
        self.home.dir().is_ok_and(|home| home.has(JOURNAL) || home.has(STORE))
    }

    pub fn has_store(&self) -> bool {
        self.home.dir().is_ok_and(|home| home.has(STORE))
    }

    /// Refuses a folder that is none, that others may write, or whose parts are not its owner's; and one of ours that
    /// others may read, where it is to be written.
    pub fn check(&self, read_only: bool) -> Result<Whose, Trouble> {
        match self.home.dir().and_then(|home| checked(home, read_only)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Whose::Ours),
            other => other.map_err(|e| unreadable(&self.dir, &e)),
        }
    }

    /// Makes the folder, durably.
    pub fn found(&self) -> io::Result<()> {
        self.journal.disk.create_dir(&self.dir)?;
        match Dir::of_file(&self.dir) {
            Ok((parent, _)) => self.journal.disk.sync_dir(&parent),
            // The current folder, or one that was there already.
            Err(_) => Ok(()),
        }
    }

    /// Moves the store out of the way, where there is one, and says where to. Of those moved away the two
    /// newest are kept.
    pub fn set_store_aside(&self, at: DateTime<Utc>) -> io::Result<Option<PathBuf>> {
        if !self.has_store() {
            return Ok(None);
        }
        let (disk, home) = (&self.journal.disk, self.home.dir()?);
        let name = free_name(&format!("{ASIDE}{}", file_time(at)), &home.names()?);
        disk.rename(home, STORE, &name)?;
        disk.sync_dir(home)?;
        // An old one that stays hurts nobody.
        let _ = drop_old_stores(home);
        Ok(Some(self.dir.join(name)))
    }
}

/// Whose the folder is.
fn checked(home: &Dir, read_only: bool) -> io::Result<Whose> {
    let whose = if home.is_ours() { Whose::Ours } else { Whose::Theirs };
    let others = if whose == Whose::Ours && !read_only { OTHERS } else { OTHERS_WRITE };
    if home.mode() & others != 0 {
        return Err(Unfit::Open(home.path().to_owned()).into());
    }
    for name in [JOURNAL, STORE] {
        match home.dir(name) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err(e),
            Ok(inner) if !inner.is_of_the_owner_of(home) => return Err(Unfit::Foreign(inner.path().to_owned()).into()),
            Ok(inner) if inner.mode() & OTHERS_WRITE != 0 => return Err(Unfit::Open(inner.path().to_owned()).into()),
            Ok(_) => {}
        }
    }
    Ok(whose)
}

fn drop_old_stores(home: &Dir) -> io::Result<()> {
    let mut names: Vec<String> = home.names()?.into_iter().filter_map(|name| name.into_string().ok()).collect();
    names.retain(|name| name.starts_with(ASIDE));
    // TIME has one length; what shares it is numbered.
    names.sort_by_key(|name| (name.len(), name.clone()));
    names.sort_by_key(|name| name.get(..ASIDE.len() + TIME.len()).map(str::to_owned));
    let old = names.len().saturating_sub(KEPT);
    names[..old].iter().try_for_each(|name| home.remove_all(name))
}

const TIME: &str = "20261124T023000Z";

/// A time in a file's name.
pub fn file_time(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

pub fn unreadable(path: &Path, e: &io::Error) -> Trouble {
    Trouble::Unreadable(match Cause::from(e) {
        cause @ Cause::Place(_) => cause,
        cause => cause.at(path),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, chown, symlink};

    use super::*;
    use crate::journal::disk::Real;

    fn site(dir: &Path) -> Site {
        Site::of(dir, Arc::new(Real))
    }

    #[test]
    fn two_stores_set_aside_are_kept_the_newest() {
        let base = tempfile::tempdir().expect("a folder");
        let site = site(base.path());
        let mut kept = Vec::new();
        for second in [5, 7, 7, 9] {
            fs::create_dir(base.path().join(STORE)).expect("made");
            let at = format!("2026-11-24T02:30:0{second}Z").parse().expect("an instant");
            kept.extend(site.set_store_aside(at).expect("moved"));
        }
        let there: Vec<bool> = kept.iter().map(|path| path.exists()).collect();
        assert_eq!(there, [false, false, true, true]);
        assert!(kept[2].ends_with("store-set-aside-20261124T023007Z-2"));
        assert!(site.set_store_aside("2026-11-24T02:30:00Z".parse().expect("an instant")).expect("none").is_none());
    }

    #[test]
    fn a_folder_that_others_may_open_is_refused() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        assert_eq!(site(&dir).check(false).ok(), Some(Whose::Ours), "none is there yet");
        fs::create_dir(&dir).expect("made");
        // Mode; refused where it is to be written, where it is only read.
        let cases = [
            (0o700, false, false),
            (0o750, true, false),
            (0o755, true, false),
            (0o701, true, false),
            (0o775, true, true),
            (0o702, true, true),
        ];
        for (mode, written, read) in cases {
            fs::set_permissions(&dir, fs::Permissions::from_mode(mode)).expect("set");
            let refused = [false, true]
                .map(|read_only| matches!(site(&dir).check(read_only), Err(Trouble::Unreadable(Cause::Place(Unfit::Open(_))))));
            assert_eq!(refused, [written, read], "{mode:o}");
            assert_eq!(fs::metadata(&dir).expect("there").permissions().mode() & 0o777, mode, "it is left as it is");
        }
    }

    #[test]
    fn its_parts_are_folders_of_its_owner_and_no_links() {
        for part in [JOURNAL, STORE] {
            let base = tempfile::tempdir().expect("a folder");
            let (dir, other) = (base.path().join("r"), base.path().join("other"));
            fs::create_dir(&other).and_then(|()| site(&dir).found()).expect("made");
            symlink(&other, dir.join(part)).expect("linked");
            assert!(matches!(site(&dir).check(false), Err(Trouble::Unreadable(Cause::Place(Unfit::Link(path)))) if path == dir.join(part)));
            fs::remove_file(dir.join(part)).and_then(|()| fs::write(dir.join(part), "")).expect("a file");
            assert!(matches!(site(&dir).check(false), Err(Trouble::Unreadable(Cause::Place(Unfit::NotFolder(_))))));
            fs::remove_file(dir.join(part)).and_then(|()| fs::create_dir(dir.join(part))).expect("a folder");
            fs::set_permissions(dir.join(part), fs::Permissions::from_mode(0o777)).expect("set");
            assert!(matches!(site(&dir).check(false), Err(Trouble::Unreadable(Cause::Place(Unfit::Open(_))))));
            fs::set_permissions(dir.join(part), fs::Permissions::from_mode(0o755)).expect("set");
            assert!(site(&dir).check(false).is_ok(), "the folder around it is closed");
            // Only the system's own user can give a folder away.
            if chown(dir.join(part), Some(65533), None).is_ok() {
                assert!(matches!(site(&dir).check(false), Err(Trouble::Unreadable(Cause::Place(Unfit::Foreign(_))))));
                chown(&dir, Some(65533), None).expect("given away");
                assert_eq!(site(&dir).check(false).ok(), Some(Whose::Theirs));
            }
        }
    }
}
