//! What is said and saved all the same: conditions that will fail later, agreements that are perhaps one.

use crate::model::day::add_months;
use crate::model::field::field;
use crate::model::region::RegionLevel;
use crate::model::{Agreement, Arg, Country, Id, Kind, Level, Mark, Message, Partner, Reason};
use crate::msg;
use crate::rules::signing;

use super::partner_named::partner;
use super::reading::Reading;

/// Of an agreement as it becomes; `before` is what it was, so that only what changed is spoken of.
pub(super) fn of_agreement(before: Option<&Agreement>, after: &Agreement, with: Option<&Partner>, reading: &Reading<'_>) -> Vec<Reason> {
    let changed = |same: fn(&Agreement, &Agreement) -> bool| before.is_none_or(|before| !same(before, after));
    let held = after.partner.and_then(|id| partner(id, reading.facts));
    let with = with.or(held.as_ref());
    let relations = with.and_then(|p| p.country).filter(|_| changed(|a, b| a.partner == b.partner)).and_then(no_relations);
    let level =
        changed(|a, b| (a.partner, a.kind, a.region) == (b.partner, b.kind, b.region)).then(|| unequal_level(after, with)).flatten();
    let term = changed(|a, b| (a.signed, a.in_force, a.until) == (b.signed, b.in_force, b.until)).then(|| long_term(after)).flatten();
    let signing = changed(|a, b| a.signed == b.signed).then(|| signing::differing(after)).flatten();
    relations.into_iter().chain(level).chain(term).chain(signing).collect()
}

/// Pasal 5 (1) Permendagri 25/2020 (`law`).
pub(super) fn no_relations(country: Country) -> Option<Reason> {
    let message = || msg!("told-no_relations", country = country);
    (!country.has_relations()).then(|| law("no_relations", "country", "Pasal 5 (1) Permendagri 25/2020", message()))
}

/// Twins are of one level: Pasal 6 (2), (3) Permendagri 25/2020 (`law`).
fn unequal_level(agreement: &Agreement, partner: Option<&Partner>) -> Option<Reason> {
    let (region, level) = (agreement.region.region()?, partner?.level?);
    let same = match level {
        Level::Province => region.level == RegionLevel::Province,
        Level::Regency => region.level == RegionLevel::Regency,
        Level::City => region.level == RegionLevel::City,
        Level::Institution | Level::InternationalOrganisation => false,
    };
    let message = || msg!("told-unequal_level", region = &region.name, level = level.message());
    (agreement.kind == Some(Kind::Twin) && !same)
        .then(|| law("unequal_level", "partner", "Pasal 6 (2), (3) Permendagri 25/2020", message()))
}

/// At most five years: Pasal 32 Permendagri 25/2020 (`law`); old agreements run to their term all the same.
fn long_term(agreement: &Agreement) -> Option<Reason> {
    const MONTHS: i32 = 60;
    let (from, until) = (agreement.in_force.or(agreement.signed)?, agreement.until?);
    (until.earliest() > add_months(from.latest(), MONTHS))
        .then(|| law("over_five_years", "until", "Pasal 32 Permendagri 25/2020", msg!("told-over_five_years", from = from, until = until)))
}

/// An agreement of the same region and partner is there already.
pub(super) fn duplicate(agreement: &Agreement, reading: &Reading<'_>) -> Option<Reason> {
    let Some(Id::Partner(partner)) = agreement.partner else { return None };
    let older = *reading.facts.agreements_between(agreement.region, partner).first()?;
    let same: Vec<Arg> = ["region", "partner"].into_iter().filter_map(field).map(|f| Message::new(f.label).into()).collect();
    let message = msg!("warning-likely_duplicate", id = Id::Agreement(older), same = same);
    Some(Reason::new("likely_duplicate", message).in_field("partner"))
}

fn law(code: &'static str, field: &'static str, article: &'static str, message: Message) -> Reason {
    Reason { article: Some(article.to_owned()), mark: Some(Mark::Law), ..Reason::new(code, message).in_field(field) }
}
