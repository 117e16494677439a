//! A folder that need not be there yet, held from when it is.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::dir::{Dir, identity_at};

/// A folder at a path, or of a name in another one. From the first time that it is found it is that very folder,
/// whatever comes to lie at its path.
#[derive(Clone, Debug)]
pub struct Held(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    parent: Option<Held>,
    path: PathBuf,
    dir: OnceLock<Dir>,
}

impl Held {
    /// Links in `path` are followed, once.
    pub fn at(path: &Path) -> Self {
        Self::new(None, path.to_owned())
    }

    /// The folder of this name in it, which is no link.
    pub fn within(&self, name: &str) -> Self {
        Self::new(Some(self.clone()), self.0.path.join(name))
    }

    fn new(parent: Option<Self>, path: PathBuf) -> Self {
        Self(Arc::new(Inner { parent, path, dir: OnceLock::new() }))
    }

    /// As it was named, for sentences.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// The folder.
    ///
    /// # Errors
    /// `NotFound` where it is not there yet; where it is none.
    pub fn dir(&self) -> io::Result<&Dir> {
        if let Some(dir) = self.0.dir.get() {
            return Ok(dir);
        }
        let dir = match &self.0.parent {
            None => Dir::open(&self.0.path)?,
            Some(parent) => parent.dir()?.dir(self.name())?,
        };
        Ok(self.0.dir.get_or_init(|| dir))
    }

    /// Whether its path still leads to the folder that is held, and to those around it; also where none is held yet.
    ///
    /// # Errors
    /// Of the system, where that cannot be seen.
    pub fn is_unmoved(&self) -> io::Result<bool> {
        if let Some(parent) = &self.0.parent
            && !parent.is_unmoved()?
        {
            return Ok(false);
        }
        let Some(dir) = self.0.dir.get() else { return Ok(true) };
        let there = match &self.0.parent {
            None => identity_at(&self.0.path),
            Some(parent) => parent.dir()?.identity_of(self.name()),
        };
        Ok(there? == Some(dir.identity()))
    }

    fn name(&self) -> &str {
        self.0.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    /// The folder around it is looked at too where it is not there itself.
    fn moved_and_back(base: &Path, inner: &Held) {
        fs::rename(base.join("r"), base.join("old")).expect("moved");
        assert!(!inner.is_unmoved().expect("seen"));
        fs::rename(base.join("old"), base.join("r")).expect("moved back");
        assert!(inner.is_unmoved().expect("seen"));
    }

    #[test]
    fn a_folder_stays_the_one_that_was_found_whatever_comes_to_lie_at_its_path() {
        type Swap = fn(&Path);
        let swaps: [(&str, Swap); 5] = [
            ("moved away", |base| fs::rename(base.join("r"), base.join("old")).expect("moved")),
            ("another in its place", |base| {
                fs::rename(base.join("r"), base.join("old")).expect("moved");
                fs::create_dir_all(base.join("r/inner")).expect("made");
            }),
            ("a link in its place", |base| {
                fs::rename(base.join("r"), base.join("old")).expect("moved");
                fs::create_dir_all(base.join("other/inner")).expect("made");
                symlink(base.join("other"), base.join("r")).expect("linked");
            }),
            ("another within it", |base| {
                fs::rename(base.join("r/inner"), base.join("r/old")).expect("moved");
                fs::create_dir(base.join("r/inner")).expect("made");
            }),
            ("a link to itself within it", |base| {
                fs::rename(base.join("r/inner"), base.join("r/old")).expect("moved");
                symlink("old", base.join("r/inner")).expect("linked");
            }),
        ];
        for (what, swap) in swaps {
            let base = tempfile::tempdir().expect("a folder");
            let outer = Held::at(&base.path().join("r"));
            let inner = outer.within("inner");
            assert_eq!(inner.dir().map(drop).map_err(|e| e.kind()), Err(io::ErrorKind::NotFound));
            assert!(inner.is_unmoved().expect("none is held"));
            fs::create_dir(base.path().join("r")).and_then(|()| outer.dir().map(drop)).expect("held");
            moved_and_back(base.path(), &inner);
            fs::create_dir_all(base.path().join("r/inner")).expect("made");
            let before = inner.dir().expect("there").identity();
            assert!(inner.is_unmoved().expect("seen"), "{what}");
            swap(base.path());
            assert!(!inner.is_unmoved().expect("seen"), "{what}");
            assert_eq!(inner.dir().expect("held").identity(), before, "{what}");
        }
    }

    #[test]
    fn a_link_that_leads_to_it_may_stay_but_not_turn() {
        let base = tempfile::tempdir().expect("a folder");
        let path = |name: &str| base.path().join(name);
        fs::create_dir(path("one")).and_then(|()| fs::create_dir(path("two"))).expect("made");
        symlink("one", path("r")).expect("linked");
        let held = Held::at(&path("r"));
        held.dir().expect("there");
        assert!(held.is_unmoved().expect("seen"));
        fs::remove_file(path("r")).and_then(|()| symlink("two", path("r"))).expect("turned");
        assert!(!held.is_unmoved().expect("seen"));
        fs::remove_file(path("r")).and_then(|()| symlink("one", path("r"))).expect("turned back");
        assert!(held.is_unmoved().expect("seen"));
    }
}
