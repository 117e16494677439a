//! The one thread that owns the register: changes in order, and of the questions only the newest.

use std::sync::mpsc::{Receiver, RecvError, TryRecvError};

use crate::model::{Context, Envelope};
use crate::register::{Ask, Register};

use super::effect::Input;
use super::keys::{Action, Key};

/// What the screen wants of the register.
#[derive(Debug)]
pub enum Work {
    Look {
        generation: u64,
        asks: Vec<Ask>,
        context: Context,
    },
    Submit(Box<Envelope>),
    Judge(Box<Envelope>),
    Check,
    /// What a key wanted while somebody else held the register.
    TakeOver(Action, Key),
    Close,
}

/// Works until it is told to close or nobody takes an answer, and gives the register back.
pub fn work(mut register: Box<dyn Register>, jobs: &Receiver<Work>, answer: impl Fn(Input) -> bool) -> Box<dyn Register> {
    let mut waiting: Option<Work> = None;
    let mut health = register.health();
    loop {
        let job = match waiting.take() {
            Some(look) => match jobs.try_recv() {
                // Whatever came after an old question is more urgent than it.
                Ok(newer @ Work::Look { .. }) => {
                    waiting = Some(newer);
                    continue;
                }
                Ok(other) => {
                    waiting = Some(look);
                    other
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => look,
            },
            None => match next(&mut *register, jobs) {
                Ok(look @ Work::Look { .. }) => {
                    waiting = Some(look);
                    continue;
                }
                Ok(other) => other,
                Err(_) => return register,
            },
        };
        let answered = match job {
            Work::Look { generation, asks, context } => Input::Sight { generation, sight: register.look(&asks, &context) },
            Work::Submit(envelope) => {
                let result = register.submit(&envelope);
                Input::Done { envelope, result }
            }
            Work::Judge(envelope) => {
                let result = register.judge(&envelope);
                Input::Judged { envelope, result }
            }
            Work::Check => {
                let result = register.verify().map(Box::new);
                Input::Checked(result)
            }
            Work::TakeOver(action, key) => {
                if let Err(problem) = register.take_over()
                    && !answer(Input::Said(problem.message()))
                {
                    return register;
                }
                Input::TakenOver { action, key }
            }
            Work::Close => return register,
        };
        // Looking or trying again may have made it ours.
        if register.health() != health {
            health = register.health();
            if !answer(Input::Health(health.clone())) || !answer(Input::Mended(register.mended())) {
                return register;
            }
        }
        if !answer(answered) {
            return register;
        }
    }
}

/// The next job; while none waits the register reads on.
fn next(register: &mut dyn Register, jobs: &Receiver<Work>) -> Result<Work, RecvError> {
    loop {
        match jobs.try_recv() {
            Ok(job) => return Ok(job),
            Err(TryRecvError::Empty) if register.read_on() => {}
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => return jobs.recv(),
        }
    }
}
