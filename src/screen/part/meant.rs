//! What a date means that is reckoned from today.

use crate::language::{Language, date_words};
use crate::model::Day;
use crate::rules::procedure::Calendar;
use crate::text::{Shown, shown};

/// "= 26 Jan 2027"; nothing for what is no date, or reads the same in words.
pub fn meant(text: &str, day: Day, calendar: &Calendar, language: Language) -> Option<Shown> {
    let text = text.trim();
    let date = calendar.typed(text, day).ok().flatten()?;
    let words = date_words(date, language);
    (words != text).then(|| shown(&format!("= {words}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reckoned_from_today_is_told_in_words() {
        let today = "2026-11-24".parse().expect("a day");
        let cases = [
            ("besok", Some("= 25 Nov 2026")),
            ("24/11/2026", Some("= 24 Nov 2026")),
            ("24 Nov 2026", None),
            ("31/2/2026", None),
            ("", None),
        ];
        for (text, told) in cases {
            let found = meant(text, today, &Calendar::default(), Language::Id);
            assert_eq!(found.as_ref().map(Shown::as_str), told, "{text:?}");
        }
    }
}
