//! To the shell and back, where there is one.

use rustix::process::{Signal, kill_process};

use crate::house::House;
use crate::line::{FRAME, Line, seen, start};

/// SIGSTOP's number on Linux.
const STOP: i32 = 19;
/// Shells that watch what they start, and bring it back at the next line.
const WATCHING: [&str; 2] = [
    r#"set -m; "$@"; echo berhenti; read -r line; fg > /dev/null"#,
    r#"set -m; sh -c '"$@"; true' sh "$@"; echo berhenti; read -r line; fg > /dev/null"#,
];
/// Nobody above brings it back: the session's first, and a shell that gives it no group of its own.
const ALONE: [Option<&str>; 2] = [None, Some(r#""$@"; true"#)];

fn half_written<'a>(house: &'a House, script: Option<&'a str>) -> Line {
    let mut program = start(house, &[]);
    if let Some(script) = script {
        program = program.under(script);
    }
    let line = program.drawn();
    line.type_in("/bant\rt41kajian potensi");
    line.shows("kajian potensi");
    line
}

fn saves_and_ends(house: &House, line: &mut Line) {
    line.type_in(" ekspor\r");
    line.shows("Banten, rekomendasi 4");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.done(4), 1);
}

fn stops_and_comes_back(script: &str, stop: impl Fn(&Line)) {
    let house = House::furnished();
    let mut line = half_written(&house, Some(script));
    let before = line.look(seen);
    stop(&line);
    line.shows("berhenti");
    line.is_sane();
    // What a shell would do meanwhile.
    line.resize(140, 40);
    line.resize(80, 24);
    line.type_in("\n");
    line.wait_for("the same screen", |screen| screen.alternate_screen() && seen(screen) == before);
    assert!(line.look(vt100::Screen::bracketed_paste));
    saves_and_ends(&house, &mut line);
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_until_it_goes_on() {
    for script in WATCHING {
        stops_and_comes_back(script, |line| line.type_in("\x1a"));
    }
}

#[test]
fn so_does_the_signal() {
    stops_and_comes_back(WATCHING[0], |line| kill_process(line.child(), Signal::TSTP).expect("a signal"));
}

#[test]
fn where_nobody_could_bring_it_back_it_does_not_stop_and_says_so() {
    for script in ALONE {
        let house = House::furnished();
        let mut line = half_written(&house, script);
        line.type_in("\x1a");
        line.shows("tidak ada shell yang dapat melanjutkan");
        line.type_in("x\x7f");
        line.hides("tidak ada shell yang dapat melanjutkan");
        let program = if script.is_some() { line.child() } else { line.process() };
        kill_process(program, Signal::TSTP).expect("a signal");
        line.shows("tidak ada shell yang dapat melanjutkan");
        saves_and_ends(&house, &mut line);
    }
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
