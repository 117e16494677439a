//! Working days: Monday to Friday less the holidays known. Which calendar the law means by them is not said
//! (law.md, 1.6: `reading`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, Weekday};
use serde::Deserialize;

use crate::model::{Day, Holidays};

/// Holidays by day: those that come with the program, and those that the office added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<Day, String>,
    /// Years of which the holidays are known.
    years: BTreeSet<i32>,
}

/// The holidays of one year with the decree that sets them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: i32,
    #[allow(dead_code, reason = "for who reads the file")]
    decree: String,
    #[allow(dead_code, reason = "for who reads the file")]
    source: String,
    days: BTreeMap<Day, String>,
}

/// Years whose joint decree of the three ministers was found, and its list read in more than one place.
const YEARS: &[&str] = &[];

/// What comes with the program; a test reads it.
static EMBEDDED: LazyLock<Calendar> = LazyLock::new(|| {
    let mut calendar = Calendar { holidays: BTreeMap::new(), years: BTreeSet::new() };
    for year in YEARS.iter().filter_map(|text| toml::from_str::<Year>(text).ok()) {
        calendar.years.insert(year.year);
        calendar.holidays.extend(year.days);
    }
    calendar
});

impl Default for Calendar {
    /// With what comes with the program alone.
    fn default() -> Self {
        EMBEDDED.clone()
    }
}

impl Calendar {
    /// With what the office added; a year of which it added any is known.
    pub fn with(added: &Holidays) -> Self {
        let mut calendar = Self::default();
        calendar.years.extend(added.days.keys().map(Datelike::year));
        calendar.holidays.extend(added.days.iter().map(|(day, name)| (*day, name.clone())));
        calendar
    }

    /// Whether the holidays of this year are known; else only weekends are left out.
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Monday to Friday, and no holiday known.
    pub fn is_working(&self, day: Day) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains_key(&day)
    }

    /// Every holiday known, by day.
    pub fn holidays(&self) -> impl Iterator<Item = (Day, &str)> {
        self.holidays.iter().map(|(day, name)| (*day, name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect(text)
    }

    #[test]
    fn each_year_that_comes_with_the_program_is_whole() {
        for text in YEARS {
            let year: Year = toml::from_str(text).expect("a year of holidays");
            assert!(!year.decree.is_empty() && year.source.starts_with("https://"), "{}", year.year);
            assert!(year.days.len() >= 16 && year.days.keys().all(|day| day.year() == year.year), "{}", year.year);
        }
        assert_eq!(Calendar::default().years.len(), YEARS.len());
    }

    #[test]
    fn working_days_are_weekdays_less_holidays_known() {
        let mut added = Holidays::default();
        added.days.insert(day("2027-01-01"), "Tahun Baru".into());
        let calendar = Calendar::with(&added);
        let table = [
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
        assert_eq!((calendar.knows(2027), calendar.knows(2028)), (true, false));
        assert!(calendar.holidays().any(|held| held == (day("2027-01-01"), "Tahun Baru")));
    }
}
