//! The sample as of other days and as it was known, held against what its stored records say; and registers drawn at
//! random, held against those in which nothing later was ever written.

mod drawn;
mod removed;

use kerma::exchange::sample;
use kerma::model::command::{Command, Context, Envelope, Known, SetFollowUp};
use kerma::model::{Agreement, Day, FollowUp, Id, PartialDate, State, Status, Target};
use kerma::register::{
    AgreementRow, Anchor, Answer, Ask, CalendarAsk, ChangesAsk, Chosen, Column, Counted, CoverageAsk, DeskAsk, FrequencyAsk, Grouping,
    Open, Register, ServedAsk, Sight, Since, Sort, WhichList, Window, open,
};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use ulid::Ulid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn today() -> Day {
    day("2026-11-24")
}

fn brought_in() -> (tempfile::TempDir, Box<dyn Register>) {
    let dir = tempfile::tempdir().expect("a folder");
    let mut register = open(&dir.path().join("register"), Open::default()).expect("a register").register;
    for (id, command) in (1..).zip(sample::commands(today()).expect("the sample")) {
        register
            .submit(&Envelope { id: Ulid(id), author: "sampel".into(), day: today(), command, replies: Default::default() })
            .expect("brought in");
    }
    (dir, register)
}

fn look(register: &mut dyn Register, asks: &[Ask], context: &Context) -> Sight {
    register.look(asks, context).expect("a sight")
}

fn one(register: &mut dyn Register, ask: Ask, context: &Context) -> Answer {
    look(register, &[ask], context).answers.remove(0)
}

fn rows(register: &mut dyn Register, query: &str, context: &Context) -> Vec<AgreementRow> {
    match one(register, Ask::List { query: query.into() }, context) {
        Answer::List(list) => list.rows.into_iter().map(|row| row.row).collect(),
        _ => panic!("a list was asked for"),
    }
}

/// Every agreement as it is stored.
fn stored(register: &mut dyn Register) -> Vec<(u32, Value)> {
    let numbers: Vec<u32> = rows(register, "", &Context::on(today())).into_iter().map(|row| row.number).collect();
    let record = |number| match one(register, Ask::Show(Id::Agreement(number)), &Context::on(today())) {
        Answer::Show(Some(shown)) => (number, shown.record),
        _ => panic!("a record was asked for"),
    };
    numbers.into_iter().map(record).collect()
}

/// Every dated fact of a record but the end of its term and what is only wanted.
fn dates(record: &Value) -> Vec<PartialDate> {
    let agreement = Agreement::deserialize(record).expect("an agreement");
    let steps = agreement.steps.values().flat_map(|step| step.events.values().copied().chain([step.entered]));
    let halts = agreement.halts.values().flat_map(|halt| halt.lifted.into_iter().chain([halt.on]));
    let papers = agreement.documents.values().filter_map(|paper| paper.date);
    let held = agreement.activities.values().map(|held| held.on);
    steps.chain(halts).chain(papers).chain(held).chain(agreement.signed).collect()
}

fn had_begun(record: &Value, on: Day) -> bool {
    let (dates, until) = (dates(record), Agreement::deserialize(record).expect("an agreement").until);
    dates.is_empty() || dates.iter().chain(&until).any(|date| date.earliest() <= on)
}

/// All questions about the register as it stands.
fn asks(register: &mut dyn Register) -> Vec<Ask> {
    let mut asks =
        vec![Ask::List { query: String::new() }, Ask::Partners { query: "j".into() }, Ask::Checklists, Ask::Office, Ask::Minutes];
    asks.push(Ask::Checklist("DP-2021-03".parse().expect("an id")));
    asks.push(Ask::Records { query: String::new() });
    for (number, _) in stored(register) {
        asks.extend([Ask::Agreement(number), Ask::Why(number), Ask::History(Id::Agreement(number)), Ask::Show(Id::Agreement(number))]);
    }
    asks
}

#[test]
fn as_of_today_and_known_at_the_last_revision_nothing_is_different() {
    let (_dir, mut register) = brought_in();
    let asks = asks(register.as_mut());
    let plain = look(register.as_mut(), &asks, &Context::on(today()));
    let last = Known::Revision(plain.revision);
    for (day, known) in [(today(), None), (today(), Some(last)), (today(), Some(Known::Day(today())))] {
        let context = Context::as_of(day, known, today());
        assert!(look(register.as_mut(), &asks, &context) == plain, "{context:?}");
    }
    // A state of the past before and between leaves no trace.
    look(register.as_mut(), &asks, &Context::as_of(day("2005-01-01"), None, today()));
    assert!(look(register.as_mut(), &asks, &Context::on(today())) == plain);
}

