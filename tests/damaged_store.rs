//! Each damage to a store, done on purpose: it is made again from the journal, with a word, and what could
//! not be read is kept.

mod support;

use std::fs::{self, OpenOptions};
use std::os::unix::fs::{FileExt, PermissionsExt};
use std::path::{Path, PathBuf};

use kerma::model::Id;
use kerma::register::{Mended, StoreState};
use support::damaged::*;
use support::figures::Figures;
use support::*;

/// What stands in a store, by the beginning of its name.
fn file(dir: &Path, begin: &str) -> PathBuf {
    let store = dir.join("store");
    let name = names(&store, begin).into_iter().find(|name| !name.ends_with("generating")).expect("sled keeps such a file");
    store.join(name)
}

fn cut(path: &Path, bytes: u64) {
    let file = OpenOptions::new().write(true).open(path).expect("there");
    let length = file.metadata().expect("known").len();
    file.set_len(length.saturating_sub(bytes)).expect("cut");
}

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    OpenOptions::new().write(true).open(path).expect("there").write_all_at(bytes, at).expect("written");
}

/// Damages a copy, opens it, and sees that all is right again; what was told.
fn mended(fixture: &Fixture, what: &str, damage: impl Fn(&Path)) -> Vec<Mended> {
    let (_base, dir) = fixture.copy();
    damage(&dir);
    let journal = fs::read(journal_of(&dir)).expect("readable");
    let mut opened = opened(&dir);
    is_right_again(&dir, &mut opened, what);
    let mut told = std::mem::take(&mut opened.mended);
    told.extend(opened.register.mended());
    let after = fs::read(journal_of(&dir)).expect("readable");
    assert!(after.starts_with(&journal), "{what}: the journal only grows");
    for kept in
        told.iter().filter_map(|m| if let Mended::Unreadable { kept } | Mended::Unequal { kept, .. } = m { Some(kept) } else { None })
    {
        assert!(Path::new(kept).exists(), "{what}: {kept}");
    }
    told
}

#[test]
fn a_sound_register_opens_without_a_word() {
    assert_eq!(mended(&Fixture::new(), "sound", |_| {}), []);
}

#[test]
fn a_store_that_is_gone_is_made_again() {
    let told = mended(&Fixture::new(), "gone", |dir| fs::remove_dir_all(dir.join("store")).expect("removed"));
    assert_eq!(told, [Mended::Missing]);
}

#[test]
fn a_store_that_was_never_finished_is_made_again() {
    let told = mended(&Fixture::new(), "empty", |dir| {
        fs::remove_dir_all(dir.join("store")).expect("removed");
        let empty = sled::open(dir.join("store")).expect("made");
        empty.insert("rx", "half").and_then(|_| empty.flush()).expect("written");
    });
    assert_eq!(told, [Mended::Missing]);
}

#[test]
fn an_older_store_catches_up() {
    let fixture = Fixture::new();
    let told = mended(&fixture, "older", |dir| {
        fs::remove_dir_all(dir.join("store")).expect("removed");
        copy_folder(&fixture.older_store, &dir.join("store"));
    });
    assert_eq!(told, [Mended::Behind { from: 6, to: 8 }]);
}

#[test]
fn a_torn_or_changed_snapshot_is_set_aside() {
    let fixture = Fixture::new();
    let told = mended(&fixture, "torn snapshot", |dir| {
        let snapshot = file(dir, "snap.");
        let half = fs::read(&snapshot).map(|bytes| bytes[..bytes.len() / 2].to_vec()).expect("readable");
        fs::write(snapshot.with_extension("generating"), &half).expect("written");
        fs::write(format!("{}.generating", snapshot.display()), half).expect("written");
    });
    assert!(matches!(told[..], [] | [Mended::Unreadable { .. }]), "{told:?}");
    let told = mended(&fixture, "changed snapshot", |dir| {
        let snapshot = file(dir, "snap.");
        let middle = fs::read(&snapshot).expect("readable").len() / 2;
        let byte = fs::read(&snapshot).expect("readable")[middle];
        overwrite(&snapshot, middle as u64, &[byte ^ 0x55]);
    });
    assert!(matches!(told[..], [Mended::Unreadable { .. }]), "{told:?}");
}

