//! Bringing journal and store together: what is behind is caught up, what is damaged is made again, and
//! where the journal itself has lost something nothing is touched.

use std::io;

use chrono::{DateTime, Utc};

use super::folded::{Folded, Watch};
use super::image::{Image, apply_all};
use super::kept::Kept;
use super::site::{Site, unreadable};
use super::store::Store;
use super::{Damage, Mended, Trouble};
use crate::journal::entry::FORMAT;
use crate::journal::walk::{End, Step, Walk};
use crate::journal::{Folder, Tip};

/// What came of it.
pub enum Restored {
    /// Journal and image agree; `torn` bytes stand behind the last entry.
    Sound { image: Image, tip: Tip, torn: u64, mended: Vec<Mended> },
    /// The journal has lost something: this much of it is sound. `store` is the store's revision, if it has one.
    Damaged { folded: Box<Folded>, damage: Damage, store: Option<u64> },
}

/// Why a store is made again.
pub enum Why {
    Missing,
    Unreadable,
    Unequal {
        records: usize,
    },
    /// It was asked for.
    Asked,
    /// Somebody went on from a journal that had lost something.
    Accepted {
        damage: Damage,
        kept: Option<String>,
    },
    /// It is not: somebody has the store open past our lock, or this process may not have what it takes. It stays as it is.
    Spared,
}

/// One attempt at it.
pub struct Restoring<'a> {
    pub site: &'a Site,
    pub at: DateTime<Utc>,
    pub watch: Watch<'a>,
    /// Who goes on from a journal that has lost something, where that was asked for.
    pub accepts: Option<&'a str>,
}

impl Restoring<'_> {
    /// Opens the register: its lock is ours.
    pub fn open(mut self) -> Result<Restored, Trouble> {
        let witness = self.site.witness();
        if self.journal(self.site.journal.tip_at(witness.position))? != Some(witness) {
            let (folded, end) = self.fold()?;
            if let Some(damage) = self.journal(lost(&folded, &end, witness))? {
                return self.damaged(folded, &end, damage, witness);
            }
        }
        if !self.site.has_store() {
            return self.fold_again(Why::Missing, Tip::START);
        }
        let home = self.site.home.dir().map_err(|e| unreadable(&self.site.dir, &e))?;
        let opened = Store::open(home).and_then(|store| store.meta().map(|meta| (store, meta)));
        match opened {
            Err(e) if e.is_spared() => self.fold_again(Why::Spared, Tip::START),
            Err(_) => self.fold_again(Why::Unreadable, Tip::START),
            Ok((store, None)) => {
                drop(store);
                self.fold_again(Why::Missing, Tip::START)
            }
            Ok((_, Some(meta))) if meta.format > FORMAT => Err(Trouble::Damaged(Damage::Newer { format: meta.format })),
            Ok((store, Some(meta))) => self.follow(Kept::new(store, meta, self.site.journal.clone())),
        }
    }

    /// Trusts a store whose revision, place and chain stand in the journal.
    fn follow(&mut self, mut kept: Kept) -> Result<Restored, Trouble> {
        let meta = kept.meta().clone();
        let agrees = self.journal(self.site.journal.tip_at(meta.position))? == Some(meta.tip());
        if agrees && meta.broken.is_none() {
            return self.catch_up(kept);
        }
        let (folded, end) = self.fold()?;
        if let Some(damage) = self.journal(lost(&folded, &end, meta.tip()))? {
            drop(kept);
            return self.damaged(folded, &end, damage, meta.tip());
        }
        if !agrees {
            drop(kept);
            return self.replace(folded, &end, Why::Unequal { records: 0 });
        }
        match kept.set_broken(None) {
            Ok(()) => self.catch_up(kept),
            Err(_) => {
                drop(kept);
                self.replace(folded, &end, Why::Unreadable)
            }
        }
    }

    /// Makes rows of another form again, and takes in the entries behind the store.
    fn catch_up(&mut self, mut kept: Kept) -> Result<Restored, Trouble> {
        let from = kept.meta().tip();
        if kept.renew_rows(self.watch).is_err() {
            drop(kept);
            return self.fold_again(Why::Unreadable, from);
        }
        let (tip, end) = match take_in(&mut kept, &self.site.journal) {
            Ok(came) => came,
            Err(Behind::Journal(e)) => return Err(unreadable(self.site.journal.path(), &e)),
            Err(Behind::Store) => {
                drop(kept);
                return self.fold_again(Why::Unreadable, from);
            }
            Err(Behind::Unfit) => {
                drop(kept);
                return self.fold_again(Why::Unequal { records: 1 }, from);
            }
        };
        let torn = match end {
            End::Torn { bytes } => bytes,
            End::Broken { .. } => {
                drop(kept);
                return self.fold_again(Why::Unreadable, from);
            }
            End::Newer { format } => return Err(Trouble::Damaged(Damage::Newer { format })),
            End::Whole | End::Stopped => 0,
        };
        let caught_up = (tip.revision > from.revision).then_some(Mended::Behind { from: from.revision, to: tip.revision });
        Ok(Restored::Sound { image: Image::Store(Box::new(kept)), tip, torn, mended: caught_up.into_iter().collect() })
    }

    /// Folds the whole journal and makes the store again, unless the journal no longer holds `known`.
    pub fn fold_again(&mut self, why: Why, known: Tip) -> Result<Restored, Trouble> {
        let (folded, end) = self.fold()?;
        if let Some(damage) = self.journal(lost(&folded, &end, known))? {
            return self.damaged(folded, &end, damage, known);
        }
        self.replace(folded, &end, why)
    }

    /// Nothing is touched, unless somebody goes on from what is there of a sound journal.
    fn damaged(&mut self, folded: Folded, end: &End, damage: Damage, known: Tip) -> Result<Restored, Trouble> {
        let Some(by) = self.accepts.filter(|_| damage.may_be_accepted()) else {
            let store = (known.revision > 0).then_some(known.revision);
            return Ok(Restored::Damaged { folded: Box::new(folded), damage, store });
        };
        let kept = self.site.accept(folded.sealed(), known, by, self.at).map_err(|e| Trouble::NotSaved(e.into()))?;
        let kept = kept.map(|path| path.display().to_string());
        self.replace(folded, end, Why::Accepted { damage, kept })
    }

    /// Sets the store aside and makes a new one of what was folded.
    pub fn replace(&mut self, folded: Folded, end: &End, why: Why) -> Result<Restored, Trouble> {
        let tip = folded.tip;
        let torn = if let End::Torn { bytes } = *end { bytes } else { 0 };
        if matches!(why, Why::Spared) || is_spared(self.site) {
            let mended = if let Why::Accepted { damage, kept } = why { vec![Mended::Accepted { damage, kept }] } else { Vec::new() };
            return Ok(Restored::Sound { image: Image::Memory(Box::new(folded)), tip, torn, mended });
        }
        let aside = self.site.set_store_aside(self.at);
        let kept = aside.as_ref().ok().and_then(|kept| kept.as_ref()).map(|path| path.display().to_string()).unwrap_or_default();
        let mended = match why {
            Why::Missing if tip.revision > 0 => Some(Mended::Missing),
            Why::Missing | Why::Asked | Why::Spared => None,
            Why::Unreadable => Some(Mended::Unreadable { kept }),
            Why::Unequal { records } => Some(Mended::Unequal { kept, records }),
            Why::Accepted { damage, kept } => Some(Mended::Accepted { damage, kept }),
        };
        // Without a store the register goes on in memory, and tries again at its next opening.
        let home = self.site.home.dir().ok();
        let built = aside.ok().and(home).and_then(|home| Store::build(home, &folded, self.watch).ok());
        let image = match built {
            Some((store, meta)) => Image::Store(Box::new(Kept::new(store, meta, self.site.journal.clone()))),
            None => Image::Memory(Box::new(folded)),
        };
        Ok(Restored::Sound { image, tip, torn, mended: mended.into_iter().collect() })
    }

    fn fold(&mut self) -> Result<(Folded, End), Trouble> {
        match Folded::read(&self.site.journal, None, self.watch) {
            Ok((_, End::Newer { format })) => Err(Trouble::Damaged(Damage::Newer { format })),
            Ok(folded) => Ok(folded),
            Err(e) => Err(unreadable(self.site.journal.path(), &e)),
        }
    }

    fn journal<T>(&self, read: io::Result<T>) -> Result<T, Trouble> {
        read.map_err(|e| unreadable(self.site.journal.path(), &e))
    }
}

