//! How long something holds, as offices write it: `5 tahun`, `3 (tiga) thn`, `lima tahun`, `36 bulan`.

use chrono::Datelike;

use crate::model::PartialDate;
use crate::model::day::add_months;

use super::squeezed;
use super::token::{Token, Tokens, tokens};

const NUMBERS: [&str; 12] =
    ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas"];

const YEARS: &[&str] = &["tahun", "thn", "th", "year", "years"];
const MONTHS: &[&str] = &["bulan", "bln", "month", "months"];

/// Words that may stand around a length and say nothing more about it.
const COMPANY: &[&str] = &[
    "selama",
    "jangka",
    "waktu",
    "masa",
    "berlaku",
    "sejak",
    "dari",
    "terhitung",
    "mulai",
    "tanggal",
    "tgl",
    "penandatanganan",
    "ditandatangani",
    "ditandatanganinya",
    "ttd",
    "dan",
    "for",
    "from",
    "signing",
    "since",
    "the",
    "of",
];

/// Ways of saying that there is no end, squeezed.
const ENDLESS: &[&str] = &[
    "tidakterbatas",
    "tanpabatas",
    "tanpabataswaktu",
    "tidakadabataswaktu",
    "tidakdibatasi",
    "takterbatas",
    "selamanya",
    "seterusnya",
    "seumurhidup",
    "tanpajangkawaktu",
    "indefinite",
    "unlimited",
    "tidakditentukan",
    "tidakditetapkan",
    "berlakuterus",
    "permanen",
    "permanent",
];

/// Beginnings of ways of saying that it holds until somebody ends it, squeezed.
const UNTIL_ENDED: &[&str] = &["sampaidiakhiri", "hinggadiakhiri", "sampaidengandiakhiri", "selamatidakdiakhiri", "untilterminated"];

/// Words for a renewal that nobody has to ask for.
const AUTOMATIC: &[&str] = &["otomatis", "automatic"];

/// Whether `text` says that something holds without an end.
pub fn is_endless(text: &str) -> bool {
    let said = if text.len() <= LONGEST { squeezed(text) } else { String::new() };
    ENDLESS.contains(&said.as_str()) || UNTIL_ENDED.iter().any(|beginning| said.starts_with(beginning))
}

/// The length before words that say that it renews itself: `5 tahun (otomatis diperpanjang)`; `None` where they are not
/// there.
pub fn before_renewal(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let said = AUTOMATIC.iter().any(|word| lower.contains(word));
    let ends = ["(", ",", ";", " dan ", " and ", "diperpanjang", "dapat", "perpanjang", "otomatis", "auto", "renew"];
    let end = ends.iter().filter_map(|end| lower.find(end)).min().filter(|_| said)?;
    Some(text[..end].trim()).filter(|length| !length.is_empty())
}

/// Bytes beyond which no length is looked for.
const LONGEST: usize = 120;

/// The months that `text` is; `None` where it is no length, or has more in it.
pub fn months(text: &str) -> Option<u32> {
    if text.len() > LONGEST {
        return None;
    }
    let Tokens { mut list, after } = tokens(text);
    if !is_parted(&list, &after) {
        return None;
    }
    list.retain(|t| !COMPANY.contains(&t.text.as_str()));
    let (mut sum, mut count, mut last) = (0u32, None, u32::MAX);
    for token in &list {
        let word = token.text.as_str();
        match (count, value(token), unit(word)) {
            (None, Some(value), _) => count = Some(value),
            // "5 (lima)" says it twice; "5.5" does not.
            (Some(count), Some(value), _) if count == value && token.before == "(" => {}
            (Some(value), None, Some(months)) if months < last => {
                sum = sum.checked_add(value.checked_mul(months)?)?;
                (count, last) = (None, months);
            }
            (None, None, _) if word == "setahun" && list.len() == 1 => sum = 12,
            _ => return None,
        }
    }
    (count.is_none() && (1..=1200).contains(&sum)).then_some(sum)
}

