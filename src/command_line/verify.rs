//! `kerma verify` and `rebuild`: whether journal and store are whole, and the store made again.

use clap::ArgMatches;
use serde::Serialize;

use super::session::Session;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::{Id, Message, Revision};
use crate::msg;
use crate::register::{Health, JournalState, Mended, Odd, StoreState, Trouble, Verified};
use crate::text::{Shown, shown};

/// The flag of `rebuild`.
pub const ACCEPT_OLDER: &str = "accept-older";

pub fn verify(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let verified = session.register().verify();
    told(verified, session)
}

pub fn rebuild(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let health = session.register().health();
    if session.settings.dry_run && given.get_flag(ACCEPT_OLDER) && matches!(&health, Health::Damaged(damage) if damage.may_be_accepted()) {
        return Ok(told(session.register().verify(), session)?.failing(None));
    }
    if let Some(barred) = session.barred() {
        return Err(barred);
    }
    let verified = if session.settings.dry_run { session.register().verify() } else { session.register().rebuild() };
    told(verified, session)
}

/// Whether the line goes on from a journal that has lost something.
pub fn accepts_older(given: &ArgMatches) -> bool {
    matches!(given.try_get_one::<bool>(ACCEPT_OLDER), Ok(Some(true)))
}

fn told(verified: Result<Verified, Trouble>, session: &mut Session) -> Result<Outcome, Failure> {
    let verified = verified?;
    let words = verified.mended.iter().map(Mended::message).collect();
    let forged = verified.odd.iter().any(|odd| odd.sort.is_forged());
    let unreadable = Some(verified.unreadable.clone()).filter(|ids| !ids.is_empty()).map(Failure::unreadable);
    let failure = session.damaged().or(unreadable).or_else(|| forged.then(|| Failure::new("damaged", msg!("trouble-forged"))));
    Ok(Outcome::of(verified.last, Told::of(verified, session.print.language)).saying(words).failing(failure))
}

#[derive(Serialize)]
struct Told {
    journal: JournalTold,
    store: StoreTold,
}

#[derive(Serialize)]
struct JournalTold {
    state: &'static str,
    entries: u64,
    last: Revision,
    head: String,
    first_bad: Option<Revision>,
    /// What the chain does not forbid and no clock and no act of this program makes.
    odd: Vec<OddTold>,
}

#[derive(Serialize)]
struct OddTold {
    code: &'static str,
    /// The first of them.
    revision: Revision,
    count: u64,
    sentence: String,
}

impl OddTold {
    fn of(odd: &Odd, language: Language) -> Self {
        Self { code: odd.sort.code(), revision: odd.revision, count: odd.count, sentence: say(&odd.message(), language).to_string() }
    }
}

#[derive(Serialize)]
struct StoreTold {
    state: &'static str,
    /// Null where no store was looked at.
    revision: Option<Revision>,
    /// Of the store; null where none was looked at.
    records: Option<u64>,
    differs: Vec<Id>,
}

impl Told {
    fn of(v: Verified, language: Language) -> Self {
        Self {
            journal: JournalTold {
                state: journal_code(v.journal),
                entries: v.entries,
                last: v.last,
                head: v.head,
                first_bad: v.first_bad,
                odd: v.odd.iter().map(|odd| OddTold::of(odd, language)).collect(),
            },
            store: StoreTold {
                state: store_code(v.store),
                revision: v.store_revision,
                records: v.store_revision.map(|_| v.records),
                differs: v.differs,
            },
        }
    }
}

const fn journal_code(state: JournalState) -> &'static str {
    match state {
        JournalState::Whole => "whole",
        JournalState::Torn => "torn",
        JournalState::Broken => "broken",
        JournalState::Short => "short",
    }
}

const fn store_code(state: StoreState) -> &'static str {
    match state {
        StoreState::Whole => "whole",
        StoreState::Rebuilt => "rebuilt",
        StoreState::Behind => "behind",
        StoreState::Ahead => "ahead",
        StoreState::Unseen => "unseen",
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let JournalTold { state, entries, last, head, first_bad, odd } = &self.journal;
        let journal = msg!("told-journal", state = state_words(state), entries = *entries, last_revision = *last, head = head);
        let StoreTold { state, revision, records, .. } = &self.store;
        let store = match (revision, records) {
            (Some(revision), Some(records)) => {
                msg!("told-store", state = state_words(state), revision = *revision, records = *records)
            }
            _ => msg!("told-store_unseen"),
        };
        let first_bad = first_bad.map(|revision| msg!("told-first_bad", revision = revision));
        let odd = odd.iter().map(|odd| shown(&odd.sentence));
        [Some(journal), first_bad, Some(store)].iter().flatten().map(|m| say(m, reader.language)).chain(odd).collect()
    }
}

/// The words of a code of journal or store.
fn state_words(code: &str) -> Message {
    match code {
        "torn" => msg!("whole-torn"),
        "broken" => msg!("whole-broken"),
        "short" => msg!("whole-short"),
        "rebuilt" => msg!("whole-rebuilt"),
        "behind" => msg!("whole-behind"),
        "ahead" => msg!("whole-ahead"),
        _ => msg!("whole-whole"),
    }
}
