//! Questions and their answers: what a screen or a verb may know, at one revision.

mod attention;
mod calendar;
mod changes;
mod coverage;
mod frequency;
mod rehearsal;
mod review;
mod sent;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;
use ulid::Ulid;

use crate::model::status::{Activity, Kept};
use crate::model::written::date::WrittenDate;
use crate::model::{
    Actor, Agreement, Answer as GivenAnswer, Attention, Change, Checklist, ChecklistId, Country, Document, Edit, FollowUpId, Id, Kind,
    Level, Matter, Message, MinuteId, Office, PartialDate, Partner, RecommendationId, Refusal, RegionCode, Revision, Stage, State, Status,
    Succession,
};
use crate::msg;
use crate::rules::HistoryHead;
use crate::rules::duties::Duty;
use crate::rules::edits::told;
use crate::rules::ladder::{Rung, StageEvent};
use crate::rules::procedure::{Basis, Calendar, Packs, Procedure, Words};
use crate::rules::turns::Turn;
use crate::rules::why::Why;

pub use attention::*;
pub use calendar::*;
pub use changes::*;
pub use coverage::*;
pub use frequency::*;
pub use rehearsal::*;
pub use review::*;
pub use sent::Sent;

pub use crate::model::Tally;

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
    /// All records as stored; with a query the agreements that it finds, and their partners. By id.
    Records {
        query: String,
    },
    Checklists,
    Checklist(ChecklistId),
    /// What the regions did about one meeting's recommendations.
    Coverage(Box<CoverageAsk>),
    /// Which agreements serve one meeting's recommendations.
    Served(Box<ServedAsk>),
    /// One region's answers to one recommendation.
    Cell(FollowUpId),
    Agreement(u32),
    Partner(u32),
    /// What falls on which day.
    Calendar(Box<CalendarAsk>),
    /// How often each value of a field stands.
    Frequency(Box<FrequencyAsk>),
    /// A record as stored, with what is derived.
    Show(Id),
    History(Id),
    /// Why an agreement cannot go on.
    Why(u32),
    /// What needs somebody on the day.
    Attention {
        query: String,
        window: Window,
    },
    Office,
    /// Where the author's review stands, with one matter made whole.
    Review {
        author: String,
        /// Empty: what the open review is narrowed to.
        query: String,
        /// `None`: the first that is left.
        at: Option<Matter>,
    },
    Minutes,
    Minute(MinuteId),
    /// What changed since an earlier state.
    Changes(Box<ChangesAsk>),
    /// Rule packs, holidays, and what the office set.
    Procedure,
    /// What the author's next undo (or redo) would take back.
    Undoable {
        author: String,
        redo: bool,
    },
    /// What a draft of a rule pack would change.
    Rehearse(Box<RehearseAsk>),
    /// Which entry a command made.
    Sent(Ulid),
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
    /// Records that do not read as their kind, and so stand in no answer.
    pub unreadable: Vec<Id>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Desk(Box<DeskAnswer>),
    List(Listed<ListRow>),
    Partners(Listed<PartnerRow>),
    Records(Listed<RecordRow>),
    /// Newest meeting first.
    Checklists(Vec<ChecklistRow>),
    Checklist(Option<Box<ChecklistDetail>>),
    /// `None` where there is no such checklist.
    Coverage(Option<Box<CoverageAnswer>>),
    /// `None` where there is no such checklist.
    Served(Option<Box<ServedAnswer>>),
    Cell(Option<Box<CellDetail>>),
    Agreement(Option<Box<AgreementDetail>>),
    Partner(Option<Box<PartnerDetail>>),
    Calendar(Box<CalendarAnswer>),
    Frequency(Box<FrequencyAnswer>),
    Show(Option<Box<Shown>>),
    /// Newest first; `None` where there never was such a record.
    History(Option<Vec<HistoryRow>>),
    Why(Option<Box<Why>>),
    Attention(Box<AttentionAnswer>),
    Office(Office),
    Review(Box<ReviewAnswer>),
    /// Newest first.
    Minutes(Vec<MinuteRow>),
    Minute(Option<Box<MinuteDetail>>),
    Changes(Box<ChangesAnswer>),
    Procedure(Box<Procedure>),
    Undoable(Option<HistoryHead>),
    /// The refusal where the draft could not be adopted.
    Rehearse(Result<Box<RehearsalAnswer>, Refusal>),
    /// `None` where no entry is known to be that command's.
    Sent(Option<Box<Sent>>),
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

