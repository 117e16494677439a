//! The loop: one channel, inputs drained before a frame, effects at the edge, nothing at rest.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};

use crate::model::{Command, Envelope};
use crate::register::Register;

use super::effect::{Effect, Input, Leave};
use super::errands::{Answer, Errands};
use super::job;
use super::model::Model;
use super::outside::Outside;
use super::taken::{Arrival, Screen};
use super::terminal;
use super::typed::Typed;
use super::unsaved::Unsaved;
use super::update::update;
use super::view::view;
use super::worker::{Work, work};

/// How long a frame waits for its answer before it is drawn without.
const PATIENCE: Duration = Duration::from_millis(20);
/// How long the end waits for what was typed before it, and for the register.
const GRACE: Duration = Duration::from_secs(2);
/// How long the end waits for a change that is being written.
const WRITING: Duration = Duration::from_secs(20);

impl Screen {
    /// Runs one register's screen until it is left. The register comes back; `None` where it is still at something that
    /// nobody waits for.
    ///
    /// # Errors
    /// Of the system, where it gives no thread.
    pub fn run(
        &mut self,
        mut register: Box<dyn Register>,
        model: Model,
        outside: &mut dyn Outside,
    ) -> io::Result<(Option<Box<dyn Register>>, Leave)> {
        self.run += 1;
        let answer = self.answer();
        let noticed = answer.clone();
        register.listen(Box::new(move |notice| {
            noticed(Input::Notice(notice));
        }));
        let gate = register.gate();
        let (jobs, to_work) = mpsc::channel();
        let (give_back, given_back) = mpsc::channel();
        let fallen = Fallen { run: self.run, to_loop: self.sender.clone() };
        let works = move || {
            let _told = fallen;
            let _ = give_back.send(work(register, &to_work, answer));
        };
        let worker = thread::Builder::new().name("register".into()).spawn(works)?;
        let mut running = Running {
            errands: Errands::new(outside.files()),
            screen: self,
            model,
            outside,
            jobs,
            answers: VecDeque::new(),
            asked: 0,
            unsaved: Unsaved::default(),
            draw_due: None,
            dirty: true,
            afresh: false,
            ending: false,
            resumed: false,
        };
        let leave = running.run();
        running.keep_drafts();
        let _ = running.jobs.send(Work::Close);
        drop(running);
        match given_back.recv_timeout(GRACE) {
            Ok(register) => Ok((Some(register), leave)),
            // A panic of the worker is a bug: it goes on up, the terminal is restored on the way.
            Err(RecvTimeoutError::Disconnected) => match worker.join() {
                Ok(()) => Ok((None, leave)),
                Err(panic) => std::panic::resume_unwind(panic),
            },
            Err(RecvTimeoutError::Timeout) => {
                gate.shut(WRITING);
                Ok((given_back.try_recv().ok(), leave))
            }
        }
    }

    /// Takes answers of this run to its loop.
    fn answer(&self) -> impl Answer + use<> {
        let (run, to_loop) = (self.run, self.sender.clone());
        move |input| to_loop.send(Arrival::Answer { run, input: Box::new(input) }).is_ok()
    }
}

/// Tells the loop where its worker ends by a panic: nothing would answer any more.
struct Fallen {
    run: u64,
    to_loop: Sender<Arrival>,
}

impl Drop for Fallen {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.to_loop.send(Arrival::Fallen(self.run));
        }
    }
}

/// One register's screen while it runs.
struct Running<'a> {
    screen: &'a mut Screen,
    model: Model,
    outside: &'a mut dyn Outside,
    jobs: Sender<Work>,
    /// What the world tells; it goes before the keys that wait for it.
    answers: VecDeque<Input>,
    asked: u64,
    errands: Errands,
    unsaved: Unsaved,
    draw_due: Option<Instant>,
    dirty: bool,
    /// The next frame is drawn whole: what the terminal shows is not known.
    afresh: bool,
    /// The terminal is gone, or the end was asked for.
    ending: bool,
    /// Back from the shell by our own way, so that SIGCONT tells nothing new.
    resumed: bool,
}