/// Whether the system does not let this process have what a store takes.
pub fn is_spared(site: &Site) -> bool {
    site.home.dir().is_ok_and(|home| Store::check_means(home).is_err())
}

/// What the journal has lost that `known` has seen.
pub fn lost(folded: &Folded, end: &End, known: Tip) -> io::Result<Option<Damage>> {
    if let End::Broken { first_bad } = *end {
        return Ok(Some(Damage::Broken { first_bad }));
    }
    if folded.tip.revision < known.revision {
        return Ok(Some(Damage::Short { journal: folded.tip.revision, store: known.revision }));
    }
    let Some(head) = folded.entry(known.revision) else { return Ok(None) };
    let there = folded.journal.tip_at(head.place.end())?.map(|tip| tip.chain);
    Ok((there != Some(known.chain)).then_some(Damage::OtherHash { revision: known.revision }))
}

enum Behind {
    Journal(io::Error),
    Store,
    Unfit,
}

impl From<io::Error> for Behind {
    fn from(e: io::Error) -> Self {
        if e.kind() == io::ErrorKind::InvalidData { Behind::Unfit } else { Behind::Journal(e) }
    }
}

fn take_in(kept: &mut Kept, journal: &Folder) -> Result<(Tip, End), Behind> {
    use super::kept::Fault;
    let mut walk = Walk::new(journal, kept.meta().tip())?;
    loop {
        let (seal, place, changes) = match walk.step()? {
            Step::End(end) => return Ok((walk.tip(), end)),
            Step::Entry(entry) => {
                let mut changes = Vec::new();
                entry.changes::<io::Error>(|change| {
                    changes.push(change.into());
                    Ok(())
                })?;
                (entry.seal, entry.place, changes)
            }
        };
        let after = apply_all(kept, &changes);
        match kept.take_fault() {
            Some(Fault::Store(_)) => return Err(Behind::Store),
            Some(Fault::Journal(e)) => return Err(Behind::Journal(e)),
            None => kept.post(walk.tip(), &seal, place, after.map_err(|_| Behind::Unfit)?).map_err(|_| Behind::Store)?,
        }
    }
}
