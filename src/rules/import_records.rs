//! `import` of records as they were exported: each is made as it is, all or nothing.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::candidate::RecordLine;
use crate::model::change::difference;
use crate::model::command::{Decision, Fault, ImportReport, Report};
use crate::model::{
    Agreement, Arg, Change, Checklist, ChecklistId, Day, Decided, DecidedId, Envelope, FollowUp, FollowUpId, Holidays, Id, Json, Matter,
    Message, Minute, Office, PackRecord, Packed, Partner, Reason, RecommendationId, Refusal, Verdict,
};
use crate::msg;
use crate::text::one_line;

use super::attention::{Asking, out_of_time};
use super::known_region::autonomous;
use super::{Facts, adopt_pack, notices, typed};

/// A record that is there already stays where both are equal. Where they differ it is a fault, unless `update`
/// lets the file's one stand in its place.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, records: &[RecordLine], update: bool, exercise: bool) -> Verdict {
    let ids = records.iter().map(|r| r.id).collect();
    let file = File { facts, exercise, ids, checklists: checklists(records), packs: packs(records), partners: partners(records) };
    let mut report = ImportReport { rows: records.len() as u32, ..ImportReport::default() };
    let (mut changes, mut seen) = (Vec::new(), HashSet::new());
    for (row, record) in (1..).zip(records) {
        let there = facts.record(record.id);
        let (value, json) = on_lines(record);
        // What an older version kept on several lines is said again on one.
        let is_same = there.as_ref().is_some_and(|there| there.value == value || cleaned(there.value.clone()).0 == value);
        let twice = (!seen.insert(record.id)).then(|| Wrong("differs", msg!("fault-record_twice", id = record.id)));
        let differs = (there.is_some() && !is_same && !update).then(|| Wrong("differs", msg!("fault-record_differs", id = record.id)));
        let wrong: Vec<Wrong> = file.wrong(record.id, &value)?.into_iter().chain(twice).chain(differs).collect();
        report.faults.extend(wrong.into_iter().map(|wrong| wrong.fault(row, record)));
        report.partners_created += u32::from(there.is_none() && matches!(record.id, Id::Partner(_)));
        let edits = match &there {
            None => {
                report.created += 1;
                Packed::Made(json)
            }
            Some(_) if is_same => {
                report.unchanged += 1;
                continue;
            }
            Some(there) => {
                report.updated += 1;
                Packed::Each(difference(&there.value, &value))
            }
        };
        let told = file.told(record.id, there.as_ref().map(|there| &there.value), &value, envelope.day);
        report.warnings.extend(told.into_iter().map(|reason| Wrong::from(reason).fault(row, record)));
        changes.push(Change { record: record.id, prev: there.map(|t| t.revision), edits });
    }
    if !report.faults.is_empty() {
        let reason = Reason::new("faults", msg!("refused-faults", count = report.faults.len()));
        report = ImportReport { rows: report.rows, faults: report.faults, ..ImportReport::default() };
        return Err(Refusal { reasons: vec![reason], report: Report::Import(report) });
    }
    Ok(Decision { changes, report: Report::Import(report), undoes: None })
}

/// The record of a line, with what stands on one line there.
fn on_lines(record: &RecordLine) -> (Value, Json) {
    match cleaned(record.json.value()) {
        (value, false) => (value, record.json.clone()),
        (value, true) => {
            let json = Json::of(&value);
            (value, json)
        }
    }
}

/// Keys of texts that may have several lines, and of paths, which are as they are.
const LINES: [&str; 5] = ["note", "outcome", "text", "article", "path"];

/// A record with its texts of one line on one, and whether any was not.
fn cleaned(mut value: Value) -> (Value, bool) {
    let is_changed = clean(&mut value);
    (value, is_changed)
}

fn clean(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match one_line(text) {
            Cow::Borrowed(_) => false,
            Cow::Owned(line) => {
                *text = line;
                true
            }
        },
        Value::Array(items) => items.iter_mut().fold(false, |changed, item| clean(item) | changed),
        Value::Object(map) => {
            let others = map.iter_mut().filter(|(key, _)| !LINES.contains(&key.as_str()));
            others.fold(false, |changed, (_, value)| clean(value) | changed)
        }
        _ => false,
    }
}

