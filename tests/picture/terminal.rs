//! The program in a pseudo-terminal, seen frame by frame.

use std::io::{Read, Write};
use std::num::NonZeroU16;

use pty_process::blocking::{Command, Pty, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// What the program writes behind each frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";
/// Nobody waits longer than this for a frame that never comes. It says nothing about how long one takes.
const FOR_EVER: Timespec = Timespec { tv_sec: 60, tv_nsec: 0 };

/// Ends the program when it goes.
pub struct Terminal {
    pty: Pty,
    child: std::process::Child,
    parser: vt100::Parser,
    /// Bytes of a frame that is not whole yet.
    begun: Vec<u8>,
    /// The program's home, and its folder for what is temporary.
    _home: tempfile::TempDir,
}

impl Terminal {
    /// In an empty home, on 24 November 2026 in Jakarta.
    pub fn open(columns: u16, rows: u16, args: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let (pty, pts) = open().expect("a pseudo-terminal");
        pty.resize(pty_process::Size::new(rows, columns)).expect("its size");
        let command = Command::new(env!("CARGO_BIN_EXE_kerma")).env_clear().args(args);
        let command = command.env("HOME", home.path()).env("TMPDIR", home.path()).env("TERM", "xterm-256color");
        let command = command.env("LANG", "C.UTF-8").env("TZ", "Asia/Jakarta").env("KERMA_TODAY", "2026-11-24");
        let child = command.spawn(pts).expect("the program");
        let size = |n| NonZeroU16::new(n).expect("a size");
        Self { pty, child, parser: vt100::Parser::new(size(rows), size(columns), 0), begun: Vec::new(), _home: home }
    }

    /// As of the last whole frame.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub fn type_in(&mut self, keys: &str) {
        self.pty.write_all(keys.as_bytes()).expect("typed");
    }

    /// Reads frames until one shows `text`.
    pub fn wait_for(&mut self, text: &str) {
        while !self.screen().contents().contains(text) {
            self.next_frames(text);
        }
    }

    fn next_frames(&mut self, waited_for: &str) {
        let ready = poll(&mut [PollFd::new(&self.pty, PollFlags::IN)], Some(&FOR_EVER)).expect("polled");
        assert!(ready > 0, "no frame shows {waited_for:?}:\n{}", self.screen().contents());
        let mut bytes = [0; 64 << 10];
        let read = self.pty.read(&mut bytes).expect("the program is there");
        self.begun.extend_from_slice(&bytes[..read]);
        if let Some(at) = self.begun.windows(FRAME_END.len()).rposition(|bytes| bytes == FRAME_END) {
            let whole: Vec<u8> = self.begun.drain(..at + FRAME_END.len()).collect();
            self.parser.process(&whole);
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Asked as a terminal that goes away would, so that the sample is removed.
        let pid = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::HUP);
        let _ = self.child.wait();
    }
}
