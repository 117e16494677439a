//! What comes into the model, and what it asks of the world.

use crate::exchange::Held;
use crate::model::question::Replies;
use crate::model::{Command, Day, Envelope, FileRef, Lost, Message, Verdict};
use crate::register::{Cause, Health, Mended, Notice, Receipt, Sight, Trouble, Verified};

use super::Key;
use super::keys::Action;
use super::personal::{Draft, Personal};

/// Everything that can happen to a model.
#[derive(Debug)]
pub enum Input {
    Key(Key),
    /// A bracketed paste, or text that came as keys.
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
    /// What was asked for of files.
    File {
        request: u64,
        found: Found,
    },
    /// A file is still waited for: how many of a hundred parts are done, where that is known.
    Lasting(Option<u64>),
    /// A file is not waited for any more.
    GivenUp,
    /// Files that are not what they were when a paper named them.
    Lost(Vec<(FileRef, Lost)>),
    Checked(Result<Box<Verified>, Trouble>),
    /// The day's check of the chain found a break.
    ChainBroken,
    Mended(Vec<Mended>),
    Notice(Notice),
    Health(Health),
    /// The register was asked for again, for this action.
    TakenOver {
        action: Action,
        key: Key,
    },
    /// Something to tell.
    Said(Message),
    /// The office's day has changed.
    Day(Day),
    /// The terminal is there again after Ctrl-Z.
    Resumed,
    /// It was not stopped by Ctrl-Z: nobody could bring it back.
    Unwatched,
}

/// Everything a model can ask for.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// With what was answered to the judge's questions.
    Submit(Command, Replies),
    Judge(Command),
    /// What keys wait for until it comes, or is given up.
    File {
        request: u64,
        wanted: Wanted,
    },
    /// To become the owner of a register whose holder may have gone, for what a key wanted.
    TakeOver {
        action: Action,
        key: Key,
    },
    /// What headers mean, for the next import too.
    Remember(Vec<(String, &'static str)>),
    /// Whether files are still what they were, beside everything else.
    Look(Vec<FileRef>),
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

/// What a person asks for of files.
#[derive(Debug, PartialEq)]
pub enum Wanted {
    /// What a file holds.
    Read(String),
    /// The text of a rule pack's file.
    Text(String),
    /// How a path that is being typed can go on.
    Paths(String),
    /// A new file, never over another one.
    Write { name: String, bytes: Vec<u8> },
    /// A command that names a file, with the file's digest before its path.
    Digest(Box<Command>),
}

/// What came of it; why it did not, in words.
#[derive(Debug)]
pub enum Found {
    Read(Result<Held, Message>),
    Text(Result<String, Message>),
    /// In order.
    Paths(Vec<String>),
    /// Where it was written.
    Written(Result<String, Cause>),
    Digested(Result<Box<Command>, Message>),
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