#[test]
fn a_file_of_the_store_that_was_cut_is_set_aside_or_caught_up() {
    let fixture = Fixture::new();
    let mut figures = Figures::of("the store's file cut at its end");
    for bytes in [1, 100, 4 << 10, 64 << 10, 512 << 10, u64::MAX] {
        figures.round(|| mended(&fixture, &format!("cut by {bytes}"), |dir| cut(&file(dir, "db"), bytes)));
    }
    figures.hold();
}

#[test]
fn bytes_overwritten_anywhere_in_the_store_do_no_harm() {
    let fixture = Fixture::new();
    let length = fs::metadata(file(&fixture.dir, "db")).expect("known").len();
    let mut figures = Figures::of("bytes of the store overwritten while it is closed");
    let mut unreadable = 0;
    for place in 0..24 {
        let at = length * place / 24 + 17;
        let told = figures.round(|| mended(&fixture, &format!("overwritten at {at}"), |dir| overwrite(&file(dir, "db"), at, &[0xA5; 8])));
        unreadable += told.iter().flatten().filter(|m| matches!(m, Mended::Unreadable { .. })).count();
    }
    figures.hold();
    assert!(unreadable > 0, "some of it is noticed");
}

#[test]
fn a_store_that_fails_while_it_is_open_is_made_again_meanwhile() {
    let fixture = Fixture::new();
    let mut figures = Figures::of("a part of the store overwritten while it is open");
    let mut noticed = 0;
    for place in 0..12 {
        let (_base, dir) = fixture.copy();
        let mut opened = opened(&dir);
        let db = file(&dir, "db");
        let length = fs::metadata(&db).expect("known").len();
        let part = length / 12;
        overwrite(&db, part * place, &vec![0xA5; part as usize]);
        figures.round(|| is_right_again(&dir, &mut opened, &format!("part {place}")));
        noticed += opened.register.mended().iter().filter(|m| matches!(m, Mended::Unreadable { .. })).count();
    }
    assert!(noticed > 0, "some of it is read again");
    figures.hold();
}

/// Changes a sound store as only a fault of ours could.
fn tamper(dir: &Path, change: impl Fn(&sled::Db)) {
    let db = store_by_hand(dir);
    change(&db);
    db.flush().expect("flushed");
}

/// A block of rows whose last row ends otherwise.
fn changed(block: Option<&[u8]>) -> Option<Vec<u8>> {
    let mut block = block?.to_vec();
    *block.last_mut()? ^= 1;
    Some(block)
}

#[test]
fn a_store_that_differs_from_the_journal_is_found_by_verify_and_made_again() {
    let fixture = Fixture::new();
    let key = |kind: u8, id: Id| [&[kind], &id.key()[..]].concat();
    let put = |id: Id, json: &str| (key(b'r', id), [&1u64.to_be_bytes()[..], json.as_bytes()].concat());
    type Tampering<'a> = (&'a str, &'a dyn Fn(&sled::Db), &'a [Id]);
    let cases: [Tampering; 6] = [
        ("a record changed", &|db| drop(db.insert(put(Id::Partner(9), "{}").0, put(Id::Partner(9), "{}").1)), &[Id::Partner(9)]),
        ("a record gone", &|db| drop(db.remove(key(b'r', Id::Partner(9)))), &[Id::Partner(9)]),
        (
            "a record too many",
            &|db| drop(db.insert(put(Id::Partner(77_777), "{}").0, put(Id::Partner(77_777), "{}").1)),
            &[Id::Partner(77_777)],
        ),
        ("a row changed", &|db| drop(db.fetch_and_update(key(b'x', Id::Partner(0)), changed)), &[Id::Partner(31)]),
        ("a head gone", &|db| drop(db.remove([&b"e"[..], &2u64.to_be_bytes()].concat())), &[]),
        ("an author lost", &|db| drop(db.remove("abudi")), &[]),
    ];
    for (what, change, differs) in cases {
        let (_base, dir) = fixture.copy();
        tamper(&dir, change);
        let mut opened = opened(&dir);
        let verified = opened.register.verify().expect("readable");
        assert_eq!((verified.store, &verified.differs[..]), (StoreState::Rebuilt, differs), "{what}");
        assert!(matches!(&verified.mended[..], [Mended::Unequal { kept, .. }] if Path::new(kept).exists()), "{what}");
        is_right_again(&dir, &mut opened, what);
    }
}

