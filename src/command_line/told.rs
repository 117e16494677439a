//! What a verb has to say: as one JSON object, or in words.

use serde::Serialize;

use super::json::{Head, object};
use super::trouble::{ErrorTold, Failure};
use crate::language::Language;
use crate::model::{Message, Revision, Zone};
use crate::text::Shown;

/// For whom plain words are written.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    pub language: Language,
    /// The zone that instants are told in.
    pub zone: Zone,
    /// Columns of the terminal; `None` where there is none, and nothing is cut.
    pub columns: Option<usize>,
}

/// The same told in words.
pub trait Plain {
    fn lines(&self, reader: Reader) -> Vec<Shown>;
}

/// The body of a verb's answer.
pub trait Told {
    /// The whole object in one line.
    fn object(&self, head: Head, error: Option<ErrorTold<'_>>) -> serde_json::Result<String>;
    fn lines(&self, reader: Reader) -> Vec<Shown>;
}

impl<T: Serialize + Plain> Told for T {
    fn object(&self, head: Head, error: Option<ErrorTold<'_>>) -> serde_json::Result<String> {
        object(head, self, error)
    }

    fn lines(&self, reader: Reader) -> Vec<Shown> {
        Plain::lines(self, reader)
    }
}

/// What a verb came to.
pub struct Outcome {
    /// The register's revision, where one was read.
    pub revision: Option<Revision>,
    pub told: Box<dyn Told>,
    /// A file for standard output, instead of words.
    pub file: Option<Vec<u8>>,
    /// Said on standard error, beside the data.
    pub words: Vec<Message>,
    /// Something was found that is to be reported.
    pub found: bool,
    /// What it tells of is in the register, whether this run wrote it or not.
    pub is_saved: bool,
    /// What was not done all the same.
    pub failure: Option<Failure>,
}

impl Outcome {
    pub fn of(revision: Revision, told: impl Told + 'static) -> Self {
        Self { revision: Some(revision), told: Box::new(told), file: None, words: Vec::new(), found: false, is_saved: false, failure: None }
    }

    pub fn nothing() -> Self {
        Self { revision: None, told: Box::new(Nothing {}), file: None, words: Vec::new(), found: false, is_saved: false, failure: None }
    }

    pub fn failed(revision: Option<Revision>, failure: Failure) -> Self {
        Self { revision, failure: Some(failure), ..Self::nothing() }
    }

    #[must_use]
    pub fn with_file(mut self, bytes: Vec<u8>) -> Self {
        self.file = Some(bytes);
        self
    }

    #[must_use]
    pub fn saying(mut self, words: Vec<Message>) -> Self {
        self.words.extend(words);
        self
    }

    #[must_use]
    pub fn finding(mut self, found: bool) -> Self {
        self.found = found;
        self
    }

    #[must_use]
    pub fn failing(mut self, failure: Option<Failure>) -> Self {
        self.failure = failure;
        self
    }
}

/// Nothing but what every object has.
#[derive(Serialize)]
pub struct Nothing {}

impl Plain for Nothing {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}
