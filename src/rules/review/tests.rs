use super::*;
use crate::model::RegionCode;
use crate::rules::fake_facts::FakeFacts;

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

/// Decided on 17 November 2026 of what revision 40 had last changed and what had expired.
fn verdict(outcome: Outcome, until: Option<&str>) -> Verdict {
    Verdict { outcome, on: day("2026-11-17"), until: until.map(day), reasons: vec![Attention::Expired], seen: 40 }
}

#[test]
fn what_stays_away_and_until_when() {
    use Attention::{Expired, NoKind};
    let fine = || verdict(Outcome::Fine, None);
    let action = |until| verdict(Outcome::Action, Some(until));
    let postponed = |until| verdict(Outcome::Postponed, Some(until));
    type Row<'a> = (Verdict, &'a str, Revision, &'a [Attention], u16, bool);
    let table: Vec<Row<'_>> = vec![
        (fine(), "2026-11-17", 40, &[Expired], 7, true),
        (fine(), "2026-11-23", 40, &[Expired], 7, true),
        (fine(), "2026-11-24", 40, &[Expired], 7, false),
        (fine(), "2026-11-24", 40, &[Expired], 8, true),
        // Less is no reason to come back, another reason is; a change is, however late in the day.
        (fine(), "2026-11-18", 40, &[], 7, true),
        (fine(), "2026-11-18", 40, &[Expired, NoKind], 7, false),
        (fine(), "2026-11-18", 41, &[Expired], 7, false),
        (fine(), "2026-11-17", 41, &[Expired], 7, false),
        // By a day before, nothing was decided yet.
        (fine(), "2026-11-16", 40, &[Expired], 7, false),
        (fine(), "2026-11-17", 40, &[Expired], 0, true),
        (action("2026-12-01"), "2026-11-30", 41, &[Expired, NoKind], 7, true),
        (action("2026-12-01"), "2026-12-01", 40, &[Expired], 7, false),
        (action("2026-12-01"), "2026-11-16", 40, &[Expired], 7, false),
        // Due today: asked again tomorrow, not at once.
        (action("2026-11-17"), "2026-11-17", 40, &[Expired], 7, true),
        (action("2026-11-17"), "2026-11-18", 40, &[Expired], 7, false),
        (postponed("2027-11-17"), "2027-11-16", 50, &[NoKind], 7, true),
        (postponed("2027-11-17"), "2027-11-17", 50, &[NoKind], 7, false),
        // As only a foreign file has it: a day is missing.
        (verdict(Outcome::Postponed, None), "2026-11-18", 40, &[Expired], 7, false),
    ];
    for (row, (verdict, on, revision, reasons, review_after, expected)) in table.into_iter().enumerate() {
        let now = Now { day: day(on), revision, reasons, review_after };
        assert_eq!(stays_away(&verdict, now), expected, "row {row}: {verdict:?} on {on}");
    }
}

#[test]
fn a_matter_is_called_by_its_region_and_what_it_is_about() {
    let mut facts = FakeFacts::default();
    let agreement = |region| Agreement::new(String::new(), region);
    facts.hold(
        Id::Partner(4),
        &Partner { uid: String::new(), name: "Liverpool".into(), native: None, level: None, country: None, void: None },
    );
    let with = Agreement { partner: Some(Id::Partner(4)), ..agreement(RegionCode::new(35, 78)) };
    facts.hold(Id::Agreement(1), &with);
    facts.hold(Id::Agreement(2), &agreement(RegionCode::new(0, 71)));
    let subject = |matter: &str| {
        let matter = matter.parse().expect(matter);
        Subject::of(&facts, &Procedure::default(), matter, day("2026-11-24")).map(|subject| subject.title)
    };
    assert_eq!(subject("KS-0001").as_deref(), Some("Kota Surabaya – Liverpool"));
    assert_eq!(subject("KS-0002").as_deref(), Some("Kota Contoh"));
    assert_eq!(subject("KS-0003"), None);
    assert_eq!(subject("DP-2021-03/1/36"), None);
}
