use crate::model::candidate::{Article, Item};
use crate::model::command::{Decision, FieldsReport, Report};
use crate::model::field::{About, Shape, Subject};
use crate::model::{Agreement, Checklist, Command, Considered, HeldActivity, Id, New, Partner, Refusal, Target};
use crate::rules::fake_facts::FakeFacts;

const DAY: &str = "2026-11-24";

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
}

fn target(text: &str) -> Target {
    text.parse().expect(text)
}

/// Fields by their code, with what is typed into them.
type Typed = &'static [(&'static str, &'static str)];

/// Code and field of a reason.
type Wrong = (&'static str, Option<&'static str>);

/// What it is about and what was told, or code and field of all reasons.
type Outcome = Result<(String, Vec<&'static str>), Vec<Wrong>>;

fn outcome(decided: Result<Decision, Refusal>) -> Outcome {
    let told = |report| if let Report::Fields(FieldsReport { target, told }) = report { (target, told) } else { (None, Vec::new()) };
    match decided {
        Ok(decision) => {
            let (target, told) = told(decision.report);
            Ok((target.map(|t| t.to_string()).unwrap_or_default(), told.iter().map(|r| r.code).collect()))
        }
        Err(refusal) => Err(refusal.reasons.iter().map(|r| (r.code, r.field)).collect()),
    }
}

fn new(facts: &mut FakeFacts, new: New, fields: &[(&str, &str)]) -> Outcome {
    outcome(facts.submit("budi", DAY, Command::New { new, fields: pairs(fields) }))
}

fn set(facts: &mut FakeFacts, of: &str, fields: &[(&str, &str)]) -> Outcome {
    outcome(facts.submit("budi", DAY, Command::Set { target: target(of), fields: pairs(fields) }))
}

fn void(facts: &mut FakeFacts, of: &str, reason: &str) -> Outcome {
    outcome(facts.submit("budi", DAY, Command::Void { target: target(of), reason: reason.into() }))
}

fn fine(of: &str) -> Outcome {
    Ok((of.to_owned(), Vec::new()))
}

/// George Town (MT-0001), Suwon (MT-0002), and Kota Medan – George Town (KS-0001).
fn register() -> FakeFacts {
    let mut facts = FakeFacts::default();
    let partners =
        [[("name", "George Town"), ("level", "kota"), ("country", "Malaysia")], [("name", "Suwon"), ("level", "kota"), ("country", "KR")]];
    for partner in partners {
        new(&mut facts, New::Partner, &partner).expect("a partner");
    }
    new(&mut facts, New::Agreement, &[("region", "Kota Medan"), ("partner", "George Town"), ("kind", "kembar")]).expect("an agreement");
    facts
}

fn agreement(facts: &FakeFacts, number: u32) -> Agreement {
    facts.get(Id::Agreement(number)).expect("an agreement")
}

#[test]
fn an_agreement_is_made_of_region_and_partner() {
    let mut facts = register();
    let fields = [("region", "Kota Bukittinggi"), ("partner", "george town"), ("kind", "twin"), ("signed", "Mei 2021"), ("note", "")];
    assert_eq!(new(&mut facts, New::Agreement, &fields), fine("KS-0002"));
    let made = agreement(&facts, 2);
    assert_eq!((made.region.to_string(), made.partner), ("13.75".to_owned(), Some(Id::Partner(1))));
    assert_eq!((made.signed.map(|d| d.to_string()), made.note), (Some("2021-05".to_owned()), None));
    assert_eq!(new(&mut facts, New::Agreement, &fields), Ok(("KS-0003".to_owned(), vec!["likely_duplicate"])));
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_field() {
    let mut facts = register();
    let table: &[(Typed, &[Wrong])] = &[
        (&[], &[("missing", Some("region")), ("missing", Some("partner"))]),
        (&[("region", " "), ("partner", "")], &[("missing", Some("region")), ("missing", Some("partner"))]),
        (&[("region", "Atlantis"), ("partner", "Suwon")], &[("unknown_region", Some("region"))]),
        (&[("region", "Bandung"), ("partner", "Suwon")], &[("ambiguous_region", Some("region"))]),
        (&[("region", "31.74"), ("partner", "Suwon")], &[("unknown_region", Some("region"))]),
        (&[("region", "00.71"), ("partner", "Suwon")], &[("unknown_region", Some("region"))]),
        (&[("region", "36"), ("partner", "Nirgendwo")], &[("unknown_partner", Some("partner"))]),
        (&[("region", "36"), ("partner", "MT-0009")], &[("unknown_partner", Some("partner"))]),
        (&[("region", "36"), ("partner", "MT-0009"), ("country", "JP")], &[("unknown_partner", Some("partner"))]),
        (&[("region", "36"), ("partner", "Baru"), ("country", "Atlantis")], &[("unknown_country", Some("country"))]),
        (&[("region", "36"), ("partner", "Suwon"), ("colour", "red")], &[("unknown_field", None)]),
        (
            &[
                ("region", "x"),
                ("partner", "Suwon"),
                ("kind", "sahabat"),
                ("signed", "30/2/2021"),
                ("notice", "banyak"),
                ("technical", "?"),
            ],
            &[
                ("bad_date", Some("signed")),
                ("bad_number", Some("notice")),
                ("not_yes_or_no", Some("technical")),
                ("unknown_region", Some("region")),
                ("unknown_kind", Some("kind")),
            ],
        ),
        (&[("region", "36"), ("partner", "Suwon"), ("signed", "2021"), ("until", "2020")], &[("impossible_order", Some("until"))]),
        (&[("region", "36"), ("partner", "Suwon"), ("in_force", "2021-05"), ("until", "2021-04")], &[("impossible_order", Some("until"))]),
        (&[("region", "36"), ("partner", "Suwon"), ("languages", "id; klingon")], &[("unknown_language", Some("languages"))]),
        (&[("region", "36"), ("partner", "Suwon"), ("objects", "budaya; pelabuhan")], &[("unknown_object", Some("objects"))]),
    ];
    let before = facts.values();
    for (fields, reasons) in table {
        assert_eq!(new(&mut facts, New::Agreement, fields), Err(reasons.to_vec()), "{fields:?}");
    }
    assert_eq!(facts.values(), before);
}

#[test]
fn a_partner_that_nobody_knows_is_made_where_its_country_or_level_is_said() {
    let mut facts = register();
    let made =
        new(&mut facts, New::Agreement, &[("region", "36"), ("partner", "Kōchi"), ("partner_native", "高知市"), ("country", "Jepang")]);
    assert_eq!(made, Ok(("KS-0002".to_owned(), vec!["new_partner"])));
    let partner: Partner = facts.get(Id::Partner(3)).expect("a partner");
    assert_eq!((partner.name.as_str(), partner.native.as_deref()), ("Kōchi", Some("高知市")));
    // Of the same name elsewhere it is another one; of the same country it is found.
    let elsewhere = new(&mut facts, New::Agreement, &[("region", "51"), ("partner", "Suwon"), ("country", "JP")]);
    assert_eq!(elsewhere, Ok(("KS-0003".to_owned(), vec!["near_partner"])));
    assert_eq!(agreement(&facts, 3).partner, Some(Id::Partner(4)));
    new(&mut facts, New::Agreement, &[("region", "51"), ("partner", "Suwon"), ("country", "KR")]).expect("found");
    assert_eq!(agreement(&facts, 4).partner, Some(Id::Partner(2)));
    assert_eq!(set(&mut facts, "KS-0001", &[("partner", "Suwon")]), Err(vec![("ambiguous_partner", Some("partner"))]));
}

#[test]
fn only_what_was_named_is_saved_and_what_changes_nothing_makes_no_entry() {
    let mut facts = register();
    assert_eq!(set(&mut facts, "ks-1", &[("note", "  baru  "), ("areas", "budaya; pelabuhan;")]), fine("KS-0001"));
    let held = agreement(&facts, 1);
    assert_eq!((held.note.as_deref(), held.areas), (Some("baru"), vec!["budaya".to_owned(), "pelabuhan".to_owned()]));
    let revision = facts.revision();
    assert_eq!(set(&mut facts, "KS-0001", &[("note", "baru"), ("partner", "MT-0001"), ("kind", "sister city")]), fine("KS-0001"));
    assert_eq!(set(&mut facts, "KS-0001", &[]), fine("KS-0001"));
    assert_eq!(facts.revision(), revision);
    assert_eq!(set(&mut facts, "KS-0001", &[("note", ""), ("kind", "")]), fine("KS-0001"));
    assert_eq!((agreement(&facts, 1).note, agreement(&facts, 1).kind), (None, None));
    assert_eq!(set(&mut facts, "KS-0001", &[("region", "")]), Err(vec![("missing", Some("region"))]));
}

#[test]
fn dates_reckon_from_the_day_and_an_end_may_be_a_length() {
    let mut facts = register();
    set(&mut facts, "KS-0001", &[("target", "+2bln"), ("signed", "kemarin"), ("until", "5 tahun")]).expect("set");
    let held = agreement(&facts, 1);
    let dates = [held.target, held.signed, held.until].map(|date| date.map(|d| d.to_string()).unwrap_or_default());
    assert_eq!(dates[..2], ["2027-01-24", "2026-11-23"]);
    assert!(dates[2].starts_with("2031-11-2"), "{}", dates[2]);
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", "2019"), ("until", "5 tahun")]), Err(vec![("bad_date", Some("until"))]));
}

#[test]
fn conditions_that_will_fail_later_are_said_now_and_refuse_nothing() {
    let mut facts = register();
    new(&mut facts, New::Partner, &[("name", "Yangmei"), ("level", "kota"), ("country", "TW")]).expect("a partner");
    let told = |codes: &[&'static str]| Ok(("KS-0001".to_owned(), codes.to_vec()));
    assert_eq!(set(&mut facts, "KS-0001", &[("partner", "Yangmei")]), told(&["no_relations"]));
    assert_eq!(set(&mut facts, "KS-0001", &[("note", "x")]), told(&[]));
    assert_eq!(set(&mut facts, "KS-0001", &[("region", "Sumatera Utara")]), told(&[]), "a province and a city: for the office to say");
    assert_eq!(set(&mut facts, "KS-0001", &[("equal_level", "tidak: kota biasa")]), told(&["unequal_level"]));
    assert_eq!(set(&mut facts, "KS-0001", &[("kind", "ksdpl-lainnya")]), told(&[]));
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", "1/1/2021"), ("until", "1/1/2026")]), told(&[]));
    assert_eq!(set(&mut facts, "KS-0001", &[("until", "2/1/2026")]), told(&["over_five_years"]));
    // What began before 22 May 2020 runs to its term.
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", "21/5/2020"), ("until", "1/1/2040")]), told(&[]));
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", "22/5/2020")]), told(&["over_five_years"]));
    let new = new(&mut facts, New::Partner, &[("name", "Tel Aviv"), ("country", "Israel")]);
    assert_eq!(new, Ok(("MT-0004".to_owned(), vec!["no_relations"])));
}

#[test]
fn an_activity_needs_its_day_and_what_it_was() {
    let mut facts = register();
    let of = New::Activity(1);
    assert_eq!(new(&mut facts, of, &[]), Err(vec![("missing", Some("on")), ("missing", Some("what"))]));
    assert_eq!(new(&mut facts, of, &[("on", "besok"), ("what", "kunjungan")]), Err(vec![("after_today", Some("on"))]));
    let bad = [("on", "2026"), ("what", "kunjungan"), ("value", "banyak"), ("people", "-3")];
    assert_eq!(new(&mut facts, of, &bad), Err(vec![("bad_number", Some("people")), ("bad_money", Some("value"))]));
    let fields = [("on", "kemarin"), ("what", "kunjungan"), ("people", "1.250"), ("value", "Rp 25.000.000"), ("evidence", "berita acara")];
    assert_eq!(new(&mut facts, of, &fields), fine("KS-0001/activity/1"));
    let held: HeldActivity = agreement(&facts, 1).activities.remove(&1).expect("an activity");
    assert_eq!(
        (held.on.to_string(), held.people, held.value.map(|v| v.to_string())),
        ("2026-11-23".into(), Some(1250), Some("IDR 25000000".into()))
    );
    assert_eq!(set(&mut facts, "KS-0001/activity/1", &[("outcome", "nota")]), fine("KS-0001/activity/1"));
    assert_eq!(set(&mut facts, "KS-0001/activity/2", &[("outcome", "nota")]), Err(vec![("not_found", None)]));
    assert_eq!(new(&mut facts, New::Activity(9), &fields), Err(vec![("not_found", None)]));
}

#[test]
fn a_paper_is_of_a_kind_of_the_pack() {
    let mut facts = register();
    let of = New::Document(1);
    assert_eq!(new(&mut facts, of, &[("kind", "surat cinta")]), Err(vec![("wrong_paper", Some("kind"))]));
    assert_eq!(new(&mut facts, of, &[("number", "1")]), Err(vec![("missing", Some("kind"))]));
    let sha256 = "a".repeat(64);
    let file = format!("{sha256}  /surat/1.pdf");
    let fields =
        [("kind", "Persetujuan DPRD"), ("number", "170/1"), ("date", "Okt 2026"), ("file", file.as_str()), ("language", "Indonesia; en")];
    assert_eq!(new(&mut facts, of, &fields), fine("KS-0001/document/1"));
    let held = agreement(&facts, 1).documents.remove(&1).expect("a paper");
    assert_eq!((held.kind.as_str(), held.language.as_deref()), ("dprd_approval", Some("id;en")));
    assert_eq!(held.file.map(|f| (f.path, f.sha256)), Some(("/surat/1.pdf".to_owned(), sha256)));
    let revision = facts.revision();
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("file", "/surat/1.pdf")]), fine("KS-0001/document/1"));
    assert_eq!(facts.revision(), revision);
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("file", "/surat/2.pdf")]), Err(vec![("unread_file", Some("file"))]));
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("contents", "warna")]), Err(vec![("unknown_content", Some("contents"))]));
}

