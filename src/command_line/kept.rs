//! Where only kerma itself writes: the folders of registers and of personal files. Nothing else is ever written there,
//! however the path to it is put.

use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;

use super::settings::Settings;
use crate::files::{Dir, Identity, Unfit};

/// The folders of one run.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    folders: Vec<PathBuf>,
}

/// By this file in it a folder is known as a register, whosever it is.
const FIRST_SEGMENT: &str = "journal/000001.jsonl";
/// How far up a folder is looked for: no path that the system takes is deeper.
const DEEPEST: usize = 2048;
/// How deep the folders of a register lie within each other.
const LEVELS: usize = 3;

impl Kept {
    /// That of its register, and that of all personal files.
    pub fn of(settings: &Settings) -> Self {
        let personal = settings.state_dir.parent().unwrap_or(&settings.state_dir).to_owned();
        Self { folders: vec![settings.register_dir.clone(), personal] }
    }

    /// Refuses what is to be written as `name` in `dir`.
    ///
    /// # Errors
    /// [`Unfit::Kept`].
    pub fn check(&self, dir: &Dir, name: &OsStr) -> io::Result<()> {
        let folders: Vec<Dir> = self.folders.iter().filter_map(|path| Dir::open(path).ok()).collect();
        let kept: Vec<Identity> = folders.iter().map(Dir::identity).collect();
        let refused = || Err(Unfit::Kept(dir.path().join(name)).into());
        if lies_in(dir, &kept) {
            return refused();
        }
        match dir.stat(name)? {
            // It may be a second name of a file there.
            Some(there) if there.st_nlink > 1 => {
                let Some(identity) = dir.identity_of(name)? else { return Ok(()) };
                if folders.iter().any(|folder| holds(folder, identity, LEVELS)) { refused() } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }
}

/// Whether `dir` or a folder around it is one of these, or a register.
fn lies_in(dir: &Dir, kept: &[Identity]) -> bool {
    let mut up = PathBuf::from(".");
    let mut before = None;
    for _ in 0..DEEPEST {
        // Folders around it may be closed to us: then they are none of ours.
        let Ok(Some(identity)) = dir.identity_of(&up) else { return false };
        if kept.contains(&identity) || dir.has(up.join(FIRST_SEGMENT)) {
            return true;
        }
        if before.replace(identity) == Some(identity) {
            return false;
        }
        up.push("..");
    }
    false
}

/// Whether a file in it has this identity.
fn holds(dir: &Dir, identity: Identity, levels: usize) -> bool {
    dir.names().into_iter().flatten().any(|name| {
        let is_it = matches!(dir.identity_of(&name), Ok(Some(there)) if there == identity);
        is_it || (levels > 0 && dir.dir(&name).is_ok_and(|inner| holds(&inner, identity, levels - 1)))
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn no_way_to_write_it_leads_into_a_register_or_among_personal_files() {
        let base = tempfile::tempdir().expect("a folder");
        let path = |name: &str| base.path().join(name);
        for folder in ["mine/journal", "mine/store/blobs", "state/kerma/0123456789abcdef", "other/journal", "out/deep"] {
            fs::create_dir_all(path(folder)).expect("made");
        }
        fs::write(path("mine/journal/000002.jsonl"), "").and_then(|()| fs::write(path("other/journal/000001.jsonl"), "")).expect("a file");
        fs::write(path("mine/store/blobs/7"), "").and_then(|()| fs::write(path("out/own"), "")).expect("a file");
        symlink("../mine", path("out/to-mine")).and_then(|()| symlink("mine/journal", path("journal-link"))).expect("linked");
        fs::hard_link(path("mine/journal/000002.jsonl"), path("out/second")).expect("linked");
        fs::hard_link(path("mine/store/blobs/7"), path("out/third")).expect("linked");
        fs::hard_link(path("out/own"), path("out/own-too")).expect("linked");
        let kept = Kept { folders: vec![path("mine"), path("state/kerma"), path("not-there")] };
        let refused = |name: &str| {
            let (dir, name) = Dir::of_file(&path(name)).expect("a folder");
            kept.check(&dir, &name).is_err_and(|e| matches!(Unfit::of(&e), Some(Unfit::Kept(_))))
        };
        for name in [
            "mine/new.csv",
            "mine/lock",
            "mine/journal/000002.jsonl",
            "mine/journal/torn-20261124T023000Z",
            "mine/store/blobs/8",
            "out/../mine/x",
            "out/to-mine/x",
            "out/to-mine/journal/000003.jsonl",
            "journal-link/x",
            "state/kerma/screen.json",
            "state/kerma/0123456789abcdef/drafts.json",
            "other/x",
            "other/journal/x",
            "out/second",
            "out/third",
        ] {
            assert!(refused(name), "{name}");
        }
        for name in ["x", "out/x", "out/deep/x", "state/x", "mine/../x", "out/own", "out/own-too"] {
            assert!(!refused(name), "{name}");
        }
    }
}
