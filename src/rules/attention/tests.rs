use super::*;
use crate::model::{HaltKind, Kind, Level, PartialDate, RegionCode, Stage};
use crate::rules::Course;
use crate::rules::course::{CourseHalt, CoursePaper, CourseStep};

const TODAY: &str = "2026-11-24";

pub(super) fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn date(text: &str) -> Option<PartialDate> {
    Some(text.parse().expect(text))
}

/// A standing that needs nobody.
fn sound() -> Standing<'static> {
    Standing {
        signed: date("1997-04-17"),
        kind: Some(Kind::Twin),
        has_partner: true,
        partner_level: Some(Level::Province),
        ..Standing::default()
    }
}

fn until(text: &str) -> Standing<'static> {
    Standing { until: date(text), ..sound() }
}

fn letter(signed: &str) -> Standing<'static> {
    Standing { signed: date(signed), letter_of_intent: true, ..sound() }
}

/// A stage entered, with its events as "code=date".
pub(super) fn step(stage: Stage, entered: &str, events: &[&str]) -> CourseStep {
    let event = |text: &&str| text.split_once('=').and_then(|(code, on)| Some((code.into(), on.parse().ok()?)));
    CourseStep {
        stage,
        entered: entered.parse().expect(entered),
        how: crate::model::Move::Advance,
        pack: Some(crate::model::Id::Pack(1)),
        events: events.iter().filter_map(event).collect(),
        answers: Box::default(),
    }
}

fn halted(kind: HaltKind) -> Course {
    Course { halts: [CourseHalt { kind, on: day("2026-01-05").into(), lifted: None }].into(), ..Course::default() }
}

/// The rules that find something, each with its days; what lies ahead of the day has its own table.
pub(super) fn found(standing: &Standing<'_>, on: &str) -> Vec<String> {
    found_by(&Procedure::default(), standing, on)
}

/// The same in another office's register.
pub(super) fn found_by(procedure: &Procedure, standing: &Standing<'_>, on: &str) -> Vec<String> {
    let causes = causes(standing, procedure, day(on));
    let told = |cause: &Cause| match cause.due {
        Some(due) => format!("{} {}", cause.rule, due.days(day(on))),
        None => cause.rule.to_owned(),
    };
    causes.iter().filter(|cause| cause.rule != Rule::DatedAhead.code()).map(told).collect()
}