fn checklists(records: &[RecordLine]) -> HashMap<ChecklistId, Checklist> {
    let checklist = |r: &RecordLine| match r.id {
        Id::Checklist(id) => Some((id, serde_json::from_str(r.json.text()).ok()?)),
        _ => None,
    };
    records.iter().filter_map(checklist).collect()
}

fn packs(records: &[RecordLine]) -> BTreeMap<Id, PackRecord> {
    let packs = records.iter().filter(|r| matches!(r.id, Id::Pack(_)));
    packs.filter_map(|r| Some((r.id, serde_json::from_str(r.json.text()).ok()?))).collect()
}

fn partners(records: &[RecordLine]) -> HashMap<Id, Partner> {
    let partners = records.iter().filter(|r| matches!(r.id, Id::Partner(_)));
    partners.filter_map(|r| Some((r.id, serde_json::from_str(r.json.text()).ok()?))).collect()
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

fn missing(named: impl Into<Arg>) -> Wrong {
    Wrong("missing", msg!("fault-record_names_missing", missing = named.into()))
}

/// The file's records, and what the register holds beside them.
struct File<'f> {
    facts: &'f dyn Facts,
    /// Regions of codes 00.xx may be named.
    exercise: bool,
    ids: HashSet<Id>,
    checklists: HashMap<ChecklistId, Checklist>,
    packs: BTreeMap<Id, PackRecord>,
    partners: HashMap<Id, Partner>,
}

