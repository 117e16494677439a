//! The process is killed: at each step of a commit, short or long, and fifty times at random. Every receipt that a caller
//! has read is there afterwards.

mod support;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use kerma::model::Id;
use kerma::register::{Health, Open, open};
use support::disks::{Mishap, Mishaps};
use support::figures::{Figures, lost};
use support::*;

const DIR: &str = "KERMA_TEST_KILLED_DIR";
/// At which step it kills itself.
const STEP: &str = "KERMA_TEST_KILLED_STEP";
/// The first and the last partner it commits.
const FROM: &str = "KERMA_TEST_KILLED_FROM";
const TO: &str = "KERMA_TEST_KILLED_TO";

/// Not a test of its own: what the others start and kill.
#[test]
fn committing_child() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let number = |name| std::env::var(name).expect("set").parse::<u32>().expect("a number");
    let disk = Arc::new(Mishaps::at(number(STEP) as usize, Mishap::Kills));
    let mut opened = open(Path::new(&dir), Open { disk, segment: 20_000, ..options() }).expect("it opens");
    let mut pipe = std::io::stdout();
    for number in number(FROM)..=number(TO) {
        let receipt = opened.register.submit(&wish(u64::from(number), "budi", &[partner(number, "Kōchi")])).expect("saved");
        writeln!(pipe, "receipt {number} {}", receipt.revision).and_then(|()| pipe.flush()).expect("the pipe holds");
    }
}

fn child(test: &str, dir: &Path, step: usize, from: u32, to: u32) -> Child {
    let me = std::env::current_exe().expect("a name");
    let set = [(DIR, dir.display().to_string()), (STEP, step.to_string()), (FROM, from.to_string()), (TO, to.to_string())];
    let args = [test, "--exact", "--nocapture"];
    Command::new(me).args(args).envs(set).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts")
}

/// Partner and revision of a receipt's line. The harness may write on the same line before it.
fn receipt(line: &str) -> Option<(u32, u64)> {
    let mut words = line.split_once("receipt ")?.1.split(' ');
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

/// What is there is what was received, and at most the one whose receipt was still on its way.
fn receipts_hold(dir: &Path, received: &[(u32, u64)], what: &str) {
    let there = folded(dir);
    for &(number, revision) in received {
        if there.get(&Id::Partner(number)).map(|(r, _)| *r) != Some(revision) {
            lost(format!("{what}: partner {number}"));
        }
    }
    assert!(there.len() <= received.len() + 1, "{what}: {} of {}", there.len(), received.len());
}

/// The same, and the register is sound and knows its newest command.
fn all_there(dir: &Path, received: &[(u32, u64)], what: &str) {
    receipts_hold(dir, received, what);
    let mut again = opened(dir);
    assert_eq!(again.health, Health::Sound, "{what}");
    let verified = again.register.verify().expect("readable");
    assert_eq!((verified.first_bad, verified.differs.len()), (None, 0), "{what}");
    if let Some(&(number, revision)) = received.last() {
        let second = again.register.submit(&wish(u64::from(number), "budi", &[partner(number, "another")])).expect("known");
        assert_eq!(second.revision, revision, "{what}");
    }
}

fn killed_at_each_step(first: u32, mut figures: Figures) {
    for step in 0.. {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        let mut received: Vec<(u32, u64)> = Vec::new();
        if first > 1 {
            let receipts = commit_each(&mut opened(&dir), 1, &[partner(1, "Suwon")]);
            received.push((1, receipts[0].revision));
        }
        let mut child = child("committing_child", &dir, step, first, first + 2);
        let pipe = BufReader::new(child.stdout.take().expect("piped"));
        received.extend(pipe.lines().map_while(Result::ok).filter_map(|line| receipt(&line)));
        let ended = child.wait().expect("it ended");
        figures.round(|| all_there(&dir, &received, &format!("step {step}")));
        if ended.success() {
            assert!(step >= 7, "three commits take steps");
            return figures.hold();
        }
    }
}

#[test]
fn killed_at_each_step_of_the_first_commits() {
    killed_at_each_step(1, Figures::of("kill at each step of a register's first commits"));
}

#[test]
fn killed_at_each_step_of_later_commits() {
    killed_at_each_step(2, Figures::of("kill at each step of later commits"));
}

/// Records of an entry that is written in several pieces, of 4 MiB each.
const MANY: u32 = 900;

/// Not a test of its own, as [`committing_child`].
#[test]
fn importing_child() {
    let (Ok(dir), Ok(step)) = (std::env::var(DIR), std::env::var(STEP)) else { return };
    let disk = Arc::new(Mishaps::at(step.parse().expect("a number"), Mishap::Kills));
    let mut opened = open(Path::new(&dir), Open { disk, ..options() }).expect("it opens");
    let many: Vec<Wish> = (1..=MANY).map(|n| partner(n, &"x".repeat(12 << 10))).collect();
    opened.register.submit(&wish(1, "budi", &many)).expect("saved");
}

#[test]
fn killed_at_each_step_of_a_long_entry_leaves_all_of_it_or_nothing() {
    let mut figures = Figures::of("kill at each step of an entry of 900 records");
    let mut outcomes = Vec::new();
    for step in 0..100 {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        let mut ended = child("importing_child", &dir, step, 0, 0);
        let ended = ended.wait().expect("it ended");
        let there = figures.round(|| {
            let mut again = opened(&dir);
            let there = again.register.verify().expect("readable").records;
            assert!(again.health == Health::Sound && (there == 0 || there == u64::from(MANY)), "step {step}: {there}");
            there
        });
        outcomes.extend(there);
        if ended.success() {
            break;
        }
    }
    // Some steps before it counts, and once it does it is not undone by a later one.
    assert!(outcomes.len() > 7 && outcomes.is_sorted() && outcomes.first() == Some(&0), "{outcomes:?}");
    assert_eq!(outcomes.last(), Some(&u64::from(MANY)));
    figures.hold();
}

#[test]
fn fifty_kills_at_random_lose_no_receipt() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut seed: u64 = 0x5eed;
    let mut random = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut figures = Figures::of("kill at a random moment of a stream of commits");
    let mut received: Vec<(u32, u64)> = Vec::new();
    for round in 0..50 {
        let from = received.last().map_or(1, |&(number, _)| number + 1);
        let mut child = child("committing_child", &dir, u32::MAX as usize, from, u32::MAX);
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
        let wanted = random(25) as usize;
        received.extend(lines.by_ref().filter_map(|line| receipt(&line)).take(wanted));
        let mut spin = random(200_000);
        while std::hint::black_box(spin) > 0 {
            spin -= 1;
        }
        child.kill().expect("it is there");
        child.wait().expect("it ended");
        received.extend(lines.filter_map(|line| receipt(&line)));
        // What was saved and not told is told when it is asked for again: the next child begins with it.
        figures.round(|| receipts_hold(&dir, &received, &format!("round {round}")));
    }
    assert!(received.len() > 100, "{}", received.len());
    let mut again = opened(&dir);
    assert_eq!(again.health, Health::Sound);
    let verified = again.register.verify().expect("readable");
    assert_eq!((verified.first_bad, verified.differs.len()), (None, 0));
    assert_eq!(verified.records as usize, folded(&dir).len());
    figures.hold();
}
