//! The real program on a real pseudo-terminal: what is typed goes in at once, what is shown is waited for.

use std::io::{PipeWriter, Read, Write};
use std::num::NonZeroU16;
use std::os::fd::AsFd;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use pty_process::blocking::Pty;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, WaitOptions, kill_process, pidfd_open, waitpid};
use rustix::termios::{Termios, tcgetattr};
use vt100::{Parser, Screen};

use crate::house::House;

/// How long anything is waited for before a test fails; nothing is expected to take it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program about to be started.
pub struct Start<'a> {
    house: &'a House,
    args: Vec<&'a str>,
    variables: Vec<(&'a str, &'a str)>,
    columns: u16,
    rows: u16,
    tells_size: bool,
    has_alternate: bool,
    /// A script of a shell that runs it, as `"$@"`.
    script: Option<&'a str>,
}

/// A running program and the terminal it draws on.
pub struct Line {
    child: Child,
    pty: Option<Arc<Pty>>,
    seen: Arc<Seen>,
    reader: Option<JoinHandle<()>>,
    /// Dropped, it ends the reader.
    reading: Option<PipeWriter>,
    pub termios_before: Termios,
}

struct Seen {
    what: Mutex<What>,
    changed: Condvar,
}

struct What {
    parser: Parser,
    /// A frame that is not whole yet.
    torn: Vec<u8>,
    bytes: Vec<u8>,
    over: bool,
    /// Whether the terminal has a second screen.
    has_alternate: bool,
}

pub fn start<'a>(house: &'a House, args: &[&'a str]) -> Start<'a> {
    let variables = vec![("TERM", "xterm-256color")];
    Start { house, args: args.to_vec(), variables, columns: 80, rows: 24, tells_size: true, has_alternate: true, script: None }
}

impl<'a> Start<'a> {
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    /// A line that has no size to tell, as a serial one.
    pub fn without_size(mut self) -> Self {
        self.tells_size = false;
        self
    }

    /// A terminal that knows of no second screen, whatever its name says.
    pub fn without_alternate(mut self) -> Self {
        self.has_alternate = false;
        self
    }

    /// Run by a shell with this script, in which `"$@"` is the program.
    pub fn under(mut self, script: &'a str) -> Self {
        self.script = Some(script);
        self
    }

    pub fn with(mut self, name: &'a str, value: &'a str) -> Self {
        self.variables.push((name, value));
        self
    }

    pub fn run(self) -> Line {
        let (pty, pts) = pty_process::blocking::open().expect("a pseudo-terminal");
        if self.tells_size {
            pty.resize(pty_process::Size::new(self.rows, self.columns)).expect("its size");
        }
        let termios_before = tcgetattr(&pty).expect("its modes");
        let program = env!("CARGO_BIN_EXE_kerma");
        let command = match self.script {
            Some(script) => pty_process::blocking::Command::new("/bin/sh").args(["-c", script, "sh", program]),
            None => pty_process::blocking::Command::new(program),
        };
        let command = command.env_clear().envs(self.house.environment()).envs(self.variables).args(self.args);
        let child = command.spawn(pts).expect("the program");
        let parser = Parser::new(size(self.rows), size(self.columns), 0);
        let what = What { parser, torn: Vec::new(), bytes: Vec::new(), over: false, has_alternate: self.has_alternate };
        let seen = Arc::new(Seen { what: Mutex::new(what), changed: Condvar::new() });
        let pty = Arc::new(pty);
        let (stop, reading) = std::io::pipe().expect("a pipe");
        let reader = std::thread::spawn({
            let (pty, seen) = (Arc::clone(&pty), Arc::clone(&seen));
            move || {
                read(&pty, &stop, &seen);
                seen.what().over = true;
                seen.changed.notify_all();
            }
        });
        Line { child, pty: Some(pty), seen, reader: Some(reader), reading: Some(reading), termios_before }
    }

    /// Starts it and waits until it draws, so that nothing is typed at a terminal that still echoes.
    #[track_caller]
    pub fn drawn(self) -> Line {
        let line = self.run();
        line.wait_for("a drawing", |screen| screen.contents().contains(" kerma"));
        line
    }
}

fn size(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).expect("a size")
}

/// Until the program has closed its side or the test stops it.
fn read(pty: &Pty, stop: &impl AsFd, seen: &Seen) {
    let mut chunk = [0; 8192];
    loop {
        let mut fds = [PollFd::new(pty, PollFlags::IN), PollFd::new(stop, PollFlags::IN)];
        if poll(&mut fds, None).is_err() || !fds[1].revents().is_empty() {
            return;
        }
        let mut pty = pty;
        match pty.read(&mut chunk) {
            Ok(n) if n > 0 => seen.what().take(&chunk[..n]),
            _ => return,
        }
        seen.changed.notify_all();
    }
}

