//! Reasons of agreements whose way is recorded: clocks, letters, yearly duties, files.

use super::tests::{day, found, found_by, step};
use crate::language::{Language, say};
use crate::model::{HaltKind, Holidays, Kind, Lost, PartialDate, RegionCode, Stage};
use crate::rules::course::{CourseHalt, CoursePaper, CourseStep};
use crate::rules::procedure::{Calendar, Procedure};
use crate::rules::{Course, Standing};

fn date(text: &str) -> Option<PartialDate> {
    Some(text.parse().expect(text))
}

fn paper(kind: &str, on: Option<&str>, year: Option<u16>) -> CoursePaper {
    CoursePaper { kind: kind.into(), date: on.and_then(date), year, until: None, outcome: None, looked: Box::default() }
}

fn course(steps: Vec<CourseStep>, papers: Vec<CoursePaper>) -> Course {
    Course { steps: steps.into(), papers: papers.into(), ..Course::default() }
}

/// A twin of Kota Surabaya.
fn city(course: &Course) -> Standing<'_> {
    Standing { region: RegionCode::new(35, 78), kind: Some(Kind::Twin), has_partner: true, course: Some(course), ..Standing::default() }
}

fn province(course: &Course) -> Standing<'_> {
    Standing { region: RegionCode::new(36, 0), ..city(course) }
}

#[test]
fn the_table_of_clocks() {
    let at = |stage, events: &[&str], papers: Vec<CoursePaper>| course(vec![step(stage, "2026-10-01", events)], papers);
    let waiting = at(Stage::Dprd, &["dprd_received=2026-10-05"], vec![]);
    let unknown = at(Stage::Dprd, &[], vec![]);
    let about = at(Stage::Dprd, &["dprd_received=2026-10"], vec![]);
    let approved = at(Stage::Dprd, &["dprd_received=2026-10-05"], vec![paper("dprd_approval", Some("2026-11-20"), None)]);
    let late = at(Stage::Dprd, &["dprd_received=2026-10-05"], vec![paper("dprd_approval", Some("2026-12-20"), None)]);
    let written = at(Stage::Dprd, &["dprd_received=2026-10-05"], vec![paper("follow_up_letter", Some("2026-12-10"), None)]);
    let governor = at(Stage::Verification, &["governor_received=2026-11-23"], vec![]);
    let forwarded = at(Stage::Verification, &["governor_received=2026-11-23", "governor_forwarded=2026-12-03"], vec![]);
    let table: &[(&Course, &str, &[&str])] = &[
        // 45 working days from 5 October end on 7 December: told from 14 days before.
        (&waiting, "2026-10-04", &[]),
        (&waiting, "2026-11-22", &[]),
        (&waiting, "2026-11-23", &["stage-limit 14"]),
        (&waiting, "2026-12-07", &["stage-limit 0"]),
        // Silence is approval, and no delay.
        (&waiting, "2026-12-08", &["deemed-approved"]),
        (&waiting, "2027-03-01", &["deemed-approved"]),
        (&unknown, "2026-12-08", &[]),
        // Of a date known in part it may run out from 3 December on, and nothing follows by itself.
        (&about, "2026-11-18", &[]),
        (&about, "2026-11-19", &["stage-limit 14"]),
        (&about, "2026-12-03", &["stage-limit 0"]),
        (&about, "2026-12-04", &["clock-unsure 0"]),
        (&about, "2027-01-06", &["clock-unsure 0"]),
        (&approved, "2026-11-23", &[]),
        (&approved, "2026-12-08", &[]),
        // An answer that came late is one.
        (&late, "2026-12-19", &["deemed-approved"]),
        (&late, "2026-12-20", &[]),
        // The letter that silence allows was written.
        (&written, "2026-12-09", &["deemed-approved"]),
        (&written, "2026-12-10", &[]),
        // Five working days: over a weekend.
        (&governor, "2026-11-30", &["stage-limit 0"]),
        (&governor, "2026-12-01", &["go-direct"]),
        (&forwarded, "2026-12-02", &["go-direct"]),
        (&forwarded, "2026-12-03", &[]),
    ];
    for (course, on, expected) in table {
        assert_eq!(found(&city(course), on), *expected, "{course:?} on {on}");
    }
    // No governor stands between a province and the Minister.
    assert!(found(&province(&governor), "2026-12-01").is_empty());
}

