//! The verbs that look over many agreements at once, with their arguments and examples, beside the others in `verbs`.

use super::frequency;
use super::verbs::{Act, Argument, Example, QUERY, Takes, Verb};
use crate::model::Message;

const FIELD: Argument =
    Argument { name: "field", kind: Takes::Word, value: Some(Message::new("value-counted_field")), help: "argument-counted_field" };

/// In the order of the help.
pub const SURVEYS: &[Verb] = &[Verb {
    name: "frequency",
    help: "about-frequency",
    examples: &[
        Example { line: "kerma frequency negara", says: "example-frequency" },
        Example { line: "kerma frequency bidang status:berlaku", says: "example-frequency_query" },
    ],
    act: Act::Reads(&[FIELD, QUERY], frequency::run),
}];
