//! A state of the register as somebody names it: a day, or how much was known.

use super::procedure::Calendar;
use super::{dated, no_date};
use crate::model::written::by::Lies;
use crate::model::written::date::{Unread, Why};
use crate::model::{Day, Known, Message, Reason, Revision};
use crate::msg;

/// What somebody meant, and what is to be told of how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant<T> {
    pub value: T,
    pub told: Vec<Message>,
}

/// A day as it is typed elsewhere, also reckoned from `today`; of one known in part the last day that it may be.
/// What was inferred is told.
///
/// # Errors
/// `bad_date`.
pub fn day(text: &str, calendar: &Calendar, today: Day) -> Result<Meant<Day>, Reason> {
    let none = Unread { why: Why::NoDate, perhaps: Vec::new() };
    let typed = calendar.typed(text, today, Lies::Anywhere).and_then(|written| written.ok_or(none));
    let written = typed.map_err(|unread| no_date(text, &unread))?;
    let date = written.date;
    let latest = (!date.is_whole()).then(|| msg!("as_of-latest", given = date, day = date.latest()));
    Ok(Meant { value: date.latest(), told: dated::inferred(text, &written).into_iter().chain(latest).collect() })
}

/// A revision by its bare number, else a day. `newest` is the register's newest revision.
///
/// # Errors
/// `no_revision` for one that is not there; `bad_date`.
pub fn known(text: &str, calendar: &Calendar, today: Day, newest: Revision) -> Result<Meant<Known>, Reason> {
    let text = text.trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return day(text, calendar, today).map(|Meant { value, told }| Meant { value: Known::Day(value), told });
    }
    match text.parse::<Revision>() {
        Ok(revision) if (1..=newest).contains(&revision) => Ok(Meant { value: Known::Revision(revision), told: Vec::new() }),
        _ => Err(Reason::new("no_revision", msg!("refused-no_revision", revision = text, newest_revision = newest))),
    }
}

/// The state in words: "per 8 Mar 2021", "diketahui revisi 12", or both.
pub fn state(day: Option<Day>, known: Option<Known>) -> Message {
    let known = known.map(|known| match known {
        Known::Revision(revision) => msg!("known-revision", revision = revision),
        Known::Day(day) => msg!("known-day", day = day),
    });
    match (day, known) {
        (Some(day), Some(known)) => msg!("as_of-day-known", day = day, known = known),
        (Some(day), None) => msg!("as_of-day", day = day),
        (None, Some(known)) => known,
        (None, None) => msg!("nothing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-24".parse().expect("a day")
    }

    #[test]
    fn a_day_is_typed_as_elsewhere_and_one_known_in_part_is_its_last() {
        let table = [
            ("8/3/2021", "2021-03-08", false),
            ("2012-02-29", "2012-02-29", false),
            ("2012-02", "2012-02-29", true),
            ("Feb 2011", "2011-02-28", true),
            ("2005", "2005-12-31", true),
            ("kemarin", "2026-11-23", false),
            ("besok", "2026-11-25", false),
            ("8/3/97", "1997-03-08", true),
            ("2021-03-08T17:00Z", "2021-03-09", true),
        ];
        for (text, expected, is_told) in table {
            let meant = day(text, &Calendar::default(), today()).expect(text);
            assert_eq!((meant.value, !meant.told.is_empty()), (expected.parse().expect("a day"), is_told), "{text}");
        }
        for text in ["29/2/2021", "", "-", "lama", "0"] {
            assert_eq!(day(text, &Calendar::default(), today()).map_err(|reason| reason.code), Err("bad_date"), "{text}");
        }
    }

    #[test]
    fn a_bare_number_is_a_revision_that_must_be_there() {
        let read = |text| known(text, &Calendar::default(), today(), 12).map(|meant| meant.value).map_err(|reason| reason.code);
        let on = |text: &str| Known::Day(text.parse().expect("a day"));
        let table = [
            ("1", Ok(Known::Revision(1))),
            (" 12 ", Ok(Known::Revision(12))),
            ("13", Err("no_revision")),
            ("0", Err("no_revision")),
            ("2021", Err("no_revision")),
            ("99999999999999999999", Err("no_revision")),
            ("8/3/2021", Ok(on("2021-03-08"))),
            ("2021-03", Ok(on("2021-03-31"))),
            ("-1", Err("bad_date")),
            ("", Err("bad_date")),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
