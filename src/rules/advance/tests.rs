use std::collections::BTreeMap;

use super::*;
use crate::model::command::Report;
use crate::model::{Command, Document, Kind, Level, Object, Step};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{self, KOTA, PROVINSI, advance_with_all, at, date, give, held, paper, register, with};

const TODAY: &str = "2026-11-24";

fn submit(facts: &mut FakeFacts, wanted: Advance) -> Result<(), Refusal> {
    facts.submit("sari", TODAY, Command::Advance(wanted)).map(|_| ())
}

/// On to the next stage today, with these papers and events.
fn with_these(papers: &[(&str, &str)], events: &[(&str, &str)]) -> Advance {
    Advance {
        documents: papers.iter().map(|(kind, on)| paper(kind, on)).collect(),
        events: events.iter().map(|(code, on)| ((*code).to_owned(), date(on))).collect(),
        ..ways::advance(TODAY)
    }
}

/// What was refused, as "code article".
fn refused(verdict: Result<(), Refusal>) -> Vec<String> {
    let reasons = verdict.err().map(|refusal| refusal.reasons).unwrap_or_default();
    let told = |reason: &Reason| format!("{} {}", reason.code, reason.article.clone().unwrap_or_default());
    reasons.iter().map(|reason| told(reason).trim_end().to_owned()).collect()
}

fn stage(facts: &FakeFacts) -> Option<Stage> {
    held(facts).steps.last_key_value().map(|(_, step)| step.stage)
}

/// What each stage of the ladder needs to be left, Pasal 9 to 25 Permendagri 25/2020: given whole it is left, and
/// without any one of them it is not, by the article beside it.
#[test]
fn each_need_of_each_stage_keeps_it() {
    use Stage::*;
    type Papers = &'static [(&'static str, &'static str)];
    let table: [(Kind, Stage, Papers, Papers, Stage); 15] = [
        (Kind::Twin, Initiative, &[], &[], Exploration),
        (Kind::Twin, Exploration, &[("study", "Pasal 12 (1), (2) Permendagri 25/2020")], &[], LetterOfIntent),
        (
            Kind::Twin,
            LetterOfIntent,
            &[("minister_response", "Pasal 14 (1)-(3) Permendagri 25/2020"), ("letter_of_intent", "Pasal 14 (4) Permendagri 25/2020")],
            &[("copy_sent", "Pasal 14 (5) Permendagri 25/2020")],
            Plan,
        ),
        (Kind::Twin, Plan, &[("plan", "Pasal 15 (3) Permendagri 25/2020")], &[], Dprd),
        (
            Kind::Twin,
            Dprd,
            &[
                ("dprd_approval", "Pasal 17 (2) Permendagri 25/2020"),
                ("dprd_letter", "Pasal 16 (2), (3) Permendagri 25/2020"),
                ("plan", "Pasal 16 (2), (3) Permendagri 25/2020"),
                ("letter_of_intent", "Pasal 16 (2), (3) Permendagri 25/2020"),
            ],
            &[],
            Verification,
        ),
        (
            Kind::Twin,
            Verification,
            &[
                ("study", "Pasal 19 (2) Permendagri 25/2020"),
                ("letter_of_intent", "Pasal 19 (2) Permendagri 25/2020"),
                ("plan", "Pasal 19 (2) Permendagri 25/2020"),
                ("dprd_approval", "Pasal 19 (2) Permendagri 25/2020"),
                ("consideration", "Pasal 19 (3), (4) Permendagri 25/2020"),
            ],
            &[("minister_received", "Pasal 18 (1), (2), (5) Permendagri 25/2020")],
            Drafting,
        ),
        (
            Kind::Twin,
            Drafting,
            &[("draft", "Pasal 20 (5) Permendagri 25/2020")],
            &[("minister_received", "Pasal 20 (2), (3) Permendagri 25/2020")],
            Negotiation,
        ),
        (
            Kind::Twin,
            Negotiation,
            &[("minutes", "Pasal 22 Permendagri 25/2020"), ("confirmation_letter", "Pasal 23 Permendagri 25/2020")],
            &[],
            Approval,
        ),
        (
            Kind::Twin,
            Approval,
            &[("confirmation_letter", "Pasal 33 (4) PP 28/2018"), ("approval_letter", "Pasal 24 Permendagri 25/2020")],
            &[],
            Signature,
        ),
        (
            Kind::Twin,
            Signature,
            &[("original", "Pasal 25 (1), (2) Permendagri 25/2020")],
            &[("original_sent", "Pasal 25 (2) Permendagri 25/2020")],
            Implementation,
        ),
        (
            Kind::Continuation,
            Offer,
            &[
                ("plan", "Pasal 29 (1), (2) Permendagri 25/2020"),
                ("needs_map", "Pasal 29 (1), (2) Permendagri 25/2020"),
                ("terms_of_reference", "Pasal 29 (1), (2) Permendagri 25/2020"),
                ("willingness", "Pasal 29 (1), (2) Permendagri 25/2020"),
            ],
            &[],
            Verification,
        ),
        (Kind::Continuation, Verification, &[("plan", "Pasal 29 (1)-(3) Permendagri 25/2020")], &[], Interministerial),
        (Kind::Continuation, Interministerial, &[], &[("technical_partner_named", "Pasal 29 (4) Permendagri 25/2020")], Implementation),
        (
            Kind::ContinuationNonprofit,
            Licence,
            &[
                ("plan", "Pasal 30 (1) Permendagri 25/2020"),
                ("principle_licence", "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 7 PP 59/2016"),
                ("operating_licence", "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 16 (2), (6) PP 59/2016"),
            ],
            &[],
            YearlyPlan,
        ),
        (Kind::ContinuationNonprofit, YearlyPlan, &[("work_plan", "Pasal 30 (2)-(4) Permendagri 25/2020")], &[], Implementation),
    ];
    for (kind, from, papers, events, next) in table {
        let fresh = || {
            // Between a province and the Minister nobody stands.
            let through_governor = kind == Kind::Twin && matches!(from, Stage::Verification | Drafting);
            let mut facts = register(if through_governor { PROVINSI } else { KOTA }, kind);
            at(&mut facts, from, "2026-10-01", &[]);
            // The licence is asked for at two stages.
            if from == YearlyPlan {
                give(&mut facts, "principle_licence", "2026-01-01");
            }
            facts
        };
        let on = |of: Papers| of.iter().map(|(code, _)| (*code, TODAY)).collect::<Vec<_>>();
        let mut facts = fresh();
        assert_eq!(refused(submit(&mut facts, with_these(&on(papers), &on(events)))), [""; 0], "{from} whole");
        assert_eq!(stage(&facts), Some(next));
        for (missing, article) in papers {
            let rest: Vec<_> = on(papers).into_iter().filter(|(code, _)| code != missing).collect();
            let mut facts = fresh();
            let told = refused(submit(&mut facts, with_these(&rest, &on(events))));
            assert!(told.contains(&format!("missing_document {article}")), "{from} without {missing}: {told:?}");
            assert_eq!(stage(&facts), Some(from));
        }
        for (missing, article) in events {
            let rest: Vec<_> = on(events).into_iter().filter(|(code, _)| code != missing).collect();
            let told = refused(submit(&mut fresh(), with_these(&on(papers), &rest)));
            assert_eq!(told, [format!("missing_event {article}")], "{from} without {missing}");
        }
    }
}

