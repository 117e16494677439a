//! Holding the store against the fold of the whole journal.

use std::collections::HashMap;

use super::blocks::{LISTED, Rows, SEARCHED};
use super::folded::{Folded, Slot};
use super::image::Image;
use super::kept::Kept;
use super::local::Local;
use super::odd::odd;
use super::readable::{UNREADABLE, folded_unreadable};
use super::reader::trouble_of;
use super::records::Records;
use super::restore::{Restored, Restoring, Why, is_spared, lost};
use super::site::unreadable;
use super::store::{Store, StoreFault};
use super::{Cause, Damage, Health, JournalState, StoreState, Trouble, Verified};
use crate::journal::walk::End;
use crate::model::{Id, Revision};

impl Local {
    /// Folds the journal, compares, and mends the store.
    pub(super) fn verify_all(&mut self) -> Result<Verified, Trouble> {
        let (folded, end) = self.fold()?;
        if let Some(damage) = self.lost(&folded, &end)? {
            return Ok(self.found_damaged(&folded, damage));
        }
        let mut verified = whole(&folded, &end);
        let (journal, store) = std::mem::replace(&mut self.met, (JournalState::Whole, StoreState::Whole));
        verified.store = store;
        if verified.journal == JournalState::Whole {
            verified.journal = journal;
        }
        let compared = match &self.image {
            Image::Store(kept) => Some(differences(kept, &folded)),
            Image::Memory(_) => None,
        };
        let why = match compared {
            Some(Ok(differs)) if differs.is_empty() => return Ok(verified),
            Some(Ok(differs)) => {
                let records = differs.records();
                verified.differs = differs.ids;
                Why::Unequal { records }
            }
            Some(Err(_)) => Why::Unreadable,
            None if folded.tip.revision == 0 => return Ok(verified),
            None if is_spared(&self.site) => {
                (verified.store, verified.store_revision) = (StoreState::Unseen, None);
                return Ok(verified);
            }
            None => Why::Missing,
        };
        verified.store = StoreState::Rebuilt;
        verified.mended = self.replace(folded, &end, why)?;
        Ok(verified)
    }

    /// Folds the store again.
    pub(super) fn rebuild_store(&mut self) -> Result<Verified, Trouble> {
        if self.health != Health::Sound {
            return Err(trouble_of(&self.health));
        }
        if is_spared(&self.site) {
            return Err(Trouble::NotSaved(Cause::Store));
        }
        let (folded, end) = self.fold()?;
        if let Some(damage) = self.lost(&folded, &end)? {
            return Ok(self.found_damaged(&folded, damage));
        }
        let mut verified = whole(&folded, &end);
        if std::mem::replace(&mut self.met.1, StoreState::Whole) == StoreState::Rebuilt {
            // Opening did so a moment ago.
            verified.store = StoreState::Rebuilt;
        } else if folded.tip.revision > 0 {
            verified.store = StoreState::Rebuilt;
            verified.mended = self.replace(folded, &end, Why::Asked)?;
        }
        Ok(verified)
    }

    fn fold(&mut self) -> Result<(Folded, End), Trouble> {
        match Folded::read(&self.site.journal, None, &mut self.options.progress) {
            Ok((_, End::Newer { format })) => Err(Trouble::Damaged(Damage::Newer { format })),
            Ok(folded) => Ok(folded),
            Err(e) => Err(unreadable(self.site.journal.path(), &e)),
        }
    }

    fn lost(&self, folded: &Folded, end: &End) -> Result<Option<Damage>, Trouble> {
        lost(folded, end, self.journal.tip()).map_err(|e| unreadable(self.site.journal.path(), &e))
    }

    fn replace(&mut self, folded: Folded, end: &End, why: Why) -> Result<Vec<super::Mended>, Trouble> {
        self.image = Image::Memory(Box::new(Folded::empty(self.site.journal.clone(), None)));
        let at = (self.options.clock)();
        let restored = Restoring { site: &self.site, at, watch: &mut self.options.progress, accepts: None }.replace(folded, end, why)?;
        let mended = match &restored {
            Restored::Sound { mended, .. } => mended.clone(),
            Restored::Damaged { .. } => Vec::new(),
        };
        self.settle(restored);
        // They are told with what was found.
        self.mended.clear();
        Ok(mended)
    }

    /// The journal has lost something: no more changes, and the next opening will look again.
    pub(super) fn found_damaged(&mut self, folded: &Folded, damage: Damage) -> Verified {
        let store = self.image.records().revision();
        let verified = read_only(folded, &End::Whole, Some(&damage), Some(store));
        if let Image::Store(kept) = &mut self.image {
            // Where it cannot be noted, the next verify finds it again.
            let _ = kept.set_broken(Some(verified.first_bad.unwrap_or(folded.tip.revision + 1)));
        }
        self.health = Health::Damaged(damage);
        verified
    }

