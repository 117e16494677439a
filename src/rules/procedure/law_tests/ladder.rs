//! The ladder a to k (Pasal 9 Permendagri 25/2020): turns, papers, events.

use crate::model::Kind;

use super::{events, holds, pack, papers, turns};

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
        (
            "dprd",
            &[
                "head | law 16 (2), (3)",
                "dprd | law 17 (2)",
                "head for=regency,city when=clock.dprd | law 17 (4)",
                "head for=province when=clock.dprd | law 17 (4)",
                "region when=event.dprd_refused | reading 17 (2)",
                "head | law 18",
            ],
        ),
        (
            "verification",
            &[
                "head for=regency,city | law 18 (2)",
                "governor for=regency,city | law 18 (2), (4)",
                "head for=regency,city when=clock.governor bypass | law 18 (5)",
                "head for=province | law 18 (1)",
                "minister | law 19",
                "region when=outcome.repair | law 19 (3), (4)",
                "head when=outcome.draft | law 19 (3), (4)",
                "head | law 19 (3), (4)",
            ],
        ),
        (
            "drafting",
            &[
                "head | law 20",
                "head for=regency,city | law 20 (2), (3)",
                "governor for=regency,city | reading 20 (4)",
                "head for=regency,city when=clock.governor bypass | reading 20 (4)",
                "head for=province | law 20 (2), (3)",
                "minister | law 20, 21",
            ],
        ),
        // In halves: the Minister until the draft was sent on, then the Foreign Minister until the Surat Konfirmasi.
        ("negotiation", &["minister | law 22", "minister | law 22 (4)", "foreign_minister | law 23", "minister | law 24"]),
        ("approval", &["minister | law 24; 33 (4) PP 28/2018", "head | law 24 (3)", "head | law 25"]),
        ("signature", &["head | law 25 (1)", "head | law 25 (2)", "minister | law 25 (3)", "head | law 26"]),
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
            &["event.draft_forwarded".to_owned(), "document.confirmation_letter".to_owned()],
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
                // That the letter stands for it is a reading.
                "follow_up_letter again when=document.follow_up_letter unless=document.dprd_approval | reading 17 (4), 19 (2)",
                "consideration | law 19 (3), (4)",
            ],
        ),
        ("drafting", &["draft | law 20 (5)"]),
        ("negotiation", &["minutes | law 22", "confirmation_letter | law 23"]),
        (
            "approval",
            &[
                "confirmation_letter again | law 33 (4) PP 28/2018",
                "approval_letter | law 24",
                "full_powers optional | reading 14 UU 37/1999; 7 (1) UU 24/2000",
            ],
        ),
        ("signature", &["original | law 25 (1), (2)"]),
    ];
    holds(Kind::Twin, papers, table);
}

#[test]
fn each_stage_of_the_ladder_knows_its_events() {
    let through_the_governor: &[&str] = &[
        "governor_received for=regency,city | law 18 (4)",
        "governor_forwarded for=regency,city | law 18 (2), (4)",
        "sent_direct | law 18 (1), (5)",
        "minister_received needed | law 18 (1), (2), (5)",
    ];
    let draft: &[&str] = &[
        "governor_received for=regency,city | reading 20 (4)",
        "governor_forwarded for=regency,city | law 20 (2), (3)",
        "sent_direct | law 20 (2), (3)",
        "minister_received needed owed | law 20 (2), (3)",
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
        ("dprd", &["dprd_received | law 17 (2); 30 (4) PP 28/2018", "dprd_refused | law 17 (2)"]),
        ("verification", through_the_governor),
        ("drafting", draft),
        ("negotiation", &["draft_forwarded | law 22 (4)"]),
        ("approval", &["place_reported owed | law 24 (3)"]),
        ("signature", &["original_sent needed | law 25 (2)", "copy_issued | law 25 (3)"]),
    ];
    holds(Kind::Twin, events, table);
}
