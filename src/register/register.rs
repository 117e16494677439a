//! What a register promises, whoever keeps it: look, judge, submit, listen.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;
use ulid::Ulid;

use crate::model::command::{Context, Envelope, Report, Verdict};
use crate::model::status::Activity;
use crate::model::{
    Agreement, Answer as GivenAnswer, Attention, Change, Checklist, ChecklistId, Country, Day, Edit, Id, Kind, Level, Message, Office,
    PartialDate, Partner, Refusal, RegionCode, Revision, State, Status,
};

/// One register. Synchronous: a call answers or fails, nothing runs behind it.
pub trait Register: Send {
    /// All answers at one revision, in the order of the questions.
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble>;

    /// The dry run: what `submit` would do.
    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble>;

    /// Does it, and returns when it is on the disk. A second submit of a command id returns the first
    /// receipt, also after a restart.
    fn submit(&mut self, envelope: &Envelope) -> Result<Receipt, Trouble>;

    /// Calls `waker` after each change that did not come through this handle.
    fn listen(&mut self, waker: Waker);

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
    /// A write or sync failed; nothing was changed.
    #[error("not saved: {0}")]
    NotSaved(String),
    #[error("damaged: {0:?}")]
    Damaged(Damage),
    /// The folder cannot be read at all.
    #[error("cannot be read: {0}")]
    Unreadable(String),
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

/// Whether changes are taken.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Health {
    #[default]
    Sound,
    /// Everything reads, nothing is taken: `--read-only`, or a read-only folder.
    ReadOnly,
    /// Another process holds it; this one reads beside it.
    Held(Holder),
    Damaged(Damage),
    /// A write or sync failed and could not be taken back: until a restart.
    NotSaved(String),
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
    pub store_revision: Revision,
    pub records: u64,
    /// Records of the store that differed from the fold.
    pub differs: Vec<Id>,
    pub mended: Vec<Mended>,
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
}

/// A question. One file in `answer/` each.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The three linked panes at once.
    Desk(Box<DeskAsk>),
    /// All agreements that a query finds, by id.
    List {
        query: String,
    },
    /// All partners that a query finds, by id.
    Partners {
        query: String,
    },
    Checklists,
    Checklist(ChecklistId),
    Agreement(u32),
    Partner(u32),
    /// A record as stored, with what is derived.
    Show(Id),
    History(Id),
    Office,
    /// What the author's next undo (or redo) would take back.
    Undoable {
        author: String,
        redo: bool,
    },
    /// How the last word of a query can go on.
    Complete {
        text: String,
    },
}

/// Answers, in the order of the questions, all at one revision.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    pub revision: Revision,
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Desk(Box<DeskAnswer>),
    List(Listed<ListRow>),
    Partners(Listed<PartnerRow>),
    /// Newest meeting first.
    Checklists(Vec<ChecklistRow>),
    Checklist(Option<Box<ChecklistDetail>>),
    Agreement(Option<Box<AgreementDetail>>),
    Partner(Option<Box<PartnerDetail>>),
    Show(Option<Box<Shown>>),
    /// Newest first; `None` where there never was such a record.
    History(Option<Vec<HistoryRow>>),
    Office(Office),
    Undoable(Option<HistoryHead>),
    /// The whole text, completed; best first.
    Complete(Vec<String>),
}

/// Which rows of a list are wanted: the row under the cursor, moved, with so many around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    pub anchor: Anchor,
    /// Rows to move from the anchor, held within the list.
    pub offset: i64,
    /// The most rows above and below the chosen one.
    pub above: usize,
    pub below: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    First,
    Last,
    /// This record's row; where it is gone the row that now stands at its last known place.
    Record {
        number: u32,
        place: usize,
    },
    /// The first row whose names match the query, else the first.
    NameHit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Attention,
    Number,
    Region,
    Partner,
    Country,
    Kind,
    Stage,
    Status,
    Signed,
    Until,
    Due,
    /// Partners alone: how many agreements.
    Agreements,
}

/// An order; ties go by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Sort {
    pub column: Column,
    pub reversed: bool,
}

