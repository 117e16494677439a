//! Journals that nobody sound has written, whose chain is right all the same: whatever they say, every question is
//! answered, `verify` names what is odd, and a start makes nothing again.

mod support;

use std::path::Path;
use std::sync::OnceLock;

use kerma::model::command::{Command, Context, Envelope, Known, OfficeRegion};
use kerma::model::{Day, Id};
use kerma::register::{
    Answer, Ask, CalendarAsk, ChangesAsk, Chosen, Column, Counted, CoverageAsk, Damage, DeskAsk, FrequencyAsk, Grouping, Health, OddSort,
    Open, Opened, ServedAsk, Since, Sort, StoreState, Trouble, WhichList, Window, open,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::figures::Figures;
use support::forged::{Entry, making, put, sealed};
use support::names;
use ulid::Ulid;

const AT: &str = "2026-11-24T02:00:00.000Z";
const DAY: &str = "2026-11-24";

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn opened(dir: &Path) -> Opened {
    open(dir, Open { user: "sari".into(), ..Open::default() }).expect("it opens")
}

/// Asks all that can be asked about a register and these of its records, on ordinary days and on those at the ends.
fn look_at_everything(opened: &mut Opened, ids: &[Id]) {
    let text = String::new;
    let sort = Sort { column: Column::Number, reversed: false };
    let desk = DeskAsk {
        agreements_query: text(),
        agreements_sort: sort,
        agreements: Window::WHOLE,
        link: None,
        partners_query: text(),
        partners_sort: sort,
        partners: Window::WHOLE,
        partners_follow: false,
        checklist: 0,
    };
    let calendar = CalendarAsk { query: text(), months: 24, names: 3, chosen: Chosen::All, first: 0, most: 1000 };
    let changes = |steps| ChangesAsk {
        since: Since::Revision(0),
        author: "sari".into(),
        by: None,
        region: None,
        query: text(),
        grouping: Grouping::Record,
        steps,
        window: Window::WHOLE,
    };
    let mut asks = vec![
        Ask::Desk(Box::new(desk)),
        Ask::List { query: text() },
        Ask::List { query: "status:berlaku tenggat<30h".into() },
        Ask::Partners { query: text() },
        Ask::Records { query: text() },
        Ask::Records { query: "kota".into() },
        Ask::Checklists,
        Ask::Calendar(Box::new(calendar)),
        Ask::Attention { query: text(), window: Window::WHOLE },
        Ask::Office,
        Ask::Review { author: "sari".into(), query: text(), at: None },
        Ask::Minutes,
        Ask::Changes(Box::new(changes(false))),
        Ask::Changes(Box::new(changes(true))),
        Ask::Procedure,
        Ask::Undoable { author: "budi".into(), redo: false },
        Ask::Undoable { author: "budi".into(), redo: true },
    ];
    let counted = |&field| Ask::Frequency(Box::new(FrequencyAsk { query: text(), field, first: 0, most: 1000 }));
    asks.extend(Counted::ALL.iter().map(counted));
    for list in [WhichList::Newest(0), WhichList::Newest(1)] {
        asks.push(Ask::Coverage(Box::new(CoverageAsk { list, query: text(), half: None, rows: Window::WHOLE })));
        asks.push(Ask::Served(Box::new(ServedAsk { list, query: text(), rows: Window::WHOLE, most: 100 })));
    }
    for &id in ids {
        asks.extend([Ask::Show(id), Ask::History(id)]);
        match id {
            Id::Agreement(number) => asks.extend([Ask::Agreement(number), Ask::Why(number)]),
            Id::Partner(number) => asks.push(Ask::Partner(number)),
            Id::Checklist(list) => asks.push(Ask::Checklist(list)),
            Id::FollowUp(cell) => asks.push(Ask::Cell(cell)),
            Id::Minute(minute) => asks.push(Ask::Minute(minute)),
            _ => {}
        }
    }
    let past = |on, known| Context::as_of(day(on), known, day(DAY));
    let contexts = [
        Context::on(day(DAY)),
        past("2021-03-08", None),
        past("0001-01-01", None),
        Context::on(day("9999-12-31")),
        past(DAY, Some(Known::Day(day(DAY)))),
        past(DAY, Some(Known::Revision(1))),
    ];
    for context in contexts {
        match opened.register.look(&asks, &context) {
            Ok(sight) => assert_eq!(sight.answers.len(), asks.len()),
            // Whatever it is, it is said so.
            Err(trouble) => assert!(matches!(trouble, Trouble::Damaged(_)), "{trouble:?}"),
        }
    }
}

fn envelope(command: Command) -> Envelope {
    Envelope { id: Ulid::new(), author: "budi".into(), day: day(DAY), command, replies: Default::default() }
}

/// What somebody would do next never fails for want of room.
fn act(opened: &mut Opened) {
    let ministry = Command::SetOffice {
        region: Some(OfficeRegion::Ministry),
        zone: Some(kerma::model::Zone::Wit),
        dormant_after: None,
        review_after: None,
        stalled_after: None,
    };
    let partner =
        Command::New { new: kerma::model::New::Partner, fields: vec![("name".into(), "Ōsaka".into()), ("country".into(), "JP".into())] };
    for command in [partner, Command::Undo, Command::Redo, ministry] {
        match opened.register.submit(&envelope(command.clone())) {
            Ok(_) | Err(Trouble::Refused(_) | Trouble::Damaged(_)) => {}
            Err(other) => panic!("{command:?}: {other:?}"),
        }
    }
}

fn partner(number: u32, name: &str) -> Value {
    making(&format!("MT-{number:04}"), json!({"uid": format!("{number}"), "name": name}))
}

fn entry(revision: u64, changes: &[Value]) -> Entry {
    Entry::new(revision, AT, DAY, changes)
}

/// What becomes of a forgery.
#[derive(Debug)]
enum Fate {
    /// It is read, and this is odd.
    Odd(&'static [OddSort]),
    /// It is read, and these records are none.
    Unreadable(&'static [&'static str]),
    /// From this entry on nothing is read.
    Broken(u64),
    /// It is not opened.
    Newer,
}

fn forgeries() -> Vec<(&'static str, Vec<Entry>, Fate)> {
    use OddSort::*;
    let first = || entry(1, &[partner(1, "a")]);
    let second = |changes: &[Value]| vec![first(), entry(2, changes)];
    let dated = |at: &str, day: &str| vec![first(), Entry::new(2, at, day, &[partner(2, "b")]), entry(3, &[partner(3, "c")])];
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let raw = |line: &str| vec![first(), Entry { lines: vec![line.to_owned()], ..entry(2, &[partner(2, "b")]) }];
    let record = |id: &str, value: Value| second(&[making(id, value)]);
    let same = entry(2, &[partner(2, "b")]).saying(&Ulid::from_parts(2, 1).to_string(), &Ulid::from_parts(1, 1).to_string());
    vec![
        ("an ordinary one", second(&[partner(2, "b")]), Fate::Odd(&[])),
        ("year 0", dated("0000-01-01T00:00:00.000Z", "0000-01-01"), Fate::Odd(&[RunsBack, BeyondReason])),
        ("year 1", dated("0001-01-01T00:00:00.000Z", "0001-01-01"), Fate::Odd(&[RunsBack, BeyondReason])),
        ("year 9999", dated("9999-12-31T23:59:59.999Z", "9999-12-31"), Fate::Odd(&[BeyondReason])),
        ("a day alone beyond reason", dated(AT, "9999-12-31"), Fate::Odd(&[BeyondReason])),
        ("year 262142", dated("+262142-12-31T23:59:59.999Z", "+262142-12-31"), Fate::Odd(&[BeyondReason])),
        ("year 262143", dated("+262143-01-01T00:00:00.000Z", "+262143-01-01"), Fate::Broken(2)),
        ("no time", dated("", ""), Fate::Broken(2)),
        ("a leap second", dated("2026-11-24T23:59:60.000Z", DAY), Fate::Odd(&[RunsBack])),
        ("two entries of one command", vec![first(), same.clone()], Fate::Odd(&[SameCommand])),
        (
            "three of them",
            vec![first(), same, entry(3, &[]).saying(&Ulid::from_parts(3, 1).to_string(), &Ulid::from_parts(1, 1).to_string())],
            Fate::Odd(&[SameCommand, Empty]),
        ),
        ("an empty entry", second(&[]), Fate::Odd(&[Empty])),
        ("nothing but empty entries", vec![entry(1, &[]), entry(2, &[])], Fate::Odd(&[Empty])),
        ("a change without edits", second(&[json!({"record": "MT-0002", "edits": []})]), Fate::Odd(&[])),
        ("a record made as absent", second(&[making("MT-0002", Value::Null)]), Fate::Odd(&[])),
        (
            "an undo of nothing",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#","lines""#, r#","undoes":77,"lines""#)],
            Fate::Odd(&[]),
        ),
        ("an undo of itself", vec![first(), entry(2, &[partner(2, "b")]).saying(r#","lines""#, r#","undoes":2,"lines""#)], Fate::Odd(&[])),
        (
            "an unknown verb",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#""verb":"set""#, "\"verb\":\"\\u001b[2J\"")],
            Fate::Odd(&[]),
        ),
        ("an author of 70,000 letters", vec![first(), entry(2, &[partner(2, "b")]).saying("budi", &"x".repeat(70_000))], Fate::Odd(&[])),
        ("no author", vec![first(), entry(2, &[partner(2, "b")]).saying("budi", "")], Fate::Odd(&[])),
        (
            "a number beyond all",
            second(&[partner(999_999_999, "z"), making("KS-999999999", json!({"uid": "1", "region": "51"}))]),
            Fate::Odd(&[]),
        ),
        (
            "a revision that jumps",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#""revision":2"#, r#""revision":7"#)],
            Fate::Broken(2),
        ),
        (
            "a revision beyond all",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#""revision":2"#, r#""revision":18446744073709551616"#)],
            Fate::Broken(2),
        ),
        (
            "a count that is none",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#""lines":1"#, r#""lines":4294967295"#)],
            Fate::Broken(2),
        ),
        (
            "a form beyond",
            vec![first(), entry(2, &[partner(2, "b")]).saying(r#""revision":2"#, r#""revision":2,"format":18446744073709551615"#)],
            Fate::Newer,
        ),
        ("form 0", vec![entry(1, &[partner(1, "a")]).saying(r#""format":1"#, r#""format":0"#)], Fate::Odd(&[])),
        ("a record of no kind", raw(r#"{"record":"XX-0001","edits":[{"path":"","is":{}}]}"#), Fate::Broken(2)),
        ("keys twice", raw(r#"{"record":"MT-0002","record":"MT-0003","edits":[]}"#), Fate::Broken(2)),
        ("a key twice within", raw(r#"{"record":"MT-0002","edits":[{"path":"","is":{"uid":"1","name":"a","name":"b"}}]}"#), Fate::Odd(&[])),
        ("an id in other letters", raw(r#"{"record":"\u004dT-0002","edits":[{"path":"","is":{"uid":"1","name":"b"}}]}"#), Fate::Odd(&[])),
        ("blanks between", raw(r#"{"record": "MT-0002" , "edits": [ {"path": "", "is": {"uid": "1", "name": "b"}} ] }"#), Fate::Odd(&[])),
        ("another entry before it", second(&[json!({"record": "MT-0001", "prev": 9, "edits": []})]), Fate::Broken(2)),
        (
            "a path through a list",
            second(&[json!({"record": "MT-0001", "prev": 1, "edits": [{"path": "/a/0/b", "is": 1}]})]),
            Fate::Broken(2),
        ),
        ("a record twice in one", second(&[partner(2, "b"), json!({"record": "MT-0002", "prev": 2, "edits": []})]), Fate::Broken(2)),
        ("nested beyond reading", raw(&format!(r#"{{"record":"MT-0002","edits":[{{"path":"","is":{}}}]}}"#, deep(500))), Fate::Broken(2)),
        (
            "nested as deep as can be read",
            raw(&format!(r#"{{"record":"MT-0002","edits":[{{"path":"","is":{}}}]}}"#, deep(110))),
            Fate::Unreadable(&["MT-0002"]),
        ),
        ("a number in place of a record", record("KS-0001", json!(5)), Fate::Unreadable(&["KS-0001"])),
        ("another kind's record", record("KS-0001", json!({"uid": "2", "name": "b"})), Fate::Unreadable(&["KS-0001"])),
        ("a wrong type", record("MT-0002", json!({"uid": "2", "name": 1e300})), Fate::Unreadable(&["MT-0002"])),
        ("an office that is none", record("office", json!({"zone": "UTC"})), Fate::Unreadable(&["office"])),
        ("holidays that are none", record("holidays", json!({"days": {"2026-02-30": "x"}})), Fate::Unreadable(&["holidays"])),
        ("a pack that is none", record("PK-0002", json!({"text": "a = "})), Fate::Unreadable(&["PK-0002"])),
        ("a review that is none", record("BA-2026-001", json!([])), Fate::Unreadable(&["BA-2026-001"])),
        ("a decision that is none", record("BA-2026-001/KS-0001", json!("x")), Fate::Unreadable(&["BA-2026-001/KS-0001"])),
        ("an answer that is none", record("DP-2021-03/4/36", json!({"answers": 7})), Fate::Unreadable(&["DP-2021-03/4/36"])),
        ("a checklist that is none", record("DP-2021-03", json!({"title": []})), Fate::Unreadable(&["DP-2021-03"])),
        (
            "followers in a ring",
            second(&[
                making("KS-0001", json!({"uid": "1", "region": "51", "follows": {"agreement": "KS-0002", "as": "renewal"}})),
                making("KS-0002", json!({"uid": "2", "region": "51", "follows": {"agreement": "KS-0001", "as": "renewal"}})),
            ]),
            Fate::Odd(&[]),
        ),
    ]
}

#[test]
fn every_forgery_is_named_by_verify_answered_and_made_again_by_no_start() {
    let mut figures = Figures::of("a journal forged and well chained");
    for (what, entries, fate) in forgeries() {
        figures.round(|| is_named(what, &entries, fate));
    }
    figures.hold();
}

fn is_named(what: &str, entries: &[Entry], fate: Fate) {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    put(&dir, &sealed(entries));
    let ids: Vec<Id> = ["MT-0001", "MT-0002", "KS-0001", "KS-0002", "KS-999999999", "DP-2021-03", "DP-2021-03/4/36", "BA-2026-001"]
        .map(|id| id.parse().expect(id))
        .to_vec();
    if let Fate::Newer = fate {
        assert!(matches!(open(&dir, Open::default()), Err(Trouble::Damaged(Damage::Newer { .. }))), "{what}");
        return;
    }
    drop(opened(&dir));
    // The second start finds what the first one made.
    for read_only in [false, true] {
        let mut opened = open(&dir, Open { read_only, user: "sari".into(), ..Open::default() }).expect(what);
        assert_eq!(opened.mended, [], "{what}");
        look_at_everything(&mut opened, &ids);
        let verified = opened.register.verify().expect(what);
        let odd: Vec<OddSort> = verified.odd.iter().map(|odd| odd.sort).collect();
        let unreadable: Vec<String> = verified.unreadable.iter().map(ToString::to_string).collect();
        match fate {
            Fate::Broken(first_bad) => {
                assert_eq!(verified.first_bad, Some(first_bad), "{what}");
                assert_eq!(opened.register.health(), Health::Damaged(Damage::Broken { first_bad }), "{what}");
                continue;
            }
            Fate::Odd(sorts) => assert_eq!((&odd[..], unreadable.len()), (sorts, 0), "{what}"),
            Fate::Unreadable(ids) => {
                assert_eq!((&unreadable[..], odd.len()), (&ids.iter().map(ToString::to_string).collect::<Vec<_>>()[..], 0), "{what}")
            }
            Fate::Newer => {}
        }
        assert_eq!(opened.register.look(&[Ask::Office], &Context::on(day(DAY))).expect(what).unreadable, verified.unreadable, "{what}");
        if !read_only {
            assert_eq!((verified.store, verified.mended.len()), (StoreState::Whole, 0), "{what}");
            act(&mut opened);
            assert_eq!(opened.register.verify().expect(what).store, StoreState::Whole, "{what}: after acts");
            look_at_everything(&mut opened, &ids);
        }
    }
    assert_eq!(names(&dir, "store-").len(), 0, "{what}: a store was set aside");
}

#[test]
fn a_command_that_two_entries_bear_has_the_receipt_of_the_first() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let ids = [2, 3].map(|n| Ulid::from_parts(n, 1).to_string());
    let first = Ulid::from_parts(1, 1);
    let again = Command::Set { target: "MT-0001".parse().expect("an id"), fields: vec![("name".into(), "a".into())] };
    let mut entries = vec![entry(1, &[partner(1, "a")])];
    entries.extend((2..4).zip(&ids).map(|(n, id)| entry(n, &[partner(n as u32, "b")]).saying(id, &first.to_string())));
    put(&dir, &sealed(&entries));
    for _ in 0..2 {
        let mut opened = opened(&dir);
        let receipt = opened.register.submit(&Envelope { id: first, ..envelope(again.clone()) }).expect("known");
        assert_eq!(receipt.revision, 1);
        assert!(opened.register.verify().expect("readable").mended.is_empty());
    }
}

/// Records of every kind, as a register holds them.
fn records() -> &'static [(String, Value)] {
    static RECORDS: OnceLock<Vec<(String, Value)>> = OnceLock::new();
    RECORDS.get_or_init(|| {
        let text =
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/written_by_0_1_0/records.jsonl")).expect("records");
        let record = |line: &str| {
            let told: Value = serde_json::from_str(line).expect("JSON");
            (told["id"].as_str().expect("an id").to_owned(), told["record"].clone())
        };
        text.lines().map(record).collect()
    })
}

/// The pointers of all values within one.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    let name = |key: &str| format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    into.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| pointers(value, &name(key), into)),
        Value::Array(items) => items.iter().enumerate().for_each(|(n, value)| pointers(value, &name(&n.to_string()), into)),
        _ => {}
    }
}

/// Values as a hostile hand would choose them.
fn hostile() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "x",
        "\u{0}\u{1b}[2J",
        "9999-12-31",
        "0001-01-01",
        "0000",
        "-0001-01-01",
        "+262142-12-31",
        "-262143-01-01",
        "2026-02-29",
        "2026",
        "KS-0001",
        "KS-4294967295",
        "KS-0000",
        "MT-4294967295",
        "PK-0001",
        "DP-0000-00",
        "DP-9999-12",
        "DP-2021-03/65535/36",
        "BA-9999-65535",
        "99",
        "51",
        "00.00",
        "in_force",
        "renewal",
        "ZZ",
        "IDR 99999999999999999999",
        "true",
    ];
    let numbers = [
        json!(0),
        json!(-1),
        json!(1),
        json!(255),
        json!(256),
        json!(65535),
        json!(65536),
        json!(u32::MAX),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e308),
        json!(0.5),
    ];
    prop_oneof![
        8 => prop::sample::select(texts.to_vec()).prop_map(|text| json!(text)),
        3 => prop::sample::select(numbers.to_vec()),
        1 => prop::sample::select(vec![Value::Null, json!(true), json!([]), json!({}), json!([[]]), json!({"": {"": 0}}), json!("x".repeat(9000))]),
    ]
}

/// A record with one value changed, taken away or doubled under another key.
fn mutated(record: &Value, which: prop::sample::Index, value: Value, how: u8) -> Value {
    let mut all = Vec::new();
    pointers(record, "", &mut all);
    let at = &all[which.index(all.len())];
    let mut record = record.clone();
    let (parent, key) = at.rsplit_once('/').unwrap_or(("", ""));
    match (how, record.pointer_mut(parent)) {
        (0, Some(Value::Object(map))) if !at.is_empty() => {
            map.remove(key);
        }
        (1, Some(Value::Object(map))) if !at.is_empty() => {
            // The same under a key that somebody chose.
            let name = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let held = map.remove(key).unwrap_or_default();
            map.insert(name, held);
        }
        _ => {
            if let Some(there) = record.pointer_mut(at) {
                *there = value;
            }
        }
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_records_say_every_question_is_answered_and_no_store_is_made_again(
        mutations in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), hostile(), 0_u8..6), 1..12),
    ) {
        let all = records();
        let mut changed: Vec<(String, Value)> = all.iter().step_by(3).cloned().collect();
        let mut ids = Vec::new();
        for (which, at, value, how) in mutations {
            let which = which.index(changed.len());
            ids.extend(changed[which].0.parse::<Id>());
            changed[which].1 = mutated(&changed[which].1, at, value, how);
        }
        let changes: Vec<Value> = changed.iter().map(|(id, record)| making(id, record.clone())).collect();
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("r");
        put(&dir, &sealed(&[entry(1, &[partner(9999, "a")]), entry(2, &changes)]));
        drop(opened(&dir));
        let mut opened = opened(&dir);
        prop_assert_eq!(&opened.mended, &[]);
        look_at_everything(&mut opened, &ids);
        let verified = opened.register.verify().expect("readable");
        prop_assert_eq!((verified.store, verified.mended.len()), (StoreState::Whole, 0));
        // Whoever is not shown is named.
        for id in ids {
            let sight = opened.register.look(&[Ask::Show(id)], &Context::on(day(DAY))).expect("it answers");
            let [Answer::Show(shown)] = &sight.answers[..] else { panic!("a record was asked for") };
            let is_there = changed.iter().any(|(name, record)| name.parse() == Ok(id) && !record.is_null());
            prop_assert_eq!(shown.is_some(), is_there, "{} is kept", id);
        }
        act(&mut opened);
        prop_assert_eq!(opened.register.verify().expect("readable").store, StoreState::Whole);
        prop_assert_eq!(names(&dir, "store-").len(), 0);
    }
}
