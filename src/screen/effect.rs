//! What comes into the model, and what it asks of the world.

use crate::exchange::Names;
use crate::model::{Command, Day, Envelope, FileRef, Lost, Verdict};
use crate::register::{Health, Mended, Notice, Receipt, Sight, Trouble, Verified};

use super::Key;
use super::personal::{Draft, Personal};

/// Everything that can happen to a model.
#[derive(Debug)]
pub enum Input {
    Key(Key),
    /// A bracketed paste, or a page of prose that arrived as keys.
    Paste(String),
    Resize(u16, u16),
    /// The answers to the questions of this generation.
    Sight {
        generation: u64,
        sight: Result<Sight, Trouble>,
    },
    Done {
        envelope: Box<Envelope>,
        result: Result<Receipt, Trouble>,
    },
    Judged {
        envelope: Box<Envelope>,
        result: Result<Verdict, Trouble>,
    },
    /// A file's bytes, or why it cannot be read.
    File {
        name: String,
        /// What this person said that headers mean.
        names: Names,
        bytes: std::io::Result<Vec<u8>>,
    },
    /// What the path being typed can become, in order.
    Paths(Vec<String>),
    /// Where a new file was written, or why it could not be.
    Written(std::io::Result<String>),
    /// Files that are not what they were when a paper named them.
    Files(Vec<(FileRef, Lost)>),
    Checked(Result<Box<Verified>, Trouble>),
    /// The day's check of the chain found a break.
    ChainBroken,
    Mended(Vec<Mended>),
    Notice(Notice),
    Health(Health),
    /// The office's day has changed.
    Day(Day),
    /// The terminal is there again after Ctrl-Z.
    Resumed,
}

/// Everything a model can ask for.
#[derive(Debug, PartialEq)]
pub enum Effect {
    Submit(Command),
    Judge(Command),
    Read(String),
    /// What headers mean, for the next import too.
    Remember(Vec<(String, &'static str)>),
    /// How a path that is being typed can go on.
    Paths(String),
    /// Whether files are still what they were, beside everything else.
    Files(Vec<FileRef>),
    /// A new file, never over another one.
    Write {
        name: String,
        bytes: Vec<u8>,
    },
    Check,
    Keep(Personal),
    /// All that is half written, the newest last; kept at the next pause, or at once where one is done with: it
    /// is not to come again.
    Drafts {
        drafts: Vec<Draft>,
        at_once: bool,
    },
    /// To the terminal's clipboard (OSC 52).
    Copy(String),
    Redraw,
    Suspend,
    Leave(Leave),
}

/// How a screen ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Quit,
    /// From the first start: open the sample, then come back.
    Sample,
    /// The terminal went away, or a signal asked for the end: nothing is shown any more.
    Gone,
}
