//! Each damage to a journal, done on purpose: nothing acknowledged is lost, nothing is thrown away, and what
//! is sound can still be read.

mod support;

use std::fs;
use std::path::Path;

use kerma::model::Id;
use kerma::register::{Damage, Health, JournalState, Mended, Open, StoreState, Trouble, open};
use support::damaged::*;
use support::figures::Figures;
use support::*;

/// Where each entry ends, from 0: `ends[n]` is behind entry n.
fn ends(journal: &[u8]) -> Vec<usize> {
    let mut at = 0;
    let mut ends = vec![0];
    for line in journal.split_inclusive(|&b| b == b'\n') {
        at += line.len();
        if line.starts_with(b"{\"revision\":") {
            ends.push(at);
        }
    }
    ends
}

fn rewrite(dir: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(journal_of(dir)).expect("readable");
    change(&mut bytes);
    fs::write(journal_of(dir), bytes).expect("written");
}

/// It opens for reading alone, with this damage; changes are refused, and not a byte is touched.
fn is_damaged(dir: &Path, damage: &Damage, what: &str) {
    let before = bytes_of(&dir.join("journal"));
    let mut opened = opened(dir);
    assert_eq!(opened.health, Health::Damaged(damage.clone()), "{what}");
    for (id, expected) in folded(dir) {
        assert_eq!(show(&mut opened, id), Some(expected), "{what}: {id}");
    }
    let refused = opened.register.submit(&wish(900, "sari", &[partner(900, "new")]));
    assert!(matches!(refused, Err(Trouble::Damaged(ref d)) if d == damage), "{what}: {refused:?}");
    assert!(opened.register.verify().is_ok(), "{what}");
    drop(opened);
    assert_eq!(bytes_of(&dir.join("journal")), before, "{what}");
}

#[test]
fn a_journal_cut_anywhere_in_its_last_entry_is_torn_where_the_store_does_not_know_it() {
    let fixture = Fixture::new();
    let whole = fs::read(journal_of(&fixture.dir)).expect("readable");
    let ends = ends(&whole);
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    copy_folder(&fixture.dir, &dir);
    fs::remove_dir_all(dir.join("store")).expect("removed");
    copy_folder(&fixture.older_store, &dir.join("store"));
    // Nobody was told that it is saved.
    fs::remove_file(dir.join("head")).expect("removed");
    let mut figures = Figures::of("the journal cut within its last entry");
    for cut in ends[7]..ends[8] {
        figures.round(|| {
            fs::write(journal_of(&dir), &whole[..cut]).expect("written");
            let opened = opened(&dir);
            assert_eq!(opened.health, Health::Sound, "cut at {cut}");
            let torn: Vec<(&str, u64)> = opened
                .mended
                .iter()
                .filter_map(|m| if let Mended::Torn { kept, bytes } = m { Some((kept.as_str(), *bytes)) } else { None })
                .collect();
            if cut == ends[7] {
                assert_eq!(torn, []);
            } else {
                let [(kept, bytes)] = torn[..] else { panic!("cut at {cut}: {torn:?}") };
                assert_eq!(bytes as usize, cut - ends[7]);
                assert_eq!(fs::read(kept).expect("kept"), &whole[ends[7]..cut], "cut at {cut}");
            }
            assert_eq!(fs::read(journal_of(&dir)).expect("readable"), &whole[..ends[7]], "cut at {cut}");
        });
    }
    figures.hold();
    let mut opened = opened(&dir);
    let receipt = opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("it takes changes");
    assert_eq!(receipt.revision, 8);
    assert!(opened.register.verify().expect("readable").differs.is_empty());
}

