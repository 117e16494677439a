//! Time that runs from a named event: its last day, what of it is gone, and when it must begin to end in time.
//! Day 1 is the first day after the event that counts; months end with the same date, that day included, else
//! with the month's last (`reading`: no article says how it is counted). Of an event known in part the latest day is taken, so that
//! nothing is called over before it must be.

use chrono::Datelike;

use crate::model::day::{add_days, add_months};
use crate::model::{Day, PartialDate};

use super::procedure::{Calendar, Unit};

/// The last day of `length` units after `on`.
pub fn last_day(calendar: &Calendar, on: PartialDate, length: u16, unit: Unit) -> Day {
    let start = on.latest();
    match unit {
        Unit::Working => calendar.after(start, length),
        Unit::Calendar => add_days(start, length.into()),
        Unit::Months => add_months(start, length.into()),
    }
}

/// Units gone by on `day`: 1 on the first that counts, 0 until then. Of months those that have begun.
pub fn spent(calendar: &Calendar, on: PartialDate, day: Day, unit: Unit) -> u32 {
    let start = on.latest();
    if day <= start {
        return 0;
    }
    let counted = match unit {
        Unit::Working => start.iter_days().skip(1).take_while(|at| *at <= day).filter(|at| calendar.is_working(*at)).count() as i64,
        Unit::Calendar => (day - start).num_days(),
        Unit::Months => months_begun(start, day),
    };
    u32::try_from(counted).unwrap_or(u32::MAX)
}

/// The latest working day on which an event may be, so that so many working days after it end by `end`.
pub fn latest_start(calendar: &Calendar, end: Day, working_days: u16) -> Day {
    (0..working_days).fold(working_by(calendar, end), |day, _| working_by(calendar, add_days(day, -1)))
}

/// The years between two days whose holidays are not known.
pub fn years_unknown(calendar: &Calendar, from: Day, to: Day) -> Vec<u16> {
    (from.year()..=to.year()).filter(|&year| !calendar.knows(year)).filter_map(|year| u16::try_from(year).ok()).collect()
}

/// Whether the holidays of every year between two days are known.
pub fn is_known(calendar: &Calendar, from: Day, to: Day) -> bool {
    (from.year()..=to.year()).all(|year| calendar.knows(year))
}

/// `day`, or the last working day before it.
fn working_by(calendar: &Calendar, day: Day) -> Day {
    std::iter::successors(Some(day), |at| at.pred_opt()).find(|at| calendar.is_working(*at)).unwrap_or(Day::MIN)
}

fn months_begun(start: Day, day: Day) -> i64 {
    let months = i64::from(day.year() - start.year()) * 12 + i64::from(day.month()) - i64::from(start.month());
    let ends = add_months(start, i32::try_from(months).unwrap_or(i32::MAX));
    months + i64::from(ends < day)
}

#[cfg(test)]
mod tests;