#[test]
fn lists_counts_and_details_of_a_day_hold_what_had_begun_by_it() {
    let (_dir, mut register) = brought_in();
    let stored = stored(register.as_mut());
    let (list, follow_up) = ("DP-2021-03".parse().expect("an id"), "DP-2021-03/4/36".parse().expect("an id"));
    // The day, and how many meetings had been held.
    let table = [("2005-12-31", 0), ("2012-02-29", 0), ("2021-03-07", 0), ("2021-03-08", 1), ("2026-11-23", 1)];
    for (on, checklists) in table {
        let context = Context::as_of(day(on), None, today());
        let shown = rows(register.as_mut(), "", &context);
        let expected: Vec<u32> = stored.iter().filter(|(_, record)| had_begun(record, day(on))).map(|(number, _)| *number).collect();
        assert_eq!(shown.iter().map(|row| row.number).collect::<Vec<_>>(), expected, "{on}");
        for row in &shown {
            let signed = row.signed.is_none_or(|signed| signed.earliest() <= day(on));
            assert!(signed, "{on}: KS-{:04} was signed later", row.number);
        }
        let Answer::Partners(partners) = one(register.as_mut(), Ask::Partners { query: String::new() }, &context) else {
            panic!("partners")
        };
        assert_eq!(partners.rows.iter().map(|row| row.agreements).sum::<usize>(), shown.iter().filter(|row| row.partner.is_some()).count());
        let Answer::Checklists(lists) = one(register.as_mut(), Ask::Checklists, &context) else { panic!("checklists") };
        assert_eq!(lists.len(), checklists, "{on}");
        let there = [Ask::Checklist(list), Ask::Show(Id::Checklist(list))].map(|ask| one(register.as_mut(), ask, &context));
        assert_eq!(there[0] != Answer::Checklist(None), checklists == 1, "{on}");
        assert_eq!(there[1] != Answer::Show(None), checklists == 1, "{on}");
        assert_eq!(one(register.as_mut(), Ask::Show(Id::FollowUp(follow_up)), &context), Answer::Show(None), "{on}: nobody answered yet");
        for (number, record) in &stored {
            let detail = one(register.as_mut(), Ask::Agreement(*number), &context);
            assert_eq!(detail != Answer::Agreement(None), had_begun(record, day(on)), "{on} KS-{number:04}");
        }
    }
}

#[test]
fn a_follow_up_shows_the_answer_of_the_day() {
    let (_dir, mut register) = brought_in();
    let id: Id = "DP-2021-03/4/36".parse().expect("an id");
    let Id::FollowUp(follow_up) = id else { panic!("a follow-up") };
    for (n, on, state) in [(901, "2022-01-10", State::UnderWay), (902, "2024-06-01", State::Done)] {
        let set = SetFollowUp {
            list: follow_up.list,
            number: follow_up.number,
            region: follow_up.region,
            state,
            evidence: Some("surat".into()),
            document: None,
            reason: None,
        };
        let command = Command::SetFollowUp(set);
        register.submit(&Envelope { id: Ulid(n), author: "budi".into(), day: day(on), command, replies: Default::default() }).expect("set");
    }
    let table = [("2022-01-09", None), ("2022-01-10", Some("under_way")), ("2024-05-31", Some("under_way")), ("2024-06-01", Some("done"))];
    for (on, state) in table {
        let context = Context::as_of(day(on), None, today());
        let shown = match one(register.as_mut(), Ask::Show(id), &context) {
            Answer::Show(shown) => shown.map(|shown| FollowUp::deserialize(shown.record).expect("a follow-up")),
            _ => panic!("a record was asked for"),
        };
        assert_eq!(shown.and_then(|shown| Some(shown.answers.values().next_back()?.state.code())), state, "{on}");
        let Answer::Checklist(Some(list)) = one(register.as_mut(), Ask::Checklist(follow_up.list), &context) else { panic!("a list") };
        let answer = list.answers.get(&4).and_then(|answers| answers.get(&follow_up.region)).map(|answer| answer.state.code());
        assert_eq!(answer, state, "{on}");
    }
}

