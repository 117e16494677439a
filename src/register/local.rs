//! The owner of a register: the one writer, over journal and store.

use std::collections::VecDeque;
use std::io;

use chrono::{DateTime, Utc};
use ulid::Ulid;

use super::HistoryHead;
use super::answer::sent::sent;
use super::beside::Beside;
use super::dated::Dated;
use super::folded::Folded;
use super::image::{Image, apply_all, link_to_past};
use super::kept::Fault;
use super::known::{KnownThen, Then};
use super::lock::{self, Asked, Lock};
use super::open::{Open, Opened, is_read_only, read};
use super::reader::{Reader, Terms, tells_of_damage, trouble_of};
use super::restore::{Restored, Restoring, Why};
use super::sights::Sights;
use super::site::{Site, Whose, file_time, unreadable};
use super::store::StoreFault;
use super::{
    Ask, Cause, Gate, Health, Holder, JournalState, Mended, Receipt, Register, Sent, Sight, StoreState, Trouble, Unsure, Verified, Waker,
    limits,
};
use crate::journal::Tip;
use crate::journal::entry::{Draft, FORMAT, Seal};
use crate::journal::segments::{Journal, NotAppended};
use crate::model::command::{Context, Decision, Envelope, Report, Verdict};

/// The store is written out after so many entries, or so many bytes of them: a kill leaves no more to be
/// done again.
const FLUSH_ENTRIES: u32 = 256;
const FLUSH_BYTES: u64 = 8 << 20;
/// How many receipts are remembered whole, with their reports.
const RECEIPTS: usize = 64;

/// See the module.
pub struct Local {
    pub(super) site: Site,
    pub(super) options: Open,
    /// None before the first change of a register that is not there yet.
    lock: Option<Lock>,
    pub(super) journal: Journal,
    pub(super) image: Image,
    pub(super) sights: Sights,
    known: KnownThen,
    pub(super) health: Health,
    /// Mended since it was last asked.
    pub(super) mended: Vec<Mended>,
    /// What opening met, until the first verify tells it.
    pub(super) met: (JournalState, StoreState),
    unflushed: (u32, u64),
    receipts: VecDeque<Receipt>,
}

impl Local {
    /// An empty register whose folder is made with its first change.
    pub(super) fn unfounded(site: Site, options: Open) -> Self {
        let folded = Folded::empty(site.journal.clone(), None);
        Self::new(site, options, None, Tip::START, Image::Memory(Box::new(folded)))
    }

    fn new(site: Site, options: Open, lock: Option<Lock>, tip: Tip, image: Image) -> Self {
        Self {
            journal: Journal::new(site.journal.clone(), tip, options.segment),
            site,
            sights: Sights::on(options.zone),
            options,
            lock,
            image,
            known: KnownThen::default(),
            health: Health::Sound,
            mended: Vec::new(),
            met: (JournalState::Whole, StoreState::Whole),
            unflushed: (0, 0),
            receipts: VecDeque::new(),
        }
    }

    /// Opens a register that is there: as its owner, or, where that cannot be, as a reader.
    pub(super) fn open(site: Site, options: Open) -> Result<Opened, Trouble> {
        match asked_for(&site, &options, lock::take) {
            Ok(Asked::Ours(lock)) => Self::own(site, options, lock),
            Ok(Asked::Held(holder)) => Beside::open(site, options, holder),
            Err(e) if is_read_only(&e) => read(&site, options, Health::ReadOnly),
            Err(e) => Err(unreadable(&site.dir, &e)),
        }
    }

    /// Opens a register that is there as its owner; a damaged one is only read.
    pub(super) fn own(site: Site, mut options: Open, lock: Lock) -> Result<Opened, Trouble> {
        let at = (options.clock)();
        let accepts = options.accept_older.then_some(&*options.user);
        match (Restoring { site: &site, at, watch: &mut options.progress, accepts }).open()? {
            Restored::Damaged { folded, damage, store } => {
                Ok(Opened::with(Reader::new(*folded, Health::Damaged(damage), Terms::of(&options), store), Vec::new()))
            }
            Restored::Sound { image, tip, torn, mended } => {
                let mut local = Self::new(site, options, Some(lock), tip, image);
                local.mended = mended;
                local.set_torn_aside(torn, at);
                local.met = met(&local.mended);
                let mended = std::mem::take(&mut local.mended);
                Ok(Opened::with(local, mended))
            }
        }
    }

