//! A register that is only read, from the journal: beside its owner, with `--read-only`, on a disk that
//! cannot be written, or after damage.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::folded::Folded;
use super::image::Image;
use super::known::KnownThen;
use super::restore::lost;
use super::sights::Sights;
use super::site::unreadable;
use super::verify::read_only;
use super::{Ask, Cause, Damage, Health, Holder, Receipt, Register, Sight, Trouble, Verified, Waker};
use crate::journal::Folder;
use crate::journal::disk::Real;
use crate::journal::walk::End;
use crate::model::command::{Context, Envelope, Verdict};
use crate::model::{Revision, Zone};

use super::kept::Fault;
use super::open::{Judge, Open};

/// See the module.
pub struct Reader {
    image: Image,
    sights: Sights,
    health: Health,
    terms: Terms,
    /// Of a damaged register: the revision of its store.
    store: Option<Revision>,
    known: Box<KnownThen>,
}

/// By what a register is read and judged.
#[derive(Clone, Copy)]
pub struct Terms {
    pub judge: Judge,
    /// The computer's zone.
    pub zone: Option<Zone>,
}

impl Terms {
    pub const fn of(options: &Open) -> Self {
        Self { judge: options.judge, zone: options.zone }
    }
}

impl Reader {
    pub fn new(folded: Folded, health: Health, terms: Terms, store: Option<Revision>) -> Self {
        let sights = Sights::on(terms.zone);
        Self { image: Image::Memory(Box::new(folded)), sights, health, terms, store, known: Box::default() }
    }

    /// Somebody else holds it by now.
    pub fn is_held_by(&mut self, holder: Holder) {
        self.health = Health::Held(holder);
    }

    /// Takes in what the owner wrote since. A damaged journal stays at what is sound.
    fn refresh(&mut self) -> Result<(), Trouble> {
        let Image::Memory(folded) = &mut self.image else { return Ok(()) };
        if matches!(self.health, Health::Damaged(_)) {
            return Ok(());
        }
        let before = folded.tip.revision;
        let sights = &mut self.sights;
        let end = folded.refresh(&mut |id, value| sights.put(id, value)).map_err(|e| unreadable(folded.journal.path(), &e))?;
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

    /// The answer, also where the journal lost something since: then the register is damaged.
    fn sound_or_damaged<T>(&mut self, answer: T) -> Result<T, Trouble> {
        match self.image.take_fault() {
            None => Ok(answer),
            Some(Fault::Journal(e)) if tells_of_damage(&e) && self.finds_damage()? => Ok(answer),
            Some(Fault::Journal(e)) => Err(Trouble::Unreadable(e.into())),
            Some(Fault::Store(_)) => Err(Trouble::Unreadable(Cause::Store)),
        }
    }

    /// Whether the journal is no longer what was read of it.
    fn finds_damage(&mut self) -> Result<bool, Trouble> {
        let Image::Memory(folded) = &self.image else { return Ok(false) };
        if !matches!(self.health, Health::Damaged(_)) {
            let journal = &folded.journal;
            let (read, end) = Folded::read(journal, None, &mut |_| {}).map_err(|e| unreadable(journal.path(), &e))?;
            let damage = lost(&read, &end, folded.sealed()).map_err(|e| unreadable(journal.path(), &e))?;
            self.health = damage.map_or_else(|| self.health.clone(), Health::Damaged);
        }
        Ok(matches!(self.health, Health::Damaged(_)))
    }
}

/// An empty register that takes no changes, where none is open.
pub fn none() -> Box<dyn Register> {
    let nowhere = Folder::of(Arc::new(Real), Path::new(""));
    Box::new(Reader::new(Folded::empty(nowhere, None), Health::ReadOnly, Terms { judge: crate::rules::judge, zone: None }, None))
}

impl Register for Reader {
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble> {
        self.refresh()?;
        let (Some(known), Image::Memory(folded)) = (context.known, &self.image) else {
            self.known.forget();
            let sight = self.sights.look(&self.image, asks, context);
            return self.sound_or_damaged(sight);
        };
        let until = self.known.until(known, &**folded);
        let then = self.known.look(until, &folded.journal, self.terms, &mut |_| {}, asks, context)?;
        if let Some(damage) = then.damage {
            self.health = Health::Damaged(damage);
        }
        Ok(then.sight)
    }

    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        self.refresh()?;
        let verdict = (self.terms.judge)(&self.sights.facts(&self.image, envelope), envelope);
        self.sound_or_damaged(verdict)
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
        let Image::Memory(folded) = &self.image else { return Err(trouble_of(&self.health)) };
        let journal = folded.journal.clone();
        let (folded, end) = Folded::read(&journal, None, &mut |_| {}).map_err(|e| unreadable(journal.path(), &e))?;
        if let (End::Broken { first_bad }, false) = (&end, matches!(self.health, Health::Damaged(_))) {
            self.health = Health::Damaged(Damage::Broken { first_bad: *first_bad });
        }
        let end = if matches!(self.health, Health::Held(_)) { End::Whole } else { end };
        let damage = if let Health::Damaged(damage) = &self.health { Some(damage) } else { None };
        Ok(read_only(&folded, &end, damage, self.store))
    }

    fn rebuild(&mut self) -> Result<Verified, Trouble> {
        Err(trouble_of(&self.health))
    }

    fn close(&mut self) {}
}

/// Whether an error means that the journal is not what it was, and not that it cannot be read just now.
pub fn tells_of_damage(e: &io::Error) -> bool {
    matches!(e.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound)
}

/// Why a register of this health takes no change.
pub fn trouble_of(health: &Health) -> Trouble {
    match health {
        Health::Sound | Health::ReadOnly => Trouble::ReadOnly,
        Health::Foreign => Trouble::Foreign,
        Health::Held(holder) => Trouble::Held(holder.clone()),
        Health::Damaged(damage) => Trouble::Damaged(damage.clone()),
        Health::NotSaved(why) => Trouble::NotSaved(why.clone()),
    }
}
