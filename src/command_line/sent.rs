//! `--command ID`: a command sent again under its id. One that is known is told as it was saved, and is not written a
//! second time, whatever the line asks for by now.

use super::pieces::{WrittenTold, named};
use super::session::Session;
use super::settings::Settings;
use super::told::Outcome;
use super::trouble::Failure;
use crate::msg;
use crate::register::{Answer, Ask};

/// Only a verb that sends a command can send it under an id, or with answers.
///
/// # Errors
/// `usage`.
pub fn check(settings: &Settings, sends: &[&str]) -> Result<(), Failure> {
    let given = [("--command", settings.command.is_some()), ("--answer", !settings.replies.is_empty())];
    match given.into_iter().find(|(_, is_given)| *is_given && sends.is_empty()) {
        Some((option, _)) => Err(Failure::usage(msg!("usage-changes_only", option = option))),
        None => Ok(()),
    }
}

/// What the command of this id came to, where it was saved before.
///
/// # Errors
/// `command_taken`: the id is that of another person's or another verb's command; what keeps the register from
/// answering.
pub fn again(session: &mut Session, sends: &[&str]) -> Result<Option<Outcome>, Failure> {
    let Some(command) = session.settings.command else { return Ok(None) };
    let Answer::Sent(Some(sent)) = session.ask_of_all(Ask::Sent(command))? else { return Ok(None) };
    if let Some(refusal) = sent.refusal(session.author(), sends) {
        return Err(refusal.into());
    }
    let revision = sent.head.revision;
    let (day, time) = session.zone.moment(sent.head.at);
    let what = named(&sent.ids, sent.ids.len());
    let said = msg!("told-sent_before", what = what, revision = revision.to_string(), day = day, time = time);
    // A dry run tells what it would come to, as it always does.
    let written = !session.settings.dry_run;
    let told = WrittenTold { written, command: written.then(|| command.to_string()), ids: sent.ids };
    Ok(Some(Outcome { is_saved: true, ..Outcome::of(revision, told).saying(vec![said]) }))
}
