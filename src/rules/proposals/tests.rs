use super::*;
use crate::language::{Language, say};
use crate::model::Agreement;
use crate::model::{HaltKind, HeldActivity, Kind, RegionCode};
use crate::rules::Course;

const DAY: &str = "2026-11-24";

fn agreement(until: &str, activity: &str) -> Agreement {
    let date = |text: &str| text.parse::<PartialDate>().ok();
    let held = date(activity).map(|on| (1, HeldActivity { on, ..activity_held() }));
    Agreement {
        kind: Some(Kind::Twin),
        signed: date("2018-03-01"),
        until: date(until),
        activities: held.into_iter().collect(),
        ..Agreement::new(String::new(), RegionCode::new(36, 0))
    }
}

fn activity_held() -> HeldActivity {
    serde_json::from_value(serde_json::json!({"on": "2020", "what": "kunjungan"})).expect("an activity")
}

fn proposed(agreement: &Agreement, succeeded: bool) -> Vec<Proposal> {
    let course = Course::of(agreement);
    let standing = Standing { succeeded, ..Standing::of(agreement, None, course.as_ref()) };
    proposals(&standing, &Procedure::default(), DAY.parse().expect("a day"))
}

#[test]
fn what_is_proposed_and_when_nothing_is() {
    use Proposed::{Activate, End, Extend, Renew};
    let table: Vec<(&str, &str, Vec<Proposed>)> = vec![
        ("", "", vec![]),
        ("", "2026-06-01", vec![]),
        ("2031-01-01", "2025-11-24", vec![]),
        ("2031-01-01", "2025-11-23", vec![Activate, End]),
        ("", "2025", vec![]),
        ("", "2024", vec![Activate, End]),
        ("2027-05-25", "", vec![]),
        ("2027-05-24", "", vec![Extend, End]),
        ("2027", "2024", vec![Activate, Extend, End]),
        ("2026-11-24", "", vec![Extend, End]),
        // What slept before it ended is past waking.
        ("2026-11-23", "2024", vec![Renew, End]),
        ("2025", "", vec![Renew, End]),
    ];
    for (until, activity, expected) in table {
        let agreement = agreement(until, activity);
        let acts: Vec<Proposed> = proposed(&agreement, false).iter().map(|proposal| proposal.act).collect();
        assert_eq!(acts, expected, "until {until:?}, active {activity:?}");
        assert!(proposed(&agreement, true).is_empty(), "whoever follows it has the matter now");
    }
}

#[test]
fn what_is_over_is_left_alone() {
    let mut over = agreement("2025", "");
    let halt = serde_json::json!({"kind": HaltKind::Ended, "on": "2026-01-05", "reason": "achieved"});
    over.halts = [(1, serde_json::from_value(halt).expect("a halt"))].into();
    assert!(proposed(&over, false).is_empty());
    let letter = Agreement { instrument: Some("LoI".into()), ..agreement("", "2020") };
    assert!(proposed(&letter, false).is_empty(), "what does not bind is neither extended nor ended");
}

#[test]
fn the_arithmetic_is_said_in_both_languages() {
    let spoken = |language| {
        let all = [agreement("2023-04-20", ""), agreement("2027-06-30", "2022-09-30"), agreement("2027", "")];
        let said = all.iter().flat_map(|agreement| proposed(agreement, false));
        let lines = said.flat_map(|proposal| {
            let head = say(&proposal.act.message(), language).to_string();
            std::iter::once(head).chain(proposal.because.into_iter().map(move |told| format!("  {}", say(&told.message, language))))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!([spoken(Language::Id), spoken(Language::En)].join("\n\n"));
}