#[test]
fn a_meeting_and_its_recommendations_are_made_and_changed() {
    let mut facts = register();
    let bad = [("date", "8/3/2021"), ("until", "7/3/2021")];
    assert_eq!(new(&mut facts, New::Checklist, &bad), Err(vec![("missing", Some("title")), ("impossible_order", Some("until"))]));
    assert_eq!(new(&mut facts, New::Checklist, &[("title", "Rakor"), ("date", "8/3/2021"), ("attended", "50")]), fine("DP-2021-03"));
    let list = "DP-2021-03".parse().expect("an id");
    let of = New::Recommendation(list);
    assert_eq!(new(&mut facts, of, &[("title", "x")]), Err(vec![("missing", Some("text"))]));
    assert_eq!(new(&mut facts, of, &[("text", "Petakan potensi daerah\nsegera")]), fine("DP-2021-03/1"));
    assert_eq!(new(&mut facts, of, &[("text", "Isi"), ("title", "Judul")]), fine("DP-2021-03/2"));
    assert_eq!(set(&mut facts, "DP-2021-03/2", &[("title", "Lain")]), fine("DP-2021-03/2"));
    let held: Checklist = facts.get(Id::Checklist(list)).expect("a list");
    let titles: Vec<_> = held.recommendations.values().map(|r| (r.title.as_str(), r.title_ours)).collect();
    assert_eq!(titles, [("Petakan potensi daerah", true), ("Lain", false)]);
    assert_eq!(held.addressed.len(), 1);
    assert_eq!(new(&mut facts, New::Checklist, &[("title", "Rakor"), ("date", "Mar 2021")]), fine("DP-2021-03-2"));
}

