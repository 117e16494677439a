use super::*;
use crate::model::{Command, Kind, Object, RegionCode, Target};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, at, date, held, paper, register, with};

const TODAY: &str = "2026-11-24";

fn wanted(succession: Succession, on: &str, until: &str) -> Succeed {
    Succeed { agreement: 1, succession, on: date(on), document: Some(paper("original", on)), until: until.parse().ok() }
}

fn code(facts: &mut FakeFacts, wanted: Succeed) -> Result<(), &'static str> {
    facts.submit("sari", TODAY, Command::Succeed(wanted)).map(|_| ()).map_err(|refusal| refusal.code())
}

/// Signed in 2018 until 2023.
fn signed() -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |agreement| (agreement.signed, agreement.until) = (Some(date("2018-03")), Some(date("2023-03"))));
    facts
}

#[test]
fn a_successor_stands_by_itself_and_the_old_one_is_untouched() {
    let mut facts = signed();
    let before = held(&facts);
    code(&mut facts, wanted(Succession::Extension, "2026-11-20", "2031-11-20")).expect("extended");
    assert_eq!(held(&facts), before);
    let successor: Agreement = facts.get(Id::Agreement(2)).expect("a successor");
    assert_eq!(successor.follows, Some(Follows { agreement: Id::Agreement(1), succession: Succession::Extension }));
    assert_eq!((successor.signed, successor.until), (Some(date("2026-11-20")), Some(date("2031-11-20"))));
    assert_eq!((successor.region, successor.partner, successor.kind), (before.region, before.partner, before.kind));
    assert_eq!((successor.objects, successor.languages), (vec![Object::Capacity], before.languages));
    assert_eq!(successor.documents[&1].kind, "original");
    assert_ne!(successor.uid, before.uid);
    assert_eq!(successor.steps[&1].stage, Stage::Implementation);
}

#[test]
fn only_an_amendment_leaves_the_end_as_it_is() {
    for (succession, expected) in
        [(Succession::Amendment, Some(date("2023-03"))), (Succession::Extension, None), (Succession::Renewal, None)]
    {
        let mut facts = signed();
        code(&mut facts, wanted(succession, "2022-01-01", "")).expect("followed");
        assert_eq!(facts.get::<Agreement>(Id::Agreement(2)).and_then(|successor| successor.until), expected, "{succession}");
    }
}

#[test]
fn what_may_not_follow_is_refused() {
    use Succession::*;
    let table: [(Succeed, Result<(), &str>); 10] = [
        // Pasal 32: over five years is told, not refused.
        (wanted(Extension, "2026-11-20", "2041"), Ok(())),
        (wanted(Extension, "2026-11-20", "2026-11-19"), Err("impossible_order")),
        (wanted(Extension, "2026-11-20", "2025"), Err("impossible_order")),
        (wanted(Extension, "2026-11-20", "2026"), Ok(())),
        (wanted(Extension, "2018-02-28", "2030"), Err("impossible_order")),
        (wanted(Extension, "2018", "2030"), Ok(())),
        (wanted(Extension, "2026-11-25", "2030"), Err("after_today")),
        (Succeed { document: Some(paper("needs_map", TODAY)), ..wanted(Extension, TODAY, "2030") }, Err("wrong_paper")),
        (Succeed { document: None, ..wanted(Renewal, TODAY, "2030") }, Ok(())),
        (Succeed { agreement: 9, ..wanted(Renewal, TODAY, "2030") }, Err("not_found")),
    ];
    for (wanted, expected) in table {
        assert_eq!(code(&mut signed(), wanted.clone()), expected, "{wanted:?}");
    }
    let mut unsigned = register(KOTA, Kind::Twin);
    assert_eq!(code(&mut unsigned, wanted(Extension, TODAY, "2030")), Err("not_signed"));
    with(&mut unsigned, |agreement| (agreement.signed, agreement.instrument) = (Some(date("2025")), Some("LoI".into())));
    assert_eq!(code(&mut unsigned, wanted(Extension, TODAY, "2030")), Err("not_signed"));
}

#[test]
fn an_agreement_is_extended_once_and_amended_often() {
    let mut facts = signed();
    code(&mut facts, wanted(Succession::Amendment, "2020-01-01", "")).expect("amended");
    code(&mut facts, wanted(Succession::Amendment, "2021-01-01", "")).expect("amended again");
    code(&mut facts, wanted(Succession::Extension, "2022-01-01", "2027")).expect("extended");
    assert_eq!(code(&mut facts, wanted(Succession::Renewal, "2023-01-01", "2028")), Err("already_succeeded"));
    // The chain goes on from its successor.
    code(&mut facts, Succeed { agreement: 4, ..wanted(Succession::Extension, "2026-01-01", "2031") }).expect("extended");
}

#[test]
fn a_successor_stays_one_when_region_and_partner_are_corrected() {
    let corrections: [fn(&mut Agreement); 3] =
        [|a| a.region = RegionCode::new(36, 71), |a| a.partner = Some(Id::Partner(2)), |a| a.partner = None];
    for (number, correct) in corrections.iter().flat_map(|correct| [(1, correct), (2, correct)]) {
        let mut facts = signed();
        code(&mut facts, wanted(Succession::Extension, "2022-01-01", "2027")).expect("extended");
        let mut agreement: Agreement = facts.get(Id::Agreement(number)).expect("an agreement");
        correct(&mut agreement);
        facts.hold(Id::Agreement(number), &agreement);
        assert_eq!(code(&mut facts, wanted(Succession::Renewal, "2023-01-01", "2028")), Err("already_succeeded"), "{agreement:?}");
        let void = Command::Void { target: Target::Record(Id::Agreement(1)), reason: "alasan".into() };
        assert_eq!(facts.submit("sari", TODAY, void).map_err(|refusal| refusal.code()).map(drop), Err("still_referenced"), "{agreement:?}");
    }
}

