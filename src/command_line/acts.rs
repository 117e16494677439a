//! Acts of the procedure on one agreement: `advance`, `pass`, `return`, `reject`, `suspend`, `resume`,
//! `withdraw`, `end`, `extend`, `renew`, `amend`.

use clap::ArgMatches;

use super::pieces::{WrittenTold, result};
use super::session::Session;
use super::show::not_found;
use super::told::Outcome;
use super::trouble::Failure;
use super::typed::{date, document, event};
use super::words::stage;
use crate::model::act::{Advance, HaltAct, Resume, Return, Succeed};
use crate::model::{Command, Day, HaltKind, Id, PartialDate, Stage, Succession};
use crate::msg;

type Verb = fn(&ArgMatches, &mut Session) -> Result<Outcome, Failure>;

pub fn advance(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let act = onward(&Line { given, day: session.day }, None)?;
    done(Command::Advance(act), session)
}

pub fn pass(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let line = Line { given, day: session.day };
    let act = onward(&line, Some(line.text("reason").unwrap_or_default()))?;
    done(Command::Advance(act), session)
}

fn onward(line: &Line<'_>, pass: Option<String>) -> Result<Advance, Failure> {
    let to = line.stage()?;
    Ok(Advance {
        agreement: line.agreement()?,
        to,
        on: line.on()?,
        documents: line.each("document").map(|text| document(text, line.day)).collect::<Result<_, _>>()?,
        events: line.each("event").map(|text| event(text, line.day)).collect::<Result<_, _>>()?,
        note: line.text("note"),
        planned: line.given.get_flag("planned"),
        pass,
    })
}

pub fn go_back(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let line = Line { given, day: session.day };
    let to = line.stage()?;
    let act = Return { agreement: line.agreement()?, to, on: line.on()?, reason: line.text("reason").unwrap_or_default() };
    done(Command::Return(act), session)
}

pub const REJECT: Verb = |given, session| halt(HaltKind::Rejected, "reason", given, session);
pub const SUSPEND: Verb = |given, session| halt(HaltKind::Suspended, "reason", given, session);
pub const WITHDRAW: Verb = |given, session| halt(HaltKind::Withdrawn, "reason", given, session);
/// By Pasal 34 Permendagri 25/2020 (`law`): its ground is the reason.
pub const END: Verb = |given, session| halt(HaltKind::Ended, "ground", given, session);

/// A reason that is missing is the judge's to refuse: it is data, and not how the line is written.
fn halt(kind: HaltKind, reason: &str, given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let line = Line { given, day: session.day };
    let act = HaltAct { agreement: line.agreement()?, kind, on: line.on()?, reason: line.text(reason).unwrap_or_default() };
    done(Command::Halt(act), session)
}

pub fn resume(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let line = Line { given, day: session.day };
    let act = Resume { agreement: line.agreement()?, on: line.on()?, reason: line.text("reason") };
    done(Command::Resume(act), session)
}

pub const EXTEND: Verb = |given, session| succeed(Succession::Extension, given, session);
pub const RENEW: Verb = |given, session| succeed(Succession::Renewal, given, session);
pub const AMEND: Verb = |given, session| succeed(Succession::Amendment, given, session);

fn succeed(succession: Succession, given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let line = Line { given, day: session.day };
    let act = Succeed {
        agreement: line.agreement()?,
        succession,
        on: line.on()?,
        document: line.text("document").map(|text| document(&text, line.day)).transpose()?,
        until: line.text("until").map(|text| date(&text, "until", line.day)).transpose()?,
    };
    done(Command::Succeed(act), session)
}

fn done(command: Command, session: &mut Session) -> Result<Outcome, Failure> {
    let changed = session.change(command)?;
    Ok(Outcome::of(changed.revision, WrittenTold::from(&changed)).saying(result(&changed).into_iter().collect()).failing(changed.failure))
}

/// What the line says, read for a day.
struct Line<'a> {
    given: &'a ArgMatches,
    day: Day,
}

impl Line<'_> {
    fn agreement(&self) -> Result<u32, Failure> {
        agreement(self.given)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.given.get_one::<String>(name).cloned()
    }

    fn each(&self, name: &str) -> impl Iterator<Item = &str> {
        self.given.get_many::<String>(name).into_iter().flatten().map(String::as_str)
    }

    /// Today, unless the line says another day.
    fn on(&self) -> Result<PartialDate, Failure> {
        self.text("on").map_or_else(|| Ok(self.day.into()), |text| date(&text, "on", self.day))
    }

    fn stage(&self) -> Result<Option<Stage>, Failure> {
        self.text("to").map(|text| stage(&text)).transpose()
    }
}

/// The agreement that the line names.
///
/// # Errors
/// `not_found`: no id, or that of another sort of record.
pub fn agreement(given: &ArgMatches) -> Result<u32, Failure> {
    let text = given.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    match text.parse() {
        Ok(Id::Agreement(number)) => Ok(number),
        Ok(other) => Err(Failure::refused("not_found", "id", msg!("refused-no_agreement", id = other))),
        Err(_) => Err(not_found(text)),
    }
}
