//! The verbs of the procedure with their arguments and examples, beside the others in `verbs`.

use super::verbs::{Act, Argument, Example, ID, Takes, Verb};
use super::{acts, documents, why};
use crate::model::Message;

const ON: Argument = Argument { name: "on", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-on" };
const TO: Argument = Argument { name: "to", kind: Takes::Value, value: Some(Message::new("value-stage")), help: "argument-to" };
const REASON: Argument =
    Argument { name: "reason", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-act_reason" };
const PAPERS: Argument =
    Argument { name: "document", kind: Takes::Values, value: Some(Message::new("value-paper")), help: "argument-paper" };
const PAPER: Argument = Argument { name: "document", kind: Takes::Value, value: Some(Message::new("value-paper")), help: "argument-paper" };
const EVENTS: Argument = Argument { name: "event", kind: Takes::Values, value: Some(Message::new("value-event")), help: "argument-event" };
const NOTE: Argument = Argument { name: "note", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-note" };
const PLANNED: Argument = Argument { name: "planned", kind: Takes::Nothing, value: None, help: "argument-planned" };
const UNTIL: Argument = Argument { name: "until", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-until" };
const GROUND: Argument = Argument { name: "ground", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-ground" };

/// What stops an agreement, or lifts that.
const STOPPING: &[Argument] = &[ID, REASON, ON];
/// What makes a successor.
const FOLLOWING: &[Argument] = &[ID, PAPER, UNTIL, ON];

/// In the order of the help.
pub const ACTS: &[Verb] = &[
    Verb {
        name: "why",
        help: "about-why",
        examples: &[Example { line: "kerma why KS-0108", says: "example-why" }],
        act: Act::Reads(&[ID], why::run),
    },
    Verb {
        name: "advance",
        help: "about-advance",
        examples: &[
            Example { line: "kerma advance KS-0108 --document dprd_approval=180/12@2026-11-20", says: "example-advance" },
            Example { line: "kerma advance KS-0108 --on 5/10/2026 --event dprd_received=5/10/2026", says: "example-advance_event" },
            Example { line: "kerma advance KS-0108 --dry-run", says: "example-advance_dry" },
        ],
        act: Act::Changes(&[ID, ON, TO, PAPERS, EVENTS, NOTE, PLANNED], acts::ADVANCE, &["advance"]),
    },
    Verb {
        name: "answer",
        help: "about-answer",
        examples: &[Example { line: "kerma answer KS-0108 --answer holidays_unknown=over:\"Surat Setwan 100/7\"", says: "example-answer" }],
        act: Act::Changes(&[ID], acts::ANSWER, &["answer"]),
    },
    Verb {
        name: "return",
        help: "about-return",
        examples: &[Example { line: "kerma return KS-0108 --to plan --reason \"Rencana perlu diperbaiki\"", says: "example-return" }],
        act: Act::Changes(&[ID, TO, REASON, ON], acts::RETURN, &["return"]),
    },
    Verb {
        name: "reject",
        help: "about-reject",
        examples: &[Example { line: "kerma reject KS-0108 --reason \"Menteri menolak rancangan\"", says: "example-reject" }],
        act: Act::Changes(STOPPING, acts::REJECT, &["reject"]),
    },
    Verb {
        name: "reopen",
        help: "about-reopen",
        examples: &[Example { line: "kerma reopen KS-0108 --reason \"Penolakan tercatat keliru\"", says: "example-reopen" }],
        act: Act::Changes(STOPPING, acts::REOPEN, &["reopen"]),
    },
    Verb {
        name: "suspend",
        help: "about-suspend",
        examples: &[Example { line: "kerma suspend KS-0108 --reason \"Menunggu anggaran perubahan\"", says: "example-suspend" }],
        act: Act::Changes(STOPPING, acts::SUSPEND, &["suspend"]),
    },
    Verb {
        name: "resume",
        help: "about-resume",
        examples: &[Example { line: "kerma resume KS-0108 --reason \"Anggaran tersedia\"", says: "example-resume" }],
        act: Act::Changes(STOPPING, acts::RESUME, &["resume"]),
    },
    Verb {
        name: "withdraw",
        help: "about-withdraw",
        examples: &[Example { line: "kerma withdraw KS-0108 --reason \"Mitra mengundurkan diri\"", says: "example-withdraw" }],
        act: Act::Changes(STOPPING, acts::WITHDRAW, &["withdraw"]),
    },
    Verb {
        name: "pass",
        help: "about-pass",
        examples: &[Example { line: "kerma pass KS-0108 --reason \"Surat asli hilang, salinan dilegalisasi\"", says: "example-pass" }],
        act: Act::Changes(&[ID, REASON, ON, TO, PAPERS, EVENTS, NOTE, PLANNED], acts::PASS, &["pass"]),
    },
    Verb {
        name: "extend",
        help: "about-extend",
        examples: &[Example {
            line: "kerma extend KS-0010 --document original=12/2026@2026-11-20 --until 2031-11-20",
            says: "example-extend",
        }],
        act: Act::Changes(FOLLOWING, acts::EXTEND, &["extend"]),
    },
    Verb {
        name: "renew",
        help: "about-renew",
        examples: &[Example { line: "kerma renew KS-0010 --on 2026-11-20 --until 2031-11-20", says: "example-renew" }],
        act: Act::Changes(FOLLOWING, acts::RENEW, &["renew"]),
    },
    Verb {
        name: "amend",
        help: "about-amend",
        examples: &[Example { line: "kerma amend KS-0010 --document original=13/2026@2026-11-20", says: "example-amend" }],
        act: Act::Changes(FOLLOWING, acts::AMEND, &["amend"]),
    },
    Verb {
        name: "end",
        help: "about-end",
        examples: &[Example { line: "kerma end KS-0010 --on 2026-11-20 --ground \"Tujuan tercapai\"", says: "example-end" }],
        act: Act::Changes(&[ID, ON, GROUND], acts::END, &["end"]),
    },
    Verb {
        name: "documents",
        help: "about-documents",
        examples: &[Example { line: "kerma documents check", says: "example-documents_check" }],
        act: Act::Verbs(DOCUMENTS),
    },
];

const DOCUMENTS: &[Verb] = &[Verb {
    name: "check",
    help: "about-documents_check",
    examples: &[Example { line: "kerma documents check", says: "example-documents_check" }],
    act: Act::Records(&[], documents::check, &["documents_check"]),
}];
