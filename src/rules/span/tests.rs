use proptest::prelude::*;

use super::*;
use std::collections::BTreeMap;

use crate::model::day::add_days;
use crate::model::question::Timed;
use crate::model::status::Activity;
use crate::model::{Considered, HaltKind, Id, Kind, Lost, Move, PartialDate, RegionCode, Stage, Status};
use crate::rules::clock::last_day;
use crate::rules::course::{CourseAnswer, CourseHalt, CoursePaper, CourseStep};
use crate::rules::position::Position;
use crate::rules::procedure::{Procedure, Unit};
use crate::rules::{Course, Standing, attention};

const STAGES: [Stage; 7] =
    [Stage::Exploration, Stage::LetterOfIntent, Stage::Dprd, Stage::Verification, Stage::Approval, Stage::Implementation, Stage::Licence];
/// Events that start clocks or end turns.
const EVENTS: [&str; 7] = [
    "dprd_received",
    "dprd_refused",
    "sent_direct",
    "governor_received",
    "minister_received",
    "letter_of_intent_signed",
    "response_requested",
];
const PAPERS: [&str; 12] = [
    "plan",
    "consideration",
    "dprd_approval",
    "follow_up_letter",
    "letter_of_intent",
    "minister_response",
    "report",
    "activity_plan",
    "supervision",
    "report_forwarding",
    "extension_letter",
    "extension_copy_dprd",
];

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    let whole = (0_i64..1_200).prop_map(|days| PartialDate::from(add_days(day("2024-06-01"), days)));
    prop_oneof![6 => whole, 1 => prop::sample::select(vec!["2025-12", "2026", "2026-11", "2019"]).prop_map(|text| text.parse().expect(text))]
}

/// An answer about each clock that an event may have started.
fn answers(events: &BTreeMap<&str, PartialDate>, on: Day) -> Vec<CourseAnswer> {
    let calendar = Procedure::default().calendar;
    let started = events.values().flat_map(|on| [(*on, 45), (*on, 5)]);
    let about =
        started.map(|(started, length)| Timed { started, earliest: last_day(&calendar, started.earliest().into(), length, Unit::Working) });
    about.map(|about| CourseAnswer { code: "holidays_unknown".into(), value: "over".into(), on, about: Some(about) }).collect()
}

fn any_step() -> impl Strategy<Value = CourseStep> {
    let events = prop::collection::btree_map(prop::sample::select(&EVENTS[..]), any_date(), 0..3);
    let answered = prop::option::of((0_i64..1_200).prop_map(|days| add_days(day("2024-06-01"), days)));
    let how = prop::sample::select(Move::ALL);
    (prop::sample::select(&STAGES[..]), any_date(), how, events, answered).prop_map(|(stage, entered, how, events, answered)| CourseStep {
        stage,
        entered,
        how,
        pack: Some(Id::Pack(1)),
        answers: answered.into_iter().flat_map(|on| answers(&events, on)).collect(),
        events: events.into_iter().map(|(code, on)| (code.into(), on)).collect(),
    })
}

fn any_paper() -> impl Strategy<Value = CoursePaper> {
    let day = || (0_i64..1_200).prop_map(|days| add_days(day("2024-06-01"), days));
    let lost = prop::option::of(prop::sample::select(Lost::ALL));
    let looked = prop::collection::vec((day(), lost), 0..3);
    let date = || prop::option::of(any_date());
    let outcome = prop::option::of(prop::sample::select(Considered::ALL));
    (prop::sample::select(&PAPERS[..]), date(), prop::option::of(2024_u16..2028), date(), outcome, looked).prop_map(
        |(kind, date, year, until, outcome, looked)| CoursePaper { kind: kind.into(), date, year, until, outcome, looked: looked.into() },
    )
}

prop_compose! {
    fn any_course()(
        mut steps in prop::collection::vec(any_step(), 0..5),
        in_order in any::<bool>(),
        halts in prop::collection::vec((prop::sample::select(HaltKind::ALL), any_date(), prop::option::of(any_date())), 0..2),
        papers in prop::collection::vec(any_paper(), 0..4),
        activities in prop::collection::vec(any_date(), 0..3),
    ) -> Course {
        if in_order {
            steps.sort_by_key(|step| step.entered);
        }
        Course {
            steps: steps.into(),
            halts: halts.into_iter().map(|(kind, on, lifted)| CourseHalt { kind, on, lifted }).collect(),
            papers: papers.into(),
            activities: activities.into(),
            follows: None,
            succession: None,
            target: None,
            equal_level: None,
            languages: Box::default(),
        }
    }
}