#[test]
fn what_is_too_long_is_refused_and_loses_nothing() {
    let mut facts = register();
    let note = "a".repeat(1 << 20);
    let before = facts.values();
    assert_eq!(set(&mut facts, "KS-0001", &[("note", &note), ("signed", "2019")]), Err(vec![("too_long", Some("note"))]));
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", &note)]), Err(vec![("too_long", Some("signed"))]));
    assert_eq!(void(&mut facts, "KS-0001", &note), Err(vec![("too_long", Some("reason"))]));
    assert_eq!(facts.values(), before);
}

#[test]
fn void_hides_with_a_reason_what_nothing_else_names() {
    let mut facts = register();
    assert_eq!(void(&mut facts, "KS-0001", " "), Err(vec![("reason_missing", Some("reason"))]));
    assert_eq!(void(&mut facts, "KS-0009", ""), Err(vec![("not_found", None), ("reason_missing", Some("reason"))]));
    assert_eq!(void(&mut facts, "MT-0001", "ganda"), Err(vec![("still_referenced", None)]));
    assert_eq!(void(&mut facts, "office", "x"), Err(vec![("not_found", None)]));
    assert_eq!(void(&mut facts, "KS-0001", "ganda"), fine("KS-0001"));
    let said = agreement(&facts, 1).void.expect("void");
    assert_eq!((said.reason.as_str(), said.by.as_str(), said.on.to_string().as_str()), ("ganda", "budi", DAY));
    assert_eq!(void(&mut facts, "KS-0001", "ganda"), Err(vec![("void_already", None)]));
    assert_eq!(set(&mut facts, "KS-0001", &[("note", "x")]), Err(vec![("void_already", None)]));
    assert_eq!(void(&mut facts, "MT-0001", "ganda"), fine("MT-0001"));
    assert_eq!(
        new(&mut facts, New::Agreement, &[("region", "36"), ("partner", "George Town")]),
        Err(vec![("unknown_partner", Some("partner"))])
    );
    for _ in 0..2 {
        facts.submit("budi", DAY, Command::Undo).expect("taken back");
    }
    assert_eq!(agreement(&facts, 1).void, None);
}

