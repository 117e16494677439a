//! `kerma set`, `new`, `void` and `activity`: what forms do, on the command line.

use clap::ArgMatches;

use super::fields::change;
use super::session::Session;
use super::told::Outcome;
use super::trouble::Failure;
use crate::model::{ChecklistId, Command, Id, New, Target};
use crate::msg;

pub fn set(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let target = target(given)?;
    let fields = session.named.fields();
    change(Command::Set { target, fields }, session)
}

pub fn void(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let reason = given.get_one::<String>("reason").cloned().unwrap_or_default();
    change(Command::Void { target: target(given)?, reason }, session)
}

pub fn agreement(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Agreement, session)
}

pub fn partner(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Partner, session)
}

pub fn checklist(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Checklist, session)
}

pub fn document(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Document(agreement_id(given)?), session)
}

pub fn activity(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Activity(agreement_id(given)?), session)
}

pub fn recommendation(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    new(New::Recommendation(list_id(given)?), session)
}

/// `kerma activity`: the fields as options.
pub fn held(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let new = New::Activity(agreement_id(given)?);
    let codes = ["on", "what", "kind", "evidence", "people", "value", "outcome"];
    let option = |code: &&str| Some(((*code).to_owned(), given.get_one::<String>(code)?.clone()));
    let fields = codes.iter().filter_map(option).collect();
    change(Command::New { new, fields }, session)
}

fn new(new: New, session: &mut Session) -> Result<Outcome, Failure> {
    let fields = session.named.fields();
    change(Command::New { new, fields }, session)
}

fn id(given: &ArgMatches) -> &str {
    given.get_one::<String>("id").map(String::as_str).unwrap_or_default()
}

fn not_found(text: &str) -> Failure {
    Failure::refused("not_found", "id", msg!("refused-not_there", id = text))
}

/// A record, or a numbered part of one.
///
/// # Errors
/// `not_found`: it names none.
pub fn target(given: &ArgMatches) -> Result<Target, Failure> {
    id(given).parse().map_err(|_| not_found(id(given)))
}

fn agreement_id(given: &ArgMatches) -> Result<u32, Failure> {
    match id(given).parse() {
        Ok(Id::Agreement(number)) => Ok(number),
        Ok(other) => Err(Failure::refused("not_found", "id", msg!("refused-no_agreement", id = other))),
        Err(_) => Err(not_found(id(given))),
    }
}

fn list_id(given: &ArgMatches) -> Result<ChecklistId, Failure> {
    match id(given).parse() {
        Ok(Id::Checklist(list)) => Ok(list),
        _ => Err(not_found(id(given))),
    }
}