/// Conditions, each broken alone at a stage that asks for it.
#[test]
fn each_condition_keeps_its_stage() {
    type Break = fn(&mut FakeFacts);
    let table: [(Kind, Stage, &str, Break, bool); 16] = [
        (
            Kind::Twin,
            Stage::LetterOfIntent,
            "Pasal 5 (1) a Permendagri 25/2020",
            |f| change_partner(f, |p| p.country = "TW".parse().ok()),
            true,
        ),
        (Kind::Twin, Stage::LetterOfIntent, "Pasal 5 (1) a Permendagri 25/2020", |f| change_partner(f, |p| p.country = None), true),
        (
            Kind::Twin,
            Stage::LetterOfIntent,
            "Pasal 5 (1) a Permendagri 25/2020",
            |f| change_partner(f, |p| p.country = "MY".parse().ok()),
            false,
        ),
        (
            Kind::Twin,
            Stage::LetterOfIntent,
            "Pasal 6 (2), (3) Permendagri 25/2020",
            |f| change_partner(f, |p| p.level = Some(Level::Institution)),
            true,
        ),
        (Kind::Twin, Stage::LetterOfIntent, "Pasal 6 (2), (3) Permendagri 25/2020", |f| change_partner(f, |p| p.level = None), true),
        // Others need not be of the same level: area may be equal, which the officer says.
        (
            Kind::OtherRegional,
            Stage::LetterOfIntent,
            "Pasal 5 (3) a Permendagri 25/2020",
            |f| change_partner(f, |p| p.level = Some(Level::Province)),
            false,
        ),
        (Kind::Twin, Stage::LetterOfIntent, "Pasal 5 (1) c Permendagri 25/2020", |f| with(f, |a| a.office_abroad = Some(true)), true),
        (Kind::Twin, Stage::LetterOfIntent, "Pasal 5 (1) c Permendagri 25/2020", |f| with(f, |a| a.office_abroad = Some(false)), false),
        (Kind::Twin, Stage::Plan, "Pasal 4, 15 (3) Permendagri 25/2020", |f| with(f, |a| a.objects.clear()), true),
        (Kind::Twin, Stage::Plan, "Pasal 4, 15 (3) Permendagri 25/2020", |f| with(f, |a| a.objects = vec![Object::Culture]), false),
        (Kind::Twin, Stage::Drafting, "Pasal 31 (2) UU 24/2009", |f| with(f, |a| a.languages = vec!["en".into(), "ja".into()]), true),
        (Kind::Twin, Stage::Drafting, "Pasal 31 (2) UU 24/2009", |f| with(f, |a| a.languages = vec!["id".into()]), true),
        (Kind::Twin, Stage::Drafting, "Pasal 31 (2) UU 24/2009", |f| with(f, |a| a.languages.clear()), true),
        (Kind::Twin, Stage::Drafting, "Pasal 31 (2) UU 24/2009", |f| with(f, |a| a.languages = vec!["id".into(), "en".into()]), false),
        (
            Kind::ContinuationNonprofit,
            Stage::YearlyPlan,
            "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 7 PP 59/2016",
            |f| give(f, "principle_licence", "2023-11-23"),
            true,
        ),
        (
            Kind::ContinuationNonprofit,
            Stage::YearlyPlan,
            "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 7 PP 59/2016",
            |f| give(f, "principle_licence", "2023-11-24"),
            false,
        ),
    ];
    for (row, (kind, from, article, break_it, broken)) in table.into_iter().enumerate() {
        let mut facts = register(KOTA, kind);
        at(&mut facts, from, "2026-10-01", &[]);
        break_it(&mut facts);
        let told = advance_with_all(&mut facts, TODAY);
        let expected: &[String] = if broken { &[format!("condition_broken {article}")] } else { &[] };
        assert_eq!(refused(told), expected, "row {row}");
    }
}

