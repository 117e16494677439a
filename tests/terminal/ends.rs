//! Ways out that nobody asked for: the program ends, the terminal is sane, typed text is not lost.

use rustix::process::Signal;

use crate::house::House;
use crate::line::{Line, start};

const TYPED: &str = "kajian potensi ek";

/// A register of one's own with a follow-up half written.
fn half_written(house: &House) -> Line {
    let line = start(house, &[]).drawn();
    line.type_in(format!("/bant\rt41{TYPED}"));
    line.shows(TYPED);
    line
}

/// The draft is on the disk, offered at the next start, and saved when it is gone on with.
fn draft_comes_back(house: &House) {
    assert_eq!(house.draft().expect("a draft")["text"], TYPED);
    let mut line = start(house, &[]).drawn();
    line.shows("Draf tindak lanjut");
    line.type_in("1");
    line.shows(TYPED);
    line.type_in("spor\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);
    assert_eq!(house.draft(), None);
}

#[test]
fn a_hang_up_ends_it_without_taking_a_core_and_the_draft_comes_back() {
    let house = House::furnished();
    let mut line = half_written(&house);
    let before = line.processor_time().expect("a process");
    line.hang_up();
    line.ended();
    // In hundredths of a second; what spins takes all of them until it is killed.
    let used = line.processor_time().expect("a process not waited for yet") - before;
    assert!(used < 100, "{used}");
    line.ends();
    draft_comes_back(&house);
}

#[test]
fn signals_that_ask_for_the_end_leave_the_terminal_sane_and_keep_the_draft() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let house = House::furnished();
        let mut line = half_written(&house);
        line.signal(signal);
        line.ends_sane(0);
        draft_comes_back(&house);
    }
}

#[test]
fn what_was_typed_just_before_the_end_still_counts() {
    let house = House::furnished();
    let mut line = start(&house, &[]).drawn();
    line.shows("Kerja sama 107");
    line.type_in(format!("/bant\rt41{TYPED}\r"));
    line.shows("Banten, rekomendasi 4");
    // Before the pause after which a draft is written by itself.
    line.type_in(format!("/bali\rt74{TYPED}"));
    line.shows(TYPED);
    line.signal(Signal::TERM);
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);
    assert_eq!(house.draft().expect("a draft")["number"], 7);
}

#[test]
fn the_end_during_a_visit_to_the_sample_is_the_end() {
    let signalled = |line: &mut Line| line.signal(Signal::TERM);
    for end in [signalled, Line::hang_up] {
        let house = House::new();
        let mut line = start(&house, &[]).drawn();
        line.type_in("1");
        line.shows("Kota Singkawang");
        end(&mut line);
        line.ends();
        assert_eq!(house.temporary(), 0);
    }
}

#[test]
fn a_lock_left_by_a_kill_hinders_nobody() {
    let house = House::furnished();
    let mut line = half_written(&house);
    line.signal(Signal::KILL);
    assert!(!line.ends().success());
    let set = ["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", "Peta"];
    assert_eq!(house.fine(&set)["written"], true);
    let mut line = start(&house, &[]).drawn();
    line.shows("Kerja sama 107");
    line.type_in("\x1b");
    line.type_in("q\r");
    line.ends_sane(0);
}
