//! What the law says, rule by rule, held against the embedded pack: a row of a table is one stage, a line in it one
//! rule with its article. Articles without a regulation are those of Permendagri 25/2020.

mod ladder;
mod routes;

use crate::model::{Kind, Mark};

use super::*;

fn pack() -> Pack {
    Pack::parse(include_str!("../../../data/procedure.toml")).expect("the embedded pack is sound")
}

/// "law 17 (2)", "reading 33".
fn from(basis: &Basis) -> String {
    let article = basis.article.as_deref().unwrap_or("-").replace(" Permendagri 25/2020", "").replace("Pasal ", "");
    format!("{} {article}", basis.mark)
}

fn list<T: ToString>(name: &str, items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(T::to_string).collect();
    if items.is_empty() { String::new() } else { format!(" {name}={}", items.join(",")) }
}

fn flag(name: &str, is: bool) -> String {
    if is { format!(" {name}") } else { String::new() }
}

fn turn(rule: &TurnRule) -> String {
    let narrowed = [list("for", &rule.levels), list("when", &rule.when), flag("bypass", rule.bypass)].concat();
    format!("{}{narrowed} | {}", rule.actor, from(&rule.basis))
}

fn paper(rule: &PaperRule) -> String {
    let flags = [flag("again", rule.again), flag("technical", rule.technical), flag("optional", rule.optional)].concat();
    let narrowed = [list("for", &rule.levels), list("when", &rule.when), list("unless", &rule.unless)].concat();
    format!("{}{flags}{narrowed} | {}", rule.kind, from(&rule.basis))
}

fn event(rule: &EventRule) -> String {
    let dated = rule.dated_by.as_ref().map_or(String::new(), |kind| format!(" by={kind}"));
    let flags = flag("needed", rule.needed) + &flag("owed", rule.owed);
    format!("{}{flags}{dated}{} | {}", rule.code, list("for", &rule.levels), from(&rule.basis))
}

fn condition(rule: &Condition) -> String {
    let narrowed = list("for", &rule.kinds) + &list("of", &rule.objects);
    format!("{}{narrowed}{} | {}", rule.check, flag("optional", rule.optional), from(&rule.basis))
}

fn clock(rule: &ClockRule) -> String {
    let ClockRule { code, starts, length, unit, silence, .. } = rule;
    let renewal = rule.renewal.map_or(String::new(), |months| format!(" renewal={months}"));
    let narrowed = [list("for", &rule.levels), list("until", &rule.until), renewal].concat();
    format!("{code}: {length} {unit} from {starts}, {silence}{narrowed} | {}", from(&rule.basis))
}

/// Stages of a kind with their rules of one sort, in lines; stages without one are left out.
fn lines(kind: Kind, rules: impl Fn(&RouteStage) -> Vec<String>) -> Vec<(&'static str, Vec<String>)> {
    let pack = pack();
    let route = pack.route(kind).expect("a route");
    route.stages.iter().map(|stage| (stage.code.code(), rules(stage))).filter(|(_, lines)| !lines.is_empty()).collect()
}

fn holds(kind: Kind, rules: impl Fn(&RouteStage) -> Vec<String>, table: &[(&str, &[&str])]) {
    let found = lines(kind, rules);
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), table.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    for ((code, found), (_, expected)) in found.iter().zip(table) {
        assert_eq!(found, expected, "{kind} {code}");
    }
}

fn turns(stage: &RouteStage) -> Vec<String> {
    stage.turn.iter().map(turn).collect()
}

fn papers(stage: &RouteStage) -> Vec<String> {
    stage.paper.iter().map(paper).collect()
}

fn events(stage: &RouteStage) -> Vec<String> {
    stage.event.iter().map(event).collect()
}

fn conditions(stage: &RouteStage) -> Vec<String> {
    stage.condition.iter().map(condition).collect()
}

fn clocks(stage: &RouteStage) -> Vec<String> {
    stage.clock.iter().map(clock).collect()
}

#[test]
fn papers_contain_what_their_article_lists() {
    let table = [
        ("study", "12 (3)", "title background purpose needs benefit conclusion"),
        ("letter_of_intent", "13 (2)", "title parties purpose scope validity place_and_date"),
        ("plan", "15 (3)", "parties background purpose object scope funding duration"),
        ("draft", "20 (5)", "title parties purpose scope carrying_out funding joint_group disputes amendment term date_and_place"),
        ("activity_plan", "26 (4)", "activities roles results funding"),
        ("report", "37 (1)", "title background purpose scope progress beneficiaries funding obstacles follow_up"),
    ];
    let pack = pack();
    for (kind, article, contents) in table {
        let paper = &pack.papers[kind];
        assert_eq!(paper.article.as_deref(), Some(format!("Pasal {article} Permendagri 25/2020").as_str()));
        assert_eq!(paper.contents.iter().map(|content| content.code.as_str()).collect::<Vec<_>>().join(" "), contents, "{kind}");
    }
    // For the other papers no contents are written.
    let others = pack.papers.iter().filter(|(kind, _)| !table.iter().any(|(named, ..)| named == kind));
    assert!(others.into_iter().all(|(_, paper)| paper.contents.is_empty()));
    let codes = "study minister_response letter_of_intent plan dprd_letter dprd_approval follow_up_letter consideration draft minutes \
                 confirmation_letter approval_letter full_powers original activity_plan report needs_map terms_of_reference \
                 feasibility_study willingness recommendation principle_licence operating_licence written_agreement work_plan \
                 report_forwarding supervision extension_letter extension_copy_dprd extension_copy_governor";
    let mut codes: Vec<&str> = codes.split_whitespace().collect();
    codes.sort_unstable();
    assert_eq!(pack.papers.keys().collect::<Vec<_>>(), codes);
}

