//! What moves in time inside an agreement: the stages it passed, and what halted it. Stage and status are
//! drawn from these on a day, never stored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::question::Answered;
use super::{Id, PartialDate};

coded! {
    /// A place in a route; which of them a kind passes, and in what order, stands in the rule pack.
    Stage("stage") {
        Initiative = "initiative",
        Exploration = "exploration",
        LetterOfIntent = "letter_of_intent",
        Plan = "plan",
        Dprd = "dprd",
        Verification = "verification",
        Drafting = "drafting",
        Negotiation = "negotiation",
        Approval = "approval",
        Signature = "signature",
        Implementation = "implementation",
        Offer = "offer",
        Interministerial = "interministerial",
        Licence = "licence",
        YearlyPlan = "yearly_plan",
    }
}

coded! {
    /// Whose turn it can be.
    Actor("actor") {
        Region = "region",
        Head = "head",
        Dprd = "dprd",
        Governor = "governor",
        Minister = "minister",
        ForeignMinister = "foreign_minister",
        Partner = "partner",
    }
}

coded! {
    /// How a stage was entered.
    Move("move") {
        /// The first stage recorded, or the next of the route.
        Advance = "advance",
        /// Back to an earlier one; its papers stay.
        Return = "return",
        /// Past a gate that was not met, by an administrator, with a reason.
        Pass = "pass",
    }
}

/// A stage entered. It is left when the next step is entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub stage: Stage,
    pub entered: PartialDate,
    #[serde(rename = "move")]
    pub how: Move,
    /// The rule pack that judged it: `PK-0001`; absent for a step before the first pack's day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<Id>,
    /// What happened in this stage and may start a clock, by the event's code: `dprd_received`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<String, PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it went back, or past a gate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was answered when it was entered, by the question's code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, Answered>,
}

/// A stage that is to be entered on a day ahead: nothing follows from it before the step is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    pub stage: Stage,
    pub on: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

coded! {
    /// What stops an agreement on its way or ends it.
    HaltKind("halt") {
        Rejected = "rejected",
        Withdrawn = "withdrawn",
        /// Its ground by Pasal 34 Permendagri 25/2020 stands as the reason.
        Ended = "ended",
        Suspended = "suspended",
    }
}

/// An act that stops or ends, with its reason. A suspension can be lifted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Halt {
    pub kind: HaltKind,
    pub on: PartialDate,
    pub reason: String,
    /// From this day on it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted: Option<PartialDate>,
    /// Why it was lifted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted_because: Option<String>,
}

coded! {
    /// What a successor is to the agreement it follows.
    Succession("succession") { Extension = "extension", Renewal = "renewal", Amendment = "amendment" }
}

/// The agreement that this one follows. The chain is walked by it: agreements of one region and partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    pub agreement: Id,
    #[serde(rename = "as")]
    pub succession: Succession,
}

/// Hidden with a reason, and undone like anything else. Nothing is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Void {
    pub on: super::Day,
    pub by: String,
    pub reason: String,
}
