//! Which stages each kind passes, on which conditions and by which clocks, and the routes of continuation.

use crate::model::Kind;

use super::{clocks, conditions, events, from, holds, pack, papers, turns};
use crate::rules::procedure::RouteStage;

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
fn the_conditions_stand_where_they_are_looked_at() {
    let ladder: &[(&str, &[&str])] = &[
        (
            "letter_of_intent",
            &[
                "partner_named | law 13 (2)",
                "relations | law 5 (1) a",
                "same_level for=twin | law 6 (2), (3)",
                // "And/or equal area", which is not recorded: where the level differs the officer says it.
                "equal_status for=twin,other_regional | law 5 (3) a",
                "complementary for=twin,other_regional | law 5 (3) b",
                "peoples for=twin,other_regional | law 5 (3) c",
                "no_office | law 5 (1) c",
                "affair | law 5 (1) b",
                "non_interference | law 5 (1) d",
                "policy_fit | law 5 (1) e",
                "transferable of=science | law 5 (2)",
            ],
        ),
        // What follows from a letter that is over is not said: told, and no bar.
        ("plan", &["object_named | law 4, 15 (3)", "letter_valid optional | law 13 (3)"]),
        ("dprd", &["letter_valid optional | law 13 (3)", "relations | law 5 (1) a", "same_level for=twin | law 6 (2), (3)"]),
        (
            "verification",
            &["reported | reading 38", "relations | law 5 (1) a", "same_level for=twin | law 6 (2), (3)", "no_office | law 5 (1) c"],
        ),
        ("drafting", &["languages | law 31 (2) UU 24/2009"]),
        ("signature", &["relations | law 5 (1) a", "languages | law 31 (2) UU 24/2009"]),
    ];
    holds(Kind::Twin, conditions, ladder);
    let continuation: &[(&str, &[&str])] = &[
        (
            "offer",
            &[
                "partner_named | law 28",
                "relations | law 5 (1) a",
                "object_named | law 4, 15 (3)",
                "no_office | law 5 (1) c",
                "affair | law 5 (1) b",
                "non_interference | law 5 (1) d",
                "policy_fit | law 5 (1) e",
                "transferable of=science | law 5 (2)",
            ],
        ),
        ("verification", &["reported | reading 38"]),
    ];
    holds(Kind::Continuation, conditions, continuation);
    let licensed = "licensed | law 30 (2)-(4); 7 PP 59/2016";
    let nonprofit: &[(&str, &[&str])] = &[
        (
            "licence",
            &[
                "partner_named | law 28",
                "relations | law 5 (1) a",
                "object_named | law 4, 15 (3)",
                "no_office | law 5 (1) c",
                "affair | law 5 (1) b",
                "non_interference | law 5 (1) d",
                "policy_fit | law 5 (1) e",
                "transferable of=science | law 5 (2)",
                "reported | reading 38",
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
        (
            "dprd",
            &["dprd: 45 working from dprd_received, deemed_approved until=document.dprd_approval,event.dprd_refused | law 17 (2), (3)"],
        ),
        ("verification", &[&format!("{governor},document.consideration | law 18 (4), (5)")]),
        // When these five days begin is not written.
        ("drafting", &[&format!("{governor} | reading 20 (4)")]),
    ];
    holds(Kind::Twin, clocks, ladder);
    holds(Kind::Continuation, clocks, &[]);
    let licence: &[&str] = &["principle_licence: 36 months from principle_licence_issued, lapses renewal=3 | law 7 (3), 16 (4) PP 59/2016"];
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
    let licences: &[&str] = &[
        "plan | law 30 (1)",
        "principle_licence | law 30 (2)-(4); 7 PP 59/2016",
        "written_agreement optional | law 16 (2) a, (6) PP 59/2016",
        "operating_licence | law 30 (2)-(4); 16 (2), (6) PP 59/2016",
        // Whether the DPRD approves is open here as well.
        "dprd_approval optional | reading 16 (1); 38 PP 28/2018",
    ];
    holds(Kind::ContinuationNonprofit, papers, &[("licence", licences), ("yearly_plan", &["work_plan | law 30 (2)-(4)"])]);
    let nonprofit: &[(&str, &[&str])] = &[
        (
            "licence",
            &[
                "region | law 30 (1)",
                "partner | law 30 (2)-(4); 7 PP 59/2016",
                "partner | law 16 (2) a PP 59/2016",
                "partner | law 16 (2) b, (6) PP 59/2016",
                "partner | law 16 PP 59/2016",
                "partner | law 30 (2)-(4)",
            ],
        ),
        ("yearly_plan", &["partner | law 30 (2)-(4)", "partner | law 30 (2)-(4)"]),
        ("implementation", &["partner | law 30 (2)-(4)"]),
    ];
    holds(Kind::ContinuationNonprofit, turns, nonprofit);
    let licence = "principle_licence_issued by=principle_licence | law 7, 16 PP 59/2016";
    let notified = "home_affairs_notified owed | law 19 (2) PP 59/2016";
    let each: &[(&str, &[&str])] = &[("licence", &[licence, notified]), ("yearly_plan", &[licence]), ("implementation", &[licence])];
    holds(Kind::ContinuationNonprofit, events, each);
}
