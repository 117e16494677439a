//! A record held against what it was: its steps read back from the journal, and turned round.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::model::change::{difference, taken_back};
use crate::model::{Change, Edit, Id, Revision};
use crate::register::ChangeSort;
use crate::register::records::Records;

/// What entries did to a record, newest first.
pub type Steps = Vec<(Revision, Change)>;

/// What the entries behind `since` did to each of `ids`. An entry is read once for all of them.
pub fn steps(ids: &[Id], since: Revision, records: &dyn Records) -> HashMap<Id, Steps> {
    let mut wanted: BTreeMap<Revision, BTreeSet<Id>> = BTreeMap::new();
    for &id in ids {
        if let Some(last) = records.last_change(id).filter(|&last| last > since) {
            wanted.entry(last).or_default().insert(id);
        }
    }
    let mut steps: HashMap<Id, Steps> = HashMap::new();
    while let Some((revision, ids)) = wanted.pop_last() {
        for change in records.changes(revision, &ids) {
            // The walk goes back only, whatever a damaged line says.
            if let Some(prev) = change.prev.filter(|&prev| since < prev && prev < revision) {
                wanted.entry(prev).or_default().insert(change.record);
            }
            steps.entry(change.record).or_default().push((revision, change));
        }
    }
    steps
}

/// The records of `ids` that are others than they were.
pub fn differing(ids: &[Id], since: Revision, records: &dyn Records) -> Vec<Id> {
    let steps = steps(ids, since, records);
    let differs = |id: &Id| steps.get(id).is_some_and(|steps| !net(*id, steps, records).is_empty());
    ids.iter().copied().filter(differs).collect()
}

/// One value that is another than it was, and the entry that made it so.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub sort: ChangeSort,
    pub edit: Edit,
    pub revision: Revision,
}

/// What came of a record's `steps`, by path: a value set and set back is none.
pub fn net(id: Id, steps: &Steps, records: &dyn Records) -> Vec<Difference> {
    let now = records.newest(id).map(|stored| stored.value);
    let Some(before) = before(now.clone(), steps) else {
        records.note_unsound();
        return Vec::new();
    };
    let newest = steps.first().map_or(0, |(revision, _)| *revision);
    match (before, now) {
        (None, None) => Vec::new(),
        (None, Some(_)) => vec![whole(ChangeSort::Made, made_at(steps).unwrap_or(newest))],
        (Some(_), None) => vec![whole(ChangeSort::Unmade, newest)],
        (Some(before), Some(now)) => {
            let edits = difference(&before, &now).into_iter();
            edits.map(|edit| Difference { sort: ChangeSort::Changed, revision: maker(&edit.path, steps).unwrap_or(newest), edit }).collect()
        }
    }
}

/// Each edit of `steps`, newest first; a whole record is one row.
pub fn each(steps: &Steps) -> Vec<Difference> {
    let of_step = |(revision, change): &(Revision, Change)| {
        let row = |edit: &Edit| match (edit.path.is_empty(), &edit.was, &edit.is) {
            (true, None, Some(_)) => whole(ChangeSort::Made, *revision),
            (true, Some(_), None) => whole(ChangeSort::Unmade, *revision),
            _ => Difference { sort: ChangeSort::Changed, edit: edit.clone(), revision: *revision },
        };
        change.edits.iter().map(row).collect::<Vec<_>>()
    };
    steps.iter().flat_map(of_step).collect()
}

/// The row of a record that was made or unmade: what it holds is not repeated.
pub const fn whole(sort: ChangeSort, revision: Revision) -> Difference {
    Difference { sort, edit: Edit { path: String::new(), was: None, is: None }, revision }
}

/// The record before `steps`; `None` where they do not lead back from `now`.
fn before(now: Option<Value>, steps: &Steps) -> Option<Option<Value>> {
    let mut record = now;
    steps.iter().all(|(_, change)| taken_back(&mut record, change)).then_some(record)
}

/// The newest entry that made the record.
fn made_at(steps: &Steps) -> Option<Revision> {
    let made = |change: &Change| change.edits.iter().any(|edit| edit.path.is_empty() && edit.was.is_none());
    steps.iter().find(|(_, change)| made(change)).map(|(revision, _)| *revision)
}

/// The newest entry that changed the value at `path`, or something within or around it.
fn maker(path: &str, steps: &Steps) -> Option<Revision> {
    let touches = |edit: &Edit| is_within(&edit.path, path) || is_within(path, &edit.path);
    steps.iter().find(|(_, change)| change.edits.iter().any(touches)).map(|(revision, _)| *revision)
}

fn is_within(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
