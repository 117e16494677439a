//! The verbs that look over many agreements at once, with their arguments and examples, beside the others in `verbs`.

use super::verbs::{Act, Argument, Example, LIST, QUERY, Takes, Verb};
use super::{calendar, coverage, frequency};
use crate::model::Message;

const FIELD: Argument =
    Argument { name: "field", kind: Takes::Word, value: Some(Message::new("value-counted_field")), help: "argument-counted_field" };

const MONTHS: Argument =
    Argument { name: "months", kind: Takes::Value, value: Some(Message::new("value-months")), help: "argument-calendar_months" };

const HALF: Argument = Argument { name: "half", kind: Takes::Value, value: Some(Message::new("value-half")), help: "argument-half" };
const BY_AGREEMENT: Argument = Argument { name: "by-agreement", kind: Takes::Nothing, value: None, help: "argument-by_agreement" };
const CSV: Argument = Argument { name: "csv", kind: Takes::Nothing, value: None, help: "argument-coverage_csv" };

/// In the order of the help.
pub const SURVEYS: &[Verb] = &[
    Verb {
        name: "coverage",
        help: "about-coverage",
        examples: &[
            Example { line: "kerma coverage DP-2021-03", says: "example-coverage" },
            Example { line: "kerma coverage DP-2021-03 --half 2026-1 --csv", says: "example-coverage_half" },
            Example { line: "kerma coverage DP-2021-03 --by-agreement", says: "example-coverage_by_agreement" },
        ],
        act: Act::Reads(&[LIST, HALF, BY_AGREEMENT, CSV], coverage::run),
    },
    Verb {
        name: "calendar",
        help: "about-calendar",
        examples: &[
            Example { line: "kerma calendar papua", says: "example-calendar" },
            Example { line: "kerma calendar --months 6 --json", says: "example-calendar_months" },
        ],
        act: Act::Reads(&[MONTHS, QUERY], calendar::run),
    },
    Verb {
        name: "frequency",
        help: "about-frequency",
        examples: &[
            Example { line: "kerma frequency negara", says: "example-frequency" },
            Example { line: "kerma frequency bidang status:berlaku", says: "example-frequency_query" },
        ],
        act: Act::Reads(&[FIELD, QUERY], frequency::run),
    },
];
