//! The minute of a review (berita acara reviu), as text of 80 columns and as Markdown: what was decided, by whom,
//! over which register. The same minute gives the same bytes for ever.

mod markdown;
mod plain;

pub use markdown::markdown;
pub use plain::text;

use crate::model::{Decided, Matter, Message, Minute, MinuteId, Outcome, RegionCode, Revision};
use crate::msg;
use crate::text::Shown;

/// Says a message in the reader's language.
pub type Say<'a> = &'a dyn Fn(&Message) -> Shown;

/// A minute, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    pub id: MinuteId,
    pub minute: &'a Minute,
    /// Of the office; `None` for the ministry.
    pub region: Option<RegionCode>,
    /// In order of the matters.
    pub decided: &'a [(Matter, Decided)],
    /// The register's, where the minute is not signed yet.
    pub revision: Revision,
}

/// In the order of the minute: what is to be done comes first.
const SECTIONS: &[Outcome] = &[Outcome::Action, Outcome::Postponed, Outcome::Fine];

impl Written<'_> {
    fn title(&self) -> Message {
        msg!("minute-title", id = self.id.to_string())
    }

    /// The head: a label and what stands behind it.
    fn facts(&self) -> Vec<(Message, Message)> {
        let Minute { author, begun, query, signed, .. } = self.minute;
        let office = self.region.and_then(RegionCode::region).map_or_else(|| msg!("told-ministry"), |region| named(&region.name));
        let matters = query.as_deref().map_or_else(|| msg!("minute-all"), named);
        let revision = signed.as_ref().map_or(self.revision, |signed| signed.revision);
        let head = [
            (msg!("minute-office"), office),
            (msg!("minute-author"), named(author)),
            (msg!("minute-begun"), msg!("minute-day", day = *begun)),
            (msg!("minute-matters"), matters),
            (msg!("minute-decided"), self.counted()),
            (msg!("minute-register"), msg!("minute-revision", revision = revision)),
        ];
        let chain = signed.as_ref().map(|signed| (msg!("minute-head"), named(&signed.head)));
        head.into_iter().chain(chain).collect()
    }

    fn counted(&self) -> Message {
        let of = |outcome| self.decided.iter().filter(|(_, decided)| decided.outcome == outcome).count();
        let (fine, action, postponed) = (of(Outcome::Fine), of(Outcome::Action), of(Outcome::Postponed));
        let open = self.minute.signed.as_ref().map_or_else(|| msg!("nothing"), |signed| msg!("minute-left", count = signed.open));
        msg!("minute-counts", all = self.decided.len(), fine = fine, action = action, postponed = postponed, left = open)
    }

    /// The matters decided so, those of one heading together; none without a matter.
    fn sections(&self) -> impl Iterator<Item = (Message, Vec<Item>)> {
        SECTIONS.iter().filter_map(|&outcome| {
            let items: Vec<Item> = self.decided.iter().filter(|(_, decided)| decided.outcome == outcome).map(Item::of).collect();
            (!items.is_empty()).then(|| (heading(outcome, items.len()), items))
        })
    }

    fn end(&self) -> Message {
        let author = &self.minute.author;
        match &self.minute.signed {
            Some(signed) => msg!("minute-signed", author = author, day = signed.on),
            None => msg!("minute-open", author = author),
        }
    }
}

fn heading(outcome: Outcome, count: usize) -> Message {
    match outcome {
        Outcome::Action => msg!("minute-section-action", count = count),
        Outcome::Postponed => msg!("minute-section-postpone", count = count),
        Outcome::Fine => msg!("minute-section-fine", count = count),
    }
}

/// Stored text as a sentence of its own.
fn named(text: &str) -> Message {
    msg!("minute-text", text = text)
}

/// One matter: its name, and the lines under it.
struct Item {
    head: Message,
    lines: Vec<Message>,
}

impl Item {
    fn of((matter, decided): &(Matter, Decided)) -> Self {
        let Decided { outcome, note, who, until, on, title, reasons, .. } = decided;
        let reasons: Vec<_> = reasons.iter().map(|reason| reason.message().into()).collect();
        let because = (!reasons.is_empty()).then(|| msg!("minute-because", reasons = reasons));
        let what = note.as_ref().map(|note| match outcome {
            Outcome::Action => msg!("minute-action", what = note),
            Outcome::Fine | Outcome::Postponed => msg!("minute-note", note = note),
        });
        let back = match (who, until) {
            (Some(who), Some(until)) => Some(msg!("minute-who_until", who = who, until = *until)),
            (Some(who), None) => Some(msg!("minute-who", who = who)),
            (None, Some(until)) => Some(msg!("minute-until", until = *until)),
            (None, None) => None,
        };
        let decided = msg!("minute-decided_on", on = *on);
        let lines = because.into_iter().chain(what).chain(back).chain([decided]).collect();
        Self { head: msg!("minute-matter", id = matter.to_string(), title = title), lines }
    }
}

#[cfg(test)]
mod tests;
