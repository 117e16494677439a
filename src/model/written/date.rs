//! One date as offices write it, the day first: `8/3/2021`, `12 Mrt 2019`, `tgl 12 bulan 3 tahun 2019`,
//! `Maret 2019`, a spreadsheet's day number. What had to be inferred is told with it.

use chrono::{Datelike, Weekday};

use crate::model::day::add_days;
use crate::model::{Day, PartialDate};

use super::calendar::{month, near_month, roman_month, weekday};
use super::is_nothing;
use super::token::{Token, tokens};
use Piece::{Month, Number};

/// What a text says where a date belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// `-`, `n/a`, `00/00/0000`.
    Nothing,
    Date(WrittenDate),
    Unread(Unread),
}

/// A date, and what is to be known of how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    pub date: PartialDate,
    pub inferred: Option<Inferred>,
    /// The weekday beside it, which may contradict.
    pub weekday: Option<Weekday>,
    /// The other day that digits alone may mean, the month first; `None` where there is none or it is the same.
    pub month_first: Option<PartialDate>,
}

/// What was not written but inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inferred {
    /// `21` is 2021.
    Century,
    /// A spreadsheet's count of days since the end of 1899.
    DayNumber,
    /// `20190312`, `12032019`: digits without a mark between them.
    Unparted,
    /// `00/03/2019` is March 2019.
    UnknownPart,
}

/// A text that is no date, and the dates it was perhaps to be, at most two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub why: Why,
    pub perhaps: Vec<PartialDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// 30 February, the thirteenth month.
    NoSuchDay,
    /// Day and month without a year.
    NoYear,
    /// More than a date, or none at all.
    NoDate,
}

impl WrittenDate {
    const fn of(date: PartialDate) -> Self {
        Self { date, inferred: None, weekday: None, month_first: None }
    }

    /// Whether the weekday written beside the day is another one than the calendar's.
    pub fn weekday_differs(&self) -> bool {
        self.date.is_whole() && self.weekday.is_some_and(|w| w != self.date.earliest().weekday())
    }

    /// The reading with the month first, where the weekday fits that one alone.
    pub fn meant_by_weekday(&self) -> Option<PartialDate> {
        self.month_first.filter(|other| self.weekday_differs() && self.weekday == Some(other.earliest().weekday()))
    }
}

/// Reads the one date that `text` is. Text around it, or a second date, makes it unread.
pub fn read(text: &str) -> Written {
    let trimmed = text.trim();
    if is_nothing(trimmed) || trimmed.eq_ignore_ascii_case("na") || is_zero(trimmed) {
        return Written::Nothing;
    }
    // Our own way of writing holds for every year.
    if let Ok(date) = trimmed.parse() {
        return Written::Date(WrittenDate::of(date));
    }
    if trimmed.len() > LONGEST {
        return Written::Unread(Unread { why: Why::NoDate, perhaps: Vec::new() });
    }
    if let Some(date) = day_number(trimmed) {
        return Written::Date(WrittenDate { inferred: Some(Inferred::DayNumber), ..WrittenDate::of(date) });
    }
    let (tokens, weekday) = without_company(tokens(trimmed));
    let pieces = pieces(&tokens);
    match shape(&pieces, &tokens) {
        Ok(written) => Written::Date(WrittenDate { weekday, ..written }),
        Err(Unread { why: Why::NoDate, .. }) => Written::Unread(Unread { why: Why::NoDate, perhaps: perhaps(&pieces, &tokens) }),
        Err(unread) => Written::Unread(unread),
    }
}

/// Bytes beyond which no date is looked for.
const LONGEST: usize = 120;

/// Words that may stand beside a date and say nothing more about it.
const COMPANY: &[&str] = &[
    "hari",
    "tanggal",
    "tgl",
    "bulan",
    "bln",
    "tahun",
    "thn",
    "th",
    "pada",
    "per",
    "sejak",
    "tertanggal",
    "pagi",
    "siang",
    "sore",
    "malam",
    "st",
    "nd",
    "rd",
    "of",
    "on",
    "the",
];

/// Words that begin a time of day.
const TIME: &[&str] = &["pukul", "pkl", "jam"];