#[test]
fn a_list_with_answers_is_not_voided_and_a_part_is() {
    let mut facts = register();
    let items = vec![Item { number: 4, title: "Petakan".into(), text: "Isi".into(), lines: [1, 1] }];
    let article = Article { title: "Rakor".into(), date: "2021-03-08".parse().ok(), items, ..Article::default() };
    facts.submit("budi", DAY, Command::ImportChecklist { article }).expect("the list");
    let list = "DP-2021-03".parse().expect("an id");
    let answer = crate::model::command::SetFollowUp {
        list,
        number: 4,
        region: "36".parse().expect("a region"),
        state: crate::model::State::NotBegun,
        evidence: None,
        document: None,
        reason: None,
    };
    facts.submit("budi", DAY, Command::SetFollowUp(answer)).expect("an answer");
    assert_eq!(void(&mut facts, "DP-2021-03", "x"), Err(vec![("still_referenced", None)]));
    assert_eq!(void(&mut facts, "DP-2021-03/4", "x"), Err(vec![("still_referenced", None)]));
    new(&mut facts, New::Activity(1), &[("on", "2026"), ("what", "kunjungan")]).expect("an activity");
    assert_eq!(void(&mut facts, "KS-0001/activity/1", "salah catat"), fine("KS-0001/activity/1"));
    assert_eq!(set(&mut facts, "KS-0001/activity/1", &[("what", "x")]), Err(vec![("void_already", None)]));
    assert_eq!(new(&mut facts, New::Activity(1), &[("on", "2026"), ("what", "lain")]), fine("KS-0001/activity/2"));
}

