//! A file that takes long: it is told how far it is, Esc gives it up, and the end waits for nothing that hangs.

use std::fs::File;

use rustix::process::Signal;

use crate::house::House;
use crate::line::{Line, start};

const SET: [&str; 8] = ["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", "Peta"];

/// The form of a new paper whose file says that it is 4 GiB long, and is saved.
fn digesting(house: &House) -> Line {
    let thick = house.path("tebal.pdf");
    File::create(&thick).and_then(|file| file.set_len(4 << 30)).expect("a file");
    let line = start(house, &[]).size(120, 30).drawn();
    line.shows("Kerja sama 107");
    line.type_in("/koc\r\r2+");
    line.shows("Berkas");
    // Back from the paper's kind: its last day, year, outcome, contents and note lie between.
    for _ in 0..6 {
        line.type_in("\x1b[Z");
        line.settles();
    }
    line.chooses("Berkas");
    line.type_in(thick.to_string_lossy().as_bytes());
    line.shows("tebal.pdf");
    line.type_in("\x13");
    line.shows("%. Esc: berhenti menunggu");
    line
}

#[test]
fn it_is_told_how_far_a_long_file_is_and_esc_gives_the_keys_back() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = digesting(&house);
    line.type_in("\x1b");
    line.shows("tidak ditunggu lagi");
    // The form is as it was; left, it stays as a draft.
    line.type_in("\x1b");
    line.hides("tidak ditunggu lagi");
    line.back_to_the_desk();
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}

#[test]
fn signals_end_it_while_a_file_takes_long_and_the_register_is_free() {
    for signal in [Signal::TERM, Signal::HUP] {
        let house = House::furnished();
        let mut line = digesting(&house);
        line.signal(signal);
        line.ends_sane(0);
        assert_eq!(house.fine(&SET)["written"], true);
        let mut line = start(&house, &[]).drawn();
        line.shows("Draf");
        line.signal(Signal::TERM);
        line.ends_sane(0);
    }
}

#[test]
fn a_file_that_is_none_is_refused_at_once() {
    let house = House::furnished();
    let pipe = house.path("pipa.csv");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RWXU, 0).expect("a pipe");
    let sparse = house.path("tipis.csv");
    File::create(&sparse).and_then(|file| file.set_len(1 << 40)).expect("a file");
    let mut line = start(&house, &[]).size(120, 30).drawn();
    for (path, why) in [(pipe, "sebuah pipa"), (sparse, "melebihi 256 MiB"), ("/dev/zero".into(), "sebuah perangkat")] {
        line.type_in(":impor\r");
        line.shows("Impor berkas");
        line.type_in(path.to_string_lossy().as_bytes());
        line.type_in("\r");
        line.shows(why);
        line.back_to_the_desk();
    }
    line.type_in("q\r");
    line.ends_sane(0);
}
