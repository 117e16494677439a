//! What somebody wants, and what the judge answers.

use ulid::Ulid;

use crate::msg;

use super::act::{Advance, Decide, HaltAct, Reopen, Resume, Return, Succeed};
use super::candidate::{Article, Doubt, RecordLine, Table};
use super::question::Replies;
use super::{
    Arg, Change, ChecklistId, Day, HaltKind, Id, Lost, Message, MinuteId, New, Packed, Reason, Refusal, RegionCode, Revision, State,
    Succession, Target, Zone,
};

/// A command with its id, author and day. The id makes a second submit harmless.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    pub id: Ulid,
    pub author: String,
    /// The office's day.
    pub day: Day,
    pub command: Command,
    /// What was answered to questions of the judge.
    pub replies: Replies,
}

/// The file that a command names for a paper, as it was typed, or behind its digest; `None` where there is none.
pub fn named_file(command: &mut Command) -> Option<&mut String> {
    let fields = match command {
        Command::New { new: New::Document(_), fields } | Command::Set { target: Target::Document(..), fields } => fields,
        _ => return None,
    };
    fields.iter_mut().find(|(code, text)| code == "file" && !text.trim().is_empty()).map(|(_, text)| text)
}

/// Everything that can be wanted of a register.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// `None` leaves as it is.
    SetOffice {
        region: Option<OfficeRegion>,
        zone: Option<Zone>,
        /// Months without an activity after which an agreement is dormant.
        dormant_after: Option<u16>,
        /// Days for which what a review found fine stays away.
        review_after: Option<u16>,
        /// Months without a move after which a stage is told to stand still.
        stalled_after: Option<u16>,
    },
    Import {
        table: Table,
        /// A row may change what is there, not only add to it.
        update: bool,
    },
    /// Records with their ids, as an export wrote them.
    ImportRecords {
        records: Vec<RecordLine>,
        /// A record of the file may stand in the place of one that is there.
        update: bool,
        /// Records to try things on, between regions of codes 00.xx, which these alone may name.
        exercise: bool,
    },
    ImportChecklist {
        article: Article,
    },
    SetFollowUp(SetFollowUp),
    Advance(Advance),
    Return(Return),
    Halt(HaltAct),
    Resume(Resume),
    Reopen(Reopen),
    Succeed(Succeed),
    /// Answers alone what the stage of an agreement asks, by the replies that come with it.
    Answer {
        agreement: u32,
    },
    /// Fields by their code with what was typed into them; an empty text clears.
    Set {
        target: Target,
        fields: Vec<(String, String)>,
    },
    New {
        new: New,
        fields: Vec<(String, String)>,
    },
    Void {
        target: Target,
        reason: String,
    },
    /// A rule pack as its file says it.
    AdoptPack {
        text: String,
    },
    AddHoliday {
        day: Day,
        name: String,
    },
    /// The holidays recorded of a year are all of them.
    CompleteHolidays {
        year: u16,
    },
    /// Into the author's open review, which this begins where there is none.
    Decide(Decide),
    SignMinute {
        minute: MinuteId,
    },
    /// How files of papers were found.
    RecordFiles {
        found: Vec<FoundFile>,
    },
    /// The author's newest command not yet undone.
    Undo,
    /// The author's newest undo.
    Redo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeRegion {
    Ministry,
    Region(RegionCode),
}

/// How the file of a paper was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    pub agreement: u32,
    /// The paper's number within it.
    pub document: u16,
    /// The digest that was named, so that another file named meanwhile is not meant.
    pub sha256: String,
    /// `None` where it is what it was.
    pub lost: Option<Lost>,
}

/// One region's answer to one recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetFollowUp {
    pub list: ChecklistId,
    pub number: u16,
    pub region: RegionCode,
    pub state: State,
    pub evidence: Option<String>,
    pub document: Option<String>,
    pub reason: Option<String>,
}

impl Command {
    /// The verb in journal and history.
    pub const fn verb(&self) -> &'static str {
        match self {
            Command::SetOffice { .. } => "office_set",
            Command::Import { .. } => "import",
            Command::ImportRecords { .. } => "import_records",
            Command::ImportChecklist { .. } => "checklist_import",
            Command::SetFollowUp(_) => "checklist_set",
            Command::Advance(Advance { pass: None, .. }) => "advance",
            Command::Advance(_) => "pass",
            Command::Return(_) => "return",
            Command::Halt(HaltAct { kind: HaltKind::Rejected, .. }) => "reject",
            Command::Halt(HaltAct { kind: HaltKind::Withdrawn, .. }) => "withdraw",
            Command::Halt(HaltAct { kind: HaltKind::Ended, .. }) => "end",
            Command::Halt(HaltAct { kind: HaltKind::Suspended, .. }) => "suspend",
            Command::Resume(_) => "resume",
            Command::Reopen(_) => "reopen",
            Command::Succeed(Succeed { succession: Succession::Extension, .. }) => "extend",
            Command::Succeed(Succeed { succession: Succession::Renewal, .. }) => "renew",
            Command::Succeed(Succeed { succession: Succession::Amendment, .. }) => "amend",
            Command::Set { .. } => "set",
            Command::New { new: New::Activity(_), .. } => "activity",
            Command::New { .. } => "new",
            Command::Void { .. } => "void",
            Command::AdoptPack { .. } => "procedure_adopt",
            Command::AddHoliday { .. } => "holidays_add",
            Command::CompleteHolidays { .. } => "holidays_complete",
            Command::Answer { .. } => "answer",
            Command::RecordFiles { .. } => "documents_check",
            Command::Decide(_) => "decide",
            Command::SignMinute { .. } => "minute_sign",
            Command::Undo => "undo",
            Command::Redo => "redo",
        }
    }

    /// A new command says here how it is taken back, before anything compiles.
    pub const fn taken_back(&self) -> TakenBack {
        match self {
            Command::SetOffice { .. } | Command::Import { .. } | Command::ImportRecords { .. } => TakenBack::ByUndo,
            Command::ImportChecklist { .. } | Command::SetFollowUp(_) => TakenBack::ByUndo,
            Command::Advance(_) | Command::Return(_) | Command::Halt(_) | Command::Resume(_) | Command::Reopen(_) => TakenBack::ByUndo,
            Command::Succeed(_) | Command::Set { .. } | Command::New { .. } | Command::Void { .. } => TakenBack::ByUndo,
            Command::AdoptPack { .. } | Command::AddHoliday { .. } | Command::RecordFiles { .. } => TakenBack::ByUndo,
            Command::Answer { .. } | Command::CompleteHolidays { .. } => TakenBack::ByUndo,
            Command::Decide(_) | Command::SignMinute { .. } => TakenBack::ByUndo,
            Command::Undo => TakenBack::ByRedo,
            Command::Redo => TakenBack::ByUndoingItsAct,
        }
    }
}