#[test]
fn an_agreement_serves_what_lists_ask_and_keeps_it_from_being_voided() {
    let mut facts = register();
    let item = |number| Item { number, title: "Petakan".into(), text: format!("Isi {number}"), lines: [1, 1] };
    let article = Article { title: "Rakor".into(), date: "2021-03-08".parse().ok(), items: vec![item(4), item(5)], ..Article::default() };
    facts.submit("budi", DAY, Command::ImportChecklist { article }).expect("the list");
    let wrong = Err(vec![("unknown_recommendation", Some("serves"))]);
    for typed in ["petakan", "DP-2021-03", "DP-2021-03/6", "DP-2021-04/4", "DP-2021-03/4/36", "DP-2021-03/4; 5"] {
        assert_eq!(set(&mut facts, "KS-0001", &[("serves", typed)]), wrong, "{typed}");
    }
    assert_eq!(set(&mut facts, "KS-0001", &[("serves", "dp-2021-03/5; DP-2021-03/5, DP-2021-03/4")]), fine("KS-0001"));
    let served: Vec<String> = agreement(&facts, 1).serves.iter().map(ToString::to_string).collect();
    assert_eq!(served, ["DP-2021-03/5", "DP-2021-03/4"]);
    for target in ["DP-2021-03", "DP-2021-03/4", "DP-2021-03/5"] {
        assert_eq!(void(&mut facts, target, "x"), Err(vec![("still_referenced", None)]), "{target}");
    }
    assert_eq!(set(&mut facts, "KS-0001", &[("serves", "DP-2021-03/4")]), fine("KS-0001"));
    assert_eq!(void(&mut facts, "DP-2021-03/5", "ganda"), fine("DP-2021-03/5"));
    assert_eq!(set(&mut facts, "KS-0001", &[("serves", "DP-2021-03/5")]), wrong);
    // Hidden, it serves nothing.
    assert_eq!(void(&mut facts, "KS-0001", "ganda"), fine("KS-0001"));
    assert_eq!(void(&mut facts, "DP-2021-03", "ganda"), fine("DP-2021-03"));
}

