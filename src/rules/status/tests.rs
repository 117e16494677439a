use super::*;
use crate::model::{Move, PartialDate};
use crate::rules::Course;
use crate::rules::course::{CourseHalt, CourseStep};

fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

fn halt(kind: HaltKind, on: &str, lifted: &str) -> CourseHalt {
    CourseHalt { kind, on: date(on).expect(on), lifted: date(lifted) }
}

fn step(stage: Stage, on: &str) -> CourseStep {
    CourseStep { stage, entered: date(on).expect(on), how: Move::Advance, pack: None, events: Box::default(), answers: Box::default() }
}

/// Signing, end, letter of intent; steps; halts; days of activities.
#[derive(Clone, Default)]
struct Case {
    signed: &'static str,
    until: &'static str,
    letter_of_intent: bool,
    notice: Option<u8>,
    course: Course,
}

impl Case {
    fn signed(signed: &'static str, until: &'static str) -> Self {
        Self { signed, until, ..Self::default() }
    }

    fn letter(signed: &'static str, until: &'static str) -> Self {
        Self { letter_of_intent: true, ..Self::signed(signed, until) }
    }

    fn at(stage: Stage, on: &str) -> Self {
        Self::default().and_at(stage, on)
    }

    fn and_at(mut self, stage: Stage, on: &str) -> Self {
        self.course.steps = self.course.steps.iter().cloned().chain([step(stage, on)]).collect();
        self
    }

    fn halted(mut self, kind: HaltKind, on: &str, lifted: &str) -> Self {
        self.course.halts = self.course.halts.iter().cloned().chain([halt(kind, on, lifted)]).collect();
        self
    }

    fn active(mut self, on: &str) -> Self {
        self.course.activities = self.course.activities.iter().copied().chain(date(on)).collect();
        self
    }

    fn noticed(self, months: u8) -> Self {
        Self { notice: Some(months), ..self }
    }

    fn status(&self, day: &str) -> Status {
        let standing = Standing {
            signed: date(self.signed),
            until: date(self.until),
            letter_of_intent: self.letter_of_intent,
            notice: self.notice,
            course: Some(&self.course),
            ..Standing::default()
        };
        status(&standing, &Procedure::default(), day.parse().expect(day))
    }
}