impl Seen {
    fn what(&self) -> MutexGuard<'_, What> {
        self.what.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

pub const FRAME: &[u8] = b"\x1b[?2026h";
pub const END_OF_FRAME: &[u8] = b"\x1b[?2026l";

impl What {
    /// Shows what came, frames only when they are whole, as a terminal with mode 2026 does.
    fn take(&mut self, chunk: &[u8]) {
        self.bytes.extend_from_slice(chunk);
        self.torn.extend_from_slice(chunk);
        let (begun, ended) = (last(&self.torn, FRAME), last(&self.torn, END_OF_FRAME));
        let whole = match begun {
            Some(begun) if ended.is_none_or(|ended| ended < begun) => begun,
            _ => self.torn.len(),
        };
        let shown = if self.has_alternate { self.torn[..whole].to_vec() } else { without_alternate(&self.torn[..whole]) };
        self.parser.process(&shown);
        self.torn.drain(..whole);
    }

    fn drawn(&self) -> String {
        let (row, column) = self.parser.screen().cursor_position();
        format!("cursor at {column},{row}, over {}\n{}", self.over, self.parser.screen().contents())
    }
}

/// What a terminal sees that does not know of a second screen.
pub fn without_alternate(bytes: &[u8]) -> Vec<u8> {
    let mut shown = bytes.to_vec();
    for switch in [b"\x1b[?1049h", b"\x1b[?1049l"] {
        while let Some(at) = first(&shown, switch) {
            shown.drain(at..at + switch.len());
        }
    }
    shown
}

/// What a whole drawing begins with.
const CLEAR: &[u8] = b"\x1b[2J";

fn first(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

fn last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|window| window == part)
}

impl Line {
    /// Types all of it in one write.
    #[track_caller]
    pub fn type_in(&self, bytes: impl AsRef<[u8]>) {
        let mut pty = self.pty();
        pty.write_all(bytes.as_ref()).expect("typed");
    }

    fn pty(&self) -> &Pty {
        self.pty.as_ref().expect("the line is up")
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    #[track_caller]
    pub fn wait_for(&self, what: &str, holds: impl Fn(&Screen) -> bool) {
        self.wait_raw(what, |screen, _| holds(screen));
    }

    /// Waits for something on the screen or among the bytes that drew it.
    #[track_caller]
    pub fn wait_raw(&self, what: &str, holds: impl Fn(&Screen, &[u8]) -> bool) {
        assert!(self.comes(PATIENCE, holds), "{what} did not come: {}", self.seen.what().drawn());
    }

    fn comes(&self, limit: Duration, holds: impl Fn(&Screen, &[u8]) -> bool) -> bool {
        let until = Instant::now() + limit;
        let mut seen = self.seen.what();
        while !holds(seen.parser.screen(), &seen.bytes) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || seen.over {
                return false;
            }
            seen = self.seen.changed.wait_timeout(seen, left).unwrap_or_else(std::sync::PoisonError::into_inner).0;
        }
        true
    }

    /// Waits for `text` on the screen.
    #[track_caller]
    pub fn shows(&self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// Waits until `text` is not on the screen.
    #[track_caller]
    pub fn hides(&self, text: &str) {
        self.wait_for(&format!("a screen without {text}"), |screen| !screen.contents().contains(text));
    }

    /// Waits for the row with the cursor to hold `text`.
    #[track_caller]
    pub fn chooses(&self, text: &str) {
        self.wait_for(&format!("{text} under the cursor"), |screen| chosen(screen).contains(text));
    }

    pub fn text(&self) -> String {
        self.look(Screen::contents)
    }

    pub fn look<T>(&self, at: impl FnOnce(&Screen) -> T) -> T {
        at(self.seen.what().parser.screen())
    }

    /// All bytes so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.what().bytes.clone()
    }

    /// The frames so far, without their marks.
    pub fn frames(&self) -> Vec<Vec<u8>> {
        self.pieces().into_iter().filter(|(frame, _)| *frame).map(|(_, bytes)| bytes).collect()
    }

    /// What stands before, between and behind frames.
    pub fn between_frames(&self) -> Vec<String> {
        let others = self.pieces().into_iter().filter(|(frame, bytes)| !frame && !bytes.is_empty());
        others.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect()
    }

    fn pieces(&self) -> Vec<(bool, Vec<u8>)> {
        let bytes = self.bytes();
        let (mut pieces, mut rest, mut inside) = (Vec::new(), bytes.as_slice(), false);
        while let Some(at) = first(rest, if inside { END_OF_FRAME } else { FRAME }) {
            pieces.push((inside, rest[..at].to_vec()));
            rest = &rest[at + FRAME.len()..];
            inside = !inside;
        }
        pieces.push((false, rest.to_vec()));
        pieces
    }

