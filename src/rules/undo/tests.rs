use proptest::prelude::*;
use serde_json::json;

use crate::model::act::{Advance, Decide, HaltAct, Resume, Return, Succeed};
use crate::model::candidate::{Article, Column, Item, RecordLine, Table, TableRow};
use crate::model::command::{OfficeRegion, SetFollowUp, TakenBack};
use crate::model::{
    Command, Day, Document, FollowUp, FollowUpId, HaltKind, Json, Matter, MinuteId, New, Outcome, PartialDate, RegionCode, Stage, State,
    Succession, Target, Zone,
};
use crate::rules::fake_facts::FakeFacts;

use super::*;

const DAY: &str = "2026-11-24";

fn article() -> Command {
    let items = (1..=2).map(|number| Item { number, title: "Judul".into(), text: format!("Isi {number}"), lines: [1, 1] }).collect();
    Command::ImportChecklist { article: Article { title: "Rakor".into(), date: "2021-03-08".parse().ok(), items, ..Article::default() } }
}

fn tick(number: u16, region: u8, state: State, text: &str) -> Command {
    let text = Some(text.to_owned());
    Command::SetFollowUp(SetFollowUp {
        list: "DP-2021-03".parse().expect("an id"),
        number,
        region: RegionCode::new(region, 0),
        state,
        evidence: text.clone(),
        document: None,
        reason: text,
    })
}

fn import(rows: &[(&str, &str, &str)]) -> Command {
    let column = |header: &str, field| Column { header: header.into(), field: Some(field), sure: 100 };
    let columns = vec![column("region_code", "region"), column("partner", "partner"), column("note", "note")];
    let row = |(&(r, p, n), row): (&(&str, &str, &str), u32)| TableRow { row, line: row + 1, cells: [r, p, n].into_iter().collect() };
    Command::Import { table: Table { line: 1, columns, rows: rows.iter().zip(1..).map(row).collect(), ..Table::default() }, update: false }
}

fn answers(facts: &FakeFacts, number: u16) -> Vec<State> {
    let id = format!("DP-2021-03/{number}/36").parse().expect("an id");
    facts.get::<FollowUp>(id).map(|f| f.answers.into_values().map(|a| a.state).collect()).unwrap_or_default()
}

/// A register with the meeting's list, by somebody whom no undo of the tests reaches.
fn register() -> FakeFacts {
    let mut facts = FakeFacts::default();
    facts.submit("sampel", DAY, article()).expect("the list");
    facts
}

fn done(facts: &mut FakeFacts, author: &str, command: Command) -> Decision {
    facts.submit(author, DAY, command).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn refused(facts: &mut FakeFacts, author: &str, command: Command) -> Reason {
    facts.submit(author, DAY, command).expect_err("a refusal").reasons.remove(0)
}

#[test]
fn an_author_takes_back_only_own_acts_newest_first() {
    let mut facts = register();
    done(&mut facts, "budi", tick(1, 36, State::UnderWay, "a"));
    done(&mut facts, "sari", tick(2, 36, State::UnderWay, "b"));
    let undone = done(&mut facts, "budi", Command::Undo);
    assert_eq!(undone.undoes, Some(2));
    let ids = vec!["DP-2021-03/1/36".parse().expect("an id")];
    assert_eq!(undone.report, Report::Undone { revision: 2, verb: "checklist_set".into(), act: "checklist_set".into(), ids });
    assert_eq!((answers(&facts, 1), answers(&facts, 2)), (vec![], vec![State::UnderWay]));
    assert_eq!(refused(&mut facts, "budi", Command::Undo).code, "nothing_to_undo");
    assert_eq!(refused(&mut facts, "sari", Command::Redo).code, "nothing_to_redo");
    assert_eq!(done(&mut facts, "budi", Command::Redo).undoes, Some(4));
    assert_eq!(answers(&facts, 1), [State::UnderWay]);
    assert_eq!(refused(&mut facts, "budi", Command::Redo).code, "nothing_to_redo");
    // What was done again can be taken back again.
    assert_eq!(done(&mut facts, "budi", Command::Undo).undoes, Some(2));
}

#[test]
fn only_the_paths_touched_are_compared() {
    let mut facts = register();
    done(&mut facts, "ani", tick(1, 36, State::NotBegun, "a"));
    done(&mut facts, "budi", tick(1, 36, State::UnderWay, "b"));
    done(&mut facts, "sari", tick(1, 36, State::Done, "c"));
    done(&mut facts, "budi", Command::Undo);
    assert_eq!(answers(&facts, 1), [State::NotBegun, State::Done]);
}

#[test]
fn what_another_changed_since_is_named_and_kept() {
    let mut facts = register();
    done(&mut facts, "budi", tick(1, 36, State::UnderWay, "a"));
    done(&mut facts, "sari", tick(1, 36, State::Done, "b"));
    let before = facts.values();
    let reason = refused(&mut facts, "budi", Command::Undo);
    let day = DAY.parse::<crate::model::Day>().expect("a day");
    let id: Id = "DP-2021-03/1/36".parse().expect("an id");
    let expected = msg!("refused-undo_changed", who = "sari", field = msg!("changed-answer"), id = id, day = day);
    assert_eq!((reason.code, reason.message), ("undo_changed", expected));
    assert_eq!(facts.values(), before);
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    assert_eq!(answers(&facts, 1), []);
}

#[test]
fn the_field_of_an_agreement_is_named_by_its_label() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "budi", import(&[("51", "Hainan", "")]));
    done(&mut facts, "sari", import(&[("51", "Hainan", "catatan")]));
    let reason = refused(&mut facts, "budi", Command::Undo);
    let day = DAY.parse::<crate::model::Day>().expect("a day");
    let expected = msg!("refused-undo_changed", who = "sari", field = msg!("field-note"), id = Id::Agreement(1), day = day);
    assert_eq!((reason.code, reason.message), ("undo_changed", expected));
}