/// The order in which they hold, docs/procedure.md; each with a case beside it that is not yet, or no longer so.
#[test]
fn the_table_of_states() {
    use HaltKind as Halt;
    use Stage::*;
    let in_force = || Case::signed("2020-05-01", "2030-05-01");
    let table: Vec<(Case, &str, Status)> = vec![
        // Rejected, withdrawn, ended: from their day on, whatever else holds.
        (Case::at(Dprd, "2026-01-01").halted(Halt::Rejected, "2026-03-01", ""), "2026-03-01", Status::Rejected),
        (Case::at(Dprd, "2026-01-01").halted(Halt::Rejected, "2026-03-01", ""), "2026-02-28", Status::InProcess),
        (Case::at(Dprd, "2026-01-01").halted(Halt::Rejected, "2026", ""), "2026-01-01", Status::Rejected),
        (Case::at(Plan, "2026-01-01").halted(Halt::Withdrawn, "2026-03-01", ""), "2026-03-01", Status::Withdrawn),
        (Case::at(Plan, "2026-01-01").halted(Halt::Withdrawn, "2026-03-01", ""), "2026-02-28", Status::InProcess),
        (in_force().halted(Halt::Ended, "2026-03-01", ""), "2026-03-01", Status::Ended),
        (in_force().halted(Halt::Ended, "2026-03-01", ""), "2026-02-28", Status::InForce),
        (
            Case::at(Plan, "2026-01-01").halted(Halt::Withdrawn, "2026-02-01", "").halted(Halt::Rejected, "2026-03-01", ""),
            "2026-04-01",
            Status::Rejected,
        ),
        // Ended outlives the end of the term.
        (Case::signed("2015", "2020").halted(Halt::Ended, "2019-03-01", ""), "2026-01-01", Status::Ended),
        // Expired: when the last day that it may be has passed.
        (Case::signed("", "2025"), "2026-11-24", Status::Expired),
        (Case::signed("", "2025"), "2025-12-31", Status::Exploring),
        (Case::signed("2018-03", "2023-03"), "2023-04-01", Status::Expired),
        (Case::signed("2018-03", "2023-03"), "2023-03-31", Status::Notice),
        (Case::signed("2020-02-29", "2024-02-29"), "2024-03-01", Status::Expired),
        (Case::signed("2020-02-29", "2024-02-29"), "2024-02-29", Status::Notice),
        (Case::letter("2020", "2021"), "2022-01-01", Status::Expired),
        (Case::signed("2018", "2023").halted(Halt::Suspended, "2022-01-01", ""), "2026-01-01", Status::Expired),
        // Suspended: until the day on which it is lifted.
        (in_force().halted(Halt::Suspended, "2026-03-01", ""), "2026-03-01", Status::Suspended),
        (in_force().halted(Halt::Suspended, "2026-03-01", "2026-04-01"), "2026-03-31", Status::Suspended),
        (in_force().halted(Halt::Suspended, "2026-03-01", "2026-04-01"), "2026-04-01", Status::InForce),
        (Case::at(Dprd, "2026-01-01").halted(Halt::Suspended, "2026-03-01", ""), "2026-03-02", Status::Suspended),
        (Case::signed("2022", "2026-05-01").halted(Halt::Suspended, "2026-03-01", ""), "2026-04-01", Status::Suspended),
        // Notice: six months before the end, Pasal 33 (reading), or as many as its own text asks for.
        (in_force(), "2029-11-01", Status::Notice),
        (in_force(), "2029-10-31", Status::InForce),
        (in_force().noticed(12), "2029-05-01", Status::Notice),
        (in_force().noticed(12), "2029-04-30", Status::InForce),
        (in_force().noticed(3), "2029-11-01", Status::InForce),
        (in_force().active("2021-01-01"), "2029-11-01", Status::Notice),
        (Case::letter("2026-01-01", "2026-12-31"), "2026-11-24", Status::Exploring),
        // Dormant: twelve months without an activity; unknown is not dormant.
        (in_force().active("2024-02-29"), "2025-03-01", Status::Dormant),
        (in_force().active("2024-02-29"), "2025-02-28", Status::InForce),
        (in_force().active("2024"), "2025-12-31", Status::InForce),
        (in_force().active("2024"), "2026-01-01", Status::Dormant),
        (in_force(), "2026-01-01", Status::InForce),
        (Case::at(Dprd, "2026-01-01").active("2020-01-01"), "2026-02-01", Status::InProcess),
        // In force: signed by more than a letter of intent, or at implementation.
        (Case::signed("1997-04-17", ""), "2026-11-24", Status::InForce),
        (Case::letter("1997-04-17", ""), "2026-11-24", Status::Exploring),
        (Case::signed("2027", ""), "2027-01-01", Status::InForce),
        (Case::signed("2027-01-01", ""), "2026-12-31", Status::Exploring),
        (Case::at(Implementation, "2026-01-01"), "2026-01-01", Status::InForce),
        (Case::at(Signature, "2026-01-01"), "2026-01-01", Status::InProcess),
        // In process: after exploration or offer.
        (Case::at(LetterOfIntent, "2026-01-01"), "2026-01-01", Status::InProcess),
        (Case::at(Exploration, "2026-01-01"), "2026-01-01", Status::Exploring),
        (Case::at(Offer, "2026-01-01"), "2026-01-01", Status::Exploring),
        (Case::at(Offer, "2026-01-01").and_at(Verification, "2026-02-01"), "2026-02-01", Status::InProcess),
        (Case::at(Offer, "2026-01-01").and_at(Verification, "2026-02-01"), "2026-01-31", Status::Exploring),
        (Case::at(Licence, "2026-01-01"), "2026-01-01", Status::InProcess),
        // Back at exploration it explores again.
        (Case::at(LetterOfIntent, "2026-01-01").and_at(Exploration, "2026-02-01"), "2026-02-01", Status::Exploring),
        (Case::at(Initiative, "2026-01-01"), "2025-12-31", Status::Exploring),
        (Case::default(), "2026-01-01", Status::Exploring),
    ];
    assert!(Status::ALL.iter().all(|status| table.iter().any(|(.., expected)| expected == status)));
    for (at, (case, day, expected)) in table.into_iter().enumerate() {
        assert_eq!(case.status(day), expected, "row {at}, on {day}");
    }
}