/// Whether a city is on the level of a province only a person can say: asked, and kept with who said it.
#[test]
fn whether_a_city_equals_a_province_is_asked_at_the_gate_and_kept() {
    let fresh = |level| {
        let mut facts = register(PROVINSI, Kind::Twin);
        change_partner(&mut facts, |p| p.level = Some(level));
        at(&mut facts, Stage::LetterOfIntent, "2026-10-01", &[]);
        facts
    };
    let wanted = || with_these(&[("minister_response", TODAY), ("letter_of_intent", TODAY)], &[("copy_sent", TODAY)]);
    let answered = |facts: &mut FakeFacts, value: &str, reason: Option<&str>| {
        let mut envelope = facts.envelope("sari", TODAY, Command::Advance(wanted()));
        let reply = crate::model::question::Reply { value: value.into(), reason: reason.map(str::to_owned) };
        envelope.replies = [("equal_level".to_owned(), reply)].into();
        facts.submit_whole(&envelope).map(|_| ())
    };
    let mut facts = fresh(Level::City);
    let asked = submit(&mut facts, wanted()).expect_err("a question");
    assert!(asked.reasons.iter().any(|reason| reason.code == "equal_level" && reason.question.is_some()), "{asked:?}");
    assert_eq!(stage(&facts), Some(Stage::LetterOfIntent));
    let codes = |verdict: Result<(), Refusal>| {
        refused(verdict).iter().map(|told| told.split(' ').next().unwrap_or("").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(answered(&mut facts, "yes", None)), ["reason_missing"]);
    assert_eq!(codes(answered(&mut facts, "perhaps", Some("ibu kota"))), ["bad_answer"]);
    assert_eq!(codes(answered(&mut facts, "no", Some("kota biasa"))), ["condition_broken"]);
    assert_eq!(codes(answered(&mut facts, "yes", Some("ibu kota negara"))), [""; 0]);
    let kept = held(&facts).equal_level.expect("an answer");
    assert_eq!((kept.value.as_str(), kept.reason.as_deref(), kept.by.as_str()), ("yes", Some("ibu kota negara"), "sari"));
    assert_eq!(stage(&facts), Some(Stage::Plan));
    // Nobody is asked where the levels say it.
    let mut province = fresh(Level::Province);
    assert_eq!(codes(submit(&mut province, wanted())), [""; 0]);
    assert_eq!(held(&province).equal_level, None);
}

/// Conditions of Pasal 5 that no record shows: unknown bars nothing and is told, a recorded "no" bars.
#[test]
fn what_the_officer_ticks_bars_only_where_it_does_not_hold() {
    use crate::model::Ticked;
    let articles = [
        (Ticked::Affair, "5 (1) b"),
        (Ticked::NonInterference, "5 (1) d"),
        (Ticked::PolicyFit, "5 (1) e"),
        (Ticked::Transferable, "5 (2)"),
        (Ticked::EqualStatus, "5 (3) a"),
        (Ticked::Complementary, "5 (3) b"),
        (Ticked::Peoples, "5 (3) c"),
    ];
    for (condition, article) in articles {
        for (said, barred) in [(None, false), (Some(true), false), (Some(false), true)] {
            // Of other levels, so that equal status is not known by itself; of science, so that it is to be handed on.
            let mut facts = register(KOTA, Kind::OtherRegional);
            change_partner(&mut facts, |p| p.level = Some(Level::Province));
            at(&mut facts, Stage::LetterOfIntent, "2026-10-01", &[]);
            with(&mut facts, |a| {
                a.objects = vec![Object::Science];
                a.conditions = said.map(|holds| (condition.code().to_owned(), holds)).into_iter().collect();
            });
            let met =
                ways::ask(&facts, TODAY).needs.into_iter().find(|need| need.code == format!("check.{condition}")).map(|need| need.met);
            assert_eq!(met, Some(said), "{condition}");
            let expected = if barred { vec![format!("condition_broken Pasal {article} Permendagri 25/2020")] } else { vec![] };
            assert_eq!(refused(advance_with_all(&mut facts, TODAY)), expected, "{condition} {said:?}");
        }
    }
    // What is unknown is told with the act.
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::LetterOfIntent, "2026-10-01", &[]);
    let wanted = with_these(&[("minister_response", TODAY), ("letter_of_intent", TODAY)], &[("copy_sent", TODAY)]);
    let decision = facts.submit("sari", TODAY, Command::Advance(wanted)).expect("no bar");
    let Report::Fields(report) = decision.report else { panic!("nothing told") };
    assert_eq!(report.told.iter().map(|reason| reason.code).collect::<Vec<_>>(), ["conditions_unknown"]);
}

