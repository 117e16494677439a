//! A register in memory, made from the journal up to a revision. It only reads: no lock, no folder, and it
//! bears an entry that somebody is just writing behind the last.

use std::cell::RefCell;
use std::collections::btree_map::BTreeMap;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io;
use std::sync::Arc;

use serde_json::Value;
use ulid::Ulid;

use super::HistoryHead;
use super::head::{Head, NAMED, relink};
use super::records::{Link, Records};
use crate::journal::entry::{FORMAT, Seal};
use crate::journal::walk::{End, Entry, Step, Walk};
use crate::journal::{Folder, Place, Tip};
use crate::model::change::apply_in_place;
use crate::model::{Change, Day, Id, Json, Revision, Stored};
use crate::rules::Past;

/// How far a fold has come, in bytes of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

/// Called now and then while a journal is folded.
pub type Watch<'a> = &'a mut dyn FnMut(Progress);

/// A record, or the trace of one that was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub revision: Revision,
    pub value: Option<Value>,
}

/// See the module.
pub struct Folded {
    pub(super) journal: Folder,
    until: Option<Revision>,
    pub(super) tip: Tip,
    pub(super) format: u64,
    pub(super) records: BTreeMap<Id, Slot>,
    /// By revision, from 1.
    pub(super) heads: Vec<Head>,
    pub(super) newest: HashMap<Arc<str>, Revision>,
    words: HashSet<Arc<str>>,
    highest: (u32, u32),
    /// Why an entry could not be read from the journal again.
    pub(super) fault: RefCell<Option<io::Error>>,
}

/// Why folding stopped within an entry.
enum Halt {
    Disk(io::Error),
    /// Its chain is right, but it does not fit what was there: a journal that nobody sound has written.
    Unfit,
}

impl From<io::Error> for Halt {
    fn from(e: io::Error) -> Self {
        if e.kind() == io::ErrorKind::InvalidData { Halt::Unfit } else { Halt::Disk(e) }
    }
}

impl Folded {
    /// Before the first entry.
    pub fn empty(journal: Folder, until: Option<Revision>) -> Self {
        Self {
            journal,
            until,
            tip: Tip::START,
            format: FORMAT,
            records: BTreeMap::new(),
            heads: Vec::new(),
            newest: HashMap::new(),
            words: HashSet::new(),
            highest: (0, 0),
            fault: RefCell::new(None),
        }
    }

    /// Folds the journal, as far as `until` at most and as far as it is sound.
    pub fn read(journal: &Folder, until: Option<Revision>, watch: Watch) -> io::Result<(Self, End)> {
        let mut folded = Self::empty(journal.clone(), until);
        match folded.read_on(watch, &mut |_| {}) {
            Ok(end) => Ok((folded, end)),
            Err(Halt::Disk(e)) => Err(e),
            Err(Halt::Unfit) => {
                // The entry may be applied in part: again, and only to the one before.
                let good = folded.tip.revision;
                let (folded, _) = Self::read(journal, Some(good), watch)?;
                Ok((folded, End::Broken { first_bad: good + 1 }))
            }
        }
    }

    /// Takes in what was written since; `touched` is told each record.
    pub fn refresh(&mut self, touched: &mut dyn FnMut(Id, Option<&Value>)) -> io::Result<End> {
        let mut ids = Vec::new();
        let end = match self.read_on(&mut |_| {}, &mut |id| ids.push(id)) {
            Ok(end) => end,
            Err(Halt::Disk(e)) => return Err(e),
            Err(Halt::Unfit) => {
                let (again, end) = Self::read(&self.journal.clone(), self.until, &mut |_| {})?;
                *self = again;
                return Ok(end);
            }
        };
        for id in ids {
            touched(id, self.records.get(&id).and_then(|slot| slot.value.as_ref()));
        }
        Ok(end)
    }

    fn read_on(&mut self, watch: Watch, touched: &mut dyn FnMut(Id)) -> Result<End, Halt> {
        let journal = self.journal.clone();
        let mut walk = Walk::new(&journal, self.tip)?;
        let (mut done, total) = (0, journal.length()?);
        loop {
            match walk.step()? {
                Step::End(end) => {
                    self.tip.position = walk.tip().position;
                    return Ok(end);
                }
                Step::Entry(entry) if self.is_beyond(&entry.seal) => return Ok(End::Stopped),
                Step::Entry(entry) => {
                    done += entry.place.length;
                    self.take(&entry, touched)?;
                }
            }
            self.tip = walk.tip();
            if self.tip.revision.is_multiple_of(1024) {
                watch(Progress { done, total });
            }
        }
    }

    /// Whether an entry is not to be taken in any more.
    fn is_beyond(&self, seal: &Seal) -> bool {
        self.until.is_some_and(|last| seal.revision > last)
    }

