//! A register that is only read, from the journal: beside its owner, with `--read-only`, on a disk that
//! cannot be written, or after damage.

use super::folded::Folded;
use super::image::Image;
use super::known::KnownThen;
use super::sights::Sights;
use super::site::unreadable;
use super::{Ask, Cause, Damage, Health, JournalState, Mended, Receipt, Register, Sight, StoreState, Trouble, Verified, Waker};
use crate::journal::walk::End;
use crate::model::Revision;
use crate::model::command::{Context, Envelope, Verdict};

use super::kept::Fault;
use super::open::Judge;

/// See the module.
pub struct Reader {
    image: Image,
    sights: Sights,
    health: Health,
    judge: Judge,
    /// Of a damaged register: the revision of its store.
    store: Option<Revision>,
    known: Box<KnownThen>,
}

impl Reader {
    pub fn new(folded: Folded, health: Health, judge: Judge, store: Option<Revision>) -> Self {
        Self { image: Image::Memory(Box::new(folded)), sights: Sights::default(), health, judge, store, known: Box::default() }
    }

    /// Takes in what the owner wrote since. A damaged journal stays at what is sound.
    fn refresh(&mut self) -> Result<(), Trouble> {
        let Image::Memory(folded) = &mut self.image else { return Ok(()) };
        if matches!(self.health, Health::Damaged(_)) {
            return Ok(());
        }
        let before = folded.tip.revision;
        let sights = &mut self.sights;
        let end = folded.refresh(&mut |id, value| sights.put(id, value)).map_err(|e| unreadable(&folded.journal.path, &e))?;
        if folded.tip.revision < before {
            sights.forget();
        }
        match end {
            End::Broken { first_bad } => self.health = Health::Damaged(Damage::Broken { first_bad }),
            End::Newer { format } => return Err(Trouble::Damaged(Damage::Newer { format })),
            End::Whole | End::Stopped | End::Torn { .. } => {}
        }
        Ok(())
    }

    fn faultless<T>(&self, answer: T) -> Result<T, Trouble> {
        match self.image.take_fault() {
            None => Ok(answer),
            Some(Fault::Journal(e)) => Err(Trouble::Unreadable(e.into())),
            Some(Fault::Store(_)) => Err(Trouble::Unreadable(Cause::Store)),
        }
    }
}

impl Register for Reader {
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble> {
        if let Image::Memory(folded) = &self.image
            && let Some(sight) = self.known.look(&folded.journal, self.judge, &mut |_| {}, asks, context)
        {
            return sight;
        }
        self.refresh()?;
        let sight = self.sights.look(&self.image, asks, context);
        self.faultless(sight)
    }

    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        self.refresh()?;
        let verdict = (self.judge)(&self.sights.facts(&self.image, envelope), envelope);
        self.faultless(verdict)
    }

    fn submit(&mut self, _envelope: &Envelope) -> Result<Receipt, Trouble> {
        Err(trouble_of(&self.health))
    }

    fn listen(&mut self, _waker: Waker) {
        // Nothing runs behind it: what the owner wrote is seen at the next look.
    }

    fn health(&self) -> Health {
        self.health.clone()
    }

    fn verify(&mut self) -> Result<Verified, Trouble> {
        let Health::Damaged(damage) = &self.health else { return Err(trouble_of(&self.health)) };
        let Image::Memory(folded) = &self.image else { return Err(trouble_of(&self.health)) };
        let (journal, first_bad) = match *damage {
            Damage::Broken { first_bad } => (JournalState::Broken, Some(first_bad)),
            Damage::OtherHash { revision } => (JournalState::Broken, Some(revision)),
            Damage::Short { .. } | Damage::Newer { .. } => (JournalState::Short, None),
        };
        let last = folded.tip.revision;
        let store_revision = self.store.unwrap_or(0);
        let store = match store_revision {
            ahead if ahead > last => StoreState::Ahead,
            behind if behind < last => StoreState::Behind,
            _ => StoreState::Whole,
        };
        let records = folded.count();
        let (entries, head, mended) = (last, folded.tip.chain.to_string(), Vec::<Mended>::new());
        Ok(Verified { journal, entries, last, head, first_bad, store, store_revision, records, differs: Vec::new(), mended })
    }

    fn rebuild(&mut self) -> Result<Verified, Trouble> {
        Err(trouble_of(&self.health))
    }

    fn close(&mut self) {}
}

/// Why a register of this health takes no change.
pub fn trouble_of(health: &Health) -> Trouble {
    match health {
        Health::Sound | Health::ReadOnly => Trouble::ReadOnly,
        Health::Held(holder) => Trouble::Held(holder.clone()),
        Health::Damaged(damage) => Trouble::Damaged(damage.clone()),
        Health::NotSaved(why) => Trouble::NotSaved(why.clone()),
    }
}
