//! Dates and spans of dates as they stand in text, the day first.

use chrono::{Datelike, Weekday};

use crate::model::PartialDate;
use crate::model::written::calendar;

use super::super::numbers::number;
use super::tokens::{Kind, Token};

/// A date, or the first and the last day of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub from: PartialDate,
    pub until: Option<PartialDate>,
    /// The date that it would be with the month first, where that is one too.
    pub swapped: Option<PartialDate>,
    /// The month stands first: the day first is no date.
    pub month_first: bool,
    /// The month stands in words.
    pub named: bool,
    pub weekday: Option<Weekday>,
    /// Where it stands, its weekday too, in bytes.
    pub start: usize,
    pub end: usize,
}

impl Written {
    /// Whether the weekday beside it is the date's own; `None` where none was written or no day is known.
    pub fn weekday_fits(&self) -> Option<bool> {
        self.weekday.filter(|_| self.from.is_whole()).map(|day| day == self.from.earliest().weekday())
    }

    pub fn contains(&self, date: PartialDate) -> bool {
        self.until.is_some_and(|until| self.from <= date && date <= until)
    }
}

/// Words and signs between the first and the last day of a span.
const TO: [&str; 9] = ["sampai", "hingga", "dan", "sd", "to", "until", "and", "through", "dengan"];
const DASHES: &str = "-–—&";

/// A day and what of month and year stands beside it; `assumed` lends a year where none is written.
#[derive(Clone, Copy, Debug, Default)]
struct Point {
    day: u8,
    month: Option<u8>,
    year: Option<u16>,
}

impl Point {
    fn date(self) -> Option<PartialDate> {
        PartialDate::new(self.year?, self.month, Some(self.day))
    }
}

