//! A day that matters, as exactly as it is known. What is reckoned from a date known in part may be any day between two:
//! it is told with ±, and is over only once the last of them is.

use crate::model::day::add_months;
use crate::model::{Day, Message, PartialDate};
use crate::msg;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// As it is told.
    pub on: PartialDate,
    earliest: Day,
    latest: Day,
}

impl Due {
    /// Told by the first day that it may be: something is to be done by then.
    pub fn from_first(earliest: Day, latest: Day) -> Self {
        Self { on: earliest.into(), earliest, latest }
    }

    /// Told by the last day that it may be: something holds until then.
    pub fn until_last(earliest: Day, latest: Day) -> Self {
        Self { on: latest.into(), earliest, latest }
    }

    /// From this day on, and nobody knows until when.
    pub fn not_before(earliest: Day) -> Self {
        Self::from_first(earliest, Day::MAX)
    }

    /// So many months before a date.
    pub fn months_before(date: PartialDate, months: u16) -> Self {
        let moved = |day| add_months(day, -i32::from(months));
        Self::from_first(moved(date.earliest()), moved(date.latest()))
    }

    pub const fn earliest(self) -> Day {
        self.earliest
    }

    pub const fn latest(self) -> Day {
        self.latest
    }

    /// Whether it is one day.
    pub fn is_known(self) -> bool {
        self.earliest == self.latest
    }

    /// With ± where it is not known to the day; a year or a month alone says so itself.
    pub fn message(self) -> Message {
        if self.is_known() || !self.on.is_whole() { msg!("clock-day", day = self.on) } else { msg!("clock-about", day = self.on) }
    }

    /// The day by which it counts and orders: its last once that is past, else its first; `day` itself while it may be.
    pub fn falls(self, day: Day) -> Day {
        if self.latest < day { self.latest } else { self.earliest.max(day) }
    }

    /// Days left until it is due, negative when it surely is past; 0 on the days on which it may be.
    pub fn days(self, day: Day) -> i64 {
        (self.falls(day) - day).num_days()
    }
}

impl From<PartialDate> for Due {
    fn from(on: PartialDate) -> Self {
        Self { on, earliest: on.earliest(), latest: on.latest() }
    }
}

impl From<Day> for Due {
    fn from(day: Day) -> Self {
        Self::from_first(day, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, say};
    use crate::rules::ways::{date, day};

    #[test]
    fn what_is_reckoned_from_a_part_of_a_date_is_told_with_a_sign_and_over_after_its_last_day() {
        // Six months before an end: on which day, as it is told, days left or past.
        let table = [
            ("2027-01-14", "2026-07-13", "14 Jul 2026", 1),
            ("2027-01-14", "2026-07-15", "14 Jul 2026", -1),
            ("2027-01", "2026-06-30", "± 1 Jul 2026", 1),
            ("2027-01", "2026-07-31", "± 1 Jul 2026", 0),
            ("2027-01", "2026-08-01", "± 1 Jul 2026", -1),
            ("2027", "2026-06-30", "± 1 Jul 2026", 1),
            ("2027", "2026-12-01", "± 1 Jul 2026", 0),
            ("2027", "2027-06-30", "± 1 Jul 2026", 0),
            ("2027", "2027-07-01", "± 1 Jul 2026", -1),
        ];
        for (end, on, told, days) in table {
            let due = Due::months_before(date(end), 6);
            assert_eq!((&*say(&due.message(), Language::Id).to_string(), due.days(day(on))), (told, days), "{end} {on}");
        }
        assert_eq!(say(&Due::from(date("2027")).message(), Language::Id).to_string(), "2027");
        assert_eq!(Due::not_before(day("2026-07-01")).days(day("2036-07-01")), 0);
    }
}
