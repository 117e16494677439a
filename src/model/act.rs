//! Acts of the procedure on one agreement, and of a review on one matter, as they are wanted.

use std::collections::BTreeMap;

use super::{Document, HaltKind, Matter, Outcome, PartialDate, Stage, Succession};

/// On to the next stage, or past a gate that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advance {
    pub agreement: u32,
    /// The stage meant; `None` is the next of the route. Another one than the next is refused.
    pub to: Option<Stage>,
    pub on: PartialDate,
    /// Papers that came with it.
    pub documents: Vec<Document>,
    /// Events by their code. They belong to the stage that is left.
    pub events: BTreeMap<String, PartialDate>,
    pub note: Option<String>,
    /// On a day ahead the stage is planned, and nothing follows from it before the step is recorded.
    pub planned: bool,
    /// Why the gate is passed without what is missing: an administrator's act.
    pub pass: Option<String>,
}

/// Back to an earlier stage; its papers stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    pub agreement: u32,
    /// `None` is the stage before.
    pub to: Option<Stage>,
    pub on: PartialDate,
    pub reason: String,
}

/// Rejected, suspended, withdrawn or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HaltAct {
    pub agreement: u32,
    pub kind: HaltKind,
    pub on: PartialDate,
    /// For an end its ground.
    pub reason: String,
}

/// A suspension is lifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    pub agreement: u32,
    pub on: PartialDate,
    pub reason: Option<String>,
}

/// A rejection or a withdrawal is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopen {
    pub agreement: u32,
    pub on: PartialDate,
    pub reason: String,
}

/// An extension, renewal or amendment: a successor of its own, linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succeed {
    pub agreement: u32,
    pub succession: Succession,
    /// The day from which the successor is signed and holds.
    pub on: PartialDate,
    pub document: Option<Document>,
    pub until: Option<PartialDate>,
}

/// What a review decides of one matter. Its name, its reasons and its revision are the register's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decide {
    pub matter: Matter,
    pub outcome: Outcome,
    /// What is to be done, or why it waits.
    pub note: Option<String>,
    pub who: Option<String>,
    /// The day on which it comes back.
    pub until: Option<PartialDate>,
    /// What the matters are narrowed to, where this begins the review.
    pub query: Option<String>,
}
