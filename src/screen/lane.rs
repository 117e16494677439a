//! A thread for what may take long: made when it is first needed, left behind where what it does never ends.

use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

type Job = Box<dyn FnOnce() + Send>;

/// Does one thing after another, beside the loop.
#[derive(Debug)]
pub struct Lane {
    name: &'static str,
    jobs: Option<Sender<Job>>,
}

impl Lane {
    pub const fn new(name: &'static str) -> Self {
        Self { name, jobs: None }
    }

    /// Does `job` behind those before it; here and now where no thread can be had.
    pub fn send(&mut self, job: impl FnOnce() + Send + 'static) {
        let job: Job = Box::new(job);
        let unsent = match &self.jobs {
            Some(jobs) => jobs.send(job).err().map(|unsent| unsent.0),
            None => Some(job),
        };
        let Some(job) = unsent else { return };
        let (jobs, to_do) = mpsc::channel::<Job>();
        let does_all = move || to_do.into_iter().for_each(|job| job());
        self.jobs = thread::Builder::new().name(self.name.into()).spawn(does_all).ok().map(|_| jobs);
        match &self.jobs {
            Some(jobs) => drop(jobs.send(job)),
            None => job(),
        }
    }

    /// What is still to be done is not waited for any more; the next job has another thread.
    pub fn leave(&mut self) {
        self.jobs = None;
    }

    /// Waits until all that was sent is done, at most so long.
    pub fn settle(&self, patience: Duration) {
        let (done, told) = mpsc::channel();
        // Nobody listens any more where the patience was over first.
        let tells: Job = Box::new(move || done.send(()).unwrap_or_default());
        if self.jobs.as_ref().is_some_and(|jobs| jobs.send(tells).is_ok()) {
            let _ = told.recv_timeout(patience);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_ends_is_left_behind_and_the_rest_comes_in_order() {
        let mut lane = Lane::new("files");
        let (hold, held) = mpsc::channel::<()>();
        let (tell, told) = mpsc::channel();
        let said = |word: &'static str| {
            let tell = tell.clone();
            move || tell.send(word).expect("heard")
        };
        let never = said("late");
        lane.send(move || {
            let _ = held.recv();
            never();
        });
        lane.leave();
        lane.send(said("one"));
        lane.send(said("two"));
        lane.settle(Duration::from_secs(600));
        assert_eq!(told.try_iter().collect::<Vec<_>>(), ["one", "two"]);
        drop(hold);
        assert_eq!(told.recv(), Ok("late"));
    }
}