#[test]
fn nothing_is_left_without_what_it_names() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "budi", import(&[("51", "Hainan", "")]));
    done(&mut facts, "sari", import(&[("36", "Hainan", "")]));
    let reason = refused(&mut facts, "budi", Command::Undo);
    assert_eq!(reason.message, msg!("refused-still_referenced", id = Id::Partner(1), by = Id::Agreement(2)));
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    assert!(facts.values().is_empty());
    let reason = refused(&mut facts, "sari", Command::Redo);
    assert_eq!(reason.message, msg!("refused-names_missing", id = Id::Agreement(2), missing = Id::Partner(1)));
}

/// Agreements as an export wrote them.
fn records(lines: &[(&str, serde_json::Value)]) -> Command {
    let line =
        |(line, (id, value)): (u32, &(&str, serde_json::Value))| RecordLine { line, id: id.parse().expect("an id"), json: Json::of(value) };
    Command::ImportRecords { records: (1..).zip(lines).map(line).collect(), update: false, exercise: false }
}

#[test]
fn a_pack_stays_while_it_judged_a_step() {
    let mut facts = FakeFacts::default();
    let text = include_str!("../../data/procedure.toml").replace("2020.2", "2027.1").replace("2020-05-22", "2027-01-01");
    done(&mut facts, "budi", Command::AdoptPack { text });
    let step = json!({"stage": "plan", "entered": "2027-02-01", "move": "advance", "pack": "PK-0002"});
    done(&mut facts, "sari", records(&[("KS-0001", json!({"uid": "1", "region": "36", "steps": {"1": step}}))]));
    let reason = refused(&mut facts, "budi", Command::Undo);
    assert_eq!(reason.message, msg!("refused-still_referenced", id = Id::Pack(2), by = Id::Agreement(1)));
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    let reason = refused(&mut facts, "sari", Command::Redo);
    assert_eq!(reason.message, msg!("refused-names_missing", id = Id::Agreement(1), missing = Id::Pack(2)));
}

#[test]
fn an_agreement_stays_while_another_follows_it() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "budi", import(&[("51", "Hainan", "")]));
    let follows = json!({"agreement": "KS-0001", "as": "extension"});
    let successor = json!({"uid": "2", "region": "51", "partner": "MT-0001", "follows": follows});
    done(&mut facts, "sari", records(&[("KS-0002", successor)]));
    let reason = refused(&mut facts, "budi", Command::Undo);
    assert_eq!((reason.code, facts.values().len()), ("still_referenced", 3));
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    assert_eq!(refused(&mut facts, "sari", Command::Redo).code, "not_found");
}

#[test]
fn an_agreement_stays_while_one_of_another_region_follows_it() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "budi", import(&[("51", "Hainan", "")]));
    let successor = json!({"uid": "2", "region": "36", "follows": {"agreement": "KS-0001", "as": "extension"}});
    done(&mut facts, "sari", records(&[("KS-0002", successor)]));
    let reason = refused(&mut facts, "budi", Command::Undo);
    assert_eq!(reason.message, msg!("refused-still_referenced", id = Id::Agreement(1), by = Id::Agreement(2)));
}

fn void(target: Target) -> Command {
    Command::Void { target, reason: "alasan".into() }
}

