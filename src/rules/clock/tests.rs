use proptest::prelude::*;

use super::*;
use crate::model::{Holidays, Zone};

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn date(text: &str) -> PartialDate {
    text.parse().expect(text)
}

fn calendar(holidays: &[&str]) -> Calendar {
    let days = holidays.iter().map(|text| (day(text), "libur".to_owned())).collect();
    Calendar::with(&Holidays { days, ..Holidays::default() })
}

#[test]
fn the_last_day_of_a_length() {
    use Unit::{Calendar as Days, Months, Working};
    let table: [(&str, u16, Unit, &[&str], &str); 17] = [
        // Forty-five working days of the DPRD, Pasal 17 (2).
        ("2026-10-05", 45, Working, &[], "2026-12-07"),
        // Received on a weekend: the first working day after it is day 1 all the same.
        ("2026-10-03", 1, Working, &[], "2026-10-05"),
        ("2026-10-02", 1, Working, &[], "2026-10-05"),
        // Five of the governor, Pasal 18 (4).
        ("2026-10-05", 5, Working, &[], "2026-10-12"),
        ("2026-10-05", 5, Working, &["2026-10-07"], "2026-10-13"),
        // A holiday on a weekend, or on the day of the event, moves nothing.
        ("2026-10-05", 5, Working, &["2026-10-10", "2026-10-05"], "2026-10-12"),
        // The last day itself a holiday.
        ("2026-10-05", 5, Working, &["2026-10-12", "2026-10-13"], "2026-10-14"),
        // Over the end of a year.
        ("2026-12-28", 5, Working, &["2027-01-01"], "2027-01-05"),
        ("2026-10-05", 0, Working, &[], "2026-10-05"),
        ("2026-10-05", 30, Days, &[], "2026-11-04"),
        // One year of the letter of intent, Pasal 13 (3).
        ("2026-04-01", 12, Months, &[], "2027-04-01"),
        ("2024-02-29", 12, Months, &[], "2025-02-28"),
        ("2023-02-28", 12, Months, &[], "2024-02-28"),
        ("2026-08-31", 6, Months, &[], "2027-02-28"),
        // Known in part: from the latest day.
        ("2026-02", 5, Working, &[], "2026-03-06"),
        ("2024-02", 12, Months, &[], "2025-02-28"),
        ("2025", 1, Days, &[], "2026-01-01"),
    ];
    for (on, length, unit, holidays, expected) in table {
        assert_eq!(last_day(&calendar(holidays), date(on), length, unit), day(expected), "{length} {unit} after {on}");
    }
}

#[test]
fn what_is_gone_of_it() {
    use Unit::{Calendar as Days, Months, Working};
    let table: [(&str, &str, Unit, u32); 14] = [
        ("2026-10-05", "2026-11-24", Working, 36),
        ("2026-10-05", "2026-12-07", Working, 45),
        ("2026-10-05", "2026-10-05", Working, 0),
        ("2026-10-05", "2026-10-04", Working, 0),
        ("2026-10-05", "2026-10-06", Working, 1),
        ("2026-10-02", "2026-10-04", Working, 0),
        ("2026-02", "2026-02-27", Working, 0),
        ("2026-02", "2026-03-02", Working, 1),
        ("2026-10-05", "2026-11-04", Days, 30),
        ("2026-04-01", "2026-04-01", Months, 0),
        ("2026-04-01", "2026-04-02", Months, 1),
        ("2026-04-01", "2026-05-01", Months, 1),
        ("2026-04-01", "2026-05-02", Months, 2),
        ("2024-02-29", "2025-02-28", Months, 12),
    ];
    for (on, at, unit, expected) in table {
        assert_eq!(spent(&calendar(&[]), date(on), day(at), unit), expected, "{unit} from {on} to {at}");
    }
}

#[test]
fn midnight_comes_two_hours_earlier_in_the_east() {
    // Received on 5 October: the last day is over in Jayapura while it still runs in Jakarta.
    let at = "2026-12-07T15:30:00Z".parse().expect("an instant");
    let until = last_day(&calendar(&[]), date("2026-10-05"), 45, Unit::Working);
    let over = |zone: Zone| until < zone.day(at);
    assert_eq!(Zone::ALL.iter().map(|&zone| over(zone)).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn years_whose_holidays_nobody_told_are_named() {
    assert_eq!(years_unknown(&Calendar::default(), day("2031-12-01"), day("2032-01-05")), [2031, 2032]);
}

fn any_day() -> impl Strategy<Value = Day> {
    (0u16..7000).prop_map(|after| add_days(day("2020-01-01"), after.into()))
}

proptest! {
    #[test]
    fn the_last_working_day_is_the_one_that_completes_the_length(on in any_day(), length in 1u16..80, off in prop::collection::btree_set(any_day(), 0..6)) {
        let off: Vec<String> = off.iter().map(ToString::to_string).collect();
        let calendar = calendar(&off.iter().map(String::as_str).collect::<Vec<_>>());
        let last = last_day(&calendar, on.into(), length, Unit::Working);
        prop_assert!(calendar.is_working(last));
        prop_assert_eq!(spent(&calendar, on.into(), last, Unit::Working), u32::from(length));
        prop_assert_eq!(spent(&calendar, on.into(), add_days(last, -1), Unit::Working), u32::from(length) - 1);
    }

    #[test]
    fn counting_by_weeks_comes_to_the_same_as_day_by_day(
        on in 0i64..30, length in 0u16..80, off in prop::collection::btree_set(0i64..60, 0..25),
    ) {
        let near = |days: i64| add_days(day("2026-12-01"), days);
        let off: Vec<String> = off.into_iter().map(|days| near(days).to_string()).collect();
        let calendar = calendar(&off.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(calendar.after(near(on), length), calendar.moved(near(on), length.into()));
    }

    #[test]
    fn the_latest_start_ends_in_time_and_the_next_working_day_does_not(end in any_day(), length in 1u16..80) {
        let calendar = Calendar::default();
        let start = latest_start(&calendar, end, length);
        prop_assert!(calendar.is_working(start));
        prop_assert!(last_day(&calendar, start.into(), length, Unit::Working) <= end);
        prop_assert!(last_day(&calendar, calendar.after(start, 1).into(), length, Unit::Working) > end);
    }

    #[test]
    fn months_gone_by_end_on_the_last_day(on in any_day(), months in 1u16..130) {
        let last = last_day(&Calendar::default(), on.into(), months, Unit::Months);
        prop_assert_eq!(spent(&Calendar::default(), on.into(), last, Unit::Months), u32::from(months));
        prop_assert_eq!(spent(&Calendar::default(), on.into(), add_days(last, 1), Unit::Months), u32::from(months) + 1);
    }
}
