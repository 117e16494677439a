//! Whether a change is being written: who ends the program waits for it, and lets no other begin.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Shared by the one that writes and the one that ends.
#[derive(Clone, Debug, Default)]
pub struct Gate(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    is_shut: bool,
    is_writing: bool,
}

/// A change is written as long as this is there.
#[derive(Debug)]
pub struct Writing(Gate);

impl Gate {
    /// Before the first byte of a change; behind a shut gate it never comes back.
    pub fn enter(&self) -> Writing {
        let mut state = self.state();
        while state.is_shut {
            state = self.0.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.is_writing = true;
        Writing(self.clone())
    }

    /// From here on no change begins; one that is being written is waited for, at most so long.
    pub fn shut(&self, patience: Duration) {
        let mut state = self.state();
        state.is_shut = true;
        drop(self.0.changed.wait_timeout_while(state, patience, |state| state.is_writing));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        self.0.state().is_writing = false;
        self.0.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    const LONG: Duration = Duration::from_secs(600);

    #[test]
    fn what_is_being_written_is_waited_for_and_nothing_else_begins() {
        let gate = Gate::default();
        drop(gate.enter());
        let writing = gate.enter();
        let (tell, told) = mpsc::channel();
        let shuts = thread::spawn({
            let gate = gate.clone();
            move || {
                gate.shut(LONG);
                let _ = tell.send("shut");
            }
        });
        assert!(told.try_recv().is_err(), "it waits for what is being written");
        drop(writing);
        assert_eq!(told.recv(), Ok("shut"));
        shuts.join().expect("shut");
        let (tell, told) = mpsc::channel();
        let late = gate.clone();
        thread::spawn(move || {
            let _writing = late.enter();
            let _ = tell.send("written");
        });
        gate.shut(Duration::ZERO);
        assert!(told.try_recv().is_err());
        assert!(gate.state().is_shut && !gate.state().is_writing);
    }

    #[test]
    fn a_write_that_never_ends_is_not_waited_for_for_ever() {
        let gate = Gate::default();
        let _writing = gate.enter();
        gate.shut(Duration::ZERO);
    }
}
