//! What decides where an agreement stands, drawn from a record or from a row of the index alike.

use crate::model::{Agreement, Kind, PartialDate, Partner};

/// The few facts that status and attention look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// What was signed is a letter of intent.
    pub letter_of_intent: bool,
    pub kind: Option<Kind>,
    pub has_partner: bool,
    /// The partner's country has no diplomatic relations with Indonesia.
    pub without_relations: bool,
}

impl Standing {
    pub fn of(agreement: &Agreement, partner: Option<&Partner>) -> Self {
        Self {
            signed: agreement.signed,
            until: agreement.until,
            letter_of_intent: agreement.is_letter_of_intent(),
            kind: agreement.kind,
            has_partner: agreement.partner.is_some(),
            without_relations: partner.and_then(|p| p.country).is_some_and(|c| !c.has_relations()),
        }
    }
}