/// Pasal 16 (6) PP 59/2016: with the written agreement and the yearly work plan the operating licence is deemed held.
#[test]
fn the_operating_licence_is_deemed_held_with_both_its_papers_alone() {
    let lacking = "missing_document Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 16 (2), (6) PP 59/2016";
    let table: [(&[&str], &[&str]); 5] = [
        (&[], &[lacking]),
        (&["written_agreement"], &[lacking]),
        (&["work_plan"], &[lacking]),
        (&["written_agreement", "work_plan"], &[]),
        (&["operating_licence"], &[]),
    ];
    for (papers, expected) in table {
        let mut facts = register(KOTA, Kind::ContinuationNonprofit);
        at(&mut facts, Stage::Licence, "2026-10-01", &[]);
        let papers: Vec<_> = ["plan", "principle_licence"].iter().chain(papers).map(|kind| (*kind, TODAY)).collect();
        assert_eq!(refused(submit(&mut facts, with_these(&papers, &[]))), expected, "{papers:?}");
    }
}

/// Of several licences the newest counts; `due` is the last day on which its renewal is asked for.
#[test]
fn the_newest_licence_counts_and_its_renewal_is_due_three_months_before() {
    let asked = |papers: &[(&str, Option<&str>)], on: &str| {
        let mut facts = register(KOTA, Kind::ContinuationNonprofit);
        at(&mut facts, Stage::Implementation, "2023-02-01", &[]);
        for (given, until) in papers {
            with(&mut facts, |a| {
                let paper = Document { until: until.map(date), ..paper("principle_licence", given) };
                a.documents.insert(crate::rules::acting::next_number(&a.documents), paper);
            });
        }
        let clock = ways::ask(&facts, on).clock.expect("a clock");
        (clock.until.to_string(), clock.renew_by.map(|due| due.to_string()).unwrap_or_default())
    };
    let pair = |until: &str, due: &str| (until.to_owned(), due.to_owned());
    assert_eq!(asked(&[("2022-01-15", None)], TODAY), pair("2025-01-15", "2024-10-15"));
    assert_eq!(asked(&[("2022-01-15", None), ("2025-01-15", None)], TODAY), pair("2028-01-15", "2027-10-15"));
    assert_eq!(asked(&[("2025-01-15", None), ("2022-01-15", None)], TODAY), pair("2028-01-15", "2027-10-15"));
    // Not given yet on the day.
    assert_eq!(asked(&[("2022-01-15", None), ("2025-01-15", None)], "2025-01-14"), pair("2025-01-15", "2024-10-15"));
    // Given for less than three years, and never for more.
    assert_eq!(asked(&[("2025-01-15", Some("2027-01-14"))], TODAY), pair("2027-01-14", "2026-10-14"));
    assert_eq!(asked(&[("2025-01-15", Some("2030-01-14"))], TODAY), pair("2028-01-15", "2027-10-15"));
}