impl Running<'_> {
    fn run(&mut self) -> Leave {
        let (columns, rows) = terminal::size();
        self.answers.push_back(Input::Resize(columns, rows));
        let (mut zone, mut midnight) = (self.model.zone(), self.midnight());
        let mut is_checked = false;
        loop {
            if let Some(leave) = self.settle() {
                return leave;
            }
            // Whose register it is came to be known, or changed: its day goes by its own zone.
            if self.model.zone() != zone {
                (zone, midnight) = (self.model.zone(), self.midnight());
                self.answers.push_back(Input::Day(self.outside.day(zone)));
                continue;
            }
            self.look();
            if self.draw_if_due().is_err() {
                return self.finish();
            }
            if !is_checked && !self.dirty && !self.model.is_stale() {
                is_checked = true;
                self.errands.check_chain(self.screen.answer());
            }
            let due = [midnight, self.unsaved.due(), self.draw_due, self.errands.due()].into_iter().flatten().min();
            match self.receive(due) {
                Received::Something => {}
                Received::Nothing => {
                    let now = Instant::now();
                    if midnight.is_some_and(|at| at <= now) {
                        let day = self.outside.day(self.model.zone());
                        self.answers.push_back(Input::Day(day));
                        midnight = self.midnight();
                    }
                }
                Received::Gone => return self.finish(),
            }
            self.keep_what_is_due(Instant::now());
        }
    }

    /// Also while keys come without a pause.
    fn keep_what_is_due(&mut self, now: Instant) {
        if self.unsaved.due().is_some_and(|at| at <= now) {
            self.write_drafts();
        }
        self.answers.extend(self.errands.lasting(now));
    }

    /// What was typed before the end still counts, so that no text is lost with the line.
    fn finish(&mut self) -> Leave {
        self.ending = true;
        self.give_up_file();
        let until = Instant::now() + GRACE;
        while self.settle().is_none() && (!self.screen.typed.is_empty() || self.model.waiting > 0) {
            self.look();
            if matches!(self.receive(Some(until)), Received::Nothing) {
                break;
            }
        }
        Leave::Gone
    }

    fn midnight(&self) -> Option<Instant> {
        self.outside.until_midnight(self.model.zone()).map(|left| Instant::now() + left)
    }

    /// Handles what waits, in order; a key that must wait keeps its place.
    fn settle(&mut self) -> Option<Leave> {
        loop {
            let Some(input) = self.answers.pop_front().or_else(|| self.screen.typed.next(&self.model)) else {
                if !self.screen.typed.give_up(&self.model) {
                    return None;
                }
                self.give_up_file();
                continue;
            };
            if matches!(&input, Input::File { request, .. } if self.model.pending.as_ref().is_some_and(|p| p.request == *request)) {
                self.errands.came();
            }
            self.dirty = true;
            for effect in update(&mut self.model, input) {
                if let Some(leave) = self.perform(effect) {
                    return Some(leave);
                }
            }
        }
    }

    /// Asks the newest questions, once.
    fn look(&mut self) {
        if self.model.is_stale() && self.asked != self.model.generation {
            self.asked = self.model.generation;
            let asks = self.model.asks().into_iter().map(|(_, ask)| ask).collect();
            let _ = self.jobs.send(Work::Look { generation: self.asked, asks, context: self.model.context() });
            self.draw_due = Some(Instant::now() + PATIENCE);
        }
    }

    /// One frame an answer; without one after a little patience.
    fn draw_if_due(&mut self) -> io::Result<()> {
        let now = Instant::now();
        let late = self.draw_due.is_some_and(|due| due <= now);
        if !self.dirty || (self.model.is_stale() && !late) {
            return Ok(());
        }
        terminal::is_taken()?;
        self.dirty = false;
        self.draw_due = None;
        if std::mem::take(&mut self.afresh) {
            let size = self.screen.terminal.size()?;
            // Unlike `clear` this asks the terminal nothing.
            self.screen.terminal.resize(size.into())?;
        }
        let model = &self.model;
        self.screen.terminal.draw(|frame| view(model, frame))?;
        // Whoever reads the frame may answer before this thread goes on: it counts from before it was written.
        self.screen.typed.drawn(model, now);
        Ok(())
    }

    fn receive(&mut self, due: Option<Instant>) -> Received {
        let first = match due {
            Some(due) => match self.screen.arrivals.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(arrival) => arrival,
                Err(RecvTimeoutError::Timeout) => return Received::Nothing,
                Err(RecvTimeoutError::Disconnected) => return Received::Gone,
            },
            None => match self.screen.arrivals.recv() {
                Ok(arrival) => arrival,
                Err(_) => return Received::Gone,
            },
        };
        let mut next = Some(first);
        while let Some(arrival) = next {
            if self.arrived(arrival) {
                return Received::Gone;
            }
            next = self.screen.arrivals.try_recv().ok();
        }
        Received::Something
    }

    /// Takes one arrival; says whether it is the end.
    fn arrived(&mut self, arrival: Arrival) -> bool {
        match arrival {
            Arrival::Typed(Typed::Input(input, at)) => self.screen.typed.push(*input, at),
            Arrival::Typed(Typed::Gone) | Arrival::Signal(SIGHUP | SIGTERM | SIGINT) => return true,
            Arrival::Signal(SIGWINCH) => {
                let (columns, rows) = terminal::size();
                self.resized(columns, rows);
            }
            Arrival::Signal(SIGTSTP) => self.suspend(),
            Arrival::Signal(SIGCONT) => self.continued(),
            Arrival::Fallen(run) => return run == self.screen.run,
            Arrival::Signal(_) => {}
            Arrival::Answer { run, input } if run == self.screen.run => self.answers.push_back(*input),
            Arrival::Answer { .. } => {}
        }
        false
    }

    /// A storm of sizes is one frame, drawn whole also where the last size is the first: the terminal has
    /// cut or wrapped what stood there.
    fn resized(&mut self, columns: u16, rows: u16) {
        self.screen.terminal.backend_mut().resize((columns, rows));
        self.answers.retain(|input| !matches!(input, Input::Resize(..)));
        self.answers.push_back(Input::Resize(columns, rows));
        self.afresh = true;
    }

    fn perform(&mut self, effect: Effect) -> Option<Leave> {
        match effect {
            Effect::Submit(command, replies) => {
                let envelope = Box::new(Envelope { replies, ..self.envelope(command) });
                let _ = self.jobs.send(Work::Submit(envelope));
            }
            Effect::Judge(command) => {
                let envelope = Box::new(self.envelope(command));
                let _ = self.jobs.send(Work::Judge(envelope));
            }
            Effect::Check => drop(self.jobs.send(Work::Check)),
            Effect::TakeOver { action, key } => drop(self.jobs.send(Work::TakeOver(action, key))),
            Effect::File { request, wanted } => self.errands.ask(request, wanted, self.screen.answer()),
            Effect::Look(files) => self.errands.look(files, self.screen.answer()),
            Effect::Remember(said) => self.errands.remember_columns(said),
            Effect::Keep(personal) => self.errands.keep(personal),
            Effect::Drafts { drafts, at_once } => {
                self.unsaved.typed(drafts, Instant::now());
                if at_once {
                    self.write_drafts();
                }
            }
            Effect::Copy(text) => {
                let _ = self.screen.terminal.backend_mut().copy(&text);
            }
            Effect::Redraw => self.afresh = true,
            Effect::Suspend => self.suspend(),
            Effect::Leave(leave) => return Some(leave),
        }
        None
    }

    fn envelope(&mut self, command: Command) -> Envelope {
        Envelope {
            id: self.outside.id(),
            author: self.model.session.author.clone(),
            day: self.model.day,
            command,
            replies: Default::default(),
        }
    }

    /// To the shell and back, where there is one.
    fn suspend(&mut self) {
        if self.ending {
            return;
        }
        if !job::is_watched() {
            return self.answers.push_back(Input::Unwatched);
        }
        self.keep_drafts();
        terminal::leave(self.screen.abilities);
        // As the terminal's own Ctrl-Z: all of the group, so that a shell sees that it has stopped.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
        self.resumed = true;
        self.enter();
    }

    /// Stopped and woken by somebody else, who may have used the terminal meanwhile.
    fn continued(&mut self) {
        if !std::mem::take(&mut self.resumed) {
            self.enter();
        }
    }

    fn enter(&mut self) {
        // A terminal that cannot be entered any more fails at the next frame.
        let _ = terminal::enter(self.screen.abilities);
        let (columns, rows) = terminal::size();
        self.resized(columns, rows);
    }

    fn write_drafts(&mut self) {
        if let Some(drafts) = self.unsaved.take() {
            self.errands.drafts(drafts);
        }
    }

    /// The same, and waits until it is done.
    fn keep_drafts(&mut self) {
        self.write_drafts();
        self.errands.settle();
    }

    /// A file is not waited for any more.
    fn give_up_file(&mut self) {
        self.errands.give_up();
        self.answers.push_front(Input::GivenUp);
    }
}

enum Received {
    Something,
    Nothing,
    Gone,
}
