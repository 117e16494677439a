use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::PathBuf;

use rustix::fs::{CWD, FileType, mknodat};

use super::*;

struct Base {
    base: tempfile::TempDir,
    dir: Dir,
}

impl Base {
    fn new() -> Self {
        let base = tempfile::tempdir().expect("a folder");
        let dir = Dir::open(base.path()).expect("there");
        Self { base, dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.base.path().join(name)
    }

    fn mode(&self, name: &str) -> u32 {
        fs::metadata(self.path(name)).expect("there").mode() & 0o7777
    }

    fn names(&self) -> Vec<OsString> {
        let mut names = self.dir.names().expect("read");
        names.sort();
        names
    }
}

fn pipe(path: PathBuf) {
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).expect("a pipe");
}

#[test]
fn what_is_made_is_its_owners_alone() {
    let base = Base::new();
    let inner = Dir::make(&base.path("a/b")).expect("made");
    inner.create("file").expect("made");
    assert_eq!((base.mode("a/b"), base.mode("a/b/file")), (0o700, 0o600));
    assert!(inner.create("file").is_err(), "a file is never made twice");
}

#[test]
fn what_is_there_keeps_its_mode() {
    let base = Base::new();
    fs::create_dir(base.path("folder")).and_then(|()| fs::write(base.path("file"), "a")).expect("made");
    for (name, mode) in [("folder", 0o755), ("file", 0o644)] {
        fs::set_permissions(base.path(name), Permissions::from_mode(mode)).expect("set");
    }
    base.dir.make_dir("folder").expect("there");
    base.dir.open_or_create("file").expect("there");
    Dir::make(&base.path("folder")).expect("there");
    assert_eq!((base.mode("folder"), base.mode("file")), (0o755, 0o644));
}

#[test]
fn nothing_but_a_file_of_the_folders_owner_is_opened_as_one() {
    let base = Base::new();
    let victim = base.path("victim");
    fs::write(&victim, "kept").and_then(|()| fs::create_dir(base.path("folder"))).expect("made");
    symlink("victim", base.path("link")).and_then(|()| symlink("nowhere", base.path("dangling"))).expect("linked");
    symlink("folder", base.path("folder-link")).expect("linked");
    pipe(base.path("pipe"));
    let _socket = std::os::unix::net::UnixListener::bind(base.path("socket")).expect("a socket");
    let named = |name: &str| base.path(name);
    let mut cases = vec![
        ("link", Unfit::Link(named("link"))),
        ("dangling", Unfit::Link(named("dangling"))),
        ("folder-link", Unfit::Link(named("folder-link"))),
        ("pipe", Unfit::NotFile(named("pipe"))),
        ("socket", Unfit::NotFile(named("socket"))),
        ("folder", Unfit::NotFile(named("folder"))),
    ];
    // Only the system's own user makes devices and gives files away.
    if mknodat(CWD, base.path("device"), FileType::CharacterDevice, Mode::RUSR | Mode::WUSR, rustix::fs::makedev(1, 3)).is_ok() {
        cases.push(("device", Unfit::NotFile(named("device"))));
    }
    if fs::write(base.path("foreign"), "").and_then(|()| chown(base.path("foreign"), Some(65533), None)).is_ok() {
        cases.push(("foreign", Unfit::Foreign(named("foreign"))));
    }
    for (name, unfit) in cases {
        let opened = [base.dir.open_file(name), base.dir.open_to_append(name), base.dir.open_or_create(name)];
        for (way, opened) in opened.into_iter().enumerate() {
            let e = opened.expect_err(name);
            assert_eq!(Unfit::of(&e), Some(&unfit), "{name}, {way}: {e}");
        }
        assert!(base.dir.read(name, 1).is_err_and(|e| Unfit::of(&e) == Some(&unfit)), "{name}");
    }
    for (name, unfit) in [("folder-link", Unfit::Link(named("folder-link"))), ("pipe", Unfit::NotFolder(named("pipe")))] {
        for opened in [base.dir.dir(name), base.dir.make_dir(name)] {
            assert_eq!(Unfit::of(&opened.expect_err(name)), Some(&unfit));
        }
    }
    assert_eq!(fs::read(&victim).expect("there"), b"kept");
}

