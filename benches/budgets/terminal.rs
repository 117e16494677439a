//! The real program in a pseudo-terminal: what it shows, what it writes, what it costs.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use pty_process::blocking::{Command, Pty, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::generator::TODAY;

/// The program at its desk.
pub struct Seat {
    pty: Pty,
    child: Child,
    screen: vt100::Parser,
    started: Instant,
}

impl Seat {
    /// Starts it on a terminal of this size.
    pub fn start(register: &Path, state: &Path, (columns, rows): (u16, u16)) -> Self {
        let (pty, pts) = open().expect("a pseudo-terminal");
        pty.resize(pty_process::Size::new(rows, columns)).expect("its size");
        let command = Command::new(env!("CARGO_BIN_EXE_kerma"))
            .env_clear()
            .env("TERM", "xterm-256color")
            .env("HOME", state)
            .env("XDG_STATE_HOME", state)
            .env("KERMA_REGISTER", register)
            .env("KERMA_TODAY", TODAY);
        let started = Instant::now();
        let child = command.spawn(pts).expect("the program");
        let size = |n| std::num::NonZeroU16::new(n).expect("a size");
        Self { pty, child, screen: vt100::Parser::new(size(rows), size(columns), 0), started }
    }

    /// Reads what came within `patience`: how many bytes, none where nothing came.
    pub fn read(&mut self, patience: Duration) -> usize {
        let patience = Timespec::try_from(patience).expect("a short time");
        let there = poll(&mut [PollFd::new(&self.pty, PollFlags::IN)], Some(&patience)).expect("a poll");
        let mut bytes = [0; 1 << 16];
        let length = if there > 0 { self.pty.read(&mut bytes).unwrap_or(0) } else { 0 };
        self.screen.process(&bytes[..length]);
        length
    }

    /// Reads until `there` holds of what is shown; the time since the start.
    pub fn until(&mut self, there: impl Fn(&str) -> bool) -> Duration {
        while !there(&self.screen.screen().contents()) {
            assert!(self.started.elapsed() < Duration::from_secs(120), "it shows\n{}", self.screen.screen().contents());
            self.read(Duration::from_secs(1));
        }
        self.started.elapsed()
    }

    /// Reads until it has been silent for so long; how many bytes came.
    pub fn silence(&mut self, quiet: Duration) -> usize {
        let mut all = 0;
        loop {
            match self.read(quiet) {
                0 => return all,
                some => all += some,
            }
        }
    }

    /// Types `keys`, and reads until nothing more comes; how many bytes came.
    pub fn press(&mut self, keys: &str) -> usize {
        self.pty.write_all(keys.as_bytes()).expect("typed");
        let mut first = 0;
        while first == 0 {
            first = self.read(Duration::from_secs(5));
        }
        first + self.silence(Duration::from_millis(30))
    }

    /// The processor time so far of its threads that run, without those of sled: a helper that ended is not counted.
    pub fn own_cpu(&self) -> Duration {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id())).into_iter().flatten().flatten();
        let nanoseconds = |thread: &Path| -> Option<u64> {
            let name = fs::read_to_string(thread.join("comm")).ok()?;
            let spent = fs::read_to_string(thread.join("schedstat")).ok()?;
            if name.starts_with("sled-") { None } else { spent.split_whitespace().next()?.parse().ok() }
        };
        Duration::from_nanos(threads.filter_map(|thread| nanoseconds(&thread.path())).sum())
    }

    /// Its resident memory, in KiB.
    pub fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kib| kib.parse().ok()).unwrap_or_default()
    }

    /// Ends it, and waits for its end.
    pub fn leave(mut self) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).expect("it runs");
        while self.child.try_wait().expect("its state").is_none() {
            self.read(Duration::from_millis(20));
        }
    }
}
