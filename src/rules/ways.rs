//! Made-up agreements on their way through each route, for tests of rules.

use std::collections::BTreeMap;

use crate::model::act::Advance;
use crate::model::{
    Agreement, Command, Considered, Day, Document, Id, Kind, Level, Object, PartialDate, Partner, Refusal, RegionCode, Stage, Step,
};

use super::fake_facts::FakeFacts;
use super::why::{About, Why, why};
use super::{Facts, acting};

pub(crate) const KOTA: RegionCode = RegionCode::new(0, 71);
pub(crate) const PROVINSI: RegionCode = RegionCode::new(0, 0);

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect(text)
}

pub(crate) fn date(text: &str) -> PartialDate {
    text.parse().expect(text)
}

/// A partner of a city in Japan.
pub(crate) fn partner() -> Partner {
    Partner {
        uid: "1".into(),
        name: "Reishi".into(),
        native: Some("例市".into()),
        level: Some(Level::City),
        country: "JP".parse().ok(),
        void: None,
    }
}

/// A register with KS-0001 of this region and kind with MT-0001; nothing of it is missing but papers and events.
pub(crate) fn register(region: RegionCode, kind: Kind) -> FakeFacts {
    let mut facts = FakeFacts::default();
    let level = match kind {
        Kind::Twin | Kind::OtherRegional if region.is_province() => Level::Province,
        Kind::Twin | Kind::OtherRegional => Level::City,
        Kind::Continuation => Level::InternationalOrganisation,
        Kind::Institution | Kind::ContinuationNonprofit => Level::Institution,
    };
    facts.hold(Id::Partner(1), &Partner { level: Some(level), ..partner() });
    let mut agreement = Agreement::new("2".into(), region);
    agreement.partner = Some(Id::Partner(1));
    agreement.kind = Some(kind);
    agreement.objects = vec![Object::Capacity];
    agreement.languages = vec!["id".into(), "ja".into()];
    facts.hold(Id::Agreement(1), &agreement);
    facts
}

/// Changes KS-0001 beside every command.
pub(crate) fn with(facts: &mut FakeFacts, change: impl FnOnce(&mut Agreement)) {
    let mut agreement = held(facts);
    change(&mut agreement);
    facts.hold(Id::Agreement(1), &agreement);
}

pub(crate) fn held(facts: &FakeFacts) -> Agreement {
    facts.get(Id::Agreement(1)).expect("an agreement")
}

/// A stage entered by the pack of its day.
pub(crate) fn step(facts: &FakeFacts, stage: Stage, on: &str, events: &[(&str, &str)]) -> Step {
    let entered = acting::step(stage, date(on), crate::model::Move::Advance, &facts.procedure());
    Step { events: events.iter().map(|(code, on)| ((*code).to_owned(), date(on))).collect(), ..entered }
}

/// KS-0001 at this stage alone.
pub(crate) fn at(facts: &mut FakeFacts, stage: Stage, on: &str, events: &[(&str, &str)]) {
    let step = step(facts, stage, on, events);
    with(facts, |agreement| agreement.steps = [(1, step)].into());
}

pub(crate) fn paper(kind: &str, on: &str) -> Document {
    let outcome = (kind == "consideration").then_some(Considered::Draft);
    Document { kind: kind.into(), date: on.parse().ok(), outcome, ..Document::default() }
}

pub(crate) fn give(facts: &mut FakeFacts, kind: &str, on: &str) {
    with(facts, |agreement| {
        agreement.documents.insert(acting::next_number(&agreement.documents), paper(kind, on));
    });
}

pub(crate) fn ask(facts: &FakeFacts, on: &str) -> Why {
    why(facts, &facts.procedure(), 1, day(on)).expect("an agreement")
}

/// On to the next stage, with nothing.
pub(crate) fn advance(on: &str) -> Advance {
    Advance { agreement: 1, to: None, on: date(on), documents: Vec::new(), events: BTreeMap::new(), note: None, planned: false, pass: None }
}

/// Whether the governor stands between the region and the Minister.
fn is_of_governor(facts: &FakeFacts) -> bool {
    held(facts).kind.is_some_and(|kind| !matches!(kind, Kind::Continuation | Kind::ContinuationNonprofit))
}

/// On to the next stage with everything that is missing on that day.
pub(crate) fn advance_with_all(facts: &mut FakeFacts, on: &str) -> Result<(), Refusal> {
    let mut wanted = advance(on);
    for need in ask(facts, on).needs.into_iter().filter(|need| need.is_lacking()) {
        match need.about {
            About::Document(kind) => wanted.documents.push(paper(&kind, on)),
            About::Event(code) => {
                // What the Minister receives of a regency or city the governor forwarded.
                let through: &[&str] = if code == "minister_received" && !held(facts).region.is_province() && is_of_governor(facts) {
                    &["governor_received", "governor_forwarded"]
                } else {
                    &[]
                };
                wanted.events.extend(through.iter().map(|code| ((*code).to_owned(), date(on))));
                wanted.events.extend([(code, date(on))]);
            }
            About::Check(..) | About::Bar(_) | About::Order(_) => {}
        }
    }
    facts.submit("sari", on, Command::Advance(wanted)).map(|_| ())
}
