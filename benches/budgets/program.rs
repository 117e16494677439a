//! Starting, stepping, resting, memory: the program itself at its desk.

use std::path::Path;
use std::time::{Duration, Instant};

use super::figures::{Row, Table, median, milliseconds};
use super::terminal::Seat;

const NARROW: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);
const STARTS: usize = 7;
const STEPS: usize = 50;
const STEPS_FOR_CPU: u32 = 200;
const REST: Duration = Duration::from_secs(3);
/// So long nothing comes once everything is loaded.
const SETTLED: Duration = Duration::from_millis(500);

pub fn measure(register: &Path, state: &Path, table: &mut Table) {
    std::fs::create_dir_all(state).expect("a folder");
    start(register, state, table);
    let mut seat = at_desk(register, state, NARROW);
    step(&mut seat, Row::StepNarrow, table);
    let before = seat.own_cpu();
    for _ in 0..STEPS_FOR_CPU {
        seat.press("j");
    }
    table.tell(Row::KeyToFrame, milliseconds(seat.own_cpu() - before) / f64::from(STEPS_FOR_CPU), "our threads, over 200 steps");
    table.tell(Row::Memory, seat.memory() as f64 / 1024.0, "");
    rest(&mut seat, table);
    // A search reads the long texts, which then stay.
    seat.press("/kerja");
    seat.silence(SETTLED);
    table.tell_beside("memory once somebody has searched", seat.memory() as f64 / 1024.0, "MiB");
    seat.leave();
    let mut seat = at_desk(register, state, WIDE);
    step(&mut seat, Row::StepWide, table);
    seat.leave();
}

fn start(register: &Path, state: &Path, table: &mut Table) {
    let (mut times, mut cpu) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let mut seat = Seat::start(register, state, NARROW);
        times.push(milliseconds(seat.until(|text| is_full(text, NARROW))));
        cpu.push(milliseconds(seat.own_cpu()));
        seat.silence(SETTLED);
        seat.leave();
    }
    let (least, most) = times.iter().fold((f64::MAX, 0.0_f64), |(least, most), &time| (least.min(time), most.max(time)));
    table.tell(Row::Start, median(times), &format!("{least:.0} to {most:.0} in {STARTS} starts"));
    table.tell_beside("of that, CPU of our threads that stay", median(cpu), "ms");
}

/// The header counts, the list's last row is there, and the sentence under the panes.
fn is_full(text: &str, (_, rows): (u16, u16)) -> bool {
    let counted = text.lines().next().is_some_and(|header| header.contains("▲ ") && !header.contains("▲ 0"));
    let last_row = text.lines().nth(usize::from(rows) - 7).is_some_and(|line| !line.trim().is_empty());
    counted && last_row && text.contains("KS-")
}

fn at_desk(register: &Path, state: &Path, size: (u16, u16)) -> Seat {
    let mut seat = Seat::start(register, state, size);
    seat.until(|text| is_full(text, size));
    seat.silence(SETTLED);
    seat
}

fn step(seat: &mut Seat, row: Row, table: &mut Table) {
    let bytes = (0..STEPS).map(|_| seat.press("j") as f64).collect();
    table.tell(row, median(bytes), &format!("median of {STEPS}"));
}

fn rest(seat: &mut Seat, table: &mut Table) {
    let before = seat.own_cpu();
    let until = Instant::now() + REST;
    let mut written = 0;
    while let Some(left) = until.checked_duration_since(Instant::now()) {
        written += seat.read(left);
    }
    table.tell(Row::AtRest, milliseconds(seat.own_cpu() - before), &format!("{written} bytes written"));
}