    fn take(&mut self, entry: &Entry, touched: &mut dyn FnMut(Id)) -> Result<(), Halt> {
        let revision = entry.seal.revision;
        let mut ids = Vec::new();
        entry.changes(|change| {
            touched(change.record);
            if ids.len() < NAMED {
                ids.push(change.record);
            }
            self.change_record(change, revision)
        })?;
        self.add_head(&entry.seal, entry.place, ids);
        Ok(())
    }

    fn change_record(&mut self, change: Change, revision: Revision) -> Result<(), Halt> {
        use std::collections::btree_map::Entry as At;
        self.number_given(change.record);
        match self.records.entry(change.record) {
            At::Occupied(mut at) => {
                let slot = at.get_mut();
                if change.prev != Some(slot.revision) || slot.revision == revision {
                    return Err(Halt::Unfit);
                }
                apply_in_place(&mut slot.value, &change.edits).map_err(|_| Halt::Unfit)?;
                slot.revision = revision;
            }
            At::Vacant(at) => {
                let value = first_value(change)?;
                at.insert(Slot { revision, value });
            }
        }
        Ok(())
    }

    fn number_given(&mut self, id: Id) {
        self.highest = higher(self.highest, id);
    }

    fn add_head(&mut self, seal: &Seal, place: Place, ids: Vec<Id>) {
        let by = self.word(&seal.by);
        let verb = self.word(&seal.verb);
        let before = self.newest.insert(by.clone(), seal.revision);
        let links = relink(seal.revision, seal.undoes, |r| Ok::<_, ()>(self.entry(r).cloned())).unwrap_or_default();
        for head in links {
            let at = head.revision as usize - 1;
            self.heads[at] = head;
        }
        self.format = seal.format.unwrap_or(self.format);
        self.heads.push(Head { by, verb, ..Head::of(seal, place, before, ids) });
    }

    fn word(&mut self, word: &str) -> Arc<str> {
        if let Some(known) = self.words.get(word) {
            return known.clone();
        }
        let word: Arc<str> = word.into();
        self.words.insert(word.clone());
        word
    }

    /// Takes in an entry just written, with the records as it left them.
    pub(super) fn post(&mut self, tip: Tip, seal: &Seal, place: Place, after: Vec<After>) {
        self.add_head(seal, place, after.iter().take(NAMED).map(|a| a.id).collect());
        for record in after {
            self.number_given(record.id);
            self.records.insert(record.id, Slot { revision: seal.revision, value: record.value() });
        }
        self.tip = tip;
    }

    /// The tip where its seal ends; a new segment may have been begun behind it.
    pub(super) fn sealed(&self) -> Tip {
        let position = self.heads.last().map_or(Tip::START.position, |head| head.place.end());
        Tip { position, ..self.tip }
    }

    pub(super) fn entry(&self, revision: Revision) -> Option<&Head> {
        self.heads.get(usize::try_from(revision.checked_sub(1)?).ok()?)
    }

    /// How many records there are, without those taken back.
    pub fn count(&self) -> u64 {
        self.records.values().filter(|slot| slot.value.is_some()).count() as u64
    }

    fn readable<T>(&self, read: io::Result<T>) -> Option<T> {
        read.map_err(|e| self.fault.replace(Some(e))).ok()
    }
}

/// A record as an entry left it.
#[derive(Clone, Debug, PartialEq)]
pub struct After {
    pub id: Id,
    /// `None` where it is gone.
    pub json: Option<Json>,
}

impl After {
    pub fn value(&self) -> Option<Value> {
        self.json.as_ref().map(Json::value)
    }
}

/// The highest number that a register gives by itself: one beyond, which only a foreign hand wrote, leads no other.
const MOST_GIVEN: u32 = 99_999_999;

/// The highest numbers given, with one more id.
pub(super) fn higher((agreements, partners): (u32, u32), id: Id) -> (u32, u32) {
    match id {
        Id::Agreement(n) if n <= MOST_GIVEN => (agreements.max(n), partners),
        Id::Partner(n) if n <= MOST_GIVEN => (agreements, partners.max(n)),
        _ => (agreements, partners),
    }
}

/// The value that a record's first change gives it: almost always the whole record at once.
fn first_value(mut change: Change) -> Result<Option<Value>, Halt> {
    if change.prev.is_some() {
        return Err(Halt::Unfit);
    }
    if let [edit] = change.edits.as_mut_slice()
        && edit.path.is_empty()
        && edit.was.is_none()
    {
        return Ok(edit.is.take());
    }
    let mut value = None;
    apply_in_place(&mut value, &change.edits).map_err(|_| Halt::Unfit)?;
    Ok(value)
}

/// The first id, in the order of keys, whose key begins with `prefix`.
fn first_of(prefix: &[u8]) -> Option<Id> {
    let least: &[u8] = match prefix.first()? {
        b'o' | b'h' => &[],
        b'f' => b"f\0\0\0\0\0\0\0\0",
        b'd' if prefix.get(5) == Some(&b'f') => b"d\0\0\0\0f\0\0\0\0\0\0\0\0",
        b'd' => b"d\0\0\0\0a\0\0\0\0",
        _ => b"-\0\0\0\0",
    };
    let mut key = prefix.to_vec();
    key.extend(least.get(prefix.len()..).unwrap_or_default());
    Id::from_key(&key)
}

