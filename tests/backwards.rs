//! Time that ran backwards: what was known on a day, and what changed since, in journals whose days are in any order;
//! and that no entry is written any more whose time is before the last one's.

mod support;

use kerma::model::command::{Context, Envelope, Known};
use kerma::model::{Day, Id};
use kerma::register::{Answer, Ask, ChangesAsk, Grouping, Opened, Since, Window};
use proptest::prelude::*;
use serde_json::json;
use support::forged::{Entry, making, put, sealed};
use support::*;

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

/// A journal with an entry of each of these days, which changes the note of one partner.
fn journal_of(days: &[Day]) -> Vec<u8> {
    let entry = |(revision, day): (u64, &Day)| {
        let change = if revision == 1 {
            making("MT-0001", json!({"uid": "1", "name": "Kōchi", "note": "1"}))
        } else {
            let (was, is) = ((revision - 1).to_string(), revision.to_string());
            json!({"record": "MT-0001", "prev": revision - 1, "edits": [{"path": "/note", "was": was, "is": is}]})
        };
        Entry::new(revision, &format!("{day}T02:00:00.000Z"), &day.to_string(), &[change])
    };
    sealed(&(1..).zip(days).map(entry).collect::<Vec<_>>())
}

/// The revision of the newest entry that was known on a day.
fn known(opened: &mut Opened, on: Day) -> u64 {
    let context = Context { known: Some(Known::Day(on)), ..Context::on(day("2026-11-30")) };
    let sight = opened.register.look(&[Ask::Show(Id::Partner(1))], &context).expect("it answers");
    let [Answer::Show(shown)] = &sight.answers[..] else { panic!("a record was asked for") };
    let note = shown.as_ref().and_then(|shown| shown.record["note"].as_str()).map_or(0, |note| note.parse().expect("a number"));
    assert_eq!(note, sight.revision);
    note
}

/// The revision that changes since a day are told from.
fn since(opened: &mut Opened, on: Day) -> u64 {
    let ask = ChangesAsk {
        since: Since::Day(on),
        author: "budi".into(),
        by: None,
        region: None,
        query: String::new(),
        grouping: Grouping::Record,
        steps: false,
        window: Window::WHOLE,
    };
    let sight = opened.register.look(&[Ask::Changes(Box::new(ask))], &Context::on(day("2026-11-30"))).expect("it answers");
    let [Answer::Changes(answer)] = &sight.answers[..] else { panic!("changes were asked for") };
    answer.since.revision
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn in_whatever_order_days_are_the_newest_entry_by_a_day_is_the_last_one_known(offsets in prop::collection::vec(0_u64..6, 1..40)) {
        let days: Vec<Day> = offsets.iter().map(|offset| day("2026-11-20") + chrono::Days::new(*offset)).collect();
        let base = tempfile::tempdir().expect("a folder");
        put(&base.path().join("r"), &journal_of(&days));
        let (mut owner, mut beside) = (opened(&base.path().join("r")), opened(&base.path().join("r")));
        for offset in 0..8 {
            let asked = day("2026-11-19") + chrono::Days::new(offset);
            let naive = |is_by: &dyn Fn(Day) -> bool| days.iter().rposition(|&day| is_by(day)).map_or(0, |at| at as u64 + 1);
            for opened in [&mut owner, &mut beside] {
                prop_assert_eq!(known(opened, asked), naive(&|day| day <= asked), "known on {}", asked);
                prop_assert_eq!(since(opened, asked), naive(&|day| day < asked), "since {}", asked);
            }
        }
    }
}

#[test]
fn a_day_of_a_wrong_clock_hides_nothing_that_came_behind_it() {
    let base = tempfile::tempdir().expect("a folder");
    put(&base.path().join("r"), &journal_of(&["2026-11-24", "2027-11-24", "2026-11-25", "2026-11-26"].map(day)));
    let mut opened = opened(&base.path().join("r"));
    let asked = [("2026-11-23", 0), ("2026-11-24", 1), ("2026-11-25", 3), ("2026-11-30", 4), ("2027-11-24", 4)];
    for (on, revision) in asked {
        assert_eq!(known(&mut opened, day(on)), revision, "{on}");
    }
    assert_eq!(since(&mut opened, day("2026-11-26")), 3);
    let verified = opened.register.verify().expect("readable");
    assert_eq!((verified.odd.len(), verified.odd[0].revision, verified.odd[0].count), (1, 3, 1));
}

#[test]
fn a_new_entry_is_never_dated_before_the_last_one_and_says_so() {
    let base = tempfile::tempdir().expect("a folder");
    let mut opened = opened(&base.path().join("r"));
    let mut dated = Vec::new();
    for (command, on) in [(1, "2026-11-24"), (2, "2027-11-24"), (3, "2026-11-25"), (4, "2027-11-23"), (5, "2027-11-26")] {
        let envelope = Envelope { day: day(on), ..wish(command, "budi", &[partner(1, on)]) };
        let receipt = opened.register.submit(&envelope).expect("saved");
        let sight = opened.register.look(&[Ask::Show(Id::Partner(1))], &Context::on(day(on))).expect("it answers");
        let [Answer::Show(Some(shown))] = &sight.answers[..] else { panic!("a record was asked for") };
        dated.push((shown.changed.day.to_string(), receipt.told.iter().map(|reason| reason.code).collect::<Vec<_>>()));
    }
    let right = [("2026-11-24", false), ("2027-11-24", false), ("2027-11-24", true), ("2027-11-24", false), ("2027-11-26", false)];
    let right = right.map(|(day, told)| (day.to_owned(), if told { vec!["clock_behind"] } else { Vec::new() }));
    assert_eq!(dated, right);
    assert!(opened.register.verify().expect("readable").odd.is_empty());
}