impl Window {
    /// All rows of a list.
    pub const WHOLE: Self = Self { anchor: Anchor::First, offset: 0, above: 0, below: usize::MAX };
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
    /// The same of a list of matters.
    Matter {
        matter: Matter,
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
    /// By which days are typed.
    pub calendar: Arc<Calendar>,
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
    /// Dates of which something was inferred, as they were typed.
    pub inferred: Vec<(String, WrittenDate)>,
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
    pub stage: Option<Stage>,
    /// When its stage was entered.
    pub since: Option<PartialDate>,
    pub turn: Option<Actor>,
    pub status: Status,
    pub attention: Vec<Attention>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// The stage's limit, else `until`.
    pub due: Option<PartialDate>,
    /// Whether that day is certain: of a limit whose holidays or start are not known it may be later.
    pub due_certain: bool,
    pub activity: Activity,
    /// Whether it came about by the procedure; `None` where nobody recorded its stages.
    pub kept: Option<Kept>,
    /// Past its first end, and renewed tacitly.
    pub renewed: Option<Turn>,
    /// Somebody compared it with its source; `Some(false)` where it is known that nobody did.
    pub verified: Option<bool>,
}

impl AgreementRow {
    /// Whether it is an exercise record, between made-up places.
    pub fn is_example(&self) -> bool {
        self.region.is_example()
    }
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
    /// Exercise records alone name it.
    pub example: bool,
}

/// A record as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRow {
    pub id: Id,
    pub json: String,
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
    /// Empty where no stage was ever recorded.
    pub ladder: Vec<Rung>,
    /// Of the stage that holds.
    pub events: Vec<StageEvent>,
    /// Of the stage that comes next: those that start a clock in it.
    pub starting: Vec<StageEvent>,
    /// By their number; void ones are left out.
    pub papers: Vec<PaperRow>,
    pub duties: Vec<Duty>,
    /// The agreements that it follows and that follow it, itself among them, oldest first; empty where it
    /// stands alone.
    pub chain: Vec<ChainRow>,
    /// Recommendations that it serves, with their short titles.
    pub served: Vec<(RecommendationId, String)>,
    /// Grounds of an end that the law names, and where it does.
    pub grounds: Vec<Words>,
    pub ended: Option<Basis>,
    /// By which working days are counted that somebody types.
    pub calendar: Arc<Calendar>,
    /// `None` where no such agreement can be judged.
    pub why: Option<Why>,
}

/// A paper of an agreement, with what the rule pack says of its kind.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperRow {
    /// Within the agreement, from 1.
    pub number: u16,
    pub name: Words,
    pub paper: Document,
    /// How many of its required contents were found, and how many there are; `None` where nobody looked.
    pub contents: Option<(usize, usize)>,
}

impl PaperRow {
    /// "laporan 2025"
    pub fn message(&self) -> Message {
        match self.paper.year {
            Some(year) => msg!("paper-of-year", name = self.name.clone(), year = year.to_string()),
            None => msg!("paper-name", name = self.name.clone()),
        }
    }

    /// Its number, where the original lies, its contents, language, file and note, as far as they are known.
    pub fn details(&self) -> Vec<Message> {
        let paper = &self.paper;
        let details = [
            paper.number.as_ref().map(|number| msg!("paper-number", number = number)),
            paper.original.as_ref().map(|place| msg!("paper-original", place = place)),
            self.contents.map(|(found, of)| msg!("paper-contents", found = found, of = of)),
            paper.language.as_ref().map(|language| msg!("paper-language", language = language)),
            paper.file.as_ref().map(|file| msg!("paper-file", path = &file.path)),
            paper.note.as_ref().map(|note| msg!("paper-note", note = note)),
        ];
        details.into_iter().flatten().collect()
    }
}

/// One agreement of a chain of successors.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainRow {
    pub number: u32,
    /// What it is to the one before it; `None` of the first.
    pub succession: Option<Succession>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub status: Status,
}

impl ChainRow {
    /// "perpanjangan KS-0120, ditandatangani 3 Mar 2023, sampai 3 Mar 2028: berlaku"
    pub fn message(&self) -> Message {
        let none = || msg!("nothing");
        msg!(
            "chain-row",
            what = self.succession.map_or_else(|| msg!("chain-first"), |succession| succession.message()),
            id = Id::Agreement(self.number),
            signed = self.signed.map_or_else(none, |on| msg!("chain-signed", on = on)),
            until = self.until.map_or_else(none, |until| msg!("chain-until", until = until)),
            status = self.status.message()
        )
    }
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

/// What one entry did to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    pub head: HistoryHead,
    pub edits: Vec<Edit>,
    /// The edits in words, a line for each value that changed.
    pub told: Vec<Message>,
}

impl HistoryRow {
    pub fn of(head: HistoryHead, change: &Change, packs: &Packs) -> Self {
        let told = change.edits.iter().flat_map(|edit| told(edit, packs)).collect();
        Self { head, edits: change.edits.clone(), told }
    }
}