/// Everything holds at first; what stands higher in the guide's table is taken away, one after the other.
#[test]
fn the_guide_tells_the_states_in_the_order_in_which_they_are_asked() {
    let guide = include_str!("../../../docs/procedure.md").split("## Status").nth(1).expect("the table");
    let guide = guide.split("\n## ").next().unwrap_or(guide);
    let told: Vec<&str> = guide.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.split('`').nth(1)).collect();
    let halts = [HaltKind::Rejected, HaltKind::Withdrawn, HaltKind::Ended, HaltKind::Suspended];
    let with = |halts: &[HaltKind], until: &'static str| {
        let case = Case::signed("2020-01-01", until).and_at(Stage::Plan, "2019-01-01").active("2020-06-01");
        halts.iter().fold(case, |case, kind| case.halted(*kind, "2021-01-01", ""))
    };
    let cases = [
        with(&halts, "2026-11-23"),
        with(&halts[1..], "2026-11-23"),
        with(&halts[2..], "2026-11-23"),
        with(&halts[3..], "2026-11-23"),
        with(&halts[3..], "2027-01-10"),
        with(&[], "2027-01-10"),
        with(&[], ""),
        Case::signed("2020-01-01", "").and_at(Stage::Plan, "2019-01-01"),
        Case::at(Stage::Plan, "2019-01-01"),
        Case::default(),
    ];
    let asked: Vec<&str> = cases.iter().map(|case| case.status("2026-11-24").code()).collect();
    assert_eq!(asked, told);
}

#[test]
fn dormancy_follows_what_the_office_set() {
    let case = Case::signed("2020", "").active("2024-02-29");
    let standing = Standing { signed: date(case.signed), course: Some(&case.course), ..Standing::default() };
    for (months, expected) in [(12, Status::Dormant), (13, Status::InForce), (24, Status::InForce)] {
        let procedure = Procedure { dormant_after: months, ..Procedure::default() };
        assert_eq!(status(&standing, &procedure, "2025-03-01".parse().expect("a day")), expected, "{months} months");
    }
}

#[test]
fn what_was_held_before_the_agreement_is_no_activity_of_it() {
    let on = "2026-11-24".parse().expect("a day");
    let table = [
        ("2026-03-02", "2026-03-01", None),
        ("2026-03-02", "2026-03-02", Some("2026-03-02")),
        ("2026-03-02", "2026-03-03", Some("2026-03-03")),
        ("2026-03-02", "2026-03", Some("2026-03")),
        ("2026-03", "2026-03-01", Some("2026-03-01")),
        ("2026-03", "2026-02", None),
        ("", "2026-03-01", Some("2026-03-01")),
    ];
    for (signed, held, expected) in table {
        let course = Course { activities: [date(held).expect(held)].into(), ..Course::default() };
        let standing = Standing { signed: date(signed), course: Some(&course), ..Standing::default() };
        let expected = expected.and_then(date);
        assert_eq!(last_activity(&standing, on), expected, "{signed} {held}");
    }
    let carried_out = Course {
        activities: [date("2026-03-01").expect("a day")].into(),
        steps: [step(Stage::Implementation, "2026-03-02")].into(),
        ..Course::default()
    };
    assert_eq!(last_activity(&Standing { course: Some(&carried_out), ..Standing::default() }, on), None);
}
