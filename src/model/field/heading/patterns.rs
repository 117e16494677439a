//! Which words of a heading, together, name which field.

use super::words::Word::{self, *};
use crate::model::candidate::PERSON;

/// Words that name a field.
pub struct Pattern {
    pub code: &'static str,
    /// Out of 100, where no word is strange to it.
    sure: u8,
    /// Each of them stands in the heading.
    must: &'static [Word],
    /// They may stand beside these.
    may: &'static [Word],
}

/// What may stand in any heading.
const FREE: &[Word] = &[Filler];

/// How much less sure each word makes it that nobody knows.
const STRANGE: u8 = 55;

impl Pattern {
    /// How sure it is of a heading with these words and so many that nobody knows; `None` where it does not fit.
    pub fn fits(&self, words: &[Word], unknown: usize) -> Option<u8> {
        let there = self.must.iter().all(|word| words.contains(word));
        let fitting = words.iter().all(|word| self.must.contains(word) || self.may.contains(word) || FREE.contains(word));
        let strange = STRANGE.saturating_mul(u8::try_from(unknown).unwrap_or(u8::MAX));
        Some(self.sure.saturating_sub(strange)).filter(|sure| there && fitting && *sure > 0)
    }
}

const fn pattern(code: &'static str, sure: u8, must: &'static [Word], may: &'static [Word]) -> Pattern {
    Pattern { code, sure, must, may }
}

/// In no order: the surest wins, and what stands in the column has its say (`exchange::table`).
pub const PATTERNS: &[Pattern] = &[
    pattern("signed", 100, &[Day, Signing], &[Paper, Year, Cooperation, Begin]),
    pattern("signed", 95, &[Signing], &[Paper, Year, Cooperation]),
    pattern("signed", 90, &[Day, Paper], &[Cooperation]),
    pattern("signed", 85, &[Day, Begin], &[Paper, Cooperation, Length]),
    pattern("signed", 80, &[Begin], &[Paper, Cooperation, Length, Year]),
    pattern("signed", 80, &[Day, Cooperation], &[]),
    pattern("signed", 75, &[Day], &[]),
    pattern("signed", 65, &[Year], &[Paper, Cooperation]),
    pattern("until", 100, &[End], &[Day, Year, Length, Paper, Cooperation, InForce]),
    pattern("until", 80, &[Length], &[Paper, Cooperation]),
    pattern("partner", 100, &[Partner], &[Name, Institution, Region, Province, Cooperation, Twin]),
    pattern("partner", 95, &[Second], &[Name, Institution, Partner]),
    pattern("partner", 95, &[Twin], &[Name, Region, Province, Partner]),
    pattern("partner", 80, &[Institution], &[Name, Cooperation, Origin]),
    pattern("partner", 55, &[Institution, Country], &[Name, Partner]),
    pattern("country", 100, &[Country], &[Name, Partner, Origin, Cooperation, Code]),
    pattern("country", 60, &[Institution, Country], &[Name, Partner, Origin]),
    pattern("country", 60, &[Origin], &[Partner, Institution]),
    pattern("region", 100, &[Region], &[Name, Initiator, Code, Cooperation]),
    pattern("region", 95, &[Initiator], &[Name, Region]),
    pattern("region", 90, &[Region, Province], &[Name, Initiator, And, Code]),
    pattern("province", 100, &[Province], &[Name, Initiator]),
    pattern("province", 95, &[Province, Region], &[Name]),
    pattern("pair", 90, &[Cooperation], &[]),
    pattern("pair", 90, &[And], &[Region, Partner, Cooperation, Name]),
    pattern("kind", 100, &[Kind], &[Cooperation]),
    pattern("kind", 55, &[State, Cooperation], &[]),
    pattern("instrument", 100, &[Kind, Paper], &[Cooperation]),
    pattern("instrument", 95, &[Paper], &[Cooperation, Name]),
    pattern("instrument_number", 100, &[Number, Paper], &[Cooperation, Name]),
    pattern("instrument_number", 70, &[Number, Letter], &[Paper, Cooperation]),
    pattern("areas", 100, &[Areas], &[Cooperation]),
    pattern("note", 100, &[Note], &[Cooperation]),
    pattern("note", 60, &[Subject], &[Cooperation, Paper, Name]),
    pattern("note", 55, &[Name, Cooperation], &[]),
    pattern("source", 100, &[Source], &[List]),
    pattern("verified", 100, &[Checked], &[]),
    pattern("partner_level", 100, &[Level], &[Partner, Institution]),
    pattern("partner_level", 90, &[Kind], &[Partner, Institution]),
    pattern("partner_native", 100, &[Native], &[Name, Partner]),
    pattern("id", 100, &[Register], &[Cooperation, Number]),
    pattern("id", 90, &[Code, Cooperation], &[]),
    pattern("in_force", 100, &[InForce], &[Day]),
    pattern("automatic", 100, &[Automatic], &[Renewal, Length]),
    pattern("turn_months", 100, &[Renewal, Month], &[Length]),
    pattern("notice", 100, &[Notice], &[Month, Length]),
    pattern("target", 100, &[Target], &[Signing, Day]),
    pattern("objects", 100, &[Areas, Article4], &[]),
    pattern("objects", 100, &[Objects], &[Article4]),
    pattern("conditions", 100, &[Condition, Article5], &[]),
    pattern("serves", 100, &[Serves], &[]),
    pattern("languages", 100, &[Language], &[Paper]),
    pattern("original", 100, &[Original], &[]),
    pattern("copy", 100, &[Copy], &[Region]),
    pattern("agenda", 100, &[Agenda], &[Number]),
    pattern("office_abroad", 100, &[OfficeAbroad], &[]),
    pattern("equal_level", 100, &[SameLevel], &[]),
    pattern("technical", 100, &[Technical], &[Cooperation]),
    pattern("number", 100, &[Number], &[Order]),
    pattern("number", 100, &[Order], &[]),
    pattern(
        PERSON,
        100,
        &[Person],
        &[
            Name,
            Number,
            Partner,
            Second,
            Initiator,
            Institution,
            Region,
            Province,
            Country,
            Cooperation,
            And,
            Paper,
            Day,
            Signing,
            Letter,
            Native,
        ],
    ),
];