    /// Moves bytes without a seal out of the way; where that fails, no more is written behind them.
    fn set_torn_aside(&mut self, torn: u64, at: DateTime<Utc>) {
        if torn == 0 || self.health != Health::Sound {
            return;
        }
        match self.journal.set_torn_aside(&file_time(at)) {
            Ok((kept, bytes)) => self.mended.push(Mended::Torn { kept: kept.display().to_string(), bytes }),
            Err(e) => self.health = Health::NotSaved(e.into()),
        }
    }

    /// Makes the folder and takes the lock; what another wrote there meanwhile is read first.
    fn found(&mut self) -> Result<(), Trouble> {
        let not_saved = |e: std::io::Error| if is_read_only(&e) { Trouble::ReadOnly } else { Trouble::NotSaved(e.into()) };
        self.site.found().map_err(not_saved)?;
        // Another may have made the folder, or some of it.
        if self.site.check(false)? == Whose::Theirs {
            return Err(Trouble::Foreign);
        }
        let lock = match asked_for(&self.site, &self.options, lock::take).map_err(not_saved)? {
            Asked::Ours(lock) => lock,
            Asked::Held(holder) => return Err(Trouble::Held(holder)),
        };
        let at = (self.options.clock)();
        let restored = Restoring { site: &self.site, at, watch: &mut self.options.progress, accepts: None }.open()?;
        self.settle(restored);
        self.lock = Some(lock);
        Ok(())
    }

    /// Goes on from what was restored.
    pub(super) fn settle(&mut self, restored: Restored) {
        self.sights.forget();
        match restored {
            Restored::Sound { image, tip, torn, mended } => {
                self.image = image;
                self.mended.extend(mended);
                self.journal = Journal::new(self.site.journal.clone(), tip, self.options.segment);
                let at = (self.options.clock)();
                self.set_torn_aside(torn, at);
            }
            Restored::Damaged { folded, damage, .. } => {
                self.image = Image::Memory(folded);
                self.health = Health::Damaged(damage);
            }
        }
    }

    /// Lets go of a store that failed, and makes it again from the journal.
    fn mend(&mut self) -> Result<(), Trouble> {
        self.image = Image::Memory(Box::new(Folded::empty(self.site.journal.clone(), None)));
        let known = self.journal.tip();
        let at = (self.options.clock)();
        let restored =
            Restoring { site: &self.site, at, watch: &mut self.options.progress, accepts: None }.fold_again(Why::Unreadable, known)?;
        self.settle(restored);
        Ok(())
    }

    /// Asks the image, and asks again where the store failed on the way.
    ///
    /// # Errors
    /// `Damaged` where the journal is not what it was.
    pub(super) fn ask<T>(&mut self, ask: impl FnMut(&Image, &mut Sights) -> T) -> Result<T, Trouble> {
        let (answer, is_whole) = self.ask_what_is_sound(ask)?;
        if is_whole { Ok(answer) } else { Err(trouble_of(&self.health)) }
    }

    /// The same, with what is sound where the journal is not what it was, and whether that is all: the register is
    /// damaged then.
    fn ask_what_is_sound<T>(&mut self, mut ask: impl FnMut(&Image, &mut Sights) -> T) -> Result<(T, bool), Trouble> {
        let mut again = false;
        loop {
            let answer = ask(&self.image, &mut self.sights);
            match self.image.take_fault() {
                None => return Ok((answer, true)),
                Some(Fault::Journal(e)) if tells_of_damage(&e) && !again => {
                    if self.finds_damage()? {
                        return Ok((answer, false));
                    }
                    // The store led to what is not there.
                    again = true;
                    self.mend()?;
                }
                Some(Fault::Journal(e)) => return Err(unreadable(self.site.journal.path(), &e)),
                Some(Fault::Store(_)) => self.mend()?,
            }
        }
    }

    fn judged(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        let judge = self.options.judge;
        self.ask(|image, sights| judge(&sights.facts(image, envelope), envelope))
    }

