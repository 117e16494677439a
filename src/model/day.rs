//! Days and partial dates. A date may be known by year or month alone; it is kept so and never made up.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day in the office's zone.
pub type Day = NaiveDate;

/// Years in which somebody may have made an entry; what a journal says beyond them is no day of this register.
const IN_REASON: std::ops::RangeInclusive<i32> = 1990..=2199;

/// Whether an entry may have been made on this day.
pub fn is_in_reason(day: Day) -> bool {
    IN_REASON.contains(&day.year())
}

/// `2018`, `2018-03` or `2018-03-14`. Ordered by the earliest day it may be, then finer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    /// 0 where the month is unknown.
    month: u8,
    /// 0 where the day is unknown.
    day: u8,
}

impl PartialDate {
    pub const fn year(self) -> u16 {
        self.year
    }

    pub const fn month(self) -> Option<u8> {
        if self.month == 0 { None } else { Some(self.month) }
    }

    pub const fn day(self) -> Option<u8> {
        if self.day == 0 { None } else { Some(self.day) }
    }

    pub const fn is_whole(self) -> bool {
        self.day != 0
    }

    /// A date of the calendar, or `None` (30 February, month 13, year 0).
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if year == 0 || year > 9999 || (day.is_some() && month.is_none()) {
            return None;
        }
        let (m, d) = (month.unwrap_or(1), day.unwrap_or(1));
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(m), u32::from(d))?;
        Some(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    /// The first day it may be.
    pub fn earliest(self) -> Day {
        ymd(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day it may be.
    pub fn latest(self) -> Day {
        match (self.month, self.day) {
            (0, _) => ymd(self.year, 12, 31),
            (m, 0) => last_of_month(self.year, m),
            (m, d) => ymd(self.year, m, d),
        }
    }

    /// One number that orders like the date itself; 0 is free for "none".
    pub const fn packed(self) -> u32 {
        // Finer first within the same earliest day: the flag counts the unknown parts.
        let coarse = (self.month == 0) as u32 + (self.day == 0) as u32;
        let (m, d) = (if self.month == 0 { 1 } else { self.month }, if self.day == 0 { 1 } else { self.day });
        ((self.year as u32) << 11) | ((m as u32) << 7) | ((d as u32) << 2) | coarse
    }

    pub const fn unpacked(packed: u32) -> Option<Self> {
        if packed == 0 {
            return None;
        }
        let (coarse, day, month) = (packed & 3, (packed >> 2 & 31) as u8, (packed >> 7 & 15) as u8);
        Some(Self { year: (packed >> 11) as u16, month: if coarse == 2 { 0 } else { month }, day: if coarse > 0 { 0 } else { day } })
    }
}

fn ymd(year: u16, month: u8, day: u8) -> Day {
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).unwrap_or(NaiveDate::MIN)
}

fn last_of_month(year: u16, month: u8) -> Day {
    ymd(year, month, 1).checked_add_months(Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(NaiveDate::MAX)
}

/// `day` moved by whole months: the same date, else the month's last day.
pub fn add_months(day: Day, months: i32) -> Day {
    let by = Months::new(months.unsigned_abs());
    if months >= 0 { day.checked_add_months(by).unwrap_or(NaiveDate::MAX) } else { day.checked_sub_months(by).unwrap_or(NaiveDate::MIN) }
}

/// `day` moved by calendar days.
pub fn add_days(day: Day, days: i64) -> Day {
    let by = Days::new(days.unsigned_abs());
    if days >= 0 { day.checked_add_days(by).unwrap_or(NaiveDate::MAX) } else { day.checked_sub_days(by).unwrap_or(NaiveDate::MIN) }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self { year: day.year().clamp(1, 9999) as u16, month: day.month() as u8, day: day.day() as u8 }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.packed().cmp(&other.packed())
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// What was written is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct NoDate;

impl FromStr for PartialDate {
    type Err = NoDate;

    /// ISO forms alone, strictly: four digits, then two and two.
    fn from_str(text: &str) -> Result<Self, NoDate> {
        let mut parts = text.split('-');
        let part = |text: Option<&str>, digits: usize| -> Result<Option<u16>, NoDate> {
            match text {
                None => Ok(None),
                Some(t) if t.len() == digits && t.bytes().all(|b| b.is_ascii_digit()) => t.parse().map(Some).map_err(|_| NoDate),
                Some(_) => Err(NoDate),
            }
        };
        let year = part(parts.next(), 4)?.ok_or(NoDate)?;
        let month = part(parts.next(), 2)?;
        let day = part(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(NoDate);
        }
        Self::new(year, month.map(|m| m as u8), day.map(|d| d as u8)).ok_or(NoDate)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().expect(text)
    }

    #[test]
    fn reads_and_writes_only_dates_of_the_calendar() {
        for good in ["2018", "2018-03", "2018-03-14", "2024-02-29", "0001", "9999-12-31"] {
            assert_eq!(date(good).to_string(), good);
        }
        for bad in [
            "",
            "18",
            "2018-3",
            "2018-13",
            "2018-02-30",
            "2023-02-29",
            "2018-00",
            "0000",
            "2018-03-14-1",
            "2018-",
            "20180314",
            " 2018",
            "+018",
            "2018-03-1٤",
        ] {
            assert_eq!(bad.parse::<PartialDate>(), Err(NoDate), "{bad}");
        }
    }

    #[test]
    fn knows_the_days_it_may_be() {
        assert_eq!(date("2012").earliest().to_string(), "2012-01-01");
        assert_eq!(date("2012").latest().to_string(), "2012-12-31");
        assert_eq!(date("2024-02").latest().to_string(), "2024-02-29");
        assert_eq!(date("2023-12").latest().to_string(), "2023-12-31");
    }

    #[test]
    fn orders_by_earliest_then_finer_first() {
        let mut dates: Vec<_> = ["2018-02", "2018", "2018-01", "2018-01-01", "2017-12-31", "2018-01-02"].map(date).to_vec();
        dates.sort();
        let texts: Vec<_> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["2017-12-31", "2018-01-01", "2018-01", "2018", "2018-01-02", "2018-02"]);
        for d in dates {
            assert_eq!(PartialDate::unpacked(d.packed()), Some(d));
        }
        assert_eq!(PartialDate::unpacked(0), None);
    }

    #[test]
    fn months_end_with_the_months_last_day() {
        let day = |t: &str| date(t).earliest();
        assert_eq!(add_months(day("2026-08-31"), 6), day("2027-02-28"));
        assert_eq!(add_months(day("2024-02-29"), -12), day("2023-02-28"));
    }
}