#[test]
fn a_journal_that_lost_what_the_store_knows_is_short() {
    let fixture = Fixture::new();
    let whole = fs::read(journal_of(&fixture.dir)).expect("readable");
    let ends = ends(&whole);
    let cuts = [(ends[8] - 1, 7), (ends[7] + 1, 7), (ends[7], 7), (ends[6], 6), (ends[1], 1), (0, 0)];
    for (cut, journal) in cuts {
        let (_base, dir) = fixture.copy();
        rewrite(&dir, |bytes| bytes.truncate(cut));
        is_damaged(&dir, &Damage::Short { journal, store: 8 }, &format!("cut at {cut}"));
        let mut opened = opened(&dir);
        let verified = opened.register.verify().expect("readable");
        assert_eq!((verified.journal, verified.store), (JournalState::Short, StoreState::Ahead));
        assert_eq!((verified.last, verified.store_revision), (journal, Some(8)));
    }
    let (_base, dir) = fixture.copy();
    fs::remove_dir_all(dir.join("journal")).expect("removed");
    is_damaged(&dir, &Damage::Short { journal: 0, store: 8 }, "no journal");
}

#[test]
fn what_the_journal_lost_is_known_without_a_store_and_to_who_only_reads() {
    let fixture = Fixture::new();
    let ends = ends(&fs::read(journal_of(&fixture.dir)).expect("readable"));
    for (cut, journal) in [(ends[8] - 1, 7), (ends[7], 7), (ends[1], 1), (0, 0)] {
        let (_base, dir) = fixture.copy();
        rewrite(&dir, |bytes| bytes.truncate(cut));
        let damage = Damage::Short { journal, store: 8 };
        let read_only = |dir: &Path| open(dir, Open { read_only: true, ..options() }).expect("it opens").health;
        assert_eq!(read_only(&dir), Health::Damaged(damage.clone()), "cut at {cut}, read only");
        fs::remove_dir_all(dir.join("store")).expect("removed");
        is_damaged(&dir, &damage, &format!("cut at {cut}, no store"));
        assert!(!dir.join("store").exists());
    }
}

#[test]
fn a_witness_that_lags_or_is_none_says_nothing_wrong() {
    let fixture = Fixture::new();
    let ends = ends(&fs::read(journal_of(&fixture.dir)).expect("readable"));
    for witness in ["", "{", "null", r#"{"revision":8}"#, &"x".repeat(9000)] {
        let (_base, dir) = fixture.copy();
        fs::write(dir.join("head"), witness).expect("written");
        assert_eq!(opened(&dir).health, Health::Sound, "{witness}");
        // Its owner witnesses again.
        fs::remove_dir_all(dir.join("store")).expect("removed");
        rewrite(&dir, |bytes| bytes.truncate(ends[7]));
        assert_eq!(opened(&dir).health, Health::Damaged(Damage::Short { journal: 7, store: 8 }), "{witness}");
    }
}

#[test]
fn who_accepts_an_older_journal_goes_on_from_it_and_keeps_both() {
    let fixture = Fixture::new();
    let whole = fs::read(journal_of(&fixture.dir)).expect("readable");
    let ends = ends(&whole);
    for (cut, journal) in [(ends[7] + 1, 7), (ends[6], 6), (ends[1], 1), (0, 0)] {
        for with_store in [true, false] {
            let what = format!("cut at {cut}, store {with_store}");
            let (_base, dir) = fixture.copy();
            rewrite(&dir, |bytes| bytes.truncate(cut));
            let store = bytes_of(&dir.join("store")).into_values().collect::<Vec<_>>();
            if !with_store {
                fs::remove_dir_all(dir.join("store")).expect("removed");
            }
            let mut accepting = open(&dir, Open { accept_older: true, ..options() }).expect("it opens");
            assert_eq!(accepting.health, Health::Sound, "{what}");
            let accepted =
                accepting.mended.iter().find_map(|m| if let Mended::Accepted { damage, kept } = m { Some((damage, kept)) } else { None });
            let (damage, kept) = accepted.expect("it says so");
            assert_eq!((damage, kept.is_some()), (&Damage::Short { journal, store: 8 }, with_store), "{what}");
            if let Some(kept) = kept {
                assert_eq!(bytes_of(Path::new(kept)).into_values().collect::<Vec<_>>().len(), store.len(), "{what}");
            }
            assert_eq!(names(&dir, "accepted-").len(), 1, "{what}");
            let next = accepting.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("it takes changes");
            assert_eq!(next.revision, journal + 1, "{what}");
            drop(accepting);
            // From then on it is a register like any other, and what was kept is never swept away.
            for _ in 0..3 {
                let mut again = opened(&dir);
                assert_eq!((again.health.clone(), again.mended.len()), (Health::Sound, 0), "{what}");
                assert!(again.register.rebuild().expect("folded").differs.is_empty(), "{what}");
            }
            assert_eq!(names(&dir, "store-newer-").len(), usize::from(with_store), "{what}");
            assert!(fs::read(journal_of(&dir)).expect("readable").starts_with(&whole[..ends[journal as usize]]), "{what}");
        }
    }
}

