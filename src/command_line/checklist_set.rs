//! `kerma checklist set`: one region's answer to one recommendation.

use clap::ArgMatches;

use super::checklist::list_id;
use super::pieces::{WrittenTold, result};
use super::session::Session;
use super::told::Outcome;
use super::trouble::Failure;
use super::words::{region, state};
use crate::model::Command;
use crate::model::command::SetFollowUp;
use crate::msg;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = |name: &str| given.get_one::<String>(name).cloned();
    let of = |name: &str| text(name).unwrap_or_default();
    // What the line itself gets wrong is told first.
    let state = state(&of("state"))?;
    let command = Command::SetFollowUp(SetFollowUp {
        list: list_id(given)?,
        number: number(&of("number"))?,
        region: region(&of("region"))?,
        state,
        evidence: text("evidence"),
        document: text("document"),
        reason: text("reason"),
    });
    let changed = session.change(command)?;
    Ok(Outcome::of(changed.revision, WrittenTold::from(&changed)).saying(result(&changed).into_iter().collect()).failing(changed.failure))
}

fn number(text: &str) -> Result<u16, Failure> {
    let refused = || Failure::refused("not_found", "number", msg!("refused-number", number = text));
    text.parse().ok().filter(|&n| n > 0).ok_or_else(refused)
}
