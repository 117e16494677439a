//! To the shell and back.

use rustix::process::Signal;

use crate::house::House;
use crate::line::{FRAME, Line, seen, start};

/// SIGSTOP's number on Linux.
const STOP: i32 = 19;

fn stops_and_comes_back(stop: impl Fn(&Line)) {
    let house = House::furnished();
    let mut line = start(&house, &[]).drawn();
    line.type_in("/bant\rt41kajian potensi");
    line.shows("kajian potensi");
    let before = line.look(seen);
    stop(&line);
    assert_eq!(line.stopped(), Some(STOP));
    line.wait_for("the shell's screen", |screen| !screen.alternate_screen());
    line.is_sane();
    // What a shell would do meanwhile.
    line.resize(140, 40);
    line.resize(80, 24);
    line.signal(Signal::CONT);
    line.wait_for("the same screen", |screen| screen.alternate_screen() && seen(screen) == before);
    assert!(line.look(vt100::Screen::bracketed_paste));
    line.type_in(" ekspor\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);
}

#[test]
fn ctrl_z_gives_the_terminal_back_until_it_goes_on() {
    stops_and_comes_back(|line| line.type_in("\x1a"));
}

#[test]
fn so_does_the_signal() {
    stops_and_comes_back(|line| line.signal(Signal::TSTP));
}

#[test]
fn stopped_by_somebody_else_it_draws_all_of_itself_again() {
    let house = House::new();
    let line = start(&house, &["--sample"]).drawn();
    line.shows("baris 1 dari 130");
    let frames = line.frames().len();
    line.signal(Signal::STOP);
    assert_eq!(line.stopped(), Some(STOP));
    line.signal(Signal::CONT);
    line.wait_raw("a frame", |_, bytes| bytes.windows(FRAME.len()).filter(|w| *w == FRAME).count() > frames);
}