/// Whether nothing stands between the words, and at the ends, that would say something more: `5-6`, `±5`, `5?`.
fn is_parted(list: &[Token], after: &str) -> bool {
    let inner = |token: &Token| matches!(token.before.as_str(), "" | " " | "," | "." | ":" | "(" | ")" | "),");
    let all = || list.iter().map(|token| token.before.as_str()).chain([after]);
    let count = |bracket| all().map(|marks| marks.matches(bracket).count()).sum::<usize>();
    let first = list.first().is_some_and(|token| matches!(token.before.as_str(), "" | "("));
    first && matches!(after, "" | "." | "," | ")") && count('(') == count(')') && list[1..].iter().all(inner)
}

/// `months` after `date`, as exactly as `date` is known; `None` where a year alone is moved by parts of one.
pub fn after(date: PartialDate, months: u32) -> Option<PartialDate> {
    let end = add_months(date.earliest(), i32::try_from(months).ok()?);
    let end = PartialDate::from(Some(end).filter(|day| day.year() <= 9999)?);
    match (date.month(), date.day()) {
        (_, Some(_)) => Some(end),
        (Some(_), None) => PartialDate::new(end.year(), end.month(), None),
        (None, None) => PartialDate::new(end.year(), None, None).filter(|_| months.is_multiple_of(12)),
    }
}

fn value(token: &Token) -> Option<u32> {
    let spelled = || (1..).zip(NUMBERS).find(|(_, name)| *name == token.text).map(|(value, _)| value);
    token.number().map(|(value, _)| value).or_else(spelled)
}

fn unit(word: &str) -> Option<u32> {
    if YEARS.contains(&word) {
        Some(12)
    } else if MONTHS.contains(&word) {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_offices_write_them() {
        let table = [
            ("5 tahun", Some(60)),
            ("5 (lima) tahun", Some(60)),
            ("3 thn", Some(36)),
            ("lima tahun", Some(60)),
            ("36 bulan", Some(36)),
            ("1 tahun 6 bulan", Some(18)),
            ("Selama 5 tahun sejak ditandatangani", Some(60)),
            ("jangka waktu 5 (lima) tahun terhitung sejak tanggal penandatanganan", Some(60)),
            ("setahun", Some(12)),
            ("5", None),
            ("tahun 2019", None),
            ("5 (enam) tahun", None),
            ("5.5 tahun", None),
            ("5,5 tahun", None),
            ("5/5 tahun", None),
            ("5-6 tahun", None),
            ("-5 tahun", None),
            ("5? tahun", None),
            ("5 tahun?", None),
            ("\u{b1}5 tahun", None),
            ("5\u{bd} tahun", None),
            ("5 tahun 5 tahun", None),
            ("6 bulan 1 tahun", None),
            ("5 (lima tahun", None),
            ("5 (lima) tahun, 6 (enam) bulan.", Some(66)),
            ("5 tahun 2019", None),
            ("0 bulan", None),
            ("5 tahun, dapat diperpanjang", None),
            ("0 tahun", None),
            ("999999999 tahun", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(months(text), expected, "{text}");
        }
    }

    #[test]
    fn no_end_is_said_in_many_ways() {
        assert!(["Tidak terbatas", "tanpa batas waktu", "UNLIMITED"].into_iter().all(is_endless));
        assert!(!["terbatas", "5 tahun", ""].into_iter().any(is_endless));
    }

    #[test]
    fn an_end_is_known_no_finer_than_its_beginning() {
        let table = [
            ("2019-03-12", 60, Some("2024-03-12")),
            ("2020-02-29", 12, Some("2021-02-28")),
            ("2019-03", 18, Some("2020-09")),
            ("2019", 60, Some("2024")),
            ("2019", 6, None),
            ("9999", 12, None),
        ];
        for (from, months, expected) in table {
            let end = after(from.parse().expect("a date"), months).map(|date| date.to_string());
            assert_eq!(end.as_deref(), expected, "{from} {months}");
        }
    }
}
