//! A register in memory for tests of rules: applies what the judge decides.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::DateTime;
use ulid::Ulid;

use crate::model::change::apply;
use crate::model::command::Decision;
use crate::model::{
    Agreement, Change, Checklist, ChecklistId, Command, Day, DecidedId, Envelope, Id, Matter, Minute, MinuteId, Partner, Refusal,
    RegionCode, Revision, Stored,
};
use crate::text::fold;

use super::procedure::Procedure;
use super::{Around, Asked, Facts, HistoryHead, Past, Reviews, judge, standing_act, typed};

#[derive(Clone, Debug, Default)]
pub(crate) struct FakeFacts {
    records: HashMap<Id, Stored>,
    entries: Vec<Past>,
    commands: u64,
    /// What a signature keeps of what was left.
    left_open: u32,
}

impl FakeFacts {
    /// A register in which a signature finds so many matters left.
    pub(crate) fn leaving_open(left_open: u32) -> Self {
        Self { left_open, ..Self::default() }
    }

    pub(crate) fn envelope(&mut self, author: &str, day: &str, command: Command) -> Envelope {
        self.commands += 1;
        let id = Ulid::from_parts(1_600_000_000_000, u128::from(self.commands));
        Envelope { id, author: author.into(), day: day.parse().expect("a day"), command, replies: Default::default() }
    }

    /// Holds a record as if somebody whom no undo of a test reaches had written it.
    pub(crate) fn hold<T: serde::Serialize + serde::de::DeserializeOwned>(&mut self, id: Id, record: &T) {
        let changes: Vec<_> = typed::laid_over(self, id, record).expect("a record").into_iter().collect();
        let envelope = self.envelope("sampel", "2020-01-01", Command::Redo);
        if !changes.is_empty() {
            self.write(&envelope, &Decision { changes, ..Decision::default() });
        }
    }

    /// Judges, and writes what was decided.
    pub(crate) fn submit(&mut self, author: &str, day: &str, command: Command) -> Result<Decision, Refusal> {
        let envelope = self.envelope(author, day, command);
        self.submit_whole(&envelope)
    }

    /// The same of an envelope with its answers.
    pub(crate) fn submit_whole(&mut self, envelope: &Envelope) -> Result<Decision, Refusal> {
        let decision = judge(self, envelope)?;
        if !decision.changes.is_empty() {
            self.write(envelope, &decision);
        }
        Ok(decision)
    }

    fn write(&mut self, envelope: &Envelope, decision: &Decision) {
        let revision = self.entries.len() as Revision + 1;
        let changes: Vec<Change> = decision.changes.iter().map(Change::from).collect();
        for change in &changes {
            assert_eq!(change.prev, self.records.get(&change.record).map(|r| r.revision), "{}", change.record);
            let mut value = self.records.remove(&change.record).map(|r| r.value);
            apply(&mut value, &change.edits).expect("a decision fits the register it was made for");
            if let Some(value) = value {
                self.records.insert(change.record, Stored { revision, value });
            }
        }
        let head = HistoryHead {
            revision,
            at: DateTime::UNIX_EPOCH,
            day: envelope.day,
            by: envelope.author.clone(),
            verb: envelope.command.verb().into(),
            command: envelope.id,
            undoes: decision.undoes,
            undone_by: None,
            ids: changes.iter().map(|change| change.record).collect(),
            records: changes.len(),
        };
        self.entries.push(Past { head, changes: decision.changes.clone() });
    }

    pub(crate) fn revision(&self) -> Revision {
        self.entries.len() as Revision
    }

    pub(crate) fn value(&self, id: Id) -> Option<&serde_json::Value> {
        self.records.get(&id).map(|r| &r.value)
    }

    /// All records, without the revisions that an undo moves on.
    pub(crate) fn values(&self) -> HashMap<Id, serde_json::Value> {
        self.records.iter().map(|(id, stored)| (*id, stored.value.clone())).collect()
    }

    pub(crate) fn get<T: serde::de::DeserializeOwned>(&self, id: Id) -> Option<T> {
        self.value(id).map(|v| serde_json::from_value(v.clone()).expect("a record of this type"))
    }

    /// Whether an entry that stands takes this one back.
    fn taken_back(&self, revision: Revision) -> bool {
        self.entries.iter().any(|e| e.head.undoes == Some(revision) && !self.taken_back(e.head.revision))
    }

