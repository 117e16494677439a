//! Beside the owner of a register: reads on, and becomes the owner once nobody holds it any more.

use super::local::{Local, asked_for};
use super::lock::{self, Asked};
use super::open::{Open, Opened, reader};
use super::reader::Reader;
use super::site::{Site, unreadable};
use super::{Ask, Gate, Health, Holder, Mended, Receipt, Register, Sight, Trouble, Verified, Waker};
use crate::model::command::{Context, Envelope, Verdict};

/// See the module.
pub struct Beside {
    site: Site,
    now: Now,
    /// Also of the owner that it may become.
    gate: Gate,
    /// Mended when it became the owner's.
    mended: Vec<Mended>,
}

enum Now {
    Reads {
        reader: Box<Reader>,
        options: Box<Open>,
    },
    Owns(Box<dyn Register>),
    /// It could be taken over and not be opened.
    Lost,
}

impl Beside {
    /// # Errors
    /// What keeps the journal from being read.
    pub(super) fn open(site: Site, mut options: Open, holder: Holder) -> Result<Opened, Trouble> {
        let (reader, mended) = reader(&site, &mut options, Health::Held(holder))?;
        let gate = options.gate.clone();
        Ok(Opened::with(
            Self { site, now: Now::Reads { reader: Box::new(reader), options: Box::new(options) }, gate, mended: Vec::new() },
            mended,
        ))
    }

    /// Becomes the owner where nobody holds it any more; else knows who holds it now.
    fn try_again(&mut self, take: lock::Take) -> Result<(), Trouble> {
        let Now::Reads { reader, options } = &mut self.now else { return Ok(()) };
        if !matches!(reader.health(), Health::Held(_)) {
            return Ok(());
        }
        let lock = match asked_for(&self.site, options, take) {
            Ok(Asked::Ours(lock)) => lock,
            Ok(Asked::Held(holder)) => {
                reader.is_held_by(holder);
                return Ok(());
            }
            Err(e) => return Err(unreadable(&self.site.dir, &e)),
        };
        let Now::Reads { options, .. } = std::mem::replace(&mut self.now, Now::Lost) else { return Ok(()) };
        let Opened { register, mended, .. } = Local::own(self.site.clone(), *options, lock)?;
        self.mended.extend(mended);
        self.now = Now::Owns(register);
        Ok(())
    }

    fn current(&mut self) -> Result<&mut dyn Register, Trouble> {
        match &mut self.now {
            Now::Reads { reader, .. } => Ok(reader.as_mut()),
            Now::Owns(register) => Ok(register.as_mut()),
            Now::Lost => Err(Trouble::ReadOnly),
        }
    }

    /// For longer than one verb: what it looks at it may want to change.
    fn stays(&self) -> bool {
        matches!(&self.now, Now::Reads { options, .. } if !options.passing)
    }
}