#[test]
fn nothing_comes_back_that_names_what_is_hidden() {
    let mut facts = FakeFacts::default();
    let (partner, agreement) = (Id::Partner(1), Id::Agreement(1));
    done(&mut facts, "ani", import(&[("51", "Hainan", "")]));
    done(&mut facts, "budi", void(Target::Record(agreement)));
    done(&mut facts, "sari", void(Target::Record(partner)));
    let before = facts.values();
    let hidden = |id: Id, name: &str| msg!("refused-names_void", id = id, hidden = name.parse::<Id>().expect("an id"));
    let reason = refused(&mut facts, "budi", Command::Undo);
    assert_eq!((reason.code, reason.message), ("names_void", hidden(agreement, "MT-0001")));
    assert_eq!(facts.values(), before);
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
    // The other way round: what is named again is not hidden again.
    let reason = refused(&mut facts, "sari", Command::Redo);
    assert_eq!(reason.message, msg!("refused-still_referenced", id = partner, by = agreement));
    done(&mut facts, "budi", Command::Redo);
    done(&mut facts, "sari", Command::Redo);
    assert_eq!(facts.values(), before);
}

#[test]
fn a_field_is_not_changed_back_to_what_is_hidden() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "ani", import(&[("51", "Hainan", ""), ("36", "Suwon", "")]));
    let to = vec![("partner".to_owned(), "MT-0002".to_owned())];
    done(&mut facts, "budi", Command::Set { target: Target::Record(Id::Agreement(1)), fields: to });
    done(&mut facts, "sari", void(Target::Record(Id::Partner(1))));
    assert_eq!(refused(&mut facts, "budi", Command::Undo).code, "names_void");
    done(&mut facts, "sari", Command::Undo);
    done(&mut facts, "budi", Command::Undo);
}

#[test]
fn what_was_named_all_along_keeps_no_other_change_from_being_taken_back() {
    let mut facts = FakeFacts::default();
    let void = json!({"on": "2026-01-01", "by": "ani", "reason": "alasan"});
    let agreement = json!({"uid": "1", "region": "51", "partner": "MT-0001"});
    done(&mut facts, "ani", records(&[("MT-0001", json!({"uid": "2", "name": "Hainan", "void": void})), ("KS-0001", agreement)]));
    let note = vec![("note".to_owned(), "catatan".to_owned())];
    done(&mut facts, "budi", Command::Set { target: Target::Record(Id::Agreement(1)), fields: note });
    done(&mut facts, "budi", Command::Undo);
}

#[test]
fn no_answer_comes_back_to_what_is_asked_no_more() {
    let (list, number): (crate::model::ChecklistId, u16) = ("DP-2021-03".parse().expect("an id"), 1);
    for target in [Target::Record(Id::Checklist(list)), Target::Recommendation(list, number)] {
        let mut facts = register();
        done(&mut facts, "budi", tick(number, 36, State::UnderWay, "a"));
        done(&mut facts, "budi", Command::Undo);
        done(&mut facts, "sari", void(target));
        assert_eq!(refused(&mut facts, "budi", Command::Redo).code, "names_void", "{target:?}");
        done(&mut facts, "sari", Command::Undo);
        done(&mut facts, "budi", Command::Redo);
        assert_eq!(refused(&mut facts, "sari", Command::Redo).code, "still_referenced", "{target:?}");
    }
}

#[test]
fn a_list_stays_while_it_is_answered_and_a_region_while_it_answers() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "ani", article());
    // A kota is not on the list of the provinces: its answer brings it there.
    let kota = |number| match tick(number, 36, State::UnderWay, "a") {
        Command::SetFollowUp(set) => Command::SetFollowUp(SetFollowUp { region: RegionCode::new(36, 71), ..set }),
        other => other,
    };
    assert_eq!(done(&mut facts, "budi", kota(1)).changes.len(), 2);
    assert_eq!(done(&mut facts, "sari", kota(2)).changes.len(), 1);
    assert_eq!(refused(&mut facts, "budi", Command::Undo).code, "still_referenced");
    assert_eq!(refused(&mut facts, "ani", Command::Undo).code, "undo_changed");
    for author in ["sari", "budi"] {
        done(&mut facts, author, Command::Undo);
    }
    done(&mut facts, "budi", tick(1, 36, State::UnderWay, "a"));
    assert_eq!(refused(&mut facts, "ani", Command::Undo).code, "still_referenced");
    for author in ["budi", "ani"] {
        done(&mut facts, author, Command::Undo);
    }
    assert!(facts.values().is_empty());
}