    /// The head of an entry, with what undoes it.
    fn head_of(&self, revision: Revision) -> Option<HistoryHead> {
        let head = self.entries.get(revision.checked_sub(1)? as usize)?.head.clone();
        let undoing = |e: &&Past| e.head.undoes == Some(revision) && !self.taken_back(e.head.revision);
        Some(HistoryHead { undone_by: self.entries.iter().find(undoing).map(|e| e.head.revision), ..head })
    }

    fn newest(&self, author: &str, found: impl Fn(HistoryHead) -> Option<Revision>) -> Option<Revision> {
        let by = self.entries.iter().rev().filter(|e| e.head.by == author);
        by.filter_map(|e| self.head_of(e.head.revision)).find_map(found)
    }

    fn numbers(&self, of: impl Fn(&Id) -> Option<u32>) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.records.keys().filter_map(of).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The number after the highest that any entry ever gave.
    fn next(&self, of: impl Fn(Id) -> Option<u32>) -> u32 {
        self.entries.iter().flat_map(|e| &e.changes).filter_map(|c| of(c.record)).max().unwrap_or(0) + 1
    }

    fn agreement(&self, number: u32) -> Option<Agreement> {
        self.get(Id::Agreement(number))
    }

    fn agreements(&self) -> Vec<u32> {
        self.numbers(|id| if let Id::Agreement(n) = id { Some(*n) } else { None })
    }
}

impl Around for FakeFacts {
    fn record(&self, id: Id) -> Option<Stored> {
        self.records.get(&id).cloned()
    }

    fn agreements_between(&self, region: RegionCode, partner: u32) -> Vec<u32> {
        let mut numbers = self.agreements();
        numbers.retain(|&n| self.agreement(n).is_some_and(|a| a.region == region && a.partner == Some(Id::Partner(partner))));
        numbers
    }

    fn agreements_of(&self, region: RegionCode) -> Vec<u32> {
        let mut numbers = self.agreements();
        numbers.retain(|&n| self.agreement(n).is_some_and(|a| a.region == region));
        numbers
    }

    fn agreements_with(&self, partner: u32) -> Vec<u32> {
        let mut numbers = self.agreements();
        numbers.retain(|&n| self.agreement(n).is_some_and(|a| a.partner == Some(Id::Partner(partner))));
        numbers
    }

    fn followers(&self, agreement: u32) -> Vec<u32> {
        let follows = |other: &Agreement| other.follows.is_some_and(|follows| follows.agreement == Id::Agreement(agreement));
        let mut numbers = self.agreements();
        numbers.retain(|&n| self.agreement(n).is_some_and(|a| a.void.is_none() && follows(&a)));
        numbers
    }
}

impl Reviews for FakeFacts {
    fn open_minute(&self, author: &str) -> Option<MinuteId> {
        let minutes = self.records.keys().filter_map(|id| if let Id::Minute(minute) = id { Some(*minute) } else { None });
        let is_open = |id: &MinuteId| self.get::<Minute>(Id::Minute(*id)).is_some_and(|m| m.author == author && m.signed.is_none());
        minutes.filter(is_open).max()
    }

    fn next_minute(&self, year: u16) -> Option<MinuteId> {
        std::iter::successors(Some(MinuteId::first(year)), |id| id.next()).find(|&id| self.last_change(Id::Minute(id)) == 0)
    }

    fn decisions(&self, on: Id) -> Vec<DecidedId> {
        let is_about = |decided: &DecidedId| match (on, decided.matter) {
            (Id::Minute(minute), _) => decided.minute == minute,
            (Id::Agreement(_), matter) => Id::from(matter) == on,
            (Id::Checklist(list), Matter::FollowUp(answer)) => answer.list == list,
            _ => false,
        };
        let decided = self.records.keys().filter_map(|id| if let Id::Decided(decided) = id { Some(*decided) } else { None });
        let mut decided: Vec<DecidedId> = decided.filter(is_about).collect();
        decided.sort_unstable();
        decided
    }

    fn last_change(&self, id: Id) -> Revision {
        self.entries.iter().rev().find(|e| e.changes.iter().any(|c| c.record == id)).map_or(0, |e| e.head.revision)
    }

