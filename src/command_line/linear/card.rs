//! One matter after the other: what the card of the screen shows, and the same decisions by the same numbers.

use super::super::pieces::named;
use super::super::session::asked;
use super::super::trouble::Failure;
use super::super::{show, why};
use super::decision::decide;
use super::talk::Talk;
use super::{Choice, STOP, minute, standing};
use crate::model::command::{Report, verb_words};
use crate::model::{Command, Id, Matter, Message, Outcome};
use crate::msg;
use crate::register::{Answer, Ask, ReviewAnswer, ReviewCard};
use crate::rules::proposals::Proposed;
use crate::screen::review::{heading, parts};
use crate::text::shown;

/// Numbers behind the three decisions.
const SKIP: usize = 4;
const BACK: usize = 5;
const DETAILS: usize = 6;
const UNDO: usize = 7;
const MINUTE: usize = 8;

/// Walks through what is left, until it is stopped or all is decided.
pub fn walk(talk: &mut Talk<'_>) -> Result<(), Failure> {
    let mut at: Option<Matter> = None;
    loop {
        let review = standing(talk.session, at)?;
        let Some(card) = review.card.as_deref() else { return ended(&review, talk) };
        tell(&review, card, talk);
        let number = talk.number(&choices(&review));
        at = Some(card.matter);
        match number {
            SKIP => at = review.next,
            BACK => at = review.previous,
            DETAILS => details(card.matter, talk)?,
            UNDO => at = undo(talk)?.or(at),
            MINUTE => {
                if let Some((id, _)) = review.minute
                    && minute::tell(id, review.left, talk)?
                {
                    return Ok(());
                }
            }
            STOP => return stopped(&review, talk),
            number => {
                if let Some(outcome) = Outcome::from_number(number) {
                    decide(card, outcome, talk)?;
                }
            }
        }
        if talk.is_over() {
            return Ok(());
        }
    }
}

/// Nothing is left: the minute is offered to be signed.
fn ended(review: &ReviewAnswer, talk: &mut Talk<'_>) -> Result<(), Failure> {
    match review.minute {
        Some((id, _)) if review.decided.all() > 0 => {
            talk.say(&msg!("ended-complete"));
            minute::tell(id, 0, talk).map(drop)
        }
        _ => {
            talk.say(&msg!("review-nothing"));
            Ok(())
        }
    }
}

fn stopped(review: &ReviewAnswer, talk: &mut Talk<'_>) -> Result<(), Failure> {
    talk.say(&msg!("linear-stopped", left = review.left));
    Ok(())
}

fn tell(review: &ReviewAnswer, card: &ReviewCard, talk: &mut Talk<'_>) {
    let (decided, left) = (review.done(), review.left);
    talk.say(&msg!("linear-matter", at = decided + review.place + 1, of = decided + left, decided = decided, left = left));
    let language = talk.language();
    let told = parts(card, talk.session.day, language, &|act| by_line(act, card.matter));
    let told = told.into_iter().flat_map(|part| {
        let label = part.label;
        part.lines.into_iter().map(move |line| shown(&format!("{label}: {line}")))
    });
    let lines: Vec<_> = std::iter::once(heading(card, language)).chain(told).collect();
    talk.lines(&lines);
}

/// What is proposed with the line that does it: here no key does.
fn by_line(act: Proposed, matter: Matter) -> Message {
    let verb = match act {
        Proposed::Activate => "activity",
        Proposed::Extend => "extend",
        Proposed::Renew => "renew",
        Proposed::End => "end",
    };
    msg!("linear-propose", act = act.message(), line = format!("kerma {verb} {matter}"))
}

/// What can be done with the matter.
fn choices(review: &ReviewAnswer) -> Vec<Choice> {
    let outcomes = Outcome::ALL.iter().map(|outcome| (outcome.number(), outcome.message()));
    let is_begun = review.decided.all() > 0;
    let others = [
        (SKIP, msg!("linear-skip"), review.next.is_some()),
        (BACK, msg!("linear-back"), review.previous.is_some()),
        (DETAILS, msg!("linear-details"), true),
        (UNDO, msg!("linear-undo"), true),
        (MINUTE, msg!("linear-minute"), is_begun),
        (STOP, msg!("linear-stop_review"), true),
    ];
    let others = others.into_iter().filter(|(_, _, offered)| *offered).map(|(number, message, _)| (number, message));
    outcomes.chain(others).collect()
}

/// The whole record as text, and of an agreement what its stage needs.
pub fn details(matter: Matter, talk: &mut Talk<'_>) -> Result<(), Failure> {
    let reader = talk.reader();
    let lines = match show::plain(Id::from(matter), talk.session, reader) {
        Ok(lines) => lines,
        // Nothing of an answer was recorded yet.
        Err(failure) => {
            talk.failed(&failure);
            return Ok(());
        }
    };
    talk.lines(&lines);
    if let Matter::Agreement(number) = matter {
        let lines = why::plain(number, talk.session, reader)?;
        // Its first line is the sentence, which the record told.
        talk.lines(lines.get(1..).unwrap_or_default());
    }
    Ok(())
}

/// Takes back the author's newest act, named before it is: the matter that has its card again.
fn undo(talk: &mut Talk<'_>) -> Result<Option<Matter>, Failure> {
    let author = talk.session.author().to_owned();
    let (_, head) = asked!(talk.session, Ask::Undoable { author, redo: false } => Answer::Undoable);
    let Some(head) = head else {
        talk.say(&msg!("undo-nothing"));
        return Ok(None);
    };
    talk.say(&msg!("linear-undo_what", verb = verb_words(&head.verb), ids = named(&head.ids, head.records), day = head.day));
    if talk.number(&[(1, msg!("linear-undo_yes")), (2, msg!("linear-undo_no"))]) != 1 {
        return Ok(None);
    }
    let changed = talk.session.change(Command::Undo)?;
    if let Some(failure) = &changed.failure {
        talk.failed(failure);
        return Ok(None);
    }
    talk.say(&msg!("linear-undone", verb = verb_words(&head.verb)));
    let Report::Undone { ids, .. } = changed.report else { return Ok(None) };
    Ok(ids.into_iter().find_map(|id| if let Id::Decided(id) = id { Some(id.matter) } else { None }))
}
