//! What a register promises, whoever keeps it: look, judge, submit, listen.

use ulid::Ulid;

use crate::model::command::{Context, Envelope, Report, Verdict};
use crate::model::{Id, Reason, Refusal, Revision};

use super::{Ask, Cause, Gate, Sight};

/// One register. Synchronous: a call answers or fails, nothing runs behind it.
pub trait Register: Send {
    /// All answers at one revision, in the order of the questions.
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble>;

    /// The dry run: what `submit` would do.
    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble>;

    /// Does it, and returns when it is on the disk. A second submit of a command id returns the first
    /// receipt, also after a restart.
    fn submit(&mut self, envelope: &Envelope) -> Result<Receipt, Trouble>;

    /// Reads a little of what later questions will need, in the time between questions; whether there is more.
    fn read_on(&mut self) -> bool {
        false
    }

    /// Calls `waker` after each change that did not come through this handle.
    fn listen(&mut self, waker: Waker);

    /// What stands open as long as a change may begin; who ends the program shuts it.
    fn gate(&self) -> Gate {
        Gate::default()
    }

    /// Becomes the owner where whoever held it has gone; whether changes are taken then.
    fn take_over(&mut self) -> Result<Health, Trouble> {
        Ok(self.health())
    }

    /// Whether changes are taken, and if not, why.
    fn health(&self) -> Health;

    /// What was mended since this was last asked: a store can fail at any read.
    fn mended(&mut self) -> Vec<Mended> {
        Vec::new()
    }

    /// Compares every record of the store with the fold of the whole journal, mending the store.
    fn verify(&mut self) -> Result<Verified, Trouble>;

    /// Folds the store again.
    fn rebuild(&mut self) -> Result<Verified, Trouble>;

    /// Writes out what may wait, before the end.
    fn close(&mut self);
}

pub type Waker = Box<dyn Fn(Notice) + Send>;

/// That something changed, never what it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub revision: Revision,
    pub touched: Touched,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    Ids(Vec<Id>),
    Many,
}

/// What was done, once it is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The register's revision afterwards.
    pub revision: Revision,
    /// The command's id; `None` for what made no entry.
    pub command: Option<Ulid>,
    pub written: bool,
    /// The records changed, in the order of the entry.
    pub ids: Vec<Id>,
    pub report: Report,
    /// Said and done all the same, whatever was asked: a clock that is behind.
    pub told: Vec<Reason>,
}

/// Who holds a register.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Holder {
    pub pid: u32,
    pub user: String,
    pub since: String,
    /// Holds it only for a moment, for one verb of the command line: others wait for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passing: bool,
}

/// Why a register could not do what was asked. `Display` is for logs.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("{0}")]
    Refused(Refusal),
    #[error("held by process {}", .0.pid)]
    Held(Holder),
    #[error("not permitted")]
    NotPermitted,
    /// Opened read-only, or the folder cannot be written.
    #[error("read only")]
    ReadOnly,
    /// A write or sync failed, and it is known that nothing was changed.
    #[error("not saved: {0}")]
    NotSaved(Cause),
    /// A write or sync failed, and so did taking it back: whether the command was saved is known once the journal
    /// was read again.
    #[error("not known whether {} was saved: {}", .0.command, .0.cause)]
    Unknown(Box<Unsure>),
    #[error("damaged: {0:?}")]
    Damaged(Damage),
    /// The folder cannot be read at all.
    #[error("cannot be read: {0}")]
    Unreadable(Cause),
    /// It belongs to somebody else, and is only looked into.
    #[error("it belongs to somebody else")]
    Foreign,
    /// What lies in its place is not the register that was opened; nothing was changed.
    #[error("another register lies in its place")]
    Another,
}

/// A command of which it is not known whether it was saved, and what failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    pub command: Ulid,
    pub cause: Cause,
}

/// What is wrong with a journal or its store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A complete line of the journal does not fit the chain from this revision on.
    Broken { first_bad: Revision },
    /// The store knows entries that the journal has lost.
    Short { journal: Revision, store: Revision },
    /// The store's hash at the journal's revision is another one.
    OtherHash { revision: Revision },
    /// Made by a newer version.
    Newer { format: u64 },
}

impl Damage {
    /// Whether the journal is sound as far as it goes, so that somebody may decide to go on from it.
    pub const fn may_be_accepted(&self) -> bool {
        matches!(self, Damage::Short { .. } | Damage::OtherHash { .. })
    }
}

/// Whether changes are taken.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Health {
    #[default]
    Sound,
    /// Everything reads, nothing is taken: `--read-only`, or a read-only folder.
    ReadOnly,
    /// It belongs to somebody else.
    Foreign,
    /// Another process holds it; this one reads beside it.
    Held(Holder),
    Damaged(Damage),
    /// A write or sync failed and could not be taken back: until a restart.
    NotSaved(Cause),
}

/// What was mended or set aside on the way; each has its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mended {
    /// The store lay behind the journal and was brought up to date.
    Behind { from: Revision, to: Revision },
    /// There was no store; it was folded again.
    Missing,
    /// The store could not be read, was set aside at this path and folded again.
    Unreadable { kept: String },
    /// Records of the store differed from the journal; set aside and folded again.
    Unequal { kept: String, records: usize },
    /// Bytes without a seal were moved to this path.
    Torn { kept: String, bytes: u64 },
    /// Bytes without a seal stand at the end of a journal that is only read.
    Unfinished { bytes: u64 },
    /// Somebody went on from a journal that had lost this; the store that knew more was moved to this path, where there
    /// was one.
    Accepted { damage: Damage, kept: Option<String> },
}

/// What `verify` found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub journal: JournalState,
    pub entries: u64,
    pub last: Revision,
    /// 64 hexadecimal digits.
    pub head: String,
    pub first_bad: Option<Revision>,
    pub store: StoreState,
    /// `None` where no store was looked at.
    pub store_revision: Option<Revision>,
    pub records: u64,
    /// Records of the store that differed from the fold.
    pub differs: Vec<Id>,
    pub mended: Vec<Mended>,
    /// What the chain does not forbid and this program does not write, each sort once.
    pub odd: Vec<Odd>,
    /// Records that do not read as their kind; they are kept as they are.
    pub unreadable: Vec<Id>,
}

/// What is odd in entries whose chain is right: who can write the file can seal anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odd {
    pub sort: OddSort,
    /// The first of them, and how many there are.
    pub revision: Revision,
    pub count: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OddSort {
    /// Before the entry before it: the clock was wrong, then or earlier.
    RunsBack,
    /// In a year in which nobody can have made it.
    BeyondReason,
    /// Made by the command of an earlier one.
    SameCommand,
    /// Changes no record.
    Empty,
}

impl OddSort {
    /// Whether no clock can have made it: then somebody wrote the journal by hand.
    pub fn is_forged(self) -> bool {
        self != OddSort::RunsBack
    }

    pub const fn code(self) -> &'static str {
        match self {
            OddSort::RunsBack => "runs_back",
            OddSort::BeyondReason => "beyond_reason",
            OddSort::SameCommand => "same_command",
            OddSort::Empty => "empty",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalState {
    Whole,
    Torn,
    Broken,
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreState {
    Whole,
    Rebuilt,
    Behind,
    Ahead,
    /// Nobody looked at it: another process holds it, or nothing may be written.
    Unseen,
}