/// A narrowing that came from another pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    Partner(u32),
    Region(RegionCode),
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeskAsk {
    pub agreements_query: String,
    pub agreements_sort: Sort,
    pub agreements: Window,
    pub link: Option<Link>,
    pub partners_query: String,
    pub partners_sort: Sort,
    pub partners: Window,
    /// The cursor of the partners stands on the chosen agreement's partner.
    pub partners_follow: bool,
    /// Which checklist pane 3 shows: 0 the newest meeting's, 1 the next older.
    pub checklist: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeskAnswer {
    pub office: Office,
    pub counts: Counts,
    pub agreements: Page<AgreementRow>,
    pub partners: Page<PartnerRow>,
    /// The chosen agreement's partner.
    pub partner: Option<PartnerRow>,
    pub checklist: Option<ChecklistPane>,
    /// How many checklists there are.
    pub checklists: usize,
    /// The sentence that explains the chosen agreement.
    pub sentence: Option<Message>,
}

/// A part of a list around its chosen row.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<R> {
    /// Rows of the whole list, narrowed or not.
    pub all: usize,
    /// Rows found.
    pub total: usize,
    /// Where the first row of `rows` stands in what was found, from 0.
    pub first: usize,
    pub rows: Vec<R>,
    /// Which of `rows` is chosen; `None` in an empty list.
    pub chosen: Option<usize>,
    pub notes: QueryNotes,
}

/// What a query could not make sense of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryNotes {
    /// What was searched as plain words for want of sense, from where it stopped understanding.
    pub unparsed: Option<String>,
    /// A known field with an unknown value: nothing can be found.
    pub unknown_value: Option<(String, String)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: usize,
    pub attention: usize,
    pub in_force: usize,
    pub in_process: usize,
    pub exploring: usize,
    pub expired: usize,
}

/// An agreement in a list on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementRow {
    pub number: u32,
    pub region: RegionCode,
    /// Name and native name.
    pub partner: Option<(u32, String, Option<String>)>,
    pub country: Option<Country>,
    pub kind: Option<Kind>,
    pub technical: bool,
    pub status: Status,
    pub attention: Vec<Attention>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// The stage's limit, else `until`.
    pub due: Option<PartialDate>,
    pub activity: Activity,
    /// Somebody compared it with its source; `Some(false)` where it is known that nobody did.
    pub verified: Option<bool>,
}

/// An agreement in a list outside the screen: with what only the record knows.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    pub row: AgreementRow,
    pub agreement: Agreement,
    pub partner: Option<Partner>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PartnerRow {
    pub number: u32,
    pub name: String,
    pub native: Option<String>,
    pub level: Option<Level>,
    pub country: Option<Country>,
    pub agreements: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Listed<R> {
    pub rows: Vec<R>,
    pub notes: QueryNotes,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistRow {
    pub id: ChecklistId,
    pub title: String,
    pub date: Option<PartialDate>,
    pub place: Option<String>,
    pub addressed: usize,
    pub recommendations: usize,
}

/// A checklist in pane 3, for one region.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistPane {
    pub id: ChecklistId,
    pub date: Option<PartialDate>,
    pub addressed: usize,
    /// The chosen agreement's region.
    pub region: Option<RegionCode>,
    pub rows: Vec<RecommendationRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RecommendationRow {
    pub number: u16,
    pub title: String,
    pub tally: Tally,
    /// The region's state, where there is a region.
    pub state: Option<State>,
}

/// How many of the addressed regions are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub done: usize,
    pub under_way: usize,
    pub not_begun: usize,
    pub cannot: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistDetail {
    pub id: ChecklistId,
    pub checklist: Checklist,
    pub tallies: BTreeMap<u16, Tally>,
    /// By recommendation: the answers that hold on the day, by region.
    pub answers: BTreeMap<u16, BTreeMap<RegionCode, GivenAnswer>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AgreementDetail {
    pub row: AgreementRow,
    pub agreement: Agreement,
    pub partner: Option<Partner>,
    pub sentence: Message,
    pub changed: HistoryHead,
    pub history: Vec<HistoryRow>,
    /// Its region's recommendations of the newest checklist.
    pub checklist: Option<ChecklistPane>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PartnerDetail {
    pub row: PartnerRow,
    pub partner: Partner,
    pub agreements: Vec<AgreementRow>,
    pub history: Vec<HistoryRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub id: Id,
    pub record: Value,
    pub changed: HistoryHead,
    /// For an agreement: where it stands, and the sentence.
    pub derived: Option<(AgreementRow, Message)>,
}

/// An entry in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryHead {
    pub revision: Revision,
    pub at: DateTime<Utc>,
    pub day: Day,
    pub by: String,
    pub verb: String,
    pub command: Ulid,
    pub undoes: Option<Revision>,
    pub undone_by: Option<Revision>,
    /// The first records it changed, and how many in all.
    pub ids: Vec<Id>,
    pub records: usize,
}

/// What one entry did to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    pub head: HistoryHead,
    pub edits: Vec<Edit>,
}

impl HistoryRow {
    pub fn of(head: HistoryHead, change: &Change) -> Self {
        Self { head, edits: change.edits.clone() }
    }
}
