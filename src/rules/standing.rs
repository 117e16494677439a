//! What decides where an agreement stands, drawn from a record or from a row of the index alike.

use serde::Deserialize;

use crate::model::{Agreement, Country, Kind, Level, PartialDate, Partner, RegionCode};

use super::outside::{Before, begun};
use super::{Around, Course};

/// The few facts that status, position and attention look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub region: RegionCode,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// From this day on it binds, where that is not the day of signing.
    pub in_force: Option<PartialDate>,
    /// What was signed is a letter of intent.
    pub letter_of_intent: bool,
    pub kind: Option<Kind>,
    pub technical: bool,
    /// Months of notice that its own text asks for.
    pub notice: Option<u8>,
    /// It is renewed tacitly.
    pub automatic: bool,
    /// The months of each renewal.
    pub turn_months: Option<u16>,
    pub has_partner: bool,
    /// What the partner is; `None` where nobody recorded it.
    pub partner_level: Option<Level>,
    /// Where the partner is; `None` where nobody recorded it.
    pub country: Option<Country>,
    /// What it follows; known to who sees the others, as what follows it.
    pub before: Option<Before>,
    /// Another agreement follows it. Who builds a standing from a record alone does not know, and says so himself.
    pub succeeded: bool,
    /// The number of another agreement that looks like the same one; known to who sees the others, as above.
    pub alike: Option<u32>,
    /// Its way; `None` where nothing of it was ever recorded.
    pub course: Option<&'a Course>,
}

/// What other records make of an agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// Another agreement follows it.
    pub succeeded: bool,
    /// The number of another that looks like the same one.
    pub alike: Option<u32>,
    /// What it follows.
    pub before: Option<Before>,
}

impl<'a> Standing<'a> {
    /// With what others make of it.
    #[must_use]
    pub fn among(self, others: Others) -> Self {
        Self { succeeded: others.succeeded, alike: others.alike, before: others.before, ..self }
    }

    /// `course` is the agreement's own ([`Course::of`]).
    pub fn of(agreement: &Agreement, partner: Option<&Partner>, course: Option<&'a Course>) -> Self {
        Self {
            region: agreement.region,
            signed: agreement.signed,
            until: agreement.until,
            in_force: agreement.in_force,
            letter_of_intent: agreement.is_letter_of_intent(),
            kind: agreement.kind,
            technical: agreement.technical,
            notice: agreement.notice,
            automatic: agreement.automatic == Some(true),
            turn_months: agreement.turn_months,
            has_partner: agreement.partner.is_some(),
            partner_level: partner.and_then(|p| p.level),
            country: partner.and_then(|p| p.country),
            before: None,
            succeeded: false,
            alike: None,
            course,
        }
    }
}

/// What an agreement follows, as its record has it, where it begins with `of`.
pub(super) fn before(around: &dyn Around, of: &Agreement) -> Option<Before> {
    let follows = of.follows?;
    let followed = Agreement::deserialize(around.record(follows.agreement)?.value).ok()?;
    let (course, own) = (Course::of(&followed), Course::of(of));
    let on = begun(&Standing::of(of, None, own.as_ref()));
    Some(Before::of(&Standing::of(&followed, None, course.as_ref()), follows.succession, on))
}

#[cfg(test)]
impl Default for Standing<'_> {
    /// Of Banten, with nothing known.
    fn default() -> Self {
        Self {
            region: RegionCode::new(36, 0),
            signed: None,
            until: None,
            in_force: None,
            letter_of_intent: false,
            kind: None,
            technical: false,
            notice: None,
            automatic: false,
            turn_months: None,
            has_partner: false,
            partner_level: None,
            country: None,
            before: None,
            succeeded: false,
            alike: None,
            course: None,
        }
    }
}
