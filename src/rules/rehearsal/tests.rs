//! What a draft changes, and what it does not.

use super::*;
use crate::language::{Language, say};
use crate::model::{Halt, HaltKind, Id, Kind, RegionCode};
use crate::rules::Course;
use crate::rules::Facts;
use crate::rules::fake_facts::FakeFacts;
use crate::rules::procedure::{Basis, Content, PaperRule, RouteStage, Words};
use crate::rules::ways::{KOTA, PROVINSI, at, date, day, give, held, register, with};

const ON: &str = "2026-11-24";

/// The embedded pack as a draft, changed.
fn draft(change: &dyn Fn(&mut Pack)) -> Pack {
    let mut pack = (*FakeFacts::default().procedure().packs.all()[0].pack).clone();
    (pack.version, pack.from) = ("2027.1".into(), day("2027-01-01"));
    change(&mut pack);
    pack
}

/// The stage's rule in the route of twins.
fn stage(pack: &mut Pack, code: Stage) -> &mut RouteStage {
    let route = pack.routes.iter_mut().find(|route| route.kinds.contains(&Kind::Twin)).expect("a route");
    route.stages.iter_mut().find(|stage| stage.code == code).expect("a stage")
}

/// The parts of KS-0001 that a draft changes.
fn parts(facts: &FakeFacts, on: &str, change: &dyn Fn(&mut Pack)) -> (Vec<Part>, Vec<String>) {
    let (procedure, agreement) = (facts.procedure(), held(facts));
    let rehearsal = Rehearsal::of(&procedure, draft(change), day(on));
    let partner = agreement.partner.and_then(|id| facts.get(id));
    let course = Course::of(&agreement);
    let standing = Standing::of(&agreement, partner.as_ref(), course.as_ref());
    let (judged, needed) = (rehearsal.judged(&standing), rehearsal.needed(1, &agreement, partner.as_ref(), facts));
    assert!(rehearsal.may_need_otherwise(&standing) || !needed.differ(), "what may be needed otherwise is looked at");
    let changes = changes(&judged, &needed);
    (changes.iter().map(|change| change.part).collect(), changes.iter().map(|c| say(&c.message(), Language::Id).to_string()).collect())
}

/// A kota's twin in each stage that matters here.
fn in_stage(code: Stage) -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    let events: &[(&str, &str)] = if code == Stage::Dprd { &[("dprd_received", "2026-11-02")] } else { &[] };
    at(&mut facts, code, "2026-11-01", events);
    facts
}

/// What a draft changes, the stage that an agreement is in, and which of its parts change.
type Row<'a> = (&'a str, &'a dyn Fn(&mut Pack), Stage, &'a [Part]);

#[test]
fn each_change_of_a_law_changes_its_part_alone() {
    let longer = |pack: &mut Pack| stage(pack, Stage::Dprd).clock.iter_mut().for_each(|clock| clock.length = 60);
    let paper = |pack: &mut Pack| {
        let rule = stage(pack, Stage::Plan).paper[0].clone();
        stage(pack, Stage::Exploration).paper.push(PaperRule { kind: "willingness".into(), ..rule });
    };
    let actor = |pack: &mut Pack| stage(pack, Stage::Exploration).turn.iter_mut().for_each(|turn| turn.actor = Actor::Governor);
    let gone = |pack: &mut Pack| {
        pack.routes.iter_mut().for_each(|route| route.stages.retain(|stage| stage.code != Stage::Exploration));
    };
    let table: [Row<'_>; 9] = [
        ("a longer clock", &longer, Stage::Dprd, &[Part::Clock]),
        ("of another stage", &longer, Stage::Exploration, &[]),
        ("a paper more", &paper, Stage::Exploration, &[Part::Needs]),
        ("in another stage", &paper, Stage::Dprd, &[]),
        ("another actor", &actor, Stage::Exploration, &[Part::Turn]),
        ("of another stage", &actor, Stage::Dprd, &[]),
        ("a stage that is gone", &gone, Stage::Exploration, &[Part::Stage, Part::Turn, Part::Needs]),
        ("another stage", &gone, Stage::Dprd, &[]),
        ("the same law", &|_| {}, Stage::Dprd, &[]),
    ];
    for (what, change, code, expected) in table {
        assert_eq!(parts(&in_stage(code), ON, change).0, expected, "{what}, {code}");
    }
    // Near its end the longer clock is no matter yet.
    let mut facts = register(KOTA, Kind::Twin);
    at(&mut facts, Stage::Dprd, "2026-09-01", &[("dprd_received", "2026-09-25")]);
    let (found, lines) = parts(&facts, ON, &longer);
    assert_eq!(found, [Part::Clock, Part::Attention], "{lines:?}");
    assert!(lines[0].starts_with("Batas waktu: 45 hari kerja, sampai ") && lines[0].contains(" → 60 hari kerja, sampai "), "{lines:?}");
}

