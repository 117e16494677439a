//! What a typed date means: a day reckoned from today, a century that was inferred.

use crate::language::{Language, date_words, say};
use crate::model::Day;
use crate::model::written::by::Lies;
use crate::model::written::date::WrittenDate;
use crate::rules::dated::inferred;
use crate::rules::procedure::Calendar;
use crate::text::{Shown, shown};

/// "= 26 Jan 2027"; nothing for what is no date, or reads the same in words.
pub fn meant(text: &str, day: Day, lies: Lies, calendar: &Calendar, language: Language) -> Option<Shown> {
    read(text, day, lies, calendar).and_then(|written| in_words(text, &written, language))
}

/// The same as a sentence of its own, which tells what was inferred.
pub fn remark(text: &str, day: Day, lies: Lies, calendar: &Calendar, language: Language) -> Option<Shown> {
    let written = read(text, day, lies, calendar)?;
    inferred(text, &written).map(|message| say(&message, language)).or_else(|| in_words(text, &written, language))
}

fn read(text: &str, day: Day, lies: Lies, calendar: &Calendar) -> Option<WrittenDate> {
    calendar.typed(text, day, lies).ok().flatten()
}

fn in_words(text: &str, written: &WrittenDate, language: Language) -> Option<Shown> {
    let words = date_words(written.date, language);
    (words != text.trim()).then(|| shown(&format!("= {words}")))
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
            ("17/4/97", Some("= 17 Apr 1997")),
            ("31/2/2026", None),
            ("", None),
        ];
        for (text, told) in cases {
            let found = meant(text, today, Lies::Past, &Calendar::default(), Language::Id);
            assert_eq!(found.as_ref().map(Shown::as_str), told, "{text:?}");
        }
        let told = |text| remark(text, today, Lies::Past, &Calendar::default(), Language::Id).map(|told| told.to_string());
        assert_eq!(told("besok").as_deref(), Some("= 25 Nov 2026"));
        assert_eq!(told("17/4/97").as_deref(), Some("17/4/97 dibaca sebagai 17 Apr 1997: abadnya disimpulkan."));
    }
}