impl Records for Folded {
    fn revision(&self) -> Revision {
        self.tip.revision
    }

    fn record(&self, id: Id) -> Option<Stored> {
        let slot = self.records.get(&id)?;
        Some(Stored { revision: slot.revision, value: slot.value.clone()? })
    }

    fn note_unsound(&self) {
        let mut fault = self.fault.borrow_mut();
        fault.get_or_insert_with(|| io::ErrorKind::InvalidData.into());
    }

    fn last_change(&self, id: Id) -> Option<Revision> {
        self.records.get(&id).map(|slot| slot.revision)
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(Id, Stored)) {
        if prefix.is_empty() {
            return Id::LETTERS.iter().for_each(|letter| self.each(&[*letter], each));
        }
        let Some(first) = first_of(prefix) else { return };
        for (&id, slot) in self.records.range(first..) {
            if !id.key().starts_with(prefix) {
                return;
            }
            if let Some(value) = &slot.value {
                each(id, Stored { revision: slot.revision, value: value.clone() });
            }
        }
    }

    fn head(&self, revision: Revision) -> Option<HistoryHead> {
        self.entry(revision).map(Head::told)
    }

    fn entry_of(&self, command: Ulid) -> Option<HistoryHead> {
        self.heads.iter().find(|head| head.command == command).map(Head::told)
    }

    fn ids_of(&self, revision: Revision) -> Vec<Id> {
        self.entry(revision).and_then(|head| self.readable(self.journal.ids(head.place))).unwrap_or_default()
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        let head = self.entry(revision)?;
        self.readable(head.past(&self.journal, self.entry(revision - 1)))
    }

    fn change(&self, revision: Revision, id: Id) -> Option<Change> {
        self.readable(self.journal.change_of(self.entry(revision)?.place, id)).flatten()
    }

    fn changes(&self, revision: Revision, ids: &BTreeSet<Id>) -> Vec<Change> {
        self.entry(revision).and_then(|head| self.readable(self.journal.changes_of(head.place, ids))).unwrap_or_default()
    }

    fn entries(&self, after: Revision, each: &mut dyn FnMut(HistoryHead, Vec<Link>)) -> bool {
        let behind = self.heads.iter().skip(usize::try_from(after).unwrap_or(usize::MAX));
        behind
            .map(|head| (head, self.readable(self.journal.links(head.place))))
            .all(|(head, links)| links.map(|links| each(head.told(), links)).is_some())
    }

    fn last_by(&self, day: Day) -> Revision {
        self.heads.iter().rev().find(|head| head.day <= day).map_or(0, |head| head.revision)
    }

    fn newest_by(&self, author: &str, before: Option<Revision>) -> Option<HistoryHead> {
        let newest = self.newest.get(author).copied();
        newest_by(newest, author, before, |r| self.entry(r).cloned()).map(|head| head.told())
    }

    fn highest(&self) -> (u32, u32) {
        self.highest
    }
}

/// Walks an author's entries back from the newest to the first at or before `before`.
pub(super) fn newest_by(
    newest: Option<Revision>,
    author: &str,
    before: Option<Revision>,
    entry: impl Fn(Revision) -> Option<Head>,
) -> Option<Head> {
    let limit = before.unwrap_or(Revision::MAX);
    // Who walks back asks for what is before one of the author's own: its link is at hand.
    let linked = limit.checked_add(1).and_then(&entry).filter(|head| &*head.by == author);
    let mut at = linked.map_or(newest, |head| head.before)?;
    loop {
        let head = entry(at)?;
        if head.revision <= limit {
            return Some(head);
        }
        at = head.before?;
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::*;
    use crate::journal::disk::Real;

    #[test]
    fn records_of_every_type_come_in_the_order_of_their_keys() {
        let mut folded = Folded::empty(Folder::of(Arc::new(Real), Path::new("/nowhere")), None);
        let ids = ["office", "holidays", "KS-0010", "KS-0002", "MT-0001", "PK-0002", "DP-2021-03", "DP-2021-03/4/36", "BA-2026-001"];
        let decided = ["BA-2026-001/KS-0010", "BA-2026-001/DP-2021-03/4/36", "BA-2026-002/KS-0002"];
        let mut ids: Vec<Id> = ids.iter().chain(&decided).map(|id| id.parse().expect(id)).collect();
        for id in &ids {
            folded.records.insert(*id, Slot { revision: 1, value: Some(json!({})) });
        }
        ids.sort_by_key(|id| id.key());
        let found = |prefix: &[u8]| {
            let mut found = Vec::new();
            folded.each(prefix, &mut |id, _| found.push(id));
            found
        };
        assert_eq!(found(b""), ids);
        for id in &ids {
            for length in 1..=id.key().len() {
                let prefix = &id.key()[..length];
                assert!(found(prefix).contains(id), "{id} under {prefix:?}");
            }
        }
    }
}