impl File<'_> {
    /// What an agreement gives to say as it becomes. An older one between the same two is no news of a whole register.
    fn told(&self, id: Id, before: Option<&Value>, after: &Value, today: Day) -> Vec<Reason> {
        if let Id::FollowUp(follow_up) = id {
            return self.told_of_answers(follow_up, before, after, today);
        }
        let agreement = |value: &Value| serde_json::from_value::<Agreement>(value.clone()).ok();
        let Some(after) = Some(after).filter(|_| matches!(id, Id::Agreement(_))).and_then(agreement) else { return Vec::new() };
        let with = after.partner.and_then(|id| self.partners.get(&id));
        let mut told = notices::of_agreement(before.and_then(agreement).as_ref(), &after, with, self.facts, today);
        told.retain(|reason| reason.code != "likely_duplicate");
        told
    }

    /// Answers that come to stand before their meeting, or ahead of today.
    fn told_of_answers(&self, id: FollowUpId, before: Option<&Value>, after: &Value, today: Day) -> Vec<Reason> {
        let met = match self.checklists.get(&id.list) {
            Some(list) => list.date,
            None => self.facts.asked(id.list).and_then(|asked| asked.date),
        };
        let of = |value: &Value| {
            let follow_up = serde_json::from_value::<FollowUp>(value.clone()).ok();
            follow_up.map(|follow_up| out_of_time(Asking { met, due: None }, &follow_up, today)).unwrap_or_default()
        };
        let was = before.map(of).unwrap_or_default();
        of(after).into_iter().filter(|reason| !was.contains(reason)).collect()
    }

    /// Everything that keeps this record from being one.
    fn wrong(&self, id: Id, value: &Value) -> Result<Vec<Wrong>, Refusal> {
        let sound = match id {
            Id::Agreement(_) => return read(id, value).map_or_else(|wrong| Ok(vec![wrong]), |agreement| self.of_agreement(&agreement)),
            Id::FollowUp(follow_up) => return self.of_follow_up(follow_up, value),
            Id::Office => read::<Office>(id, value).map(|office| office.region.map(autonomous)).map(|region| region.and_then(Result::err)),
            Id::Partner(_) => read::<Partner>(id, value).map(|_| None),
            Id::Checklist(_) => read::<Checklist>(id, value).map(|_| None),
            Id::Pack(_) => read::<PackRecord>(id, value).map(|pack| adopt_pack::as_exported(self.facts, id, &pack, &self.packs).err()),
            Id::Holidays => read::<Holidays>(id, value).map(|_| None),
            Id::Minute(_) => read::<Minute>(id, value).map(|_| None),
            Id::Decided(decided) => return Ok(read::<Decided>(id, value).err().into_iter().chain(self.of_decided(decided)).collect()),
        };
        Ok(sound.map_or_else(Some, |reason| reason.map(Wrong::from)).into_iter().collect())
    }

    fn of_agreement(&self, agreement: &Agreement) -> Result<Vec<Wrong>, Refusal> {
        let region = if self.exercise && agreement.region.is_example() { Ok(()) } else { autonomous(agreement.region) };
        let region = region.err().map(Wrong::from);
        let partner = agreement.partner.filter(|id| !matches!(id, Id::Partner(_)) || !self.has(*id));
        let followed = agreement.follows.map(|follows| follows.agreement).filter(|id| !matches!(id, Id::Agreement(_)) || !self.has(*id));
        let packs = agreement.steps.values().filter_map(|step| step.pack);
        // The embedded pack is no record.
        let pack = packs.filter(|id| *id != Id::Pack(1)).find(|id| !matches!(id, Id::Pack(_)) || !self.has(*id));
        let mut absent: Vec<Arg> = [partner, followed, pack].into_iter().flatten().map(Arg::from).collect();
        for served in &agreement.serves {
            if !self.asks(*served)? {
                absent.push(served.to_string().into());
            }
        }
        Ok(region.into_iter().chain(absent.into_iter().map(missing)).collect())
    }

    fn of_follow_up(&self, id: FollowUpId, value: &Value) -> Result<Vec<Wrong>, Refusal> {
        let FollowUpId { list, number, region } = id;
        let asked = RecommendationId::new(list, number);
        let absent = (!self.asks(asked)?).then(|| missing(asked.to_string()));
        Ok(read::<FollowUp>(Id::FollowUp(id), value)
            .err()
            .into_iter()
            .chain(absent)
            .chain(autonomous(region).err().map(Wrong::from))
            .collect())
    }

    /// A decision stands in its review, and is about something that is there. What a region has not answered yet is
    /// no record.
    fn of_decided(&self, decided: DecidedId) -> Option<Wrong> {
        let about = match decided.matter {
            Matter::Agreement(number) => Id::Agreement(number),
            Matter::FollowUp(answer) => Id::Checklist(answer.list),
        };
        let absent = [Id::Minute(decided.minute), about].into_iter().find(|id| !self.has(*id))?;
        Some(missing(absent))
    }

    /// Whether a checklist has this recommendation.
    fn asks(&self, asked: RecommendationId) -> Result<bool, Refusal> {
        let has = |list: &Checklist| list.recommendations.contains_key(&asked.number);
        match self.checklists.get(&asked.list) {
            Some(list) => Ok(has(list)),
            None => Ok(typed::read::<Checklist>(self.facts, Id::Checklist(asked.list))?.is_some_and(|held| has(&held.record))),
        }
    }

    fn has(&self, id: Id) -> bool {
        self.ids.contains(&id) || self.facts.record(id).is_some()
    }
}

/// Levels of lists and maps in a record: beyond 127 the journal's line around it could not be read back.
const DEEPEST: usize = 100;

/// The record as its type. What the type does not know is kept; a null is stored nowhere.
fn read<T: Serialize + DeserializeOwned>(id: Id, value: &Value) -> Result<T, Wrong> {
    let read = if is_storable(value, DEEPEST) { T::deserialize(value).ok() } else { None };
    read.ok_or_else(|| Wrong("unreadable_record", msg!("fault-record_unreadable", id = id)))
}

fn is_storable(value: &Value, levels: usize) -> bool {
    let within = |inner: &Value| levels > 0 && is_storable(inner, levels - 1);
    match value {
        Value::Null => false,
        Value::Array(items) => items.iter().all(within),
        Value::Object(map) => map.values().all(within),
        _ => true,
    }
}

#[cfg(test)]
mod tests;