/// All dates among `tokens`; one without a year is of the year `assumed`, or none.
pub fn dates(tokens: &[Token], assumed: Option<u16>) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(tokens, at, assumed) {
            Some((written, next)) => {
                found.push(with_weekday(tokens, at, next, written));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

fn date_at(tokens: &[Token], at: usize, assumed: Option<u16>) -> Option<(Written, usize)> {
    if is_inside_number(tokens, at) {
        return None;
    }
    let rest = &tokens[at..];
    let (written, taken) = iso(rest)
        .or_else(|| digits(rest, assumed, is_set_off(tokens, at)))
        .or_else(|| words(rest, assumed))
        .or_else(|| month_first_words(rest))
        .or_else(|| spelled(rest))?;
    Some((written, at + taken))
}

/// Whether the token goes on a number of several parts: the 8 in `123/8/3/2021`.
fn is_inside_number(tokens: &[Token], at: usize) -> bool {
    let Some([number, sign]) = at.checked_sub(2).and_then(|from| tokens.get(from..at)) else { return false };
    matches!(number.kind, Kind::Number(..)) && sign.is_sign("/.-") && number.end == sign.start && sign.end == tokens[at].start
}

/// Whether a weekday or a bracket stands before it: there `16/4` is a date.
fn is_set_off(tokens: &[Token], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map(|i| &tokens[i]);
    let is_day = |t: Option<&Token>| t.and_then(Token::word).is_some_and(|w| calendar::weekday(w).is_some());
    before(1).is_some_and(|t| t.is_sign("(")) || is_day(before(1)) || (before(1).is_some_and(|t| t.is_sign(",")) && is_day(before(2)))
}

/// `2019-03-12`, `2019/03/12`.
fn iso(t: &[Token]) -> Option<(Written, usize)> {
    let [year, first, month, second, day, ..] = t else { return None };
    let signs = first.is_sign("-/") && second.kind == first.kind;
    let date = PartialDate::new(year.year().filter(|_| signs)?, Some(month.small()?), Some(day.small()?))?;
    Some((plain(date, None, t, 5), 5))
}

/// `8/3/2021`, `08.03.21`, `04-05/09/2024`, `30/6 - 2/7/2019`, and where it is set off `16/4`.
fn digits(t: &[Token], assumed: Option<u16>, set_off: bool) -> Option<(Written, usize)> {
    if let Some((first, taken)) = point_in_digits(t) {
        let second = to(&t[taken..]).and_then(|n| point_in_digits(&t[taken + n..]).map(|(point, m)| (point, taken + n + m)));
        return match second.filter(|(second, _)| second.year.is_some()) {
            Some((second, taken)) => span(Point { year: first.year.or(second.year), ..first }, second, t, taken, false),
            None => single(first, assumed.filter(|_| set_off), t, taken),
        };
    }
    // The days of a span before one month: 04-05/09/2024.
    let day = t.first()?.small()?;
    let n = to(&t[1..])?;
    let (last, m) = point_in_digits(&t[1 + n..])?;
    let last = Point { year: last.year.or(assumed.filter(|_| set_off)), ..last };
    span(Point { day, ..last }, last, t, 1 + n + m, false)
}

/// A date of one day in digits, read with the month first where it can be.
fn single(point: Point, assumed: Option<u16>, t: &[Token], taken: usize) -> Option<(Written, usize)> {
    let point = Point { year: Some(point.year.or(assumed)?), ..point };
    let swapped = Point { day: point.month?, month: Some(point.day), ..point }.date();
    let (from, swapped, month_first) = match (point.date(), swapped) {
        (Some(date), other) => (date, other.filter(|other| *other != date), false),
        (None, Some(other)) => (other, None, true),
        (None, None) => return None,
    };
    Some((Written { swapped, month_first, ..plain(from, None, t, taken) }, taken))
}

/// `8/3/2021`, `8/3`, with one sign and no blanks beside points and hyphens.
fn point_in_digits(t: &[Token]) -> Option<(Point, usize)> {
    let [day, sign, month, ..] = t else { return None };
    let glued = |t: &[Token]| t.windows(2).all(|pair| pair[0].end == pair[1].start);
    if !sign.is_sign("/.-") || !(sign.is_sign("/") || glued(&t[..3])) {
        return None;
    }
    let (day, month) = (day.small()?, month.small()?);
    let year = t.get(3..5).filter(|more| more[0].kind == sign.kind && (sign.is_sign("/") || glued(&t[..5]))).map(|more| &more[1]);
    let year = year.and_then(|y| y.year().or_else(|| y.small().filter(|_| y.end - y.start == 2).map(|y| 2000 + u16::from(y))));
    match year {
        Some(year) => Some((Point { day, month: Some(month), year: Some(year) }, 5)),
        // Points and hyphens between two numbers are hours and spans.
        None if sign.is_sign("/") => Some((Point { day, month: Some(month), year: None }, 3)),
        None => None,
    }
}

/// `8 Maret 2021`, `10-12 Juli 2019`, `28 Desember 2019 s.d. 3 Januari 2020`, `tgl 12 bulan 3 tahun 2019`.
fn words(t: &[Token], assumed: Option<u16>) -> Option<(Written, usize)> {
    let first = day(t)?;
    if let Some((point, taken)) = point_in_words(t) {
        let second = to(&t[taken..]).and_then(|n| point_in_words(&t[taken + n..]).map(|(second, m)| (second, taken + n + m)));
        if let Some((second, taken)) = second {
            let year = second.year.or(assumed);
            let second = Point { year, ..second };
            return span(Point { year: point.year.or(year), ..point }, second, t, taken, true);
        }
        let date = Point { year: point.year.or(assumed), ..point }.date()?;
        return Some((Written { named: true, ..plain(date, None, t, taken) }, taken));
    }
    let n = to(&t[first.1..])?;
    let (last, m) = point_in_words(&t[first.1 + n..])?;
    let last = Point { year: last.year.or(assumed), ..last };
    span(Point { day: first.0, ..last }, last, t, first.1 + n + m, true)
}

/// A day of the month, an English ending behind it, and how many tokens it takes.
fn day(t: &[Token]) -> Option<(u8, usize)> {
    let day = t.first()?.small().filter(|d| (1..=31).contains(d))?;
    let ending = t.get(1).and_then(Token::word).is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th"));
    Some((day, if ending { 2 } else { 1 }))
}

/// `8 Maret 2021`, `8 Maret`, `8th of March, 2021`, `12 bulan 3 tahun 2019`.
fn point_in_words(t: &[Token]) -> Option<(Point, usize)> {
    let (day, mut at) = day(t)?;
    let linked = t.get(at).and_then(Token::word).is_some_and(|w| matches!(w, "bulan" | "of"));
    at += usize::from(linked);
    let month = t.get(at)?;
    let month = month.word().and_then(calendar::month).or_else(|| month.small().filter(|m| linked && (1..=12).contains(m)))?;
    at += 1;
    let point = |year| Point { day, month: Some(month), year };
    Some(match year(&t[at..]) {
        Some((year, taken)) => (point(Some(year)), at + taken),
        None => (point(None), at),
    })
}

/// A year, with a comma, a point of a shortened month or "tahun" before it.
fn year(t: &[Token]) -> Option<(u16, usize)> {
    let mark = usize::from(t.first().is_some_and(|t| t.is_sign(",.'’")));
    let word = usize::from(t.get(mark).and_then(Token::word) == Some("tahun"));
    let token = t.get(mark + word)?;
    let short = t.first().filter(|t| t.is_sign("'’")).and_then(|_| token.small()).map(|y| 2000 + u16::from(y));
    token.year().or(short).map(|year| (year, mark + word + 1))
}

/// `July 10-12, 2019`, `March 8th, 2021`, and a month with its year alone.
fn month_first_words(t: &[Token]) -> Option<(Written, usize)> {
    let month = t.first()?.word().and_then(calendar::month)?;
    if let Some(year) = t.get(1).and_then(Token::year) {
        return Some((Written { named: true, ..plain(PartialDate::new(year, Some(month), None)?, None, t, 2) }, 2));
    }
    let (first, taken) = day(&t[1..])?;
    let mut at = 1 + taken;
    let last = to(&t[at..]).and_then(|n| day(&t[at + n..]).map(|(last, m)| (last, n + m)));
    at += last.map_or(0, |(_, taken)| taken);
    let (year, taken) = year(&t[at..])?;
    let point = |day| Point { day, month: Some(month), year: Some(year) };
    match last {
        Some((last, _)) => span(point(first), point(last), t, at + taken, true),
        None => Some((Written { named: true, ..plain(point(first).date()?, None, t, at + taken) }, at + taken)),
    }
}

/// `tanggal delapan bulan Maret tahun dua ribu dua puluh satu`.
fn spelled(t: &[Token]) -> Option<(Written, usize)> {
    if !matches!(t.first()?.word()?, "tanggal" | "tgl") {
        return None;
    }
    let words: Vec<&str> = t.iter().skip(1).take(14).map_while(Token::word).collect();
    let (day, taken) = number(&words)?;
    let mut at = taken + usize::from(words.get(taken) == Some(&"bulan"));
    let month = words.get(at).copied().and_then(calendar::month)?;
    at += 1 + usize::from(words.get(at + 1) == Some(&"tahun"));
    let (year, taken) = number(words.get(at..)?)?;
    let date = PartialDate::new(u16::try_from(year).ok().filter(|y| *y >= 1900)?, Some(month), Some(u8::try_from(day).ok()?))?;
    Some((Written { named: true, ..plain(date, None, t, 1 + at + taken) }, 1 + at + taken))
}

/// The tokens between the first day of a span and its last: `-`, `s.d.`, `s/d`, `sampai dengan`, `dan Kamis,`.
fn to(t: &[Token]) -> Option<usize> {
    let word = |at: usize| t.get(at).and_then(Token::word);
    let mut at = match t.first()? {
        sign if sign.is_sign(DASHES) => 1,
        first if first.word() == Some("s") && word(2) == Some("d") => 3 + usize::from(t.get(3).is_some_and(|t| t.is_sign("."))),
        first if first.word().is_some_and(|w| TO.contains(&w)) => 1,
        _ => return None,
    };
    at += usize::from(word(at) == Some("dengan"));
    if word(at).is_some_and(|w| calendar::weekday(w).is_some()) {
        at += 1 + usize::from(t.get(at + 1).is_some_and(|t| t.is_sign(",")));
    }
    Some(at + usize::from(word(at).is_some_and(|w| matches!(w, "tanggal" | "tgl"))))
}

fn plain(from: PartialDate, until: Option<PartialDate>, t: &[Token], taken: usize) -> Written {
    let end = t.get(taken - 1).map_or(0, |last| last.end);
    Written { from, until, swapped: None, month_first: false, named: false, weekday: None, start: t[0].start, end }
}

fn span(first: Point, last: Point, t: &[Token], taken: usize, named: bool) -> Option<(Written, usize)> {
    let (from, until) = (first.date()?, last.date()?);
    let until = Some(until).filter(|until| *until >= from)?;
    Some((Written { named, ..plain(from, Some(until).filter(|u| *u != from), t, taken) }, taken))
}

/// Words between a weekday and its date.
const BESIDE: [&str; 13] =
    ["tanggal", "tgl", "malam", "siang", "pagi", "sore", "kemarin", "ini", "lalu", "besok", "morning", "afternoon", "the"];

/// Takes in the weekday before the date, of a pair the first, or else the one in brackets behind it.
fn with_weekday(tokens: &[Token], at: usize, next: usize, written: Written) -> Written {
    let beside = |t: &Token| t.is_sign(",(/") || t.word().is_some_and(|w| BESIDE.contains(&w));
    let day = |t: &Token| t.word().and_then(calendar::weekday);
    let mut first = at;
    while first > 0 && at - first < 4 && beside(&tokens[first - 1]) {
        first -= 1;
    }
    let end = closed(tokens, first, next, written.end);
    if let Some(mut own) = first.checked_sub(1).filter(|before| day(&tokens[*before]).is_some()) {
        for length in 2..=6 {
            let Some(from) = own.checked_sub(length) else { break };
            if day(&tokens[from]).is_some() && to(&tokens[from + 1..=own]).is_some_and(|n| n >= length) {
                own = from;
                break;
            }
        }
        return Written { weekday: day(&tokens[own]), start: tokens[own].start, end, ..written };
    }
    let behind = tokens.get(next..next + 2).filter(|t| t[0].is_sign("(,")).and_then(|t| day(&t[1]).map(|day| (day, t[1].end)));
    match behind {
        Some((day, end)) => Written { weekday: Some(day), end, ..written },
        None => written,
    }
}

/// The end of a date with the bracket that was opened before it.
fn closed(tokens: &[Token], first: usize, next: usize, end: usize) -> usize {
    let opened = tokens[first..next].iter().any(|t| t.is_sign("("));
    tokens.get(next).filter(|t| opened && t.is_sign(")")).map_or(end, |t| t.end)
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn read(text: &str) -> String {
        let found = dates(&tokens(text), Some(2019)).into_iter().map(|d| {
            let until = d.until.map(|u| format!("..{u}")).unwrap_or_default();
            let weekday = d.weekday.map(|w| format!(" {w}")).unwrap_or_default();
            format!("{}{until}{weekday}", d.from)
        });
        found.collect::<Vec<_>>().join(" + ")
    }

    #[test]
    fn dates_and_spans_are_read_as_offices_write_them() {
        let table = [
            ("Jakarta Utara Senin, 8/3/2021.", "2021-03-08 Mon"),
            ("8 Maret 2021", "2021-03-08"),
            ("12 Nopember 2007", "2007-11-12"),
            ("12.03.2019 pukul 09.30", "2019-03-12"),
            ("08-03-21", "2021-03-08"),
            ("(22/08/19)", "2019-08-22"),
            ("Kamis, (16/4)", "2019-04-16 Thu"),
            ("16/4 bagian", ""),
            ("12 Mrt 2019", "2019-03-12"),
            ("2019-03-12 dan 2019/03/13", "2019-03-12 + 2019-03-13"),
            ("tgl 12 bulan 3 tahun 2019", "2019-03-12"),
            ("10-12 Juli 2019", "2019-07-10..2019-07-12"),
            ("7 s.d. 9 Februari 2019", "2019-02-07..2019-02-09"),
            ("7 s.d 9 Februari 2019", "2019-02-07..2019-02-09"),
            ("4 s/d 5 September 2024", "2024-09-04..2024-09-05"),
            ("4 dan 5 September 2024", "2024-09-04..2024-09-05"),
            ("(04-05/09/2024)", "2024-09-04..2024-09-05"),
            ("2-5 Juli", "2019-07-02..2019-07-05"),
            ("11 Januari s/d 27 Januari 2013", "2013-01-11..2013-01-27"),
            ("28 Desember 2019 sampai dengan 3 Januari 2020", "2019-12-28..2020-01-03"),
            ("30/6 - 2/7/2019", "2019-06-30..2019-07-02"),
            ("Rabu s.d. Kamis, 4 s.d. 5 September 2024", "2024-09-04..2024-09-05 Wed"),
            ("Rabu-Kamis (4-5/9/2024)", "2024-09-04..2024-09-05 Wed"),
            ("Rabu, 4 September 2024 s.d. Kamis, 5 September 2024", "2024-09-04..2024-09-05 Wed"),
            ("Rabu malam (7/10/17)", "2017-10-07 Wed"),
            ("8 Maret 2021 (Senin)", "2021-03-08 Mon"),
            ("July 10-12, 2019 and March 8th, 2021", "2019-07-10..2019-07-12 + 2021-03-08"),
            ("tanggal delapan bulan Maret tahun dua ribu dua puluh satu", "2021-03-08"),
            ("pada Maret 2021", "2021-03"),
            ("31/2/2021 dan 3/2021, 25 tahun 2020, 1.250, 090/123/2021, 123/8/3/2021", ""),
            ("3/13/2021", "2021-03-13"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_there_is_told_with_its_weekday() {
        let text = "di Jakarta, Rabu (7/10/2019) lalu";
        let written = &dates(&tokens(text), None)[0];
        assert_eq!(&text[written.start..written.end], "Rabu (7/10/2019)");
        assert_eq!((written.weekday_fits(), written.swapped.map(|d| d.to_string()).as_deref()), (Some(false), Some("2019-07-10")));
    }
}
