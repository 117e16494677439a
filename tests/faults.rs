//! Every write, sync, rename and open of a commit fails once, and everything after it too: what was
//! acknowledged is there afterwards, and what was refused is not.

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use kerma::model::{Envelope, Id};
use kerma::register::{Health, JournalState, Open, StoreState, Trouble, open};
use support::disks::{Mishap, Mishaps};
use support::figures::{Figures, lost};
use support::*;

/// Small segments, so that the commits reach over their edge.
fn on(disk: &Mishaps) -> Open {
    Open { disk: Arc::new(disk.clone()), segment: 700, ..options() }
}

/// What was told of the partners that were committed: those with a receipt, and those of which it is not known. All
/// others are told not to be there.
#[derive(Default)]
struct Told {
    saved: Vec<u32>,
    unknown: Vec<u32>,
}

fn commit(number: u32) -> Envelope {
    wish(u64::from(number), "budi", &[partner(number, "Kōchi")])
}

/// Commits four partners on a disk that fails.
fn commit_on(dir: &Path, disk: &Mishaps) -> Told {
    let mut told = Told::default();
    let Ok(mut opened) = open(dir, on(disk)) else { return told };
    for number in 10..14 {
        let envelope = commit(number);
        match opened.register.submit(&envelope) {
            Ok(receipt) => {
                assert!(receipt.written);
                told.saved.push(number);
            }
            Err(Trouble::NotSaved(_)) => {}
            Err(Trouble::Unknown(unsure)) => {
                assert_eq!(unsure.command, envelope.id);
                told.unknown.push(number);
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    told
}

fn partners(dir: &Path) -> Vec<u32> {
    let number = |id: &Id| if let Id::Partner(number) = id { Some(*number) } else { None };
    folded(dir).keys().filter_map(number).collect()
}

/// Runs the commits with a mishap at each step, on a register that is there or is not, until none is met.
fn at_every_step(figures: &mut Figures, mishap: Mishap, founded: bool, check: impl Fn(usize, &Path, &Told)) {
    for step in 0.. {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        if founded {
            commit_each(&mut opened(&dir), 1, &[partner(1, "Suwon"), partner(2, "Braunschweig")]);
        }
        let disk = Mishaps::at(step, mishap);
        let mut told = commit_on(&dir, &disk);
        if founded {
            told.saved.splice(0..0, [1, 2]);
        }
        figures.round(|| {
            let there = partners(&dir);
            if let Some(number) = told.saved.iter().find(|number| !there.contains(number)) {
                lost(format!("step {step}: partner {number}"));
            }
            check(step, &dir, &told);
        });
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
    let mut figures = Figures::of("one step of a commit fails, or writes a part and fails");
    for mishap in [Mishap::Fails, Mishap::FailsShort] {
        for founded in [true, false] {
            at_every_step(&mut figures, mishap, founded, |step, dir, Told { saved, unknown }| {
                reopens_whole(step, dir, saved.len());
                assert_eq!((&partners(dir), &unknown[..]), (saved, &[][..]), "step {step}");
                // The one that failed was taken back: all others were saved.
                let most = if founded { 6 } else { 4 };
                assert!(saved.len() + 1 >= most, "step {step}: {saved:?}");
            });
        }
    }
    figures.hold();
}

#[test]
fn a_disk_that_fails_for_good_loses_nothing_acknowledged() {
    let mut figures = Figures::of("a disk fails for good from one step of a commit on");
    for founded in [true, false] {
        at_every_step(&mut figures, Mishap::FailsForGood, founded, |step, dir, Told { saved, unknown }| {
            // What was begun and could not be taken back either may stand there: one entry at most, and it was told.
            let there = partners(dir);
            let known = [&saved[..], unknown].concat();
            assert!(known.starts_with(&there) && there.starts_with(saved), "step {step}: {there:?} of {saved:?} and {unknown:?}");
            assert!(unknown.len() <= 1, "step {step}: {unknown:?}");
            reopens_whole(step, dir, there.len());
            // Sent again under its id it is there once, whether it was saved the first time or not.
            unknown.iter().for_each(|&number| drop(opened(dir).register.submit(&commit(number)).expect("saved")));
            assert_eq!(partners(dir), known, "step {step}");
            reopens_whole(step, dir, known.len());
        });
    }
    figures.hold();
}

#[test]
fn whether_it_was_saved_is_unknown_only_where_it_was_begun_and_could_not_be_taken_back() {
    let base = tempfile::tempdir().expect("a folder");
    commit_each(&mut opened(&base.path().join("r")), 1, &[partner(1, "Suwon")]);
    // Opening the segment, the write, the sync; then opening it anew, cutting, the sync of that.
    let unknown = |step, mishap| commit_on(&base.path().join("r"), &Mishaps::at(step, mishap)).unknown;
    assert_eq!(unknown(0, Mishap::FailsForGood), [0; 0], "nothing was begun");
    assert_eq!(unknown(2, Mishap::Fails), [0; 0], "it was taken back");
    for step in [1, 2] {
        let dir = tempfile::tempdir().expect("a folder");
        commit_each(&mut opened(&dir.path().join("r")), 1, &[partner(1, "Suwon")]);
        assert_eq!(commit_on(&dir.path().join("r"), &Mishaps::at(step, Mishap::FailsForGood)).unknown, [10], "step {step}");
    }
}

#[test]
fn what_cannot_be_taken_back_takes_no_more_until_a_restart() {
    let base = tempfile::tempdir().expect("a folder");
    commit_each(&mut opened(&base.path().join("r")), 1, &[partner(1, "Suwon")]);
    let steps = |at| {
        let disk = Mishaps::at(at, Mishap::FailsForGood);
        let mut opened = open(&base.path().join("r"), on(&disk)).expect("it opens");
        let first = opened.register.submit(&wish(7, "budi", &[partner(7, "Kōchi")]));
        (first, opened)
    };
    // Opening the segment, the write, the sync: the sync fails, and nothing after it can be done.
    let (first, mut opened) = steps(2);
    assert!(matches!(first, Err(Trouble::Unknown(_))), "{first:?}");
    assert!(matches!(opened.register.health(), Health::NotSaved(_)));
    let second = opened.register.submit(&wish(8, "budi", &[partner(8, "Kōchi")]));
    assert!(matches!(second, Err(Trouble::NotSaved(_))), "{second:?}");
    drop(opened);
    let mut again = support::opened(&base.path().join("r"));
    // The same command again: done once, whether it was there or not.
    assert_eq!(again.register.submit(&wish(7, "budi", &[partner(7, "Kōchi")])).expect("saved").revision, 2);
    assert_eq!(folded(&base.path().join("r")).keys().copied().collect::<Vec<_>>(), [Id::Partner(1), Id::Partner(7)]);
}

#[test]
fn a_failed_entry_leaves_no_trace_in_what_is_read_meanwhile() {
    let base = tempfile::tempdir().expect("a folder");
    let disk = Mishaps::at(9, Mishap::FailsShort);
    let mut opened = open(&base.path().join("r"), on(&disk)).expect("it opens");
    let mut expected = BTreeMap::new();
    for number in 1..9 {
        if opened.register.submit(&wish(number, "budi", &[partner(number as u32, "Kōchi")])).is_ok() {
            expected.insert(Id::Partner(number as u32), expected.len() as u64 + 1);
        }
        let there: BTreeMap<_, _> = folded(&base.path().join("r")).into_iter().map(|(id, (revision, _))| (id, revision)).collect();
        assert_eq!(there, expected);
    }
    assert_eq!(expected.len(), 7);
    assert!(opened.register.verify().expect("readable").differs.is_empty());
}