/// Pasal 19 (2) PP 59/2016: the notification to Home Affairs is owed, and bars nothing.
#[test]
fn the_notification_is_owed_and_no_bar() {
    let met = |events: &[(&str, &str)]| {
        let mut facts = register(KOTA, Kind::ContinuationNonprofit);
        at(&mut facts, Stage::Licence, "2026-10-01", events);
        let why = ways::ask(&facts, TODAY);
        let need = why.needs.iter().find(|need| need.code == "event.home_affairs_notified").map(|need| need.met);
        (need, refused(advance_with_all(&mut facts, TODAY)))
    };
    assert_eq!(met(&[]), (Some(None), vec![]));
    assert_eq!(met(&[("home_affairs_notified", "2026-11-02")]), (Some(Some(true)), vec![]));
}

/// Pasal 20 (5) names the contents of the draft "among others": one that is lacking is told, and keeps nobody.
#[test]
fn a_missing_content_of_the_draft_is_no_bar_and_one_of_the_plan_is() {
    let lacking = |kind: &str, stage| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, stage, "2026-10-01", &[]);
        with(&mut facts, |a| {
            let contents = [("parties".to_owned(), true), ("scope".to_owned(), false)].into();
            a.documents.insert(1, Document { contents, ..paper(kind, "2026-11-02") });
        });
        let need = ways::ask(&facts, TODAY).needs.into_iter().find(|need| need.code == format!("document.{kind}")).expect("a need");
        need.met
    };
    assert_eq!(lacking("draft", Stage::Drafting), Some(true));
    assert_eq!(lacking("plan", Stage::Plan), Some(false));
}

fn change_partner(facts: &mut FakeFacts, change: impl Fn(&mut Partner)) {
    let mut partner = ways::partner();
    change(&mut partner);
    facts.hold(crate::model::Id::Partner(1), &partner);
}

/// Pasal 38: a region that sent no report for a year gets no approval of its next plan.
#[test]
fn a_region_that_did_not_report_gets_no_next_plan() {
    let reporting = |year: Option<u16>, entered: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        let mut other = held(&facts);
        other.steps.insert(1, ways::step(&facts, Stage::Implementation, entered, &[]));
        other.documents = year.map(|year| (1, Document { year: Some(year), ..paper("report", "2026-01-05") })).into_iter().collect();
        facts.hold(crate::model::Id::Agreement(2), &other);
        at(&mut facts, Stage::Verification, "2026-10-01", &[]);
        refused(advance_with_all(&mut facts, TODAY))
    };
    let bar = ["condition_broken Pasal 38 Permendagri 25/2020"];
    // The first report was due on 7 January 2025: a full year without one.
    assert_eq!(reporting(None, "2024-05-01"), bar);
    assert_eq!(reporting(None, "2025-05-01"), [""; 0], "due on 7 January 2026: no full year yet");
    assert_eq!(reporting(Some(2023), "2022-05-01"), bar);
    assert_eq!(reporting(Some(2024), "2024-05-01"), [""; 0], "that of 2025 is missing for less than a year");
    assert_eq!(reporting(Some(2025), "2024-05-01"), [""; 0]);
    assert_eq!(reporting(None, "2026-02-01"), [""; 0], "nothing was to be reported for 2025");
}

/// Days, order, texts: each refused by itself, and nothing is written.
#[test]
fn what_may_not_be_is_refused() {
    let long = "x".repeat(17 * 1024);
    let on = |text: &str| Advance { on: date(text), ..ways::advance(TODAY) };
    let to = |stage| Advance { to: Some(stage), ..ways::advance(TODAY) };
    let table: Vec<(Advance, &[&str])> = vec![
        (on("2026-11-25"), &["after_today"]),
        (Advance { planned: true, ..on("2026-11-25") }, &[]),
        (on("2027"), &["after_today"]),
        // Today lies in this month.
        (on("2026-11"), &[]),
        (on("2026-09-30"), &["before_stage"]),
        (on("2026-10-01"), &[]),
        (on("2026-10"), &[]),
        (to(Stage::LetterOfIntent), &[]),
        (to(Stage::Plan), &["stage_skipped"]),
        (to(Stage::Initiative), &["stage_skipped"]),
        (to(Stage::Exploration), &["stage_skipped"]),
        (to(Stage::Offer), &["stage_skipped"]),
        (with_these(&[("needs_map", TODAY)], &[]), &["wrong_paper"]),
        (with_these(&[("poem", TODAY)], &[]), &["wrong_paper"]),
        (with_these(&[("study", "2026-12-01")], &[]), &["after_today"]),
        (with_these(&[], &[("dprd_received", TODAY)]), &["wrong_event"]),
        (with_these(&[], &[("response_requested", TODAY)]), &[]),
        (with_these(&[], &[("response_requested", "2026-12-01")]), &["after_today"]),
        (Advance { note: Some(long.clone()), ..ways::advance(TODAY) }, &["too_long"]),
        (Advance { pass: Some(" ".into()), ..ways::advance(TODAY) }, &["reason_missing"]),
        (
            Advance { note: Some(long), on: date("2026-09-30"), to: Some(Stage::Plan), ..ways::advance(TODAY) },
            &["before_stage", "too_long", "stage_skipped"],
        ),
    ];
    for (wanted, expected) in table {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Exploration, "2026-10-01", &[]);
        give(&mut facts, "study", "2026-09-01");
        let before = facts.values();
        assert_eq!(refused(submit(&mut facts, wanted.clone())), expected, "{wanted:?}");
        assert_eq!(facts.values() == before, !expected.is_empty(), "{wanted:?}");
    }
}

