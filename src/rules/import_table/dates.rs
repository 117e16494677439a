//! Dates of a row: what is no date, and what was inferred, is told.

use crate::model::PartialDate;
use crate::model::written::by::{By, Lies};
use crate::model::written::date::{Unread, Why, Written, WrittenDate, read};
use crate::model::written::{length, span};
use crate::msg;
use crate::rules::dated;

use super::cells::Cell;
use super::notes::{Notes, listed, quote};

/// The date of a cell.
pub(super) fn date(cell: &Cell<'_>, by: &By, notes: &mut Notes) -> Option<PartialDate> {
    match read(cell.text, by) {
        Written::Nothing => None,
        Written::Date(written) => dated(cell, &written, notes),
        Written::Unread(unread) => {
            tell_unread(cell, &unread, notes);
            None
        }
    }
}

/// The end of an agreement: a date, none at all, or a length counted from a day of signing that is known to the day.
pub(super) fn end(cell: &Cell<'_>, signed: Option<PartialDate>, by: &By, notes: &mut Notes) -> Option<PartialDate> {
    let by = &by.lying(signed.map_or(Lies::Anywhere, Lies::After));
    if length::is_endless(cell.text) {
        notes.warn(cell, "inferred_date", msg!("warning-inferred_date-endless", text = quote(cell.text)));
        return None;
    }
    let text = length::before_renewal(cell.text).unwrap_or(cell.text);
    let cell = &Cell { text, ..*cell };
    let Some(months) = length::months(text).or_else(|| in_years(text)) else { return by_then(cell, by, notes) };
    let end = signed.and_then(|signed| length::after(signed, months));
    match end {
        Some(end) if end.is_whole() => {
            notes.warn(cell, "inferred_date", msg!("warning-inferred_date-length", text = quote(cell.text), date = end));
            Some(end)
        }
        Some(end) => {
            let message = msg!("fault-bad_date-length-guess", text = quote(cell.text), guess = end);
            notes.fault_with(cell, "bad_date", message, vec![end.to_string()]);
            None
        }
        None => {
            notes.fault(cell, "bad_date", msg!("fault-bad_date-length", text = quote(cell.text)));
            None
        }
    }
}

/// `5` and `5,0` are no date: where an end belongs they count years.
fn in_years(text: &str) -> Option<u32> {
    let count = text.strip_suffix(",0").or_else(|| text.strip_suffix(".0")).unwrap_or(text);
    let is_count = (1..=2).contains(&count.len()) && count.bytes().all(|b| b.is_ascii_digit());
    is_count.then(|| length::months(&format!("{count} tahun"))).flatten()
}

/// Whether an end is said to renew itself.
pub(super) fn renews_itself(cell: &Cell<'_>) -> bool {
    length::before_renewal(cell.text).is_some()
}

/// A date, or the second one of a term.
fn by_then(cell: &Cell<'_>, by: &By, notes: &mut Notes) -> Option<PartialDate> {
    let term = match read(cell.text, by) {
        Written::Unread(_) => span::end(cell.text, by),
        Written::Nothing | Written::Date(_) => None,
    };
    let Some(written) = term else { return date(cell, by, notes) };
    let end = dated(cell, &WrittenDate { inferred: None, ..written }, notes)?;
    notes.warn(cell, "inferred_date", msg!("warning-inferred_date-term", text = quote(cell.text), date = end));
    Some(end)
}

/// A weekday that is not the day's own leaves the day open: both readings are offered.
fn dated(cell: &Cell<'_>, written: &WrittenDate, notes: &mut Notes) -> Option<PartialDate> {
    let (date, text) = (written.date, quote(cell.text));
    if written.weekday_differs() {
        let readings: Vec<String> = written.meant_by_weekday().into_iter().chain([date]).map(|d| d.to_string()).collect();
        notes.fault_with(cell, "bad_date", msg!("fault-bad_date-weekday", text = text, guess = listed(&readings)), readings);
        return None;
    }
    if let Some(message) = dated::inferred(cell.text, written) {
        notes.warn(cell, "inferred_date", message);
    }
    Some(date)
}

fn tell_unread(cell: &Cell<'_>, unread: &Unread, notes: &mut Notes) {
    let text = quote(cell.text);
    let perhaps: Vec<String> = unread.perhaps.iter().map(ToString::to_string).collect();
    let message = match (unread.why, perhaps.as_slice()) {
        (Why::NoSuchDay, []) => msg!("fault-bad_date-no_such_day", text = text),
        (Why::TwoDays, _) => msg!("fault-bad_date-two_days", text = text, guess = listed(&perhaps)),
        (Why::NoYear, _) => msg!("fault-bad_date-no_year", text = text),
        (Why::NoDate, []) => msg!("fault-bad_date", text = text),
        (_, some) => msg!("fault-bad_date-guess", text = text, guess = listed(some)),
    };
    notes.fault_with(cell, "bad_date", message, perhaps);
}

/// Nothing ends for sure before it was signed.
pub(super) fn check_order(cell: &Cell<'_>, signed: Option<PartialDate>, until: Option<PartialDate>, notes: &mut Notes) -> bool {
    let against = signed.zip(until).filter(|(signed, until)| until.latest() < signed.earliest());
    if let Some((signed, until)) = against {
        notes.fault(cell, "impossible_order", msg!("fault-impossible_order", signed = signed, until = until));
    }
    against.is_none()
}