/// `00/00/0000`.
fn is_zero(text: &str) -> bool {
    text.contains('0') && text.chars().all(|c| matches!(c, '0' | '/' | '-' | '.' | ' ' | ':'))
}

/// Days that spreadsheets count: five digits, 1927 to 2173. The time behind the point is left out.
fn day_number(text: &str) -> Option<PartialDate> {
    let (days, time) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let are_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if days.len() != 5 || days.starts_with('0') || !are_digits(days) || !are_digits(time) {
        return None;
    }
    Day::from_ymd_opt(1899, 12, 30).map(|zero| add_days(zero, days.parse().unwrap_or(0)).into())
}

/// The tokens without weekday, time and words of company; the weekday apart.
fn without_company(mut tokens: Vec<Token>) -> (Vec<Token>, Option<Weekday>) {
    let is_number = |token: &Token| token.number().is_some();
    let clock = (1..tokens.len()).find(|&at| tokens[at].before == ':' && is_number(&tokens[at - 1])).map(|at| at - 1);
    let word = tokens.iter().position(|t| TIME.contains(&t.text.as_str()));
    if let Some(from) = clock.into_iter().chain(word).min() {
        tokens.truncate(from);
        // The T of 2019-03-12T00:00.
        tokens.pop_if(|t| t.text == "t");
    }
    let day = tokens.first().and_then(|t| weekday(&t.text)).or_else(|| tokens.get(1).and_then(|t| weekday(&t.text)));
    if let Some(day) = day
        && let Some(at) = tokens.iter().position(|t| weekday(&t.text) == Some(day))
    {
        tokens.remove(at);
    }
    tokens.retain(|t| !COMPANY.contains(&t.text.as_str()));
    (tokens, day)
}

/// What a token may be in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// A value and the number of its digits.
    Number(u32, usize),
    Month(u8),
    Word,
}

fn pieces(tokens: &[Token]) -> Vec<Piece> {
    let between_numbers = |at: usize| {
        let number = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|t| t.number().is_some());
        number(at.checked_sub(1)) && number(Some(at + 1))
    };
    let piece = |(at, token): (usize, &Token)| match token.number() {
        Some((value, digits)) => Piece::Number(value, digits),
        None => month(&token.text).or_else(|| roman_month(&token.text).filter(|_| between_numbers(at))).map_or(Piece::Word, Piece::Month),
    };
    tokens.iter().enumerate().map(piece).collect()
}

/// The date that pieces of these shapes are.
fn shape(pieces: &[Piece], tokens: &[Token]) -> Result<WrittenDate, Unread> {
    let joined = |at: usize| matches!(tokens[at].before, '/' | '-' | '.' | ' ' | '\\' | '–' | '\u{2010}' | '\u{2011}');
    match *pieces {
        [Number(year, 4)] => dated(Parts { year, digits: 4, month: None, day: None }),
        [Number(_, 8)] => unparted(&tokens[0].text),
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] if joined(1) && joined(2) => {
            dated(Parts { year, digits: 4, month: Some(month), day: Some(day) })
        }
        [Number(day, 1..=2), Number(month, 1..=2), Number(year, digits @ (2 | 4))] if joined(1) && joined(2) => {
            dated(Parts { year, digits, month: Some(month), day: Some(day) })
        }
        [Number(day, 1..=2), Month(month), Number(year, digits @ (2 | 4))]
        | [Month(month), Number(day, 1..=2), Number(year, digits @ (2 | 4))]
        | [Number(year, digits @ 4), Month(month), Number(day, 1..=2)] => {
            let written = dated(Parts { year, digits, month: Some(month.into()), day: Some(day) });
            // A month in letters leaves nothing to choose.
            written.map(|w| WrittenDate { month_first: None, ..w }).map_err(|u| Unread { perhaps: Vec::new(), ..u })
        }
        [Number(year, 4), Number(month, 1..=2)] | [Number(month, 1..=2), Number(year, 4)] if joined(1) => {
            dated(Parts { year, digits: 4, month: Some(month), day: None })
        }
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => {
            dated(Parts { year, digits: 4, month: Some(month.into()), day: None })
        }
        // Mar-19 is how spreadsheets show March 2019; "Mar 19" may be a day.
        [Month(month), Number(year, 2)] if matches!(tokens[1].before, '-' | '\0') => {
            dated(Parts { year, digits: 2, month: Some(month.into()), day: None })
        }
        [Number(_, 1..=2), Month(_)] | [Month(_), Number(_, 1..=2)] | [Number(_, 1..=2), Number(_, 1..=2)] => {
            Err(Unread { why: Why::NoYear, perhaps: Vec::new() })
        }
        _ => Err(Unread { why: Why::NoDate, perhaps: Vec::new() }),
    }
}

