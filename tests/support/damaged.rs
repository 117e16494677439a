//! A register with some history, to be damaged on purpose, and the questions whether it is right again.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use kerma::model::command::{Command, Context};
use kerma::register::{Answer, Ask, Health, Opened, StoreState};

use super::*;

/// A register of eight entries, closed in order; with a copy of its store as it was after six.
pub struct Fixture {
    _base: tempfile::TempDir,
    pub dir: PathBuf,
    pub older_store: PathBuf,
}

/// The entries of a fixture.
pub const ENTRIES: u64 = 8;

impl Fixture {
    pub fn new() -> Self {
        Self::told_by("Kōchi")
    }

    /// The same history in other words of the same length makes other hashes at the same places.
    pub fn told_by(name: &str) -> Self {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        let older_store = base.path().join("older");
        let mut first = opened(&dir);
        let many: Vec<Wish> = (1..=400).map(|n| partner(n, &format!("{name} {n} {}", "x".repeat(300)))).collect();
        first.register.submit(&wish(1, "budi", &many)).expect("saved");
        commit_each(&mut first, 2, &[partner(1, "a"), partner(2, "b"), partner(500, "c"), partner(501, name)]);
        first.register.submit(&envelope(6, "budi", Command::Undo)).expect("saved");
        drop(first);
        copy_folder(&dir.join("store"), &older_store);
        commit_each(&mut opened(&dir), 7, &[partner(3, "d"), (Id::Partner(4), None)]);
        Self { _base: base, dir, older_store }
    }

    /// A copy of it to be damaged.
    pub fn copy(&self) -> (tempfile::TempDir, PathBuf) {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        copy_folder(&self.dir, &dir);
        (base, dir)
    }
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(to).expect("made");
    for entry in fs::read_dir(from).expect("there").flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().expect("known").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Every byte of a folder's files.
pub fn bytes_of(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            all.extend(bytes_of(&entry.path()));
        } else {
            all.insert(entry.path(), fs::read(entry.path()).expect("readable"));
        }
    }
    all
}

pub fn journal_of(dir: &Path) -> PathBuf {
    dir.join("journal/000001.jsonl")
}

pub fn show(opened: &mut Opened, id: Id) -> Option<(Revision, Value)> {
    let context = Context::on("2026-11-24".parse().expect("a day"));
    let sight = opened.register.look(&[Ask::Show(id)], &context).expect("it answers");
    match &sight.answers[..] {
        [Answer::Show(shown)] => shown.as_ref().map(|s| (s.changed.revision, s.record.clone())),
        other => panic!("{other:?}"),
    }
}

/// It takes changes, answers what the journal says, and its store agrees with the journal.
pub fn is_right_again(dir: &Path, opened: &mut Opened, what: &str) {
    assert_eq!(opened.register.health(), Health::Sound, "{what}");
    for (id, expected) in folded(dir) {
        assert_eq!(show(opened, id), Some(expected), "{what}: {id}");
    }
    assert_eq!(show(opened, Id::Partner(4)), None, "{what}");
    opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("it takes changes");
    let _ = opened.register.verify().expect("readable");
    let verified = opened.register.verify().expect("readable");
    assert_eq!((verified.store, verified.differs.len()), (StoreState::Whole, 0), "{what}");
    assert_eq!((verified.last, verified.records as usize), (ENTRIES + 1, folded(dir).len()), "{what}");
}
