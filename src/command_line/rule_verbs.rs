//! The verbs of rule packs and holidays with their arguments and examples, beside the others in `verbs`.

use super::verbs::{Act, Argument, Example, FILE, Takes, Verb};
use super::{holidays, procedure, rehearse};
use crate::model::Message;

const PACK: Argument = Argument { name: "pack", kind: Takes::Optional, value: Some(Message::new("value-pack")), help: "argument-pack" };
const TOML: Argument = Argument { name: "toml", kind: Takes::Nothing, value: None, help: "argument-toml" };
const DATE: Argument = Argument { name: "date", kind: Takes::Word, value: Some(Message::new("value-date")), help: "argument-holiday_date" };
const NAME: Argument = Argument { name: "name", kind: Takes::Word, value: Some(Message::new("value-name")), help: "argument-holiday_name" };
const YEAR: Argument = Argument { name: "year", kind: Takes::Word, value: Some(Message::new("value-year")), help: "argument-holiday_year" };

const ON: Argument = Argument { name: "on", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-rehearse_on" };
const CSV: Argument = Argument { name: "csv", kind: Takes::Nothing, value: None, help: "argument-rehearse_csv" };

const SHOW_EXAMPLE: Example = Example { line: "kerma procedure show", says: "example-procedure_show" };
const ADOPT_EXAMPLE: Example = Example { line: "kerma procedure adopt aturan.toml", says: "example-procedure_adopt" };
const ADD_EXAMPLE: Example = Example { line: "kerma holidays add 2027-03-10 \"Idul Fitri 1448 H\"", says: "example-holidays_add" };

const COMPLETE_EXAMPLE: Example = Example { line: "kerma holidays complete 2027", says: "example-holidays_complete" };

/// In the order of the help.
pub const RULES: &[Verb] = &[
    Verb { name: "procedure", help: "about-procedure", examples: &[SHOW_EXAMPLE, ADOPT_EXAMPLE], act: Act::Verbs(PROCEDURE) },
    Verb { name: "holidays", help: "about-holidays", examples: &[ADD_EXAMPLE, COMPLETE_EXAMPLE], act: Act::Verbs(HOLIDAYS) },
];

const PROCEDURE: &[Verb] = &[
    Verb {
        name: "show",
        help: "about-procedure_show",
        examples: &[SHOW_EXAMPLE, Example { line: "kerma procedure show --toml > aturan.toml", says: "example-procedure_toml" }],
        act: Act::Reads(&[PACK, TOML], procedure::show),
    },
    Verb {
        name: "check",
        help: "about-procedure_check",
        examples: &[Example { line: "kerma procedure check aturan.toml", says: "example-procedure_check" }],
        act: Act::Does(&[FILE], procedure::check),
    },
    Verb {
        name: "rehearse",
        help: "about-procedure_rehearse",
        examples: &[
            Example { line: "kerma procedure rehearse aturan.toml", says: "example-procedure_rehearse" },
            Example { line: "kerma procedure rehearse aturan.toml --on 1/2/2027 --csv", says: "example-procedure_rehearse_csv" },
        ],
        act: Act::Reads(&[FILE, ON, CSV], rehearse::run),
    },
    Verb {
        name: "adopt",
        help: "about-procedure_adopt",
        examples: &[ADOPT_EXAMPLE],
        act: Act::Changes(&[FILE], procedure::adopt, &["procedure_adopt"]),
    },
];

const HOLIDAYS: &[Verb] = &[
    Verb {
        name: "add",
        help: "about-holidays_add",
        examples: &[ADD_EXAMPLE],
        act: Act::Changes(&[DATE, NAME], holidays::add, &["holidays_add"]),
    },
    Verb {
        name: "complete",
        help: "about-holidays_complete",
        examples: &[COMPLETE_EXAMPLE],
        act: Act::Changes(&[YEAR], holidays::complete, &["holidays_complete"]),
    },
    Verb {
        name: "list",
        help: "about-holidays_list",
        examples: &[Example { line: "kerma holidays list", says: "example-holidays_list" }],
        act: Act::Reads(&[], holidays::list),
    },
];
