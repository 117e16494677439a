//! What is said and saved all the same: conditions that will fail later, agreements that are perhaps one, days that
//! contradict. By the records before and after, so that each act that makes one of them says the same.

mod fit;
mod originals;
mod years;

use serde::de::DeserializeOwned;

use crate::model::change::apply;
use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::field::field;
use crate::model::{Agreement, Arg, Change, Country, Day, Id, Kind, Mark, Message, Packed, Partner, Reason, Target};
use crate::msg;

use super::acting::based;
use super::attention::{Rule, outside_words};
use super::import_table::quote;
use super::level::{Levels, levels};
use super::outside::{self, Outside};
use super::procedure::Procedure;
use super::sentence::basis_words;
use super::set_fields::{Named, named, partner_there, slip};
use super::{Course, Facts, Standing, orders, signing, standing};

/// A decision with what its records give to say beside what its act says itself, each once. Imports say it by their
/// rows, and what is taken back was said before.
pub(super) fn telling(facts: &dyn Facts, today: Day, decision: Decision) -> Decision {
    let (target, mut told) = match decision.report {
        Report::None => (None, Vec::new()),
        Report::Fields(FieldsReport { target, told }) => (target, told),
        Report::Import(_) | Report::Checklist(_) | Report::Undone { .. } => return decision,
    };
    let mut first = None;
    for change in &decision.changes {
        let notices = match change.record {
            Id::Agreement(number) => laid(facts, change, |before, after: &Agreement| {
                let with = after.partner.and_then(|id| decision.changes.iter().find(|change| change.record == id));
                let with = with.and_then(|change| after_of::<Partner>(facts, change));
                let elsewhere = originals::twice_elsewhere(before, after, number, facts);
                of_agreement(before, after, with.as_ref(), facts, today).into_iter().chain(elsewhere).collect()
            }),
            Id::Partner(number) => laid(facts, change, |before, after| of_partner(before, after, number, facts)),
            _ => continue,
        };
        let is_new = |notice: &Reason| told.iter().all(|known| known.code != notice.code);
        let notices: Vec<Reason> = notices.into_iter().filter(is_new).collect();
        if !notices.is_empty() {
            first.get_or_insert(Target::Record(change.record));
        }
        told.extend(notices);
    }
    let target = target.or(first);
    let report = if target.is_none() && told.is_empty() { Report::None } else { Report::Fields(FieldsReport { target, told }) };
    Decision { report, ..decision }
}

fn laid<T: DeserializeOwned>(
    facts: &dyn Facts,
    change: &Change<Packed>,
    notices: impl FnOnce(Option<&T>, &T) -> Vec<Reason>,
) -> Vec<Reason> {
    before_and_after::<T>(facts, change).map(|(before, after)| notices(before.as_ref(), &after)).unwrap_or_default()
}

/// A record as it stands and as a change makes it; `None` where it makes none.
pub(super) fn before_and_after<T: DeserializeOwned>(facts: &dyn Facts, change: &Change<Packed>) -> Option<(Option<T>, T)> {
    let before = facts.record(change.record).and_then(|stored| serde_json::from_value::<T>(stored.value).ok());
    after_of(facts, change).map(|after| (before, after))
}

/// The record as a change makes it.
fn after_of<T: DeserializeOwned>(facts: &dyn Facts, change: &Change<Packed>) -> Option<T> {
    let mut value = facts.record(change.record).map(|stored| stored.value);
    apply(&mut value, &Change::from(change).edits).ok()?;
    serde_json::from_value(value?).ok()
}

