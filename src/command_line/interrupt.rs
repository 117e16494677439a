//! Ctrl-C and SIGTERM during an import: until something is written the program says that nothing was, and ends by
//! that signal; from then on it finishes first, so that whoever asked for the end is told what there is.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::print::Print;
use crate::msg;

/// How far a run is, shared with the thread that waits for signals.
#[derive(Clone, Debug, Default)]
pub struct Interrupts(Arc<Mutex<Stage>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Before,
    Writing {
        interrupted: bool,
    },
    Written,
}

/// What a signal brings about.
#[derive(Debug, PartialEq, Eq)]
enum Then {
    SayAndEnd,
    Wait,
    End,
}

impl Stage {
    /// Who asks a second time while it is written does not wait any longer: the next start mends what is torn.
    fn interrupt(&mut self) -> Then {
        match self {
            Self::Before => Then::SayAndEnd,
            Self::Writing { interrupted } if !*interrupted => {
                *interrupted = true;
                Then::Wait
            }
            Self::Writing { .. } | Self::Written => Then::End,
        }
    }
}

impl Interrupts {
    /// Takes signals from now on; without a thread for it they end the program as they always do.
    pub fn watch(&self, print: Print) {
        let (ready, watched) = mpsc::channel();
        let stage = self.clone();
        let waiting = move || {
            let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
            drop(ready);
            signals.forever().for_each(|signal| stage.take(signal, print));
        };
        let _ = thread::Builder::new().name("signals".into()).stack_size(128 << 10).spawn(waiting);
        let _: Result<(), _> = watched.recv();
    }

    /// From here on something may have been written.
    pub fn begin_writing(&self) {
        *self.stage() = Stage::Writing { interrupted: false };
    }

    /// Whether somebody asked for the end while it was written. It is over now.
    pub fn end_writing(&self) -> bool {
        let mut stage = self.stage();
        match *stage {
            Stage::Writing { interrupted } => {
                *stage = Stage::Written;
                interrupted
            }
            Stage::Before | Stage::Written => false,
        }
    }

    /// Holds the stage until the end: nothing begins to be written meanwhile.
    fn take(&self, signal: i32, print: Print) {
        let mut stage = self.stage();
        let then = stage.interrupt();
        if then == Then::SayAndEnd {
            print.progress(None);
            print.say(&msg!("told-interrupted"));
        }
        if then != Then::Wait {
            super::sample::remove_at_the_end();
            let _ = emulate_default_handler(signal);
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_being_written_is_waited_for_and_once() {
        let run = Interrupts::default();
        assert_eq!(run.stage().interrupt(), Then::SayAndEnd);
        assert!(!run.end_writing());
        assert_eq!(run.stage().interrupt(), Then::SayAndEnd, "nothing was written");
        run.begin_writing();
        assert_eq!(run.stage().interrupt(), Then::Wait);
        assert_eq!(run.stage().interrupt(), Then::End);
        assert!(run.end_writing());
        assert_eq!(run.stage().interrupt(), Then::End);
        let undisturbed = Interrupts::default();
        undisturbed.begin_writing();
        assert!(!undisturbed.end_writing());
    }
}
