//! Dates in prose, the day first, and the weekday beside them.

use chrono::{Datelike, Weekday};

use crate::model::PartialDate;
use crate::model::candidate::Doubt;
use crate::msg;
use crate::text::fold;

use super::paragraphs::Paragraph;

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan"],
    &["februari", "pebruari", "feb"],
    &["maret", "mar"],
    &["april", "apr"],
    &["mei"],
    &["juni", "jun"],
    &["juli", "jul"],
    &["agustus", "agt", "ags", "agu"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nopember", "nov"],
    &["desember", "des"],
];

const WEEKDAYS: [(&str, Weekday); 8] = [
    ("senin", Weekday::Mon),
    ("selasa", Weekday::Tue),
    ("rabu", Weekday::Wed),
    ("kamis", Weekday::Thu),
    ("jumat", Weekday::Fri),
    ("sabtu", Weekday::Sat),
    ("minggu", Weekday::Sun),
    ("ahad", Weekday::Sun),
];

/// A date as it stands in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    pub date: PartialDate,
    pub weekday: Option<Weekday>,
    /// Day and month could be the other way round.
    pub ambiguous: bool,
    /// The paragraph's first line.
    pub line: u32,
    /// As written, weekday and all.
    pub text: String,
    /// Where it begins in its paragraph, in bytes.
    pub start: usize,
}

impl WrittenDate {
    pub const fn partial(&self) -> PartialDate {
        self.date
    }

    /// Whether the weekday beside it is the date's own; `None` where none was written.
    fn weekday_fits(&self) -> Option<bool> {
        self.weekday.map(|w| w == self.date.earliest().weekday())
    }
}

/// The day of the meeting: the first date with a weekday beside it, else the first.
pub fn of_meeting(prose: &[Paragraph]) -> Option<WrittenDate> {
    let mut dates: Vec<WrittenDate> = prose.iter().flat_map(dates).collect();
    let at = dates.iter().position(|d| d.weekday.is_some()).unwrap_or(0);
    (at < dates.len()).then(|| dates.swap_remove(at))
}

/// What is doubtful about the day of the meeting.
pub fn doubts(date: Option<&WrittenDate>) -> Vec<Doubt> {
    let Some(written) = date else {
        return vec![Doubt { code: "date_missing", line: None, text: String::new(), message: msg!("doubt-date_missing") }];
    };
    let found = match written.weekday_fits() {
        Some(false) => Some(("weekday_differs", msg!("doubt-weekday_differs", text = &written.text, date = written.date))),
        None if written.ambiguous => Some(("date_ambiguous", msg!("doubt-date_ambiguous", text = &written.text, date = written.date))),
        _ => None,
    };
    found.map(|(code, message)| Doubt { code, line: Some(written.line), text: written.text.clone(), message }).into_iter().collect()
}

/// A word of a paragraph without the marks around it, and where it stands.
struct Word<'t> {
    bare: &'t str,
    start: usize,
    end: usize,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut at = 0;
    text.split(' ')
        .map(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let start = at + word.find(bare).unwrap_or(0);
            at += word.len() + 1;
            Word { bare, start, end: start + bare.len() }
        })
        .collect()
}

fn dates(paragraph: &Paragraph) -> Vec<WrittenDate> {
    let words = words(&paragraph.text);
    (0..words.len())
        .filter_map(|at| {
            let (date, ambiguous, length) = in_digits(words[at].bare).or_else(|| in_words(&words[at..]))?;
            let weekday = at.checked_sub(1).and_then(|before| weekday(words[before].bare));
            let start = words[if weekday.is_some() { at - 1 } else { at }].start;
            let text = paragraph.text[start..words[at + length - 1].end].to_owned();
            Some(WrittenDate { date, weekday, ambiguous, line: paragraph.line, text, start })
        })
        .collect()
}

/// `8/3/2021`, the day first; also with points or hyphens.
fn in_digits(word: &str) -> Option<(PartialDate, bool, usize)> {
    let separator = ['/', '.', '-'].into_iter().find(|&c| word.contains(c))?;
    let mut parts = word.split(separator);
    let (day, month, year) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let date = PartialDate::new(number(year, 4)?, Some(month as u8), Some(day as u8))?;
    Some((date, day <= 12 && day != month, 1))
}

/// `8 Maret 2021`.
fn in_words(words: &[Word<'_>]) -> Option<(PartialDate, bool, usize)> {
    let [day, month, year, ..] = words else { return None };
    let (day, year) = (number(day.bare, 2)?, number(year.bare, 4).filter(|y| *y >= 1000)?);
    let name = fold(month.bare);
    let month = MONTHS.iter().position(|names| names.contains(&name.as_str()))? as u8 + 1;
    PartialDate::new(year, Some(month), Some(day as u8)).map(|date| (date, false, 3))
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let fits = (1..=digits).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

fn weekday(word: &str) -> Option<Weekday> {
    let folded = fold(word);
    WEEKDAYS.iter().find(|(name, _)| *name == folded).map(|&(_, day)| day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(text: &str) -> Option<WrittenDate> {
        of_meeting(&[Paragraph::new(7, text)])
    }

    #[test]
    fn dates_are_read_day_first() {
        let table = [
            ("Jakarta Utara Senin, 8/3/2021.", Some("2021-03-08")),
            ("Senin (8/3/2021)", Some("2021-03-08")),
            ("pada 8 Maret 2021,", Some("2021-03-08")),
            ("12 Nopember 2007", Some("2007-11-12")),
            ("12.03.2019", Some("2019-03-12")),
            ("sejak 1 Mei 2020, lalu Jum'at, 5 Juni 2020", Some("2020-06-05")),
            ("31/2/2021", None),
            ("3/2021 dan 25 tahun 2020", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(meeting(text).map(|d| d.date.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn doubts_are_told_with_their_line() {
        let codes = |text: &str| doubts(meeting(text).as_ref()).into_iter().map(|d| (d.code, d.line, d.text)).collect::<Vec<_>>();
        assert_eq!(codes("Senin, 8/3/2021"), []);
        assert_eq!(codes("di Jakarta, Selasa (8/3/2021)"), [("weekday_differs", Some(7), "Selasa (8/3/2021".to_owned())]);
        assert_eq!(codes("8/3/2021"), [("date_ambiguous", Some(7), "8/3/2021".to_owned())]);
        assert_eq!(codes("13/3/2021"), []);
        assert_eq!(codes("8 Maret 2021"), []);
        assert_eq!(codes("tanpa tanggal"), [("date_missing", None, String::new())]);
    }
}