#[test]
fn another_journal_can_be_accepted_and_a_broken_one_cannot() {
    let (one, other) = (Fixture::told_by("Kōchi"), Fixture::told_by("Suwon!"));
    let (_base, dir) = one.copy();
    fs::copy(journal_of(&other.dir), journal_of(&dir)).expect("copied");
    let accepting = || open(&dir, Open { accept_older: true, ..options() }).expect("it opens");
    assert_eq!(accepting().health, Health::Sound);
    assert_eq!(opened(&dir).health, Health::Sound);
    rewrite(&dir, |bytes| bytes[300] ^= 1);
    fs::remove_dir_all(dir.join("store")).expect("removed");
    assert_eq!(accepting().health, Health::Damaged(Damage::Broken { first_bad: 1 }));
}

#[test]
fn another_journal_under_the_store_is_told() {
    let (one, other) = (Fixture::told_by("Kōchi"), Fixture::told_by("Suwon!"));
    let (_base, dir) = one.copy();
    fs::copy(journal_of(&other.dir), journal_of(&dir)).expect("copied");
    is_damaged(&dir, &Damage::OtherHash { revision: 8 }, "another journal");
}

#[test]
fn a_changed_line_is_found_wherever_it_stands() {
    let fixture = Fixture::new();
    let whole = fs::read(journal_of(&fixture.dir)).expect("readable");
    let ends = ends(&whole);
    let mut figures = Figures::of("one byte of the journal changed");
    for entry in 1..=8 {
        let (start, end) = (ends[entry - 1], ends[entry]);
        let length = end - start;
        for at in [start, start + 1, start + length / 3, end - 200, end - 80, end - 60, end - 3, end - 2] {
            let (_base, dir) = fixture.copy();
            rewrite(&dir, |bytes| bytes[at] ^= 1);
            figures.round(|| {
                let what = format!("entry {entry}, byte {at}");
                let broken = Damage::Broken { first_bad: entry as u64 };
                // The store trusts the seal where it stands; only who looks at the whole chain sees any other break.
                let mut opened = opened(&dir);
                if entry < 8 {
                    assert_eq!(opened.health, Health::Sound, "{what}");
                }
                if opened.health == Health::Sound {
                    let verified = opened.register.verify().expect("readable");
                    assert_eq!((verified.journal, verified.first_bad), (JournalState::Broken, Some(entry as u64)), "{what}");
                    assert_eq!(opened.register.health(), Health::Damaged(broken.clone()), "{what}");
                }
                drop(opened);
                // Once seen it is not forgotten.
                is_damaged(&dir, &broken, &what);
                fs::remove_dir_all(dir.join("store")).expect("removed");
                is_damaged(&dir, &broken, &what);
                assert!(!dir.join("store").exists(), "{what}");
            });
        }
    }
    figures.hold();
}

#[test]
fn a_break_that_was_put_right_is_forgotten() {
    let (_base, dir) = Fixture::new().copy();
    let whole = fs::read(journal_of(&dir)).expect("readable");
    rewrite(&dir, |bytes| bytes[300] ^= 1);
    assert_eq!(opened(&dir).register.verify().expect("readable").journal, JournalState::Broken);
    fs::write(journal_of(&dir), whole).expect("put right");
    let mut again = opened(&dir);
    is_right_again(&dir, &mut again, "put right");
    drop(again);
    assert_eq!(opened(&dir).mended, []);
}