#[test]
fn marks_articles_and_words_change_nothing() {
    let reworded = |basis: &mut Basis| {
        (basis.mark, basis.article) = (crate::model::Mark::Reading, Some("Pasal 99 (9)".into()));
        basis.read_as = Some(Words::same("lain"));
    };
    let change = |pack: &mut Pack| {
        pack.papers.values_mut().for_each(|paper| paper.name = Words::same("lain"));
        pack.events.values_mut().for_each(|event| event.name = Words::same("lain"));
        pack.yearly.iter_mut().for_each(|rule| reworded(&mut rule.basis));
        for stage in pack.routes.iter_mut().flat_map(|route| &mut route.stages) {
            stage.name = Words::same("lain");
            reworded(&mut stage.basis);
            stage.turn.iter_mut().for_each(|turn| (turn.what, turn.basis.article) = (Words::same("lain"), None));
            stage.paper.iter_mut().for_each(|paper| reworded(&mut paper.basis));
            stage.event.iter_mut().for_each(|event| reworded(&mut event.basis));
            stage.condition.iter_mut().for_each(|condition| reworded(&mut condition.basis));
            stage.clock.iter_mut().for_each(|clock| reworded(&mut clock.basis));
        }
    };
    let packs = FakeFacts::default().procedure().packs.clone();
    let otherwise = Otherwise::of(&packs, &draft(&change));
    for &code in Stage::ALL {
        let facts = in_stage(code);
        if facts.procedure().packs.all()[0].pack.route(Kind::Twin).is_some_and(|route| route.stages.iter().any(|rule| rule.code == code)) {
            assert_eq!(parts(&facts, ON, &change).0, [], "{code}");
            assert!(!otherwise.is_so(Id::Pack(1), Kind::Twin, code), "{code}: its records need not be looked at");
        }
    }
}

#[test]
fn contents_count_where_somebody_looked_for_them() {
    let change = |pack: &mut Pack| {
        let more = Content { code: "more".into(), name: Words::same("lagi") };
        pack.papers.values_mut().for_each(|paper| paper.contents.push(more.clone()));
    };
    let mut facts = in_stage(Stage::Exploration);
    give(&mut facts, "study", "2026-11-02");
    assert_eq!(parts(&facts, ON, &change).0, [], "nobody looked");
    let contents: Vec<String> = facts.procedure().packs.all()[0].pack.papers["study"].contents.iter().map(|c| c.code.clone()).collect();
    with(&mut facts, |agreement| {
        agreement
            .documents
            .values_mut()
            .for_each(|paper| paper.contents = contents.iter().map(|code| (code.as_str().into(), true)).collect());
    });
    assert_eq!(parts(&facts, ON, &change).0, [Part::Needs]);
}

#[test]
fn a_yearly_duty_moves_with_its_day() {
    let change = |pack: &mut Pack| {
        let province = crate::model::region::RegionLevel::Province;
        let ends = pack.yearly.iter_mut().filter(|rule| rule.levels.contains(&province)).filter_map(|rule| rule.due.as_mut());
        ends.for_each(|due| due.day = 28);
    };
    let carried_out = |region: RegionCode| {
        let mut facts = register(region, Kind::Twin);
        at(&mut facts, Stage::Implementation, "2025-02-03", &[]);
        facts
    };
    let (found, lines) = parts(&carried_out(PROVINSI), ON, &change);
    assert!(found.contains(&Part::Needs), "{lines:?}");
    assert_eq!(parts(&carried_out(KOTA), ON, &change).0, [], "a kota's day is another");
    // In January the reason moves with it.
    assert!(parts(&carried_out(PROVINSI), "2027-01-04", &change).0.contains(&Part::Attention));
}

#[test]
fn a_shorter_notice_window_is_left_again() {
    let change = |pack: &mut Pack| pack.term.extension.months = 1;
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |agreement| (agreement.signed, agreement.until) = (Some(date("2022-03-01")), Some(date("2027-03-01"))));
    let (found, lines) = parts(&facts, ON, &change);
    assert_eq!(found.first(), Some(&Part::Status), "{lines:?}");
    // Its own text sets the window; the letter of Pasal 33 stands beside it.
    with(&mut facts, |agreement| agreement.notice = Some(6));
    assert_eq!(parts(&facts, ON, &change).0, [Part::Attention]);
}

#[test]
fn what_no_law_judges_does_not_change() {
    let change = |pack: &mut Pack| {
        pack.routes.iter_mut().flat_map(|route| &mut route.stages).flat_map(|stage| &mut stage.clock).for_each(|clock| clock.length = 1);
        pack.routes.iter_mut().flat_map(|route| &mut route.stages).for_each(|stage| stage.paper.clear());
    };
    let facts = in_stage(Stage::Dprd);
    assert_ne!(parts(&facts, ON, &change).0, []);
    // Rejected.
    let mut rejected = in_stage(Stage::Dprd);
    let halt = Halt { kind: HaltKind::Rejected, on: date("2026-11-20"), reason: "-".into(), lifted: None, lifted_because: None };
    with(&mut rejected, |agreement| agreement.halts = [(1, halt)].into());
    assert_eq!(parts(&rejected, ON, &change).0, []);
    // Entered before the first pack, of a kind without a route, or not yet there on the day.
    let mut early = in_stage(Stage::Dprd);
    with(&mut early, |agreement| agreement.steps.values_mut().for_each(|step| step.pack = None));
    assert_eq!(parts(&early, ON, &change).0, []);
    let mut unknown = in_stage(Stage::Dprd);
    with(&mut unknown, |agreement| agreement.kind = None);
    assert_eq!(parts(&unknown, ON, &change).0, []);
    assert_eq!(parts(&facts, "2026-10-31", &change).0, []);
}
