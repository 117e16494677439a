//! `kerma review`: where the author's review stands; `review decide` and `review sign`: what the screen does with it.

use clap::ArgMatches;
use serde::Serialize;

use super::fields::{change, change_telling};
use super::linear;
use super::session::{Session, asked};
use super::show::not_found;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use super::typed::Reading;
use super::words::outcome;
use crate::language::say;
use crate::model::act::Decide;
use crate::model::written::by::Lies;
use crate::model::{Command, Day, Matter, MinuteId};
use crate::msg;
use crate::register::{Answer, Ask, ReviewAnswer};
use crate::text::Shown;

/// With `--linear` line by line; with `--status`, and without anything: how much is decided and how much is left.
pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    if given.get_flag("linear") {
        return linear::run(session);
    }
    let (revision, review) = standing(session)?;
    let (minute, since) = review.minute.map(|(id, minute)| (id, minute.begun)).unzip();
    Ok(Outcome::of(revision, Status { open: review.left, decided: review.decided.all(), since, minute }))
}

/// The review of who asks, as it stands.
fn standing(session: &mut Session) -> Result<(u64, ReviewAnswer), Failure> {
    let ask = Ask::Review { author: session.author().to_owned(), query: String::new(), at: None };
    let (revision, review) = asked!(session, ask => Answer::Review);
    Ok((revision, *review))
}

pub fn decide(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = |name: &str| given.get_one::<String>(name).cloned();
    // What the line itself gets wrong is told first.
    let outcome = outcome(&text("outcome").unwrap_or_default())?;
    let id = text("id").unwrap_or_default();
    let matter: Matter = id.parse().map_err(|_| not_found(&id))?;
    let reading = Reading::of(session)?;
    let until = text("until").map(|until| reading.dated(&until, "until", Lies::After(session.day.into()))).transpose()?;
    let wanted = Decide { matter, outcome, note: text("note"), who: text("who"), until, query: None };
    change_telling(Command::Decide(wanted), reading.told(), session)
}

pub fn sign(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (_, review) = standing(session)?;
    let none = || Failure::refused("review_empty", "minute", msg!("refused-no_review"));
    let (minute, _) = review.minute.ok_or_else(none)?;
    change(Command::SignMinute { minute }, session)
}

#[derive(Serialize)]
struct Status {
    /// Matters still to be looked at.
    open: usize,
    decided: usize,
    /// The day on which the open review was begun; null without one.
    since: Option<Day>,
    minute: Option<MinuteId>,
}

impl Plain for Status {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let begun = self.minute.zip(self.since).map(|(id, since)| {
            let id = id.to_string();
            msg!("review-begun", id = id, since = since, decided = self.decided)
        });
        let left = msg!("review-left", count = self.open);
        begun.into_iter().chain([left]).map(|line| say(&line, reader.language)).collect()
    }
}