#[test]
fn a_history_ends_where_the_knowledge_does_also_beside_the_holder() {
    let (dir, mut register) = brought_in();
    let before = look(register.as_mut(), &[Ask::Office], &Context::on(today())).revision;
    let set = |note: &str| Command::Set { target: Target::Record(Id::Agreement(9)), fields: vec![("note".to_owned(), note.to_owned())] };
    for (n, on, note) in [(901, "2026-11-24", "a"), (902, "2026-11-26", "b")] {
        register
            .submit(&Envelope { id: Ulid(n), author: "budi".into(), day: day(on), command: set(note), replies: Default::default() })
            .expect("set");
    }
    let mut beside = open(&dir.path().join("register"), Open::default()).expect("a register").register;
    let table = [
        (Some(Known::Revision(before)), before),
        (Some(Known::Revision(before + 1)), before + 1),
        (Some(Known::Day(day("2026-11-25"))), before + 1),
        (Some(Known::Day(day("2026-11-26"))), before + 2),
        (None, before + 2),
    ];
    for (known, newest) in table {
        for register in [&mut register, &mut beside] {
            // The day does not shorten what was done.
            let context = Context::as_of(day("2021-03-08"), known, day("2026-11-26"));
            let sight = look(register.as_mut(), &[Ask::History(Id::Agreement(9))], &context);
            let [Answer::History(Some(rows))] = sight.answers.as_slice() else { panic!("a history was asked for") };
            let made = rows.first().map(|row| row.head.revision);
            assert_eq!((sight.revision, made.max(Some(before))), (newest, Some(newest)), "{known:?}");
        }
    }
}