#[test]
fn a_holiday_added_moves_the_end_of_a_clock() {
    let waiting = course(vec![step(Stage::Dprd, "2026-10-01", &["dprd_received=2026-10-05"])], vec![]);
    let mut holidays = Holidays::default();
    holidays.days.insert(day("2026-11-25"), "Pilkada".into());
    let procedure = Procedure { calendar: std::sync::Arc::new(Calendar::with(&holidays)), ..Procedure::default() };
    let rules = |on: &str| super::causes(&city(&waiting), &procedure, day(on)).iter().map(|cause| cause.rule).collect::<Vec<_>>();
    assert_eq!(rules("2026-11-23"), Vec::<&str>::new());
    assert_eq!([rules("2026-11-24"), rules("2026-12-08"), rules("2026-12-09")], [["stage-limit"], ["stage-limit"], ["deemed-approved"]]);
}

#[test]
fn nobody_waits_at_what_is_halted() {
    for kind in HaltKind::ALL {
        let halt = CourseHalt { kind: *kind, on: date("2026-11-02").expect("a day"), lifted: date("2027-01-04") };
        let waiting = course(vec![step(Stage::Dprd, "2026-10-01", &["dprd_received=2026-10-05"])], vec![]);
        let halted = Course { halts: [halt].into(), ..waiting };
        assert!(found(&city(&halted), "2026-12-08").is_empty(), "{kind}");
        assert_eq!(found(&city(&halted), "2027-01-04"), ["deemed-approved"], "{kind}");
    }
}

#[test]
fn a_letter_of_intent_is_looked_at_until_the_text_is_signed() {
    let signed = "letter_of_intent_signed=2025-12-31";
    let at = |stage| course(vec![step(Stage::LetterOfIntent, "2025-12-01", &[signed]), step(stage, "2026-11-02", &[])], vec![]);
    let table: &[(Stage, &str, &[&str])] = &[
        (Stage::Plan, "2026-11-02", &["letter-ending 59"]),
        (Stage::Plan, "2026-12-31", &["letter-ending 0"]),
        (Stage::Dprd, "2027-01-01", &["letter-lapsed -1"]),
        // What it means later is not said, and told all the same.
        (Stage::Verification, "2027-01-01", &["letter-lapsed -1"]),
        (Stage::Drafting, "2027-01-01", &["letter-lapsed -1"]),
        (Stage::Signature, "2027-01-01", &["letter-lapsed -1"]),
        (Stage::Exploration, "2027-01-01", &[]),
    ];
    for (stage, on, expected) in table {
        assert_eq!(found(&city(&at(*stage)), on), *expected, "{stage} on {on}");
    }
    let carried_out = at(Stage::Implementation);
    assert!(!found(&city(&carried_out), "2027-01-01").iter().any(|rule| rule.starts_with("letter")));
    let letters = |course: &Course, on: &str| {
        let found = found(&city(course), on).into_iter().filter(|rule| rule.starts_with("letter"));
        found.collect::<Vec<_>>().join(" ")
    };
    let leap = course(vec![step(Stage::LetterOfIntent, "2024-02-01", &["letter_of_intent_signed=2024-02-29"])], vec![]);
    assert_eq!(letters(&leap, "2025-02-28"), "letter-ending 0");
    assert_eq!(letters(&leap, "2025-03-01"), "letter-lapsed -1");
    let on_paper = course(vec![step(Stage::Plan, "2026-01-05", &[])], vec![paper("letter_of_intent", Some("2026-01-02"), None)]);
    assert_eq!(letters(&on_paper, "2027-01-03"), "letter-lapsed -1");
    // Signed anew: the newest counts, whichever of event and paper says it.
    let anew = |papers| course(vec![step(Stage::LetterOfIntent, "2024-02-01", &["letter_of_intent_signed=2024-02-29"])], papers);
    assert_eq!(letters(&anew(vec![paper("letter_of_intent", Some("2025-06-02"), None)]), "2025-06-01"), "letter-lapsed -93");
    assert_eq!(letters(&anew(vec![paper("letter_of_intent", Some("2025-06-02"), None)]), "2025-06-02"), "");
    assert_eq!(letters(&anew(vec![paper("letter_of_intent", Some("2025-06-02"), None)]), "2026-06-02"), "letter-ending 0");
    assert_eq!(letters(&anew(vec![paper("letter_of_intent", Some("2024-01-02"), None)]), "2025-03-01"), "letter-lapsed -1");
}

