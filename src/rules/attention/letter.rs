//! How long a letter of intent holds: at most one year (Pasal 13 (3) Permendagri 25/2020, `law`); what follows
//! then is not said.

use crate::model::day::{add_days, add_months};
use crate::model::{Day, PartialDate};
use crate::rules::condition;
use crate::rules::due::Due;
use crate::rules::outside::is_old;
use crate::rules::stage_facts::StageFacts;

use super::Rule;
use super::finding::{Case, Finding};

pub fn find<'a>(case: &Case<'a>, facts: Option<&StageFacts<'_>>, found: &mut impl FnMut(Finding<'a>)) {
    let Some(end) = end(case, facts) else { return };
    let rule = if end.latest() < case.day { Rule::LetterLapsed } else { Rule::LetterEnding };
    if add_days(end.latest(), -rule.days()) <= case.day {
        found(Finding::of(rule, Some(end)));
    }
}

/// The last day of the letter that still matters: of the stage that asks for it, else of what was signed.
pub fn end(case: &Case<'_>, facts: Option<&StageFacts<'_>>) -> Option<Due> {
    if case.standing.succeeded {
        return None;
    }
    match facts {
        Some(facts) => condition::asked_letter_ends(facts),
        None => listed(case),
    }
}

/// Of a letter that was signed and has no stages: a year on, or its own end where it set itself less; none of one that was
/// signed before there was the article.
fn listed(case: &Case<'_>) -> Option<Due> {
    let signed = case.standing.signed.filter(|signed| case.standing.letter_of_intent && signed.earliest() <= case.day)?;
    if is_old(signed, case.procedure) {
        return None;
    }
    Some(lapses(signed, case.standing.until))
}

/// The last day of a letter of intent: the same date a year on, that day included (`reading`), or its own where that
/// comes first.
pub fn lapses(signed: PartialDate, own: Option<PartialDate>) -> Due {
    let end = |longest: Day, own: Option<Day>| own.map_or(longest, |own| own.min(longest));
    let earliest = end(add_months(signed.earliest(), 12), own.map(PartialDate::earliest));
    Due::until_last(earliest, end(add_months(signed.latest(), 12), own.map(PartialDate::latest)))
}

pub fn each_turning_day(case: &Case<'_>, facts: Option<&StageFacts<'_>>, turn: &mut impl FnMut(Day)) {
    if let Some(end) = end(case, facts) {
        turn(add_days(end.latest(), -Rule::LetterEnding.days()));
        turn(add_days(end.latest(), 1));
    }
}