/// Of an agreement as it becomes; `before` is what it was, so that only what changed is spoken of. `with`: a partner
/// that is made with it.
pub(super) fn of_agreement(
    before: Option<&Agreement>,
    after: &Agreement,
    with: Option<&Partner>,
    facts: &dyn Facts,
    today: Day,
) -> Vec<Reason> {
    if after.void.is_some() {
        return Vec::new();
    }
    let changed = |same: fn(&Agreement, &Agreement) -> bool| before.is_none_or(|before| !same(before, after));
    let held = if with.is_none() { after.partner.and_then(|id| partner_there(id, facts)) } else { None };
    let with = with.or(held.as_ref());
    let relations = with.and_then(|p| p.country).filter(|_| changed(|a, b| a.partner == b.partner)).and_then(no_relations);
    let level = changed(|a, b| (a.partner, a.kind, a.region, &a.equal_level) == (b.partner, b.kind, b.region, &b.equal_level))
        .then(|| unequal_level(after, with))
        .flatten();
    let fit = changed(|a, b| (a.partner, a.kind) == (b.partner, b.kind)).then(|| fit::route(after, with, facts, today)).flatten();
    let abroad = with.and_then(|p| p.country).filter(|_| changed(|a, b| a.partner == b.partner)).and_then(fit::at_home);
    let languages = changed(|a, b| (a.partner, &a.languages) == (b.partner, &b.languages)).then(|| fit::languages(after, with)).flatten();
    let same_letter =
        |a: &Agreement, b: &Agreement| (a.signed, a.until, &a.instrument, &a.documents) == (b.signed, b.until, &b.instrument, &b.documents);
    let letter = changed(same_letter).then(|| fit::letter(after, facts)).flatten();
    let years = changed(|a, b| a.documents == b.documents).then(|| years::unsaid(before, after, &facts.procedure(), today)).flatten();
    let twice = changed(|a, b| a.documents == b.documents).then(|| originals::twice_in(before, after)).flatten();
    let procedure = facts.procedure();
    let term = changed(|a, b| (a.signed, a.in_force, a.until) == (b.signed, b.in_force, b.until));
    let term = term.then(|| long_term(after, facts, &procedure)).flatten();
    let outside = left(before, after, facts, &procedure, today);
    let ahead = ahead(before, after, &procedure, today);
    let signing = changed(signing::same_days).then(|| signing::differing(after)).flatten();
    let orders = orders::newly_told(before, after, &facts.procedure());
    let partner = relations.into_iter().chain(level).chain(fit).chain(abroad).chain(languages).chain(letter).chain(twice).chain(years);
    partner.chain(term).chain(outside).chain(ahead).chain(signing).chain(duplicate(before, after, facts)).chain(orders).collect()
}

/// Of a partner as it becomes.
fn of_partner(before: Option<&Partner>, after: &Partner, number: u32, facts: &dyn Facts) -> Vec<Reason> {
    if after.void.is_some() {
        return Vec::new();
    }
    let relations = after.country.filter(|_| before.is_none_or(|before| before.country != after.country)).and_then(no_relations);
    let home = after.country.filter(|_| before.is_none_or(|before| before.country != after.country)).and_then(fit::at_home);
    let like = before.is_none_or(|before| before.name != after.name).then(|| like(after, number, facts)).flatten();
    relations.into_iter().chain(home).chain(like).collect()
}

/// One of the same or of nearly the same name is there already.
fn like(partner: &Partner, number: u32, facts: &dyn Facts) -> Option<Reason> {
    let same = |other: &Partner| other.country.is_none() || partner.country.is_none() || other.country == partner.country;
    let own = Id::Partner(number);
    let older = match named(&partner.name, facts, same) {
        Named::One(id) if id != own => id,
        Named::Several(ids) => ids.into_iter().find(|id| *id != own)?,
        Named::One(_) | Named::None => slip(&partner.name, number, facts)?,
    };
    Some(Reason::new("near_partner", msg!("told-near_partner", name = quote(&partner.name), near = older)).in_field("name"))
}

/// What comes to lie ahead.
fn ahead(before: Option<&Agreement>, after: &Agreement, procedure: &Procedure, today: Day) -> Vec<Reason> {
    let (was, is) = (before.and_then(Course::of), Course::of(after));
    let before = before.map(|before| Standing::of(before, None, was.as_ref()));
    orders::ahead::newly(before.as_ref(), &Standing::of(after, None, is.as_ref()), procedure, today)
}

/// Pasal 5 (1) Permendagri 25/2020 (`law`).
fn no_relations(country: Country) -> Option<Reason> {
    let message = || msg!("told-no_relations", country = country);
    (!country.has_relations()).then(|| law("no_relations", "country", "Pasal 5 (1) Permendagri 25/2020", message()))
}