#[test]
fn what_nobody_moved_is_told_to_stand_still() {
    let at = |stage, events: &[&str]| course(vec![step(stage, "2026-01-31", events)], vec![]);
    let (plan, drafting) = (at(Stage::Plan, &[]), at(Stage::Drafting, &[]));
    let (dprd, received) = (at(Stage::Dprd, &[]), at(Stage::Dprd, &["dprd_received=2026-02-02"]));
    let moved = course(vec![step(Stage::Plan, "2026-01-31", &[])], vec![paper("plan", Some("2026-03-31"), None)]);
    let ahead = course(vec![step(Stage::Plan, "2026-01-31", &[])], vec![paper("plan", Some("2026-12-31"), None)]);
    let back = course(vec![step(Stage::Dprd, "2026-01-31", &["dprd_received=2026-02-02"]), step(Stage::Plan, "2026-05-04", &[])], vec![]);
    let table: &[(&Course, &str, &[&str])] = &[
        // Six months from the last day of January.
        (&plan, "2026-07-31", &[]),
        (&plan, "2026-08-01", &["stalled -1"]),
        (&drafting, "2026-08-01", &["stalled -1"]),
        // A clock that was not started is none; one that runs, or ran out, is told by itself.
        (&dprd, "2026-08-01", &["stalled -1"]),
        (&received, "2026-08-01", &["deemed-approved"]),
        // What moves it: a paper, a step back; what is dated ahead does not.
        (&moved, "2026-09-30", &[]),
        (&moved, "2026-10-01", &["stalled -1"]),
        (&ahead, "2026-08-01", &["stalled -1"]),
        (&back, "2026-11-04", &[]),
        (&back, "2026-11-05", &["stalled -1"]),
    ];
    for (course, on, expected) in table {
        assert_eq!(found(&city(course), on), *expected, "{course:?} on {on}");
    }
    let later = Procedure { stalled_after: 9, ..Procedure::default() };
    assert_eq!(found_by(&later, &city(&plan), "2026-10-31"), Vec::<String>::new());
    assert_eq!(found_by(&later, &city(&plan), "2026-11-01"), ["stalled -1"]);
    // Suspended nobody is to move it.
    let halt = CourseHalt { kind: HaltKind::Suspended, on: date("2026-02-02").expect("a day"), lifted: None };
    let suspended = Course { halts: [halt].into(), ..plan };
    assert!(found(&city(&suspended), "2026-12-01").is_empty());
}

#[test]
fn a_gate_that_was_passed_stays_until_what_was_lacking_is_there() {
    let passed = CourseStep { how: crate::model::Move::Pass, ..step(Stage::Drafting, "2026-10-12", &[]) };
    let way = |events: &[&str], papers| course(vec![step(Stage::Verification, "2026-10-05", events), passed.clone()], papers);
    let all = || {
        let kinds = ["study", "letter_of_intent", "plan", "dprd_approval", "consideration"];
        kinds.map(|kind| paper(kind, Some("2026-10-06"), None)).to_vec()
    };
    let without = |kind: &str| all().into_iter().filter(|paper| &*paper.kind != kind).collect::<Vec<_>>();
    let later = |on| without("consideration").into_iter().chain([paper("consideration", Some(on), None)]).collect::<Vec<_>>();
    let table: Vec<(Course, &[&str])> = vec![
        (way(&[], vec![]), &["gate-passed"]),
        (way(&[], without("consideration")), &["gate-passed"]),
        (way(&["minister_received=2026-10-07"], later("2026-10-20")), &[]),
        (way(&[], later("2026-10-21")), &["gate-passed"]),
        (way(&[], all()), &["gate-passed"]),
        (way(&["minister_received=2026-10-07"], all()), &[]),
        (course(vec![step(Stage::Verification, "2026-10-05", &[]), step(Stage::Drafting, "2026-10-12", &[])], vec![]), &[]),
    ];
    for (course, expected) in table {
        let gates: Vec<String> = found(&city(&course), "2026-10-20").into_iter().filter(|rule| rule == "gate-passed").collect();
        assert_eq!(gates, expected, "{course:?}");
    }
}