#[test]
fn the_table_of_what_is_signed_or_only_listed() {
    let visited = Course { activities: [day("2026-06-15").into()].into(), ..Course::default() };
    let table: Vec<(Standing<'_>, &str, &[&str])> = vec![
        (sound(), TODAY, &[]),
        // The term: 180 days before its first possible day, and expired only after its last.
        (until("2027-05-25"), TODAY, &["extension-by 1"]),
        (until("2027-05-24"), TODAY, &["extension-by 0", "notice-window 181"]),
        (until("2027-05-23"), TODAY, &["extension-by -1", "term-ending 180", "notice-window 180"]),
        (until("2027-05-24"), "2026-11-25", &["extension-by -1", "term-ending 180", "notice-window 180"]),
        (until("2027-05-23"), "2026-11-22", &["extension-by 1"]),
        // The letter is told 60 days before the day by which it can be read to be due.
        (until("2027-05-23"), "2026-09-24", &["extension-by 60"]),
        (until("2027-05-23"), "2026-09-23", &[]),
        (until("2026-11-24"), TODAY, &["extension-by -184", "term-ending 0", "notice-window 0"]),
        (until("2026-11-23"), TODAY, &["term-over -1"]),
        (until("2028"), TODAY, &[]),
        // Six months before an end known in part may be any day of a year: it is over after the last.
        (until("2027"), "2027-06-30", &["term-ending 0", "extension-by 0", "notice-window 0"]),
        (until("2027"), "2027-07-01", &["extension-by -1", "term-ending 0", "notice-window 0"]),
        (until("2027"), TODAY, &["extension-by 0", "term-ending 38", "notice-window 38"]),
        (until("2026"), TODAY, &["extension-by -147", "term-ending 0", "notice-window 0"]),
        (until("2025"), TODAY, &["term-over -328"]),
        (until("2024-02"), "2024-02-29", &["extension-by -184", "term-ending 0", "notice-window 0"]),
        (until("2024-02"), "2024-03-01", &["term-over -1"]),
        // Six months before the end of August lies the end of February.
        (until("2027-08-31"), "2027-02-27", &["extension-by 1"]),
        (until("2027-08-31"), "2027-02-28", &["extension-by 0", "notice-window 184"]),
        (until("2028-08-31"), "2028-02-28", &["extension-by 1"]),
        (until("2028-08-31"), "2028-02-29", &["extension-by 0", "notice-window 184"]),
        // The notice of its own text stands beside the letter.
        (Standing { notice: Some(1), ..until("2027-01-31") }, "2026-12-30", &["extension-by -152", "term-ending 32", "notice-window 32"]),
        (
            Standing { notice: Some(1), ..until("2027-01-31") },
            "2026-12-31",
            &["extension-by -153", "term-ending 31", "notice-own 31", "notice-window 31"],
        ),
        // Whoever follows it has the matter now.
        (Standing { succeeded: true, ..until("2026-11-23") }, TODAY, &[]),
        (Standing { succeeded: true, ..until("2027-05-23") }, TODAY, &[]),
        (Standing { succeeded: true, ..letter("2015") }, TODAY, &[]),
        // A letter of intent holds a year, that day included; of a partial day the last.
        (letter("2024-02-29"), "2024-12-29", &[]),
        (letter("2024-02-29"), "2024-12-30", &["letter-ending 60"]),
        (letter("2024-02-29"), "2025-02-28", &["letter-ending 0"]),
        (letter("2024-02-29"), "2025-03-01", &["letter-lapsed -1"]),
        (letter("2022-12"), "2023-12-31", &["letter-ending 0"]),
        (letter("2022-12"), "2024-01-01", &["letter-lapsed -1"]),
        (letter("2026-12-01"), TODAY, &["signed-ahead"]),
        (Standing { until: date("2025"), ..letter("2022-12") }, TODAY, &["term-over -328", "letter-too-long"]),
        // One that set itself less than a year (Pasal 13 (2) e); one that set itself more holds a year.
        (Standing { until: date("2026-12-31"), ..letter("2026-06-01") }, "2026-11-24", &["letter-ending 37", "term-ending 37"]),
        (Standing { until: date("2028-06-01"), ..letter("2026-06-01") }, "2027-06-02", &["letter-lapsed -1", "letter-too-long"]),
        // Twelve months after the last activity; unknown is no reason.
        (Standing { course: Some(&visited), ..sound() }, "2027-06-15", &[]),
        (Standing { course: Some(&visited), ..sound() }, "2027-06-16", &["dormant -1"]),
        (Standing { course: Some(&visited), succeeded: true, ..sound() }, "2027-06-16", &[]),
        (
            Standing { course: Some(&visited), ..until("2027-12-01") },
            "2027-06-16",
            &["extension-by -15", "dormant -1", "term-ending 168", "notice-window 168"],
        ),
        (Standing { course: Some(&visited), ..until("2027-06-01") }, "2027-06-16", &["term-over -15"]),
    ];
    for (standing, on, expected) in table {
        assert_eq!(found(&standing, on), expected, "{standing:?} on {on}");
    }
}

