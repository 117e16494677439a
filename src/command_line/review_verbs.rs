//! The verbs of the review and its minutes, with their arguments and examples, beside the others in `verbs`.

use super::verbs::{Act, Argument, Example, Takes, Verb};
use super::{minute, review};
use crate::model::Message;

const MATTER: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-id")), help: "argument-matter" };
const MINUTE: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-id")), help: "argument-minute" };

/// In the order of the help.
pub const REVIEWS: &[Verb] = &[
    Verb {
        name: "review",
        help: "about-review",
        examples: &[
            Example { line: "kerma review --linear", says: "example-review_linear" },
            Example { line: "kerma review --status", says: "example-review_status" },
            DECIDE_EXAMPLE,
            Example { line: "kerma review sign", says: "example-review_sign" },
        ],
        act: Act::Both(
            &[
                Argument { name: "linear", kind: Takes::Nothing, value: None, help: "argument-review_linear" },
                Argument { name: "status", kind: Takes::Nothing, value: None, help: "argument-review_status" },
            ],
            review::run,
            REVIEW,
        ),
    },
    Verb {
        name: "minute",
        help: "about-minute",
        examples: &[Example { line: "kerma minute show BA-2026-001", says: "example-minute_show" }],
        act: Act::Verbs(MINUTES),
    },
];

const DECIDE_EXAMPLE: Example = Example {
    line: "kerma review decide KS-0009 action --note \"Surati mitra\" --who \"Bagian Kerja Sama\" --until +10hk",
    says: "example-review_decide",
};

const REVIEW: &[Verb] = &[
    Verb {
        name: "decide",
        help: "about-review_decide",
        examples: &[
            DECIDE_EXAMPLE,
            Example { line: "kerma review decide KS-0009 beres", says: "example-review_fine" },
            Example { line: "kerma review decide DP-2021-03/4/36 tunda --until \"4 Jan 2027\"", says: "example-review_postpone" },
        ],
        act: Act::Changes(
            &[
                MATTER,
                Argument {
                    name: "outcome",
                    kind: Takes::Word,
                    value: Some(Message::new("value-outcome")),
                    help: "argument-outcome_decided",
                },
                Argument { name: "note", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-decided_note" },
                Argument { name: "who", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-decided_who" },
                Argument { name: "until", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-decided_until" },
            ],
            review::decide,
            &["decide"],
        ),
    },
    Verb {
        name: "sign",
        help: "about-review_sign",
        examples: &[Example { line: "kerma review sign", says: "example-review_sign" }],
        act: Act::Changes(&[], review::sign, &["minute_sign"]),
    },
];

const MINUTES: &[Verb] = &[
    Verb {
        name: "list",
        help: "about-minute_list",
        examples: &[Example { line: "kerma minute list", says: "example-minute_list" }],
        act: Act::Reads(&[], minute::list),
    },
    Verb {
        name: "show",
        help: "about-minute_show",
        examples: &[
            Example { line: "kerma minute show BA-2026-001", says: "example-minute_show" },
            Example { line: "kerma minute show BA-2026-001 --markdown > reviu.md", says: "example-minute_markdown" },
        ],
        act: Act::Reads(
            &[MINUTE, Argument { name: "markdown", kind: Takes::Nothing, value: None, help: "argument-markdown" }],
            minute::show,
        ),
    },
];