#[test]
fn a_licence_is_told_in_time_for_its_renewal() {
    let steps = vec![step(Stage::Licence, "2024-01-08", &["principle_licence_issued=2024-02-29"])];
    let licensed = course(steps, vec![]);
    let nonprofit = Standing { kind: Some(Kind::ContinuationNonprofit), ..city(&licensed) };
    // It ends on 28 February 2027; its renewal is asked for three months before.
    assert!(found(&nonprofit, "2026-10-28").is_empty());
    assert_eq!(found(&nonprofit, "2026-10-29"), ["licence-ending 30"]);
    assert_eq!(found(&nonprofit, "2026-11-28"), ["licence-ending 0"]);
    assert_eq!(found(&nonprofit, "2027-02-28"), ["licence-ending -92"]);
    assert_eq!(found(&nonprofit, "2027-03-01"), ["licence-over -1"]);
    // One given anew counts from its own day.
    let again = course(
        vec![step(Stage::Licence, "2024-01-08", &["principle_licence_issued=2024-02-29"])],
        vec![paper("principle_licence", Some("2027-02-26"), None)],
    );
    let nonprofit = Standing { kind: Some(Kind::ContinuationNonprofit), ..city(&again) };
    assert!(found(&nonprofit, "2027-03-01").is_empty());
}

#[test]
fn the_table_of_yearly_duties() {
    let carried_out = |papers| course(vec![step(Stage::Implementation, "2024-03-04", &[])], papers);
    let nothing = carried_out(vec![]);
    let reported = carried_out(vec![paper("report", Some("2026-01-05"), Some(2025)), paper("activity_plan", None, Some(2026))]);
    let listed = Course { papers: [paper("original", None, None)].into(), ..Course::default() };
    let signed = |course| Standing { signed: date("2024-02-05"), ..city(course) };
    let table: Vec<(Standing<'_>, &str, &[&str])> = vec![
        (signed(&nothing), "2025-12-31", &["report-missing -358", "plan-due"]),
        (signed(&nothing), "2026-01-01", &["report-missing -359", "report-due 6", "plan-due"]),
        (signed(&nothing), "2026-01-07", &["report-missing -365", "report-due 0", "plan-due"]),
        (signed(&nothing), "2026-01-08", &["report-missing -366", "plan-due"]),
        (signed(&nothing), "2026-01-31", &["report-missing -389", "plan-due"]),
        // A plan is asked for until it is there, or its year is over.
        (signed(&nothing), "2026-02-01", &["report-missing -390", "plan-due"]),
        (signed(&nothing), "2026-12-31", &["report-missing -723", "plan-due"]),
        (signed(&reported), "2026-01-08", &[]),
        (signed(&reported), "2026-12-31", &[]),
        (signed(&reported), "2027-01-01", &["report-due 6", "plan-due"]),
        (
            Standing { region: RegionCode::new(36, 0), ..signed(&nothing) },
            "2026-01-14",
            &["report-missing -365", "report-due 0", "plan-due"],
        ),
        (Standing { region: RegionCode::new(36, 0), ..signed(&nothing) }, "2026-01-15", &["report-missing -366", "plan-due"]),
        // In its first January nothing of the year before is owed.
        (Standing { signed: date("2026-01-05"), ..city(&nothing) }, "2026-01-08", &["plan-due"]),
        // Nobody knows what was sent of an agreement that only stands in a list.
        (signed(&listed), "2026-01-08", &[]),
        (Standing { until: date("2025-12-31"), ..signed(&nothing) }, "2026-01-08", &["report-missing -366", "term-over -8"]),
        (Standing { kind: Some(Kind::Continuation), ..city(&nothing) }, "2026-01-08", &["report-missing -366"]),
    ];
    // In the region's own register, where supervision is nobody's duty.
    let own = Procedure { office: Some(RegionCode::new(35, 78)), ..Procedure::default() };
    for (standing, on, expected) in table {
        assert_eq!(found_by(&own, &standing, on), expected, "{standing:?} on {on}");
    }
    // Dated ahead it is not there before its day.
    let ahead = carried_out(vec![paper("report", Some("2026-01-09"), Some(2025)), paper("activity_plan", None, Some(2026))]);
    assert_eq!(found_by(&own, &signed(&ahead), "2026-01-08"), ["report-missing -366"]);
    assert_eq!(found_by(&own, &signed(&ahead), "2026-01-09"), Vec::<String>::new());
}

