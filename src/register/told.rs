//! What a register has to tell a person, as sentences to say: troubles, damage, what was mended.

use chrono::DateTime;

use crate::model::{Id, Message, Revision, Zone};
use crate::msg;

use super::{Damage, Holder, Mended, Odd, OddSort, Trouble};

impl Trouble {
    /// What happened, what was kept, what to do next. Of a refusal its first reason.
    pub fn message(&self) -> Message {
        match self {
            Trouble::Refused(refusal) => refusal.reasons.first().map_or_else(|| msg!("nothing"), |r| r.message.clone()),
            Trouble::Held(holder) => holder.message(),
            Trouble::NotPermitted => msg!("trouble-not_permitted"),
            Trouble::ReadOnly => msg!("trouble-read_only"),
            Trouble::NotSaved(cause) => msg!("trouble-not_saved", cause = cause.message()),
            Trouble::Unknown(unsure) => msg!("trouble-unknown", command = unsure.command.to_string(), cause = unsure.cause.message()),
            Trouble::Damaged(damage) => damage.message(),
            Trouble::Unreadable(cause) => msg!("trouble-unreadable", cause = cause.message()),
            Trouble::Foreign => msg!("trouble-foreign"),
            Trouble::Another => msg!("trouble-another"),
        }
    }
}

impl Holder {
    pub fn message(&self) -> Message {
        match DateTime::parse_from_rfc3339(&self.since) {
            Ok(since) => {
                let (day, time) = Zone::Wib.moment(since.to_utc());
                msg!("trouble-held", who = &self.user, pid = self.pid, day = day, time = time)
            }
            // Its file was just being written.
            Err(_) => msg!("trouble-held_unnamed"),
        }
    }
}

impl Damage {
    pub fn message(&self) -> Message {
        match self {
            Damage::Broken { first_bad } => msg!("trouble-broken", revision = *first_bad),
            Damage::Short { journal, store } => msg!("trouble-short", revisions = revisions(journal + 1, *store)),
            Damage::OtherHash { revision } => msg!("trouble-other_hash", revision = *revision),
            Damage::Newer { format } => msg!("trouble-newer", format = *format),
        }
    }
}

impl Odd {
    pub fn message(&self) -> Message {
        let (count, revision) = (self.count, self.revision);
        match self.sort {
            OddSort::RunsBack => msg!("odd-runs_back", count = count, revision = revision),
            OddSort::BeyondReason => msg!("odd-beyond_reason", count = count, revision = revision),
            OddSort::SameCommand => msg!("odd-same_command", count = count, revision = revision),
            OddSort::Empty => msg!("odd-empty", count = count, revision = revision),
        }
    }
}

impl Mended {
    /// Nothing is thrown away without a word.
    pub fn message(&self) -> Message {
        match self {
            Mended::Behind { from, to } => msg!("mended-behind", first_revision = *from, last_revision = *to),
            Mended::Missing => msg!("mended-missing"),
            Mended::Unreadable { kept } => msg!("mended-unreadable", kept = kept),
            Mended::Unequal { kept, records } => msg!("mended-unequal", kept = kept, records = *records),
            Mended::Torn { kept, bytes } => msg!("mended-torn", kept = kept, bytes = *bytes),
            Mended::Unfinished { bytes } => msg!("mended-unfinished", bytes = *bytes),
            Mended::Accepted { damage, kept } => {
                let from = match damage {
                    Damage::Short { journal, store } => {
                        msg!("mended-accepted-short", last_revision = *journal, revisions = revisions(journal + 1, *store))
                    }
                    _ => msg!("mended-accepted-other"),
                };
                let kept = kept.as_ref().map_or_else(|| msg!("nothing"), |kept| msg!("mended-accepted-kept", kept = kept));
                msg!("mended-accepted", from = from, kept = kept)
            }
        }
    }
}

/// Revisions from one to another, named.
fn revisions(from: Revision, to: Revision) -> Message {
    if from == to { msg!("revisions-one", revision = from) } else { msg!("revisions-many", first_revision = from, last_revision = to) }
}

/// How many ids are named.
const NAMED: usize = 5;

/// That records do not read as their kind, the first of them by name.
pub fn told_unreadable(ids: &[Id]) -> Message {
    let named: Vec<String> = ids.iter().take(NAMED).map(ToString::to_string).collect();
    let more = if ids.len() > NAMED { ", …" } else { "" };
    msg!("trouble-unreadable_records", count = ids.len(), ids = named.join(", ") + more)
}
