//! Who changed what since, so that it cannot be taken back.

use crate::model::change::{Conflict, difference};
use crate::model::field::label_at;
use crate::model::{Change, Id, Message, Reason, Revision};
use crate::msg;
use crate::rules::{Facts, Past};

use serde_json::Value;

/// The reason that names who changed which field when.
pub(super) fn reason(facts: &dyn Facts, past: &Past, change: &Change, conflict: &Conflict) -> Reason {
    let now = facts.record(change.record).map(|stored| stored.value);
    let path = finest(change, &conflict.path, now.as_ref());
    let field = label(change.record, &path);
    let message = match newer(facts, change.record, past.head.revision, &path) {
        Some(other) => msg!("refused-undo_changed", who = other.head.by, field = field, id = change.record, day = other.head.day),
        None => msg!("refused-undo_changed-unseen", field = field, id = change.record),
    };
    Reason::new("undo_changed", message)
}

/// The path below `path` at which the record differs from what the entry left there.
fn finest(change: &Change, path: &str, now: Option<&Value>) -> String {
    let left = change.edits.iter().find(|e| e.path == path).and_then(|e| e.is.as_ref());
    let found = left.zip(now).filter(|_| path.is_empty()).and_then(|(left, now)| difference(left, now).into_iter().next());
    found.map_or_else(|| path.to_owned(), |edit| edit.path)
}

/// The newest entry behind `since` that touched `path` of this record, walking back from the record's own
/// last entry.
fn newer(facts: &dyn Facts, record: Id, since: Revision, path: &str) -> Option<Past> {
    let mut at = facts.record(record)?.revision;
    while at > since {
        let past = facts.past(at)?;
        let change = past.changes.iter().find(|c| c.record == record)?;
        let (touches, prev) = (Change::from(change).edits.iter().any(|edit| meet(&edit.path, path)), change.prev);
        if touches {
            return Some(past);
        }
        at = prev.filter(|&prev| prev < at)?;
    }
    None
}

/// Whether one path is the other or lies above it.
fn meet(a: &str, b: &str) -> bool {
    let above = |whole: &str, part: &str| part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    above(a, b) || above(b, a)
}

/// The word for the field at `path`.
fn label(record: Id, path: &str) -> Message {
    let first = path.split('/').nth(1).unwrap_or_default();
    match (record, first) {
        (Id::FollowUp(_), "answers") => return msg!("changed-answer"),
        (Id::Checklist(_), "addressed") => return msg!("changed-addressed"),
        _ => {}
    }
    label_at(path).map_or_else(|| msg!("changed-record"), Message::new)
}
