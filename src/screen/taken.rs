//! A terminal taken over: its keys, its signals, its frames; given back on each way out.

use std::io::{self, Stdout};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use ratatui::Terminal;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};

use super::effect::Input;
use super::queue::Queue;
use super::terminal::{self, Abilities, Frames};
use super::typed::{self, Typed};

/// What reaches the loop.
#[derive(Debug)]
pub(super) enum Arrival {
    /// Of the register that this run shows; one of an earlier run comes too late.
    Answer {
        run: u64,
        input: Box<Input>,
    },
    Typed(Typed),
    Signal(i32),
    /// The worker of this run ended by a panic.
    Fallen(u64),
}

/// A terminal taken over: its keys and its frames, for one register after another.
pub struct Screen {
    pub(super) terminal: Terminal<Frames<Stdout>>,
    pub(super) abilities: Abilities,
    pub(super) arrivals: Receiver<Arrival>,
    pub(super) sender: Sender<Arrival>,
    signals: signal_hook::iterator::Handle,
    /// What was typed, in the order it came; what one register leaves over the next one takes.
    pub(super) typed: Queue,
    pub(super) run: u64,
}

impl Screen {
    /// Takes the terminal. Dropping gives it back.
    pub fn open(term: &str) -> io::Result<Self> {
        let abilities = Abilities::of(term);
        let (sender, arrivals) = mpsc::channel();
        let mut signals = signal_hook::iterator::Signals::new([SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT])?;
        let handle = signals.handle();
        restore_on_panic(abilities);
        terminal::enter(abilities)?;
        let to_loop = sender.clone();
        thread::Builder::new().name("signals".into()).stack_size(128 << 10).spawn(move || {
            signals.forever().take_while(|signal| to_loop.send(Arrival::Signal(*signal)).is_ok()).for_each(drop);
        })?;
        let to_loop = sender.clone();
        let linux = term == "linux";
        thread::Builder::new()
            .name("keys".into())
            .stack_size(256 << 10)
            .spawn(move || typed::read(rustix::stdio::stdin(), linux, |typed| to_loop.send(Arrival::Typed(typed)).is_ok()))?;
        let terminal = Terminal::new(Frames::new(io::stdout(), abilities, terminal::size()))?;
        Ok(Self { terminal, abilities, arrivals, sender, signals: handle, typed: Queue::default(), run: 0 })
    }
}

impl Screen {
    /// The next thing typed, or the new size; `None` where the terminal is gone or the end was asked for.
    pub(super) fn next_input(&mut self) -> Option<Input> {
        loop {
            if let Some(input) = self.typed.pop() {
                return Some(input);
            }
            match self.arrivals.recv().ok()? {
                Arrival::Typed(Typed::Input(input, at)) => self.typed.push(*input, at),
                Arrival::Signal(SIGWINCH | SIGCONT) => {
                    self.size_anew().ok()?;
                    let (columns, rows) = terminal::size();
                    return Some(Input::Resize(columns, rows));
                }
                Arrival::Typed(Typed::Gone) | Arrival::Signal(SIGHUP | SIGTERM | SIGINT) => return None,
                Arrival::Signal(_) | Arrival::Answer { .. } | Arrival::Fallen(_) => {}
            }
        }
    }

    pub(super) fn show(&mut self, draw: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
        terminal::is_taken()?;
        self.terminal.draw(draw).map(drop)
    }

    /// The next frame is drawn whole, at the size that the terminal has now.
    pub(super) fn size_anew(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().resize(terminal::size());
        let size = self.terminal.size()?;
        // Unlike `clear` this asks the terminal nothing.
        self.terminal.resize(size.into())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.signals.close();
        terminal::leave(self.abilities);
    }
}

/// A panic is a bug, and still leaves the terminal sane before it tells what happened. Panics that the
/// register catches (sled's, on damaged files) happen on the worker and are not shown.
fn restore_on_panic(abilities: Abilities) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if crate::contained::is_contained() {
            return;
        }
        terminal::leave(abilities);
        before(info);
    }));
}