#[test]
fn a_paper_of_another_day_than_the_signing_is_told() {
    let told = |paper_on: &str| {
        let document = Some(paper("original", paper_on));
        let wanted = Succeed { document, ..wanted(Succession::Renewal, "2026-11-20", "2030") };
        match signed().submit("sari", TODAY, Command::Succeed(wanted)).expect("renewed").report {
            Report::Fields(report) => (report.target, report.told.into_iter().map(|reason| reason.code).collect()),
            _ => (None, vec![]),
        }
    };
    // Renewed years after the end, which is told besides.
    let target = || Some(Target::Record(Id::Agreement(2)));
    assert_eq!(told("2026-11-20"), (target(), vec!["outside_procedure"]));
    assert_eq!(told("2026-11-19"), (target(), vec!["signed_differs", "outside_procedure"]));
}

#[test]
fn a_successor_that_is_hidden_follows_nothing() {
    let mut facts = signed();
    code(&mut facts, wanted(Succession::Extension, "2022-01-01", "2027")).expect("extended");
    let void = Command::Void { target: Target::Record(Id::Agreement(2)), reason: "alasan".into() };
    facts.submit("sari", TODAY, void).expect("hidden");
    assert_eq!(code(&mut facts, wanted(Succession::Renewal, "2023-01-01", "2028")), Ok(()));
}

#[test]
fn what_was_ended_is_renewed_and_not_extended() {
    let ended = || {
        let mut facts = signed();
        let halt = crate::model::act::HaltAct { agreement: 1, kind: HaltKind::Ended, on: date("2022"), reason: "agreed".into() };
        facts.submit("sari", TODAY, Command::Halt(halt)).expect("ended");
        facts
    };
    assert_eq!(code(&mut ended(), wanted(Succession::Extension, TODAY, "2030")), Err("already_halted"));
    assert_eq!(code(&mut ended(), wanted(Succession::Amendment, TODAY, "2030")), Err("already_halted"));
    assert_eq!(code(&mut ended(), wanted(Succession::Renewal, TODAY, "2030")), Ok(()));
}

#[test]
fn what_has_no_signature_is_extended_without_one() {
    let carried_out = |kind: Kind| {
        let mut facts = register(KOTA, kind);
        at(&mut facts, Stage::Implementation, "2022-03-01", &[]);
        with(&mut facts, |agreement| agreement.until = Some(date("2027-03-01")));
        facts
    };
    for kind in [Kind::Continuation, Kind::ContinuationNonprofit] {
        let mut facts = carried_out(kind);
        let unsigned = Succeed { document: None, ..wanted(Succession::Extension, "2026-11-02", "2032-03-01") };
        code(&mut facts, unsigned).expect("extended");
        let held: Agreement = facts.get(Id::Agreement(2)).expect("a successor");
        assert_eq!((held.signed, held.in_force, held.until), (None, Some(date("2026-11-02")), Some(date("2032-03-01"))), "{kind}");
        // With a paper it was signed.
        let document = Some(paper("original", "2026-11-02"));
        let wanted = Succeed { document, ..wanted(Succession::Extension, "2026-11-02", "2032-03-01") };
        let mut facts = carried_out(kind);
        facts.submit("sari", TODAY, Command::Succeed(wanted)).expect("extended");
        let held: Agreement = facts.get(Id::Agreement(2)).expect("a successor");
        assert_eq!((held.signed, held.in_force), (Some(date("2026-11-02")), None), "{kind}");
    }
    // The ladder has a signature, and what is not carried out yet holds nothing.
    let mut facts = carried_out(Kind::Twin);
    assert_eq!(code(&mut facts, wanted(Succession::Extension, "2026-11-02", "2032-03-01")), Err("not_signed"));
    let mut facts = register(KOTA, Kind::Continuation);
    assert_eq!(code(&mut facts, wanted(Succession::Extension, "2026-11-02", "2032-03-01")), Err("not_signed"));
}

#[test]
fn what_leaves_the_procedure_is_told_with_the_act_and_done() {
    let told = |succession, on: &str, until: &str| {
        let mut facts = register(KOTA, Kind::Twin);
        with(&mut facts, |agreement| (agreement.signed, agreement.until) = (Some(date("2022-03-01")), Some(date("2027-03-01"))));
        match facts.submit("sari", "2028-01-10", Command::Succeed(wanted(succession, on, until))).expect("done").report {
            Report::Fields(report) => report.told.into_iter().map(|reason| (reason.code, reason.article.unwrap_or_default())).collect(),
            _ => vec![],
        }
    };
    let (pasal_32, pasal_33) = ("Pasal 9, 32 Permendagri 25/2020".to_owned(), "Pasal 33 Permendagri 25/2020".to_owned());
    let years = "Pasal 32 Permendagri 25/2020".to_owned();
    assert_eq!(told(Succession::Extension, "2026-09-01", "2032-03-01"), []);
    assert_eq!(told(Succession::Extension, "2026-08-31", "2032-03-01"), [("outside_procedure", pasal_33)]);
    assert_eq!(told(Succession::Extension, "2027-03-02", "2032-03-01"), [("outside_procedure", pasal_32.clone())]);
    assert_eq!(told(Succession::Extension, "2027-03-01", "2032-03-02"), [("over_five_years", years)]);
    assert_eq!(told(Succession::Renewal, "2027-03-02", "2032-03-02"), [("outside_procedure", pasal_32)]);
    assert_eq!(told(Succession::Renewal, "2027-03-01", "2032-03-01"), []);
}
