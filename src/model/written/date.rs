//! One date as offices write it, the day first: `8/3/2021`, `12 Mrt 2019`, `tgl 12 bulan 3 tahun 2019`,
//! `Maret 2019`, a spreadsheet's day number. What had to be inferred is told with it.

use chrono::{Datelike, Weekday};

use crate::model::day::add_days;
use crate::model::{Day, PartialDate};

use super::by::{By, Counted, Order};
use super::calendar::{month, near_month, roman_month, weekday};
use super::token::{Token, Tokens, tokens};
use super::{is_nothing, time};
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
    /// The day that digits alone mean in the other order; `None` where there is none or it is the same.
    pub turned: Option<PartialDate>,
}

/// What was not written but inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inferred {
    /// `21` is 2021, `97` was 1997.
    Century,
    /// A spreadsheet's count of days.
    DayNumber,
    /// `20190312`, `12032019`: digits without a mark between them.
    Unparted,
    /// `00/03/2019` is March 2019.
    UnknownPart,
    /// `2021-03-08T17:00Z` is the day that it was in the office's zone.
    Zone,
    /// A time of day that says nothing more of the day, and is not kept.
    Time,
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
    /// Day and month in an order that nobody knows.
    TwoDays,
    /// More than a date, or none at all.
    NoDate,
}

impl WrittenDate {
    /// Of a date that leaves nothing to infer.
    pub(super) const fn of(date: PartialDate) -> Self {
        Self { date, inferred: None, weekday: None, turned: None }
    }

    /// Whether the weekday written beside the day is another one than the calendar's.
    pub fn weekday_differs(&self) -> bool {
        self.date.is_whole() && self.weekday.is_some_and(|w| w != self.date.earliest().weekday())
    }

    /// The reading in the other order, where the weekday fits that one alone.
    pub fn meant_by_weekday(&self) -> Option<PartialDate> {
        self.turned.filter(|other| self.weekday_differs() && self.weekday == Some(other.earliest().weekday()))
    }
}

/// Reads the one date that `text` is, all of it. Text around it, or a second date, makes it unread.
pub fn read(text: &str, by: &By) -> Written {
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
    if let Some(date) = day_number(trimmed, by.counted) {
        return Written::Date(WrittenDate { inferred: Some(Inferred::DayNumber), ..WrittenDate::of(date) });
    }
    let read = tokens(trimmed);
    let is_parted = is_parted(&read);
    let (tokens, weekday, time) = without_company(read.list);
    let pieces = pieces(&tokens);
    let found = shape(&pieces, &tokens, by).map(|written| WrittenDate { weekday, ..written }).and_then(|written| match time {
        None => Ok(written),
        Some(time) => time.and_then(|time| at(written, time, by)).ok_or(NONE),
    });
    match found {
        Ok(written) if is_parted => Written::Date(written),
        Ok(_) | Err(Unread { why: Why::NoDate, .. }) => {
            Written::Unread(Unread { why: Why::NoDate, perhaps: perhaps(&pieces, &tokens, by) })
        }
        Err(unread) => Written::Unread(unread),
    }
}

const NONE: Unread = Unread { why: Why::NoDate, perhaps: Vec::new() };

/// Marks that may stand between the parts of a date, and besides between those of a time.
const MARKS: &[&str] = &["", " ", "/", "-", ".", ",", "\\", "–", "—", "\u{2010}", "\u{2011}", "(", ")", "),", ").", ".,"];
const TIME_MARKS: &[&str] = &[":", "+", "\u{2212}"];

/// Whether nothing but marks of a date stands between its parts, and none at its ends that says something more, as the
/// one of `2019?` or of `±2019`.
fn is_parted(read: &Tokens) -> bool {
    let time = time::begins(&read.list).unwrap_or(read.list.len());
    let fits = |(at, token): (usize, &Token)| match token.before.as_str() {
        marks if at == 0 => matches!(marks, "" | "("),
        ":" if COMPANY.contains(&read.list[at - 1].text.as_str()) => true,
        marks => MARKS.contains(&marks) || at > time && TIME_MARKS.contains(&marks),
    };
    let all = || read.list.iter().map(|token| &token.before).chain([&read.after]);
    let count = |bracket| all().map(|marks| marks.matches(bracket).count()).sum::<usize>();
    let is_ended = matches!(read.after.as_str(), "" | "." | "," | ")" | ")." | ").,");
    is_ended && count('(') == count(')') && read.list.iter().enumerate().all(fits)
}