    /// The receipt that a command got the first time. Its id is nobody else's, and no other verb's.
    fn first_receipt(&mut self, envelope: &Envelope) -> Result<Option<Receipt>, Trouble> {
        let command = envelope.id;
        let Some(sent) = self.ask(|image, _| sent(command, image.records()))? else { return Ok(None) };
        if let Some(refusal) = sent.refusal(&envelope.author, &[envelope.command.verb()]) {
            return Err(Trouble::Refused(refusal));
        }
        if let Some(receipt) = self.receipts.iter().find(|r| r.command == Some(command)) {
            return Ok(Some(receipt.clone()));
        }
        let Sent { head, ids } = sent;
        let taken_back = |image: &Image, head: &HistoryHead| head.undoes.and_then(|revision| image.records().head(revision));
        let undone = self.ask(|image, _| taken_back(image, &head))?;
        let report = match undone {
            None => Report::None,
            Some(undone) => {
                let mut act = undone.clone();
                while let Some(before) = self.ask(|image, _| taken_back(image, &act))? {
                    act = before;
                }
                Report::Undone { revision: undone.revision, verb: undone.verb, act: act.verb, ids: ids.clone() }
            }
        };
        Ok(Some(Receipt { revision: head.revision, command: Some(command), written: true, ids, report, told: Vec::new() }))
    }

    /// Writes what was decided. From the moment the journal has it, it is done, whatever becomes of the store.
    fn commit(&mut self, envelope: &Envelope, decision: Decision) -> Result<Receipt, Trouble> {
        let Decision { mut changes, undoes, report } = decision;
        let after = self.ask(|image, _| {
            link_to_past(image.records(), &mut changes);
            apply_all(image.records(), &changes)
        })?;
        // A judge that decides what does not fit is a fault in this program: nothing is written.
        let after = after.map_err(|unfit| Trouble::NotSaved(Cause::Unfit(unfit.0)))?;
        limits::check(&changes, &after).map_err(Trouble::Refused)?;
        let before = self.journal.tip();
        let last = self.ask(|image, _| image.records().head(before.revision))?;
        let dated = Dated::new((self.options.clock)(), envelope.day, last.as_ref());
        let seal = Seal {
            revision: before.revision + 1,
            format: (before.revision == 0).then_some(FORMAT),
            at: dated.at,
            day: dated.day,
            by: envelope.author.clone(),
            verb: envelope.command.verb().to_owned(),
            command: envelope.id,
            undoes,
            lines: 0,
        };
        let draft = Draft::new(&changes, seal, before.chain).map_err(|e| Trouble::Refused(limits::too_large(e)))?;
        let place = self.journal.append(&draft).map_err(|e| self.not_saved(envelope.id, e))?;
        let Draft { seal, length, .. } = draft;
        let ids = changes.into_iter().map(|change| change.record).collect();
        self.sights.follow(&after);
        let posted = self.image.post(self.journal.tip(), &seal, place, after);
        self.follow_up(posted, length);
        let told = dated.told.into_iter().collect();
        let receipt = Receipt { revision: seal.revision, command: Some(envelope.id), written: true, ids, report, told };
        self.receipts.push_back(receipt.clone());
        self.receipts.drain(..self.receipts.len().saturating_sub(RECEIPTS));
        Ok(receipt)
    }

    /// That nothing was changed is said only where it is known.
    fn not_saved(&mut self, command: Ulid, fault: NotAppended) -> Trouble {
        match fault {
            // Looked at again with the next change: it may be put back.
            NotAppended::Another => Trouble::Another,
            NotAppended::TakenBack(e) => Trouble::NotSaved(e.into()),
            NotAppended::Unknown(e) => {
                let cause = Cause::from(e);
                self.health = Health::NotSaved(cause.clone());
                Trouble::Unknown(Box::new(Unsure { command, cause }))
            }
        }
    }

    /// After an entry: the store is written out now and then.
    fn follow_up(&mut self, posted: Result<(), StoreFault>, bytes: u64) {
        self.unflushed = (self.unflushed.0 + 1, self.unflushed.1 + bytes);
        let due = self.unflushed.0 >= FLUSH_ENTRIES || self.unflushed.1 >= FLUSH_BYTES;
        let sound = posted.is_ok() && (!due || self.flush());
        if !sound && self.mend().is_err() {
            self.health = Health::NotSaved(Cause::JournalLost);
        }
    }