#[test]
fn what_was_done_is_told_as_it_was_whatever_the_day() {
    let (_dir, mut register) = brought_in();
    let set = |note: &str| Command::Set { target: Target::Record(Id::Agreement(9)), fields: vec![("note".to_owned(), note.to_owned())] };
    let last = look(register.as_mut(), &[], &Context::on(today())).revision;
    register
        .submit(&Envelope { id: Ulid(901), author: "budi".into(), day: today(), command: set("baru"), replies: Default::default() })
        .expect("set");
    let changes = |steps| {
        Ask::Changes(Box::new(ChangesAsk {
            since: Since::Revision(last),
            author: "budi".into(),
            by: None,
            region: None,
            query: String::new(),
            grouping: Grouping::Record,
            steps,
            window: Window::WHOLE,
        }))
    };
    let asks = [Ask::List { query: String::new() }, changes(false), changes(true), Ask::History(Id::Agreement(9))];
    let plain = look(register.as_mut(), &asks, &Context::on(today()));
    let Answer::Changes(told) = &plain.answers[1] else { panic!("changes were asked for") };
    assert_eq!(told.page.rows.iter().map(|record| (record.id, record.rows.len())).collect::<Vec<_>>(), [(Id::Agreement(9), 1)]);
    for on in ["1950-01-01", "2005-06-30", "2026-11-23"] {
        let then = look(register.as_mut(), &asks, &Context::as_of(day(on), None, today()));
        assert!(then.answers[0] != plain.answers[0] || on == "2026-11-23", "{on}");
        assert_eq!(then.answers[1..], plain.answers[1..], "{on}");
        assert!(look(register.as_mut(), &asks, &Context::on(today())) == plain, "{on} left a trace");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever the day: nothing signed later reads in force, no detail says otherwise than its list, and what was
    /// kept for one day is not told of another.
    #[test]
    fn lists_and_details_say_the_same_on_any_day(days in prop::collection::vec((1960..2031_i32, 1..=365_u32), 1..4)) {
        let (_dir, mut register) = brought_in();
        let (_other, mut fresh) = brought_in();
        for (year, nth) in days {
            let on = Day::from_yo_opt(year, nth).expect("a day");
            let context = Context::as_of(on, None, today());
            let shown = rows(register.as_mut(), "", &context);
            let in_force = rows(register.as_mut(), "status:berlaku", &context);
            for row in &shown {
                let signed = row.signed.is_some_and(|signed| signed.earliest() > on);
                prop_assert!(!signed || !matches!(row.status, Status::InForce | Status::Notice | Status::Dormant), "{on} {row:?}");
                let Answer::Agreement(Some(detail)) = one(register.as_mut(), Ask::Agreement(row.number), &context) else {
                    return Err(TestCaseError::fail(format!("{on}: KS-{:04} has no detail", row.number)));
                };
                prop_assert_eq!(&detail.row, row, "{}", on);
            }
            let expected: Vec<&AgreementRow> = shown.iter().filter(|row| row.status == Status::InForce).collect();
            prop_assert_eq!(in_force.iter().collect::<Vec<_>>(), expected, "{}", on);
            prop_assert_eq!(rows(fresh.as_mut(), "", &context), shown, "{}", on);
        }
    }
}

/// What a query may look at.
const QUERIES: [&str; 17] = [
    "",
    "ttd:2016..",
    "ttd<2016",
    "ttd:-",
    "berakhir:-",
    "berakhir<2018",
    "tenggat:-",
    "tenggat<2th",
    "status:berlaku",
    "-status:berlaku",
    "tahap:-",
    "tahap:dprd",
    "giliran:daerah",
    "kegiatan:tidur",
    "mitra:2",
    "rekomendasi:DP-2015-03/1",
    "36 dprd",
];

/// All questions whose answers are those of a day, whatever was written when.
fn questions() -> Vec<Ask> {
    let list = "DP-2015-03".parse().expect("a list");
    let window = || Window { anchor: Anchor::First, offset: 1, above: usize::MAX, below: usize::MAX };
    let mut asks: Vec<Ask> = QUERIES.iter().map(|query| Ask::List { query: (*query).into() }).collect();
    asks.extend(["", "ganda", "dprd"].map(|query| Ask::Attention { query: query.into(), window: window() }));
    let sorts =
        [Column::Attention, Column::Number, Column::Stage, Column::Status, Column::Signed, Column::Until, Column::Due, Column::Agreements];
    for (column, reversed) in sorts.into_iter().flat_map(|column| [(column, false), (column, true)]) {
        let sort = Sort { column, reversed };
        let desk = DeskAsk {
            agreements_query: String::new(),
            agreements_sort: sort,
            agreements: window(),
            link: None,
            partners_query: String::new(),
            partners_sort: sort,
            partners: window(),
            partners_follow: false,
            checklist: 0,
        };
        asks.push(Ask::Desk(Box::new(desk)));
    }
    for (&field, query) in Counted::ALL.iter().flat_map(|field| [(field, ""), (field, "ttd:2016..")]) {
        asks.push(Ask::Frequency(Box::new(FrequencyAsk { query: query.into(), field, first: 0, most: usize::MAX })));
    }
    let calendar = CalendarAsk { query: String::new(), months: 24, names: 9, chosen: Chosen::All, first: 0, most: usize::MAX };
    let coverage = CoverageAsk { list: WhichList::Id(list), query: String::new(), half: None, rows: window() };
    let served = ServedAsk { list: WhichList::Id(list), query: String::new(), rows: window(), most: 9 };
    asks.extend([
        Ask::Calendar(Box::new(calendar)),
        Ask::Coverage(Box::new(coverage)),
        Ask::Minutes,
        Ask::Records { query: String::new() },
    ]);
    asks.extend([Ask::Partners { query: String::new() }, Ask::Checklists, Ask::Checklist(list), Ask::Served(Box::new(served))]);
    asks.extend((1..7).map(Ask::Why));
    asks
}

/// A record and what is drawn from it, without who wrote it when.
fn shown(register: &mut dyn Register, id: Id, context: &Context) -> Option<(Value, String)> {
    match one(register, Ask::Show(id), context) {
        Answer::Show(shown) => shown.map(|shown| (shown.record, format!("{:?}", shown.derived))),
        _ => panic!("a record was asked for"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// A day of the past is told as if nothing later had ever been written, also after other days were asked for.
    #[test]
    fn a_day_is_told_as_if_nothing_later_had_been_written(records in drawn::records(), days in prop::collection::vec(drawn::day(), 1..4)) {
        let (_dir, mut whole) = drawn::register(&records, today());
        let asks = questions();
        for on in days.iter().map(|on| day(on)) {
            let (_other, mut left) = drawn::register(&removed::without_later(&records, on), today());
            let (then, plain) = (Context::as_of(on, None, today()), Context::on(on));
            let (told, expected) = (look(whole.as_mut(), &asks, &then), look(left.as_mut(), &asks, &plain));
            for ((ask, told), expected) in asks.iter().zip(told.answers).zip(expected.answers) {
                prop_assert_eq!(told, expected, "{} {:?}", on, ask);
            }
            for &id in records.keys() {
                prop_assert_eq!(shown(whole.as_mut(), id, &then), shown(left.as_mut(), id, &plain), "{} {}", on, id);
            }
        }
        // And what had begun later is there again.
        let count = records.keys().filter(|id| matches!(id, Id::Agreement(_))).count();
        prop_assert_eq!(rows(whole.as_mut(), "", &Context::on(today())).len(), count);
    }
}