/// All that lists keep of one agreement.
fn said(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> (Status, Activity, Marks, Position) {
    let status = status::status(standing, procedure, day);
    let marks = attention::marks(standing, procedure, status, day);
    (status, status::activity(standing, procedure, day), marks, position::position(standing, procedure, day))
}

fn around(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Span {
    let case = Case::of(standing, procedure, day);
    Span::around(&case, Marks::of(&case))
}

/// The rules that find something, in order.
fn found(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<&'static str> {
    attention::causes(standing, procedure, day).iter().map(|cause| cause.rule).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn on_each_day_of_a_span_the_rules_say_the_same(
        course in prop::option::weighted(0.8, any_course()),
        (signed, until) in (prop::option::of(any_date()), prop::option::of(any_date())),
        (letter_of_intent, notice, succeeded) in (any::<bool>(), prop::option::of(1_u8..9), any::<bool>()),
        (automatic, turn_months) in (any::<bool>(), prop::option::of(1_u16..30)),
        (office, region) in prop::sample::select(vec![(None, (36, 0)), (Some((35, 0)), (35, 78)), (Some((35, 78)), (35, 78))]),
        kind in prop::sample::select(Kind::ALL),
        asked in 0_i64..1_500,
        other in 0_i64..1_500,
    ) {
        let code = |(province, regency)| RegionCode::new(province, regency);
        let procedure = Procedure { office: office.map(code), ministry: office.is_none(), ..Procedure::default() };
        let standing = Standing {
            region: code(region),
            signed,
            until,
            letter_of_intent,
            notice,
            automatic,
            turn_months,
            succeeded,
            kind: Some(kind),
            course: course.as_ref(),
            ..Standing::default()
        };
        let (asked, other) = (add_days(day("2024-03-01"), asked), add_days(day("2024-03-01"), other));
        let span = around(&standing, &procedure, asked);
        prop_assert!(span.holds(asked));
        let expected = (said(&standing, &procedure, asked), found(&standing, &procedure, asked));
        for same in [span.from.max(day("2000-01-01")), add_days(span.until.min(day("2040-01-01")), -1), other] {
            if span.holds(same) {
                let told = (said(&standing, &procedure, same), found(&standing, &procedure, same));
                prop_assert_eq!(&told, &expected, "{} of {:?}", same, span);
            }
        }
    }
}

/// A span that ended every day would pass the property, and spare nothing.
#[test]
fn a_span_reaches_from_one_day_that_matters_to_the_next() {
    let procedure = Procedure::default();
    let step = |stage, entered: &str, events: &[(&str, &str)]| CourseStep {
        stage,
        entered: entered.parse().expect(entered),
        how: Move::Advance,
        pack: Some(Id::Pack(1)),
        events: events.iter().map(|(code, on)| ((*code).into(), on.parse().expect(on))).collect(),
        answers: Box::default(),
    };
    let waiting = Course { steps: [step(Stage::Dprd, "2026-10-01", &[("dprd_received", "2026-10-05")])].into(), ..Course::default() };
    let signed = Standing { signed: "2022-05-01".parse().ok(), until: "2027-05-01".parse().ok(), notice: Some(6), ..Standing::default() };
    let table = [
        (Standing::default(), "2026-11-24", Day::MIN, Day::MAX),
        (signed, "2026-08-31", day("2022-05-01"), day("2026-09-02")),
        (signed, "2026-10-31", day("2026-09-02"), day("2026-11-01")),
        (signed, "2026-11-01", day("2026-11-01"), day("2026-11-02")),
        (signed, "2026-11-24", day("2026-11-02"), day("2027-05-02")),
        (signed, "2027-05-02", day("2027-05-02"), Day::MAX),
        (
            Standing { kind: Some(Kind::Twin), course: Some(&waiting), ..Standing::default() },
            "2026-11-24",
            day("2026-11-23"),
            day("2026-12-08"),
        ),
    ];
    for (standing, on, from, until) in table {
        assert_eq!(around(&standing, &procedure, day(on)), Span { from, until }, "{on}: {standing:?}");
    }
}