    /// Whether the store could be written out; the journal's end is witnessed beside it.
    fn flush(&mut self) -> bool {
        self.unflushed = (0, 0);
        let flushed = match &self.image {
            Image::Store(kept) => kept.flush().is_ok(),
            Image::Memory(_) => true,
        };
        self.bear_witness();
        flushed
    }

    fn bear_witness(&mut self) {
        let tip = self.image.sealed();
        if self.lock.is_some() && self.health == Health::Sound && tip.revision > 0 && self.site.witness() != tip {
            // One that stays behind says less, and nothing wrong.
            let _ = self.site.set_witness(tip);
        }
    }
}

/// What journal and store were like before they were mended.
fn met(mended: &[Mended]) -> (JournalState, StoreState) {
    mended.iter().fold((JournalState::Whole, StoreState::Whole), |(journal, store), mended| match mended {
        Mended::Torn { .. } => (JournalState::Torn, store),
        Mended::Behind { .. } => (journal, StoreState::Behind),
        Mended::Missing | Mended::Unreadable { .. } | Mended::Unequal { .. } | Mended::Accepted { .. } => (journal, StoreState::Rebuilt),
        Mended::Unfinished { .. } => (journal, store),
    })
}

/// What comes of asking for the lock of a register that is there.
pub(super) fn asked_for(site: &Site, options: &Open, take: lock::Take) -> io::Result<Asked> {
    take(site.home.dir()?, &holder(options))
}

/// Who we are, for the lock's file.
fn holder(options: &Open) -> Holder {
    let since = (options.clock)().to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    Holder { pid: std::process::id(), user: options.user.clone(), since, passing: options.passing }
}

impl Register for Local {
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble> {
        let Some(known) = context.known else {
            self.known.forget();
            return Ok(self.ask_what_is_sound(|image, sights| sights.look(image, asks, context))?.0);
        };
        let mut then = std::mem::take(&mut self.known);
        let until = self.ask(|image, _| then.until(known, image.records()))?;
        let options = &mut self.options;
        let told = then.look(until, &self.site.journal, Terms::of(options), &mut options.progress, asks, context);
        self.known = then;
        let Then { sight, damage } = told?;
        if damage.is_some() {
            self.finds_damage()?;
        }
        Ok(sight)
    }

    fn read_on(&mut self) -> bool {
        self.ask(|image, sights| sights.read_on(image)).unwrap_or(false)
    }

    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        self.judged(envelope)
    }

    fn submit(&mut self, envelope: &Envelope) -> Result<Receipt, Trouble> {
        if self.health != Health::Sound {
            return Err(trouble_of(&self.health));
        }
        if let Some(receipt) = self.first_receipt(envelope)? {
            return Ok(receipt);
        }
        let decision = self.judged(envelope)?.map_err(Trouble::Refused)?;
        if decision.changes.is_empty() {
            let revision = self.image.records().revision();
            let report = decision.report;
            return Ok(Receipt { revision, command: None, written: false, ids: Vec::new(), report, told: Vec::new() });
        }
        let writing = self.options.gate.enter();
        (self.options.writing)();
        if self.lock.is_none() {
            self.found()?;
            // Another may have founded it meanwhile: judged again, on what is there now.
            if self.image.records().revision() > 0 {
                drop((decision, writing));
                return self.submit(envelope);
            }
        }
        self.commit(envelope, decision)
    }

    fn listen(&mut self, _waker: Waker) {
        // Its owner is the only one who changes it.
    }

    fn gate(&self) -> Gate {
        self.options.gate.clone()
    }

    fn health(&self) -> Health {
        self.health.clone()
    }

    fn mended(&mut self) -> Vec<Mended> {
        std::mem::take(&mut self.mended)
    }

    fn verify(&mut self) -> Result<Verified, Trouble> {
        self.verify_all()
    }

    fn rebuild(&mut self) -> Result<Verified, Trouble> {
        self.rebuild_store()
    }

    fn close(&mut self) {
        // What could not be written out is done again from the journal.
        self.flush();
    }
}

impl Drop for Local {
    fn drop(&mut self) {
        self.close();
    }
}
