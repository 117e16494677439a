//! Half of a year, by which offices report what became of recommendations.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::Day;

/// `2026-1` January to June, `2026-2` July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    pub year: u16,
    /// 1 or 2.
    pub half: u8,
}

/// What is no half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHalfYear;

impl HalfYear {
    /// The half that a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: u16::try_from(day.year()).unwrap_or(0), half: if day.month() <= 6 { 1 } else { 2 } }
    }

    /// The one before it.
    #[must_use]
    pub const fn before(self) -> Self {
        match self.half {
            1 => Self { year: self.year.saturating_sub(1), half: 2 },
            _ => Self { half: 1, ..self },
        }
    }

    pub fn first(self) -> Day {
        NaiveDate::from_ymd_opt(self.year.into(), if self.half == 1 { 1 } else { 7 }, 1).unwrap_or(NaiveDate::MIN)
    }

    pub fn last(self) -> Day {
        let (month, day) = if self.half == 1 { (6, 30) } else { (12, 31) };
        NaiveDate::from_ymd_opt(self.year.into(), month, day).unwrap_or(NaiveDate::MIN)
    }

    /// The day that it is reported for: its last one, `today` while it runs; `None` before it begins.
    pub fn reported_on(self, today: Day) -> Option<Day> {
        let (month, last) = if self.half == 1 { (6, 30) } else { (12, 31) };
        let end = NaiveDate::from_ymd_opt(self.year.into(), month, last)?;
        (self <= Self::of(today)).then(|| end.min(today))
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.half)
    }
}

impl FromStr for HalfYear {
    type Err = NoHalfYear;

    fn from_str(text: &str) -> Result<Self, NoHalfYear> {
        let (year, half) = text.split_once('-').ok_or(NoHalfYear)?;
        let half = match half {
            "1" => 1,
            "2" => 2,
            _ => return Err(NoHalfYear),
        };
        let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        year.parse().ok().filter(|_| is_year).map(|year| Self { year, half }).ok_or(NoHalfYear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_reported_for_its_last_day_or_for_today_while_it_runs() {
        let day = |text: &str| text.parse::<Day>().expect(text);
        let table = [
            ("2026-1", "2026-11-24", Some("2026-06-30")),
            ("2026-2", "2026-11-24", Some("2026-11-24")),
            ("2026-2", "2026-12-31", Some("2026-12-31")),
            ("2026-2", "2027-01-01", Some("2026-12-31")),
            ("2026-1", "2026-01-01", Some("2026-01-01")),
            ("2026-1", "2025-12-31", None),
            ("2026-2", "2026-06-30", None),
            ("2026-2", "2026-07-01", Some("2026-07-01")),
            ("0000-1", "2026-07-01", Some("0000-06-30")),
        ];
        for (half, today, on) in table {
            assert_eq!(half.parse::<HalfYear>().map(|h| h.reported_on(day(today))), Ok(on.map(day)), "{half} on {today}");
        }
    }

    #[test]
    fn it_is_read_strictly_and_comes_back() {
        for text in ["2026-1", "2026-2", "0999-2"] {
            assert_eq!(text.parse::<HalfYear>().map(|h| h.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "2026", "2026-0", "2026-3", "2026-II", "26-1", "+026-1", "2026-1-1", "2026 1"] {
            assert_eq!(text.parse::<HalfYear>(), Err(NoHalfYear), "{text}");
        }
    }
}