/// The day of a moment, in the office's zone.
fn at(written: WrittenDate, time: time::Time, by: &By) -> Option<WrittenDate> {
    let later = time.days_later(by.zone);
    let moved = |date: PartialDate| PartialDate::from(add_days(date.earliest(), later));
    match later {
        _ if !written.date.is_whole() => None,
        0 if time.is_midnight(by.zone) => Some(written),
        0 => Some(WrittenDate { inferred: written.inferred.or(Some(Inferred::Time)), ..written }),
        _ if written.weekday_differs() => Some(written),
        _ => Some(WrittenDate { date: moved(written.date), inferred: Some(Inferred::Zone), weekday: None, turned: None }),
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

/// `00/00/0000`.
fn is_zero(text: &str) -> bool {
    text.contains('0') && text.chars().all(|c| matches!(c, '0' | '/' | '-' | '.' | ' ' | ':'))
}

/// Days that spreadsheets count: five digits, 1927 to 2173. A time of day behind the point says nothing more.
pub fn day_number(text: &str, counted: Counted) -> Option<PartialDate> {
    let (days, time) = text.split_once(['.', ',']).map_or((text, None), |(days, time)| (days, Some(time)));
    let are_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if days.len() != 5 || days.starts_with('0') || !are_digits(days) || !time.is_none_or(|time| !time.is_empty() && are_digits(time)) {
        return None;
    }
    let zero = match counted {
        Counted::From1900 => Day::from_ymd_opt(1899, 12, 30),
        Counted::From1904 => Day::from_ymd_opt(1904, 1, 1),
    };
    zero.map(|zero| add_days(zero, days.parse().unwrap_or(0)).into())
}

/// The tokens without weekday, time and words of company, with the weekday, and the time where one stands there: `Some(None)`
/// for what begins as one and is none.
fn without_company(mut tokens: Vec<Token>) -> (Vec<Token>, Option<Weekday>, Option<Option<time::Time>>) {
    let time = time::begins(&tokens).map(|from| time::read(&tokens.split_off(from)));
    let day = tokens.first().and_then(|t| weekday(&t.text)).or_else(|| tokens.get(1).and_then(|t| weekday(&t.text)));
    if let Some(day) = day
        && let Some(at) = tokens.iter().position(|t| weekday(&t.text) == Some(day))
    {
        tokens.remove(at);
    }
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut word = None;
    for token in tokens {
        if COMPANY.contains(&token.text.as_str()) {
            word = Some(token.text);
        } else {
            let before = word.take().unwrap_or(token.before);
            kept.push(Token { before, ..token });
        }
    }
    (kept, day, time)
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
fn shape(pieces: &[Piece], tokens: &[Token], by: &By) -> Result<WrittenDate, Unread> {
    let dated = |parts: Parts| dated(parts, by);
    let is = |at: usize, words: &[&str]| words.contains(&tokens[at].before.as_str());
    let joined = |at: usize| is(at, &["/", "-", ".", " ", "\\", "–", "\u{2010}", "\u{2011}"]);
    // "bulan 3 tahun 2019"; "5 tahun 2019" is no May.
    let month_named = |at: usize| is(at, &["bulan", "bln"]);
    let year_named = |at: usize| is(at, &["tahun", "thn", "th"]);
    match *pieces {
        [Number(year, 4)] => dated(Parts { year, digits: 4, month: None, day: None }),
        [Number(_, 8)] => unparted(&tokens[0].text, by),
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] if joined(1) && joined(2) => {
            dated(Parts { year, digits: 4, month: Some(month), day: Some(day) })
        }
        [Number(day, 1..=2), Number(month, 1..=2), Number(year, digits @ (2 | 4))]
            if joined(1) && joined(2) || month_named(1) && (year_named(2) || joined(2)) =>
        {
            let parts = Parts { year, digits, month: Some(month), day: Some(day) };
            if month_named(1) { dated(parts) } else { in_order(parts, by) }
        }
        [Number(day, 1..=2), Month(month), Number(year, digits @ (2 | 4))]
        | [Month(month), Number(day, 1..=2), Number(year, digits @ (2 | 4))]
        | [Number(year, digits @ 4), Month(month), Number(day, 1..=2)] => {
            let written = dated(Parts { year, digits, month: Some(month.into()), day: Some(day) });
            // A month in letters leaves nothing to choose.
            written.map(|w| WrittenDate { turned: None, ..w }).map_err(|u| Unread { perhaps: Vec::new(), ..u })
        }
        [Number(year, 4), Number(month, 1..=2)] | [Number(month, 1..=2), Number(year, 4)]
            if joined(1) || month_named(0) && year_named(1) =>
        {
            dated(Parts { year, digits: 4, month: Some(month), day: None })
        }
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => {
            dated(Parts { year, digits: 4, month: Some(month.into()), day: None })
        }
        // Mar-19 is how spreadsheets show March 2019; "Mar 19" may be a day.
        [Month(month), Number(year, 2)] if is(1, &["-", ""]) => dated(Parts { year, digits: 2, month: Some(month.into()), day: None }),
        [Number(_, 1..=2), Month(_)] | [Month(_), Number(_, 1..=2)] | [Number(_, 1..=2), Number(_, 1..=2)] => {
            Err(Unread { why: Why::NoYear, perhaps: Vec::new() })
        }
        _ => Err(Unread { why: Why::NoDate, perhaps: Vec::new() }),
    }
}

/// Two numbers before a year, of which the first is the day, or the month.
fn in_order(day_first: Parts, by: &By) -> Result<WrittenDate, Unread> {
    let month_first = Parts { month: day_first.day, day: day_first.month, ..day_first };
    match by.order {
        Order::DayFirst => dated(day_first, by),
        Order::MonthFirst => dated(month_first, by),
        Order::Open => match (dated(day_first, by), dated(month_first, by)) {
            (Ok(one), Ok(other)) if one.date != other.date => Err(Unread { why: Why::TwoDays, perhaps: vec![one.date, other.date] }),
            (Ok(only), _) | (Err(_), Ok(only)) => Ok(only),
            (Err(unread), _) => Err(unread),
        },
    }
}

/// What a cell says of the order of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    DayFirst,
    MonthFirst,
    /// It may be either.
    Either,
}

/// The order that a text shows; `None` where it is no date, or the same in both.
pub fn shows(text: &str, by: &By) -> Option<Shows> {
    // Months in letters show nothing.
    if text.contains(char::is_alphabetic) {
        return None;
    }
    let date = |order| match read(text, &by.ordered(order)) {
        Written::Date(written) => Some(written.date),
        Written::Nothing | Written::Unread(_) => None,
    };
    match (date(Order::DayFirst), date(Order::MonthFirst)) {
        (Some(one), Some(other)) => Some(Shows::Either).filter(|_| one != other),
        (Some(_), None) => Some(Shows::DayFirst),
        (None, Some(_)) => Some(Shows::MonthFirst),
        (None, None) => None,
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
    fn date(self, by: &By) -> Option<PartialDate> {
        let known = |part: Option<u32>| part.filter(|&p| p != 0).map(u8::try_from).transpose().ok();
        let (month, day) = (known(self.month)?, known(self.day)?);
        let of_year = |year: u32| {
            let date = PartialDate::new(u16::try_from(year).ok()?, month, day.filter(|_| month.is_some()));
            date.filter(|_| YEARS.contains(&year))
        };
        if self.digits == 2 { by.century(self.year, of_year) } else { of_year(self.year) }
    }

    /// Day and month the other way round.
    fn turned(self, by: &By) -> Option<PartialDate> {
        let whole = self.month.zip(self.day).is_some_and(|(m, d)| m != d && m != 0 && d != 0);
        Parts { month: self.day, day: self.month, ..self }.date(by).filter(|_| whole)
    }
}

/// Years that an agreement's date may be of; other four digits are a number.
const YEARS: std::ops::Range<u32> = 1800..2200;

fn dated(parts: Parts, by: &By) -> Result<WrittenDate, Unread> {
    let turned = parts.turned(by);
    let Some(date) = parts.date(by) else {
        return Err(Unread { why: Why::NoSuchDay, perhaps: turned.into_iter().collect() });
    };
    let unknown = parts.month == Some(0) || parts.day == Some(0);
    let century = (parts.digits == 2).then_some(Inferred::Century);
    let inferred = century.or(unknown.then_some(Inferred::UnknownPart));
    Ok(WrittenDate { inferred, turned, ..WrittenDate::of(date) })
}

/// Eight digits: the year first, else the day; never both, since no month is 18 or more.
fn unparted(digits: &str, by: &By) -> Result<WrittenDate, Unread> {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|d| d.parse().ok());
    let date = |year: Option<u32>, month, day| Parts { year: year?, digits: 4, month: Some(month?), day: Some(day?) }.date(by);
    let found = date(part(0, 4), part(4, 6), part(6, 8)).or_else(|| date(part(4, 8), part(2, 4), part(0, 2)));
    let whole = found.filter(|d| d.is_whole()).ok_or(Unread { why: Why::NoSuchDay, perhaps: Vec::new() });
    whole.map(|date| WrittenDate { inferred: Some(Inferred::Unparted), ..WrittenDate::of(date) })
}

/// Dates that stand somewhere among other words, the finest first.
fn perhaps(pieces: &[Piece], tokens: &[Token], by: &By) -> Vec<PartialDate> {
    let mended: Vec<Piece> = pieces.iter().zip(tokens).map(|(&piece, token)| mended(piece, token)).collect();
    let within = |length: usize| {
        let date = |(at, window)| shape(window, &tokens[at..at + length], by).ok().map(|written| written.date);
        mended.windows(length).enumerate().filter_map(date).collect::<Vec<_>>()
    };
    let spans = mended.windows(4).filter_map(|w| match *w {
        [Number(first, 1..=2), Number(_, 1..=2), Month(month), Number(year, 4)] => {
            Parts { year, digits: 4, month: Some(month.into()), day: Some(first) }.date(by)
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
