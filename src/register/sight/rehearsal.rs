//! What a draft of a rule pack would change: the question and its answer.

use std::sync::Arc;

use crate::model::{Day, Id, Message, RegionCode};
use crate::msg;
use crate::rules::rehearsal::{Both, Change, Judged, Needed, changes};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RehearseAsk {
    /// The draft's file.
    pub text: Arc<str>,
    /// The day for which both laws are asked; `None`: the day of the question.
    pub on: Option<Day>,
    /// So many rows at most; all that would change are counted.
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RehearsalAnswer {
    /// The draft's.
    pub version: String,
    pub from: Day,
    /// The day for which both laws were asked.
    pub on: Day,
    /// How many agreements were judged.
    pub judged: usize,
    /// How many of them would change.
    pub total: usize,
    /// By id.
    pub rows: Vec<RehearsalRow>,
}

impl RehearsalAnswer {
    /// Which draft, on which day, and how it was read.
    pub fn head(&self) -> Message {
        msg!("rehearsed-head", version = &self.version, from = self.from, on = self.on)
    }

    /// How many would change.
    pub fn sum(&self) -> Message {
        match self.total {
            0 => msg!("rehearsed-nothing", of = self.judged),
            total => msg!("rehearsed-total", n = total, of = self.judged),
        }
    }
}

impl RehearsalAnswer {
    /// A line for each part that changes, behind a header; `say` puts words to a message.
    pub fn table(&self, say: &dyn Fn(&Message) -> String) -> Vec<Vec<String>> {
        let heads = [
            msg!("head-id"),
            msg!("field-region"),
            msg!("field-partner"),
            msg!("rehearsed-part"),
            msg!("rehearsed-before"),
            msg!("rehearsed-after"),
        ];
        let lines = self.rows.iter().flat_map(|row| row.changes().into_iter().map(move |change| (row, change)));
        let cells = |(row, change): (&RehearsalRow, Change)| {
            let partner = row.partner.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
            let about = [Id::Agreement(row.number).to_string(), row.region.short_name(), partner];
            let told = [change.part.message(), change.before, change.after];
            about.into_iter().chain(told.iter().map(say)).collect()
        };
        std::iter::once(heads.iter().map(say).collect()).chain(lines.map(cells)).collect()
    }
}

/// An agreement that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct RehearsalRow {
    pub number: u32,
    pub region: RegionCode,
    /// The partner's names.
    pub partner: Option<(String, Option<String>)>,
    pub judged: Both<Judged>,
    pub needed: Both<Vec<Needed>>,
}

impl RehearsalRow {
    pub fn changes(&self) -> Vec<Change> {
        changes(&self.judged, &self.needed)
    }

    /// The region with its partner.
    pub fn title(&self) -> String {
        let region = self.region.short_name();
        match &self.partner {
            Some((name, Some(native))) => format!("{region} – {name} {native}"),
            Some((name, None)) => format!("{region} – {name}"),
            None => region,
        }
    }
}