/// A date in numbers as written; 0 is a part that was not known.
#[derive(Clone, Copy)]
struct Parts {
    year: u32,
    /// Of the year: 2 or 4.
    digits: usize,
    month: Option<u32>,
    day: Option<u32>,
}

impl Parts {
    fn date(self) -> Option<PartialDate> {
        let year = if self.digits == 2 { 2000 + self.year } else { self.year };
        let known = |part: Option<u32>| part.filter(|&p| p != 0).map(u8::try_from).transpose().ok();
        let (month, day) = (known(self.month)?, known(self.day)?);
        PartialDate::new(u16::try_from(year).ok()?, month, day.filter(|_| month.is_some())).filter(|_| YEARS.contains(&year))
    }

    /// Day and month the other way round.
    fn turned(self) -> Option<PartialDate> {
        let whole = self.month.zip(self.day).is_some_and(|(m, d)| m != d && m != 0 && d != 0);
        Parts { month: self.day, day: self.month, ..self }.date().filter(|_| whole)
    }
}

/// Years that an agreement's date may be of; other four digits are a number.
const YEARS: std::ops::Range<u32> = 1800..2200;

fn dated(parts: Parts) -> Result<WrittenDate, Unread> {
    let month_first = parts.turned();
    let Some(date) = parts.date() else {
        return Err(Unread { why: Why::NoSuchDay, perhaps: month_first.into_iter().collect() });
    };
    let unknown = parts.month == Some(0) || parts.day == Some(0);
    let century = (parts.digits == 2).then_some(Inferred::Century);
    let inferred = century.or(unknown.then_some(Inferred::UnknownPart));
    // A year that comes first is followed by the month.
    Ok(WrittenDate { inferred, month_first, ..WrittenDate::of(date) })
}

/// Eight digits: the year first, else the day; never both, since no month is 18 or more.
fn unparted(digits: &str) -> Result<WrittenDate, Unread> {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|d| d.parse().ok());
    let date = |year: Option<u32>, month, day| Parts { year: year?, digits: 4, month: Some(month?), day: Some(day?) }.date();
    let found = date(part(0, 4), part(4, 6), part(6, 8)).or_else(|| date(part(4, 8), part(2, 4), part(0, 2)));
    let whole = found.filter(|d| d.is_whole()).ok_or(Unread { why: Why::NoSuchDay, perhaps: Vec::new() });
    whole.map(|date| WrittenDate { inferred: Some(Inferred::Unparted), ..WrittenDate::of(date) })
}

/// Dates that stand somewhere among other words, the finest first.
fn perhaps(pieces: &[Piece], tokens: &[Token]) -> Vec<PartialDate> {
    let mended: Vec<Piece> = pieces.iter().zip(tokens).map(|(&piece, token)| mended(piece, token)).collect();
    let within = |length: usize| {
        let date = |(at, window)| shape(window, &tokens[at..at + length]).ok().map(|written| written.date);
        mended.windows(length).enumerate().filter_map(date).collect::<Vec<_>>()
    };
    let spans = mended.windows(4).filter_map(|w| match *w {
        [Number(first, 1..=2), Number(_, 1..=2), Month(month), Number(year, 4)] => {
            Parts { year, digits: 4, month: Some(month.into()), day: Some(first) }.date()
        }
        _ => None,
    });
    let days: Vec<PartialDate> = spans.chain(within(3)).collect();
    let mut found = [days, within(2), within(1)].into_iter().find(|dates| !dates.is_empty()).unwrap_or_default();
    found.dedup();
    found.truncate(2);
    found
}

/// A misspelt month is what it was perhaps to be.
fn mended(piece: Piece, token: &Token) -> Piece {
    match piece {
        Piece::Word => near_month(&token.text).map_or(piece, Month),
        _ => piece,
    }
}

#[cfg(test)]
mod tests;
