//! `kerma verify` and `rebuild`: whether journal and store are whole, and the store made again.

use clap::ArgMatches;
use serde::Serialize;

use super::session::Session;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::say;
use crate::model::{Id, Message, Revision};
use crate::msg;
use crate::register::{JournalState, Mended, StoreState, Trouble, Verified};
use crate::text::Shown;

pub fn verify(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let verified = session.register().verify();
    told(verified, session)
}

pub fn rebuild(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    if let Some(barred) = session.barred() {
        return Err(barred);
    }
    let verified = if session.settings.dry_run { session.register().verify() } else { session.register().rebuild() };
    told(verified, session)
}

fn told(verified: Result<Verified, Trouble>, session: &mut Session) -> Result<Outcome, Failure> {
    let verified = verified?;
    let words = verified.mended.iter().map(Mended::message).collect();
    let failure = session.damaged();
    Ok(Outcome::of(verified.last, Told::from(verified)).saying(words).failing(failure))
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
}

#[derive(Serialize)]
struct StoreTold {
    state: &'static str,
    revision: Revision,
    records: u64,
    differs: Vec<Id>,
}

impl From<Verified> for Told {
    fn from(v: Verified) -> Self {
        Self {
            journal: JournalTold { state: journal_code(v.journal), entries: v.entries, last: v.last, head: v.head, first_bad: v.first_bad },
            store: StoreTold { state: store_code(v.store), revision: v.store_revision, records: v.records, differs: v.differs },
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
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let JournalTold { state, entries, last, head, first_bad } = &self.journal;
        let journal = msg!("told-journal", state = state_words(state), entries = *entries, last = last.to_string(), head = head);
        let StoreTold { state, revision, records, .. } = &self.store;
        let store = msg!("told-store", state = state_words(state), revision = revision.to_string(), records = *records);
        let first_bad = first_bad.map(|revision| msg!("told-first_bad", revision = revision.to_string()));
        [Some(journal), first_bad, Some(store)].iter().flatten().map(|m| say(m, reader.language)).collect()
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
