//! What needs somebody, a few matters at a time; the number of one tells its record.

use super::super::session::{Session, asked};
use super::super::trouble::Failure;
use super::STOP;
use super::card::details;
use super::talk::Talk;
use crate::model::Message;
use crate::msg;
use crate::register::{Anchor, Answer, Ask, AttentionAnswer, MatterRow, Window, reason};

/// Matters told at once; the numbers behind them go on and back.
const MATTERS: usize = 7;
const MORE: usize = 8;

/// How many matters need somebody.
pub fn count(session: &mut Session) -> Result<usize, Failure> {
    Ok(few(session, 0)?.matters.total)
}

/// Tells them from the most urgent on.
pub fn tell(talk: &mut Talk<'_>) -> Result<(), Failure> {
    let mut from = 0;
    loop {
        let AttentionAnswer { matters, unknown, .. } = few(talk.session, from)?;
        if matters.total == 0 {
            talk.say(&msg!("linear-needing_none"));
            return Ok(());
        }
        let rows = matters.rows;
        talk.say(&msg!("linear-needing_from", from = from + 1, to = from + rows.len(), of = matters.total, unknown = unknown));
        let is_more = from + rows.len() < matters.total;
        let more = if is_more { Some((MORE, msg!("linear-more"))) } else { None };
        let choices: Vec<_> = (1..).zip(rows.iter().map(told)).chain(more).chain([(STOP, msg!("linear-needing_end"))]).collect();
        match talk.number(&choices) {
            MORE => from += rows.len(),
            STOP => return Ok(()),
            number => {
                if let Some(row) = rows.get(number - 1) {
                    details(row.matter, talk)?;
                }
            }
        }
        if talk.is_over() {
            return Ok(());
        }
    }
}

fn few(session: &mut Session, from: usize) -> Result<AttentionAnswer, Failure> {
    let window = Window { anchor: Anchor::First, offset: i64::try_from(from).unwrap_or(i64::MAX), above: 0, below: MATTERS - 1 };
    Ok(*asked!(session, Ask::Attention { query: String::new(), window } => Answer::Attention).1)
}

fn told(row: &MatterRow) -> Message {
    let reasons: Vec<_> = row.causes.iter().map(|cause| reason(cause).into()).collect();
    msg!("linear-needing_row", matter = row.heading(), reasons = reasons)
}
