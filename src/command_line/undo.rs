//! `kerma undo` and `redo`: the author's newest command, or newest undo, named before it is taken back.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{WrittenTold, named, result};
use super::session::{Changed, Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::model::command::Report;
use crate::model::command::verb_words;
use crate::model::{Command, Id, Message, Revision, Zone};
use crate::msg;
use crate::register::{Answer, Ask, HistoryHead};
use crate::text::Shown;

pub fn undo(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    take_back(session, Command::Undo)
}

pub fn redo(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    take_back(session, Command::Redo)
}

fn take_back(session: &mut Session, command: Command) -> Result<Outcome, Failure> {
    let redo = command == Command::Redo;
    let author = session.author().to_owned();
    let (revision, head) = asked!(session, Ask::Undoable { author, redo } => Answer::Undoable);
    if let Some(head) = &head {
        session.print.say(&naming(head, redo, session.zone));
    }
    let question = if redo { msg!("ask-redo") } else { msg!("ask-undo") };
    if head.is_some() && session.barred().is_none() && session.asks() && !session.agreed(&question) {
        let change = WrittenTold { written: false, command: None, ids: Vec::new() };
        return Ok(Outcome::of(revision, Told { change, undone: None }).saying(vec![msg!("told-declined")]));
    }
    let changed = session.change(command)?;
    let told = Told { change: WrittenTold::from(&changed), undone: Undone::of(&changed) };
    Ok(Outcome::of(changed.revision, told).saying(result(&changed).into_iter().collect()).failing(changed.failure))
}

fn naming(head: &HistoryHead, redo: bool, zone: Zone) -> Message {
    let which = named(&head.ids, head.records);
    let (day, time) = zone.moment(head.at);
    let revision = head.revision;
    if redo {
        msg!("told-redo", which = which, day = day, time = time, revision = revision)
    } else {
        msg!("told-undo", what = verb_words(&head.verb), which = which, day = day, time = time, revision = revision)
    }
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    change: WrittenTold,
    undone: Option<Undone>,
}

/// The entry that is taken back.
#[derive(Serialize)]
struct Undone {
    revision: Revision,
    verb: String,
    ids: Vec<Id>,
}

impl Undone {
    fn of(changed: &Changed) -> Option<Self> {
        match &changed.report {
            Report::Undone { revision, verb, ids, .. } => Some(Self { revision: *revision, verb: verb.clone(), ids: ids.clone() }),
            _ => None,
        }
    }
}

impl Plain for Told {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}