    /// Whether the journal is no longer what it was when it was read; then the register is damaged.
    pub(super) fn finds_damage(&mut self) -> Result<bool, Trouble> {
        if !matches!(self.health, Health::Damaged(_)) {
            let (folded, end) = self.fold()?;
            if let Some(damage) = self.lost(&folded, &end)? {
                self.found_damaged(&folded, damage);
            }
        }
        Ok(matches!(self.health, Health::Damaged(_)))
    }
}

/// What is found without touching anything: `damage` of the journal, and how far the store is known to be.
pub fn read_only(folded: &Folded, end: &End, damage: Option<&Damage>, store: Option<Revision>) -> Verified {
    let mut verified = whole(folded, end);
    let last = verified.last;
    (verified.journal, verified.first_bad) = match damage {
        None => (verified.journal, None),
        Some(Damage::Broken { first_bad: bad } | Damage::OtherHash { revision: bad }) => (JournalState::Broken, Some(*bad)),
        Some(Damage::Short { .. } | Damage::Newer { .. }) => (JournalState::Short, None),
    };
    verified.store_revision = store;
    verified.store = match store {
        None => StoreState::Unseen,
        Some(store) if store > last => StoreState::Ahead,
        Some(store) if store < last => StoreState::Behind,
        Some(_) => StoreState::Whole,
    };
    verified
}

fn whole(folded: &Folded, end: &End) -> Verified {
    let last = folded.tip.revision;
    Verified {
        journal: if matches!(end, End::Torn { .. }) { JournalState::Torn } else { JournalState::Whole },
        entries: last,
        last,
        head: folded.tip.chain.to_string(),
        first_bad: None,
        store: StoreState::Whole,
        store_revision: Some(last),
        records: folded.count(),
        differs: Vec::new(),
        mended: Vec::new(),
        odd: odd(&folded.heads),
        unreadable: folded_unreadable(folded),
    }
}

/// In what a store differs from the fold.
#[derive(Default)]
struct Differences {
    ids: Vec<Id>,
    /// Heads, receipts and authors that differ.
    others: usize,
}

impl Differences {
    fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.others == 0
    }

    fn records(&self) -> usize {
        self.ids.len()
    }
}

fn differences(kept: &Kept, folded: &Folded) -> Result<Differences, StoreFault> {
    let store = kept.settled()?;
    let mut found = Differences::default();
    let mut same = 0;
    store.each(b"", |id, slot| match folded.records.get(&id) {
        Some(right) if *right == slot => same += 1,
        _ => found.ids.push(id),
    })?;
    if same < folded.records.len() {
        for &id in folded.records.keys() {
            if store.last_change(id)?.is_none() {
                found.ids.push(id);
            }
        }
    }
    rows(LISTED, store, folded, &mut found)?;
    rows(SEARCHED, store, folded, &mut found)?;
    rows(UNREADABLE, store, folded, &mut found)?;
    others(store, folded, &mut found)?;
    found.others += usize::from(kept.meta().tip() != folded.sealed() || kept.meta().highest != folded.highest());
    found.ids.sort_unstable();
    found.ids.dedup();
    Ok(found)
}

/// The rows of the lists.
fn rows(of: Rows, store: &Store, folded: &Folded, found: &mut Differences) -> Result<(), StoreFault> {
    let row = |id, slot: &Slot| slot.value.as_ref().and_then(|value| of.row(id, value));
    let mut same = 0;
    store.rows(of, |id, held| {
        let right = folded.records.get(&id).and_then(|slot| row(id, slot));
        if right.as_deref() == Some(held) { same += 1 } else { found.ids.push(id) }
    })?;
    let wanted = folded.records.iter().filter(|&(&id, slot)| row(id, slot).is_some()).count();
    found.others += usize::from(wanted != same);
    Ok(())
}

/// Heads, receipts and authors.
fn others(store: &Store, folded: &Folded, found: &mut Differences) -> Result<(), StoreFault> {
    let mut same = 0;
    store.heads(1, folded.tip.revision, |head| same += usize::from(folded.entry(head.revision) == Some(&head)))?;
    found.others += folded.heads.len() - same;
    let mut first = HashMap::with_capacity(folded.heads.len());
    for head in &folded.heads {
        let revision = *first.entry(head.command).or_insert(head.revision);
        found.others += usize::from(store.entry_of(head.command)? != Some(revision));
    }
    for (author, &newest) in &folded.newest {
        found.others += usize::from(store.newest_by(author)? != Some(newest));
    }
    Ok(())
}
