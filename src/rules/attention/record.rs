//! What cannot be, or is not known: dates in an impossible order, who or what is missing, what stands twice.

use crate::model::{Day, Kind, Stage};
use crate::rules::level::{Levels, levels};
use crate::rules::orders::ahead;
use crate::rules::{Standing, fit};

use super::Rule;
use super::finding::{About, Case, Finding};

/// None of these has a day by which it is due.
pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    let standing = case.standing;
    let checks: [(Rule, bool); 11] = [
        (Rule::NoRelations, standing.country.is_some_and(|country| !country.has_relations())),
        (Rule::UnequalLevel, is_unequal(standing)),
        (Rule::EndBeforeSigning, standing.signed.zip(standing.until).is_some_and(|(signed, until)| until.latest() < signed.earliest())),
        (Rule::LikelyDuplicate, standing.alike.is_some()),
        (Rule::RouteUnfit, fit::unfit(standing, case.procedure, case.day).is_some()),
        (Rule::IndonesianLacking, fit::is_without_indonesian(standing)),
        (Rule::ThirdLanguage, !fit::is_without_indonesian(standing) && fit::unfit_language(standing).is_some()),
        (Rule::LetterTooLong, fit::letter_beyond_a_year(standing, case.procedure).is_some()),
        (Rule::NoPartner, !standing.has_partner),
        (Rule::NoKind, standing.kind.is_none()),
        (Rule::NoDate, is_undated(case)),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).for_each(|(rule, _)| found(Finding::of(rule, None)));
    ahead::each_ahead(standing, case.day, &mut |fact| {
        let rule = if fact.what == ahead::What::Signed { Rule::SignedAhead } else { Rule::DatedAhead };
        found(Finding { rule, due: None, about: About::Ahead(fact) });
    });
}

/// What lies ahead does so no more on its day, and is from then on held against what it follows; which partners a kind
/// has is said by the pack of the day.
pub fn each_turning_day(case: &Case<'_>, turn: &mut impl FnMut(Day)) {
    ahead::each_dated(case.standing, &mut |fact| turn(fact.on.earliest()));
    if case.standing.kind.is_some() && case.standing.partner_level.is_some() {
        case.procedure.packs.all().iter().for_each(|ranked| turn(ranked.pack.from));
    }
}

/// A twin of another level (Pasal 6 (2), (3) Permendagri 25/2020, `law`); where it is open, or nobody recorded what the
/// partner is, nothing is said.
fn is_unequal(standing: &Standing<'_>) -> bool {
    let answered = standing.course.and_then(|course| course.equal_level);
    standing.kind == Some(Kind::Twin) && levels(standing.region, standing.partner_level, answered) == Levels::Differ
}

/// Nothing says when it was signed: neither of what only stands in a list, nor of what is carried out by the
/// ladder, which has a signing. What is on its way is not signed yet.
fn is_undated(case: &Case<'_>) -> bool {
    let on_ladder = || matches!(case.standing.kind, Some(Kind::Twin | Kind::OtherRegional | Kind::Institution));
    let stage = || case.standing.course.and_then(|course| course.step(case.day)).map(|step| step.stage);
    let has_way = || case.standing.course.is_some_and(|course| !course.steps.is_empty());
    case.standing.signed.is_none() && (!has_way() || stage() == Some(Stage::Implementation) && on_ladder())
}
