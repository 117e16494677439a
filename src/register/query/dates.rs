//! Dates and spans of a query: `1997`, `2027-01-01`, `8/3/2021`, `6bl`.

use chrono::NaiveDate;

use crate::model::Day;
use crate::model::day::{add_days, add_months};
use crate::model::written::by::Lies;
use crate::model::written::date::{Inferred, WrittenDate};
use crate::rules::procedure::Calendar;

use super::condition::Days;
use super::parse::Operator;

/// The day on which a query is asked, and the calendar by which its working days are counted.
#[derive(Clone, Copy, Debug)]
pub struct Today<'a> {
    pub day: Day,
    pub calendar: &'a Calendar,
}

/// What a value after a field of dates means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// With the date where something of it was inferred.
    Days(Days, Option<WrittenDate>),
    /// It can still become a date or span.
    Begun,
    Nothing,
}

/// The days meant by `operator` and `text`. A span reaches from today on; for what lies `behind`, back
/// from today.
pub fn days(operator: Operator, text: &str, today: Today<'_>, behind: bool) -> Meant {
    if let Some(far) = span_end(text, today, behind) {
        Meant::Days(spanned(operator, today.day, far, behind), None)
    } else if let Some(written) = date(text, today, behind) {
        let days = compared(operator, written.date.earliest(), written.date.latest());
        Meant::Days(days, Some(written).filter(|written| written.inferred.is_some()))
    } else if ENDINGS.iter().any(|ending| is_value(&format!("{text}{ending}"), today)) {
        Meant::Begun
    } else {
        Meant::Nothing
    }
}

/// What makes a date or span of one half typed.
const ENDINGS: &[&str] = &["000", "00", "0", "01", "1", "/1/2000", "1/2000", "/2000", "2000", "l", "h", "d", "o"];

fn is_value(text: &str, today: Today<'_>) -> bool {
    date(text, today, false).is_some() || span_end(text, today, false).is_some()
}

fn compared(operator: Operator, earliest: Day, latest: Day) -> Days {
    match operator {
        Operator::Is | Operator::Exactly => Days { first: earliest, last: latest },
        Operator::Below => Days { first: NaiveDate::MIN, last: add_days(earliest, -1) },
        Operator::AtMost => Days { first: NaiveDate::MIN, last: latest },
        Operator::Above => Days { first: add_days(latest, 1), last: NaiveDate::MAX },
        Operator::AtLeast => Days { first: earliest, last: NaiveDate::MAX },
    }
}

/// Within the span both its ends count; beyond it neither does, unless it is named too (`>=`).
fn spanned(operator: Operator, today: Day, far: Day, behind: bool) -> Days {
    let step = if behind { -1 } else { 1 };
    let beyond = |from: Day| {
        if behind { Days { first: NaiveDate::MIN, last: from } } else { Days { first: from, last: NaiveDate::MAX } }
    };
    match operator {
        Operator::Is | Operator::Exactly | Operator::Below | Operator::AtMost => Days { first: today.min(far), last: today.max(far) },
        Operator::Above => beyond(add_days(far, step)),
        Operator::AtLeast => beyond(far),
    }
}

/// A date as it is typed elsewhere. Digits that a year of four begins with are half of one, and so is a last digit behind
/// a year.
fn date(text: &str, today: Today<'_>, behind: bool) -> Option<WrittenDate> {
    let lies = if behind { Lies::Past } else { Lies::Anywhere };
    let is_begun = |written: &WrittenDate| {
        let mut parts = text.split(|c: char| !c.is_ascii_digit());
        let last = parts.next_back().unwrap_or_default();
        let is_year_first = parts.next().is_some_and(|first| first.len() == 4);
        written.inferred == Some(Inferred::Century) && ["19", "20"].contains(&last) || is_year_first && last.len() == 1
    };
    today.calendar.typed(text, today.day, lies).ok().flatten().filter(|written| !is_begun(written))
}

/// The far end of a span such as `6bl`, at most four digits.
fn span_end(text: &str, today: Today<'_>, behind: bool) -> Option<Day> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (count, unit) = text.split_at(digits);
    let count = i32::from(number(count, 4)?) * if behind { -1 } else { 1 };
    match unit {
        "h" | "d" => Some(add_days(today.day, count.into())),
        "hk" | "wd" => Some(today.calendar.moved(today.day, count.into())),
        "bl" | "bln" | "mo" => Some(add_months(today.day, count)),
        "th" | "y" => Some(add_months(today.day, count * 12)),
        _ => None,
    }
}

