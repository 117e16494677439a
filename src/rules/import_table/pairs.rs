//! Region and partner in one cell: "Jogja - Kyoto", "Jabar – Khartum".

use crate::model::region::RegionLevel;
use crate::model::written::region::{Named, named};
use crate::rules::Facts;
use crate::text::fold;

/// A region beside something else, and the partners of the register that have that name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair<'t> {
    /// A region, or several of one name.
    pub region: Named,
    pub partner: &'t str,
    pub numbers: Vec<u32>,
}

/// What may part two names, the plainest first.
const MARKS: &[&str] = &[" – ", " — ", " - ", " dengan ", " & ", " dan ", "–", "—", "/", "-"];

/// Bytes beyond which no two names are looked for.
const LONGEST: usize = 200;

/// The region and partner that a cell holds: both known where they can be, else a region before a name that
/// the register does not know; `None` where no part is a region.
pub(super) fn pair<'t>(text: &'t str, facts: &dyn Facts) -> Option<Pair<'t>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut half_known = None;
    for (left, right) in splits(text) {
        let both = [(left, right), (right, left)].into_iter().filter_map(|(region, partner)| beside(region, partner, facts));
        for found in both {
            if !found.numbers.is_empty() {
                return Some(found);
            }
            if found.partner == right {
                half_known.get_or_insert(found);
            }
        }
    }
    half_known
}

fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = MARKS.iter().flat_map(move |mark| text.match_indices(mark).map(move |(at, _)| (&text[..at], &text[at + mark.len()..])));
    parts.map(|(left, right)| (left.trim(), right.trim())).filter(|(left, right)| !left.is_empty() && !right.is_empty())
}

fn beside<'t>(region: &str, partner: &'t str, facts: &dyn Facts) -> Option<Pair<'t>> {
    let region = named(region, RegionLevel::ALL);
    if !matches!(region, Named::Region(_) | Named::Ambiguous(_)) {
        return None;
    }
    Some(Pair { region, partner, numbers: facts.partners_named(&fold(partner)) })
}
