//! A date as somebody types it into a form: besides all that tables hold also `besok`, `+45hk`, `+2bln`.

use crate::model::day::{add_days, add_months};
use crate::model::{Day, PartialDate};
use crate::text::fold;

use super::by::By;
use super::date::{Unread, Why, Written, WrittenDate, read};

/// Days from today that a word names.
const WORDS: &[(i64, &[&str])] = &[
    (0, &["hari ini", "sekarang", "kini", "today", "now"]),
    (1, &["besok", "esok", "tomorrow"]),
    (2, &["lusa", "besok lusa"]),
    (-1, &["kemarin", "kemaren", "yesterday"]),
    (-2, &["kemarin dulu", "dua hari lalu"]),
];

/// What a number behind `+` or `-` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

const SPANS: &[(Span, &[&str])] = &[
    (Span::Days, &["h", "hr", "hari", "d", "day", "days"]),
    (Span::WorkingDays, &["hk", "hari kerja", "wd", "working days"]),
    (Span::Weeks, &["mg", "mgg", "minggu", "pekan", "w", "week", "weeks"]),
    (Span::Months, &["b", "bl", "bln", "bulan", "m", "mo", "month", "months"]),
    (Span::Years, &["t", "th", "thn", "tahun", "y", "yr", "year", "years"]),
];

/// The date that `text` means, and what was inferred; `working` moves a day by working days. `Ok(None)` where the text
/// says that there is none.
///
/// # Errors
/// Why it is none, with what it was perhaps to be; also a weekday beside it that is not the day's own.
pub fn typed(text: &str, by: &By, working: &dyn Fn(Day, i64) -> Day) -> Result<Option<WrittenDate>, Unread> {
    let folded = fold(text.trim()).split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((days, _)) = WORDS.iter().find(|(_, words)| words.contains(&folded.as_str())) {
        return Ok(Some(WrittenDate::of(add_days(by.today, *days).into())));
    }
    if folded.starts_with(['+', '-']) && folded.len() > 1 {
        let moved = moved(&folded, by.today, working).map(WrittenDate::of).map(Some);
        return moved.ok_or(Unread { why: Why::NoDate, perhaps: Vec::new() });
    }
    match read(text, by) {
        Written::Nothing => Ok(None),
        Written::Date(written) if written.weekday_differs() => {
            let perhaps = written.meant_by_weekday().into_iter().chain([written.date]).collect();
            Err(Unread { why: Why::NoDate, perhaps })
        }
        Written::Date(written) => Ok(Some(written)),
        Written::Unread(unread) => Err(unread),
    }
}

/// Digits of a span: a register reckons with tens of years, not with thousands.
const DIGITS: usize = 4;

fn moved(folded: &str, today: Day, working: &dyn Fn(Day, i64) -> Day) -> Option<PartialDate> {
    let (sign, rest) = folded.split_at_checked(1)?;
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (count, unit) = rest.split_at_checked(digits).filter(|(count, _)| (1..=DIGITS).contains(&count.len()))?;
    let count = count.parse::<i32>().ok()? * if sign == "-" { -1 } else { 1 };
    let (span, _) = SPANS.iter().find(|(_, units)| units.contains(&unit.trim()))?;
    let day = match span {
        Span::Days => add_days(today, count.into()),
        Span::WorkingDays => working(today, count.into()),
        Span::Weeks => add_days(today, i64::from(count) * 7),
        Span::Months => add_months(today, count),
        Span::Years => add_months(today, count.checked_mul(12)?),
    };
    let year = chrono::Datelike::year(&day);
    (1..=9999).contains(&year).then(|| day.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As if each day were a working day: which days are is told by the rules.
    fn every_day(day: Day, days: i64) -> Day {
        add_days(day, days)
    }

    fn day(text: &str) -> Day {
        text.parse::<PartialDate>().expect(text).earliest()
    }

    fn by(today: &str) -> By {
        By::on(day(today), crate::model::Zone::Wib)
    }

    fn on(text: &str) -> Result<Option<String>, Unread> {
        typed(text, &by("2026-11-24"), &every_day).map(|date| date.map(|d| d.date.to_string()))
    }

    #[test]
    fn dates_are_read_as_they_are_typed() {
        let table = [
            ("besok", "2026-11-25"),
            ("Besok", "2026-11-25"),
            ("tomorrow", "2026-11-25"),
            ("hari ini", "2026-11-24"),
            ("hari  ini", "2026-11-24"),
            ("today", "2026-11-24"),
            ("kemarin", "2026-11-23"),
            ("yesterday", "2026-11-23"),
            ("lusa", "2026-11-26"),
            ("+45hk", "2027-01-08"),
            ("+45 hk", "2027-01-08"),
            ("+1wd", "2026-11-25"),
            ("-2hk", "2026-11-22"),
            ("+30h", "2026-12-24"),
            ("+30d", "2026-12-24"),
            ("-1h", "2026-11-23"),
            ("+2mg", "2026-12-08"),
            ("+2bln", "2027-01-24"),
            ("+2 bulan", "2027-01-24"),
            ("+1th", "2027-11-24"),
            ("+5y", "2031-11-24"),
            ("8/3/2021", "2021-03-08"),
            ("8-3-2021", "2021-03-08"),
            ("8 Mar 2021", "2021-03-08"),
            ("Senin, 8 Maret 2021", "2021-03-08"),
            ("Mei 2027", "2027-05"),
            ("May 2027", "2027-05"),
            ("3/2021", "2021-03"),
            ("2019", "2019"),
            ("2021-03-08", "2021-03-08"),
            ("2021-03", "2021-03"),
            ("29/2/2024", "2024-02-29"),
        ];
        for (text, expected) in table {
            assert_eq!(on(text), Ok(Some(expected.to_owned())), "{text}");
        }
        assert_eq!((on("-"), on("n/a")), (Ok(None), Ok(None)));
    }

    #[test]
    fn what_is_no_date_says_why_and_what_was_perhaps_meant() {
        let table: &[(&str, Why, &[&str])] = &[
            ("30/2/2026", Why::NoSuchDay, &[]),
            ("29/2/2023", Why::NoSuchDay, &[]),
            ("3/25/2021", Why::NoSuchDay, &["2021-03-25"]),
            ("8/3", Why::NoYear, &[]),
            ("segera", Why::NoDate, &[]),
            ("+45", Why::NoDate, &[]),
            ("+hk", Why::NoDate, &[]),
            ("+45x", Why::NoDate, &[]),
            ("+99999h", Why::NoDate, &[]),
            ("+9999th", Why::NoDate, &[]),
            ("+é", Why::NoDate, &[]),
            ("Selasa, 8 Maret 2021", Why::NoDate, &["2021-03-08"]),
            ("12 Agutsus 2021", Why::NoDate, &["2021-08-12"]),
        ];
        for (text, why, perhaps) in table {
            let perhaps = perhaps.iter().map(|p| p.parse().expect("a date")).collect();
            assert_eq!(on(text), Err(Unread { why: *why, perhaps }), "{text}");
        }
    }

    #[test]
    fn months_end_with_the_months_last_day() {
        let from = |today: &str, text: &str| typed(text, &by(today), &every_day).ok().flatten().map(|d| d.date.to_string());
        assert_eq!(from("2026-12-31", "+2bln").as_deref(), Some("2027-02-28"));
        assert_eq!(from("2024-02-29", "+1th").as_deref(), Some("2025-02-28"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}|[+-][0-9]{0,6}[a-z ]{0,6}") {
            let _ = on(&text);
        }
    }
}