#[test]
fn what_is_deemed_held_and_what_is_named_among_others() {
    let pack = pack();
    let deemed: Vec<_> = pack.papers.iter().filter(|(_, paper)| !paper.deemed_by.is_empty()).collect();
    assert_eq!(deemed.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(), ["operating_licence"]);
    assert_eq!(deemed[0].1.deemed_by, ["written_agreement", "work_plan"], "Pasal 16 (6) PP 59/2016");
    let among_others: Vec<_> = pack.papers.iter().filter(|(_, paper)| paper.among_others).map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(among_others, ["draft"], "Pasal 20 (5)");
}

#[test]
fn the_term_and_its_end() {
    let term = pack().term;
    assert_eq!((term.years, from(&term.basis).as_str()), (5, "law 32"));
    // "Paling lama 6 bulan sebelum berakhirnya" can be read two ways.
    let extension = &term.extension;
    assert_eq!((extension.months, from(&extension.basis).as_str()), (6, "reading 33"));
    assert!(extension.basis.read_as.as_ref().is_some_and(|words| words.id.contains("paling cepat 6 bulan")));
    assert!(extension.basis.reading.as_ref().is_some_and(|words| words.id.contains("paling lambat 6 bulan")));
    assert_eq!(
        extension.paper.iter().map(paper).collect::<Vec<_>>(),
        ["extension_letter | law 33", "extension_copy_dprd | law 33", "extension_copy_governor for=regency,city | law 33"]
    );
    assert_eq!(term.grounds.keys().collect::<Vec<_>>(), ["achieved", "agreed", "replaced"]);
    assert_eq!((from(&term.ended), from(&term.open)), ("law 34".into(), "law 42".into()));
}

#[test]
fn plans_and_reports_are_yearly() {
    let duty = |rule: &YearlyRule| {
        let to = rule.to.map_or(String::new(), |to| format!(" to {to}"));
        let due = rule.due.as_ref().map_or(String::new(), |due| format!(", {}.{}. | {}", due.day, due.month, from(&due.basis)));
        let narrowed = [list("for", &rule.kinds), list("for", &rule.levels), flag("before", rule.year_before)].concat();
        format!("{} by {}{to}{narrowed} | {}{due}", rule.kind, rule.actor, from(&rule.basis))
    };
    let table = [
        "activity_plan by head for=twin,other_regional,institution | law 26 (4)",
        "work_plan by partner for=continuation_nonprofit | law 30 (2)-(4)",
        // The week is law, its last day is a reading.
        "report by head to governor for=regency,city before | law 35, 7.1. | reading 35",
        "report_forwarding by governor to minister for=regency,city before | law 35 (2), 14.1. | reading 35 (2)",
        "report by head to minister for=province before | law 36, 14.1. | reading 36",
    ];
    assert_eq!(
        pack().supervision.map(|rule| format!("{} | {}", rule.kind, from(&rule.basis))).as_deref(),
        Some("supervision | reading 39 (5)")
    );
    assert_eq!(pack().yearly.iter().map(duty).collect::<Vec<_>>(), table);
}

#[test]
fn nothing_is_law_without_an_article_and_every_reading_says_how_it_is_read() {
    let pack = pack();
    let of_stage = |stage: &RouteStage| {
        let rules = [
            stage.turn.iter().map(|r| &r.basis).collect::<Vec<_>>(),
            stage.paper.iter().map(|r| &r.basis).collect(),
            stage.event.iter().map(|r| &r.basis).collect(),
            stage.condition.iter().map(|r| &r.basis).collect(),
            stage.clock.iter().map(|r| &r.basis).collect(),
        ];
        std::iter::once(&stage.basis).chain(rules.into_iter().flatten()).cloned().collect::<Vec<_>>()
    };
    let term = &pack.term;
    let mut all: Vec<Basis> = pack.routes.iter().flat_map(|route| &route.stages).flat_map(of_stage).collect();
    all.extend([&term.basis, &term.extension.basis, &term.ended, &term.open].map(Clone::clone));
    all.extend(pack.partners.iter().map(|rule| rule.basis.clone()));
    all.extend(pack.yearly.iter().flat_map(|rule| [Some(&rule.basis), rule.due.as_ref().map(|due| &due.basis)]).flatten().cloned());
    let regulations = ["Permendagri 25/2020", "PP 28/2018", "PP 59/2016", "UU 24/2009", "UU 37/1999", "UU 24/2000"];
    for basis in &all {
        let article = basis.article.as_deref().unwrap_or_default();
        let parts = article.split("; ").all(|part| part.starts_with("Pasal ") && regulations.iter().any(|name| part.ends_with(name)));
        assert!(parts, "{article}");
        assert!(basis.mark != Mark::Reading || (basis.read_as.is_some() && basis.reading.is_some()), "{article}");
        assert!(basis.mark != Mark::Practice && basis.confirmed.is_none(), "{article}: no office's practice, and nobody confirmed it yet");
    }
    let readings = all.iter().filter(|basis| basis.mark == Mark::Reading).map(from);
    let mut readings: Vec<String> = readings.collect();
    readings.dedup();
    let known = [
        "28 (1), (2) PP 28/2018",
        "17 (2)",
        "17 (4), 19 (2)",
        "38",
        "20 (4)",
        "14 UU 37/1999; 7 (1) UU 24/2000",
        "16 (1); 38 PP 28/2018",
        "38",
        "16 (1); 38 PP 28/2018",
        "38",
        "33",
        "35",
        "35 (2)",
        "36",
    ];
    assert_eq!(readings, known.map(|article| format!("reading {article}")));
}
