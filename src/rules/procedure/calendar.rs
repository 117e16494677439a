//! Working days: Monday to Friday less the holidays known. Which calendar the law means by them is not said, so that it
//! is a `reading` that joint leave (cuti bersama) is no working day, as the decrees have it for offices.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

use crate::model::day::add_days;
use crate::model::written::by::{By, Lies};
use crate::model::written::date::{Unread, WrittenDate};
use crate::model::written::typed_date::typed;
use crate::model::{Day, Holidays, Zone};

/// Holidays by day: those that come with the program, and those that the office added; and the zone of its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    zone: Zone,
    holidays: BTreeMap<Day, String>,
    /// The holidays from Monday to Friday, ascending: those between two days are counted by their places.
    closed: Vec<Day>,
    /// Years of which the holidays are known, with their decree where they came with the program.
    years: BTreeMap<i32, Option<Decree>>,
}

/// What sets the holidays of a year: the joint decree of the three ministers, and where its list was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decree {
    pub decree: String,
    pub sources: Vec<String>,
}

/// One file of `data/holidays`.
#[derive(Debug, Deserialize)]
struct Year {
    year: i32,
    #[serde(flatten)]
    decree: Decree,
    days: BTreeMap<Day, String>,
}

/// Years whose decree was found, and its list read alike in more than one place.
const YEARS: &[&str] = &[
    include_str!("../../data/holidays/2024.toml"),
    include_str!("../../data/holidays/2025.toml"),
    include_str!("../../data/holidays/2026.toml"),
];

/// What comes with the program; a test reads it.
static EMBEDDED: LazyLock<Calendar> = LazyLock::new(|| {
    let (mut holidays, mut years) = (BTreeMap::new(), BTreeMap::new());
    for year in YEARS.iter().filter_map(|text| toml::from_str::<Year>(text).ok()) {
        years.insert(year.year, Some(year.decree));
        holidays.extend(year.days);
    }
    Calendar::of(holidays, years)
});

impl Default for Calendar {
    /// With what comes with the program alone.
    fn default() -> Self {
        EMBEDDED.clone()
    }
}

impl Calendar {
    /// With what the office added. A day alone makes no year known: the office says when its list is whole.
    pub fn with(added: &Holidays) -> Self {
        let Self { mut holidays, mut years, .. } = Self::default();
        holidays.extend(added.days.iter().map(|(day, name)| (*day, name.clone())));
        for year in added.complete.keys() {
            years.entry(i32::from(*year)).or_default();
        }
        Self::of(holidays, years)
    }

    /// In the office's zone.
    #[must_use]
    pub fn within(self, zone: Zone) -> Self {
        Self { zone, ..self }
    }

    fn of(holidays: BTreeMap<Day, String>, years: BTreeMap<i32, Option<Decree>>) -> Self {
        let closed = holidays.keys().copied().filter(|day| is_weekday(*day)).collect();
        Self { zone: Zone::Wib, holidays, closed, years }
    }

    /// Whether the holidays of this year are known; else only weekends are left out.
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// Monday to Friday, and no holiday known.
    pub fn is_working(&self, day: Day) -> bool {
        is_weekday(day) && self.closed.binary_search(&day).is_err()
    }

    /// The day so many working days after `day`: counted by weeks, so that lists may ask it of every row.
    pub fn after(&self, day: Day, working_days: u16) -> Day {
        let (mut end, mut left) = (day, i64::from(working_days));
        while left > 0 {
            let from = end;
            end = weekdays_after(from, left);
            left = (self.closed_by(end) - self.closed_by(from)) as i64;
        }
        end
    }

    /// How many holidays from Monday to Friday there are up to a day.
    fn closed_by(&self, day: Day) -> usize {
        self.closed.partition_point(|on| *on <= day)
    }

    /// `day` moved by working days; back where they are negative.
    pub fn moved(&self, day: Day, days: i64) -> Day {
        let step = days.signum();
        let (mut at, mut left) = (day, days.abs());
        while left > 0 {
            at = add_days(at, step);
            left -= i64::from(self.is_working(at));
        }
        at
    }

    /// The date that somebody typed on `today` of what lies there, as [`typed`] reads it; `+45hk` is moved by the working
    /// days known.
    ///
    /// # Errors
    /// Those of [`typed`].
    pub fn typed(&self, text: &str, today: Day, lies: Lies) -> Result<Option<WrittenDate>, Unread> {
        typed(text, &self.by(today).lying(lies), &|day, days| self.moved(day, days))
    }