/// Twins are of one level: Pasal 6 (2), (3) Permendagri 25/2020 (`law`).
fn unequal_level(agreement: &Agreement, partner: Option<&Partner>) -> Option<Reason> {
    let (region, level) = (agreement.region.region()?, partner?.level?);
    let differ = levels(agreement.region, Some(level), agreement.says_equal_level()) == Levels::Differ;
    let message = || msg!("told-unequal_level", region = &region.name, level = level.message());
    (agreement.kind == Some(Kind::Twin) && differ)
        .then(|| law("unequal_level", "partner", "Pasal 6 (2), (3) Permendagri 25/2020", message()))
}

/// At most five years: Pasal 32 Permendagri 25/2020 (`reading` of their beginning); old agreements run to their term
/// without a reproach (Pasal 42 a).
fn long_term(agreement: &Agreement, facts: &dyn Facts, procedure: &Procedure) -> Option<Reason> {
    let course = Course::of(agreement);
    let standing = Standing { before: standing::before(facts, agreement), ..Standing::of(agreement, None, course.as_ref()) };
    let (from, until) = (outside::too_long(&standing, procedure)?, agreement.until?);
    let basis = Rule::BeyondTerm.basis()?;
    let message = msg!("told-over_five_years", from = from, until = until, basis = basis_words(basis));
    Some(based(Reason::new("over_five_years", message).in_field("until"), basis))
}

/// In which ways an agreement leaves the procedure with a change; its term is told by itself.
fn left(before: Option<&Agreement>, after: &Agreement, facts: &dyn Facts, procedure: &Procedure, today: Day) -> Vec<Reason> {
    let of = |agreement: &Agreement| {
        let course = Course::of(agreement);
        let standing = Standing { before: standing::before(facts, agreement), ..Standing::of(agreement, None, course.as_ref()) };
        outside::outside(&standing, procedure, today).collect::<Vec<_>>()
    };
    let was = before.map(of).unwrap_or_default();
    let is_new = |outside: &Outside| !matches!(outside, Outside::TooLong(_)) && !was.contains(outside);
    of(after).into_iter().filter(is_new).map(|outside| told_outside(&outside, after.kind)).collect()
}

/// By which article it leaves it; what only one of two readings calls so is told as that.
fn told_outside(outside: &Outside, kind: Option<Kind>) -> Reason {
    let what = outside_words(outside, kind);
    let field = if matches!(outside, Outside::RouteChanged(_)) { "kind" } else { "signed" };
    let reason = |message| Reason::new("outside_procedure", message).in_field(field);
    let Some(basis) = Rule::of_outside(outside, kind).basis() else {
        return reason(msg!("told-outside_procedure", what = what, basis = msg!("nothing")));
    };
    let by = basis_words(basis);
    let message = if outside.is_sure() {
        msg!("told-outside_procedure", what = what, basis = by)
    } else {
        msg!("told-outside_reading", what = what, basis = by)
    };
    based(reason(message), basis)
}

/// Another agreement of the same region and partner is there already; what follows one is meant to be.
fn duplicate(before: Option<&Agreement>, after: &Agreement, facts: &dyn Facts) -> Option<Reason> {
    let Some(Id::Partner(partner)) = after.partner.filter(|_| after.follows.is_none()) else { return None };
    if before.is_some_and(|before| (before.region, before.partner) == (after.region, after.partner)) {
        return None;
    }
    let older = *facts.agreements_between(after.region, partner).first()?;
    let same: Vec<Arg> = ["region", "partner"].into_iter().filter_map(field).map(|f| Message::new(f.label).into()).collect();
    let message = msg!("warning-likely_duplicate", id = Id::Agreement(older), same = same);
    Some(Reason::new("likely_duplicate", message).in_field("partner"))
}

fn law(code: &'static str, field: &'static str, article: &'static str, message: Message) -> Reason {
    Reason { article: Some(article.to_owned()), mark: Some(Mark::Law), ..Reason::new(code, message).in_field(field) }
}

#[cfg(test)]
mod tests;
