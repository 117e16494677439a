use super::*;
use crate::model::candidate::RecordLine;
use crate::model::command::{Decision, Report};
use crate::model::{Attention, Command, HeldActivity, Id, Json, Kind, New, Refusal, Target};
use crate::rules::Course;
use crate::rules::attention::{attention, causes};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, advance, ask, at, date, day, held, paper, register, with};
use crate::rules::{Facts, acting};

const TODAY: &str = "2026-11-24";

/// KS-0001 in the stage of the DPRD, with one fact on a day.
fn one(fact: &str, on: &str) -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-10-01", &[("dprd_received", "2026-10-05")]);
    let (sort, code) = fact.split_once('.').expect(fact);
    let later = acting::step(Stage::from_code(code).unwrap_or(Stage::Dprd), date(on), crate::model::Move::Advance, &facts.procedure());
    with(&mut facts, |agreement| match sort {
        "document" => _ = agreement.documents.insert(1, paper(code, on)),
        "event" => agreement.steps.values_mut().for_each(|step| _ = step.events.insert(code.into(), date(on))),
        "stage" => _ = agreement.steps.insert(2, later),
        "field" => agreement.signed = Some(date(on)),
        _ => {
            let held = HeldActivity {
                on: date(on),
                what: "x".into(),
                kind: None,
                people: None,
                value: None,
                outcome: None,
                evidence: None,
                void: None,
            };
            agreement.activities.insert(1, held);
        }
    });
    facts
}

/// Each sort of fact, with the article by which it is told.
const FACTS: &[(&str, &str)] = &[
    ("document.dprd_approval", "Pasal 17 (2)"),
    ("document.study", "Pasal 12 (1), (2)"),
    ("event.dprd_received", "Pasal 17 (2)"),
    ("event.dprd_refused", "Pasal 17 (2)"),
    ("stage.verification", "Pasal 18, 19"),
    ("field.signed", "Pasal 25"),
    ("activity.held", "Pasal 26"),
];

#[test]
fn each_fact_that_lies_ahead_is_told_until_its_day() {
    for (fact, article) in FACTS {
        for (on, expected) in
            [("2026-11-23", false), (TODAY, false), ("2026-11-25", true), ("2026-11", false), ("2026", false), ("2027", true)]
        {
            let facts = one(fact, on);
            let agreement = held(&facts);
            let course = Course::of(&agreement);
            let standing = Standing::of(&agreement, None, course.as_ref());
            let (procedure, today) = (facts.procedure(), day(TODAY));
            let told = causes(&standing, &procedure, today);
            let told = told.iter().find(|cause| ["signed-ahead", "dated-ahead"].contains(&cause.rule));
            assert_eq!(told.is_some(), expected, "{fact} {on}");
            assert_eq!(attention(&standing, &procedure, today).contains(&Attention::BadOrder), expected, "{fact} {on}");
            let why = ask(&facts, TODAY).told.into_iter().filter(|line| Some(&line.message) == told.map(|told| &told.sentence)).count();
            assert_eq!(why, usize::from(expected), "{fact} {on}");
            if let Some(told) = told {
                let basis = told.basis.as_ref().and_then(|basis| basis.article.clone()).unwrap_or_default();
                assert!(basis.contains(article), "{fact}: {basis}");
            }
            // On its day it is there.
            assert!(
                !expected || !causes(&standing, &procedure, date(on).earliest()).iter().any(|cause| cause.rule.ends_with("-ahead")),
                "{fact} {on}"
            );
        }
    }
}

fn codes(verdict: Result<Decision, Refusal>) -> Vec<&'static str> {
    let told = |report| {
        match report {
            Report::Fields(report) => report.told,
            Report::Import(report) => return report.warnings.iter().map(|fault| fault.code).collect::<Vec<_>>(),
            _ => Vec::new(),
        }
        .iter()
        .map(|reason| reason.code)
        .collect()
    };
    verdict.map_or_else(|refused| refused.reasons.iter().map(|reason| reason.code).collect(), |decision| told(decision.report))
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn no_act_records_what_lies_ahead_and_an_import_says_it() {
    let ks = Target::Record(Id::Agreement(1));
    let set = |fields: &[(&str, &str)]| Command::Set { target: ks, fields: pairs(fields) };
    let new = |new, fields: &[(&str, &str)]| Command::New { new, fields: pairs(fields) };
    let with_paper =
        |on: &str| Command::Advance(crate::model::act::Advance { documents: vec![paper("dprd_approval", on)], ..advance(TODAY) });
    let with_event = |on: &str| {
        Command::Advance(crate::model::act::Advance { events: [("dprd_refused".to_owned(), date(on))].into(), ..advance(TODAY) })
    };
    type Act<'a> = (&'a str, &'a dyn Fn(&str) -> Command);
    let acts: &[Act<'_>] = &[
        ("signed", &|on| set(&[("signed", on)])),
        ("event", &|on| set(&[("event.dprd_received", on)])),
        ("document", &|on| new(New::Document(1), &[("kind", "study"), ("date", on)])),
        ("report", &|on| new(New::Document(1), &[("kind", "report"), ("date", on)])),
        ("activity", &|on| new(New::Activity(1), &[("what", "x"), ("on", on)])),
        ("stage", &|on| Command::Advance(advance(on))),
        ("paper of a stage", &with_paper),
        ("event of a stage", &with_event),
        ("back", &|on| Command::Return(crate::model::act::Return { agreement: 1, to: None, on: date(on), reason: "x".into() })),
    ];
    for (case, act) in acts {
        for (on, expected) in [(TODAY, false), ("2026-11-25", true), ("2027", true)] {
            let mut facts = one("document.plan", "2026-09-01");
            let found = codes(facts.submit("sari", TODAY, act(on)).map(|_| Decision::default()));
            assert_eq!(found.contains(&"after_today"), expected, "{case} {on}: {found:?}");
        }
    }
    for (fact, _) in FACTS {
        for (on, expected) in [(TODAY, false), ("2026-11-25", true)] {
            let facts = one(fact, on);
            let line = |id| RecordLine { line: 2, id, json: Json::of(facts.value(id).expect("a record")) };
            let records = [Id::Partner(1), Id::Agreement(1)].map(line).to_vec();
            let import = Command::ImportRecords { records, update: false, exercise: true };
            let told = codes(FakeFacts::default().submit("sari", TODAY, import));
            assert_eq!(told.iter().any(|code| ["signed_ahead", "dated_ahead"].contains(code)), expected, "{fact} {on}: {told:?}");
        }
    }
}