#[test]
fn who_has_no_kind_is_void_or_stopped_goes_nowhere() {
    let code = |change: fn(&mut crate::model::Agreement)| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Initiative, "2026-10-01", &[]);
        with(&mut facts, change);
        submit(&mut facts, ways::advance(TODAY)).err().map(|refusal| (refusal.code(), refusal.reasons[0].field))
    };
    use crate::model::{Halt, HaltKind, Void};
    assert_eq!(code(|_| ()), None);
    assert_eq!(code(|a| a.kind = None), Some(("no_kind", Some("kind"))));
    let void = Void { on: ways::day(TODAY), by: "sari".into(), reason: "ganda".into() };
    let halt = |kind| Halt { kind, on: date("2026-11-01"), reason: "x".into(), lifted: None, lifted_because: None };
    for kind in HaltKind::ALL {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Initiative, "2026-10-01", &[]);
        with(&mut facts, |a| a.halts = [(1, halt(*kind))].into());
        assert_eq!(refused(submit(&mut facts, ways::advance(TODAY))), ["not_in_process"], "{kind}");
    }
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |a| a.void = Some(void));
    assert_eq!(refused(submit(&mut facts, ways::advance(TODAY))), ["void_already"]);
    assert_eq!(refused(submit(&mut facts, Advance { agreement: 9, ..ways::advance(TODAY) })), ["not_found"]);
}

/// Offices bring agreements that are under way.
#[test]
fn the_first_stage_recorded_may_be_any_of_the_route() {
    let first = |change: fn(&mut crate::model::Agreement), to: Option<Stage>| {
        let mut facts = register(KOTA, Kind::Twin);
        with(&mut facts, change);
        let verdict = submit(&mut facts, Advance { to, on: date("2019"), ..ways::advance(TODAY) });
        verdict.map(|()| stage(&facts)).map_err(|refusal| refusal.code())
    };
    assert_eq!(first(|_| (), None), Ok(Some(Stage::Initiative)));
    assert_eq!(first(|_| (), Some(Stage::Dprd)), Ok(Some(Stage::Dprd)));
    assert_eq!(first(|_| (), Some(Stage::Licence)), Err("stage_skipped"));
    assert_eq!(first(|a| a.signed = date("2018").into(), None), Ok(Some(Stage::Implementation)));
    assert_eq!(first(|a| (a.signed, a.instrument) = (date("2018").into(), Some("LoI".into())), None), Ok(Some(Stage::Initiative)));
}

/// A stage of the years before the first pack is shown and not judged.
#[test]
fn a_stage_before_the_first_pack_keeps_nobody() {
    let mut facts = register(KOTA, Kind::Twin);
    submit(&mut facts, Advance { to: Some(Stage::Plan), on: date("2020-05-21"), ..ways::advance(TODAY) }).expect("recorded");
    assert_eq!(held(&facts).steps[&1].pack, None);
    let why = ways::ask(&facts, TODAY);
    assert!(why.pack.is_none() && why.needs.is_empty() && !why.told.is_empty());
    submit(&mut facts, ways::advance(TODAY)).expect("not judged");
    assert_eq!(held(&facts).steps[&2].pack, Some(crate::model::Id::Pack(1)));
}

#[test]
fn papers_and_events_stand_where_they_belong() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Plan, "2026-10-01", &[]);
    give(&mut facts, "letter_of_intent", "2026-04-01");
    let mut wanted = with_these(&[("plan", "2026-10-20"), ("dprd_letter", TODAY)], &[("dprd_received", TODAY)]);
    wanted.documents[0].number = Some(" 180/1 ".into());
    wanted.note = Some("diantar sendiri".into());
    submit(&mut facts, wanted).expect("on to the DPRD");
    let agreement = held(&facts);
    let kinds: Vec<(u16, &str)> = agreement.documents.iter().map(|(n, paper)| (*n, paper.kind.as_str())).collect();
    assert_eq!(kinds, [(1, "letter_of_intent"), (2, "plan"), (3, "dprd_letter")]);
    assert_eq!(agreement.documents[&2].number.as_deref(), Some("180/1"));
    let Step { events, note, pack, .. } = agreement.steps[&2].clone();
    assert_eq!((events, note), (BTreeMap::from([("dprd_received".to_owned(), date(TODAY))]), Some("diantar sendiri".into())));
    assert_eq!(pack, Some(crate::model::Id::Pack(1)));
    // The DPRD's clock runs from there.
    assert_eq!(ways::ask(&facts, TODAY).clock.map(|clock| clock.spent), Some(0));
}

