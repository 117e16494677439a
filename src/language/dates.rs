//! Days and numbers in words; Fluent for Rust does not write them.

use chrono::Datelike;

use super::Language;
use crate::model::{Day, PartialDate};

const MONTHS_ID: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn month(number: u32, language: Language) -> &'static str {
    let months = match language {
        Language::Id => &MONTHS_ID,
        Language::En => &MONTHS_EN,
    };
    months.get(number.wrapping_sub(1) as usize).copied().unwrap_or("?")
}

/// "5 Okt 2026".
pub fn day(day: Day, language: Language) -> String {
    format!("{} {} {}", day.day(), month(day.month(), language), day.year())
}

/// As fine as it is known.
pub fn date(date: PartialDate, language: Language) -> String {
    let year = date.year();
    match (date.month(), date.day()) {
        (Some(m), Some(d)) => format!("{d} {} {year}", month(u32::from(m), language)),
        (Some(m), None) => format!("{} {year}", month(u32::from(m), language)),
        (None, _) => year.to_string(),
    }
}

/// 1.250 in Indonesian, 1,250 in English.
pub fn number(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let mark = match language {
        Language::Id => '.',
        Language::En => ',',
    };
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages() {
        let date_of = |t: &str| t.parse::<PartialDate>().expect(t);
        assert_eq!(date(date_of("2026-10-05"), Language::Id), "5 Okt 2026");
        assert_eq!(date(date_of("2018-05"), Language::Id), "Mei 2018");
        assert_eq!(date(date_of("2018-05"), Language::En), "May 2018");
        assert_eq!(date(date_of("2012"), Language::En), "2012");
        assert_eq!(number(1250, Language::Id), "1.250");
        assert_eq!(number(1_000_000, Language::En), "1,000,000");
        assert_eq!(number(-12, Language::Id), "-12");
        assert_eq!(number(999, Language::Id), "999");
    }
}
