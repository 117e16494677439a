//! When an entry was made: never before the entry before it, whatever the clock says.

use chrono::{DateTime, Utc};

use super::HistoryHead;
use crate::model::day::is_in_reason;
use crate::model::{Day, Reason};
use crate::msg;

/// The instant and the day that an entry is to bear.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    pub at: DateTime<Utc>,
    pub day: Day,
    /// What is to be said where the clock was more than a day behind.
    pub told: Option<Reason>,
}

impl Dated {
    /// By the clock and the day of who asks, and by the newest entry. A time beyond reason binds nobody.
    pub fn new(clock: DateTime<Utc>, today: Day, last: Option<&HistoryHead>) -> Self {
        let last = last.filter(|last| is_in_reason(last.day) && is_in_reason(last.at.date_naive()));
        let Some(last) = last else { return Self { at: clock, day: today, told: None } };
        let (at, day) = (clock.max(last.at), today.max(last.day));
        let behind = (day - today).max(at - clock).num_days();
        let told = (behind > 1).then(|| {
            let shown = if day == today { at.date_naive() } else { day };
            let now = if day == today { clock.date_naive() } else { today };
            Reason::new("clock_behind", msg!("told-clock_behind", now = now, last = shown))
        });
        Self { at, day, told }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(at: &str, day: &str) -> HistoryHead {
        HistoryHead {
            revision: 7,
            at: at.parse().expect("an instant"),
            day: day.parse().expect("a day"),
            by: "budi".into(),
            verb: "set".into(),
            command: ulid::Ulid::nil(),
            undoes: None,
            undone_by: None,
            ids: Vec::new(),
            records: 1,
        }
    }

    #[test]
    fn neither_instant_nor_day_runs_back_and_more_than_a_day_is_told() {
        let table = [
            // Clock and day of who asks, of the last entry; then of the new one, and whether it is told.
            (("2026-11-25T02:00:00Z", "2026-11-25"), ("2026-11-24T02:00:00Z", "2026-11-24"), ("2026-11-25T02:00:00Z", "2026-11-25"), false),
            (("2026-11-24T02:00:00Z", "2026-11-24"), ("2026-11-24T02:00:01Z", "2026-11-24"), ("2026-11-24T02:00:01Z", "2026-11-24"), false),
            (("2026-11-24T20:00:00Z", "2026-11-24"), ("2026-11-25T02:00:00Z", "2026-11-25"), ("2026-11-25T02:00:00Z", "2026-11-25"), false),
            (("2026-11-25T02:00:00Z", "2026-11-25"), ("2027-11-24T02:00:00Z", "2027-11-24"), ("2027-11-24T02:00:00Z", "2027-11-24"), true),
            // A pinned day, while the clock goes on.
            (("2026-12-01T02:00:00Z", "2026-11-24"), ("2026-11-30T02:00:00Z", "2026-11-24"), ("2026-12-01T02:00:00Z", "2026-11-24"), false),
            (("2026-12-01T02:00:00Z", "2026-11-20"), ("2026-11-30T02:00:00Z", "2026-11-24"), ("2026-12-01T02:00:00Z", "2026-11-24"), true),
            (("2026-11-25T02:00:00Z", "2026-11-24"), ("2026-11-30T02:00:00Z", "2026-11-24"), ("2026-11-30T02:00:00Z", "2026-11-24"), true),
            // Nobody was there in these years.
            (("2026-11-25T02:00:00Z", "2026-11-25"), ("9999-12-31T02:00:00Z", "9999-12-31"), ("2026-11-25T02:00:00Z", "2026-11-25"), false),
            (("2026-11-25T02:00:00Z", "2026-11-25"), ("2026-11-24T02:00:00Z", "9999-12-31"), ("2026-11-25T02:00:00Z", "2026-11-25"), false),
        ];
        for ((clock, today), (at, day), (right_at, right_day), told) in table {
            let dated = Dated::new(clock.parse().expect(clock), today.parse().expect(today), Some(&last(at, day)));
            let right = (right_at.parse().expect(right_at), right_day.parse().expect(right_day), told);
            assert_eq!((dated.at, dated.day, dated.told.is_some()), right, "{clock} {today} behind {at} {day}");
        }
    }

    #[test]
    fn the_first_entry_is_of_its_clock() {
        let clock = "1999-01-01T00:00:00Z".parse().expect("an instant");
        let today = "1998-12-31".parse().expect("a day");
        assert_eq!(Dated::new(clock, today, None), Dated { at: clock, day: today, told: None });
    }
}
