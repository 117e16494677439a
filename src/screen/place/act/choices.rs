//! The acts of an agreement by their number: those of its route, or those of what is signed.

use serde::{Deserialize, Serialize};

use crate::model::{HaltKind, Message, Stage, Status, Succession};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::ladder::Reached;

use super::form;

/// An act of the procedure on one agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Advance,
    Return,
    Halt(HaltKind),
    Resume,
    /// A rejection or a withdrawal is taken back.
    Reopen,
    /// On to the next stage without what is missing: an administrator's act.
    Pass,
    Succeed(Succession),
    /// What the stage needs and is missing is filled in, by its place among the needs: nothing moves.
    Fill(usize),
    /// The day of something that happened in the stage, by its place among the events: nothing moves.
    Happened(usize),
}

/// Each act with the digit that chooses it; what was rejected or withdrawn can only be reopened.
pub fn choices(detail: &AgreementDetail) -> Vec<(usize, Act)> {
    match detail.row.status {
        Status::Rejected | Status::Withdrawn => vec![(1, Act::Reopen)],
        // What was ended is neither extended nor amended; a new text may take its place.
        Status::Ended => vec![(2, Act::Succeed(Succession::Renewal))],
        _ if is_carried_out(detail) => signed(),
        _ if detail.ladder.is_empty() => of_route(detail).into_iter().filter(|(_, act)| !matches!(act, Act::Return | Act::Pass)).collect(),
        _ => of_route(detail),
    }
}

fn of_route(detail: &AgreementDetail) -> Vec<(usize, Act)> {
    let suspension = if detail.row.status == Status::Suspended { Act::Resume } else { Act::Halt(HaltKind::Suspended) };
    vec![
        (1, Act::Advance),
        (2, Act::Return),
        (3, Act::Halt(HaltKind::Rejected)),
        (4, suspension),
        (5, Act::Halt(HaltKind::Withdrawn)),
        (9, Act::Pass),
    ]
}

fn signed() -> Vec<(usize, Act)> {
    vec![
        (1, Act::Succeed(Succession::Extension)),
        (2, Act::Succeed(Succession::Renewal)),
        (3, Act::Succeed(Succession::Amendment)),
        (4, Act::Halt(HaltKind::Ended)),
    ]
}

/// Signed, expired or carried out, and nothing of its route lies ahead.
fn is_carried_out(detail: &AgreementDetail) -> bool {
    let halted = detail.row.status == Status::Suspended;
    let over = detail.row.status == Status::Expired;
    let holds = matches!(detail.row.status, Status::InForce | Status::Notice | Status::Dormant);
    let ahead = next(detail).is_some() && !detail.ladder.is_empty();
    over || (holds && !ahead) || (!halted && current(detail) == Some(Stage::Implementation))
}

/// The stage that comes next; the first where none was recorded.
pub fn next(detail: &AgreementDetail) -> Option<Stage> {
    detail.why.as_ref().and_then(|why| why.next)
}

fn current(detail: &AgreementDetail) -> Option<Stage> {
    detail.ladder.iter().find(|rung| rung.reached == Reached::Current).map(|rung| rung.stage)
}

/// The stage that it goes back to; where nobody judges that, the one before as far as it was recorded.
fn before(detail: &AgreementDetail) -> Option<Stage> {
    if let Some(back) = detail.why.as_ref().and_then(|why| why.back) {
        return Some(back);
    }
    detail.ladder.iter().rfind(|rung| rung.reached == Reached::Passed).map(|rung| rung.stage)
}

/// What an act does, in words.
pub fn label(act: Act, detail: &AgreementDetail) -> Message {
    match (act, next(detail), before(detail)) {
        (Act::Advance, Some(stage), _) if detail.ladder.is_empty() => msg!("do-begin", stage = stage.message()),
        (Act::Advance, Some(stage), _) => msg!("do-advance", stage = stage.message()),
        (Act::Advance, None, _) => msg!("do-advance-nowhere"),
        (Act::Return, _, Some(stage)) => msg!("do-return-to", stage = stage.message()),
        (Act::Return, ..) => msg!("do-return"),
        (Act::Halt(HaltKind::Rejected), ..) => msg!("do-reject"),
        (Act::Halt(HaltKind::Suspended), ..) => msg!("do-suspend"),
        (Act::Halt(HaltKind::Withdrawn), ..) => msg!("do-withdraw"),
        (Act::Halt(HaltKind::Ended), ..) => msg!("do-end"),
        (Act::Resume, ..) => msg!("do-resume"),
        (Act::Reopen, ..) => msg!("do-reopen"),
        (Act::Pass, ..) => msg!("do-pass"),
        (Act::Succeed(Succession::Extension), ..) => msg!("do-extend"),
        (Act::Succeed(Succession::Renewal), ..) => msg!("do-renew"),
        (Act::Succeed(Succession::Amendment), ..) => msg!("do-amend"),
        (Act::Fill(at), ..) => {
            let need = detail.why.as_ref().and_then(|why| why.needs.get(at));
            need.map_or_else(|| msg!("nothing"), |need| need.name.clone())
        }
        (Act::Happened(at), ..) => {
            let event = detail.events.get(at);
            event.map_or_else(|| msg!("nothing"), |event| msg!("paper-name", name = event.name.clone()))
        }
    }
}

/// What goes with an act, beside its name.
pub fn remark(act: Act, detail: &AgreementDetail) -> Message {
    let missing = form::missing(detail).len();
    match act {
        Act::Advance if detail.agreement.kind.is_none() => msg!("remark-no_kind"),
        Act::Advance if detail.ladder.is_empty() => msg!("nothing"),
        Act::Advance if missing > 0 => msg!("remark-missing", n = missing),
        Act::Advance => msg!("remark-complete"),
        Act::Return => msg!("remark-return"),
        Act::Pass => msg!("remark-pass"),
        Act::Halt(HaltKind::Ended) => msg!("remark-end"),
        Act::Halt(_) | Act::Reopen => msg!("needs-reason"),
        Act::Succeed(Succession::Extension) => msg!("remark-extend"),
        Act::Succeed(Succession::Renewal) => msg!("remark-renew"),
        Act::Succeed(Succession::Amendment) => msg!("remark-amend"),
        Act::Resume | Act::Fill(_) | Act::Happened(_) => msg!("nothing"),
    }
}
