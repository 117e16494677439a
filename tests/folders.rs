//! What lies where a register should: another register, links, pipes, devices, other people's files. Nothing of it is
//! written, followed or waited for.

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;

use kerma::files::Unfit;
use kerma::register::{Cause, Health, Mended, Open, Trouble, open};
use rustix::fs::{CWD, FileType, Mode, makedev, mknodat};
use support::damaged::{Fixture, bytes_of, copy_folder, is_right_again, journal_of};
use support::*;

/// Another user, to whom only the system's own can give something.
const ANOTHER: u32 = 65533;

fn moved(from: &Path, to: &Path) {
    fs::rename(from, to).expect("moved");
}

#[test]
fn a_register_that_was_replaced_while_it_is_open_takes_no_change() {
    let (ours, theirs) = (Fixture::told_by("Kōchi"), Fixture::told_by("Tokyō"));
    assert_eq!(fs::metadata(journal_of(&ours.dir)).expect("there").len(), fs::metadata(journal_of(&theirs.dir)).expect("there").len());
    // How it is replaced, and put back.
    type Step = fn(&Path);
    let swaps: [(&str, Step, Step); 8] = [
        ("moved away", |base| moved(&base.join("r"), &base.join("away")), |base| moved(&base.join("away"), &base.join("r"))),
        (
            "another in its place",
            |base| {
                moved(&base.join("r"), &base.join("away"));
                moved(&base.join("other"), &base.join("r"));
            },
            |base| {
                moved(&base.join("r"), &base.join("other"));
                moved(&base.join("away"), &base.join("r"));
            },
        ),
        (
            "a link to another in its place",
            |base| {
                moved(&base.join("r"), &base.join("away"));
                symlink("other", base.join("r")).expect("linked");
            },
            |base| {
                fs::remove_file(base.join("r")).expect("a link");
                moved(&base.join("away"), &base.join("r"));
            },
        ),
        (
            "another journal in it",
            |base| {
                moved(&base.join("r/journal"), &base.join("r/away"));
                moved(&base.join("other/journal"), &base.join("r/journal"));
            },
            |base| {
                moved(&base.join("r/journal"), &base.join("other/journal"));
                moved(&base.join("r/away"), &base.join("r/journal"));
            },
        ),
        (
            "a link to its own journal",
            |base| {
                moved(&base.join("r/journal"), &base.join("r/away"));
                symlink("away", base.join("r/journal")).expect("linked");
            },
            |base| {
                fs::remove_file(base.join("r/journal")).expect("a link");
                moved(&base.join("r/away"), &base.join("r/journal"));
            },
        ),
        (
            "another segment of the same length",
            |base| {
                moved(&journal_of(&base.join("r")), &base.join("away"));
                moved(&journal_of(&base.join("other")), &journal_of(&base.join("r")));
            },
            |base| {
                moved(&journal_of(&base.join("r")), &journal_of(&base.join("other")));
                moved(&base.join("away"), &journal_of(&base.join("r")));
            },
        ),
        (
            "the segment gone",
            |base| moved(&journal_of(&base.join("r")), &base.join("away")),
            |base| moved(&base.join("away"), &journal_of(&base.join("r"))),
        ),
        (
            "the same segment of another's bytes",
            |base| {
                fs::copy(journal_of(&base.join("r")), base.join("away")).expect("copied");
                fs::copy(journal_of(&base.join("other")), journal_of(&base.join("r"))).expect("copied");
            },
            |base| assert!(fs::copy(base.join("away"), journal_of(&base.join("r"))).is_ok()),
        ),
    ];
    for (what, replace, put_back) in swaps {
        for saved_before in [false, true] {
            let base = tempfile::tempdir().expect("a folder");
            let dir = base.path().join("r");
            copy_folder(&ours.dir, &dir);
            copy_folder(&theirs.dir, &base.path().join("other"));
            let mut opened = opened(&dir);
            if saved_before {
                for at in [dir.clone(), base.path().join("other")] {
                    let mut another = (at != dir).then(|| support::opened(&at));
                    let into = another.as_mut().unwrap_or(&mut opened);
                    into.register.submit(&wish(800, "budi", &[partner(800, "x")])).expect(what);
                }
            }
            replace(base.path());
            let before = bytes_of(base.path());
            let refused = opened.register.submit(&wish(900, "sari", &[partner(900, "new")]));
            assert!(matches!(refused, Err(Trouble::Another)), "{what}: {refused:?}");
            assert_eq!(bytes_of(base.path()), before, "{what}");
            put_back(base.path());
            opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect(what);
            assert!(folded(&dir).contains_key(&kerma::model::Id::Partner(900)), "{what}");
        }
    }
}

#[test]
fn a_segment_that_was_replaced_by_its_copy_is_the_one_that_is_written() {
    let (_base, dir) = Fixture::new().copy();
    let mut opened = opened(&dir);
    opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("saved");
    fs::copy(journal_of(&dir), dir.join("copy")).expect("copied");
    moved(&dir.join("copy"), &journal_of(&dir));
    opened.register.submit(&wish(901, "sari", &[partner(901, "new")])).expect("saved");
    assert!(folded(&dir).contains_key(&kerma::model::Id::Partner(901)));
}

