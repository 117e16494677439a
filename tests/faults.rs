//! Every write, sync, rename and open of a commit fails once, and everything after it too: what was
//! acknowledged is there afterwards, and what was refused is not.

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use kerma::model::Id;
use kerma::register::{Health, JournalState, Open, StoreState, Trouble, open};
use support::disks::{Mishap, Mishaps};
use support::*;

/// Small segments, so that the commits reach over their edge.
fn on(disk: &Mishaps) -> Open {
    Open { disk: Arc::new(disk.clone()), segment: 700, ..options() }
}

/// Commits four partners on a disk that fails; which of them got a receipt.
fn commit_on(dir: &Path, disk: &Mishaps) -> Vec<u32> {
    let Ok(mut opened) = open(dir, on(disk)) else { return Vec::new() };
    let mut saved = Vec::new();
    for number in 10..14 {
        match opened.register.submit(&wish(u64::from(number), "budi", &[partner(number, "Kōchi")])) {
            Ok(receipt) => {
                assert!(receipt.written);
                saved.push(number);
            }
            Err(Trouble::NotSaved(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    saved
}

fn partners(dir: &Path) -> Vec<u32> {
    let number = |id: &Id| if let Id::Partner(number) = id { Some(*number) } else { None };
    folded(dir).keys().filter_map(number).collect()
}

/// Runs the commits with a mishap at each step, on a register that is there or is not, until none is met.
fn at_every_step(mishap: Mishap, founded: bool, check: impl Fn(usize, &Path, &[u32])) {
    for step in 0.. {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        if founded {
            commit_each(&mut opened(&dir), 1, &[partner(1, "Suwon"), partner(2, "Braunschweig")]);
        }
        let disk = Mishaps::at(step, mishap);
        let mut saved = commit_on(&dir, &disk);
        if founded {
            saved.splice(0..0, [1, 2]);
        }
        check(step, &dir, &saved);
        if disk.steps() <= step {
            assert!(step > 10, "the commits take steps");
            return;
        }
    }
}

fn reopens_whole(step: usize, dir: &Path, revisions: usize) {
    let mut again = opened(dir);
    assert_eq!(again.health, Health::Sound, "step {step}");
    let verified = again.register.verify().expect("readable");
    assert_eq!((verified.last as usize, verified.differs), (revisions, vec![]), "step {step}");
    // The first told what opening met; now there is nothing left to tell.
    let again = again.register.verify().expect("readable");
    assert_eq!((again.journal, again.store), (JournalState::Whole, StoreState::Whole), "step {step}");
}

#[test]
fn a_step_that_fails_once_loses_nothing_and_leaves_nothing() {
    for mishap in [Mishap::Fails, Mishap::FailsShort] {
        for founded in [true, false] {
            at_every_step(mishap, founded, |step, dir, saved| {
                reopens_whole(step, dir, saved.len());
                assert_eq!(partners(dir), saved, "step {step}");
                // The one that failed was taken back: all others were saved.
                let most = if founded { 6 } else { 4 };
                assert!(saved.len() + 1 >= most, "step {step}: {saved:?}");
            });
        }
    }
}

#[test]
fn a_disk_that_fails_for_good_loses_nothing_acknowledged() {
    for founded in [true, false] {
        at_every_step(Mishap::FailsForGood, founded, |step, dir, saved| {
            // What was written whole and could not be taken back either may stand there: one entry at most.
            let there = partners(dir);
            assert!(there.starts_with(saved) && there.len() <= saved.len() + 1, "step {step}: {there:?} of {saved:?}");
            reopens_whole(step, dir, there.len());
        });
    }
}

#[test]
fn what_cannot_be_taken_back_takes_no_more_until_a_restart() {
    let base = tempfile::tempdir().expect("a folder");
    commit_each(&mut opened(base.path()), 1, &[partner(1, "Suwon")]);
    let steps = |at| {
        let disk = Mishaps::at(at, Mishap::FailsForGood);
        let mut opened = open(base.path(), on(&disk)).expect("it opens");
        let first = opened.register.submit(&wish(7, "budi", &[partner(7, "Kōchi")]));
        (first, opened)
    };
    // Opening the segment, the write, the sync: the sync fails, and nothing after it can be done.
    let (first, mut opened) = steps(2);
    assert!(matches!(first, Err(Trouble::NotSaved(_))), "{first:?}");
    assert!(matches!(opened.register.health(), Health::NotSaved(_)));
    let second = opened.register.submit(&wish(8, "budi", &[partner(8, "Kōchi")]));
    assert!(matches!(second, Err(Trouble::NotSaved(_))), "{second:?}");
    drop(opened);
    let mut again = support::opened(base.path());
    // The same command again: done once, whether it was there or not.
    assert_eq!(again.register.submit(&wish(7, "budi", &[partner(7, "Kōchi")])).expect("saved").revision, 2);
    assert_eq!(folded(base.path()).keys().copied().collect::<Vec<_>>(), [Id::Partner(1), Id::Partner(7)]);
}

#[test]
fn a_failed_entry_leaves_no_trace_in_what_is_read_meanwhile() {
    let base = tempfile::tempdir().expect("a folder");
    let disk = Mishaps::at(9, Mishap::FailsShort);
    let mut opened = open(base.path(), on(&disk)).expect("it opens");
    let mut expected = BTreeMap::new();
    for number in 1..9 {
        if opened.register.submit(&wish(number, "budi", &[partner(number as u32, "Kōchi")])).is_ok() {
            expected.insert(Id::Partner(number as u32), expected.len() as u64 + 1);
        }
        let there: BTreeMap<_, _> = folded(base.path()).into_iter().map(|(id, (revision, _))| (id, revision)).collect();
        assert_eq!(there, expected);
    }
    assert_eq!(expected.len(), 7);
    assert!(opened.register.verify().expect("readable").differs.is_empty());
}