    /// Waits until all that was typed has been shown: the program reads keys in order, so the answer to a
    /// call for a new drawing (Ctrl-L) comes after the answers to all before it.
    #[track_caller]
    pub fn settles(&self) {
        let clears = |bytes: &[u8]| bytes.windows(CLEAR.len()).filter(|w| *w == CLEAR).count();
        let before = clears(&self.bytes());
        let until = Instant::now() + PATIENCE;
        // What is typed in the same breath as a page belongs to the page: it is called for again.
        while Instant::now() < until {
            self.type_in("\x0c");
            if self.comes(Duration::from_millis(300), |_, bytes| clears(bytes) > before) {
                return;
            }
        }
        panic!("a new drawing did not come: {}", self.seen.what().drawn());
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        // The parser first: the next frame is drawn for the new size.
        self.seen.what().parser.set_size(size(rows), size(columns));
        self.pty().resize(pty_process::Size::new(rows, columns)).expect("its size");
    }

    pub fn termios(&self) -> Termios {
        tcgetattr(self.pty()).expect("its modes")
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.process(), signal).expect("a signal");
    }

    /// The process that the program, here a shell, has started.
    pub fn child(&self) -> Pid {
        let stat = |pid: i32| std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let is_child =
            |pid: &i32| stat(*pid).rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok()) == Some(self.pid());
        let pids =
            std::fs::read_dir("/proc").expect("the processes").flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        Pid::from_raw(pids.into_iter().find(is_child).expect("a child")).expect("a process")
    }

    pub fn process(&self) -> Pid {
        Pid::from_raw(self.pid() as i32).expect("a process")
    }

    /// The terminal goes away: its other side is closed.
    pub fn hang_up(&mut self) {
        drop(self.reading.take());
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader");
        }
        let pty = Arc::into_inner(self.pty.take().expect("the line is up"));
        drop(pty.expect("nobody else has the terminal"));
    }

    /// Waits until the program has stopped, and says by which signal.
    pub fn stopped(&self) -> Option<i32> {
        let pid = self.process();
        let (told, stop) = std::sync::mpsc::channel();
        std::thread::spawn(move || told.send(waitpid(Some(pid), WaitOptions::UNTRACED)));
        let status = stop.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("it did not stop: {}", self.seen.what().drawn()));
        status.expect("a status").and_then(|(_, status)| status.stopping_signal())
    }

    /// Closes whatever is open.
    #[track_caller]
    pub fn back_to_the_desk(&self) {
        for _ in 0..4 {
            self.type_in("\x1b");
            self.settles();
        }
        self.shows("Mitra");
    }

    /// Hundredths of a second that the program has used so far, with the system's on its behalf.
    pub fn processor_time(&self) -> Option<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).ok()?;
        let fields = stat.rsplit_once(')')?.1.split_whitespace();
        Some(fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum())
    }

    /// Waits for the end, and for all that was written until then.
    #[track_caller]
    pub fn ends(&mut self) -> ExitStatus {
        self.ended();
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader");
        }
        self.child.wait().expect("an end")
    }

    /// Waits for the end alone; what the process has used can still be asked.
    #[track_caller]
    pub fn ended(&self) {
        let handle = pidfd_open(self.process(), PidfdFlags::empty()).expect("a process");
        let limit = Timespec::try_from(PATIENCE).expect("a limit");
        let ready = poll(&mut [PollFd::new(&handle, PollFlags::IN)], Some(&limit)).expect("poll");
        assert!(ready > 0, "it did not end: {}", self.seen.what().drawn());
    }

    /// Ends well, with the terminal as it was before.
    #[track_caller]
    pub fn ends_sane(&mut self, code: i32) {
        assert_eq!(self.ends().code(), Some(code), "{}", self.text());
        self.is_sane();
    }

    /// Modes, screen, paste and cursor as a shell wants them.
    #[track_caller]
    pub fn is_sane(&self) {
        assert_eq!(modes(&self.termios()), modes(&self.termios_before));
        self.look(|screen| {
            assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor(), "{}", screen.contents());
        });
    }
}

/// What a program may change of a terminal's modes.
fn modes(termios: &Termios) -> String {
    let Termios { input_modes, output_modes, control_modes, local_modes, .. } = termios;
    format!("{input_modes:?} {output_modes:?} {control_modes:?} {local_modes:?}")
}

/// What a person sees: the rows, and where the cursor is. Blanks that were never drawn are blanks.
pub fn seen(screen: &Screen) -> (String, (u16, u16)) {
    let rows: Vec<String> = screen.rows(0, screen.size().1.get()).map(|row| row.trim_end().to_owned()).collect();
    (rows.join("\n"), screen.cursor_position())
}

/// The row with the cursor.
pub fn chosen(screen: &Screen) -> String {
    let (row, _) = screen.cursor_position();
    screen.rows(0, screen.size().1.get()).nth(row.into()).unwrap_or_default()
}

impl Drop for Line {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        drop(self.reading.take());
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }
}