#[test]
fn contents_that_were_looked_for_and_missed_keep_a_paper() {
    let outcome = |ticked: &[(&str, bool)]| {
        let mut facts = register(KOTA, Kind::Twin);
        at(&mut facts, Stage::Plan, "2026-10-01", &[]);
        let mut wanted = with_these(&[("plan", TODAY)], &[]);
        wanted.documents[0].contents = ticked.iter().map(|(code, found)| ((*code).to_owned(), *found)).collect();
        refused(submit(&mut facts, wanted))
    };
    let seven = ["parties", "background", "purpose", "object", "scope", "funding", "duration"];
    assert_eq!(outcome(&[]), [""; 0], "nobody looked");
    assert_eq!(outcome(&seven.map(|code| (code, true))), [""; 0]);
    assert_eq!(outcome(&seven.map(|code| (code, code != "funding"))), ["missing_document Pasal 15 (3) Permendagri 25/2020"]);
    assert_eq!(outcome(&[("parties", true)]), ["missing_document Pasal 15 (3) Permendagri 25/2020"]);
}

/// Pasal 17 (3), (4): after the DPRD's silence the head writes to the Minister.
#[test]
fn silence_of_the_dprd_is_an_approval() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-08-03", &[("dprd_received", "2026-08-03")]);
    for kind in ["letter_of_intent", "plan", "dprd_letter"] {
        give(&mut facts, kind, "2026-08-01");
    }
    // Its last day is 7 October.
    let on = |day: &str| Advance { on: date(day), ..ways::advance(day) };
    assert_eq!(refused(submit(&mut facts, on("2026-10-07"))), ["missing_document Pasal 17 (2) Permendagri 25/2020"]);
    assert_eq!(refused(submit(&mut facts, on("2026-10-08"))), ["missing_document Pasal 17 (4) Permendagri 25/2020"]);
    let with_letter = Advance { documents: vec![paper("follow_up_letter", "2026-10-08")], ..on("2026-10-08") };
    assert_eq!(refused(submit(&mut facts, with_letter)), [""; 0]);
    // At the verification the letter stands for the approval.
    give(&mut facts, "study", "2026-03-01");
    give(&mut facts, "consideration", "2026-11-01");
    let sent = [("governor_received", "2026-10-09"), ("governor_forwarded", "2026-10-12"), ("minister_received", "2026-10-14")];
    assert_eq!(refused(submit(&mut facts, with_these(&[], &sent))), [""; 0]);
}

#[test]
fn the_day_on_the_original_is_the_day_of_signing() {
    let signed = |before: Option<&str>, original: &str| {
        let mut facts = register(PROVINSI, Kind::Twin);
        at(&mut facts, Stage::Signature, "2026-10-01", &[]);
        with(&mut facts, |a| a.signed = before.map(date));
        let wanted = Command::Advance(with_these(&[("original", original)], &[("original_sent", TODAY)]));
        let decision = facts.submit("sari", TODAY, wanted).expect("signed");
        let told = match decision.report {
            Report::Fields(report) => report.told.into_iter().map(|reason| reason.code).collect(),
            _ => vec![],
        };
        (held(&facts).signed.map(|signed| signed.to_string()), told)
    };
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(signed(None, "2026-11-20"), (day("2026-11-20"), vec!["signed_from_original"]));
    assert_eq!(signed(None, ""), (None, vec![]));
    assert_eq!(signed(Some("2026-11-20"), "2026-11-20"), (day("2026-11-20"), vec![]));
    assert_eq!(signed(Some("2026-11-19"), "2026-11-20"), (day("2026-11-19"), vec!["signed_differs"]));
}

#[test]
fn a_gate_is_passed_with_a_reason_that_stays() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Exploration, "2026-10-01", &[]);
    submit(&mut facts, Advance { pass: Some("kajian hilang saat banjir".into()), ..ways::advance(TODAY) }).expect("passed");
    let step = held(&facts).steps[&2].clone();
    assert_eq!((step.stage, step.how, step.reason.as_deref()), (Stage::LetterOfIntent, Move::Pass, Some("kajian hilang saat banjir")));
    // No stage is jumped over by it.
    let jump = Advance { pass: Some("x".into()), to: Some(Stage::Approval), ..ways::advance(TODAY) };
    assert_eq!(refused(submit(&mut facts, jump)), ["stage_skipped"]);
}

const MISSING_PLAN: &str = "missing_document Pasal 15 (3) Permendagri 25/2020";

