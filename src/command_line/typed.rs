//! What is typed behind an option and made of parts: days, papers (`KIND=NUMBER@DATE`), events (`CODE=DATE`).

use super::trouble::Failure;
use super::words::plain;
use crate::model::day::add_working_days;
use crate::model::written::typed_date::typed;
use crate::model::{Day, Document, PartialDate};
use crate::msg;
use crate::rules::procedure::{Packs, Words};

/// A day, month or year as somebody types it: also `besok`, and `+45hk` by days from Monday to Friday.
///
/// # Errors
/// `bad_date`.
pub fn date(text: &str, field: &'static str, today: Day) -> Result<PartialDate, Failure> {
    let read = typed(text, today, &add_working_days).ok().flatten();
    read.ok_or_else(|| Failure::refused("bad_date", field, msg!("refused-bad_date", text = text)))
}

/// `dprd_approval=180/12/2026@2026-11-20`: the number may be left empty, and the day left out.
///
/// # Errors
/// `usage` without `=`; `bad_date` for what stands behind the last `@`.
pub fn document(text: &str, today: Day) -> Result<Document, Failure> {
    let (kind, rest) = text.split_once('=').ok_or_else(|| Failure::usage(msg!("usage-document", value = text)))?;
    let (number, on) = match rest.rsplit_once('@') {
        Some((number, on)) => (number, Some(date(on, "document", today)?)),
        None => (rest, None),
    };
    let number = Some(number.trim()).filter(|number| !number.is_empty()).map(str::to_owned);
    Ok(Document { kind: paper(kind), number, date: on, ..Document::default() })
}

/// `dprd_received=2026-10-05`.
///
/// # Errors
/// `usage` without `=`; `bad_date`.
pub fn event(text: &str, today: Day) -> Result<(String, PartialDate), Failure> {
    let (code, on) = text.split_once('=').ok_or_else(|| Failure::usage(msg!("usage-event", value = text)))?;
    let packs = Packs::default();
    let names = packs.all().iter().flat_map(|ranked| &ranked.pack.events);
    Ok((meant(code, names.map(|(code, name)| (code.as_str(), name))), date(on, "event", today)?))
}

fn paper(kind: &str) -> String {
    let packs = Packs::default();
    let names = packs.all().iter().flat_map(|ranked| &ranked.pack.papers);
    meant(kind, names.map(|(code, paper)| (code.as_str(), &paper.name)))
}

/// The code that `text` is or names in either language; else `text` itself, for the judge to refuse.
fn meant<'a>(text: &str, mut names: impl Iterator<Item = (&'a str, &'a Words)>) -> String {
    let asked = plain(text);
    let is_meant = |(code, name): &(&str, &Words)| [*code, &name.id, &name.en].iter().any(|name| plain(name) == asked);
    names.find(is_meant).map_or_else(|| text.trim().to_owned(), |(code, _)| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-24".parse().expect("a day")
    }

    #[test]
    fn a_paper_is_a_kind_a_number_and_perhaps_a_day() {
        let table = [
            ("dprd_approval=180/12@2026-11-20", ("dprd_approval", Some("180/12"), Some("2026-11-20"))),
            ("Persetujuan DPRD=180/12", ("dprd_approval", Some("180/12"), None)),
            ("cooperation plan=a=b@20/11/2026", ("plan", Some("a=b"), Some("2026-11-20"))),
            ("study=a@b@2026-11", ("study", Some("a@b"), Some("2026-11"))),
            ("study=", ("study", None, None)),
            ("puisi=1", ("puisi", Some("1"), None)),
        ];
        for (text, (kind, number, on)) in table {
            let read = document(text, today()).expect(text);
            assert_eq!((read.kind.as_str(), read.number.as_deref(), read.date), (kind, number, on.and_then(|d| d.parse().ok())), "{text}");
        }
        assert_eq!(document("study", today()).map_err(|f| f.code), Err("usage"));
        assert_eq!(document("study=1@32 Mei", today()).map_err(|f| f.code), Err("bad_date"));
    }

    #[test]
    fn an_event_is_a_code_and_a_day() {
        let read = event("diterima Sekretariat DPRD=5 Okt 2026", today()).map_err(|f| f.code);
        assert_eq!(read, "2026-10-05".parse().map(|on| ("dprd_received".to_owned(), on)).map_err(|_| "a day"));
        assert_eq!(event("dprd_received", today()).map_err(|f| f.code), Err("usage"));
        assert_eq!(event("dprd_received=", today()).map_err(|f| f.code), Err("bad_date"));
    }
}
