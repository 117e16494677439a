//! Frames are whole, and nothing happens at rest.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use crate::house::House;
use crate::line::{END_OF_FRAME, FRAME, start};

/// Threads of the screen; the pool of the store is its own.
const OURS: [&str; 4] = ["main", "keys", "signals", "register"];

#[test]
fn at_rest_no_byte_goes_out_and_no_thread_of_ours_runs() {
    let house = House::furnished();
    let line = start(&house, &[]).drawn();
    line.type_in("/bant\rt41kajian");
    line.shows("kajian");
    let now = || (line.bytes().len(), switches(line.pid()));
    assert!(OURS.iter().all(|name| now().1.contains_key(*name)), "{:?}", now().1);
    // The quiet is what is tried here; a busy machine may come to it late, a clock that ticks never does.
    let at_rest = |_| {
        let before = now();
        sleep(Duration::from_secs(2));
        now() == before
    };
    assert!((0..5).any(at_rest), "{:?}", now());
}

/// How often each thread of ours has been put to sleep or aside: who sleeps on is counted no further.
fn switches(pid: u32) -> BTreeMap<String, u64> {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).expect("the threads").flatten();
    let named = tasks.map(|task| {
        let file = |name| std::fs::read_to_string(task.path().join(name)).expect("a thread");
        let count = |line: &str| line.split_whitespace().last().and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
        let switches = file("status").lines().filter(|line| line.contains("ctxt_switches")).map(count).sum();
        // Threads without a name have the program's; the main one has its number too.
        let is_main = task.file_name().to_str() == Some(pid.to_string().as_str());
        (if is_main { "main".to_owned() } else { file("comm").trim().to_owned() }, switches)
    });
    named.filter(|(name, _)| OURS.contains(&name.as_str())).collect()
}

#[test]
fn every_frame_is_whole_and_nothing_stands_between_them() {
    let house = House::new();
    for (columns, rows) in [(80, 24), (140, 40)] {
        let mut line = start(&house, &["--sample"]).size(columns, rows).drawn();
        line.type_in("/koc\r\r");
        line.shows("4 Keterangan");
        line.resize(columns + 1, rows);
        line.type_in("\x1b\x0cjjky?");
        line.shows("Bantuan");
        line.type_in("\x1bq\r");
        line.ends_sane(0);
        let bytes = line.bytes();
        let count = |part: &[u8]| bytes.windows(part.len()).filter(|w| *w == part).count();
        assert_eq!(count(FRAME), count(END_OF_FRAME));
        assert_eq!(line.frames().len(), count(FRAME));
        let between = line.between_frames();
        // The way in and the way out.
        assert_eq!(between.len(), 2, "{between:?}");
        assert!(between[0].starts_with("\u{1b}[?1049h") && between[1].ends_with("\u{1b}[?1049l"), "{between:?}");
    }
}

#[test]
fn a_lump_of_keys_is_one_frame() {
    let house = House::new();
    let line = start(&house, &["--sample"]).drawn();
    line.shows("baris 1 dari 130");
    line.settles();
    let frames = line.frames().len();
    line.type_in("j".repeat(300));
    line.shows("baris 130 dari 130");
    line.settles();
    // One frame where the lump arrives in one piece; a busy machine may cut it in a few.
    assert!(line.frames().len() < frames + 10, "{}", line.frames().len() - frames);
}

#[test]
fn a_step_down_costs_few_bytes() {
    let house = House::new();
    let line = start(&house, &["--sample"]).drawn();
    line.shows("baris 1 dari 130");
    line.type_in("jjjjj");
    line.shows("baris 6 dari 130");
    line.settles();
    line.type_in("j");
    line.shows("baris 7 dari 130");
    let step = line.frames().pop().map_or(0, |frame| frame.len() + FRAME.len() + END_OF_FRAME.len());
    assert!(step <= 260, "{step}");
}
