//! The routes as tables: on which day each stage is left, and with what.

use super::{Leaving, Thing, Walk};

const fn thing(code: &'static str, words: &'static [&'static str], article: &'static str) -> Thing {
    Thing { code, words, article }
}

/// a to k by Permendagri 25/2020, of a city: through the governor, with a DPRD that answers.
pub const CITY: Walk = Walk {
    name: "city",
    fields: &[
        "region=Kota Semarang",
        "partner=Reishi",
        "country=JP",
        "partner_level=city",
        "kind=twin",
        "objects=culture",
        "languages=id; ja; en",
        "conditions=semua",
    ],
    begins: "2026-01-12",
    stages: &[
        Leaving { stage: "initiative", on: "2026-01-21", needed: &[], besides: &[] },
        Leaving {
            stage: "exploration",
            on: "2026-03-02",
            needed: &[thing("document.study", &["--document", "study=050/11@2026-02-20"], "Pasal 12 (1), (2) Permendagri 25/2020")],
            besides: &[],
        },
        Leaving {
            stage: "letter_of_intent",
            on: "2026-04-01",
            needed: &[
                thing(
                    "document.minister_response",
                    &["--document", "minister_response=099/21@2026-03-16"],
                    "Pasal 14 (1)-(3) Permendagri 25/2020",
                ),
                thing(
                    "document.letter_of_intent",
                    &["--document", "letter_of_intent=LOI/1@2026-03-30"],
                    "Pasal 14 (4) Permendagri 25/2020",
                ),
                thing("event.copy_sent", &["--event", "copy_sent=2026-03-31"], "Pasal 14 (5) Permendagri 25/2020"),
            ],
            besides: &["--event", "response_requested=2026-03-03"],
        },
        Leaving {
            stage: "plan",
            on: "2026-05-04",
            needed: &[thing("document.plan", &["--document", "plan=050/14@2026-04-30"], "Pasal 15 (3) Permendagri 25/2020")],
            besides: &[],
        },
        Leaving {
            stage: "dprd",
            on: "2026-06-11",
            needed: &[
                thing("document.dprd_approval", &["--document", "dprd_approval=172/9@2026-06-10"], "Pasal 17 (2) Permendagri 25/2020"),
                thing("document.dprd_letter", &["--document", "dprd_letter=050/15@2026-05-04"], "Pasal 16 (2), (3) Permendagri 25/2020"),
            ],
            besides: &["--event", "dprd_received=2026-05-05"],
        },
        Leaving {
            stage: "verification",
            on: "2026-07-02",
            needed: &[
                thing(
                    "document.consideration",
                    &["--document", "consideration=099/40@2026-07-01"],
                    "Pasal 19 (3), (4) Permendagri 25/2020",
                ),
                thing(
                    "event.minister_received",
                    &["--event", "minister_received=2026-06-19"],
                    "Pasal 18 (1), (2), (5) Permendagri 25/2020",
                ),
                thing("answer.outcome", &["--answer", "outcome=draft"], "Pasal 19 (3), (4) Permendagri 25/2020"),
            ],
            besides: &["--event", "governor_received=2026-06-12", "--event", "governor_forwarded=2026-06-18"],
        },
        Leaving {
            stage: "drafting",
            on: "2026-07-24",
            needed: &[
                thing("document.draft", &["--document", "draft=050/20@2026-07-10"], "Pasal 20 (5) Permendagri 25/2020"),
                thing("event.minister_received", &["--event", "minister_received=2026-07-17"], "Pasal 20 (2), (3) Permendagri 25/2020"),
            ],
            besides: &["--event", "governor_received=2026-07-13", "--event", "governor_forwarded=2026-07-16"],
        },
        Leaving {
            stage: "negotiation",
            on: "2026-09-02",
            needed: &[
                thing("document.minutes", &["--document", "minutes=1@2026-08-05"], "Pasal 22 Permendagri 25/2020"),
                thing(
                    "document.confirmation_letter",
                    &["--document", "confirmation_letter=D/7@2026-08-28"],
                    "Pasal 23 Permendagri 25/2020",
                ),
            ],
            besides: &["--event", "draft_forwarded=2026-08-07"],
        },
        Leaving {
            stage: "approval",
            on: "2026-09-22",
            needed: &[thing(
                "document.approval_letter",
                &["--document", "approval_letter=099/61@2026-09-11"],
                "Pasal 24 Permendagri 25/2020",
            )],
            besides: &["--event", "place_reported=2026-09-15"],
        },
        Leaving {
            stage: "signature",
            on: "2026-10-07",
            needed: &[
                thing("document.original", &["--document", "original=NK/1@2026-09-24"], "Pasal 25 (1), (2) Permendagri 25/2020"),
                thing("event.original_sent", &["--event", "original_sent=2026-09-28"], "Pasal 25 (2) Permendagri 25/2020"),
            ],
            besides: &["--event", "copy_issued=2026-10-05"],
        },
    ],
    last: "implementation",
};

/// a to k of a province: no governor between it and the Minister, and a DPRD that does not answer.
pub const PROVINCE: Walk = Walk {
    name: "province",
    fields: &[
        "region=Jawa Tengah",
        "partner=Universitas Reishi",
        "country=JP",
        "partner_level=institution",
        "kind=institution",
        "objects=science",
        "languages=id; en",
    ],
    begins: "2026-01-12",
    stages: &[
        Leaving { stage: "initiative", on: "2026-01-13", needed: &[], besides: &[] },
        Leaving {
            stage: "exploration",
            on: "2026-02-02",
            needed: &[thing("document.study", &["--document", "study=050/11@2026-01-30"], "Pasal 12 (1), (2) Permendagri 25/2020")],
            besides: &[],
        },
        Leaving {
            stage: "letter_of_intent",
            on: "2026-03-02",
            needed: &[
                thing(
                    "document.minister_response",
                    &["--document", "minister_response=099/21@2026-02-16"],
                    "Pasal 14 (1)-(3) Permendagri 25/2020",
                ),
                thing(
                    "document.letter_of_intent",
                    &["--document", "letter_of_intent=LOI/1@2026-02-26"],
                    "Pasal 14 (4) Permendagri 25/2020",
                ),
                thing("event.copy_sent", &["--event", "copy_sent=2026-02-27"], "Pasal 14 (5) Permendagri 25/2020"),
            ],
            besides: &[],
        },
        Leaving {
            stage: "plan",
            on: "2026-04-01",
            needed: &[thing("document.plan", &["--document", "plan=050/14@2026-03-30"], "Pasal 15 (3) Permendagri 25/2020")],
            besides: &[],
        },
        Leaving {
            stage: "dprd",
            on: "2026-06-30",
            needed: &[
                thing(
                    "document.follow_up_letter",
                    &["--document", "follow_up_letter=050/19@2026-06-29"],
                    "Pasal 17 (4) Permendagri 25/2020",
                ),
                thing("document.dprd_letter", &["--document", "dprd_letter=050/15@2026-04-01"], "Pasal 16 (2), (3) Permendagri 25/2020"),
            ],
            besides: &["--event", "dprd_received=2026-04-02"],
        },
        Leaving {
            stage: "verification",
            on: "2026-08-03",
            needed: &[
                thing(
                    "document.consideration",
                    &["--document", "consideration=099/40@2026-07-30"],
                    "Pasal 19 (3), (4) Permendagri 25/2020",
                ),
                thing(
                    "event.minister_received",
                    &["--event", "minister_received=2026-07-02"],
                    "Pasal 18 (1), (2), (5) Permendagri 25/2020",
                ),
                thing("answer.outcome", &["--answer", "outcome=draft"], "Pasal 19 (3), (4) Permendagri 25/2020"),
            ],
            besides: &["--event", "sent_direct=2026-07-01"],
        },
        Leaving {
            stage: "drafting",
            on: "2026-09-01",
            needed: &[
                thing("document.draft", &["--document", "draft=050/20@2026-08-28"], "Pasal 20 (5) Permendagri 25/2020"),
                thing("event.minister_received", &["--event", "minister_received=2026-09-01"], "Pasal 20 (2), (3) Permendagri 25/2020"),
            ],
            besides: &["--event", "sent_direct=2026-08-31"],
        },
        Leaving {
            stage: "negotiation",
            on: "2026-10-05",
            needed: &[
                thing("document.minutes", &["--document", "minutes=1@2026-09-10"], "Pasal 22 Permendagri 25/2020"),
                thing(
                    "document.confirmation_letter",
                    &["--document", "confirmation_letter=D/7@2026-10-02"],
                    "Pasal 23 Permendagri 25/2020",
                ),
            ],
            besides: &[],
        },
        Leaving {
            stage: "approval",
            on: "2026-10-20",
            needed: &[thing(
                "document.approval_letter",
                &["--document", "approval_letter=099/61@2026-10-16"],
                "Pasal 24 Permendagri 25/2020",
            )],
            besides: &[],
        },
        Leaving {
            stage: "signature",
            on: "2026-11-09",
            needed: &[
                thing("document.original", &["--document", "original=NK/1@2026-11-02"], "Pasal 25 (1), (2) Permendagri 25/2020"),
                thing("event.original_sent", &["--event", "original_sent=2026-11-05"], "Pasal 25 (2) Permendagri 25/2020"),
            ],
            besides: &[],
        },
    ],
    last: "implementation",
};

/// Continuation with an international organisation or a development partner: Pasal 29.
pub const CONTINUATION: Walk = Walk {
    name: "continuation",
    fields: &[
        "region=Kota Semarang",
        "partner=Badan Reishi",
        "country=JP",
        "partner_level=institution",
        "kind=continuation",
        "technical=ya",
        "objects=capacity",
        "conditions=semua",
    ],
    begins: "2026-02-02",
    stages: &[
        Leaving {
            stage: "offer",
            on: "2026-03-02",
            needed: &[
                thing("document.plan", &["--document", "plan=050/1@2026-02-20"], "Pasal 29 (1), (2) Permendagri 25/2020"),
                thing("document.needs_map", &["--document", "needs_map=050/2@2026-02-20"], "Pasal 29 (1), (2) Permendagri 25/2020"),
                thing(
                    "document.terms_of_reference",
                    &["--document", "terms_of_reference=050/3@2026-02-20"],
                    "Pasal 29 (1), (2) Permendagri 25/2020",
                ),
                thing("document.willingness", &["--document", "willingness=050/4@2026-02-20"], "Pasal 29 (1), (2) Permendagri 25/2020"),
            ],
            besides: &[],
        },
        Leaving { stage: "verification", on: "2026-04-01", needed: &[], besides: &["--event", "minister_received=2026-03-04"] },
        Leaving {
            stage: "interministerial",
            on: "2026-05-04",
            needed: &[thing(
                "event.technical_partner_named",
                &["--event", "technical_partner_named=2026-04-28"],
                "Pasal 29 (4) Permendagri 25/2020",
            )],
            besides: &[],
        },
    ],
    last: "implementation",
};

/// Continuation with a foreign nonprofit body: Pasal 30, and PP 59/2016.
pub const NONPROFIT: Walk = Walk {
    name: "nonprofit",
    fields: &[
        "region=Kota Semarang",
        "partner=Yayasan Reishi",
        "country=JP",
        "partner_level=institution",
        "kind=continuation_nonprofit",
        "objects=capacity",
        "conditions=semua",
    ],
    begins: "2026-02-02",
    stages: &[
        Leaving {
            stage: "licence",
            on: "2026-03-16",
            needed: &[
                thing("document.plan", &["--document", "plan=050/1@2026-02-06"], "Pasal 30 (1) Permendagri 25/2020"),
                thing(
                    "document.principle_licence",
                    &["--document", "principle_licence=IP/1@2026-02-16"],
                    "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 7 PP 59/2016",
                ),
                thing(
                    "document.operating_licence",
                    &["--document", "operating_licence=IO/1@2026-03-10"],
                    "Pasal 30 (2)-(4) Permendagri 25/2020; Pasal 16 (2), (6) PP 59/2016",
                ),
            ],
            besides: &["--document", "written_agreement=PT/1@2026-02-25", "--event", "home_affairs_notified=2026-03-12"],
        },
        Leaving {
            stage: "yearly_plan",
            on: "2026-04-01",
            needed: &[thing("document.work_plan", &["--document", "work_plan=RK/1@2026-03-30"], "Pasal 30 (2)-(4) Permendagri 25/2020")],
            besides: &[],
        },
    ],
    last: "implementation",
};

pub const ALL: [&Walk; 4] = [&CITY, &PROVINCE, &CONTINUATION, &NONPROFIT];