#[test]
fn a_store_that_says_it_stands_elsewhere_is_made_again() {
    let told = mended(&Fixture::new(), "elsewhere", |dir| {
        tamper(dir, |db| {
            let meta = db.get("m").expect("readable").expect("there");
            let text = String::from_utf8(meta.to_vec()).expect("text").replace("\"offset\":", "\"offset\":1");
            db.insert("m", text.as_bytes()).expect("written");
        });
    });
    assert!(matches!(told[..], [Mended::Unequal { .. }]), "{told:?}");
}

#[test]
fn a_store_that_somebody_else_has_open_is_left_alone() {
    let (_base, dir) = Fixture::new().copy();
    let other = sled::open(dir.join("store")).expect("it opens");
    let mut first = opened(&dir);
    assert_eq!(show(&mut first, Id::Partner(1)), folded(&dir).remove(&Id::Partner(1)));
    first.register.submit(&wish(800, "budi", &[partner(800, "new")])).expect("it takes changes");
    drop((first, other));
    let again = opened(&dir);
    assert_eq!(again.mended, [Mended::Behind { from: ENTRIES, to: ENTRIES + 1 }]);
    assert_eq!(names(&dir, "store"), ["store"]);
}

#[test]
fn rebuild_folds_the_store_again_and_keeps_the_old() {
    let (_base, dir) = Fixture::new().copy();
    let mut opened = opened(&dir);
    let verified = opened.register.rebuild().expect("made");
    assert_eq!((verified.store, verified.store_revision), (StoreState::Rebuilt, Some(ENTRIES)));
    assert_eq!(names(&dir, "store-set-aside-").len(), 1);
    is_right_again(&dir, &mut opened, "rebuilt");
}

#[test]
fn every_file_is_its_owners_alone() {
    // As the program does before anything else.
    kerma::files::make_private();
    let (_base, dir) = Fixture::new().copy();
    let mut opened = opened(&dir);
    opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("saved");
    opened.register.rebuild().expect("made");
    drop(opened);
    let fresh = tempfile::tempdir().expect("a folder");
    let fresh_dir = fresh.path().join("r");
    commit_each(&mut support::opened(&fresh_dir), 1, &[partner(1, "a")]);
    for path in bytes_of(&fresh_dir).into_keys() {
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        for folder in path.ancestors().skip(1).take_while(|folder| folder.starts_with(&fresh_dir)) {
            assert_eq!(mode(folder), 0o700, "{}", folder.display());
        }
    }
}

/// More records than one batch of the store takes.
const MANY: u32 = 5_000;

#[test]
fn an_entry_of_many_records_is_whole_or_made_again() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("register");
    let mut register = opened(&dir);
    let partners: Vec<Wish> = (1..=MANY).map(|number| partner(number, "Suwon")).collect();
    register.register.submit(&wish(1, "budi", &partners)).expect("saved");
    let told = register.register.verify().expect("readable");
    assert_eq!((told.store, told.records), (StoreState::Whole, u64::from(MANY)));
    drop(register);
    assert_eq!(opened(&dir).mended, []);
    // As a kill leaves it while such an entry is taken in.
    let store = store_by_hand(&dir);
    store.remove(b"m").and_then(|_| store.remove(b"eno")).and_then(|_| store.flush()).expect("written");
    drop(store);
    let mut again = opened(&dir);
    assert_eq!(again.mended, [Mended::Missing]);
    let told = again.register.verify().expect("readable");
    assert_eq!((told.differs, told.records), (Vec::new(), u64::from(MANY)));
}
