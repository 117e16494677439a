//! The verbs that change fields, with their arguments and examples, beside the others in `verbs`.

use super::set;
use super::verbs::{Act, Argument, Example, Takes, Verb, Whose};
use crate::model::Message;
use crate::model::field::Subject;

const fn fields(whose: Whose) -> Argument {
    Argument { name: "fields", kind: Takes::Fields(whose), value: Some(Message::new("value-field")), help: "argument-fields" }
}
const TARGET: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-id")), help: "argument-target" };
const AGREEMENT: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-id")), help: "argument-agreement" };
const LIST: Argument = Argument { name: "id", kind: Takes::Word, value: Some(Message::new("value-list")), help: "argument-list" };

/// What the journal calls them.
const NEW_ONE: &[&str] = &["new"];
const HELD: &[&str] = &["activity"];

/// In the order of the help.
pub const FIELD_VERBS: &[Verb] = &[SET, NEW, VOID, ACTIVITY];

const SET: Verb = Verb {
    name: "set",
    help: "about-set",
    examples: &[
        Example { line: "kerma set KS-0009 berakhir=\"Mei 2027\" catatan=", says: "example-set" },
        Example { line: "kerma set MT-0009 native=高知市", says: "example-set_partner" },
        Example { line: "kerma set KS-0108 event.dprd_received=5/10/2026", says: "example-set_event" },
        Example { line: "kerma set DP-2021-03/4 title=\"Petakan potensi daerah\"", says: "example-set_part" },
    ],
    act: Act::Changes(&[TARGET, fields(Whose::Named)], set::set, &["set"]),
};

const NEW: Verb = Verb { name: "new", help: "about-new", examples: &[NEW_AGREEMENT], act: Act::Verbs(NEW_VERBS) };

const NEW_AGREEMENT: Example =
    Example { line: "kerma new agreement daerah=\"Kota Bukittinggi\" mitra=\"George Town\" jenis=kembar", says: "example-new_agreement" };

const NEW_VERBS: &[Verb] = &[
    Verb {
        name: "agreement",
        help: "about-new_agreement",
        examples: &[
            NEW_AGREEMENT,
            Example { line: "kerma new agreement daerah=Banten mitra=Odense negara=Denmark", says: "example-new_agreement_partner" },
        ],
        act: Act::Changes(&[fields(Whose::New(Subject::NewAgreement))], set::agreement, NEW_ONE),
    },
    Verb {
        name: "partner",
        help: "about-new_partner",
        examples: &[Example { line: "kerma new partner name=Kōchi native=高知市 level=kota country=JP", says: "example-new_partner" }],
        act: Act::Changes(&[fields(Whose::New(Subject::Partner))], set::partner, NEW_ONE),
    },
    Verb {
        name: "checklist",
        help: "about-new_checklist",
        examples: &[Example { line: "kerma new checklist title=Rakor date=8/3/2021 place=Jakarta", says: "example-new_checklist" }],
        act: Act::Changes(&[fields(Whose::New(Subject::Checklist))], set::checklist, NEW_ONE),
    },
    Verb {
        name: "document",
        help: "about-new_document",
        examples: &[Example {
            line: "kerma new document KS-0009 kind=original number=1/2026 date=kemarin file=naskah.pdf",
            says: "example-new_document",
        }],
        act: Act::Changes(&[AGREEMENT, fields(Whose::New(Subject::Document))], set::document, NEW_ONE),
    },
    Verb {
        name: "activity",
        help: "about-new_activity",
        examples: &[Example { line: "kerma new activity KS-0009 on=kemarin what=\"Kunjungan sekolah\"", says: "example-new_activity" }],
        act: Act::Changes(&[AGREEMENT, fields(Whose::New(Subject::Activity))], set::activity, HELD),
    },
    Verb {
        name: "recommendation",
        help: "about-new_recommendation",
        examples: &[Example {
            line: "kerma new recommendation DP-2021-03 text=\"Petakan potensi daerah\"",
            says: "example-new_recommendation",
        }],
        act: Act::Changes(&[LIST, fields(Whose::New(Subject::Recommendation))], set::recommendation, NEW_ONE),
    },
];

const VOID: Verb = Verb {
    name: "void",
    help: "about-void",
    examples: &[Example { line: "kerma void KS-0009 --reason \"Tercatat dua kali\"", says: "example-void" }],
    act: Act::Changes(
        &[TARGET, Argument { name: "reason", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-void_reason" }],
        set::void,
        &["void"],
    ),
};

const ACTIVITY: Verb = Verb {
    name: "activity",
    help: "about-new_activity",
    examples: &[Example {
        line: "kerma activity KS-0009 --on kemarin --what \"Kunjungan sekolah\" --evidence \"Laporan, 3 Mei 2026\"",
        says: "example-new_activity",
    }],
    act: Act::Changes(
        &[
            AGREEMENT,
            Argument { name: "on", kind: Takes::Value, value: Some(Message::new("value-date")), help: "argument-held_on" },
            Argument { name: "what", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-what" },
            Argument { name: "kind", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-activity_kind" },
            Argument { name: "evidence", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-activity_evidence" },
            Argument { name: "people", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-people" },
            Argument { name: "value", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-value" },
            Argument { name: "outcome", kind: Takes::Value, value: Some(Message::new("value-text")), help: "argument-outcome" },
        ],
        set::held,
        HELD,
    ),
};
