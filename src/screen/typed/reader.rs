//! The thread that reads the terminal: one read, one lump, in order.

use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::{Reading, Typed};

/// The most that one read takes; a terminal holds less.
const READ: usize = 16 << 10;

/// Reads until the terminal goes away or `tell` says that nobody listens.
pub fn read(terminal: BorrowedFd<'_>, linux: bool, tell: impl Fn(Typed) -> bool) {
    let mut reading = Reading::new(linux);
    let mut bytes = vec![0; READ];
    loop {
        let waited = wait(terminal, reading.patience());
        let at = Instant::now();
        let inputs = match waited {
            Wait::Ready => match rustix::io::read(terminal, &mut bytes) {
                Ok(read @ 1..) => reading.take(&bytes[..read], at),
                Err(Errno::INTR | Errno::AGAIN) => continue,
                Ok(0) | Err(_) => break,
            },
            Wait::Nothing => reading.lapse(at),
            Wait::Interrupted => continue,
            Wait::Gone => break,
        };
        if !inputs.into_iter().all(|input| tell(Typed::Input(Box::new(input), at))) {
            return;
        }
    }
    tell(Typed::Gone);
}

enum Wait {
    Ready,
    /// Nothing came within the limit.
    Nothing,
    Interrupted,
    Gone,
}

/// Blocks until bytes wait.
fn wait(terminal: BorrowedFd<'_>, limit: Option<Duration>) -> Wait {
    let mut fds = [PollFd::from_borrowed_fd(terminal, PollFlags::IN)];
    let limit = limit.and_then(|l| Timespec::try_from(l).ok());
    match poll(&mut fds, limit.as_ref()) {
        Ok(0) => Wait::Nothing,
        Ok(_) if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => Wait::Gone,
        Ok(_) => Wait::Ready,
        Err(Errno::INTR) => Wait::Interrupted,
        Err(_) => Wait::Gone,
    }
}
