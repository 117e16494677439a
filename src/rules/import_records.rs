//! `import` of records as they were exported: each is made as it is, all or nothing.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::candidate::RecordLine;
use crate::model::change::difference;
use crate::model::command::{Decision, Fault, ImportReport, Report};
use crate::model::{
    Agreement, Change, Checklist, ChecklistId, Edit, FollowUp, FollowUpId, Holidays, Id, Message, Office, PackRecord, Partner, Reason,
    Refusal, Verdict,
};
use crate::msg;

use super::known_region::autonomous;
use super::{Facts, adopt_pack, typed};

/// A record that is there already stays where both are equal. Where they differ it is a fault, unless `update`
/// lets the file's one stand in its place.
pub(super) fn judge(facts: &dyn Facts, records: &[RecordLine], update: bool, exercise: bool) -> Verdict {
    let file = File { facts, exercise, ids: records.iter().map(|r| r.id).collect(), checklists: checklists(records) };
    let mut report = ImportReport { rows: records.len() as u32, ..ImportReport::default() };
    let (mut changes, mut seen) = (Vec::new(), HashSet::new());
    for (row, record) in (1..).zip(records) {
        let there = facts.record(record.id);
        let twice = (!seen.insert(record.id)).then(|| Wrong("differs", msg!("fault-record_twice", id = record.id)));
        let differs = there.as_ref().is_some_and(|there| there.value != record.value);
        let differs = (differs && !update).then(|| Wrong("differs", msg!("fault-record_differs", id = record.id)));
        let wrong: Vec<Wrong> = file.wrong(record)?.into_iter().chain(twice).chain(differs).collect();
        report.faults.extend(wrong.into_iter().map(|wrong| wrong.fault(row, record)));
        let edits = match &there {
            None => vec![Edit::making(record.value.clone())],
            Some(there) => difference(&there.value, &record.value),
        };
        match &there {
            None => report.created += 1,
            Some(_) if edits.is_empty() => report.unchanged += 1,
            Some(_) => report.updated += 1,
        }
        report.partners_created += u32::from(there.is_none() && matches!(record.id, Id::Partner(_)));
        if !edits.is_empty() {
            changes.push(Change { record: record.id, prev: there.map(|t| t.revision), edits }.into());
        }
    }
    if !report.faults.is_empty() {
        let reason = Reason::new("faults", msg!("refused-faults", count = report.faults.len()));
        report = ImportReport { rows: report.rows, faults: report.faults, ..ImportReport::default() };
        return Err(Refusal { reasons: vec![reason], report: Report::Import(report) });
    }
    Ok(Decision { changes, report: Report::Import(report), undoes: None })
}

fn checklists(records: &[RecordLine]) -> HashMap<ChecklistId, Checklist> {
    let checklist = |r: &RecordLine| match r.id {
        Id::Checklist(id) => Some((id, serde_json::from_value(r.value.clone()).ok()?)),
        _ => None,
    };
    records.iter().filter_map(checklist).collect()
}

/// What is wrong with a record, with the code of the fault.
struct Wrong(&'static str, Message);

impl Wrong {
    fn fault(self, row: u32, record: &RecordLine) -> Fault {
        let Self(code, message) = self;
        let (column, value) = ("record".to_owned(), record.id.to_string());
        Fault { row, line: record.line, column, field: None, value, code, message, suggestions: Vec::new() }
    }
}

impl From<Reason> for Wrong {
    fn from(reason: Reason) -> Self {
        Self(reason.code, reason.message)
    }
}

/// The file's records, and what the register holds beside them.
struct File<'f> {
    facts: &'f dyn Facts,
    /// Regions of codes 00.xx may be named.
    exercise: bool,
    ids: HashSet<Id>,
    checklists: HashMap<ChecklistId, Checklist>,
}

impl File<'_> {
    /// Everything that keeps this record from being one.
    fn wrong(&self, record: &RecordLine) -> Result<Vec<Wrong>, Refusal> {
        let sound = match record.id {
            Id::Agreement(_) => return Ok(read(record).map_or_else(|wrong| vec![wrong], |agreement| self.of_agreement(&agreement))),
            Id::FollowUp(id) => return self.of_follow_up(id, record),
            Id::Office => read::<Office>(record).map(|office| office.region.map(autonomous)).map(|region| region.and_then(Result::err)),
            Id::Partner(_) => read::<Partner>(record).map(|_| None),
            Id::Checklist(_) => read::<Checklist>(record).map(|_| None),
            Id::Pack(_) => read::<PackRecord>(record).map(|pack| adopt_pack::as_exported(self.facts, record.id, &pack).err()),
            Id::Holidays => read::<Holidays>(record).map(|_| None),
        };
        Ok(sound.map_or_else(Some, |reason| reason.map(Wrong::from)).into_iter().collect())
    }

    fn of_agreement(&self, agreement: &Agreement) -> Vec<Wrong> {
        let region = if self.exercise && agreement.region.is_example() { Ok(()) } else { autonomous(agreement.region) };
        let region = region.err().map(Wrong::from);
        let partner = agreement.partner.filter(|id| !matches!(id, Id::Partner(_)) || !self.has(*id));
        let followed = agreement.follows.map(|follows| follows.agreement).filter(|id| !matches!(id, Id::Agreement(_)) || !self.has(*id));
        let packs = agreement.steps.values().filter_map(|step| step.pack);
        // The embedded pack is no record.
        let pack = packs.filter(|id| *id != Id::Pack(1)).find(|id| !matches!(id, Id::Pack(_)) || !self.has(*id));
        let absent = [partner, followed, pack].into_iter().flatten();
        region.into_iter().chain(absent.map(|id| Wrong("missing", msg!("fault-record_names_missing", missing = id)))).collect()
    }

    fn of_follow_up(&self, id: FollowUpId, record: &RecordLine) -> Result<Vec<Wrong>, Refusal> {
        let FollowUpId { list, number, region } = id;
        let held = match self.checklists.get(&list) {
            Some(checklist) => Some(checklist.recommendations.contains_key(&number)),
            None => typed::read::<Checklist>(self.facts, Id::Checklist(list))?.map(|c| c.record.recommendations.contains_key(&number)),
        };
        let absent = held != Some(true);
        let absent = absent.then(|| Wrong("missing", msg!("fault-record_names_missing", missing = format!("{list}/{number}"))));
        Ok(read::<FollowUp>(record).err().into_iter().chain(absent).chain(autonomous(region).err().map(Wrong::from)).collect())
    }

    fn has(&self, id: Id) -> bool {
        self.ids.contains(&id) || self.facts.record(id).is_some()
    }
}

/// The record as its type. What the type does not know is kept; a null is stored nowhere.
fn read<T: Serialize + DeserializeOwned>(record: &RecordLine) -> Result<T, Wrong> {
    let wrong = |_| Wrong("unreadable_record", msg!("fault-record_unreadable", id = record.id));
    if has_null(&record.value) {
        return Err(wrong(()));
    }
    T::deserialize(&record.value).map_err(|_| wrong(()))
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(map) => map.values().any(has_null),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