#[test]
fn an_original_of_another_day_than_the_signing_is_told_and_changes_nothing_of_it() {
    let mut facts = register();
    let told = |of: &str, codes: &[&'static str]| Ok((of.to_owned(), codes.to_vec()));
    let of = New::Document(1);
    assert_eq!(new(&mut facts, of, &[("kind", "original"), ("date", "20/11/2020")]), fine("KS-0001/document/1"));
    assert_eq!(set(&mut facts, "KS-0001", &[("signed", "19/11/2020")]), told("KS-0001", &["signed_differs"]));
    assert_eq!(set(&mut facts, "KS-0001", &[("note", "x")]), fine("KS-0001"));
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("date", "19/11/2020")]), fine("KS-0001/document/1"));
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("date", "18/11/2020")]), told("KS-0001/document/1", &["signed_differs"]));
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("note", "x")]), fine("KS-0001/document/1"));
    assert_eq!(new(&mut facts, of, &[("kind", "study"), ("date", "18/11/2020")]), fine("KS-0001/document/2"));
    let signed = facts.get::<Agreement>(Id::Agreement(1)).and_then(|agreement| agreement.signed);
    assert_eq!(signed.map(|signed| signed.to_string()).as_deref(), Some("2020-11-19"));
}

/// A line break in a field of one line is a blank, whatever the record; in a note it stays.
#[test]
fn fields_of_one_line_hold_one() {
    let mut facts = register();
    let broken = "Fort \r\n\tWorth\u{2028}TX";
    new(&mut facts, New::Checklist, &[("title", "Rakor"), ("date", "2021-03-08"), ("place", "Jakarta")]).expect("a list");
    new(&mut facts, New::Recommendation("DP-2021-03".parse().expect("a list")), &[("text", "Dorong"), ("title", "x")]).expect("a number");
    new(&mut facts, New::Document(1), &[("kind", "study"), ("number", "1")]).expect("a paper");
    new(&mut facts, New::Activity(1), &[("on", "2026-11-01"), ("what", "x")]).expect("an activity");
    for of in ["KS-0001", "MT-0002", "DP-2021-03", "DP-2021-03/1", "KS-0001/document/1", "KS-0001/activity/1"] {
        let subject = Subject::of(target(of)).expect("fields");
        let is_free = |about: &&'static About| matches!(about.shape, Shape::Text | Shape::Notes | Shape::Areas);
        let is_closed = |about: &&'static About| about.label == "field-considered";
        for about in subject.fields().into_iter().filter(|about| is_free(about) && !is_closed(about)) {
            set(&mut facts, of, &[(about.code, broken)]).expect(about.code);
            let record = facts.value(target(of).record()).expect("a record").to_string();
            let expected = match about.shape {
                Shape::Text => "Fort Worth TX",
                Shape::Areas => r#"["Fort","Worth TX"]"#,
                _ => r"Fort \r\n\tWorth",
            };
            assert!(record.contains(expected), "{of} {}: {record}", about.code);
            set(&mut facts, of, &[(about.code, "y")]).expect(about.code);
        }
    }
    void(&mut facts, "KS-0001/activity/1", "salah\ncatat").expect("hidden");
    assert!(facts.value(Id::Agreement(1)).is_some_and(|record| record.to_string().contains("salah catat")));
}

