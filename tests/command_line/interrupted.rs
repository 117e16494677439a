//! An import that is asked to end: before it writes nothing is left and a sentence says so; once it writes, all of
//! it is there.

use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::house::House;

const ROWS: usize = 300;

fn started(mut command: Command) -> Child {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program")
}

fn send(child: &Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).expect("sent");
}

fn words(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

#[test]
fn before_the_end_of_its_file_nothing_is_left() {
    for signal in [Signal::INT, Signal::TERM] {
        let house = House::new();
        let mut child = started(house.command(&["--language", "en", "import", "-"]));
        // More than a pipe holds: once it is taken, the program reads.
        let mut input = child.stdin.take().expect("its input");
        input.write_all(b"Daerah,Mitra\n").and_then(|()| input.write_all(&b"32.73,Suwon\n".repeat(20_000))).expect("taken");
        send(&child, signal);
        let ended = child.wait_with_output().expect("an end");
        assert_eq!((ended.status.signal(), ended.stdout.len()), (Some(signal.as_raw()), 0));
        assert_eq!(words(&ended), "Stopped; nothing was written. Import again when you are ready.\n");
        assert_eq!(house.things(), Vec::<String>::new());
        drop(input);
    }
}

/// A signal as soon as `appears` is there; the files come in this order as an import is written.
fn interrupted_when(appears: &str, signal: Signal) {
    let house = House::new();
    let rows: String = (0..ROWS).map(|n| format!("32.73,Mitra {n},KR\n")).collect();
    let table = house.dir.path().join("daftar.csv");
    std::fs::write(&table, format!("Daerah,Mitra,Negara\n{rows}")).expect("a file");
    let mut child = started(house.command(&["--language", "en", "import", &table.to_string_lossy()]));
    let there = house.register().join(appears);
    while !is_filled(&there) && child.try_wait().expect("known").is_none() {
        std::thread::yield_now();
    }
    assert!(is_filled(&there), "{appears}");
    send(&child, signal);
    let ended = child.wait_with_output().expect("an end");
    // It finished, or it had and was ended while it told so.
    let finished = ended.status.success() || ended.status.signal() == Some(signal.as_raw());
    assert!(finished && !words(&ended).contains("nothing was written"), "{appears}: {}", words(&ended));
    assert_eq!(house.fine(&["list"])["total"], ROWS, "{appears}");
    let verified = house.fine(&["verify"]);
    assert_eq!((&verified["journal"]["state"], &verified["journal"]["entries"]), (&"whole".into(), &1.into()), "{appears}");
}

fn is_filled(path: &Path) -> bool {
    path.metadata().is_ok_and(|m| m.is_dir() || m.len() > 0)
}

#[test]
fn once_it_writes_all_of_it_is_there() {
    for appears in ["", "journal", "journal/000001.jsonl", "store"] {
        interrupted_when(appears, Signal::INT);
        interrupted_when(appears, Signal::TERM);
    }
}
