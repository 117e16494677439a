//! What needs somebody: the question and its answer.

use crate::model::{Actor, Id, Matter, Message, RegionCode, State};
use crate::msg;
use crate::rules::attention::Cause;
use crate::rules::sentence::{actor_named, basis_words};

use super::{AgreementRow, Page};

/// A part of the matters that need somebody, in their one order: most days past due, then due, then id.
#[derive(Clone, Debug, PartialEq)]
pub struct AttentionAnswer {
    pub matters: Page<MatterRow>,
    /// How many of the matters found are agreements.
    pub agreements: usize,
    /// Agreements that the query finds of which no activity was ever recorded: they are counted, and no matters.
    pub unknown: usize,
}

/// A matter in a list: one row, whatever it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterRow {
    pub matter: Matter,
    pub region: RegionCode,
    /// Of an agreement.
    pub agreement: Option<AgreementRow>,
    /// Of an answer: what was recommended, in short.
    pub recommendation: Option<String>,
    /// Of an answer: what it says.
    pub state: Option<State>,
    /// Why it needs somebody: the most urgent reason first.
    pub causes: Vec<Cause>,
    /// `None` where no stage says whose turn it is.
    pub turn: Option<Actor>,
}

impl MatterRow {
    /// Whether it is an exercise record, between made-up places.
    pub fn is_example(&self) -> bool {
        self.region.is_example()
    }

    /// What it is about: the region with its partner, or with what was recommended to it.
    pub fn title(&self) -> String {
        let partner = self.agreement.as_ref().and_then(|row| row.partner.as_ref());
        let about = match (partner, &self.recommendation) {
            (Some((_, name, Some(native))), _) => format!("{name} {native}"),
            (Some((_, name, None)), _) => name.clone(),
            (None, Some(recommendation)) => recommendation.clone(),
            (None, None) => return self.region.short_name(),
        };
        format!("{} – {about}", self.region.short_name())
    }

    /// Its number, what it is about, and whose turn it is.
    pub fn heading(&self) -> Message {
        let example = if self.is_example() { msg!("sentence-example") } else { msg!("nothing") };
        let (id, title) = (Id::from(self.matter), self.title());
        match self.turn {
            Some(turn) => msg!("attention-matter_turn", id = id, title = title, example = example, turn = actor_named(turn, self.region)),
            None => msg!("attention-matter", id = id, title = title, example = example),
        }
    }
}

/// A reason as a sentence, with its article or what else it rests on.
pub fn reason(cause: &Cause) -> Message {
    match &cause.basis {
        Some(basis) => msg!("attention-reason", sentence = cause.sentence.clone(), basis = basis_words(basis)),
        None => cause.sentence.clone(),
    }
}
