//! The diary of a few records.

use proptest::prelude::*;
use serde_json::json;

use super::super::tests::{agreement, partner};
use super::*;
use crate::model::Id;
use crate::model::day::add_months;
use crate::register::sample_records::today;

fn index_of(agreements: &[serde_json::Value]) -> Index {
    let mut index = Index::default();
    (1..).zip(agreements).for_each(|(number, value)| index.put(Id::Agreement(number), Some(value)));
    index
}

fn until(until: &str) -> serde_json::Value {
    json!({ "uid": "u", "region": "36", "signed": "2022", "until": until, "kind": "twin" })
}

/// The events of each cell that has any, as "cell: KS what on".
fn told(diary: &Diary) -> Vec<String> {
    let mut told = Vec::new();
    for (cell, bounds) in diary.cells.windows(2).enumerate() {
        for event in &diary.events[bounds[0]..bounds[1]] {
            let About::Agreement(number) = event.about else { continue };
            told.push(format!("{cell}: {number} {} {}{}", event.dated.what, event.dated.on.on, if event.needs { " ▲" } else { "" }));
        }
    }
    told
}

#[test]
fn each_day_stands_in_its_month_and_what_is_past_before_them() {
    let open = json!({ "uid": "u", "region": "36", "signed": "2022", "kind": "twin" });
    let dates = ["2023-03", "2026-12-01", "2027", "2027-03", "2028-10-31", "2028-11-01"];
    let mut records: Vec<_> = dates.map(until).to_vec();
    records.push(open);
    let diary = index_of(&records).diary("", 24, today());
    assert_eq!(
        told(&diary),
        [
            "0: 1 end 2023-03 ▲",
            "0: 2 extension_by 2026-06-01 ▲",
            "0: 4 extension_by 2026-09-01 ▲",
            "1: 3 notice 2026-07-01 ▲",
            "1: 3 extension_by 2026-07-01 ▲",
            "2: 2 end 2026-12-01 ▲",
            "3: 3 end 2027 ▲",
            "5: 4 end 2027-03 ▲",
            "18: 5 notice 2028-04-30",
            "18: 5 extension_by 2028-04-30",
            "19: 6 notice 2028-05-01",
            "19: 6 extension_by 2028-05-01",
            "24: 5 end 2028-10-31",
        ]
    );
    assert_eq!((diary.cells.len(), diary.undated), (26, 1));
}

#[test]
fn a_checklist_stands_on_the_day_that_it_set_with_what_is_still_open() {
    let list: ChecklistId = "DP-2021-03".parse().expect("a checklist");
    let value = |due: &str| {
        json!({ "uid": "u", "title": "Rakor", "date": "2021-03-08", "due": due, "addressed": { "36": "import", "32": "import" },
            "recommendations": { "1": { "title": "a", "text": "a" } } })
    };
    let mut index = Index::default();
    for (due, cell) in [("2027-01-15", Some(3)), ("2026-11-23", Some(0)), ("2026-11-24", Some(1)), ("2029-01-01", None)] {
        index.put(Id::Checklist(list), Some(&value(due)));
        let diary = index.diary("", 24, today());
        let at = diary.cells.windows(2).position(|cell| cell[0] < cell[1]);
        assert_eq!(at, cell, "{due}");
        assert_eq!(diary.events.first().map(|event| event.about), cell.map(|_| About::Checklist(list, 2)));
    }
    index.put(Id::Checklist(list), Some(&value("2027-01-15")));
    // Under a narrowing it stands there with what that finds of it, and not at all without any.
    for (query, open) in [("banten", Some(1)), ("daerah:36", Some(1)), ("papua", None), ("negara:jp", None)] {
        let about = index.diary(query, 24, today()).events.first().map(|event| event.about);
        assert_eq!(about, open.map(|open| About::Checklist(list, open)), "{query}");
    }
}

proptest! {
    #[test]
    fn cells_hold_every_event_in_order_of_the_days(
        agreements in prop::collection::vec(agreement(), 0..12),
        partners in prop::collection::vec(partner(), 0..4),
        months in 1_u16..60,
    ) {
        let mut index = index_of(&agreements);
        (1..).zip(&partners).for_each(|(number, value)| index.put(Id::Partner(number), Some(value)));
        let diary = index.diary("", months, today());
        let (first, _) = months_from(today(), months);
        prop_assert_eq!(diary.cells.len(), usize::from(months) + 2);
        prop_assert_eq!(diary.cells.last(), Some(&diary.events.len()));
        for (cell, bounds) in diary.cells.windows(2).enumerate() {
            for event in &diary.events[bounds[0]..bounds[1]] {
                let on = event.dated.on.falls(today());
                let month = |month: usize| add_months(first, i32::try_from(month).unwrap_or(0));
                let fits = if cell == 0 { on < today() } else { on >= today() && month(cell - 1) <= on && on < month(cell) };
                prop_assert!(fits, "{event:?} in {cell}");
            }
        }
        for one in &diary.events {
            prop_assert_eq!(diary.events.iter().filter(|other| *other == one).count(), 1, "{:?} twice", one);
        }
    }
}