/// Each missing year is told as long as it may bar the next plan (Pasal 38), in one line; what is over owes it still.
#[test]
fn every_missing_year_is_told_until_a_later_one_is_there() {
    let own = Procedure { office: Some(RegionCode::new(35, 78)), ..Procedure::default() };
    let halted = |kind| [CourseHalt { kind, on: date("2025-06-02").expect("a day"), lifted: None }].into();
    let of = |papers: Vec<CoursePaper>, halts| Course { halts, ..course(vec![step(Stage::Implementation, "2022-03-04", &[])], papers) };
    let report = |on, year| vec![paper("report", on, year)];
    let table: Vec<(Course, &str)> = vec![
        (of(vec![], Box::default()), "2022, 2023, 2024, 2025"),
        (of(report(None, Some(2023)), Box::default()), "2024, 2025"),
        (of(report(Some("2024-01-05"), None), Box::default()), "2024, 2025"),
        // Nobody knows of which year it is.
        (of(report(Some("2024-06-05"), None), Box::default()), "2022, 2023, 2024, 2025 ?"),
        (of(report(None, Some(2025)), Box::default()), ""),
        (of(vec![], halted(HaltKind::Ended)), "2022, 2023, 2024, 2025"),
        (of(vec![], halted(HaltKind::Suspended)), ""),
        (of(vec![], halted(HaltKind::Withdrawn)), ""),
    ];
    for (course, expected) in table {
        let standing = Standing { signed: date("2022-02-05"), ..city(&course) };
        let causes = super::causes(&standing, &own, day("2026-02-02"));
        let told: Vec<String> = causes
            .iter()
            .filter(|cause| cause.rule == "report-missing")
            .map(|cause| {
                let said = say(&cause.sentence, Language::En).to_string();
                let years: Vec<&str> = said.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4).collect();
                format!("{}{}", years.join(", "), if said.contains("Year") { " ?" } else { "" })
            })
            .collect();
        assert_eq!(told.join(" + "), expected, "{course:?}");
    }
}

/// The notification of Home Affairs (Pasal 19 (2) PP 59/2016) keeps nobody, and is owed at every later stage.
#[test]
fn what_an_earlier_stage_owes_is_told_until_it_is_recorded() {
    let notified: &[&str] = &["home_affairs_notified=2026-02-20"];
    let at = |events: &[&str], later: &[&str]| {
        course(vec![step(Stage::Licence, "2026-01-05", events), step(Stage::YearlyPlan, "2026-02-02", later)], vec![])
    };
    let table = [
        (at(&[], &[]), true),
        (at(&["home_affairs_notified=2026-01-20"], &[]), false),
        (at(&[], notified), false),
        // In the stage itself `w` asks for it.
        (course(vec![step(Stage::Licence, "2026-01-05", &[])], vec![]), false),
        // Nobody recorded the stage of the licence.
        (course(vec![step(Stage::YearlyPlan, "2026-02-02", &[])], vec![]), false),
    ];
    for (course, expected) in table {
        let standing = Standing { kind: Some(Kind::ContinuationNonprofit), ..city(&course) };
        assert_eq!(found(&standing, "2026-03-02").iter().any(|rule| rule == "event-owed"), expected, "{course:?}");
    }
}

