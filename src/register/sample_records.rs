//! Records in memory for tests: the public sample, and a small journal of entries.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use ulid::Ulid;

use crate::model::change::difference;
use crate::model::field::{kind_of, level_of};
use crate::model::{Change, Day, Edit, Id, Packed, Revision, Stored};
use crate::rules::Past;

use super::HistoryHead;
use super::index::Index;
use super::records::Records;

/// Records with the entries that made them.
#[derive(Debug, Default)]
pub struct Memory {
    records: BTreeMap<Vec<u8>, Stored>,
    entries: Vec<Past>,
}

pub fn day(text: &str) -> Day {
    text.parse().expect(text)
}

/// The sample's day in the tests.
pub fn today() -> Day {
    day("2026-11-24")
}

impl Memory {
    /// The sample as one entry.
    pub fn sample() -> Self {
        let mut memory = Self::default();
        memory.enter("sampel", "import", sample_values().into_iter().map(|(id, value)| (id, Some(value))).collect());
        memory
    }

    /// An entry that makes each record what is given, `None` taking it away.
    pub fn enter(&mut self, by: &str, verb: &str, values: Vec<(Id, Option<Value>)>) -> Revision {
        let changes = values.into_iter().map(|(id, is)| self.change_to(id, is)).collect();
        self.apply(by, verb, None, changes)
    }

    /// An entry that takes another back.
    pub fn undo(&mut self, by: &str, verb: &str, undone: Revision) -> Revision {
        let changes = self.entries[undone as usize - 1].changes.clone();
        let inverse = |c: &Change<Packed>| Change { record: c.record, prev: self.last_change(c.record), edits: c.edits.inverse() };
        let revision = self.apply(by, verb, Some(undone), changes.iter().map(inverse).collect());
        self.entries[undone as usize - 1].head.undone_by = Some(revision);
        // A redo lets the act stand again.
        if let Some(original) = self.entries[undone as usize - 1].head.undoes {
            self.entries[original as usize - 1].head.undone_by = None;
        }
        revision
    }

    fn change_to(&self, id: Id, is: Option<Value>) -> Change<Packed> {
        let was = self.record(id).map(|stored| stored.value);
        let edits = match (was, is) {
            (Some(was), Some(is)) => difference(&was, &is),
            (was, is) => vec![Edit { path: String::new(), was, is }],
        };
        Change { record: id, prev: self.last_change(id), edits }.into()
    }

    fn apply(&mut self, by: &str, verb: &str, undoes: Option<Revision>, changes: Vec<Change<Packed>>) -> Revision {
        let revision = self.entries.len() as Revision + 1;
        for changed in &changes {
            let there = self.record(changed.record).map(|stored| stored.value);
            match changed.edits.applied(there).expect("edits that fit") {
                Some(json) => self.records.insert(changed.record.key(), Stored { revision, value: json.value() }),
                None => self.records.remove(&changed.record.key()),
            };
        }
        let head = HistoryHead {
            revision,
            at: "2026-11-24T02:00:00Z".parse().expect("an instant"),
            day: today(),
            by: by.to_owned(),
            verb: verb.to_owned(),
            command: Ulid::from(u128::from(revision)),
            undoes,
            undone_by: None,
            ids: changes.iter().map(|c| c.record).take(3).collect(),
            records: changes.len(),
        };
        self.entries.push(Past { head, changes });
        revision
    }

    pub fn index(&self) -> Index {
        let mut index = Index::default();
        self.each(b"", &mut |id, stored| index.put(id, Some(&stored.value)));
        index
    }
}

impl Records for Memory {
    fn note_unsound(&self) {}

    fn revision(&self) -> Revision {
        self.entries.len() as Revision
    }

    fn record(&self, id: Id) -> Option<Stored> {
        self.records.get(&id.key()).cloned()
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        self.entries.iter().rev().find(|entry| entry.changes.iter().any(|c| c.record == id)).map(|entry| entry.head.revision)
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        for (key, stored) in self.records.iter().filter(|(key, _)| key.starts_with(prefix)) {
            each(Id::from_key(key).expect("a key"), stored.clone());
        }
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.past(revision).map(|past| past.head)
    }

    fn entry_of(&self, command: ulid::Ulid) -> Option<HistoryHead> {
        self.entries.iter().map(|entry| &entry.head).find(|head| head.command == command).cloned()
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        self.entries.get(revision.checked_sub(1)? as usize).cloned()
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        let newest = before.unwrap_or(self.revision());
        let entry = self.entries.iter().rev().find(|entry| entry.head.revision <= newest && entry.head.by == author)?;
        Some(entry.head.clone())
    }

    fn highest(&self) -> (u32, u32) {
        let numbers = |of: fn(Id) -> Option<u32>| self.records.keys().filter_map(|key| of(Id::from_key(key)?)).max().unwrap_or(0);
        let agreement = |id| if let Id::Agreement(n) = id { Some(n) } else { None };
        let partner = |id| if let Id::Partner(n) = id { Some(n) } else { None };
        (numbers(agreement), numbers(partner))
    }
}

/// Partners and agreements of the sample, numbered in the order of its file.
pub fn sample_values() -> Vec<(Id, Value)> {
    let mut reader = csv::Reader::from_reader(include_bytes!("../data/sample/agreements.csv").as_slice());
    let mut partners: Vec<[String; 4]> = Vec::new();
    let mut values = Vec::new();
    for (at, line) in reader.records().enumerate() {
        let line = line.expect("a line of the sample");
        let cell = |at: usize| line[at].to_owned();
        let partner = [cell(2), cell(3), cell(4), cell(5)];
        let known = partners.iter().position(|known| *known == partner);
        let number = known.unwrap_or(partners.len()) as u32 + 1;
        if known.is_none() {
            values.push((
                Id::Partner(number),
                filled(json!({
                    "uid": "", "name": line[2], "native": line[3], "country": line[5],
                    "level": level_of(&line[4]).map(|level| level.code()),
                })),
            ));
            partners.push(partner);
        }
        let kind = kind_of(&line[6]);
        values.push((
            Id::Agreement(at as u32 + 1),
            filled(json!({
                "uid": "", "region": line[0], "partner": Id::Partner(number).to_string(),
                "kind": kind.map(|(kind, _)| kind.code()), "technical": kind.is_some_and(|(_, technical)| technical),
                "instrument": line[7], "signed": line[8], "until": line[9],
                "areas": line[10].split(';').filter(|area| !area.is_empty()).collect::<Vec<_>>(),
                "note": line[11], "source": line[12], "verified": line[13] == *"yes",
            })),
        ));
    }
    values
}

/// Without empty texts and nulls, which are never stored; the uid may be empty here.
fn filled(value: Value) -> Value {
    let Value::Object(map) = value else { return value };
    let is_filled = |name: &str, value: &Value| name == "uid" || !(value.is_null() || value == "");
    Value::Object(map.into_iter().filter(|(name, value)| is_filled(name, value)).collect())
}
