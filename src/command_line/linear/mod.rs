//! `kerma review --linear`: what needs somebody and the review as numbered questions, line by line on standard input
//! and output, for screen readers and the worst lines. Nothing is drawn and no cursor moves; the end of the input stops
//! it as 9 does, and every decision is on the disk before the next question.

mod card;
mod decision;
mod minute;
mod needing;
mod talk;

use crate::model::{Matter, Message};
use crate::msg;
use crate::register::{Answer, Ask, ReviewAnswer};

use super::session::{Session, asked};
use super::told::Outcome;
use super::trouble::Failure;
use talk::Talk;

/// What stops every question.
const STOP: usize = 9;

/// Talks until it is stopped.
///
/// # Errors
/// `usage` with `--json` or `--dry-run`, which ask for one answer; what keeps the register from answering.
pub fn run(session: &mut Session) -> Result<Outcome, Failure> {
    let single = [("--json", session.settings.json), ("--dry-run", session.settings.dry_run)];
    if let Some((other, _)) = single.into_iter().find(|(_, given)| *given) {
        return Err(Failure::usage(msg!("usage-conflict", given = "--linear", other = other)));
    }
    let mut talk = Talk::new(session);
    talk.say(&msg!("linear-begin"));
    if let Some(barred) = talk.session.barred() {
        barred.messages.iter().for_each(|message| talk.say(message));
    }
    menu(&mut talk)?;
    talk.say(&msg!("linear-end"));
    Ok(Outcome::nothing())
}

fn menu(talk: &mut Talk<'_>) -> Result<(), Failure> {
    loop {
        let review = standing(talk.session, None)?;
        let needing = needing::count(talk.session)?;
        talk.say(&msg!("linear-standing", needing = needing, decided = review.decided.all(), left = review.left));
        let go_on = if review.minute.is_some() { msg!("linear-go_on") } else { msg!("linear-review") };
        let all = (1, go_on);
        let choices = [all, (2, msg!("linear-needing")), (STOP, msg!("linear-stop"))];
        match talk.number(&choices) {
            1 => card::walk(talk)?,
            2 => needing::tell(talk)?,
            _ => return Ok(()),
        }
        if talk.is_over() {
            return Ok(());
        }
    }
}

/// Where the review of who asks stands, at this matter.
fn standing(session: &mut Session, at: Option<Matter>) -> Result<ReviewAnswer, Failure> {
    let ask = Ask::Review { author: session.author().to_owned(), query: String::new(), at };
    Ok(*asked!(session, ask => Answer::Review).1)
}

/// A choice by its number.
type Choice = (usize, Message);
