//! What the law says, rule by rule, held against the embedded pack: a row of a table is one stage, a line in it one
//! rule with its article. Articles without a regulation are those of Permendagri 25/2020.

use crate::model::{Kind, Mark};

use super::*;

fn pack() -> Pack {
    Pack::parse(include_str!("../../data/procedure.toml")).expect("the embedded pack is sound")
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
    format!("{}{}{dated}{} | {}", rule.code, flag("needed", rule.needed), list("for", &rule.levels), from(&rule.basis))
}

fn condition(rule: &Condition) -> String {
    format!("{}{}{} | {}", rule.check, list("for", &rule.kinds), flag("optional", rule.optional), from(&rule.basis))
}

fn clock(rule: &ClockRule) -> String {
    let ClockRule { code, starts, length, unit, silence, .. } = rule;
    let narrowed = [list("for", &rule.levels), list("until", &rule.until)].concat();
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
fn each_kind_has_the_stages_of_its_route_in_their_order() {
    let stages = |kind| {
        let pack = pack();
        let named = |stage: &RouteStage| {
            let letter = stage.letter.as_deref().unwrap_or("-");
            format!("{letter} {}: {} | {}", stage.code, stage.name.id, from(&stage.basis))
        };
        pack.route(kind).expect("a route").stages.iter().map(named).collect::<Vec<_>>()
    };
    let ladder = [
        "a initiative: prakarsa | law 9, 10; 28 (1), (2) PP 28/2018",
        "b exploration: penjajakan | law 11, 12",
        "c letter_of_intent: Pernyataan Kehendak Kerja Sama | law 13, 14",
        "d plan: penyusunan Rencana Kerja Sama | law 15",
        "e dprd: persetujuan DPRD | law 16, 17",
        "f verification: verifikasi | law 18, 19",
        "g drafting: penyusunan rancangan Naskah Kerja Sama | law 20",
        "h negotiation: pembahasan Naskah Kerja Sama | law 21, 22, 23",
        "i approval: persetujuan Menteri | law 24",
        "j signature: penandatanganan Naskah Kerja Sama | law 25",
        "k implementation: pelaksanaan | law 26",
    ];
    for kind in [Kind::Twin, Kind::OtherRegional, Kind::Institution] {
        assert_eq!(stages(kind), ladder, "{kind}: Pasal 9");
    }
    // The ladder is not for the continuation of the Government's cooperation: Pasal 9, 27 to 30.
    let continuation = [
        "- offer: tawaran diterima | law 29 (1), (2)",
        "- verification: verifikasi | law 29 (3)",
        "- interministerial: rapat antarkementerian/lembaga | law 29 (4)",
        "- implementation: pelaksanaan | law 27 (1)",
    ];
    assert_eq!(stages(Kind::Continuation), continuation);
    let nonprofit = [
        "- licence: izin lembaga | law 30",
        "- yearly_plan: rencana kerja tahunan | law 30 (2)-(4)",
        "- implementation: pelaksanaan | law 30 (2)-(4)",
    ];
    assert_eq!(stages(Kind::ContinuationNonprofit), nonprofit);
}

#[test]
fn each_stage_of_the_ladder_has_its_turns() {
    let table: &[(&str, &[&str])] = &[
        ("initiative", &["region | reading 28 (1), (2) PP 28/2018"]),
        ("exploration", &["head | law 11, 12 (1), (2)", "head | law 14"]),
        (
            "letter_of_intent",
            &["head | law 14 (1)-(3)", "minister | law 14 (1)-(3)", "head | law 14 (4)", "head | law 14 (5)", "region | law 15"],
        ),
        ("plan", &["region | law 15", "head | law 16"]),
        ("dprd", &["head | law 16 (2), (3)", "dprd | law 17 (2)", "head when=clock.dprd | law 17 (4)", "head | law 18"]),
        (
            "verification",
            &[
                "head for=regency,city | law 18 (4)",
                "governor for=regency,city | law 18 (4)",
                "head for=regency,city when=clock.governor bypass | law 18 (5)",
                "head for=province | law 18",
                "minister | law 19",
                "head | law 19 (3), (4)",
            ],
        ),
        (
            "drafting",
            &[
                "head | law 20",
                "head for=regency,city | law 20 (4)",
                "governor for=regency,city | law 20 (4)",
                "head for=regency,city when=clock.governor bypass | law 20 (4)",
                "head for=province | law 20",
                "minister | law 20, 21",
            ],
        ),
        // In halves: the Minister until the minutes, then the Foreign Minister until the Surat Konfirmasi.
        ("negotiation", &["minister | law 22", "foreign_minister | law 23", "minister | law 24"]),
        ("approval", &["minister | law 24", "head | law 24 (3)", "head | law 25"]),
        ("signature", &["head | law 25", "head | law 25 (2), (3)", "minister | law 25 (2), (3)", "head | law 26"]),
        ("implementation", &["head | law 26, 35, 36"]),
    ];
    holds(Kind::Twin, turns, table);
}

#[test]
fn the_halves_of_the_discussion_end_with_their_papers() {
    let pack = pack();
    let route = pack.route(Kind::Twin).expect("a route");
    let stage = route.stages.iter().find(|stage| stage.code.code() == "negotiation").expect("h");
    let until: Vec<&[String]> = stage.turn.iter().map(|rule| rule.until.as_slice()).collect();
    assert_eq!(
        until,
        [
            &["document.minutes".to_owned(), "document.confirmation_letter".to_owned()][..],
            &["document.confirmation_letter".to_owned()],
            &[]
        ]
    );
}

#[test]
fn each_stage_of_the_ladder_needs_its_papers() {
    let table: &[(&str, &[&str])] = &[
        ("exploration", &["study | law 12 (1), (2)"]),
        ("letter_of_intent", &["minister_response | law 14 (1)-(3)", "letter_of_intent | law 14 (4)"]),
        ("plan", &["plan | law 15 (3)"]),
        (
            "dprd",
            &[
                "dprd_approval unless=clock.dprd | law 17 (2)",
                "follow_up_letter when=clock.dprd unless=document.dprd_approval | law 17 (4)",
                "dprd_letter | law 16 (2), (3)",
                "plan again | law 16 (2), (3)",
                "letter_of_intent again | law 16 (2), (3)",
            ],
        ),
        (
            "verification",
            &[
                "study again | law 19 (2)",
                "letter_of_intent again | law 19 (2)",
                "plan again | law 19 (2)",
                "dprd_approval again unless=document.follow_up_letter | law 19 (2)",
                "consideration | law 19 (3), (4)",
            ],
        ),
        ("drafting", &["draft | law 20 (5)"]),
        ("negotiation", &["minutes | law 22", "confirmation_letter | law 23"]),
        ("approval", &["approval_letter | law 24", "full_powers optional | reading 14 UU 37/1999; 7 (1) UU 24/2000"]),
        ("signature", &["original | law 25 (2), (3)"]),
    ];
    holds(Kind::Twin, papers, table);
}

#[test]
fn each_stage_of_the_ladder_knows_its_events() {
    let through_the_governor: &[&str] = &[
        "governor_received for=regency,city | law 18 (4)",
        "governor_forwarded for=regency,city | law 18 (4)",
        "sent_direct | law 18 (5)",
        "minister_received | law 18",
    ];
    let draft: &[&str] = &[
        "governor_received for=regency,city | reading 20 (4)",
        "governor_forwarded for=regency,city | law 20 (4)",
        "sent_direct | law 20 (4)",
        "minister_received | law 20",
    ];
    let table: &[(&str, &[&str])] = &[
        (
            "letter_of_intent",
            &[
                "response_requested | law 14 (1)-(3)",
                "letter_of_intent_signed by=letter_of_intent | law 13 (3)",
                "copy_sent needed | law 14 (5)",
            ],
        ),
        ("dprd", &["dprd_received | law 17 (2)"]),
        ("verification", through_the_governor),
        ("drafting", draft),
        ("approval", &["place_reported | law 24 (3)"]),
        ("signature", &["original_sent needed | law 25 (2), (3)", "copy_issued | law 25 (2), (3)"]),
    ];
    holds(Kind::Twin, events, table);
}

#[test]
fn the_conditions_stand_where_they_are_looked_at() {
    let ladder: &[(&str, &[&str])] = &[
        (
            "letter_of_intent",
            &[
                "partner_named | law 13 (2)",
                "relations | law 5 (1)",
                "same_level for=twin | law 6 (2), (3)",
                // "And/or equal area", which is not recorded.
                "equal_status for=twin,other_regional optional | law 5 (3)",
                "no_office | law 5 (1)",
            ],
        ),
        // What follows from a letter that is over is not said: told, and no bar.
        ("plan", &["object_named | law 4, 15 (3)", "letter_valid optional | law 13 (3)"]),
        ("dprd", &["letter_valid optional | law 13 (3)", "relations | law 5 (1)", "same_level for=twin | law 6 (2), (3)"]),
        ("verification", &["reported | law 38", "relations | law 5 (1)", "same_level for=twin | law 6 (2), (3)", "no_office | law 5 (1)"]),
        ("drafting", &["languages | law 31 UU 24/2009"]),
        ("signature", &["relations | law 5 (1)", "languages | law 31 UU 24/2009"]),
    ];
    holds(Kind::Twin, conditions, ladder);
    let continuation: &[(&str, &[&str])] = &[
        ("offer", &["partner_named | law 28", "relations | law 5 (1)", "object_named | law 4, 15 (3)", "no_office | law 5 (1)"]),
        ("verification", &["reported | law 38"]),
    ];
    holds(Kind::Continuation, conditions, continuation);
    let licensed = "licensed | law 30 (2)-(4); 7 PP 59/2016";
    let nonprofit: &[(&str, &[&str])] = &[
        (
            "licence",
            &[
                "partner_named | law 28",
                "relations | law 5 (1)",
                "object_named | law 4, 15 (3)",
                "no_office | law 5 (1)",
                "reported | law 38",
                licensed,
            ],
        ),
        ("yearly_plan", &[licensed]),
    ];
    holds(Kind::ContinuationNonprofit, conditions, nonprofit);
}

#[test]
fn the_clocks_are_those_of_the_law_and_no_others() {
    let governor = "governor: 5 working from governor_received, go_direct for=regency,city until=event.governor_forwarded,event.sent_direct,event.minister_received";
    let ladder: &[(&str, &[&str])] = &[
        ("letter_of_intent", &["letter_of_intent: 12 months from letter_of_intent_signed, lapses | law 13 (3)"]),
        ("dprd", &["dprd: 45 working from dprd_received, deemed_approved until=document.dprd_approval | law 17 (2)-(4)"]),
        ("verification", &[&format!("{governor},document.consideration | law 18 (4), (5)")]),
        // When these five days begin is not written.
        ("drafting", &[&format!("{governor} | reading 20 (4)")]),
    ];
    holds(Kind::Twin, clocks, ladder);
    holds(Kind::Continuation, clocks, &[]);
    let licence: &[&str] = &["principle_licence: 36 months from principle_licence_issued, lapses | law 7, 16 PP 59/2016"];
    holds(Kind::ContinuationNonprofit, clocks, &[("licence", licence), ("yearly_plan", licence), ("implementation", licence)]);
}

#[test]
fn the_routes_of_continuation_have_their_own_turns_and_papers() {
    holds(
        Kind::Continuation,
        papers,
        &[
            (
                "offer",
                &[
                    "plan | law 29 (1), (2)",
                    "needs_map | law 29 (1), (2)",
                    "terms_of_reference | law 29 (1), (2)",
                    "willingness | law 29 (1), (2)",
                    "feasibility_study technical optional | law 29 (1), (2)",
                    // Whether the DPRD approves here is open.
                    "dprd_approval optional | reading 16 (1); 38 PP 28/2018",
                ],
            ),
            ("verification", &["plan again | law 29 (1)-(3)"]),
            ("interministerial", &["recommendation optional | law 27 (2), (3)"]),
        ],
    );
    let offer: &[(&str, &[&str])] = &[
        ("offer", &["region | law 29 (1), (2)"]),
        ("verification", &["minister | law 29 (3)"]),
        ("interministerial", &["minister | law 29 (4)", "region | law 27 (1)"]),
        ("implementation", &["region | law 27 (1), 35, 36"]),
    ];
    holds(Kind::Continuation, turns, offer);
    holds(
        Kind::Continuation,
        events,
        &[("verification", &["minister_received | law 29 (1)"]), ("interministerial", &["technical_partner_named needed | law 29 (4)"])],
    );
    let licences: &[&str] = &["plan | law 30 (1)", "principle_licence | law 30 (2)-(4)", "operating_licence | law 30 (2)-(4)"];
    holds(Kind::ContinuationNonprofit, papers, &[("licence", licences), ("yearly_plan", &["work_plan | law 30 (2)-(4)"])]);
    let nonprofit: &[(&str, &[&str])] = &[
        ("licence", &["region | law 30 (1)", "partner | law 30 (2)-(4)", "partner | law 30 (2)-(4)"]),
        ("yearly_plan", &["partner | law 30 (2)-(4)", "partner | law 30 (2)-(4)"]),
        ("implementation", &["partner | law 30 (2)-(4)"]),
    ];
    holds(Kind::ContinuationNonprofit, turns, nonprofit);
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
                 feasibility_study willingness recommendation principle_licence operating_licence work_plan";
    let mut codes: Vec<&str> = codes.split_whitespace().collect();
    codes.sort_unstable();
    assert_eq!(pack.papers.keys().collect::<Vec<_>>(), codes);
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
        "report by governor to minister for=regency,city before | law 35 (2), 14.1. | reading 35 (2)",
        "report by head to minister for=province before | law 36, 14.1. | reading 36",
    ];
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
    let known =
        ["28 (1), (2) PP 28/2018", "20 (4)", "14 UU 37/1999; 7 (1) UU 24/2000", "16 (1); 38 PP 28/2018", "33", "35", "35 (2)", "36"];
    assert_eq!(readings, known.map(|article| format!("reading {article}")));
}
