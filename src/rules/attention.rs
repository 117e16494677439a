//! Why an agreement needs somebody on a day, until the rules of the review.

use crate::model::day::{add_days, add_months};
use crate::model::{Attention, Day, PartialDate, Status};

use super::procedure::Procedure;
use super::{Standing, status::status};

/// Days before its end from which an agreement needs somebody.
const ENDING_WITHIN: i64 = 180;

/// Every reason, in the order in which they weigh; none once it was rejected, withdrawn or ended. A letter of
/// intent holds one year from its signing (Pasal 13 (3) Permendagri 25/2020, `law`); diplomatic relations:
/// Pasal 5 (1), `law`.
pub fn attention(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Attention> {
    in_status(standing, status(standing, procedure, day), day)
}

/// The same where the status of the day is known.
pub fn in_status(standing: &Standing<'_>, status: Status, day: Day) -> Vec<Attention> {
    if matches!(status, Status::Rejected | Status::Withdrawn | Status::Ended) {
        return Vec::new();
    }
    let expired = status == Status::Expired;
    let checks = [
        (Attention::NoRelations, standing.without_relations),
        (Attention::Expired, expired && !standing.succeeded),
        (
            Attention::Ending,
            !expired && !standing.succeeded && standing.until.is_some_and(|u| u.earliest() <= add_days(day, ENDING_WITHIN)),
        ),
        (Attention::LoiLapsed, !expired && standing.letter_of_intent && standing.signed.is_some_and(|s| lapses(s) < day)),
        (Attention::NoPartner, !standing.has_partner),
        (Attention::NoKind, standing.kind.is_none()),
        // What is on its way is not signed yet.
        (Attention::NoDate, standing.signed.is_none() && standing.course.is_none_or(|course| course.steps.is_empty())),
    ];
    checks.into_iter().filter_map(|(reason, holds)| holds.then_some(reason)).collect()
}

/// Every day on which a reason may come or go while the status stays.
pub fn each_turning_day(standing: &Standing<'_>, turn: &mut impl FnMut(Day)) {
    standing.until.iter().for_each(|until| turn(add_days(until.earliest(), -ENDING_WITHIN)));
    let intended = standing.signed.filter(|_| standing.letter_of_intent);
    intended.iter().for_each(|signed| turn(add_days(lapses(*signed), 1)));
}

/// The last day of a letter of intent: the same date a year on, that day included (`reading`). Of a
/// partial date the latest is taken, so that none is called lapsed before it must be.
pub fn lapses(signed: PartialDate) -> Day {
    add_months(signed.latest(), 12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Stage};
    use crate::rules::Course;
    use crate::rules::course::CourseStep;

    /// A standing that needs nobody.
    fn sound() -> Standing<'static> {
        Standing { signed: "1997-04-17".parse().ok(), kind: Some(Kind::Twin), has_partner: true, ..Standing::default() }
    }

    #[test]
    fn the_table_of_reasons_with_negative_cases() {
        use Attention::*;
        let date = |t: &str| t.parse().ok();
        let entered: PartialDate = "2026-06-15".parse().expect("a day");
        let step = CourseStep { stage: Stage::Plan, entered, pack: None, events: Box::default() };
        let on_its_way = Course { steps: [step].into(), ..Course::default() };
        let visited = Course { activities: [entered].into(), ..Course::default() };
        let loi = |signed: &str| Standing { signed: date(signed), letter_of_intent: true, ..sound() };
        let until = |t: &str| Standing { until: date(t), ..sound() };
        let table: Vec<(Standing<'_>, &str, Vec<Attention>)> = vec![
            (sound(), "2026-11-24", vec![]),
            (until("2026-11-23"), "2026-11-24", vec![Expired]),
            (until("2026-11-24"), "2026-11-24", vec![Ending]),
            (until("2027-05-23"), "2026-11-24", vec![Ending]),
            (until("2027-05-24"), "2026-11-24", vec![]),
            (until("2027"), "2026-11-24", vec![Ending]),
            (until("2028"), "2026-11-24", vec![]),
            (loi("2024-02-29"), "2025-02-28", vec![]),
            (loi("2024-02-29"), "2025-03-01", vec![LoiLapsed]),
            (loi("2022-12"), "2023-12-31", vec![]),
            (loi("2022-12"), "2024-01-01", vec![LoiLapsed]),
            // Whoever follows it has the matter now.
            (Standing { succeeded: true, ..until("2026-11-23") }, "2026-11-24", vec![]),
            (Standing { succeeded: true, ..until("2027-05-23") }, "2026-11-24", vec![]),
            (Standing { kind: None, ..sound() }, "2026-11-24", vec![NoKind]),
            (Standing { has_partner: false, ..sound() }, "2026-11-24", vec![NoPartner]),
            (Standing { signed: None, ..sound() }, "2026-11-24", vec![NoDate]),
            (Standing { signed: None, course: Some(&on_its_way), ..sound() }, "2026-11-24", vec![]),
            (Standing { signed: None, course: Some(&visited), ..sound() }, "2026-11-24", vec![NoDate]),
            (Standing { signed: None, until: date("2025"), ..sound() }, "2026-11-24", vec![Expired, NoDate]),
            (Standing { without_relations: true, ..sound() }, "2026-11-24", vec![NoRelations]),
        ];
        for (standing, day, expected) in table {
            assert_eq!(attention(&standing, &Procedure::default(), day.parse().expect(day)), expected, "{standing:?} on {day}");
        }
    }
}
