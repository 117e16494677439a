//! Whether a region and its partner are of one level: a regency or city with a regency or city, a province with a
//! province "or one of that level" (Pasal 6 (2), (3) Permendagri 25/2020, `law`). Whether a capital or a special city
//! stands on the level of a province is for the officer to say.

use crate::model::agreement::{NO, YES};
use crate::model::question::Question;
use crate::model::region::RegionLevel;
use crate::model::{Level, Message, RegionCode};
use crate::msg;

use super::stage_facts::level;

/// The code of the question, and the field that keeps its answer.
pub const EQUAL_LEVEL: &str = "equal_level";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Levels {
    Equal,
    Differ,
    /// A province and a city: nothing is said as long as nobody answered.
    Open,
    /// What the partner is was not recorded.
    Unknown,
}

/// `answered` is what the officer said, where he did. A body that is no regional government is of no level.
pub fn levels(region: RegionCode, partner: Option<Level>, answered: Option<bool>) -> Levels {
    use RegionLevel as Own;
    let own = level(region);
    match (partner, answered) {
        (Some(Level::Institution | Level::InternationalOrganisation), _) | (_, Some(false)) => Levels::Differ,
        (_, Some(true)) => Levels::Equal,
        (None, None) => Levels::Unknown,
        (Some(Level::Province), None) if own == Own::Province => Levels::Equal,
        (Some(Level::Regency | Level::City), None) if own != Own::Province => Levels::Equal,
        (Some(Level::City), None) | (Some(Level::Province), None) if own != Own::Regency => Levels::Open,
        (Some(Level::Province | Level::Regency | Level::City), None) => Levels::Differ,
    }
}

/// A region's level in the words of partners.
pub fn own(region: RegionCode) -> Level {
    match level(region) {
        RegionLevel::Province => Level::Province,
        RegionLevel::Regency => Level::Regency,
        RegionLevel::City => Level::City,
    }
}

/// What is asked where they are [`Levels::Open`].
pub(super) fn question() -> Question {
    Question::new(vec![(YES, msg!("equal_level-yes")), (NO, msg!("equal_level-no"))], true)
}

pub(super) fn asked(region: RegionCode, partner: &str) -> Message {
    msg!("asked-equal_level", region = region.short_name(), partner = partner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_levels() {
        use Level::{City, Institution, InternationalOrganisation, Province, Regency};
        use Levels::{Differ, Equal, Open, Unknown};
        let (province, regency, city) = (RegionCode::new(31, 0), RegionCode::new(35, 15), RegionCode::new(34, 71));
        let table = [
            (province, Some(Province), None, Equal),
            (province, Some(City), None, Open),
            (province, Some(Regency), None, Differ),
            (province, Some(City), Some(true), Equal),
            (province, Some(City), Some(false), Differ),
            (province, Some(Regency), Some(true), Equal),
            // One level, whatever they are called.
            (regency, Some(City), None, Equal),
            (regency, Some(Regency), None, Equal),
            (city, Some(Regency), None, Equal),
            (city, Some(City), None, Equal),
            (city, Some(City), Some(false), Differ),
            (city, Some(Province), None, Open),
            (city, Some(Province), Some(true), Equal),
            (regency, Some(Province), None, Differ),
            (regency, Some(Province), Some(true), Equal),
            // Bodies are of no level, whatever is said.
            (city, Some(Institution), None, Differ),
            (province, Some(InternationalOrganisation), None, Differ),
            (province, Some(Institution), Some(true), Differ),
            (province, None, None, Unknown),
            (province, None, Some(true), Equal),
        ];
        for (region, partner, answered, expected) in table {
            assert_eq!(levels(region, partner, answered), expected, "{region} {partner:?} {answered:?}");
        }
    }
}
