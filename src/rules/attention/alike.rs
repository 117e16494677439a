//! Two records that look like one agreement: of one region, partner and kind, for the same time, and neither
//! follows the other (`reading`: no law says when two records are one).

use crate::model::day::add_months;
use crate::model::{Agreement, Day, HaltKind, Id, Kind, Partner};
use crate::rules::{Around, Course, Standing};

/// The longest term, where nobody recorded an end: five years (Pasal 32 Permendagri 25/2020), of a letter of intent
/// one (Pasal 13 (3)).
const fn longest(standing: &Standing<'_>) -> i32 {
    if standing.letter_of_intent { 12 } else { 60 }
}

/// Whether two standings of one region and partner look like one agreement. A region is twinned with another once
/// at a time; of other kinds there may be several at once, so that only the same day of signing counts.
pub fn are_alike(one: &Standing<'_>, other: &Standing<'_>) -> bool {
    let same =
        one.kind.is_some() && one.kind == other.kind && one.letter_of_intent == other.letter_of_intent && one.technical == other.technical;
    same && ![one, other].into_iter().any(|standing| standing.succeeded || is_over(standing)) && are_at_once(one, other)
}

fn are_at_once(one: &Standing<'_>, other: &Standing<'_>) -> bool {
    if one.kind != Some(Kind::Twin) {
        return one.signed.is_some() && (one.signed, one.until) == (other.signed, other.until);
    }
    match (term(one), term(other)) {
        (None, None) => true,
        (Some(one), Some(other)) => one.0 <= other.1 && other.0 <= one.1,
        _ => false,
    }
}

/// The first and the last day on which it may hold; `None` where neither is known.
fn term(standing: &Standing<'_>) -> Option<(Day, Day)> {
    let months = longest(standing);
    match (standing.signed, standing.until) {
        (Some(signed), Some(until)) => Some((signed.earliest(), until.latest())),
        (Some(signed), None) => Some((signed.earliest(), add_months(signed.latest(), months))),
        (None, Some(until)) => Some((add_months(until.earliest(), -months), until.latest())),
        (None, None) => None,
    }
}

/// On whichever day it was rejected, withdrawn or ended.
fn is_over(standing: &Standing<'_>) -> bool {
    let mut halts = standing.course.into_iter().flat_map(|course| &course.halts);
    halts.any(|halt| halt.kind != HaltKind::Suspended && halt.lifted.is_none())
}

/// The lowest number of another agreement that looks like this one.
pub fn alike(around: &dyn Around, number: u32, agreement: &Agreement) -> Option<u32> {
    let Some(Id::Partner(partner)) = agreement.partner else { return None };
    let held = |number: u32, agreement: &Agreement, with: &dyn Fn(&Standing<'_>) -> bool| {
        let course = Course::of(agreement);
        let succeeded = !around.followers(number).is_empty();
        with(&Standing { succeeded, ..Standing::of(agreement, None::<&Partner>, course.as_ref()) })
    };
    let is_like = |other: u32| {
        let read = around.record(Id::Agreement(other)).and_then(|stored| serde_json::from_value::<Agreement>(stored.value).ok());
        let there = read.filter(|other| other.void.is_none());
        there.is_some_and(|there| held(number, agreement, &|one| held(other, &there, &|other| are_alike(one, other))))
    };
    around.agreements_between(agreement.region, partner).into_iter().filter(|other| *other != number).find(|other| is_like(*other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::course::CourseHalt;

    fn twin(signed: &str, until: &str) -> Standing<'static> {
        Standing {
            kind: Some(Kind::Twin),
            signed: signed.parse().ok(),
            until: until.parse().ok(),
            has_partner: true,
            ..Standing::default()
        }
    }

    #[test]
    fn the_table_of_pairs() {
        let ended = Course {
            halts: [CourseHalt { kind: HaltKind::Ended, on: "2020".parse().expect("a year"), lifted: None }].into(),
            ..Course::default()
        };
        let other = |signed: &str, until: &str| Standing { kind: Some(Kind::Institution), ..twin(signed, until) };
        let letter = |signed: &str| Standing { letter_of_intent: true, ..twin(signed, "") };
        let table: Vec<(Standing<'_>, Standing<'_>, bool)> = vec![
            (twin("", ""), twin("", ""), true),
            (twin("2019", ""), twin("", ""), false),
            (twin("2019-06-26", "2024-06-25"), twin("2024-06-25", ""), true),
            (twin("2019-06-26", "2024-06-25"), twin("2024-06-26", ""), false),
            (twin("2019-06-26", "2024-06"), twin("2024-06-26", ""), true),
            // Without an end five years are taken, that day included; from an end alone five years back.
            (twin("2019-06-26", ""), twin("2024-06-26", ""), true),
            (twin("2019-06-26", ""), twin("2024-06-27", ""), false),
            (twin("", "2024-06-26"), twin("2019-06-26", "2019-12-31"), true),
            (twin("", "2024-06-27"), twin("2019-01-01", "2019-06-26"), false),
            (letter("2024-02-29"), letter("2025-02-28"), true),
            (letter("2024-02-29"), letter("2025-03-01"), false),
            (letter("2019"), twin("2019", ""), false),
            (Standing { technical: true, ..twin("2019", "") }, twin("2019", ""), false),
            (Standing { kind: None, ..twin("2019", "") }, Standing { kind: None, ..twin("2019", "") }, false),
            (other("2019", ""), twin("2019", ""), false),
            (other("2019", ""), other("2019", ""), true),
            (other("2019", "2024"), other("2019", ""), false),
            (other("", ""), other("", ""), false),
            (Standing { succeeded: true, ..twin("2019", "") }, twin("2020", ""), false),
            (Standing { course: Some(&ended), ..twin("2019", "") }, twin("2020", ""), false),
        ];
        for (one, two, expected) in table {
            assert_eq!((are_alike(&one, &two), are_alike(&two, &one)), (expected, expected), "{one:?}\n{two:?}");
        }
    }
}