fn number(text: &str, most: usize) -> Option<u16> {
    let fits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Operator::*;

    fn meant(operator: Operator, text: &str, behind: bool) -> String {
        meant_on("2026-11-24", operator, text, behind)
    }

    fn meant_on(day: &str, operator: Operator, text: &str, behind: bool) -> String {
        let show = |day: Day| match day {
            NaiveDate::MIN | NaiveDate::MAX => String::new(),
            day => day.to_string(),
        };
        let today = Today { day: day.parse().expect("a day"), calendar: &Calendar::default() };
        match days(operator, text, today, behind) {
            Meant::Days(days, _) => format!("{}..{}", show(days.first), show(days.last)),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn dates_compare() {
        let table = [
            (Is, "1997", "1997-01-01..1997-12-31"),
            (Is, "8/3/2021", "2021-03-08..2021-03-08"),
            (Is, "3/2021", "2021-03-01..2021-03-31"),
            (Below, "2027-01-01", "..2026-12-31"),
            (Below, "2027", "..2026-12-31"),
            (AtMost, "2027", "..2027-12-31"),
            (Above, "2027", "2028-01-01.."),
            (AtLeast, "2026", "2026-01-01.."),
            (Is, "17/4/97", "1997-04-17..1997-04-17"),
            (Is, "2021-03-08t17:00:00z", "2021-03-09..2021-03-09"),
            (AtMost, "besok", "..2026-11-25"),
            (Is, "2026-11-24?", "Nothing"),
            (Is, "2026-13", "Nothing"),
            (Is, "31/2/2026", "Nothing"),
            (Is, "abc", "Nothing"),
        ];
        for (operator, text, expected) in table {
            assert_eq!(meant(operator, text, false), expected, "{operator:?} {text}");
        }
    }

    #[test]
    fn spans_reach_from_today() {
        let table = [
            (Below, "6bl", false, "2026-11-24..2027-05-24"),
            (Below, "6bl", true, "2026-05-24..2026-11-24"),
            (Below, "6mo", false, "2026-11-24..2027-05-24"),
            (Above, "6bln", false, "2027-05-25.."),
            (AtLeast, "6bl", false, "2027-05-24.."),
            (Above, "6bl", true, "..2026-05-23"),
            (Below, "1th", false, "2026-11-24..2027-11-24"),
            (Below, "2y", true, "2024-11-24..2026-11-24"),
            (Below, "10h", false, "2026-11-24..2026-12-04"),
            (Below, "10d", false, "2026-11-24..2026-12-04"),
            (Below, "3hk", false, "2026-11-24..2026-11-27"),
            (Below, "4wd", false, "2026-11-24..2026-11-30"),
            (Below, "10000h", false, "Nothing"),
            (Below, "6xx", false, "Nothing"),
            (Below, "bl", false, "Nothing"),
        ];
        for (operator, text, behind, expected) in table {
            assert_eq!(meant(operator, text, behind), expected, "{operator:?} {text}");
        }
    }

    #[test]
    fn working_days_of_a_span_leave_out_the_holidays_known() {
        // 17 August 2025 was a Sunday, and the 18th was free in its stead.
        let table = [
            ("2025-08-15", Below, "1hk", false, "2025-08-15..2025-08-19"),
            ("2025-08-15", Above, "3wd", false, "2025-08-22.."),
            ("2025-08-19", Below, "1hk", true, "2025-08-15..2025-08-19"),
            ("2026-08-14", Below, "1hk", false, "2026-08-14..2026-08-18"),
            // Nobody told of the holidays of 2027 yet.
            ("2027-08-13", Below, "1hk", false, "2027-08-13..2027-08-16"),
        ];
        for (day, operator, text, behind, expected) in table {
            assert_eq!(meant_on(day, operator, text, behind), expected, "{day} {operator:?} {text}");
        }
    }

    #[test]
    fn what_is_half_typed_is_begun() {
        for text in ["2", "20", "202", "2026-", "2026-1", "2026-12-", "2026-12-3", "8/", "8/3", "8/3/", "8/3/20", "6b", "6w", "6t", "12"] {
            assert_eq!(meant(Is, text, false), "Begun", "{text}");
        }
    }
}
