use super::*;
use crate::exchange::read_table;
use crate::model::act::Succeed;
use crate::model::candidate::RecordLine;
use crate::model::command::Fault;
use crate::model::{Command, Json, New, Succession};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::ways::{KOTA, date, register, with};

const TODAY: &str = "2026-11-24";

/// The codes of what was told, of rows too.
fn told(facts: &mut FakeFacts, command: Command) -> Vec<&'static str> {
    let decision = facts.submit("budi", TODAY, command).expect("what is told refuses nothing");
    match decision.report {
        Report::Fields(report) => report.told.iter().map(|reason| reason.code).collect(),
        Report::Import(report) => report.warnings.iter().map(|Fault { code, .. }| *code).collect(),
        _ => Vec::new(),
    }
}

fn set(fields: &[(&str, &str)]) -> Command {
    Command::Set { target: Target::Record(Id::Agreement(1)), fields: pairs(fields) }
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
}

/// A twinning signed in 2021.
fn signed() -> FakeFacts {
    let mut facts = register(KOTA, Kind::Twin);
    with(&mut facts, |agreement| (agreement.signed, agreement.until) = (Some(date("2021-03-08")), Some(date("2026-03-08"))));
    facts
}

fn succeed(succession: Succession) -> Command {
    let (on, until) = (date("2026-11-20"), Some(date("2050")));
    Command::Succeed(Succeed { agreement: 1, succession, on, document: None, until })
}

fn table(text: &str, update: bool) -> Command {
    Command::Import { table: read_table(text.as_bytes()).expect("a table").table, update }
}

/// A term over five years is told by whatever act the record came to it.
#[test]
fn every_act_that_makes_a_record_tells_what_it_gives_to_say() {
    let over = ["over_five_years"];
    assert_eq!(told(&mut signed(), set(&[("until", "2050")])), over);
    for succession in [Succession::Extension, Succession::Renewal, Succession::Amendment] {
        // What it follows was over before.
        assert_eq!(told(&mut signed(), succeed(succession)), ["over_five_years", "outside_procedure"], "{succession}");
    }
    let fields = [("region", "32.73"), ("partner", "Braunschweig"), ("signed", "2021-01-01"), ("until", "2031-01-01")];
    let new = Command::New { new: New::Agreement, fields: pairs(&fields) };
    let mut facts = signed();
    let partner = Command::New { new: New::Partner, fields: pairs(&[("name", "Braunschweig"), ("level", "kota"), ("country", "DE")]) };
    told(&mut facts, partner);
    assert_eq!(told(&mut facts, new), over);
    let rows = "region_code,partner,country,partner_level,kind,signed,until\n32.73,Ulm,DE,kota,kembar,2021-01-01,2031-01-01\n";
    let mut facts = FakeFacts::default();
    assert_eq!(told(&mut facts, table(rows, false)), over);
    assert_eq!(told(&mut facts, table(rows, false)), Vec::<&str>::new(), "nothing is told of what changes nothing");
    let later = rows.replace("2031-01-01", "2032-01-01");
    assert_eq!(told(&mut facts, table(&later, true)), over);
    let line = |id| RecordLine { line: 2, id, json: Json::of(facts.value(id).expect("a record")) };
    let records = [Id::Partner(1), Id::Agreement(1)].map(line).to_vec();
    assert_eq!(told(&mut FakeFacts::default(), Command::ImportRecords { records, update: false, exercise: false }), over);
}

#[test]
fn only_what_changed_is_spoken_of() {
    let mut facts = signed();
    assert_eq!(told(&mut facts, set(&[("until", "2050")])), ["over_five_years"]);
    assert_eq!(told(&mut facts, set(&[("note", "x")])), Vec::<&str>::new());
    assert_eq!(told(&mut facts, set(&[("in_force", "2021-03-09")])), ["over_five_years"]);
}

#[test]
fn a_signing_to_come_is_told() {
    assert_eq!(told(&mut signed(), set(&[("signed", "2026"), ("until", "")])), Vec::<&str>::new());
    let rows = "region_code,partner,country,signed\n32.73,Ulm,DE,2027-01-01\n";
    assert_eq!(told(&mut FakeFacts::default(), table(rows, false)), ["signed_ahead"]);
}