    /// What dates are read by on `today`.
    pub const fn by(&self, today: Day) -> By {
        By::on(today, self.zone)
    }

    /// Every holiday known, by day.
    pub fn holidays(&self) -> impl Iterator<Item = (Day, &str)> {
        self.holidays.iter().map(|(day, name)| (*day, name.as_str()))
    }

    /// Every year of which the holidays are known, with its decree where it came with the program.
    pub fn years(&self) -> impl Iterator<Item = (i32, Option<&Decree>)> {
        self.years.iter().map(|(year, decree)| (*year, decree.as_ref()))
    }
}

fn is_weekday(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// So many days from Monday to Friday after `day`, at least one.
fn weekdays_after(day: Day, count: i64) -> Day {
    let past_monday = i64::from(day.weekday().num_days_from_monday());
    // A weekend counts from its Friday.
    let counted = past_monday.min(4) + count;
    add_days(day, counted.div_euclid(5) * 7 + counted.rem_euclid(5) - past_monday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect(text)
    }

    #[test]
    fn each_year_that_comes_with_the_program_is_whole() {
        // As many as the decree counts: national holidays and joint leave, with the days of elections.
        let table = [(2024, 17 + 10 + 2), (2025, 17 + 11), (2026, 17 + 8)];
        assert_eq!(YEARS.len(), table.len());
        for (text, (expected, days)) in YEARS.iter().zip(table) {
            let year: Year = toml::from_str(text).expect("a year of holidays");
            assert_eq!((year.year, year.days.len()), (expected, days));
            assert!(year.days.keys().all(|day| day.year() == year.year), "{expected}");
            assert!(year.decree.decree.contains("Nomor") && year.decree.sources.len() > 1, "{expected}");
        }
        assert_eq!(Calendar::default().years().map(|(year, _)| year).collect::<Vec<_>>(), [2024, 2025, 2026]);
        assert!(Calendar::default().years().all(|(_, decree)| decree.is_some()));
    }

    #[test]
    fn working_days_are_weekdays_less_holidays_known() {
        let mut added = Holidays::default();
        added.days.insert(day("2027-01-01"), "Tahun Baru".into());
        added.days.insert(day("2028-01-03"), "Libur daerah".into());
        added.complete.insert(2027, crate::model::Completed { on: day("2026-11-24"), by: "budi".into() });
        let calendar = Calendar::with(&added);
        let table = [
            // The decree of 2025 was changed once.
            ("2025-08-15", true),
            ("2025-08-17", false),
            ("2025-08-18", false),
            ("2025-04-07", false),
            ("2025-04-08", true),
            ("2024-02-14", false),
            ("2027-01-01", false),
            ("2027-01-02", false),
            ("2027-01-03", false),
            ("2027-01-04", true),
            ("2028-02-29", true),
            // Nobody told of it yet.
            ("2028-12-25", true),
            ("2028-12-31", false),
        ];
        for (on, is_working) in table {
            assert_eq!(calendar.is_working(day(on)), is_working, "{on}");
        }
        assert_eq!([2024, 2026, 2027, 2028].map(|year| calendar.knows(year)), [true, true, true, false], "one day is not the year");
        assert!(!calendar.is_working(day("2028-01-03")) && !calendar.is_working(day("2026-06-16")));
        assert!(calendar.holidays().any(|held| held == (day("2027-01-01"), "Tahun Baru")));
    }
    #[test]
    fn typed_working_days_leave_out_holidays_known_and_added() {
        let mut added = Holidays::default();
        added.days.insert(day("2026-11-25"), "Pilkada".into());
        let calendar = Calendar::with(&added);
        let table = [
            ("2026-11-24", "+1hk", "2026-11-26"),
            ("2026-11-26", "-1wd", "2026-11-24"),
            ("2026-11-24", "besok", "2026-11-25"),
            ("2026-11-27", "+1hk", "2026-11-30"),
            ("2025-08-15", "+1hk", "2025-08-19"),
            ("2025-08-15", "+45hk", "2025-10-21"),
        ];
        for (today, text, expected) in table {
            let read = calendar.typed(text, day(today), Lies::Anywhere).map(|read| read.map(|written| written.date));
            assert_eq!(read, Ok(Some(day(expected).into())), "{today} {text}");
        }
        assert!(calendar.typed("+45", day("2026-11-24"), Lies::Anywhere).is_err());
    }
}
