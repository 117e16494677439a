//! The minute read aloud, signed, and written into a new file.

use super::super::kept::Kept;
use super::super::minute::{lines, page};
use super::super::output::write_new;
use super::super::session::asked;
use super::super::trouble::Failure;
use super::STOP;
use super::talk::Talk;
use crate::model::{Command, MinuteId};
use crate::msg;
use crate::register::{Answer, Ask, Cause, MinuteDetail};

/// Reads the minute and asks what becomes of it; whether it was signed.
pub fn tell(id: MinuteId, left: usize, talk: &mut Talk<'_>) -> Result<bool, Failure> {
    let sign = if left == 0 { msg!("linear-sign") } else { msg!("linear-sign_midway", left = left) };
    let mut signed = false;
    loop {
        let Some(detail) = asked!(talk.session, Ask::Minute(id) => Answer::Minute).1 else { return Ok(signed) };
        let read = lines(&detail, talk.language());
        let go_on = if signed || left == 0 { msg!("linear-minute_end") } else { msg!("linear-go_on") };
        let first = if signed { None } else { Some((1, sign.clone())) };
        let rest = [(2, msg!("linear-read")), (3, msg!("linear-text")), (4, msg!("linear-markdown")), (STOP, go_on)];
        let choices: Vec<_> = first.into_iter().chain(rest).collect();
        match talk.number(&choices) {
            1 => signed = sign_now(id, talk)?,
            2 => talk.lines(&read),
            3 => write(&detail, false, talk),
            4 => write(&detail, true, talk),
            _ => return Ok(signed),
        }
    }
}

fn sign_now(id: MinuteId, talk: &mut Talk<'_>) -> Result<bool, Failure> {
    let changed = talk.session.change(Command::SignMinute { minute: id })?;
    match &changed.failure {
        Some(failure) => talk.failed(failure),
        None => talk.say(&msg!("linear-signed", id = id.to_string())),
    }
    Ok(changed.failure.is_none())
}

fn write(detail: &MinuteDetail, markdown: bool, talk: &mut Talk<'_>) {
    let bytes = page(detail, markdown, talk.language()).into_bytes();
    let name = format!("{}.{}", detail.id, if markdown { "md" } else { "txt" });
    let kept = Kept::of(&talk.session.settings);
    let written = std::env::current_dir().and_then(|folder| write_new(&folder, &name, &bytes, &kept));
    talk.say(&match written {
        Ok(path) => msg!("print-written", path = path.to_string_lossy().into_owned()),
        Err(e) => msg!("print-not_written", cause = Cause::from(e).message()),
    });
}
