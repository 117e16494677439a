//! Every verb with its arguments, its examples and what does it: one table, from which the line is read and
//! the help is drawn.

use clap::ArgMatches;

use super::act_verbs::ACTS;
use super::field_verbs::FIELD_VERBS;
use super::review_verbs::REVIEWS;
use super::rule_verbs::RULES;
use super::session::Session;
use super::survey_verbs::SURVEYS;
use super::told::Outcome;
use super::trouble::Failure;
use super::{
    attention, changes, checklist, checklist_import, checklist_set, export, history, import, list, office, partners, show, undo, verify,
};
use crate::model::Message;
use crate::model::field::Subject;

/// One argument: a flag, an option with a value, or a word in its place.
pub struct Argument {
    /// Its name, and `--name` unless it is a word in its place.
    pub name: &'static str,
    pub kind: Takes,
    /// What its value is called in the help.
    pub value: Option<Message>,
    /// Its sentence in the help.
    pub help: &'static str,
}

/// What an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: it is there or not.
    Nothing,
    /// `--name VALUE`.
    Value,
    /// `--name VALUE`, as often as there are values.
    Values,
    /// `--name PATH`, in any bytes.
    Path,
    /// `--name CODE`, one of these.
    OneOf(&'static [&'static str]),
    /// A word in its place, needed.
    Word,
    /// A word in its place, which may be left out.
    Optional,
    /// A file in its place that is read, needed, in any bytes.
    File,
    /// A file in its place that is written, needed, in any bytes.
    Target,
    /// All words that are left: a query, which may begin with a minus.
    Query,
    /// All words that are left, each FIELD=VALUE.
    Fields(Whose),
}

/// Whose fields a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of the record that the line's `id` names.
    Named,
    /// Of a new one.
    New(Subject),
}

/// A line that can be typed as it stands, and what it does.
pub struct Example {
    pub line: &'static str,
    pub says: &'static str,
}

/// A verb of the command line.
pub struct Verb {
    pub name: &'static str,
    pub help: &'static str,
    pub examples: &'static [Example],
    pub act: Act,
}

pub type Run = fn(&ArgMatches, &mut Session) -> Result<Outcome, Failure>;