#[test]
fn what_an_agreement_serves_is_not_taken_away_beneath_it() {
    let list: crate::model::ChecklistId = "DP-2021-03".parse().expect("an id");
    let mut facts = FakeFacts::default();
    done(&mut facts, "ani", article());
    done(&mut facts, "ani", import(&[("51", "Hainan", "")]));
    let agreement = Target::Record(Id::Agreement(1));
    let serve = |what: &str| Command::Set { target: agreement, fields: vec![("serves".into(), what.into())] };
    done(&mut facts, "budi", serve("DP-2021-03/1"));
    // Both acts of ani: the agreement was changed since, and the list is named.
    assert_eq!(refused(&mut facts, "ani", Command::Undo).code, "undo_changed");
    done(&mut facts, "budi", Command::Undo);
    done(&mut facts, "ani", Command::Undo);
    done(&mut facts, "ani", Command::Redo);
    done(&mut facts, "budi", Command::Redo);
    done(&mut facts, "budi", void(agreement));
    for target in [Target::Record(Id::Checklist(list)), Target::Recommendation(list, 1)] {
        done(&mut facts, "sari", void(target));
        assert_eq!(refused(&mut facts, "budi", Command::Undo).code, "names_void", "{target:?}");
        done(&mut facts, "sari", Command::Undo);
    }
    done(&mut facts, "budi", Command::Undo);
    let reason = refused(&mut facts, "sari", Command::Redo);
    assert_eq!(reason.message, msg!("refused-still_referenced", id = Id::Checklist(list), by = Id::Agreement(1)));
}

#[test]
fn a_list_stays_while_an_agreement_serves_it() {
    let mut facts = FakeFacts::default();
    done(&mut facts, "ani", import(&[("51", "Hainan", "")]));
    done(&mut facts, "ani", article());
    let fields = vec![("serves".to_owned(), "DP-2021-03/2".to_owned())];
    done(&mut facts, "budi", Command::Set { target: Target::Record(Id::Agreement(1)), fields });
    let reason = refused(&mut facts, "ani", Command::Undo);
    let list: Id = "DP-2021-03".parse().expect("an id");
    assert_eq!(reason.message, msg!("refused-still_referenced", id = list, by = Id::Agreement(1)));
    done(&mut facts, "budi", Command::Undo);
    done(&mut facts, "ani", Command::Undo);
    assert_eq!(refused(&mut facts, "budi", Command::Redo).code, "not_found");
}

/// On dates that lie on both sides of today and of one another.
fn any_date() -> impl Strategy<Value = PartialDate> {
    prop::sample::select(vec!["2019", "2020-06", "2026-11-01", "2026-11-24", "2027-02"]).prop_map(|text| text.parse().expect("a date"))
}

/// Acts of the procedure, forms and settings, on the few agreements that the imports make.
fn any_act() -> impl Strategy<Value = Command> {
    let agreement = || 1..=3u32;
    let stage = || prop::option::of(prop::sample::select(vec![Stage::Initiative, Stage::Plan, Stage::Dprd, Stage::Signature]));
    let text = || prop::sample::select(vec!["", "alasan"]);
    let set = prop::sample::select(vec![
        ("serves", "DP-2021-03/1"),
        ("serves", "DP-2021-03/2"),
        ("serves", ""),
        ("kind", "twin"),
        ("signed", "2020-06-01"),
        ("until", "2027"),
        ("note", "b"),
        ("note", ""),
    ]);
    let target = (agreement(), 1..=2u16, 0..3u8).prop_map(|(agreement, part, sort)| match sort {
        0 => Target::Document(agreement, part),
        1 => Target::Activity(agreement, part),
        _ => Target::Record(Id::Agreement(agreement)),
    });
    let new = prop::sample::select(vec![
        (New::Document(1), vec![("kind", "study"), ("number", "1")]),
        (New::Activity(1), vec![("on", "2026-11-01"), ("what", "kunjungan")]),
        (New::Partner, vec![("partner", "Reishi"), ("country", "JP")]),
    ]);
    let fields = |fields: Vec<(&str, &str)>| fields.into_iter().map(|(code, text)| (code.to_owned(), text.to_owned())).collect();
    prop_oneof![
        (agreement(), stage(), any_date(), prop::option::of(text())).prop_map(|(agreement, to, on, pass)| {
            let documents = vec![Document { kind: "study".into(), ..Document::default() }];
            let pass = pass.map(str::to_owned);
            Command::Advance(Advance { agreement, to, on, documents, events: [].into(), note: None, planned: false, pass })
        }),
        (agreement(), stage(), any_date(), text()).prop_map(|(agreement, to, on, reason)| Command::Return(Return {
            agreement,
            to,
            on,
            reason: reason.into()
        })),
        (agreement(), prop::sample::select(HaltKind::ALL), any_date(), text())
            .prop_map(|(agreement, kind, on, reason)| Command::Halt(HaltAct { agreement, kind, on, reason: reason.into() })),
        (agreement(), any_date()).prop_map(|(agreement, on)| Command::Resume(Resume { agreement, on, reason: None })),
        (agreement(), prop::sample::select(Succession::ALL), any_date()).prop_map(|(agreement, succession, on)| {
            Command::Succeed(Succeed { agreement, succession, on, document: None, until: None })
        }),
        (agreement(), set).prop_map(move |(agreement, field)| {
            Command::Set { target: Target::Record(Id::Agreement(agreement)), fields: fields(vec![field]) }
        }),
        new.prop_map(move |(new, typed)| Command::New { new, fields: fields(typed) }),
        (target, text()).prop_map(|(target, reason)| Command::Void { target, reason: reason.into() }),
        (1..=2u16).prop_map(|nth| Command::AdoptPack { text: later_pack(nth) }),
        (1..=3u32).prop_map(|nth| Command::AddHoliday { day: Day::from_ymd_opt(2027, 1, nth).expect("a day"), name: "libur".into() }),
    ]
}

