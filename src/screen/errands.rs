//! Files for a screen, in threads beside the loop: what a person waits for, what is kept, what is only looked at.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::exchange::read_any;
use crate::model::command::named_file;
use crate::model::{FileRef, Message};
use crate::msg;
use crate::register::Cause;
use crate::rules::pack_text;

use super::effect::{Found, Input, Wanted};
use super::lane::Lane;
use super::outside::Files;
use super::personal::{Draft, Personal};

/// A wait that is over sooner is not worth telling.
const WORTH_TELLING: Duration = Duration::from_millis(300);
/// How often it is told anew how far a file is.
const AGAIN: Duration = Duration::from_millis(250);
/// How long the end waits for what is being kept.
const KEEPING: Duration = Duration::from_secs(2);

/// Takes an answer to the loop.
pub trait Answer: Fn(Input) -> bool + Clone + Send + 'static {}
impl<T: Fn(Input) -> bool + Clone + Send + 'static> Answer for T {}

/// See the module.
pub struct Errands {
    files: Arc<dyn Files>,
    asking: Lane,
    keeping: Lane,
    looking: Lane,
    underway: Option<Underway>,
}

/// What a person waits for.
struct Underway {
    far: Arc<Far>,
    tell: Instant,
}

/// How far a file is, told by the thread that reads it.
#[derive(Debug, Default)]
struct Far {
    done: AtomicU64,
    total: AtomicU64,
    unwanted: AtomicBool,
}

impl Far {
    fn is_wanted(&self, done: u64, total: u64) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        !self.unwanted.load(Ordering::Relaxed)
    }

    /// In whole percents; `None` where it is not known how much there is.
    fn percent(&self) -> Option<u64> {
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        done.saturating_mul(100).checked_div(total).map(|percent| percent.min(100))
    }
}

impl Errands {
    pub fn new(files: Arc<dyn Files>) -> Self {
        Self { files, asking: Lane::new("files"), keeping: Lane::new("keeping"), looking: Lane::new("looking"), underway: None }
    }

    /// Does what a person waits for.
    pub fn ask(&mut self, request: u64, wanted: Wanted, answer: impl Answer) {
        let (files, far) = (Arc::clone(&self.files), Arc::new(Far::default()));
        self.underway = Some(Underway { far: Arc::clone(&far), tell: Instant::now() + WORTH_TELLING });
        self.asking.send(move || {
            answer(Input::File { request, found: found(wanted, &*files, &far) });
        });
    }

    /// When it is to be told next that something is waited for.
    pub fn due(&self) -> Option<Instant> {
        self.underway.as_ref().map(|underway| underway.tell)
    }

    /// How far it is, where that is due to be told.
    pub fn lasting(&mut self, now: Instant) -> Option<Input> {
        let underway = self.underway.as_mut().filter(|underway| underway.tell <= now)?;
        underway.tell = now + AGAIN;
        Some(Input::Lasting(underway.far.percent()))
    }

    /// It came.
    pub fn came(&mut self) {
        self.underway = None;
    }

    /// Nobody waits any more: what is read ends at its next piece, what hangs hangs without us.
    pub fn give_up(&mut self) {
        if let Some(underway) = self.underway.take() {
            underway.far.unwanted.store(true, Ordering::Relaxed);
            self.asking.leave();
        }
    }

    pub fn remember_columns(&mut self, said: Vec<(String, &'static str)>) {
        let files = Arc::clone(&self.files);
        self.keeping.send(move || files.remember_columns(&said));
    }

    pub fn keep(&mut self, personal: Personal) {
        let files = Arc::clone(&self.files);
        self.keeping.send(move || files.keep(&personal));
    }

    pub fn drafts(&mut self, drafts: Vec<Draft>) {
        let files = Arc::clone(&self.files);
        self.keeping.send(move || files.drafts(&drafts));
    }

    /// Waits for what is being kept, but not for ever.
    pub fn settle(&self) {
        self.keeping.settle(KEEPING);
    }

    /// Looks whether files are still what they were.
    pub fn look(&mut self, named: Vec<FileRef>, answer: impl Answer) {
        let files = Arc::clone(&self.files);
        self.looking.send(move || {
            let lost = named.into_iter().filter_map(|file| files.lost(&file).map(|lost| (file, lost))).collect();
            answer(Input::Lost(lost));
        });
    }

    /// The day's check of the chain, behind everything else: it takes a core.
    pub fn check_chain(&self, answer: impl Answer) {
        let files = Arc::clone(&self.files);
        Lane::new("chain").send(move || {
            if !files.is_chain_sound() {
                answer(Input::ChainBroken);
            }
        });
    }
}

fn found(wanted: Wanted, files: &dyn Files, far: &Far) -> Found {
    let mut watch = |done, total| far.is_wanted(done, total);
    match wanted {
        Wanted::Read(name) => Found::Read(match files.read(&name, &mut watch) {
            Ok(bytes) => read_any(&bytes, &files.column_names()).map_err(crate::exchange::Unreadable::message),
            Err(cause) => Err(not_read(&name, &cause)),
        }),
        Wanted::Text(name) => Found::Text(match files.read(&name, &mut watch) {
            Ok(bytes) => pack_text(&name, &bytes).map_err(|reason| reason.message),
            Err(cause) => Err(not_read(&name, &cause)),
        }),
        Wanted::Paths(begun) => Found::Paths(files.paths(&begun)),
        Wanted::Write { name, bytes } => Found::Written(files.write_new(&name, &bytes)),
        Wanted::Digest(mut command) => match named_file(&mut command) {
            None => Found::Digested(Ok(command)),
            Some(name) => match files.digested(name.trim(), &mut watch) {
                Ok(digested) => {
                    *name = digested;
                    Found::Digested(Ok(command))
                }
                Err(cause) => Found::Digested(Err(not_read(name.trim(), &cause))),
            },
        },
    }
}

fn not_read(name: &str, cause: &Cause) -> Message {
    if cause.is_missing() { msg!("file-missing", file = name) } else { msg!("file-unreadable", file = name, cause = cause.message()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_a_file_is_is_told_in_whole_percents_once_that_is_known() {
        let far = Far::default();
        assert_eq!(far.percent(), None);
        assert!(far.is_wanted(1, 3));
        assert_eq!(far.percent(), Some(33));
        assert!(far.is_wanted(9, 3));
        assert_eq!(far.percent(), Some(100));
        far.unwanted.store(true, Ordering::Relaxed);
        assert!(!far.is_wanted(9, 3));
    }
}
