//! `undo` and `redo`: an entry's edits turned round, where nothing has changed since that they would overwrite.

mod conflict;
mod references;

use std::collections::HashMap;

use serde_json::Value;

use crate::model::change::Conflict;
use crate::model::command::{Decision, Report};
use crate::model::{Change, Id, Json, Packed, Reason, Refusal, Revision, Verdict};
use crate::msg;

use super::{Facts, HistoryHead, Past};

/// Takes back the author's newest act.
pub(super) fn undo(facts: &dyn Facts, author: &str) -> Verdict {
    take_back(facts, facts.newest_act(author), || Reason::new("nothing_to_undo", msg!("refused-nothing_to_undo", author = author)))
}

/// Takes back the author's newest undo.
pub(super) fn redo(facts: &dyn Facts, author: &str) -> Verdict {
    take_back(facts, facts.newest_undo(author), || Reason::new("nothing_to_redo", msg!("refused-nothing_to_redo", author = author)))
}

fn take_back(facts: &dyn Facts, revision: Option<Revision>, nothing: impl Fn() -> Reason) -> Verdict {
    let past = revision.and_then(|r| facts.past(r)).ok_or_else(|| Refusal::of(nothing()))?;
    let turned = Turned::of(facts, &past)?;
    if let Some(reason) = references::left_dangling(facts, &turned) {
        return Err(Refusal::of(reason));
    }
    let ids = turned.changes.iter().map(|c| c.record).collect();
    let act = act(facts, &past.head);
    let report = Report::Undone { revision: past.head.revision, verb: past.head.verb, act, ids };
    Ok(Decision { changes: turned.changes, undoes: Some(past.head.revision), report })
}

/// The act that undo takes back next where `head` is the newest entry of its author that may be one: an act counts from
/// when it was done, one that was done again from then on. `None` where it is none, or was taken back.
pub fn standing_act(head: &HistoryHead, entry: impl Fn(Revision) -> Option<HistoryHead>) -> Option<HistoryHead> {
    let act = match head.undoes {
        None => Some(head.clone()),
        Some(undo) if head.verb == "redo" => entry(undo)?.undoes.and_then(entry),
        Some(_) => None,
    };
    act.filter(|act| act.undone_by.is_none() && act.records > 0)
}

/// The verb of the act that an entry leads back to, through what it undoes.
fn act(facts: &dyn Facts, head: &HistoryHead) -> String {
    match head.undoes.and_then(|revision| facts.past(revision)) {
        Some(past) => act(facts, &past.head),
        None => head.verb.clone(),
    }
}

/// An entry turned round: its changes, and what each record holds before and after.
struct Turned {
    changes: Vec<Change<Packed>>,
    records: HashMap<Id, Turn>,
}

/// A record as text: an import taken back turns all that it made at once.
struct Turn {
    before: Option<Json>,
    after: Option<Json>,
}

impl Turn {
    fn of(before: Option<Value>, edits: &Packed) -> Result<Self, Conflict> {
        let held = match edits {
            Packed::Made(_) => None,
            Packed::Unmade(json) => Some(json.clone()),
            Packed::Each(_) => before.as_ref().map(Json::of),
        };
        Ok(Self { before: held, after: edits.applied(before)? })
    }
}

impl Turned {
    /// # Errors
    /// `undo_changed` where a record holds something else than the entry left there.
    fn of(facts: &dyn Facts, past: &Past) -> Result<Self, Refusal> {
        let count = past.changes.len();
        let mut turned = Self { changes: Vec::with_capacity(count), records: HashMap::with_capacity(count) };
        for change in past.changes.iter().rev() {
            let (record, stored) = (change.record, facts.record(change.record));
            let (prev, before) = stored.map(|stored| (stored.revision, stored.value)).unzip();
            let edits = change.edits.inverse();
            let turn = Turn::of(before, &edits);
            let turn = turn.map_err(|conflict| Refusal::of(conflict::reason(facts, past, &change.into(), &conflict)))?;
            turned.records.insert(record, turn);
            turned.changes.push(Change { record, prev, edits });
        }
        Ok(turned)
    }

    /// Whether the record is there afterwards.
    fn will_be(&self, facts: &dyn Facts, id: Id) -> bool {
        self.records.get(&id).map_or_else(|| facts.record(id).is_some(), |turn| turn.after.is_some())
    }

    /// The record as it is afterwards.
    fn left(&self, facts: &dyn Facts, id: Id) -> Option<Value> {
        match self.records.get(&id) {
            Some(turn) => turn.after.as_ref().map(Json::value),
            None => facts.record(id).map(|stored| stored.value),
        }
    }
}

#[cfg(test)]
mod tests;