#[test]
fn another_agreement_of_the_same_two_is_told_whatever_makes_it_so_and_never_of_a_successor() {
    let mut facts = signed();
    let agreement: Agreement = facts.get(Id::Agreement(1)).expect("an agreement");
    let partner = agreement.partner.expect("a partner").to_string();
    let new = |region: &str| Command::New { new: New::Agreement, fields: pairs(&[("region", region), ("partner", &partner)]) };
    // Of the region as it is in the register: that of an exercise is none of ours.
    let region = "32.73".to_owned();
    told(&mut facts, set(&[("region", &region)]));
    assert_eq!(told(&mut facts, new(&region)), ["likely_duplicate"]);
    assert_eq!(told(&mut facts, new("31")), Vec::<&str>::new());
    let moved = Command::Set { target: Target::Record(Id::Agreement(3)), fields: pairs(&[("region", &region)]) };
    assert_eq!(told(&mut facts, moved), ["likely_duplicate"]);
    assert!(!told(&mut facts, succeed(Succession::Extension)).contains(&"likely_duplicate"));
}

#[test]
fn a_paper_of_another_day_is_told_by_whatever_act_brings_it() {
    let mut facts = signed();
    let paper = Command::New { new: New::Document(1), fields: pairs(&[("kind", "original"), ("number", "1"), ("date", "9/3/2021")]) };
    assert_eq!(told(&mut facts, paper), ["signed_differs"]);
    // Another paper is no news of the first.
    let paper = Command::New { new: New::Document(1), fields: pairs(&[("kind", "study"), ("number", "1"), ("date", "9/3/2021")]) };
    assert_eq!(told(&mut facts, paper), Vec::<&str>::new());
}

#[test]
fn a_partner_does_not_resemble_itself() {
    let mut facts = FakeFacts::default();
    let partner = |name: &str| Command::New { new: New::Partner, fields: pairs(&[("name", name), ("country", "MY")]) };
    assert_eq!(told(&mut facts, partner("Geroge Town")), Vec::<&str>::new());
    let named = |number| Command::Set { target: Target::Record(Id::Partner(number)), fields: pairs(&[("name", "George Town")]) };
    assert_eq!(told(&mut facts, named(1)), Vec::<&str>::new());
    assert_eq!(told(&mut facts, partner("Georg Town")), ["near_partner"]);
    assert_eq!(told(&mut facts, named(2)), ["near_partner"]);
    let without = Command::Set { target: Target::Record(Id::Partner(2)), fields: pairs(&[("country", "TW")]) };
    assert_eq!(told(&mut facts, without), ["no_relations"]);
}

#[test]
fn partners_numbers_and_languages_that_do_not_fit_are_told() {
    let partner = |facts: &mut FakeFacts, fields: &[(&str, &str)]| told(facts, Command::New { new: New::Partner, fields: pairs(fields) });
    let mut facts = signed();
    assert_eq!(partner(&mut facts, &[("name", "Universitas Reishi"), ("level", "lembaga"), ("country", "JP")]), Vec::<&str>::new());
    assert_eq!(partner(&mut facts, &[("name", "Kota Contoh Dalam"), ("level", "kota"), ("country", "ID")]), ["partner_at_home"]);
    let mut tell = |fields: &[(&str, &str)]| told(&mut facts, set(fields));
    assert_eq!(tell(&[("partner", "MT-0002"), ("kind", "ksdpl-lainnya")]), ["route_unfit"]);
    assert_eq!(tell(&[("kind", "ksdll-lainnya")]), Vec::<&str>::new());
    assert_eq!(tell(&[("partner", "MT-0001")]), ["route_unfit"]);
    assert_eq!(tell(&[("kind", "kembar"), ("languages", "id; zh")]), ["third_language"]);
    assert_eq!(tell(&[("languages", "id; en")]), Vec::<&str>::new());
    assert_eq!(tell(&[("partner", "MT-0003")]), ["partner_at_home"]);
    let original = |number: &str| Command::New { new: New::Document(1), fields: pairs(&[("kind", "original"), ("number", number)]) };
    assert_eq!(told(&mut facts, original("180/1/2021")), Vec::<&str>::new());
    assert_eq!(told(&mut facts, original("180/2/2021")), Vec::<&str>::new());
    assert_eq!(told(&mut facts, original(" 180/1/2021 ")), ["original_twice"]);
    assert_eq!(told(&mut facts, set(&[("note", "x")])), Vec::<&str>::new());
    let agreement: Agreement = facts.get(Id::Agreement(1)).expect("an agreement");
    facts.hold(Id::Agreement(2), &Agreement { documents: Default::default(), ..agreement });
    let other = Command::New { new: New::Document(2), fields: pairs(&[("kind", "original"), ("number", "180/2/2021")]) };
    assert_eq!(told(&mut facts, other), ["original_twice"]);
}