/// How a command is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// By `undo`, its edits turned round.
    ByUndo,
    /// By `redo` alone.
    ByRedo,
    /// By undoing again what it did again.
    ByUndoingItsAct,
}

/// A verb of journal and history in words; one that is not known stands for itself.
pub fn verb_words(verb: &str) -> Arg {
    match verb {
        "office_set" => msg!("act-office_set").into(),
        "import" => msg!("act-import").into(),
        "import_records" => msg!("act-import_records").into(),
        "checklist_import" => msg!("act-checklist_import").into(),
        "checklist_set" => msg!("act-checklist_set").into(),
        "advance" => msg!("act-advance").into(),
        "pass" => msg!("act-pass").into(),
        "return" => msg!("act-return").into(),
        "reject" => msg!("act-reject").into(),
        "withdraw" => msg!("act-withdraw").into(),
        "end" => msg!("act-end").into(),
        "suspend" => msg!("act-suspend").into(),
        "resume" => msg!("act-resume").into(),
        "reopen" => msg!("act-reopen").into(),
        "extend" => msg!("act-extend").into(),
        "renew" => msg!("act-renew").into(),
        "amend" => msg!("act-amend").into(),
        "set" => msg!("act-set").into(),
        "activity" => msg!("act-activity").into(),
        "new" => msg!("act-new").into(),
        "void" => msg!("act-void").into(),
        "procedure_adopt" => msg!("act-procedure_adopt").into(),
        "holidays_add" => msg!("act-holidays_add").into(),
        "holidays_complete" => msg!("act-holidays_complete").into(),
        "answer" => msg!("act-answer").into(),
        "documents_check" => msg!("act-documents_check").into(),
        "decide" => msg!("act-decide").into(),
        "minute_sign" => msg!("act-minute_sign").into(),
        "undo" => msg!("act-undo").into(),
        "redo" => msg!("act-redo").into(),
        other => other.into(),
    }
}

/// What a question is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day that it is answered for: what was the case then.
    pub day: Day,
    /// By what was known then; `None`: by all that is known.
    pub known: Option<Known>,
    /// It lies before the office's day: what had not begun by it is left out. On that day itself nothing is, so
    /// that what is only planned can be seen.
    pub past: bool,
}

impl Context {
    /// A day, by all that is known.
    pub const fn on(day: Day) -> Self {
        Self { day, known: None, past: false }
    }

    /// The state of `day`, by what was known then, as asked for on `today`.
    pub fn as_of(day: Day, known: Option<Known>, today: Day) -> Self {
        Self { day, known, past: day < today }
    }
}

/// How far the journal is taken into account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Through this entry.
    Revision(Revision),
    /// Through the newest entry of this day or an earlier one; what stands before it was known, whatever day it bears.
    Day(Day),
}

/// The judge's answer: what would be changed, or why it may not be.
pub type Verdict = Result<Decision, Refusal>;

/// What an allowed command does. No changes: nothing to do, and no entry is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    pub changes: Vec<Change<Packed>>,
    /// The entry that this one takes back.
    pub undoes: Option<Revision>,
    pub report: Report,
}

/// What can be told beside the changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Report {
    #[default]
    None,
    Import(ImportReport),
    Checklist(ChecklistReport),
    /// The entry taken back: its verb and author, so that it can be named.
    Undone {
        revision: Revision,
        verb: String,
        /// The act that an undo, or the undo of an undo, leads back to.
        act: String,
        ids: Vec<Id>,
    },
    Fields(FieldsReport),
}

/// What became of a form, `set`, `new` or `void`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldsReport {
    /// What it is about, with its number where it is new.
    pub target: Option<Target>,
    /// Told and written all the same: a condition that will fail later, a likely duplicate.
    pub told: Vec<Reason>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    pub rows: u32,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub partners_created: u32,
    pub faults: Vec<Fault>,
    /// Told and written all the same.
    pub warnings: Vec<Fault>,
    pub duplicates: Vec<Duplicate>,
}

/// What is wrong in one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub row: u32,
    pub line: u32,
    /// The column's header.
    pub column: String,
    pub field: Option<&'static str>,
    pub value: String,
    pub code: &'static str,
    pub message: Message,
    pub suggestions: Vec<String>,
}

/// A row that looks like an agreement already there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    pub row: u32,
    pub id: Id,
    /// The fields in which they agree.
    pub same: Vec<&'static str>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChecklistReport {
    /// The checklist it becomes, or already is.
    pub id: Option<ChecklistId>,
    /// Institutions named, with the partner of that name where there is one.
    pub institutions: Vec<(String, Option<Id>)>,
    pub doubts: Vec<Doubt>,
}