#[test]
fn a_sealed_line_with_a_wrong_hash_behind_the_store_takes_no_changes() {
    let fixture = Fixture::new();
    let whole = fs::read(journal_of(&fixture.dir)).expect("readable");
    let ends = ends(&whole);
    for (entry, at) in [(7, ends[7] - 70), (8, ends[7] + 20), (8, ends[8] - 70)] {
        let (_base, dir) = fixture.copy();
        fs::remove_dir_all(dir.join("store")).expect("removed");
        copy_folder(&fixture.older_store, &dir.join("store"));
        rewrite(&dir, |bytes| bytes[at] ^= 1);
        is_damaged(&dir, &Damage::Broken { first_bad: entry }, &format!("entry {entry}"));
    }
}

#[test]
fn a_segment_that_is_missing_is_a_break() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let small = || kerma::register::Open { segment: 1, ..options() };
    for number in 1..=4 {
        open(&dir, small()).expect("it opens").register.submit(&wish(number, "budi", &[partner(number as u32, "a")])).expect("saved");
    }
    assert_eq!(names(&dir.join("journal"), "0").len(), 4);
    let verified = opened(&dir).register.verify().expect("readable");
    assert_eq!((verified.journal, verified.last), (JournalState::Whole, 4));
    for segment in 1..=3 {
        let path = dir.join(format!("journal/00000{segment}.jsonl"));
        let kept = fs::read(&path).expect("readable");
        fs::remove_file(&path).expect("removed");
        assert_eq!(opened(&dir).register.verify().expect("readable").first_bad, Some(segment), "segment {segment}");
        is_damaged(&dir, &Damage::Broken { first_bad: segment }, &format!("segment {segment}"));
        fs::write(&path, kept).expect("put back");
    }
}

#[test]
fn a_newer_form_is_refused() {
    let (_base, dir) = Fixture::new().copy();
    fs::remove_dir_all(dir.join("store")).expect("removed");
    // A seal of a newer form, with a right chain: as a newer version would write it.
    let journal = kerma::journal::Folder::of(std::sync::Arc::new(kerma::journal::disk::Real), &dir);
    let (tip, _) = journal.check(kerma::journal::Tip::START, None).expect("readable");
    let body = format!(
        r#"{{"revision":9,"format":2,"at":"2026-11-24T02:30:00.000Z","day":"2026-11-24","by":"budi","verb":"migrate","command":"{}","lines":0"#,
        ulid::Ulid::from_parts(9, 9)
    );
    let chain = kerma::journal::entry::Chaining::behind(tip.chain).seal(body.as_bytes());
    rewrite(&dir, |bytes| bytes.extend(format!("{body},\"chain\":\"{chain}\"}}\n").bytes()));
    let refused = open(&dir, options());
    assert!(matches!(refused.err(), Some(Trouble::Damaged(Damage::Newer { format: 2 }))));
    let read_only = kerma::register::Open { read_only: true, ..options() };
    assert!(matches!(open(&dir, read_only).err(), Some(Trouble::Damaged(Damage::Newer { format: 2 }))));
}

#[test]
fn bytes_that_appear_behind_the_last_entry_while_it_is_open_are_not_cut() {
    let (_base, dir) = Fixture::new().copy();
    let mut opened = opened(&dir);
    opened.register.submit(&wish(900, "sari", &[partner(900, "new")])).expect("saved");
    rewrite(&dir, |bytes| bytes.extend(b"somebody else's"));
    let refused = opened.register.submit(&wish(901, "sari", &[partner(901, "new")]));
    assert!(matches!(refused, Err(Trouble::Another)), "{refused:?}");
    assert!(fs::read(journal_of(&dir)).expect("readable").ends_with(b"somebody else's"));
    assert_eq!(folded(&dir).get(&Id::Partner(901)), None);
}