/// What happened or was written did so by today; what is only meant to be is no such fact.
#[test]
fn no_field_takes_a_fact_of_a_day_ahead() {
    let mut facts = register();
    let refused = |field| Err(vec![("after_today", Some(field))]);
    for (on, ahead) in [("2026-11-24", false), ("2026-11-25", true), ("2027", true), ("2026", false), ("12/2026", true)] {
        let signed = set(&mut facts, "KS-0001", &[("signed", on), ("until", "")]);
        assert_eq!(signed.err(), if ahead { refused("signed").err() } else { None::<Vec<_>> }, "{on}");
        let made = new(&mut facts, New::Document(1), &[("kind", "study"), ("date", on)]);
        assert_eq!(made.err(), if ahead { refused("date").err() } else { None::<Vec<_>> }, "{on}");
        let held = new(&mut facts, New::Activity(1), &[("on", on), ("what", "x")]);
        assert_eq!(held.is_err(), ahead, "{on}");
        let begun = new(&mut facts, New::Agreement, &[("region", "36"), ("partner", "Suwon"), ("signed", on)]);
        assert_eq!(begun.err(), if ahead { refused("signed").err() } else { None::<Vec<_>> }, "{on}");
    }
    assert_eq!(set(&mut facts, "KS-0001/document/1", &[("date", "besok")]), refused("date"));
    for field in ["target", "until", "in_force"] {
        assert!(set(&mut facts, "KS-0001", &[(field, "2027-03-01")]).is_ok(), "{field}");
    }
}

#[test]
fn only_a_consideration_asks_for_something() {
    let mut facts = register();
    let bad = || Err(vec![("bad_outcome", Some("outcome"))]);
    let outcome = |facts: &FakeFacts| facts.get::<Agreement>(Id::Agreement(1)).and_then(|held| held.documents[&1].outcome);
    assert_eq!(new(&mut facts, New::Document(1), &[("kind", "study"), ("outcome", "draft")]), bad());
    assert_eq!(new(&mut facts, New::Document(1), &[("kind", "consideration"), ("outcome", "mungkin")]), bad());
    new(&mut facts, New::Document(1), &[("kind", "consideration"), ("outcome", "perbaiki")]).expect("a consideration");
    assert_eq!(outcome(&facts), Some(Considered::Repair));
    for (text, expected) in
        [("draft", Some(Considered::Draft)), ("repair", Some(Considered::Repair)), ("susun", Some(Considered::Draft)), ("", None)]
    {
        set(&mut facts, "KS-0001/document/1", &[("outcome", text)]).expect(text);
        assert_eq!(outcome(&facts), expected, "{text}");
    }
}

/// What was rejected or withdrawn is not signed, nor what is ended or suspended since then.
#[test]
fn what_is_halted_is_not_signed_by_hand() {
    use crate::model::{Halt, HaltKind, Kind};
    use crate::rules::ways;
    let table: &[(HaltKind, &str, Option<&str>, &str, bool)] = &[
        (HaltKind::Rejected, "2026-05-08", None, "2026-05-09", true),
        (HaltKind::Rejected, "2026-05-08", None, "2026-05-01", true),
        (HaltKind::Rejected, "2026-05-08", Some("2026-06-01"), "2026-05-09", false),
        (HaltKind::Withdrawn, "2026-05-08", None, "2026-05-01", true),
        (HaltKind::Suspended, "2026-05-08", None, "2026-05-09", true),
        (HaltKind::Suspended, "2026-05-08", None, "2026-05-08", false),
        (HaltKind::Ended, "2026-05-08", None, "2026-05-09", true),
        (HaltKind::Ended, "2026-05-08", None, "2020-05-09", false),
    ];
    for &(kind, on, lifted, signed, expected) in table {
        for field in ["signed", "in_force"] {
            let mut facts = ways::register(ways::KOTA, Kind::Twin);
            let halt = Halt { kind, on: ways::date(on), reason: "alasan".into(), lifted: lifted.map(ways::date), lifted_because: None };
            ways::with(&mut facts, |agreement| agreement.halts = [(1, halt)].into());
            let set = Command::Set { target: Target::Record(Id::Agreement(1)), fields: vec![(field.to_owned(), signed.to_owned())] };
            let refused = facts.submit("sari", "2026-11-24", set).err();
            let codes: Vec<&str> = refused.iter().flat_map(|refusal| &refusal.reasons).map(|reason| reason.code).collect();
            assert_eq!(codes, if expected { vec!["not_in_process"] } else { vec![] }, "{kind} {on} {field} {signed}");
        }
    }
}