/// What stands behind a verb.
pub enum Act {
    /// Its arguments, and what does it; no command of a register.
    Does(&'static [Argument], Run),
    /// The same of a verb that sends a command, and what the journal calls that.
    Changes(&'static [Argument], Run, &'static [&'static str]),
    /// The same of a verb that only reads, and so of any day and revision.
    Reads(&'static [Argument], Run),
    /// Reads likewise, and sends a command of what it found.
    Records(&'static [Argument], Run, &'static [&'static str]),
    /// Has verbs of its own.
    Verbs(&'static [Verb]),
    /// Does something by itself, and has verbs of its own.
    Both(&'static [Argument], Run, &'static [Verb]),
}

impl Act {
    pub const fn arguments(&self) -> &'static [Argument] {
        match self {
            Self::Does(arguments, _) | Self::Changes(arguments, _, _) | Self::Reads(arguments, _) => arguments,
            Self::Records(arguments, _, _) | Self::Both(arguments, _, _) => arguments,
            Self::Verbs(_) => &[],
        }
    }

    /// `None` for what only has verbs of its own.
    pub const fn run(&self) -> Option<Run> {
        match self {
            Self::Does(_, run) | Self::Changes(_, run, _) | Self::Reads(_, run) | Self::Records(_, run, _) | Self::Both(_, run, _) => {
                Some(*run)
            }
            Self::Verbs(_) => None,
        }
    }

    pub const fn inner(&self) -> &'static [Verb] {
        match self {
            Self::Verbs(inner) | Self::Both(_, _, inner) => inner,
            Self::Does(..) | Self::Changes(..) | Self::Reads(..) | Self::Records(..) => &[],
        }
    }

    /// Whether it answers of any day and revision.
    pub const fn reads(&self) -> bool {
        matches!(self, Self::Reads(..) | Self::Records(..))
    }

    /// What the journal calls the command that it sends; nothing where it sends none.
    pub const fn sends(&self) -> &'static [&'static str] {
        match self {
            Self::Changes(_, _, sends) | Self::Records(_, _, sends) => sends,
            Self::Does(..) | Self::Reads(..) | Self::Verbs(_) | Self::Both(..) => &[],
        }
    }
}

/// For `kerma` itself.
pub const EXAMPLES: &[Example] = &[
    Example { line: "kerma", says: "example-screen" },
    Example { line: "kerma --sample", says: "example-sample" },
    Example { line: "kerma list negara:jp status:berlaku", says: "example-list" },
    Example { line: "kerma import daftar.csv --dry-run", says: "example-import_dry" },
];

/// Of every verb.
pub const GLOBALS: &[Argument] = &[
    Argument { name: "register", kind: Takes::Path, value: Some(Message::new("value-dir")), help: "argument-register" },
    Argument { name: "sample", kind: Takes::Nothing, value: None, help: "argument-sample" },
    Argument { name: "read-only", kind: Takes::Nothing, value: None, help: "argument-read_only" },
    Argument { name: "today", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-today" },
    Argument { name: "as-of", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-as_of" },
    Argument { name: "known", kind: Takes::Value, value: Some(Message::new("value-known")), help: "argument-known" },
    Argument { name: "language", kind: Takes::OneOf(&["id", "en"]), value: None, help: "argument-language" },
    Argument { name: "json", kind: Takes::Nothing, value: None, help: "argument-json" },
    Argument { name: "dry-run", kind: Takes::Nothing, value: None, help: "argument-dry_run" },
    Argument { name: "command", kind: Takes::Value, value: Some(Message::new("value-command")), help: "argument-command" },
    Argument { name: "answer", kind: Takes::Values, value: Some(Message::new("value-answer")), help: "argument-answer" },
    Argument { name: "yes", kind: Takes::Nothing, value: None, help: "argument-yes" },
    Argument { name: "no-input", kind: Takes::Nothing, value: None, help: "argument-no_input" },
    Argument { name: "color", kind: Takes::OneOf(&["auto", "always", "never"]), value: None, help: "argument-color" },
    Argument { name: "ascii", kind: Takes::Nothing, value: None, help: "argument-ascii" },
];

pub const QUERY: Argument =
    Argument { name: "query", kind: Takes::Query, value: Some(Message::new("value-query")), help: "argument-query" };
pub const FILE: Argument = Argument { name: "file", kind: Takes::File, value: Some(Message::new("value-file")), help: "argument-file" };
pub const ID: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-id")), help: "argument-id" };
pub const LIST: Argument = Argument { name: "list", kind: Takes::Word, value: Some(Message::new("value-list")), help: "argument-list" };

/// Those that come first in the help.
const VERBS: &[Verb] = &[
    Verb {
        name: "list",
        help: "about-list",
        examples: &[
            Example { line: "kerma list negara:jp status:berlaku", says: "example-list" },
            Example { line: "kerma list -mitra:suwon", says: "example-list_minus" },
            Example { line: "kerma list --csv > daftar.csv", says: "example-list_csv" },
        ],
        act: Act::Reads(&[QUERY, Argument { name: "csv", kind: Takes::Nothing, value: None, help: "argument-csv" }], list::run),
    },
    Verb {
        name: "show",
        help: "about-show",
        examples: &[
            Example { line: "kerma show KS-0009", says: "example-show" },
            Example { line: "kerma show DP-2021-03/4/36 --json", says: "example-show_follow_up" },
        ],
        act: Act::Reads(&[ID], show::run),
    },
    Verb {
        name: "attention",
        help: "about-attention",
        examples: &[
            Example { line: "kerma attention", says: "example-attention" },
            Example { line: "kerma attention daerah:jawa_timur tenggat<30h --json", says: "example-attention_query" },
        ],
        act: Act::Reads(&[QUERY], attention::run),
    },
    Verb {
        name: "partners",
        help: "about-partners",
        examples: &[Example { line: "kerma partners jepang", says: "example-partners" }],
        act: Act::Reads(&[QUERY], partners::run),
    },
    Verb { name: "checklist", help: "about-checklist", examples: CHECKLIST_EXAMPLES, act: Act::Verbs(CHECKLIST) },
    Verb {
        name: "import",
        help: "about-import",
        examples: &[
            Example { line: "kerma import daftar.csv --dry-run", says: "example-import_dry" },
            Example { line: "kerma import daftar.xlsx --faults perbaikan.csv", says: "example-import_faults" },
            Example { line: "kerma import daftar.csv --column \"Objek MoU=areas\"", says: "example-import_column" },
            Example { line: "kerma import - < daftar.csv", says: "example-import_stdin" },
        ],
        act: Act::Changes(
            &[
                FILE,
                Argument { name: "region", kind: Takes::Value, value: Some(Message::new("value-region")), help: "argument-import_region" },
                Argument { name: "sheet", kind: Takes::Value, value: Some(Message::new("value-sheet")), help: "argument-sheet" },
                Argument { name: "dates", kind: Takes::OneOf(import::DATES), value: None, help: "argument-dates" },
                Argument { name: "column", kind: Takes::Values, value: Some(Message::new("value-column")), help: "argument-column" },
                Argument { name: "update", kind: Takes::Nothing, value: None, help: "argument-update" },
                Argument { name: "faults", kind: Takes::Path, value: Some(Message::new("value-file")), help: "argument-faults" },
            ],
            import::run,
            &["import", "import_records"],
        ),
    },
    Verb {
        name: "export",
        help: "about-export",
        examples: &[
            Example { line: "kerma export daftar.xlsx negara:jp", says: "example-export_xlsx" },
            Example { line: "kerma export semua.jsonl", says: "example-export_jsonl" },
            Example { line: "kerma export - status:berlaku > daftar.csv", says: "example-export_output" },
        ],
        act: Act::Reads(
            &[
                Argument { name: "file", kind: Takes::Target, value: Some(Message::new("value-file")), help: "argument-export_file" },
                QUERY,
                Argument { name: "as", kind: Takes::OneOf(export::FORMS), value: None, help: "argument-as" },
            ],
            export::run,
        ),
    },
    Verb {
        name: "office",
        help: "about-office",
        examples: &[Example { line: "kerma office set 32.73", says: "example-office_set" }],
        act: Act::Verbs(OFFICE),
    },
    Verb {
        name: "history",
        help: "about-history",
        examples: &[Example { line: "kerma history KS-0009", says: "example-history" }],
        act: Act::Reads(&[ID], history::run),
    },
    Verb {
        name: "changes",
        help: "about-changes",
        examples: &[
            Example { line: "kerma changes", says: "example-changes" },
            Example { line: "kerma changes --since 1/11/2026 --by sari", says: "example-changes_by" },
            Example { line: "kerma changes --since 40 --region Banten --all", says: "example-changes_all" },
        ],
        act: Act::Reads(
            &[
                Argument { name: "since", kind: Takes::Value, value: Some(Message::new("value-since")), help: "argument-since" },
                Argument { name: "by", kind: Takes::Value, value: Some(Message::new("value-person")), help: "argument-by" },
                Argument { name: "region", kind: Takes::Value, value: Some(Message::new("value-region")), help: "argument-of_region" },
                Argument { name: "all", kind: Takes::Nothing, value: None, help: "argument-all_steps" },
            ],
            changes::run,
        ),
    },
    Verb {
        name: "undo",
        help: "about-undo",
        examples: &[Example { line: "kerma undo --dry-run", says: "example-undo" }],
        act: Act::Changes(&[], undo::undo, &["undo"]),
    },
    Verb {
        name: "redo",
        help: "about-redo",
        examples: &[Example { line: "kerma redo", says: "example-redo" }],
        act: Act::Changes(&[], undo::redo, &["redo"]),
    },
    Verb {
        name: "verify",
        help: "about-verify",
        examples: &[Example { line: "kerma verify --json", says: "example-verify" }],
        act: Act::Does(&[], verify::verify),
    },
    Verb {
        name: "rebuild",
        help: "about-rebuild",
        examples: &[
            Example { line: "kerma rebuild", says: "example-rebuild" },
            Example { line: "kerma rebuild --accept-older", says: "example-rebuild_older" },
        ],
        act: Act::Does(
            &[Argument { name: verify::ACCEPT_OLDER, kind: Takes::Nothing, value: None, help: "argument-accept_older" }],
            verify::rebuild,
        ),
    },
];

const CHECKLIST_EXAMPLES: &[Example] = &[Example { line: "kerma checklist show DP-2021-03", says: "example-checklist_show" }, SET_EXAMPLE];

const SET_EXAMPLE: Example = Example {
    line: "kerma checklist set DP-2021-03 4 Banten sesuai --evidence \"Peta potensi, 3 Mei 2026\"",
    says: "example-checklist_set",
};

const CHECKLIST: &[Verb] = &[
    Verb {
        name: "list",
        help: "about-checklist_list",
        examples: &[Example { line: "kerma checklist list", says: "example-checklist_list" }],
        act: Act::Reads(&[], checklist::list),
    },
    Verb {
        name: "show",
        help: "about-checklist_show",
        examples: &[Example { line: "kerma checklist show DP-2021-03", says: "example-checklist_show" }],
        act: Act::Reads(&[LIST], checklist::show),
    },
    Verb {
        name: "set",
        help: "about-checklist_set",
        examples: &[
            SET_EXAMPLE,
            Example {
                line: "kerma checklist set DP-2021-03 7 51 cannot --reason \"Pameran sudah selesai\"",
                says: "example-checklist_cannot",
            },
        ],
        act: Act::Changes(
            &[
                LIST,
                Argument { name: "number", kind: Takes::Word, value: Some(Message::new("value-number")), help: "argument-number" },
                Argument { name: "region", kind: Takes::Word, value: Some(Message::new("value-region")), help: "argument-region" },
                Argument { name: "state", kind: Takes::Word, value: Some(Message::new("value-state")), help: "argument-state" },
                Argument { name: "evidence", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-evidence" },
                Argument { name: "document", kind: Takes::Value, value: Some(Message::new("value-reference")), help: "argument-document" },
                Argument { name: "reason", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-reason" },
            ],
            checklist_set::run,
            &["checklist_set"],
        ),
    },
    Verb {
        name: "import",
        help: "about-checklist_import",
        examples: &[Example { line: "kerma checklist import rakor-2021.txt --dry-run", says: "example-checklist_import" }],
        act: Act::Changes(&[FILE], checklist_import::run, &["checklist_import"]),
    },
];

const OFFICE: &[Verb] = &[
    Verb {
        name: "show",
        help: "about-office_show",
        examples: &[Example { line: "kerma office show", says: "example-office_show" }],
        act: Act::Reads(&[], office::show),
    },
    Verb {
        name: "set",
        help: "about-office_set",
        examples: &[
            Example { line: "kerma office set 32.73", says: "example-office_set" },
            Example { line: "kerma office set kementerian --zone WIB", says: "example-office_ministry" },
            Example { line: "kerma office set --dormant-after 18", says: "example-office_dormant" },
            Example { line: "kerma office set --review-after 14", says: "example-office_review" },
            Example { line: "kerma office set --stalled-after 9", says: "example-office_stalled" },
        ],
        act: Act::Changes(
            &[
                Argument { name: "region", kind: Takes::Optional, value: Some(Message::new("value-office")), help: "argument-office" },
                Argument { name: "zone", kind: Takes::OneOf(&["WIB", "WITA", "WIT"]), value: None, help: "argument-zone" },
                Argument {
                    name: "dormant-after",
                    kind: Takes::Value,
                    value: Some(Message::new("value-months")),
                    help: "argument-dormant_after",
                },
                Argument {
                    name: "review-after",
                    kind: Takes::Value,
                    value: Some(Message::new("value-days")),
                    help: "argument-review_after",
                },
                Argument {
                    name: "stalled-after",
                    kind: Takes::Value,
                    value: Some(Message::new("value-months")),
                    help: "argument-stalled_after",
                },
            ],
            office::set,
            &["office_set"],
        ),
    },
];

/// The verb that the line chose, with its own arguments: `checklist set` is the inner one.
pub fn chosen(given: &ArgMatches) -> Option<(&'static Verb, &ArgMatches)> {
    let (name, mut given) = given.subcommand()?;
    let mut verb = all().find(|v| v.name == name)?;
    while let Some((name, behind)) = given.subcommand() {
        verb = verb.act.inner().iter().find(|v| v.name == name)?;
        given = behind;
    }
    Some((verb, given))
}

/// The arguments of a verb's own.
pub const fn arguments(verb: &Verb) -> &'static [Argument] {
    verb.act.arguments()
}

/// Every verb, in the order of the help.
pub fn all() -> impl Iterator<Item = &'static Verb> {
    VERBS.iter().chain(FIELD_VERBS).chain(ACTS).chain(REVIEWS).chain(SURVEYS).chain(RULES)
}