#[test]
fn going_back_keeps_the_papers_and_starts_the_clock_again() {
    let back = |to, reason: &str, on: &str| Command::Return(Return { agreement: 1, to, on: date(on), reason: reason.into() });
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-10-05", &[("dprd_received", "2026-10-05")]);
    for kind in ["letter_of_intent", "plan", "dprd_letter"] {
        give(&mut facts, kind, "2026-10-01");
    }
    let table = [
        (back(None, "", TODAY), "reason_missing"),
        (back(Some(Stage::Verification), "x", TODAY), "stage_skipped"),
        (back(Some(Stage::Dprd), "x", TODAY), "stage_skipped"),
        (back(Some(Stage::Offer), "x", TODAY), "stage_skipped"),
        (back(None, "x", "2026-10-04"), "before_stage"),
        (back(None, "x", "2026-11-25"), "after_today"),
    ];
    for (command, code) in table {
        assert_eq!(facts.submit("sari", TODAY, command.clone()).map_err(|refusal| refusal.code()), Err(code), "{command:?}");
    }
    facts.submit("sari", TODAY, back(None, "rencana diperbaiki", "2026-11-10")).expect("back");
    let agreement = held(&facts);
    assert_eq!((agreement.steps[&2].stage, agreement.documents.len()), (Stage::Plan, 3));
    assert_eq!(agreement.steps[&2].reason.as_deref(), Some("rencana diperbaiki"));
    let onward = |papers: &[(&str, &str)]| Advance {
        on: date("2026-11-20"),
        documents: papers.iter().map(|(kind, on)| ways::paper(kind, on)).collect(),
        ..ways::advance(TODAY)
    };
    assert_eq!(refused(submit(&mut facts, onward(&[]))), [MISSING_PLAN], "the plan of before is none any more");
    assert_eq!(refused(submit(&mut facts, onward(&[("plan", "2026-11-09")]))), [MISSING_PLAN], "nor is one of the day before");
    submit(&mut facts, onward(&[("plan", "2026-11-10")])).expect("a plan made since");
    assert!(ways::ask(&facts, TODAY).clock.is_none(), "received again, it runs again");
    // From the first stage there is no way back.
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Initiative, "2026-10-05", &[]);
    assert_eq!(facts.submit("sari", TODAY, back(None, "x", TODAY)).map_err(|refusal| refusal.code()), Err("no_next_stage"));
}

#[test]
fn nothing_comes_after_the_last_stage() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Implementation, "2026-10-05", &[]);
    assert_eq!(refused(submit(&mut facts, ways::advance(TODAY))), ["no_next_stage"]);
}

/// A paper that is dated after the act is not missing: the two days do not go together.
#[test]
fn a_paper_of_a_later_day_is_told_with_its_day() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Exploration, "2026-10-01", &[]);
    let early = Advance { on: date("2026-10-20"), ..with_these(&[("study", "2026-10-21")], &[]) };
    let refusal = submit(&mut facts, early).expect_err("refused");
    let names: Vec<&str> = refusal.reasons.iter().map(|reason| reason.message.name).collect();
    assert_eq!(names, ["refused-document_later"]);
    assert_eq!(
        (refusal.reasons[0].code, refusal.reasons[0].article.as_deref()),
        ("missing_document", Some("Pasal 12 (1), (2) Permendagri 25/2020"))
    );
    let same = Advance { on: date("2026-10-21"), ..with_these(&[("study", "2026-10-21")], &[]) };
    assert_eq!(submit(&mut facts, same), Ok(()));
}

/// Only what can be planned is advised to be.
#[test]
fn a_day_ahead_is_planned_only_by_an_advance() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Plan, "2026-10-01", &[]);
    let names = |refusal: Refusal| refusal.reasons.iter().map(|reason| reason.message.name).collect::<Vec<_>>();
    let ahead = Advance { on: date("2026-12-01"), ..ways::advance(TODAY) };
    assert_eq!(submit(&mut facts, ahead).map_err(names), Err(vec!["refused-after_today-plan"]));
    let back = Return { agreement: 1, to: None, on: date("2026-12-01"), reason: "x".into() };
    let returned = facts.submit("sari", TODAY, Command::Return(back)).map(|_| ()).map_err(names);
    assert_eq!(returned, Err(vec!["refused-after_today"]));
}

/// Events that both stages wait for are offered once.
#[test]
fn known_events_are_named_once() {
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Verification, "2026-10-01", &[]);
    let refusal = submit(&mut facts, with_these(&[], &[("dprd_received", TODAY)])).expect_err("refused");
    let known = refusal.reasons[0].message.args.iter().find(|(name, _)| *name == "known").map(|(_, known)| known.clone());
    let Some(crate::model::Arg::List(known)) = known else { panic!("a list") };
    let times = known.iter().filter(|arg| **arg == crate::model::Arg::from("governor_received")).count();
    assert_eq!(times, 1);
}