impl Register for Beside {
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble> {
        if self.stays() {
            self.try_again(lock::try_take)?;
        }
        self.current()?.look(asks, context)
    }

    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        self.current()?.judge(envelope)
    }

    fn submit(&mut self, envelope: &Envelope) -> Result<Receipt, Trouble> {
        self.try_again(lock::take)?;
        self.current()?.submit(envelope)
    }

    fn read_on(&mut self) -> bool {
        self.current().is_ok_and(|register| register.read_on())
    }

    fn listen(&mut self, waker: Waker) {
        if let Ok(register) = self.current() {
            register.listen(waker);
        }
    }

    fn gate(&self) -> Gate {
        self.gate.clone()
    }

    fn take_over(&mut self) -> Result<Health, Trouble> {
        self.try_again(lock::take)?;
        Ok(self.health())
    }

    fn health(&self) -> Health {
        match &self.now {
            Now::Reads { reader, .. } => reader.health(),
            Now::Owns(register) => register.health(),
            Now::Lost => Health::ReadOnly,
        }
    }

    fn mended(&mut self) -> Vec<Mended> {
        let later = self.current().map(|register| register.mended()).unwrap_or_default();
        std::mem::take(&mut self.mended).into_iter().chain(later).collect()
    }

    fn verify(&mut self) -> Result<Verified, Trouble> {
        self.try_again(lock::take)?;
        self.current()?.verify()
    }

    fn rebuild(&mut self) -> Result<Verified, Trouble> {
        self.try_again(lock::take)?;
        self.current()?.rebuild()
    }

    fn close(&mut self) {
        if let Ok(register) = self.current() {
            register.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use ulid::Ulid;

    use super::*;
    use crate::model::command::OfficeRegion;
    use crate::model::{Command, Zone};
    use crate::register::open;

    fn opened(dir: &Path, user: &str, passing: bool) -> Box<dyn Register> {
        open(dir, Open { user: user.into(), passing, ..Open::default() }).expect("a register").register
    }

    /// Writes something that is not there yet.
    fn write(register: &mut dyn Register, zone: Zone) -> Result<u64, Trouble> {
        let command = Command::SetOffice {
            region: Some(OfficeRegion::Ministry),
            zone: Some(zone),
            dormant_after: None,
            review_after: None,
            stalled_after: None,
        };
        let day = "2026-11-24".parse().expect("a day");
        register
            .submit(&Envelope { id: Ulid::new(), author: "budi".into(), day, command, replies: Default::default() })
            .map(|receipt| receipt.revision)
    }

    fn look(register: &mut dyn Register) -> u64 {
        let context = Context::on("2026-11-24".parse().expect("a day"));
        register.look(&[Ask::Office], &context).expect("an answer").revision
    }

    fn holder(register: &dyn Register) -> Option<String> {
        match register.health() {
            Health::Held(holder) => Some(holder.user),
            _ => None,
        }
    }

    #[test]
    fn who_read_beside_a_holder_that_has_gone_becomes_the_owner_at_what_was_written_meanwhile() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("register");
        let mut first = opened(&dir, "ani", false);
        write(&mut *first, Zone::Wib).expect("saved");
        let mut beside = opened(&dir, "budi", false);
        assert_eq!((look(&mut *beside), holder(&*beside).as_deref()), (1, Some("ani")));
        assert!(matches!(write(&mut *beside, Zone::Wit), Err(Trouble::Held(_))));
        drop(first);
        let mut verb = opened(&dir, "cici", true);
        write(&mut *verb, Zone::Wita).expect("saved");
        drop(verb);
        assert_eq!(write(&mut *beside, Zone::Wit).expect("saved"), 3);
        assert_eq!((beside.health(), look(&mut *beside)), (Health::Sound, 3));
        assert_eq!(holder(&*opened(&dir, "dedi", false)).as_deref(), Some("budi"));
    }

    #[test]
    fn the_holder_that_is_named_is_the_one_of_now_and_looking_is_enough_to_follow() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("register");
        let mut first = opened(&dir, "ani", false);
        write(&mut *first, Zone::Wib).expect("saved");
        let mut beside = opened(&dir, "budi", false);
        drop(first);
        let second = opened(&dir, "cici", false);
        assert_eq!(beside.take_over().map(|_| holder(&*beside)).expect("asked").as_deref(), Some("cici"));
        assert!(matches!(write(&mut *beside, Zone::Wit), Err(Trouble::Held(by)) if by.user == "cici"));
        drop(second);
        assert_eq!((look(&mut *beside), beside.health()), (1, Health::Sound));
    }

    #[test]
    fn a_verb_that_only_looks_takes_nothing_over() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("register");
        let mut first = opened(&dir, "ani", false);
        write(&mut *first, Zone::Wib).expect("saved");
        let mut verb = opened(&dir, "budi", true);
        drop(first);
        assert_eq!((look(&mut *verb), holder(&*verb).as_deref()), (1, Some("ani")));
        assert_eq!(write(&mut *verb, Zone::Wit).expect("saved"), 2);
    }
}