#[test]
fn the_table_of_what_cannot_be_or_is_not_known() {
    let steps = |steps: &[CourseStep]| Course { steps: steps.into(), ..Course::default() };
    let on_its_way = steps(&[step(Stage::Plan, "2026-06-15", &[])]);
    let visited = Course { activities: [day("2026-06-15").into()].into(), ..Course::default() };
    let turned = steps(&[step(Stage::Initiative, "2026-06-15", &[]), step(Stage::Exploration, "2026-06-14", &[])]);
    let about = steps(&[step(Stage::Initiative, "2026-06", &[]), step(Stage::Exploration, "2026-06-14", &[])]);
    let late = steps(&[step(Stage::Approval, "2026-06-15", &[]), step(Stage::Implementation, "2026-07-01", &[])]);
    let city = crate::model::RegionCode::new(35, 78);
    let said = |equal| Course { equal_level: Some(equal), ..Course::default() };
    let (said_yes, said_no) = (said(true), said(false));
    let written = |languages: &[&str]| Course { languages: languages.iter().map(|code| Box::from(*code)).collect(), ..Course::default() };
    let (in_chinese, in_english) = (written(&["id", "zh"]), written(&["en"]));
    let way = |course| Standing { signed: None, course: Some(course), ..sound() };
    let table: Vec<(Standing<'_>, &[&str])> = vec![
        (Standing { kind: None, ..sound() }, &["no-kind"]),
        (Standing { has_partner: false, partner_level: None, ..sound() }, &["no-partner"]),
        (Standing { country: "TW".parse().ok(), ..sound() }, &["no-relations"]),
        (Standing { alike: Some(7), ..sound() }, &["likely-duplicate"]),
        // No date: neither of what only stands in a list, nor of what is carried out by the ladder.
        (Standing { signed: None, ..sound() }, &["no-date"]),
        (way(&visited), &["no-date"]),
        (way(&on_its_way), &[]),
        (way(&late), &["plan-due", "event-owed", "no-date"]),
        (Standing { kind: Some(Kind::Continuation), partner_level: Some(Level::Institution), ..way(&late) }, &["route-changed"]),
        (Standing { signed: None, until: date("2025"), ..sound() }, &["term-over -328", "no-date"]),
        // Levels: a twin's alone, only where both are known, and never where the officer has to say it.
        (Standing { partner_level: Some(Level::City), ..sound() }, &[]),
        (Standing { partner_level: Some(Level::City), course: Some(&said_no), ..sound() }, &["unequal-level"]),
        (Standing { partner_level: Some(Level::Regency), ..sound() }, &["unequal-level"]),
        (Standing { partner_level: Some(Level::Regency), course: Some(&said_yes), ..sound() }, &[]),
        (Standing { partner_level: Some(Level::Regency), region: city, ..sound() }, &[]),
        (Standing { partner_level: Some(Level::City), region: city, ..sound() }, &[]),
        (Standing { partner_level: Some(Level::Institution), region: city, ..sound() }, &["unequal-level"]),
        (Standing { partner_level: None, ..sound() }, &[]),
        (Standing { partner_level: Some(Level::City), kind: Some(Kind::OtherRegional), ..sound() }, &[]),
        // A partner of another sort than the route's, languages that do not fit it, a letter of more than a year.
        (Standing { partner_level: Some(Level::Institution), kind: Some(Kind::OtherRegional), ..sound() }, &["route-unfit"]),
        (Standing { partner_level: Some(Level::City), kind: Some(Kind::Institution), ..sound() }, &["route-unfit"]),
        (Standing { partner_level: Some(Level::Institution), kind: Some(Kind::Institution), ..sound() }, &[]),
        (Standing { partner_level: None, kind: Some(Kind::OtherRegional), ..sound() }, &[]),
        (Standing { country: "JP".parse().ok(), course: Some(&in_chinese), ..sound() }, &["third-language"]),
        (Standing { country: "CN".parse().ok(), course: Some(&in_chinese), ..sound() }, &[]),
        (Standing { country: None, course: Some(&in_chinese), ..sound() }, &[]),
        (Standing { country: "JP".parse().ok(), course: Some(&in_english), ..sound() }, &["indonesian-lacking"]),
        (Standing { letter_of_intent: true, signed: date("2026-03-01"), ..until("2028-03-02") }, &["letter-too-long"]),
        (Standing { letter_of_intent: true, signed: date("2026-03-01"), ..until("2027-03-01") }, &["term-ending 97"]),
        // Orders that cannot be, whichever day a partial date means.
        (Standing { signed: date("2026-06-15"), ..until("2026-06-14") }, &["term-over -163", "end-before-signing"]),
        (Standing { signed: date("2026-06-15"), ..until("2026-06-15") }, &["term-over -162"]),
        (Standing { signed: date("2026-06-15"), ..until("2026-06") }, &["term-over -147"]),
        (Standing { signed: date("2026-06-15"), ..until("2025") }, &["term-over -328", "end-before-signing"]),
        // A signing to come, for sure.
        (Standing { signed: date("2026-11-25"), ..sound() }, &["signed-ahead"]),
        (Standing { signed: date("2026-11-24"), ..sound() }, &[]),
        (Standing { signed: date("2026"), ..sound() }, &[]),
        (Standing { signed: date("2027"), ..sound() }, &["signed-ahead"]),
        (way(&turned), &["steps-out-of-order"]),
        (way(&about), &[]),
        (Standing { signed: date("2026-06-14"), ..way(&late) }, &["signed-outside", "plan-due", "signed-before-stages", "event-owed"]),
        (Standing { signed: date("2026-06-15"), ..way(&late) }, &["signed-outside", "plan-due", "event-owed"]),
        (Standing { signed: date("2026"), ..way(&late) }, &["plan-due", "event-owed"]),
        (Standing { signed: date("2026-06-14"), letter_of_intent: true, ..way(&on_its_way) }, &[]),
    ];
    for (standing, expected) in table {
        assert_eq!(found(&standing, TODAY), expected, "{standing:?}");
    }
}

