//! What cannot be, or is not known: dates in an impossible order, who or what is missing, what stands twice.

use crate::model::{Day, Kind, Stage};
use crate::rules::Standing;
use crate::rules::level::{Levels, levels};

use super::Rule;
use super::finding::{Case, Finding};

/// None of these has a day by which it is due.
pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    let standing = case.standing;
    let checks: [(Rule, bool); 10] = [
        (Rule::NoRelations, standing.without_relations),
        (Rule::UnequalLevel, is_unequal(standing)),
        (Rule::EndBeforeSigning, standing.signed.zip(standing.until).is_some_and(|(signed, until)| until.latest() < signed.earliest())),
        (Rule::StepsOutOfOrder, has_steps_out_of_order(standing)),
        (Rule::SignedBeforeStages, stage_after_signing(standing).is_some()),
        (Rule::SignedAhead, standing.signed.is_some_and(|signed| signed.earliest() > case.day)),
        (Rule::LikelyDuplicate, standing.alike.is_some()),
        (Rule::NoPartner, !standing.has_partner),
        (Rule::NoKind, standing.kind.is_none()),
        (Rule::NoDate, is_undated(case)),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).for_each(|(rule, _)| found(Finding::of(rule, None)));
}

/// A signing to come is one no more on its day.
pub fn each_turning_day(standing: &Standing<'_>, turn: &mut impl FnMut(Day)) {
    standing.signed.iter().for_each(|signed| turn(signed.earliest()));
}

/// A twin of another level (Pasal 6 (2), (3) Permendagri 25/2020, `law`); where it is open, or nobody recorded what the
/// partner is, nothing is said.
fn is_unequal(standing: &Standing<'_>) -> bool {
    let answered = standing.course.and_then(|course| course.equal_level);
    standing.kind == Some(Kind::Twin) && levels(standing.region, standing.partner_level, answered) == Levels::Differ
}

/// A step that was entered before the one in front of it, whichever days they were.
fn has_steps_out_of_order(standing: &Standing<'_>) -> bool {
    standing.course.is_some_and(|course| course.steps.windows(2).any(|two| two[1].entered.latest() < two[0].entered.earliest()))
}

/// A stage of the ladder that comes before the signing and was entered after it (Pasal 9 Permendagri 25/2020).
pub fn stage_after_signing(standing: &Standing<'_>) -> Option<Stage> {
    let signed = standing.signed.filter(|_| !standing.letter_of_intent)?;
    let steps = standing.course.into_iter().flat_map(|course| &course.steps);
    steps.filter(|step| step.stage < Stage::Signature && signed.latest() < step.entered.earliest()).map(|step| step.stage).next()
}

/// Nothing says when it was signed: neither of what only stands in a list, nor of what is carried out by the
/// ladder, which has a signing. What is on its way is not signed yet.
fn is_undated(case: &Case<'_>) -> bool {
    let on_ladder = || matches!(case.standing.kind, Some(Kind::Twin | Kind::OtherRegional | Kind::Institution));
    let stage = || case.standing.course.and_then(|course| course.step(case.day)).map(|step| step.stage);
    let has_way = || case.standing.course.is_some_and(|course| !course.steps.is_empty());
    case.standing.signed.is_none() && (!has_way() || stage() == Some(Stage::Implementation) && on_ladder())
}
