//! The signature under a review: from then on its minute is as it is.

use crate::model::command::Decision;
use crate::model::{Envelope, Id, Message, Minute, MinuteId, Reason, Refusal, Signed, Verdict};
use crate::msg;

use super::Facts;
use super::typed::{self, read};

/// It keeps over which register it was given: the newest entry before it, and that entry's chain hash.
///
/// # Errors
/// `not_found`, `not_permitted` to another than its author, `signed_already`, `review_empty`.
pub(super) fn judge(facts: &dyn Facts, envelope: &Envelope, minute: MinuteId) -> Verdict {
    let id = Id::Minute(minute);
    let before = read::<Minute>(facts, id)?.ok_or_else(|| refusal("not_found", msg!("refused-not_there", id = id)))?;
    if before.record.author != envelope.author {
        return Err(refusal("not_permitted", msg!("refused-not_author", id = id, author = &before.record.author)));
    }
    if let Some(signed) = &before.record.signed {
        return Err(refusal("signed_already", msg!("refused-signed_already", id = id, day = signed.on)));
    }
    let decided = facts.decisions(id).len();
    if decided == 0 {
        return Err(refusal("review_empty", msg!("refused-review_empty", id = id)));
    }
    let (revision, head) = facts.head();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let signed = Signed { on: envelope.day, revision, head, decided: count(decided), open: facts.left_open(minute, envelope.day) };
    let after = Minute { signed: Some(signed), ..before.record.clone() };
    let changes = typed::change(id, Some(&before), &after)?.into_iter().collect();
    Ok(Decision { changes, ..Decision::default() })
}

fn refusal(code: &'static str, message: Message) -> Refusal {
    Refusal::of(Reason::new(code, message))
}

#[cfg(test)]
mod tests;
