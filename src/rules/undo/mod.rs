//! `undo` and `redo`: an entry's edits turned round, where nothing has changed since that they would overwrite.

mod conflict;
mod references;

use std::collections::HashMap;

use serde_json::Value;

use crate::model::change::apply_in_place;
use crate::model::command::{Decision, Report};
use crate::model::{Change, Id, Reason, Refusal, Revision, Verdict};
use crate::msg;

use super::{Facts, Past};

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
    let report = Report::Undone { revision: past.head.revision, verb: past.head.verb, ids };
    let changes = turned.changes.into_iter().map(Change::into).collect();
    Ok(Decision { changes, undoes: Some(past.head.revision), report })
}

/// An entry turned round: its changes, and what each record holds before and after.
struct Turned {
    changes: Vec<Change>,
    records: HashMap<Id, Turn>,
}

struct Turn {
    before: Option<Value>,
    after: Option<Value>,
}

impl Turned {
    /// # Errors
    /// `undo_changed` where a record holds something else than the entry left there.
    fn of(facts: &dyn Facts, past: &Past) -> Result<Self, Refusal> {
        let mut turned = Self { changes: Vec::with_capacity(past.changes.len()), records: HashMap::new() };
        for change in past.changes.iter().rev() {
            let stored = facts.record(change.record);
            let prev = stored.as_ref().map(|s| s.revision);
            let turn = turned.records.entry(change.record).or_insert_with(|| {
                let before = stored.map(|s| s.value);
                Turn { after: before.clone(), before }
            });
            let edits = change.inverse_edits();
            if let Err(conflict) = apply_in_place(&mut turn.after, &edits) {
                return Err(Refusal::of(conflict::reason(facts, past, change, &conflict, turn.before.as_ref())));
            }
            turned.changes.push(Change { record: change.record, prev, edits });
        }
        Ok(turned)
    }

    /// Whether the record is there before, and gone afterwards.
    fn vanishes(&self, id: Id) -> bool {
        self.records.get(&id).is_some_and(|t| t.before.is_some() && t.after.is_none())
    }

    /// Whether the record is there afterwards.
    fn will_be(&self, facts: &dyn Facts, id: Id) -> bool {
        self.records.get(&id).map_or_else(|| facts.record(id).is_some(), |t| t.after.is_some())
    }
}

#[cfg(test)]
mod tests;