/// The embedded pack under another version, from a later day on.
fn later_pack(nth: u16) -> String {
    let text = include_str!("../../data/procedure.toml");
    text.replace("2020.2", &format!("2025.{nth}")).replace("from = \"2020-05-22\"", &format!("from = \"2025-0{nth}-01\""))
}

/// In the first review of the year, and in those that follow its signature.
fn any_decision() -> impl Strategy<Value = Command> {
    let answer = |region| FollowUpId::new("DP-2021-03".parse().expect("an id"), 1, RegionCode::new(region, 0));
    let matter = prop::sample::select(vec![Matter::Agreement(1), Matter::Agreement(2), Matter::FollowUp(answer(36))]);
    (matter, prop::sample::select(Outcome::ALL), any_date()).prop_map(|(matter, outcome, until)| {
        let text = || Some("a".to_owned());
        Command::Decide(Decide { matter, outcome, note: text(), who: text(), until: Some(until), query: None })
    })
}

fn any_command() -> impl Strategy<Value = Command> {
    let state = prop::sample::select(State::ALL);
    let region = prop::sample::select(vec!["51", "36", "32.73"]);
    let partner = prop::sample::select(vec!["Hainan", "Suwon", "Kōchi"]);
    let note = prop::sample::select(vec!["", "a"]);
    prop_oneof![
        4 => (1..=2u16, prop::sample::select(vec![36u8, 51]), state, "[ab]").prop_map(|(n, r, s, text)| tick(n, r, s, &text)),
        4 => prop::collection::vec((region, partner, note), 1..4).prop_map(|rows| import(&rows)),
        1 => prop::sample::select(Zone::ALL).prop_map(|zone| Command::SetOffice { region: Some(OfficeRegion::Ministry), zone: Some(zone), dormant_after: None, review_after: None, stalled_after: None }),
        1 => Just(article()),
        8 => any_act(),
        4 => any_decision(),
        1 => Just(Command::SignMinute { minute: MinuteId::first(2026) }),
        3 => Just(Command::Undo),
        2 => Just(Command::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn all_undos_leave_the_first_records_and_redo_gives_them_back(commands in prop::collection::vec(any_command(), 0..20)) {
        let mut facts = register();
        // One agreement of a known kind, so that acts on it get somewhere.
        done(&mut facts, "sampel", import(&[("51", "Hainan", "")]));
        let kind = vec![("kind".to_owned(), "twin".to_owned())];
        done(&mut facts, "sampel", Command::Set { target: Target::Record(Id::Agreement(1)), fields: kind });
        let first = facts.values();
        for command in commands {
            let (before, by_undo) = (facts.revision(), command.taken_back() == TakenBack::ByUndo);
            // Refused is as good: it changes nothing.
            let _ = facts.submit("budi", DAY, command);
            if facts.revision() > before {
                prop_assert_eq!(facts.newest_act("budi") == Some(facts.revision()), by_undo);
            }
        }
        while facts.newest_act("budi").is_some() {
            let before = facts.values();
            done(&mut facts, "budi", Command::Undo);
            let after = facts.values();
            done(&mut facts, "budi", Command::Redo);
            prop_assert_eq!(facts.values(), before);
            done(&mut facts, "budi", Command::Undo);
            prop_assert_eq!(facts.values(), after);
        }
        prop_assert_eq!(facts.values(), first);
    }
}