#[test]
fn the_governor_forwards_by_the_second_week_and_sees_it_alone() {
    let (east_java, surabaya) = (RegionCode::new(35, 0), RegionCode::new(35, 78));
    let way = |papers: Vec<CoursePaper>| course(vec![step(Stage::Implementation, "2025-03-04", &[])], papers);
    let report = || paper("report", Some("2026-01-05"), Some(2025));
    let plan = || paper("activity_plan", None, Some(2026));
    let seen = || paper("supervision", Some("2025-09-01"), None);
    let (reported, forwarded) = (
        way(vec![report(), plan(), seen()]),
        way(vec![report(), plan(), seen(), paper("report_forwarding", Some("2026-01-12"), Some(2025))]),
    );
    let table: &[(Option<RegionCode>, &Course, &str, &[&str])] = &[
        (Some(east_java), &reported, "2026-01-05", &["forward-due 9"]),
        (Some(east_java), &reported, "2026-01-14", &["forward-due 0"]),
        (Some(east_java), &reported, "2026-01-15", &["forward-due -1"]),
        (Some(east_java), &forwarded, "2026-01-11", &["forward-due 3"]),
        (Some(east_java), &forwarded, "2026-01-12", &[]),
        (Some(surabaya), &reported, "2026-01-15", &[]),
        (Some(RegionCode::new(36, 0)), &reported, "2026-01-15", &[]),
        (None, &reported, "2026-01-15", &[]),
    ];
    for (office, course, on, expected) in table {
        let procedure = Procedure { office: *office, ..Procedure::default() };
        let standing = Standing { signed: date("2025-02-05"), ..city(course) };
        assert_eq!(found_by(&procedure, &standing, on), *expected, "{office:?} on {on}");
    }
}

#[test]
fn supervision_is_owed_in_each_half_of_a_year_by_who_supervises() {
    let way = |papers: Vec<CoursePaper>| {
        let yearly = [paper("report", None, Some(2025)), paper("activity_plan", None, Some(2026)), paper("report", None, Some(2026))];
        course(vec![step(Stage::Implementation, "2026-01-01", &[])], papers.into_iter().chain(yearly).collect())
    };
    let seen = |on: &str| paper("supervision", Some(on), None);
    let (nothing, first, both) = (way(vec![]), way(vec![seen("2026-06-30")]), way(vec![seen("2026-03"), seen("2026-07-01")]));
    let table: &[(&Course, &str, &[&str])] = &[
        // Told 60 days before the half is over, and on in the next one.
        (&nothing, "2026-04-30", &[]),
        (&nothing, "2026-05-01", &["supervision-due 60"]),
        (&nothing, "2026-06-30", &["supervision-due 0"]),
        (&nothing, "2026-07-01", &["supervision-due -1"]),
        (&nothing, "2026-12-31", &["supervision-due -184"]),
        (&first, "2026-06-30", &[]),
        (&first, "2026-10-31", &[]),
        (&first, "2026-11-01", &["supervision-due 60"]),
        (&both, "2026-12-31", &[]),
    ];
    let ministry = Procedure { ministry: true, ..Procedure::default() };
    for (course, on, expected) in table {
        let found: Vec<String> = found_by(&ministry, &city(course), on).into_iter().filter(|rule| rule != "no-date").collect();
        assert_eq!(found, *expected, "{on}");
    }
    // In force within the half only: nothing of that half.
    let young = course(vec![step(Stage::Implementation, "2026-01-02", &[])], vec![]);
    assert!(!found_by(&ministry, &city(&young), "2026-06-30").iter().any(|rule| rule.starts_with("supervision")));
    // Nobody said whose register it is; a region does not supervise itself, and of what only stands in a list nothing is known.
    let own = Procedure { office: Some(RegionCode::new(35, 78)), ..Procedure::default() };
    assert!(!found(&city(&nothing), "2026-06-30").iter().any(|rule| rule.starts_with("supervision")));
    assert!(!found_by(&own, &city(&nothing), "2026-06-30").iter().any(|rule| rule.starts_with("supervision")));
    let listed = Course { papers: [paper("original", None, None)].into(), ..Course::default() };
    assert!(found_by(&ministry, &Standing { signed: date("2024-02-05"), ..city(&listed) }, "2026-06-30").is_empty());
}

#[test]
fn a_file_is_told_as_it_was_found_last_even_of_what_is_over() {
    let looked = |found: &[(&str, Option<Lost>)]| found.iter().map(|(on, lost)| (day(on), *lost)).collect();
    let kept = CoursePaper {
        looked: looked(&[("2026-11-02", Some(Lost::Missing)), ("2026-11-09", None), ("2026-11-16", Some(Lost::Changed))]),
        ..paper("original", None, None)
    };
    let halt = CourseHalt { kind: HaltKind::Ended, on: date("2020").expect("a year"), lifted: None };
    let ended = Course { papers: [kept].into(), halts: [halt].into(), ..Course::default() };
    let told = ["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16"].map(|on| found(&city(&ended), on).join(" "));
    assert_eq!(told, ["", "file-missing", "", "file-changed"]);
}
