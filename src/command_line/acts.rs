//! Acts of the procedure on one agreement: `advance`, `answer`, `pass`, `return`, `reject`, `reopen`, `suspend`, `resume`,
//! `withdraw`, `end`, `extend`, `renew`, `amend`.

use clap::ArgMatches;

use super::fields;
use super::session::Session;
use super::show::not_found;
use super::told::Outcome;
use super::trouble::Failure;
use super::typed::Reading;
use super::words::stage;
use crate::model::act::{Advance, HaltAct, Reopen, Resume, Return, Succeed};
use crate::model::written::by::Lies;
use crate::model::{Command, HaltKind, Id, PartialDate, Stage, Succession};
use crate::msg;

type Run = fn(&ArgMatches, &mut Session) -> Result<Outcome, Failure>;

pub const ADVANCE: Run = |given, session| onward(None, given, session);

/// Without a reason the judge refuses it, as each act that needs one: a missing one is data, and not how the
/// line is written.
pub const PASS: Run = |given, session| onward(Some(text(given, "reason").unwrap_or_default()), given, session);

fn onward(pass: Option<String>, given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let reading = Reading::of(session)?;
    let (to, agreement, on) = (to(given)?, agreement(given)?, on(given, &reading)?);
    let (documents, events) = (each(given, "document"), each(given, "event"));
    let act = Advance {
        agreement,
        to,
        on,
        documents: documents.map(|text| reading.document(text)).collect::<Result<_, _>>()?,
        events: events.map(|text| reading.event(text)).collect::<Result<_, _>>()?,
        note: text(given, "note"),
        planned: given.get_flag("planned"),
        pass,
    };
    done(Command::Advance(act), reading, session)
}

pub const ANSWER: Run = |given, session| {
    let (agreement, reading) = (agreement(given)?, Reading::of(session)?);
    done(Command::Answer { agreement }, reading, session)
};

pub const RETURN: Run = |given, session| {
    let (to, reading) = (to(given)?, Reading::of(session)?);
    let act = Return { agreement: agreement(given)?, to, on: on(given, &reading)?, reason: text(given, "reason").unwrap_or_default() };
    done(Command::Return(act), reading, session)
};

pub const REJECT: Run = |given, session| halt(HaltKind::Rejected, "reason", given, session);
pub const SUSPEND: Run = |given, session| halt(HaltKind::Suspended, "reason", given, session);
pub const WITHDRAW: Run = |given, session| halt(HaltKind::Withdrawn, "reason", given, session);
/// By Pasal 34 Permendagri 25/2020 (`law`): its ground is the reason.
pub const END: Run = |given, session| halt(HaltKind::Ended, "ground", given, session);

fn halt(kind: HaltKind, reason: &str, given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let reading = Reading::of(session)?;
    let act = HaltAct { agreement: agreement(given)?, kind, on: on(given, &reading)?, reason: text(given, reason).unwrap_or_default() };
    done(Command::Halt(act), reading, session)
}

pub const RESUME: Run = |given, session| {
    let reading = Reading::of(session)?;
    let act = Resume { agreement: agreement(given)?, on: on(given, &reading)?, reason: text(given, "reason") };
    done(Command::Resume(act), reading, session)
};

pub const REOPEN: Run = |given, session| {
    let reading = Reading::of(session)?;
    let act = Reopen { agreement: agreement(given)?, on: on(given, &reading)?, reason: text(given, "reason").unwrap_or_default() };
    done(Command::Reopen(act), reading, session)
};

pub const EXTEND: Run = |given, session| succeed(Succession::Extension, given, session);
pub const RENEW: Run = |given, session| succeed(Succession::Renewal, given, session);
pub const AMEND: Run = |given, session| succeed(Succession::Amendment, given, session);

fn succeed(succession: Succession, given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let reading = Reading::of(session)?;
    let (agreement, on) = (agreement(given)?, on(given, &reading)?);
    let until = text(given, "until").map(|text| reading.dated(&text, "until", Lies::After(on))).transpose()?;
    let document = text(given, "document").map(|text| reading.document(&text)).transpose()?;
    done(Command::Succeed(Succeed { agreement, succession, on, document, until }), reading, session)
}

fn done(command: Command, reading: Reading, session: &mut Session) -> Result<Outcome, Failure> {
    fields::change_telling(command, reading.told(), session)
}

/// The agreement that the line names.
///
/// # Errors
/// `not_found`: no id, or that of another sort of record.
pub fn agreement(given: &ArgMatches) -> Result<u32, Failure> {
    let text = text(given, "id").unwrap_or_default();
    match text.parse() {
        Ok(Id::Agreement(number)) => Ok(number),
        Ok(other) => Err(Failure::refused("not_found", "id", msg!("refused-no_agreement", id = other))),
        Err(_) => Err(not_found(&text)),
    }
}

fn text(given: &ArgMatches, name: &str) -> Option<String> {
    given.get_one::<String>(name).cloned()
}

fn each<'a>(given: &'a ArgMatches, name: &str) -> impl Iterator<Item = &'a str> {
    given.get_many::<String>(name).into_iter().flatten().map(String::as_str)
}

/// Today, unless the line says another day.
fn on(given: &ArgMatches, reading: &Reading) -> Result<PartialDate, Failure> {
    text(given, "on").map_or_else(|| Ok(reading.day.into()), |text| reading.date(&text, "on"))
}

fn to(given: &ArgMatches) -> Result<Option<Stage>, Failure> {
    text(given, "to").map(|text| stage(&text)).transpose()
}
