//! The year that a yearly plan or report is about: as recorded, else as its date tells it (`reading`). A report that is
//! dated in January is of the year before, a plan that is dated before December of the year of its date; of any other
//! only the officer can say.

use crate::model::PartialDate;

use super::Course;
use super::procedure::YearlyRule;

pub fn year_of(rule: &YearlyRule, date: Option<PartialDate>, recorded: Option<u16>) -> Option<u16> {
    let by_date = || {
        let date = date?;
        match (rule.year_before, date.month()?) {
            (true, 1) => date.year().checked_sub(1),
            (false, 1..=11) => Some(date.year()),
            _ => None,
        }
    };
    recorded.or_else(by_date)
}

/// Whether such a paper is there of which nobody can say what year it is about.
pub fn has_unsaid(course: &Course, rule: &YearlyRule) -> bool {
    let mut papers = course.papers.iter().filter(|paper| *paper.kind == *rule.kind);
    papers.any(|paper| year_of(rule, paper.date, paper.year).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::procedure::Procedure;
    use crate::rules::ways::date;

    #[test]
    fn the_table_of_years() {
        let table = [
            ("report", "2026-01-05", None, Some(2025)),
            ("report", "2026-01", None, Some(2025)),
            ("report", "2026-01-05", Some(2024), Some(2024)),
            ("report", "2026-02-01", None, None),
            ("report", "2025-12-31", None, None),
            ("report", "2026", None, None),
            ("report", "", None, None),
            ("report_forwarding", "2026-01-12", None, Some(2025)),
            ("activity_plan", "2026-01-05", None, Some(2026)),
            ("activity_plan", "2026-11-30", None, Some(2026)),
            ("activity_plan", "2026-12-01", None, None),
            ("activity_plan", "2026", None, None),
            ("work_plan", "", Some(2027), Some(2027)),
            ("work_plan", "", None, None),
        ];
        let procedure = Procedure::default();
        for (kind, on, recorded, expected) in table {
            let rules = &procedure.packs.all()[0].pack.yearly;
            let rule = rules.iter().find(|rule| rule.kind == kind).expect(kind);
            let on = (!on.is_empty()).then(|| date(on));
            assert_eq!(year_of(rule, on, recorded), expected, "{kind} {on:?} {recorded:?}");
        }
    }
}