    fn head(&self) -> (Revision, String) {
        (self.revision(), format!("{:064x}", self.revision()))
    }

    fn left_open(&self, _minute: MinuteId, _day: Day) -> u32 {
        self.left_open
    }
}

impl Facts for FakeFacts {
    fn next_agreement(&self) -> u32 {
        self.next(|id| if let Id::Agreement(n) = id { Some(n) } else { None })
    }

    fn next_partner(&self) -> u32 {
        self.next(|id| if let Id::Partner(n) = id { Some(n) } else { None })
    }

    fn partners_named(&self, folded: &str) -> Vec<u32> {
        let named = |p: Partner| fold(&p.name) == folded || p.native.is_some_and(|n| fold(&n) == folded);
        let mut numbers = self.numbers(|id| if let Id::Partner(n) = id { Some(*n) } else { None });
        numbers.retain(|&n| self.get(Id::Partner(n)).is_some_and(named));
        numbers
    }

    fn each_partner_name(&self, each: &mut dyn FnMut(u32, &str)) {
        for number in self.numbers(|id| if let Id::Partner(n) = id { Some(*n) } else { None }) {
            let partner = self.get::<Partner>(Id::Partner(number)).expect("a partner");
            [Some(partner.name), partner.native].into_iter().flatten().for_each(|name| each(number, &fold(&name)));
        }
    }

    fn regions_with_agreements(&self) -> Vec<RegionCode> {
        let mut regions: Vec<RegionCode> = self.agreements().into_iter().filter_map(|n| self.agreement(n)).map(|a| a.region).collect();
        regions.sort_unstable();
        regions.dedup();
        regions
    }

    fn checklists(&self) -> Vec<ChecklistId> {
        let mut lists: Vec<ChecklistId> =
            self.records.keys().filter_map(|id| if let Id::Checklist(list) = id { Some(*list) } else { None }).collect();
        lists.sort_unstable();
        lists
    }

    fn asked(&self, list: ChecklistId) -> Option<Arc<Asked>> {
        self.get::<Checklist>(Id::Checklist(list)).and_then(|list| Asked::of(&list)).map(Arc::new)
    }

    fn served(&self, list: ChecklistId) -> Vec<(u16, u32)> {
        let agreements = self.agreements().into_iter().filter_map(|n| Some((n, self.agreement(n).filter(|a| a.void.is_none())?)));
        let pairs = |(n, a): (u32, Agreement)| a.serves.into_iter().filter(move |s| s.list == list).map(move |s| (s.number, n));
        let mut served: Vec<(u16, u32)> = agreements.flat_map(pairs).collect();
        served.sort_unstable();
        served
    }

    fn is_referenced(&self, id: Id) -> bool {
        let named = match id {
            Id::Partner(_) => self.agreements().into_iter().filter_map(|n| self.agreement(n)).any(|a| a.partner == Some(id)),
            Id::Checklist(list) => self.records.keys().any(|by| matches!(by, Id::FollowUp(f) if f.list == list)),
            Id::Pack(_) => {
                let judged = |a: &Agreement| a.steps.values().any(|step| step.pack == Some(id));
                self.agreements().into_iter().filter_map(|n| self.agreement(n)).any(|a| judged(&a))
            }
            _ => false,
        };
        named || !self.decisions(id).is_empty()
    }

    fn newest_act(&self, author: &str) -> Option<Revision> {
        self.newest(author, |head| standing_act(&head, |revision| self.head_of(revision)).map(|act| act.revision))
    }

    fn newest_undo(&self, author: &str) -> Option<Revision> {
        self.newest(author, |head| (head.verb == "undo" && head.undone_by.is_none()).then_some(head.revision))
    }

    fn next_pack(&self) -> u32 {
        self.next(|id| if let Id::Pack(n) = id { Some(n) } else { None }).max(2)
    }

    fn procedure(&self) -> Arc<Procedure> {
        let packs = self.numbers(|id| if let Id::Pack(n) = id { Some(*n) } else { None });
        let packs = packs.into_iter().filter_map(|n| Some((n, self.get(Id::Pack(n))?)));
        let office = self.get(Id::Office).unwrap_or_default();
        Arc::new(Procedure::of(packs, self.get(Id::Holidays).as_ref(), &office, None))
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        self.entries.get(revision.checked_sub(1)? as usize).cloned()
    }
}