#[test]
fn a_part_of_a_register_that_is_no_file_of_ours_is_not_taken() {
    let fixture = Fixture::new();
    type Place = fn(&Path, &Path) -> bool;
    // What is put there; whether that could be done.
    let places: [(&str, Place); 6] = [
        ("a link", |at, victim| symlink(victim, at).is_ok()),
        ("a link that leads nowhere", |at, victim| symlink(victim.with_file_name("nowhere"), at).is_ok()),
        ("a pipe", |at, _| mknodat(CWD, at, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).is_ok()),
        ("a device", |at, _| mknodat(CWD, at, FileType::CharacterDevice, Mode::RUSR | Mode::WUSR, makedev(1, 3)).is_ok()),
        ("a folder", |at, _| fs::create_dir(at).is_ok()),
        ("another's file", |at, victim| fs::copy(victim, at).is_ok() && chown(at, Some(ANOTHER), None).is_ok()),
    ];
    for part in ["lock", "journal/000001.jsonl", "store/db", "store/conf", "store/blobs"] {
        for (what, place) in places {
            let (base, dir) = fixture.copy();
            let victim = base.path().join("victim");
            fs::write(&victim, "kept").expect("a file");
            let at = dir.join(part);
            if at.is_dir() { fs::remove_dir_all(&at) } else { fs::remove_file(&at) }.expect("there");
            if (part, what) == ("store/blobs", "a folder") || !place(&at, &victim) {
                continue;
            }
            let told = open(&dir, options());
            let what = format!("{part} is {what}");
            if part.starts_with("store") {
                // The store can be lost.
                let mut opened = told.expect(&what);
                assert!(matches!(opened.mended[..], [Mended::Unreadable { .. }]), "{what}: {:?}", opened.mended);
                is_right_again(&dir, &mut opened, &what);
            } else {
                let Err(Trouble::Unreadable(Cause::Place(unfit))) = told.map(|opened| opened.health) else { panic!("{what}") };
                assert_eq!(unfit.path(), at, "{what}");
            }
            assert_eq!(fs::read(&victim).expect("there"), b"kept", "{what}");
            assert!(!victim.with_file_name("nowhere").exists(), "{what}");
        }
    }
}

#[test]
fn a_lock_of_two_names_is_not_written() {
    let (base, dir) = Fixture::new().copy();
    let thesis = base.path().join("thesis");
    fs::write(&thesis, "kept").and_then(|()| fs::remove_file(dir.join("lock"))).expect("made");
    fs::hard_link(&thesis, dir.join("lock")).expect("linked");
    assert!(matches!(open(&dir, options()).err(), Some(Trouble::Unreadable(Cause::Place(Unfit::Shared(_))))));
    assert_eq!(fs::read(&thesis).expect("there"), b"kept");
}

#[test]
fn what_is_there_keeps_its_mode_and_owner() {
    let (_base, dir) = Fixture::new().copy();
    for (name, mode) in [("lock", 0o640), ("journal", 0o750), ("journal/000001.jsonl", 0o644), ("store", 0o755), ("store/db", 0o644)] {
        fs::set_permissions(dir.join(name), Permissions::from_mode(mode)).expect("set");
    }
    let modes = |dir: &Path| -> Vec<u32> {
        let names = ["", "lock", "journal", "journal/000001.jsonl", "store", "store/db"];
        names.iter().map(|name| fs::metadata(dir.join(name)).expect("there").mode()).collect()
    };
    let before = modes(&dir);
    let mut opened = opened(&dir);
    opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("saved");
    drop(opened);
    assert_eq!(modes(&dir), before);
}

/// All that a look must leave as it is.
fn standing(dir: &Path) -> Vec<(std::path::PathBuf, u32, u32, u64, i64)> {
    let mut all = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let inner = fs::read_dir(&folder).expect("read").flatten().map(|entry| entry.path());
        for path in inner.chain([folder.clone()]) {
            let there = fs::symlink_metadata(&path).expect("there");
            if there.is_dir() && path != folder {
                folders.push(path);
            } else {
                all.push((path, there.mode(), there.uid(), there.ino(), there.mtime_nsec()));
            }
        }
    }
    all.sort();
    all
}

fn give(dir: &Path, owner: u32) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)?.flatten() {
        if entry.file_type()?.is_dir() { give(&entry.path(), owner)? } else { chown(entry.path(), Some(owner), None)? }
    }
    chown(dir, Some(owner), None)
}

#[test]
fn a_register_of_somebody_else_is_only_looked_into() {
    let (_base, dir) = Fixture::new().copy();
    // Only the system's own user can give it away, and look into it then.
    if give(&dir, ANOTHER).is_err() {
        return;
    }
    for mode in [0o700, 0o755] {
        fs::set_permissions(&dir, Permissions::from_mode(mode)).expect("set");
        let before = standing(&dir);
        let mut opened = opened(&dir);
        assert_eq!(opened.health, Health::Foreign);
        let refused = opened.register.submit(&wish(900, "sari", &[partner(900, "new")]));
        assert!(matches!(refused, Err(Trouble::Foreign)), "{refused:?}");
        assert!(support::damaged::show(&mut opened, kerma::model::Id::Partner(1)).is_some());
        drop(opened);
        assert_eq!(standing(&dir), before);
    }
    fs::remove_file(dir.join("lock")).expect("there");
    let before = standing(&dir);
    drop(opened(&dir));
    drop(open(&dir, Open { read_only: true, ..options() }).expect("it opens"));
    assert_eq!(standing(&dir), before, "no lock is made");
    fs::set_permissions(&dir, Permissions::from_mode(0o777)).expect("set");
    assert!(matches!(open(&dir, options()).err(), Some(Trouble::Unreadable(Cause::Place(Unfit::Open(_))))));
}