#[test]
fn a_file_of_two_names_is_not_changed() {
    let base = Base::new();
    fs::write(base.path("thesis"), "kept").and_then(|()| fs::hard_link(base.path("thesis"), base.path("lock"))).expect("linked");
    let e = base.dir.open_or_create("lock").expect_err("it has two names");
    assert_eq!(Unfit::of(&e), Some(&Unfit::Shared(base.path("lock"))));
    base.dir.put("lock", b"new").expect("its name alone is taken");
    assert_eq!(fs::read(base.path("thesis")).expect("there"), b"kept");
}

#[test]
fn more_than_was_asked_is_not_read() {
    let base = Base::new();
    fs::File::create(base.path("sparse")).and_then(|file| file.set_len(1 << 40)).expect("made");
    assert_eq!(base.dir.read("sparse", 1 << 10).map_err(|e| e.kind()), Err(io::ErrorKind::FileTooLarge));
    fs::write(base.path("small"), "abc").expect("made");
    assert_eq!(base.dir.read("small", 3).expect("read"), b"abc");
    assert!(base.dir.read("small", 2).is_err());
}

#[test]
fn a_file_is_whole_or_as_before_and_keeps_its_mode() {
    let base = Base::new();
    base.dir.put("file", b"old").expect("written");
    assert_eq!(base.mode("file"), 0o600);
    for mode in [0o640, 0o664, 0o400, 0o4755] {
        fs::set_permissions(base.path("file"), Permissions::from_mode(mode)).expect("set");
        base.dir.put("file", b"new").expect("written over");
        assert_eq!((fs::read(base.path("file")).expect("read"), base.mode("file")), (b"new".to_vec(), mode & 0o777));
    }
    if chown(base.path("file"), Some(65533), Some(65533)).is_ok() {
        base.dir.put("file", b"newer").expect("written over");
        let there = fs::metadata(base.path("file")).expect("there");
        assert_eq!((there.uid(), there.gid()), (65533, 65533));
    }
    assert!(base.dir.put_new("file", b"x").is_err_and(|e| e.kind() == io::ErrorKind::AlreadyExists));
    base.dir.put_new("second", b"x").expect("written");
    fs::create_dir(base.path("folder")).expect("made");
    assert!(base.dir.put("folder", b"x").is_err());
    assert_eq!(base.names(), ["file", "folder", "second"]);
}

#[test]
fn a_link_is_replaced_or_removed_never_what_it_leads_to() {
    let base = Base::new();
    fs::create_dir_all(base.path("other/inner")).and_then(|()| fs::write(base.path("other/kept"), "kept")).expect("made");
    fs::create_dir_all(base.path("tree/deep/deeper")).and_then(|()| fs::write(base.path("tree/deep/file"), "")).expect("made");
    symlink("../other", base.path("tree/link")).and_then(|()| symlink("other", base.path("link"))).expect("linked");
    symlink("other/kept", base.path("file-link")).expect("linked");
    base.dir.put("file-link", b"new").expect("written");
    base.dir.remove_all("tree").and_then(|()| base.dir.remove_all("link")).expect("removed");
    assert_eq!(fs::read(base.path("other/kept")).expect("there"), b"kept");
    assert_eq!(base.names(), ["file-link", "other"]);
}

#[test]
fn a_folder_is_reached_by_a_path_of_its_own_wherever_it_was_moved() {
    let base = Base::new();
    let inner = Dir::make(&base.path("inner")).expect("made");
    fs::write(base.path("inner/file"), "this").expect("made");
    fs::rename(base.path("inner"), base.path("moved")).expect("moved");
    fs::create_dir(base.path("inner")).expect("another");
    let reached = inner.reach().expect("the system has such paths");
    assert_eq!(fs::read(reached.join("file")).expect("there"), b"this");
}

#[test]
fn names_that_pass_cannot_be_foreseen() {
    assert_ne!(passing_name(), passing_name());
}
