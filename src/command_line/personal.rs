//! Personal files of one register, in a folder that is its person's alone.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::files::{Dir, Unfit, is_root};

/// What is longer was not written by kerma.
const MOST: u64 = 64 << 20;

/// What is kept under this name; `None` where nothing is, or it cannot be read.
pub fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Option<T> {
    let (around, own) = Dir::of_file(folder).ok()?;
    let bytes = ours(around.dir(own).ok()?).ok()?.read(name, MOST).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Whole or not at all.
///
/// # Errors
/// Of the system; [`Unfit`] where the folder is not this person's.
pub fn write<T: Serialize>(folder: &Path, name: &str, value: &T) -> io::Result<()> {
    made(folder)?.put(name, &serde_json::to_vec(value)?)
}

/// Takes away what is kept under this name.
pub fn remove(folder: &Path, name: &str) {
    // Where there is nothing, or nothing of ours, nothing is to be done.
    let _ = Dir::of_file(folder).and_then(|(around, own)| ours(around.dir(own)?)?.remove(name));
}

fn made(folder: &Path) -> io::Result<Dir> {
    let around = folder.parent().unwrap_or(folder);
    // The system's own user leaves nothing in the homes of others.
    if is_root() && !nearest(around).is_some_and(|there| there.is_ours()) {
        return Err(Unfit::Foreign(around.to_owned()).into());
    }
    ours(Dir::make(around)?.make_dir(folder.file_name().unwrap_or_default())?)
}

/// The first folder on the way up that is there.
fn nearest(folder: &Path) -> Option<Dir> {
    folder.ancestors().filter(|folder| !folder.as_os_str().is_empty()).find_map(|folder| Dir::open(folder).ok())
}

fn ours(dir: Dir) -> io::Result<Dir> {
    if !dir.is_ours() {
        return Err(Unfit::Foreign(dir.path().to_owned()).into());
    }
    if dir.mode() & 0o022 != 0 {
        return Err(Unfit::Open(dir.path().to_owned()).into());
    }
    Ok(dir)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, chown, symlink};

    use super::*;

    #[test]
    fn what_is_kept_comes_back_for_its_owner_alone() {
        let base = tempfile::tempdir().expect("a folder");
        let folder = base.path().join("kerma/mark");
        assert_eq!(read::<u32>(&folder, "a.json"), None);
        for n in [1, 2] {
            write(&folder, "a.json", &n).expect("kept");
            assert_eq!(read(&folder, "a.json"), Some(n));
        }
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&folder.join("a.json"))), (0o700, 0o600));
        assert_eq!(fs::read_dir(&folder).expect("read").count(), 1);
        remove(&folder, "a.json");
        assert_eq!(read::<u32>(&folder, "a.json"), None);
    }

    #[test]
    fn nothing_is_kept_through_a_link_or_where_others_write() {
        let base = tempfile::tempdir().expect("a folder");
        let (folder, other) = (base.path().join("mark"), base.path().join("other"));
        write(&other, "a.json", &1).expect("kept");
        symlink(&other, &folder).expect("linked");
        assert!(write(&folder, "a.json", &2).is_err());
        assert_eq!(read::<u32>(&folder, "a.json"), None);
        remove(&folder, "a.json");
        fs::remove_file(&folder).and_then(|()| fs::create_dir(&folder)).expect("made");
        symlink(other.join("a.json"), folder.join("a.json")).expect("linked");
        assert_eq!(read::<u32>(&folder, "a.json"), None);
        write(&folder, "a.json", &2).expect("in place of the link");
        assert_eq!((read(&folder, "a.json"), read(&other, "a.json")), (Some(2), Some(1)));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).expect("set");
        assert!(write(&folder, "a.json", &3).is_err());
        if chown(&folder, Some(65533), None).is_ok() {
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("set");
            assert!(write(&folder, "a.json", &3).is_err() && read::<u32>(&folder, "a.json").is_none());
            assert!(write(&folder.join("kerma/mark"), "a.json", &3).is_err(), "nothing is made in the home of another");
            assert!(!folder.join("kerma").exists());
        }
    }
}