#[test]
fn what_is_over_needs_nobody_and_what_is_suspended_only_for_its_term() {
    for kind in HaltKind::ALL {
        let course = halted(*kind);
        let standing = Standing { course: Some(&course), kind: None, ..until("2026-12-01") };
        let expected: &[&str] = if *kind == HaltKind::Suspended { &["term-ending 7", "no-kind"] } else { &[] };
        assert_eq!(found(&standing, TODAY), expected, "{kind}");
    }
}

#[test]
fn each_cause_says_a_sentence_in_both_languages_with_its_basis() {
    use crate::language::{Language, say};
    let standing = Standing {
        signed: date("2027-06"),
        has_partner: false,
        kind: None,
        country: "TW".parse().ok(),
        alike: Some(7),
        ..until("2026-12")
    };
    let told = causes(&standing, &Procedure::default(), day(TODAY));
    let lines = told.iter().flat_map(|cause| {
        let article = cause.basis.as_ref().and_then(|basis| basis.article.clone()).unwrap_or_default();
        [Language::Id, Language::En].map(|language| format!("{} [{article}] {}", cause.code, say(&cause.sentence, language)))
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_letter_of_extension_and_its_copies_clear_its_reason() {
    let paper = |kind: &str, on: &str| CoursePaper {
        kind: kind.into(),
        date: date(on),
        until: None,
        year: None,
        outcome: None,
        looked: Box::default(),
    };
    let with = |papers: &[(&str, &str)]| Course { papers: papers.iter().map(|(kind, on)| paper(kind, on)).collect(), ..Course::default() };
    let (letter, dprd, governor) = ("extension_letter", "extension_copy_dprd", "extension_copy_governor");
    let city = RegionCode::new(35, 78);
    let found = |papers: &[(&str, &str)], region| {
        let course = with(papers);
        found(&Standing { course: Some(&course), region, ..until("2027-05-23") }, TODAY)
    };
    let (open, ending) = (&["extension-by -1", "term-ending 180", "notice-window 180"][..], &["term-ending 180"][..]);
    let copies = &["term-ending 180", "extension-copies"][..];
    let province = RegionCode::new(36, 0);
    type Papers<'a> = &'a [(&'a str, &'a str)];
    let table: &[(Papers<'_>, RegionCode, &[&str])] = &[
        (&[], province, open),
        (&[(letter, "2026-11-20")], province, copies),
        (&[(letter, "2026-11-20"), (dprd, "2026-11-20")], province, ending),
        // Of a city the governor has a copy too.
        (&[(letter, "2026-11-20"), (dprd, "2026-11-20")], city, copies),
        (&[(letter, "2026-11-20"), (dprd, "2026-11-20"), (governor, "2026-11-24")], city, ending),
        // Dated ahead it is not there yet; a copy alone is no letter.
        (&[(letter, "2026-11-25"), (dprd, "2026-11-20")], province, open),
        (&[(dprd, "2026-11-20"), (governor, "2026-11-20")], city, open),
    ];
    for (papers, region, expected) in table {
        // The partner of the table is a province.
        let found: Vec<String> = found(papers, *region).into_iter().filter(|rule| rule != "unequal-level").collect();
        assert_eq!(found, *expected, "{papers:?}");
    }
}

#[test]
fn what_is_renewed_tacitly_is_told_before_the_last_day_of_notice() {
    let turning = |months: Option<u16>| Standing { automatic: true, turn_months: months, notice: Some(3), ..until("2025-05-23") };
    let table: &[(Option<u16>, &str, &[&str])] = &[
        // The notice of the first end is given by 23 February 2025.
        (Some(12), "2024-12-24", &[]),
        (Some(12), "2024-12-25", &["automatic-renewal 60"]),
        (Some(12), "2025-02-23", &["automatic-renewal 0"]),
        (Some(12), "2025-02-24", &[]),
        (Some(12), "2025-05-24", &[]),
        // Of the second turn.
        (Some(12), "2026-12-24", &[]),
        (Some(12), "2026-12-25", &["automatic-renewal 60"]),
        (Some(12), "2027-02-23", &["automatic-renewal 0"]),
        (None, "2025-02-23", &["automatic-renewal 0"]),
        (None, "2025-05-23", &[]),
        (None, "2025-05-24", &["turn-unknown"]),
        (None, "2026-12-25", &["turn-unknown"]),
    ];
    for (months, on, expected) in table {
        assert_eq!(found(&turning(*months), on), *expected, "{months:?} on {on}");
    }
    assert_eq!(found(&Standing { succeeded: true, ..turning(Some(12)) }, "2026-12-25"), Vec::<String>::new());
    assert_eq!(found(&Standing { automatic: false, ..turning(Some(12)) }, "2025-05-24"), ["term-over -1"]);
}
